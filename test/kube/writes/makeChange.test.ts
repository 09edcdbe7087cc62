// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResourcePlace, WantedChange } from '../../../src/kube/writes/changeRequest';
import type { ChangeResult } from '../../../src/kube/writes/changeResult';
import {
  type MadeChange,
  makeChange,
  readNow,
  undoChange,
} from '../../../src/kube/writes/makeChange';
import type { WholeObject } from '../../../src/kube/writes/wholeObject';
import { GATEWAYS, servedCluster } from './servedCluster';

const GROUP = 'gateway.networking.k8s.io';
const PLACE: ResourcePlace = { group: GROUP, version: 'v1', plural: 'gateways', namespaced: true };
const TARGET = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };
const CHANGE: WantedChange = {
  target: TARGET,
  patch: [{ op: 'add', path: '/spec/listeners/0/hostname', value: 'www.example.com' }],
};
const LABEL: WantedChange = {
  target: TARGET,
  patch: [{ op: 'add', path: '/metadata/labels/shared', value: 'yes' }],
};
const NEW: WantedChange = {
  target: { ...TARGET, name: 'other' },
  create: {
    apiVersion: `${GROUP}/v1`,
    kind: 'Gateway',
    metadata: { name: 'other', namespace: 'infra' },
    spec: { gatewayClassName: 'example-class', listeners: [] },
  },
};

let served: Awaited<ReturnType<typeof servedCluster>>;
beforeEach(async () => {
  served = await servedCluster();
});
afterEach(() => served.close());

const gateway = () => served.cluster.get(GATEWAYS, 'gw', 'infra')!;
const read = () => readNow(served.host, PLACE, TARGET);
const make = (change: WantedChange, base?: WholeObject, dryRun = false) =>
  makeChange(served.host, PLACE, change, { dryRun, base });

function objectOf(result: ChangeResult): WholeObject {
  if (result.state !== 'done') throw new Error(JSON.stringify(result));
  return result.object;
}

function changeElsewhere(fields: Record<string, unknown>): void {
  const { metadata, ...rest } = gateway();
  const { name, namespace, labels } = metadata;
  served.cluster.apply({ ...rest, ...fields, metadata: { name, namespace, labels } });
}

describe('A patch', () => {
  it('changes the object', async () => {
    expect(await make(CHANGE, await read())).toMatchObject({ state: 'done' });
    expect(gateway().spec).toMatchObject({ listeners: [{ hostname: 'www.example.com' }] });
  });

  it('writes nothing in a dry run, and gives the object that it would be', async () => {
    const before = gateway();
    const result = await make(CHANGE, await read(), true);
    expect(objectOf(result).spec).toMatchObject({ listeners: [{ hostname: 'www.example.com' }] });
    expect(gateway()).toEqual(before);
    const sent = served.cluster.requests.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ method }) => method)).toEqual(['PATCH']);
  });

  it('loses nothing that somebody else changed since the object was read', async () => {
    const base = await read();
    changeElsewhere({ spec: { gatewayClassName: 'theirs', listeners: [] } });
    const theirs = gateway();
    expect(await make(CHANGE, base)).toMatchObject({
      state: 'conflict',
      object: { spec: { gatewayClassName: 'theirs' } },
    });
    expect(gateway()).toEqual(theirs);
  });

  it('is made although a controller wrote the status since', async () => {
    const base = await read();
    changeElsewhere({ status: { conditions: [] } });
    expect(await make(CHANGE, base)).toMatchObject({ state: 'done' });
    expect(gateway()).toMatchObject({
      spec: { listeners: [{ hostname: 'www.example.com' }] },
      status: { conditions: [] },
    });
  });

  it('of a deleted object is a conflict, also where one of its name was created anew', async () => {
    const base = await read();
    served.cluster.delete(GATEWAYS, 'gw', 'infra');
    expect(await make(CHANGE, base)).toMatchObject({ state: 'conflict', object: undefined });
    const { uid, resourceVersion, ...metadata } = base.metadata;
    served.cluster.apply({ ...base, metadata });
    expect(resourceVersion).toBeDefined();
    const result = await make(CHANGE, base);
    expect(result.state).toBe('conflict');
    expect(gateway().metadata.uid).not.toBe(uid);
    expect(JSON.stringify(gateway())).not.toContain('www.example.com');
  });

  it('that does not fit the object is refused, not taken for a conflict', async () => {
    const patch = [{ op: 'test', path: '/spec/gatewayClassName', value: 'other' }] as const;
    expect(await make({ target: TARGET, patch }, await read())).toMatchObject({ state: 'refused' });
  });

  it('that admission refuses gives the server its own words', async () => {
    const message = 'admission webhook "names.example.com" denied the request: no wildcards';
    served.cluster.setFault({ kind: 'admission', message });
    expect(await make(CHANGE, await read(), true)).toEqual({ state: 'refused', message });
  });

  it('without permission is not allowed', async () => {
    served.cluster.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['gateways'], verbs: ['patch'] }],
    });
    expect(await make(CHANGE, await read())).toMatchObject({
      state: 'notAllowed',
      message: expect.stringContaining('cannot patch resource "gateways"') as string,
    });
  });
});

describe('A new object', () => {
  it('is created, also where the server has an older version only', async () => {
    served.cluster.setFault({ kind: 'onlyV1beta1' });
    const place = { ...PLACE, version: 'v1beta1' };
    const result = await makeChange(served.host, place, NEW, { dryRun: false });
    expect(objectOf(result).apiVersion).toBe(`${GROUP}/v1beta1`);
  });

  it('replaces no object of its name', async () => {
    await make(NEW);
    const other = served.cluster.get(GATEWAYS, 'other', 'infra');
    const result = await make({ ...NEW, create: { ...NEW.create, spec: { listeners: [1] } } });
    expect(result).toMatchObject({
      state: 'conflict',
      message: expect.stringContaining('already exists') as string,
      object: { spec: { listeners: [] } },
    });
    expect(served.cluster.get(GATEWAYS, 'other', 'infra')).toEqual(other);
  });

  it('is not created in a dry run', async () => {
    expect(await make(NEW, undefined, true)).toMatchObject({ state: 'done' });
    expect(served.cluster.get(GATEWAYS, 'other', 'infra')).toBeUndefined();
  });
});

describe('Undo', () => {
  const undo = (made: MadeChange, dryRun = false) =>
    undoChange(served.host, PLACE, made, { dryRun });

  async function madeOf(change: WantedChange) {
    const before = change.create === undefined ? await read() : undefined;
    return { change, before, after: objectOf(await make(change, before)) };
  }

  it.each([
    ['a field', CHANGE],
    ['a label', LABEL],
  ])('puts %s back, although a controller wrote the status since', async (_what, change) => {
    const { spec, metadata } = gateway();
    const made = await madeOf(change);
    changeElsewhere({ status: { conditions: [] } });
    expect(await undo(made)).toMatchObject({ state: 'done' });
    expect(gateway().spec).toEqual(spec);
    expect(gateway().metadata.labels).toEqual(metadata.labels);
    expect(gateway().status).toEqual({ conditions: [] });
  });

  it.each([
    ['a patch', CHANGE],
    ['a new object', NEW],
  ])('of %s writes nothing in a dry run', async (_what, change) => {
    const made = await madeOf(change);
    const { name, namespace } = change.target;
    const now = () => served.cluster.get(GATEWAYS, name, namespace);
    const before = now();
    expect(await undo(made, true)).toMatchObject({ state: 'done' });
    expect(now()).toEqual(before);
    served.cluster.delete(GATEWAYS, name, namespace);
    expect(await undo(made, true)).toMatchObject({ state: 'conflict' });
  });

  it('removes the labels of an object that had none', async () => {
    const { name, namespace } = gateway().metadata;
    served.cluster.apply({ ...gateway(), metadata: { name, namespace } });
    const made = await madeOf({
      target: TARGET,
      patch: [{ op: 'add', path: '/metadata/labels', value: { shared: 'yes' } }],
    });
    expect(gateway().metadata.labels).toEqual({ shared: 'yes' });
    await undo(made);
    expect(gateway().metadata.labels).toBeUndefined();
  });

  it('deletes the new object, but none that somebody changed or created since', async () => {
    const other = () => served.cluster.get(GATEWAYS, 'other', 'infra');
    const made = await madeOf(NEW);
    const { uid, resourceVersion, ...metadata } = made.after.metadata;
    expect([uid, resourceVersion]).not.toContain(undefined);
    served.cluster.delete(GATEWAYS, 'other', 'infra');
    served.cluster.apply({ ...made.after, metadata });
    expect(await undo(made)).toMatchObject({ state: 'conflict' });
    expect(other()).toBeDefined();
    served.cluster.delete(GATEWAYS, 'other', 'infra');
    const again = await madeOf(NEW);
    expect(await undo(again)).toMatchObject({ state: 'done' });
    expect(other()).toBeUndefined();
  });

  it('loses nothing that somebody else changed since', async () => {
    const made = await madeOf(CHANGE);
    changeElsewhere({ spec: { gatewayClassName: 'theirs', listeners: [] } });
    const theirs = gateway();
    expect(await undo(made)).toMatchObject({ state: 'conflict' });
    expect(gateway()).toEqual(theirs);
  });
});
