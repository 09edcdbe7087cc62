import { describe, expect, it } from 'vitest';
import { evaluateGiven, listenersFor, RULES } from '../../../src/analysis';
import { fillText } from '../../../src/components/words/fillText';
import { admissionRows } from '../../../src/pages/coreSections/admissionRows';
import { allow, gateway, gatewayClass, listener, namespace } from '../../analysis/objects';

describe('admissionRows', () => {
  it('omits clusters that do not have the namespace', () => {
    const answer = (...objects: Parameters<typeof evaluateGiven>[0][number][]) =>
      listenersFor(
        evaluateGiven(
          [gatewayClass(), gateway('infra/gw', [listener('http', allow('All'))]), ...objects],
          RULES
        ),
        'shop'
      );
    const rows = admissionRows(
      [
        { cluster: 'east', answer: answer(namespace('shop')) },
        { cluster: 'west', answer: { ...answer(), exists: 'False' } },
        { cluster: 'north', answer: answer(namespace('shop')) },
      ],
      fillText
    );
    expect(rows.map(({ clusters }) => clusters)).toEqual([['east', 'north']]);
  });
});
