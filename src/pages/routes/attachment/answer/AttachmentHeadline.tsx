import { useParams } from 'react-router-dom';
import type { ObjectContext } from '../../../../components/context';
import { useOwnCluster } from '../../../../components/details/useOwnCluster';
import { useWords } from '../../../../components/words/useWords';
import { useFleetObject } from '../../../../fleet';
import type { RouteKind } from '../../../../gatewayApi/types';
import { AttachmentAnswer } from './AttachmentAnswer';

function HeadlineInCluster({ kind, context }: { kind: RouteKind; context: ObjectContext }) {
  const { cluster } = context;
  const { namespace, name } = useParams<{ namespace?: string; name: string }>();
  const lookup = useFleetObject(cluster, kind, namespace, name);
  if (lookup.state !== 'found') return null;
  return (
    <AttachmentAnswer
      key={`${cluster}/${kind}/${namespace ?? ''}/${name}`}
      route={lookup.object}
      context={context}
    />
  );
}

/**
 * The answer above a route's details. Renders nothing until the route and its cluster are known.
 */
export function AttachmentHeadline({ kind }: { kind: RouteKind }) {
  const { ready } = useWords();
  const { context } = useOwnCluster();
  return ready && context !== undefined ? (
    <HeadlineInCluster kind={kind} context={context} />
  ) : null;
}
