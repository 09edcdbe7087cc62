// @vitest-environment node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFindings } from '../../../src/analysis/rules/input';
import { findKind, kindInfo } from '../../../src/gatewayApi/kinds';
import { type Fleet, startFleet } from '../fleet';
import { type Channel, readGatewayApiCrds, readMulticlusterCrds } from '../gatewayApiCrds';
import { installCrds, installGatewayApi } from '../gatewayApiInstall';
import { type KubeObject, parseManifest } from '../kubeObject';
import { KubeError, kubeRequest } from '../kubeRequest';
import { clustersFolder } from '../repository';
import { mutated } from './mutated';
import { MUTATIONS, type Schema } from './mutations';
import { seededRandom } from './random';

const EACH = 75;
const PARALLEL = 6;
const binariesMayBeBuilt = 20 * 60_000;

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet();
  const { current, bare } = fleet.clusters;
  await installGatewayApi(bare.endpoint(), 'v1.6.3', 'standard');
  for (const { endpoint } of [current, bare].map(one => ({ endpoint: one.endpoint() }))) {
    await installCrds(endpoint, await readMulticlusterCrds(), 'the Multi-Cluster Services API');
  }
}, binariesMayBeBuilt);
afterAll(() => fleet?.close());

async function schemasOf(channel: Channel): Promise<ReadonlyMap<string, Schema>> {
  const crds = [
    ...(await readGatewayApiCrds('v1.6.3', channel)),
    ...(await readMulticlusterCrds()),
  ];
  return new Map(
    crds.flatMap(crd => {
      const { group, names, versions } = crd.spec as {
        group: string;
        names: { kind: string };
        versions: { name: string; schema: { openAPIV3Schema: Schema } }[];
      };
      return versions.map(({ name, schema }): [string, Schema] => [
        `${group}/${name} ${names.kind}`,
        schema.openAPIV3Schema,
      ]);
    })
  );
}

/** Why the API server refuses an object; undefined if it takes it. */
async function refusal(channel: Channel, object: KubeObject): Promise<string | undefined> {
  const { apiVersion, kind, metadata } = object;
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
  const { plural, namespaced } = kindInfo(findKind(group, kind)!);
  const root = group === '' ? `/api/${apiVersion}` : `/apis/${apiVersion}`;
  const folder = namespaced ? `${root}/namespaces/${metadata.namespace}` : root;
  const cluster = channel === 'experimental' ? fleet.clusters.current : fleet.clusters.bare;
  try {
    await kubeRequest(cluster.endpoint(), `${folder}/${plural}?dryRun=All&fieldValidation=Strict`, {
      method: 'POST',
      body: object,
      timeout: 120_000,
    });
    return undefined;
  } catch (error) {
    if (error instanceof KubeError && [400, 422].includes(error.status)) return error.message;
    throw error;
  }
}

interface Case {
  readonly rule: string;
  readonly channel: Channel;
  readonly object: KubeObject;
  readonly path: string;
}

async function valid(channel: Channel): Promise<KubeObject[]> {
  const files = channel === 'experimental' ? ['valid', 'experimental'] : ['valid'];
  const texts = files.map(name =>
    readFile(path.join(clustersFolder, 'refusals', `${name}.yaml`), 'utf8')
  );
  return (await Promise.all(texts)).flatMap(parseManifest);
}

async function casesOf(channel: Channel, seed: number): Promise<Case[]> {
  const random = seededRandom(seed);
  const schemas = await schemasOf(channel);
  const objects = await valid(channel);
  return Object.keys(MUTATIONS).flatMap(rule => {
    const found: Case[] = [];
    // Each rule gets its share, of all kinds in turn.
    for (let turn = 0; found.length < EACH && turn < EACH * 20; turn += 1) {
      const object = objects[turn % objects.length]!;
      const schema = schemas.get(`${object.apiVersion} ${object.kind}`) ?? {};
      const made = mutated(rule, object, schema, random);
      if (made) found.push({ rule, channel, object: made.object, path: made.path.join('.') });
    }
    return found;
  });
}

interface Outcome extends Case {
  readonly server: string | undefined;
  readonly ours: readonly string[];
}

async function outcomesOf(cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...cases];
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const found = fileFindings([one.object], { channel: one.channel });
      const server = await refusal(one.channel, one.object);
      outcomes.push({ ...one, server, ours: found.map(({ code, path: at }) => `${code} ${at}`) });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return outcomes;
}

const told = ({ rule, channel, object, path: at, server, ours }: Outcome) =>
  `${channel} ${object.kind} ${at} (${rule}): server ${
    server?.slice(0, 400) ?? 'takes it'
  }; diagnose ${ours.join(', ') || 'takes it'}`;

describe.each(['standard', 'experimental'] as const)('Objects of the %s channel', channel => {
  it('are valid before they are changed', async () => {
    for (const object of await valid(channel)) {
      expect(await refusal(channel, object)).toBe(undefined);
      expect(fileFindings([object], { channel })).toEqual([]);
    }
  });

  it('get the answer of the API server', async () => {
    const cases = await casesOf(channel, channel === 'standard' ? 16 : 1600);
    expect(cases.length).toBeGreaterThan(1_000);
    const outcomes = await outcomesOf(cases);
    const falseAlarms = outcomes.filter(({ server, ours }) => !server && ours.length > 0);
    const missed = outcomes.filter(({ server, ours }) => server && ours.length === 0);
    const refused = outcomes.filter(({ server }) => server).length;
    console.log(
      `${channel}: ${outcomes.length} objects, ${refused} refused, ${missed.length} missed`
    );
    missed.forEach(one => console.log(`missed: ${told(one)}`));
    expect(falseAlarms.map(told)).toEqual([]);
    expect(missed.length / outcomes.length).toBeLessThanOrEqual(0.01);
  }, 1_200_000);
});
