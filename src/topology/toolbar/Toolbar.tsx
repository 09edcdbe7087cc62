import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { CopyButton } from '../../components/basics/CopyButton';
import { useOnceIdle } from '../../components/table/useOnceIdle';
import { useWords } from '../../components/words/useWords';
import type { Scene } from '../canvas/scene';
import { useExports } from '../state/useExports';
import type { TopologyState } from '../state/useTopology';
import { DisplayChoice } from './DisplayChoice';
import { PictureTools } from './PictureTools';

export interface ToolbarProps {
  readonly scene: Scene;
  readonly state: Pick<TopologyState, 'canvas' | 'display' | 'folds' | 'lit'>;
  /** The note for a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
  /** Controls on the left. */
  readonly children?: ReactNode;
}

// The height of one row of tools, in pixels. It is reserved before the tools are rendered, so that
// the picture does not move.
const HEIGHT = 48;

const BAR_STYLE = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
  minHeight: HEIGHT,
  my: 1,
};

const TOOLS_STYLE = {
  marginInlineStart: 'auto',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.5,
  alignItems: 'center',
};

export function Toolbar({ scene, state, laneNote, children }: ToolbarProps) {
  const { canvas, display, folds, lit } = state;
  const { t } = useWords();
  const { saveSvg, mermaid } = useExports({ scene, lit, laneNote, canvas });
  // The picture is rendered first.
  if (!useOnceIdle(true)) return <Box sx={{ minHeight: HEIGHT, my: 1 }} />;
  return (
    <Box sx={BAR_STYLE}>
      {children}
      <Box sx={TOOLS_STYLE}>
        {folds.opened.size > 0 && (
          <Button size="small" onClick={folds.closeAll}>
            {t('Collapse groups')}
          </Button>
        )}
        {display.mode === 'picture' && (
          <PictureTools canvas={canvas} display={display} onSaveSvg={saveSvg} />
        )}
        <CopyButton text={mermaid} label={t('Copy as Mermaid text')} />
        {display.setMode !== undefined && (
          <DisplayChoice mode={display.mode} onChange={display.setMode} />
        )}
      </Box>
    </Box>
  );
}
