import { describe, expect, it } from 'vitest';
import { evaluateGiven, traceAnswers } from '../../../../../src/analysis';
import { gateway, service } from '../../../objects';
import { ask, BASE, GATEWAY, open, rules, story, to, told } from '../support';

describe('A listener', () => {
  it('that its controller does not serve takes nothing', () => {
    const status = {
      conditions: [
        { type: 'Accepted', status: 'True', reason: 'Accepted' },
        { type: 'Programmed', status: 'False', reason: 'AddressNotUsable', message: 'No address.' },
      ],
    };
    const objects = [
      gateway('infra/gw', [open()], {}, { status }),
      service('shop/web'),
      rules('shop/a', [to('web')]),
    ];
    expect(told(ask(objects))).toBe('noListener');
  });

  it('whose class comes with the controller is taken as served', () => {
    const objects = [...BASE, rules('shop/a', [to('web')])];
    const [answer] = traceAnswers(evaluateGiven(objects, [], { repository: true }), {
      gateway: GATEWAY,
    });
    expect(answer && told(answer)).toBe('backend a#0 web');
    expect(answer && story(answer)[1]).toMatch(/GatewayClass example/);
  });

  it('whose class does not exist may take nothing', () => {
    const [answer] = traceAnswers(evaluateGiven(BASE, []), { gateway: GATEWAY });
    expect(answer && told(answer)).toBe('unknown | noListener | notFound 404');
  });
});
