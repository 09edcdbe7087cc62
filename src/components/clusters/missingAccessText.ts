import type { MissingAccess } from '../../fleet';
import type { Translate } from '../words/translate';

/** The request that cannot be made, for example *list Gateway in every namespace*. */
export function missingAccessText({ kind, verb, namespace }: MissingAccess, t: Translate): string {
  return namespace === undefined
    ? t('{{verb}} {{kind}} in every namespace', { verb, kind })
    : t('{{verb}} {{kind}} in namespace {{namespace}}', { verb, kind, namespace });
}
