import { hasFields } from '../../../gatewayApi/read';
import type { DraftRoute } from './routeEdits';

/** Reads YAML. An empty object, or an exception, for a text that is not YAML. */
export type ParseYaml = (text: string) => unknown;

/** Why a text is not a route. */
export interface TextProblem {
  /** `syntax`: not YAML. `shape`: not one object with a spec. `empty`: nothing. */
  readonly reason: 'syntax' | 'tab' | 'shape' | 'empty';
  /** The first line that cannot be read, from 1; undefined if no line is to blame. */
  readonly line?: number;
  /** That line as it is typed, without indentation. */
  readonly found?: string;
}

// Each try reads the text again, so a long text is only searched near the end of what can be read.
const MOST_TRIES = 500;

function parsed(text: string, parse: ParseYaml): DraftRoute | undefined {
  try {
    const value = parse(text);
    return hasFields(value) && Object.keys(value).length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBlank(line: string): boolean {
  return /^\s*(#.*)?$/.test(line);
}

// Headlamp's reader gives no place. The first line after the longest part that can be read is it.
function placeOf(text: string, parse: ParseYaml): TextProblem {
  const lines = text.split('\n');
  const tab = lines.findIndex(line => /^ *\t\s*\S/.test(line));
  if (tab >= 0) return { reason: 'tab', line: tab + 1, found: (lines[tab] ?? '').trim() };
  let good = lines.length - 1;
  const last = Math.max(0, good - MOST_TRIES);
  while (good > last && parsed(lines.slice(0, good).join('\n'), parse) === undefined) good -= 1;
  if (good === last && last > 0) return { reason: 'syntax' };
  const at = lines.findIndex((line, index) => index >= good && !isBlank(line));
  return at < 0
    ? { reason: 'syntax' }
    : { reason: 'syntax', line: at + 1, found: (lines[at] ?? '').trim() };
}

// YAML reads an unquoted time as a date, which JSON does not have.
function asJson(value: DraftRoute): DraftRoute {
  return JSON.parse(JSON.stringify(value)) as DraftRoute;
}

/**
 * Reads the text beside the form.
 *
 * @param parse - Headlamp's YAML reader.
 * @returns The route, or why the text is not one. Unknown fields are kept.
 */
export function readRouteText(
  text: string,
  parse: ParseYaml
): { readonly route: DraftRoute } | { readonly problem: TextProblem } {
  if (text.split('\n').every(isBlank)) return { problem: { reason: 'empty' } };
  const route = parsed(text, parse);
  if (route === undefined) return { problem: placeOf(text, parse) };
  const isRoute = hasFields(route.metadata) && (route.spec === undefined || hasFields(route.spec));
  return isRoute ? { route: asJson(route) } : { problem: { reason: 'shape' } };
}
