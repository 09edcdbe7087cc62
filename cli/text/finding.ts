import { type Finding, formatMessage, objectKey, objectText, type Rule } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { type FieldLocation, fieldLocation } from '../input/source/fieldLocation';
import { visible } from '../visible';
import { ReportBlock } from './block';
import { MOST_LINES } from './excerpt';
import { fixLines } from './fix';
import { fixSites } from './fixSite';
import type { Paint } from './paint';
import { positionText, sourcePlace } from './place';

function lastQuotedLine(...locations: ReadonlyArray<FieldLocation | undefined>): number {
  return Math.max(0, ...locations.map(location => (location?.line ?? 0) + MOST_LINES));
}

/**
 * A finding as a block of lines: what, where, why and the fixes.
 *
 * @param named - Whether the block names the cluster.
 */
export function findingText(
  finding: Finding,
  cluster: DiagnosedCluster,
  rule: Rule | undefined,
  named: boolean,
  paint: Paint
): string {
  const { code, severity, object, path, message, related = [] } = finding;
  const { sources } = cluster;
  const source = sources.get(objectKey(object));
  const location = source && fieldLocation(source, path);
  const sites = fixSites(finding, sources);
  // A fix of the finding's own object needs no second excerpt.
  const elsewhere = sites.find(({ site }) => site !== undefined && site.source !== source);
  const decides = elsewhere?.site;
  const block = new ReportBlock(String(lastQuotedLine(location, decides)).length, paint);
  const subject = visible(`${objectText(object)}${path === '' ? '' : ` ${path}`}`);
  const where = named ? `${subject} in cluster ${visible(cluster.name)}` : subject;
  if (source === undefined || location === undefined) block.point('-->', where);
  else {
    block.point('-->', `${positionText(source, location)} ${where}`);
    block.quote(source.file, location, paint[severity]);
  }
  if (decides !== undefined && elsewhere !== undefined) {
    const name = visible(`${objectText(elsewhere.fix.target)} ${decides.field}`);
    block.point(':::', `${positionText(decides.source, decides)} ${name}`);
    block.quote(decides.source.file, decides, paint.frame);
  }
  related.forEach(ref => {
    const other = sources.get(objectKey(ref));
    if (other === undefined || other === decides?.source) return;
    block.point(':::', `${sourcePlace(other)} ${visible(objectText(ref))}`);
  });
  if (location?.defaulted === true) {
    block.note('note', [`${visible(path)} is not set; the excerpt shows its parent field`]);
  }
  if (rule !== undefined) {
    const { title, url } = rule.explanation.specification;
    block.note('note', [`${title}, ${url}`]);
  }
  sites.forEach(({ fix, site }, index) =>
    block.note(index === 0 ? 'help' : 'or', fixLines(fix, site))
  );
  const heading = paint[severity](`${severity}[${code}]`);
  const sentence = paint.strong(`: ${visible(formatMessage(message))}`);
  return [`${heading}${sentence}`, ...block.lines].join('\n');
}
