import {
  DetailsGrid,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type ReactNode, useState } from 'react';
import { useFleetObject } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import { readShownObject } from '../../kube/answers/shownObject';
import type { ObjectContext, WordedContext } from '../context';
import { useWords } from '../words/useWords';
import { type DetailsTab, DetailsTabs } from './DetailsTabs';
import { kubeObjectClass } from './kubeObjectClass';

/** The kind-specific parts of the details view. */
export interface DetailsParts<K extends PageKind> {
  readonly kind: K;
  /** Rows below the common ones. It must not use hooks, because it is not a component. */
  readonly extraInfo?: (object: ObjectOfKind[K], context: WordedContext) => NameValueTableRow[];
  /** The function must not use hooks; the tabs' content can. */
  readonly tabs: (object: ObjectOfKind[K], context: WordedContext) => readonly DetailsTab[];
}

export interface ObjectDetailsProps<K extends PageKind> extends DetailsParts<K> {
  readonly version: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The cluster does not answer, or requires a login. */
  readonly unanswered: boolean;
  /** Notices about the cluster. */
  readonly banner: ReactNode;
  readonly context: ObjectContext;
}

/** One object of a kind that its cluster serves, in Headlamp's details view. */
export function ObjectDetails<K extends PageKind>(props: ObjectDetailsProps<K>) {
  const { t } = useWords();
  const { kind, version, namespace, name, unanswered, banner, context, extraInfo, tabs } = props;
  const worded = { ...context, t };
  const [shown, setShown] = useState(false);
  const lookup = useFleetObject(context.cluster, kind, namespace, name);

  // Headlamp's view does not retry after a failed request. It is therefore mounted only after the
  // cluster answers, and stays mounted if the cluster becomes unreachable. It cannot show a malformed
  // object, which the banner names.
  const malformed = lookup.state === 'unread' && lookup.malformed !== undefined;
  if (malformed || (unanswered && !shown)) {
    return (
      <SectionBox title={name} backLink>
        {banner}
      </SectionBox>
    );
  }
  // Headlamp does not resume its watch of a single object after the API server's timeout; the
  // plugin's watch does.
  const newest = (item: { jsonData: unknown } | null): ObjectOfKind[K] | undefined => {
    if (item === null) return undefined;
    if (lookup.state === 'found') return lookup.object;
    return readShownObject(item.jsonData) as ObjectOfKind[K] | undefined;
  };
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
        extraInfo={item => {
          const object = newest(item);
          return object ? extraInfo?.(object, worded) ?? null : null;
        }}
        extraSections={item => {
          const object = newest(item);
          if (object === undefined) return false;
          const section = (
            <DetailsTabs tabs={tabs(object, worded)} label={t('Details of {{name}}', { name })} />
          );
          return [{ id: 'gateway-fleet.tabs', section }];
        }}
      />
    </>
  );
}
