import type { DetailsContext } from '../../components/DetailsPage';
import { FirstFew } from '../../components/FirstFew';
import { routeHostnames } from '../../components/routeHostnames';
import { RouteParentList } from '../../components/RouteParentList';
import { routeParents } from '../../components/routeParents';
import type { ComparedColumn } from '../../components/SameNamed';
import { specColumn } from '../../components/specColumn';
import type { Route, RouteKind } from '../../gatewayApi/types';
import { routeRules } from './routeFields';

/**
 * What same-named routes of several clusters are compared by.
 *
 * @param route - The route of this page.
 * @param context - Where it is from, and what links and words need.
 */
export function comparedRouteColumns(
  route: Route,
  context: DetailsContext
): ReadonlyArray<ComparedColumn<RouteKind>> {
  const { scope, t } = context;
  return [
    specColumn(route, context),
    {
      label: t('Hostnames'),
      cell: other => <FirstFew items={routeHostnames(other)} label={name => name} />,
    },
    { label: t('Rules'), cell: other => routeRules(other).length },
    {
      label: t('Parents'),
      cell: (other, cluster) => (
        <RouteParentList
          parents={routeParents(other)}
          cluster={cluster}
          scope={scope.clusters}
          t={t}
        />
      ),
      width: 'minmax(12rem, 2fr)',
    },
  ];
}
