import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { type DetailsTab, DetailsTabs } from '../../../src/components/details/DetailsTabs';
import { renderAt } from '../support/renderAt';

const PAGE = '/c/east/fleet/gateways/infra/public';

function tabs(content: (id: string) => void = () => {}): DetailsTab[] {
  return ['Listeners', 'Routes', 'Conditions'].map(label => ({
    id: label.toLowerCase(),
    label,
    content: () => {
      content(label);
      return `All about ${label}`;
    },
  }));
}

function show(search: string, content?: (id: string) => void) {
  const shown = tabs(content);
  return renderAt(<DetailsTabs tabs={shown} label="Details of public" />, `${PAGE}${search}`);
}

const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

it.each([
  ['', 'Listeners'],
  ['?tab=routes', 'Routes'],
  ['?tab=gone', 'Listeners'],
])('with %j in the URL shows %s', (search, expected) => {
  show(search);
  expect(chosen()).toBe(expected);
  expect(screen.getByRole('tabpanel')).toHaveTextContent(`All about ${expected}`);
});

it('puts the selected tab into the URL beside other parameters, and Back undoes it', async () => {
  const { history } = show('?namespace=shop');
  await userEvent.click(screen.getByRole('tab', { name: 'Routes' }));
  expect(history.location).toMatchObject({ pathname: PAGE, search: '?namespace=shop&tab=routes' });
  expect(screen.getByRole('tabpanel')).toHaveTextContent('All about Routes');
  act(() => history.goBack());
  expect(chosen()).toBe('Listeners');
});

it('can be selected by keyboard only', async () => {
  const { history } = show('');
  await userEvent.tab();
  expect(screen.getByRole('tab', { name: 'Listeners' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(chosen()).toBe('Conditions');
  expect(history.location.search).toBe('?tab=conditions');
});

it('renders no hidden content, since content sends requests', () => {
  const content = vi.fn();
  show('?tab=routes', content);
  expect(new Set(content.mock.calls.flat())).toEqual(new Set(['Routes']));
});
