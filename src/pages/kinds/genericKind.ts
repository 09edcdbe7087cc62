import type { FleetItem } from '../../fleet';
import type { ObjectOfKind } from '../../gatewayApi/types';

/** The kinds that the generic list and details show. */
export type GenericKind = 'ListenerSet' | 'ReferenceGrant' | 'BackendTLSPolicy';

export type GenericObject = ObjectOfKind[GenericKind];

/** An object of such a kind and where it is from. */
export type GenericItem = FleetItem<GenericKind>;
