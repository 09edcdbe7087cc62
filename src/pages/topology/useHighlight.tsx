import { useCallback, useMemo } from 'react';
import { useWords } from '../../components/words/useWords';
import { type Scope, useEvaluations, useStable, useTraceAnswers } from '../../fleet';
import { type Graph, GraphIndex, hostnameWays, requestWays } from '../../graph';
import type { HighlightedWays } from '../../topology/state/useTopology';
import { askedRequest } from './askedRequest';
import { HostnameNote } from './HostnameNote';
import { RequestNote } from './RequestNote';

const NOWHERE: readonly string[] = [];

/**
 * The ways of what the reader highlights: of every request for a hostname, or of the one request of a
 * URL.
 *
 * @param whole - Unfiltered; undefined until there is a graph.
 * @param text - The hostname or URL; `''` for none.
 * @returns Undefined if nothing is highlighted. `way` and `laneNote` keep their identity while nothing
 *   changes.
 */
export function useHighlight(
  whole: Graph | undefined,
  text: string,
  scope: Scope
): HighlightedWays | undefined {
  const { t } = useWords();
  const request = useStable(askedRequest(text) ?? null);
  const evaluations = useEvaluations(scope.clusters, request !== null);
  const traces = useTraceAnswers(evaluations, request ?? undefined);
  const index = whole === undefined ? undefined : GraphIndex.of(whole);
  const ofHost = useMemo(
    () =>
      index === undefined || text === '' || request !== null
        ? undefined
        : hostnameWays(index, text.toLowerCase()),
    [index, text, request]
  );
  const ofRequest = useMemo(
    () => (index === undefined || request === null ? undefined : requestWays(index, traces)),
    [index, request, traces]
  );
  const lacking = ofRequest?.unanswered ?? ofHost?.without ?? NOWHERE;
  const isRequest = ofRequest !== undefined;
  const laneNote = useCallback(
    (cluster: string) => {
      if (!lacking.includes(cluster)) return '';
      return isRequest ? t('No backend answers this request') : t('No route for this hostname');
    },
    [lacking, isRequest, t]
  );
  if (ofRequest !== undefined) {
    const note = <RequestNote url={text} traces={traces} scope={scope} />;
    return { way: ofRequest.way, laneNote, note };
  }
  return ofHost && { way: ofHost.way, laneNote, note: <HostnameNote ways={ofHost} /> };
}
