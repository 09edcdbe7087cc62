import { message } from '../../message';
import type { Fix, Listener, ListenerVerdict } from '../../model';
import type { Reader } from '../../reader';
import { admissionOf, labelNamespace } from './admitNamespace';
import { type Patch, pointer } from './patch';
import { listenerNames } from './refusal';

/** Which sentence of the check `namespace` a listener got, such as `otherNamespace`. */
export function namespaceOutcome(verdict: ListenerVerdict): string {
  return verdict.check('namespace').message.id.slice('namespace.'.length);
}

/** Makes sure that a patch changes the listener that was looked at: a place in a list is no name. */
export function testListener({ index, name }: Listener): Patch {
  return [{ op: 'test', path: pointer('spec', 'listeners', index, 'name'), value: name }];
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

/**
 * Finds the narrowest change that lets a namespace's routes in (RouteNamespaces).
 *
 * @param listeners - Listeners of one owner that keep it out, all for the same reason.
 * @param namespace - The route's.
 * @param reader - Where the namespace is.
 * @returns The fix; undefined where there is no obvious one.
 */
export function admitRoutes(
  listeners: readonly ListenerVerdict[],
  namespace: string,
  reader: Reader
): Fix | undefined {
  const [first] = listeners;
  // Nobody writes None by accident.
  if (first === undefined || namespaceOutcome(first) === 'none') return undefined;
  const { owner } = first.listener;
  const patch: Patch[number][] = [];
  for (const verdict of listeners) {
    const { listener } = verdict;
    const admission = admissionOf(
      {
        outcome: namespaceOutcome(verdict),
        selector: listener.allowedRoutes.selector,
        own: owner.namespace ?? '',
        namespace,
      },
      reader
    );
    if (admission === undefined) return undefined;
    if (admission.change === 'labels') return labelNamespace(namespace, admission.labels, reader);
    const at = ['spec', 'listeners', listener.index, 'allowedRoutes', 'namespaces'];
    patch.push(
      ...(admission.change === 'rule'
        ? setNamespaces(listener, admission.value)
        : [...testListener(listener), ...admission.patch(at)])
    );
  }
  return {
    target: owner,
    patch,
    message: message('fix.allowedRoutes', {
      owner,
      listeners: listenerNames(listeners),
      namespace,
    }),
  };
}
