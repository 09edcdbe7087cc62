import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltCli } from '../support/builtCli';
import { CLASS, documents, gateway, shop } from '../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  cli.write('class.yaml', CLASS);
  cli.write('gateway.yaml', CLOSED);
  cli.write('shop.yaml', shop());
});

const FILES = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
const withComment = (text: string) => text.replace(/\n$/, ' # own routes\n');
const CLOSED = withComment(gateway('{ from: Same }'));
const OPENED = CLOSED.replace(
  '{ from: Same }',
  '{ from: Selector, selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [infra, shop] }] } }'
);
const ELSEWHERE = `apiVersion: v1
kind: Service
metadata: { namespace: backend, name: api }
spec: { ports: [{ port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: api }
spec:
  parentRefs: [{ name: gw }]
  rules: [{ backendRefs: [{ namespace: backend, name: api, port: 80 }] }]
`;
function fix(...args: readonly string[]) {
  return cli.run(['fix', ...args]);
}

function file(path: string): string {
  return readFileSync(cli.path(path), 'utf8');
}

describe('gateway-fleet fix', () => {
  it('writes the fix into the file, and keeps comments and style', () => {
    const { status, stdout, stderr } = fix('NamespaceNotAllowed', ...FILES);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(file('gateway.yaml')).toBe(OPENED);
    expect(file('shop.yaml')).toBe(shop());
    expect(stdout.split('\n')).toEqual([
      'fixed[NamespaceNotAllowed]: Listener http of Gateway infra/gw accepts routes from namespace infra only (allowedRoutes.namespaces.from: Same). This route is in namespace shop.',
      '  --> shop.yaml:10:16 HTTPRoute shop/web .spec.parentRefs[0]',
      '   = fix: Allow routes from namespace shop on listener http of Gateway infra/gw too. Every route in that namespace can then attach to it.',
      '   = changes: gateway.yaml',
      '',
      '1 finding fixed in 1 file, 0 left',
      '',
    ]);
    expect(cli.run(['diagnose', ...FILES]).status).toBe(0);
  });

  it('prints the changes and writes nothing with --dry-run', () => {
    const { status, stdout, stderr } = fix('all', '--dry-run', ...FILES);
    expect(status).toBe(0);
    expect(file('gateway.yaml')).toBe(CLOSED);
    expect(stdout.split('\n')).toEqual([
      '--- a/gateway.yaml',
      '+++ b/gateway.yaml',
      '@@ -7,4 +7,4 @@',
      '     - name: http',
      '       protocol: HTTP',
      '       port: 80',
      '-      allowedRoutes: { namespaces: { from: Same } } # own routes',
      '+      allowedRoutes: { namespaces: { from: Selector, selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [infra, shop] }] } } } # own routes',
      '',
    ]);
    expect(stderr).toContain('1 finding would be fixed in 1 file, 0 left');
  });

  it('solves several findings by one fix', () => {
    cli.write('more.yaml', shop().replace(/name: web/g, 'name: more'));
    const { stdout } = fix('NamespaceNotAllowed', ...FILES, 'more.yaml');
    expect(stdout).toContain('1 finding fixed in 1 file, 0 left');
    expect(file('gateway.yaml')).toBe(OPENED);
  });

  it('adds a new object to the file of the finding’s object', () => {
    cli.write('api.yaml', ELSEWHERE);
    const { status } = fix('RefNotPermitted', 'class.yaml', 'gateway.yaml', 'api.yaml');
    expect(status).toBe(0);
    expect(file('api.yaml').startsWith(`${ELSEWHERE}---\n`)).toBe(true);
    expect(file('api.yaml')).toContain('kind: ReferenceGrant');
  });

  it('adds a new object to the file of --create-in', () => {
    cli.write('api.yaml', ELSEWHERE);
    const args = ['--create-in', 'grants.yaml', 'class.yaml', 'gateway.yaml', 'api.yaml'];
    expect(fix('RefNotPermitted', ...args).status).toBe(0);
    expect(file('api.yaml')).toBe(ELSEWHERE);
    expect(file('grants.yaml').startsWith('apiVersion:')).toBe(true);
    const all = ['class.yaml', 'gateway.yaml', 'api.yaml', 'grants.yaml'];
    expect(cli.run(['diagnose', ...all]).status).toBe(0);
  });

  it('changes an item of a JSON List and keeps its indentation', () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'Gateway',
          metadata: { namespace: 'infra', name: 'gw' },
          spec: {
            gatewayClassName: 'example',
            listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }],
          },
        },
      ],
    };
    cli.write('gateway.json', `${JSON.stringify(list, null, 4)}\n`);
    expect(fix('NamespaceNotAllowed', 'class.yaml', 'gateway.json', 'shop.yaml').status).toBe(0);
    const text = file('gateway.json');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 4)}\n`);
    expect(JSON.parse(text).items[0].spec.listeners[0].allowedRoutes.namespaces.from).toBe(
      'Selector'
    );
  });

  it('fixes a file of two clusters once', () => {
    const args = ['east', 'west'].flatMap(name => FILES.map(path => `--cluster=${name}=${path}`));
    const { status, stdout } = fix('NamespaceNotAllowed', ...args);
    expect(status).toBe(0);
    expect(stdout).toContain('in cluster east');
    expect(stdout).toContain('1 finding fixed in 1 file, 0 left');
    expect(file('gateway.yaml')).toBe(OPENED);
  });
});

describe('A finding that is left', () => {
  const LABELLED = gateway('{ from: Selector, selector: { matchLabels: { team: red } } }');
  const TEAM = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: blue
`;

  it('has several ways, which are listed', () => {
    cli.write('gateway.yaml', LABELLED);
    cli.write('namespace.yaml', TEAM);
    const { status, stdout } = fix('NamespaceNotAllowed', ...FILES, 'namespace.yaml');
    expect(status).toBe(1);
    expect(file('gateway.yaml')).toBe(LABELLED);
    expect(stdout).toContain('left: several ways fix it; choose one with --way N');
    expect(stdout).toContain('1: Allow routes from namespaces with team=blue');
    expect(stdout).toContain('2: Label namespace shop with team=red instead of team=blue.');
    expect(stdout).toContain('0 findings fixed in 0 files, 1 left');
  });

  it('is fixed by the chosen way', () => {
    cli.write('gateway.yaml', LABELLED);
    cli.write('namespace.yaml', TEAM);
    const args = ['--way', '2', ...FILES, 'namespace.yaml'];
    expect(fix('NamespaceNotAllowed', ...args).status).toBe(0);
    expect(file('gateway.yaml')).toBe(LABELLED);
    expect(file('namespace.yaml')).toBe(TEAM.replace('team: blue', 'team: red'));
  });

  it('is named if the way does not exist', () => {
    cli.write('gateway.yaml', LABELLED);
    cli.write('namespace.yaml', TEAM);
    const { status, stdout } = fix('all', '--way', '7', ...FILES, 'namespace.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain('left: it has no way of this number');
  });

  it('is of an object that a kustomization builds', () => {
    const base = gateway('{ from: Same }');
    cli.write('kustom/gateway.yaml', base);
    cli.write('kustom/kustomization.yaml', 'resources: [gateway.yaml]\n');
    const { status, stdout } = fix('all', 'class.yaml', 'kustom', 'shop.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain('left: Gateway infra/gw is not written in a file as it is');
    expect(file('kustom/gateway.yaml')).toBe(base);
  });

  it('needs a new object, which a JSON file has no place for', () => {
    cli.write('service.yaml', ELSEWHERE.split('---\n')[0] ?? '');
    const route = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { namespace: 'infra', name: 'api' },
      spec: {
        parentRefs: [{ name: 'gw' }],
        rules: [{ backendRefs: [{ namespace: 'backend', name: 'api', port: 80 }] }],
      },
    };
    cli.write('route.json', JSON.stringify(route));
    const files = ['class.yaml', 'gateway.yaml', 'service.yaml', 'route.json'];
    const { status, stdout } = fix('all', ...files);
    expect(status).toBe(1);
    expect(stdout).toContain('left: route.json is JSON and no List; name another file');
    expect(fix('all', '--create-in', 'grants.json', ...files).status).toBe(0);
    expect(JSON.parse(file('grants.json')).kind).toBe('ReferenceGrant');
  });

  it('is of standard input', () => {
    const input = documents(CLASS, gateway('{ from: Same }'));
    const { status, stdout } = cli.run(['fix', 'all', '-', 'shop.yaml'], { input });
    expect(status).toBe(1);
    expect(stdout).toContain('left: Gateway infra/gw is not written in a file as it is');
  });
});

describe('Bad input of fix', () => {
  it('writes nothing if a file cannot be parsed', () => {
    cli.write('broken.yaml', 'a: [');
    const { status, stderr } = fix('all', ...FILES, 'broken.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('nothing is written');
    expect(file('gateway.yaml')).toBe(CLOSED);
  });

  it('is an unknown code', () => {
    const { status, stderr } = fix('NamespaceNotAlowed', ...FILES);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean NamespaceNotAllowed?');
  });

  it('is a file for new objects that is not text', () => {
    cli.write('api.yaml', ELSEWHERE);
    cli.write('grants.yaml', new Uint8Array([0xff, 0xfe, 0x41, 0x00]));
    const args = ['--create-in', 'grants.yaml', 'class.yaml', 'gateway.yaml', 'api.yaml'];
    const { status, stdout } = fix('RefNotPermitted', ...args);
    expect(status).toBe(1);
    expect(stdout).toContain('left: grants.yaml cannot be changed without changing anything else');
    expect(existsSync(cli.path('api.yaml'))).toBe(true);
  });
});
