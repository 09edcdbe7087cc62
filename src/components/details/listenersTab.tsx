import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { list, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import type { DetailsTab } from './DetailsTabs';
import { ListenerEntry, type ListenerEntryProps } from './ListenerEntry';

export function listenersTab(object: Gateway | ListenerSet, context: WordedContext): DetailsTab {
  const { t } = context;
  const { metadata, spec, status } = object;
  return {
    id: 'listeners',
    label: t('Listeners'),
    content: () => {
      const listeners = list<ListenerEntryProps['listener'] | null>(spec?.listeners);
      const statuses = list<ListenerEntryProps['status'] | null>(status?.listeners);
      if (listeners.length === 0) {
        return (
          <SectionBox title={t('Listeners')}>
            <Typography color="text.secondary">
              {object.kind === 'Gateway'
                ? t('This Gateway has no listeners of its own.')
                : t('This ListenerSet has no listeners.')}
            </Typography>
          </SectionBox>
        );
      }
      return listeners.map((listener, index) => (
        <ListenerEntry
          key={index}
          listener={listener}
          status={statuses.find(item => text(item.name) === text(listener.name))}
          metadata={metadata}
          context={context}
        />
      ));
    },
  };
}
