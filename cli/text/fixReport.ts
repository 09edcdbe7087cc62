import { formatMessage, objectText } from '../../src/analysis';
import type { EditedFile } from '../edit/editedFile';
import type { FixOutcome, FixResult, FixWay, WhyLeft } from '../fix/fixOutcome';
import { changeProblemText } from '../fix/workspace';
import { visible } from '../visible';
import { ReportBlock } from './block';
import { fixLines } from './fix';
import type { Paint } from './paint';
import { positionText } from './place';

const GUTTER = 2;

function whyText(left: WhyLeft): string {
  switch (left.why) {
    case 'severalWays':
      return 'several ways fix it; choose one with --way N';
    case 'noSuchWay':
      return 'it has no way of this number';
    case 'stays':
      return 'the finding is there again after its fix';
    case 'noPlace':
      return `${objectText(
        left.target
      )} is not written in a file as it is (kustomization, template or standard input)`;
    case 'noRoom':
      return `${left.file ?? 'the file'} is JSON and no List; name another file with --create-in`;
    case 'text':
      return `${
        left.file ?? objectText(left.target)
      } cannot be changed without changing anything else`;
    case 'conflict':
      return `the fix does not fit ${objectText(left.problem.target)}: ${changeProblemText(
        left.problem
      )}`;
  }
}

/** The ways to fix a finding, each with its number. */
export function waysLines(ways: readonly FixWay[]): string[] {
  return ways.flatMap(({ number, fix }) => {
    const [sentence = '', ...lines] = fixLines(fix, undefined);
    return [`${number}: ${sentence}`, ...lines.map(line => `   ${line}`)];
  });
}

function fixOutcomeText(outcome: FixOutcome, named: boolean, paint: Paint): string {
  const { finding, cluster, at, ways, fixed, left } = outcome;
  const { code, severity, object, path, message } = finding;
  const block = new ReportBlock(GUTTER, paint);
  const place = at === undefined ? '' : `${positionText(at.source, at.location)} `;
  const where = named ? ` in cluster ${visible(cluster.name)}` : '';
  const subject = visible(`${objectText(object)}${path === '' ? '' : ` ${path}`}`);
  block.point('-->', `${place}${subject}${where}`);
  if (fixed !== undefined) {
    const { way, files } = fixed;
    const number = ways.length > 1 ? `way ${way.number}: ` : '';
    block.note('fix', [`${number}${visible(formatMessage(way.fix.message))}`]);
    block.note('changes', [visible(files.join(', '))]);
  }
  if (left !== undefined) {
    block.note('left', [visible(whyText(left))]);
    if (ways.length > 1) block.note('ways', ['', ...waysLines(ways)]);
  }
  const word = fixed === undefined ? paint[severity]('left') : paint.info('fixed');
  return [
    `${word}${paint.strong(`[${code}]: ${visible(formatMessage(message))}`)}`,
    ...block.lines,
  ].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * The text report of `fix`: each finding with its fix, or why it is left, then a summary.
 *
 * @param dryRun - Whether the files stay as they are.
 */
export function fixReport(
  { outcomes, withoutFix, newErrors }: FixResult,
  files: readonly EditedFile[],
  { named, dryRun }: { readonly named: boolean; readonly dryRun: boolean },
  paint: Paint
): string {
  const fixed = outcomes.filter(outcome => outcome.fixed !== undefined);
  const left = outcomes.length - fixed.length;
  const would = dryRun ? ' would be' : '';
  const lines = [
    `${counted(fixed.length, 'finding')}${would} fixed in ${counted(
      files.length,
      'file'
    )}, ${left} left`,
  ];
  if (withoutFix > 0) {
    lines.push(`${counted(withoutFix, 'finding')} that no change of an object fixes: see diagnose`);
  }
  newErrors.forEach(({ finding, cluster }) => {
    const where = named ? ` in cluster ${cluster.name}` : '';
    const text = `${objectText(finding.object)}${where}: ${formatMessage(finding.message)}`;
    lines.push(`${paint.error(`new error[${finding.code}]`)}: ${visible(text)}`);
  });
  const blocks = outcomes.map(outcome => fixOutcomeText(outcome, named, paint));
  return `${[...blocks, lines.join('\n')].join('\n\n')}\n`;
}
