import { parseYaml } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useCallback, useState } from 'react';
import { type Draft, draftOf, editDraft, typeDraft } from './draft/draft';
import type { DraftRoute, RouteEdit } from './draft/routeEdits';

export interface DraftState {
  readonly draft: Draft;
  /** Changes the route by the form. Its identity never changes. */
  readonly edit: (edit: RouteEdit) => void;
  /** Changes the text beside the form. */
  readonly type: (text: string) => void;
  /** Starts again from another route. */
  readonly restart: (route: DraftRoute) => void;
}

/** The route of the page: an object that the form changes, and a text that a user types. */
export function useDraft(first: DraftRoute): DraftState {
  const [draft, setDraft] = useState(() => draftOf(first));
  const edit = useCallback((change: RouteEdit) => setDraft(now => editDraft(now, change)), []);
  const type = useCallback((text: string) => setDraft(now => typeDraft(now, text, parseYaml)), []);
  const restart = useCallback((route: DraftRoute) => setDraft(draftOf(route)), []);
  return { draft, edit, type, restart };
}
