import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  archiveIn,
  artifactHubPackage,
  releaseUrl,
} from '../../../scripts/release/artifactHubPackage';
import { releaseOf } from '../../../scripts/release/changelog';
import { PROJECT, readPackageJson } from '../../../scripts/release/project';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

const packageJson = { ...readPackageJson(), version: '1.2.3' };
const released = releaseOf('## [1.2.3] - 2026-01-31\n### Fixed\n- A thing', '1.2.3');
const archive = {
  url: `https://github.com/owner/name/releases/download/v1.2.3/${packageJson.name}-1.2.3.tar.gz`,
  checksum: `sha256:${'0123456789abcdef'.repeat(4)}`,
};

describe('artifacthub-pkg.yml (npm run artifacthub writes it)', () => {
  it('agrees with package.json and CHANGELOG.md', () => {
    const { version } = readPackageJson();
    const text = read('artifacthub-pkg.yml');
    const release = releaseOf(read('CHANGELOG.md'), version);
    expect(text).toBe(artifactHubPackage(readPackageJson(), release, archiveIn(text)));
  });

  it('names the archive of a release, its checksum, its date and its compatibility', () => {
    const content = parse(artifactHubPackage(packageJson, released, archive));
    expect(content).toMatchObject({
      name: packageJson.name,
      version: '1.2.3',
      createdAt: '2026-01-31T00:00:00Z',
      changes: [{ kind: 'fixed', description: 'A thing' }],
      annotations: {
        'headlamp/plugin/archive-url': archive.url,
        'headlamp/plugin/archive-checksum': archive.checksum,
        'headlamp/plugin/version-compat': packageJson.headlamp.versionCompat,
      },
    });
  });

  it('returns the archive that it names', () => {
    expect(archiveIn(artifactHubPackage(packageJson, released, archive))).toEqual(archive);
  });

  it.each([
    ['a release without an archive', released, undefined, /--archive/],
    [
      'an archive of an unreleased version',
      { ...released, date: undefined },
      archive,
      /unreleased/,
    ],
    [
      'a host from which Headlamp does not download',
      released,
      { ...archive, url: archive.url.replace('github.com', 'example.com') },
      /downloads plugins from/,
    ],
    [
      'the archive of another version',
      released,
      { ...archive, url: archive.url.replaceAll('1.2.3', '1.2.2') },
      /does not end in/,
    ],
    ['a bad checksum', released, { ...archive, checksum: 'sha256:12' }, /checksum/],
  ])('refuses %s', (_name, release, published, message) => {
    expect(() => artifactHubPackage(packageJson, release, published)).toThrow(message);
  });
});

describe('the address of a release', () => {
  it.each([
    'https://github.com/owner/name',
    'git+https://github.com/owner/name.git',
    'git@github.com:owner/name.git',
    'github:owner/name',
  ])('is read from %s', url => {
    expect(releaseUrl({ ...packageJson, repository: { url } })).toBe(archive.url);
    expect(releaseUrl({ ...packageJson, repository: url })).toBe(archive.url);
  });

  it('is required if package.json names no repository on GitHub', () => {
    expect(() => releaseUrl({ ...packageJson, repository: undefined })).toThrow(/--url/);
    expect(() =>
      releaseUrl({ ...packageJson, repository: 'https://gitlab.com/owner/name' })
    ).toThrow(/--url/);
  });
});

describe('The Headlamp version in the README', () => {
  it('equals the version in the catalog', () => {
    const [, least] = /\*\*Headlamp ([\d.]+) or newer\*\*/.exec(read('README.md')) ?? [];
    expect(readPackageJson().headlamp.versionCompat).toBe(`>=${least}.0`);
  });
});
