import { expect, it } from 'vitest';
import { worstCondition } from '../../../src/components/table/fleetRow';
import { reportedConditions } from '../../../src/gatewayApi/conditions';

const worst = (...conditions: Array<{ type: string; status: string }>) =>
  worstCondition(reportedConditions(conditions, 1))?.type;

it('takes Conflict=False for good, and does not judge a type of a controller', () => {
  const valid = { type: 'Valid', status: 'True' };
  expect(worst({ type: 'Conflict', status: 'False' }, valid)).toBe('Conflict');
  expect(worst(valid, { type: 'Conflict', status: 'True' })).toBe('Conflict');
  expect(worst({ type: 'example.com/Drained', status: 'False' }, valid)).toBe('Valid');
});
