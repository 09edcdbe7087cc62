import type { Fix, Listener, ListenerVerdict, NamespaceOutcome } from '../../model';
import type { Reader } from '../../objects/reader';
import { sentencesOf } from '../../words/sentences';
import { listenerNames } from '../attachment/refusal';
import { type Admission, admissionsOf, labelNamespace } from './admitNamespace';
import { type Patch, pointer } from './patch';

const { say, sentences } = sentencesOf('fix', {
  allowedRoutes: {
    one: 'Allow routes from namespace {{namespace}} on listener {{listeners}} of {{owner}} too. Every route in that namespace can then attach to it.',
    other:
      'Allow routes from namespace {{namespace}} on listeners {{listeners}} of {{owner}} too. Every route in that namespace can then attach to them.',
  },
  allowedRoutesLabels: {
    one: 'Allow routes from namespaces with {{labels}}, such as {{namespace}}, on listener {{listeners}} of {{owner}} too. Every route in every such namespace can then attach to it.',
    other:
      'Allow routes from namespaces with {{labels}}, such as {{namespace}}, on listeners {{listeners}} of {{owner}} too. Every route in every such namespace can then attach to them.',
  },
});

/** The sentences for the message table. */
export const openToRoutesSentences = sentences;

/** Returns the outcome of the `namespace` check of a listener. */
export function namespaceOutcome(verdict: ListenerVerdict): NamespaceOutcome {
  return verdict.check('namespace').outcome;
}

/** Tests the listener name in a patch, because a list index does not identify a listener. */
export function testListener({ index, name }: Listener): Patch {
  return [{ op: 'test', path: pointer('spec', 'listeners', index, 'name'), value: name }];
}

type Opening = Exclude<Admission, { change: 'labels' }>;

function isOpening(admission: Admission): admission is Opening {
  return admission.change !== 'labels';
}

function setNamespaces(listener: Listener, value: Readonly<Record<string, unknown>>): Patch {
  const { index, allowedRoutes } = listener;
  const at = ['spec', 'listeners', index, 'allowedRoutes'] as const;
  const exists = !allowedRoutes.defaulted || allowedRoutes.kinds !== undefined;
  return [
    ...testListener(listener),
    // `add` also replaces an existing value.
    exists
      ? { op: 'add', path: pointer(...at, 'namespaces'), value }
      : { op: 'add', path: pointer(...at), value: { namespaces: value } },
  ];
}

function openListeners(
  listeners: readonly ListenerVerdict[],
  openings: ReadonlyArray<Opening | undefined>,
  namespace: string
): Fix | undefined {
  const patch: Patch[number][] = [];
  const labels = new Set<string>();
  for (const [place, { listener }] of listeners.entries()) {
    const opening = openings[place];
    if (opening === undefined) return undefined;
    if (opening.change === 'rule') {
      patch.push(...setNamespaces(listener, opening.value));
      continue;
    }
    const at = ['spec', 'listeners', listener.index, 'allowedRoutes', 'namespaces'];
    patch.push(...testListener(listener), ...opening.patch(at));
    if (opening.label !== undefined) labels.add(opening.label);
  }
  const [first] = listeners;
  if (first === undefined) return undefined;
  const { owner } = first.listener;
  const names = listenerNames(listeners);
  const values = { owner, listeners: names, count: names.length, namespace, labels: [...labels] };
  const text = say(labels.size === 0 ? 'allowedRoutes' : 'allowedRoutesLabels', values);
  return { target: owner, patch, message: text };
}

/**
 * Finds the narrowest changes that allow routes from a namespace (RouteNamespaces).
 *
 * @param listeners - Listeners of one owner that refuse the namespace for the same reason.
 * @returns Alternative fixes, the least harmful first. Empty if no fix is obvious.
 */
export function openToRoutes(
  listeners: readonly ListenerVerdict[],
  namespace: string,
  reader: Reader
): Fix[] {
  const [first] = listeners;
  if (first === undefined) return [];
  const own = first.listener.owner.namespace ?? '';
  const admissions = listeners.map(verdict =>
    admissionsOf(
      {
        outcome: namespaceOutcome(verdict).is,
        selector: verdict.listener.allowedRoutes.selector,
        own,
        namespace,
      },
      reader
    )
  );
  const openings = admissions.map(list => list.find(isOpening));
  const opened = openListeners(listeners, openings, namespace);
  // All listeners require the same labels.
  const asked = admissions[0]?.find(admission => admission.change === 'labels');
  return [
    ...(opened === undefined ? [] : [opened]),
    ...(asked?.change === 'labels' ? [labelNamespace(namespace, asked.labels, reader)] : []),
  ];
}

/**
 * Finds the same fixes for existing routes. The value None is always intentional, so a change of
 * None is not proposed.
 */
export function admitRoutes(...args: Parameters<typeof openToRoutes>): Fix[] {
  const [[first]] = args;
  return first === undefined || namespaceOutcome(first).is === 'none' ? [] : openToRoutes(...args);
}
