import type { MalformedObject } from '../../kube/answers/clusterObject';
import type { Translate } from '../words/translate';

/** Names an object as far as it is known, and the field of it that is malformed. */
export function malformedObjectText(
  { kind, namespace, name, field, value }: MalformedObject,
  t: Translate
): string {
  const place = namespace === undefined ? '' : `${namespace}/`;
  const object =
    name === undefined ? t('{{kind}} without a name', { kind }) : `${kind} ${place}${name}`;
  if (field === '') return t('{{object}}: the answer is {{value}}', { object, value });
  return value === ''
    ? t('{{object}}: {{field}} is missing', { object, field })
    : t('{{object}}: {{field}} is {{value}}', { object, field, value });
}
