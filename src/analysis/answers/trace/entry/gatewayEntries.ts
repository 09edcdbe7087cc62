import type { Listener } from '../../../model';
import type { TraceDoubt } from '../settle';
import {
  endWay,
  stepOn,
  type TraceAnswer,
  type TraceOutcome,
  type TraceStep,
  type TraceWay,
} from '../traceAnswer';

/** A way into a Gateway. */
export interface GatewayEntry {
  readonly way: TraceWay;
  /** The listeners whose routes count, the one that takes the request first. */
  readonly listeners: readonly Listener[];
}

/** The ways into a Gateway that a request may take. */
export interface GatewayEntries {
  readonly entries: readonly GatewayEntry[];
  /** The answers without a way into the Gateway. */
  readonly ends: readonly TraceAnswer[];
  readonly doubts: readonly TraceDoubt[];
}

/** No way, no answer and no doubt. */
export const NO_ENTRIES: GatewayEntries = { entries: [], ends: [], doubts: [] };

/** An answer without a way into the Gateway. */
export function endedEntry(
  way: TraceWay,
  step: TraceStep,
  outcome: TraceOutcome,
  rest: Partial<TraceAnswer> = {}
): GatewayEntries {
  return { ...NO_ENTRIES, ends: [endWay(stepOn(way, [step]), outcome, rest)] };
}

/** Joins the ways that a request may take. */
export function joinEntries(all: readonly GatewayEntries[]): GatewayEntries {
  return {
    entries: all.flatMap(({ entries }) => entries),
    ends: all.flatMap(({ ends }) => ends),
    doubts: all.flatMap(({ doubts }) => doubts),
  };
}
