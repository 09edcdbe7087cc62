import { useCallback, useMemo } from 'react';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import type { Picked } from '../../graph';
import { pickedOf, pickedText } from './pickedText';

/** The selection in the picture. */
export interface Selection {
  readonly picked: Picked | undefined;
  /** Changes the selection; undefined clears it. Stable. */
  readonly pick: (next: Picked | undefined) => void;
}

/** Keeps the selection in the URL. */
export function usePicked(): Selection {
  const [focus, setFocus] = useUrlParameter('focus');
  const picked = useMemo(() => pickedOf(focus), [focus]);
  const pick = useCallback(
    (next: Picked | undefined) => setFocus(next === undefined ? '' : pickedText(next)),
    [setFocus]
  );
  return useMemo(() => ({ picked, pick }), [picked, pick]);
}
