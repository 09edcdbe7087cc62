import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../cli/run';
import type { Discovery, Rule } from '../../../src/analysis/evaluation/rule';
import { message } from '../../../src/analysis/words/message';
import { shop } from '../support/manifests';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ROUTE = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  namespace: 'shop',
  name: 'web',
};

function rule(discovery: Partial<Discovery>, fields: Partial<Rule> = {}): Rule {
  return {
    code: 'Made',
    severity: 'error',
    explains: [],
    explanation: {
      title: 'Made for a test',
      meaning: 'Means nothing.',
      example: 'kind: None',
      fix: 'Nothing.',
      specification: { title: 'Section', url: 'https://example.com/section' },
    },
    evaluate: {
      route: () => [
        { message: message('parent.absent', { parent: ROUTE }), path: '', ...discovery },
      ],
    },
    ...fields,
  };
}

async function report(text: string, rules: readonly Rule[], color = false, ...args: string[]) {
  writeFileSync(join(folder, 'a.yaml'), text);
  let out = '';
  const io = {
    out: (part: string) => void (out += part),
    err: () => {},
    color: { out: color, err: color },
    roots: [],
    readStdin: () => Promise.resolve(Buffer.from('')),
  };
  const status = await run(['diagnose', ...args, join(folder, 'a.yaml')], io, rules);
  return { status, out: out.replaceAll(`${folder}/`, '') };
}

describe('A block of the report', () => {
  it('points at the line of the field and marks it', async () => {
    const { out } = await report(shop(), [rule({ path: '.spec.parentRefs[0].name' })]);
    expect(out).toContain(`error[Made]: HTTPRoute shop/web does not exist.
  --> a.yaml:10:36 HTTPRoute shop/web .spec.parentRefs[0].name
   |
10 |   parentRefs: [{ namespace: infra, name: gw }]
   |                                    ^^^^^^^^
   |
   = note: Section, https://example.com/section
`);
  });

  it('points at the parent of a field that does not exist', async () => {
    const { out } = await report(shop(), [rule({ path: '.spec.parentRefs[0].sectionName' })]);
    expect(out).toContain(`
10 |   parentRefs: [{ namespace: infra, name: gw }]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = note: .spec.parentRefs[0].sectionName is not set; the excerpt shows its parent field
`);
  });

  it('points at the name if the finding is about the whole object', async () => {
    const { out } = await report(shop(), [rule({ path: '' })]);
    expect(out).toContain('  --> a.yaml:8:30 HTTPRoute shop/web\n');
  });

  it('shows the patch and the field of the other object that it would change', async () => {
    const target = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };
    const patch = [
      { op: 'test', path: '/kind', value: 'Service' },
      { op: 'replace', path: '/spec/ports/0/port', value: 81 },
    ] as const;
    const fix = { target, patch, message: message('parent.found', { parent: target }) };
    const { out } = await report(shop(), [rule({ fix })]);
    expect(out).toContain(`
  ::: a.yaml:4:19 Service shop/web .spec.ports[0].port
   |
 4 | spec: { ports: [{ port: 80 }] }
   |                   ^^^^^^^^
   |
`);
    expect(out).toContain(`
   = help: Service shop/web exists.
           patch Service shop/web (a.yaml:4:19):
               - op: test
                 path: /kind
                 value: Service
               - op: replace
                 path: /spec/ports/0/port
                 value: 81
`);
  });

  it('shows a new object in full', async () => {
    const target = { group: '', kind: 'Namespace', name: 'new' };
    const create = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'new' } };
    const fix = { target, create, message: message('parent.found', { parent: target }) };
    const { out } = await report(shop(), [rule({ fix })]);
    expect(out).toContain(`
   = help: Namespace new exists.
           create Namespace new:
               apiVersion: v1
               kind: Namespace
               metadata:
                 name: new
`);
  });

  it('shortens text that is too long, in one line or many', async () => {
    const hostnames = Array.from({ length: 200 }, (_, index) => `host-${index}.example.com`);
    const { out } = await report(
      shop().replace(
        'spec:\n  parent',
        `spec:\n  hostnames:\n${hostnames.map(host => `    - ${host}\n`).join('')}  parent`
      ),
      [rule({ path: '.spec.hostnames' })]
    );
    expect(out).toContain('| … 195 more lines');
    const object = {
      apiVersion: `${ROUTE.group}/v1`,
      kind: 'HTTPRoute',
      metadata: ROUTE,
      spec: { hostnames },
    };
    const line = await report(JSON.stringify(object), [rule({ path: '.spec.hostnames[100]' })]);
    const [quoted, marked] = line.out.split('\n').slice(3, 5) as [string, string];
    expect(quoted.length).toBeLessThan(140);
    expect(quoted.slice(marked.indexOf('^'), marked.lastIndexOf('^') + 1)).toBe(
      '"host-100.example.com"'
    );
  });
});

describe('The report', () => {
  const three = (['info', 'error', 'warning'] as const).map(severity =>
    rule({}, { severity, code: `A${severity}` })
  );

  it('starts with the worst finding and ends with a summary', async () => {
    const { out } = await report(shop(), three);
    expect(out.match(/^(?:error|warning|info)(?=\[)/gm)).toEqual(['error', 'warning', 'info']);
    expect(out).toContain(
      'default: 1 route (0 attached, 0 partly, 1 refused, 0 unknown); 1 error, 1 warning, 1 info\n'
    );
  });

  it('names the cluster if there are several', async () => {
    const file = `east=${join(folder, 'b.yaml')}`;
    writeFileSync(join(folder, 'b.yaml'), shop());
    const { out } = await report(shop(), [rule({})], false, '--cluster', file);
    expect(out).toContain('HTTPRoute shop/web in cluster default\n');
    expect(out).toContain('HTTPRoute shop/web in cluster east\n');
    expect(out).toMatch(/^default: .*\neast: /m);
  });

  it('has colors on a terminal only, with the same text', async () => {
    const plain = await report(shop(), three);
    const colored = await report(shop(), three, true);
    expect(colored.out).not.toBe(plain.out);
    // eslint-disable-next-line no-control-regex
    expect(colored.out.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.out);
  });

  it.each([
    ['info', 'error', 0],
    ['info', 'warning', 0],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['error', 'error', 1],
    ['error', 'warning', 1],
  ] as const)('of an %s with --fail-on %s ends with %i', async (severity, failOn, expected) => {
    const { status } = await report(shop(), [rule({}, { severity })], false, '--fail-on', failOn);
    expect(status).toBe(expected);
  });
});
