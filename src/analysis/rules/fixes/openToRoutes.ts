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

/** For the table of messages. */
export const openToRoutesSentences = sentences;

/** What the check `namespace` of a listener found. */
export function namespaceOutcome(verdict: ListenerVerdict): NamespaceOutcome {
  return verdict.check('namespace').outcome;
}

/** Makes sure that a patch changes the listener that was looked at: a place in a list is no name. */
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
    // `add` also replaces what is there.
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
 * Finds the narrowest changes that allow a namespace's routes (RouteNamespaces).
 *
 * @param listeners - Listeners of one owner that do not allow it, all for the same reason.
 * @param namespace - The route's.
 * @param reader - Where the namespace is.
 * @returns The fixes, each of which is enough, the least harmful first; none where none is obvious.
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
  // They all ask for the same labels.
  const asked = admissions[0]?.find(admission => admission.change === 'labels');
  return [
    ...(opened === undefined ? [] : [opened]),
    ...(asked?.change === 'labels' ? [labelNamespace(namespace, asked.labels, reader)] : []),
  ];
}

/**
 * The same for routes that are there: nobody writes None by accident, so it is not proposed to
 * whoever does not ask.
 */
export function admitRoutes(...args: Parameters<typeof openToRoutes>): Fix[] {
  const [[first]] = args;
  return first === undefined || namespaceOutcome(first).is === 'none' ? [] : openToRoutes(...args);
}
