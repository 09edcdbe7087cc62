import type { FleetItem } from '../../fleet';
import type { KindOfPage } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';

/** The list pages that the generic list renders. */
export type GenericPage = 'listenersets' | 'policies';

/** The kinds that the generic list and details show. */
export type GenericKind = KindOfPage<GenericPage>;

export type GenericObject = ObjectOfKind[GenericKind];

export type GenericItem = FleetItem<GenericKind>;
