import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../../components/words/useWords';
import { kindInfo } from '../../../gatewayApi/kinds';
import type { ReportedProblem } from '../fleetOverview';
import { Dot, WrongLine } from './WrongLine';

const MOST_REPORTED = 5;

export interface ReportedOnlyProps {
  readonly problems: readonly ReportedProblem[];
  readonly scope: readonly string[];
}

function ProblemLine({ problem, scope }: { problem: ReportedProblem; scope: readonly string[] }) {
  const { cluster, kind, namespace, name, about, condition } = problem;
  const { type, status, reason, message } = condition;
  return (
    <WrongLine
      status="problem"
      sentence={message || reason || `${type}=${status}`}
      object={{ group: kindInfo(kind).group, kind, namespace, name }}
      clusters={[cluster]}
      scope={scope}
      more={
        <>
          {about !== '' && (
            <>
              <Dot />
              <bdi dir="ltr">{about}</bdi>
            </>
          )}
          <Dot />
          <bdi dir="ltr">
            {`${type}=${status}`} {reason}
          </bdi>
        </>
      }
    />
  );
}

/** The problems that controllers report and no finding explains, in all clusters. */
export function ReportedOnly({ problems, scope }: ReportedOnlyProps) {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (problems.length === 0) return null;
  const hidden = showsAll ? 0 : Math.max(0, problems.length - MOST_REPORTED);
  return (
    <Box component="section" aria-label={t('Also reported by controllers')} sx={{ mt: 3 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        {t('Also reported by controllers')}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {problems.slice(0, problems.length - hidden).map((problem, index) => (
          <Box
            component="li"
            key={index}
            sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            <ProblemLine problem={problem} scope={scope} />
          </Box>
        ))}
      </Box>
      {hidden > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)} sx={{ mt: 1 }}>
          {t('Show {{count}} more', { count: hidden })}
        </Button>
      )}
    </Box>
  );
}
