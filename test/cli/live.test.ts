// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLUSTER_KINDS } from '../../cli/live/liveCluster';
import { type EmbeddedCluster, serveCluster } from '../../demo/cluster';
import { demoFleet } from '../../demo/fleet/demoFleet';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { BuiltCli, type Document } from './support/builtCli';
import { kubeconfig, type TestContext } from './support/kubeconfig';

let cli: BuiltCli;
let fleet: Record<string, EmbeddedCluster>;
let contexts: Record<string, TestContext>;
let closing: Array<() => Promise<void>>;

beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());
beforeEach(async () => {
  const clusters = demoFleet();
  fleet = Object.fromEntries(clusters.map(cluster => [cluster.name, cluster]));
  const served = await Promise.all(clusters.map(cluster => serveCluster(cluster)));
  closing = served.map(({ close }) => close);
  contexts = Object.fromEntries(
    clusters.map(({ name }, index) => [name, { server: served[index]?.url ?? '' }])
  );
  cli.write('config', kubeconfig(contexts));
});
afterEach(() => Promise.all(closing.map(close => close())));

async function diagnose(...args: string[]) {
  const outcome = await cli.start(['diagnose', '-o', 'json', '--kubeconfig', 'config', ...args]);
  return { ...outcome, clusters: (JSON.parse(outcome.stdout) as Document).clusters };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise(resolve => server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

// A live cluster only reports whether it serves a kind of another group.
const NEEDS_OTHER_GROUPS = ['InvalidParameters', 'ExtensionRefNotFound'];

// An API server refuses a listener that repeats another one, so files have another finding about it.
const REFUSED_LISTENER = '.spec.listeners[5]';

describe('A live cluster', () => {
  it('has the same verdicts as its objects in files', async () => {
    const kinds = [...CLUSTER_KINDS, 'CustomResourceDefinition', 'EnvoyProxy', 'NginxProxy'];
    const items = kinds.flatMap(kind => fleet.west?.list(kind) ?? []);
    cli.write('west.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    const { clusters: live } = await diagnose('--context', 'west');
    const { clusters: given } = await diagnose('--cluster', 'west=west.json');
    expect(live[0]?.routes.length).toBeGreaterThan(25);
    expect(live[0]?.findings.length).toBeGreaterThan(10);
    const verdicts = ({
      routes,
      gateways,
      listenerSets,
      findings,
    }: Document['clusters'][number]) => ({
      routes,
      gateways,
      listenerSets,
      findings: findings.filter(
        ({ code, path }) =>
          !NEEDS_OTHER_GROUPS.includes(code as string) &&
          !(path as string).startsWith(REFUSED_LISTENER)
      ),
    });
    expect(verdicts(live[0]!)).toEqual(verdicts(given[0]!));
  });

  it('is compared with what files make of it', async () => {
    const found = fleet.east
      ?.list('HTTPRoute')
      .find(({ metadata: { name } }) => name === 'storefront');
    const { metadata, spec, ...rest } = found as KubernetesObject & { spec: object };
    const { name, namespace } = metadata;
    const moved = {
      ...rest,
      metadata: { name, namespace },
      spec: { ...spec, hostnames: ['moved.example.com'] },
    };
    cli.write('moved.json', JSON.stringify(moved));
    const args = ['impact', '-o', 'json', '--kubeconfig', 'config', '--context', 'east'];
    const { status, stdout } = await cli.start([...args, 'moved.json']);
    const [{ name: cluster, requests, worse }] = JSON.parse(stdout).clusters;
    expect(cluster).toBe('east');
    expect(worse.requests).toBeGreaterThan(0);
    expect(requests.map((one: { request: { host: string } }) => one.request.host)).toContain(
      'moved.example.com'
    );
    expect(status).toBe(1);
  });

  it('has the findings about policies of vendors', async () => {
    const { clusters } = await diagnose('--context', 'east');
    const about = clusters[0]?.findings.filter(
      ({ object }) => (object as { kind: string }).kind === 'SecurityPolicy'
    );
    expect(about?.map(({ code }) => code)).toEqual(['PolicyTargetNotFound', 'PolicyNotAccepted']);
  });

  it('is read at the newest version that it serves, without kinds that are not needed', async () => {
    const { status, stderr } = await diagnose('--context', 'staging');
    expect([status, stderr]).toEqual([1, '']);
    const asked = fleet.staging?.requests.map(({ path }) => path) ?? [];
    expect(asked).toContain('/apis/gateway.networking.k8s.io/v1beta1/httproutes');
    expect(asked.filter(path => /secrets|configmaps|listenersets/.test(path))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('is read in pages', async () => {
    for (let index = 0; index < 1100; index += 1) {
      fleet.east?.apply({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { namespace: 'shop', name: `more-${index}` },
        spec: {},
      });
    }
    const { stderr } = await diagnose('--context', 'east');
    expect(stderr).toBe('');
    const pages = fleet.east?.requests.filter(({ path }) => path === '/api/v1/services') ?? [];
    expect(pages.map(({ query }) => query.get('limit'))).toEqual(['500', '500', '500']);
    expect(pages.map(({ query }) => query.has('continue'))).toEqual([false, true, true]);
  });

  it('is read without pages if its continue token expires', async () => {
    const { east } = fleet;
    let asked: string[] = [];
    const server = createServer((req, res) => {
      const url = req.url ?? '';
      if (!url.startsWith('/api/v1/services')) {
        east?.handle(req, res, url);
        return;
      }
      asked = [...asked, url];
      if (url.includes('continue')) {
        res.writeHead(410, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify({ kind: 'Status', message: 'too old', reason: 'Expired' }));
      } else if (url.includes('limit')) {
        res.writeHead(200, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify({ kind: 'ServiceList', metadata: { continue: 'x' }, items: [] }));
      } else {
        east?.handle(req, res, url);
      }
    });
    cli.write(
      'config',
      kubeconfig({ east: { server: `http://127.0.0.1:${await listen(server)}` } })
    );
    const { stderr, clusters } = await diagnose('--context', 'east');
    expect(stderr).toBe('');
    expect(asked).toEqual([
      '/api/v1/services?limit=500',
      '/api/v1/services?limit=500&continue=x',
      '/api/v1/services',
    ]);
    const missing = clusters[0]?.findings.filter(({ code }) => code === 'BackendNotFound');
    expect(missing).toHaveLength(1);
  });

  it('does not report forbidden objects as missing', async () => {
    const rules = [{ resources: ['services', 'gatewayclasses'], verbs: ['list', 'get'] }];
    fleet.east?.setFault({ kind: 'forbidden', rules });
    const { stderr, clusters } = await diagnose('--context', 'east');
    expect(stderr).toMatch(/warning: east: Service objects were not read: permission denied: /);
    expect(clusters[0]?.problems).toMatchObject([
      { reason: 'forbidden', kind: 'GatewayClass', onlyNamespace: null },
      { reason: 'forbidden', kind: 'Service', message: expect.stringContaining('cannot list') },
    ]);
    expect(clusters[0]?.unknown).toContainEqual(
      expect.objectContaining({ kind: 'Service', cause: 'forbidden' })
    );
    const codes = new Set(clusters[0]?.findings.map(({ code }) => code));
    expect(codes).not.toContain('BackendNotFound');
    expect(codes).not.toContain('GatewayClassNotFound');
    const statuses = clusters[0]?.routes.flatMap(({ parents }) =>
      parents.flatMap(({ conditions }) => conditions.map(({ status }) => status))
    );
    expect(statuses).toContain('Unknown');
  });

  it('reports an Ingress with the host of a route, and lacks nothing where it may not be listed', async () => {
    const others = (findings: ReadonlyArray<{ readonly code?: unknown }> = []) =>
      findings.filter(({ code }) => code !== 'IngressOverlap');
    const open = await diagnose('--context', 'west');
    const [west] = open.clusters;
    expect(west?.findings.filter(({ code }) => code === 'IngressOverlap')).toMatchObject([
      { severity: 'info', object: { kind: 'HTTPRoute', name: 'grafana' } },
    ]);
    fleet.west?.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['ingresses'], verbs: ['list', 'get', 'watch'] }],
    });
    const closed = await diagnose('--context', 'west');
    expect([closed.status, closed.stderr]).toEqual([open.status, open.stderr]);
    expect(closed.clusters[0]).toEqual({ ...west, findings: others(west?.findings) });
  });

  it('is read in the one permitted namespace that the context names', async () => {
    const rules = [{ resources: ['*'], verbs: ['list'], clusterScopeOnly: true }];
    fleet.east?.setFault({ kind: 'forbidden', rules });
    cli.write('config', kubeconfig({ east: { ...contexts.east!, namespace: 'shop' } }));
    const { stderr, clusters } = await diagnose('--context', 'east');
    expect(stderr).toContain(
      'warning: east: HTTPRoute objects were not read except in namespace shop'
    );
    expect(new Set(clusters[0]?.routes.map(({ namespace }) => namespace))).toEqual(
      new Set(['shop'])
    );
    // The Gateway is in another namespace, and is read by its name.
    const accepted = clusters[0]?.routes
      .find(({ name }) => name === 'storefront')
      ?.parents.map(({ conditions }) => conditions[0]?.status);
    expect(accepted).toEqual(['True']);
  });

  it('without any permission to list routes is an error', async () => {
    fleet.staging?.setFault({ kind: 'forbidden', rules: [{ resources: ['*'], verbs: ['list'] }] });
    const { status, stderr } = await diagnose('--context', 'staging');
    expect(status).toBe(2);
    expect(stderr).toContain('error: staging: HTTPRoute objects were not read');
  });
});

describe('A live cluster with malformed objects', () => {
  it('names each of them, and evaluates the others', async () => {
    const metadata = { name: 'odd', namespace: ['shop'] };
    const items = { '/apis/gateway.networking.k8s.io/v1/httproutes': [null, { metadata }] };
    fleet.east?.setFault({ kind: 'oddAnswers', items });
    const { clusters, stderr } = await diagnose('--context', 'east');
    expect(clusters[0]?.routes.length).toBeGreaterThan(10);
    expect(stderr).toContain('one object was not read: HTTPRoute odd is malformed');
    expect(stderr).toContain('.metadata.namespace is […]');
    expect(stderr).toContain('an object of kind HTTPRoute is malformed: the answer is null');
  });
});

describe('Several live clusters', () => {
  it('are evaluated even if others fail, and each failure is named', async () => {
    const { status, stderr, clusters } = await diagnose('--all-contexts');
    expect(status).toBe(2);
    expect(clusters.map(({ name }) => name)).toEqual([
      'dr-site',
      'east',
      'edge',
      'staging',
      'west',
    ]);
    expect(clusters.map(({ routes }) => routes.length > 0)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'error: dr-site: the cluster was not read: the API server is not reachable: HTTP status 502',
      'note: edge: the Gateway API is not installed',
    ]);
    expect(clusters[0]?.problems).toMatchObject([{ reason: 'unreachable', kind: null }]);
  });

  it('report the reason of each failure: no server, login, timeout, certificate, kubeconfig', async () => {
    fleet.east?.setFault({ kind: 'unauthorized' });
    fleet.west?.setFault({ kind: 'slow', delayMs: 5_000 });
    const key = cli.path('key.pem');
    const certificate = cli.path('certificate.pem');
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=other'],
        ...['-keyout', key, '-out', certificate],
      ],
      { stdio: 'ignore' }
    );
    const tls = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) });
    const config = kubeconfig({
      ...contexts,
      nobody: { server: 'https://127.0.0.1:1' },
      untrusted: { server: `https://127.0.0.1:${await listen(tls)}` },
    });
    cli.write('config', config.replace('cluster: edge\n', 'cluster: gone\n'));
    const names = ['east', 'west', 'nobody', 'untrusted', 'edge'];
    const { status, clusters } = await diagnose(
      '--request-timeout=1s',
      ...names.map(name => `--context=${name}`)
    );
    expect(status).toBe(2);
    const reasons = clusters.map(({ name, problems }) => [name, problems[0]?.reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      east: 'unauthenticated',
      west: 'timeout',
      nobody: 'unreachable',
      untrusted: 'certificate',
      edge: 'kubeconfig',
    });
    expect(clusters.every(({ findings }) => findings.length === 0)).toBe(true);
  });

  it('are listed with the clusters from files, by name', async () => {
    cli.write('a/route.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n');
    const { clusters } = await diagnose('--context', 'staging', '--cluster', 'files=a', 'a');
    expect(clusters.map(({ name }) => name)).toEqual(['default', 'files', 'staging']);
    const twice = await cli.start([
      'diagnose',
      '--kubeconfig=config',
      '--context=staging',
      '--cluster=staging=a',
    ]);
    expect([twice.status, twice.stderr]).toEqual([
      2,
      expect.stringContaining('staging is both a --context and a cluster of FILEs'),
    ]);
  });

  it('are drawn by graph', async () => {
    const args = ['graph', '--context=staging', '--kubeconfig=config'];
    const { status, stdout } = await cli.start(args);
    expect(status).toBe(0);
    expect(stdout).toContain('subgraph c1["staging"]');
  });
});

describe('The kubeconfig', () => {
  it('is found as in kubectl, with the files of KUBECONFIG merged', async () => {
    const one = kubeconfig({ east: contexts.east! });
    cli.write('one', one);
    cli.write('two', kubeconfig({ ...contexts, east: { server: 'http://127.0.0.1:1' } }));
    cli.write('home/.kube/config', one);
    const KUBECONFIG = ['one', 'missing', 'two'].join(':');
    const merged = await cli.start(['diagnose', '--context=east', '--context=edge'], {
      KUBECONFIG,
    });
    expect(merged.stderr).toBe('note: edge: the Gateway API is not installed\n');
    const env = { KUBECONFIG: '', HOME: cli.path('home') };
    expect((await cli.start(['diagnose', '--context=east'], env)).stdout).toContain('east: 3');
    const none = { KUBECONFIG: '', HOME: cli.path('nowhere') };
    const lost = await cli.start(['diagnose', '--all-contexts'], none);
    expect([lost.status, lost.stderr]).toEqual([
      2,
      expect.stringContaining('no kubeconfig was found'),
    ]);
  });

  it.each([
    [['--context=eats', '--kubeconfig=config'], 'has no context eats: did you mean east?'],
    [['--context=east', '--kubeconfig=absent'], 'the file does not exist'],
    [['--context=east', '--kubeconfig=bad'], 'the kubeconfig bad cannot be read'],
    [['--all-contexts', '--kubeconfig=empty'], 'the kubeconfig has no contexts'],
    [['--context=east', '--request-timeout=soon'], 'Write it as 30s, 2m or 0.'],
  ])('is bad input if it cannot be used: %j', async (args, message) => {
    cli.write('bad', ': : ][');
    cli.write('empty', 'kind: Config\n');
    const { status, stdout, stderr } = await cli.start(['diagnose', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('may name a program that provides credentials', async () => {
    fleet.east?.setFault({ kind: 'unauthorized', token: 'of the program' });
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: 'of the program' },
    };
    const config = (script: string) =>
      kubeconfig({ east: contexts.east! }).replace(
        'token: a',
        `exec: { apiVersion: client.authentication.k8s.io/v1, command: ${
          process.execPath
        }, args: [-e, ${JSON.stringify(script)}] }`
      );
    cli.write('config', config(`console.log(${JSON.stringify(JSON.stringify(credential))})`));
    expect((await diagnose('--context=east')).clusters[0]?.problems).toEqual([]);
    cli.write('config', config('console.error("log in first"); process.exit(1)'));
    expect((await diagnose('--context=east')).stderr).toContain(
      'the API server does not accept the credentials: log in first'
    );
    cli.write('config', config('setTimeout(() => {}, 60_000)'));
    const hung = await diagnose('--context=east', '--request-timeout=1s');
    expect([hung.status, hung.stderr]).toEqual([
      2,
      expect.stringContaining('no credentials within 1 s'),
    ]);
  });
});
