/**
 * How long to compute before the browser may render, in milliseconds. A frame takes 16 ms, and the
 * browser needs a part of it.
 */
export const SLICE_MS = 8;
