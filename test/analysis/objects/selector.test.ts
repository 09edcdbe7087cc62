import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchNamespace,
  NAMESPACE_NAME_LABEL,
  selectsEverything,
} from '../../../src/analysis/objects/selector';
import { runs } from '../arbitraries';

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly Expression[];
}

const KEYS = ['team', 'tier', NAMESPACE_NAME_LABEL, '__proto__', 'constructor'];
const VALUES = ['red', 'blue', 'shop'];

function object<T>(entries: ReadonlyArray<readonly [string, T]>): Record<string, T> {
  // Built by JSON.parse, since `__proto__` must be an ordinary key.
  return JSON.parse(
    `{${entries
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',')}}`
  );
}

const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom(...VALUES);
const expression: fc.Arbitrary<Expression> = fc.record({
  key,
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.subarray(VALUES),
});
const entries = fc.uniqueArray(fc.tuple(key, value), { maxLength: 2, selector: ([name]) => name });
const selectors: fc.Arbitrary<Selector> = fc.record(
  { matchLabels: entries.map(object), matchExpressions: fc.array(expression, { maxLength: 3 }) },
  { requiredKeys: [] }
);
const labels = fc
  .uniqueArray(
    fc.tuple(
      key.filter(name => name !== NAMESPACE_NAME_LABEL),
      value
    ),
    {
      maxLength: 3,
      selector: ([name]) => name,
    }
  )
  .map(object);

/** Follows the definition of metav1.LabelSelector; `has` contains all labels. */
function evaluate(selector: Selector | null, has: ReadonlyMap<string, string>): boolean {
  if (selector === null) return false;
  const byLabels = Object.entries(selector.matchLabels ?? {}).every(
    ([name, wanted]) => has.get(name) === wanted
  );
  const byExpressions = (selector.matchExpressions ?? []).every(
    ({ key: name, operator, values }) => {
      const found = has.get(name);
      if (operator === 'Exists') return found !== undefined;
      if (operator === 'DoesNotExist') return found === undefined;
      const among = found !== undefined && values.includes(found);
      return operator === 'In' ? among : !among;
    }
  );
  return byLabels && byExpressions;
}

function completed(namespace: string, own: Record<string, unknown>): Map<string, string> {
  return new Map([
    ...Object.entries(own).map(([name, text]) => [name, String(text)] as const),
    [NAMESPACE_NAME_LABEL, namespace] as const,
  ]);
}

/** All label sets over the keys of selectors, with a value that no selector uses for each key. */
function completions(): Array<Record<string, string>> {
  const keys = KEYS.filter(name => name !== NAMESPACE_NAME_LABEL);
  return keys.reduce<Array<Record<string, string>>>(
    (all, name) =>
      all.flatMap(one => [
        one,
        ...[...VALUES, 'else'].map(text => object([...Object.entries(one), [name, text] as const])),
      ]),
    [{}]
  );
}

describe('A selector of namespaces', () => {
  it('agrees with Kubernetes', () => {
    fc.assert(
      fc.property(fc.option(selectors), value, labels, (selector, namespace, own) => {
        const expected = evaluate(selector, completed(namespace, own)) ? 'True' : 'False';
        const { status, unmet } = matchNamespace(selector, namespace, own);
        expect(status).toBe(expected);
        if (status === 'True') expect(unmet).toEqual([]);
        if (status === 'False' && selector !== null) expect(unmet.length).toBeGreaterThan(0);
      }),
      runs(1000)
    );
  });

  it('is unknown only if labels that were not read can change the result', () => {
    const all = completions();
    fc.assert(
      fc.property(fc.option(selectors), value, (selector, namespace) => {
        const answers = new Set(all.map(own => evaluate(selector, completed(namespace, own))));
        const { status } = matchNamespace(selector, namespace, undefined);
        if (answers.size === 1) {
          // Unknown is permitted for contradictory or exhaustive requirements.
          if (status !== 'Unknown') expect(status).toBe(answers.has(true) ? 'True' : 'False');
        } else expect(status).toBe('Unknown');
      }),
      runs(150)
    );
  });

  it.each([
    ['matches everything if it is empty', {}, 'True'],
    ['matches nothing if it is null', null, 'False'],
    ['matches nothing if it is missing', undefined, 'False'],
    ['matches nothing if it is not a map', ['team'], 'False'],
    ['matches everything with empty lists', { matchLabels: {}, matchExpressions: [] }, 'True'],
    ['matches everything with null lists', { matchLabels: null, matchExpressions: null }, 'True'],
    [
      'matches the name without labels',
      { matchLabels: { [NAMESPACE_NAME_LABEL]: 'shop' } },
      'True',
    ],
    [
      'refuses another name without labels',
      { matchLabels: { [NAMESPACE_NAME_LABEL]: 'web' } },
      'False',
    ],
    [
      'refuses another name whatever the labels are',
      { matchLabels: { team: 'red', [NAMESPACE_NAME_LABEL]: 'web' } },
      'False',
    ],
    ['is unknown if labels were not read', { matchLabels: { team: 'red' } }, 'Unknown'],
    [
      'is unknown for an unknown operator',
      { matchExpressions: [{ key: 'team', operator: 'Gt' }] },
      'Unknown',
    ],
    ['is unknown for an invalid expression', { matchExpressions: [null] }, 'Unknown'],
  ])('%s', (_, selector, status) => {
    expect(matchNamespace(selector, 'shop', undefined).status).toBe(status);
  });

  it('names the requirement that is not met, in the terms of the selector', () => {
    const selector = {
      matchLabels: { team: 'red' },
      matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['db'] }],
    };
    expect(matchNamespace(selector, 'shop', { team: 'red', tier: 'db' }).unmet).toEqual([
      { key: 'tier', operator: 'NotIn', values: ['db'], field: '.matchExpressions[0]' },
    ]);
  });

  it('selects everything only if it has no requirements', () => {
    expect(selectsEverything({})).toBe(true);
    expect(selectsEverything({ matchLabels: {} })).toBe(true);
    expect(selectsEverything({ matchLabels: { team: 'red' } })).toBe(false);
    expect(selectsEverything(null)).toBe(false);
    expect(selectsEverything([])).toBe(false);
  });
});
