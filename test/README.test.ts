// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BuiltCli } from './cli/support/builtCli';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PIPELINES = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
  cpSync(cli.file, cli.path('tools/gateway-fleet.mjs'));
  cpSync(join(ROOT, 'demo/fleet/production'), cli.path('manifests'), { recursive: true });
});
afterAll(() => cli.remove());

function shell(line: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: cli.path('.'),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function snippet<Yaml>(file: string): Yaml {
  const found = PIPELINES.split('```yaml\n').find(block => block.startsWith(`# ${file}\n`));
  return parse(found?.split('```')[0] ?? '') as Yaml;
}

interface Workflow {
  readonly jobs: { readonly 'gateway-fleet': { readonly steps: ReadonlyArray<{ run?: string }> } };
}

interface Pipeline {
  readonly 'gateway-fleet': {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  };
}

describe('The routing tests of docs/ci.md', () => {
  const requests = PIPELINES.split('```json\n')[1]?.split('```')[0] ?? '';
  const line = PIPELINES.match(/^node tools\/gateway-fleet\.mjs trace --requests .*$/m)?.[0];

  it("pass with the demo's files, and fail if another backend is expected", () => {
    cli.write('routing-tests.json', requests);
    const passed = shell(line ?? 'false');
    expect(passed.status).toBe(0);
    expect(passed.stdout).toContain('default: 3 requests, 3 as expected');
    cli.write('routing-tests.json', requests.replace('storefront-canary', 'cart'));
    expect(shell(line ?? 'false').status).toBe(1);
  });
});

describe('The pipelines of docs/ci.md', () => {
  const update = PIPELINES.match(
    /^node tools\/gateway-fleet\.mjs diagnose .*--update-baseline.*$/m
  )?.[0];
  const workflow = snippet<Workflow>('.github/workflows/gateway-fleet.yaml');
  const [annotate = '', scan = ''] = workflow.jobs['gateway-fleet'].steps.flatMap(
    ({ run }) => run ?? []
  );
  const { script, artifacts } = snippet<Pipeline>('.gitlab-ci.yml')['gateway-fleet'];
  const { codequality } = artifacts.reports;
  const read = (file: string) => JSON.parse(readFileSync(cli.path(file), 'utf8'));

  it("fail because of problems in the demo's files", () => {
    cli.write('gateway-fleet.json', '{ "version": 1, "findings": [] }');
    const annotated = shell(annotate);
    expect(annotated.status).toBe(1);
    expect(annotated.stdout).toMatch(/^::error file=manifests\/\w+\.yaml,line=\d+,/);
    // The upload continues, since the step before it has failed the job.
    expect(shell(scan).status).toBe(0);
    const { results } = read('gateway-fleet.sarif').runs[0];
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'NamespaceNotAllowed'
    );
    expect(shell(script.join('\n')).status).toBe(1);
    expect(read(codequality)).toHaveLength(results.length);
  });

  it('pass after the problems are accepted', () => {
    expect(shell(update ?? 'false').status).toBe(0);
    expect(shell(annotate)).toMatchObject({ status: 0, stdout: '' });
    expect(shell(scan).status).toBe(0);
    expect(read('gateway-fleet.sarif').runs[0].results).toEqual([]);
    expect(shell(script.join('\n')).status).toBe(0);
    expect(read(codequality)).toEqual([]);
  });

  it('fail, scan included, if the baseline is invalid', () => {
    cli.write('gateway-fleet.json', 'broken');
    expect(shell(annotate).status).toBe(2);
    expect(shell(scan).status).not.toBe(0);
  });
});

describe('The comment on pull requests of docs/ci.md', () => {
  const { jobs } = snippet<{
    readonly jobs: { readonly impact: { steps: Array<{ run?: string }> } };
  }>('.github/workflows/gateway-fleet-impact.yaml');
  const [compare = 'false'] = jobs.impact.steps.flatMap(({ run }) => run ?? []);

  it('fails if a route gets no traffic any more, and says which one', () => {
    cpSync(cli.path('manifests'), cli.path('target/manifests'), { recursive: true });
    expect(shell(compare).status).toBe(0);
    const file = cli.path('manifests/shop.yaml');
    const text = readFileSync(file, 'utf8');
    cli.write('manifests/shop.yaml', text.replace(/name: public/g, 'name: publc'));
    expect(shell(compare).status).toBe(1);
    const comment = readFileSync(cli.path('impact.md'), 'utf8');
    expect(comment).toContain('| **worse** | <code>HTTPRoute shop/storefront</code> | attached |');
    cli.write('manifests/shop.yaml', text);
  });
});

describe('The example of the README', () => {
  it('is what the command prints', () => {
    const [, example = ''] = /^```text\n\$ gateway-fleet (.*?)^```$/ms.exec(README) ?? [];
    const [args = '', ...lines] = example.trimEnd().split('\n');
    const { stdout } = cli.run(args.split(' '), { cwd: ROOT });
    // The README omits notes and patches.
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(lines));
  });
});
