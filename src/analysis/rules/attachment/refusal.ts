import type { ListenerCheckName, ListenerVerdict, ObjectRef, ParentVerdict } from '../../model';
import { lastOf } from '../../objects/lastOf';
import { parentObject } from '../../routes/parentObject';

/** Where a parentRef comes to its end. */
export interface Refusal {
  /**
   * - `parent`: there is none, or it is a ListenerSet that its Gateway does not allow.
   * - `section`: no listener has the section and port.
   * - `permission`: none of those that have accepts the kind and namespace.
   * - `hostname`: none of those that do has a hostname in common.
   */
  readonly stage: 'parent' | 'section' | 'permission' | 'hostname';
  /** Those that came as far as this stage. */
  readonly listeners: readonly ListenerVerdict[];
}

/**
 * Tells whether a listener has nothing against the route in some respects.
 *
 * @param verdict - Of the listener.
 * @param names - The checks to look at.
 * @returns False as soon as one of them is; an unknown one is not against it.
 */
export function passes(verdict: ListenerVerdict, names: readonly ListenerCheckName[]): boolean {
  return names.every(name => verdict.check(name).status !== 'False');
}

/** The checks of what a listener carries. */
export const CARRYING: readonly ListenerCheckName[] = ['protocol', 'kind'];

/**
 * Finds the stage at which a parentRef comes to its end, so that it gets one finding and not one of
 * every kind (RouteConditionAccepted).
 *
 * @param parent - Its verdict.
 * @returns The stage; undefined where the route is accepted or it is not known. A Gateway whose class
 *   does not exist answers nobody, yet what its listeners refuse they would refuse with a class too.
 */
export function refusalOf({ accepted, checks, listeners }: ParentVerdict): Refusal | undefined {
  if (accepted.status === 'True') return undefined;
  const [own] = checks;
  if (own?.check !== 'parent' || own.status === 'Unknown') return undefined;
  if (own.status === 'False') return { stage: 'parent', listeners: [] };
  if (accepted.status === 'Unknown' && !listeners.every(({ attached }) => attached === 'False')) {
    return undefined;
  }
  const meant = listeners.filter(({ selected }) => selected !== 'False');
  if (meant.length === 0) return { stage: 'section', listeners };
  const permitting = meant.filter(({ permitted }) => permitted !== 'False');
  return permitting.length > 0
    ? { stage: 'hostname', listeners: permitting }
    : { stage: 'permission', listeners: meant };
}

/** A parentRef that came to its end. */
export interface RefusedParent extends Refusal {
  readonly verdict: ParentVerdict;
  readonly parent: ObjectRef;
  /** Where it stands in the route. */
  readonly path: string;
}

const NONE: readonly RefusedParent[] = [];

// Every rule about attachment asks it, and of most routes the answer is that there are none.
const refusedOf = lastOf((parents: readonly ParentVerdict[]): readonly RefusedParent[] => {
  const found: RefusedParent[] = [];
  for (const verdict of parents) {
    const refusal = refusalOf(verdict);
    if (refusal === undefined) continue;
    const parent = parentObject(verdict.parentRef);
    found.push({ ...refusal, verdict, parent, path: `.spec.parentRefs[${verdict.index}]` });
  }
  return found.length === 0 ? NONE : found;
});

/**
 * Collects the parentRefs of a route that come to their end at one stage.
 *
 * @param parents - The verdicts of all of them.
 * @param stage - The stage.
 * @returns Those, in their order.
 */
export function refusedAt(
  parents: readonly ParentVerdict[],
  stage: Refusal['stage']
): readonly RefusedParent[] {
  const refused = refusedOf(parents);
  return refused.length === 0 ? refused : refused.filter(parent => parent.stage === stage);
}

/** The names of listeners, none twice, in their order. */
export function listenerNames(listeners: readonly ListenerVerdict[]): string[] {
  return [...new Set(listeners.map(({ listener }) => listener.name))];
}
