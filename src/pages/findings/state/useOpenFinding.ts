import { useCallback, useEffect, useRef } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

const PARAMETER = 'finding';

/** The finding that is open beside the list. */
export interface OpenFinding {
  /** Its id, or a code alone; `''` for none. */
  readonly id: string;
  /** Opens one. Back closes it, also after others were opened in its place. */
  readonly open: (id: string) => void;
  readonly close: () => void;
}

function without(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(PARAMETER);
  return parameters.toString();
}

/** Keeps the open finding in the URL, so that links, Back and Forward work. */
export function useOpenFinding(): OpenFinding {
  const history = useHistory();
  const { search } = useLocation();
  const id = new URLSearchParams(search).get(PARAMETER) ?? '';
  // The list's own query before the panel was opened; undefined if the page began with the panel.
  const before = useRef<string>();
  useEffect(() => {
    if (id === '') before.current = undefined;
  }, [id]);
  const open = useCallback(
    (wanted: string) => {
      // The table changes its own parameters outside of React, so the current query is read here.
      const { location } = history;
      const parameters = new URLSearchParams(location.search);
      const isFirst = !parameters.has(PARAMETER);
      if (isFirst) before.current = without(location.search);
      parameters.set(PARAMETER, wanted);
      const next = { ...location, search: parameters.toString() };
      if (isFirst) history.push(next);
      else history.replace(next);
    },
    [history]
  );
  const close = useCallback(() => {
    const { location } = history;
    const rest = without(location.search);
    // Filters that were changed beside the panel must survive.
    if (before.current === rest) history.goBack();
    else history.replace({ ...location, search: rest });
  }, [history]);
  return { id, open, close };
}
