import { describe, expect, it } from 'vitest';
import { namedTarget, readAnswer } from '../../src/kube/objectAnswer';
import { eachOf, ODD_VALUES } from './answers/oddValues';

const TARGET = namedTarget('Namespace', 'v1', undefined, 'kube-system');

describe('readAnswer', () => {
  it('finds the object that was asked for', () => {
    expect(readAnswer({ metadata: { name: 'kube-system' } }, TARGET)).toMatchObject({
      state: 'found',
      object: { kind: 'Namespace', metadata: { name: 'kube-system' } },
    });
  });

  it.each(
    eachOf<unknown>(
      ...ODD_VALUES,
      { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' },
      { kind: 'Namespace', apiVersion: 'v1', metadata: { name: 'default' } }
    )
  )('reads %j neither as the object nor as its absence', answer => {
    expect(readAnswer(answer, TARGET)).toMatchObject({
      state: 'unread',
      message: expect.stringContaining('Namespace kube-system is malformed') as string,
      malformed: { kind: 'Namespace', name: 'kube-system' },
    });
  });
});
