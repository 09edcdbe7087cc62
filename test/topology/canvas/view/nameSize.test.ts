import { expect, it } from 'vitest';
import { NAME_SIZES, nameSize } from '../../../../src/topology/canvas/view/nameSize';
import { READABLE_ZOOM } from '../../../../src/topology/canvas/view/viewport';

it('The names of nodes have at least 11 px on the screen at every zoom that draws elements', () => {
  for (let zoom = READABLE_ZOOM; zoom < 2; zoom += 0.01) {
    expect((nameSize(zoom) ?? 14) * zoom).toBeGreaterThanOrEqual(11);
  }
  expect(nameSize(1)).toBeUndefined();
  expect(nameSize(READABLE_ZOOM)).toBe(NAME_SIZES.at(-1));
});
