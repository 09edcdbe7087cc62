import { useHistory } from 'react-router-dom';
import type { FindingRow } from '../../../components/findings/findingRows';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import { type ExportedFinding, exportedFindings } from '../exportFindings';
import { searchFindings } from '../list/searchFindings';

/**
 * Exports the findings that the table shows, including its own search.
 *
 * @param shown - After the page's filters.
 * @param clusters - Limits the result; an empty list means all.
 */
export function useFindingExport(
  shown: readonly FindingRow[],
  clusters: readonly string[]
): () => ExportedFinding[] {
  const { t } = useWords();
  const history = useHistory();
  return () => {
    // The table keeps its search in the URL.
    const search = new URLSearchParams(history.location.search).get('filter') ?? '';
    return exportedFindings(searchFindings(shown, search, t), clusters, message =>
      messageText(message, t)
    );
  };
}
