import type { Check, CheckName, ListenerVerdict } from '../../../analysis';

// The checks in the order of the specification.
const STAGES: readonly CheckName[] = ['protocol', 'kind', 'namespace', 'hostname', 'precedence'];

/**
 * Finds the checks that stop a selected listener from accepting the route.
 *
 * @returns The False checks in the order of the stages, or only `protocol` if it is False, because
 *   no other fix would help. If none is False, the Unknown checks.
 */
export function decisiveChecks({ checks }: ListenerVerdict): readonly Check[] {
  const at = (status: Check['status']) =>
    STAGES.flatMap(stage =>
      checks.filter(check => check.check === stage && check.status === status)
    );
  const refusing = at('False');
  if (refusing[0]?.check === 'protocol') return refusing.slice(0, 1);
  return refusing.length > 0 ? refusing : at('Unknown');
}

// How many checks the route passes. A refusal because of the namespace is most likely a mistake:
// listeners for other protocols and hostnames are normal.
function rank(verdict: ListenerVerdict): number {
  switch (verdict.attached) {
    case 'Unknown':
      return 1;
    case 'True':
      return 5;
    default: {
      const [first, second] = decisiveChecks(verdict);
      if (first === undefined) return 4;
      if (first.check === 'precedence') return 0;
      if (first.check === 'namespace') return second === undefined ? 0 : 2;
      return first.check === 'hostname' ? 2 : 3;
    }
  }
}

/**
 * Sorts listeners so that likely mistakes come first.
 *
 * @returns A new list. Equally ranked listeners keep their order.
 */
export function likelyMistakesFirst(listeners: readonly ListenerVerdict[]): ListenerVerdict[] {
  return [...listeners].sort((left, right) => rank(left) - rank(right));
}
