import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltCli } from './support/builtCli';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

const EXPLAIN = 'fleet explain NamespaceNotAllowed';

describe('Standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each([[EXPLAIN], ['fleet --help']])(
    'that takes nothing fails %j',
    command => {
      const { status, stderr } = cli.shell(`${command} > /dev/full`);
      expect([status, stderr]).toEqual([
        2,
        'error: standard output: no space is left on the device\n',
      ]);
    }
  );

  it('that takes only a part fails', () => {
    const { status, stderr } = cli.shell(`ulimit -f 1; ${EXPLAIN} > part`);
    expect([status, stderr]).toEqual([2, 'error: standard output: the file is too large\n']);
  });

  it('gets all of it, in a file, a pipe and at the end of a file', () => {
    const { stdout } = cli.shell(EXPLAIN);
    const script = `${EXPLAIN} > all; ${EXPLAIN} | cat > piped; cat all > twice; ${EXPLAIN} >> twice`;
    expect(cli.shell(script).status).toBe(0);
    ['all', 'piped'].forEach(file => expect(cli.shell(`cat ${file}`).stdout).toBe(stdout));
    expect(cli.shell('cat twice').stdout).toBe(stdout + stdout);
  });

  it('may be closed early by who reads it', () => {
    const { stdout, stderr } = cli.shell(`${EXPLAIN} | true; echo "\${PIPESTATUS[0]}"`);
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });
});

it('Standard error that nobody reads changes no exit status', () => {
  const { stdout } = cli.shell(
    'fleet diagnose nowhere 2>&1 >/dev/null | true; echo "${PIPESTATUS[0]}"'
  );
  expect(stdout).toBe('2\n');
});
