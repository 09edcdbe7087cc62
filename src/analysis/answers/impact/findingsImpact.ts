import type { Evaluation } from '../../evaluation/evaluation';
import { type Finding, SEVERITIES } from '../../model';
import { objectKey } from '../../objects/keys';
import type { FindingCode } from '../../rules';
import { formatMessage } from '../../rules/format';
import { type Steps, visitInSteps } from '../../steps';
import { findingKey } from './findingKey';
import type { FindingsImpact } from './impact';

// They compare what is computed with what a controller reported about the state before the change.
const OF_REPORTS: readonly FindingCode[] = ['NotReconciled', 'ReportedDiffers', 'StatusStale'];

/** Whether a finding is about what a controller reported, which a change not made yet outdates. */
export function isOfReports({ code }: Pick<Finding, 'code'>): boolean {
  return (OF_REPORTS as readonly string[]).includes(code);
}

/** Finds the findings of a cluster to compare. The default is all of them. */
export type FindingsOf = (evaluation: Evaluation) => readonly Finding[];

function sortText({ severity, object, code, path, message }: Finding): string {
  const rank = SEVERITIES.indexOf(severity);
  return JSON.stringify([rank, objectKey(object), code, path, formatMessage(message)]);
}

function sorted(findings: readonly Finding[]): Finding[] {
  return findings
    .map(finding => ({ finding, key: sortText(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}

function* byKey(
  findings: readonly Finding[],
  evaluation: Evaluation
): Steps<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  yield* visitInSteps(findings, finding => {
    if (isOfReports(finding)) return;
    const { code, object, field } = findingKey(finding, evaluation);
    const key = JSON.stringify([code, object, field, finding.severity]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [finding]);
    else known.push(finding);
  });
  return found;
}

// Findings of one identity are told apart by their sentences, as far as these are the same.
function excessFindings(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const excess = findings.length - others.length;
  if (excess <= 0) return [];
  const said = others.map(sortText);
  const own = sorted(findings);
  const rest = own.filter(finding => {
    const at = said.indexOf(sortText(finding));
    if (at >= 0) said.splice(at, 1);
    return at < 0;
  });
  return rest.slice(0, excess);
}

function* lost(
  from: ReadonlyMap<string, Finding[]>,
  to: ReadonlyMap<string, Finding[]>
): Steps<Finding[]> {
  const found: Finding[] = [];
  yield* visitInSteps(from, ([key, findings]) =>
    found.push(...excessFindings(findings, to.get(key) ?? []))
  );
  return sorted(found);
}

/**
 * The findings that a change solves and brings. A finding that only moves within its object, or whose
 * sentence changes, is neither.
 */
export function* findingsImpact(
  before: Evaluation,
  after: Evaluation,
  findingsOf: FindingsOf = evaluation => evaluation.allFindings()
): Steps<FindingsImpact> {
  const old = yield* byKey(findingsOf(before), before);
  const now = yield* byKey(findingsOf(after), after);
  return { gone: yield* lost(old, now), fresh: yield* lost(now, old) };
}
