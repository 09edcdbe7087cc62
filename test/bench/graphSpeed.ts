import { evaluateGiven, type Evaluation } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { evaluationSource, foldGraph, GraphIndex, graphSteps, layoutSteps } from '../../src/graph';
import { objectsText } from './objectsText';
import { summarize } from './statistics';

const RUNS = 5;
const FEW = { gateways: 20, namespaces: 100, services: 200, routes: 1_000 };
// n log n from 1,000 to 10,000, with a margin for the machine's noise.
const MOST_GROWTH = ((10 * Math.log(10_000)) / Math.log(1_000)) * 1.5;
const LONG_MS = 50;

function evaluated(factor: number): Evaluation {
  const text = objectsText({
    gateways: FEW.gateways * factor,
    namespaces: FEW.namespaces * factor,
    services: FEW.services * factor,
    routes: FEW.routes * factor,
    seed: 1,
  });
  return evaluateGiven(JSON.parse(text) as KubernetesObject[], []);
}

interface Timed<Result> {
  readonly ms: number;
  readonly longest: number;
  readonly result: Result;
}

function timeSteps<Result>(make: () => Generator<void, Result>): Timed<Result> {
  globalThis.gc?.();
  const start = performance.now();
  let longest = 0;
  let last = start;
  const steps = make();
  for (;;) {
    const { done, value } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (done) return { ms: now - start, longest, result: value };
  }
}

function medianOf<Result>(make: () => Generator<void, Result>): Timed<Result> {
  const runs = Array.from({ length: RUNS + 1 }, () => timeSteps(make)).slice(1);
  return {
    ms: summarize(runs.map(({ ms }) => ms)).median,
    longest: summarize(runs.map(({ longest }) => longest)).median,
    result: (runs[0] as Timed<Result>).result,
  };
}

function row(name: string, few: number, many: number): { text: string; kept: boolean } {
  const growth = many / few;
  const kept = growth <= MOST_GROWTH;
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(11);
  const word = kept ? 'OK' : 'TOO MUCH';
  return {
    text: `${name.padEnd(34)}${ms(few)}${ms(many)}  ${growth
      .toFixed(1)
      .padStart(5)} times, at most ${MOST_GROWTH.toFixed(0)} ${word}`,
    kept,
  };
}

function main(): boolean {
  const [few, many] = [1, 10].map(factor => {
    const evaluation = evaluated(factor);
    const graph = medianOf(() => graphSteps([evaluationSource('bench', evaluation)]));
    const layout = medianOf(() => layoutSteps(graph.result));
    const folded = foldGraph(GraphIndex.of(graph.result), { opened: new Set() });
    const ofFolded = medianOf(() => layoutSteps(folded));
    return { graph, layout, ofFolded, boxes: folded.nodes.length };
  });
  if (few === undefined || many === undefined) return false;
  const rows = [
    row('Graph', few.graph.ms, many.graph.ms),
    row('Layout without folds', few.layout.ms, many.layout.ms),
    row('Layout with folds', few.ofFolded.ms, many.ofFolded.ms),
  ];
  const longest = Math.max(many.graph.longest, many.layout.longest, many.ofFolded.longest);
  console.log(
    [
      '',
      `The topology of one cluster, medians of ${RUNS} runs`,
      `${''.padEnd(34)}   1,000 routes 10,000 routes`,
      ...rows.map(({ text }) => text),
      `Boxes after folding: ${few.boxes} and ${many.boxes}`,
      `The longest step without a pause: ${longest.toFixed(1)} ms of at most ${LONG_MS} ${
        longest <= LONG_MS ? 'OK' : 'TOO LONG'
      }`,
    ].join('\n')
  );

  return rows.every(({ kept }) => kept) && longest <= LONG_MS;
}

process.exitCode = main() ? 0 : 1;
