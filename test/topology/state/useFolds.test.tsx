import { act, renderHook } from '@testing-library/react';
import { useFolds } from '../../../src/topology/state/useFolds';
import { fold } from '../../graph/support/graphs';

it('Folds open one by one and close together', () => {
  const { result } = renderHook(() => useFolds());
  const { open } = result.current;
  const [one, two] = [fold('route', 'one'), fold('backend', 'two')];
  act(() => open(one));
  act(() => open(two));
  expect(result.current.opened).toEqual(new Set([one.id, two.id]));
  expect(result.current.open).toBe(open);
  // Focus moves to the first member of the fold that was opened last.
  expect(result.current.sought.current).toBe(two.members[0]);
  act(() => result.current.closeAll());
  expect(result.current.opened.size).toBe(0);
});
