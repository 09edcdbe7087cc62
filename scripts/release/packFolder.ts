import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { create } from 'tar';

// The oldest day that every archive format can say.
const THE_SAME_DAY = new Date('1980-01-01T00:00:00Z');

const READABLE = 0o644;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

/**
 * Packs a folder so that the same files give the same bytes, whoever packs them, when and where:
 * names in order, no owner, one mode and time for all.
 *
 * @param folder its name is the archive's only top folder; rejects when it is not there
 * @param archive the .tar.gz file to write, or to replace
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
