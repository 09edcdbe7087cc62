import type { KubernetesObject } from '../../gatewayApi/types';
import type { Missing } from './missing';

/** The known state of one object in a snapshot. */
export type Lookup<O = KubernetesObject> =
  | { readonly state: 'found'; readonly object: O }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly missing: Missing };

/** A list of objects, and whether more may exist. */
export interface Listing {
  readonly objects: readonly KubernetesObject[];
  /** Undefined if the list is complete. */
  readonly missing: Missing | undefined;
}

/** The raw labels of an object. */
export type Labels = Readonly<Record<string, unknown>>;

/** The name and the labels of a namespace. */
export type Labelled = readonly [name: string, labels: Labels];
