import { sign } from 'node:crypto';

function part(value: object | Buffer): string {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value));
  return bytes.toString('base64url');
}

/**
 * A JSON Web Token in the form in which API servers issue them to service accounts.
 *
 * @param key PEM of the server's private P-256 key
 * @param claims the claims of the token; times in seconds since 1970
 */
export function signedToken(key: string, claims: object): string {
  const content = `${part({ alg: 'ES256', typ: 'JWT' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' });
  return `${content}.${part(signature)}`;
}
