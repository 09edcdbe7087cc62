import { Alert } from '@mui/material';
import type { ReactNode } from 'react';
import { type Missing, objectText } from '../../analysis';
import { useWords } from '../../components/words/useWords';
import type { ClusterAnswers } from '../../fleet';

export interface ClusterNotesProps {
  readonly clusters: readonly ClusterAnswers[];
  readonly namespace: string;
}

// The banner names clusters that are loading or do not answer.
const PERMANENT: readonly Missing['cause'][] = ['outOfScope', 'forbidden', 'failed', 'malformed'];

function Note({ children }: { children: ReactNode }) {
  return (
    <Alert role="note" severity="info" variant="outlined" sx={{ my: 1, color: 'text.primary' }}>
      {children}
    </Alert>
  );
}

function names(clusters: readonly ClusterAnswers[]): string {
  return clusters.map(({ cluster }) => cluster).join(', ');
}

/** Limits of the answers, per cluster. */
export function ClusterNotes({ clusters, namespace }: ClusterNotesProps) {
  const { t } = useWords();
  // If no listener was found, the banner already says why.
  const asked = clusters.filter(({ answers }) => answers.listeners.length > 0);
  const without = asked.filter(({ answers }) => answers.namespaceExists === 'False');
  const unsure = asked.filter(({ answers }) => answers.namespaceExists === 'Unknown');
  const partly = clusters.filter(({ answers }) =>
    answers.missing.some(({ cause }) => PERMANENT.includes(cause))
  );
  return (
    <>
      {without.length > 0 && (
        <Note>
          {t(
            'Namespace {{namespace}} does not exist in {{clusters}}. It is evaluated with the label kubernetes.io/metadata.name only.',
            { namespace, clusters: names(without) }
          )}
        </Note>
      )}
      {unsure.length > 0 && (
        <Note>
          {t(
            'It is not known whether namespace {{namespace}} exists in {{clusters}}: Namespaces could not be read.',
            {
              namespace: objectText({ group: '', kind: 'Namespace', name: namespace }),
              clusters: names(unsure),
            }
          )}
        </Note>
      )}
      {partly.length > 0 && (
        <Note>
          {t(
            'There may be more listeners in {{clusters}}: not every Gateway and ListenerSet could be read there.',
            { clusters: names(partly) }
          )}
        </Note>
      )}
    </>
  );
}
