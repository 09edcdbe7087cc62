// A file of UTF-16 begins with a byte order mark. UTF-8 may, and the decoder removes it.
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : 'UTF-8';
}

/**
 * Decodes the bytes of a file as YAML asks: UTF-8, or UTF-16 with a byte order mark.
 *
 * @throws Error whose message says why the bytes are not text.
 */
export function decodedText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let decoded: string;
  try {
    decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const invalid = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw new Error(invalid ? `is not valid ${encoding} text` : message);
  }
  if (decoded.includes('\0')) throw new Error('contains a NUL character, so it is not text');
  return decoded;
}
