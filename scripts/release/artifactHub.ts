// Writes artifacthub-pkg.yml from package.json and CHANGELOG.md.
// --archive FILE: the archive of a released version. --url URL: its download address; the default
// is the release of that version in the GitHub repository of package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { artifactHubPackage, type PublishedArchive, releaseUrl } from './artifactHubPackage';
import { releaseOf } from './changelog';
import { checksumOf } from './checksum';
import { archiveName, type PackageJson, PROJECT, readPackageJson } from './project';

function publishedArchive(packageJson: PackageJson): PublishedArchive | undefined {
  const { values } = parseArgs({
    options: { archive: { type: 'string' }, url: { type: 'string' } },
  });
  const { archive, url } = values;
  if (archive === undefined) return undefined;
  if (basename(archive) !== archiveName(packageJson)) {
    throw new Error(`${archive} is not ${archiveName(packageJson)}`);
  }
  return { url: url ?? releaseUrl(packageJson), checksum: checksumOf(archive) };
}

try {
  const packageJson = readPackageJson();
  const changelog = readFileSync(join(PROJECT, 'CHANGELOG.md'), 'utf8');
  const release = releaseOf(changelog, packageJson.version);
  const text = artifactHubPackage(packageJson, release, publishedArchive(packageJson));
  writeFileSync(join(PROJECT, 'artifacthub-pkg.yml'), text);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
