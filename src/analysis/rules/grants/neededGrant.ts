import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import { text } from '../../../gatewayApi/read';
import type { KubernetesObject, ReferenceGrant } from '../../../gatewayApi/types';
import type { Fix, ObjectRef } from '../../model';
import { namesReferrer, namesTarget, type Referrer } from '../../objects/grants';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import type { Message } from '../../words/message';
import { sentencesOf } from '../../words/sentences';

const { say, sentences } = sentencesOf('grant', {
  needed:
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: no ReferenceGrant in namespace {{namespace}} permits it.',
  'nearMiss.namespace':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} permits namespace {{got}} only.',
  'nearMiss.kind':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} permits kind {{got}} of that namespace only.',
  'nearMiss.group':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} has group {{got}} in its from, but {{kind}} is in group {{group}}.',
  'nearMiss.name':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} permits {{got}} only.',
  'nearMiss.targetKind':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} permits references to kind {{got}} only.',
  'nearMiss.targetGroup':
    '{{kind}}s in namespace {{from}} cannot refer to {{target}}: {{grant}} has group {{got}} in its to, but {{targetKind}} is in group {{targetGroup}}.',
  'fix.create':
    'Create {{grant}}. Every {{kind}} in namespace {{from}} can then refer to {{target}}.',
});

/** The sentences for the message table. */
export const neededGrantSentences = sentences;

/** A grant that differs in one value from the required grant. */
export interface NearMiss {
  readonly grant: ObjectRef;
  readonly message: Message;
}

type GrantEntry = Record<string, unknown>;
type Miss = readonly [what: keyof typeof MISSES, got: string];

const MISSES = {
  group: 'nearMiss.group',
  kind: 'nearMiss.kind',
  namespace: 'nearMiss.namespace',
  name: 'nearMiss.name',
  targetGroup: 'nearMiss.targetGroup',
  targetKind: 'nearMiss.targetKind',
} as const;

function groupText(group: unknown): string {
  return text(group) || '""';
}

// Returns the value in which a grant entry differs from the required entry.
function fromMiss(entry: GrantEntry, { group, kind, namespace }: Referrer): Miss | undefined {
  const sameKind = text(entry.kind) === kind;
  const sameGroup = text(entry.group) === group;
  const there = text(entry.namespace);
  if (there !== namespace) return sameKind && sameGroup ? ['namespace', there] : undefined;
  return sameKind ? ['group', groupText(entry.group)] : ['kind', text(entry.kind)];
}

function toMiss(entry: GrantEntry, { group, kind, name }: ObjectRef): Miss | undefined {
  const sameKind = text(entry.kind) === kind;
  const sameGroup = text(entry.group) === group;
  const there = text(entry.name);
  if (there !== '' && there !== name) return sameKind && sameGroup ? ['name', there] : undefined;
  return sameKind ? ['targetGroup', groupText(entry.group)] : ['targetKind', text(entry.kind)];
}

function missOf(
  object: KubernetesObject,
  referrer: Referrer,
  target: ObjectRef
): NearMiss | undefined {
  const { spec } = object as ReferenceGrant;
  const from = indexed(spec?.from).map(([, entry]) => entry as GrantEntry);
  const to = indexed(spec?.to).map(([, entry]) => entry as GrantEntry);
  const grant = refOf(object);
  const params = {
    grant,
    target,
    kind: referrer.kind,
    group: groupText(referrer.group),
    from: referrer.namespace,
    targetKind: target.kind,
    targetGroup: groupText(target.group),
    name: target.name,
  };
  const made = (misses: ReadonlyArray<Miss | undefined>): NearMiss | undefined => {
    const found = misses.flatMap(miss => (miss === undefined ? [] : [miss]));
    const what = found.map(([id]) => id).sort()[0];
    if (what === undefined) return undefined;
    const got = [...new Set(found.filter(([id]) => id === what).map(([, value]) => value))].sort();
    return { grant, message: say(MISSES[what], { ...params, got }) };
  };
  if (to.some(entry => namesTarget(entry, target))) {
    return made(from.map(entry => fromMiss(entry, referrer)));
  }
  return from.some(entry => namesReferrer(entry, referrer))
    ? made(to.map(entry => toMiss(entry, target)))
    : undefined;
}

/**
 * Finds the grants that almost permit a reference. One side matches, and the other side differs in
 * one value (ReferenceGrant).
 *
 * @param target - The target of the reference, with its namespace.
 * @returns The near misses, sorted by grant name. Empty if the grants were not read.
 */
export function nearMisses(reader: Reader, referrer: Referrer, target: ObjectRef): NearMiss[] {
  return reader
    .inNamespace(GATEWAY_API_GROUP, 'ReferenceGrant', target.namespace ?? '')
    .objects.flatMap(object => missOf(object, referrer, target) ?? []);
}

// Returns a valid Kubernetes object name for any parts.
function grantName(referrer: Referrer, target: ObjectRef): string {
  return `${referrer.namespace}-${referrer.kind}-to-${target.name}`
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

/**
 * Creates a ReferenceGrant that permits one reference only (ReferenceGrant).
 *
 * @param target - The target of the reference, with its namespace.
 * @returns The complete object as a fix. Every release of the Gateway API serves `v1beta1`.
 */
export function grantFix(referrer: Referrer, target: ObjectRef): Fix {
  const { group, kind, namespace, name } = target;
  const grant: ObjectRef = {
    group: GATEWAY_API_GROUP,
    kind: 'ReferenceGrant',
    namespace,
    name: grantName(referrer, target),
  };
  return {
    target: grant,
    create: {
      apiVersion: `${GATEWAY_API_GROUP}/v1beta1`,
      kind: 'ReferenceGrant',
      metadata: { name: grant.name, namespace },
      spec: {
        from: [{ group: referrer.group, kind: referrer.kind, namespace: referrer.namespace }],
        to: [{ group, kind, name }],
      },
    },
    message: say('fix.create', {
      grant,
      target,
      kind: referrer.kind,
      from: referrer.namespace,
    }),
  };
}

/**
 * Creates the finding for a reference across namespaces that no grant permits.
 *
 * @returns The message, the related objects and the fix. The message names any near miss.
 */
export function notPermitted(reader: Reader, referrer: Referrer, target: ObjectRef) {
  const misses = nearMisses(reader, referrer, target);
  const [first] = misses;
  return {
    message:
      first?.message ??
      say('needed', {
        target,
        kind: referrer.kind,
        from: referrer.namespace,
        namespace: target.namespace ?? '',
      }),
    related: [target, ...misses.map(({ grant }) => grant)],
    fix: grantFix(referrer, target),
  };
}
