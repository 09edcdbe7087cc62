import { Alert, Box, Typography } from '@mui/material';
import { type Impact, isEmptyImpact, sameHealth, worseningsOf } from '../../analysis';
import { type FixImpact, useFixImpact } from '../../fleet';
import type { ReviewRequest } from '../findings/review/reviews';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { DifferenceItem, FindingItem, ObjectItem, RequestItem } from './ImpactItems';
import { ImpactList } from './ImpactList';

function healthChanges({ gateways, routes }: Impact) {
  return [
    ...gateways.map(({ owner, health }) => ({ object: owner, health })),
    ...routes.map(({ route, health }) => ({ object: route, health })),
  ].filter(({ health }) => !sameHealth(health.before, health.after));
}

function isWorse(impact: Impact): boolean {
  return Object.values(worseningsOf(impact)).some(items => items.length > 0);
}

function emptyText({ state }: FixImpact, t: Translate): string {
  return state === 'computing'
    ? t('Computing what changes')
    : t('What changes cannot be computed from the objects that were read.');
}

export interface ReviewImpactProps {
  readonly request: ReviewRequest;
  /** The clusters of the page. */
  readonly scope: readonly string[];
}

/** What a fix changes, computed on a copy of its cluster, and where other clusters then differ. */
export function ReviewImpact({ request, scope }: ReviewImpactProps) {
  const { t } = useWords();
  const { fix, cluster } = request;
  const result = useFixImpact(fix, cluster, scope);
  const impact = result.state === 'done' ? result.impact : undefined;
  return (
    <Box component="section" aria-labelledby="review-impact" sx={{ mt: 2 }}>
      <Typography id="review-impact" variant="subtitle1" component="h2">
        {t('What changes in {{cluster}}', { cluster })}
      </Typography>
      {impact === undefined || isEmptyImpact(impact) ? (
        <Typography variant="body2" color="text.secondary" role="status">
          {impact === undefined
            ? emptyText(result, t)
            : t('No verdict, no finding and no answer to a request changes.')}
        </Typography>
      ) : (
        <>
          {isWorse(impact) && (
            <Alert severity="warning" sx={{ my: 1 }}>
              {t('This also makes something worse. Read the lists before you apply it.')}
            </Alert>
          )}
          <ImpactList
            title={t('Findings that are solved')}
            items={impact.findings.gone.map((finding, index) => (
              <FindingItem key={index} finding={finding} />
            ))}
          />
          <ImpactList
            title={t('New findings')}
            items={impact.findings.fresh.map((finding, index) => (
              <FindingItem key={index} finding={finding} />
            ))}
          />
          <ImpactList
            title={t('Verdicts')}
            items={healthChanges(impact).map((item, index) => (
              <ObjectItem key={index} {...item} />
            ))}
          />
          <ImpactList
            title={t('Requests that are answered differently')}
            items={impact.requests.map((item, index) => (
              <RequestItem key={index} impact={item} />
            ))}
          />
          {impact.untriedRequests > 0 && (
            <Typography variant="body2" color="text.secondary">
              {t('{{count}} more requests were not tried.', { count: impact.untriedRequests })}
            </Typography>
          )}
        </>
      )}
      {result.state === 'done' && result.differences === undefined && (
        <Typography variant="body2" color="text.secondary" role="status" sx={{ mt: 1 }}>
          {t('Comparing with other clusters')}
        </Typography>
      )}
      {result.state === 'done' && (
        <ImpactList
          title={t('New differences to other clusters')}
          items={(result.differences ?? []).map((difference, index) => (
            <DifferenceItem key={index} difference={difference} />
          ))}
        />
      )}
    </Box>
  );
}
