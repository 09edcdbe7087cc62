import { describe, expect, it } from 'vitest';
import { findingsOf, gateway } from '../../objects';
import { textsOf } from '../../text';
import { condition, reportedGateway, reportedRoute } from './reported';

const CODE = 'StatusStale';
const seen = (observedGeneration?: number) =>
  condition('Accepted', 'True', observedGeneration === undefined ? {} : { observedGeneration });

describe('StatusStale', () => {
  it('gives the generation that the controller observed', () => {
    const found = findingsOf(CODE, [gateway(), reportedRoute('infra/web', [seen(1)])]);
    expect(textsOf(found)).toEqual([
      'The status that example.com/controller reports for Gateway infra/gw (Accepted) is about generation 1 of the route. The current generation is 2.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'info', path: '.status.parents[0]' });
  });

  it('is silent if it is the current one, or is not reported', () => {
    [seen(2), seen(3), seen()].forEach(one => {
      expect(findingsOf(CODE, [gateway(), reportedRoute('infra/web', [one])])).toEqual([]);
      expect(findingsOf(CODE, [reportedGateway({ conditions: [one] })])).toEqual([]);
    });
  });

  it('is reported once for a Gateway, by its own conditions or those of a listener', () => {
    const listeners = [{ name: 'http', conditions: [seen(1)] }];
    const own = { conditions: [seen(1)], listeners };
    expect(findingsOf(CODE, [reportedGateway(own)]).map(({ path }) => path)).toEqual([
      '.status.conditions',
    ]);
    const below = { conditions: [seen(2)], listeners };
    expect(findingsOf(CODE, [reportedGateway(below)]).map(({ path }) => path)).toEqual([
      '.status.listeners',
    ]);
  });
});
