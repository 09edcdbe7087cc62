import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clustersFolder } from './repository';

/**
 * The manifests for tests. `example` is a Gateway that takes only routes of its own namespace, with
 * a route there and one elsewhere; `exampleStatus` what a controller reports about it; `shop` the
 * shared Gateway infra/gw and a route of user shop; `users` what the users may do.
 */
const files = {
  example: 'example.yaml',
  exampleV1beta1: 'example-v1beta1.yaml',
  exampleStatus: 'example-status.yaml',
  exampleStatusV1beta1: 'example-status-v1beta1.yaml',
  shop: 'shop.yaml',
  users: 'users.yaml',
} as const;

/**
 * Reads one of the manifests for tests.
 *
 * @returns its YAML, for a cluster's `apply`
 */
export function readManifest(name: keyof typeof files): Promise<string> {
  return readFile(path.join(clustersFolder, 'manifests', files[name]), 'utf8');
}
