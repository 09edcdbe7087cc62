import type { Rule } from '../../src/analysis';

/** The explanation of a finding as Markdown sections of level two, without the title. */
export function explanationMarkdown({
  meaning,
  example,
  fix,
  specification,
}: Rule['explanation']): string {
  return `## What it means

${meaning.trim()}

## Example

\`\`\`yaml
${example.trim()}
\`\`\`

## How to fix it

${fix.trim()}

## Specification

[${specification.title}](${specification.url})
`;
}
