// Writes the archive that Headlamp installs, from what `npm run build` has built, and prints its
// checksum. An argument names the folder that it goes to instead of the project's.
// `headlamp-plugin package` makes one of the same content, but no two of its archives are alike.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checksumOf } from './checksum';
import { packFolder } from './packFolder';
import { archiveName, PROJECT, readPackageJson } from './project';

const built = join(PROJECT, 'dist');
if (!existsSync(join(built, 'main.js'))) {
  console.error('There is no dist/main.js: run `npm run build` first.');
  process.exit(1);
}
const packageJson = readPackageJson();
const folder = resolve(process.argv[2] ?? PROJECT);
const archive = join(folder, archiveName(packageJson));
const work = mkdtempSync(join(tmpdir(), 'headlamp-gateway-fleet-'));
try {
  const content = join(work, packageJson.name);
  cpSync(built, content, { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(content, 'package.json'));
  mkdirSync(folder, { recursive: true });
  await packFolder(content, archive);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${archive}\n${checksumOf(archive)}`);
