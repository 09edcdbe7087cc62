import { text } from '../../../gatewayApi/read';
import { certificateReference, type Reference } from '../../../gatewayApi/references';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { isVariable } from '../../../gatewayApi/variable';
import type { ReferenceVerdict } from '../../model';
import { permission } from '../../objects/grants';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import type { ObjectRef } from '../../refs';
import { sentencesOf } from '../../words/sentences';
import { IGNORED_LISTENERS, type Issuance } from './issuance';

const { say, sentences: certificateSentences } = sentencesOf('certificate', {
  notPermitted:
    '{{owner}} refers to {{target}} in another namespace, and no ReferenceGrant there permits it.',
  kindNotServed: '{{target}} cannot hold a certificate: the cluster does not have its kind.',
  wrongKind: '{{target}} cannot hold a certificate: a {{expected}} is needed.',
  otherKind: 'What {{target}} holds depends on the implementation.',
  otherType:
    '{{target}} has type {{type}}. Only for type kubernetes.io/tls is it defined how it holds a certificate.',
  absent: '{{target}} does not exist.',
  noHostname:
    '{{target}} does not exist. cert-manager makes no certificate for a listener without a hostname.',
  ignored:
    '{{target}} does not exist. The annotation {{annotation}} excludes the listener, so cert-manager makes no certificate for it.',
  flawed: '{{target}} has no valid PEM under {{key}}.',
  unread: '{{target}} was not read, so it is not known whether it exists and what it holds.',
  grantsUnread:
    'It is not known whether {{owner}} may refer to {{target}}: the ReferenceGrants of that namespace were not read.',
});

export { certificateSentences };

/** The result of checking certificate references. */
export interface CertificateVerdicts {
  /** The references that are invalid or could not be checked. */
  readonly references: readonly ReferenceVerdict[];
  /** The keys of the ReferenceGrants that permit the other references. */
  readonly grants: readonly string[];
  /** The number of references that were checked. */
  readonly count: number;
}

/** A reference, with its location. */
export interface Located {
  readonly reference: Reference;
  readonly field: string;
}

/** The rules for one type of certificate reference. */
export interface CertificateRules {
  /** The kind that the specification supports for the reference. */
  readonly kind: 'Secret' | 'ConfigMap';
  readonly invalid: string;
  readonly invalidKind: string;
  /**
   * Describes the error in the content of the object, according to the specification. Undefined if
   * the content is valid.
   */
  readonly flaw: (object: KubernetesObject) => string | undefined;
}

function dataOf(object: KubernetesObject): Record<string, unknown> {
  const { data, stringData } = object as { data?: unknown; stringData?: unknown };
  const plain = typeof stringData === 'object' && stringData !== null ? stringData : {};
  return { ...(typeof data === 'object' && data !== null ? data : {}), ...plain };
}

function decoded(object: KubernetesObject, key: string): string {
  const value = dataOf(object)[key];
  if (typeof value !== 'string') return '';
  const isPlain =
    object.kind === 'ConfigMap' ||
    Object.prototype.hasOwnProperty.call(
      (object as { stringData?: object | null }).stringData ?? {},
      key
    );
  if (isPlain) return value;
  try {
    return atob(value.replace(/\s/g, ''));
  } catch {
    return '';
  }
}

const TLS_TYPE = 'kubernetes.io/tls';

function secretType(object: KubernetesObject): string {
  return text((object as { type?: unknown }).type);
}

function holdsPem(value: string, label: string): boolean {
  const match = new RegExp(
    `-----BEGIN ([A-Z0-9 ]*)${label}-----([A-Za-z0-9+/=\\s]+)-----END \\1${label}-----`
  ).exec(value);
  const body = match?.[2]?.replace(/\s/g, '') ?? '';
  return body !== '' && body.length % 4 === 0;
}

/** A TLS Secret (ListenerTLSConfig.certificateRefs) has PEM data in `tls.crt`, and a `tls.key`. */
export const SERVER_CERTIFICATE: CertificateRules = {
  kind: 'Secret',
  invalid: 'InvalidCertificateRef',
  invalidKind: 'InvalidCertificateRef',
  flaw: object =>
    holdsPem(decoded(object, 'tls.crt'), 'CERTIFICATE')
      ? // Private keys are often redacted, so the content of the key is not checked.
        decoded(object, 'tls.key') === ''
        ? 'tls.key'
        : undefined
      : 'tls.crt',
};

/** The client certificate of a Gateway (GatewayBackendTLS.clientCertificateRef). */
export const CLIENT_CERTIFICATE: CertificateRules = {
  ...SERVER_CERTIFICATE,
  invalid: 'InvalidClientCertificateRef',
  invalidKind: 'InvalidClientCertificateRef',
};

/** A CA bundle (FrontendTLSValidation.caCertificateRefs) is a ConfigMap with `ca.crt`. */
export const CA_CERTIFICATE: CertificateRules = {
  kind: 'ConfigMap',
  invalid: 'InvalidCACertificateRef',
  invalidKind: 'InvalidCACertificateKind',
  flaw: object => (holdsPem(decoded(object, 'ca.crt'), 'CERTIFICATE') ? undefined : 'ca.crt'),
};

// Encrypted in the repository, or filled in by another tool.
function isConcealed(object: KubernetesObject): boolean {
  return Object.values(dataOf(object)).some(
    value => isVariable(value) || (typeof value === 'string' && value.startsWith('ENC['))
  );
}

/** Tells who makes a Secret that was not found. */
export type IssuerOf = (secret: ObjectRef) => Issuance;

function judge(
  { reference, field }: Located,
  owner: ObjectRef,
  rules: CertificateRules,
  reader: Reader,
  grants: string[],
  issuerOf: IssuerOf | undefined
): ReferenceVerdict | undefined {
  const { group, kind, namespace, name } = reference;
  const target: ObjectRef = { group, kind, namespace, name };
  const params = { target, owner };
  const allowed = permission(
    reader,
    { group: owner.group, kind: owner.kind, namespace: owner.namespace ?? '' },
    target
  );
  if (allowed.grant !== undefined) grants.push(allowed.grant);
  const base = { field, target };
  const no = (reason: string, id: Parameters<typeof say>[0], more = {}): ReferenceVerdict => ({
    ...base,
    status: 'False',
    reason,
    message: say(id, { ...params, ...more }),
  });
  if (allowed.status === 'False') return no('RefNotPermitted', 'notPermitted');
  const core = group === '' && kind === rules.kind;
  if (!core) {
    // Some implementations read a CA certificate from a Secret. No other core kind holds
    // certificates.
    const mayFit = isVariable(kind) || (rules.kind === 'ConfigMap' && kind === 'Secret');
    if (group === '' && !mayFit) {
      return no(rules.invalidKind, 'wrongKind', { expected: rules.kind });
    }
    if (group !== '' && reader.serves(group, kind) === 'False') {
      return no(rules.invalidKind, 'kindNotServed');
    }
    return {
      ...base,
      status: 'Unknown',
      reason: 'ImplementationSpecific',
      message: say('otherKind', params),
    };
  }
  const found = reader.lookup(target);
  const lacking =
    found.state === 'absent' || (found.state === 'unread' && found.missing.cause === 'notGiven');
  const issuance = lacking ? issuerOf?.(target) ?? 'none' : 'none';
  if (issuance === 'issued' && allowed.status === 'True') return undefined;
  if (found.state === 'absent') {
    return issuance === 'noHostname' || issuance === 'ignored'
      ? no(rules.invalid, issuance, { annotation: IGNORED_LISTENERS })
      : no(rules.invalid, 'absent');
  }
  const type = kind === 'Secret' && found.state === 'found' ? secretType(found.object) : '';
  // ListenerTLSConfig.certificateRefs: a Secret of type kubernetes.io/tls is Core.
  if (type !== '' && type !== TLS_TYPE) {
    return {
      ...base,
      status: 'Unknown',
      reason: 'ImplementationSpecific',
      message: say('otherType', { ...params, type }),
    };
  }
  const flaw =
    found.state === 'found' && !isConcealed(found.object) ? rules.flaw(found.object) : undefined;
  if (flaw !== undefined) return no(rules.invalid, 'flawed', { key: flaw });
  const missing = found.state === 'unread' ? found.missing : allowed.missing;
  if (missing === undefined) return undefined;
  return {
    ...base,
    status: 'Unknown',
    reason: 'NotRead',
    message: say(found.state === 'unread' ? 'unread' : 'grantsUnread', params),
    missing,
  };
}

/**
 * Checks certificate references. The checks cover the kind, the permission across namespaces (a
 * ReferenceGrant for the kind of the owner), and, if the object was provided, its existence and
 * content.
 *
 * @param located - The references.
 * @param owner - The Gateway or ListenerSet that holds the references.
 * @param rules - The rules for the references.
 * @param reader - Reads the objects.
 * @param issuerOf - Tells who makes a Secret that was not found. By default, nobody.
 * @returns The references that are invalid or could not be checked.
 */
export function certificateVerdicts(
  located: readonly Located[],
  owner: ObjectRef,
  rules: CertificateRules,
  reader: Reader,
  issuerOf?: IssuerOf
): CertificateVerdicts {
  const grants: string[] = [];
  const references = located.flatMap(
    item => judge(item, owner, rules, reader, grants, issuerOf) ?? []
  );
  return { references, grants, count: located.length };
}

/**
 * Reads a list of certificate references.
 *
 * @param value - The raw list.
 * @param namespace - The namespace of the owner.
 * @param field - The path of the list in the owner.
 * @param kind - The default kind.
 * @returns Each reference with its location.
 */
export function locateReferences(
  value: unknown,
  namespace: string | undefined,
  field: string,
  kind: 'Secret' | 'ConfigMap'
): Located[] {
  return indexed(value as readonly unknown[] | null).map(([index, raw]) => {
    const reference = certificateReference(raw as object, namespace);
    const named = text((raw as { kind?: unknown }).kind) !== '';
    return {
      reference: named ? reference : { ...reference, kind },
      field: `${field}[${index}]`,
    };
  });
}
