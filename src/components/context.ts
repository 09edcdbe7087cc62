import type { Scope } from '../fleet';
import type { Translate } from './words/translate';

/** The origin of an object, for the links and lookups of everything that shows it. */
export interface ObjectContext {
  readonly cluster: string;
  /** The clusters that links keep in their query. */
  readonly scope: Scope;
}

/**
 * The context for builders of rows, columns and tabs. They are not components, so they cannot use
 * hooks.
 */
export interface WordedContext extends ObjectContext {
  readonly t: Translate;
}
