import type { ListenerAdmission, NamespaceListeners } from '../../analysis';
import { listenerTitle, reasonText } from '../../components/whoMayAttach/whoMayAttachText';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';
import { foldAnswers, type FoldedItem } from './foldAnswers';
import type { ClusterAnswer } from './useClusterAnswers';

/** A listener that answers a namespace alike in some clusters. */
export type AdmissionRow = FoldedItem<ListenerAdmission>;

/**
 * Makes the rows of the listeners that clusters have for a namespace.
 *
 * @param answers - Of the clusters, in their order.
 * @returns One row for each listener that says the same; those that take its routes first.
 */
export function admissionRows(
  answers: ReadonlyArray<ClusterAnswer<NamespaceListeners>>,
  t: Translate
): readonly AdmissionRow[] {
  return foldAnswers(
    // What is not there attaches nothing, whatever a listener would say to it.
    answers
      .filter(({ answer }) => answer.exists !== 'False')
      .map(({ cluster, answer }) => ({ cluster, answer: answer.admissions })),
    ({ listener, check, hindrances }) =>
      JSON.stringify([
        listener.gateway,
        listenerTitle(listener),
        listener.supportedKinds,
        check.status,
        reasonText(check, t),
        hindrances.map(message => messageText(message, t)),
      ]),
    ({ check }) => check.status
  );
}
