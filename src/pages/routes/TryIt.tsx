import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { refOf } from '../../analysis';
import type { ObjectContext } from '../../components/context';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { traceSearch } from '../../components/links/traceLink';
import { useWords } from '../../components/words/useWords';
import type { Route } from '../../gatewayApi/types';

export interface TryItProps {
  readonly route: Route;
  /** The index of the rule. */
  readonly rule: number;
  readonly context: ObjectContext;
}

/** Links a rule to a trace of a request that its matches take. */
export function TryIt({ route, rule, context }: TryItProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const page = pageLocation('trace', [clusterPart(scope.clusters, cluster)], false);
  return (
    <Button
      component={Link}
      to={`${page}?${traceSearch(refOf(route), rule) ?? ''}`}
      size="small"
      variant="outlined"
      aria-label={t('Try rule {{number}}', { number: rule + 1 })}
      sx={{ textTransform: 'none', mt: 1 }}
    >
      {t('Try it')}
    </Button>
  );
}
