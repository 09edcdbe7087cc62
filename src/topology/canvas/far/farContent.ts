import type { Theme } from '@mui/material';
import type { GraphNode, Way } from '../../../graph';
import type { Scene } from '../scene';
import type { Size, Viewport } from '../view/viewport';

/** The content and target of the far view. */
export interface FarView {
  /** Of a canvas as large as the screen. */
  readonly context: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly viewport: Viewport;
  /** Of the screen, in CSS pixels. */
  readonly size: Size;
  readonly theme: Theme;
  /** The highlighted way; undefined for none. */
  readonly lit: Way | undefined;
  readonly nameOf: (node: GraphNode) => string;
}
