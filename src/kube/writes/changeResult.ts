import { ApiFailure, failureMessage } from '../clusterApi';
import type { WholeObject } from './wholeObject';

/**
 * The result of a change, or of a check of it.
 * - `done`: with the object after the change, as the server answered it.
 * - `refused`: an admission rule or the validation refused it, with the server's own message.
 * - `conflict`: somebody else was first, and nothing was written. With the object as it is now;
 *   undefined if it does not exist any more, or cannot be read.
 * - `notAllowed`: the user has no permission.
 * - `failed`: without an answer that says more.
 */
export type ChangeResult =
  | { readonly state: 'done'; readonly object: WholeObject }
  | { readonly state: 'refused'; readonly message: string }
  | {
      readonly state: 'conflict';
      readonly message: string;
      readonly object: WholeObject | undefined;
    }
  | { readonly state: 'notAllowed'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

export type ChangeFailure = Extract<
  ChangeResult,
  { state: 'refused' } | { state: 'notAllowed' } | { state: 'failed' }
>;

// The API server words every authorizer's answer so. Admission answers with 403 too, in other words.
const NO_PERMISSION = /\bUser "[^"]*" cannot \w+ resource /;

/** The meaning of a failed write request that is no conflict. */
export function failedChange(error: unknown): ChangeFailure {
  const message = failureMessage(error);
  const status = error instanceof ApiFailure ? error.status : 0;
  if (status === 403) {
    return { state: NO_PERMISSION.test(message) ? 'notAllowed' : 'refused', message };
  }
  const isAnswer = status >= 400 && status < 500 && status !== 401 && status !== 408;
  return { state: isAnswer && status !== 429 ? 'refused' : 'failed', message };
}
