import { useWords } from '../words/useWords';
import { ChoiceFilter } from './ChoiceFilter';

export interface ClusterFilterProps {
  readonly label: string;
  /** The clusters of the scope. */
  readonly clusters: readonly string[];
  /** The part of a page's URL that the filter changes. */
  readonly url: {
    readonly clusters: readonly string[];
    readonly setClusters: (clusters: readonly string[]) => void;
  };
}

/** Selects some of the clusters in the scope. Renders nothing if there is only one. */
export function ClusterFilter({ label, clusters, url }: ClusterFilterProps) {
  const { t } = useWords();
  if (clusters.length < 2) return null;
  return (
    <ChoiceFilter
      label={label}
      all={t('All clusters')}
      choices={clusters}
      chosen={url.clusters}
      onChange={url.setClusters}
    />
  );
}
