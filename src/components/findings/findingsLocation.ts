import type { Scope } from '../../fleet';
import { pageLocation } from '../links/locations';

/** What a link to the findings presets; what is left out is not filtered. */
export interface FindingsQuery {
  readonly severity?: string;
  readonly cluster?: string;
  readonly code?: string;
  /** The id of the finding whose explanation is open. */
  readonly finding?: string;
}

/**
 * Where the findings are, filtered.
 *
 * @param query - The filters.
 * @param scope - The scope that the reader is in.
 * @returns A path for Headlamp's router.
 */
export function findingsLocation(
  query: FindingsQuery,
  scope: Pick<Scope, 'clusters' | 'atHome'>
): string {
  const parameters = new URLSearchParams(
    Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== '')
  );
  const page = pageLocation('findings', scope.clusters, scope.atHome);
  const search = parameters.toString();
  return search === '' ? page : `${page}?${search}`;
}
