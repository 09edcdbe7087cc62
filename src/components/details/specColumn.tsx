import { StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import type { ComparedColumn } from './SameNamed';
import { specDifference } from './specDifference';

/**
 * A column with the differences between the specs of same-named objects.
 *
 * @param object - The object of this page.
 */
export function specColumn<K extends PageKind>(
  object: ObjectOfKind[K],
  { cluster: here, t }: WordedContext
): ComparedColumn<K> {
  return {
    label: t('Spec'),
    cell: ({ spec }, cluster) => {
      if (cluster === here) return '';
      const fields = specDifference(object.spec, spec);
      return fields.length === 0 ? (
        <StatusLabel status="success">{t('Same spec')}</StatusLabel>
      ) : (
        <StatusLabel status="warning">
          {t('Spec differs: {{fields}}', { fields: fields.join(', ') })}
        </StatusLabel>
      );
    },
  };
}
