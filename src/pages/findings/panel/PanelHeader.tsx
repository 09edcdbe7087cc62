import chevronDown from '@iconify/icons-mdi/chevron-down';
import chevronUp from '@iconify/icons-mdi/chevron-up';
import close from '@iconify/icons-mdi/close';
import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, IconButton, Typography } from '@mui/material';
import { useWords } from '../../../components/words/useWords';
import type { Neighbors } from './neighbors';

export interface PanelHeaderProps {
  readonly title: string;
  readonly titleId: string;
  readonly code: string;
  readonly neighbors: Neighbors;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The title of the panel, with the ways to the previous and the next finding and out. */
export function PanelHeader(props: PanelHeaderProps) {
  const { t } = useWords();
  const { title, titleId, code, neighbors, onOpen, onClose } = props;
  const { previous, next, place, count } = neighbors;
  const ways = [
    { to: previous, icon: chevronUp, label: t('Previous finding'), key: 'K' },
    { to: next, icon: chevronDown, label: t('Next finding'), key: 'J' },
  ];
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
        <Typography variant="body2" color="text.secondary" sx={{ marginInlineEnd: 'auto' }}>
          {place !== undefined && t('{{number}} of {{all}}', { number: place, all: count })}
        </Typography>
        {ways.map(({ to, icon, label, key }) => (
          <LightTooltip key={key} title={t('{{label}} ({{key}})', { label, key })}>
            <span>
              <IconButton
                size="small"
                disabled={to === undefined}
                aria-label={label}
                aria-keyshortcuts={key}
                onClick={() => to !== undefined && onOpen(to)}
              >
                <Icon icon={icon} aria-hidden />
              </IconButton>
            </span>
          </LightTooltip>
        ))}
        <IconButton size="small" onClick={onClose} aria-label={t('Close')}>
          <Icon icon={close} aria-hidden />
        </IconButton>
      </Box>
      <Typography variant="h6" component="h2" id={titleId}>
        {title}
      </Typography>
      <Typography variant="body2" color="text.secondary" component="code">
        {code}
      </Typography>
    </Box>
  );
}
