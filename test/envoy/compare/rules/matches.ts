import { engine } from '../order';
import { traceAgain, type Traced } from './traced';

function inOrder(order: typeof engine.order, { objects, given }: Traced): readonly Traced[] {
  const before = engine.order;
  engine.order = order;
  try {
    return traceAgain(objects, given);
  } finally {
    engine.order = before;
  }
}

/** Envoy Gateway compares methods as if they were headers. */
export function methodsAsHeaders(traced: Traced): readonly Traced[] {
  return inOrder('methodsAsHeaders', traced);
}

/** Envoy Gateway also prefers exact values of headers and query parameters to patterns. */
export function exactValuesFirst(traced: Traced): readonly Traced[] {
  return inOrder('exactValuesFirst', traced);
}
