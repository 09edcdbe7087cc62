import type { Readiness } from '../../analysis';
import type { EdgeWords } from '../look/edgeLabel';

/** What a picture says that is no name and no term of the specification. */
export interface ExportWords extends EdgeWords {
  /** Something refers to it and it does not exist. */
  readonly missing: string;
  /** Something refers to it and it could not be read. */
  readonly unread: string;
  /** What a rule without a match is for. */
  readonly everything: string;
  /** Stands at the name of a cluster that does not answer now. */
  readonly stale: string;
  /** Stands at the kind of a parent that is none of Gateway API's. */
  readonly mesh: string;
  /** For what there was no room. */
  readonly more: (count: number) => string;
  readonly routes: (count: number) => string;
  readonly backends: (count: number) => string;
  readonly ready: (readiness: Readiness) => string;
}

/** In English, which the command line speaks. */
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
  ready: ({ ready, total }) => `${ready} of ${total} ready`,
};
