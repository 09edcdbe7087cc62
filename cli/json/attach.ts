import type { Check, WantedRoute } from '../../src/analysis';
import { GATEWAY_API_GROUP } from '../../src/gatewayApi/kinds';
import type { AskedCluster, AskedListener } from '../askCluster';
import { fixJson, missingJson } from './finding';
import { servedJson } from './messages';
import { namedJson } from './refs';
import { checkJson, type ShownChecks, shownChecks } from './route';

// The route does not exist, so only the fields of other objects can be shown.
function askedCheckJson(check: Check, { kind, namespace }: WantedRoute) {
  const paths = check.paths.filter(({ object }) => typeof object !== 'string');
  return checkJson({ ...check, paths }, { group: GATEWAY_API_GROUP, kind, namespace, name: '' }, 0);
}

function listenerJson(asked: AskedListener, wanted: WantedRoute, shown: ShownChecks) {
  const { listener, level, parentRef, parentChecks, verdict, changes } = asked;
  return {
    owner: namedJson(listener.owner),
    gateway: namedJson(listener.gateway),
    name: listener.name,
    protocol: listener.protocol,
    port: listener.port ?? null,
    answer: level,
    attached: verdict.attached,
    hostnames: verdict.hostnames,
    parentRef,
    checks: shownChecks(parentChecks, verdict, shown).map(check => askedCheckJson(check, wanted)),
    served: servedJson(listener.served),
    changes: changes.map(({ check, fixes }) => ({ check: check.check, fixes: fixes.map(fixJson) })),
  };
}

/** The document that `attach --output json` prints. Programs rely on its shape. */
export function attachJson(
  clusters: readonly AskedCluster[],
  wanted: WantedRoute,
  shown: ShownChecks
) {
  return {
    route: wanted,
    clusters: clusters.map(({ cluster, kindServed, namespaceExists, missing, listeners }) => ({
      name: cluster.name,
      kindServed,
      namespaceExists,
      listeners: listeners.map(listener => listenerJson(listener, wanted, shown)),
      unknown: missing.map(missingJson),
    })),
  };
}
