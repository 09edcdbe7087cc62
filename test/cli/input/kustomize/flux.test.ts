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
  cli.write(`${folder}/gateway.yaml`, documents(CLASS, gateway('{ from: Same }')));
  const web = shop('shop', '{ name: gw }').replace(/namespace: shop, /g, '');
  cli.write(`${folder}/apps/web/all.yaml`, web);
});

const flux = (name: string, spec: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { namespace: flux-system, name: ${name} }\nspec: ${spec}\n`;
const routes = (...args: string[]) => accepted(cli.diagnose([...args, folder]).document);

describe('A Kustomization of Flux', () => {
  it('moves what it applies to its namespace', () => {
    cli.write(`${folder}/apps/web/kustomization.yaml`, 'resources: [all.yaml]\n');
    cli.write(`${folder}/ks.yaml`, flux('web', '{ path: ./apps/web, targetNamespace: infra }'));
    expect(routes()).toEqual({ 'infra/web': ['True'] });
  });

  it('applies all that is below a folder without a kustomization', () => {
    cli.write(`${folder}/ks.yaml`, flux('web', '{ path: ./apps, targetNamespace: infra }'));
    expect(routes()).toEqual({ 'infra/web': ['True'] });
  });

  it('does not move what is elsewhere in the repository', () => {
    cli.write(`${folder}/ks.yaml`, flux('web', '{ path: ./web, targetNamespace: infra }'));
    expect(routes()).toEqual({ 'default/web': ['False'] });
  });

  it('can get its namespace from the kustomization that holds it', () => {
    cli.write(`${folder}/apps/web/kustomization.yaml`, 'resources: [all.yaml]\n');
    cli.write(
      `${folder}/flux/kustomization.yaml`,
      `namespace: infra
resources: [ks.yaml]
replacements:
  - source: { kind: Namespace }
    targets:
      - select: { kind: Kustomization }
        fieldPaths: [spec.targetNamespace]
        options: { create: true }
`
    );
    cli.write(
      `${folder}/flux/ks.yaml`,
      documents(
        flux('web', '{ path: ./apps/web }'),
        'apiVersion: v1\nkind: Namespace\nmetadata: { name: not-used }\n'
      )
    );
    expect(routes()).toEqual({ 'infra/web': ['True'] });
  });

  it('may apply a folder several times', () => {
    cli.write(`${folder}/apps/web/kustomization.yaml`, 'resources: [all.yaml]\n');
    cli.write(
      `${folder}/ks.yaml`,
      documents(
        flux('one', '{ path: ./apps/web, targetNamespace: infra }'),
        flux('two', '{ path: ./apps/web, targetNamespace: other }')
      )
    );
    expect(routes()).toEqual({ 'infra/web': ['True'], 'other/web': ['False'] });
  });
});
