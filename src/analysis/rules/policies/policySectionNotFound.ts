import { type PolicyTarget, policyTargets } from '../../../gatewayApi/policyTargets';
import { type Discovery, rule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import type { Message } from '../../words/message';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { type TargetSections, targetSections } from './targetSections';

const { say, sentences } = sentencesOf('PolicySectionNotFound', {
  port: '{{target}} has no port named {{section}}. The names of its ports are {{names}}.',
  portNone:
    '{{target}} has no port with a name, so the policy cannot select {{section}}. Without sectionName, a policy applies to all ports.',
  portNumber:
    'A policy selects a port by its name. {{section}} is the number of the port {{name}} of {{target}}.',
  listener: '{{target}} has no listener named {{section}}. Its listeners are {{names}}.',
  listenerNone: '{{target}} has no listeners, so the policy cannot select {{section}}.',
  rule: '{{target}} has no rule named {{section}}. The names of its rules are {{names}}.',
  ruleNone: '{{target}} has no rule with a name, so the policy cannot select {{section}}.',
  fix: 'Select {{name}} instead.',
  fixWhole: 'Remove sectionName. The policy then applies to the only port of {{target}}.',
});

interface Selected {
  readonly policy: ObjectRef;
  readonly target: ObjectRef;
  readonly field: string;
  readonly section: string;
}

function change({ policy, field, section }: Selected, value: string | undefined, message: Message) {
  const path = jsonPointer(field, 'sectionName');
  const test = { op: 'test' as const, path, value: section };
  const edit =
    value === undefined ? { op: 'remove' as const, path } : { op: 'replace' as const, path, value };
  return { target: policy, patch: [test, edit], message };
}

function fixOf(
  selected: Selected,
  numbered: string | undefined,
  names: readonly string[],
  { part, sections }: TargetSections
): Fix | undefined {
  const { target, section } = selected;
  const name = numbered ?? nearest(section, names);
  if (name !== undefined) return change(selected, name, say('fix', { name }));
  // For the only port, a policy for the whole Service is the same.
  return part === 'port' && sections.length === 1 && names.length === 0
    ? change(selected, undefined, say('fixWhole', { target }))
    : undefined;
}

function discovery(
  policy: ObjectRef,
  { group, kind, namespace, name: targetName, sectionName, field }: PolicyTarget,
  reader: Reader
): Discovery[] {
  if (sectionName === undefined) return [];
  const target: ObjectRef = { group, kind, namespace, name: targetName };
  const lookup = reader.lookup(target);
  const own = lookup.state === 'found' ? targetSections(group, lookup.object) : undefined;
  if (own === undefined) return [];
  const names = own.sections.map(({ name }) => name).filter(name => name !== '');
  if (names.includes(sectionName)) return [];
  // Kuadrant names the rules without a name by their place, from rule-1.
  const place = /^rule-([1-9]\d*)$/.exec(sectionName);
  if (own.part === 'rule' && Number(place?.[1]) <= own.sections.length) return [];
  const numbered = own.sections.find(
    ({ name, port }) => own.part === 'port' && name !== '' && String(port) === sectionName
  )?.name;
  const id =
    numbered === undefined
      ? (`${own.part}${names.length === 0 ? 'None' : ''}` as const)
      : 'portNumber';
  const selected = { policy, target, field, section: sectionName };
  return [
    {
      message: say(id, { target, section: sectionName, names, name: numbered ?? '' }),
      path: `${field}.sectionName`,
      related: [target],
      fix: fixOf(selected, numbered, names, own),
    },
  ];
}

/** A policy for a section that its target does not have. */
export const policySectionNotFound = rule({
  code: 'PolicySectionNotFound',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'everyAncestor', only: ['TargetNotFound', 'Invalid'] },
    { type: 'ResolvedRefs', of: 'everyAncestor', only: ['TargetNotFound'] },
  ],
  sentences,
  explanation: {
    title: 'The target of a policy does not have the section',
    meaning: `The \`sectionName\` of a target limits a policy to a part of the object: a port of a Service, a listener of a Gateway or a rule of a route. The target has no part with this name, so the policy does not apply.

For a Service, \`sectionName\` is the *name* of the port (\`spec.ports[].name\`), not its number. This is a common mistake.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: tls }
spec:
  targetRefs: [{ group: "", kind: Service, name: web, sectionName: "443" }] # the name is https
  validation: { hostname: web.example.com, wellKnownCACertificates: System }
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: https, port: 443 }] }`,
    fix: 'Use the name of the port, listener or rule. Remove `sectionName` if the policy is for the whole object.',
    specification: specificationOf('LocalPolicyTargetReferenceWithSectionName', 'sectionName'),
  },
  evaluate: {
    policy: (object, _verdict, { reader }) =>
      policyTargets(object).flatMap(target => discovery(refOf(object), target, reader)),
  },
});
