import type { Reference } from '../../gatewayApi/references';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import type { Translate } from '../words/translate';

/**
 * Describes the state of a referenced object. *Not read* is never shown as *does not exist*.
 *
 * @returns A sentence; `''` for an object that exists.
 */
export function lookupText(
  { kind, namespace, name }: Reference,
  lookup: ObjectAnswer,
  cluster: string,
  t: Translate
): string {
  const object = `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
  switch (lookup.state) {
    case 'found':
      return '';
    case 'loading':
      return t('Looking for {{object}}.', { object });
    case 'absent':
      return t('{{object}} does not exist in {{cluster}}.', { object, cluster });
    case 'unread':
      return lookup.message === ''
        ? t('{{object}} is not read, so it is not known whether it exists.', { object })
        : t('{{object}} could not be read: {{message}}', { object, message: lookup.message });
  }
}
