import { number } from '../../../../gatewayApi/read';
import { backendReference } from '../../../../gatewayApi/references';
import type { ReferenceVerdict } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import type { TracedMirror, TraceStep } from '../traceAnswer';

interface RawMirror {
  readonly backendRef?: Parameters<typeof backendReference>[0];
  readonly percent?: unknown;
  readonly fraction?: { readonly numerator?: unknown; readonly denominator?: unknown } | null;
}

/** The result of a filter that copies requests. */
export interface MirrorEffect {
  /** Undefined if no copy is sent, or if this is not known. */
  readonly mirror: TracedMirror | undefined;
  readonly step: Omit<TraceStep, 'object' | 'field'>;
}

const ALL = 100;

function percentOf({ percent, fraction }: RawMirror): number {
  const share = number(fraction?.numerator);
  if (share !== undefined) return (share * ALL) / (number(fraction?.denominator) ?? ALL);
  return number(percent) ?? ALL;
}

/**
 * Reads a filter that copies requests (HTTPRequestMirrorFilter). A copy for an invalid reference is
 * dropped, and the request itself goes on.
 *
 * @param namespace - The namespace of the route.
 * @param verdict - The verdict of the reference. Undefined if it is resolved.
 */
export function mirrorEffect(
  raw: unknown,
  namespace: string,
  verdict: ReferenceVerdict | undefined
): MirrorEffect {
  const mirror = (raw ?? {}) as RawMirror;
  const { weight, ...target } = backendReference(mirror.backendRef, namespace);
  const reference = { ...target, weight };
  const percent = percentOf(mirror);
  if (verdict === undefined) {
    const message = sayTrace('mirror', { percent, target });
    return { mirror: { reference, percent }, step: { step: 'filter', status: 'True', message } };
  }
  const known = verdict.status === 'False';
  const message = sayTrace(known ? 'mirrorInvalid' : 'mirrorUnknown', { target });
  // Copies do not change who answers.
  return {
    mirror: undefined,
    step: { step: 'filter', status: known ? 'False' : 'Unknown', message },
  };
}
