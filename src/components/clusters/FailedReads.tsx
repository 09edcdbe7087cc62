import type { MissingAccess } from '../../fleet';
import { useWords } from '../words/useWords';
import { missingAccessText } from './missingAccessText';

export interface FailedReadsProps {
  readonly cluster: string;
  readonly failed: readonly MissingAccess[];
}

/** The requests that a cluster did not answer as it should, with its messages. */
export function FailedReads({ cluster, failed }: FailedReadsProps) {
  const { t } = useWords();
  return (
    <>
      {t('Parts of {{cluster}} could not be read:', { cluster })}
      <ul style={{ margin: 0 }}>
        {failed.map(access => (
          <li key={`${access.verb} ${access.kind} ${access.namespace ?? ''}`}>
            {t('{{request}}: {{message}}', {
              request: missingAccessText(access, t),
              message: access.message,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
