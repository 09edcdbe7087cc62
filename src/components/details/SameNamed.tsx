import { SectionBox, StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useClusterStatuses, useSameNamed } from '../../fleet';
import { kindInfo, type PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import { SmallTable } from '../basics/SmallTable';
import type { ObjectContext } from '../context';
import { ObjectLink } from '../links/ObjectLink';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { type SameNamedRow, sameNamedRows } from './sameNamedRows';

/** A comparison of same-named objects. */
export interface ComparedColumn<K extends PageKind> {
  readonly label: string;
  readonly cell: (object: ObjectOfKind[K], cluster: string) => ReactNode;
  /** The value to compare. If undefined, no difference is marked. */
  readonly value?: (object: ObjectOfKind[K]) => string;
  readonly width?: string;
}

export interface SameNamedProps<K extends PageKind> {
  readonly kind: K;
  /** The object of this page, which the others are compared with. */
  readonly object: ObjectOfKind[K];
  readonly columns: ReadonlyArray<ComparedColumn<K>>;
  readonly context: ObjectContext;
}

function stateText(
  { known, stale, sameAs }: SameNamedRow<PageKind>,
  own: boolean,
  t: Translate
): string {
  if (sameAs !== undefined) {
    return t('The same cluster as {{cluster}}, so it is not compared.', { cluster: sameAs });
  }
  switch (known.state) {
    case 'absent':
      return t('Does not exist');
    case 'notServed':
      return t('The kind is not installed');
    case 'loading':
      return t('Not read yet');
    case 'unread':
      return known.message === ''
        ? t('Could not be read')
        : t('Could not be read: {{message}}', { message: known.message });
    case 'found':
      if (stale) return t('Stale: the cluster does not answer');
      return own ? t('This one') : t('Exists');
  }
}

/** The same-named objects of all clusters in the scope, with differences marked in words. */
export function SameNamed<K extends PageKind>(props: SameNamedProps<K>) {
  const { t } = useWords();
  const { kind, object, columns, context } = props;
  const { cluster: here, scope } = context;
  const { namespace, name } = object.metadata;
  const statuses = useClusterStatuses(scope.clusters);
  const lookups = useSameNamed(scope.clusters, kind, namespace, name);
  const rows = sameNamedRows(kind, statuses, lookups, here);
  const link = { group: kindInfo(kind).group, kind, namespace, name, scope: scope.clusters };

  return (
    <SectionBox title={t('Other clusters')}>
      {rows.length < 2 ? (
        <Typography color="text.secondary">
          {t('There is no other cluster in scope. Select several clusters to compare them.')}
        </Typography>
      ) : (
        <SmallTable
          rows={rows}
          columns={[
            {
              label: t('Cluster'),
              cell: ({ cluster, known }) =>
                known.state !== 'found' || cluster === here ? (
                  cluster
                ) : (
                  <ObjectLink {...link} cluster={cluster}>
                    {cluster}
                  </ObjectLink>
                ),
            },
            { label: t('State'), cell: row => stateText(row, row.cluster === here, t) },
            ...columns.map(({ label, cell, value, width }) => ({
              label,
              width,
              cell: ({ cluster, known, sameAs }: SameNamedRow<K>) => {
                if (known.state !== 'found' || sameAs !== undefined) return '';
                // Two feeds can hold different versions of the page's own object.
                const differs = cluster !== here && value?.(known.object) !== value?.(object);
                return (
                  <>
                    {cell(known.object, cluster)}
                    {differs && <StatusLabel status="warning">{t('Differs')}</StatusLabel>}
                  </>
                );
              },
            })),
          ]}
        />
      )}
    </SectionBox>
  );
}
