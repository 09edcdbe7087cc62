import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import {
  labelCommand,
  patchCommand,
  shellWord,
} from '../../../src/components/findings/kubectlCommand';

it('quotes any text for the shell', () => {
  ['plain', 'a b', "it's", '$(touch /tmp/no)', '`x`', 'line\nbreak', '', '*', '~', '#'].forEach(
    text =>
      expect(
        execFileSync('/bin/sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })
      ).toBe(text)
  );
});

it('names the resource with its group', () => {
  const target = {
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'shop',
    name: 'web',
  };
  expect(
    patchCommand(target, [{ op: 'replace', path: '/spec/parentRefs/0/name', value: 'public' }])
  ).toBe(
    "kubectl patch httproutes.gateway.networking.k8s.io web --namespace shop --type json --patch '[\n" +
      '  {"op":"replace","path":"/spec/parentRefs/0/name","value":"public"}\n' +
      "]'"
  );
});

it('omits the namespace if there is none', () => {
  const target = { group: '', kind: 'Namespace', name: 'shop' };
  expect(patchCommand(target, [])).toMatch(/^kubectl patch namespaces shop --type json/);
});

it('labels a namespace', () => {
  expect(labelCommand('shop', ['team=shop', 'legacy-'], true)).toBe(
    'kubectl label namespace shop team=shop legacy- --overwrite'
  );
  // kubectl refuses if the label was set in the meantime.
  expect(labelCommand('shop', ['team=shop'], false)).toBe('kubectl label namespace shop team=shop');
});
