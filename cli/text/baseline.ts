import type { BaselineEntry, Compared } from '../baseline/baseline';
import { visible } from '../visible';

const MOST_GONE = 8;

function entryText({ cluster, code, object, field }: BaselineEntry): string {
  return `${code} of ${object}${field === '' ? '' : ` ${field}`} in cluster ${cluster}`;
}

/** Says how many findings the baseline hides, and which of its entries no longer occur. */
export function baselineNotes(file: string, { known, gone }: Compared): string {
  const findings = known === 1 ? 'finding' : 'findings';
  const lines = [`note: ${file} hides ${known} known ${findings}`];
  if (gone.length > 0) {
    const occur = gone.length === 1 ? 'finding no longer occurs' : 'findings no longer occur';
    lines.push(`note: ${gone.length} accepted ${occur}; --update-baseline removes:`);
    lines.push(...gone.slice(0, MOST_GONE).map(entry => `  ${entryText(entry)}`));
    const more = gone.length - MOST_GONE;
    if (more > 0) lines.push(`  and ${more} more`);
  }
  return lines.map(line => `${visible(line)}\n`).join('');
}
