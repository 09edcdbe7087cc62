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
  return renderHook(({ known, read = known }) => useAnswerPlace(known, read), {
    initialProps: { known: false } as { known: boolean; read?: boolean },
  });
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

it('does not take an answer from half of the lists for the last one', () => {
  const { result, rerender } = place();
  rerender({ known: true, read: false });
  expect(result.current).toEqual({ settled: true, followed: false, reserved: true });
  act(() => vi.advanceTimersByTime(60_000));
  rerender({ known: true, read: true });
  expect(result.current).toEqual({ settled: true, followed: true, reserved: true });
});

it('ignores that an answer is computed again', () => {
  const { result, rerender } = place();
  rerender({ known: true });
  rerender({ known: false });
  act(() => vi.advanceTimersByTime(60_000));
  expect(result.current).toEqual(AT_ONCE);
});
