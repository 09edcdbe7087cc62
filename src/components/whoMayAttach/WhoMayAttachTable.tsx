import { Table } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Stack } from '@mui/material';
import { useMemo } from 'react';
import { labelFix, type Listener, type NamespaceAdmission, unmetLabels } from '../../analysis';
import { LabelList } from '../basics/LabelList';
import { pairTexts } from '../basics/pairTexts';
import type { ObjectContext } from '../context';
import { ObjectLink } from '../links/ObjectLink';
import { StatusIcon } from '../status/StatusIcon';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { WhoMayAttachFix } from './WhoMayAttachFix';
import { admissionWord, reasonText } from './whoMayAttachText';

// Every namespace has this label, and it only repeats the name.
const NAME_LABEL = 'kubernetes.io/metadata.name=';

export interface WhoMayAttachTableProps {
  readonly listener: Listener;
  readonly admissions: readonly NamespaceAdmission[];
  readonly context: ObjectContext;
}

interface Row {
  readonly admission: NamespaceAdmission;
  readonly labels: readonly string[];
  readonly reason: string;
  readonly word: string;
}

function tableRow(admission: NamespaceAdmission, t: Translate): Row {
  return {
    admission,
    labels: pairTexts(admission.labels).filter(label => !label.startsWith(NAME_LABEL)),
    reason: reasonText(admission.check, t),
    word: admissionWord(admission.check.status, t),
  };
}

function askedText({ check }: NamespaceAdmission): string {
  return unmetLabels(check.outcome).join(' ');
}

// Computed only for visible rows.
function labelFixOf(listener: Listener, { namespace, labels, check }: NamespaceAdmission) {
  const { from, selector } = listener.allowedRoutes;
  return from === 'Selector' && check.status === 'False'
    ? labelFix(selector, namespace, labels ?? {})
    : undefined;
}

function Why({ row, listener, cluster }: { row: Row; listener: Listener; cluster: string }) {
  const { namespace, labels = {}, check } = row.admission;
  const fix = labelFixOf(listener, row.admission);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: 0 }}>
      {row.reason}
      {fix && (
        <WhoMayAttachFix
          namespace={namespace}
          labels={labels}
          fix={fix}
          cluster={cluster}
          problem={check.message}
        />
      )}
    </Box>
  );
}

/** Namespaces and whether they may attach, in Headlamp's table with its search, sort and pages. */
export function WhoMayAttachTable({ listener, admissions, context }: WhoMayAttachTableProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const rows = useMemo(() => admissions.map(admission => tableRow(admission, t)), [admissions, t]);
  const columns = useMemo(
    () => [
      {
        id: 'namespace',
        header: t('Namespace'),
        gridTemplate: 'minmax(8rem, auto)',
        accessorFn: ({ admission }: Row) => admission.namespace,
        Cell: ({ row: { original } }: { row: { original: Row } }) => (
          <ObjectLink
            cluster={cluster}
            group=""
            kind="Namespace"
            name={original.admission.namespace}
            scope={scope.clusters}
          />
        ),
      },
      {
        id: 'may-attach',
        header: t('May attach'),
        gridTemplate: 'minmax(8.5rem, max-content)',
        accessorFn: ({ word }: Row) => word,
        Cell: ({ row: { original } }: { row: { original: Row } }) => (
          <Stack direction="row" spacing={0.5} alignItems="center" sx={{ whiteSpace: 'nowrap' }}>
            <StatusIcon status={original.admission.check.status} />
            <span>{original.word}</span>
          </Stack>
        ),
      },
      {
        id: 'why',
        header: t('Why'),
        gridTemplate: 'minmax(16rem, 2fr)',
        // Headlamp redraws a cell only when this changes.
        accessorFn: ({ reason, admission }: Row) => `${reason} ${askedText(admission)}`,
        Cell: ({ row: { original } }: { row: { original: Row } }) => (
          <Why row={original} listener={listener} cluster={cluster} />
        ),
      },
      {
        id: 'labels',
        header: t('Labels of the namespace'),
        gridTemplate: 'minmax(12rem, 1.5fr)',
        accessorFn: ({ labels, admission }: Row) =>
          admission.labels === undefined ? t('Not read') : labels.join(' '),
        Cell: ({ row: { original } }: { row: { original: Row } }) =>
          original.admission.labels === undefined ? (
            <>{t('Not read')}</>
          ) : (
            <LabelList items={original.labels} />
          ),
      },
    ],
    [t, cluster, scope.clusters, listener]
  );
  return (
    <Table<Row>
      data={rows as Row[]}
      columns={columns}
      getRowId={({ admission }) => admission.namespace}
      // Labels need an exact substring search, not a fuzzy one.
      globalFilterFn="contains"
      enableColumnFilters={false}
      enableHiding={false}
      initialState={{ showGlobalFilter: true, sorting: [{ id: 'namespace', desc: false }] }}
      positionGlobalFilter="left"
      emptyMessage={t('No namespace has this result.')}
      reflectInURL="ns"
    />
  );
}
