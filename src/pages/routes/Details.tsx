import { refOf } from '../../analysis';
import { routeHostnames } from '../../components/basics/routeHostnames';
import { otherClustersTab } from '../../components/details/otherClustersTab';
import { DetailsPage } from '../../components/objectPage/DetailsPage';
import { policiesTab } from '../../components/policies/policiesTab';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { text } from '../../gatewayApi/read';
import type { RouteKind } from '../../gatewayApi/types';
import { topologyTab } from '../../topology/topologyTab';
import { AttachmentAnswer } from './attachment/answer/AttachmentAnswer';
import { AttachmentTab } from './attachment/AttachmentTab';
import { ATTACHMENT_TAB, RULES_TAB } from './attachment/tabIds';
import { comparedRouteColumns } from './comparedColumns';
import { Rules } from './Rules';

/** The details of a route, in Headlamp's details view. */
export const RouteDetailsPage = inWords(function RouteDetailsPage({ kind }: { kind: RouteKind }) {
  const { t } = useWords();
  return (
    <DetailsPage
      kind={kind}
      answer={(route, context) => <AttachmentAnswer route={route} context={context} />}
      facts={(route, { t }) => {
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
          // This tab replaces `parents`. Old links to `parents` still work, because it is the
          // first tab.
          id: ATTACHMENT_TAB,
          label: t('Attachment'),
          content: () => <AttachmentTab route={route} context={context} />,
        },
        {
          id: RULES_TAB,
          label: t('Rules'),
          content: () => <Rules route={route} context={context} />,
        },
        policiesTab(refOf(route), context),
        topologyTab(refOf(route), context, true),
        otherClustersTab(kind, route, comparedRouteColumns(route, context), context),
      ]}
    />
  );
});
