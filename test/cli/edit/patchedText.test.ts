import { diffLines } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { patchedText } from '../../../cli/edit/patchedText';
import type { ObjectChange } from '../../../src/analysis';
import { applyJsonPatch } from '../../../src/analysis/answers/impact/jsonPatch';
import { runs } from '../../analysis/arbitraries';

type Patch = NonNullable<ObjectChange['patch']>;
type Operation = Patch[number];

const GATEWAY = `# The public Gateway.
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway # of infra
metadata: {name: gw, namespace: infra}

spec:
    gatewayClassName:   'example'
    listeners:
    # Plain.
    - name: http   # for redirects
      port: 80
      protocol: HTTP

    - name: "https"
      port: 443
      allowedRoutes:
        namespaces:
          from: Same # own routes
      tls:
        certificateRefs: [{name: crt}]
    # The end.
`;

function patched(text: string, patch: Patch, json = false): string[] {
  const after = patchedText(text, 0, [], patch, json);
  if (after === undefined) throw new Error('The text cannot be changed.');
  return diffLines(text, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? [`${added ? '+' : '-'}${value.replace(/\n$/, '').replace(/\n/g, '\n+')}`]
      : []
  );
}

describe('The text of a patched object', () => {
  it.each<[string, Operation, string[]]>([
    [
      'replaces a text and keeps its quotation marks',
      { op: 'replace', path: '/spec/gatewayClassName', value: 'other' },
      ["-    gatewayClassName:   'example'", "+    gatewayClassName:   'other'"],
    ],
    [
      'replaces a text and keeps the comment behind it',
      { op: 'replace', path: '/spec/listeners/0/name', value: 'web' },
      ['-    - name: http   # for redirects', '+    - name: web   # for redirects'],
    ],
    [
      'replaces a text by a map',
      {
        op: 'replace',
        path: '/spec/listeners/1/allowedRoutes/namespaces',
        value: { from: 'Selector', selector: { matchLabels: { team: 'a' } } },
      },
      [
        '-          from: Same # own routes',
        '+            from: Selector\n+            selector:\n+                matchLabels:\n+                    team: a # own routes',
      ],
    ],
    [
      'adds a key below its siblings',
      { op: 'add', path: '/spec/listeners/0/hostname', value: '*.example.com' },
      ['+      hostname: "*.example.com"'],
    ],
    [
      'adds a map in lines',
      {
        op: 'add',
        path: '/spec/listeners/0/allowedRoutes',
        value: { namespaces: { from: 'All' } },
      },
      ['+      allowedRoutes:\n+          namespaces:\n+              from: All'],
    ],
    [
      'adds an item to a list',
      { op: 'add', path: '/spec/listeners/-', value: { name: 'tcp', port: 1 } },
      ['+    - name: tcp\n+      port: 1'],
    ],
    [
      'adds to a map in braces',
      { op: 'add', path: '/metadata/labels', value: { team: 'a' } },
      [
        '-metadata: {name: gw, namespace: infra}',
        '+metadata: {name: gw, namespace: infra, labels: {team: a}}',
      ],
    ],
    [
      'adds to a list in brackets',
      { op: 'add', path: '/spec/listeners/1/tls/certificateRefs/0', value: { name: 'new' } },
      [
        '-        certificateRefs: [{name: crt}]',
        '+        certificateRefs: [{name: new}, {name: crt}]',
      ],
    ],
    [
      'removes a key with its line',
      { op: 'remove', path: '/spec/listeners/1/port' },
      ['-      port: 443'],
    ],
    [
      'removes the first key of an item',
      { op: 'remove', path: '/spec/listeners/1/name' },
      ['-    - name: "https"\n+      port: 443', '+    - port: 443'],
    ],
    [
      'removes an item with its lines',
      { op: 'remove', path: '/spec/listeners/0' },
      ['-    - name: http   # for redirects\n+      port: 80\n+      protocol: HTTP'],
    ],
    [
      'writes what is then empty as braces',
      { op: 'remove', path: '/spec/listeners/1/allowedRoutes/namespaces/from' },
      [
        '-        namespaces:\n+          from: Same # own routes',
        '+        namespaces: {} # own routes',
      ],
    ],
  ])('%s', (_, operation, lines) => {
    expect(patched(GATEWAY, [operation])).toEqual(lines);
  });

  it('replaces a text of several lines', () => {
    const text = 'a:\n  b: |-\n    l\n    m\n\n  # end\nc: 1\n';
    const patch: Patch = [{ op: 'replace', path: '/a/b', value: [1] }];
    expect(patchedText(text, 0, [], patch, false)).toBe('a:\n  b:\n    - 1\n\n  # end\nc: 1\n');
  });

  it('keeps the indentation of JSON', () => {
    const text = JSON.stringify({ kind: 'A', spec: { list: [{ a: 1 }], empty: {} } }, null, 4);
    const patch: Patch = [
      { op: 'add', path: '/spec/list/-', value: { b: [1] } },
      { op: 'replace', path: '/kind', value: 'B' },
      { op: 'add', path: '/spec/empty/c', value: 'd' },
    ];
    const wanted = { kind: 'B', spec: { list: [{ a: 1 }, { b: [1] }], empty: { c: 'd' } } };
    expect(patchedText(text, 0, [], patch, true)).toBe(JSON.stringify(wanted, null, 4));
  });

  it('keeps the line breaks of Windows', () => {
    const text = 'a:\r\n  b: 1\r\n';
    const after = patchedText(text, 0, [], [{ op: 'add', path: '/a/c', value: { d: 1 } }], false);
    expect(after).toBe('a:\r\n  b: 1\r\n  c:\r\n    d: 1\r\n');
  });

  it('changes one of several documents, and an item of a List', () => {
    const text = 'a: 1\n---\nitems:\n- {b: 1}\n- {b: 2}\n';
    const after = patchedText(
      text,
      1,
      ['items', '1'],
      [{ op: 'replace', path: '/b', value: 3 }],
      false
    );
    expect(after).toBe('a: 1\n---\nitems:\n- {b: 1}\n- {b: 3}\n');
  });

  it('is not changed where an alias would change too', () => {
    const text = 'a: &x\n  b: 1\nc: *x\n';
    expect(
      patchedText(text, 0, [], [{ op: 'add', path: '/a/d', value: 1 }], false)
    ).toBeUndefined();
    expect(patchedText(text, 0, [], [{ op: 'add', path: '/d', value: 1 }], false)).toBe(
      `${text}d: 1\n`
    );
  });

  it('is as the patch says, in any style', () => {
    const key = fc.constantFrom('a', 'b', 'c d', 'x/y');
    const leaf = fc.constantFrom<unknown>(1, true, null, 'x', '80', 'a: b', '', 'l\nm', '# n', '*');
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 3 }),
        fc.array(tie('tree'), { maxLength: 3 })
      ),
    }));
    const root = fc.record({ a: tree, b: tree, 'x/y': tree });
    const token = fc.constantFrom('a', 'b', 'c d', 'x~1y', '0', '1', '-');
    const operation = fc.record({
      op: fc.constantFrom('add', 'replace', 'remove'),
      path: fc
        .tuple(fc.constantFrom('a', 'b', 'x~1y'), fc.array(token, { maxLength: 3 }))
        .map(([first, rest]) => `/${[first, ...rest].join('/')}`),
      value: tree,
    });
    const styles = fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      singleQuote: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      flowCollectionPadding: fc.boolean(),
    });
    const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    let applied = 0;
    fc.assert(
      fc.property(root, operation, styles, fc.boolean(), (value, raw, style, json) => {
        const given = clone(value);
        const patch = [clone(raw)] as Patch;
        const wanted = applyJsonPatch(given, patch);
        if ('failure' in wanted) return;
        applied += 1;
        const text = json
          ? JSON.stringify(given, null, style.indent)
          : stringify(given, { ...style, aliasDuplicateObjects: false });
        const after = patchedText(text, 0, [], patch, json);
        expect(after).toBeDefined();
        expect(json ? JSON.parse(after as string) : parse(after as string)).toEqual(wanted.value);
      }),
      runs(600)
    );
    expect(applied).toBeGreaterThan(100);
  });
});
