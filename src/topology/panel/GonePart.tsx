import { Typography } from '@mui/material';
import { type ObjectRef, objectText } from '../../analysis';
import { useWords } from '../../components/words/useWords';
import { useFleetObject } from '../../fleet';
import { findKind } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import { objectOfNode } from '../../graph';

interface PresenceProps {
  readonly cluster: string;
  readonly kind: Kind;
  readonly object: ObjectRef;
}

function ObjectPresence({ cluster, kind, object }: PresenceProps) {
  const { t } = useWords();
  const answer = useFleetObject(cluster, kind, object.namespace, object.name);
  switch (answer.state) {
    case 'absent':
      return (
        <>
          {t('{{object}} no longer exists in {{cluster}}.', {
            object: objectText(object),
            cluster,
          })}
        </>
      );
    case 'loading':
      return <>{t('Not read yet')}</>;
    case 'unread':
      return <>{t('Could not be read')}</>;
    case 'found':
      return <>{t('The selection is no longer in the view.')}</>;
  }
}

/** A selected node that the picture does not contain: its name, and whether the object exists. */
export function GonePart({ id }: { id: string }) {
  const { t } = useWords();
  const found = objectOfNode(id);
  if (found === undefined) {
    return <Typography>{t('The selection is no longer in the view.')}</Typography>;
  }
  const { cluster, object } = found;
  const kind = findKind(object.group, object.kind);
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ paddingInlineEnd: 3 }}>
        {[object.kind, object.namespace, cluster].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        {object.name}
      </Typography>
      <Typography>
        {kind === undefined ? (
          t('The selection is no longer in the view.')
        ) : (
          <ObjectPresence cluster={cluster} kind={kind} object={object} />
        )}
      </Typography>
    </>
  );
}
