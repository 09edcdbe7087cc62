import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NoFindings } from '../../../src/pages/findings/NoFindings';
import { clusterStatus } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

function show(changes: Partial<Parameters<typeof NoFindings>[0]>): void {
  renderAt(<NoFindings statuses={[]} pending={[]} hidden={0} onShowAll={() => {}} {...changes} />);
}

it('reports success for evaluated clusters only', () => {
  show({
    statuses: [
      clusterStatus('good'),
      clusterStatus('late'),
      clusterStatus('gone', { phase: 'unreachable' }),
    ],
    pending: ['late'],
  });
  expect(screen.getByText('No problem was found in what could be read of good.')).toBeVisible();
});

it('reports no success if no cluster answers', () => {
  show({ statuses: [clusterStatus('gone', { phase: 'unreachable' })] });
  expect(screen.getByRole('heading')).toHaveTextContent('No cluster could be evaluated yet');
});

it('offers to show findings that the filters hide', async () => {
  const onShowAll = vi.fn();
  show({ statuses: [clusterStatus('good')], hidden: 3, onShowAll });
  expect(screen.getByText(/hide 3 findings/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all findings' }));
  expect(onShowAll).toHaveBeenCalledOnce();
});
