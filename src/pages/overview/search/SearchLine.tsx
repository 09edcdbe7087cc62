import mapMarkerPath from '@iconify/icons-mdi/map-marker-path';
import sourceBranch from '@iconify/icons-mdi/source-branch';
import { Icon, type IconifyIcon } from '@iconify/react';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../../../components/words/useWords';
import { kindInfo } from '../../../gatewayApi/kinds';
import type { SearchTarget } from './searchTarget';

// A host of every cluster would fill the line.
const MOST_CLUSTERS = 4;

function Line({
  icon,
  about,
  children,
}: {
  readonly icon: IconifyIcon | undefined;
  readonly about: string;
  readonly children: ReactNode;
}) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0, width: '100%' }}>
      <Box sx={{ display: 'inline-flex', color: 'text.secondary', width: '1.25rem' }}>
        {icon && <Icon icon={icon} aria-hidden width="1.25rem" height="1.25rem" />}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 2,
          flex: 1,
          minWidth: 0,
          overflowWrap: 'anywhere',
        }}
      >
        <span>{children}</span>{' '}
        <Typography component="span" variant="body2" color="text.secondary">
          {about}
        </Typography>
      </Box>
    </Box>
  );
}

/** A line of the search: a host with its clusters, or an object with its kind and cluster. */
export function SearchLine({ target }: { readonly target: SearchTarget }) {
  const { t } = useWords();
  switch (target.leadsTo) {
    case 'waysOfHost': {
      const { hostname, clusters } = target;
      const shown = clusters.slice(0, MOST_CLUSTERS).join(', ');
      const others = clusters.length - MOST_CLUSTERS;
      return (
        <Line
          icon={mapMarkerPath}
          about={
            clusters.length === 0
              ? t('No listener or route names it')
              : others > 0
              ? `${shown} ${t('and {{count}} more', { count: others })}`
              : shown
          }
        >
          {t('Where {{hostname}} goes', { hostname })}
        </Line>
      );
    }
    case 'trace':
      return (
        <Line icon={sourceBranch} about={t('Who answers it in each cluster')}>
          {t('Trace {{url}}', { url: target.url })}
        </Line>
      );
    case 'object': {
      const { cluster, object } = target.item;
      const { namespace, name } = object.metadata;
      return (
        <Line
          icon={kindInfo(object.kind).icon}
          about={t('{{kind}} in {{cluster}}', { kind: object.kind, cluster })}
        >
          <bdi dir="ltr">{namespace ? `${namespace}/${name}` : name}</bdi>
        </Line>
      );
    }
    case 'nothing':
      return (
        <Line icon={undefined} about="">
          {t('{{count}} more. Type more of the name.', { count: target.more })}
        </Line>
      );
  }
}
