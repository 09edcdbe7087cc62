import { PluginManager } from '@headlamp-k8s/pluginctl';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { artifactHubPackage } from '../../scripts/release/artifactHubPackage';
import { checksumOf } from '../../scripts/release/checksum';
import { archiveName, PROJECT, readPackageJson } from '../../scripts/release/project';

const HUB = 'https://artifacthub.io';

/** The fields that Artifact Hub's API reads from an artifacthub-pkg.yml. */
function hubRecord(file: string): object {
  const { name, version, displayName, annotations } = parse(file);
  const repository = { name: 'repository', user_alias: 'owner' };
  return { name, version, display_name: displayName, repository, data: annotations };
}

/** Makes the plugin manager fetch from a table instead of the network during `work`. */
async function offline(answers: Record<string, () => Response>, work: () => Promise<void>) {
  const { fetch } = globalThis;
  globalThis.fetch = async url => answers[String(url)]?.() ?? new Response('', { status: 404 });
  try {
    await work();
  } finally {
    globalThis.fetch = fetch;
  }
}

/**
 * Packs the built plugin with `npm run package` and installs the archive with Headlamp's plugin
 * manager, with the artifacthub-pkg.yml that a release would have.
 *
 * @param pluginsDir gets a folder of the plugin's name
 * @param headlampVersion of the Headlamp that would run it
 * @throws the plugin manager's error: a version that does not match, or a refused archive
 */
export async function installPlugin(pluginsDir: string, headlampVersion: string): Promise<void> {
  const packageJson = readPackageJson();
  const work = await mkdtemp(path.join(tmpdir(), 'headlamp-archive-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const shell = process.platform === 'win32';
    execFileSync(npm, ['run', 'package', '--', work], { cwd: PROJECT, stdio: 'pipe', shell });
    const archive = path.join(work, archiveName(packageJson));
    const url = `https://github.com/owner/repository/releases/download/v1/${archiveName(
      packageJson
    )}`;
    const release = { date: '2026-01-31', changes: [] };
    const published = { url, checksum: checksumOf(archive) };
    const record = hubRecord(artifactHubPackage(packageJson, release, published));
    const bytes = await readFile(archive);
    const place = `packages/headlamp/repository/${packageJson.name}`;
    await offline(
      {
        [`${HUB}/api/v1/${place}`]: () => Response.json(record),
        [url]: () => new Response(bytes),
      },
      () => PluginManager.install(`${HUB}/${place}`, pluginsDir, headlampVersion)
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
