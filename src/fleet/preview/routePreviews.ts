import type { Evaluation, Steps } from '../../analysis';
import type { KubernetesObject } from '../../gatewayApi/types';
import { type RouteEffect, RoutePreview } from './routePreview';

/** A cluster in which a route is tried. */
export interface PreviewedCluster {
  readonly cluster: string;
  readonly evaluation: Evaluation;
  /** Increases whenever the evaluation is computed again. */
  readonly revision: number;
}

interface Kept extends PreviewedCluster {
  readonly preview: RoutePreview;
}

/** Tries a route in several clusters. The copies of unchanged clusters are kept for the next try. */
export class RoutePreviews {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly onEffect: (
      cluster: string,
      object: KubernetesObject,
      effect: RouteEffect
    ) => void
  ) {}

  /** Tries a route in one cluster after the other. The verdict comes before the rest. */
  *try(object: KubernetesObject, clusters: readonly PreviewedCluster[]): Steps<void> {
    for (const item of clusters) {
      const preview = yield* this.previewOf(item);
      yield* preview.try(object, effect => this.onEffect(item.cluster, object, effect));
    }
  }

  private *previewOf(item: PreviewedCluster): Steps<RoutePreview> {
    const known = this.kept.get(item.cluster);
    if (known?.evaluation === item.evaluation && known.revision === item.revision) {
      return known.preview;
    }
    const preview = yield* RoutePreview.of(item.evaluation);
    this.kept.set(item.cluster, { ...item, preview });
    return preview;
  }
}
