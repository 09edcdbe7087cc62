import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../src/analysis';
import { FILE_RULES } from '../../../src/analysis/rules/input';
import { BuiltCli } from '../support/builtCli';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

describe('explain', () => {
  it('explains every code: meaning, example, fix and where it occurs', () => {
    const { explanation } = RULES.find(({ code }) => code === 'NamespaceNotAllowed') ?? RULES[0]!;
    const { status, stdout } = cli.run(['explain', 'NamespaceNotAllowed']);
    expect(status).toBe(0);
    expect(stdout).toContain(explanation.title);
    expect(stdout).toContain(explanation.meaning);
    expect(stdout).toContain(`    ${explanation.example.split('\n')[0]}`);
    expect(stdout).toContain(explanation.fix);
    expect(stdout).toContain(explanation.specification.url);
  });

  it('ignores upper and lower case', () => {
    expect(cli.run(['explain', 'namespacenotallowed']).status).toBe(0);
  });

  it.each([
    ['NamespaceNotAlowed', 'NamespaceNotAllowed'],
    ['ParentMissing', undefined],
    ['Hostname', 'HostnameMismatch'],
  ])('suggests for %s: %s', (code, suggestion) => {
    const { status, stdout, stderr } = cli.run(['explain', code]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      suggestion === undefined
        ? 'gateway-fleet explain lists all codes'
        : `did you mean ${suggestion}?`
    );
  });

  it('lists every code once', () => {
    const { status, stdout } = cli.run(['explain']);
    expect(status).toBe(0);
    const codes = [...new Set([...RULES, ...FILE_RULES].map(({ code }) => code))];
    const listed = stdout
      .trim()
      .split('\n')
      .map(line => line.split(/\s+/)[1]);
    expect(listed).toEqual(codes);
  });
});
