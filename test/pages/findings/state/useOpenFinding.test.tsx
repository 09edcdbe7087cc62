import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useOpenFinding } from '../../../../src/pages/findings/state/useOpenFinding';
import { renderAt } from '../../../components/support/renderAt';

const PATH = '/c/east/fleet/findings';

function Probe() {
  const { id, open, close } = useOpenFinding();
  return (
    <>
      <output>{id}</output>
      <button onClick={() => open('first')}>first</button>
      <button onClick={() => open('second')}>second</button>
      <button onClick={close}>close</button>
    </>
  );
}

function shows(search = '') {
  const { history } = renderAt(<Probe />, `${PATH}${search}`);
  return {
    history,
    press: (name: string) => fireEvent.click(screen.getByText(name)),
    opened: () => screen.getByRole('status').textContent,
  };
}

it('closes by Back, also after another finding was opened in its place', () => {
  const { history, press, opened } = shows('?code=A');
  press('first');
  press('second');
  expect(opened()).toBe('second');
  act(() => history.goBack());
  expect(opened()).toBe('');
  expect(history.location.search).toBe('?code=A');
});

it('closes without a further step of Back', () => {
  const { history, press, opened } = shows('?code=A');
  press('first');
  press('close');
  expect(opened()).toBe('');
  expect(history.index).toBe(0);
});

it('keeps filters that were changed while it was open', () => {
  const { history, press, opened } = shows();
  press('first');
  act(() => history.replace({ ...history.location, search: '?finding=first&severity=info' }));
  press('close');
  expect(opened()).toBe('');
  expect(history.location.search).toBe('?severity=info');
});

it('closes on a page that was opened with the finding', () => {
  const { history, press, opened } = shows('?finding=first&code=A');
  expect(opened()).toBe('first');
  press('close');
  expect(opened()).toBe('');
  expect(history.location.search).toBe('?code=A');
});
