import { expect, it } from 'vitest';
import { lookupText } from '../../../src/components/links/lookupText';
import { fillText } from '../../../src/components/words/fillText';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';

const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra' };
const say = (lookup: ObjectAnswer) =>
  lookupText({ ...gateway, name: 'gw' }, lookup, 'east', fillText);

it('names the object and the cluster in which it does not exist', () => {
  expect(say({ state: 'absent' })).toBe('Gateway infra/gw does not exist in east.');
});

it('never reports an unread object as missing', () => {
  expect(say({ state: 'unread', message: 'forbidden' })).toBe(
    'Gateway infra/gw could not be read: forbidden'
  );
  expect(say({ state: 'unread', message: '' })).toBe(
    'Gateway infra/gw is not read, so it is not known whether it exists.'
  );
});
