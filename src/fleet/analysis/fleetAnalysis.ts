import type {
  Evaluation,
  Finding,
  GatewayVerdict,
  Listener,
  Missing,
  ObjectRef,
  RouteVerdict,
} from '../../analysis';
import { RULES } from '../../analysis';
import { type AnalysisSource, ClusterAnalysis } from '../../analysis/evaluation/clusterAnalysis';

/** What analysis is made with. */
export interface FleetAnalysisOptions {
  readonly source: (cluster: string) => AnalysisSource;
  /** Whether objects on which verdicts depend are still on their way. */
  readonly pending: (cluster: string) => boolean;
  /** Now, in milliseconds. */
  readonly now: () => number;
  /** Calls back once the browser has had a turn. */
  readonly later: (work: () => void) => void;
  /** Calls back once the browser has nothing else to do, or after a while. */
  readonly idle: (work: () => void) => void;
  /** Is told when a slice of work started and ended. */
  readonly onSlice?: (start: number, end: number) => void;
  /** Is called after verdicts of a cluster changed. */
  readonly onChange: (cluster: string) => void;
}

/** How far the analysis of a cluster is. */
export type AnalysisState = 'waiting' | 'working' | 'done';

// A frame has 16 ms; the browser needs a part of it.
const SLICE_MS = 8;
// A verdict on half of the objects is mostly `Unknown` and soon another one. A slow list is waited
// for so long, in milliseconds.
const PATIENCE_MS = 2_000;

interface Analysed {
  readonly analysis: ClusterAnalysis;
  readonly since: number;
  /** How often its verdicts were worked out. */
  revision: number;
  isJudged: boolean;
  state: AnalysisState;
  holders: number;
}

/** The analyses of all clusters that a page shows verdicts of, worked out a slice at a time. */
export class FleetAnalysis {
  private readonly clusters = new Map<string, Analysed>();
  private scheduled = false;
  private waitsForIdle = false;

  constructor(private readonly options: FleetAnalysisOptions) {}

  /**
   * Analyses clusters for as long as somebody needs it. What was worked out stays, so that the next
   * page has it at once and only what changed meanwhile is worked out again.
   *
   * @param clusters - Headlamp's names.
   * @returns Says that they are not needed any more.
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

  /** Says that something in a cluster changed. */
  changed(cluster: string): void {
    const known = this.clusters.get(cluster);
    if (known === undefined) return;
    known.analysis.changed();
    known.isJudged = false;
    if (known.holders === 0) return;
    if (known.state === 'done') known.state = 'working';
    this.schedule();
  }

  /** Asks a cluster by name for objects that would settle something; those it has are taken over. */
  ask(cluster: string, missing: readonly Missing[]): void {
    if (this.clusters.get(cluster)?.analysis.ask(missing)) this.changed(cluster);
  }

  /** How far the analysis of a cluster is. */
  state(cluster: string): AnalysisState {
    return this.clusters.get(cluster)?.state ?? 'waiting';
  }

  /**
   * The whole of what was concluded of a cluster, for those who draw all of it.
   *
   * @returns The evaluation, to be read only, with a number that grows whenever it was worked out
   *   again; undefined until it was for the first time.
   */
  evaluation(
    cluster: string
  ): { readonly evaluation: Evaluation; readonly revision: number } | undefined {
    const known = this.clusters.get(cluster);
    if (known === undefined || known.revision === 0) return undefined;
    return { evaluation: known.analysis.evaluation, revision: known.revision };
  }

  /** The verdict of a route; undefined until it is worked out. */
  route(cluster: string, ref: ObjectRef): RouteVerdict | undefined {
    return this.clusters.get(cluster)?.analysis.route(ref);
  }

  /** The verdict of a Gateway; undefined until it is worked out. */
  gateway(cluster: string, ref: ObjectRef): GatewayVerdict | undefined {
    return this.clusters.get(cluster)?.analysis.gateway(ref);
  }

  /** The verdicts of the routes that name a Gateway or a ListenerSet of it. */
  routesNaming(cluster: string, gateway: ObjectRef): readonly RouteVerdict[] {
    return this.clusters.get(cluster)?.analysis.routesNaming(gateway) ?? [];
  }

  /** How many routes a listener takes. */
  attachedRoutes(cluster: string, listener: Listener): number {
    return this.clusters.get(cluster)?.analysis.attachedRoutes(listener) ?? 0;
  }

  /** What was found of one object. */
  findingsAbout(cluster: string, ref: ObjectRef): readonly Finding[] {
    return this.clusters.get(cluster)?.analysis.findingsAbout(ref) ?? [];
  }

  /** Everything that was found in a cluster. */
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
    // Verdicts that have just come are drawn before what there is to say about them is worked out.
    else if (isNews && !this.find(isOver, changed)) this.scheduleIdle();
    else if (!isNews && !this.waitsForIdle && !this.find(isOver, changed)) this.schedule();
    changed.forEach(cluster => this.options.onChange(cluster));
    this.options.onSlice?.(start, now());
  }

  // The verdicts of every cluster come before the findings of any.
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
    // Nothing may happen any more in a cluster whose slow list is waited for.
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
