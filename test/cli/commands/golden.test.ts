// subject: cli/commands/diagnose.ts
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltCli, type Document } from '../support/builtCli';

const FIXTURES = join(__dirname, '../../fixtures/cli');
const CLUSTERS = ['east', 'west'].flatMap(name => [
  `--cluster=${name}=class.yaml`,
  `--cluster=${name}=${name}`,
]);
const FLEET = { cwd: join(FIXTURES, 'fleet') };

let cli: BuiltCli;
beforeAll(() => {
  cli = new BuiltCli();
});
afterAll(() => cli.remove());

// After an intended change of a sentence: npx vitest run test/cli -u
describe('The report of a small fleet', () => {
  it('is JSON that follows the contract', async () => {
    const { status, stdout, stderr } = cli.run(['diagnose', '-o', 'json', ...CLUSTERS], FLEET);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    await expect(stdout).toMatchFileSnapshot(join(FIXTURES, 'golden/fleet.json'));
  });

  it('is text for people', async () => {
    const { status, stdout, stderr } = cli.run(['diagnose', ...CLUSTERS], FLEET);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    await expect(stdout).toMatchFileSnapshot(join(FIXTURES, 'golden/fleet.txt'));
  });
});

describe('The document', () => {
  const read = () =>
    (JSON.parse(cli.run(['diagnose', '-o', 'json', ...CLUSTERS], FLEET).stdout) as Document)
      .clusters;

  it('fills in the defaults of a parentRef', () => {
    const [, west] = read();
    expect(west?.routes[0]?.parents[0]?.parentRef).toEqual({
      group: 'gateway.networking.k8s.io',
      kind: 'ListenerSet',
      namespace: 'shop',
      name: 'more',
      sectionName: null,
      port: null,
    });
  });

  it('names the deciding fields', () => {
    const [east] = read();
    const route = east?.routes.find(({ namespace }) => namespace === 'shop');
    const listener = route?.parents[0]?.listeners.find(({ attached }) => attached === 'False');
    expect(listener?.checks.map(({ check }) => check)).toEqual([
      'parent',
      'controller',
      'sectionName',
      'port',
      'protocol',
      'kind',
      'namespace',
      'hostname',
    ]);
    expect(listener?.checks[6]).toMatchObject({
      status: 'False',
      reason: 'NotAllowedByListeners',
      messageId: 'namespace.otherNamespace',
      params: { owner: 'Gateway infra/gw', listener: 'http', namespace: 'shop' },
      paths: [
        'Gateway infra/gw .spec.listeners[0].allowedRoutes.namespaces.from',
        'HTTPRoute shop/web .metadata.namespace',
      ],
    });
  });

  it('lists the listeners of a ListenerSet under its Gateway, with their owner', () => {
    const [, west] = read();
    expect(west?.gateways[0]?.listeners).toMatchObject([
      { owner: { kind: 'Gateway', namespace: 'infra', name: 'gw' }, attachedRoutes: 0 },
      { owner: { kind: 'ListenerSet', namespace: 'shop', name: 'more' }, attachedRoutes: 1 },
    ]);
  });

  it('names each needed object that was not in the input once', () => {
    const [east] = read();
    expect(east?.unknown).toEqual([
      { group: '', kind: 'Secret', namespace: 'infra', name: 'wildcard', cause: 'notGiven' },
    ]);
  });
});
