import type { Reference } from '../../gatewayApi/references';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import type { Translate } from '../words/translate';

/**
 * Says what is known of an object that something refers to. Not read is never not there.
 *
 * @param reference - The object.
 * @param lookup - What is known of it.
 * @param cluster - The cluster that was asked.
 * @returns A sentence; `''` for an object that is there.
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
