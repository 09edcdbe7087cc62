import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import type { ComparedColumn } from '../../components/details/SameNamed';
import type { Translate } from '../../components/words/translate';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { GenericKind } from './genericKind';

export interface KindSummaryContext {
  readonly cluster: string;
  readonly scope: readonly string[];
  readonly t: Translate;
}

/**
 * How the generic pages show a kind. The members are methods, so that a row can call the view of
 * its object's kind with the object. They must not use hooks, because they are not components.
 */
export interface KindView<K extends GenericKind = GenericKind> {
  /** The summary as text, for search and sorting. */
  summaryText(object: ObjectOfKind[K], t: Translate): string;
  /** The summary with links. */
  summary(object: ObjectOfKind[K], context: KindSummaryContext): ReactNode;
  /** What is wrong with the object, if more is known about the kind than its findings. */
  answer?(object: ObjectOfKind[K], context: WordedContext, settled: boolean): ReactNode;
  /** What identifies the object at a glance, beside the answer. */
  facts?(object: ObjectOfKind[K], context: WordedContext): NameValueTableRow[];
  /** The tabs of the details, before the tab that compares clusters. */
  tabs(object: ObjectOfKind[K], context: WordedContext): readonly DetailsTab[];
  /** Columns of the comparison beside summary and spec. */
  compared?(t: Translate): ReadonlyArray<ComparedColumn<K>>;
}
