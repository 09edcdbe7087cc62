import {
  evaluateGiven,
  type GivenRequest,
  type TraceAnswer,
  traceAnswers,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { EnvoyAnswer } from '../real/askEnvoy';
import { agreesWith } from './agrees';
import { explainDifference } from './differences';

/** A fleet with requests and what Envoy answered to each. */
export interface Asked {
  readonly seed: number;
  readonly objects: readonly KubernetesObject[];
  readonly given: readonly GivenRequest[];
  readonly real: readonly EnvoyAnswer[];
}

/** What a comparison says of one request. */
export interface Judged {
  readonly seed: number;
  readonly given: GivenRequest;
  readonly answer: TraceAnswer;
  readonly real: EnvoyAnswer;
  /** The known differences that explain Envoy's answer. Undefined if nothing does. */
  readonly differences: readonly string[] | undefined;
}

/** Compares each answer of Envoy with the trace. */
export function* judge({ seed, objects, given, real }: Asked): Generator<Judged> {
  const evaluation = evaluateGiven(objects, []);
  for (const [index, request] of given.entries()) {
    const [answer] = traceAnswers(evaluation, request);
    const envoy = real[index];
    if (answer === undefined || envoy === undefined) throw new Error('an answer is missing');
    const agrees = (other: TraceAnswer) => agreesWith(other, envoy);
    const differences = agrees(answer)
      ? []
      : explainDifference({ objects, given: request, answer }, agrees);
    yield { seed, given: request, answer, real: envoy, differences };
  }
}
