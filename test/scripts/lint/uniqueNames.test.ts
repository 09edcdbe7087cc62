import { describe, expect, it } from 'vitest';
import { sharedNames } from '../../../scripts/lint/uniqueNames';

const shared = (files: Readonly<Record<string, string>>) =>
  sharedNames(new Map(Object.entries(files)));

describe('An exported name', () => {
  it('is declared in one file', () => {
    expect(
      shared({
        'a.ts': 'export const one = 1;\nexport function two() {}',
        'b.ts': 'export class Three {}\nconst four = 4;',
        'c.ts': 'const four = 4;',
      })
    ).toEqual([]);
  });

  it('is shared if two files export it, as a value or a type', () => {
    expect(
      shared({
        'a.ts': '// A comment.\nexport const place = 1;',
        'b.ts': 'export interface place {}',
        'c.ts': 'export type place = string;',
        'd.ts': 'export enum place {}',
        'e.ts': 'export class place {}',
      })
    ).toEqual([{ name: 'place', places: ['a.ts:2', 'b.ts:1', 'c.ts:1', 'd.ts:1', 'e.ts:1'] }]);
  });

  it('is shared if another file declares it without an export', () => {
    expect(shared({ 'a.ts': 'export type Place = 1;', 'b.ts': 'interface Place {}' })).toEqual([
      { name: 'Place', places: ['a.ts:1', 'b.ts:1'] },
    ]);
  });

  it('is found in a list of exports and in a pattern', () => {
    expect(
      shared({
        'a.ts': 'const here = 1;\nexport { here as there };',
        'b.ts': 'export const { here, away: [gone] } = found;',
        'c.ts': 'const gone = 1;',
      }).map(({ name }) => name)
    ).toEqual(['gone', 'here']);
  });

  it('is declared once if other files only export it again', () => {
    expect(
      shared({
        'a.ts': 'export const one = 1;',
        'index.ts': "export { one } from './a';\nexport * from './a';",
        'b.ts': "import { one } from './a';\nexport default one;",
      })
    ).toEqual([]);
  });

  it('may have several declarations in its file', () => {
    expect(
      shared({
        'a.ts':
          'export function f(a: string): void;\nexport function f(a: number): void;\nexport function f() {}\nexport interface Both {}\nexport const Both = {};',
      })
    ).toEqual([]);
  });

  it('is not declared by code inside a function', () => {
    expect(
      shared({ 'a.ts': 'export const one = 1;', 'b.ts': 'function f() { const one = 2; }' })
    ).toEqual([]);
  });
});
