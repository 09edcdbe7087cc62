import type { KubernetesObject } from '../../../gatewayApi/types';
import type { RuleContext } from '../../evaluation/rule';
import type { Fix, Listener, ParentVerdict, RouteVerdict } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { pointer } from '../fixes/patch';

export const { say: saySplit, sentences: splitSentences } = sentencesOf('RedirectLoop', {
  rule: 'On {{listeners}}, the rule redirects requests to the URL that they already have. Clients repeat the request until they give up.',
  fixSplit:
    'Make two routes: {{target}} stays on listener {{kept}}, and the new {{other}} redirects on listener {{redirecting}}.',
  fixSection:
    'Attach the route only to listener {{redirecting}}, where the redirect changes the URL.',
});

type Fields = Readonly<Record<string, unknown>>;

interface Side {
  readonly parentRefs: readonly Fields[];
  readonly names: readonly string[];
}

function sideOf(
  parents: readonly ParentVerdict[],
  raw: readonly Fields[],
  isOn: (listener: Listener) => boolean
): Side {
  const parentRefs: Fields[] = [];
  const names: string[] = [];
  parents.forEach(({ parentRef, index, listeners }) => {
    const here = listeners.filter(
      ({ attached, listener }) => attached === 'True' && isOn(listener)
    );
    here.forEach(({ listener }) => {
      const own = raw[index];
      if (own === undefined || names.includes(listener.name)) return;
      names.push(listener.name);
      parentRefs.push(
        parentRef.sectionName === undefined ? { ...own, sectionName: listener.name } : own
      );
    });
  });
  return { parentRefs, names };
}

/**
 * The fix for a rule that redirects to itself on some of its listeners: the rule stays only on the
 * other listeners. If the route has other rules, the rule becomes a route of its own.
 *
 * @param rule - The index of the rule in `spec.rules`.
 * @param loops - Whether the rule redirects to itself on a listener.
 * @returns Undefined if it does so on all of them, or if the name of the new route is taken.
 */
export function splitRoute(
  object: KubernetesObject,
  { route, parents }: RouteVerdict,
  rule: number,
  loops: (listener: Listener) => boolean,
  { reader }: RuleContext
): Fix | undefined {
  const { spec } = object as KubernetesObject & {
    spec: { parentRefs: readonly Fields[]; hostnames?: unknown; rules: readonly unknown[] };
  };
  const away = sideOf(parents, spec.parentRefs, listener => !loops(listener));
  const kept = sideOf(parents, spec.parentRefs, loops);
  if (away.parentRefs.length === 0) return undefined;
  const at = pointer('spec', 'parentRefs');
  const test = { op: 'test', path: at, value: spec.parentRefs } as const;
  const params = { target: route, kept: kept.names, redirecting: away.names };
  if (spec.rules.length === 1) {
    return {
      target: route,
      patch: [test, { op: 'replace', path: at, value: away.parentRefs }],
      message: saySplit('fixSection', params),
    };
  }
  const other = { ...route, name: `${route.name}-redirect` };
  if (reader.lookup(other).state !== 'absent') return undefined;
  const own = pointer('spec', 'rules', rule);
  const { namespace, name } = other;
  const { hostnames } = spec;
  return {
    target: route,
    patch: [
      test,
      { op: 'replace', path: at, value: kept.parentRefs },
      { op: 'test', path: own, value: spec.rules[rule] },
      { op: 'remove', path: own },
    ],
    also: [
      {
        target: other,
        create: {
          apiVersion: object.apiVersion,
          kind: object.kind,
          metadata: { namespace, name },
          spec: {
            parentRefs: away.parentRefs,
            ...(hostnames === undefined ? {} : { hostnames }),
            rules: [spec.rules[rule]],
          },
        },
      },
    ],
    message: saySplit('fixSplit', { ...params, other }),
  };
}
