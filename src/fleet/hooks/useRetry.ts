import { fleet } from '../store';

const retry = (cluster: string): void => fleet.retry(cluster);

/** Retries a cluster at the user's request, including one that requires a login. */
export function useRetry(): (cluster: string) => void {
  return retry;
}
