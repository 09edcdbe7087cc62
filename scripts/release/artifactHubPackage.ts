import { parse, stringify } from 'yaml';
import type { Release } from './changelog';
import { archiveName, type PackageJson } from './project';

/** A downloadable archive. */
export interface PublishedArchive {
  readonly url: string;
  /** `sha256:` and 64 hex digits. */
  readonly checksum: string;
}

const URL_ANNOTATION = 'headlamp/plugin/archive-url';
const CHECKSUM_ANNOTATION = 'headlamp/plugin/archive-checksum';

// Headlamp downloads plugins from these hosts only.
const HOSTS = ['github.com', 'gitlab.com', 'bitbucket.org'];

const HEADER = `# Artifact Hub's record of the plugin, from which Headlamp's catalog installs it.
# Written by \`npm run artifacthub\` from package.json and CHANGELOG.md.
`;

const UNRELEASED = `# The version is not released yet: its day, its archive's address and checksum are written then.
`;

/**
 * The download address of a release on GitHub.
 *
 * @throws Error if package.json names no repository on GitHub.
 */
export function releaseUrl(packageJson: PackageJson): string {
  const { repository, version } = packageJson;
  const written = typeof repository === 'string' ? repository : repository?.url ?? '';
  const [, owner, name] =
    /github(?:\.com[/:]|:)([\w.-]+)\/([\w.-]+?)(?:\.git)?$/.exec(written) ?? [];
  if (owner === undefined) {
    throw new Error(
      'package.json names no repository on GitHub: say with --url where the archive is downloaded'
    );
  }
  return `https://github.com/${owner}/${name}/releases/download/v${version}/${archiveName(
    packageJson
  )}`;
}

function checkArchive({ url, checksum }: PublishedArchive, packageJson: PackageJson): void {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:' || !HOSTS.includes(hostname)) {
    throw new Error(`Headlamp downloads plugins from ${HOSTS.join(', ')} by https, not ${url}`);
  }
  if (!pathname.endsWith(`/${archiveName(packageJson)}`)) {
    throw new Error(`${url} does not end in ${archiveName(packageJson)}`);
  }
  if (!/^sha256:[0-9a-f]{64}$/.test(checksum)) {
    throw new Error(`${checksum} is no sha256 checksum`);
  }
}

/**
 * Builds the text of artifacthub-pkg.yml.
 *
 * @param release - The version in CHANGELOG.md.
 * @param archive - Undefined until the version is released.
 * @throws Error if a released version has no archive, an unreleased version has one, or Headlamp
 *   would not download the archive from its address.
 */
export function artifactHubPackage(
  packageJson: PackageJson,
  release: Release,
  archive: PublishedArchive | undefined
): string {
  const { name, version, description, license, keywords, homepage, headlamp } = packageJson;
  if (archive !== undefined) checkArchive(archive, packageJson);
  if (archive !== undefined && release.date === undefined) {
    throw new Error(`CHANGELOG.md says that ${version} is unreleased: give it a day first`);
  }
  if (archive === undefined && release.date !== undefined) {
    throw new Error(`${version} is released: name its archive with --archive`);
  }
  const content = {
    version,
    name,
    displayName: headlamp.displayName,
    ...(release.date && { createdAt: `${release.date}T00:00:00Z` }),
    description,
    license,
    category: headlamp.category,
    keywords,
    ...(homepage && { homeURL: homepage }),
    changes: release.changes,
    annotations: {
      ...(archive && { [URL_ANNOTATION]: archive.url, [CHECKSUM_ANNOTATION]: archive.checksum }),
      'headlamp/plugin/version-compat': headlamp.versionCompat,
      'headlamp/plugin/distro-compat': headlamp.distroCompat.join(','),
    },
  };
  const header = archive === undefined ? HEADER + UNRELEASED : HEADER;
  return header + stringify(content, { lineWidth: 100 });
}

/**
 * Reads the archive from the text of an artifacthub-pkg.yml.
 *
 * @returns Undefined if it names no archive, as before the release.
 */
export function archiveIn(text: string): PublishedArchive | undefined {
  const { annotations = {} } = parse(text) ?? {};
  const [url, checksum] = [annotations[URL_ANNOTATION], annotations[CHECKSUM_ANNOTATION]];
  return url === undefined && checksum === undefined
    ? undefined
    : { url: String(url), checksum: String(checksum) };
}
