import {
  attachChanges,
  type CheckName,
  decidingChecks,
  type NeededChange,
  objectKey,
} from '../../analysis';
import type { AnswerRow } from './answerRows';

/** A listener that answers alike in one or several clusters. */
export interface AnswerBlock extends AnswerRow {
  /** All clusters with this answer, in the order of the page. `cluster` is the first one. */
  readonly clusters: readonly string[];
  /** What would open the listener, if a change can. */
  readonly changes: readonly NeededChange[];
}

/** The answers of a page. */
export interface AnswerBlocks {
  /** Best first. */
  readonly near: readonly AnswerBlock[];
  /** Listeners that are made for other routes: no change opens them for this one. */
  readonly others: readonly AnswerBlock[];
}

// A change never touches these for the sake of a route.
const PURPOSE: readonly CheckName[] = ['protocol', 'hostname'];

function isForOthers({ answer }: AnswerRow): boolean {
  return (
    answer.level === 'closed' &&
    decidingChecks(answer).some(
      ({ check, status }) => status === 'False' && PURPOSE.includes(check)
    )
  );
}

function neededChanges(row: AnswerRow): readonly NeededChange[] {
  const { answer, wanted, evaluation, kindMissing } = row;
  return kindMissing ? [] : attachChanges(answer, wanted, evaluation);
}

function answerKey({ answer, kindMissing }: AnswerRow, changes: readonly NeededChange[]): string {
  const { listener, level, parentRef, verdict } = answer;
  const { owner, name, protocol, port, hostname, served } = listener;
  return JSON.stringify([
    objectKey(owner),
    [name, protocol, port, hostname],
    [level, kindMissing],
    decidingChecks(answer).map(({ message, missing }) => [message, missing]),
    level === 'closed' ? '' : [served.status, served.message, served.missing],
    [parentRef, verdict.hostnames],
    changes.map(({ fixes }) => fixes),
  ]);
}

/**
 * Folds the answers of clusters that answer alike, and sets listeners for other routes apart.
 *
 * @param rows - Best first.
 * @returns In the order of the first rows.
 */
export function answerBlocks(rows: readonly AnswerRow[]): AnswerBlocks {
  const blocks = new Map<
    string,
    AnswerRow & { clusters: string[]; changes: readonly NeededChange[] }
  >();
  rows.forEach(row => {
    const changes = isForOthers(row) ? [] : neededChanges(row);
    const key = answerKey(row, changes);
    const known = blocks.get(key);
    if (known === undefined) blocks.set(key, { ...row, clusters: [row.cluster], changes });
    else known.clusters.push(row.cluster);
  });
  const all = [...blocks.values()];
  return {
    near: all.filter(block => !isForOthers(block)),
    others: all.filter(isForOthers),
  };
}
