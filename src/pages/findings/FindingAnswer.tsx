import { NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { objectKey, objectText } from '../../analysis';
import { FindingClusters } from '../../components/FindingClusters';
import type { FindingRow } from '../../components/findingRows';
import { FixDetails } from '../../components/FixDetails';
import { messageText } from '../../components/messageText';
import { ObjectLink } from '../../components/ObjectLink';
import { SeverityLabel } from '../../components/SeverityLabel';
import type { Translate } from '../../components/translate';
import { distinctFixes } from './distinctFixes';
import { PanelHeading } from './PanelHeading';

export interface FindingAnswerProps {
  readonly row: FindingRow;
  readonly scope: readonly string[];
  readonly t: Translate;
}

function Fixes({ row, t }: Pick<FindingAnswerProps, 'row' | 't'>) {
  const fixes = distinctFixes(row.members);
  if (fixes.length === 0) return null;
  return (
    <>
      <PanelHeading>{t('The smallest change that mends it')}</PanelHeading>
      {fixes.map(({ fix, clusters }) => (
        <Box key={clusters.join('+')} sx={{ mb: 1 }}>
          {row.members.length > 1 && (
            <Typography variant="body2" color="text.secondary">
              {t('In {{clusters}}:', { clusters: clusters.join(', ') })}
            </Typography>
          )}
          <FixDetails fix={fix} t={t} />
        </Box>
      ))}
      <Typography variant="body2" color="text.secondary">
        {t('Nothing is changed from here: copy it to where your manifests are.')}
      </Typography>
    </>
  );
}

/** What is wrong with one object, where, and the change that would mend it. */
export function FindingAnswer({ row, scope, t }: FindingAnswerProps) {
  const { severity, object, message, path, related = [] } = row.finding;
  // Which of the clusters would a link lead to? Each has a chip instead.
  const [cluster, ...others] = row.clusters;
  const link = (ref: typeof object) =>
    cluster === undefined || others.length > 0 ? (
      objectText(ref)
    ) : (
      <>
        {ref.kind} <ObjectLink {...ref} cluster={cluster} scope={scope} />
      </>
    );
  const elsewhere = related.filter(ref => objectKey(ref) !== objectKey(object));
  return (
    <>
      <Box sx={{ display: 'grid', justifyItems: 'start', gap: 1, mb: 2 }}>
        <SeverityLabel severity={severity} t={t} />
        <Typography>{messageText(message, t)}</Typography>
      </Box>
      <NameValueTable
        rows={[
          { name: t('Object'), value: link(object) },
          {
            name: t('Field'),
            value: <code style={{ overflowWrap: 'anywhere' }}>{path}</code>,
            hide: path === '',
          },
          {
            name: t('Clusters'),
            value: <FindingClusters clusters={row.clusters} object={object} scope={scope} t={t} />,
          },
          {
            name: t('Also involved'),
            value: (
              <>
                {elsewhere.map(ref => (
                  <div key={objectKey(ref)}>{link(ref)}</div>
                ))}
              </>
            ),
            hide: elsewhere.length === 0,
          },
        ]}
      />
      <Fixes row={row} t={t} />
    </>
  );
}
