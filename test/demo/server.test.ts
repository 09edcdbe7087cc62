// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedCluster, gatewayApiCrds } from '../../demo/cluster';
import { type RunningServer, startServer } from '../../demo/server/startServer';
import { ask, route, routesPath, watch } from './support';

let dir: string;
let server: RunningServer;
let east: EmbeddedCluster;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'demo-server-'));
  const files = {
    'host/index.html': '<title>Headlamp</title>',
    'host/assets/app-1a2b.js': 'app',
    'plugin/package.json': '{"name":"p"}',
    'plugin/dist/main.js': 'main',
    'plugin/dist/locales/en/translation.json': '{}',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  east = new EmbeddedCluster('east', { objects: gatewayApiCrds('v1.6.3 standard') });
  server = await startServer({
    hostDir: path.join(dir, 'host'),
    plugin: { name: 'p', dir: path.join(dir, 'plugin') },
    clusters: [east],
  });
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Sends the path unchanged, since fetch would normalize it. */
const raw = (target: string, headers: Record<string, string> = {}) =>
  new Promise<{ code: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path: target, headers }, response => {
      let body = '';
      response.on('data', chunk => (body += String(chunk)));
      response.on('end', () => resolve({ code: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the front end', () => {
  it('serves its page for every address of its router', async () => {
    for (const address of ['/', '/c/east/gateways']) {
      const response = await fetch(server.url + address, { headers: { Accept: 'text/html' } });
      expect(await response.text()).toContain('Headlamp');
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toContain('no-store');
    }
    const asset = await fetch(`${server.url}/assets/app-1a2b.js`);
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect((await ask(server.url, '/wsMultiplexer')).code).toBe(404);
  });

  it('serves nothing from outside of its folder', async () => {
    for (const target of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/plugins/p/..%2f..%2fsecret.txt',
    ]) {
      expect((await raw(target)).code).toBe(404);
    }
  });

  it('gets the clusters and plugins', async () => {
    expect((await ask(server.url, '/config')).body).toMatchObject({
      clusters: [{ name: 'east', server: 'https://east.example.com:6443', auth_type: '' }],
    });
    expect((await ask(server.url, '/plugins')).body).toEqual([
      { path: 'plugins/p', type: 'development', name: 'p' },
    ]);
    expect((await raw('/plugins/p/main.js')).body).toBe('main');
    expect((await raw('/plugins/p/package.json')).body).toBe('{"name":"p"}');
    expect((await raw('/plugins/p/locales/en/translation.json')).body).toBe('{}');
    expect((await raw('/plugins/q/main.js')).code).toBe(404);
  });
});

describe('clusters', () => {
  it('are available below /clusters, over HTTP and WebSocket', async () => {
    east.apply(route('web'));
    const base = `${server.url}/clusters/east`;
    expect((await ask(base, routesPath)).body.items).toHaveLength(1);
    const session = await watch(base, `${routesPath}?watch=1`);
    east.apply(route('late'));
    expect((await session.received(2))[1].object.metadata.name).toBe('late');
    expect(east.watches).toBe(1);
    expect((await ask(`${server.url}/clusters/west`, routesPath)).code).toBe(404);
  });

  it('get the token of their login', async () => {
    east.setFault({ kind: 'unauthorized', token: 'abc' });
    const base = `${server.url}/clusters/east`;
    expect((await ask(base, '/version')).code).toBe(401);
    const login = await fetch(`${base}/set-token`, { method: 'POST', body: '{"token":"abc"}' });
    const cookie = login.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^headlamp-auth-east\.0=abc; Path=\/clusters\/east; HttpOnly/);
    const headers = { Cookie: cookie.split(';')[0] };
    expect((await ask(base, '/version', { headers })).code).toBe(200);
    (await watch(base, `${routesPath}?watch=1`, undefined, headers)).close();
    const logout = await fetch(`${base}/set-token`, { method: 'POST', body: '{}', headers });
    expect(logout.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await ask(base, '/me', { headers })).code).toBe(401);
    const bad = await fetch(`${base}/set-token`, { method: 'POST', body: '{"token":"a;b"}' });
    expect(bad.status).toBe(400);
  });

  it('are not available to other web pages', async () => {
    expect((await raw('/config', { Host: 'evil.example.com' })).code).toBe(403);
    expect((await raw('/config', { Origin: 'http://evil.example.com' })).code).toBe(403);
    const headers = { Origin: 'http://evil.example.com' };
    const base = `${server.url}/clusters/east`;
    await expect(watch(base, `${routesPath}?watch=1`, undefined, headers)).rejects.toThrow('403');
  });
});
