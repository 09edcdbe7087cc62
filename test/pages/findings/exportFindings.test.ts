import { expect, it } from 'vitest';
import { findingRows } from '../../../src/components/findings/findingRows';
import {
  csvText,
  type ExportedFinding,
  exportedFindings,
  jsonText,
} from '../../../src/pages/findings/exportFindings';
import { finding } from '../../components/findings/findingFixture';

const EXPORTED: ExportedFinding = {
  cluster: 'east',
  severity: 'error',
  code: 'BackendNotFound',
  kind: 'HTTPRoute',
  namespace: 'shop',
  name: 'web',
  path: '.spec.rules[0]',
  message: 'Gone.',
};

it('writes one line for each finding and cluster, worst first', () => {
  const rows = findingRows([
    { cluster: 'east', finding: finding({ severity: 'warning' }) },
    { cluster: 'west', finding: finding({ severity: 'warning' }) },
    { cluster: 'west', finding: finding({ code: 'ParentNotFound', path: '' }) },
  ]);
  const exported = exportedFindings(rows, [], ({ id }) => id);
  expect(exported.map(({ cluster, code }) => `${cluster} ${code}`)).toEqual([
    'west ParentNotFound',
    'east BackendNotFound',
    'west BackendNotFound',
  ]);
  expect(exportedFindings(rows, ['east'], ({ id }) => id)).toHaveLength(1);
  expect(JSON.parse(jsonText(exported))).toEqual(exported);
});

it('names the columns, and quotes separators and line breaks', () => {
  const message = 'Two "names",\nthree lines';
  expect(csvText([{ ...EXPORTED, message }])).toBe(
    'cluster,severity,code,kind,namespace,name,path,message\r\n' +
      'east,error,BackendNotFound,HTTPRoute,shop,web,.spec.rules[0],"Two ""names"",\nthree lines"\r\n'
  );
});

it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'escapes the formula %j',
  name => {
    const line = csvText([{ ...EXPORTED, name }]).split('\r\n')[1] ?? '';
    expect(line).toMatch(/,shop,"?'/);
  }
);

it('writes only the columns if there are no findings', () => {
  expect(csvText([])).toBe('cluster,severity,code,kind,namespace,name,path,message\r\n');
  expect(jsonText([])).toBe('[]\n');
});
