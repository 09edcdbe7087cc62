import type { AnswerPart } from '../../../analysis';
import type { Translate } from '../../../components/words/translate';

/** What differs, in words. */
export function partText(part: AnswerPart, t: Translate): string {
  switch (part) {
    case 'outcome':
      return t('whether a backend answers');
    case 'gateway':
      return t('Gateway');
    case 'listener':
      return t('listener');
    case 'route':
      return t('route');
    case 'backends':
      return t('backends and their shares');
    case 'path':
      return t('the path that the backend sees');
    case 'host':
      return t('the host that the backend sees');
    case 'headers':
      return t('changed headers');
    case 'location':
      return t('the redirect');
    case 'mirrors':
      return t('mirrors');
    case 'policies':
      return t('the TLS policy of the backend');
  }
}
