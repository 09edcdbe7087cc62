import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

/**
 * State in the page's URL, which survives links and reloads.
 *
 * @param name - The query parameter.
 * @returns The value, `''` if the URL has none, and a setter (`''` removes the parameter).
 */
export function useUrlParameter(name: string): [value: string, set: (value: string) => void] {
  const { search } = useLocation();
  const history = useHistory();
  const set = useCallback(
    (value: string) => {
      // The table changes its own parameters outside of React, so the current query is read here.
      const parameters = new URLSearchParams(history.location.search);
      if (value === '') parameters.delete(name);
      else parameters.set(name, value);
      history.replace({ ...history.location, search: parameters.toString() });
    },
    [history, name]
  );
  return [new URLSearchParams(search).get(name) ?? '', set];
}
