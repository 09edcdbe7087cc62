import { type ReactNode, useMemo } from 'react';
import type { Severity } from '../../../analysis';
import { countSeverities, type FindingRow } from '../../../components/findings/findingRows';
import { useNamespaceScope } from '../../../components/table/useNamespaceScope';
import { filterPlaces, filterSeverities } from '../findingFilter';
import { findingListRow } from '../list/listRow';
import type { FindingsUrl } from './useFindingsUrl';

/** The findings that pass the reader's filters. */
export interface ShownFindings {
  readonly shown: readonly FindingRow[];
  /** After the filters for places, for every severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Chooses namespaces; null if Headlamp's own filter is used. */
  readonly namespaceControl: ReactNode;
}

/**
 * Filters the findings by the URL.
 *
 * @param atHome - Whether the page is outside any cluster's URL.
 */
export function useShownFindings(
  all: readonly FindingRow[],
  { severities, clusters, codes }: Pick<FindingsUrl, 'severities' | 'clusters' | 'codes'>,
  atHome: boolean
): ShownFindings {
  const listed = useMemo(() => all.map(findingListRow), [all]);
  const { rows, control } = useNamespaceScope(listed, atHome);
  const placed = useMemo(
    () =>
      filterPlaces(
        (rows ?? []).map(({ row }) => row),
        { clusters, codes }
      ),
    [rows, clusters, codes]
  );
  const shown = useMemo(() => filterSeverities(placed, severities), [placed, severities]);
  const counts = useMemo(() => countSeverities(placed), [placed]);
  return { shown, counts, namespaceControl: control };
}
