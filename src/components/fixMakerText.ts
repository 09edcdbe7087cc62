import { type Fix, objectText } from '../analysis';
import type { Translate } from './translate';

/**
 * Says whose it is to make a change.
 *
 * @param fix - The change.
 * @param t - The page's translation function.
 * @returns Such as `The owner of Gateway infra/gw can do this`.
 */
export function fixMakerText({ target, create }: Fix, t: Translate): string {
  if (target.group === '' && target.kind === 'Namespace') {
    return t('Whoever sets the labels of namespace {{namespace}} can do this', {
      namespace: target.name,
    });
  }
  if (create !== undefined) {
    return target.namespace === undefined
      ? t('Whoever may create {{object}} can do this', { object: objectText(target) })
      : t('Whoever owns namespace {{namespace}} can do this', { namespace: target.namespace });
  }
  return t('The owner of {{object}} can do this', { object: objectText(target) });
}
