import { NAME_SIZES } from '../view/nameSize';

/** The styles of names at a zoom at which other texts are too small to read. */
export function smallTextStyle() {
  const sizes = NAME_SIZES.map(size => [
    `& .gf-world[data-names="${size}"] .gf-name`,
    { fontSize: size, lineHeight: 1.2, flex: 1 },
  ]);
  return {
    ...Object.fromEntries(sizes),
    // Only the icon of the level stays beside the name, which has the whole header.
    '& .gf-world[data-names] .gf-head': {
      display: 'flex',
      flexDirection: 'row-reverse',
      alignItems: 'center',
      padding: '0 6px 0 8px',
      gap: '4px',
    },
    '& .gf-world[data-names] .gf-kind > :not(.gf-level)': { display: 'none' },
    '& .gf-world[data-names] .gf-level': { width: 24, height: 24 },
  };
}
