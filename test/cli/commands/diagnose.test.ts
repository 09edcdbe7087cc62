import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { accepted, BuiltCli } from '../support/builtCli';
import { CLASS, documents, gateway, shop } from '../support/manifests';

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

const SAME = '{ from: Same }';

describe('The exit status of diagnose', () => {
  it('is 0 if every route attaches', () => {
    const { status, stdout, stderr } = cli.run([
      'diagnose',
      'class.yaml',
      'gateway.yaml',
      'shop.yaml',
    ]);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'default: 1 route (1 attached, 0 partly, 0 refused, 0 unknown); 0 err'
    );
    expect(status).toBe(0);
  });

  it('is 1 if a route is refused', () => {
    cli.write('gateway.yaml', gateway(SAME));
    const { status, stdout } = cli.run(['diagnose', 'class.yaml', 'gateway.yaml', 'shop.yaml']);
    expect(stdout).toContain('error[NamespaceNotAllowed]');
    expect(status).toBe(1);
  });

  it('depends on the severity that --fail-on sets', () => {
    cli.write('shop.yaml', shop('shop', ''));
    const args = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
    expect(cli.run(['diagnose', ...args]).stdout).toContain('warning[NoParentRefs]');
    expect(cli.run(['diagnose', ...args]).status).toBe(0);
    expect(cli.run(['diagnose', '--fail-on', 'error', ...args]).status).toBe(0);
    expect(cli.run(['diagnose', '--fail-on', 'warning', ...args]).status).toBe(1);
  });

  it('is 2 for invalid input, even if there are findings', () => {
    cli.write('gateway.yaml', gateway(SAME));
    cli.write('bad.yaml', 'just text\n');
    const { status } = cli.run(['diagnose', 'class.yaml', 'gateway.yaml', 'shop.yaml', 'bad.yaml']);
    expect(status).toBe(2);
  });

  it.each([
    [['diagnose']],
    [['diagnose', '--cluster', 'east', 'class.yaml']],
    [['diagnose', '--cluster', '=class.yaml']],
    [['diagnose', '--fail-on', 'never', 'class.yaml']],
    [['diagnose', '--output', 'xml', 'class.yaml']],
    [['diagnose', '--unheard-of', 'class.yaml']],
    [['unheard-of']],
    [[]],
  ])('is 2 for invalid options: %j', args => {
    const { status, stdout, stderr } = cli.run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});

describe('Bad input', () => {
  it.each([
    ['text', 'hello\n', 'bad.yaml:3:1: document 2: is not an object'],
    ['a list', '- a\n', 'bad.yaml:3:1: document 2: is not an object'],
    [
      'an object without a name',
      'apiVersion: v1\nkind: Service\nmetadata: {}\n',
      'no metadata.name',
    ],
    [
      'an object without a kind',
      'apiVersion: v1\nmetadata: { name: a }\n',
      'document 2: is not a Kubernetes object: it has no kind',
    ],
    [
      'an object without a version',
      'kind: Service\nmetadata: { name: a }\n',
      'it has no apiVersion',
    ],
    [
      'an object whose kind is a list',
      'apiVersion: v1\nkind: [Service]\nmetadata: { name: a }\n',
      'is not a Kubernetes object: it has no kind',
    ],
    [
      'an object whose version is a number',
      'apiVersion: 1\nkind: Service\nmetadata: { name: a }\n',
      'bad.yaml:3:1: document 2: is malformed: .apiVersion is 1',
    ],
    [
      'an object whose name is a number',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: 5\n',
      'bad.yaml:6:3: document 2: is malformed: .metadata.name is 5',
    ],
    [
      'an object whose namespace is a list',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  namespace: [shop]\n',
      'bad.yaml:7:3: document 2: is malformed: .metadata.namespace is […]',
    ],
    [
      'an object with a label that is a number',
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  labels:\n    a/b: 1\n',
      'bad.yaml:8:5: document 2: is malformed: .metadata.labels["a/b"] is 1',
    ],
    ['a template', 'kind: {{ .Values.kind }}\n', 'bad.yaml:3:'],
    ['an open quote', 'kind: "Service\n', 'bad.yaml:4:1: document 2: Missing closing "quote'],
    ['the same key twice', 'a: 1\na: 2\n', 'bad.yaml:4:1: document 2: Map keys must be unique'],
    ['a tab', 'a:\n\tb: 1\n', 'bad.yaml:4:1: document 2: '],
    ['an alias without an anchor', 'a: *b\n', 'bad.yaml:3:1: document 2: Unresolved alias'],
    [
      'an alias in itself',
      'a: &a { b: *a }\n',
      'bad.yaml:3:1: document 2: An alias refers to a node',
    ],
    [
      'an alias expansion attack',
      `a: &a [x, x]\n${'bcdefghijklmnop'.replace(
        /./g,
        (key, index: number) =>
          `${key}: &${key} [${Array(9).fill(`*${'abcdefghijklmnop'[index]}`).join(', ')}]\n`
      )}`,
      'document 2: Excessive alias count',
    ],
    ['deep nesting', `${'['.repeat(20_000)}\n`, 'bad.yaml:3:'],
    [
      'a List without a list of items',
      'apiVersion: v1\nkind: List\nitems: {}\n',
      'document 2: is a List whose items are not a list',
    ],
    [
      'a List that contains text',
      'apiVersion: v1\nkind: List\nitems:\n  - a\n',
      'bad.yaml:6:5: document 2: item 1 is not an object',
    ],
  ])(
    'such as %s is reported with file, document and line, and the rest is evaluated',
    (_, text, problem) => {
      cli.write(
        'bad.yaml',
        `# a comment\n---\n${text}---\n${gateway()}`.replace('# a comment\n---', 'null\n---')
      );
      const { status, stderr, document } = cli.diagnose(['class.yaml', 'bad.yaml', 'shop.yaml']);
      expect(status).toBe(2);
      expect(stderr).toContain(problem);
      expect(stderr).toMatch(/^error: bad\.yaml:\d+:\d+: document 2: [^\n]*\n$/);
      expect(accepted(document)).toEqual({ 'shop/web': ['True'] });
    }
  );

  it('includes a file that does not exist', () => {
    const { status, stderr, document } = cli.diagnose([
      'gone.yaml',
      'class.yaml',
      'gateway.yaml',
      'shop.yaml',
    ]);
    expect(status).toBe(2);
    expect(stderr).toBe('error: gone.yaml: no such file or folder\n');
    expect(accepted(document)).toEqual({ 'shop/web': ['True'] });
  });

  it('includes a folder without manifests', () => {
    cli.write('empty/readme.md', '');
    const { status, stderr } = cli.run(['diagnose', 'empty']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: empty: ');
  });

  it('does not include an empty document', () => {
    cli.write('gateway.yaml', `# first\n---\n---\n# nothing\n---\n${gateway()}---\n`);
    const { status, stderr } = cli.run(['diagnose', 'class.yaml', 'gateway.yaml', 'shop.yaml']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('Input', () => {
  const both = () => documents(CLASS, gateway(), shop());
  const objects = () => parseAllDocuments(both()).map(document => document.toJS() as object);
  const list = (items: readonly object[], kind = 'List') => ({ apiVersion: 'v1', kind, items });

  it.each([
    ['a YAML stream', () => both()],
    ['Windows line ends', () => both().replaceAll('\n', '\r\n')],
    ['a byte order mark', () => `\ufeff${both()}`],
    ['a JSON List', () => JSON.stringify(list(objects()))],
    ['an indented JSON List', () => JSON.stringify(list(objects()), undefined, '\t')],
    ['a List in a List', () => JSON.stringify(list([list(objects())]))],
    [
      'JSON objects in a row',
      () =>
        objects()
          .map(one => JSON.stringify(one))
          .join('\n'),
    ],
    [
      'JSON documents',
      () =>
        objects()
          .map(one => JSON.stringify(one, undefined, 2))
          .join('\n---\n'),
    ],
    ['a document of YAML 1.1', () => `%YAML 1.1\n---\n${both()}`],
    [
      'documents with merge keys',
      // An anchor in a field of its own would be a field that the API server refuses.
      () =>
        both().replace(
          '{ namespace: infra, name: gw }]',
          '{ <<: { namespace: infra }, name: gw }]'
        ),
    ],
  ])('may be %s, from standard input', (_, text) => {
    const { status, stderr, document } = cli.diagnose(['-'], { input: text() });
    expect(stderr).toBe('');
    expect(accepted(document)).toEqual({ 'shop/web': ['True'] });
    expect(status).toBe(0);
  });

  it('may be a typed list whose items have no kind', () => {
    const items = [
      { metadata: { namespace: 'shop', name: 'web' }, spec: { ports: [{ port: 80 }] } },
    ];
    cli.write('services.json', JSON.stringify(list(items, 'ServiceList')));
    cli.write('shop.yaml', shop().split('---\n')[1] as string);
    const { document } = cli.diagnose(['class.yaml', 'gateway.yaml', 'shop.yaml', 'services.json']);
    expect(document.clusters[0]?.routes[0]?.parents[0]?.conditions[1]).toMatchObject({
      type: 'ResolvedRefs',
      status: 'True',
    });
  });

  it('may be a folder, which is read recursively', () => {
    cli.write('all/class.yml', CLASS);
    cli.write('all/deep/er/gateway.yaml', gateway());
    cli.write('all/deep/shop.json', JSON.stringify(list(objects().slice(2))));
    cli.write('all/notes.txt', 'not: [for us');
    const { status, stderr, document } = cli.diagnose(['all']);
    expect(stderr).toBe('');
    expect(accepted(document)).toEqual({ 'shop/web': ['True'] });
    expect(status).toBe(0);
  });

  it('with the same cluster name makes up one cluster, apart from the others', () => {
    const east = [
      '--cluster',
      'east=class.yaml',
      '--cluster',
      'east=gateway.yaml',
      '--cluster=east=shop.yaml',
    ];
    const west = ['--cluster', 'west=shop.yaml'];
    const { status, document } = cli.diagnose([...west, ...east, 'class.yaml']);
    expect(document.clusters.map(({ name }) => name)).toEqual(['default', 'east', 'west']);
    expect(accepted(document, 'east')).toEqual({ 'shop/web': ['True'] });
    expect(accepted(document, 'west')).toEqual({ 'shop/web': ['False'] });
    expect(accepted(document)).toEqual({});
    expect(status).toBe(1);
  });

  it('gives the same answer in any order', () => {
    cli.write('gateway.yaml', gateway(SAME));
    const files = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
    const [first, ...others] = [files, [...files].reverse(), ['shop.yaml', ...files]].flatMap(
      args => [cli.run(['diagnose', ...args, '--output', 'json']).stdout]
    );
    others.forEach(other => expect(other).toBe(first));
  });

  it('with the same object twice counts the last one, with a warning', () => {
    cli.write('again.yaml', gateway(SAME));
    const { stderr, document } = cli.diagnose([
      'class.yaml',
      'gateway.yaml',
      'again.yaml',
      'shop.yaml',
    ]);
    expect(stderr).toBe(
      'warning: again.yaml:3:31: Gateway infra/gw replaces the one at gateway.yaml:3:31\n'
    );
    expect(accepted(document)).toEqual({ 'shop/web': ['False'] });
  });

  it('that is given twice is read once', () => {
    const { stderr, document } = cli.diagnose(['shop.yaml', './shop.yaml', '-', '-'], {
      input: CLASS,
    });
    expect(stderr).toBe('');
    expect(Object.keys(accepted(document))).toEqual(['shop/web']);
  });

  it('without a namespace goes to namespace default, as in kubectl', () => {
    cli.write('gateway.yaml', gateway(SAME).replace('namespace: infra, ', ''));
    cli.write('shop.yaml', shop('default', '{ name: gw }').replaceAll('namespace: default, ', ''));
    const { document } = cli.diagnose(['class.yaml', 'gateway.yaml', 'shop.yaml']);
    expect(accepted(document)).toEqual({ 'default/web': ['True'] });
  });

  it('may contain a ListenerSet whose Gateway does not exist', () => {
    cli.write(
      'set.yaml',
      gateway()
        .replace('kind: Gateway', 'kind: ListenerSet')
        .replace('gatewayClassName: example', 'parentRef: { name: other }')
    );
    const { document } = cli.diagnose(['set.yaml']);
    expect(document.clusters[0]?.listenerSets).toMatchObject([
      { name: 'gw', conditions: [{ type: 'Accepted', status: 'Unknown', reason: 'Pending' }] },
    ]);
  });

  it('may be a thousand files', () => {
    for (let index = 0; index < 1000; index += 1) {
      cli.write(
        `many/${index}.yaml`,
        documents(
          gateway().replaceAll('infra', `infra-${index}`),
          shop(`shop-${index}`, `{ namespace: infra-${index}, name: gw }`)
        )
      );
    }
    cli.write('many/class.yaml', CLASS);
    const start = performance.now();
    const { stdout } = cli.run(['diagnose', 'many']);
    expect(stdout).toContain('default: 1000 routes (1000 attached');
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('An object that is not in the input', () => {
  it('does not exist, unless --partial is given', () => {
    expect(accepted(cli.diagnose(['shop.yaml']).document)).toEqual({ 'shop/web': ['False'] });
    const { status, document } = cli.diagnose(['--partial', 'shop.yaml']);
    expect(accepted(document)).toEqual({ 'shop/web': ['Unknown'] });
    expect(document.clusters[0]?.unknown).toContainEqual({
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      namespace: 'infra',
      name: 'gw',
      cause: 'notGiven',
    });
    expect(status).toBe(0);
  });

  it('has no labels if it is a Namespace, unless --strict is given', () => {
    cli.write(
      'gateway.yaml',
      gateway('{ from: Selector, selector: { matchLabels: { team: shop } } }')
    );
    const args = ['class.yaml', 'gateway.yaml', 'shop.yaml'];
    expect(accepted(cli.diagnose(args).document)).toEqual({ 'shop/web': ['False'] });
    expect(accepted(cli.diagnose([...args, '--strict']).document)).toEqual({
      'shop/web': ['Unknown'],
    });
    cli.write(
      'namespace.yaml',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { team: shop } }\n'
    );
    const known = cli.diagnose([...args, '--strict', 'namespace.yaml']).document;
    expect(accepted(known)).toEqual({ 'shop/web': ['True'] });
  });

  it('appears in the summary as unknown', () => {
    const { stdout } = cli.run(['diagnose', '--partial', 'shop.yaml']);
    expect(stdout).toMatch(/^default: 1 route \(0 attached, 0 partly, 0 refused, 1 unknown\)/m);
    expect(stdout).toMatch(/^ {2}unknown, because not in the input: .*Gateway infra\/gw/m);
  });
});

describe('Hostile input', () => {
  it('reaches the terminal without control characters', () => {
    const name = '"a\\e[31mb\\nerror: c\\u202e"';
    cli.write('gateway.yaml', gateway(SAME).replaceAll('name: gw', `name: ${name}`));
    cli.write('shop.yaml', shop('shop', `{ namespace: infra, name: ${name} }`));
    const { stdout } = cli.run(['diagnose', 'class.yaml', 'gateway.yaml', 'shop.yaml']);
    expect(stdout).toContain('a\\u001b[31mb\\u000aerror: c\\u202e');
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it.each(['__proto__', 'constructor', '$&', 'toString'])(
    'is evaluated like any other: %s',
    name => {
      cli.write(
        'gateway.yaml',
        gateway(SAME)
          .replaceAll('name: gw', `name: ${name}`)
          .replaceAll('name: http', `name: ${name}`)
      );
      cli.write(
        'shop.yaml',
        shop('shop', `{ namespace: infra, name: ${name}, sectionName: ${name} }`)
      );
      const { document } = cli.diagnose([
        'class.yaml',
        'gateway.yaml',
        'shop.yaml',
        `--cluster=${name}=shop.yaml`,
      ]);
      expect(accepted(document)).toEqual({ 'shop/web': ['False'] });
      expect(JSON.stringify(document)).toContain(`infra/${name}`);
    }
  );
});
