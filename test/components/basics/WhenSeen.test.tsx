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

it('shows content only on request if visibility cannot be observed, and moves focus to it', async () => {
  vi.stubGlobal('IntersectionObserver', undefined);
  show();
  expect(screen.queryByText('Costly')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
  expect(screen.getByText('Costly')).toBeVisible();
  expect(document.activeElement).toContainElement(screen.getByText('Costly'));
});

it('shows content that stays in view, but not content that is scrolled past', () => {
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
