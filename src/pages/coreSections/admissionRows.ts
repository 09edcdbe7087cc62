import type { ListenerAdmission, NamespaceListeners } from '../../analysis';
import { listenerTitle, reasonText } from '../../components/whoMayAttach/whoMayAttachText';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';
import { foldAnswers, type FoldedItem } from './foldAnswers';
import type { ClusterAnswer } from './useClusterAnswers';

/** A listener that gives the same answer for a namespace in several clusters. */
export type AdmissionRow = FoldedItem<ListenerAdmission>;

/**
 * Folds the listeners' answers for a namespace.
 *
 * @param answers - In the order of the clusters.
 * @returns One row per distinct answer of a listener; listeners that accept routes come first.
 */
export function admissionRows(
  answers: ReadonlyArray<ClusterAnswer<NamespaceListeners>>,
  t: Translate
): readonly AdmissionRow[] {
  return foldAnswers(
    // A listener whose parent does not exist attaches nothing.
    answers
      .filter(({ answer }) => answer.exists !== 'False')
      .map(({ cluster, answer }) => ({ cluster, answer: answer.admissions })),
    ({ listener, check, hindrance }) =>
      JSON.stringify([
        listener.gateway,
        listenerTitle(listener),
        listener.supportedKinds,
        check.status,
        reasonText(check, t),
        hindrance === undefined ? '' : messageText(hindrance, t),
      ]),
    ({ check }) => check.status
  );
}
