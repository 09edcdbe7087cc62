import { type MutableRefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { FoldNode } from '../../graph';

/** The folds that the reader opened. */
export interface Folds {
  /** Their ids. */
  readonly opened: ReadonlySet<string>;
  /** Stable. */
  readonly open: (fold: FoldNode) => void;
  readonly closeAll: () => void;
  /** The id of a member of the last opened fold, until that member has the focus. */
  readonly sought: MutableRefObject<string | undefined>;
}

const NONE: ReadonlySet<string> = new Set();

export function useFolds(): Folds {
  const [opened, setOpened] = useState(NONE);
  const sought = useRef<string>();
  const open = useCallback(({ id, members }: FoldNode) => {
    sought.current = members[0];
    setOpened(before => new Set([...before, id]));
  }, []);
  const closeAll = useCallback(() => setOpened(NONE), []);
  return useMemo(() => ({ opened, open, closeAll, sought }), [opened, open, closeAll]);
}
