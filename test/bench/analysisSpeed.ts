import { evaluateGiven, Evaluation, RULES } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { objectsText } from './objectsText';
import { summarize } from './statistics';
import { traceThousand } from './traceThousand';

const RUNS = 9;
const EVENTS = 200;
const MOST_GROWTH = 15;
const SIZES = { gateways: 200, namespaces: 1_000, services: 2_000, routes: 10_000 };
function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('run this with npm run bench:pure');
  globalThis.gc();
}

// Copies under other names, since generating a cluster of ten times the size takes minutes.
function copies(text: string, count: number): KubernetesObject[] {
  return Array.from({ length: count }, (_, copy) =>
    text.replace(/"(team|gateway|service|route)-/g, `"$1-${copy}-`)
  ).flatMap(copied => JSON.parse(copied) as KubernetesObject[]);
}

function time(work: () => void): number {
  collectGarbage();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(work: () => void, runs = RUNS): number {
  work();
  return summarize(Array.from({ length: runs }, () => time(work))).median;
}

// Alternates, since the speed of a machine drifts: compared runs must be measured together.
function medians<Works extends ReadonlyArray<() => void>>(
  works: Works
): { [Index in keyof Works]: number } {
  const rounds = Array.from({ length: RUNS + 1 }, () => works.map(time)).slice(1);
  return works.map((_, index) => summarize(rounds.map(round => round[index] as number)).median) as {
    [Index in keyof Works]: number;
  };
}

function heldBy<Made>(make: () => Made): { readonly bytes: number; readonly made: Made } {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collectGarbage();
  return { bytes: process.memoryUsage().heapUsed - before, made };
}

// A new version of an object, as a watch sends it.
function changed(object: KubernetesObject, index: number): KubernetesObject {
  const { metadata } = object;
  return {
    ...object,
    metadata: { ...metadata, labels: { ...metadata.labels, touched: String(index) } },
  };
}

function perEvent(evaluation: Evaluation, objects: readonly KubernetesObject[]): number {
  const step = Math.max(1, Math.floor(objects.length / EVENTS));
  const chosen = objects.filter((_, index) => index % step === 0).slice(0, EVENTS);
  const once = (round: number) =>
    chosen.forEach(object => {
      evaluation.set(changed(object, round));
      evaluation.run();
    });
  once(0);
  return median(() => once(1)) / chosen.length;
}

function row(name: string, value: string, wanted = '', kept?: boolean): string {
  const verdict = kept === undefined ? '' : kept ? 'OK' : 'TOO MUCH';
  return `${name.padEnd(58)} ${value.padStart(12)}  ${wanted.padEnd(22)} ${verdict}`;
}

const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function main(): boolean {
  const text = objectsText({ ...SIZES, seed: 1 });
  const held = heldBy(() => JSON.parse(text) as KubernetesObject[]);
  const objects = held.made;
  const memory = heldBy(() => evaluateGiven(objects, []));
  // Kept alive like the other clusters of a page, so that V8 keeps the compiled code of its classes.
  const other = evaluateGiven(objects, RULES);
  const [parse, verdicts, findings] = medians([
    () => void JSON.parse(text),
    () => void evaluateGiven(objects, []),
    () => void evaluateGiven(objects, RULES),
  ]);
  const evaluation = evaluateGiven(objects, []);
  // Each evaluation is new, because the index of its routes is a part of the time.
  const [, traces = Infinity] = [1, 2, 3]
    .map(() => traceThousand(evaluateGiven(objects, []), objects))
    .sort((a, b) => a - b);
  const routes = objects.filter(({ kind }) => kind.endsWith('Route'));
  const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
  const route = perEvent(evaluation, routes);
  const judged = perEvent(other, routes);
  const namespace = perEvent(evaluation, namespaces);
  const routesOfOne = routes.length / namespaces.length;
  const large = copies(text, 10);
  const growth = median(() => void evaluateGiven(large, []), 1) / verdicts;
  const growthOfFindings = median(() => void evaluateGiven(large, RULES), 1) / findings;

  const { gateways, namespaces: spaces, services } = SIZES;
  const kept = {
    full: verdicts <= 2 * parse,
    traces: traces <= verdicts,
    route: route <= verdicts / 1_000,
    judged: judged <= findings / 1_000,
    namespace: namespace <= 2 * route * Math.max(1, routesOfOne),
    growth: growth <= MOST_GROWTH,
    growthOfFindings: growthOfFindings <= MOST_GROWTH,
    memory: memory.bytes <= held.bytes,
  };
  console.log(
    [
      `${routes.length} routes, ${gateways} Gateways, ${spaces} namespaces, ${services} Services: ` +
        `${mb(text.length)} of JSON, medians of ${RUNS} runs`,
      '',
      row('JSON.parse of the objects', ms(parse)),
      row('Evaluation of all verdicts', ms(verdicts)),
      row('  against JSON.parse', (verdicts / parse).toFixed(2), 'at most 2', kept.full),
      row('A thousand traces, with their index', ms(traces)),
      row(
        '  against the evaluation of verdicts',
        (traces / verdicts).toFixed(2),
        'at most 1',
        kept.traces
      ),
      row('Evaluation of all verdicts and findings', ms(findings)),
      row('  against JSON.parse', (findings / parse).toFixed(2)),
      row('Ten times as many objects take', `${growth.toFixed(1)} times`, 'about 10', kept.growth),
      row(
        '  with findings',
        `${growthOfFindings.toFixed(1)} times`,
        'about 10',
        kept.growthOfFindings
      ),
      row('An event of one route', ms(route)),
      row('  of the full evaluation', (route / verdicts).toFixed(5), 'at most 0.001', kept.route),
      row('An event of one route, with findings', ms(judged)),
      row('  of the full evaluation', (judged / findings).toFixed(5), 'at most 0.001', kept.judged),
      row(`A label of a namespace (with ${routesOfOne.toFixed(1)} routes)`, ms(namespace)),
      row(
        '  against the events of its routes',
        (namespace / (route * Math.max(1, routesOfOne))).toFixed(2),
        'at most 2',
        kept.namespace
      ),
      row('Memory of the objects', mb(held.bytes)),
      row('Memory of the verdicts', mb(memory.bytes), `at most ${mb(held.bytes)}`, kept.memory),
    ].join('\n')
  );
  return Object.values(kept).every(Boolean) && other.allRoutes().size === routes.length;
}

process.exitCode = main() ? 0 : 1;
