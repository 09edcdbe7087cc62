// @vitest-environment node
import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fleet, startFleet } from './fleet';
import type { KubeObject, ObjectName } from './kubeObject';
import { KubeError, kubeRequest } from './kubeRequest';
import { readManifest } from './manifests';
import { waitUntil } from './waitUntil';
import { startWatch } from './watch';

const group = 'gateway.networking.k8s.io';
const minRequestTimeout = 3;
const binariesMayBeBuilt = 20 * 60_000;

const route: ObjectName = {
  apiVersion: `${group}/v1`,
  kind: 'HTTPRoute',
  namespace: 'example-namespace',
  name: 'example-httproute',
};
const routesPath = `/apis/${group}/v1/httproutes`;

interface ObjectList {
  metadata: { resourceVersion: string };
  items: KubeObject[];
}

let fleet: Fleet;

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await work();
  console.log(`${step}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function servedVersions(cluster: Fleet['clusters']['current']): Promise<string[]> {
  interface Group {
    name: string;
    versions: { version: string }[];
  }
  const { groups } = await kubeRequest<{ groups: Group[] }>(cluster.endpoint(), '/apis');
  return groups.find(({ name }) => name === group)?.versions.map(({ version }) => version) ?? [];
}

async function servedKinds(
  cluster: Fleet['clusters']['current'],
  version: string
): Promise<string[]> {
  interface Resources {
    resources: { name: string; kind: string }[];
  }
  const path = `/apis/${group}/${version}`;
  const { resources } = await kubeRequest<Resources>(cluster.endpoint(), path);
  return resources
    .filter(({ name }) => !name.includes('/'))
    .map(({ kind }) => kind)
    .sort();
}

/** The status of a refused request, or 200. */
async function statusOf(
  cluster: Fleet['clusters']['current'],
  user: 'team' | 'shop',
  path: string
) {
  try {
    await kubeRequest(cluster.endpoint(user), path);
    return 200;
  } catch (error) {
    if (error instanceof KubeError) return error.status;
    throw error;
  }
}

function condition(object: KubeObject | undefined, type: string) {
  interface Status {
    parents: { conditions: { type: string; status: string; reason: string }[] }[];
  }
  const { parents } = object?.status as Status;
  return parents[0].conditions.find(entry => entry.type === type);
}

interface Diagnosis {
  clusters: {
    routes: {
      namespace: string;
      parents: { conditions: { type: string; status: string }[] }[];
    }[];
    problems: { kind: string; onlyNamespace: string | null }[];
  }[];
}

function conditionsOf({ routes }: Diagnosis['clusters'][number], namespace: string): string[] {
  const parent = routes.find(route => route.namespace === namespace)?.parents[0];
  return parent?.conditions.map(({ type, status }) => `${type} ${status}`) ?? [];
}

beforeAll(async () => {
  fleet = await timed('start the fleet', () => startFleet({ minRequestTimeout }));
}, binariesMayBeBuilt);

afterAll(async () => {
  await timed('close the fleet', async () => fleet?.close());
});

describe('the served versions', () => {
  it('current serves every kind at v1', async () => {
    const { current } = fleet.clusters;
    expect(await servedVersions(current)).toEqual(
      expect.arrayContaining(['v1', 'v1beta1', 'v1alpha3', 'v1alpha2'])
    );
    expect(await servedKinds(current, 'v1')).toEqual([
      'BackendTLSPolicy',
      'GRPCRoute',
      'Gateway',
      'GatewayClass',
      'HTTPRoute',
      'ListenerSet',
      'ReferenceGrant',
      'TCPRoute',
      'TLSRoute',
      'UDPRoute',
    ]);
  });

  it('old serves v1beta1 and no v1', async () => {
    const { old } = fleet.clusters;
    expect(await servedVersions(old)).toEqual(['v1beta1', 'v1alpha2']);
    expect(await servedKinds(old, 'v1beta1')).toEqual([
      'Gateway',
      'GatewayClass',
      'HTTPRoute',
      'ReferenceGrant',
    ]);
  });

  it('bare serves no Gateway API', async () => {
    expect(await servedVersions(fleet.clusters.bare)).toEqual([]);
  });

  it('each is a separate cluster, of the pinned Kubernetes version', async () => {
    const uids = new Set<unknown>();
    for (const cluster of Object.values(fleet.clusters)) {
      const system = { apiVersion: 'v1', kind: 'Namespace', name: 'kube-system' };
      uids.add((await cluster.get(system))?.metadata.uid);
      const version = await kubeRequest<Record<string, string>>(cluster.endpoint(), '/version');
      expect(version.gitVersion).toMatch(/^v\d+\.\d+\.\d+/);
      expect(`${version.major}.${version.minor}`).toMatch(/^\d+\.\d+\+?$/);
    }
    expect(uids.size).toBe(3);
    expect(uids).not.toContain(undefined);
  });

  it('the kubeconfig is not readable for other users of the machine', async () => {
    expect((await stat(fleet.kubeconfigPath)).mode & 0o777).toBe(0o600);
  });
});

describe('manifests and statuses', () => {
  it('are accepted by current at v1 and by old at v1beta1', async () => {
    const { current, old } = fleet.clusters;
    await timed('apply manifests and statuses to two clusters', async () => {
      await current.apply(await readManifest('example'));
      await current.apply(await readManifest('exampleStatus'));
      await current.apply(await readManifest('shop'));
      await old.apply(await readManifest('exampleV1beta1'));
      await old.apply(await readManifest('exampleStatusV1beta1'));
    });
    for (const [cluster, version] of [
      [current, 'v1'],
      [old, 'v1beta1'],
    ] as const) {
      const here = { ...route, apiVersion: `${group}/${version}` };
      const accepted = await cluster.get(here);
      expect(accepted?.spec).toMatchObject({ hostnames: ['www.example.com'] });
      expect(condition(accepted, 'Accepted')).toMatchObject({ status: 'True' });
      const refused = await cluster.get({ ...here, namespace: 'other-namespace' });
      expect(condition(refused, 'Accepted')).toMatchObject({
        status: 'False',
        reason: 'NotAllowedByListeners',
      });
    }
  });

  it('can be patched, deleted and applied again', async () => {
    const { current } = fleet.clusters;
    const temporary = { ...route, name: 'temporary' };
    const { apiVersion, kind, namespace, name } = temporary;
    await current.apply([{ apiVersion, kind, metadata: { namespace, name }, spec: {} }]);
    const patched = await current.patch(temporary, { spec: { hostnames: ['a.example.com'] } });
    expect(patched.spec).toMatchObject({ hostnames: ['a.example.com'] });
    const reported = await current.patch(temporary, { status: { parents: [] } }, 'status');
    expect(reported.status).toEqual({ parents: [] });
    await current.delete(temporary);
    expect(await current.get(temporary)).toBeUndefined();
    await expect(current.delete(temporary)).rejects.toMatchObject({ status: 404 });
  });
});

describe('watches', () => {
  it('are ended by the server, and lose nothing when they are resumed', async () => {
    const { current } = fleet.clusters;
    const list = await kubeRequest<ObjectList>(current.endpoint(), routesPath);
    const watch = await startWatch(current.endpoint(), routesPath, list.metadata.resourceVersion);
    await current.patch(route, { metadata: { annotations: { change: 'during' } } });
    await timed(
      `a watch ends by itself (--min-request-timeout=${minRequestTimeout})`,
      () => watch.ended
    );
    const during = watch.events.filter(({ type }) => type === 'MODIFIED');
    expect(during).toHaveLength(1);
    await current.patch(route, { metadata: { annotations: { change: 'after' } } });

    const last = during[0].object.metadata.resourceVersion ?? '';
    const resumed = await startWatch(current.endpoint(), routesPath, last);
    await waitUntil(
      async () => (resumed.events.length > 0 ? undefined : 'no event'),
      5000,
      'the resumed watch sends the missed event'
    );
    await resumed.ended;
    expect(resumed.events.map(({ object }) => object.metadata.annotations)).toEqual([
      { change: 'after' },
    ]);
  }, 30_000);
});

describe('a killed API server', () => {
  it('is unreachable and returns on its port with its objects', async () => {
    const { current, old } = fleet.clusters;
    const url = current.url;
    const before = await kubeRequest<ObjectList>(current.endpoint(), routesPath);
    await timed('kill', () => current.kill());
    expect(current.running).toBe(false);
    await expect(current.get(route)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(await servedVersions(old)).toContain('v1beta1');
    await timed('start again', () => current.start());
    expect(current.url).toBe(url);
    const after = await kubeRequest<ObjectList>(current.endpoint(), routesPath);
    const identity = ({ metadata }: KubeObject) => [metadata.uid, metadata.resourceVersion];
    expect(after.items.map(identity)).toEqual(before.items.map(identity));
  }, 120_000);
});

describe('users', () => {
  it('team reads the Gateway API, but neither Services nor Namespaces', async () => {
    const { current } = fleet.clusters;
    expect(await statusOf(current, 'team', routesPath)).toBe(200);
    expect(await statusOf(current, 'team', `/apis/${group}/v1/gatewayclasses`)).toBe(200);
    for (const path of [
      '/api/v1/services',
      '/api/v1/namespaces/example-namespace/services/example-svc',
      '/api/v1/namespaces',
      '/api/v1/namespaces/kube-system',
    ]) {
      expect([path, await statusOf(current, 'team', path)]).toEqual([path, 403]);
    }
  });

  it('shop reads its namespace, and gets the shared Gateway by name', async () => {
    const { current } = fleet.clusters;
    const shared = `/apis/${group}/v1/namespaces/infra/gateways`;
    const expected = {
      [`/apis/${group}/v1/namespaces/shop/httproutes`]: 200,
      '/api/v1/namespaces/shop/services': 200,
      '/api/v1/namespaces/shop': 200,
      [`${shared}/gw`]: 200,
      [shared]: 403,
      [`${shared}/other`]: 403,
      [routesPath]: 403,
      '/api/v1/namespaces': 403,
      '/api/v1/namespaces/infra': 403,
    };
    for (const [path, status] of Object.entries(expected)) {
      expect([path, await statusOf(current, 'shop', path)]).toEqual([path, status]);
    }
  });
});

describe('the command line', () => {
  it('evaluates live clusters, and reports unknown for objects that a user may not read', async () => {
    const command = path.join(tmpdir(), `gateway-fleet-${process.pid}.mjs`);
    const diagnose = async (kubeconfig: string, ...contexts: string[]) => {
      const args = ['diagnose', '--output=json', `--kubeconfig=${kubeconfig}`];
      const asked = contexts.map(context => `--context=${context}`);
      const { stdout } = await promisify(execFile)(process.execPath, [
        command,
        ...args,
        ...asked,
      ]).catch((failure: { stdout: string }) => failure);
      return (JSON.parse(stdout) as Diagnosis).clusters;
    };
    try {
      await promisify(execFile)(process.execPath, ['scripts/buildCli.mjs', command]);
      const [bare, current, team, old] = await diagnose(
        fleet.kubeconfigPath,
        ...['bare', 'current', 'current-team', 'old']
      );
      expect(bare).toMatchObject({ routes: [], problems: [] });
      for (const cluster of [current, old]) {
        expect(cluster.problems).toEqual([]);
        expect(conditionsOf(cluster, 'example-namespace')).toEqual([
          'Accepted True',
          'ResolvedRefs True',
        ]);
        expect(conditionsOf(cluster, 'other-namespace')[0]).toBe('Accepted False');
      }
      expect(team.problems.map(({ kind }) => kind).sort()).toEqual([
        'EndpointSlice',
        'Namespace',
        'Service',
      ]);
      expect(conditionsOf(team, 'example-namespace')).toEqual([
        'Accepted True',
        'ResolvedRefs Unknown',
      ]);

      // As with kubectl, the context names the one namespace that a user may read.
      const own = path.join(path.dirname(fleet.kubeconfigPath), 'shop');
      const text = await readFile(fleet.kubeconfigPath, 'utf8');
      await writeFile(own, text.replace('user: current-shop', '$&\n      namespace: shop'), {
        mode: 0o600,
      });
      const [shop] = await diagnose(own, 'current-shop');
      expect(shop.problems.find(({ kind }) => kind === 'HTTPRoute')?.onlyNamespace).toBe('shop');
      expect(shop.routes.map(({ namespace }) => namespace)).toContain('shop');
      expect(new Set(shop.routes.map(({ namespace }) => namespace)).size).toBe(1);
    } finally {
      await rm(command, { force: true });
    }
  });
});
