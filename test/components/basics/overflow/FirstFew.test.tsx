import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FirstOfAll } from '../../../../src/components/basics/overflow/FirstFew';
import { renderAt } from '../../support/renderAt';

it('shows the first item, and opens the others as links', async () => {
  renderAt(
    <FirstOfAll
      items={['a', 'b', 'c']}
      label={item => item}
      render={item => <a href={`/${item}`}>{item}</a>}
    />
  );
  expect(screen.getAllByRole('link')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: '2 more: b, c' }));
  const others = within(screen.getByRole('dialog', { name: '2 more: b, c' }));
  expect(others.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['b', 'c']);
});

it('has no button for a single item', () => {
  renderAt(<FirstOfAll items={['a']} label={item => item} />);
  expect(screen.getByText('a')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
