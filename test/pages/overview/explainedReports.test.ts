// subject: src/pages/overview/coveredReports.ts
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import {
  evaluateGiven,
  type ExplainedCondition,
  type Finding,
  objectKey,
  refOf,
  type Rule,
  RULES,
} from '../../../src/analysis';
import type { FleetItem } from '../../../src/fleet/model';
import { PAGE_KINDS, type PageKind } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { isCovered } from '../../../src/pages/overview/coveredReports';
import { objectHealth } from '../../../src/pages/overview/objectHealth';

function yaml(text: string): KubernetesObject[] {
  return parseAllDocuments(text).map(document => document.toJS() as KubernetesObject);
}

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]`;

const CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }`;

const LISTENER_SET = `apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { namespace: shop, name: set }
spec:
  parentRef: { namespace: infra, name: gw }
  listeners: [{ name: shop, port: 8080, protocol: HTTP }]`;

const CLIENT_CERTIFICATE = (reference: string) => `${GATEWAY}
  tls: { backend: { clientCertificateRef: ${reference} } }`;

/** Manifests for parts that the example of the explanation does not contain. */
const MORE: Readonly<Partial<Record<string, readonly string[]>>> = {
  ParentNotFound: [LISTENER_SET],
  ListenerSetNotAllowed: [
    `${GATEWAY}
---
${LISTENER_SET}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec: { parentRefs: [{ kind: ListenerSet, name: set }] }`,
  ],
  NotProgrammed: [
    `${CLASS}
---
${GATEWAY}
status:
  listeners:
    - name: http
      conditions: [{ type: Programmed, status: "False", reason: Pending }]`,
  ],
  CertificateNotPermitted: [CLIENT_CERTIFICATE('{ namespace: certs, name: gw }')],
  CertificateInvalid: [CLIENT_CERTIFICATE('{ kind: ConfigMap, name: gw }')],
  ReportedDiffers: [
    `${CLASS}
---
${GATEWAY}
  tls: { backend: { clientCertificateRef: { kind: ConfigMap, name: gw } } }
status:
  conditions: [{ type: ResolvedRefs, status: "True", reason: ResolvedRefs }]`,
    `${CLASS}
---
${GATEWAY}
status:
  conditions: [{ type: Accepted, status: "False", reason: UnsupportedAddress }]
  listeners:
    - name: http
      conditions:
        - { type: Accepted, status: "False", reason: PortUnavailable }
        - { type: ResolvedRefs, status: "False", reason: RefNotPermitted }
        - { type: Conflicted, status: "True", reason: HostnameConflict }`,
  ],
};

const TYPES = ['Accepted', 'ResolvedRefs', 'Conflicted', 'Programmed', 'PartiallyInvalid'] as const;
const BAD_IF_TRUE: readonly string[] = ['Conflicted', 'PartiallyInvalid'];

// A status in which every condition reports a problem.
function allWrong(object: KubernetesObject, { explains }: Rule): FleetItem<PageKind> {
  const conditions = TYPES.map(type => ({
    type,
    status: BAD_IF_TRUE.includes(type) ? 'True' : 'False',
    reason: explains.find(explained => explained.type === type)?.only?.[0] ?? 'Made',
  }));
  const { spec, status } = object as {
    spec?: { parentRefs?: object[]; listeners?: Array<{ name: string }> };
    status?: {
      parents?: Array<{ controllerName?: string }>;
      ancestors?: object[];
    };
  };
  const wrong = {
    conditions,
    listeners: spec?.listeners?.map(({ name }) => ({ name, conditions })),
    parents: spec?.parentRefs?.map((parentRef, index) => ({
      ...status?.parents?.[index],
      parentRef,
      conditions,
    })),
    ancestors: (status?.ancestors ?? [{}]).map(ancestor => ({ ...ancestor, conditions })),
  };
  return { cluster: 'east', stale: false, object: { ...object, status: wrong } as never };
}

function partOf(object: KubernetesObject, about: string): ExplainedCondition['of'][] {
  if (object.kind.endsWith('Route')) return ['parentRef', 'everyParentRef'];
  if (object.kind === 'BackendTLSPolicy') return ['everyAncestor'];
  return about === '' ? ['object'] : ['listener'];
}

// The conditions that the Overview hides because of a code, in the notation of `explains`.
function coveredBy(rule: Rule): ReadonlySet<string> {
  const { code, explanation } = rule;
  const covered = new Set<string>();
  [explanation.example, ...(MORE[code] ?? [])].forEach(text => {
    const objects = yaml(text);
    const evaluation = evaluateGiven(objects, RULES);
    // The Overview shows no other kinds, such as workloads.
    objects
      .filter(({ kind }) => PAGE_KINDS.includes(kind as PageKind))
      .forEach(object => {
        // An info finding would not hide a report.
        const findings = evaluation
          .findingsAbout(refOf(object))
          .filter(finding => finding.code === code)
          .map((finding): Finding => ({ ...finding, severity: 'error' }));
        const item = allWrong(object, rule);
        objectHealth(item.object)
          .troubles.filter(trouble => isCovered(trouble, item, findings))
          .forEach(({ about, condition: { type } }) =>
            partOf(object, about).forEach(part => covered.add(`${type} of ${part}`))
          );
      });
  });
  return covered;
}

describe('A reported condition that a finding explains', () => {
  const explaining = RULES.filter(({ explains }) => explains.length > 0);
  const silent = RULES.filter(({ explains }) => explains.length === 0);

  it.each(explaining.map(rule => [rule.code, rule] as const))(
    '%s: each explained condition is hidden',
    (_code, rule) => {
      const covered = coveredBy(rule);
      rule.explains.forEach(({ type, of }) => expect(covered).toContain(`${type} of ${of}`));
      const types = new Set(rule.explains.map(({ type }) => type as string));
      covered.forEach(condition => expect(types).toContain(condition.split(' ')[0]));
    }
  );

  it.each(silent.map(rule => [rule.code, rule] as const))(
    '%s: explains none, and hides none',
    (_code, rule) => {
      expect([...coveredBy(rule)]).toEqual([]);
    }
  );

  it.each(['UnsupportedProtocol', 'CertificateInvalid'])(
    '%s also explains a Gateway that reports only that its listeners are not valid',
    code => {
      const [gateway] = yaml(RULES.find(rule => rule.code === code)?.explanation.example ?? '');
      if (gateway === undefined) throw new Error('The example has no Gateway.');
      const conditions = [{ type: 'Accepted', status: 'False', reason: 'ListenersNotValid' }];
      const object = { ...gateway, status: { conditions } };
      const found = evaluateGiven([gateway], RULES).findingsAbout(refOf(gateway));
      const [trouble] = objectHealth(object as never).troubles;
      expect(objectKey(refOf(gateway))).toBe('Gateway infra/gw');
      expect(trouble).toBeDefined();
      const item = { cluster: 'east', stale: false, object: object as never };
      expect(trouble && isCovered(trouble, item, found)).toBe(true);
    }
  );
});
