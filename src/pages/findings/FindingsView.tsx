import { useMediaQuery, useTheme } from '@mui/material';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { compareFindings, type FindingRow } from '../../components/findings/findingRows';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { useWords } from '../../components/words/useWords';
import { findRow } from './findingFilter';
import { FindingList } from './list/FindingList';
import { FindingsSplit } from './list/FindingsSplit';
import type { Grouping } from './list/groups';
import { rowMarkOf } from './list/rowMarks';
import { searchFindings } from './list/searchFindings';
import { FindingPanel } from './panel/FindingPanel';
import { neighborsOf } from './panel/neighbors';
import { useRowOrder } from './panel/useRowOrder';
import { useOpenFinding } from './state/useOpenFinding';

// Below this width (pixels), a list beside the panel has no room for all of its columns.
const ROOMY = 1700;

export interface FindingsViewProps {
  /** After the filters; null until the first findings arrive. */
  readonly rows: readonly FindingRow[] | null;
  /** Before the filters. */
  readonly all: readonly FindingRow[];
  /** Clusters whose findings are not computed yet. */
  readonly pending: readonly string[];
  readonly grouping: Grouping;
  readonly scope: readonly string[];
  /** In place of an empty list. */
  readonly children: ReactNode;
}

/** The list of findings, and the open one beside it. */
export function FindingsView(props: FindingsViewProps) {
  const { t } = useWords();
  const { rows, all, pending, grouping, scope, children } = props;
  const { id, open, close } = useOpenFinding();
  const [search] = useUrlParameter('filter');
  const { breakpoints } = useTheme();
  const beside = useMediaQuery(breakpoints.up('md'));
  const isRoomy = useMediaQuery(breakpoints.up(ROOMY));
  const list = useRef<HTMLDivElement>(null);
  const shown = useRowOrder(list, id !== '');
  const ids = useMemo(
    () =>
      grouping === 'none'
        ? [...searchFindings(rows ?? [], search, t)].sort(compareFindings).map(row => row.id)
        : [],
    [rows, search, grouping, t]
  );
  const onClose = useCallback(() => {
    const row = list.current?.querySelector(rowMarkOf(id))?.closest('tr');
    close();
    row?.querySelector('button')?.focus();
  }, [close, id]);
  return (
    <FindingsSplit
      listRef={list}
      openId={id}
      onOpen={open}
      list={
        children || (
          <FindingList
            rows={rows}
            grouping={grouping}
            scope={scope}
            open={open}
            narrow={id !== '' && beside && !isRoomy}
          />
        )
      }
      panel={
        <FindingPanel
          id={id}
          row={findRow(all, id)}
          pending={pending}
          scope={scope}
          beside={beside}
          neighbors={neighborsOf(id, shown, ids)}
          onOpen={open}
          onClose={onClose}
        />
      }
    />
  );
}
