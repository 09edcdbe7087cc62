import { KubeConfig } from '@kubernetes/client-node';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';

/** The kubeconfig can not be used as it was asked for. */
export class KubeconfigError extends Error {}

// What the library makes up where it finds no kubeconfig.
const MADE_UP = 'loaded-context';

function fromFile(file: string): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new KubeconfigError(`the kubeconfig ${file} can not be read: ${reason}`);
  }
  return config;
}

// As kubectl does: of the same name the first counts. The library refuses such files.
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
 * Reads the kubeconfig as kubectl finds it: the file that is named, else those of KUBECONFIG, else
 * ~/.kube/config, else the service account of the Pod.
 *
 * @param file - The file that is named, if any.
 * @param env - Has KUBECONFIG. Files of it that are not there are left out.
 * @returns All of it.
 * @throws KubeconfigError where there is none, or a file of it can not be understood.
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
      throw new KubeconfigError(`there is no file ${named.join(' or ')} (KUBECONFIG)`);
    return merged(found.map(fromFile));
  }
  const config = new KubeConfig();
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new KubeconfigError(`the kubeconfig can not be read: ${(error as Error).message}`);
  }
  if (config.getCurrentContext() === MADE_UP) {
    throw new KubeconfigError('there is no kubeconfig: name one with --kubeconfig or KUBECONFIG');
  }
  return config;
}
