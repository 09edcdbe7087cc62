import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GivenRequest } from '../../../src/analysis';
import { completeRequest } from '../../../src/analysis/answers/trace/traceRequest';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { freePorts } from '../../clusters/freePort';
import { type Asked, judge } from '../compare/judge';
import { Tally } from '../compare/tally';
import { Random } from '../fleet/random';
import { FLEET_PORTS } from '../fleet/randomListeners';
import { randomRequests } from '../fleet/randomRequests';
import { findOrFetchEnvoy, makeCertificate } from '../real/binaries';
import { namespaceAfter } from '../real/placedFleet';
import { findOrBuildEnvoyGateway } from './envoyGateway';
import { liveFleet } from './liveFleet';
import { LiveRunner } from './liveRunner';
import { compareStatuses, isUnexplained } from './statuses';

vi.mock('../../../src/analysis/routes/matches/matchOrder', async original => {
  const module = await original<typeof import('../../../src/analysis/routes/matches/matchOrder')>();
  const { changedGrpc, changedHttp } = await import('../compare/order');
  return {
    ...module,
    compareHttpMatches: changedHttp(module.compareHttpMatches),
    compareGrpcMatches: changedGrpc(module.compareGrpcMatches),
  };
});

const SEED = Number(process.env.PROPERTY_SEED ?? 1) * 100_000;
const FLEETS = Number(process.env.FLEETS ?? 16);
const REQUESTS = 35;

let certificate: { readonly crt: string; readonly key: string };
let runner: LiveRunner;
beforeAll(async () => {
  certificate = await makeCertificate();
  const envoy = await findOrFetchEnvoy();
  runner = await LiveRunner.start(envoy, await findOrBuildEnvoyGateway(), certificate);
});
afterAll(() => runner?.stop());

const kept: Asked[] = [];

/** Objects without one of the things that only an API server has. */
const MUTANTS: Readonly<Record<string, (object: KubernetesObject) => KubernetesObject[]>> = {
  ages: object => {
    const { creationTimestamp } = object.metadata;
    const turned = new Date(-Date.parse(creationTimestamp ?? '')).toISOString();
    return [{ ...object, metadata: { ...object.metadata, creationTimestamp: turned } }];
  },
  'labels of Namespaces': object =>
    object.kind === 'Namespace'
      ? [{ ...object, metadata: { ...object.metadata, labels: {} } }]
      : [object],
  ListenerSets: object => (object.kind === 'ListenerSet' ? [] : [object]),
  EndpointSlices: object => (object.kind === 'EndpointSlice' ? [] : [object]),
};

function withoutStatus(object: KubernetesObject): KubernetesObject {
  return { ...object, status: undefined } as KubernetesObject;
}

describe('A trace and a live Envoy Gateway', () => {
  it('answer alike, apart from known differences', async () => {
    const names = Object.values(FLEET_PORTS);
    const free = await freePorts(names.length);
    const ports = new Map(names.map((port, index) => [port, free[index] ?? 0]));
    const randoms = Array.from({ length: FLEETS }, (_, index) => new Random(SEED + index));
    const fleets = await runner.write(
      randoms.map(random => liveFleet(random, certificate, ports, runner.endpoints, runner.host))
    );
    const tally = new Tally();
    let refused = 0;
    for (const [place, stored] of fleets.entries()) {
      const objects = stored.map(withoutStatus);
      const gateway = { namespace: namespaceAfter('infra', place), name: 'gw' };
      const given = randomRequests(randoms[place] as Random, objects, REQUESTS).map(
        (request): GivenRequest => {
          const port = request.port === undefined ? undefined : ports.get(request.port);
          return { ...request, gateway, port: port ?? request.port };
        }
      );
      const real = await runner.answers(
        place,
        given.map(request => completeRequest(request))
      );
      if (real === undefined) {
        refused += 1;
        continue;
      }
      const asked: Asked = { seed: SEED + place, objects, given, real };
      tally.add(asked);
      kept.push(asked);
    }
    console.log(`${tally.report()}\n${refused} more fleets: Envoy refuses one domain given twice`);
    expect(refused).toBeLessThan(FLEETS / 2);
    expect(tally.unexplained).toEqual([]);
    const statuses = fleets.map(compareStatuses);
    const compared = statuses.reduce((sum, item) => sum + item.compared, 0);
    console.log(`${compared} conditions of routes compared with those reported`);
    expect(compared).toBeGreaterThan(FLEETS);
    expect(statuses.flatMap(({ differences }) => differences).filter(isUnexplained)).toEqual([]);
  });

  it.each(Object.keys(MUTANTS))('differ if the trace does not know: %s', name => {
    const differs = (asked: Asked) =>
      [...judge({ ...asked, objects: asked.objects.flatMap(MUTANTS[name] ?? []) })].some(
        ({ differences }) => differences === undefined
      );
    expect(kept.some(differs)).toBe(true);
  });
});
