import { useEffect } from 'react';

// Escape closes these themselves.
const OTHERS = 'input, textarea, .MuiModal-root';

/**
 * Closes the panel by Escape, wherever the focus is.
 *
 * @param active - Whether the panel is open beside the list.
 */
export function usePanelKeys(active: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OTHERS) !== null) return;
      onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active, onClose]);
}
