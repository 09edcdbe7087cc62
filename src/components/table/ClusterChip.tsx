import circleOutline from '@iconify/icons-mdi/circle-outline';
import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Chip } from '@mui/material';
import { Link } from 'react-router-dom';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import { detailsLocation } from '../links/locations';
import { STATUS_LOOKS, statusWord } from '../status/looks';
import { chipColor } from '../status/tones';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import type { FleetRow } from './fleetRow';

/** The health of an object as text, for the value of a cell and for screen readers. */
export function healthText(health: ReportedCondition | undefined, t: Translate): string {
  if (health === undefined) return '';
  if (health.status === 'True') return health.type;
  if (health.status === 'NotReconciled') return statusWord(health.status, t);
  return health.reason || t('{{type}} is {{status}}', { type: health.type, status: health.status });
}

/** A cluster's name that links to the object there, with an icon for the object's health. */
export function ClusterChip({ row, scope }: { row: FleetRow; scope: readonly string[] }) {
  const { t } = useWords();
  const look = row.health && STATUS_LOOKS[row.health.status];
  const { namespace, name } = row.metadata;
  const words = [healthText(row.health, t), row.health?.message ?? ''].filter(Boolean).join('\n');
  return (
    <LightTooltip title={words}>
      <Chip
        clickable
        component={Link}
        to={detailsLocation({ kind: row.kind, cluster: row.cluster, namespace, name }, scope)}
        size="small"
        variant="outlined"
        color={chipColor(look?.tone ?? 'plain')}
        icon={<Icon icon={look?.icon ?? circleOutline} aria-hidden width="1em" height="1em" />}
        label={row.cluster}
        aria-label={[row.cluster, healthText(row.health, t)].filter(Boolean).join(', ')}
        sx={{ mr: 0.5, mb: 0.25 }}
      />
    </LightTooltip>
  );
}
