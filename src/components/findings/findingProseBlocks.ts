/** A piece of a paragraph with one format. */
export interface ProseRun {
  readonly style: 'plain' | 'code' | 'emphasis';
  readonly text: string;
}

export type ProseBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly ProseRun[] }
  | { readonly type: 'list'; readonly items: ReadonlyArray<readonly ProseRun[]> }
  | { readonly type: 'code'; readonly text: string };

// Emphasis begins with a letter, unlike a hostname such as *.example.com.
const RUN = /`([^`]+)`|\*\*([^*]+)\*\*|\*(\w[^*]*)\*/g;

function runsOf(source: string): ProseRun[] {
  const runs: ProseRun[] = [];
  let end = 0;
  for (const match of source.matchAll(RUN)) {
    if (match.index > end) runs.push({ style: 'plain', text: source.slice(end, match.index) });
    const [whole, code, strong, emphasis] = match;
    runs.push(
      code === undefined
        ? { style: 'emphasis', text: strong ?? emphasis ?? '' }
        : { style: 'code', text: code }
    );
    end = match.index + whole.length;
  }
  if (end < source.length) runs.push({ style: 'plain', text: source.slice(end) });
  return runs;
}

function blockOf(source: string): ProseBlock {
  const lines = source.split('\n');
  if (lines.every(line => /^(- | {2})/.test(line))) {
    const items = source.replace(/^- /, '').split(/\n- /);
    return { type: 'list', items: items.map(item => runsOf(item.replace(/\n\s*/g, ' '))) };
  }
  return { type: 'paragraph', runs: runsOf(lines.join(' ')) };
}

/**
 * Parses the subset of Markdown that explanations of findings use: paragraphs, lists of one level,
 * fenced code, inline code and emphasis.
 *
 * @param source - Other Markdown is kept as plain text.
 * @returns Empty for an empty text.
 */
export function findingProse(source: string): ProseBlock[] {
  return source.split(/^(```[^\n]*\n[\s\S]*?^```)$/m).flatMap((part): ProseBlock[] => {
    const fenced = /^```[^\n]*\n([\s\S]*?)\n?```$/.exec(part);
    if (fenced !== null) return [{ type: 'code', text: fenced[1] ?? '' }];
    return part
      .split(/\n{2,}/)
      .map(block => block.trim())
      .filter(block => block !== '')
      .map(blockOf);
  });
}
