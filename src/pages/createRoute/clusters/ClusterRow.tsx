import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import type { ObjectRef } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { useWords } from '../../../components/words/useWords';
import type { ClusterEffect } from '../../../fleet';
import type { FormKind } from '../draft/routeEdits';
import { ResultLine } from '../write/ResultLine';
import type { WriteState } from '../write/useWrites';
import { ClusterVerdict } from './ClusterVerdict';
import { ExistingRoute } from './ExistingRoute';

export interface ClusterRowProps {
  readonly context: ObjectContext;
  readonly kind: FormKind;
  /** Undefined until it is computed. */
  readonly effect: ClusterEffect | undefined;
  /** The effect is that of an older version of the route. */
  readonly isOld: boolean;
  /** The route that has its name there; undefined if there is none. */
  readonly existing: ObjectRef | undefined;
  /** Why there is no effect yet, in place of it. */
  readonly note: string | undefined;
  readonly write: WriteState | undefined;
  /** Undefined for an edit, whose cluster is not chosen. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (chosen: boolean) => void;
}

/** One cluster: whether to write there, what the route does there, and what the cluster answered. */
export function ClusterRow(props: ClusterRowProps) {
  const { t } = useWords();
  const { context, kind, effect, isOld, existing, note, write, chosen, onChoose } = props;
  const { cluster } = context;
  return (
    <Box
      role="group"
      aria-label={cluster}
      data-cluster={cluster}
      sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}
    >
      {chosen === undefined ? (
        <Typography fontWeight="medium">
          <bdi>{cluster}</bdi>
        </Typography>
      ) : (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={chosen}
              onChange={(_, checked) => onChoose(checked)}
              inputProps={{ 'aria-label': t('Create in {{cluster}}', { cluster }) }}
            />
          }
          label={<bdi>{cluster}</bdi>}
          slotProps={{ typography: { fontWeight: 'medium' } }}
        />
      )}
      <Box sx={{ paddingInlineStart: chosen === undefined ? 0 : 3.75 }}>
        {existing !== undefined && <ExistingRoute existing={existing} context={context} />}
        {note !== undefined ? (
          <Typography variant="body2" color="text.secondary">
            {note}
          </Typography>
        ) : effect === undefined ? (
          <Typography variant="body2" color="text.secondary">
            {t('Still computing.')}
          </Typography>
        ) : (
          <Box sx={{ opacity: isOld ? 0.6 : 1 }}>
            <ClusterVerdict effect={effect} kind={kind} context={context} />
          </Box>
        )}
        <Box role="status" sx={{ mt: write === undefined ? 0 : 1 }}>
          {write !== undefined && <ResultLine state={write} context={context} />}
        </Box>
      </Box>
    </Box>
  );
}
