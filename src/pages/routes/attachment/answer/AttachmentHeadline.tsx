import { useParams } from 'react-router-dom';
import { useWords } from '../../../../components/words/useWords';
import { useFleetObject, useScope } from '../../../../fleet';
import type { RouteKind } from '../../../../gatewayApi/types';
import { AttachmentAnswer } from './AttachmentAnswer';

/**
 * The answer above a route's details. Renders nothing until the route and its cluster are known.
 */
export function AttachmentHeadline({ kind }: { kind: RouteKind }) {
  const { ready } = useWords();
  const scope = useScope();
  const { namespace, name } = useParams<{ namespace?: string; name: string }>();
  const [cluster = ''] = scope.clusters;
  const lookup = useFleetObject(cluster, kind, namespace, name);
  if (!ready || lookup.state !== 'found') return null;
  return (
    <AttachmentAnswer
      key={`${cluster}/${kind}/${namespace ?? ''}/${name}`}
      route={lookup.object}
      context={{ cluster, scope }}
    />
  );
}
