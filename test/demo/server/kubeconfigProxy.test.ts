// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { EmbeddedCluster, gatewayApiCrds } from '../../../demo/cluster';
import { kubeconfigClusters } from '../../../demo/server/kubeconfigProxy';
import { type RunningServer, startServer } from '../../../demo/server/startServer';
import { ask, eventually, route, routesPath, watch } from '../support';

let dir: string;
let file: string;
let upstream: Server;
let cluster: EmbeddedCluster;
let server: RunningServer;
let seen: { url: string; headers: IncomingHttpHeaders }[];
let broken: number;

function writeKubeconfig(port: number) {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'prod/eu west',
    clusters: [
      { name: 'real', cluster: { server: `http://127.0.0.1:${port}/base/` } },
      { name: 'dead', cluster: { server: 'https://127.0.0.1:1' } },
    ],
    users: [{ name: 'me', user: { token: 'of-the-file' } }],
    contexts: [
      { name: 'prod/eu west', context: { cluster: 'real', user: 'me' } },
      { name: 'gone', context: { cluster: 'dead', user: 'me' } },
    ],
  };
  writeFileSync(file, stringify(config));
}

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'demo-proxy-'));
  file = path.join(dir, 'config');
  seen = [];
  broken = 0;
  cluster = new EmbeddedCluster('upstream', { objects: gatewayApiCrds('v1.6.3 standard') });
  upstream = createServer((req, res) => {
    seen.push({ url: req.url ?? '', headers: req.headers });
    if (req.url === '/base/endless') {
      res.write('first');
      res.on('close', () => (broken += 1));
    } else if (req.url === '/base/cut') {
      res.write('half');
      setTimeout(() => res.destroy(), 20);
    } else {
      cluster.handle(req, res, (req.url ?? '').replace('/base', ''));
    }
  });
  upstream.on('upgrade', (req, socket, head) => {
    seen.push({ url: req.url ?? '', headers: req.headers });
    cluster.upgrade(req, socket, head, (req.url ?? '').replace('/base', ''));
  });
  await new Promise<void>(resolve => upstream.listen(0, '127.0.0.1', resolve));
  writeKubeconfig((upstream.address() as AddressInfo).port);
  server = await startServer({ hostDir: dir, clusters: kubeconfigClusters(file) });
});
afterEach(async () => {
  await server.close();
  cluster.close();
  upstream.close();
  upstream.closeAllConnections();
  rmSync(dir, { recursive: true });
});

const base = () => `${server.url}/clusters/prod--eu__west`;

describe('the kubeconfig proxy', () => {
  it('shows each context as a cluster', async () => {
    const { clusters } = (await ask(server.url, '/config')).body as unknown as {
      clusters: { name: string }[];
    };
    expect(clusters.map(({ name }) => name)).toEqual(['prod--eu__west', 'gone']);
  });

  it('forwards requests with the credentials of the file and without cookies', async () => {
    const headers = { Cookie: 'session=secret', 'X-Custom': 'kept' };
    const created = await ask(base(), '/api/v1/namespaces', {
      method: 'POST',
      body: { metadata: { name: 'shop' } },
      headers,
    });
    expect(created.code).toBe(201);
    expect(seen[0].url).toBe('/base/api/v1/namespaces');
    expect(seen[0].headers).toMatchObject({
      authorization: 'Bearer of-the-file',
      'x-custom': 'kept',
    });
    expect(seen[0].headers.cookie).toBeUndefined();
  });

  it('prefers the token of the login', async () => {
    const headers = { Cookie: 'headlamp-auth-prod--eu__west.0=of-the-login' };
    await ask(base(), '/version', { headers });
    expect(seen[0].headers.authorization).toBe('Bearer of-the-login');
  });

  it('forwards watches, and closes either end with the other', async () => {
    cluster.apply(route('web'));
    const headers = { Cookie: 'session=secret' };
    const session = await watch(base(), `${routesPath}?watch=1`, undefined, headers);
    expect(session.protocol).toBe('base64.binary.k8s.io');
    expect((await session.received(1))[0].object.metadata.name).toBe('web');
    expect(seen[0].headers.cookie).toBeUndefined();
    expect(seen[0].headers.origin).toMatch(/^http:\/\/127/);
    cluster.endWatches();
    expect(await session.ended).toBe(1000);
    const second = await watch(base(), `${routesPath}?watch=1`);
    cluster.dropSockets();
    expect(await second.ended).toBe(1006);
    const third = await watch(base(), `${routesPath}?watch=1`);
    third.close();
    await eventually(() => cluster.watches === 0);
  });

  it('forwards the reason why a watch was refused', async () => {
    cluster.setFault({ kind: 'unauthorized' });
    await expect(watch(base(), `${routesPath}?watch=1`)).rejects.toThrow('401');
  });

  it('streams, and closes the upstream when the client leaves', async () => {
    const abort = new AbortController();
    const response = await fetch(`${base()}/endless`, { signal: abort.signal });
    const { value } = await response.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('first');
    abort.abort();
    await eventually(() => broken === 1);
  });

  it('breaks the connection if the upstream does', async () => {
    const response = await fetch(`${base()}/cut`);
    await expect(response.text()).rejects.toThrow();
  });

  it('answers for an unreachable server as a proxy does: 502 without a body', async () => {
    const answer = await fetch(`${server.url}/clusters/gone/version`);
    expect([answer.status, await answer.text()]).toEqual([502, '']);
    const path = `${routesPath}?watch=1`;
    await expect(watch(`${server.url}/clusters/gone`, path)).rejects.toThrow('502');
  });

  it('survives an upstream that restarts', async () => {
    await ask(base(), '/version');
    upstream.closeAllConnections();
    expect((await ask(base(), '/version')).code).toBe(200);
  });

  it.each([
    ['a missing file', undefined, 'cannot read the kubeconfig'],
    ['invalid YAML', ': : ][', 'cannot read the kubeconfig'],
    ['no contexts', 'kind: Config', 'has no contexts'],
    [
      'a context without its cluster',
      'contexts: [{ name: a, context: { cluster: b, user: c } }]\nclusters: []\nusers: []',
      'has no cluster "b"',
    ],
  ])('names the problem of a file: %s', (_what, text, message) => {
    const bad = path.join(dir, 'bad');
    if (text !== undefined) {
      writeFileSync(bad, text);
    }
    expect(() => kubeconfigClusters(bad)).toThrow(message);
  });
});
