import { Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import { refOf } from '../../analysis';
import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { parentText } from '../../components/basics/parentText';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { SmallTable } from '../../components/basics/SmallTable';
import { MissingNote } from '../../components/clusters/MissingNote';
import type { ObjectContext } from '../../components/context';
import { ObjectLink } from '../../components/links/ObjectLink';
import { HealthChip } from '../../components/status/HealthChip';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useHealth } from '../../fleet';
import { GATEWAY_API_GROUP, ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Gateway } from '../../gatewayApi/types';
import { listenerSetsOf, routesNaming } from './attachedRoutes';

const LISTENER_SET = ['ListenerSet'] as const;
const SHOWN = [...ROUTE_KINDS, ...LISTENER_SET];

/** The routes that name a Gateway, or one of its ListenerSets, as a parent. */
export function NamingRoutes({ object, context }: { object: Gateway; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const listenerSets = useFleetObjects(LISTENER_SET, clusters);
  const routes = useFleetObjects(ROUTE_KINDS, clusters);
  const healthOf = useHealth(clusters);
  if (routes.loading) return <Loader title={t('Reading routes')} />;
  return (
    <SectionBox title={t('Routes')}>
      <MissingNote cluster={cluster} kinds={SHOWN} />
      <SmallTable
        rows={routesNaming(object, listenerSetsOf(object, listenerSets.items), routes.items)}
        empty={t('No route that could be read names this Gateway as a parent.')}
        columns={[
          { label: t('Kind'), cell: ({ route }) => route.kind },
          {
            label: t('Route'),
            cell: ({ route: { kind, metadata } }) => (
              <ObjectLink
                cluster={cluster}
                group={GATEWAY_API_GROUP}
                kind={kind}
                namespace={metadata.namespace}
                name={metadata.name}
                scope={scope.clusters}
              />
            ),
          },
          {
            label: t('Hostnames'),
            cell: ({ route }) => <FirstFew items={routeHostnames(route)} label={name => name} />,
          },
          {
            label: t('Parent'),
            cell: ({ parent }) => (
              <>
                {parent.kind}{' '}
                {parent.kind === object.kind ? (
                  parentText(parent)
                ) : (
                  <ObjectLink {...parent} cluster={cluster} scope={scope.clusters}>
                    {parentText(parent)}
                  </ObjectLink>
                )}
              </>
            ),
          },
          {
            label: t('Health'),
            cell: ({ route }) => {
              const health = healthOf(cluster, refOf(route));
              return health && <HealthChip health={health} kind={route.kind} />;
            },
          },
        ]}
      />
    </SectionBox>
  );
}
