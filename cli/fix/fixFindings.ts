import {
  changesOf,
  type Finding,
  findingKey,
  type Fix,
  fixesOf,
  objectKey,
} from '../../src/analysis';
import { fileFindings, withoutContradictions } from '../../src/analysis/rules/input';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { fieldLocation } from '../input/source/fieldLocation';
import { findingKeys, sortedBy } from '../order';
import type { FixOutcome, FixResult, FixWay, WhyLeft } from './fixOutcome';
import type { Workspace } from './workspace';

/** What to fix, and how. */
export interface FixRequest {
  /** Undefined for all findings. */
  readonly code: string | undefined;
  /** The number of the fix for findings with several. */
  readonly way: number | undefined;
  /** Chooses a fix. Undefined if nobody can be asked. Its answer is undefined to leave the finding. */
  readonly choose?: (finding: Finding, ways: readonly FixWay[]) => Promise<FixWay | undefined>;
}

interface Found {
  readonly finding: Finding;
  readonly cluster: DiagnosedCluster;
  readonly key: string;
}

function isWritten(fix: Fix): boolean {
  return changesOf(fix).every(({ patch = [], create }) => patch.length > 0 || create !== undefined);
}

/** The fixes that change or create objects. The others are only text. */
export function fixWays(finding: Finding): FixWay[] {
  return fixesOf(finding).flatMap((fix, index) =>
    isWritten(fix) ? [{ fix, number: index + 1 }] : []
  );
}

function openKey(finding: Finding, cluster: DiagnosedCluster): string {
  const { code, object, field } = findingKey(finding, cluster.evaluation);
  return JSON.stringify([cluster.name, code, object, field]);
}

/** The findings of clusters whose objects change. */
class OpenFindings {
  private readonly refused: ReadonlyMap<DiagnosedCluster, ReturnType<typeof fileFindings>>;

  constructor(private readonly clusters: readonly DiagnosedCluster[]) {
    this.refused = new Map(
      clusters.map(cluster => [
        cluster,
        fileFindings([...cluster.sources.values()].map(({ object }) => object)),
      ])
    );
  }

  all(): Found[] {
    const found = this.clusters.flatMap(cluster => {
      const refused = this.refused.get(cluster) ?? [];
      return withoutContradictions(cluster.evaluation.allFindings(), refused).map(finding => ({
        finding,
        cluster,
        key: openKey(finding, cluster),
      }));
    });
    return sortedBy(found, ({ finding, cluster }) => [...findingKeys(finding), cluster.name]);
  }

  // The fix may be another one after the fixes of other findings.
  now({ finding, cluster, key }: Found): Finding | undefined {
    return cluster.evaluation
      .findingsAbout(finding.object)
      .find(one => one.code === finding.code && openKey(one, cluster) === key);
  }
}

async function chosenWay(
  finding: Finding,
  ways: readonly FixWay[],
  { way, choose }: FixRequest
): Promise<FixWay | WhyLeft> {
  const [only, ...others] = ways as readonly [FixWay, ...FixWay[]];
  if (others.length === 0) return only;
  if (way !== undefined) return ways.find(({ number }) => number === way) ?? { why: 'noSuchWay' };
  return (await choose?.(finding, ways)) ?? { why: 'severalWays' };
}

async function outcomeOf(
  finding: Finding,
  cluster: DiagnosedCluster,
  request: FixRequest,
  workspace: Workspace
): Promise<FixOutcome> {
  const source = cluster.sources.get(objectKey(finding.object));
  const at = source && { source, location: fieldLocation(source, finding.path) };
  const ways = fixWays(finding);
  const outcome = { finding, cluster, at, ways };
  const way = await chosenWay(finding, ways, request);
  if ('why' in way) return { ...outcome, left: way };
  const applied = workspace.apply(finding, way.fix, cluster);
  if ('why' in applied) return { ...outcome, left: applied };
  return { ...outcome, fixed: { way, files: applied.files } };
}

/**
 * Fixes findings one after the other, worst first. Findings are computed again after each fix, until
 * none is left that a fix can solve. No finding is fixed twice.
 *
 * @param clusters - Their evaluations are changed.
 * @param workspace - Their files.
 */
export async function fixFindings(
  clusters: readonly DiagnosedCluster[],
  request: FixRequest,
  workspace: Workspace
): Promise<FixResult> {
  const findings = new OpenFindings(clusters);
  const first = findings.all();
  const known = new Set(first.map(({ key }) => key));
  const tried = new Set<string>();
  const outcomes = new Map<string, FixOutcome>();
  const isWanted = ({ finding, key }: Found) =>
    !tried.has(key) &&
    (request.code === undefined || finding.code === request.code) &&
    fixWays(finding).length > 0;
  for (let round = first.filter(isWanted); round.length > 0; ) {
    for (const found of round) {
      const now = findings.now(found);
      if (now === undefined || fixWays(now).length === 0) continue;
      tried.add(found.key);
      outcomes.set(found.key, await outcomeOf(now, found.cluster, request, workspace));
    }
    round = findings.all().filter(isWanted);
  }
  const last = findings.all();
  const open = new Set(last.map(({ key }) => key));
  const isOf = ({ finding }: Found) => request.code === undefined || finding.code === request.code;
  return {
    outcomes: [...outcomes].flatMap(([key, outcome]) => {
      const { fixed, ...rest } = outcome;
      if (fixed === undefined) return open.has(key) ? [outcome] : [];
      return open.has(key) ? [{ ...rest, left: { why: 'stays' as const } }] : [outcome];
    }),
    withoutFix: last.filter(found => isOf(found) && fixWays(found.finding).length === 0).length,
    newErrors: last
      .filter(({ finding, key }) => finding.severity === 'error' && !known.has(key))
      .map(({ finding, cluster }) => ({ finding, cluster })),
  };
}
