import { DefaultDetailsViewSection } from '@kinvolk/headlamp-plugin/lib';
import { expect, it } from 'vitest';
import { TABS_SECTION, withoutMetadata } from '../../../src/components/details/detailsSections';

const METADATA = { id: DefaultDetailsViewSection.METADATA, section: null };
const TABS = { id: TABS_SECTION, section: null };

it("removes Headlamp's metadata from the plugin's pages", () => {
  expect(withoutMetadata(null, [METADATA, TABS])).toEqual([TABS]);
});

it("leaves Headlamp's own pages as they are, whatever their sections are", () => {
  const sections = [METADATA, null, 'text', () => null, {}];
  expect(withoutMetadata(null, sections)).toBe(sections);
});
