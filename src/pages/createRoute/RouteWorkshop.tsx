import { Box } from '@mui/material';
import { useMemo } from 'react';
import { namespacesOf } from '../../components/routeFields/namespacesOf';
import { type Scope, useAttachAnswers, useEvaluations, useStable } from '../../fleet';
import type { DraftRoute } from './draft/routeEdits';
import { wantedRouteOf } from './draft/wantedRouteOf';
import { EditingContext } from './form/editing';
import { RouteForm } from './form/RouteForm';
import { servicesOf } from './form/services';
import { useDraft } from './useDraft';
import { useSettled } from './useSettled';
import { YamlEditor } from './yaml/YamlEditor';

export interface RouteWorkshopProps {
  readonly first: DraftRoute;
  readonly scope: Scope;
}

/** The form, its YAML, and beside them what the route does in each cluster. */
export function RouteWorkshop({ first, scope }: RouteWorkshopProps) {
  const { draft, edit, type } = useDraft(first);
  const evaluations = useEvaluations(scope.clusters, false);
  const settled = useSettled(draft.route);
  const wanted = useStable(wantedRouteOf(settled) ?? null);
  const answers = useAttachAnswers(evaluations, wanted ?? undefined);
  const namespaces = useMemo(() => namespacesOf(evaluations), [evaluations]);
  const services = useMemo(() => servicesOf(evaluations), [evaluations]);
  return (
    <EditingContext.Provider value={edit}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mt: 1,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: 'minmax(0, 6fr) minmax(0, 5fr)',
            xl: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)',
          },
        }}
      >
        <RouteForm
          route={draft.route}
          namespaces={namespaces}
          services={services}
          answers={answers}
          exists={false}
          locked={draft.problem !== undefined}
        />
        <Box sx={{ display: 'contents' }}>
          <YamlEditor text={draft.text} problem={draft.problem} onChange={type} />
        </Box>
      </Box>
    </EditingContext.Provider>
  );
}
