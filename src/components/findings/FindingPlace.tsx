import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { type Finding, objectKey, type ObjectRef } from '../../analysis';
import type { ObjectContext } from '../context';
import { clusterPart } from '../links/locations';
import { CheckPath } from '../verdict/CheckPaths';
import { useWords } from '../words/useWords';
import { findingPlace } from './findingRows';
import { findingsLocation } from './findingsLocation';

export interface FindingPlaceProps {
  readonly finding: Finding;
  /** The object of the page, which is not named again. */
  readonly page: ObjectRef;
  readonly context: ObjectContext;
}

/** The code of a finding, linked to its explanation, and the field that it is about. */
export function FindingPlace({ finding, page, context }: FindingPlaceProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { code, path, object } = finding;
  const here = { clusters: [clusterPart(scope.clusters, cluster)], atHome: false };
  const isOwn = objectKey(object) === objectKey(page);
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
      <MuiLink
        component={Link}
        to={findingsLocation({ finding: findingPlace(finding) }, here)}
        sx={{ marginInlineEnd: 1 }}
      >
        {t('{{code}} explained', { code })}
      </MuiLink>
      {isOwn ? (
        path !== '' && <code dir="ltr">{path}</code>
      ) : (
        <CheckPath object={object} field={path} context={context} />
      )}
    </Box>
  );
}
