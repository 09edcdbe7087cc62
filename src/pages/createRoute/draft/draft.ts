import { yamlText } from '../../../components/basics/yamlText';
import { type ParseYaml, readRouteText, type TextProblem } from './readRouteText';
import type { DraftRoute, RouteEdit } from './routeEdits';

/** The route of the page, as an object and as the text beside the form. */
export interface Draft {
  /** The last route that could be read. */
  readonly route: DraftRoute;
  /** As typed, or as written from the route. */
  readonly text: string;
  /** Why the text is not a route. The form then shows the last one. */
  readonly problem?: TextProblem;
}

export function draftOf(route: DraftRoute): Draft {
  return { route, text: yamlText(route) };
}

/** Changes the route by the form. The text follows. */
export function editDraft(draft: Draft, edit: RouteEdit): Draft {
  const route = edit(draft.route);
  return route === draft.route ? draft : draftOf(route);
}

/** Changes the text. The route follows if the text can be read. */
export function typeDraft(draft: Draft, text: string, parse: ParseYaml): Draft {
  const read = readRouteText(text, parse);
  return 'problem' in read
    ? { route: draft.route, text, problem: read.problem }
    : { route: read.route, text };
}
