import { weakMemo } from '../../components/basics/weakMemo';
import { objectConditions } from '../../components/status/objectConditions';
import { isTrouble, type ReportedCondition } from '../../gatewayApi/conditions';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';

/** A condition that reports a problem. */
export interface Trouble {
  /** The listener, parent or ancestor with the problem; `''` for the object itself. */
  readonly about: string;
  readonly condition: ReportedCondition;
}

/** The health of one object, for the counts of the overview. */
export interface ObjectHealth {
  readonly troubles: readonly Trouble[];
  /** No controller has written a status for the object or for one of its parents. */
  readonly notReconciled: boolean;
  /** For a Gateway, its own condition; for a route, that of every parent (at least one). */
  readonly accepted: boolean;
  readonly programmed: boolean;
}

function health(object: ObjectOfKind[PageKind]): ObjectHealth {
  const groups = objectConditions(object);
  // A listener without conditions means only that its controller has not reconciled it yet.
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

/** Reads the health of an object of the Gateway API. The result is cached per object. */
export const objectHealth = weakMemo(health);
