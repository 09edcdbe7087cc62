import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../../../src/components/basics/yamlText';
import { readRouteText } from '../../../../src/pages/createRoute/draft/readRouteText';

// As Headlamp's reader: an empty object for a text that is not YAML.
function quietly(text: string): unknown {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

const GOOD = ['kind: HTTPRoute', 'metadata:', '  name: web', 'spec:', '  hostnames: [a, b]'];

function problemOf(...lines: string[]) {
  const read = readRouteText(lines.join('\n'), quietly);
  return 'problem' in read ? read.problem : undefined;
}

it('reads back every route that it wrote, with fields that it does not know', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (spec, metadata) => {
        const route = JSON.parse(JSON.stringify({ kind: 'HTTPRoute', metadata, spec })) as object;
        expect(readRouteText(yamlText(route), parse)).toEqual({ route });
      }
    )
  );
});

it('never throws, and blames a line that exists', () => {
  const line = fc.constantFrom(...GOOD, '- x', ' [', '"', '{', '\ta: 1', ': :', '#');
  fc.assert(
    fc.property(fc.array(line), lines => {
      const problem = problemOf(...lines);
      if (problem?.line === undefined) return;
      expect(lines[problem.line - 1]?.trim()).toBe(problem.found);
    })
  );
});

it('names the line where a text stops being YAML', () => {
  expect(problemOf(...GOOD)).toBeUndefined();
  expect(problemOf(...GOOD, '   rules: 1')).toEqual({
    reason: 'syntax',
    line: 6,
    found: 'rules: 1',
  });
  expect(problemOf('kind: HTTPRoute', 'metadata: {name: "web', 'spec: {}')).toMatchObject({
    reason: 'syntax',
    line: 2,
  });
  expect(problemOf(...GOOD.slice(0, 3), 'spec:', '\thostnames: []')).toMatchObject({
    reason: 'tab',
    line: 5,
  });
});

it('tells a text without a route from a text that is not YAML', () => {
  expect(problemOf('', '# nothing')).toEqual({ reason: 'empty' });
  expect(problemOf('kind: HTTPRoute')).toEqual({ reason: 'shape' });
  expect(problemOf('kind: HTTPRoute', 'metadata: {}', 'spec: 5')).toEqual({ reason: 'shape' });
});

it('reads an unquoted time as a text', () => {
  const read = readRouteText('metadata: {name: a}\nspec: {}', () => ({
    metadata: { creationTimestamp: new Date(0) },
    spec: {},
  }));
  expect(read).toEqual({
    route: { metadata: { creationTimestamp: '1970-01-01T00:00:00.000Z' }, spec: {} },
  });
});
