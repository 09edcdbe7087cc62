import { useSyncExternalStore } from 'react';
import type { Fix, Message } from '../../../analysis';
import type { ChangeResult, MadeChange } from '../../../fleet';

/** A fix to review in one cluster. */
export interface ReviewRequest {
  readonly fix: Fix;
  readonly cluster: string;
  /** What the fix is for. Undefined if the page says it in other words. */
  readonly problem?: Message;
}

/** Why a fix is not undone, or only in part. */
export interface UndoFailure {
  readonly state: 'failed';
  /** The change that could not be undone. */
  readonly of: MadeChange;
  readonly result: ChangeResult;
  /** The changes that were undone before it. */
  readonly undone: readonly MadeChange[];
}

/** How far a fix is undone. */
export type UndoState = { readonly state: 'none' | 'running' | 'done' } | UndoFailure;

/** What was applied last. */
export interface AppliedFix {
  readonly request: ReviewRequest;
  /** In the order in which the changes were made. Never empty. */
  readonly made: readonly MadeChange[];
  readonly undo: UndoState;
}

interface Reviews {
  readonly open: ReviewRequest | undefined;
  readonly applied: AppliedFix | undefined;
}

let reviews: Reviews = { open: undefined, applied: undefined };
const listeners = new Set<() => void>();

function set(changes: Partial<Reviews>): void {
  reviews = { ...reviews, ...changes };
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Opens the review of a fix. It outlives the part of the page that opened it, since a fix that works
 * removes its finding from the page.
 */
export function openReview(request: ReviewRequest): void {
  set({ open: request });
}

/** Closes the review. What it applied stays, unless it was undone there. */
export function closeReview(): void {
  const { applied } = reviews;
  set({ open: undefined, ...(applied?.undo.state === 'done' ? { applied: undefined } : {}) });
}

/** Keeps what was applied until it is dismissed, or followed by another fix. */
export function keepApplied(applied: AppliedFix | undefined): void {
  set({ applied });
}

/** The open review, and what was applied last. */
export function useReviews(): Reviews {
  return useSyncExternalStore(subscribe, () => reviews);
}
