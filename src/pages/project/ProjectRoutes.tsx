import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import { objectKey, refOf } from '../../analysis';
import { FindingsPending } from '../../components/findings/FindingsPending';
import { FleetTable } from '../../components/table/FleetTable';
import { useWords } from '../../components/words/useWords';
import { type ClusterFinding, useFindings, useFleetObjects, useRouteVerdicts } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { groupBy } from '../../graph';
import { projectRouteColumns } from './columns';
import { type ProjectRouteRow, projectRouteRow } from './routeRow';

export interface ProjectRoutesProps {
  /** The identity of both lists is stable while their content is the same. */
  readonly clusters: readonly string[];
  readonly namespaces: readonly string[];
}

const NONE: readonly ClusterFinding[] = [];

/** The routes of a project's namespaces, with their status. */
export function ProjectRoutes({ clusters, namespaces }: ProjectRoutesProps) {
  const { t } = useWords();
  const { items, loading } = useFleetObjects(ROUTE_KINDS, clusters);
  const verdictOf = useRouteVerdicts(clusters);
  const findings = useFindings(clusters);
  const rows = useMemo((): readonly ProjectRouteRow[] | null => {
    if (loading) return null;
    const found = groupBy(
      findings.items,
      ({ cluster, finding }) => `${cluster} ${objectKey(finding.object)}`
    );
    return items
      .filter(({ object }) => namespaces.includes(object.metadata.namespace ?? ''))
      .map(item => {
        const ref = refOf(item.object);
        const own = found.get(`${item.cluster} ${objectKey(ref)}`) ?? NONE;
        return projectRouteRow(
          item,
          verdictOf(item.cluster, ref),
          own.map(({ finding }) => finding),
          t
        );
      });
  }, [items, loading, namespaces, verdictOf, findings.items, t]);
  const columns = useMemo(() => projectRouteColumns({ t, scope: clusters }), [t, clusters]);
  return (
    <SectionBox title={t('Routes')}>
      {!loading && <FindingsPending pending={findings.pending} />}
      <FleetTable
        id="project-routes"
        rows={rows}
        columns={columns}
        scope={clusters}
        grouped={false}
      />
    </SectionBox>
  );
}
