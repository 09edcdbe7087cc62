import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  evaluateGiven,
  type GivenRequest,
  type TraceAnswer,
  traceAnswers,
} from '../../src/analysis';
import { completeRequest } from '../../src/analysis/answers/trace/traceRequest';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { agreesWith } from './agrees';
import type { EnvoyAnswer } from './askEnvoy';
import { findOrMakeEnvoy, makeCertificate } from './binaries';
import { ENVOY_DIFFERENCES, explainDifference } from './differences';
import { mutant, MUTANT_STEPS } from './mutants';
import { Random } from './random';
import { randomFleet } from './randomFleet';
import { randomRequests } from './randomRequests';
import { EnvoyRunner } from './runEnvoy';

vi.mock('../../src/analysis/routes/matchOrder', async original => {
  const module = await original<typeof import('../../src/analysis/routes/matches/matchOrder')>();
  const { mutated } = await import('./mutants');
  return { ...module, compareHttpMatches: mutated(module.compareHttpMatches) };
});

const SEED = Number(process.env.PROPERTY_SEED ?? 1) * 100_000;
const FLEETS = Number(process.env.FLEETS ?? 320);
const REQUESTS = 35;
// Every mutant is judged by these.
const KEPT = Math.min(FLEETS, 60);
const LEAST_SHARE = 0.03;

interface Asked {
  readonly objects: readonly KubernetesObject[];
  readonly given: readonly GivenRequest[];
  readonly real: readonly EnvoyAnswer[];
}

let certificate: { readonly crt: string; readonly key: string };
let runner: EnvoyRunner;
beforeAll(async () => {
  certificate = await makeCertificate();
  runner = await EnvoyRunner.start(await findOrMakeEnvoy(), certificate);
});
afterAll(() => runner.stop());

const kept: Asked[] = [];

// Undefined if Envoy refuses what Envoy Gateway makes of the fleet: one domain twice.
async function askFleet(seed: number): Promise<Asked | undefined> {
  const random = new Random(seed);
  const objects = randomFleet(random, certificate);
  const given = randomRequests(random, objects, REQUESTS);
  const requests = given.map(request => completeRequest(request));
  const real = await runner.answers(objects, requests).catch((error: Error) => {
    if (/Only unique values for domains/.test(error.message)) return undefined;
    throw error;
  });
  return real && { objects, given, real };
}

function judge({ objects, given, real }: Asked, note: (answer: TraceAnswer) => void) {
  const evaluation = evaluateGiven(objects, []);
  return given.map((request, index): readonly string[] => {
    const [answer] = traceAnswers(evaluation, request);
    const envoy = real[index] as EnvoyAnswer;
    if (answer === undefined) throw new Error('a trace has an answer');
    note(answer);
    if (agreesWith(answer, envoy)) return [];
    const traced = { objects, given: request, answer };
    const names = explainDifference(traced, other => agreesWith(other, envoy));
    return names ?? [`unexplained: ${JSON.stringify({ request, outcome: answer.outcome, envoy })}`];
  });
}

describe('A trace and a real Envoy', () => {
  it('answer alike, apart from known differences', async () => {
    const counts = new Map<string, number>();
    const outcomes = new Map<string, number>();
    const count = (map: Map<string, number>, name: string) =>
      map.set(name, (map.get(name) ?? 0) + 1);
    const unexplained: string[] = [];
    let fleets = 0;
    let requests = 0;
    for (let seed = SEED; fleets < FLEETS; seed += 1) {
      const asked = await askFleet(seed);
      if (asked === undefined) {
        count(counts, 'fleets that Envoy refuses');
        continue;
      }
      fleets += 1;
      if (kept.length < KEPT) kept.push(asked);
      judge(asked, ({ outcome }) => count(outcomes, outcome)).forEach(names => {
        requests += 1;
        names.forEach(name => {
          if (name.startsWith('unexplained')) unexplained.push(`seed ${seed} ${name}`);
          else count(counts, name);
        });
      });
    }
    console.log(`${fleets} fleets, ${requests} requests`, outcomes, counts);
    ENVOY_DIFFERENCES.forEach(({ name, text }) =>
      console.log(`${counts.get(name) ?? 0} times: ${name}\n  ${text}`)
    );
    expect(unexplained).toEqual([]);
    if (FLEETS < 300) return;
    ['backend', 'redirect', 'error', 'notFound', 'misdirected', 'rejected', 'noListener'].forEach(
      outcome =>
        expect((outcomes.get(outcome) ?? 0) / requests, outcome).toBeGreaterThanOrEqual(LEAST_SHARE)
    );
  });

  it.each(MUTANT_STEPS)('differ if the engine turns around the step: %s', step => {
    mutant.step = step;
    try {
      const found = kept.flatMap(asked => judge(asked, () => {})).flat();
      const unexplained = found.filter(name => name.startsWith('unexplained'));
      expect(unexplained.length).toBeGreaterThan(0);
    } finally {
      mutant.step = undefined;
    }
  });
});
