import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileReason } from './fileReason';
import type { InputProblem } from './problem';

/** The files of a FILE argument. */
export interface ExpandedFile {
  readonly files: string[];
  /** The files in the `templates` folder of a Helm chart. */
  readonly templates: string[];
  /** The path is a folder. */
  readonly folder: boolean;
  /** What below a folder could not be read. */
  readonly problems: InputProblem[];
  /** What below a folder was left out on purpose. */
  readonly notes: InputProblem[];
}

const CHART = /^Chart\.ya?ml$/;
const TEMPLATES = 'templates';
const MANIFEST = /\.(?:ya?ml|json)$/i;

type Expanding = Omit<ExpandedFile, 'folder'>;

function expandEntry(path: string, folders: Set<string>, into: Expanding): void {
  let stat: Stats;
  try {
    stat = statSync(path);
    if (stat.isDirectory()) {
      expandFolder(path, folders, into);
      return;
    }
  } catch (error) {
    // A link that leads nowhere is no folder, so its name decides.
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!gone || MANIFEST.test(path)) into.problems.push({ file: path, text: fileReason(error) });
    return;
  }
  if (!MANIFEST.test(path)) return;
  // To open a FIFO that nobody writes to would wait forever.
  if (stat.isFile()) into.files.push(path);
  else into.notes.push({ file: path, text: 'is not a regular file and was not read' });
}

function expandFolder(folder: string, folders: Set<string>, into: Expanding): void {
  const real = realpathSync(folder);
  // A symbolic link to a parent folder would never end.
  if (folders.has(real)) return;
  folders.add(real);
  const names = readdirSync(folder).sort();
  const isChart = names.some(name => CHART.test(name));
  names.forEach(name => {
    const files = isChart && name === TEMPLATES ? into.templates : into.files;
    expandEntry(join(folder, name), folders, { ...into, files });
  });
}

/**
 * Finds the files of a FILE argument.
 *
 * @param path - A file of any name, or a folder.
 * @returns The file, or all *.yaml, *.yml and *.json files below the folder, sorted. An entry of the
 *   folder that cannot be read is a problem and affects no other entry.
 * @throws Where the path itself cannot be read.
 */
export function expandFile(path: string): ExpandedFile {
  const into: Expanding = { files: [], templates: [], problems: [], notes: [] };
  if (!statSync(path).isDirectory()) return { ...into, files: [path], folder: false };
  expandFolder(path, new Set(), into);
  if (Object.values(into).every(found => found.length === 0)) {
    const text = 'the folder contains no *.yaml, *.yml or *.json file';
    into.problems.push({ file: path, text });
  }
  return { ...into, folder: true };
}
