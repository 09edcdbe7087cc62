import downloadIcon from '@iconify/icons-mdi/download';
import { Icon } from '@iconify/react';
import { Button } from '@mui/material';
import { download } from '../../../components/findings/download';
import { useWords } from '../../../components/words/useWords';
import { csvText, type ExportedFinding, jsonText } from '../exportFindings';

export interface ExportButtonsProps {
  /** Called when the reader presses a button. */
  readonly findings: () => readonly ExportedFinding[];
  readonly disabled: boolean;
}

const FILE = 'gateway-fleet-findings';

/** Saves the shown findings as a file. */
export function ExportButtons({ findings, disabled }: ExportButtonsProps) {
  const { t } = useWords();
  const icon = <Icon icon={downloadIcon} aria-hidden />;
  return (
    <>
      <Button
        size="small"
        startIcon={icon}
        disabled={disabled}
        aria-label={t('Save these findings as JSON')}
        onClick={() => download(`${FILE}.json`, 'application/json', jsonText(findings()))}
      >
        JSON
      </Button>
      <Button
        size="small"
        startIcon={icon}
        disabled={disabled}
        aria-label={t('Save these findings as CSV')}
        onClick={() => download(`${FILE}.csv`, 'text/csv', csvText(findings()))}
      >
        CSV
      </Button>
    </>
  );
}
