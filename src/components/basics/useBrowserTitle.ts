import { useEffect } from 'react';

/**
 * Sets the title of the browser's tab while the component is mounted.
 *
 * @param title - The whole title; `''` leaves Headlamp's own.
 */
export function useBrowserTitle(title: string): void {
  useEffect(() => {
    if (title === '') return undefined;
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    set();
    // Headlamp sets its own title after this effect, and again when the cluster or the language
    // changes. On the way to the next page, it does so after this observer has stopped.
    const observer = new MutationObserver(set);
    const element = document.querySelector('title');
    if (element !== null) observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, [title]);
}
