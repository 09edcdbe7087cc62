import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import type { ComparedColumn } from '../../components/details/SameNamed';
import type { Translate } from '../../components/words/translate';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { GenericKind } from './genericKind';

/** What a summary needs beside its object. */
export interface KindSummaryContext {
  readonly cluster: string;
  readonly scope: readonly string[];
  readonly t: Translate;
}

/**
 * How the generic pages show a kind. These are methods so that a row can call the view of its object's
 * kind with the object. No hooks: none is called as a component.
 */
export interface KindView<K extends GenericKind = GenericKind> {
  /** What an object does, as text: what the list is searched and sorted by. */
  summaryText(object: ObjectOfKind[K], t: Translate): string;
  /** The same with links to what it names. */
  summary(object: ObjectOfKind[K], context: KindSummaryContext): ReactNode;
  /** Rows of the details below those that every object has. */
  info?(object: ObjectOfKind[K], context: WordedContext): NameValueTableRow[];
  /** The tabs of the details, before the one that compares clusters. */
  tabs(object: ObjectOfKind[K], context: WordedContext): readonly DetailsTab[];
  /** What that one compares beside summary and spec. */
  compared?(t: Translate): ReadonlyArray<ComparedColumn<K>>;
}
