import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltCli } from './support/builtCli';
import { CLASS, gateway, shop } from './support/manifests';

const SAME = '{ from: Same }';
const GW = '{ namespace: infra, name: gw }';
let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  rmSync(cli.path('m'), { recursive: true, force: true });
  cli.write('m/class.yaml', CLASS);
  cli.write('m/gateway.yaml', gateway(SAME));
  cli.write('m/shop.yaml', shop());
  // This route attaches and has no finding.
  cli.write('m/own.yaml', shop('infra'));
  cli.run(['diagnose', '--baseline=known.json', '--update-baseline', 'm']);
});

function withoutBackend(count: number): string {
  const rules = Array.from(
    { length: count },
    (_, index) =>
      `{ matches: [{ path: { value: /${index} } }], backendRefs: [{ name: gone, port: 80 }] }`
  );
  return shop('infra').replace(/rules: .*/, `rules: [${rules.join(', ')}]`);
}

const diagnose = (...args: string[]) =>
  cli.run(['diagnose', '--baseline=known.json', ...(args.length > 0 ? args : ['m'])]);

describe('A baseline', () => {
  it('hides the findings that it lists, in a format that people can review', () => {
    expect(JSON.parse(readFileSync(cli.path('known.json'), 'utf8'))).toEqual({
      version: 1,
      findings: [
        {
          cluster: 'default',
          code: 'NamespaceNotAllowed',
          object: 'HTTPRoute shop/web',
          field: '.spec.parentRefs[namespace=infra,name=gw]',
        },
      ],
    });
    const { status, stdout, stderr } = diagnose();
    expect(status).toBe(0);
    expect(stdout).not.toContain('error[');
    expect(stderr).toBe('note: known.json hides 1 known finding\n');
  });

  it('ignores moves between files and the order of lists', () => {
    cli.write('m/shop.yaml', CLASS);
    cli.write(
      'm/sub/all.yaml',
      `# moved\n${shop('shop', `{ namespace: infra, name: gone }, ${GW}`)}`
    );
    const { status, stdout } = diagnose();
    expect(status).toBe(1);
    expect(stdout).toContain('error[ParentNotFound]');
    expect(stdout).not.toContain('error[NamespaceNotAllowed]');
  });

  it('does not hide the same finding of another object, or a second one of the same object', () => {
    cli.write('m/other.yaml', shop('other'));
    const other = diagnose();
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('HTTPRoute other/web');
    expect(other.stdout).not.toContain('HTTPRoute shop/web .spec');
    cli.write('m/other.yaml', CLASS);
    cli.write('m/own.yaml', withoutBackend(1));
    cli.run(['diagnose', '--baseline=known.json', '--update-baseline', 'm']);
    cli.write('m/own.yaml', withoutBackend(2));
    const twice = diagnose('--output=json', 'm');
    expect(twice.status).toBe(1);
    expect(JSON.parse(twice.stdout).clusters[0].findings).toMatchObject([
      { code: 'BackendNotFound', path: '.spec.rules[1].backendRefs[0]' },
    ]);
  });

  it('reports entries that no longer occur, for the clusters that were read', () => {
    cli.write('m/gateway.yaml', gateway());
    const { status, stderr } = diagnose();
    expect(status).toBe(0);
    expect(stderr).toContain('1 accepted finding no longer occurs');
    expect(stderr).toContain('  NamespaceNotAllowed of HTTPRoute shop/web');
    expect(diagnose('--cluster=east=m').stderr).not.toContain('occur');
  });

  it('is not written if part of the input is invalid', () => {
    const before = readFileSync(cli.path('known.json'), 'utf8');
    const { status, stderr } = diagnose('--update-baseline', 'm/class.yaml', 'absent.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('known.json is unchanged');
    expect(readFileSync(cli.path('known.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['not JSON', '{', 'it is not valid JSON'],
    ['something else', '[]', 'it is not a baseline of gateway-fleet'],
    ['of another version', '{"version": 2, "findings": []}', 'its version is not 1'],
    ['invalid in an entry', '{"version": 1, "findings": [7]}', 'findings[0] is not an object'],
    [
      'without a valid count',
      '{"version":1,"findings":[{"cluster":"a","code":"b","object":"c","field":"","count":0}]}',
      'findings[0].count is not an integer of at least 1',
    ],
  ])('is bad input if it is %s', (_what, text, message) => {
    cli.write('known.json', text);
    const { status, stdout, stderr } = diagnose();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: the baseline known.json: ${message}`);
  });

  it('is bad input if the file does not exist or no file is named', () => {
    expect(cli.run(['diagnose', '--baseline=none.json', 'm'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--update-baseline creates it'),
    });
    expect(cli.run(['diagnose', '--update-baseline', 'm'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--update-baseline needs --baseline FILE'),
    });
  });
});
