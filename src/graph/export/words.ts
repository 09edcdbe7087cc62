import type { Readiness } from '../../analysis';
import type { EdgeWords } from '../look/edgeLabel';
import type { FoldNode } from '../model';

/** The words of a picture that are neither names nor terms of the specification. */
export interface ExportWords extends EdgeWords {
  /** A referenced object that does not exist. */
  readonly missing: string;
  /** A referenced object that could not be read. */
  readonly unread: string;
  /** The requests that a rule without a match matches. */
  readonly everything: string;
  /** Beside the name of a cluster that does not respond. */
  readonly stale: string;
  /** Beside the kind of a parent that belongs to a mesh. */
  readonly mesh: string;
  /** For hidden items. */
  readonly more: (count: number) => string;
  readonly routes: (count: number) => string;
  readonly backends: (count: number) => string;
  /** What the members of a fold share, such as the reason of a problem; `''`: nothing to say. */
  readonly shared: (fold: FoldNode) => string;
  readonly ready: (readiness: Readiness) => string;
}

/** English, the language of the command line. */
export const ENGLISH: ExportWords = {
  mirror: 'mirror',
  auth: 'auth',
  missing: 'missing',
  unread: 'not read',
  everything: 'every request',
  stale: 'does not answer',
  mesh: 'mesh',
  more: count => `+${count} more`,
  routes: count => (count === 1 ? '1 route' : `${count} routes`),
  backends: count => (count === 1 ? '1 backend' : `${count} backends`),
  shared: () => '',
  ready: ({ ready, total }) => `${ready} of ${total} ready`,
};
