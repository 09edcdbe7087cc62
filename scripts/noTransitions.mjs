// Stands for d3-transition in the plugin: nothing moves, so there is nothing to interrupt.
import { selection } from 'd3-selection';

selection.prototype.interrupt = function () {
  return this;
};

/** Does nothing. */
export function interrupt() {}
