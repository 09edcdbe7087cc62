import { Box, ButtonBase, Popover, Typography } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { STATUS_LOOKS } from '../../../components/status/looks';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { toneColor } from '../../../components/status/tones';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import { ServedBar } from '../served/ServedBar';
import { ClusterDetails } from './ClusterDetails';
import { hasRoutes, type TileInput, tileState, tileText } from './tileText';

export interface ClusterTileProps extends TileInput {
  readonly scope: Scope;
  /** The findings are not computed yet. */
  readonly pending: boolean;
}

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A cluster as a tile: state, version and served routes. It opens the details. */
export function ClusterTile({ scope, pending, ...input }: ClusterTileProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const tile = useRef<HTMLButtonElement>(null);
  const title = useId();
  const { cluster, phase, bundleVersion, channel } = input.summary.status;
  const state = tileState(input, t);
  return (
    <>
      <ButtonBase
        ref={tile}
        focusRipple
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-cluster={cluster}
        data-phase={phase}
        sx={theme => ({
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'stretch',
          justifyContent: 'flex-start',
          gap: 0.25,
          width: '100%',
          height: '100%',
          px: 1,
          py: 0.75,
          textAlign: 'start',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          // Of a cluster that is read, the routes say more than its state: a green edge would belie them.
          ...(phase !== 'ready' && {
            borderInlineStart: `4px solid ${toneColor(theme, STATUS_LOOKS[phase].tone)}`,
          }),
          '&:hover': { bgcolor: 'action.hover' },
          '&.Mui-focusVisible': { outline: '2px solid', outlineOffset: 2 },
        })}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
          <StatusIcon status={phase} said={state !== ''} />
          <Typography component="span" variant="body2" fontWeight="bold" sx={ONE_LINE}>
            <bdi dir="ltr" title={cluster}>
              {cluster}
            </bdi>
          </Typography>{' '}
          <Typography
            component="span"
            variant="caption"
            color="text.secondary"
            title={channel}
            sx={{ marginInlineStart: 'auto' }}
          >
            {bundleVersion}
          </Typography>
        </Box>{' '}
        {[state, tileText(input, t)]
          .filter(words => words !== '')
          .map(words => (
            <Typography
              key={words}
              component="span"
              variant="body2"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {words}{' '}
            </Typography>
          ))}
        <Box sx={{ marginBlockStart: 'auto' }}>
          {hasRoutes(input) && <ServedBar tally={input.tally} />}
        </Box>
      </ButtonBase>
      <Popover
        open={isOpen}
        anchorEl={tile.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': title,
            sx: { width: 'min(32rem, 100vw - 2rem)', p: 2, boxShadow: 8 },
          },
        }}
      >
        <ClusterDetails
          titleId={title}
          summary={input.summary}
          tally={input.tally}
          scope={scope}
          pending={pending}
        />
      </Popover>
    </>
  );
}
