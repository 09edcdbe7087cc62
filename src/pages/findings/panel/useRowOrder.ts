import { type RefObject, useEffect, useState } from 'react';
import { shownIds } from '../list/rowMarks';

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

/**
 * The findings on the shown page of the list, in the order of its rows. Only Headlamp's table knows how
 * the reader has sorted it.
 *
 * @param list - The element with the table.
 * @param active - Whether anybody needs the order.
 */
export function useRowOrder(list: RefObject<Element>, active: boolean): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  useEffect(() => {
    const element = list.current;
    if (!active || element === null) return undefined;
    const read = () =>
      setOrder(before => {
        const now = shownIds(element);
        return same(before, now) ? before : now;
      });
    read();
    const observer = new MutationObserver(read);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [list, active]);
  return order;
}
