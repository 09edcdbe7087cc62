import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { projectDir } from './project';

const inputs = ['src', 'locales', 'package.json'];

/** Builds the plugin if the build is missing or older than the source; rejects if that fails. */
export async function buildPluginIfOlder(): Promise<void> {
  const built = await modifiedAt(path.join(projectDir, 'dist/main.js'));
  const changed = await Promise.all(inputs.map(name => newestIn(path.join(projectDir, name))));
  if (built > Math.max(...changed)) return;
  console.log('Building the plugin ...');
  const code = await new Promise<number | null>((resolve, reject) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = { cwd: projectDir, shell: process.platform === 'win32' };
    const child = spawn(npm, ['run', 'build'], { ...options, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm run build ended with ${code}`);
}

/** Milliseconds since 1970; 0 if the file does not exist. */
async function modifiedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

async function newestIn(name: string): Promise<number> {
  const found = await stat(name).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const entries = await readdir(name);
  const times = await Promise.all(entries.map(entry => newestIn(path.join(name, entry))));
  return Math.max(found.mtimeMs, ...times);
}
