/** Font size of names of nodes, in CSS pixels at zoom 1. */
export const NAME_TEXT = 14;
/** Font size of all other texts in the picture. */
export const SMALL_TEXT = 13;
