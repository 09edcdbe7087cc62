import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, hostileManifests } from '../../graph/export/support/hostile';
import { strangeLines } from '../../graph/export/support/mermaidGrammar';
import { BuiltCli } from '../support/builtCli';
import { CLASS, gateway, shop } from '../support/manifests';

const FIXTURES = join(__dirname, '../../fixtures/cli');
const CLUSTERS = ['east', 'west'].flatMap(name => [
  `--cluster=${name}=class.yaml`,
  `--cluster=${name}=${name}`,
]);
const FLEET = { cwd: join(FIXTURES, 'fleet') };

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
  cli.write('class.yaml', CLASS);
  cli.write('gateway.yaml', gateway('{ from: Same }'));
  cli.write('shop.yaml', shop());
});
afterAll(() => cli.remove());

// After an intended change: npx vitest run test/cli -u
describe('The graph of a small fleet', () => {
  it('is a Mermaid diagram with a frame for each cluster', async () => {
    const { status, stdout, stderr } = cli.run(['graph', ...CLUSTERS], FLEET);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(strangeLines(stdout)).toEqual([]);
    await expect(stdout).toMatchFileSnapshot(join(FIXTURES, 'golden/fleet.mmd'));
  });

  it('is a JSON document for programs', async () => {
    const { status, stdout, stderr } = cli.run(['graph', '-o', 'json', ...CLUSTERS], FLEET);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(join(FIXTURES, 'golden/fleet.graph.json'));
  });
});

describe('graph', () => {
  it('exits with 0 even if routes are refused, since diagnose reports those', () => {
    const { status, stdout } = cli.run(['graph', 'class.yaml', 'gateway.yaml', 'shop.yaml']);
    expect(stdout).toContain('-. "NotAllowedByListeners" .->');
    expect(status).toBe(0);
  });

  it('gives the same output for input in any order', () => {
    const files = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
    const { stdout } = cli.run(['graph', ...files]);
    expect(cli.run(['graph', ...files.reverse()]).stdout).toBe(stdout);
  });

  it('treats objects outside of the input as missing, or as unknown with --partial', () => {
    expect(cli.run(['graph', 'shop.yaml']).stdout).toContain('<br/>missing"]:::missing');
    const { stdout } = cli.run(['graph', '--partial', 'shop.yaml']);
    expect(stdout).toContain('<br/>not read"]:::unread');
    expect(stdout).toContain('-. "? ');
  });

  it('does not assume labels of a namespace with --strict', () => {
    cli.write('selects.yaml', gateway('{ from: Selector, selector: { matchLabels: { a: b } } }'));
    const args = ['graph', 'class.yaml', 'selects.yaml', 'shop.yaml'];
    expect(cli.run(args).stdout).toContain('-. "NotAllowedByListeners" .->');
    expect(cli.run([...args, '--strict']).stdout).toContain('-. "? ');
  });

  it('exits with 2 for invalid input, and draws the rest', () => {
    cli.write('bad.yaml', 'just text\n');
    const { status, stdout, stderr } = cli.run(['graph', 'bad.yaml', 'shop.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: bad.yaml:1:1:');
    expect(stdout).toContain('shop/web');
  });

  it.each([[['graph']], [['graph', '--output', 'svg', 'shop.yaml']]])(
    'exits with 2 for invalid options: %j',
    args => {
      const { status, stdout } = cli.run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    }
  );

  it('escapes names that are syntax', () => {
    HOSTILE.forEach((name, index) => cli.write(`hostile/${index}.yaml`, hostileManifests(name)));
    const { stdout } = cli.run(['graph', '--cluster', '"]=hostile', '--cluster', 'end=shop.yaml']);
    expect(strangeLines(stdout)).toEqual([]);
    expect(stdout).toContain('subgraph c1["#34;#93;"]');
  });

  it('shows examples in its help', () => {
    const { status, stdout } = cli.run(['graph', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('gateway-fleet graph manifests/');
    expect(cli.run(['--help']).stdout).toContain('gateway-fleet graph manifests/');
  });
});
