import type { ParentVerdict, RouteVerdict } from '../model';
import type { Status } from '../objects/status';
import type { Message } from '../words/message';
import { brokenConditions, isUsualRefusal, meantListeners } from './attachmentLevel';
import { decidingCheck } from './decidingCheck';

/** A listener by which requests come to a route, or a parent that does not let it in. */
export interface RouteWay {
  readonly parent: ParentVerdict;
  /** The listener's name; undefined for a parent as a whole. */
  readonly listener: string | undefined;
  readonly status: Status;
  /** Why, where it is not `True`. */
  readonly message: Message | undefined;
}

function waysOf(parent: ParentVerdict): readonly RouteWay[] {
  const controller = parent.checks.find(({ check }) => check === 'controller');
  // Nobody answers, whatever the listeners would take.
  if (controller?.status === 'False' && parent.accepted.status === 'True') {
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
    const [broken] = verdict.attached === 'True' ? brokenConditions(verdict.listener) : [];
    if (broken !== undefined) {
      const { name } = verdict.listener;
      return { parent, listener: name, status: 'False', message: broken.message };
    }
    const status = verdict.attached;
    const check = decidingCheck({ status, parent, listener: verdict });
    return {
      parent,
      listener: verdict.listener.name,
      status,
      message: status === 'True' ? undefined : check?.message ?? parent.accepted.message,
    };
  });
}

/**
 * Finds the ways by which requests come to a route, and what keeps them away. That a listener beside
 * one that takes the route is for another protocol or hostname is as it should be, and left out.
 *
 * @param verdict - Of the route.
 * @returns At least one a parentRef, in their order: its listeners where some take the route or may;
 *   the one that refuses it; else the parent as a whole.
 */
export function routeWays({ parents }: RouteVerdict): readonly RouteWay[] {
  return parents.flatMap(waysOf);
}
