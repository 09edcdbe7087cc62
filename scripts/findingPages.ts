import { explanationMarkdown } from '../cli/output/explanationMarkdown';
import type { Rule } from '../src/analysis';

/** A file of docs/findings. */
export interface FindingPage {
  /** Its name in docs/findings. */
  readonly file: string;
  readonly text: string;
}

const SUBJECTS: Readonly<Record<Rule['about'], string>> = {
  route: 'routes',
  gatewayClass: 'GatewayClasses',
  gateway: 'Gateways',
  listenerSet: 'ListenerSets',
  grant: 'ReferenceGrants',
};

// One code may have a rule for each kind of object in which it is found.
function byCode(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const codes = new Map<string, Rule[]>();
  rules.forEach(rule => {
    const known = codes.get(rule.code);
    if (known === undefined) codes.set(rule.code, [rule]);
    else known.push(rule);
  });
  return codes;
}

function subjects(rules: readonly Rule[]): string {
  return [...new Set(rules.map(({ about }) => SUBJECTS[about]))].join(', ');
}

function page(code: string, rules: readonly Rule[]): FindingPage {
  const { severity, explanation } = rules[0] as Rule;
  const text = `# ${code}

${explanation.title}.

Severity: ${severity}. Found in: ${subjects(rules)}.

${explanationMarkdown(explanation)}`;
  return { file: `${code}.md`, text };
}

/**
 * Writes the pages of docs/findings.
 *
 * @param rules - All of them; several of one code share a page, with the first one's explanation.
 * @returns A page for each code, and the table of them as README.md.
 */
export function findingPages(rules: readonly Rule[]): FindingPage[] {
  const codes = [...byCode(rules)];
  const rows = codes.map(([code, of]) => {
    const { severity, explanation } = of[0] as Rule;
    return `| [${code}](${code}.md) | ${severity} | ${subjects(of)} | ${explanation.title} |`;
  });
  const table = `# Findings

What Gateway Fleet and \`gateway-fleet diagnose\` find. An error keeps traffic from getting where it should, a warning probably does or soon will, an info is worth knowing. These pages are written by \`npm run docs\` from the rules in \`src/analysis/rules\`.

| Code | Severity | Found in | What |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return [{ file: 'README.md', text: table }, ...codes.map(([code, of]) => page(code, of))];
}
