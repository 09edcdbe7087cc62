import type { BaselineEntry, Compared } from '../baseline/baseline';
import { visible } from '../visible';

const MOST_GONE = 8;

function entryText({ cluster, code, object, field }: BaselineEntry): string {
  return `${code} of ${object}${field === '' ? '' : ` ${field}`} in cluster ${cluster}`;
}

/**
 * Says what a baseline came to.
 *
 * @param file - Its path.
 * @param compared - What was found beside it.
 * @returns Lines: how many known findings are left out, and what it accepts in vain.
 */
export function baselineNotes(file: string, { known, gone }: Compared): string {
  const findings = known === 1 ? 'finding' : 'findings';
  const lines = [`note: ${known} known ${findings} left out, which ${file} accepts`];
  if (gone.length > 0) {
    const occur = gone.length === 1 ? 'finding does' : 'findings do';
    lines.push(
      `note: ${gone.length} accepted ${occur} not occur any more; --update-baseline drops:`
    );
    lines.push(...gone.slice(0, MOST_GONE).map(entry => `  ${entryText(entry)}`));
    const more = gone.length - MOST_GONE;
    if (more > 0) lines.push(`  and ${more} more`);
  }
  return lines.map(line => `${visible(line)}\n`).join('');
}
