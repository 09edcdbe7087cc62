import { type Finding, formatMessage, objectKey, objectText, type Rule } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { fieldLocation } from '../input/fieldLocation';
import type { SourceObject } from '../input/objects';
import { excerpt } from './excerpt';
import { fixText } from './fix';
import type { Paint } from './paint';
import { placeText } from './place';
import { visible } from './visible';

function quotation(
  source: SourceObject,
  { path, severity }: Finding,
  gutter: number,
  paint: Paint
): string[] {
  const bar = `${' '.repeat(gutter)} ${paint.frame('|')}`;
  const location = fieldLocation(source, path);
  return [bar, ...excerpt(source.file, location, gutter, paint, paint[severity]), bar];
}

/**
 * Writes a finding as a block of lines: what, where, why, and what mends it.
 *
 * @param finding - The finding.
 * @param cluster - Where it was found.
 * @param rule - What explains it.
 * @param named - Whether the cluster must be named.
 * @param paint - The colours.
 * @returns The block.
 */
export function findingText(
  finding: Finding,
  cluster: DiagnosedCluster,
  rule: Rule | undefined,
  named: boolean,
  paint: Paint
): string {
  const { code, severity, object, path, message, related = [], fix } = finding;
  const { sources } = cluster;
  const source = sources.get(objectKey(object));
  const location = source && fieldLocation(source, path);
  // Room for the highest number that is quoted.
  const gutter = String((location?.line ?? 0) + 6).length;
  const indent = ' '.repeat(gutter);
  const note = (word: string, [first = '', ...rest]: readonly string[]) => [
    `${indent} ${paint.frame('=')} ${paint.strong(`${word}:`)} ${first}`,
    ...rest.map(line => `${indent}   ${' '.repeat(word.length + 1)} ${line}`),
  ];
  const subject = visible(`${objectText(object)}${path === '' ? '' : ` ${path}`}`);
  const where = named ? `${subject} in cluster ${visible(cluster.name)}` : subject;
  const lines = [
    `${paint[severity](`${severity}[${code}]`)}${paint.strong(
      `: ${visible(formatMessage(message))}`
    )}`,
  ];
  if (source === undefined) lines.push(`${indent}${paint.frame('-->')} ${where}`);
  else {
    lines.push(`${indent}${paint.frame('-->')} ${placeText(source, path)} ${where}`);
    lines.push(...quotation(source, finding, gutter, paint));
  }
  related.forEach(ref => {
    const other = sources.get(objectKey(ref));
    if (other === undefined) return;
    const name = visible(objectText(ref));
    lines.push(`${indent}${paint.frame(':::')} ${placeText(other)} ${name}`);
  });
  if (location?.defaulted === true) {
    lines.push(...note('note', [`${visible(path)} is not set here, so its default decides`]));
  }
  if (rule !== undefined) {
    const { title, url } = rule.explanation.specification;
    lines.push(...note('note', [`${title}, ${url}`]));
  }
  if (fix !== undefined) lines.push(...note('help', fixText(fix, sources)));
  return lines.join('\n');
}
