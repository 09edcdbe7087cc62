import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CutText } from '../../../../src/components/basics/overflow/CutText';
import { ObjectLink } from '../../../../src/components/links/ObjectLink';
import { renderAt } from '../../support/renderAt';

const NAME = 'storefront-canary-for-the-summer-sale';

it('shows the whole text to a keyboard, also of a link, and names it to screen readers', async () => {
  renderAt(
    <>
      <ObjectLink
        cluster="east"
        group=""
        kind="Service"
        namespace="shop"
        name={NAME}
        scope={['east']}
        line={NAME}
      />
      <CutText text="checkout.shop.example.com" />
    </>
  );
  const link = screen.getByRole('link', { name: NAME });
  await userEvent.tab();
  expect(link).toHaveFocus();
  expect(await screen.findByRole('tooltip')).toHaveTextContent(NAME);
  await userEvent.tab();
  expect(screen.getByRole('note', { name: 'checkout.shop.example.com' })).toHaveFocus();
});

it('adds no stop for a keyboard to a text that is never cut', async () => {
  renderAt(<CutText text="shop" />);
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});
