import type { KubernetesObject } from '../../gatewayApi/types';
import type { Missing, MissingCause } from './missing';

/**
 * How much of a kind a snapshot holds.
 * - `complete`: what is not in it does not exist.
 * - `namespaces`: so in these namespaces; elsewhere it was not read, for the cause.
 * - `none`: nothing was read, for the cause.
 * - `notServed`: the cluster has no such kind.
 */
export type Coverage =
  | { readonly state: 'complete' }
  | {
      readonly state: 'namespaces';
      readonly namespaces: readonly string[];
      readonly cause: MissingCause;
    }
  | { readonly state: 'none'; readonly cause: MissingCause }
  | { readonly state: 'notServed' };

/** What a snapshot knows of one object. */
export type Lookup<O = KubernetesObject> =
  | { readonly state: 'found'; readonly object: O }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly missing: Missing };

/** Objects, and whether there may be more. */
export interface Listing {
  readonly objects: readonly KubernetesObject[];
  /** Undefined: these are all. */
  readonly missing: Missing | undefined;
}

/** Labels as they stand. */
export type Labels = Readonly<Record<string, unknown>>;

/** A namespace by its name, with its labels. */
export type Labelled = readonly [name: string, labels: Labels];
