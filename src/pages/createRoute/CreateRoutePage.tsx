import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { readRouteStart, type RouteStart } from '../../components/links/createRouteLink';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import type { Translate } from '../../components/words/translate';
import { useWords } from '../../components/words/useWords';
import { useStable } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { startedRoute } from './draft/startedRoute';
import { EditedRoute } from './EditedRoute';
import { RouteWorkshop } from './RouteWorkshop';

const DECIDING: readonly Kind[] = [
  'GatewayClass',
  'Gateway',
  'ListenerSet',
  'HTTPRoute',
  'GRPCRoute',
  'ReferenceGrant',
  'Namespace',
  'Service',
];

function titleOf({ edit, kind, namespace, name }: RouteStart, t: Translate): string {
  return edit === ''
    ? t('Create route')
    : t('Edit {{kind}} {{name}}', { kind, name: `${namespace}/${name}` });
}

/**
 * The page *Create route*: a form and its YAML, and what the route does in each cluster before it is
 * written. With `edit` in the address, the same for a route that exists.
 */
export const CreateRoutePage = inWords(function CreateRoutePage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const { search } = useLocation();
  // The page writes the chosen clusters to the address. They start nothing anew.
  const start = useStable({ ...readRouteStart(search), into: [] });
  const first = useMemo(() => startedRoute(start), [start]);
  return (
    <FleetPage title={titleOf(start, t)} scope={scope} kinds={DECIDING} ready={ready}>
      {start.edit === '' ? (
        <RouteWorkshop
          key={JSON.stringify(start)}
          first={first}
          scope={scope}
          clusters={scope.clusters}
        />
      ) : (
        <EditedRoute key={JSON.stringify(start)} start={start} scope={scope} />
      )}
    </FleetPage>
  );
});
