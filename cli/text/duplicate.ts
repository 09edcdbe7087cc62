import { objectText, refOf } from '../../src/analysis';
import type { Duplicate } from '../input/readCluster';
import { placeText } from './place';
import { visible } from './visible';

/** Says that an object is given twice, and which one counts. */
export function duplicateText({ ignored, taken }: Duplicate): string {
  const name = visible(objectText(refOf(taken.object)));
  return `${placeText(taken)}: ${name} is given again and replaces that of ${placeText(ignored)}`;
}
