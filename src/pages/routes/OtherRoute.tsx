import { StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { ClusterPhaseLabel } from '../../components/ClusterPhaseLabel';
import { LookupNote } from '../../components/LookupNote';
import { ObjectLink } from '../../components/ObjectLink';
import { RouteParentList } from '../../components/RouteParentList';
import { routeParents } from '../../components/routeParents';
import type { Translate } from '../../components/translate';
import { type ClusterStatus, type Scope, useFleetObject } from '../../fleet';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { Route } from '../../gatewayApi/types';
import { routeHostnames, routeRules } from './routeFields';
import { specDifference } from './specDifference';

export interface OtherRouteProps {
  /** The route to compare with. */
  readonly route: Route;
  /** The other cluster. */
  readonly status: ClusterStatus;
  readonly scope: Scope;
  readonly t: Translate;
}

/** The route of the same name in another cluster, and where its spec differs. */
export function OtherRoute({ route, status, scope, t }: OtherRouteProps) {
  const { kind, metadata } = route;
  const { namespace, name } = metadata;
  const { cluster, phase } = status;
  const lookup = useFleetObject(cluster, kind, namespace, name);
  const reference = { group: GATEWAY_API_GROUP, kind, namespace, name };
  const away = phase === 'unreachable' || phase === 'unauthenticated' || phase === 'notInstalled';
  if (lookup.state !== 'found') {
    return (
      <>
        {away && <ClusterPhaseLabel phase={phase} t={t} />}
        <LookupNote reference={reference} lookup={lookup} cluster={cluster} t={t} />
      </>
    );
  }
  const other = lookup.object;
  const differences = specDifference(route.spec, other.spec);
  const hostnames = routeHostnames(other);
  return (
    <>
      <ObjectLink {...reference} cluster={cluster} scope={scope.clusters} />{' '}
      {differences.length === 0 ? (
        <StatusLabel status="success">{t('Same spec')}</StatusLabel>
      ) : (
        <StatusLabel status="warning">
          {t('Spec differs: {{fields}}', { fields: differences.join(', ') })}
        </StatusLabel>
      )}{' '}
      {away && <ClusterPhaseLabel phase={phase} t={t} />}
      {hostnames.length > 0 && (
        <Typography>
          {t('Hostnames: {{hostnames}}', { hostnames: hostnames.join(', ') })}
        </Typography>
      )}
      <Typography>{t('Rules: {{number}}', { number: routeRules(other).length })}</Typography>
      <RouteParentList
        parents={routeParents(other)}
        cluster={cluster}
        scope={scope.clusters}
        t={t}
      />
    </>
  );
}
