import fc from 'fast-check';
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
      'east,error,BackendNotFound,HTTPRoute,shop,web,.spec.rules[0],"Two ""names"", three lines"\r\n'
  );
});

// As a spreadsheet reads it: only a quote at the start of a cell quotes.
function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at += 1;
        }
        value += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\r'; at += 1) {
      value += text[at];
    }
    rows.at(-1)?.push(value);
    if (text[at] === '\r') rows.push([]);
    at += text[at] === '\r' ? 2 : 1;
  }
  return rows.slice(0, -1);
}

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...'=+-@;,"\'\t\r\n \u0000\u001b\u009b\u2028\uff1d'), fc.string()),
    { maxLength: 8 }
  )
  .map(parts => parts.join(''));
const hostileFinding = fc.record({
  cluster: hostile,
  severity: hostile,
  code: hostile,
  kind: hostile,
  namespace: hostile,
  name: hostile,
  path: hostile,
  message: hostile,
});

it('escapes formulas for spreadsheets with any separator', () => {
  fc.assert(
    fc.property(
      fc.array(hostileFinding, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(',', ';', '\t'),
      (findings, separator) => {
        const formulas = cells(csvText(findings), separator)
          .flat()
          .filter(value => /^[\s"]*[=+\-@\uff1d]/.test(value));
        expect(formulas).toEqual([]);
      }
    ),
    { numRuns: 1_000 }
  );
});

it('keeps each cell in its place, without control characters', () => {
  fc.assert(
    fc.property(fc.array(hostileFinding, { minLength: 1, maxLength: 3 }), findings => {
      const text = csvText(findings);
      // eslint-disable-next-line no-control-regex
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      const plain = (value: string) =>
        value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/'/g, '');
      expect(
        cells(text, ',')
          .slice(1)
          .map(row => row.map(plain))
      ).toEqual(findings.map(finding => Object.values(finding).map(plain)));
    })
  );
});

it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a;=1', 'a;"=1', 'a;\t@x'])(
  'escapes the formula in %j',
  name => {
    const line = csvText([{ ...EXPORTED, name }]).split('\r\n')[1] ?? '';
    expect(line).toMatch(/(?:,shop,"?|;)'/);
  }
);

it('writes only the columns if there are no findings', () => {
  expect(csvText([])).toBe('cluster,severity,code,kind,namespace,name,path,message\r\n');
  expect(jsonText([])).toBe('[]\n');
});
