import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readDocuments } from '../../../../cli/input/documents';
import { SourceFile } from '../../../../cli/input/source/sourceFile';
import { locate } from '../../../../cli/input/source/sourceNode';
import { parseFieldPath, type Segment, valueAt } from '../../../../src/analysis/objects/fieldPath';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function paths(value: unknown): Segment[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries: Array<[Segment, unknown]> = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [[], ...entries.flatMap(([key, item]) => paths(item).map(path => [key, ...path]))];
}

function quoted(text: string, path: readonly Segment[]): string {
  const file = new SourceFile('a', text);
  const [document] = readDocuments(file).documents;
  const { span, exact } = locate(document!.root, path);
  expect(exact).toBe(true);
  return file.text.slice(span.start, span.end);
}

const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });

describe('The source node of a path', () => {
  it('is found in JSON, with its key', () => {
    fc.assert(
      fc.property(object, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        paths(JSON.parse(text)).forEach(path => {
          const last = path.at(-1);
          const found = quoted(text, path);
          const read = JSON.parse(typeof last === 'string' ? `{${found}}` : found) as Json;
          const expected = valueAt(JSON.parse(text), path);
          expect(typeof last === 'string' ? (read as Record<string, Json>)[last] : read).toEqual(
            expected
          );
        });
      }),
      { numRuns: 100 }
    );
  });

  it('is found in YAML, with its key', () => {
    const text = stringify({
      spec: {
        listeners: [
          { name: 'http', allowedRoutes: { namespaces: { from: 'Same' } } },
          { name: 'https', hostname: '*.example.com', 'a.b/c': [1, [2, 3]] },
        ],
      },
    });
    paths(parse(text)).forEach(path => {
      if (path.length === 0) return;
      const found = quoted(text, path);
      const last = path.at(-1);
      const first = found.trimEnd().split('\n')[0];
      if (typeof last === 'string')
        expect(first).toMatch(new RegExp(`^"?${last.replace(/[.*]/g, '\\$&')}"?:`));
      expect(found.trimEnd()).toContain(
        String(
          [valueAt(parse(text), path)]
            .flat(9)
            .filter(v => typeof v !== 'object')
            .at(-1) ?? ''
        )
      );
    });
  });

  it('is found through an alias', () => {
    const text = 'a: &x { b: { c: 1 } }\nd: *x\n';
    expect(quoted(text, ['d', 'b', 'c'])).toBe('c: 1');
  });

  it('is the nearest ancestor if the field does not exist', () => {
    const file = new SourceFile('a', 'a:\n  b: [{ c: 1 }]\n');
    const [document] = readDocuments(file).documents;
    const { span, exact } = locate(document!.root, ['a', 'b', 0, 'd', 'e']);
    expect(exact).toBe(false);
    expect(file.text.slice(span.start, span.end)).toBe('{ c: 1 }');
    expect(file.position(span.start)).toEqual({ line: 2, column: 7 });
  });
});

describe('A field path', () => {
  it.each([
    ['', []],
    ['.spec.listeners[0].allowedRoutes', ['spec', 'listeners', 0, 'allowedRoutes']],
    ['.metadata.labels["a.b/c"]', ['metadata', 'labels', 'a.b/c']],
    ['.spec.rules[10][2]', ['spec', 'rules', 10, 2]],
    ['.spec.odd[x].more', ['spec', 'odd']],
  ])('%s is parsed', (path, expected) => {
    expect(parseFieldPath(path)).toEqual(expected);
  });
});
