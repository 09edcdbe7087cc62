import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { ConditionsTable } from '../../components/ConditionsTable';
import type { DetailsContext } from '../../components/DetailsPage';
import { LookupNote } from '../../components/LookupNote';
import { ObjectLink } from '../../components/ObjectLink';
import { parentText } from '../../components/routeParents';
import { type Lookup, useReferencedObjects } from '../../fleet';
import { number } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import { type ParentStatus, parentStatuses } from './parentStatuses';

interface ParentBoxProps extends DetailsContext {
  readonly status: ParentStatus;
  /** Undefined for a parentRef without a name, which nobody can be asked about. */
  readonly lookup: Lookup | undefined;
  readonly generation: number | undefined;
}

function ParentBox({ status, lookup, generation, cluster, scope, t }: ParentBoxProps) {
  const { parent, inSpec, reports } = status;
  return (
    <SectionBox
      title={
        <Typography variant="h6" component="h3" sx={{ px: 2, pt: 1 }}>
          {parent.kind}{' '}
          <ObjectLink {...parent} cluster={cluster} scope={scope.clusters}>
            {parentText(parent)}
          </ObjectLink>
        </Typography>
      }
    >
      {!inSpec && (
        <Typography color="warning.main" gutterBottom>
          {t('The route does not name this parent; a status of it is still here.')}
        </Typography>
      )}
      {lookup !== undefined && (
        <LookupNote reference={parent} lookup={lookup} cluster={cluster} t={t} />
      )}
      {reports.length === 0 && (
        <Typography>{t('Not reconciled: no controller has written a status for this.')}</Typography>
      )}
      {reports.map(({ controller, conditions }, index) => (
        <Box key={index} sx={{ mt: 1 }}>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {controller === ''
              ? t('Reported by an unnamed controller')
              : t('Reported by {{controller}}', { controller })}
          </Typography>
          <ConditionsTable conditions={conditions} generation={generation} t={t} />
        </Box>
      ))}
    </SectionBox>
  );
}

/** A route's parentRefs, whether they are there, and every condition reported about each. */
export function Parents({ route, cluster, scope, t }: DetailsContext & { readonly route: Route }) {
  const statuses = useMemo(() => parentStatuses(route), [route]);
  const references = useMemo(() => statuses.map(({ parent }) => parent), [statuses]);
  const lookup = useReferencedObjects(cluster, references);
  return (
    <>
      {!statuses.some(({ inSpec }) => inSpec) && (
        <SectionBox title={t('Parents')}>
          <Typography>{t('This route names no parent.')}</Typography>
        </SectionBox>
      )}
      {statuses.map((status, index) => (
        <ParentBox
          key={index}
          status={status}
          lookup={status.parent.name === '' ? undefined : lookup(status.parent)}
          generation={number(route.metadata.generation)}
          cluster={cluster}
          scope={scope}
          t={t}
        />
      ))}
    </>
  );
}
