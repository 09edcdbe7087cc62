import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../scripts/release/changelog';

const CHANGELOG = `# Changelog

## [0.2.0] - Unreleased

### Added

- One that is
  continued
- Another

### Fixed

- A third

## [0.1.0] - 2026-01-31

### Security

- An old one
`;

describe('A changelog', () => {
  it('gives the changes of one version in order, with continued lines joined', () => {
    expect(releaseOf(CHANGELOG, '0.2.0')).toEqual({
      date: undefined,
      changes: [
        { kind: 'added', description: 'One that is continued' },
        { kind: 'added', description: 'Another' },
        { kind: 'fixed', description: 'A third' },
      ],
    });
  });

  it('gives the date of a release', () => {
    expect(releaseOf(CHANGELOG, '0.1.0')).toEqual({
      date: '2026-01-31',
      changes: [{ kind: 'security', description: 'An old one' }],
    });
  });

  it.each([
    ['a missing version', CHANGELOG, '0.3.0', /\[0\.3\.0\]/],
    ['an unknown kind of change', '## [1.0.0] - Unreleased\n### News\n- A', '1.0.0', /News/],
    ['a change without a kind', '## [1.0.0] - Unreleased\n- A', '1.0.0', /no kind/],
  ])('refuses %s', (_name, text, version, message) => {
    expect(() => releaseOf(text, version)).toThrow(message);
  });
});
