import type { Check, CheckName, ListenerVerdict } from '../../../analysis';

// The stages of the specification's funnel, first to last.
const STAGES: readonly CheckName[] = ['protocol', 'kind', 'namespace', 'hostname'];

/**
 * Finds the checks that keep a listener that the parentRef means from taking the route.
 *
 * @param verdict - The listener's.
 * @returns What is False, in the order of the stages; where the protocol can't carry the route that
 *   alone, since nothing else would help then. Where nothing is False, what is Unknown.
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

// How far in the funnel the route gets. Who only stays out for its namespace was most likely meant
// to get in: other protocols and hostnames are how Gateways are made.
function rank(verdict: ListenerVerdict): number {
  switch (verdict.attached) {
    case 'Unknown':
      return 1;
    case 'True':
      return 5;
    default: {
      const [first, second] = decisiveChecks(verdict);
      if (first === undefined) return 4;
      if (first.check === 'namespace') return second === undefined ? 0 : 2;
      return first.check === 'hostname' ? 2 : 3;
    }
  }
}

/**
 * Sorts listeners worst first: those whose refusal is most likely a mistake lead.
 *
 * @param listeners - Verdicts.
 * @returns A new list; equals keep their order.
 */
export function likelyMistakesFirst(listeners: readonly ListenerVerdict[]): ListenerVerdict[] {
  return [...listeners].sort((left, right) => rank(left) - rank(right));
}
