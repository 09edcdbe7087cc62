import { otherClustersTab } from '../../components/details/otherClustersTab';
import { specColumn } from '../../components/details/specColumn';
import { DetailsPage } from '../../components/objectPage/DetailsPage';
import { inWords } from '../../components/words/inWords';
import type { GenericKind } from './genericKind';
import { viewOfKind } from './kindViews';

function KindDetails<K extends GenericKind>({ kind }: { kind: K }) {
  const view = viewOfKind(kind);
  return (
    <DetailsPage
      kind={kind}
      answer={view.answer}
      facts={(object, context) => view.facts?.(object, context) ?? []}
      tabs={(object, context) => {
        const { scope, t } = context;
        const summary = {
          label: t('Summary'),
          cell: (other: typeof object, cluster: string) =>
            view.summary(other, { cluster, scope: scope.clusters, t }),
          width: 'minmax(12rem, 2fr)',
        };
        const columns = [summary, specColumn(object, context), ...(view.compared?.(t) ?? [])];
        return [...view.tabs(object, context), otherClustersTab(kind, object, columns, context)];
      }}
    />
  );
}

/** The details of an object of a generic kind, in Headlamp's details view. */
export const KindDetailsPage = inWords(KindDetails<GenericKind>);
