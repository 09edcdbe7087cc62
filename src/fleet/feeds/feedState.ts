import type { FeedState } from '../../kube/coverage';
import type { Feed } from './feed';

/** What a feed has read of its namespace. */
export function feedState(feed: Feed, namespace: string | undefined): FeedState {
  const { synced, problem, malformed } = feed;
  return {
    namespace,
    synced,
    hindered: problem !== undefined,
    failed: problem?.forbidden === false,
    lacking: !malformed.none,
  };
}
