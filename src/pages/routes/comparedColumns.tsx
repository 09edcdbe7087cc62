import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { routeHostnames } from '../../components/basics/routeHostnames';
import type { WordedContext } from '../../components/context';
import { RouteParentList } from '../../components/details/RouteParentList';
import type { ComparedColumn } from '../../components/details/SameNamed';
import { specColumn } from '../../components/details/specColumn';
import { routeParents } from '../../components/status/routeParents';
import type { Route, RouteKind } from '../../gatewayApi/types';
import { routeRules } from './routeFields';

/**
 * The columns that compare same-named routes across clusters.
 *
 * @param route - The route of this page.
 */
export function comparedRouteColumns(
  route: Route,
  context: WordedContext
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
        <RouteParentList parents={routeParents(other)} cluster={cluster} scope={scope.clusters} />
      ),
      width: 'minmax(12rem, 2fr)',
    },
  ];
}
