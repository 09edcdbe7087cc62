import { useCallback, useMemo } from 'react';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import type { Picked } from '../../graph';
import { pickedOf, pickedText } from './pickedText';

/** What is selected in the picture. */
export interface Selection {
  readonly picked: Picked | undefined;
  /** Selects something else; undefined selects nothing. Stable. */
  readonly pick: (next: Picked | undefined) => void;
}

/** What is selected, kept in the URL. */
export function usePicked(): Selection {
  const [focus, setFocus] = useUrlParameter('focus');
  const picked = useMemo(() => pickedOf(focus), [focus]);
  const pick = useCallback(
    (next: Picked | undefined) => setFocus(next === undefined ? '' : pickedText(next)),
    [setFocus]
  );
  return useMemo(() => ({ picked, pick }), [picked, pick]);
}
