import type { FleetItem } from '../../fleet';
import type { KindOfPage, ListPage } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';

/** The list pages that the generic page draws: those of kinds that have none of their own. */
export type GenericPage = Exclude<ListPage, 'gatewayclasses' | 'gateways' | 'routes'>;

/** The kinds that the generic list and details show. */
export type GenericKind = KindOfPage<GenericPage>;

export type GenericObject = ObjectOfKind[GenericKind];

export type GenericItem = FleetItem<GenericKind>;
