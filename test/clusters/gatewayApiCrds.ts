import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runGo } from './goCommand';
import type { KubeObject } from './kubeObject';

/** The two sets of CRDs of a Gateway API release. */
export type Channel = 'standard' | 'experimental';

/**
 * The releases that tests use, with the hash of each module as in a go.sum. A go.mod can require
 * only one version of a module.
 */
const releases = {
  'v1.6.3': 'h1:lKpJa5bGlraC/QeACvCpsHLdmO6y0iKfzVl6gzaFEYc=',
  'v0.8.1': 'h1:Bo4NMAQFYkQZnHXOfufbYwbPW7b3Ic5NjpbeW6EJxuU=',
} as const;

/** A Gateway API release whose CRDs tests can install. */
export type GatewayApiVersion = keyof typeof releases;

async function moduleFolder(name: string, hash: string): Promise<string> {
  const printed = await runGo(['mod', 'download', '-json', name], `to download ${name}`);
  const { Dir, Sum } = JSON.parse(printed) as { Dir: string; Sum: string };
  if (Sum !== hash) throw new Error(`${name} has the hash ${Sum}, expected ${hash}`);
  return Dir;
}

async function definitionsIn(folder: string): Promise<KubeObject[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort();
  const objects: KubeObject[] = [];
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const document of parseAllDocuments(text)) {
      const object = document.toJS() as KubeObject | null;
      if (object?.kind === 'CustomResourceDefinition') objects.push(object);
    }
  }
  return objects;
}

/**
 * Reads the CustomResourceDefinitions of a Gateway API release from its own repository. Omits the
 * admission policy of the release, which protects upgrades.
 *
 * @param version the release; its Go module is downloaded once into Go's module cache
 * @param channel the set of kinds and fields
 * @returns the definitions, unchanged
 * @throws when Go is missing, the download fails, or the module is not the expected one
 */
export async function readGatewayApiCrds(
  version: GatewayApiVersion,
  channel: Channel
): Promise<KubeObject[]> {
  const folder = await moduleFolder(`sigs.k8s.io/gateway-api@${version}`, releases[version]);
  return definitionsIn(path.join(folder, 'config', 'crd', channel));
}

/** Reads the CustomResourceDefinitions of the Multi-Cluster Services API; throws as above. */
export async function readMulticlusterCrds(): Promise<KubeObject[]> {
  const folder = await moduleFolder(
    'sigs.k8s.io/mcs-api@v0.5.0',
    'h1:UMgKuFFIRVEy4LR2LQovPnBkV9rgmZMT+sJO7MkaVj4='
  );
  return definitionsIn(path.join(folder, 'config', 'crd'));
}
