import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltCli } from '../support/builtCli';
import { CLASS, gateway, shop } from '../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

function write(folder: string, from: string, more = ''): void {
  cli.write(`${folder}/all.yaml`, [CLASS, gateway(from), shop(), more].join('---\n'));
}

beforeEach(() => {
  write('open', '{ from: All }');
  write('closed', '{ from: Same }');
});

function impact(...args: readonly string[]) {
  return cli.run(['impact', ...args]);
}

const LISTENER = 'accepts routes from namespace infra only (allowedRoutes.namespaces.from: Same)';

describe('The text of impact', () => {
  it('names what gets worse, worst first', () => {
    const { status, stdout, stderr } = impact('open', 'closed');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'Findings in cluster default',
      `  worse  new error[NamespaceNotAllowed] HTTPRoute shop/web .spec.parentRefs[0]: Listener http of Gateway infra/gw ${LISTENER}. This route is in namespace shop.`,
      '         new info[ListenerUnused] Gateway infra/gw .spec.listeners[0]: No route is attached to listener http of Gateway infra/gw.',
      '         solved info[OpenToAllNamespaces] Gateway infra/gw .spec.listeners[0].allowedRoutes.namespaces.from: Listener http of Gateway infra/gw accepts routes from every namespace (allowedRoutes.namespaces.from: All).',
      '',
      'Routes in cluster default',
      '  worse  HTTPRoute shop/web: attached -> refused',
      `           Listener http ${LISTENER}, and this route is in shop.`,
      '',
      'Gateways in cluster default',
      '         Gateway infra/gw, listener http: 1 route -> 0 routes',
      '',
      'Requests in cluster default',
      '  worse  GET http://www.example.com/ at Gateway infra/gw: Service shop/web -> 404',
      '',
      'default: 2 new findings, 1 solved finding, 1 changed route, 1 changed Gateway, 1 changed request; 3 get worse',
      '',
    ]);
  });

  it('says that nothing gets worse', () => {
    const { status, stdout } = impact('closed', 'open');
    expect(status).toBe(0);
    expect(stdout).toContain('solved error[NamespaceNotAllowed] HTTPRoute shop/web');
    expect(stdout).toContain(
      'GET http://www.example.com/ at Gateway infra/gw: 404 -> Service shop/web'
    );
    expect(stdout).toContain('; nothing gets worse\n');
  });

  it('says that nothing changes', () => {
    expect(impact('open', 'open')).toEqual({
      status: 0,
      stdout: 'default: nothing changes\n',
      stderr: '',
    });
  });

  it('names the requests that an existing route loses to a new one', () => {
    const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: cart }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - matches: [{ path: { value: /cart }, headers: [{ name: X-Canary, value: 'yes' }] }]
      backendRefs: [{ name: canary, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: canary }
spec: { ports: [{ port: 80 }] }
`;
    write('more', '{ from: All }', route);
    const { status, stdout } = impact('open', 'more');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'GET http://www.example.com/cart with x-canary: yes at Gateway infra/gw: Service shop/web -> Service shop/canary'
    );
  });

  it('compares several clusters by name', () => {
    const args = ['--before', 'east=open', '--after', 'east=closed', '--after', 'west=open'];
    const { status, stdout } = impact(...args);
    expect(status).toBe(1);
    expect(stdout).toContain('Routes in cluster east\n  worse  HTTPRoute shop/web: attached');
    expect(stdout).toContain(
      'Routes in cluster west\n         HTTPRoute shop/web: none -> attached'
    );
  });

  it('names findings about the files alone', () => {
    write(
      'typo',
      '{ from: All }',
      shop('team').replace('parentRefs:', 'parentRef: []\n  parentRefs:')
    );
    const { status, stdout } = impact('open', 'typo');
    expect(status).toBe(1);
    expect(stdout).toContain('worse  new error[UnknownField] HTTPRoute team/web .spec.parentRef');
  });
});

describe('The JSON of impact', () => {
  it('has verdicts, findings and answers of both sides', () => {
    const { status, stdout } = impact('-o', 'json', 'open', 'closed');
    expect(status).toBe(1);
    const [cluster] = JSON.parse(stdout).clusters;
    expect(cluster).toMatchObject({
      name: 'default',
      worse: { findings: 1, routes: 1, requests: 1 },
      findings: { new: [{ code: 'NamespaceNotAllowed' }, { code: 'ListenerUnused' }] },
      routes: [
        {
          route: { kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
          worse: true,
          health: {
            before: { level: 'attached', reason: null },
            after: { level: 'refused', reason: { code: 'namespace' } },
          },
          parents: [
            {
              before: { accepted: { status: 'True' }, served: { status: 'True' } },
              after: { accepted: { status: 'False', reason: 'NotAllowedByListeners' } },
              listeners: [
                {
                  owner: { kind: 'Gateway', namespace: 'infra', name: 'gw' },
                  name: 'http',
                  before: { attached: 'True', served: 'True' },
                  after: { attached: 'False', served: 'False' },
                },
              ],
            },
          ],
        },
      ],
      gateways: [{ listeners: [{ name: 'http', attachedRoutes: { before: 1, after: 0 } }] }],
      requests: [
        {
          request: { scheme: 'http', host: 'www.example.com', port: 80, path: '/' },
          worse: true,
          route: { kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
          rule: 0,
          match: null,
          before: { outcome: 'backend' },
          after: { outcome: 'notFound', status: 404 },
        },
      ],
      untriedRequests: 0,
    });
    expect(cluster.requests[0].differs).toContain('outcome');
  });
});

describe('The Markdown of impact', () => {
  it('is tables for the comment of a pull request', () => {
    const { status, stdout } = impact('-o', 'markdown', 'open', 'closed');
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      '### Impact on the Gateway API',
      '',
      '**2 new findings, 1 solved finding, 1 changed route, 1 changed Gateway, 1 changed request; 3 get worse.**',
      '',
      '#### Findings',
      '',
    ]);
    expect(stdout).toContain(
      '| **worse** | <code>GET http://www.example.com/ at Gateway infra/gw</code> | Service shop/web | 404 |'
    );
  });

  it('folds long lists, except what gets worse', () => {
    const names = Array.from({ length: 12 }, (_, index) => `web-${index + 10}`);
    const routes = names.map(name => shop().replace(/name: web\b/g, `name: ${name}`)).join('---\n');
    write('many', '{ from: All }', routes);
    const { stdout } = impact('-o', 'markdown', 'open', 'many');
    expect(stdout).toContain(
      '<details><summary>12 routes</summary>\n\n|  | What | Before | After |'
    );
    write('manyClosed', '{ from: Same }', routes);
    const worse = impact('-o', 'markdown', 'many', 'manyClosed').stdout;
    expect(worse.match(/\*\*worse\*\* \| <code>HTTPRoute/g)).toHaveLength(13);
  });

  it('shows names as they are, whatever they hold', () => {
    const odd = gateway('{ from: All }').replace('name: http', 'name: "a|b`<c>@team"');
    cli.write('odd/all.yaml', [CLASS, odd, shop()].join('---\n'));
    const { stdout } = impact('-o', 'markdown', 'open', 'odd');
    expect(stdout).toContain('listener a&#124;b&#96;&#60;c&#62;@team');
    expect(stdout).not.toContain('<c>');
  });
});

describe('Bad input of impact', () => {
  it.each([
    [['open']],
    [['open', 'closed', 'open']],
    [['--before', 'open', 'closed']],
    [['--before', 'open', '--context', 'x', 'closed']],
    [['--cluster', 'east=open', '--before', 'open', '--after', 'open']],
  ])('is %j', args => {
    const { status, stdout, stderr } = impact(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
  });

  it('is a file that cannot be parsed', () => {
    cli.write('broken/all.yaml', 'a: [');
    expect(impact('open', 'broken').status).toBe(2);
  });
});
