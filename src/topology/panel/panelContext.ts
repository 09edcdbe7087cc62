import type { Scope } from '../../fleet';
import type { GraphIndex, Picked } from '../../graph';

/** What every part of the panel needs. */
export interface PanelContext {
  readonly index: GraphIndex;
  readonly scope: Scope;
  readonly onPick: (picked: Picked | undefined) => void;
  /** Brings a node into view. */
  readonly onGoTo: (node: string) => void;
}
