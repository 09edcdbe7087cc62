import { pairs } from '../../../gatewayApi/read';
import { holdsVariable, isVariable } from '../../../gatewayApi/variable';
import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { Fix, Listener, ObjectRef } from '../../model';
import type { Labelled } from '../../objects/lookup';
import { nearest } from '../../objects/nearest';
import { requirementText } from '../../objects/selector';
import {
  matchNamespace,
  NAMESPACE_NAME_LABEL,
  type UnmetRequirement,
} from '../../objects/selector';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('SelectorMatchesNoNamespace', {
  null: 'Listener {{listener}} of {{owner}} accepts routes by a namespace selector that is not set, so no route can attach.',
  none: 'Listener {{listener}} of {{owner}} accepts routes only from namespaces with {{labels}}. No namespace matches, so no route can attach.',
  nearest:
    'Listener {{listener}} of {{owner}} accepts routes only from namespaces with {{labels}}. No namespace matches, so no route can attach. Some namespaces have {{nearest}}.',
  fix: 'Select {{nearest}} instead. Routes from every namespace with this label can then attach.',
});

// Lists the requirements that no namespace meets, or else all that any namespace does not meet.
function unmetEverywhere(selector: unknown, each: readonly Labelled[]): UnmetRequirement[] {
  const count = new Map<string, number>();
  const known = new Map<string, UnmetRequirement>();
  each.forEach(([name, labels]) => {
    matchNamespace(selector, name, labels).unmet.forEach(requirement => {
      known.set(requirement.field, requirement);
      count.set(requirement.field, (count.get(requirement.field) ?? 0) + 1);
    });
  });
  const all = [...known.values()].sort((a, b) => (a.field < b.field ? -1 : 1));
  const nowhere = all.filter(({ field }) => count.get(field) === each.length);
  return nowhere.length > 0 ? nowhere : all;
}

interface Suggestion {
  readonly label: string;
  readonly requirement: UnmetRequirement;
  readonly value: string | undefined;
}

function suggest(requirement: UnmetRequirement, each: readonly Labelled[]): Suggestion[] {
  const labels = each.flatMap(([name, own]) => [
    ...pairs(own),
    [NAMESPACE_NAME_LABEL, name] as const,
  ]);
  const wanted = requirement.values[0];
  if (requirement.operator === 'In' && wanted !== undefined) {
    const values = labels.filter(([key]) => key === requirement.key).map(([, value]) => value);
    const value = nearest(wanted, values);
    if (value !== undefined) {
      return [{ label: `${requirement.key}=${value}`, requirement, value }];
    }
    if (values.length > 0) return [];
  } else if (requirement.operator !== 'Exists') {
    return [];
  }
  const key = nearest(
    requirement.key,
    labels.map(([known]) => known)
  );
  return key === undefined ? [] : [{ label: key, requirement, value: undefined }];
}

function fixFor(
  listener: Listener,
  owner: ObjectRef,
  suggestions: readonly Suggestion[]
): Fix | undefined {
  const [only, ...others] = suggestions;
  if (only === undefined || others.length > 0 || only.value === undefined) return undefined;
  const { key, field, values } = only.requirement;
  if (field !== `.matchLabels.${key}`) return undefined;
  const path = jsonPointer(
    listenerField(listener, '.allowedRoutes.namespaces.selector.matchLabels'),
    key
  );
  return {
    target: owner,
    patch: [
      { op: 'test', path, value: values[0] },
      { op: 'replace', path, value: only.value },
    ],
    message: say('fix', { nearest: only.label }),
  };
}

/** A listener whose selector matches no namespace of the cluster. */
export const selectorMatchesNoNamespace = rule({
  code: 'SelectorMatchesNoNamespace',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'The selector of a listener matches no namespace',
    meaning: `The listener accepts routes only from namespaces with certain labels (\`allowedRoutes.namespaces.from: Selector\`). No namespace of the cluster has these labels, so no route can attach. The labels of the Namespace objects count, not those of the routes. Every namespace has the label \`kubernetes.io/metadata.name\` with its name. All other labels must be set.

The finding requires that all Namespaces were read.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes:
        namespaces:
          from: Selector
          selector: { matchLabels: { team: shopp } } # namespaces have team=shop`,
    fix: 'Correct the labels in the selector, or label the intended namespaces (`kubectl label namespace shop team=shop`).',
    specification: specificationOf('RouteNamespaces', 'selector'),
  },
  evaluate: ofListeners(({ owner, listeners }, { reader, attached }) =>
    listeners.flatMap((listener): Discovery[] => {
      const { from, selector } = listener.allowedRoutes;
      if (from !== 'Selector') return [];
      const params = { listener: listener.name, owner };
      const path = listenerField(listener, '.allowedRoutes.namespaces.selector');
      if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) {
        return [
          {
            message: say('null', params),
            path: listenerField(listener, '.allowedRoutes.namespaces'),
          },
        ];
      }
      // If a route is attached, its namespace matches.
      if (attached(listener).size > 0) return [];
      // An expression that cannot be parsed can match, and so can labels with variables.
      const some = reader.someNamespace(
        (name, labels) =>
          matchNamespace(selector, name, labels).status !== 'False' ||
          isVariable(name) ||
          holdsVariable(labels)
      );
      if (some !== 'False') return [];
      const { each } = reader.namespaces();
      const unmet = unmetEverywhere(selector, each);
      const suggestions = unmet.flatMap(requirement => suggest(requirement, each));
      const id = suggestions.length > 0 ? 'nearest' : 'none';
      return [
        {
          message: say(id, {
            ...params,
            labels: unmet.map(requirementText),
            nearest: suggestions.map(({ label }) => label),
          }),
          path,
          fix: unmet.length === 1 ? fixFor(listener, owner, suggestions) : undefined,
        },
      ];
    })
  ),
});
