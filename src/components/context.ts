import type { Scope } from '../fleet';
import type { Translate } from './words/translate';

/** Where an object is from, for the links and look-ups of all that shows it. */
export interface ObjectContext {
  readonly cluster: string;
  /** The clusters that links keep beside the object's own. */
  readonly scope: Scope;
}

/** The same for what builds rows, columns and tabs: it is no component, so it has no hooks. */
export interface WordedContext extends ObjectContext {
  readonly t: Translate;
}
