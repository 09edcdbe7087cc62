import type { Rule } from '../../src/analysis';

/** The explanation of a finding as Markdown sections of level two, without the title. */
export function explanationMarkdown({
  meaning,
  example,
  mend,
  specification,
}: Rule['explanation']): string {
  return `## What it means

${meaning.trim()}

## Example

\`\`\`yaml
${example.trim()}
\`\`\`

## How to fix it

${mend.trim()}

## Specification

[${specification.title}](${specification.url})
`;
}
