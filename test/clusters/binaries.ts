import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { GoMissingError, goModuleFolder, runGo } from './goCommand';
import { cacheFolder } from './repository';

/** Paths of the two programs of a cluster, and their origin. */
export interface Binaries {
  etcd: string;
  kubeApiserver: string;
  source: 'KUBEBUILDER_ASSETS' | 'cache' | 'build';
}

const names = { etcd: 'etcd', kubeApiserver: 'kube-apiserver' } as const;

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false
  );
}

async function missingIn(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (const name of Object.values(names)) {
    if (!(await isExecutable(path.join(folder, name)))) missing.push(name);
  }
  return missing;
}

function binariesIn(folder: string, source: Binaries['source']): Binaries {
  return {
    etcd: path.join(folder, names.etcd),
    kubeApiserver: path.join(folder, names.kubeApiserver),
    source,
  };
}

/**
 * Linker flags that set the release in /version. Without them it is v0.0.0-master, which features
 * that depend on the version misread.
 */
function linkerFlags(goMod: string): string {
  const version = /^\s*k8s\.io\/kubernetes (v(\d+)\.(\d+)\.\S+)/m.exec(goMod);
  if (!version) throw new Error('go.mod does not require k8s.io/kubernetes');
  const [, gitVersion, gitMajor, gitMinor] = version;
  const stamps = Object.entries({ gitVersion, gitMajor, gitMinor, gitTreeState: 'clean' });
  return ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version']
    .flatMap(target => stamps.map(([key, value]) => `-X ${target}.${key}=${value}`))
    .concat('-s', '-w')
    .join(' ');
}

async function build(folder: string, goMod: string, log: (line: string) => void): Promise<void> {
  log('Building etcd and kube-apiserver with Go (once, 5 to 10 minutes on two cores) ...');
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const flags = ['build', '-trimpath', '-buildvcs=false', '-ldflags', linkerFlags(goMod)];
  const packages = {
    [names.etcd]: 'go.etcd.io/etcd/server/v3',
    [names.kubeApiserver]: 'k8s.io/kubernetes/cmd/kube-apiserver',
  };
  try {
    for (const [name, goPackage] of Object.entries(packages)) {
      const started = Date.now();
      await runGo([...flags, '-o', path.join(unfinished, name), goPackage], `to build ${name}`);
      log(`Built ${name} in ${Math.round((Date.now() - started) / 1000)} s`);
    }
    await rename(unfinished, folder);
  } catch (error) {
    // Another process may have finished the same build meanwhile; its result is equivalent.
    if ((await missingIn(folder)).length > 0) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Finds etcd and kube-apiserver: in the directory that KUBEBUILDER_ASSETS names (the convention of
 * controller-runtime's envtest), or in the cache. Otherwise builds the versions that `go/go.mod` pins
 * and caches them.
 *
 * @param log gets the progress; the build takes minutes
 * @returns paths of the two programs
 * @throws when KUBEBUILDER_ASSETS is set and lacks one of them, when Go is missing, or when the
 *   build fails (with the end of its output)
 */
export async function findOrBuildBinaries(
  log: (line: string) => void = console.log
): Promise<Binaries> {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (assets) {
    const missing = await missingIn(assets);
    if (missing.length > 0) {
      throw new Error(`KUBEBUILDER_ASSETS is ${assets}, which has no ${missing.join(' and no ')}.`);
    }
    return binariesIn(path.resolve(assets), 'KUBEBUILDER_ASSETS');
  }

  const goMod = await readFile(path.join(goModuleFolder, 'go.mod'), 'utf8');
  const goSum = await readFile(path.join(goModuleFolder, 'go.sum'), 'utf8');
  const hash = createHash('sha256')
    .update(`${process.platform} ${process.arch}\n${goMod}\n${goSum}`)
    .digest('hex')
    .slice(0, 16);
  const folder = path.join(cacheFolder, 'kube', hash);
  if ((await missingIn(folder)).length === 0) return binariesIn(folder, 'cache');
  try {
    await build(folder, goMod, log);
  } catch (error) {
    if (error instanceof GoMissingError) {
      throw new Error(
        `${error.message} Or set KUBEBUILDER_ASSETS to a directory with etcd and kube-apiserver.`
      );
    }
    throw error;
  }
  return binariesIn(folder, 'build');
}
