import { FormControlLabel, Switch } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import type { Scope } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { usePatience } from '../basics/usePatience';
import { useUrlParameter } from '../links/useUrlParameter';
import { useWords } from '../words/useWords';
import type { FleetColumn } from './fleetColumn';
import { FleetPage } from './FleetPage';
import type { FleetRow } from './fleetRow';
import { FleetTable } from './FleetTable';
import { useHealthFilter } from './useHealthFilter';
import { useNamespaceScope } from './useNamespaceScope';

// Rendering the page without rows delays the rows, so the page waits this long (milliseconds) for
// them.
const ROWS_WITHIN_MS = 400;

export interface FleetListPageProps<Row extends FleetRow> {
  readonly title: string;
  /** Unique among this plugin's tables. */
  readonly tableId: string;
  readonly scope: Scope;
  readonly kinds: readonly Kind[];
  /** Whether the kinds have namespaces. */
  readonly namespaced: boolean;
  /** null until the first objects arrive. */
  readonly rows: readonly Row[] | null;
  readonly columns: ReadonlyArray<FleetColumn<Row>>;
  /** Controls beside the title. The identity is stable while the content is the same. */
  readonly actions?: readonly ReactNode[];
  /** Makes an object of the page's kinds, beside the title. The identity is stable likewise. */
  readonly create?: ReactNode;
}

/** A merged list of all clusters of the scope, with its filters. */
export function FleetListPage<Row extends FleetRow>(props: FleetListPageProps<Row>) {
  const words = useWords();
  const { t } = words;
  const { title, tableId, scope, kinds, namespaced, columns, actions, create } = props;
  const impatient = usePatience(ROWS_WITHIN_MS);
  const ready = words.ready && (impatient || props.rows !== null);
  const health = useHealthFilter(props.rows);
  const namespaces = useNamespaceScope(health.rows, scope.atHome);
  const [group, setGroup] = useUrlParameter('group');
  const grouped = group === 'name';
  const { control } = namespaces;
  const healthControl = health.control;
  const several = scope.clusters.length > 1;
  const controls = useMemo(
    () => [
      ...(namespaced ? [control] : []),
      ...(actions ?? []),
      healthControl,
      several && (
        <FormControlLabel
          key="group"
          control={
            <Switch
              size="small"
              checked={grouped}
              onChange={(_, checked) => setGroup(checked ? 'name' : '')}
            />
          }
          label={t('Group by name')}
        />
      ),
    ],
    [namespaced, control, actions, healthControl, several, grouped, setGroup, t]
  );
  return (
    <FleetPage
      title={title}
      scope={scope}
      kinds={kinds}
      ready={ready}
      actions={controls}
      create={create}
      namespaceFilter={namespaced}
    >
      <FleetTable
        id={tableId}
        rows={namespaced ? namespaces.rows : health.rows}
        columns={columns}
        scope={scope.clusters}
        grouped={grouped}
      />
    </FleetPage>
  );
}
