import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clustersFolder } from './repository';

/**
 * The manifests for tests. `example` is a Gateway that accepts only routes of its own namespace,
 * with a route in that namespace and one in another. `exampleStatus` has the report of a controller
 * about it, `shop` the shared Gateway infra/gw and a route of user shop, and `users` the permissions
 * of the users.
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
