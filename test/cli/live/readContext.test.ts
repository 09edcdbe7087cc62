// @vitest-environment node
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../cli/run';
import type { EmbeddedCluster } from '../../../demo/cluster';
import { demoFleet } from '../../../demo/fleet/demoFleet';
import type { Document } from '../support/builtCli';
import { kubeconfig } from '../support/kubeconfig';

/** Answers a request. False: as the cluster does. */
type Answer = (req: IncomingMessage, res: ServerResponse, path: string) => boolean;

const GATEWAYS = '/apis/gateway.networking.k8s.io/v1/gateways';
const ROUTES = '/apis/gateway.networking.k8s.io/v1/httproutes';

let folder: string;
let closing: Array<() => void>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-'));
  closing = [];
});
afterEach(() => {
  closing.forEach(close => close());
  rmSync(folder, { recursive: true });
});

async function serve(cluster: EmbeddedCluster | undefined, answer: Answer): Promise<string> {
  const server = createServer((req, res) => {
    const url = req.url ?? '';
    if (!answer(req, res, url)) cluster?.handle(req, res, url);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Reads `west`, which is well, and `east`, which answers as given. */
async function diagnose(answer: Answer, ...args: string[]) {
  const [east, west] = ['east', 'west'].map(name => demoFleet().find(one => one.name === name));
  const servers = { east: await serve(east, answer), west: await serve(west, () => false) };
  return await diagnoseAt(servers, ...args);
}

async function diagnoseAt(servers: Readonly<Record<string, string>>, ...args: string[]) {
  const entries = Object.entries(servers).map(([name, server]) => [name, { server }]);
  writeFileSync(join(folder, 'config'), kubeconfig(Object.fromEntries(entries)));
  let stdout = '';
  let stderr = '';
  const status = await run(
    ['diagnose', '-o', 'json', '--all-contexts', '--kubeconfig', join(folder, 'config'), ...args],
    {
      out: text => void (stdout += text),
      err: text => void (stderr += text),
      color: { out: false, err: false },
      roots: [],
      readStdin: () => Promise.reject(new Error('nothing to read')),
    }
  );
  const { clusters } = JSON.parse(stdout) as Document;
  const routes = Object.fromEntries(clusters.map(({ name, routes }) => [name, routes.length > 0]));
  return { status, stderr, clusters, routes };
}

function json(res: ServerResponse, body: unknown, status = 200, headers = {}): true {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
  return true;
}

function notFound(res: ServerResponse): true {
  return json(res, { kind: 'Status', message: 'the server could not find it', code: 404 }, 404);
}

const OTHERS_ARE_JUDGED = { east: false, west: true };

describe('A cluster that was not read', () => {
  it.each([[null], [[]], [5], ['x'], [{}], [true], [{ kind: 'Status' }]])(
    'is named if /apis answers %j, and the others are evaluated',
    async body => {
      const { status, stderr, routes } = await diagnose(
        (_, res, path) => path === '/apis' && json(res, body)
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: east: the cluster was not read: the request failed: .*\n$/);
      expect(stderr).toContain('/apis');
      expect(routes).toEqual(OTHERS_ARE_JUDGED);
    }
  );

  it('is named if its address has the wrong path', async () => {
    const [east, west] = demoFleet();
    const servers = {
      east: `${await serve(east, (_, res) => notFound(res))}/wrong`,
      west: await serve(west, () => false),
    };
    const { status, stderr } = await diagnoseAt(servers);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^error: east: .*\/wrong serves no Kubernetes API: it has neither \/apis nor \/api\n$/
    );
  });

  it('is named if its address answers every request with an HTML page', async () => {
    const { status, stderr } = await diagnose((_, res) => {
      res.end('<html>Log in</html>');
      return true;
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        'error: east: the cluster was not read: the request failed: the response is not valid JSON'
      ),
    ]);
  });
});

it('A response that is too large is refused', async () => {
  const huge = gzipSync(Buffer.alloc(2 ** 28 + 1, ' '), { level: 1 });
  const { status, stderr, routes } = await diagnose((_, res, path) => {
    if (!path.startsWith(ROUTES)) return false;
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    res.end(huge);
    return true;
  });
  expect(status).toBe(2);
  expect(stderr).toBe(
    'error: east: HTTPRoute objects were not read: the request failed: ' +
      'the response is larger than 256 MiB\n'
  );
  expect(routes).toEqual({ east: true, west: true });
});

it('A cluster without the Gateway API is no error', async () => {
  const { status, stderr } = await diagnoseAt({
    empty: await serve(undefined, (_, res, path) =>
      path === '/apis' ? json(res, { kind: 'APIGroupList', groups: [] }) : notFound(res)
    ),
  });
  expect([status, stderr]).toEqual([0, 'note: empty: the Gateway API is not installed\n']);
});

describe('A list of a kind that the cluster names', () => {
  it.each([
    [404, 'the request failed'],
    [500, 'the request failed'],
    [503, 'the API server is not reachable'],
  ])('is named if its status is %i, and the exit status is 2', async (code, reason) => {
    const { status, stderr, routes } = await diagnose(
      (_, res, path) => path.startsWith(ROUTES) && json(res, { message: 'no' }, code)
    );
    expect(status).toBe(2);
    expect(stderr).toBe(`error: east: HTTPRoute objects were not read: ${reason}: no\n`);
    // Other kinds of routes are judged.
    expect(routes).toEqual({ east: true, west: true });
  });

  it.each([
    [500, 'failed'],
    [503, 'unreachable'],
  ])('leaves verdicts Unknown with status %i, and the cause is %s', async (code, cause) => {
    const { clusters } = await diagnose(
      (_, res, path) => path.startsWith(GATEWAYS) && json(res, { message: 'no' }, code)
    );
    const causes = clusters
      .filter(({ name }) => name === 'east')
      .flatMap(({ unknown }) => unknown)
      .filter(({ kind }) => kind === 'Gateway')
      .map(missing => missing.cause);
    expect(new Set(causes)).toEqual(new Set([cause]));
  });

  it.each([
    ['repeats a page', () => 'same'],
    ['always has one more page', (count: number) => `page ${count}`],
  ])('ends if it %s', async (_, token) => {
    let count = 0;
    const { status, stderr } = await diagnose((req, res, path) => {
      if (!path.startsWith(ROUTES)) return false;
      count += 1;
      const items = [{ metadata: { namespace: 'shop', name: `web-${count}` }, spec: {} }];
      return json(res, { kind: 'HTTPRouteList', metadata: { continue: token(count) }, items });
    }, '--request-timeout=5s');
    expect(status).toBe(2);
    expect(stderr).toMatch(/error: east: HTTPRoute objects were not read: /);
  });
});

describe('A cluster with arbitrary answers', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.record({ items: fc.jsonValue() }),
    fc.record({ metadata: fc.jsonValue(), items: fc.array(fc.jsonValue(), { maxLength: 2 }) }),
    fc.record({
      items: fc.array(
        fc.record({
          metadata: fc.dictionary(
            fc.constantFrom('name', 'namespace', 'labels', 'annotations', 'ownerReferences', 'uid'),
            fc.jsonValue({ maxDepth: 2 })
          ),
          spec: fc.jsonValue(),
        }),
        { maxLength: 2 }
      ),
    })
  );

  it('never ends the run', async () => {
    const east = demoFleet().find(({ name }) => name === 'staging');
    let body: unknown;
    let odds = '';
    const server = await serve(east, (_, res, path) => path.startsWith(odds) && json(res, body));
    const path = fc.constantFrom('/apis', '/apis/gateway', '/apis/discovery', '/api/v1', '/api');
    await fc.assert(
      fc.asyncProperty(path, odd, async (start, value) => {
        [odds, body] = [start, value];
        const { status, stderr } = await diagnoseAt({ east: server });
        expect([0, 1, 2]).toContain(status);
        expect(stderr).not.toContain('bug');
      }),
      { numRuns: 60 }
    );
  });
});

describe('A busy server', () => {
  it('is not awaited if its retry delay exceeds the time limit', async () => {
    let asked = 0;
    const { status, stderr, routes } = await diagnose((req, res, path) => {
      if (path !== '/apis') return false;
      asked += 1;
      return json(res, { message: 'too busy' }, 429, { 'Retry-After': '86400' });
    });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: east: the cluster was not read: the request failed: ' +
        'too busy: retry after 86400 s, but the time limit is 30 s\n'
    );
    expect(asked).toBe(1);
    expect(routes).toEqual(OTHERS_ARE_JUDGED);
  });

  it('is requested again within the time limit', async () => {
    let asked = 0;
    const { stderr, routes } = await diagnose((req, res, path) => {
      if (path !== '/apis') return false;
      asked += 1;
      return asked < 3 && json(res, {}, 429, { 'Retry-After': '0' });
    });
    expect([stderr, asked]).toEqual(['', 3]);
    expect(routes).toEqual({ east: true, west: true });
  });

  it('is given up at the time limit if it asks to retry every time', async () => {
    const { status, stderr } = await diagnose(
      (req, res, path) => path === '/apis' && json(res, {}, 429, { 'Retry-After': '1' }),
      '--request-timeout=5s'
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('error: east: ')]);
  });
});

it('A cluster that stops answering costs one time limit', async () => {
  const asked: string[] = [];
  const { status, stderr, clusters } = await diagnose((req, res, path) => {
    if (path === '/apis') return false;
    asked.push(path);
    return true;
  }, '--request-timeout=5s');
  expect(status).toBe(2);
  expect(stderr).toContain('HTTPRoute objects were not read: the API server does not respond in');
  // As many as are sent at once.
  expect(asked).toHaveLength(6);
  const east = clusters.find(({ name }) => name === 'east');
  expect(east?.problems.length).toBeGreaterThan(6);
});
