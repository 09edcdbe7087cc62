import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accepted, BuiltCli } from '../../support/builtCli';
import { CLASS, documents, gateway, shop } from '../../support/manifests';

let cli: BuiltCli;
let folder = '';
let count = 0;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  count += 1;
  folder = `repo${count}`;
});

function write(path: string, text: string): void {
  cli.write(`${folder}/${path}`, text);
}

function kustomization(path: string, fields: string, kind = 'Kustomization'): void {
  const version = kind === 'Component' ? 'v1alpha1' : 'v1beta1';
  write(
    `${path}kustomization.yaml`,
    `apiVersion: kustomize.config.k8s.io/${version}\nkind: ${kind}\n${fields}`
  );
}

function diagnose(...args: readonly string[]) {
  const { status, stderr, document } = cli.diagnose([...args, folder]);
  const codes = document.clusters.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  );
  return { status, stderr, routes: accepted(document), codes };
}

const NONE = '{ name: gw }';

describe('A kustomization', () => {
  it('sets the namespace of all its objects, and is no bad input', () => {
    write(
      'all.yaml',
      documents(CLASS, gateway(), shop()).replace(/metadata: \{ namespace: \w+, /g, 'metadata: { ')
    );
    kustomization('', 'namespace: infra\nresources: [all.yaml]\n');
    expect(diagnose()).toEqual({
      status: 0,
      stderr: '',
      routes: { 'infra/web': ['True'] },
      codes: [],
    });
  });

  it('is built once, through the overlay that names it', () => {
    write('base/all.yaml', documents(CLASS, shop('shop', NONE), gateway('{ from: Same }')));
    kustomization('base/', 'resources: [all.yaml]\n');
    kustomization('overlay/', 'namespace: prod\nresources: [../base]\n');
    expect(diagnose().routes).toEqual({ 'prod/web': ['True'] });
  });

  it('adds a prefix to names, and follows them where kustomize does', () => {
    write('all.yaml', documents(CLASS, gateway(), shop()));
    kustomization('', 'namePrefix: a-\nnameSuffix: -z\nresources: [all.yaml]\n');
    const { routes, codes } = diagnose();
    expect(Object.keys(routes)).toEqual(['shop/a-web-z']);
    // The name of the Service in the route is followed. That of the Gateway is not.
    expect(codes).toContain('ParentNotFound');
    expect(codes).not.toContain('BackendNotFound');
  });

  it('applies patches, whose files are no objects', () => {
    write('all.yaml', documents(CLASS, gateway('{ from: Same }'), shop()));
    write(
      'open.yaml',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { namespace: infra, name: gw }\nspec:\n  listeners: [{ name: http, protocol: HTTP, port: 80, allowedRoutes: { namespaces: { from: All } } }]\n'
    );
    kustomization(
      '',
      `resources: [all.yaml]
patches:
  - path: open.yaml
  - target: { kind: HTTPRoute, name: w.* }
    patch: |
      - { op: replace, path: /metadata/name, value: patched }
`
    );
    expect(diagnose()).toEqual({
      status: 0,
      stderr: '',
      routes: { 'shop/patched': ['True'] },
      codes: [],
    });
  });

  it('deletes an object with a patch', () => {
    write('all.yaml', documents(CLASS, gateway(), shop()));
    kustomization(
      '',
      `resources: [all.yaml]
patches:
  - patch: |
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: web, namespace: shop }
      $patch: delete
`
    );
    expect(diagnose().routes).toEqual({});
  });

  it('includes components, which change what stands before them', () => {
    write('all.yaml', documents(CLASS, gateway(), shop()));
    kustomization('', 'resources: [all.yaml]\ncomponents: [prod]\n');
    kustomization(
      'prod/',
      'patches:\n  - target: { kind: HTTPRoute }\n    patch: |\n      - { op: add, path: /spec/parentRefs/0/sectionName, value: other }\n',
      'Component'
    );
    expect(diagnose().codes).toContain('SectionNotFound');
  });

  it.each([
    ['', '', 'True'],
    ["{ delimiter: '-', index: 0 }", '', 'Unknown'],
    ['', ', name: none', 'Unknown'],
  ])('sets what replacements copy, if it can: %s %s', (options, source, expected) => {
    write('all.yaml', documents(CLASS, gateway(), shop('shop', '{ namespace: infra, name: x }')));
    const target = options === '' ? '' : `\n        options: ${options}`;
    kustomization(
      '',
      `resources: [all.yaml]
replacements:
  - source: { kind: Gateway${source} }
    targets:
      - select: { kind: HTTPRoute }
        fieldPaths: [spec.parentRefs.0.name]${target}
`
    );
    expect(diagnose()).toMatchObject({ routes: { 'shop/web': [expected] }, codes: [] });
  });

  it('may have bases elsewhere, from which Services and parents may come', () => {
    write('all.yaml', shop().slice(shop().indexOf('---\n') + 4));
    kustomization('', 'resources: [all.yaml, "https://example.com/base?ref=v1"]\n');
    expect(diagnose()).toMatchObject({ routes: { 'shop/web': ['Unknown'] }, codes: [] });
  });

  it('names a patch that cannot be applied', () => {
    write('all.yaml', documents(CLASS, gateway(), shop()));
    kustomization(
      '',
      'resources: [all.yaml]\npatches:\n  - target: { kind: HTTPRoute }\n    patch: |\n      - { op: replace, path: /spec/no/such, value: 1 }\n'
    );
    expect(diagnose().stderr).toBe(
      `note: ${folder}: 1 patch of this kustomization cannot be applied\n`
    );
  });
});
