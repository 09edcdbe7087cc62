import close from '@iconify/icons-mdi/close';
import { Icon } from '@iconify/react';
import { Box, IconButton } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { Picked } from '../../graph';
import { EdgePart } from './EdgePart';
import { GoneEdgePart } from './GoneEdgePart';
import { GonePart } from './GonePart';
import { NodePart } from './NodePart';
import type { PanelContext } from './panelContext';

export interface SidePanelProps extends PanelContext {
  readonly picked: Picked;
}

function Content({ picked, ...context }: SidePanelProps) {
  const node = 'node' in picked ? context.index.node(picked.node) : undefined;
  const edge = 'edge' in picked ? context.index.edge(picked.edge) : undefined;
  if (node?.kind === 'object') {
    const row = 'node' in picked ? picked.row : undefined;
    return <NodePart key={node.id} {...context} node={node} row={row} />;
  }
  if (edge !== undefined) return <EdgePart key={edge.id} {...context} edge={edge} />;
  // The picture already shows everything about a fold.
  if (node !== undefined) return null;
  return 'node' in picked ? (
    <GonePart key={picked.node} id={picked.node} />
  ) : (
    <GoneEdgePart id={picked.edge} />
  );
}

/** The panel about the selection. */
export function SidePanel(props: SidePanelProps) {
  const { t } = useWords();
  return (
    <Box
      component="aside"
      aria-label={t('Selection')}
      sx={{
        position: 'relative',
        width: { xs: 'auto', sm: '22rem' },
        flexShrink: 0,
        maxHeight: '72vh',
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 2,
      }}
    >
      <Box sx={{ position: 'absolute', top: 4, insetInlineEnd: 4 }}>
        <IconButton size="small" onClick={() => props.onPick(undefined)} aria-label={t('Close')}>
          <Icon icon={close} aria-hidden />
        </IconButton>
      </Box>
      <Content {...props} />
    </Box>
  );
}
