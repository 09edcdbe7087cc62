/** The smallest font size on the screen that is readable, in CSS pixels. */
export const READABLE_TEXT = 11;
