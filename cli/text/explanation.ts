import type { Rule } from '../../src/analysis';
import type { Paint } from './paint';

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

export function explanationText({ code, severity, explanation }: Rule, paint: Paint): string {
  const { title, meaning, example, fix, specification } = explanation;
  return `${[
    `${paint[severity](`${severity}[${code}]`)}${paint.strong(`: ${title}`)}`,
    meaning.trim(),
    paint.strong('Example'),
    indented(example),
    paint.strong('How to fix it'),
    fix.trim(),
    `${paint.strong('Specification')}: ${specification.title}\n${specification.url}`,
  ].join('\n\n')}\n`;
}

/** One line per code, in the order of the rules. */
export function rulesText(rules: readonly Rule[], paint: Paint): string {
  const widest = Math.max(0, ...rules.map(({ code }) => code.length));
  return rules
    .map(({ code, severity, explanation }) => {
      const level = paint[severity](severity.padEnd('warning'.length));
      return `${level}  ${paint.strong(code.padEnd(widest))}  ${explanation.title}\n`;
    })
    .join('');
}
