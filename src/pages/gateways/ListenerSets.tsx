import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import type { ObjectContext } from '../../components/context';
import { ListenerOwners } from '../../components/verdict/ListenerOwners';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects } from '../../fleet';
import type { Gateway } from '../../gatewayApi/types';
import { listenerSetsOf } from './attachedRoutes';

const WATCHED_KINDS = ['ListenerSet'] as const;

/** The ListenerSets that name a Gateway as their parent. */
export function ListenerSets({ object, context }: { object: Gateway; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items, loading } = useFleetObjects(WATCHED_KINDS, clusters);
  if (loading) return <Loader title={t('Reading ListenerSets')} />;
  return (
    <ListenerOwners
      kind="ListenerSet"
      title={t('Listener Sets')}
      owners={listenerSetsOf(object, items)}
      empty={t('No ListenerSet that could be read names this Gateway as its parent.')}
      context={context}
    />
  );
}
