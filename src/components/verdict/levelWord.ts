import type { AttachLevel } from '../../analysis';
import { statusWord } from '../status/looks';
import type { Translate } from '../words/translate';

/** What a listener answers to a route that does not exist, in a few words. */
export function levelWord(level: AttachLevel, t: Translate): string {
  return level === 'unserved' ? t('Would accept, not served') : statusWord(level, t);
}
