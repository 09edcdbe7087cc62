import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, BuiltCli } from '../../support/builtCli';
import { CLASS, documents, gateway, shop } from '../../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
  cli.write('repo/kustomization.yaml', 'namespace: infra\nresources: [all.yaml]\n');
  cli.write('repo/all.yaml', documents(CLASS, gateway(), shop('infra', '{ name: gw }')));
});
afterAll(() => cli.remove());

function withTool(name: string, script: string) {
  const tool = `with-${name}/${name}`;
  cli.write(tool, `#!/bin/sh\n${script}\n`);
  chmodSync(cli.path(tool), 0o755);
  const { status, stderr, document } = cli.diagnose(['--kustomize', 'repo'], {
    env: { PATH: `${dirname(cli.path(tool))}:/bin` },
  });
  return { status, stderr, routes: accepted(document) };
}

// Windows has no scripts of this kind.
describe.skipIf(process.platform === 'win32')('With --kustomize', () => {
  it.each(['kustomize', 'kubectl'])('%s builds', name => {
    const made = documents(CLASS, gateway(), shop('infra', '{ name: gw }'));
    cli.write(
      'made.yaml',
      made.replace(
        'HTTPRoute\nmetadata: { namespace: infra, name: web',
        'HTTPRoute\nmetadata: { namespace: infra, name: by-tool'
      )
    );
    expect(withTool(name, `exec cat ${cli.path('made.yaml')}`)).toEqual({
      status: 0,
      stderr: '',
      routes: { 'infra/by-tool': ['True'] },
    });
  });

  it.each([
    ['kustomize', '# Warning: old field\nno such base'],
    ['kubectl', 'E1128 08:22:29 15763 run.go:72] "command failed" err="no such base"'],
    ['kubectl', 'E1128 08:22:29 15763 run.go:72] "command failed" err=<\n  no such base\n >'],
  ])('gateway-fleet builds where %s fails, and says why', (name, said) => {
    const { status, stderr, routes } = withTool(name, `printf '%s\\n' '${said}' >&2; exit 1`);
    expect(stderr).toBe(
      'note: repo: kustomize cannot build it, so gateway-fleet does: no such base\n'
    );
    expect({ status, routes }).toEqual({ status: 0, routes: { 'infra/web': ['True'] } });
  });
});
