// subject: src/analysis/evaluation/evaluation.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation, formatMessage, type Message, type Rule, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { readMetadata } from '../../../src/kube/answers/metadata';
import { objectsIn, SERVED } from '../arbitraries';

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '$&',
  "$'",
  '{{name}}',
  '{{constructor}}',
  '../..',
  'a b',
  'x#0',
  '<script>',
  '\u0000',
  '\ud800',
  '',
];
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  [],
  {},
  [null],
  [[]],
  'text',
  ['text'],
  { toString: 1, valueOf: null },
  [{ toString: 1, valueOf: null }],
  { length: 3 },
  'x'.repeat(20_000),
  '-'.repeat(300),
  ...HOSTILE,
];

/** Pseudo-random numbers that are the same in every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Place = readonly [holder: Record<string, unknown>, key: string];

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  Object.keys(value).forEach(key => {
    const holder = value as Record<string, unknown>;
    found.push([holder, key]);
    placesIn(holder[key], found);
  });
  return found;
}

function mutate(object: KubernetesObject, roll: (sides: number) => number): KubernetesObject {
  const copy = JSON.parse(JSON.stringify(object)) as KubernetesObject;
  for (let count = 1 + roll(3); count > 0; count -= 1) {
    const places = placesIn(copy);
    const [holder, key] = places[roll(places.length)] ?? [copy as never, 'spec'];
    const strange = structuredClone(STRANGE[roll(STRANGE.length)]);
    switch (roll(5)) {
      case 0:
        delete holder[key];
        break;
      case 1:
        // Defines an own property, as JSON.parse does, not the prototype.
        Object.defineProperty(holder, HOSTILE[roll(HOSTILE.length)] as string, {
          value: strange,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        break;
      case 2:
        if (Array.isArray(holder[key])) (holder[key] as unknown[]).push(strange);
        else holder[key] = [holder[key]];
        break;
      default:
        holder[key] = strange;
    }
  }
  return copy;
}

/** The object as it passes the border of answers and files; empty if it does not pass. */
function passing(object: KubernetesObject): KubernetesObject[] {
  const { apiVersion, kind } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [];
  const metadata = readMetadata(object.metadata);
  return 'part' in metadata ? [{ ...object, metadata: metadata.part }] : [];
}

function messagesIn(value: unknown, found: Message[] = []): Message[] {
  if (typeof value !== 'object' || value === null) return found;
  const { id, params } = value as Partial<Message>;
  if (typeof id === 'string' && typeof params === 'object') found.push(value as Message);
  // The checks of a pair are computed on demand.
  const { checks } = value as { checks?: unknown };
  if (!Object.keys(value).includes('checks')) messagesIn(checks, found);
  Object.values(value).forEach(item => messagesIn(item, found));
  return found;
}

const COUNT = 10_000;
const SEED = 20_260;

function fresh(rules: readonly Rule[] = RULES): Evaluation {
  const evaluation = new Evaluation(rules);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.snapshot.setServed(SERVED);
  return evaluation;
}

describe('Among 10,000 broken objects', () => {
  const roll = dice(SEED);
  const healthy = fc.sample(objectsIn('h-').cluster, { seed: SEED, numRuns: 8 }).flat();
  // Unique names, so that healthy objects do not refer to broken ones.
  const broken = fc
    .sample(objectsIn('m-').any, { seed: SEED, numRuns: COUNT })
    // More names, so that few objects have the same one.
    .map((object, index) => ({
      ...object,
      metadata: {
        ...object.metadata,
        name: `${object.metadata.name}${index % 7 === 0 ? '' : index}`,
      },
    }))
    .map(object => mutate(object, roll))
    .flatMap(passing);

  it('every healthy object has the same verdict as without them', () => {
    // Rules do not change verdicts.
    const alone = fresh([]);
    healthy.forEach(object => alone.set(object));
    alone.run();

    const among = fresh([]);
    broken.slice(0, broken.length / 2).forEach(object => among.set(object));
    healthy.forEach(object => among.set(object));
    among.run();
    broken.slice(broken.length / 2).forEach(object => among.set(object));
    among.run();

    expect(alone.allRoutes().size).toBeGreaterThan(10);
    alone.allRoutes().forEach((verdict, key) => {
      expect(among.allRoutes().get(key)).toEqual(verdict);
    });
    alone.allGateways().forEach((verdict, key) => {
      expect(among.allGateways().get(key)).toEqual(verdict);
      verdict.listeners.forEach(listener => {
        expect(among.attached(listener)).toEqual(alone.attached(listener));
      });
    });
  });

  it('each can be evaluated, and its messages can be formatted', () => {
    const evaluation = fresh();
    broken.forEach(object => evaluation.set(object));
    evaluation.run();
    const said = messagesIn([
      ...evaluation.allRoutes().values(),
      ...evaluation.allGateways().values(),
      ...evaluation.allFindings(),
    ]);
    expect(said.length).toBeGreaterThan(1000);
    const unreadable = said
      .map(message => formatMessage(message))
      .filter(sentence => /\[object |undefined/.test(sentence));
    expect(unreadable).toEqual([]);
  });

  it('each can be removed again', () => {
    const evaluation = fresh();
    const some = broken.slice(0, 1500);
    some.forEach(object => evaluation.set(object));
    evaluation.run();
    [...evaluation.allRoutes().values()].forEach(({ route }) => evaluation.remove(route));
    [...evaluation.allGateways().values()].forEach(({ gateway }) => evaluation.remove(gateway));
    evaluation.run();
    expect(evaluation.allRoutes().size + evaluation.allGateways().size).toBe(0);
  });
});
