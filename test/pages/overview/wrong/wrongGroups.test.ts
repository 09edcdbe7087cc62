import { expect, it } from 'vitest';
import type { Finding, FindingCode, Severity } from '../../../../src/analysis';
import type { FindingRow } from '../../../../src/components/findings/findingRows';
import { wrongGroups } from '../../../../src/pages/overview/wrong/wrongGroups';

function row(code: FindingCode, severity: Severity, name: string): FindingRow {
  const object = { group: '', kind: 'HTTPRoute', namespace: 'shop', name };
  const finding = { code, severity, object, path: '' } as unknown as Finding;
  return { id: `${code} ${name}`, finding, clusters: ['east'], members: [] };
}

const ROWS = [
  row('NotReconciled', 'warning', 'w'),
  row('ListenerUnused', 'info', 'i'),
  row('BackendNotFound', 'error', 'b'),
  row('BackendNotFound', 'error', 'a'),
  row('NamespaceNotAllowed', 'error', 'c'),
];

const texts = (most: number) =>
  wrongGroups(ROWS, most).map(({ worst, others }) => [worst, ...others].map(({ id }) => id));

it('gives each finding its own line if all fit, worst first', () => {
  expect(texts(4)).toEqual([
    ['NamespaceNotAllowed c'],
    ['BackendNotFound a'],
    ['BackendNotFound b'],
    ['NotReconciled w'],
  ]);
});

it('puts those of one code on one line if not all fit', () => {
  expect(texts(3)).toEqual([
    ['NamespaceNotAllowed c'],
    ['BackendNotFound a', 'BackendNotFound b'],
    ['NotReconciled w'],
  ]);
});
