import { GATEWAY_API_GROUP, isRouteKind } from '../../../gatewayApi/kinds';
import { text } from '../../../gatewayApi/read';
import { parentReference } from '../../../gatewayApi/references';
import type { ListenerSet, ReferenceGrant } from '../../../gatewayApi/types';
import type { RuleContext } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { refOf } from '../../objects/snapshot';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('GrantUnused', {
  unused: 'Nothing needs {{grant}}: no reference depends on it.',
});

// The references of a ListenerSet count only if its Gateway allows it.
function setsAreDecided(namespace: string, { reader, gateway }: RuleContext): boolean {
  const { objects, missing } = reader.inNamespace(GATEWAY_API_GROUP, 'ListenerSet', namespace);
  return (
    missing === undefined &&
    objects.every(object => {
      const { name } = refOf(object);
      const { group, kind, ...parent } = parentReference(
        (object as ListenerSet).spec?.parentRef as object | null | undefined,
        namespace
      );
      const ref = { group, kind, namespace: parent.namespace, name: parent.name };
      if (reader.lookup(ref).state === 'absent') return true;
      const allowed = gateway(ref)?.listenerSets.find(
        ({ listenerSet }) => listenerSet.name === name && listenerSet.namespace === namespace
      )?.allowed;
      return allowed !== undefined && allowed.status !== 'Unknown';
    })
  );
}

// Tells whether analysis knows all references of the kind that an entry names.
function isDecided(entry: object, context: RuleContext): boolean {
  const raw = entry as Record<string, unknown>;
  const kind = text(raw.kind);
  const namespace = text(raw.namespace);
  // The references of other kinds are known only to their controllers.
  if (text(raw.group) !== GATEWAY_API_GROUP) return false;
  if (kind === 'ListenerSet') return setsAreDecided(namespace, context);
  if (kind !== 'Gateway' && !isRouteKind(kind)) return false;
  return context.reader.unread(GATEWAY_API_GROUP, kind, namespace) === undefined;
}

/** A ReferenceGrant that no reference depends on. */
export const grantUnused = rule({
  code: 'GrantUnused',
  severity: 'info',
  explains: [],
  sentences,
  explanation: {
    title: 'A ReferenceGrant is not needed',
    meaning: `A ReferenceGrant permits objects in another namespace to refer to objects in its own. No Gateway, ListenerSet or route in its \`from\` refers to anything in its \`to\`, or another ReferenceGrant already permits the same. This does no harm now, but somebody can use the permission later.

The finding requires that every object that can use the grant was read.`,
    example: `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: backend, name: from-shop }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop } # no HTTPRoute there refers to backend
  to:
    - { group: "", kind: Service }`,
    fix: 'Delete the ReferenceGrant if it will not be needed. If it is intended for a reference that is not permitted, compare its `from` and `to` with that reference. Group, kind and namespace must be equal, and the name too if `to` has one.',
    specification: specificationOf('ReferenceGrant'),
  },
  evaluate: {
    grant(object, _verdict, context) {
      const grant = refOf(object);
      const from = indexed((object as ReferenceGrant).spec?.from);
      if (from.length === 0 || context.usersOfGrant(grant).size > 0) return [];
      if (!from.every(([, entry]) => isDecided(entry, context))) return [];
      return [{ message: say('unused', { grant }), path: '' }];
    },
  },
});
