import type { WrittenParentRef } from '../../analysis';
import { isGatewayApiRef } from '../../gatewayApi/references';
import { wordsOf } from '../basics/wordsOf';

/** What the page *Create route* starts from, as in its address. */
export interface RouteStart {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly parents: readonly WrittenParentRef[];
  readonly hostnames: readonly string[];
  /** The clusters to create the route in. */
  readonly into: readonly string[];
  /** The cluster whose route is edited; `''` for a new one. */
  readonly edit: string;
}

// `Gateway infra/public/https`, without the kind for a Gateway.
function writeParent({ kind, namespace = '', name, sectionName }: WrittenParentRef): string {
  const place = [namespace, name, ...(sectionName === undefined ? [] : [sectionName])].join('/');
  return kind === undefined ? place : `${kind} ${place}`;
}

function readParent(text: string): WrittenParentRef[] {
  const found = /^(?:(ListenerSet) )?([^/ ]*)\/([^/ ]+)(?:\/([^/ ]+))?$/.exec(text.trim());
  if (found === null) return [];
  const [, kind, namespace, name = '', sectionName] = found;
  return [
    {
      ...(kind === undefined ? {} : { kind: 'ListenerSet' as const }),
      name,
      ...(namespace === '' ? {} : { namespace }),
      ...(sectionName === undefined ? {} : { sectionName }),
    },
  ];
}

/** Reads a parent as people type it, such as `infra/public/https`. Undefined for any other text. */
export function typedParent(text: string): WrittenParentRef | undefined {
  return readParent(text)[0];
}

/**
 * The query of the page *Create route*.
 *
 * @param start - Missing parts are left to the user.
 */
export function createRouteSearch(start: Partial<RouteStart>): string {
  const { parents = [], hostnames = [], into = [] } = start;
  const parameters = new URLSearchParams();
  (['kind', 'namespace', 'name', 'edit'] as const).forEach(name => {
    const value = start[name];
    if (value) parameters.set(name, value);
  });
  parents.forEach(parent => parameters.append('parent', writeParent(parent)));
  hostnames.forEach(hostname => parameters.append('hostname', hostname));
  if (into.length > 0) parameters.set('into', into.join(' '));
  return `${parameters}`;
}

/** Reads the query of the page *Create route*. */
export function readRouteStart(search: string): RouteStart {
  const parameters = new URLSearchParams(search);
  const textOf = (name: string) => (parameters.get(name) ?? '').trim();
  return {
    kind: textOf('kind'),
    namespace: textOf('namespace'),
    name: textOf('name'),
    parents: parameters.getAll('parent').flatMap(readParent),
    hostnames: parameters.getAll('hostname').flatMap(wordsOf),
    into: wordsOf(textOf('into')),
    edit: textOf('edit'),
  };
}

/**
 * The query that starts a route from an object, or that edits it.
 *
 * @param cluster - The cluster of the object.
 * @returns Undefined for an object that no route starts from.
 */
export function routeSearchOf(
  ref: { readonly group: string; readonly kind: string; namespace?: string; name: string },
  cluster: string
): string | undefined {
  const { group, kind, namespace, name } = ref;
  if (group === '' && kind === 'Namespace') {
    return createRouteSearch({ namespace: name, into: [cluster] });
  }
  if (isGatewayApiRef(ref, 'Gateway')) {
    return createRouteSearch({ parents: [{ namespace, name }], into: [cluster] });
  }
  return isGatewayApiRef(ref, 'HTTPRoute', 'GRPCRoute')
    ? createRouteSearch({ kind, namespace, name, edit: cluster })
    : undefined;
}
