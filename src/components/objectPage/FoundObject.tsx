import { DetailsGrid } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo, useState } from 'react';
import { useAnalysisState, useClusterStatuses } from '../../fleet';
import { kindInfo, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import { TABS_SECTION } from '../details/detailsSections';
import { detailsTab } from '../details/detailsTab';
import { DetailsTabs } from '../details/DetailsTabs';
import { kubeObjectClass } from '../details/headlamp/kubeObjectClass';
import { objectTitle } from '../details/objectTitle';
import { useWords } from '../words/useWords';
import { AnswerSection } from './answer/AnswerSection';
import { healthAsReported } from './answer/healthAsReported';
import { ObjectFacts } from './answer/ObjectFacts';
import { OwnAnswer } from './answer/OwnAnswer';
import { useAnswerPlace } from './answer/useAnswerPlace';
import type { ObjectDetailsProps } from './detailsParts';

export interface FoundObjectProps<K extends PageKind> extends ObjectDetailsProps<K> {
  readonly object: ObjectOfKind[K];
}

/** The details of an object: the title, the answer, the tabs, and Headlamp's own sections. */
export function FoundObject<K extends PageKind>(props: FoundObjectProps<K>) {
  const { t } = useWords();
  const { object, kind, version, namespace, name, banner, context } = props;
  const { answer, facts, extraInfo, tabs } = props;
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const [status] = useClusterStatuses(clusters);
  const isComputed = useAnalysisState(cluster) === 'done' || kindInfo(kind).subject === undefined;
  const place = useAnswerPlace(isComputed, status?.phase !== 'loading');
  // The height must not change once it is shown.
  const [height] = useState(() =>
    healthAsReported(object).level === 'attached' ? ('low' as const) : ('high' as const)
  );
  const worded = { ...context, t };
  const rows = extraInfo?.(object, worded) ?? [];
  const all = [...tabs(object, worded), detailsTab(object, version, rows, worded)];
  const sections = [
    {
      id: 'gateway-fleet.answer',
      section: (
        <AnswerSection
          reserved={place.reserved}
          height={height}
          answer={
            answer?.(object, worded, place.settled) ?? (
              <OwnAnswer object={object} settled={place.settled} context={context} />
            )
          }
          facts={<ObjectFacts object={object} rows={facts?.(object, worded) ?? []} />}
        >
          {banner}
        </AnswerSection>
      ),
    },
    {
      id: TABS_SECTION,
      section: place.followed ? (
        <DetailsTabs tabs={all} label={t('Details of {{name}}', { name })} />
      ) : (
        <></>
      ),
    },
  ];
  return (
    <DetailsGrid
      // Headlamp reads the events of an object once. An object that was created anew has others.
      key={object.metadata.uid}
      title={objectTitle({ kind, namespace, name, cluster })}
      resourceType={kubeObjectClass(kind, version)}
      name={name}
      namespace={namespace}
      cluster={cluster}
      withEvents
      extraSections={item => (item ? sections : false)}
    />
  );
}
