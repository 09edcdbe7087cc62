import {
  evaluateGiven,
  formatMessage,
  type GivenRequest,
  type TraceAnswer,
  traceAnswers,
} from '../../../../src/analysis';
import type { GivenOptions } from '../../../../src/analysis/evaluation/givenObjects';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, parent, route, service } from '../../objects';

/** The Gateway that requests name if they name none. */
export const GATEWAY = { namespace: 'infra', name: 'gw' };

/** A listener for HTTP on port 80 that accepts routes of any namespace. */
export function open(name = 'http', fields: object = {}) {
  return listener(name, { ...allow('All'), ...fields });
}

/** A Gateway with one open listener, and the Service `shop/web` with port 80. */
export const BASE: readonly KubernetesObject[] = [
  gateway('infra/gw', [open()]),
  service('shop/web'),
  service('shop/other'),
];

/** The backends of a rule that sends everything to one Service. */
export function to(name: string, port = 80) {
  return { backendRefs: [{ name, port }] };
}

/** A rule for a prefix. */
export function prefix(value: string, name: string, fields: object = {}) {
  return { matches: [{ path: { value }, ...fields }], ...to(name) };
}

/** A route with rules, attached to the Gateway. */
export function rules(name: string, all: readonly unknown[], spec: object = {}, fields = {}) {
  return route(name, [parent()], { rules: all, ...spec }, fields);
}

/** The answers to a request, among the objects and the class `example`. */
export function answersOf(
  objects: readonly KubernetesObject[],
  request: GivenRequest = {},
  options: GivenOptions = {}
): readonly TraceAnswer[] {
  return traceAnswers(evaluateGiven([gatewayClass(), ...objects], [], options), request);
}

/** The answer of the Gateway `infra/gw`. */
export function ask(
  objects: readonly KubernetesObject[],
  request: GivenRequest = {},
  options: GivenOptions = {}
): TraceAnswer {
  const target = request.service === undefined ? { gateway: GATEWAY } : {};
  return answersOf(objects, { ...target, ...request }, options)[0] as TraceAnswer;
}

/** An answer in one line: its outcome, and who answers or with what status. */
export function lineOf({ outcome, status, grpcStatus, route: of, rule, backends }: TraceAnswer) {
  const by = backends.map(({ reference }) => reference.name).join('+');
  const where = of === undefined ? '' : `${of.name}#${rule ?? ''}`;
  return [outcome, status ?? (grpcStatus === undefined ? '' : `grpc ${grpcStatus}`), where, by]
    .filter(part => part !== '')
    .join(' ');
}

/** The answer to a request in one line, and its alternatives. */
export function told(answer: TraceAnswer): string {
  return [answer, ...answer.alternatives].map(lineOf).join(' | ');
}

/** The sentences of the steps. */
export function story({ steps }: TraceAnswer): string[] {
  return steps.map(({ message }) => formatMessage(message));
}
