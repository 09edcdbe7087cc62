import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accepted, BuiltCli } from '../support/builtCli';
import { CLASS, documents, gateway, shop } from '../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

function codes(...args: readonly string[]): string[] {
  const { document } = cli.diagnose(args);
  return document.clusters.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ code }) => String(code))
  );
}

describe('The root of a repository', () => {
  beforeEach(() => {
    cli.write('repo/apps/all.yaml', documents(CLASS, gateway(), shop()));
    cli.write('repo/.github/workflows/ci.yaml', 'on: push\njobs: { a: { steps: [] } }\n');
    cli.write('repo/chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
    cli.write('repo/chart/values.yaml', 'replicas: 2\n');
    cli.write('repo/chart/templates/a.yaml', '{{- if .Values.x }}\nkind: Service\n{{- end }}\n');
    cli.write('repo/chart/templates/b.yaml', 'kind: HTTPRoute\n');
    cli.write('repo/loose.yaml', 'a: {{ include "x" . | nindent 4 }}\n');
    cli.write('repo/renovate.json', '{ "extends": [] }\n');
    cli.write('repo/cluster.yaml', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n');
  });

  it('is read, and what holds no objects is told in one line', () => {
    const { status, stderr, document } = cli.diagnose(['repo']);
    expect(stderr).toBe(
      'note: passed over, because they hold no objects of a cluster: 3 chart templates, 1 workflow, 2 values files, 2 other files (--strict-input makes them errors)\n'
    );
    expect(accepted(document)).toEqual({ 'shop/web': ['True'] });
    expect(status).toBe(0);
  });

  it('is bad input with --strict-input', () => {
    const { status, stderr } = cli.run(['diagnose', '--strict-input', 'repo']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: repo/.github/workflows/ci.yaml:1:1: document 1: is not a Kub');
    expect(stderr).not.toContain('passed over');
  });

  it.each([
    ['with an error of YAML', 'apiVersion: v1\nkind: Service\nmetadata: { name: a\n'],
    ['without a name', 'apiVersion: v1\nkind: Service\nmetadata: {}\n'],
    ['with metadata that is not valid', 'apiVersion: v1\nkind: Service\nmetadata: { name: 5 }\n'],
  ])('does not hide a manifest %s', (_, text) => {
    cli.write('repo/broken.yaml', text);
    const { status, stderr } = cli.run(['diagnose', 'repo']);
    cli.write('repo/broken.yaml', '');
    expect(stderr).toContain('error: repo/broken.yaml:');
    expect(status).toBe(2);
  });

  it('is bad input if nothing in it is an object', () => {
    cli.write('charts/values.yaml', 'replicas: 2\n');
    const { status, stderr } = cli.run(['diagnose', 'charts']);
    expect(stderr).toContain('error: charts: contains no object of a cluster\n');
    expect(status).toBe(2);
  });
});

describe('A variable', () => {
  it('is no error, whatever the tool that replaces it', () => {
    cli.write(
      'variables/all.yaml',
      documents(
        CLASS,
        gateway(),
        `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: {{ .Values.namespace }}
spec:
  hostnames:
    - app.\${DOMAIN}
  parentRefs:
    - name: \${GATEWAY:=gw}
      namespace: infra
  rules:
    - backendRefs:
        - name: web
          port: {{ .Values.port }}
`
      )
    );
    const { status, stdout, stderr } = cli.run(['diagnose', 'variables']);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      '1 route (0 attached, 0 partly, 0 refused, 1 unknown); 0 errors, 0 war'
    );
    expect(status).toBe(0);
  });
});

describe('An object without a namespace', () => {
  it('is in the namespace default, for parameters of any kind', () => {
    cli.write(
      'parameters.yaml',
      documents(
        CLASS,
        'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: edge }\nspec:\n  gatewayClassName: example\n  infrastructure: { parametersRef: { group: gateway.nginx.org, kind: NginxProxy, name: cfg } }\n  listeners: [{ name: http, port: 80, protocol: HTTP }]\n',
        'apiVersion: gateway.nginx.org/v1alpha2\nkind: NginxProxy\nmetadata: { name: cfg }\nspec: {}\n'
      )
    );
    expect(codes('parameters.yaml')).toEqual([]);
  });

  it('is in the namespace default, for backends of any kind', () => {
    const backend = (name: string) => `{ group: gateway.envoyproxy.io, kind: Backend, ${name} }`;
    const rule = (path: string, name: string) =>
      `    - { matches: [{ path: { value: ${path} } }], backendRefs: [${backend(name)}] }\n`;
    cli.write(
      'backends.yaml',
      documents(
        CLASS,
        gateway().replace('namespace: infra, ', ''),
        'apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: Backend\nmetadata: { name: ext }\nspec: {}\n',
        `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: r }\nspec:\n  parentRefs: [{ name: gw }]\n  rules:\n${rule(
          '/a',
          'name: ext'
        )}${rule('/b', 'name: ext-typo')}${rule('/c', 'namespace: other, name: ext')}`
      )
    );
    expect(codes('backends.yaml').sort()).toEqual(['BackendNotFound', 'RefNotPermitted']);
  });
});

describe('What the input lacks', () => {
  const release =
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { namespace: shop, name: web }\nspec: {}\n';
  const route = shop().slice(shop().indexOf('---\n') + 4);

  it('does not exist', () => {
    cli.write('part.yaml', documents(CLASS, gateway(), route));
    expect(codes('part.yaml')).toEqual(['BackendNotFound']);
    cli.write('part.yaml', route);
    expect(codes('part.yaml')).toEqual(['BackendNotFound', 'ParentNotFound']);
  });

  it('may be a class, which comes with its controller', () => {
    cli.write('part.yaml', documents(gateway(), shop()));
    const { status, stdout } = cli.run(['diagnose', 'part.yaml']);
    expect(stdout).toContain('1 attached');
    expect(stdout).toContain('taken as accepted, because not in the input: GatewayClass example\n');
    expect(status).toBe(0);
    expect(codes('--whole', 'part.yaml')).toContain('GatewayClassNotFound');
    cli.write('part.yaml', documents(CLASS.replace('example', 'exmaple'), gateway(), shop()));
    expect(codes('part.yaml')).toContain('GatewayClassNotFound');
  });

  it('may come from a chart, if it is a Service or a parent', () => {
    cli.write('part.yaml', documents(route, release));
    expect(codes('part.yaml')).toEqual([]);
    expect(codes('--whole', 'part.yaml')).toEqual(['BackendNotFound', 'ParentNotFound']);
  });

  it('may come from a chart, if it is a route of a listener', () => {
    const infos = (...args: readonly string[]) =>
      cli
        .diagnose(args)
        .document.clusters.flatMap(({ findings }) =>
          findings.map(({ code }) => code).filter(code => code === 'ListenerUnused')
        );
    cli.write('part.yaml', documents(CLASS, gateway(), release));
    expect(infos('part.yaml')).toEqual([]);
    expect(infos('--whole', 'part.yaml')).toEqual(['ListenerUnused']);
  });

  it('may come from a chart, if it is a version of another channel', () => {
    const dns =
      'apiVersion: gateway.networking.k8s.io/v1alpha2\nkind: UDPRoute\nmetadata: { namespace: infra, name: dns }\nspec:\n  parentRefs: [{ name: elsewhere }]\n  rules: [{ backendRefs: [{ name: dns, port: 53 }] }]\n';
    cli.write('part.yaml', documents(CLASS, dns, release));
    expect(codes('part.yaml')).toEqual([]);
    expect(codes('--channel', 'standard', 'part.yaml')).toContain('VersionNotServed');
    expect(codes('--whole', 'part.yaml')).toContain('VersionNotServed');
  });

  it('does not exist with --whole, Secrets too', () => {
    const https = gateway().replace(
      'protocol: HTTP',
      'protocol: HTTPS\n      tls: { certificateRefs: [{ name: a }] }'
    );
    cli.write('part.yaml', documents(CLASS, https.replace('port: 80', 'port: 443'), shop()));
    expect(codes('part.yaml')).not.toContain('CertificateInvalid');
    expect(codes('--whole', 'part.yaml')).toContain('CertificateInvalid');
  });
});
