// subject: src/analysis/evaluation/evaluation.ts
import { describe, expect, it } from 'vitest';
import type { Listener, ParentVerdict } from '../../../src/analysis';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import { conformanceCases, evaluatedManifest, HAS_CONFORMANCE } from '../conformance';

interface Named {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

interface Case {
  readonly test: string;
  readonly manifest: string;
  readonly kind: 'routeStatus' | 'listenerStatus' | 'request';
  readonly route?: Named;
  readonly parentRef?: (Partial<Named> & { sectionName?: string; port?: number }) | null;
  readonly condition?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly gateway?: Named;
  readonly listener?: string;
  readonly attachedRoutes?: number;
  readonly supportedKinds?: ReadonlyArray<{ kind: string }>;
  readonly conditions?: ReadonlyArray<{ type: string; status: string; reason?: string }>;
}

const cases = conformanceCases<Case>();

function isMeant(parent: ParentVerdict, { parentRef }: Case): boolean {
  return (
    !parentRef ||
    (parent.parentRef.name === parentRef.name &&
      (parentRef.kind === undefined || parent.parentRef.kind === parentRef.kind) &&
      (parentRef.namespace === undefined || parent.parentRef.namespace === parentRef.namespace) &&
      (parentRef.sectionName === undefined ||
        parent.parentRef.sectionName === parentRef.sectionName) &&
      (parentRef.port === undefined || parent.parentRef.port === parentRef.port))
  );
}

function judgeRoute(item: Case): void {
  const evaluation = evaluatedManifest(item.manifest);
  const verdict = evaluation.route({ group: GATEWAY_API_GROUP, ...(item.route as Named) });
  const parents = (verdict?.parents ?? []).filter(parent => isMeant(parent, item));
  const computed = parents.map(({ accepted }) => {
    const { status, reason } =
      item.condition === 'Accepted' ? accepted : verdict?.resolvedRefs ?? accepted;
    return item.reason === undefined ? { status } : { status, reason };
  });
  const { status, reason } = item;
  const expected = reason === undefined ? { status } : { status, reason };
  if (!item.parentRef) {
    expect(computed.length).toBeGreaterThan(0);
    computed.forEach(one => expect(one).toEqual(expected));
  } else {
    expect(computed).toContainEqual(expected);
  }
}

function judgeListener(item: Case): void {
  const evaluation = evaluatedManifest(item.manifest);
  const gateway = { ...(item.gateway as Named), group: GATEWAY_API_GROUP, kind: 'Gateway' };
  const listener = evaluation
    .gateway(gateway)
    ?.listeners.find(({ name, owner }) => name === item.listener && owner.kind === 'Gateway');
  expect(listener).toBeDefined();
  const found = listener as Listener;
  if (item.attachedRoutes !== undefined) {
    expect(evaluation.attached(found).size).toBe(item.attachedRoutes);
  }
  if (item.supportedKinds?.length === 0) expect(found.supportedKinds).toEqual([]);
  item.supportedKinds?.forEach(({ kind }) => expect(found.supportedKinds).toContain(kind));
  item.conditions?.forEach(({ type, status, reason }) => {
    const computed = found.conditions.find(condition => condition.type === type);
    if (computed === undefined) return;
    expect(computed).toMatchObject(reason === undefined ? { status } : { status, reason });
  });
}

function title(item: Case): string {
  const of = item.route ?? item.gateway;
  return [item.test, of?.name, item.listener, item.parentRef?.name, item.condition]
    .filter(Boolean)
    .join(' ');
}

describe.skipIf(!HAS_CONFORMANCE)('The analysis of the conformance suite’s manifests', () => {
  cases.forEach((item, index) => {
    // The trace answers requests.
    if (item.kind === 'request') return;
    it(`${title(item)} ${index}`, () => {
      if (item.kind === 'routeStatus') judgeRoute(item);
      else judgeListener(item);
    });
  });
});
