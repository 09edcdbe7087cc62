import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fix } from '../../../../src/analysis';
import { ReviewButton } from '../../../../src/components/findings/review/ReviewButton';
import { closeReview, useReviews } from '../../../../src/components/findings/review/reviews';
import { renderAt } from '../../support/renderAt';

const FIX: Fix = {
  target: { group: '', kind: 'Namespace', name: 'shop' },
  patch: [{ op: 'add', path: '/metadata/labels/team', value: 'edge' }],
  message: { id: 'fix.namespaceLabels', params: { namespace: 'shop', labels: ['team=edge'] } },
};

function Opened() {
  const { open } = useReviews();
  return <output>{open === undefined ? 'closed' : `open in ${open.cluster}`}</output>;
}

function renderButton(fix: Fix, clusters: readonly string[]) {
  renderAt(
    <>
      <ReviewButton fix={fix} clusters={clusters} />
      <Opened />
    </>
  );
}

const button = () => screen.queryByRole('button', { name: 'Review' });

afterEach(() => act(closeReview));

describe('ReviewButton', () => {
  it('opens the review in the one cluster of the fix', () => {
    renderButton(FIX, ['east']);
    fireEvent.click(button()!);
    expect(screen.getByText('open in east')).toBeVisible();
  });

  it('asks for the cluster where the fix applies in several', async () => {
    renderButton(FIX, ['east', 'west']);
    fireEvent.click(button()!);
    expect(screen.getByText('closed')).toBeVisible();
    fireEvent.click(screen.getByRole('menuitem', { name: 'in west' }));
    await waitFor(() => expect(screen.getByText('open in west')).toBeVisible());
  });

  it.each<[string, Fix]>([
    ['only a sentence', { ...FIX, patch: undefined }],
    ['a change of a Secret', { ...FIX, target: { ...FIX.target, kind: 'Secret' } }],
    ['partly a sentence', { ...FIX, also: [{ target: FIX.target }] }],
  ])('is not there for a fix that is %s', (_what, fix) => {
    renderButton(fix, ['east']);
    expect(button()).toBeNull();
  });
});
