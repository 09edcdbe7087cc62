import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { WhenSeen } from '../../../src/components/basics/WhenSeen';
import { renderAt } from '../support/renderAt';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show() {
  return renderAt(<WhenSeen label="Show it">{() => <p>Costly</p>}</WhenSeen>);
}

it('shows nothing unasked where it can not be told what is in view, and goes on where asked', async () => {
  vi.stubGlobal('IntersectionObserver', undefined);
  show();
  expect(screen.queryByText('Costly')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
  expect(screen.getByText('Costly')).toBeVisible();
  expect(document.activeElement).toContainElement(screen.getByText('Costly'));
});

it('shows what is looked at, and not what somebody scrolls past', () => {
  vi.useFakeTimers();
  let tell: (isIntersecting: boolean) => void = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: ReadonlyArray<{ isIntersecting: boolean }>) => void) {
        tell = isIntersecting => callback([{ isIntersecting }]);
      }
      observe() {}
      disconnect() {}
    }
  );
  show();
  act(() => {
    tell(true);
    vi.advanceTimersByTime(100);
    tell(false);
    vi.advanceTimersByTime(5_000);
  });
  expect(screen.queryByText('Costly')).not.toBeInTheDocument();
  act(() => {
    tell(true);
    vi.advanceTimersByTime(1_000);
  });
  expect(screen.getByText('Costly')).toBeVisible();
});
