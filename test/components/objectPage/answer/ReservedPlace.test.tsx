import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReservedPlace } from '../../../../src/components/objectPage/answer/ReservedPlace';
import { renderAt } from '../../support/renderAt';

let contentHeight = 0;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    }
  );
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => contentHeight);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(100);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function show(height: number, reserved = true) {
  contentHeight = height;
  renderAt(
    <ReservedPlace reserved={reserved} height="high">
      <button>inside</button>
    </ReservedPlace>
  );
  return () => screen.queryByRole('button', { name: 'Show all of it' });
}

it('keeps its height until the reader asks for what is cut off', async () => {
  const more = show(300);
  expect(more()).toBeVisible();
  await userEvent.click(more()!);
  expect(more()).toBeNull();
});

it('opens for the keyboard, which can reach what is cut off', async () => {
  const more = show(300);
  await userEvent.tab();
  expect(screen.getByText('inside')).toHaveFocus();
  expect(more()).toBeNull();
});

it('cuts nothing off that fits, and nothing without a reserved height', () => {
  expect(show(100)()).toBeNull();
  expect(show(300, false)()).toBeNull();
});
