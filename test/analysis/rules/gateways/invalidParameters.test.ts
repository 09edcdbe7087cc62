import { describe, expect, it } from 'vitest';
import { Evaluation, RULES } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, gatewayClass, object } from '../../objects';
import { mended, said, sentences } from '../support';

const CODE = 'InvalidParameters';
const PROXY = { group: 'vendor.example', kind: 'Proxy', name: 'edge' };
const proxy = (name: string) => object('vendor.example/v1', 'Proxy', name);
const configMap = (name: string) => object('v1', 'ConfigMap', name);

describe('InvalidParameters of a Gateway', () => {
  const of = (parametersRef: unknown) =>
    gateway('infra/gw', undefined, { infrastructure: { parametersRef } });

  it('is reported if the parameters do not exist', () => {
    const [found, ...others] = findingsOf(CODE, [of(PROXY), proxy('infra/other')]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      object: { kind: 'Gateway', namespace: 'infra', name: 'gw' },
      path: '.spec.infrastructure.parametersRef',
      related: [{ ...PROXY, namespace: 'infra' }],
    });
    expect(found && said(found)).toBe(
      'Gateway infra/gw refers to Proxy infra/edge for its parameters, which does not exist.'
    );
    expect(found?.fix).toBeUndefined();
  });

  it('is reported if the cluster does not serve the kind', () => {
    expect(sentences(CODE, [of(PROXY)])).toEqual([
      'Gateway infra/gw refers to Proxy infra/edge for its parameters, and the cluster does not have that kind.',
    ]);
  });

  it('suggests the nearest object as the fix', () => {
    const objects = [of(PROXY), proxy('infra/egde')];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('Did you mean Proxy infra/egde?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('names another namespace that has the object, but proposes no fix', () => {
    const [found] = findingsOf(CODE, [of(PROXY), proxy('shop/edge')]);
    expect(found && said(found)).toContain('Found elsewhere: Proxy shop/edge. The parameters');
    expect(found?.fix).toBeUndefined();
  });

  it('is reported whatever the state of the class', () => {
    const other = gateway('infra/gw', undefined, {
      gatewayClassName: 'gone',
      infrastructure: { parametersRef: PROXY },
    });
    expect(findingsOf(CODE, [other])).toHaveLength(1);
  });

  it('is silent if the parameters exist, or there is no reference', () => {
    expect(findingsOf(CODE, [of(PROXY), proxy('infra/edge')])).toEqual([]);
    expect(findingsOf(CODE, [gateway()])).toEqual([]);
    expect(findingsOf(CODE, [of({ group: 'vendor.example' }), of('edge')])).toEqual([]);
  });

  it('is silent if the parameters may exist', () => {
    const plain = { group: '', kind: 'ConfigMap', name: 'edge' };
    // Manifests rarely contain ConfigMaps.
    expect(findingsOf(CODE, [of(plain)])).toEqual([]);
    expect(findingsOf(CODE, [of(plain), configMap('infra/other')])).toHaveLength(1);
    expect(findingsOf(CODE, [of(PROXY)], { partial: true })).toEqual([]);
  });
});

describe('InvalidParameters of a GatewayClass', () => {
  const of = (parametersRef: unknown) =>
    gatewayClass('edge', { spec: { controllerName: 'example.com/controller', parametersRef } });

  it('is reported if the parameters do not exist, or the cluster does not serve the kind', () => {
    const inInfra = { ...PROXY, namespace: 'infra' };
    expect(findingsOf(CODE, [of(inInfra)])).toMatchObject([
      { severity: 'error', object: { kind: 'GatewayClass', name: 'edge' } },
    ]);
    expect(sentences(CODE, [of(inInfra), proxy('infra/other')])).toEqual([
      'GatewayClass edge refers to Proxy infra/edge for its parameters, which does not exist.',
    ]);
    expect(sentences(CODE, [of(PROXY)])).toEqual([
      'GatewayClass edge refers to Proxy edge for its parameters, and the cluster does not have that kind.',
    ]);
  });

  it.each([
    ['lacks', PROXY, proxy('infra/edge')],
    ['has another', { ...PROXY, namespace: 'shop' }, proxy('infra/edge')],
    ['should have no', { ...PROXY, namespace: 'shop' }, proxy('edge')],
  ])('fixes a reference that %s namespace', (_, parametersRef, there) => {
    const objects = [of(parametersRef), there];
    const [found] = findingsOf(CODE, objects);
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('does not choose between several objects', () => {
    const [found] = findingsOf(CODE, [of(PROXY), proxy('infra/edge'), proxy('shop/edge')]);
    expect(found && said(found)).toContain('Found instead: Proxy infra/edge, Proxy shop/edge');
    expect(found?.fix).toBeUndefined();
  });

  it('is silent if the parameters exist or may exist', () => {
    expect(findingsOf(CODE, [of({ ...PROXY, namespace: 'infra' }), proxy('infra/edge')])).toEqual(
      []
    );
    expect(findingsOf(CODE, [of(PROXY), proxy('edge')])).toEqual([]);
    expect(findingsOf(CODE, [of(PROXY)], { partial: true })).toEqual([]);
    expect(findingsOf(CODE, [of(null), of('edge'), gatewayClass()])).toEqual([]);
  });

  it('follows whether the cluster serves the kind, if its objects are not read', () => {
    const evaluation = new Evaluation(RULES);
    const served = (...kinds: string[]) => {
      evaluation.snapshot.setServed(new Set(kinds));
      evaluation.run();
      return evaluation.allFindings().map(({ code }) => code);
    };
    evaluation.set(of(PROXY) as KubernetesObject);
    expect(served()).toEqual([CODE]);
    expect(served('vendor.example/Proxy')).toEqual([]);
  });
});
