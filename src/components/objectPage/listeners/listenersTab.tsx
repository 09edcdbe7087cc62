import { Box } from '@mui/material';
import type { ObjectRef } from '../../../analysis';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import type { WordedContext } from '../../context';
import type { DetailsTab } from '../../details/DetailsTabs';
import { ListenerTable } from './ListenerTable';

/**
 * The tab with the listeners of a Gateway or ListenerSet.
 *
 * @param gateway - The Gateway that serves them.
 */
export function listenersTab(
  object: Gateway | ListenerSet,
  gateway: ObjectRef,
  context: WordedContext
): DetailsTab {
  return {
    id: 'listeners',
    label: context.t('Listeners'),
    content: () => (
      <Box sx={{ px: { xs: 0, sm: 2 } }}>
        <ListenerTable object={object} gateway={gateway} context={context} />
      </Box>
    ),
  };
}
