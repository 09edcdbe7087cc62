import { expect, it } from 'vitest';
import { pendingClusters } from '../../../../src/pages/findings/state/pendingClusters';
import { statusOf } from '../../../topology/support';

it('Clusters that are loading are pending, and named by the banner alone', () => {
  const statuses = [statusOf('east'), statusOf('west', 'loading'), statusOf('north')];
  expect(pendingClusters(['east', 'west'], statuses)).toEqual({
    all: ['east', 'west'],
    computing: ['east'],
  });
  expect(pendingClusters([], statuses)).toEqual({ all: ['west'], computing: [] });
});
