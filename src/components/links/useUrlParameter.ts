import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

/**
 * State that lives in the page's URL, so that a link or a reload brings it back.
 *
 * @param name - The query parameter.
 * @returns Its value, `''` where the URL has none, and a function to set it (`''` removes it).
 */
export function useUrlParameter(name: string): [value: string, set: (value: string) => void] {
  const { search } = useLocation();
  const history = useHistory();
  const set = useCallback(
    (value: string) => {
      // The table writes its own parameters behind React's back: read what is there now.
      const parameters = new URLSearchParams(history.location.search);
      if (value === '') parameters.delete(name);
      else parameters.set(name, value);
      history.replace({ ...history.location, search: parameters.toString() });
    },
    [history, name]
  );
  return [new URLSearchParams(search).get(name) ?? '', set];
}
