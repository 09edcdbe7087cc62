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
    'fails if it accepts nothing: %j',
    command => {
      const { status, stderr } = cli.shell(`${command} > /dev/full`);
      expect([status, stderr]).toEqual([
        2,
        'error: standard output: no space is left on the device\n',
      ]);
    }
  );

  it('fails if it accepts only a part', () => {
    const { status, stderr } = cli.shell(`ulimit -f 1; ${EXPLAIN} > part`);
    expect([status, stderr]).toEqual([2, 'error: standard output: the file is too large\n']);
  });

  it('receives the complete output: in a file, in a pipe, and appended to a file', () => {
    const { stdout } = cli.shell(EXPLAIN);
    const script = `${EXPLAIN} > all; ${EXPLAIN} | cat > piped; cat all > twice; ${EXPLAIN} >> twice`;
    expect(cli.shell(script).status).toBe(0);
    ['all', 'piped'].forEach(file => expect(cli.shell(`cat ${file}`).stdout).toBe(stdout));
    expect(cli.shell('cat twice').stdout).toBe(stdout + stdout);
  });

  it('may be closed early by its reader', () => {
    const { stdout, stderr } = cli.shell(`${EXPLAIN} | true; echo "\${PIPESTATUS[0]}"`);
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });
});

it('A closed standard error does not change the exit status', () => {
  const { stdout } = cli.shell(
    'fleet diagnose nowhere 2>&1 >/dev/null | true; echo "${PIPESTATUS[0]}"'
  );
  expect(stdout).toBe('2\n');
});
