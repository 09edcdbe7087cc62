import { DetailsPage } from '../../components/details/DetailsPage';
import { inWords } from '../../components/words/inWords';
import type { GenericKind } from './genericKind';
import { kindInfo } from './kindInfo';
import { kindTabs } from './kindTabs';

/** The details of an object of a generic kind, on Headlamp's own details view. */
export const KindDetailsPage = inWords(({ kind }: { kind: GenericKind }) => (
  <DetailsPage kind={kind} extraInfo={kindInfo} tabs={kindTabs} />
));
