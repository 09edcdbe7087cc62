import { gatewayJson } from '../../../../cli/json/gateway';
import { routeJson } from '../../../../cli/json/route';
import { paint } from '../../../../cli/text/paint';
import { clusterSummary } from '../../../../cli/text/summary';
import {
  attachAnswers,
  type AttachLevel,
  attachmentLevel,
  type Evaluation,
  type GatewayVerdict,
  isUnserved,
  listenersFor,
  meantListeners,
  objectKey,
  objectText,
  parentLevel,
  type ParentVerdict,
  routesTo,
  type RouteVerdict,
  ruleOf,
  takenRoutes,
} from '../../../../src/analysis';
import {
  gatewayVerdictLine,
  routeVerdictLine,
} from '../../../../src/components/verdict/verdictLine';
import { fillText } from '../../../../src/components/words/fillText';
import { type RouteKind } from '../../../../src/gatewayApi/types';
import { nodeId } from '../../../../src/graph/ids';
import type { Graph } from '../../../../src/graph/model';
import { attachmentAnswer } from '../../../../src/pages/routes/attachment/answer/attachmentAnswer';
import { draw } from '../../../graph/support/fleets';

const CLUSTER = 'east';

/** Collects what two places say differently. */
class Disagreements {
  readonly all: string[] = [];

  constructor(private readonly about: string) {}

  same(places: string, one: unknown, other: unknown): void {
    const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
    if (left !== right) this.all.push(`${this.about}: ${places}: ${left} and ${right}`);
  }
}

function headline(said: Disagreements, verdict: RouteVerdict, evaluation: Evaluation): void {
  const level = attachmentLevel(verdict);
  const lines = attachmentAnswer({
    // References are not a part of the level.
    verdict: { ...verdict, references: [] },
    findings: evaluation
      .findingsAbout(verdict.route)
      .filter(({ path }) => !path.startsWith('.spec.rules')),
    aboveFindings: new Map(),
    statuses: [],
    defaultGateways: false,
    t: fillText,
  });
  const levels = lines.map(line => line.level);
  said.same(
    'the list and the headline',
    level,
    levels.find(one => one === level)
  );
  // What is not known about traffic stands beside the level.
  const others = levels.filter(one => one !== level && one !== 'unknown');
  const isWorse = (one: string) => ['refused', 'unserved', 'nowhere'].includes(one);
  if (!isWorse(level)) said.same('the list and a worse line', others.filter(isWorse), []);
  const line = routeVerdictLine(verdict, fillText);
  said.same("the list and Headlamp's page", level, line.level);
  const claims = /^Attached to /.test(line.text);
  said.same("the level and the text on Headlamp's page", claims, level === 'attached');
}

function inGraph(said: Disagreements, verdict: RouteVerdict, graph: Graph): void {
  const level = attachmentLevel(verdict);
  const id = nodeId(CLUSTER, verdict.route);
  const node = graph.nodes.find(one => one.id === id);
  const expected = level === 'attached' ? 'good' : level === 'unknown' ? 'unknown' : 'problem';
  if (verdict.resolvedRefs.status === 'True') {
    said.same('the list and the topology', expected, node?.level);
  }
  const incoming = graph.edges.filter(({ kind, to }) => kind === 'attachment' && to.node === id);
  incoming.forEach(({ listener, status, idle }) => {
    if (listener === undefined) return;
    said.same(`the listener's answer and its edge`, listener.attached, status);
    said.same('served and the edge', isUnserved(listener), idle);
  });
}

function onBackends(
  said: Disagreements,
  verdict: RouteVerdict,
  evaluation: Evaluation,
  graph: Graph
): void {
  const id = nodeId(CLUSTER, verdict.route);
  graph.edges
    .filter(({ kind, from }) => kind === 'backend' && from.node === id)
    .forEach(({ to, idle, share, status }) => {
      const node = graph.nodes.find(one => one.id === to.node);
      if (node?.kind !== 'object' || status === 'False' || share === 0) return;
      const reached = routesTo(evaluation, node.ref).find(
        ({ route }) => objectKey(route) === objectKey(verdict.route)
      );
      said.same(
        "the edge to the backend and the Service's page",
        idle,
        reached?.status === 'False'
      );
    });
}

function attachOf(
  verdict: RouteVerdict,
  parent: ParentVerdict,
  evaluation: Evaluation
): Map<string, AttachLevel> {
  const { kind, namespace = '' } = verdict.route;
  const found = evaluation.lookup(verdict.route);
  const { spec } = (found.state === 'found' ? found.object : {}) as {
    spec?: { hostnames?: readonly string[] };
  };
  const wanted = { kind: kind as RouteKind, namespace, hostnames: spec?.hostnames ?? [] };
  void parent;
  return new Map(
    attachAnswers(evaluation, wanted).listeners.map(({ listener, level }) => [listener.key, level])
  );
}

function inAttach(said: Disagreements, verdict: RouteVerdict, evaluation: Evaluation): void {
  verdict.parents.forEach(parent => {
    const answers = attachOf(verdict, parent, evaluation);
    const unmanaged = parent.checks.some(
      ({ check, status }) => check === 'controller' && status === 'False'
    );
    meantListeners(parent).forEach(listener => {
      const level = answers.get(listener.listener.key);
      // Another route has precedence, which a route that does not exist cannot know.
      const lost = listener.checks.some(
        ({ check, status }) => check === 'precedence' && status !== 'True'
      );
      if (level === undefined || lost) return;
      const places = `the route and "Can I attach?" for ${listener.listener.name}`;
      said.same(places, listener.attached === 'False', level === 'closed');
      if (listener.attached !== 'True') return;
      said.same(`${places}, served`, isUnserved(listener) || unmanaged, level === 'unserved');
    });
  });
}

function inFindings(said: Disagreements, verdict: RouteVerdict, evaluation: Evaluation): void {
  const found = evaluation.findingsAbout(verdict.route);
  verdict.parents.forEach(parent => {
    const level = parentLevel(parent);
    const path = `.spec.parentRefs[${parent.index}]`;
    const below = found.filter(finding => finding.path.startsWith(path));
    const open = parent.listeners.some(({ attached }) => attached !== 'False');
    const told = below.some(({ code }) => code === 'NotServed');
    said.same('the level and NotServed', level === 'unserved' && open, told);
    const errors = below.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    // A finding about hostnames names their field.
    const isTold = found.some(
      ({ code, severity, path: field }) =>
        severity !== 'info' &&
        ruleOf(code)?.stage === 'attachment' &&
        (field.startsWith(path) || !field.startsWith('.spec.parentRefs'))
    );
    if (level === 'refused') said.same('a refused parentRef and its findings', isTold, true);
    else if (level === 'attached') said.same('an attached parentRef and its errors', errors, []);
  });
}

function losesOnly({ accepted, served }: ParentVerdict): boolean {
  return accepted.status === 'False' && served?.status !== 'False';
}

function inJson(said: Disagreements, verdict: RouteVerdict): void {
  const level = attachmentLevel(verdict);
  const json = routeJson(verdict, 'deciding');
  if (json.served !== null && level !== 'nowhere') {
    const isBad = level === 'refused' || level === 'unserved';
    // Served stays as the listener's for a route that only loses by precedence.
    if (!verdict.parents.some(losesOnly))
      said.same('the level and the JSON', isBad, json.served.status === 'False');
    // A mesh parent has no served.
    if (level === 'unknown' && !verdict.parents.some(({ mesh }) => mesh))
      said.same('an unknown level and the JSON', json.served.status, 'Unknown');
  }
  json.parents.forEach(({ served, listeners }, index) => {
    const parent = verdict.parents[index];
    said.same('a parent and the JSON', parent?.served?.status ?? null, served?.status ?? null);
    listeners.forEach((listener, place) => {
      const own = parent?.listeners[place];
      said.same(
        'a listener and the JSON',
        [own?.attached, own?.served.status],
        [listener.attached, listener.served?.status]
      );
    });
  });
}

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
  const ofRoutes = [...evaluation.allRoutes().values()].flatMap(verdict => {
    const said = new Disagreements(objectText(verdict.route));
    headline(said, verdict, evaluation);
    inGraph(said, verdict, graph);
    onBackends(said, verdict, evaluation, graph);
    inAttach(said, verdict, evaluation);
    inFindings(said, verdict, evaluation);
    inJson(said, verdict);
    return said.all;
  });
  const ofGateways = [...evaluation.allGateways().values()].flatMap(verdict =>
    aboutGateway(verdict, evaluation, graph)
  );
  return [...ofRoutes, ...ofGateways, ...admissions(evaluation), ...summary(evaluation)];
}
