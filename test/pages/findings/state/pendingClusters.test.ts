import { expect, it } from 'vitest';
import { pendingClusters } from '../../../../src/pages/findings/state/pendingClusters';
import { statusOf } from '../../../topology/support';

it('Loading clusters are pending, and only the banner names them', () => {
  const statuses = [statusOf('east'), statusOf('west', 'loading'), statusOf('north')];
  expect(pendingClusters(['east', 'west'], statuses)).toEqual({
    all: ['east', 'west'],
    computing: ['east'],
  });
  expect(pendingClusters([], statuses)).toEqual({ all: ['west'], computing: [] });
});
