import { DetailsPage } from '../../components/details/DetailsPage';
import type { GenericKind } from './genericKind';
import { kindInfo } from './kindInfo';
import { kindTabs } from './kindTabs';

/** The details of an object of a generic kind, on Headlamp's own details view. */
export function KindDetailsPage({ kind }: { kind: GenericKind }) {
  return <DetailsPage kind={kind} extraInfo={kindInfo} tabs={kindTabs} />;
}
