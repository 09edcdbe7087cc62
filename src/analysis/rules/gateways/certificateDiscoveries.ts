import type { Discovery } from '../../evaluation/rule';
import type { ReferenceVerdict } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import type { ObjectRef } from '../../refs';
import type { Message } from '../../words/message';
import { jsonPointer } from '../fixes/jsonPointer';

/**
 * Reports references to certificates that cannot be used. If an object with a similar name exists,
 * the fix refers to it.
 *
 * @param problems - References that are not permitted are skipped: they have a finding of their own.
 * @param owner - The object with the references.
 * @param say - Writes the sentences `nearest` and `fix` of the rule.
 */
export function certificateDiscoveries(
  problems: readonly ReferenceVerdict[],
  owner: ObjectRef,
  reader: Reader,
  say: (name: 'nearest' | 'fix', params: Message['params']) => Message
): Discovery[] {
  return problems.flatMap(({ status, reason, field, target, message: said }) => {
    if (status !== 'False' || reason === 'RefNotPermitted') return [];
    const { group, kind, namespace = '', name } = target;
    const near =
      said.id === 'certificate.absent'
        ? nearest(name, reader.namesIn(group, kind, namespace))
        : undefined;
    if (near === undefined) return [{ message: said, path: field, related: [target] }];
    const other = { ...target, name: near };
    const params = { target, nearest: other };
    const path = jsonPointer(field, 'name');
    return [
      {
        message: say('nearest', params),
        path: field,
        related: [target, other],
        fix: {
          target: owner,
          patch: [
            { op: 'test' as const, path, value: name },
            { op: 'replace' as const, path, value: near },
          ],
          message: say('fix', params),
        },
      },
    ];
  });
}
