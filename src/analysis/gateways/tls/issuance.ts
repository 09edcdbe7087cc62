import { text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { mayBecome } from '../../../gatewayApi/variable';
import type { Reader } from '../../objects/reader';
import type { ObjectRef } from '../../refs';
import type { ListenerSpec } from '../listenerSpec';

/** The annotation of cert-manager that names listeners for which it makes no certificate. */
export const IGNORED_LISTENERS = 'cert-manager.io/ignore-tls-listeners';

/**
 * Whether an object of the cluster makes a Secret.
 * - `issued`: an object makes the Secret.
 * - `noHostname`, `ignored`: cert-manager makes Secrets for the object, but not for this listener.
 */
export type Issuance = 'issued' | 'noHostname' | 'ignored' | 'none';

// The annotations that make cert-manager issue certificates for a Gateway or ListenerSet.
const ISSUERS = [
  'cert-manager.io/issuer',
  'cert-manager.io/cluster-issuer',
  'kubernetes.io/tls-acme',
];

type Fields = Readonly<Record<string, unknown>>;

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => (found as Fields | null | undefined)?.[key], value);
}

interface Maker {
  readonly group: string;
  readonly kind: string;
  readonly secretOf: (object: KubernetesObject) => string;
}

const MAKERS: readonly Maker[] = [
  {
    group: 'cert-manager.io',
    kind: 'Certificate',
    secretOf: object => text(at(object, 'spec', 'secretName')),
  },
  {
    group: 'external-secrets.io',
    kind: 'ExternalSecret',
    secretOf: object => text(at(object, 'spec', 'target', 'name')) || object.metadata.name,
  },
  {
    group: 'bitnami.com',
    kind: 'SealedSecret',
    secretOf: object =>
      text(at(object, 'spec', 'template', 'metadata', 'name')) || object.metadata.name,
  },
];

function isMade({ namespace = '', name }: ObjectRef, reader: Reader): boolean {
  return MAKERS.some(({ group, kind, secretOf }) =>
    reader
      .inNamespace(group, kind, namespace)
      .objects.some(object => mayBecome(secretOf(object), name))
  );
}

/**
 * Tells whether an object makes the Secret of a listener that terminates TLS: a cert-manager
 * Certificate, an ExternalSecret or a SealedSecret, or an annotation of the Gateway or ListenerSet
 * that tells cert-manager to issue certificates for its listeners.
 *
 * @param secret - A Secret that was not found.
 */
export function issuanceOf(secret: ObjectRef, listener: ListenerSpec, reader: Reader): Issuance {
  if (isMade(secret, reader)) return 'issued';
  const { owner, hostname, name } = listener;
  if (secret.namespace !== owner.namespace) return 'none';
  const found = reader.lookup(owner);
  const annotations = found.state === 'found' ? found.object.metadata.annotations ?? {} : {};
  if (!ISSUERS.some(issuer => text(annotations[issuer]) !== '')) return 'none';
  const ignored = text(annotations[IGNORED_LISTENERS]).split(',');
  if (ignored.some(one => one.trim() === name)) return 'ignored';
  return hostname === '' ? 'noHostname' : 'issued';
}
