// Writes the archive that Headlamp installs from the output of `npm run build`, and prints its
// checksum. The argument is the output folder; the default is the folder of the project.
// `headlamp-plugin package` writes the same content, but its archives are not reproducible.
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
