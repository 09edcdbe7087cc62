import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiagnosedCluster } from '../../../cli/diagnosedCluster';
import { changeProblemText, Workspace } from '../../../cli/fix/workspace';
import { readCluster } from '../../../cli/input/readCluster';
import { evaluateGiven, type Finding, type Fix, type ObjectChange } from '../../../src/analysis';
import { CLASS, documents, gateway, shop } from '../support/manifests';

const GROUP = 'gateway.networking.k8s.io';
const GATEWAY = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };
const FROM = '/spec/listeners/0/allowedRoutes/namespaces/from';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function opened(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const given = await readCluster('east', [path], () => Promise.resolve(new Uint8Array()));
  const objects = [...given.objects.values()].map(({ object }) => object);
  const evaluation = evaluateGiven(objects, []);
  const cluster: DiagnosedCluster = {
    name: 'east',
    evaluation,
    findings: [],
    sources: given.objects,
    live: false,
    flawed: false,
    problems: [],
  };
  const workspace = new Workspace([cluster], undefined);
  return {
    path,
    workspace,
    apply: (fix: Fix) => workspace.apply(FINDING, fix, cluster),
    attached: () =>
      [...evaluation.allRoutes().values()].map(({ parents }) => parents[0]?.listeners[0]?.attached),
  };
}

const MESSAGE = { id: 'fix', params: {} };
const FINDING: Finding = {
  code: 'NamespaceNotAllowed',
  severity: 'error',
  object: { group: GROUP, kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
  path: '.spec.parentRefs[0]',
  message: MESSAGE,
};

const opening = (from: string): Fix => ({
  target: GATEWAY,
  patch: [
    { op: 'test', path: FROM, value: 'Same' },
    { op: 'replace', path: FROM, value: from },
  ],
  message: MESSAGE,
});

function created(name: string): ObjectChange {
  const create = { apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'shop', name } };
  return { target: { group: '', kind: 'Service', namespace: 'shop', name }, create };
}

const CLOSED = documents(CLASS, gateway('{ from: Same }'), shop());

describe('A fix of what another fix has changed', () => {
  it('is a conflict, and the first one stays', async () => {
    const { path, workspace, apply, attached } = await opened('all.yaml', CLOSED);
    expect(apply(opening('All'))).toEqual({ files: [path] });
    expect(attached()).toEqual(['True']);
    const text = CLOSED.replace('from: Same', 'from: All');
    expect(workspace.changed().map(file => file.text)).toEqual([text]);

    const second = apply(opening('None'));
    expect(second).toEqual({
      why: 'conflict',
      problem: { problem: 'testFailed', target: GATEWAY, path: FROM },
    });
    expect(attached()).toEqual(['True']);
    expect(workspace.changed().map(file => file.text)).toEqual([text]);
  });
});

describe('A fix with several changes', () => {
  it('is made in all of its files', async () => {
    const { workspace, apply } = await opened('all.yaml', CLOSED);
    apply({ ...opening('All'), also: [created('other')] });
    const [file] = workspace.changed();
    expect(file?.text).toContain('from: All');
    expect(file?.text).toMatch(/---\napiVersion: v1\nkind: Service\n[^]*name: other\n$/);
  });

  it.each([
    ['creates an object that exists', 'web', { problem: 'exists' }],
    ['is about an object that does not exist', undefined, { problem: 'absent' }],
  ])('changes nothing if one %s', async (_what, name, problem) => {
    const { workspace, apply, attached } = await opened('all.yaml', CLOSED);
    const target = { ...GATEWAY, name: 'absent' };
    const other = name === undefined ? { target, patch: opening('All').patch } : created(name);
    expect(apply({ ...opening('All'), also: [other] })).toMatchObject({ why: 'conflict', problem });
    expect(workspace.changed()).toEqual([]);
    expect(attached()).toEqual(['False']);
  });

  it('changes nothing if the file has no room for one of them', async () => {
    const route = {
      apiVersion: `${GROUP}/v1`,
      kind: 'HTTPRoute',
      metadata: { namespace: 'shop', name: 'web' },
      spec: { parentRefs: [{ namespace: 'infra', name: 'gw' }], hostnames: ['a.example.com'] },
    };
    const { path, workspace, apply } = await opened('route.json', JSON.stringify(route));
    const fix: Fix = {
      target: FINDING.object,
      patch: [{ op: 'replace', path: '/spec/hostnames/0', value: 'b.example.com' }],
      also: [created('other')],
      message: MESSAGE,
    };
    expect(apply(fix)).toMatchObject({ why: 'noRoom', file: path });
    expect(workspace.changed()).toEqual([]);
    expect(apply({ ...fix, also: [] })).toEqual({ files: [path] });
  });
});

it.each([
  [{ problem: 'testFailed', path: FROM }, `another fix has changed ${FROM}`],
  [{ problem: 'pathMissing', path: '/spec/x' }, 'it has no /spec/x'],
  [{ problem: 'exists' }, 'it exists already'],
  [{ problem: 'unread' }, 'it is not in the input'],
] as const)('says why a change does not fit: %j', (problem, text) => {
  expect(changeProblemText({ ...problem, target: GATEWAY })).toBe(text);
});
