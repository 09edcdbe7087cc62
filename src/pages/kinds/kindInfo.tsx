import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { parentText } from '../../components/basics/routeParents';
import type { WordedContext } from '../../components/context';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { reportedColumns } from '../../components/table/reportedColumns';
import type { GenericObject } from './genericKind';
import { listenerSetParent } from './summary';

/**
 * The rows of a generic kind's details below those that every object has: a ListenerSet's Gateway
 * and what was reported about it.
 *
 * @param object - The object as it arrived.
 * @param context - Where it is from, and what links and words need.
 */
export function kindInfo(object: GenericObject, context: WordedContext): NameValueTableRow[] {
  if (object.kind !== 'ListenerSet') return [];
  const { t } = context;
  const parent = listenerSetParent(object);
  return [
    {
      name: t('Parent'),
      value: (
        <ReferenceLink reference={parent} context={context}>
          {parent.kind} {parentText(parent)}
        </ReferenceLink>
      ),
    },
    ...reportedColumns(t).map(({ label, cell }) => ({ name: label, value: cell(object) })),
  ];
}
