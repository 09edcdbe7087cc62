import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltCli } from './support/builtCli';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

describe('gateway-fleet', () => {
  it('shows examples in its help', () => {
    const { status, stdout } = cli.run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('gateway-fleet diagnose manifests/');
    expect(cli.run(['diagnose', '--help']).stdout).toContain('--cluster east=base/');
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    expect(cli.run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('suggests the command that was probably meant', () => {
    const { status, stderr } = cli.run(['diagnos', 'a.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean diagnose?');
  });
});
