import { evaluateGiven } from '../../../src/analysis';
import { refOf } from '../../../src/analysis/objects/snapshot';
import type { KubernetesObject } from '../../../src/gatewayApi/types';

type RawRef = Readonly<Record<string, unknown>>;

interface RawParent {
  readonly parentRef: RawRef;
  readonly conditions: ReadonlyArray<{
    readonly type: string;
    readonly status: string;
    readonly reason: string;
  }>;
}

/** Where a verdict and what Envoy Gateway reports differ. */
export interface StatusDifference {
  readonly route: string;
  readonly condition: string;
  /** `Status/Reason`. */
  readonly verdict: string;
  readonly reported: string;
}

const REF_FIELDS = ['kind', 'namespace', 'name', 'sectionName', 'port'] as const;

function sameRef(a: RawRef, b: RawRef, namespace: string | undefined): boolean {
  const full = (ref: RawRef): RawRef => ({ kind: 'Gateway', namespace, ...ref });
  return REF_FIELDS.every(name => full(a)[name] === full(b)[name]);
}

/** Compares the conditions of each parentRef of each route. */
export function compareStatuses(objects: readonly KubernetesObject[]): {
  readonly compared: number;
  readonly differences: StatusDifference[];
} {
  const evaluation = evaluateGiven(
    objects.map(object => ({ ...object, status: undefined } as KubernetesObject)),
    []
  );
  const differences: StatusDifference[] = [];
  let compared = 0;
  objects
    .filter(({ kind }) => kind.endsWith('Route'))
    .forEach(object => {
      const { spec, status } = object as unknown as {
        readonly spec: { readonly parentRefs: readonly RawRef[] };
        readonly status?: { readonly parents?: readonly RawParent[] };
      };
      const verdict = evaluation.route(refOf(object));
      verdict?.parents.forEach(parent => {
        const raw = spec.parentRefs[parent.index] ?? {};
        const reported = status?.parents?.find(item =>
          sameRef(item.parentRef, raw, object.metadata.namespace)
        );
        const told = { Accepted: parent.accepted, ResolvedRefs: verdict.resolvedRefs };
        Object.entries(told).forEach(([type, { status, reason }]) => {
          compared += 1;
          const found = reported?.conditions.find(item => item.type === type);
          const [ours, theirs] = [`${status}/${reason}`, `${found?.status}/${found?.reason}`];
          if (ours === theirs) return;
          const route = `${object.kind} ${object.metadata.namespace}/${object.metadata.name}`;
          differences.push({ route, condition: type, verdict: ours, reported: theirs });
        });
      });
    });
  return { compared, differences };
}

// What Envoy Gateway reports although the specification has no such reason: a port that a Service
// lacks, and a Service without endpoints. It also takes a hostname of a route away if another listener
// has it, as the comparison of answers does.
const KNOWN = [
  'True/ResolvedRefs False/PortNotFound',
  'True/ResolvedRefs False/EndpointsNotFound',
  'True/Accepted False/NoMatchingListenerHostname',
];

/** Whether a difference is none of the known ones. */
export function isUnexplained({ verdict, reported }: StatusDifference): boolean {
  return !KNOWN.includes(`${verdict} ${reported}`);
}
