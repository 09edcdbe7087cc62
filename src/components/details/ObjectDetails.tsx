import {
  DetailsGrid,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type ReactNode, useState } from 'react';
import { useFleetObject } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { ObjectContext, WordedContext } from '../context';
import { useWords } from '../words/useWords';
import { type DetailsTab, DetailsTabs } from './DetailsTabs';
import { kubeObjectClass } from './kubeObjectClass';

/** What a kind adds to the details view. */
export interface DetailsParts<K extends PageKind> {
  readonly kind: K;
  /** Rows below those that every object has. No hooks: it is not called as a component. */
  readonly extraInfo?: (object: ObjectOfKind[K], context: WordedContext) => NameValueTableRow[];
  /** The tabs; again no hooks, but what they contain may have them. */
  readonly tabs: (object: ObjectOfKind[K], context: WordedContext) => readonly DetailsTab[];
}

export interface ObjectDetailsProps<K extends PageKind> extends DetailsParts<K> {
  readonly version: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The cluster does not answer now, or answers only that it wants a login. */
  readonly unanswered: boolean;
  /** What there is to say about the cluster. */
  readonly banner: ReactNode;
  readonly context: ObjectContext;
}

/** One object of a kind that its cluster serves, on Headlamp's details view. */
export function ObjectDetails<K extends PageKind>(props: ObjectDetailsProps<K>) {
  const { t } = useWords();
  const { kind, version, namespace, name, unanswered, banner, context, extraInfo, tabs } = props;
  const worded = { ...context, t };
  const [shown, setShown] = useState(false);
  const lookup = useFleetObject(context.cluster, kind, namespace, name);

  // Headlamp's view does not ask again by itself once it has failed. So it comes when the cluster
  // answers, and stays with what it has when the cluster goes.
  if (unanswered && !shown) {
    return (
      <SectionBox title={name} backLink>
        {banner}
      </SectionBox>
    );
  }
  // Headlamp's watch of one object ends with the API server's time limit; ours is taken up again.
  const newest = (item: { jsonData: unknown }): ObjectOfKind[K] =>
    lookup.state === 'found' ? lookup.object : (item.jsonData as ObjectOfKind[K]);
  return (
    <>
      {banner}
      <DetailsGrid
        resourceType={kubeObjectClass(kind, version)}
        name={name}
        namespace={namespace}
        cluster={context.cluster}
        withEvents
        onResourceUpdate={item => setShown(Boolean(item))}
        extraInfo={item => (item ? extraInfo?.(newest(item), worded) ?? null : null)}
        extraSections={item =>
          item
            ? [
                {
                  id: 'gateway-fleet.tabs',
                  section: (
                    <DetailsTabs
                      tabs={tabs(newest(item), worded)}
                      label={t('Details of {{name}}', { name })}
                    />
                  ),
                },
              ]
            : false
        }
      />
    </>
  );
}
