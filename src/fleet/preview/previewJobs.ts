import type { Evaluation } from '../../analysis';
import type { KubernetesObject } from '../../gatewayApi/types';
import { SLICE_MS } from '../sliceTime';
import { type RouteEffect, RoutePreview } from './routePreview';

/** A cluster in which a route is tried. */
export interface PreviewedCluster {
  readonly cluster: string;
  readonly evaluation: Evaluation;
  /** Increases whenever the evaluation is computed again. */
  readonly revision: number;
}

export interface PreviewJobsOptions {
  readonly now: () => number;
  /** Runs work in a later task, so that the browser can render first. */
  readonly later: (work: () => void) => void;
  readonly onEffect: (cluster: string, object: KubernetesObject, effect: RouteEffect) => void;
}

interface Kept {
  readonly preview: RoutePreview;
  readonly evaluation: Evaluation;
  readonly revision: number;
}

/** Tries a route in several clusters, one after the other, in slices. */
export class PreviewJobs {
  private readonly kept = new Map<string, Kept>();
  private round = 0;
  private work = 0;

  constructor(private readonly options: PreviewJobsOptions) {}

  /** Starts anew. What was not finished is left. */
  try(object: KubernetesObject, clusters: readonly PreviewedCluster[]): void {
    this.round += 1;
    this.work = 0;
    const { round } = this;
    const next = (index: number) => {
      const item = clusters[index];
      if (item === undefined || this.round !== round) return;
      this.options.later(() => this.run(item, object, round, () => next(index + 1)));
    };
    next(0);
  }

  /** How long the last round has computed so far, in milliseconds. */
  get worked(): number {
    return this.work;
  }

  stop(): void {
    this.round += 1;
  }

  private previewOf({ cluster, evaluation, revision }: PreviewedCluster): RoutePreview {
    const known = this.kept.get(cluster);
    if (known?.evaluation === evaluation && known.revision === revision) return known.preview;
    const preview = new RoutePreview(evaluation);
    this.kept.set(cluster, { preview, evaluation, revision });
    return preview;
  }

  private run(
    item: PreviewedCluster,
    object: KubernetesObject,
    round: number,
    done: () => void
  ): void {
    if (this.round !== round) return;
    const { now, later, onEffect } = this.options;
    const start = now();
    const preview = this.previewOf(item);
    preview.try(object);
    this.work += now() - start;
    const tell = (isWhole: boolean) => {
      const effect = preview.effect(isWhole);
      if (effect !== undefined) onEffect(item.cluster, object, effect);
    };
    const slices = (step: (shouldStop: () => boolean) => boolean, then: () => void) => {
      if (this.round !== round) return;
      const begin = now();
      const isDone = step(() => now() >= begin + SLICE_MS);
      this.work += now() - begin;
      if (isDone) then();
      else later(() => slices(step, then));
    };
    const find = (then: () => void) => slices(stop => preview.find(stop), then);
    const trace = (then: () => void) => slices(stop => preview.trace(stop), then);
    slices(
      stop => preview.judge(stop),
      () => {
        // The verdict is drawn before the rest is computed.
        tell(false);
        later(() =>
          trace(() =>
            find(() => {
              tell(true);
              done();
            })
          )
        );
      }
    );
  }
}
