import {
  evaluateGiven,
  type GivenRequest,
  type TraceAnswer,
  traceAnswers,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';

/** A request to a fleet, with what the trace says. */
export interface Traced {
  readonly objects: readonly KubernetesObject[];
  readonly given: GivenRequest;
  readonly answer: TraceAnswer;
}

/** Where Envoy Gateway 1.9.1 with Envoy 1.40 differs from the specification. */
export interface EnvoyDifference {
  readonly name: string;
  /** The text of the specification. */
  readonly text: string;
  /** What Envoy does then, exactly. Empty where the rule does not apply. */
  readonly predict: (traced: Traced) => readonly Traced[];
}

/** The fields of a raw object. */
export type Fields = Readonly<Record<string, unknown>>;

/** A raw backendRef. */
export interface RawBackend {
  readonly name: string;
  readonly namespace?: string;
  readonly filters?: Fields[];
}

/** A rule of a raw route. */
export interface RawRule {
  readonly matches?: Fields[];
  readonly filters?: Fields[];
  readonly backendRefs?: readonly RawBackend[];
}

/** What the rules read of raw Gateways and routes. */
export interface RawSpec {
  readonly spec: {
    readonly parentRefs: ReadonlyArray<{ readonly sectionName?: string }>;
    readonly hostnames?: string[];
    readonly listeners: Fields[];
    readonly rules: RawRule[];
  };
}

/** Traces a request again, among other objects or as another request. */
export function traceAgain(objects: readonly KubernetesObject[], given: GivenRequest): Traced[] {
  return traceAnswers(evaluateGiven(objects, []), given).map(answer => ({
    objects,
    given,
    answer,
  }));
}

/** The answers that an answer stands for. */
export function eachAnswer(answer: TraceAnswer): readonly TraceAnswer[] {
  return answer.outcome === 'unknown' ? answer.alternatives.flatMap(eachAnswer) : [answer];
}

/** The raw rule that an answer names. */
export function ruleOf(
  objects: readonly KubernetesObject[],
  { route, rule = 0 }: TraceAnswer
): RawRule | undefined {
  const object = objects.find(
    ({ kind, metadata }) =>
      kind === route?.kind && metadata.name === route.name && metadata.namespace === route.namespace
  );
  return (object as unknown as RawSpec | undefined)?.spec.rules[rule];
}
