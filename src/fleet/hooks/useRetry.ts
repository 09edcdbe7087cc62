import { fleet } from '../store';

const retry = (cluster: string): void => fleet.retry(cluster);

/** Asks a cluster again, when somebody wants that: also one that waits for a login. */
export function useRetry(): (cluster: string) => void {
  return retry;
}
