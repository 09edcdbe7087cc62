import {
  type AttachmentImpact,
  type AttachmentState,
  type BeforeAfter,
  type Conclusion,
  type ConditionImpact,
  formatMessage,
  type GatewayImpact,
  type Health,
  type ParentImpact,
  type ParentState,
  type RequestImpact,
  type RouteImpact,
} from '../../src/analysis';
import type { ComparedCluster } from '../impact/comparedCluster';
import { findingJson } from './finding';
import { servedJson } from './messages';
import { namedJson } from './refs';
import { parentRefJson } from './route';
import { answerJson } from './trace';

function sides<Value, Json>(
  { before, after }: BeforeAfter<Value>,
  json: (value: Value) => Json
): { readonly before: Json | null; readonly after: Json | null } {
  return {
    before: before === undefined ? null : json(before),
    after: after === undefined ? null : json(after),
  };
}

function conclusionJson({ status, reason, message }: Conclusion) {
  return { status, reason, message: formatMessage(message) };
}

function healthJson({ level, reason }: Health) {
  return {
    level,
    reason: reason === undefined ? null : { code: reason.code, names: reason.names },
  };
}

function conditionImpactJson(impact: ConditionImpact) {
  return { type: impact.type, ...sides(impact, conclusionJson) };
}

function attachmentJson(impact: AttachmentImpact) {
  const { listener } = impact;
  return {
    owner: namedJson(listener.owner),
    name: listener.name,
    ...sides(impact, ({ attached, served, message }: AttachmentState) => ({
      attached,
      served,
      message: formatMessage(message),
    })),
  };
}

function parentImpactJson(impact: ParentImpact) {
  return {
    ...sides(impact, ({ parentRef, accepted, served, message }: ParentState) => ({
      parentRef: parentRefJson(parentRef),
      accepted: conclusionJson(accepted),
      served: servedJson(served),
      message: formatMessage(message),
    })),
    listeners: impact.listeners.map(attachmentJson),
  };
}

function routeImpactJson({ route, health, resolvedRefs, parents }: RouteImpact, isWorse: boolean) {
  return {
    route: namedJson(route),
    worse: isWorse,
    health: sides(health, healthJson),
    resolvedRefs: sides(resolvedRefs, conclusionJson),
    parents: parents.map(parentImpactJson),
  };
}

function gatewayImpactJson({ owner, health, conditions, listeners }: GatewayImpact) {
  return {
    owner: namedJson(owner),
    health: sides(health, healthJson),
    conditions: conditions.map(conditionImpactJson),
    listeners: listeners.map(listener => ({
      name: listener.name,
      conditions: listener.conditions.map(conditionImpactJson),
      served: sides(listener.served, conclusionJson),
      attachedRoutes: sides(listener.attachedRoutes, count => count),
    })),
  };
}

function requestImpactJson(impact: RequestImpact, isWorse: boolean) {
  const { origin, before, after, parts } = impact;
  return {
    request: after.gateway === undefined ? before.request : after.request,
    worse: isWorse,
    route: namedJson(origin.route),
    rule: origin.rule ?? null,
    match: origin.match ?? null,
    differs: parts,
    before: answerJson(before),
    after: answerJson(after),
  };
}

/** The document that `impact --output json` prints. Programs rely on its shape. */
export function impactJson(clusters: readonly ComparedCluster[]) {
  return {
    clusters: clusters.map(({ name, impact, worse }) => ({
      name,
      worse: {
        findings: worse.findings.length,
        routes: worse.routes.length,
        requests: worse.requests.length,
      },
      findings: {
        new: impact.findings.fresh.map(findingJson),
        solved: impact.findings.gone.map(findingJson),
      },
      routes: impact.routes.map(one => routeImpactJson(one, worse.routes.includes(one))),
      gateways: impact.gateways.map(gatewayImpactJson),
      requests: impact.requests.map(one => requestImpactJson(one, worse.requests.includes(one))),
      untriedRequests: impact.untriedRequests,
    })),
  };
}
