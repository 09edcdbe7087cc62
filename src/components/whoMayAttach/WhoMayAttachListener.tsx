import { Loader, NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Alert, Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { countAdmissions, type Listener, type RouteVerdict, takenRoutes } from '../../analysis';
import { useFleetObject, useWhoMayAttach } from '../../fleet';
import { isImplementationSpecific } from '../../gatewayApi/protocols';
import { number } from '../../gatewayApi/read';
import { LabelList } from '../basics/LabelList';
import { MissingNote } from '../clusters/MissingNote';
import type { ObjectContext } from '../context';
import { reportedListener } from '../details/reportedListener';
import { useUrlParameter } from '../links/useUrlParameter';
import { attachedCountText } from '../status/attachedCountText';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { filterStatus, WhoMayAttachFilter } from './WhoMayAttachFilter';
import { WhoMayAttachTable } from './WhoMayAttachTable';
import { admissionHeadline, admissionRule, changeText, listenerId } from './whoMayAttachText';

const NAMESPACE = ['Namespace'] as const;

export interface WhoMayAttachListenerProps {
  readonly listener: Listener;
  /** The verdicts of the routes that name the Gateway. */
  readonly routes: readonly RouteVerdict[];
  readonly context: ObjectContext;
}

function Notes({ listener }: Pick<WhoMayAttachListenerProps, 'listener'>) {
  const { t } = useWords();
  const { status, message } = listener.served;
  if (status === 'True') return null;
  return (
    <Alert role="note" severity="warning" variant="outlined" sx={{ my: 1, color: 'text.primary' }}>
      {status === 'False' && t('This applies once the listener can be served.')}{' '}
      {messageText(message, t)}
    </Alert>
  );
}

function Facts({ listener, routes, context }: WhoMayAttachListenerProps) {
  const { t } = useWords();
  const { cluster } = context;
  const { owner, supportedKinds, hostname, protocol } = listener;
  const kind = owner.kind === 'ListenerSet' ? 'ListenerSet' : 'Gateway';
  const found = useFleetObject(cluster, kind, owner.namespace, owner.name);
  const status = reportedListener(
    found.state === 'found' ? found.object : undefined,
    listener.name
  );
  const taken = useMemo(() => takenRoutes(listener, routes), [listener, routes]);
  const change = changeText(listener, t);
  return (
    <NameValueTable
      rows={[
        { name: t('Accepts'), value: admissionRule(listener, t) },
        { name: t('To change this'), value: change, hide: change === '' },
        {
          name: t('Kinds'),
          value:
            supportedKinds.length === 0 ? (
              isImplementationSpecific(protocol) ? (
                t('Only the implementation knows.')
              ) : (
                t('None: the protocol and allowedRoutes.kinds have no kind in common.')
              )
            ) : (
              <LabelList items={supportedKinds} />
            ),
        },
        {
          name: t('Hostname'),
          value: t('{{hostname}}: the listener refuses a route that has only other hostnames.', {
            hostname,
          }),
          hide: hostname === '',
        },
        {
          name: t('Attached routes'),
          value: attachedCountText({ taken, reported: number(status?.attachedRoutes) }, t),
        },
      ]}
    />
  );
}

/** Who may attach to one listener: the answer, its basis and every namespace. */
export function WhoMayAttachListener(props: WhoMayAttachListenerProps) {
  const { t } = useWords();
  const { listener, context } = props;
  const { cluster } = context;
  const { admissions, cause } = useWhoMayAttach(cluster, listener);
  const [filter, setFilter] = useUrlParameter('may');
  const counts = useMemo(() => countAdmissions(admissions), [admissions]);
  const wanted = filterStatus(filter);
  const shown = useMemo(
    () =>
      wanted === undefined ? admissions : admissions.filter(({ check }) => check.status === wanted),
    [admissions, wanted]
  );
  if (cause === 'loading' && admissions.length === 0) {
    return <Loader title={t('Reading namespaces')} />;
  }
  return (
    <>
      <Typography variant="h6" component="p" sx={{ my: 1 }}>
        {admissionHeadline({ listener, counts, complete: cause === undefined }, t)}
      </Typography>
      <Notes {...props} />
      <Facts {...props} />
      <Box sx={{ mt: 2 }}>
        <MissingNote cluster={cluster} kinds={NAMESPACE} />
        {cause !== undefined && cause !== 'loading' && (
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {t(
              'Not all namespaces of the cluster are known. The list has those in which something could be read. The rule above applies to the others too.'
            )}
          </Typography>
        )}
        <WhoMayAttachFilter counts={counts} value={filter} onChange={setFilter} />
        <WhoMayAttachTable
          // The table of another listener starts on the first page.
          key={listenerId(listener)}
          listener={listener}
          admissions={shown}
          context={context}
        />
      </Box>
    </>
  );
}
