// subject: src/analysis/evaluation/evaluation.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Evaluation,
  ListenerVerdict,
  ReferenceVerdict,
  RouteVerdict,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { objectsIn, runs } from '../arbitraries';
import { evaluateWhole } from '../conclusions';

const { cluster, referenceGrant } = objectsIn();

type Fields = Record<string, unknown>;

const wider = {
  // `All` cannot be widened.
  All: (routes: Fields) => ({ ...routes, namespaces: { from: 'All' } }),
  'every kind': ({ kinds, ...routes }: Fields) => {
    void kinds;
    return routes;
  },
  'an empty selector': (routes: Fields) => {
    const namespaces = routes.namespaces as { from?: string } | undefined;
    return namespaces?.from === 'Selector'
      ? { ...routes, namespaces: { from: 'Selector', selector: {} } }
      : routes;
  },
};

function widened(
  object: KubernetesObject,
  widen: (allowedRoutes: Fields) => Fields
): KubernetesObject {
  if (object.kind !== 'Gateway' && object.kind !== 'ListenerSet') return object;
  const { spec } = object as KubernetesObject & { spec: { listeners: Fields[] } };
  const listeners = spec.listeners.map(listener => ({
    ...listener,
    allowedRoutes: widen((listener.allowedRoutes ?? {}) as Fields),
  }));
  return { ...object, spec: { ...spec, listeners } } as KubernetesObject;
}

// A route that another listener rule lets in may take precedence over one of another kind.
function allowed({ attached, deciding }: ListenerVerdict): string {
  const isTaken = deciding.length > 0 && deciding.every(({ check }) => check === 'precedence');
  return isTaken ? 'True' : attached;
}

function attachments(evaluation: Evaluation): Map<string, string> {
  return new Map(
    [...evaluation.allRoutes()].flatMap(([key, { parents }]) =>
      parents.flatMap(({ index, accepted, listeners }) => [
        [
          `${key} ${index}`,
          accepted.reason === 'RouteKindConflict' ? 'True' : accepted.status,
        ] as const,
        ...listeners.map(
          verdict =>
            [
              `${key} ${index} ${verdict.listener.owner.kind} ${verdict.listener.index}`,
              allowed(verdict),
            ] as const
        ),
      ])
    )
  );
}

describe('Widening allowedRoutes', () => {
  Object.entries(wider).forEach(([name, widen]) =>
    it(`to ${name} never makes a listener refuse a route by its rules`, () => {
      fc.assert(
        fc.property(cluster, objects => {
          const before = attachments(evaluateWhole(objects));
          const after = attachments(evaluateWhole(objects.map(item => widened(item, widen))));
          before.forEach((status, key) => {
            if (status === 'True') expect([key, after.get(key)]).toEqual([key, 'True']);
          });
        }),
        runs(40)
      );
    })
  );
});

/** The result of each parent and listener for a route, without the listener's own problems. */
function attachmentOf({ parents }: RouteVerdict) {
  return parents.map(({ accepted, listeners }) => ({
    accepted: [accepted.status, accepted.reason],
    listeners: listeners.map(({ attached, hostnames, checks }) => ({
      attached,
      hostnames,
      checks,
    })),
  }));
}

/** Fields of the references that are not resolved. */
function troubled(references: readonly ReferenceVerdict[]): Map<string, string> {
  return new Map(references.map(({ field, status }) => [field, status]));
}

describe('Adding a ReferenceGrant', () => {
  it('never revokes a permission, and never decides whether a route attaches', () => {
    fc.assert(
      fc.property(cluster, referenceGrant, (objects, grant) => {
        const without = evaluateWhole(objects.filter(item => item.kind !== 'ReferenceGrant'));
        const given = objects.filter(item => item.kind === 'ReferenceGrant');
        const others = [...without.allRoutes().values()];
        // Adds one at a time, to test each addition by itself.
        const names = new Set(given.map(({ metadata }) => JSON.stringify(metadata)));
        const added = [...given, ...(names.has(JSON.stringify(grant.metadata)) ? [] : [grant])];
        let before = new Map<string, RouteVerdict>(
          others.map(verdict => [JSON.stringify(verdict.route), verdict])
        );
        added.forEach(item => {
          without.set(item);
          without.run();
          const after = new Map(
            [...without.allRoutes().values()].map(verdict => [
              JSON.stringify(verdict.route),
              verdict,
            ])
          );
          before.forEach((earlier, key) => {
            const later = after.get(key) as RouteVerdict;
            expect(attachmentOf(later)).toEqual(attachmentOf(earlier));
            const known = troubled(earlier.references);
            later.references.forEach(({ field, status }) => {
              expect(known.has(field)).toBe(true);
              if (known.get(field) === 'Unknown') expect(status).toBe('Unknown');
            });
            if (earlier.resolvedRefs.status === 'True') {
              expect(later.resolvedRefs.status).toBe('True');
            }
          });
          before = after;
        });
      }),
      runs(50)
    );
  });

  it('never makes a certificate unusable', () => {
    fc.assert(
      fc.property(cluster, referenceGrant, (objects, grant) => {
        const others = objects.filter(
          ({ kind, metadata }) => kind !== grant.kind || metadata.name !== grant.metadata.name
        );
        const before = evaluateWhole(others).allGateways();
        const after = evaluateWhole([...others, grant]).allGateways();
        before.forEach((earlier, key) => {
          earlier.listeners.forEach((listener, index) => {
            const resolved = (from: typeof listener | undefined) =>
              from?.conditions.find(({ type }) => type === 'ResolvedRefs')?.status;
            if (resolved(listener) === 'True') {
              expect(resolved(after.get(key)?.listeners[index])).toBe('True');
            }
          });
        });
      }),
      runs(50)
    );
  });
});
