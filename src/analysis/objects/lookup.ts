import type { KubernetesObject } from '../../gatewayApi/types';
import type { Missing } from './missing';

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
