import { DetailsPage } from '../../components/DetailsPage';
import { otherClustersTab } from '../../components/otherClustersTab';
import { routeHostnames } from '../../components/routeHostnames';
import { text } from '../../gatewayApi/read';
import type { RouteKind } from '../../gatewayApi/types';
import { comparedRouteColumns } from './comparedColumns';
import { Parents } from './Parents';
import { Rules } from './Rules';

/** The details of a route, on Headlamp's own details view. */
export function RouteDetailsPage({ kind }: { kind: RouteKind }) {
  return (
    <DetailsPage
      kind={kind}
      extraInfo={(route, { t }) => {
        const hostnames = routeHostnames(route);
        const defaults = text(route.spec?.useDefaultGateways);
        return [
          {
            name: t('Hostnames'),
            value: hostnames.length > 0 ? hostnames.join(', ') : t('Every hostname'),
            hide: kind === 'TCPRoute' || kind === 'UDPRoute',
          },
          { name: t('Default Gateways'), value: defaults, hide: defaults === '' },
        ];
      }}
      tabs={(route, context) => [
        {
          id: 'parents',
          label: context.t('Parents'),
          content: () => <Parents route={route} context={context} />,
        },
        {
          id: 'rules',
          label: context.t('Rules'),
          content: () => <Rules route={route} context={context} />,
        },
        otherClustersTab(kind, route, comparedRouteColumns(route, context), context),
      ]}
    />
  );
}
