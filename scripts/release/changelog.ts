/** The kinds of changes in Artifact Hub, the same as in Keep a Changelog. */
export const CHANGE_KINDS = [
  'added',
  'changed',
  'deprecated',
  'removed',
  'fixed',
  'security',
] as const;

/** One item of a changelog. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly description: string;
}

/** One version in a changelog. */
export interface Release {
  /** The date of the release, such as `2026-01-31`; undefined if it is `Unreleased`. */
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
 * @param text - The complete file.
 * @param version - As in its heading: `## [0.1.0] - 2026-01-31`, or `- Unreleased`.
 * @returns The date and the changes; continuation lines are joined.
 * @throws Error if the version does not exist, or a change has an unknown kind.
 */
export function releaseOf(text: string, version: string): Release {
  const section = sectionOf(text.split('\n'), version);
  const day = HEADING.exec(section[0])?.[2];
  return { date: day === 'Unreleased' ? undefined : day, changes: changesOf(section.slice(1)) };
}
