import type { HeaderLine } from './pastedRequest';

/** The header that a client sends for `user:password`. */
export function userHeader(user: string): HeaderLine {
  const bytes = new TextEncoder().encode(user);
  const value = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return { name: 'Authorization', value: `Basic ${value}` };
}

/** The header that a client sends for the user in a URL. */
export function urlUserHeader(user: string): HeaderLine {
  try {
    return userHeader(decodeURIComponent(user));
  } catch {
    return userHeader(user);
  }
}
