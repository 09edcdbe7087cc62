import { type Fix, objectText } from '../../analysis';
import type { Translate } from '../words/translate';

/**
 * Names the owner of a change.
 *
 * @returns Such as `The owner of Gateway infra/gw`.
 */
export function fixMakerText({ target, create }: Fix, t: Translate): string {
  if (target.group === '' && target.kind === 'Namespace') {
    return t('Anyone who may label namespace {{namespace}}', {
      namespace: target.name,
    });
  }
  if (create !== undefined) {
    return target.namespace === undefined
      ? t('Anyone who may create {{object}}', { object: objectText(target) })
      : t('The owner of namespace {{namespace}}', { namespace: target.namespace });
  }
  return t('The owner of {{object}}', { object: objectText(target) });
}
