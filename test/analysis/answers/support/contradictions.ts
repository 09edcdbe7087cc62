import { gatewayJson } from '../../../../cli/json/gateway';
import { paint } from '../../../../cli/text/paint';
import { clusterSummary } from '../../../../cli/text/summary';
import {
  attachmentLevel,
  type Evaluation,
  type GatewayVerdict,
  healthOfObject,
  isOwnedBy,
  listenersFor,
  objectText,
  takenRoutes,
} from '../../../../src/analysis';
import { gatewayVerdictLine } from '../../../../src/components/verdict/verdictLine';
import { fillText } from '../../../../src/components/words/fillText';
import { nodeId } from '../../../../src/graph/ids';
import type { Graph } from '../../../../src/graph/model';
import { draw } from '../../../graph/support/fleets';
import { aboutRoute } from './aboutRoute';
import { CLUSTER, Disagreements } from './disagreements';

function aboutGateway(verdict: GatewayVerdict, evaluation: Evaluation, graph: Graph): string[] {
  const said = new Disagreements(objectText(verdict.gateway));
  const { gateway, listeners } = verdict;
  const keys = [...evaluation.routesNaming(gateway)];
  const routes = keys.flatMap(key => evaluation.allRoutes().get(key) ?? []);
  const attached = evaluation.attachedTo(verdict).size;
  const json = gatewayJson(verdict, evaluation);
  said.same("the list's count and the JSON", attached, json.attachedRoutes);
  listeners.forEach((listener, index) => {
    const count = takenRoutes(listener, routes).attached;
    said.same(
      `routes of ${listener.name} and the JSON`,
      count,
      json.listeners[index]?.attachedRoutes
    );
    said.same(
      `served of ${listener.name} and the JSON`,
      listener.served.status,
      json.listeners[index]?.served?.status
    );
  });
  const edges = graph.edges.filter(
    edge =>
      edge.kind === 'attachment' &&
      edge.status === 'True' &&
      listeners.some(({ key }) => key === edge.listener?.listener.key)
  );
  said.same(
    "the list's count and the topology",
    attached,
    new Set(edges.map(({ to }) => to.node)).size
  );
  const line = gatewayVerdictLine(verdict, { attached, naming: routes.length }, fillText);
  const id = nodeId(CLUSTER, gateway);
  const node = graph.nodes.find(one => one.id === id);
  const bad = listeners.some(({ served }) => served.status === 'False');
  if (line.level === 'attached') {
    said.same(
      "Headlamp's page and the topology",
      ['good', 'unknown'].includes(node?.level ?? ''),
      true
    );
    said.same("Headlamp's page and its listeners", bad, false);
  }
  if (line.level === 'unserved' || line.level === 'refused') {
    said.same("Headlamp's page and the topology", node?.level, 'problem');
    const open = listeners.filter(({ served }) => served.status !== 'False');
    said.same(
      "Headlamp's page and served",
      open.map(({ name }) => name),
      []
    );
  }
  const health = healthOfObject(evaluation, gateway)?.level;
  const own = listeners.filter(isOwnedBy(gateway)).map(({ served }) => served.status);
  if (health === 'attached') {
    said.same('the list and its listeners', own.includes('False'), false);
    said.same('the list and the topology', ['good', 'unknown'].includes(node?.level ?? ''), true);
  }
  if (health === 'unserved' || health === 'refused') {
    said.same('the list and served', own.includes('True'), false);
    said.same('the list and the topology', node?.level, 'problem');
  }
  // A value that the API server refuses decides nothing where its field is not in use.
  const errors = evaluation
    .findingsAbout(gateway)
    .filter(({ severity, code }) => severity === 'error' && code !== 'InvalidValue');
  if (node?.level === 'good')
    said.same(
      'the topology and errors',
      errors.map(({ code }) => code),
      []
    );
  if (errors.some(({ code, path }) => code === 'NotProgrammed' && path === '.status.conditions')) {
    said.same(
      'NotProgrammed and served',
      listeners.every(({ served }) => served.status === 'False'),
      true
    );
  }
  return said.all;
}

function admissions(evaluation: Evaluation): string[] {
  const said = new Disagreements('namespace shop');
  listenersFor(evaluation, 'shop').admissions.forEach(({ listener, hindrance }) => {
    said.same(
      `"who may attach" and served of ${listener.name}`,
      hindrance !== undefined,
      listener.served.status === 'False'
    );
  });
  return said.all;
}

function summary(evaluation: Evaluation): string[] {
  const said = new Disagreements('the summary');
  const cluster = {
    name: CLUSTER,
    evaluation,
    findings: evaluation.allFindings(),
    sources: new Map(),
    live: false,
    flawed: false,
    problems: [],
  };
  const [line = ''] = clusterSummary(cluster, paint(false)).split('\n');
  const counts = new Map<string, number>();
  [...evaluation.allRoutes().values()].forEach(verdict => {
    const level = attachmentLevel(verdict);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  });
  counts.forEach((count, level) => said.same(line, line.includes(`${count} ${level}`), true));
  return said.all;
}

/**
 * Asks every place about every route and Gateway of a cluster whether traffic flows.
 *
 * @returns One sentence per contradiction.
 */
export function contradictions(evaluation: Evaluation): string[] {
  const graph = draw({ [CLUSTER]: evaluation });
  return [
    ...[...evaluation.allRoutes().values()].flatMap(one => aboutRoute(one, evaluation, graph)),
    ...[...evaluation.allGateways().values()].flatMap(one => aboutGateway(one, evaluation, graph)),
    ...admissions(evaluation),
    ...summary(evaluation),
  ];
}
