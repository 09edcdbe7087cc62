import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { fixLines } from '../../../cli/text/fix';
import type { Fix } from '../../../src/analysis';

const TARGET = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };

function yamlOf(patch: NonNullable<Fix['patch']>): string {
  const message = { id: 'Use it.', params: {} };
  const [, , ...lines] = fixLines({ target: TARGET, patch, message }, undefined);
  return lines.map(line => line.slice(4)).join('\n');
}

// What looks like another type, or like syntax, and what does not.
const value = fc.oneof(
  fc.constantFrom('true', 'Null', 'NO', '1e3', '0x1f', '~', '-', '#a', 'a: b', 'a #b', '', '&a'),
  fc.stringMatching(/^[ -~]{0,12}$/),
  fc.stringMatching(/^[a-z/][a-z0-9/-]*$/),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(number => !Object.is(number, -0)),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 3 })
);

describe('The YAML of a change', () => {
  it('is what the YAML library writes, and reads as the change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ op: fc.constantFrom('test', 'add'), path: value, value }), {
          minLength: 1,
          maxLength: 3,
        }),
        changes => {
          const patch = changes as unknown as NonNullable<Fix['patch']>;
          expect(yamlOf(patch)).toBe(
            stringify(changes, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
          );
          expect(JSON.stringify(parse(yamlOf(patch)))).toBe(JSON.stringify(changes));
        }
      ),
      { numRuns: 500 }
    );
  });

  it('repeats a value that two operations share', () => {
    const shared = { namespaces: { from: 'All' } };
    const text = yamlOf([
      { op: 'test', path: '/spec/a', value: shared },
      { op: 'add', path: '/spec/b', value: shared },
    ]);
    expect(text).not.toMatch(/[&*]/);
    expect(text.match(/from: All/g)).toHaveLength(2);
  });
});
