/**
 * A share as text. A backend that gets something never reads as one that gets nothing, nor one
 * that does not get all as one that does.
 *
 * @param share - Per cent.
 * @returns For example `33.3 %`.
 */
export function shareText(share: number): string {
  if (share > 0 && share < 0.1) return '< 0.1 %';
  if (share > 99.9 && share < 100) return '> 99.9 %';
  return `${Math.round(share * 10) / 10} %`;
}
