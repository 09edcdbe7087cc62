import { Box, Typography } from '@mui/material';
import type { DetailsContext } from '../../components/details/DetailsPage';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { text } from '../../gatewayApi/read';
import { type FilterLine, filterLines } from './filterText';
import type { RouteFilter } from './routeFields';

export interface FiltersProps {
  readonly filters: readonly RouteFilter[];
  /** The route's. */
  readonly namespace: string | undefined;
  readonly context: DetailsContext;
}

function LineValue({ line, context }: { line: FilterLine; context: DetailsContext }) {
  const { value, reference } = line;
  return reference === undefined ? (
    <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  ) : (
    <ReferenceLink reference={reference} context={context}>
      {value}
    </ReferenceLink>
  );
}

/** Filters in their order, each with its values. */
export function Filters({ filters, namespace, context }: FiltersProps) {
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
                {line.label} <LineValue line={line} context={context} />
              </div>
            ))}
          </Box>
        );
      })}
    </>
  );
}
