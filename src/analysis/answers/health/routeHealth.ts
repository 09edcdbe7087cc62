import type { ListenerCheckName, ListenerVerdict, ParentVerdict, RouteVerdict } from '../../model';
import { LISTENER_CHECKS } from '../../routes/listenerVerdict';
import { meantListeners } from '../../routes/meantListeners';
import { isUnserved } from '../../routes/routeServed';
import { isUsualRefusal, parentLevel } from '../attachmentLevel';
import { decidingCheck } from '../decidingCheck';
import { conclusionHealth } from './conclusionHealth';
import { type Health, healthBy, HEALTHY, worstHealth } from './health';

function firstRefusal(listener: ListenerVerdict): ListenerCheckName | undefined {
  return LISTENER_CHECKS.find(name => listener.check(name).status === 'False');
}

// The listener that the route comes closest to. The others are meant for another purpose.
function refusedHealth(parent: ParentVerdict): Health {
  const own = decidingCheck({ status: 'False', parent, listener: undefined });
  if (own !== undefined) {
    return healthBy('refused', own.reason === 'NotAllowed' ? 'notAllowed' : own.check);
  }
  const refusals = parent.listeners.flatMap(listener => firstRefusal(listener) ?? []);
  const closest = [...LISTENER_CHECKS].reverse().find(name => refusals.includes(name));
  return healthBy('refused', closest ?? 'listeners');
}

function unservedHealth(parent: ParentVerdict): Health {
  const { checks, served, listeners } = parent;
  const controller = checks.find(({ check }) => check === 'controller');
  if (controller?.status === 'False') return healthBy('unserved', 'controller');
  const idle = listeners.filter(
    ({ attached, listener }) => attached !== 'False' && listener.served.status === 'False'
  );
  return idle.length > 0
    ? worstHealth(idle.map(({ listener }) => conclusionHealth('unserved', listener.served)))
    : conclusionHealth('unserved', served ?? parent.accepted);
}

function unknownHealth(parent: ParentVerdict): Health {
  const open = parent.listeners.filter(({ attached }) => attached === 'Unknown');
  const missing = [parent.accepted, ...parent.checks, ...open].flatMap(part => part.missing ?? []);
  if (missing.length > 0) {
    return worstHealth(missing.map(({ kind }) => healthBy('unknown', 'missing', [kind])));
  }
  return conclusionHealth('unknown', parent.accepted);
}

function partlyHealth(parent: ParentVerdict): Health {
  const meant = meantListeners(parent);
  const idle = meant.filter(isUnserved);
  const refusing = meant.filter(
    listener => listener.attached === 'False' && !isUsualRefusal(listener)
  );
  return worstHealth([
    ...idle.map(({ listener }) => conclusionHealth('partly', listener.served)),
    ...refusing.map(listener => healthBy('partly', firstRefusal(listener) ?? 'listeners')),
  ]);
}

/** Computes the health of a route for one parent. */
export function parentHealth(parent: ParentVerdict): Health {
  switch (parentLevel(parent)) {
    case 'refused':
      return refusedHealth(parent);
    case 'unserved':
      return unservedHealth(parent);
    case 'unknown':
      return unknownHealth(parent);
    case 'partly':
      return partlyHealth(parent);
    default:
      return HEALTHY;
  }
}

// A reference of weight 0 gets no requests. What is up to the implementation is no doubt of the user.
function referencesHealth({ references, brokenRules }: RouteVerdict): readonly Health[] {
  return references.flatMap(reference => {
    const { status, reason, isIdle, field } = reference;
    if (isIdle === true || reason === 'ImplementationSpecific') return [];
    if (status === 'Unknown') return [conclusionHealth('unknown', reference)];
    const level = brokenRules === 'all' ? 'unserved' : 'partly';
    if (reason === 'RefNotPermitted') return [healthBy(level, 'grant')];
    return [healthBy(level, field.endsWith('.extensionRef') ? 'filter' : 'backend')];
  });
}

// Lists ask for all their routes again whenever one verdict changes.
const made = new WeakMap<RouteVerdict, Health>();

/**
 * Computes the health of a route: the worst of its parents, and of its references.
 *
 * @returns The level is `attachmentLevel`, unless its references are worse: `unserved` if no rule has
 *   a backend that can be used, `partly` if some have none, `unknown` if a backend was not read.
 */
export function healthOfRoute(verdict: RouteVerdict): Health {
  const known = made.get(verdict);
  if (known !== undefined) return known;
  const health: Health =
    verdict.parents.length === 0
      ? { level: 'nowhere' }
      : worstHealth([...verdict.parents.map(parentHealth), ...referencesHealth(verdict)]);
  made.set(verdict, health);
  return health;
}
