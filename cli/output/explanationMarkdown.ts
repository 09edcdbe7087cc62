import type { Rule } from '../../src/analysis';

/**
 * Writes what a finding means as Markdown.
 *
 * @param explanation - Of its rule.
 * @returns Sections from the second level on, without the title.
 */
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
