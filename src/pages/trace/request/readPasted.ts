import { readTraceUrl, writeTraceUrl } from '../../../analysis';
import { isCurl, readCurl } from './curlRequest';
import type { PastedRequest } from './pastedRequest';
import { urlUserHeader } from './userHeader';

/**
 * Reads what somebody typed or pasted into the field.
 *
 * @param text - A curl command, or a URL. A URL without a scheme is one of https.
 * @returns The request. A URL that cannot be read stays as it is. A password never stays in a URL.
 */
export function readPasted(text: string): PastedRequest {
  if (isCurl(text)) return readCurl(text);
  const url = readTraceUrl(text);
  const plain = { method: '', headers: [], at: '', unused: [] };
  if (url === undefined) return { url: text.trim(), ...plain };
  const headers = url.user === undefined ? [] : [urlUserHeader(url.user)];
  return { ...plain, url: writeTraceUrl(url), headers };
}
