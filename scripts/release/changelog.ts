/** Artifact Hub's kinds of changes, which are those of Keep a Changelog. */
export const CHANGE_KINDS = [
  'added',
  'changed',
  'deprecated',
  'removed',
  'fixed',
  'security',
] as const;

/** One line of a changelog. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly description: string;
}

/** What a changelog says of one version. */
export interface Release {
  /** The day of the release, `2026-01-31`; undefined while it is `Unreleased`. */
  readonly date: string | undefined;
  readonly changes: readonly Change[];
}

const HEADING = /^## \[(.+?)\] - (Unreleased|\d{4}-\d{2}-\d{2})$/;
const KIND = /^### (.+)$/;

function kindOf(title: string): Change['kind'] {
  const kind = CHANGE_KINDS.find(known => known === title.toLowerCase());
  if (kind === undefined)
    throw new Error(`"### ${title}" is no kind of change of Keep a Changelog`);
  return kind;
}

function sectionOf(lines: readonly string[], version: string): readonly string[] {
  const start = lines.findIndex(line => HEADING.exec(line)?.[1] === version);
  if (start < 0) {
    throw new Error(`has no line "## [${version}] - Unreleased" or "## [${version}] - 2026-01-31"`);
  }
  const length = lines.slice(start + 1).findIndex(line => line.startsWith('## '));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length);
}

function changesOf(lines: readonly string[]): Change[] {
  const changes: Change[] = [];
  let kind: Change['kind'] | undefined;
  lines.forEach(line => {
    const title = KIND.exec(line)?.[1];
    const [, item] = /^- (.+)$/.exec(line) ?? [];
    const [, more] = /^ {2}(\S.*)$/.exec(line) ?? [];
    if (title !== undefined) kind = kindOf(title);
    else if (item !== undefined) {
      if (kind === undefined) throw new Error(`says "${item}" under no kind of change`);
      changes.push({ kind, description: item });
    } else if (more !== undefined && changes.length > 0) {
      const last = changes[changes.length - 1];
      changes[changes.length - 1] = { ...last, description: `${last.description} ${more}` };
    }
  });
  return changes;
}

/**
 * Reads one version of a changelog in the format of https://keepachangelog.com/en/1.1.0/.
 *
 * @param text the whole file
 * @param version as in its heading: `## [0.1.0] - 2026-01-31`, or `- Unreleased`
 * @returns the day and the changes, a line that is continued as one
 * @throws when the version is not there, or a change has no kind that the format knows
 */
export function releaseOf(text: string, version: string): Release {
  const section = sectionOf(text.split('\n'), version);
  const day = HEADING.exec(section[0])?.[2];
  return { date: day === 'Unreleased' ? undefined : day, changes: changesOf(section.slice(1)) };
}
