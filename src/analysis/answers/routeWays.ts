import type { ParentVerdict, RouteVerdict } from '../model';
import type { Status } from '../objects/status';
import { meantListeners } from '../routes/meantListeners';
import type { Message } from '../words/message';
import { isUsualRefusal } from './attachmentLevel';
import { decidingCheck } from './decidingCheck';

/** A listener through which requests reach a route, or a parent that does not accept the route. */
export interface RouteWay {
  readonly parent: ParentVerdict;
  /** The name of the listener. Undefined for a parent as a whole. */
  readonly listener: string | undefined;
  readonly status: Status;
  /** The reason, if the status is not `True` or it is not known whether the listener is served. */
  readonly message: Message | undefined;
}

function waysOf(parent: ParentVerdict): readonly RouteWay[] {
  const controller = parent.checks.find(({ check }) => check === 'controller');
  // No controller handles the parent, so the answers of its listeners do not matter.
  if (controller?.status === 'False' && parent.accepted.status !== 'False') {
    return [{ parent, listener: undefined, status: 'False', message: controller.message }];
  }
  const meant = meantListeners(parent);
  const open = meant.filter(({ attached }) => attached !== 'False');
  const told =
    open.length > 0
      ? meant.filter(listener => listener.attached !== 'False' || !isUsualRefusal(listener))
      : meant.length === 1
      ? meant
      : [];
  if (told.length === 0) {
    const { status, message } = parent.accepted;
    return [
      { parent, listener: undefined, status, message: status === 'True' ? undefined : message },
    ];
  }
  return told.map(verdict => {
    const { name, served } = verdict.listener;
    // It also passes none on if it is not known whether it accepts the route.
    if (verdict.attached !== 'False' && served.status === 'False') {
      return { parent, listener: name, status: 'False', message: served.message };
    }
    const status = verdict.attached;
    const check = decidingCheck({ status, parent, listener: verdict });
    return {
      parent,
      listener: name,
      status,
      message:
        status !== 'True'
          ? check?.message ?? parent.accepted.message
          : served.status === 'True'
          ? undefined
          : served.message,
    };
  });
}

/**
 * Finds the listeners through which requests reach a route, and the reasons that prevent it. If
 * another listener accepts the route, a listener for a different protocol or hostname is expected
 * and is omitted.
 *
 * @returns At least one entry per parentRef, in order: the listeners that accept or may accept the
 *   route; otherwise the only listener if it refuses; otherwise the parent as a whole.
 */
export function routeWays({ parents }: RouteVerdict): readonly RouteWay[] {
  return parents.flatMap(waysOf);
}
