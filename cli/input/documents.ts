import { type Document, parseAllDocuments } from 'yaml';
import { MOST_LEVELS, TOO_DEEP } from './depth';
import { JsonNode } from './json/jsonNode';
import { jsonValues } from './json/jsonValues';
import { type InputProblem, problemAt } from './problem';
import type { SourceFile } from './source/sourceFile';
import type { SourceNode, Span } from './source/sourceNode';
import { checkExtent } from './source/yamlExtent';
import { YamlNode } from './source/yamlNode';
import { templatesAsText } from './templatesAsText';

/** One document of a file. */
export interface SourceDocument {
  readonly file: SourceFile;
  /** Counted from one. */
  readonly number: number;
  readonly value: unknown;
  readonly root: SourceNode;
  /** It has templates, so that its text is not yet the one that is applied. */
  readonly templated?: true;
}

/** The documents of a file, and what is wrong with the others. */
export interface Documents {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly InputProblem[];
}

/** How the parser reads documents. */
export const YAML_OPTIONS = {
  // As kubectl does.
  merge: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

// YAML forbids this line in every scalar, so it always starts a document. An error in one document
// does not affect the next.
const MARKER = /^---(?=\s|$)/gm;
const COMMENT = /^\s*(?:#.*)?\r?$/;

/** Splits a file where documents certainly start. */
export function yamlPieces(text: string): Span[] {
  // Only the parser can tell to which document a directive belongs.
  if (/^%/m.test(text)) return [{ start: 0, end: text.length }];
  const starts = [...text.matchAll(MARKER)].map(({ index }) => index);
  const before = text.slice(0, starts[0]).split('\n');
  if (starts.length === 0 || !before.every(line => COMMENT.test(line))) starts.unshift(0);
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? text.length }));
}

// The parser recurses.
function yamlProblem(message: string): string {
  return message.includes('call stack') ? TOO_DEEP : message;
}

function readYaml(file: SourceFile): Documents {
  const documents: SourceDocument[] = [];
  const problems: InputProblem[] = [];
  let number = 0;
  yamlPieces(file.text).forEach(({ start, end }) => {
    const text = file.text.slice(start, end);
    const templated = text.includes('{{');
    const parsed = parseAllDocuments(text, YAML_OPTIONS);
    (Array.isArray(parsed) ? (parsed as Document[]) : []).forEach(document => {
      number += 1;
      const { contents, errors } = document;
      const span = {
        start: start + (contents?.range?.[0] ?? 0),
        end: start + (contents?.range?.[1] ?? 0),
      };
      const [error] = errors;
      if (error !== undefined) {
        problems.push(problemAt(file, number, start + error.pos[0], yamlProblem(error.message)));
        return;
      }
      try {
        checkExtent(contents);
        if (templated) templatesAsText(document, text);
        // Not the parser's own limit, which refuses many uses of a small value too.
        const value: unknown = document.toJS({ maxAliasCount: -1 });
        // An empty document is valid.
        if (value === null || value === undefined) return;
        const root = new YamlNode(document, contents, start, span);
        documents.push({ file, number, value, root, ...(templated && { templated }) });
      } catch (cause) {
        problems.push(problemAt(file, number, span.start, yamlProblem((cause as Error).message)));
      }
    });
  });
  return { documents, problems };
}

// Undefined where the file is not JSON. JSON is YAML too, but parses far faster as JSON.
function readJson(file: SourceFile): Documents | undefined {
  const { text } = file;
  const found = jsonValues(text);
  if (found === undefined) return undefined;
  const documents: SourceDocument[] = [];
  const problems: InputProblem[] = [];
  for (const [index, { start, end, levels, repeatedKey }] of found.entries()) {
    let value: unknown;
    try {
      value = JSON.parse(text.slice(start, end));
    } catch {
      return undefined;
    }
    const number = index + 1;
    if (levels > MOST_LEVELS) problems.push(problemAt(file, number, start, TOO_DEEP));
    else if (repeatedKey !== undefined) {
      // The words of the YAML parser.
      problems.push(problemAt(file, number, repeatedKey, 'Map keys must be unique'));
    } else {
      documents.push({ file, number, value, root: new JsonNode(text, start, start) });
    }
  }
  return { documents, problems };
}

/**
 * Reads the documents of a file: YAML, JSON, or a sequence of JSON objects. The file name does not
 * matter. Empty documents are left out.
 */
export function readDocuments(file: SourceFile): Documents {
  return readJson(file) ?? readYaml(file);
}
