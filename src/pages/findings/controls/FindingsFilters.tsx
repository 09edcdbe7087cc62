import { useMemo } from 'react';
import type { FindingRow } from '../../../components/findings/findingRows';
import { ChoiceFilter } from '../../../components/table/ChoiceFilter';
import { ClusterFilter } from '../../../components/table/ClusterFilter';
import { useWords } from '../../../components/words/useWords';
import type { FindingsUrl } from '../state/useFindingsUrl';
import { codesOf } from './codesOf';

export interface FindingsFiltersProps {
  readonly url: FindingsUrl;
  /** Unfiltered. */
  readonly all: readonly FindingRow[];
  /** The clusters of the scope. */
  readonly clusters: readonly string[];
}

export function FindingsFilters({ url, all, clusters }: FindingsFiltersProps) {
  const { t } = useWords();
  const codes = useMemo(() => codesOf(all), [all]);
  return (
    <>
      <ClusterFilter label={t('Found in')} clusters={clusters} url={url} />
      <ChoiceFilter
        label={t('Code')}
        all={t('All codes')}
        choices={codes}
        chosen={url.codes}
        onChange={url.setCodes}
      />
    </>
  );
}
