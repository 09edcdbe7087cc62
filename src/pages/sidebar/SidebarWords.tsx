import { useEffect } from 'react';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { registerSidebar } from './sidebarEntries';

/**
 * Keeps the sidebar in the language of the user. Headlamp does not translate registered labels, and
 * a component that is always mounted can follow the language. It shows nothing.
 */
export const SidebarWords = inWords(() => {
  const { t, ready } = useWords();
  useEffect(() => {
    if (ready) registerSidebar(t);
  }, [t, ready]);
  return null;
});
