import { weakMemo } from '../../components/basics/weakMemo';
import { objectConditions } from '../../components/status/objectConditions';
import { isTrouble, type ReportedCondition } from '../../gatewayApi/conditions';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';

/** A condition that says that something is wrong. */
export interface Trouble {
  /** The listener, parent or ancestor that it is about; `''` for the object itself. */
  readonly about: string;
  readonly condition: ReportedCondition;
}

/** What the overview counts of one object. */
export interface ObjectHealth {
  readonly troubles: readonly Trouble[];
  /** No controller has written a status for it or for one of its parents. */
  readonly notReconciled: boolean;
  /** A Gateway's own condition; a route's for every parent, of at least one. */
  readonly accepted: boolean;
  readonly programmed: boolean;
}

function health(object: ObjectOfKind[PageKind]): ObjectHealth {
  const groups = objectConditions(object);
  // A listener without conditions is one that its Gateway's controller has not come to yet.
  const own = groups.filter(group => group.part !== 'listener');
  const isTrue = (type: string) =>
    own.length > 0 &&
    own.every(({ conditions }) =>
      conditions.some(condition => condition.type === type && condition.status === 'True')
    );
  return {
    troubles: groups.flatMap(({ about, conditions }) =>
      conditions.filter(isTrouble).map(condition => ({ about, condition }))
    ),
    notReconciled: own.some(({ conditions }) =>
      conditions.some(
        condition => condition.type === 'Accepted' && condition.status === 'NotReconciled'
      )
    ),
    accepted: (object.kind === 'Gateway' || isRouteKind(object.kind)) && isTrue('Accepted'),
    programmed: object.kind === 'Gateway' && isTrue('Programmed'),
  };
}

/**
 * Reads how an object is. Remembered for as long as the object lives.
 *
 * @param object - An object of the Gateway API.
 */
export const objectHealth = weakMemo(health);
