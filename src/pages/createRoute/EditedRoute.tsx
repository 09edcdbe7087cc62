import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import type { RouteStart } from '../../components/links/createRouteLink';
import { lookupText } from '../../components/links/lookupText';
import { useWords } from '../../components/words/useWords';
import { type ObjectNow, readObjectNow, type Scope } from '../../fleet';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { WholeObject } from '../../kube/writes/wholeObject';
import { writtenPart } from './draft/startedRoute';
import { RouteWorkshop } from './RouteWorkshop';

export interface EditedRouteProps {
  readonly start: RouteStart;
  readonly scope: Scope;
}

/** The same for a route that exists, as its cluster has it now. */
export function EditedRoute({ start, scope }: EditedRouteProps) {
  const { t } = useWords();
  const { edit: cluster, kind, namespace, name } = start;
  const [read, setRead] = useState<ObjectNow>();
  const [base, setBase] = useState<WholeObject>();
  useEffect(() => {
    let isOver = false;
    const target = { group: GATEWAY_API_GROUP, kind, namespace, name };
    void readObjectNow(cluster, target).then(answer => {
      if (!isOver) setRead(answer);
    });
    return () => {
      isOver = true;
    };
  }, [cluster, kind, namespace, name]);
  const clusters = useMemo(() => [cluster], [cluster]);
  if (read === undefined) return <Loader title={t('Waiting for the cluster')} />;
  if (read.state !== 'found') {
    const reference = { group: GATEWAY_API_GROUP, kind, namespace, name };
    return <Typography role="status">{lookupText(reference, read, cluster, t)}</Typography>;
  }
  return (
    <RouteWorkshop
      first={writtenPart(read.object)}
      scope={scope}
      clusters={clusters}
      base={base ?? read.object}
      onBase={setBase}
    />
  );
}
