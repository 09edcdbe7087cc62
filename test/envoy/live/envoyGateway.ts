import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached, goBuild, goModuleFolder, pinnedFolder } from '../real/binaries';

const MODULE = 'github.com/envoyproxy/gateway';

/** The program and what it needs. */
export interface EnvoyGateway {
  readonly program: string;
  /** The folder of the CustomResourceDefinitions that it reads, the Gateway API among them. */
  readonly crds: string;
}

// It reads them at paths that only containers have. The paths put in their place are relative and of
// the same length.
async function moveCertificates(program: string): Promise<void> {
  const bytes = await readFile(program);
  for (const name of ['tls.crt', 'tls.key', 'ca.crt']) {
    const [fixed, relative] = [Buffer.from(`/certs/${name}`), Buffer.from(`certs//${name}`)];
    for (let at = bytes.indexOf(fixed); at >= 0; at = bytes.indexOf(fixed, at)) {
      relative.copy(bytes, at);
    }
  }
  await writeFile(program, bytes);
}

/**
 * Finds Envoy Gateway in the cache, or builds it with Go from the module that `go/go.mod` pins. It
 * reads its certificates from the folder `certs` where it runs.
 *
 * @throws when Go is missing or fails
 */
export async function findOrBuildEnvoyGateway(): Promise<EnvoyGateway> {
  const folder = await pinnedFolder();
  const program = await cached(path.join(folder, 'envoy-gateway'), async file => {
    await goBuild(file, `${MODULE}/cmd/envoy-gateway`);
    await moveCertificates(file);
  });
  const crds = await cached(path.join(folder, 'crds'), async unfinished => {
    const charts = path.join(await goModuleFolder(MODULE), 'charts/gateway-helm/charts/crds/crds');
    await cp(charts, unfinished, { recursive: true });
  });
  return { program, crds };
}
