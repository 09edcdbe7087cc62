import circleOutline from '@iconify/icons-mdi/circle-outline';
import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Chip } from '@mui/material';
import { Link } from 'react-router-dom';
import { detailsLocation } from '../links/locations';
import { healthLook, healthWords } from '../status/healthWords';
import { chipColor } from '../status/tones';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import type { FleetRow } from './fleetRow';

/** The health of an object as text, for the value of a cell and for screen readers. */
export function rowHealthText({ health, kind }: FleetRow, t: Translate): string {
  return health === undefined ? '' : healthWords(health, kind, t);
}

/** A cluster's name that links to the object there, with an icon for the object's health. */
export function ClusterChip({ row, scope }: { row: FleetRow; scope: readonly string[] }) {
  const { t } = useWords();
  const look = row.health && healthLook(row.health, row.kind);
  const { namespace, name } = row.metadata;
  const words = rowHealthText(row, t);
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
        aria-label={[row.cluster, words].filter(Boolean).join(', ')}
        sx={{ marginInlineEnd: 0.5 }}
      />
    </LightTooltip>
  );
}
