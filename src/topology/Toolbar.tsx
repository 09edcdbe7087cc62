import downloadIcon from '@iconify/icons-mdi/download';
import fitIcon from '@iconify/icons-mdi/fit-to-page-outline';
import help from '@iconify/icons-mdi/help-circle-outline';
import magnifyMinus from '@iconify/icons-mdi/magnify-minus-outline';
import magnifyPlus from '@iconify/icons-mdi/magnify-plus-outline';
import { Icon, type IconifyIcon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Button, IconButton, ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { ReactNode } from 'react';
import { CopyButton } from '../components/findings/CopyButton';
import { useOnceIdle } from '../components/table/useOnceIdle';
import type { Translate } from '../components/words/translate';

/** How the edges are shown. */
export type Shape = 'picture' | 'table';

export interface ToolbarProps {
  readonly shape: Shape;
  /** Undefined where there is only one. */
  readonly onShape: ((shape: Shape) => void) | undefined;
  readonly hasLegend: boolean;
  readonly onLegend: (shown: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onSaveSvg: () => void;
  /** The picture as text for a ticket. */
  readonly mermaid: () => string;
  /** How many folds are open; they can be folded again. */
  readonly opened: number;
  readonly onFoldAll: () => void;
  readonly children?: ReactNode;
  readonly t: Translate;
}

const STEP = 1.4;
// Of one row of tools, in pixels, before and after they are there: the picture must not move.
const HEIGHT = 48;

function Tool({ icon, label, onClick }: { icon: IconifyIcon; label: string; onClick: () => void }) {
  return (
    <LightTooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        <Icon icon={icon} aria-hidden width="1.2rem" height="1.2rem" />
      </IconButton>
    </LightTooltip>
  );
}

/** What can be done with the picture. */
export function Toolbar(props: ToolbarProps) {
  const { shape, onShape, hasLegend, onLegend, onZoom, onFit, onSaveSvg, mermaid, t } = props;
  // The picture comes first.
  if (!useOnceIdle(true)) return <Box sx={{ minHeight: HEIGHT, my: 1 }} />;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        minHeight: HEIGHT,
        my: 1,
      }}
    >
      {props.children}
      <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
        {props.opened > 0 && (
          <Button size="small" onClick={props.onFoldAll}>
            {t('Fold again')}
          </Button>
        )}
        {shape === 'picture' && (
          <>
            <Tool icon={magnifyPlus} label={t('Zoom in')} onClick={() => onZoom(STEP)} />
            <Tool icon={magnifyMinus} label={t('Zoom out')} onClick={() => onZoom(1 / STEP)} />
            <Tool icon={fitIcon} label={t('Show everything')} onClick={onFit} />
            <Tool
              icon={help}
              label={hasLegend ? t('Hide the legend') : t('Show the legend')}
              onClick={() => onLegend(!hasLegend)}
            />
            <Tool icon={downloadIcon} label={t('Save the view as SVG')} onClick={onSaveSvg} />
          </>
        )}
        <CopyButton text={mermaid} label={t('Copy as Mermaid text')} />
        {onShape !== undefined && (
          <ToggleButtonGroup
            size="small"
            exclusive
            value={shape}
            aria-label={t('Picture or table')}
            onChange={(_, chosen: Shape | null) => chosen !== null && onShape(chosen)}
          >
            <ToggleButton value="picture" sx={{ textTransform: 'none', py: 0.25 }}>
              {t('Picture')}
            </ToggleButton>
            <ToggleButton value="table" sx={{ textTransform: 'none', py: 0.25 }}>
              {t('Table')}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
    </Box>
  );
}
