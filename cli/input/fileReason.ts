const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'the symbolic link leads back to itself',
  EISDIR: 'is a folder',
  ENOSPC: 'no space is left on the device',
  EFBIG: 'the file is too large',
};

/** The reason why a file or folder was not read or written, as a phrase for a problem. */
export function fileReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
