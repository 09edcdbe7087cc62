import { KubeConfig } from '@kubernetes/client-node';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';

/** The kubeconfig cannot be used. */
export class KubeconfigError extends Error {}

// The context that the library invents where it finds no kubeconfig.
const MADE_UP = 'loaded-context';

function fromFile(file: string): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'the file does not exist' : message;
    throw new KubeconfigError(`the kubeconfig ${file} cannot be read: ${reason}`);
  }
  return config;
}

// As in kubectl, the first entry of a name counts. The library refuses such files.
function firstOf<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  const byName = new Map<string, Item>();
  items.forEach(item => byName.has(item.name) || byName.set(item.name, item));
  return [...byName.values()];
}

function merged(configs: readonly KubeConfig[]): KubeConfig {
  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: firstOf(configs.flatMap(one => one.getClusters())),
    users: firstOf(configs.flatMap(one => one.getUsers())),
    contexts: firstOf(configs.flatMap(one => one.getContexts())),
    currentContext: configs.map(one => one.getCurrentContext()).find(Boolean),
  });
  return config;
}

/**
 * Reads the kubeconfig that kubectl would use: `file`, else the files of KUBECONFIG, else
 * ~/.kube/config, else the service account of the Pod. Files of KUBECONFIG that do not exist are
 * ignored.
 *
 * @throws KubeconfigError where there is none, or one of its files is not valid.
 */
export function readKubeconfig(
  file: string | undefined,
  env: NodeJS.ProcessEnv = process.env
): KubeConfig {
  if (file !== undefined) return fromFile(file);
  const named = (env.KUBECONFIG ?? '').split(delimiter).filter(path => path !== '');
  if (named.length > 0) {
    const found = named.filter(path => existsSync(path));
    if (found.length === 0)
      throw new KubeconfigError(`no file of KUBECONFIG exists: ${named.join(', ')}`);
    return merged(found.map(fromFile));
  }
  const config = new KubeConfig();
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new KubeconfigError(`the kubeconfig cannot be read: ${(error as Error).message}`);
  }
  if (config.getCurrentContext() === MADE_UP) {
    throw new KubeconfigError('no kubeconfig was found: give one with --kubeconfig or KUBECONFIG');
  }
  return config;
}
