import type { Finding, Status } from '../../model';
import type { AttachmentLevel } from '../attachmentLevel';
import type { Impact, RequestImpact, RouteImpact } from './impact';

/** What a change makes worse. */
export interface Worsenings {
  /** New findings of severity `error`. */
  readonly findings: readonly Finding[];
  /**
   * Routes that got traffic, or that a parent accepted or served, and that this is no longer true of,
   * or no longer certain. A removed route is among them.
   */
  readonly routes: readonly RouteImpact[];
  /** Requests that backends answered, and no longer do, or no longer certainly. */
  readonly requests: readonly RequestImpact[];
}

function isLost(before: Status | undefined, after: Status | undefined): boolean {
  return before === 'True' && after !== 'True';
}

const GOOD: ReadonlyArray<AttachmentLevel | undefined> = ['attached', 'partly'];

function losesParent({ parents, health }: RouteImpact): boolean {
  const isGone = health.after === undefined;
  if (GOOD.includes(health.before?.level) && !GOOD.includes(health.after?.level)) return true;
  return parents.some(
    ({ before, after }) =>
      // A parentRef that is taken out of a route is no refusal.
      (after !== undefined || isGone) &&
      (isLost(before?.accepted.status, after?.accepted.status) ||
        isLost(before?.served?.status, after?.served?.status))
  );
}

function failing({ before, after }: RequestImpact): boolean {
  if (before.outcome !== 'backend') return false;
  const share = (answer: RequestImpact['before']) => answer.errorShare + answer.unavailableShare;
  return after.outcome !== 'backend' || share(after) > share(before);
}

/** Finds what a change makes worse. */
export function worseningsOf({ findings, routes, requests }: Impact): Worsenings {
  return {
    findings: findings.fresh.filter(({ severity }) => severity === 'error'),
    routes: routes.filter(losesParent),
    requests: requests.filter(failing),
  };
}
