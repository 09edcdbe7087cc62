import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, BuiltCli } from '../../support/builtCli';
import { CLASS, documents, gateway, shop } from '../../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

function diagnose(folder: string, files: Readonly<Record<string, string>>) {
  Object.entries(files).forEach(([path, text]) => cli.write(`${folder}/${path}`, text));
  const { document } = cli.diagnose([folder]);
  const codes = document.clusters.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  );
  return { routes: accepted(document), codes };
}

const ALL = documents(CLASS, gateway('{ from: Same }'), shop('infra', '{ name: gw }'));

describe('The names of a kustomization', () => {
  it('lead each copy of a base to its own Service', () => {
    const copy = (prefix: string) => `namePrefix: ${prefix}\nresources: [../base]\n`;
    const { codes } = diagnose('copies', {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': shop('infra', '{ name: gw }'),
      'a/kustomization.yaml': copy('a-'),
      'b/kustomization.yaml': copy('b-'),
      'kustomization.yaml': 'resources: [a, b, gateway.yaml]\n',
      'gateway.yaml': documents(CLASS, gateway('{ from: Same }')),
    });
    expect(codes).not.toContain('BackendNotFound');
  });

  it('are followed in the fields that configurations name', () => {
    expect(
      diagnose('configured', {
        'class.yaml': CLASS,
        'all.yaml': documents(gateway('{ from: Same }'), shop('infra', '{ name: gw }')),
        'names.yaml':
          'nameReference:\n- kind: Gateway\n  fieldSpecs:\n  - { kind: HTTPRoute, path: spec/parentRefs/name }\n',
        'kustomization.yaml':
          'namePrefix: a-\nresources: [all.yaml]\nconfigurations: [names.yaml]\n',
      })
    ).toMatchObject({ routes: { 'infra/a-web': ['True'] }, codes: [] });
  });

  it.each([
    ['true', 'infra/other'],
    ['false', 'infra/web'],
  ])('change by a patch that may: allowNameChange %s', (allowed, name) => {
    const { routes } = diagnose(`allowed-${allowed}`, {
      'all.yaml': ALL,
      'kustomization.yaml': `resources: [all.yaml]
patches:
  - target: { kind: HTTPRoute }
    options: { allowNameChange: ${allowed} }
    patch: |
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: other }
`,
    });
    expect(routes).toEqual({ [name]: ['True'] });
  });
});

describe('A feature of kustomize that could change anything', () => {
  it.each([
    ['a transformer', 'transformers: [t.yaml]\n', 'name: gw'],
    ['vars', 'vars: [{ name: GW, objref: { kind: Gateway, name: gw } }]\n', 'name: $(GW)'],
  ])('makes fields unknown: %s', (name, field, parent) => {
    expect(
      diagnose(name.replace(' ', '-'), {
        'all.yaml': ALL.replace('parentRefs: [{ name: gw', `parentRefs: [{ ${parent}`),
        't.yaml': 'apiVersion: example.com/v1\nkind: Anything\nmetadata: { name: t }\n',
        'kustomization.yaml': `resources: [all.yaml]\n${field}`,
      })
    ).toEqual({ routes: { 'infra/web': ['Unknown'] }, codes: [] });
  });
});
