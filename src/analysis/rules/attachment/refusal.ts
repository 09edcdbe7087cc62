import type { ListenerCheckName, ListenerVerdict, ObjectRef, ParentVerdict } from '../../model';
import { lastOf } from '../../objects/lastOf';
import { parentObject } from '../../routes/parentObject';

/** The stage at which a parentRef is refused. */
export interface Refusal {
  /**
   * - `parent`: the parent does not exist, or is a ListenerSet that its Gateway does not allow.
   * - `section`: no listener has the section name and port.
   * - `permission`: none of the selected listeners allows the kind and namespace.
   * - `hostname`: none of the listeners that allow both has a hostname in common with the route.
   * - `precedence`: a route of another kind uses the hostnames.
   */
  readonly stage: 'parent' | 'section' | 'permission' | 'hostname' | 'precedence';
  /** The listeners that reached this stage. */
  readonly listeners: readonly ListenerVerdict[];
}

/**
 * Tells whether a listener passes the given checks.
 *
 * @returns False if at least one check is False. An Unknown check counts as passed.
 */
export function passes(verdict: ListenerVerdict, names: readonly ListenerCheckName[]): boolean {
  return names.every(name => verdict.check(name).status !== 'False');
}

/** The checks of the protocol and route kinds that a listener supports. */
export const CARRYING: readonly ListenerCheckName[] = ['protocol', 'kind'];

/**
 * Finds the stage at which a parentRef is refused, so that the parentRef gets one finding only
 * (RouteConditionAccepted).
 *
 * @returns The stage. Undefined if the route is accepted or the result is not known. A Gateway whose
 *   class does not exist accepts no route, but a refusal by its listeners is valid without a class.
 */
export function refusalOf({ accepted, checks, listeners }: ParentVerdict): Refusal | undefined {
  if (accepted.status === 'True') return undefined;
  const [own] = checks;
  if (own?.check !== 'parent') return undefined;
  // All listeners can refuse, although it is not known whether the parent has them.
  if (own.status === 'Unknown' && accepted.status !== 'False') return undefined;
  if (own.status === 'False') return { stage: 'parent', listeners: [] };
  if (accepted.status === 'Unknown' && !listeners.every(({ attached }) => attached === 'False')) {
    return undefined;
  }
  const meant = listeners.filter(({ selected }) => selected !== 'False');
  if (meant.length === 0) return { stage: 'section', listeners };
  const permitting = meant.filter(({ permitted }) => permitted !== 'False');
  const lost = permitting.filter(({ precedence }) => precedence.is === 'lost');
  if (lost.length > 0) return { stage: 'precedence', listeners: lost };
  return permitting.length > 0
    ? { stage: 'hostname', listeners: permitting }
    : { stage: 'permission', listeners: meant };
}

/** A parentRef that is refused. */
export interface RefusedParent extends Refusal {
  readonly verdict: ParentVerdict;
  readonly parent: ObjectRef;
  /** The field of the parentRef in the route. */
  readonly path: string;
}

const NONE: readonly RefusedParent[] = [];

// Every attachment rule calls this function. For most routes the list is empty.
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

/** Collects the parentRefs of a route that are refused at one stage, in the order of the route. */
export function refusedAt(
  parents: readonly ParentVerdict[],
  stage: Refusal['stage']
): readonly RefusedParent[] {
  const refused = refusedOf(parents);
  return refused.length === 0 ? refused : refused.filter(parent => parent.stage === stage);
}

/** Lists the names of listeners without duplicates, in the given order. */
export function listenerNames(listeners: readonly ListenerVerdict[]): string[] {
  return [...new Set(listeners.map(({ listener }) => listener.name))];
}
