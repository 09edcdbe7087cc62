import type { GraphEdge } from '../../graph';

function rankOf({ status, aside }: GraphEdge): number {
  if (aside) return 2;
  return status === 'True' ? 1 : 0;
}

/** Sorts edges: problems first, `aside` edges last. */
export function problemsFirst(edges: readonly GraphEdge[]): GraphEdge[] {
  return [...edges].sort((a, b) => rankOf(a) - rankOf(b));
}
