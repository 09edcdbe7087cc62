import type { RequestCount } from './requestCount';
import type { Wish } from './requestKinds';

const SORTS: ReadonlyArray<[sort: Wish['sort'], words: string]> = [
  ['discovery', 'discovery'],
  ['fallback', "discovery's fallback"],
  ['annotations', "CRDs' annotations"],
  ['list', 'list'],
  ['watch', 'watch'],
  ['get', 'get by name'],
  ['other', 'other'],
];

/**
 * Shows the plugin's requests to several clusters side by side.
 *
 * @param counts - By cluster name.
 * @returns The lines of a table, one for each kind of request.
 */
export function requestTable(counts: ReadonlyMap<string, RequestCount>): string {
  const clusters = [...counts.keys()];
  const rows: string[][] = [['', '', ...clusters, '']];
  for (const [sort, words] of SORTS) {
    const all = [...counts.values()].flatMap(({ ours }) => ours);
    const subjects = all.filter(({ wish }) => wish.sort === sort).map(({ wish }) => wish.subject);
    for (const subject of [...new Set(subjects)].sort()) {
      const cells = clusters.map(cluster =>
        counts.get(cluster)?.ours.find(({ wish }) => wish.sort === sort && wish.subject === subject)
      );
      const verdict = cells.some(cell => cell?.tooMany) ? 'TOO MANY' : 'OK';
      rows.push([words, subject, ...cells.map(cell => String(cell?.times ?? 0)), verdict]);
    }
  }
  const headlamps = [...counts.values()].map(count => String(count.headlamps));
  rows.push(["Headlamp's own", '(versions, health, namespaces, ...)', ...headlamps, '']);
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const numeric = (column: number) => column > 1 && column < rows[0].length - 1;
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          numeric(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}
