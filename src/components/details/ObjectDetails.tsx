import { DetailsGrid, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type ReactNode, useState } from 'react';
import { useFleetObject } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { DetailsContext, DetailsPageProps } from './DetailsPage';
import { DetailsTabs } from './DetailsTabs';
import { kubeObjectClass } from './kubeObjectClass';

export interface ObjectDetailsProps<K extends PageKind> extends DetailsPageProps<K> {
  readonly version: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The cluster does not answer now, or answers only that it wants a login. */
  readonly unanswered: boolean;
  /** What there is to say about the cluster. */
  readonly banner: ReactNode;
  readonly context: DetailsContext;
}

/** One object of a kind that its cluster serves, on Headlamp's details view. */
export function ObjectDetails<K extends PageKind>(props: ObjectDetailsProps<K>) {
  const { kind, version, namespace, name, unanswered, banner, context, extraInfo, tabs } = props;
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
        extraInfo={item => (item ? extraInfo?.(newest(item), context) ?? null : null)}
        extraSections={item =>
          item
            ? [
                {
                  id: 'gateway-fleet.tabs',
                  section: (
                    <DetailsTabs
                      tabs={tabs(newest(item), context)}
                      label={context.t('Details of {{name}}', { name })}
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
