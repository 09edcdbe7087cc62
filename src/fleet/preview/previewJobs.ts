import type { Evaluation } from '../../analysis';
import type { KubernetesObject } from '../../gatewayApi/types';
import { type RouteEffect, RoutePreview } from './routePreview';

// A frame takes 16 ms, and the browser needs a part of it.
const SLICE_MS = 8;

/** A cluster in which a route is tried. */
export interface PreviewedCluster {
  readonly cluster: string;
  readonly evaluation: Evaluation;
  /** Increases whenever the evaluation is computed again. */
  readonly revision: number;
  /** The findings of the cluster, as it is, are computed. */
  readonly isFound: boolean;
}

export interface PreviewJobsOptions {
  readonly now: () => number;
  /** Runs work in a later task, so that the browser can render first. */
  readonly later: (work: () => void) => void;
  /** Runs work once the browser is idle. */
  readonly idle: (work: () => void) => void;
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

  constructor(private readonly options: PreviewJobsOptions) {}

  /** Starts anew. What was not finished is left. */
  try(object: KubernetesObject, clusters: readonly PreviewedCluster[]): void {
    this.round += 1;
    const { round } = this;
    const next = (index: number) => {
      const item = clusters[index];
      if (item === undefined || this.round !== round) return;
      this.options.later(() => this.run(item, object, round, () => next(index + 1)));
    };
    next(0);
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
    const { now, later, idle, onEffect } = this.options;
    const { cluster, isFound } = item;
    const preview = this.previewOf(item);
    preview.try(object);
    const tell = (found: boolean) => {
      const effect = preview.effect(found);
      if (effect !== undefined) onEffect(cluster, object, effect);
    };
    const slices = (
      step: (shouldStop: () => boolean) => boolean,
      plan: (work: () => void) => void,
      then: () => void
    ) => {
      if (this.round !== round) return;
      const end = now() + SLICE_MS;
      if (step(() => now() >= end)) then();
      else plan(() => slices(step, plan, then));
    };
    slices(
      stop => preview.judge(stop),
      later,
      () => {
        tell(false);
        if (!isFound) return done();
        const compare = () => {
          if (this.round !== round) return;
          tell(true);
          done();
        };
        slices(
          stop => preview.find(stop),
          later,
          () => idle(compare)
        );
      }
    );
  }
}
