import { FormControlLabel, Switch } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import { HostnameField } from './HostnameField';
import type { TopologyUrl } from './useTopologyUrl';

export interface TopologyControlsProps {
  readonly url: TopologyUrl;
  /** Hostnames that at least one listener serves. */
  readonly hostnames: readonly string[];
}

interface LabelledSwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function LabelledSwitch({ label, checked, onChange }: LabelledSwitchProps) {
  return (
    <FormControlLabel
      control={
        <Switch size="small" checked={checked} onChange={(_, changed) => onChange(changed)} />
      }
      label={label}
    />
  );
}

export function TopologyControls({ url, hostnames }: TopologyControlsProps) {
  const { t } = useWords();
  return (
    <>
      <HostnameField value={url.hostname} choices={hostnames} onChange={url.setHostname} />
      {url.hostname !== '' && (
        <LabelledSwitch
          label={t('Highlighted ways only')}
          checked={url.hostnameOnly}
          onChange={url.setHostnameOnly}
        />
      )}
      <LabelledSwitch
        label={t('Problems only')}
        checked={url.problemsOnly}
        onChange={url.setProblemsOnly}
      />
    </>
  );
}
