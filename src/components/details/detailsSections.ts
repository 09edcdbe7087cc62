import { DefaultDetailsViewSection } from '@kinvolk/headlamp-plugin/lib';

/** The id of the section with the plugin's tabs. Only the plugin's own pages have it. */
export const TABS_SECTION = 'gateway-fleet.tabs';

function idOf(section: unknown): unknown {
  return typeof section === 'object' && section !== null && 'id' in section
    ? section.id
    : undefined;
}

/**
 * Removes Headlamp's metadata section from the plugin's own pages, where a tab has its content. It
 * would push everything else off the first screen.
 *
 * @param sections - Of any details view.
 */
export function withoutMetadata<Section>(_: unknown, sections: Section[]): Section[] {
  return sections.some(section => idOf(section) === TABS_SECTION)
    ? sections.filter(section => idOf(section) !== DefaultDetailsViewSection.METADATA)
    : sections;
}
