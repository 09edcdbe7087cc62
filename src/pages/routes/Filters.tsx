import { Box, Typography } from '@mui/material';
import type { ObjectContext } from '../../components/context';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { useWords } from '../../components/words/useWords';
import { text } from '../../gatewayApi/read';
import { type FilterLine, filterLines } from './filterText';
import type { AnyFilter } from './routeFields';

export interface FiltersProps {
  readonly filters: readonly AnyFilter[];
  /** The namespace of the route. */
  readonly namespace: string | undefined;
  readonly context: ObjectContext;
}

function LineValue({ line, context }: { line: FilterLine; context: ObjectContext }) {
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

export function Filters({ filters, namespace, context }: FiltersProps) {
  const { t } = useWords();
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
            {lines.length === 0 && t('It has no values.')}
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
