import type { Scope } from '../../fleet';
import { pageLocation } from '../links/locations';

/** The filters of a link to the findings. A missing field filters nothing. */
export interface FindingsQuery {
  readonly severity?: string;
  readonly cluster?: string;
  readonly code?: string;
  /** The id of the open finding. */
  readonly finding?: string;
}

/**
 * The location of the filtered findings.
 *
 * @param scope - The reader's scope.
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
