import {
  MetadataDisplay,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import { ReferenceTitle } from '../links/ReferenceTitle';
import { objectConditions } from '../status/objectConditions';
import { ConditionsTable } from './ConditionsTable';
import type { DetailsTab } from './DetailsTabs';
import { headlampObject } from './headlamp/headlampObject';
import { kubeObjectClass } from './headlamp/kubeObjectClass';

function ObjectConditions({
  object,
  context,
}: {
  object: ObjectOfKind[PageKind];
  context: WordedContext;
}) {
  const { t } = context;
  // A route's are beside the computed ones, and a listener's with the listener.
  if (isRouteKind(object.kind)) return null;
  return (
    <>
      {objectConditions(object)
        .filter(({ part }) => part !== 'listener')
        .map(({ reference, controller, conditions }, index) => (
          <SectionBox
            key={index}
            title={
              reference === undefined ? (
                t('Conditions')
              ) : (
                <ReferenceTitle reference={reference} context={context} />
              )
            }
          >
            <ConditionsTable conditions={conditions} controller={controller} />
          </SectionBox>
        ))}
    </>
  );
}

/**
 * The tab with an object's metadata and further fields, and the reported conditions of the object or
 * of each of its ancestors.
 *
 * @param version - The version at which the cluster serves the kind.
 * @param rows - Further fields.
 */
export function detailsTab(
  object: ObjectOfKind[PageKind],
  version: string,
  rows: readonly NameValueTableRow[],
  context: WordedContext
): DetailsTab {
  const { t, cluster } = context;
  return {
    // The tab had only conditions, and bookmarks contain its id.
    id: 'conditions',
    label: t('Details'),
    content: () => (
      <>
        <Box sx={{ px: { xs: 0, sm: 2 } }}>
          <MetadataDisplay
            resource={headlampObject(kubeObjectClass(object.kind, version), object, cluster)}
            extraRows={[...rows]}
          />
        </Box>
        <ObjectConditions object={object} context={context} />
      </>
    ),
  };
}
