import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { ObjectRef } from '../../../analysis';
import { ObjectLink } from '../../../components/links/ObjectLink';
import type { StatusName } from '../../../components/status/looks';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { useWords } from '../../../components/words/useWords';

// The clusters of one object; more would fill the line.
const MOST_CLUSTERS = 4;

export interface WrongLineProps {
  readonly status: StatusName;
  readonly sentence: ReactNode;
  readonly object: ObjectRef;
  /** At least one. */
  readonly clusters: readonly string[];
  /** The clusters that links keep. */
  readonly scope: readonly string[];
  /** What follows the object and its clusters. */
  readonly more?: ReactNode;
  /** What leads to the fix. */
  readonly action?: ReactNode;
}

/** Separates the parts of a line. */
export function Dot() {
  return (
    <Box component="span" sx={{ mx: 0.75 }}>
      ·
    </Box>
  );
}

/** The object and its clusters. The name links to the only cluster, or each cluster is a link. */
function ObjectPlace({ object, clusters, scope }: Omit<WrongLineProps, 'status' | 'sentence'>) {
  const { t } = useWords();
  const { kind, namespace, name } = object;
  const label = (
    <Box component="bdi" dir="ltr" sx={{ fontWeight: 'bold', color: 'text.primary' }}>
      {namespace ? `${namespace}/${name}` : name}
    </Box>
  );
  const [only, ...others] = clusters;
  const hidden = clusters.length - MOST_CLUSTERS;
  return (
    <>
      {kind}{' '}
      {only !== undefined && others.length === 0 ? (
        <ObjectLink {...object} cluster={only} scope={scope}>
          {label}
        </ObjectLink>
      ) : (
        label
      )}
      {clusters.slice(0, MOST_CLUSTERS).map(cluster => (
        <span key={cluster}>
          <Dot />
          {others.length === 0 ? (
            <bdi dir="ltr">{cluster}</bdi>
          ) : (
            <ObjectLink {...object} cluster={cluster} scope={scope}>
              <bdi dir="ltr">{cluster}</bdi>
            </ObjectLink>
          )}
        </span>
      ))}
      {hidden > 0 && (
        <span title={clusters.slice(MOST_CLUSTERS).join(', ')}>
          {' '}
          {t('and {{count}} more', { count: hidden })}
        </span>
      )}
    </>
  );
}

/** A line of what is wrong: the object and its clusters, then the sentence. */
export function WrongLine({ status, sentence, more, action, ...place }: WrongLineProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        px: 1.5,
        py: 0.5,
      }}
    >
      <Box sx={{ display: 'inline-flex', alignSelf: 'flex-start', mt: 0.25 }}>
        <StatusIcon status={status} />
      </Box>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="body2" color="text.secondary">
          <ObjectPlace {...place} />
          {more}
        </Typography>
        <Typography variant="body2">{sentence}</Typography>
      </Box>
      {action && <Box sx={{ marginInlineStart: 'auto' }}>{action}</Box>}
    </Box>
  );
}
