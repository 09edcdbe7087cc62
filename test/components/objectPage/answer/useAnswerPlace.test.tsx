import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAnswerPlace } from '../../../../src/components/objectPage/answer/useAnswerPlace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function place() {
  return renderHook(({ known }) => useAnswerPlace(known), { initialProps: { known: false } });
}

const WAITS = { settled: false, followed: false, reserved: true };
const AT_ONCE = { settled: true, followed: true, reserved: false };

it('shows what follows together with an answer that comes soon', () => {
  const { result, rerender } = place();
  expect(result.current).toEqual(WAITS);
  rerender({ known: true });
  expect(result.current).toEqual(AT_ONCE);
  act(() => vi.advanceTimersByTime(60_000));
  expect(result.current).toEqual(AT_ONCE);
});

it('reserves the place of an answer that comes late, so that nothing moves', () => {
  const { result, rerender } = place();
  act(() => vi.advanceTimersByTime(60_000));
  expect(result.current).toEqual({ settled: false, followed: true, reserved: true });
  rerender({ known: true });
  expect(result.current).toEqual({ settled: true, followed: true, reserved: true });
});

it('ignores that an answer is computed again', () => {
  const { result, rerender } = place();
  rerender({ known: true });
  rerender({ known: false });
  act(() => vi.advanceTimersByTime(60_000));
  expect(result.current).toEqual(AT_ONCE);
});
