import { Box, Typography } from '@mui/material';
import type { DetailsContext } from '../../components/DetailsPage';
import { LookupNote } from '../../components/LookupNote';
import { ObjectLink } from '../../components/ObjectLink';
import type { Lookup } from '../../fleet';
import { findKind } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import { type FilterLine, filterLines } from './filterText';
import type { RouteFilter } from './routeFields';

export interface FiltersProps extends DetailsContext {
  readonly filters: readonly RouteFilter[];
  /** The route's. */
  readonly namespace: string | undefined;
  readonly lookup: (reference: Reference) => Lookup;
}

type LineValueProps = Pick<FiltersProps, 'cluster' | 'scope' | 't' | 'lookup'> & {
  readonly line: FilterLine;
};

function LineValue({ line, cluster, scope, t, lookup }: LineValueProps) {
  const { value, reference } = line;
  if (reference === undefined) {
    return (
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {value}
      </Box>
    );
  }
  const known = findKind(reference.group, reference.kind) !== undefined;
  return (
    <>
      <ObjectLink {...reference} cluster={cluster} scope={scope.clusters}>
        {value}
      </ObjectLink>
      {known && (
        <LookupNote reference={reference} lookup={lookup(reference)} cluster={cluster} t={t} />
      )}
    </>
  );
}

/** Filters in their order, each with its values. */
export function Filters({ filters, namespace, ...context }: FiltersProps) {
  const { t } = context;
  return (
    <>
      {filters.map((filter, index) => {
        const type = text(filter.type) || t('Filter without a type');
        const lines = filterLines(filter, namespace, t);
        return (
          <Box key={index} role="group" aria-label={type}>
            <Typography variant="body2" fontWeight="bold">
              {type}
            </Typography>
            {lines.length === 0 && t('It holds no values.')}
            {lines.map((line, at) => (
              <div key={at}>
                {line.label} <LineValue line={line} {...context} />
              </div>
            ))}
          </Box>
        );
      })}
    </>
  );
}
