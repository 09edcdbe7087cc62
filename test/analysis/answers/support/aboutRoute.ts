import { routeJson } from '../../../../cli/json/route';
import {
  attachAnswers,
  type AttachLevel,
  attachmentLevel,
  type Evaluation,
  healthOfRoute,
  isUnserved,
  meantListeners,
  objectKey,
  objectText,
  parentLevel,
  type ParentVerdict,
  routesTo,
  type RouteVerdict,
  ruleOf,
} from '../../../../src/analysis';
import { routeVerdictLine } from '../../../../src/components/verdict/verdictLine';
import { fillText } from '../../../../src/components/words/fillText';
import type { RouteKind } from '../../../../src/gatewayApi/types';
import { nodeId } from '../../../../src/graph/ids';
import type { Graph } from '../../../../src/graph/model';
import { attachmentAnswer } from '../../../../src/pages/routes/attachment/answer/attachmentAnswer';
import { CLUSTER, Disagreements } from './disagreements';

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
  const attached = healthOfRoute({ ...verdict, references: [] });
  said.same('the list and the level', attached.level, level);
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

function attachOf(verdict: RouteVerdict, evaluation: Evaluation): Map<string, AttachLevel> {
  const { kind, namespace = '' } = verdict.route;
  const found = evaluation.lookup(verdict.route);
  const { spec } = (found.state === 'found' ? found.object : {}) as {
    spec?: { hostnames?: readonly string[] };
  };
  const wanted = { kind: kind as RouteKind, namespace, hostnames: spec?.hostnames ?? [] };
  return new Map(
    attachAnswers(evaluation, wanted).listeners.map(({ listener, level }) => [listener.key, level])
  );
}

function inAttach(said: Disagreements, verdict: RouteVerdict, evaluation: Evaluation): void {
  const answers = attachOf(verdict, evaluation);
  verdict.parents.forEach(parent => {
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

/** What the places that show a route say differently. */
export function aboutRoute(verdict: RouteVerdict, evaluation: Evaluation, graph: Graph): string[] {
  const said = new Disagreements(objectText(verdict.route));
  headline(said, verdict, evaluation);
  inGraph(said, verdict, graph);
  onBackends(said, verdict, evaluation, graph);
  inAttach(said, verdict, evaluation);
  inFindings(said, verdict, evaluation);
  inJson(said, verdict);
  return said.all;
}
