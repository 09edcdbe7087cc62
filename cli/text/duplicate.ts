import { objectText, refOf } from '../../src/analysis';
import type { Duplicate } from '../input/readCluster';
import { visible } from '../visible';
import { sourcePlace } from './place';

/** Says that an object is given twice, and which one counts. */
export function duplicateText({ ignored, taken }: Duplicate): string {
  const name = visible(objectText(refOf(taken.object)));
  return `${sourcePlace(taken)}: ${name} is given again and replaces that of ${sourcePlace(ignored)}`;
}
