import { Box } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { wordsOf } from '../../components/basics/wordsOf';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { ManagedNotice } from '../../components/review/ManagedNotice';
import { existingNamespaces } from '../../components/routeFields/existingNamespaces';
import { useWords } from '../../components/words/useWords';
import {
  objectManager,
  type Scope,
  useAttachAnswers,
  useEvaluations,
  useRouteEffects,
  useStable,
} from '../../fleet';
import type { WholeObject } from '../../kube/writes/wholeObject';
import { ClusterList } from './clusters/ClusterList';
import { WriteButtons } from './clusters/WriteButtons';
import type { DraftRoute } from './draft/routeEdits';
import { triedRoute } from './draft/triedRoute';
import { wantedRouteOf } from './draft/wantedRouteOf';
import { EditingContext } from './form/editing';
import { formKindOf, RouteForm } from './form/RouteForm';
import { servicesOf } from './form/services';
import { useDraft } from './useDraft';
import { useSettled } from './useSettled';
import { ConflictNote } from './write/ConflictNote';
import { obstacleText } from './write/obstacleText';
import { rebasedRoute } from './write/rebasedRoute';
import { routeChange, targetOf } from './write/routeChange';
import { isCreated, useWrites } from './write/useWrites';
import { YamlEditor } from './yaml/YamlEditor';

export interface RouteWorkshopProps {
  readonly first: DraftRoute;
  readonly scope: Scope;
  /** The clusters whose listeners are asked. The identity is stable while the content is the same. */
  readonly clusters: readonly string[];
  /** The route as it is in the cluster, for an edit. */
  readonly base?: WholeObject;
  /** Takes the route as the cluster has it by now. */
  readonly onBase?: (base: WholeObject) => void;
}

const COLUMNS = {
  display: 'grid',
  gap: 2,
  mt: 1,
  alignItems: 'start',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    lg: 'minmax(0, 6fr) minmax(0, 5fr)',
    xl: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr)',
  },
} as const;

const HEIGHT = 'calc(100vh - 6rem)';

// What stands beside the form stays in view while the form scrolls.
const BESIDE = {
  display: { xs: 'contents', lg: 'flex', xl: 'contents' },
  flexDirection: 'column',
  gap: 2,
  position: { lg: 'sticky' },
  top: 8,
  maxHeight: { lg: HEIGHT },
  overflowY: { lg: 'auto' },
  '& > *': {
    flexShrink: 0,
    position: { xl: 'sticky' },
    top: 8,
    maxHeight: { xl: HEIGHT },
    overflowY: { xl: 'auto' },
  },
} as const;

/** The form, its YAML, and beside them what the route does in each cluster. */
export function RouteWorkshop(props: RouteWorkshopProps) {
  const { t } = useWords();
  const { first, scope, clusters, base, onBase } = props;
  const { draft, edit, type } = useDraft(first);
  const { route, text, problem } = draft;
  const [into, setInto] = useUrlParameter('into');
  const evaluations = useEvaluations(clusters, false);
  const settled = useSettled(route);
  const wanted = useStable(wantedRouteOf(settled) ?? null);
  const answers = useAttachAnswers(evaluations, wanted ?? undefined);
  const tried = useMemo(() => triedRoute(settled, base), [settled, base]);
  const effects = useRouteEffects(evaluations, tried);
  const namespaces = useMemo(() => existingNamespaces(evaluations), [evaluations]);
  const services = useMemo(() => servicesOf(evaluations), [evaluations]);
  const writes = useWrites(route);
  const chosen = useMemo(
    () =>
      clusters.length === 1 ? clusters : clusters.filter(name => wordsOf(into).includes(name)),
    [clusters, into]
  );
  const [own = ''] = clusters;
  const answer = base === undefined ? undefined : writes.states.get(own);
  const saved =
    answer?.dryRun === false && answer.result?.state === 'done' ? answer.result : undefined;
  useEffect(() => {
    if (saved !== undefined) onBase?.(saved.object);
  }, [saved, onBase]);
  const found = routeChange(route, base);
  const obstacle =
    problem !== undefined
      ? t('Correct the YAML first.')
      : 'obstacle' in found
      ? obstacleText(found.obstacle, t)
      : undefined;
  const targets = chosen.filter(cluster => {
    const state = writes.states.get(cluster);
    return state === undefined || !isCreated(state);
  });
  const send = (dryRun: boolean) => {
    if ('change' in found) writes.send(found.change, targets, { dryRun, base });
  };
  return (
    <EditingContext.Provider value={edit}>
      <Box sx={COLUMNS}>
        <RouteForm
          route={route}
          namespaces={namespaces}
          services={services}
          answers={answers}
          exists={base !== undefined}
          locked={problem !== undefined}
        />
        <Box sx={BESIDE}>
          <ClusterList
            scope={scope}
            kind={formKindOf(route)}
            evaluations={evaluations}
            answers={answers}
            effects={effects}
            tried={tried}
            created={base === undefined ? targetOf(route) : undefined}
            writes={writes.states}
            chosen={base === undefined && clusters.length > 1 ? chosen : undefined}
            onChoose={names => setInto(names.join(' '))}
          >
            {base !== undefined && (
              <ManagedNotice manager={objectManager(base)} target={targetOf(base)}>
                {t('The YAML is on this page, to copy.')}
              </ManagedNotice>
            )}
            <WriteButtons
              clusters={targets}
              isEdit={base !== undefined}
              obstacle={obstacle}
              isBusy={writes.isBusy}
              onCheck={() => send(true)}
              onWrite={() => send(false)}
            />
            {base !== undefined && answer?.result?.state === 'conflict' && (
              <ConflictNote
                base={base}
                current={answer.result.object}
                onTake={current => {
                  edit(mine => rebasedRoute(base, mine, current));
                  onBase?.(current);
                }}
              />
            )}
          </ClusterList>
          <YamlEditor text={text} problem={problem} onChange={type} />
        </Box>
      </Box>
    </EditingContext.Provider>
  );
}
