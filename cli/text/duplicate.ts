import { objectText, refOf } from '../../src/analysis';
import type { Duplicate } from '../input/readCluster';
import { sameManifest } from '../input/sameManifest';
import { visible } from '../visible';
import { sourcePlace } from './place';

// A repository may hold the same objects for many clusters.
const MOST = 5;

function duplicateText({ ignored, taken }: Duplicate): string {
  const name = visible(objectText(refOf(taken.object)));
  return `${sourcePlace(taken)}: ${name} replaces the one at ${sourcePlace(ignored)}`;
}

/**
 * Warns that the input holds objects twice, and says which one counts.
 *
 * @returns A line for each of the first objects, and one for the others. None for equal manifests
 *   below a folder.
 */
export function duplicateTexts(duplicates: readonly Duplicate[]): string[] {
  const told = duplicates.filter(one => !sameManifest(one));
  const texts = told.slice(0, MOST).map(duplicateText);
  const more = told.length - texts.length;
  if (more > 0) {
    texts.push(
      `${more} more objects of the input replace one of the same name (--cluster NAME=FOLDER reads each cluster by itself)`
    );
  }
  return texts;
}
