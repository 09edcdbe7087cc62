import { randomBytes } from 'node:crypto';

/** A user who is identified by a token. */
export interface User {
  name: string;
  token: string;
  groups: string[];
}

/** The users of every cluster; `manifests/users.yaml` has their permissions. */
export type Users = Record<'admin' | 'team' | 'shop', User>;

/** Creates the users with new random tokens. */
export function createUsers(): Users {
  const create = (name: string, groups: string[] = []): User => ({
    name,
    token: randomBytes(16).toString('hex'),
    groups,
  });
  return { admin: create('admin', ['system:masters']), team: create('team'), shop: create('shop') };
}

/** The users in the form of the file that kube-apiserver's --token-auth-file reads. */
export function tokenFile(users: Users): string {
  return Object.values(users)
    .map(({ token, name, groups }) => `${token},${name},${name},"${groups.join(',')}"\n`)
    .join('');
}
