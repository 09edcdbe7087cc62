import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { DetailsContext } from '../../components/DetailsPage';
import { list, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { ListenerBox } from './ListenerBox';

/** Every listener of a Gateway. */
export function Listeners({ object, context }: { object: Gateway; context: DetailsContext }) {
  const { t } = context;
  const listeners = list(object.spec?.listeners);
  const statuses = list(object.status?.listeners);
  if (listeners.length === 0) {
    return (
      <SectionBox title={t('Listeners')}>
        <Typography color="text.secondary">
          {t('This Gateway has no listeners of its own.')}
        </Typography>
      </SectionBox>
    );
  }
  return (
    <>
      {listeners.map((listener, index) => (
        <ListenerBox
          key={index}
          listener={listener}
          status={statuses.find(status => text(status.name) === text(listener.name))}
          metadata={object.metadata}
          context={context}
        />
      ))}
    </>
  );
}
