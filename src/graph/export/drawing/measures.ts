/** Space between the sides of a box and its content, in CSS pixels at zoom 1. */
export const BOX_PADDING = 12;
/** Space between two parts of a line. */
export const PART_GAP = 6;
