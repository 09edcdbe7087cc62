import { t } from '../../words/t';

/** What the findings about input say. */
export const inputFindingMessages = {
  'Malformed.missing': t('{{field}} is missing.'),
  'Malformed.empty': t('{{field}} is an empty list and needs at least one item.'),
  'Malformed.list': t('{{field}} must be a list and is {{value}}.'),
  'Malformed.object': t('{{field}} must be an object and is {{value}}.'),
  'Malformed.text': t('{{field}} must be text and is {{value}}.'),
  'Malformed.name': t('{{field}} must be a text of 1 to 253 characters and is {{value}}.'),
  'Malformed.namespace': t('{{field}} must be the name of a namespace and is {{value}}.'),
  'Malformed.hostname': t(
    '{{field}} must be a hostname, such as shop.example.com or *.example.com, and is {{value}}.'
  ),
  'Malformed.port': t('{{field}} must be a number between 1 and 65535 and is {{value}}.'),
  'Malformed.weight': t('{{field}} must be a number between 0 and 1000000 and is {{value}}.'),
  'Malformed.choice': t('{{field}} must be one of {{choices}} and is {{value}}.'),
} as const;
