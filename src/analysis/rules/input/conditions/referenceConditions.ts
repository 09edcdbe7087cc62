import { text } from '../../../../gatewayApi/read';
import type { FieldCondition, Values } from './condition';

// An empty text counts as missing, as in the rules of the specification.
function onlyOneHas(a: Values, b: Values, field: string): boolean {
  return (text(a[field]) === '') !== (text(b[field]) === '');
}

function sameText(a: Values, b: Values, field: string, byDefault = ''): boolean {
  return (a[field] ?? byDefault) === (b[field] ?? byDefault);
}

function sameParentRef(a: Values, b: Values): boolean {
  return (
    sameText(a, b, 'group', 'gateway.networking.k8s.io') &&
    sameText(a, b, 'kind', 'Gateway') &&
    sameText(a, b, 'name') &&
    sameText(a, b, 'namespace')
  );
}

function sameTarget(a: Values, b: Values): boolean {
  return sameText(a, b, 'group') && sameText(a, b, 'kind') && sameText(a, b, 'name');
}

function distinct(
  same: (a: Values, b: Values) => boolean,
  parts: readonly string[],
  undistinguished: 'parentUndistinguished' | 'targetUndistinguished',
  repeated: 'parentRepeated' | 'targetRepeated'
): FieldCondition {
  return value => {
    const references = value as readonly Values[];
    if (references.length < 2) return undefined;
    for (let index = 1; index < references.length; index += 1) {
      const after = references[index] as Values;
      for (let before = 0; before < index; before += 1) {
        const earlier = references[before] as Values;
        if (!same(earlier, after)) continue;
        const at = `[${index}]`;
        const params = { part: parts.join(' or ') };
        if (parts.some(part => onlyOneHas(earlier, after, part))) {
          return { says: undistinguished, at, params };
        }
        if (parts.every(part => sameText(earlier, after, part))) {
          return { says: repeated, at, params };
        }
      }
    }
    return undefined;
  };
}

/** CommonRouteSpec.parentRefs of the standard channel, where only the section distinguishes. */
export const distinctParents = distinct(
  sameParentRef,
  ['sectionName'],
  'parentUndistinguished',
  'parentRepeated'
);

/** The same in the experimental channel, where the port distinguishes too. */
export const distinctParentsOrPorts = distinct(
  sameParentRef,
  ['sectionName', 'port'],
  'parentUndistinguished',
  'parentRepeated'
);

/** BackendTLSPolicySpec.targetRefs. */
export const distinctTargets = distinct(
  sameTarget,
  ['sectionName'],
  'targetUndistinguished',
  'targetRepeated'
);
