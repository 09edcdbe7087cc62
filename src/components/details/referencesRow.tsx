import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { Reference } from '../../gatewayApi/references';
import type { ObjectContext } from '../context';
import { ReferenceLink } from '../links/ReferenceLink';

/**
 * A row of a details table with links to referenced objects.
 *
 * @param references - With their defaults; those without a name are left out.
 * @returns A hidden row if no reference is left.
 */
export function referencesRow(
  name: string,
  references: readonly Reference[],
  context: ObjectContext
): NameValueTableRow {
  const named = references.filter(reference => reference.name !== '');
  return {
    name,
    value: (
      <>
        {named.map((reference, index) => (
          <div key={index}>
            <ReferenceLink reference={reference} context={context} />
          </div>
        ))}
      </>
    ),
    hide: named.length === 0,
  };
}
