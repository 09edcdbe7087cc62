import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { create } from 'tar';

// The oldest date that every archive format supports.
const THE_SAME_DAY = new Date('1980-01-01T00:00:00Z');

const READABLE = 0o644;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

/**
 * Packs a folder reproducibly: the same files give the same bytes. Names are sorted, there is no
 * owner, and all files have the same mode and time.
 *
 * @param folder - Its name is the only top folder of the archive. Rejects if it does not exist.
 * @param archive - The .tar.gz file to write or replace.
 */
export async function packFolder(folder: string, archive: string): Promise<void> {
  const above = join(folder, '..');
  const names = filesBelow(folder).map(file => relative(above, file).split(sep).join('/'));
  await create(
    {
      cwd: above,
      file: archive,
      gzip: { level: 9 },
      portable: true,
      mtime: THE_SAME_DAY,
      strict: true,
      onWriteEntry: entry => {
        if (entry.stat) entry.stat.mode = READABLE;
      },
    },
    names.sort()
  );
}
