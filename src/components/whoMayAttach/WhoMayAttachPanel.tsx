import { Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { MenuItem, TextField, Typography } from '@mui/material';
import { useMemo } from 'react';
import { type GatewayVerdict, objectKey, type ObjectRef, objectText } from '../../analysis';
import { useGatewayAnalysis } from '../../fleet';
import type { ObjectContext } from '../context';
import { useUrlParameter } from '../links/useUrlParameter';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { WhoMayAttachListener } from './WhoMayAttachListener';
import { WhoMayAttachRefused } from './WhoMayAttachRefused';
import { listenerId, listenerTitle } from './whoMayAttachText';

export interface WhoMayAttachPanelProps {
  readonly gateway: ObjectRef;
  /** Limits the listeners to those of a ListenerSet; undefined for all listeners of the Gateway. */
  readonly owner?: ObjectRef;
  readonly context: ObjectContext;
}

function OutsideSets({ verdict }: { verdict: GatewayVerdict }) {
  const { t } = useWords();
  const outside = verdict.listenerSets.filter(({ allowed }) => allowed.status !== 'True');
  return (
    <>
      {outside.map(({ listenerSet, allowed }) => (
        <Typography key={objectKey(listenerSet)} variant="body2" color="text.secondary">
          {allowed.status === 'False'
            ? t('{{listenerSet}} adds no listeners here.', {
                listenerSet: objectText(listenerSet),
              })
            : t('It is not known whether {{listenerSet}} adds listeners here.', {
                listenerSet: objectText(listenerSet),
              })}{' '}
          {messageText(allowed.message, t)}
        </Typography>
      ))}
    </>
  );
}

/**
 * Who may attach to a Gateway: each listener against every namespace of the cluster, one listener
 * at a time, and the refused routes.
 */
export function WhoMayAttachPanel({ gateway, owner, context }: WhoMayAttachPanelProps) {
  const { t } = useWords();
  const { cluster } = context;
  const { group, kind, namespace, name } = gateway;
  const ref = useMemo(() => ({ group, kind, namespace, name }), [group, kind, namespace, name]);
  const { verdict, routes, state } = useGatewayAnalysis(cluster, ref);
  const [chosen, choose] = useUrlParameter('listener');
  if (verdict === undefined) {
    return state === 'done' ? (
      <Typography>{t('This Gateway could not be read, so there is no result.')}</Typography>
    ) : (
      <Loader title={t('Computing who may attach')} />
    );
  }
  const listeners = verdict.listeners.filter(
    listener => owner === undefined || objectKey(listener.owner) === objectKey(owner)
  );
  const listener = listeners.find(item => listenerId(item) === chosen) ?? listeners[0];
  return (
    <>
      <SectionBox title={t('Who may attach')}>
        {listener === undefined ? (
          <Typography>{t('There are no listeners, so no route can attach.')}</Typography>
        ) : (
          <>
            <TextField
              select
              size="small"
              variant="outlined"
              label={t('Listener')}
              value={listenerId(listener)}
              onChange={event => choose(event.target.value)}
              sx={{ minWidth: '20rem', maxWidth: '100%', mt: 1 }}
            >
              {listeners.map(item => (
                <MenuItem key={`${objectKey(item.owner)}#${item.index}`} value={listenerId(item)}>
                  {listenerTitle(item)}
                </MenuItem>
              ))}
            </TextField>
            <WhoMayAttachListener listener={listener} routes={routes} context={context} />
          </>
        )}
        {owner === undefined && <OutsideSets verdict={verdict} />}
      </SectionBox>
      <WhoMayAttachRefused gateway={ref} routes={routes} context={context} />
    </>
  );
}
