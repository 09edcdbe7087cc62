import { Icon } from '@iconify/react';
import { Typography } from '@mui/material';
import { useReferencedObjects } from '../../fleet';
import type { Reference } from '../../gatewayApi/references';
import { STATUS_LOOKS } from '../status/looks';
import { useWords } from '../words/useWords';
import { lookupText } from './lookupText';

export interface LookupNoteProps {
  readonly reference: Reference;
  readonly cluster: string;
}

/**
 * A sentence about an object that does not exist or could not be read. Renders nothing for an
 * existing object, and for a reference without a name, which cannot be looked up.
 */
export function LookupNote({ reference, cluster }: LookupNoteProps) {
  const { t } = useWords();
  const lookupOf = useReferencedObjects(cluster, [reference]);
  if (reference.name === '') return null;
  const lookup = lookupOf(reference);
  const words = lookupText(reference, lookup, cluster, t);
  if (words === '') return null;
  const absent = lookup.state === 'absent';
  return (
    <Typography variant="body2" color={absent ? 'error' : 'text.secondary'}>
      <Icon
        icon={STATUS_LOOKS[absent ? 'problem' : 'unknown'].icon}
        aria-hidden
        width="1em"
        height="1em"
      />{' '}
      {words}
    </Typography>
  );
}
