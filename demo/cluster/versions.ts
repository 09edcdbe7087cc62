const pattern = /^v(\d+)(?:(alpha|beta)(\d+))?$/;
const stability = { alpha: 0, beta: 1, stable: 2 };

/**
 * Orders API versions by Kubernetes' preference: v2, v1, v1beta2, v1beta1, v1alpha1. Names of
 * another form are last, in alphabetical order.
 */
export function compareVersions(a: string, b: string): number {
  const left = rank(a);
  const right = rank(b);
  if (!left || !right) return left ? -1 : right ? 1 : a < b ? -1 : a > b ? 1 : 0;
  return right[0] - left[0] || right[1] - left[1] || right[2] - left[2];
}

function rank(version: string): [number, number, number] | undefined {
  const found = pattern.exec(version);
  if (!found) return undefined;
  const stage = found[2] === 'alpha' || found[2] === 'beta' ? found[2] : 'stable';
  return [stability[stage], Number(found[1]), Number(found[3] ?? 0)];
}
