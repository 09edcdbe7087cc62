import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../cli/io';
import { run } from '../../../cli/run';
import { CLASS, documents, gateway, shop } from '../support/manifests';

const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: blue } }
`;
const SELECTING = gateway('{ from: Selector, selector: { matchLabels: { team: red } } }');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function terminal(...answers: readonly string[]) {
  const left = [...answers];
  const questions: string[] = [];
  let out = '';
  let err = '';
  const io: Io = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    color: { out: false, err: false },
    readStdin: () => Promise.resolve(new Uint8Array()),
    roots: [folder],
    ask: question => {
      questions.push(question);
      return Promise.resolve(left.shift() ?? '');
    },
  };
  return { io, questions, said: () => ({ out, err }) };
}

async function fixed(text: string, ...answers: readonly string[]) {
  const file = join(folder, 'all.yaml');
  writeFileSync(file, text);
  const { io, questions, said } = terminal(...answers);
  const status = await run(['fix', 'NamespaceNotAllowed', file], io);
  return { status, text: readFileSync(file, 'utf8'), questions, ...said() };
}

describe('A fix with several ways on a terminal', () => {
  const before = documents(CLASS, SELECTING, NAMESPACE, shop());

  it('asks which one, and writes it', async () => {
    const { status, text, questions, err } = await fixed(before, ' 2 ');
    expect(status).toBe(0);
    expect(questions).toEqual(['Which way? [1/2, or Enter to leave it] ']);
    expect(err).toContain('1: Allow routes from namespaces with team=blue');
    expect(err).toContain('2: Label namespace shop with team=red');
    expect(text).toBe(before.replace('team: blue', 'team: red'));
  });

  it('leaves the finding without an answer', async () => {
    const { status, text, out } = await fixed(before, '');
    expect(status).toBe(1);
    expect(text).toBe(before);
    expect(out).toContain('left[NamespaceNotAllowed]');
  });

  it('does not ask about a finding that another fix solves', async () => {
    const other = shop().replace(/name: web/g, 'name: other');
    const { status, questions, out } = await fixed(documents(before, other), '1');
    expect(status).toBe(0);
    expect(questions).toHaveLength(1);
    expect(out).toContain('1 finding fixed in 1 file, 0 left');
  });
});

describe('Fixes that depend on each other', () => {
  it('are made one after the other', async () => {
    const file = join(folder, 'all.yaml');
    writeFileSync(file, documents(CLASS, gateway('{ from: Same }'), shop('shop', '{ name: gw }')));
    const { io, said } = terminal();
    const status = await run(['fix', 'all', file], io);
    expect(said().out.match(/^fixed\[\w+\]/gm)).toEqual([
      'fixed[ParentNotFound]',
      'fixed[NamespaceNotAllowed]',
    ]);
    expect(status).toBe(0);
  });

  it('name the errors that come to light', async () => {
    const file = join(folder, 'all.yaml');
    writeFileSync(file, documents(CLASS, gateway('{ from: Same }'), shop('shop', '{ name: gw }')));
    const { io, said } = terminal();
    const status = await run(['fix', 'ParentNotFound', file], io);
    expect(status).toBe(0);
    expect(said().out).toContain('new error[NamespaceNotAllowed]: HTTPRoute shop/web: ');
  });
});

describe('Fixes that contradict each other', () => {
  // Two Gateways ask the one Namespace for different values of its label.
  const RED = gateway('{ from: Selector, selector: { matchLabels: { team: red } } }');
  const BLUE = RED.replace('name: gw', 'name: blue').replace('team: red', 'team: blue');
  const SHOP = NAMESPACE.replace('team: blue', 'team: green');
  const toBlue = shop()
    .replace(/name: web/g, 'name: other')
    .replace('name: gw', 'name: blue');

  it('are each made once, and the finding that is there again is named', async () => {
    const file = join(folder, 'all.yaml');
    writeFileSync(file, documents(CLASS, RED, BLUE, SHOP, shop(), toBlue));
    const { io, said } = terminal();
    const status = await run(['fix', 'NamespaceNotAllowed', '--way', '2', file], io);
    expect(status).toBe(1);
    const { out } = said();
    expect(out.match(/^(left|fixed)\[\w+\]: Listener http of Gateway \S+/gm)).toEqual([
      'left[NamespaceNotAllowed]: Listener http of Gateway infra/blue',
      'fixed[NamespaceNotAllowed]: Listener http of Gateway infra/gw',
    ]);
    expect(out).toContain('the finding is there again after its fix');
    expect(out).toContain('1 finding fixed in 1 file, 1 left');
    // The last one to be fixed has the label.
    expect(readFileSync(file, 'utf8')).toContain('labels: { team: red }');
  });
});
