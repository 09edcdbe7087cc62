import { Box } from '@mui/material';
import { type ReactNode, type RefObject } from 'react';
import { clickedId, rowMarkOf } from './rowMarks';

export interface FindingsSplitProps {
  /** The element with the table. */
  readonly listRef: RefObject<HTMLDivElement>;
  /** The id of the open finding; `''` for none. */
  readonly openId: string;
  readonly onOpen: (id: string) => void;
  readonly list: ReactNode;
  readonly panel: ReactNode;
}

/** The list with the panel beside it. A click anywhere on a row opens the finding. */
export function FindingsSplit({ listRef, openId, onOpen, list, panel }: FindingsSplitProps) {
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      {/* The keyboard has the button in each row. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <Box
        ref={listRef}
        onClick={({ target }) => {
          const id = clickedId(target);
          if (id !== undefined && window.getSelection()?.isCollapsed !== false) onOpen(id);
        }}
        sx={{
          flex: '1 1 0',
          minWidth: 0,
          '& tbody tr': { cursor: 'pointer' },
          '& tbody tr:hover td': { bgcolor: 'action.hover' },
          ...(openId !== '' && {
            [`& tbody tr:has(${rowMarkOf(openId)}) td`]: { bgcolor: 'action.selected' },
          }),
        }}
      >
        {list}
      </Box>
      {panel}
    </Box>
  );
}
