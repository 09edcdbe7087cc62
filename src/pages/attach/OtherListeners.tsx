import { Box, Typography } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { decidingChecks, objectText } from '../../analysis';
import { listenerSummary } from '../../components/basics/listenerSummary';
import { SmallTable } from '../../components/basics/SmallTable';
import { ObjectClusters } from '../../components/clusters/ObjectClusters';
import { ObjectLink } from '../../components/links/ObjectLink';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import type { AnswerBlock } from './answerBlocks';

export interface OtherListenersProps {
  readonly blocks: readonly AnswerBlock[];
  readonly scope: Scope;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** The listeners that are made for other routes, folded. */
export function OtherListeners({ blocks, scope, isOpen, onToggle }: OtherListenersProps) {
  const { t } = useWords();
  if (blocks.length === 0) return null;
  const count = blocks.reduce((sum, { clusters }) => sum + clusters.length, 0);
  return (
    <Box
      component="details"
      open={isOpen}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => onToggle(event.currentTarget.open)}
      sx={{ mt: 2 }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
        {t('{{count}} listeners are made for other routes', { count })}
      </Box>
      {isOpen && (
        <>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {t(
              'Their protocol or hostname does not fit this route, and is not changed for a route. Use another listener, or request a new one.'
            )}
          </Typography>
          <SmallTable
            rows={blocks}
            columns={[
              {
                label: t('Listener'),
                width: 'minmax(12rem, 1fr)',
                cell: ({ cluster, answer: { listener } }) => (
                  <>
                    <strong>{listener.name}</strong>{' '}
                    <bdi>{listenerSummary({ ...listener, name: '' })}</bdi>
                    <Box sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
                      <ObjectLink {...listener.owner} cluster={cluster} scope={scope.clusters}>
                        {objectText(listener.owner)}
                      </ObjectLink>
                    </Box>
                  </>
                ),
              },
              {
                label: t('Cluster'),
                width: 'max-content',
                cell: ({ clusters, answer }) => (
                  <ObjectClusters
                    clusters={clusters}
                    object={answer.listener.owner}
                    scope={scope.clusters}
                  />
                ),
              },
              {
                label: t('Why'),
                width: 'minmax(14rem, 2fr)',
                cell: ({ answer }) =>
                  decidingChecks(answer)
                    .map(({ message }) => messageText(message, t))
                    .join(' '),
              },
            ]}
          />
        </>
      )}
    </Box>
  );
}
