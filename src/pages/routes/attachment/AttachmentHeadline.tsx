import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { useParams } from 'react-router-dom';
import { useStableTranslate } from '../../../components/words/useStableTranslate';
import { useFleetObject, useScope } from '../../../fleet';
import type { RouteKind } from '../../../gatewayApi/types';
import { AttachmentAnswer } from './AttachmentAnswer';

/** The answer above a route's details; nothing where there is no route or no cluster yet. */
export function AttachmentHeadline({ kind }: { kind: RouteKind }) {
  const translation = useTranslation();
  const t = useStableTranslate(translation);
  const scope = useScope();
  const { namespace, name } = useParams<{ namespace?: string; name: string }>();
  const [cluster = ''] = scope.clusters;
  const lookup = useFleetObject(cluster, kind, namespace, name);
  if (!translation.ready || lookup.state !== 'found') return null;
  return (
    <AttachmentAnswer
      key={`${cluster}/${kind}/${namespace ?? ''}/${name}`}
      route={lookup.object}
      context={{ cluster, scope, t }}
    />
  );
}
