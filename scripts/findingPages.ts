import { explanationMarkdown } from '../cli/output/explanationMarkdown';
import type { Rule } from '../src/analysis';
import type { Subject } from '../src/gatewayApi/kinds';

/** A file of docs/findings. */
export interface FindingPage {
  /** The file name in docs/findings. */
  readonly file: string;
  readonly text: string;
}

const SUBJECTS: Readonly<Record<Subject, string>> = {
  route: 'routes',
  gatewayClass: 'GatewayClasses',
  gateway: 'Gateways',
  listenerSet: 'ListenerSets',
  grant: 'ReferenceGrants',
  policy: 'policies',
};

function subjects({ evaluate }: Rule): string {
  if (Object.keys(evaluate).length === 0) return 'files';
  return (Object.keys(evaluate) as Subject[]).map(subject => SUBJECTS[subject]).join(', ');
}

function page(rule: Rule): FindingPage {
  const { code, severity, explanation } = rule;
  const text = `# ${code}

${explanation.title}.

Severity: ${severity}. Found in: ${subjects(rule)}.

${explanationMarkdown(explanation)}`;
  return { file: `${code}.md`, text };
}

/** Builds the pages of docs/findings: one page per rule, and README.md with the table of rules. */
export function findingPages(rules: readonly Rule[]): FindingPage[] {
  const rows = rules.map(rule => {
    const { code, severity, explanation } = rule;
    return `| [${code}](${code}.md) | ${severity} | ${subjects(rule)} | ${explanation.title} |`;
  });
  const table = `# Findings

What Gateway Fleet and \`gateway-fleet diagnose\` find. An error keeps traffic from its destination, a warning probably does or soon will, an info is worth knowing. These pages are written by \`npm run docs\` from the rules in \`src/analysis/rules\`.

| Code | Severity | Found in | What |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return [{ file: 'README.md', text: table }, ...rules.map(page)];
}
