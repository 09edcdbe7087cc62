import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Documents, readDocuments } from '../../../cli/input/documents';
import { problemText } from '../../../cli/input/problem';
import { SourceFile } from '../../../cli/input/source/sourceFile';

function read(text: string): Documents {
  return readDocuments(new SourceFile('a', text));
}

function problemsOf(text: string): string[] {
  return read(text).problems.map(problemText);
}

const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 });

describe('JSON', () => {
  it('is read with any content', () => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), values => {
        const { documents, problems } = read(values.map(value => JSON.stringify(value)).join('\n'));
        expect(problems).toEqual([]);
        expect(documents.map(({ value }) => JSON.stringify(value))).toEqual(
          values.map(value => JSON.stringify(JSON.parse(JSON.stringify(value))))
        );
      })
    );
  });

  it('may have strings of any length, with any escapes', () => {
    const value = { a: 'y'.repeat(9_000_000), b: '\\"'.repeat(1_000_000) };
    const [document] = read(JSON.stringify(value)).documents;
    expect(document?.value).toEqual(value);
  });

  it('may not repeat a key at any level, as in YAML', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 4 }), key, object, (path, name, other) => {
        const repeated = `{"${name}":1,"other":${JSON.stringify(other)},"${name}":2}`;
        const bad = path.reduce((inner, outer) => `{"${outer}":[${inner}]}`, repeated);
        const { documents, problems } = read(`${bad}\n{"good":1}`);
        expect(problems.map(({ document, text }) => [document, text])).toEqual([
          [1, 'Map keys must be unique'],
        ]);
        expect(documents.map(({ number, value }) => [number, value])).toEqual([[2, { good: 1 }]]);
        expect(problemsOf(`# not JSON\n${bad}`)).toEqual([
          expect.stringContaining('Map keys must be unique'),
        ]);
      })
    );
  });

  it('reports a repeated key at its second place, in any spelling', () => {
    expect(problemsOf('{"a": {"name": 1,\n  "n\\u0061me": 2}}')).toEqual([
      'a:2:3: document 1: Map keys must be unique',
    ]);
  });
});

describe('A document', () => {
  it.each([
    ['JSON lists', (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`],
    ['JSON objects', (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`],
    ['YAML lists', (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`],
    [
      'YAML maps',
      (levels: number) =>
        Array.from({ length: Math.min(levels, 2_000) }, (_, at) => `${' '.repeat(at)}a:`).join(
          '\n'
        ),
    ],
  ])('may be 200 levels deep and not 200,000, in %s', (_, written) => {
    expect(problemsOf(written(200))).toEqual([]);
    expect(problemsOf(written(200_000))).toEqual([
      expect.stringContaining('document 1: is nested more than 500 levels deep'),
    ]);
  });

  it('may repeat a small value any number of times', () => {
    const many = Array.from({ length: 1_000 }, () => '  - *x\n').join('');
    const { documents, problems } = read(`x: &x { a: 1 }\nall:\n${many}`);
    expect(problems).toEqual([]);
    expect((documents[0]?.value as { all: unknown[] }).all).toHaveLength(1_000);
  });

  it.each([
    ['lists', (before: string) => `[${Array(10).fill(`*${before}`).join(', ')}]`],
    ['merged maps', (before: string) => `{ <<: [${Array(10).fill(`*${before}`).join(', ')}] }`],
  ])('may not expand aliases without limit, in %s', (_, level) => {
    const names = [...'abcdefghijkl'];
    const bomb = names.map((name, at) =>
      at === 0 ? 'a: &a { x: 1 }' : `${name}: &${name} ${level(names[at - 1] as string)}`
    );
    expect(problemsOf(`${bomb.join('\n')}\n---\ngood: 1\n`)).toEqual([
      expect.stringContaining('document 1: Excessive alias count'),
    ]);
  });

  it('may not be nested too deeply through aliases', () => {
    const chain = Array.from({ length: 600 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`);
    expect(problemsOf(`a0: &a0 1\n${chain.join('\n')}`)).toEqual([
      expect.stringContaining('is nested more than 500 levels deep'),
    ]);
  });

  it('may begin with a byte order mark, also in concatenated files', () => {
    const { documents, problems } = read('\ufeffa: 1\n\ufeff---\nb: 2\n---\n\ufeffc: 3\n');
    expect(problems).toEqual([]);
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });

  it('is numbered from 1 with any line ends', () => {
    const text = '# a comment\n---\na: 1\n---\nb: [\n';
    [text, text.replaceAll('\n', '\r\n')].forEach(written => {
      expect(read(written).documents.map(({ number }) => number)).toEqual([1]);
      expect(read(written).problems.map(({ document }) => document)).toEqual([2]);
    });
  });
});
