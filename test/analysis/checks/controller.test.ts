import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/analysis';
import { controllerCheck, controllerName } from '../../../src/analysis/checks/controller';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { GatewayClass } from '../../../src/gatewayApi/types';
import { object } from '../objects';
import { fields, GATEWAY, read } from './support';

const { judge, say, status } = controllerCheck;

function reporting(...conditions: readonly object[]): Lookup<GatewayClass> {
  const gatewayClass = object(`${GATEWAY_API_GROUP}/v1`, 'GatewayClass', 'example', {
    spec: { controllerName: 'example.com/controller' },
    status: { conditions },
  });
  return { state: 'found', object: gatewayClass as GatewayClass };
}

const MISSING = {
  group: GATEWAY_API_GROUP,
  kind: 'GatewayClass',
  name: 'example',
  cause: 'forbidden',
} as const;

describe('The check controller', () => {
  it.each<[string, Lookup<GatewayClass>, string, string]>([
    [
      'accepted',
      reporting({ type: 'Accepted', status: 'True', reason: 'Accepted' }),
      'True',
      'Accepted: example.com/controller accepts GatewayClass example.',
    ],
    [
      'notAccepted',
      reporting({ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }),
      'False',
      'GatewayClassNotAccepted: example.com/controller does not accept GatewayClass example: InvalidParameters.',
    ],
    [
      'pending',
      reporting(),
      'Unknown',
      'Pending: No controller has accepted GatewayClass example yet; it names example.com/controller.',
    ],
    [
      'classAbsent',
      { state: 'absent' },
      'False',
      'GatewayClassNotFound: GatewayClass example of Gateway infra/gw does not exist, so no controller manages the Gateway.',
    ],
    [
      'classUnread',
      { state: 'unread', missing: MISSING },
      'Unknown',
      'NotRead: GatewayClass example was not read, so it is not known whether a controller manages Gateway infra/gw.',
    ],
  ])('is %s', (is, lookup, expected, sentence) => {
    const outcome = judge(lookup);
    expect(outcome.is).toBe(is);
    expect(status(outcome)).toBe(expected);
    const saying = say(outcome, GATEWAY, 'example');
    expect(read(saying)).toBe(sentence);
    const known = lookup.state === 'found';
    expect(controllerName(outcome)).toBe(known ? 'example.com/controller' : '');
    expect(fields(saying)).toEqual([
      'Gateway .spec.gatewayClassName',
      ...(known ? ['GatewayClass .status.conditions'] : []),
    ]);
    expect(saying.missing).toEqual(is === 'classUnread' ? MISSING : undefined);
  });
});
