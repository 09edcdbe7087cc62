import { describe, expect, it } from 'vitest';
import { Evaluation, unreadKinds } from '../../../src/analysis';
import { kindKey } from '../../../src/gatewayApi/kindKey';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';

const GATEWAY_KEY = kindKey(GATEWAY_API_GROUP, 'Gateway');

describe('The kinds that were not read', () => {
  it('have the reason, and are none that were read or that the cluster does not serve', () => {
    const evaluation = new Evaluation([]);
    const { snapshot } = evaluation;
    snapshot.setServed(new Set([GATEWAY_KEY, kindKey(GATEWAY_API_GROUP, 'HTTPRoute')]));
    snapshot.setCoverage(GATEWAY_API_GROUP, 'Gateway', { state: 'none', cause: 'forbidden' });
    snapshot.setCoverage(GATEWAY_API_GROUP, 'HTTPRoute', { state: 'complete' });
    snapshot.setCoverage(GATEWAY_API_GROUP, 'ListenerSet', { state: 'notServed' });
    expect(unreadKinds(evaluation, ['Gateway', 'HTTPRoute', 'ListenerSet'])).toEqual([
      { group: GATEWAY_API_GROUP, kind: 'Gateway', cause: 'forbidden' },
    ]);
  });
});
