import type { RouteStart } from '../../../components/links/createRouteLink';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import { hasFields } from '../../../gatewayApi/read';
import {
  addParent,
  type DraftRoute,
  FORM_KINDS,
  isFormKind,
  newRule,
  setHostnames,
} from './routeEdits';

// Written by the API server, or by a controller.
const SERVER_METADATA: readonly string[] = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'managedFields',
];

/** The route that a page starts with. */
export function startedRoute({
  kind,
  namespace,
  name,
  parents,
  hostnames,
}: RouteStart): DraftRoute {
  const known = isFormKind(kind) ? kind : FORM_KINDS[0];
  const empty: DraftRoute = {
    apiVersion: `${GATEWAY_API_GROUP}/v1`,
    kind: known,
    metadata: { name, namespace },
    spec: { parentRefs: [] },
  };
  const edits = [...parents.map(addParent), setHostnames(hostnames)];
  const route = edits.reduce((next, edit) => edit(next), empty);
  return { ...route, spec: { ...(route.spec as object), rules: [newRule(known)] } };
}

/** The part of an existing route that its author writes. */
export function writtenPart(object: Readonly<Record<string, unknown>>): DraftRoute {
  const { apiVersion, kind, metadata, ...rest } = object;
  const kept = Object.entries(hasFields(metadata) ? metadata : {}).filter(
    ([field]) => !SERVER_METADATA.includes(field)
  );
  const others = Object.entries(rest).filter(([field]) => field !== 'status');
  return {
    apiVersion,
    kind,
    metadata: Object.fromEntries(kept),
    ...Object.fromEntries(others),
  };
}
