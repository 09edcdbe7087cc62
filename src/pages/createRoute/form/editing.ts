import { createContext, useContext } from 'react';
import type { RouteEdit } from '../draft/routeEdits';

/** Changes the route of the page. Its identity never changes. */
export type ApplyEdit = (edit: RouteEdit) => void;

export const EditingContext = createContext<ApplyEdit>(() => {});

export function useEditing(): ApplyEdit {
  return useContext(EditingContext);
}
