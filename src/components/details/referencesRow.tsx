import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { Reference } from '../../gatewayApi/references';
import type { ObjectContext } from '../context';
import { ReferenceLink } from '../links/ReferenceLink';

/**
 * A row of a details table that links to objects which something refers to.
 *
 * @param name - The row's name.
 * @param references - With their defaults; those without a name are left out.
 * @param context - Where they are from, and what links and words need.
 * @returns The row; a hidden one where no reference is left.
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
