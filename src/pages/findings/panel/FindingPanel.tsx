import { Box, Drawer, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ruleOf } from '../../../analysis';
import type { FindingRow } from '../../../components/findings/findingRows';
import { explanationWords } from '../../../components/words/explanationWords';
import type { Translate } from '../../../components/words/translate';
import { useWords } from '../../../components/words/useWords';
import { codeOf } from '../findingFilter';
import { CodeExplanation } from './CodeExplanation';
import { FindingAnswer } from './FindingAnswer';
import type { Neighbors } from './neighbors';
import { PanelHeader } from './PanelHeader';
import { usePanelKeys } from './usePanelKeys';

export interface FindingPanelProps {
  /** The URL's value: the id of a finding, or a code alone; `''` for none. */
  readonly id: string;
  /** The finding with that id; undefined if it does not exist. */
  readonly row: FindingRow | undefined;
  /** Clusters whose findings are not computed yet, so that the finding can still appear. */
  readonly pending: readonly string[];
  readonly scope: readonly string[];
  /** Whether there is room beside the list. Else the panel covers it. */
  readonly beside: boolean;
  readonly neighbors: Neighbors;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const TITLE_ID = 'gateway-fleet-finding-title';

function absence(id: string, pending: readonly string[], t: Translate): string {
  if (codeOf(id) === id) return '';
  return pending.length > 0
    ? t('This finding is not listed yet. Still computing: {{clusters}}', {
        clusters: pending.join(', '),
      })
    : t('This finding no longer exists. It was fixed, or its object was deleted.');
}

function Content(props: FindingPanelProps) {
  const { t } = useWords();
  const { id, row, pending, scope, neighbors, onOpen, onClose } = props;
  const code = row?.finding.code ?? codeOf(id);
  const rule = ruleOf(code);
  const gone = absence(id, pending, t);
  return (
    <>
      <PanelHeader
        title={rule === undefined ? code : explanationWords(rule, 'title', t)}
        titleId={TITLE_ID}
        code={code}
        neighbors={neighbors}
        onOpen={onOpen}
        onClose={onClose}
      />
      {row !== undefined && <FindingAnswer row={row} scope={scope} />}
      {row === undefined && gone !== '' && (
        <Typography role="status" gutterBottom>
          {gone}
        </Typography>
      )}
      {rule === undefined ? (
        <Typography>{t('This code has no explanation.')}</Typography>
      ) : (
        <CodeExplanation
          rule={rule}
          fixFirst={
            row !== undefined && row.members.every(({ finding }) => finding.fix === undefined)
          }
        />
      )}
    </>
  );
}

/**
 * A finding beside the list: the problem and its fix, then the explanation of its code. While the focus
 * is in the panel, the keys J and K go to the next and the previous finding.
 */
export function FindingPanel(props: FindingPanelProps) {
  const { id, beside, neighbors, onOpen, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = id !== '';
  usePanelKeys(beside && isOpen, onClose);
  useEffect(() => {
    if (isOpen && beside) panel.current?.focus({ preventScroll: true });
  }, [isOpen, beside]);
  useEffect(() => {
    panel.current?.scrollTo?.({ top: 0 });
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { j: neighbors.next, k: neighbors.previous }[event.key.toLowerCase()];
    if (to !== undefined) onOpen(to);
  };
  const dialog = { role: 'dialog', 'aria-labelledby': TITLE_ID, onKeyDown } as const;
  if (!beside) {
    return (
      <Drawer
        anchor="right"
        open={isOpen}
        onClose={onClose}
        // Above Headlamp's app bar, which covers drawers.
        sx={{ zIndex: theme => theme.zIndex.modal }}
        PaperProps={{
          ...dialog,
          'aria-modal': true,
          sx: { width: 'min(40rem, 100vw)', p: 2, display: 'block' },
        }}
      >
        <Content {...props} />
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <Box
      {...dialog}
      ref={panel}
      tabIndex={-1}
      sx={{
        flex: '0 0 auto',
        width: 'clamp(24rem, 36%, 40rem)',
        boxSizing: 'border-box',
        position: 'sticky',
        top: 8,
        // What Headlamp's bar above the page leaves.
        maxHeight: 'calc(100vh - 5.5rem)',
        overflowY: 'auto',
        overflowWrap: 'anywhere',
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '&:focus-visible': { outline: 'none', borderColor: 'text.primary' },
      }}
    >
      <Content {...props} />
    </Box>
  );
}
