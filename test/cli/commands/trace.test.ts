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
  cli.write('shop.yaml', shop());
});

const FILES = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
const URL = 'http://shop.example.com/cart';

function trace(...args: readonly string[]) {
  return cli.run(['trace', ...args, ...FILES]);
}

describe('The text of trace', () => {
  it('tells the way of a request step by step, with the place of each field', () => {
    const { status, stdout, stderr } = trace(URL);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'Service shop/web: GET http://shop.example.com/cart at Gateway infra/gw',
      '   1. Listener http takes the request. It has no hostname, and no listener on port 80 has one for shop.example.com.',
      '      gateway.yaml:7:7 Gateway infra/gw .spec.listeners[0]',
      '   2. HTTPRoute shop/web serves every hostname of the listener.',
      '      shop.yaml:8:30 HTTPRoute shop/web',
      '   3. The rule takes every request.',
      '      shop.yaml:11:11 HTTPRoute shop/web .spec.rules[0]',
      '   4. 100 % of the requests go to Service shop/web, port 80.',
      '      shop.yaml:11:27 HTTPRoute shop/web .spec.rules[0].backendRefs[0]',
      '    = answers: 100 % to Service shop/web port 80, sees GET /cart of shop.example.com',
      '',
      'default: 1 request, 1 answered',
      '',
    ]);
  });

  it('names what is not there, and what came near', () => {
    cli.write(
      'shop.yaml',
      shop().replace('rules: [{', 'rules: [{ matches: [{ path: { value: /a } }],')
    );
    const { status, stdout } = trace(URL);
    expect(status).toBe(1);
    expect(stdout).toContain('404: GET http://shop.example.com/cart at Gateway infra/gw');
    expect(stdout).toContain(
      'why not: HTTPRoute shop/web .spec.rules[0].matches[0]: The path is /cart. The match wants PathPrefix /a.'
    );
  });

  it('passes over Gateways that have no listener for the hostname', () => {
    const other = gateway()
      .replace('name: gw', 'name: other')
      .replace('port: 80', 'port: 80\n      hostname: b.org');
    cli.write('gateway.yaml', `${gateway()}---\n${other}`);
    const { status, stdout } = trace(URL);
    expect(status).toBe(0);
    expect(stdout).toContain('note: no listener for it on the same port: Gateway infra/other');
    expect(trace('--gateway', 'infra/other', URL).status).toBe(1);
  });

  it('names the clusters', () => {
    const args = ['--cluster', 'east=shop.yaml', '--cluster', 'east=gateway.yaml'];
    const { stdout } = cli.run(['trace', URL, ...args]);
    expect(stdout).toContain('at Gateway infra/gw in cluster east');
  });
});

describe('The JSON of trace', () => {
  it('has the contract’s shape, with the defaults of the request', () => {
    const { stdout } = trace('--output', 'json', '--gateway', 'infra/gw', '-H', 'X-A: 1', URL);
    const [{ name, traces }] = JSON.parse(stdout).clusters;
    expect(name).toBe('default');
    expect(traces[0].request).toEqual({
      gateway: { namespace: 'infra', name: 'gw' },
      scheme: 'http',
      host: 'shop.example.com',
      port: 80,
      sni: 'shop.example.com',
      path: '/cart',
      method: 'GET',
      headers: { 'X-A': ['1'] },
      stream: false,
    });
    const [answer] = traces[0].answers;
    expect(answer).toMatchObject({
      gateway: { namespace: 'infra', name: 'gw' },
      listener: { owner: { kind: 'Gateway', namespace: 'infra', name: 'gw' }, name: 'http' },
      outcome: 'backend',
      status: null,
      grpcStatus: null,
      route: { kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
      rule: 0,
      match: null,
      errorShare: 0,
      unavailableShare: 0,
      redirect: null,
      mirrors: [],
      otherLosers: 0,
      missing: [],
      alternatives: [],
    });
    expect(answer.backends).toEqual([
      {
        group: '',
        kind: 'Service',
        namespace: 'shop',
        name: 'web',
        port: 80,
        share: 1,
        ready: null,
        policy: null,
        forwarded: {
          method: 'GET',
          path: '/cart',
          host: 'shop.example.com',
          set: {},
          add: {},
          remove: [],
        },
        response: { set: {}, add: {}, remove: [] },
        redirect: null,
      },
    ]);
    expect(answer.steps[0]).toEqual({
      step: 'listener',
      status: 'True',
      messageId: 'trace.listenerAny',
      params: expect.objectContaining({ listener: 'http', port: 80, host: 'shop.example.com' }),
      message: expect.stringContaining('Listener http takes the request.'),
      object: { kind: 'Gateway', namespace: 'infra', name: 'gw' },
      field: '.spec.listeners[0]',
    });
  });
});

describe('The exit status of trace', () => {
  it.each<[readonly string[], number]>([
    [['--expect', 'backend=shop/web', URL], 0],
    [['--expect', 'backend=shop/other', URL], 1],
    [['--expect', 'noListener=true', `${URL.replace('.com', '.com:8080')}`], 0],
    [['--expect', 'status=404', '--expect', 'noListener=true', URL], 1],
    [['--partial', '--expect', 'backend=shop/web', URL], 1],
    [['https://shop.example.com/'], 1],
    [['--expect', 'backend', URL], 2],
    [['-H', 'nothing', URL], 2],
    [['tcp://shop.example.com', '--gateway', 'infra/gw'], 2],
    [['--gateway', 'gw', URL], 2],
    [[], 2],
  ])('of %j is %i', (args, expected) => {
    expect(trace(...args).status).toBe(expected);
  });

  it('is that of all requests of a file', () => {
    const web = { namespace: 'shop', name: 'web', port: 80, minShare: 1 };
    const good = [
      { scheme: 'http', host: 'a.org', expect: { backend: web } },
      {
        request: { port: 81 },
        gateway: { namespace: 'infra', name: 'gw' },
        expect: { noListener: true },
      },
    ];
    cli.write('requests.json', JSON.stringify(good));
    const { status, stdout } = trace('--requests', 'requests.json');
    expect(status).toBe(0);
    expect(stdout).toContain('expected: backend shop/web port 80 with a share of at least 1: met');
    expect(stdout).toContain('default: 2 requests, 2 as expected');
    cli.write('requests.json', JSON.stringify([...good, { port: 81, expect: { status: 404 } }]));
    expect(trace('--requests', 'requests.json').status).toBe(1);
  });

  it.each([
    ['{', 'is not JSON'],
    ['{}', 'is not a list of requests'],
    ['[{ "port": "80" }]', 'request 1.port is not a port number'],
    ['[{}, { "hots": "a" }]', 'request 2 has the unknown member hots'],
    [
      '[{ "expect": { "backend": { "name": "web" } } }]',
      'request 1.expect.backend has no namespace',
    ],
  ])('is 2 for a file with %s', (text, problem) => {
    cli.write('requests.json', text);
    const { status, stderr } = trace('--requests', 'requests.json');
    expect(status).toBe(2);
    expect(stderr).toContain(`error: requests.json: ${problem}`);
  });
});
