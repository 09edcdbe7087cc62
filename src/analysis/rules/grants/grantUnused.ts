import { GATEWAY_API_GROUP, isRouteKind } from '../../../gatewayApi/kinds';
import { text } from '../../../gatewayApi/read';
import { parentReference } from '../../../gatewayApi/references';
import type { ListenerSet, ReferenceGrant } from '../../../gatewayApi/types';
import type { GrantRule, RuleContext } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { refOf } from '../../objects/snapshot';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';

// The references of a set count only where its Gateway lets it in.
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

// Whether analysis knows all references of those that an entry names.
function isDecided(entry: object, context: RuleContext): boolean {
  const raw = entry as Record<string, unknown>;
  const kind = text(raw.kind);
  const namespace = text(raw.namespace);
  // What other kinds refer to only their own controllers know.
  if (text(raw.group) !== GATEWAY_API_GROUP) return false;
  if (kind === 'ListenerSet') return setsAreDecided(namespace, context);
  if (kind !== 'Gateway' && !isRouteKind(kind)) return false;
  return context.reader.unread(GATEWAY_API_GROUP, kind, namespace) === undefined;
}

/** A ReferenceGrant on which no reference depends. */
export const grantUnused: GrantRule = {
  code: 'GrantUnused',
  severity: 'info',
  about: 'grant',
  explanation: {
    title: t('Nothing needs a ReferenceGrant'),
    meaning: t(
      'A ReferenceGrant lets objects of another namespace refer to objects of its own. No Gateway, ListenerSet or route that it trusts refers to anything that it permits, or another ReferenceGrant permits the same already. That does no harm now; it is a permission that somebody may use one day.\n\nThe finding appears only where every object was read that could use the grant.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: backend, name: from-shop }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop } # no HTTPRoute there refers to backend
  to:
    - { group: "", kind: Service }`,
    mend: t(
      'Delete the ReferenceGrant if nobody is going to need it. If it was meant for a reference that is refused, compare its `from` and `to` with that reference: group, kind and namespace must be the same, and the name where `to` has one.'
    ),
    specification: specificationOf('ReferenceGrant'),
  },
  evaluate(object, _verdict, context) {
    const grant = refOf(object);
    const from = indexed((object as ReferenceGrant).spec?.from);
    if (from.length === 0 || context.usersOfGrant(grant).size > 0) return [];
    if (!from.every(([, entry]) => isDecided(entry, context))) return [];
    return [{ message: message('GrantUnused.unused', { grant }), path: '' }];
  },
};
