import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import type { ObjectContext } from '../../components/context';
import { ListenerOwners } from '../../components/verdict/ListenerOwners';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects } from '../../fleet';
import { text } from '../../gatewayApi/read';

const WATCHED_KINDS = ['Gateway'] as const;

/** The Gateways of a class, in the same cluster. */
export function UsingGateways({ name, context }: { name: string; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items, loading } = useFleetObjects(WATCHED_KINDS, clusters);
  if (loading) return <Loader title={t('Reading Gateways')} />;
  return (
    <ListenerOwners
      kind="Gateway"
      title={t('Gateways')}
      owners={items
        .map(({ object }) => object)
        .filter(({ spec }) => text(spec?.gatewayClassName) === name)}
      empty={t('No Gateway that could be read uses this class.')}
      context={context}
    />
  );
}
