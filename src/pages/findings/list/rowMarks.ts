// The attribute of everything in the list that stands for a finding.
const ATTRIBUTE = 'data-opens';

/** The attribute that marks what opens a finding in the panel. */
export function opens(id: string): { readonly [ATTRIBUTE]: string } {
  return { [ATTRIBUTE]: id };
}

/** The ids in a list, in the order in which the reader sees them. */
export function shownIds(list: Element | null): readonly string[] {
  const marks = [...(list?.querySelectorAll(`[${ATTRIBUTE}]`) ?? [])];
  return [...new Set(marks.map(mark => mark.getAttribute(ATTRIBUTE) ?? ''))];
}

/** A selector for what stands for a finding. */
export function rowMarkOf(id: string): string {
  // Ids contain quotes and backslashes only if an object's name does, which Kubernetes refuses.
  return `[${ATTRIBUTE}="${id.replace(/["\\]/g, '\\$&')}"]`;
}

/**
 * Finds what a click on a row opens.
 *
 * @param target - The element that was clicked.
 * @returns Undefined for a click on a link or button, which has its own purpose, and outside of rows.
 */
export function clickedId(target: EventTarget): string | undefined {
  if (!(target instanceof Element) || target.closest('a, button, input, [role="button"]')) {
    return undefined;
  }
  const place =
    target.closest(`[${ATTRIBUTE}]`) ?? target.closest('td')?.querySelector(`[${ATTRIBUTE}]`);
  return place?.getAttribute(ATTRIBUTE) ?? undefined;
}
