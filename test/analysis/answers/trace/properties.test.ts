// subject: src/analysis/answers/trace/traceAnswers.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  type GivenRequest,
  requestOfMatch,
  RULES,
  type TraceAnswer,
  traceAnswers,
} from '../../../../src/analysis';
import type { KubernetesObject, Route } from '../../../../src/gatewayApi/types';
import { Random } from '../../../envoy/fleet/random';
import { randomFleet } from '../../../envoy/fleet/randomFleet';
import { randomRequests } from '../../../envoy/fleet/randomRequests';
import { route } from '../../objects';

const REQUESTS = 12;
const CERTIFICATE = {
  crt: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
};
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function made(seed: number) {
  const random = new Random(seed);
  const objects = randomFleet(random, CERTIFICATE);
  return { random, objects, requests: randomRequests(random, objects, REQUESTS) };
}

function answers(objects: readonly KubernetesObject[], requests: readonly GivenRequest[]) {
  const evaluation = evaluateGiven(objects, []);
  return requests.map(request => traceAnswers(evaluation, request)[0] as TraceAnswer);
}

// What came near may differ when other routes come and go.
function core(answer: TraceAnswer): unknown {
  const { losers, otherLosers, alternatives, ...rest } = answer;
  void [losers, otherLosers];
  return { ...rest, alternatives: alternatives.map(core) };
}

describe('A trace', () => {
  it('does not depend on the order of the objects', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const { random, objects, requests } = made(seed);
        const shuffled = random.some(objects, objects.length).reverse();
        expect(answers(shuffled, requests)).toEqual(answers(objects, requests));
      }),
      { numRuns: 60 }
    );
  });

  it('does not change with a route that is not attached', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const { objects, requests } = made(seed);
        const parents = [{ name: 'gw', namespace: 'infra', sectionName: 'none' }];
        const other = route('shop/aaa', parents, { rules: [{}] });
        const changed = answers([...objects, other], requests).map(core);
        expect(changed).toEqual(answers(objects, requests).map(core));
      }),
      { numRuns: 60 }
    );
  });

  it('changes with a match that a rule gets only for requests that meet the match', () => {
    const header = { name: 'X-New', value: 'yes' };
    fc.assert(
      fc.property(seeds, seed => {
        const { objects, requests } = made(seed);
        let isDone = false;
        const more = objects.map(object => {
          const { spec } = object as unknown as {
            spec?: { rules?: Array<{ matches?: object[] }> };
          };
          const at = spec?.rules?.findIndex(({ matches }) => matches !== undefined) ?? -1;
          if (isDone || object.kind !== 'HTTPRoute' || at < 0) return object;
          isDone = true;
          const rules = spec?.rules?.map((rule, index) =>
            index === at
              ? { ...rule, matches: [...(rule.matches ?? []), { headers: [header] }] }
              : rule
          );
          return { ...object, spec: { ...spec, rules } };
        });
        expect(answers(more, requests).map(core)).toEqual(answers(objects, requests).map(core));
      }),
      { numRuns: 60 }
    );
  });

  it('never goes to a rule that ShadowedRule names', () => {
    let shadowed = 0;
    const judge = (seed: number) => {
      const { objects } = made(seed);
      const evaluation = evaluateGiven(objects, RULES);
      evaluation.allFindings().forEach(({ code, object, path }) => {
        const rule = Number(/^\.spec\.rules\[(\d+)\]$/.exec(path)?.[1]);
        if (code !== 'ShadowedRule' || !Number.isInteger(rule)) return;
        const found = evaluation.lookup(object);
        if (found.state !== 'found') return;
        const request = requestOfMatch(found.object as Route, rule);
        if (request === undefined) return;
        const { spec } = found.object as unknown as { spec: { hostnames?: string[] } };
        const [hostname = 'a.example.com'] = spec.hostnames ?? [];
        const host = hostname.replace('*', 'z');
        (['http', 'https'] as const).forEach(scheme => {
          shadowed += 1;
          const gateway = { namespace: 'infra', name: 'gw' };
          const [answer] = traceAnswers(evaluation, { ...request, scheme, host, gateway });
          [answer, ...(answer?.alternatives ?? [])].forEach(one => {
            const isSame =
              one?.route?.name === object.name && one.route.namespace === object.namespace;
            expect(isSame && one?.rule === rule).toBe(false);
          });
        });
      });
    };
    fc.assert(fc.property(seeds, judge), { numRuns: 200 });
    expect(shadowed).toBeGreaterThan(0);
  });
});
