import type { Scope } from '../../fleet';
import type { GraphIndex, Picked } from '../../graph';

export interface PanelContext {
  readonly index: GraphIndex;
  readonly scope: Scope;
  readonly onPick: (picked: Picked | undefined) => void;
  /** Moves a node into view. */
  readonly onGoTo: (node: string) => void;
}
