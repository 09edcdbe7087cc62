import { DetailsPage } from '../../components/DetailsPage';
import { text } from '../../gatewayApi/read';
import type { RouteKind } from '../../gatewayApi/types';
import { OtherClusters } from './OtherClusters';
import { Parents } from './Parents';
import { routeHostnames } from './routeFields';
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
          content: () => <Parents route={route} {...context} />,
        },
        {
          id: 'rules',
          label: context.t('Rules'),
          content: () => <Rules route={route} {...context} />,
        },
        {
          id: 'other-clusters',
          label: context.t('Other clusters'),
          content: () => <OtherClusters route={route} {...context} />,
        },
      ]}
    />
  );
}
