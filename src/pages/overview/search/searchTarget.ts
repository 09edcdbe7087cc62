import { detailsLocation, pageLocation } from '../../../components/links/locations';
import { traceUrlSearch } from '../../../components/links/traceLink';
import type { FleetItem, Scope } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { FoundHost } from './foundHosts';
import type { SearchAnswer } from './searchFleet';
import { typedHost, typedUrl } from './typedHost';

/** A line of the search: where it leads, or how many other lines there would be. */
export type SearchTarget =
  | ({ readonly leadsTo: 'waysOfHost' } & FoundHost)
  | { readonly leadsTo: 'trace'; readonly url: string }
  | { readonly leadsTo: 'object'; readonly item: FleetItem<PageKind> }
  | { readonly leadsTo: 'nothing'; readonly more: number };

/** The lines of an answer. A host leads to its ways first, then to a trace of a request to it. */
export function searchTargets(
  { hosts, objects, more }: SearchAnswer,
  typed: string
): SearchTarget[] {
  const url = typedUrl(typed);
  const asked = typedHost(typed);
  return [
    ...hosts.flatMap((host): SearchTarget[] => [
      { leadsTo: 'waysOfHost', ...host },
      ...(url !== undefined && host.hostname === asked ? [{ leadsTo: 'trace' as const, url }] : []),
    ]),
    ...objects.map(item => ({ leadsTo: 'object' as const, item })),
    ...(more > 0 ? [{ leadsTo: 'nothing' as const, more }] : []),
  ];
}

/** Identifies a line among the others. */
export function searchTargetKey(target: SearchTarget): string {
  switch (target.leadsTo) {
    case 'waysOfHost':
      return target.hostname;
    case 'trace':
      return target.url;
    case 'object': {
      const { cluster, object } = target.item;
      const { namespace, name } = object.metadata;
      return JSON.stringify([cluster, object.kind, namespace, name]);
    }
    case 'nothing':
      return '';
  }
}

/**
 * The location that a line of the search leads to.
 *
 * @returns A path for Headlamp's router; `''` if it leads nowhere.
 */
export function searchTargetLocation(
  target: SearchTarget,
  { clusters, atHome }: Pick<Scope, 'clusters' | 'atHome'>
): string {
  switch (target.leadsTo) {
    case 'waysOfHost': {
      const query = new URLSearchParams({ hostname: target.hostname });
      return `${pageLocation('topology', clusters, atHome)}?${query}`;
    }
    case 'trace':
      return `${pageLocation('trace', clusters, atHome)}?${traceUrlSearch(target.url)}`;
    case 'object': {
      const { cluster, object } = target.item;
      const { namespace, name } = object.metadata;
      return detailsLocation({ kind: object.kind, cluster, namespace, name }, clusters);
    }
    case 'nothing':
      return '';
  }
}
