import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltCli } from '../support/builtCli';
import { CLASS, gateway, shop } from '../support/manifests';

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  cli.write('class.yaml', CLASS);
  cli.write('gateway.yaml', gateway());
});

const FILES = ['class.yaml', 'gateway.yaml'];
const SHOP = ['attach', '--namespace', 'shop'];

function json(args: readonly string[]) {
  const { status, stdout, stderr } = cli.run([...args, '--output', 'json']);
  return { status, stderr, document: JSON.parse(stdout) };
}

describe('The exit status of attach', () => {
  it('is 0 if a listener accepts the route, and the parentRef is printed', () => {
    const { status, stdout, stderr } = cli.run([...SHOP, ...FILES]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('open: listener http of Gateway infra/gw (HTTP :80)');
    expect(stdout.replace(/^ +/gm, '')).toContain(
      '- name: gw\nnamespace: infra\nsectionName: http\n'
    );
  });

  it('is 0 if manifests cannot show whether a controller accepts the class, and says so', () => {
    cli.write('class.yaml', CLASS.replace(/^status.*$/m, ''));
    const { status, stdout } = cli.run([...SHOP, ...FILES]);
    expect(status).toBe(0);
    expect(stdout).toContain('unconfirmed: listener http');
    expect(stdout).toContain('No controller has accepted GatewayClass example yet');
  });

  it('is 1 if no listener accepts it, with the change that would open one and its owner', () => {
    cli.write('gateway.yaml', gateway('{ from: Same }'));
    const { status, stdout } = cli.run([...SHOP, ...FILES]);
    expect(status).toBe(1);
    expect(stdout).toContain('closed: listener http of Gateway infra/gw');
    expect(stdout).toContain('by the owner of Gateway infra/gw');
    expect(stdout).toContain('patch Gateway infra/gw (gateway.yaml:');
  });

  it('is 1 if the answer is unknown', () => {
    cli.write('gateway.yaml', gateway('{ from: Selector, selector: { matchLabels: { a: b } } }'));
    const { status, stdout } = cli.run([...SHOP, '--partial', ...FILES]);
    expect(status).toBe(1);
    expect(stdout).toContain('unknown: listener http');
  });

  it.each([
    [['attach', ...FILES]],
    [['attach', '--namespace', 'Not A Name', ...FILES]],
    [[...SHOP]],
    [[...SHOP, '--kind', 'Gateway', ...FILES]],
    [[...SHOP, '--hostname', 'not a hostname', ...FILES]],
    [[...SHOP, '--kind', 'TCPRoute', '--hostname', 'a.example.com', ...FILES]],
  ])('is 2 for invalid options: %j', args => {
    const { status, stdout } = cli.run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('is 2 for invalid input, and the valid input is still evaluated', () => {
    cli.write('bad.yaml', 'just text\n');
    const { status, stdout } = cli.run([...SHOP, 'bad.yaml', ...FILES]);
    expect(status).toBe(2);
    expect(stdout).toContain('open: listener http');
  });
});

it('agrees with diagnose: open means attached, closed means refused', () => {
  cli.write('shop.yaml', shop());
  for (const [from, answer, attached] of [
    ['{ from: All }', 'open', 'True'],
    ['{ from: Same }', 'closed', 'False'],
  ]) {
    cli.write('gateway.yaml', gateway(from));
    const [asked] = json([...SHOP, ...FILES]).document.clusters[0].listeners;
    expect(asked).toMatchObject({ answer, attached });
    const { document } = cli.diagnose([...FILES, 'shop.yaml']);
    expect(document.clusters[0].routes[0].parents[0].listeners[0].attached).toBe(attached);
  }
});

it('names the cluster of each answer and the hostnames that the listener would serve', () => {
  cli.write(
    'narrow.yaml',
    gateway().replace('port: 80', 'port: 80\n      hostname: a.example.com')
  );
  const args = [
    '--cluster=east=class.yaml',
    '--cluster=east=narrow.yaml',
    '--cluster=west=class.yaml',
  ];
  const { status, document } = json([...SHOP, '--hostname', '*.example.com', ...args]);
  expect(status).toBe(0);
  expect(document.clusters.map(({ name }: { name: string }) => name)).toEqual(['east', 'west']);
  expect(document.clusters[0].listeners[0]).toMatchObject({
    answer: 'open',
    hostnames: ['a.example.com'],
    parentRef: { name: 'gw', namespace: 'infra', sectionName: 'http' },
  });
  expect(document.clusters[1].listeners).toEqual([]);
  const { stdout } = cli.run([...SHOP, ...args]);
  expect(stdout).toContain('in cluster east');
  expect(stdout).toContain('namespace shop does not exist');
});

it('shows examples in its help', () => {
  const { status, stdout } = cli.run(['attach', '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('gateway-fleet attach --namespace shop manifests/');
  expect(cli.run(['--help']).stdout).toContain('gateway-fleet attach --namespace shop');
});
