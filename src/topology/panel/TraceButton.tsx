import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { traceSearch } from '../../components/links/traceLink';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import type { ObjectNode } from '../../graph';

export interface TraceButtonProps {
  readonly node: ObjectNode;
  /** The index of the selected rule in `spec.rules`; undefined for none. */
  readonly rule: number | undefined;
  readonly scope: Scope;
}

/** Links a Gateway, a route or a rule to a trace of a request that it takes. */
export function TraceButton({ node, rule, scope }: TraceButtonProps) {
  const { t } = useWords();
  const { ref, cluster, presence, mesh } = node;
  const search = presence === 'there' && !mesh ? traceSearch(ref, rule) : undefined;
  if (search === undefined) return null;
  const page = pageLocation('trace', [clusterPart(scope.clusters, cluster)], false);
  return (
    <Button
      component={Link}
      to={`${page}?${search}`}
      size="small"
      variant="outlined"
      sx={{ textTransform: 'none', mt: 1 }}
    >
      {t('Trace a request')}
    </Button>
  );
}
