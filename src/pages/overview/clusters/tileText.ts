import { statusWord } from '../../../components/status/looks';
import type { Translate } from '../../../components/words/translate';
import { type ClusterPhase, isStale } from '../../../fleet/model';
import type { ClusterSummary } from '../fleetOverview';
import { type ServedTally, tallySize } from '../served/servedTally';

export interface TileInput {
  readonly summary: ClusterSummary;
  readonly tally: ServedTally;
  /** Some objects have not arrived yet, or some routes are not judged yet. */
  readonly isComing: boolean;
}

// Their icon says it: a ready cluster needs no word, and a loading one says what is missing.
const QUIET: readonly ClusterPhase[] = ['ready', 'loading'];

/** Whether a tile shows the routes of its cluster. */
export function hasRoutes({ summary, tally }: Pick<TileInput, 'summary' | 'tally'>): boolean {
  return summary.status.sameAs === undefined && tallySize(tally) > 0;
}

/** The state of a cluster in a word; `''` if its tile says it otherwise. */
export function tileState({ summary }: Pick<TileInput, 'summary'>, t: Translate): string {
  const { phase } = summary.status;
  return QUIET.includes(phase) ? '' : statusWord(phase, t);
}

function routesText({ summary, tally, isComing }: TileInput, t: Translate): string {
  const numbers = { served: tally.served, all: tallySize(tally) };
  if (isStale(summary.status)) return t('{{served}} of {{all}} served before', numbers);
  return isComing
    ? t('{{served}} of {{all}} served so far', numbers)
    : t('{{served}} of {{all}} served', numbers);
}

/**
 * Says what a tile shows of its cluster beside its state: its routes, or why there are none.
 *
 * @returns `''` if its state says it all.
 */
export function tileText(input: TileInput, t: Translate): string {
  const { sameAs, phase, discovered, reading } = input.summary.status;
  if (sameAs !== undefined) return t('Same cluster as {{other}}', { other: sameAs });
  if (hasRoutes(input)) return routesText(input, t);
  if (phase === 'loading' && !discovered) return t('Waiting for its answer');
  if (phase === 'loading' && reading.length === 1) {
    return t('Still reading {{kind}}', { kind: reading[0] });
  }
  if (phase === 'loading' || input.isComing) return t('Still being read');
  return phase === 'ready' || phase === 'partial' ? t('No routes') : '';
}
