import { objectText, refOf } from '../../src/analysis';
import type { Duplicate } from '../input/readCluster';
import { visible } from '../visible';
import { sourcePlace } from './place';

/** Warns that the input holds an object twice, and says which one counts. */
export function duplicateText({ ignored, taken }: Duplicate): string {
  const name = visible(objectText(refOf(taken.object)));
  return `${sourcePlace(taken)}: ${name} replaces the one at ${sourcePlace(ignored)}`;
}
