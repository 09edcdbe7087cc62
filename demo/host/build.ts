import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cacheFolder';
import { Progress } from './progress';
import { markUsed, pruneBuilds } from './pruneBuilds';

const hostDirectory = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export interface BuildHostOptions {
  /** Builds with React's development version, which writes its warnings to the console. */
  development?: boolean;
  /** Gets the progress, one line at a time; standard error by default. */
  log?: (line: string) => void;
}

/**
 * Builds the Headlamp front end, unless the same build exists.
 *
 * @returns the absolute path of the directory to serve
 */
export async function buildHost(options: BuildHostOptions = {}): Promise<string> {
  const mode = options.development ? 'development' : 'production';
  const cache = await cacheFolder();
  const outDirectory = join(cache, `host-${await inputHash(mode)}`);
  if (existsSync(outDirectory)) {
    await markUsed(outDirectory);
    return outDirectory;
  }

  await pruneBuilds(cache);
  const progress = new Progress(
    `Building Headlamp's front end for ${mode}, once for this version. This takes a minute or more.`,
    options.log
  );
  const unfinished = `${outDirectory}.${randomUUID()}`;
  try {
    await runVite(mode, unfinished, progress);
    progress.step('copying the text editor');
    await copyMonaco(unfinished);
    await rename(unfinished, outDirectory);
    progress.done(`Headlamp's front end is in ${outDirectory}`);
  } catch (error) {
    // Another process may have finished the same build first. Its directory is equivalent.
    if (!existsSync(outDirectory)) throw error;
  } finally {
    progress.stop();
    await rm(unfinished, { recursive: true, force: true });
  }
  return outDirectory;
}

async function inputHash(mode: string): Promise<string> {
  const hash = createHash('sha256').update(mode);
  for (const name of ['@kinvolk/headlamp-plugin', 'vite']) {
    const { version }: { version: string } = require(`${name}/package.json`);
    hash.update(`\0${name}@${version}`);
  }
  const entries = await readdir(hostDirectory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(`\0${relative(hostDirectory, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Runs in a separate process. React's version depends on NODE_ENV, which the caller must keep. The
 * memory for bundling Headlamp is freed at its end.
 */
function runVite(mode: string, outDir: string, progress: Progress): Promise<void> {
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  const config = join(hostDirectory, 'vite.config.ts');
  const args = ['build', hostDirectory, '--config', config, '--mode', mode, '--outDir', outDir];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vite, ...args, '--emptyOutDir'], {
      cwd: hostDirectory,
      env: { ...process.env, NODE_ENV: mode },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', data => (output += data));
    child.stderr?.on('data', data => (output += data));
    child.stdio[3]?.on('data', data => progress.step(String(data).trim().split('\n').pop() ?? ''));
    child.on('error', fail);
    child.on('close', code =>
      code === 0 ? done() : fail(new Error(`vite build ended with ${code}\n${output}`))
    );
  });
}

/** Monaco has its own module loader, which needs its files as they were published. */
async function copyMonaco(outDir: string): Promise<void> {
  const monaco = dirname(require.resolve('monaco-editor/package.json'));
  await cp(join(monaco, 'min/vs'), join(outDir, 'assets/vs'), { recursive: true });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const development = process.argv.includes('--development');
  process.stdout.write(`${await buildHost({ development })}\n`);
}
