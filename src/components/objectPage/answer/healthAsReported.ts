import { type Health, healthOfReports } from '../../../analysis';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../../gatewayApi/types';
import { objectConditions } from '../../status/objectConditions';

/** The health of an object by what controllers reported about it and its parts, without any analysis. */
export function healthAsReported(object: ObjectOfKind[PageKind]): Health {
  return healthOfReports(objectConditions(object).flatMap(({ conditions }) => conditions));
}
