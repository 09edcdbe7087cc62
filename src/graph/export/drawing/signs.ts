import type { NodeLevel } from '../../model';
import { element } from './xml';

const RADIUS = 6.5;

/** Width of the sign that `drawLevel` draws. */
export const LEVEL_SIZE = RADIUS * 2;
/** Width of the lock that `drawLock` draws. */
export const LOCK_WIDTH = 9;

// Color never carries meaning alone.
const SIGNS: Readonly<Record<NodeLevel, { classes: string; sign: string } | undefined>> = {
  problem: { classes: 'mark-bad', sign: '!' },
  unknown: { classes: 'mark-open', sign: '?' },
  good: { classes: 'mark-good', sign: '' },
  plain: undefined,
};

// Not every font has a tick.
function drawSign(sign: string, middle: number, y: number): string {
  if (sign === '') {
    const d = `M${middle - 3} ${y}l2.2 2.4 4-4.6`;
    return element('path', { class: 'tick', d });
  }
  const text = {
    x: middle,
    y: y + 3.5,
    class: 'sign',
    'font-size': 10,
    'font-weight': 700,
    'text-anchor': 'middle',
  };
  return element('text', text, sign);
}

/**
 * Draws the sign of a level.
 *
 * @param x - Left end.
 * @param y - Vertical middle.
 * @returns Elements, or `''` without a level.
 */
export function drawLevel(level: NodeLevel, x: number, y: number): string {
  const known = SIGNS[level];
  if (known === undefined) return '';
  const middle = x + RADIUS;
  const circle = element('circle', { cx: middle, cy: y, r: RADIUS, class: known.classes });
  return `${circle}${drawSign(known.sign, middle, y)}`;
}

/**
 * Draws a lock, for a listener with TLS.
 *
 * @param x - Left end.
 * @param y - Vertical middle.
 */
export function drawLock(x: number, y: number): string {
  const shackle = 'M2 4.5V3a2.5 2.5 0 0 1 5 0v1.5H6V3a1.5 1.5 0 0 0-3 0v1.5z';
  const d = `${shackle}M1 4.5h7v5.5H1z`;
  return element('path', { class: 'lock', d, transform: `translate(${x} ${y - 5.5})` });
}
