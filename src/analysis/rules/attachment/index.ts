import type { Rule } from '../../evaluation/rule';
import { hostnameMismatch } from './hostnameMismatch';
import { kindNotAllowed } from './kindNotAllowed';
import { listenerSetNotAllowed, routeListenerSetNotAllowed } from './listenerSetNotAllowed';
import { namespaceNotAllowed } from './namespaceNotAllowed';
import { noParentRefs } from './noParentRefs';
import { listenerSetParentNotFound, parentNotFound } from './parentNotFound';
import { partiallyAttached } from './partiallyAttached';
import { portNotFound } from './portNotFound';
import { routeKindConflict } from './routeKindConflict';
import { sectionNotFound } from './sectionNotFound';

/** The findings about attachment. */
export const attachmentRules: readonly Rule[] = [
  parentNotFound,
  listenerSetParentNotFound,
  sectionNotFound,
  portNotFound,
  namespaceNotAllowed,
  kindNotAllowed,
  hostnameMismatch,
  partiallyAttached,
  noParentRefs,
  listenerSetNotAllowed,
  routeListenerSetNotAllowed,
  routeKindConflict,
];
