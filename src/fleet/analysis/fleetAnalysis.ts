import type {
  Evaluation,
  Finding,
  GatewayVerdict,
  Health,
  Missing,
  ObjectRef,
  RouteVerdict,
} from '../../analysis';
import { healthOfObject, RULES } from '../../analysis';
import { type AnalysisSource, ClusterAnalysis } from '../../analysis/evaluation/clusterAnalysis';
import type { Kind } from '../../gatewayApi/types';
import { SLICE_MS } from '../sliceTime';

export interface FleetAnalysisOptions {
  readonly source: (cluster: string) => AnalysisSource;
  /** Whether objects that verdicts depend on are still loading. */
  readonly pending: (cluster: string) => boolean;
  /** The current time in milliseconds. */
  readonly now: () => number;
  /** Runs work in a later task, so that the browser can render first. */
  readonly later: (work: () => void) => void;
  /** Runs work once the browser is idle, at the latest after a while. */
  readonly idle: (work: () => void) => void;
  /** Called after each slice of work with its start and end in milliseconds. */
  readonly onSlice?: (start: number, end: number) => void;
  /** Called after verdicts of a cluster changed. */
  readonly onChange: (cluster: string) => void;
}

/** The progress of a cluster's analysis. */
export type AnalysisState = 'waiting' | 'working' | 'done';

// A verdict on half of the objects is mostly `Unknown` and changes soon. The analysis waits this
// long for a slow list.
const PATIENCE_MS = 2_000;

interface Analysed {
  readonly analysis: ClusterAnalysis;
  readonly since: number;
  /** How often its verdicts were computed. */
  revision: number;
  isJudged: boolean;
  state: AnalysisState;
  holders: number;
}

/** The analyses of all clusters whose verdicts a page shows, computed in slices. */
export class FleetAnalysis {
  private readonly clusters = new Map<string, Analysed>();
  private scheduled = false;
  private waitsForIdle = false;

  constructor(private readonly options: FleetAnalysisOptions) {}

  /**
   * Analyzes clusters until they are released. Computed verdicts are kept, so that the next page
   * shows them at once and only changes are computed again.
   *
   * @returns Releases the clusters.
   */
  retain(clusters: readonly string[]): () => void {
    clusters.forEach(cluster => {
      const known = this.clusters.get(cluster);
      if (known === undefined) {
        this.clusters.set(cluster, {
          analysis: new ClusterAnalysis(this.options.source(cluster), RULES),
          since: this.options.now(),
          revision: 0,
          isJudged: false,
          state: 'waiting',
          holders: 1,
        });
      } else {
        known.holders += 1;
      }
      this.changed(cluster);
    });
    return () =>
      clusters.forEach(cluster => {
        const known = this.clusters.get(cluster);
        if (known !== undefined) known.holders -= 1;
      });
  }

  /**
   * Must be called after every change in a cluster.
   *
   * @param kind - The kind whose objects changed. Undefined if anything may have changed.
   */
  changed(cluster: string, kind?: Kind | 'policies'): void {
    const known = this.clusters.get(cluster);
    if (known === undefined) return;
    known.analysis.changed(kind);
    known.isJudged = false;
    if (known.holders === 0) return;
    if (known.state === 'done') known.state = 'working';
    this.schedule();
  }

  /** Requests objects by name that would decide an open verdict, and uses those that exist. */
  ask(cluster: string, missing: readonly Missing[]): void {
    if (this.clusters.get(cluster)?.analysis.ask(missing)) this.changed(cluster);
  }

  state(cluster: string): AnalysisState {
    return this.clusters.get(cluster)?.state ?? 'waiting';
  }

  /**
   * The complete evaluation of a cluster.
   *
   * @returns The evaluation, which must not be changed, and a revision that increases with every
   *   computation. Undefined until the first computation.
   */
  evaluation(
    cluster: string
  ): { readonly evaluation: Evaluation; readonly revision: number } | undefined {
    const known = this.clusters.get(cluster);
    if (known === undefined || known.revision === 0) return undefined;
    return { evaluation: known.analysis.evaluation, revision: known.revision };
  }

  /** The verdict of a route; undefined until it is computed. */
  route(cluster: string, ref: ObjectRef): RouteVerdict | undefined {
    return this.clusters.get(cluster)?.analysis.route(ref);
  }

  /** The verdict of a Gateway; undefined until it is computed. */
  gateway(cluster: string, ref: ObjectRef): GatewayVerdict | undefined {
    return this.clusters.get(cluster)?.analysis.gateway(ref);
  }

  /** The health of an object, as `healthOfObject` gives it; undefined until it is computed. */
  health(cluster: string, ref: ObjectRef): Health | undefined {
    const evaluation = this.evaluation(cluster)?.evaluation;
    return evaluation && healthOfObject(evaluation, ref);
  }

  /** The verdicts of the routes whose parentRefs select a Gateway or one of its ListenerSets. */
  routesNaming(cluster: string, gateway: ObjectRef): readonly RouteVerdict[] {
    return this.clusters.get(cluster)?.analysis.routesNaming(gateway) ?? [];
  }

  /** The number of routes that a Gateway accepts. Undefined until it is computed. */
  attachedRoutes(cluster: string, gateway: ObjectRef): number | undefined {
    return this.clusters.get(cluster)?.analysis.attachedRoutes(gateway);
  }

  findingsAbout(cluster: string, ref: ObjectRef): readonly Finding[] {
    return this.clusters.get(cluster)?.analysis.findingsAbout(ref) ?? [];
  }

  findings(cluster: string): readonly Finding[] {
    return this.clusters.get(cluster)?.analysis.findings() ?? [];
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.options.later(() => this.slice());
  }

  private scheduleIdle(): void {
    if (this.waitsForIdle) return;
    this.waitsForIdle = true;
    this.options.idle(() => {
      this.waitsForIdle = false;
      this.schedule();
    });
  }

  private slice(): void {
    this.scheduled = false;
    const { now } = this.options;
    const start = now();
    const end = start + SLICE_MS;
    const isOver = () => now() >= end;
    const changed = new Set<string>();
    const isJudged = this.judge(isOver, changed);
    const isNews = changed.size > 0;
    if (!isJudged) this.schedule();
    // New verdicts are drawn before their findings are computed.
    else if (isNews && !this.find(isOver, changed)) this.scheduleIdle();
    else if (!isNews && !this.waitsForIdle && !this.find(isOver, changed)) this.schedule();
    changed.forEach(cluster => this.options.onChange(cluster));
    this.options.onSlice?.(start, now());
  }

  // The verdicts of all clusters come before the findings of any cluster.
  private judge(isOver: () => boolean, changed: Set<string>): boolean {
    const { now, pending } = this.options;
    let waitsUntil = Infinity;
    for (const [cluster, analysed] of this.clusters) {
      if (analysed.holders === 0 || analysed.isJudged) continue;
      const patience = analysed.since + PATIENCE_MS;
      if (analysed.state === 'waiting' && pending(cluster) && now() < patience) {
        waitsUntil = Math.min(waitsUntil, patience);
        continue;
      }
      analysed.state = 'working';
      if (isOver() || !analysed.analysis.judge(isOver)) return false;
      analysed.isJudged = true;
      analysed.revision += 1;
      changed.add(cluster);
    }
    // A cluster with a slow list may report no further change that would schedule a slice.
    if (waitsUntil < Infinity) setTimeout(() => this.schedule(), waitsUntil - now());
    return true;
  }

  private find(isOver: () => boolean, changed: Set<string>): boolean {
    for (const [cluster, analysed] of this.clusters) {
      if (analysed.holders === 0 || !analysed.isJudged || analysed.state === 'done') continue;
      if (!analysed.analysis.find(isOver)) return false;
      analysed.state = 'done';
      analysed.analysis.takeChanges();
      changed.add(cluster);
    }
    return true;
  }
}
