import { useLayoutEffect, useState } from 'react';
import type { Size } from './viewport';

/**
 * The size of an element on the screen, live.
 *
 * @param element - null until it is mounted.
 * @returns 0 by 0 until it is known.
 */
export function useSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize(before =>
        before.width === width && before.height === height ? before : { width, height }
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
