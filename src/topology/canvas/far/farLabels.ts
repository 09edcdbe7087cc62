import type { Box, Point } from '../../../graph';

/** A box with the text that it needs. */
export interface FarText {
  readonly box: Box;
  readonly text: string;
  /** A cluster. Its label stays as it is, and others make room for it. */
  readonly isLane: boolean;
}

/** A text on the screen. All lengths are in CSS pixels. */
export interface FarLabel {
  readonly text: string;
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isLane: boolean;
}

export interface LabelOptions {
  /** The width of a text on the screen. */
  readonly widthOf: (text: string) => number;
  /** The text of a label that stands for more boxes than its own, by the number of the others. */
  readonly withMore: (text: string, more: number) => string;
  /** Converts a point of the picture to a point of the screen. */
  readonly onScreen: (point: Point) => Point;
}

/** Height of a label, in CSS pixels. */
export const LABEL_HEIGHT = 15;

interface Placed extends FarLabel {
  more: number;
}

/**
 * Places the labels of boxes without overlaps. A label that has no place is counted by the label in
 * its place: `flash-sale +2`. A label below the name of a cluster moves down.
 *
 * @param items - The most important first; clusters before nodes.
 * @returns At the upper left corners of their boxes.
 */
export function farLabels(
  items: readonly FarText[],
  { widthOf, withMore, onScreen }: LabelOptions
): FarLabel[] {
  // By rows as high as a label, since it can overlap only labels of its own and the next rows.
  const rows = new Map<number, Placed[]>();
  const placed: Placed[] = [];
  const inTheWay = ({ x, y, width }: Placed) => {
    const row = Math.floor(y / LABEL_HEIGHT);
    return [row - 1, row, row + 1]
      .flatMap(near => rows.get(near) ?? [])
      .find(
        other =>
          Math.abs(other.y - y) < LABEL_HEIGHT && other.x < x + width && x < other.x + other.width
      );
  };
  items.forEach(({ box, text, isLane }) => {
    const { x, y } = onScreen(box);
    // The room for the number is reserved, so that a label does not grow into its neighbor.
    const width = widthOf(isLane ? text : withMore(text, 99));
    const wanted: Placed = { text, x, y, width, isLane, more: 0 };
    const lane = inTheWay(wanted);
    const label = lane?.isLane === true ? { ...wanted, y: lane.y + LABEL_HEIGHT } : wanted;
    const other = inTheWay(label);
    if (other !== undefined) {
      other.more += 1;
      return;
    }
    placed.push(label);
    const row = Math.floor(label.y / LABEL_HEIGHT);
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [label]);
    else known.push(label);
  });
  return placed.map(({ text, x, y, isLane, more }) => {
    const shown = more === 0 || isLane ? text : withMore(text, more);
    return { text: shown, x, y, width: widthOf(shown), isLane };
  });
}
