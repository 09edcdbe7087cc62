import { type Document, parseAllDocuments } from 'yaml';
import { JsonNode } from './jsonNode';
import { jsonValues, MOST_LEVELS } from './jsonValues';
import { type InputProblem, problemAt } from './problem';
import type { SourceFile } from './sourceFile';
import type { SourceNode, Span } from './sourceNode';
import { YamlNode } from './yamlNode';

/** One document of a file. */
export interface SourceDocument {
  readonly file: SourceFile;
  /** Counted from one. */
  readonly number: number;
  readonly value: unknown;
  readonly root: SourceNode;
}

/** The documents of a file, and what is wrong with the others. */
export interface Documents {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly InputProblem[];
}

const OPTIONS = {
  // As kubectl does.
  merge: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

// YAML forbids this line in every scalar, so it always starts a document. An error in one document
// does not affect the next.
const MARKER = /^---(?=\s|$)/gm;
const COMMENT = /^\s*(?:#.*)?$/;

function pieces(text: string): Span[] {
  // Only the parser can tell to which document a directive belongs.
  if (/^%/m.test(text)) return [{ start: 0, end: text.length }];
  const starts = [...text.matchAll(MARKER)].map(({ index }) => index);
  const before = text.slice(0, starts[0]).split('\n');
  if (starts.length === 0 || !before.every(line => COMMENT.test(line))) starts.unshift(0);
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? text.length }));
}

function holdsItself(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}

function yamlValue(document: Document, text: string): unknown {
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (text.includes('&') && text.includes('*') && holdsItself(value)) {
    throw new Error('An alias refers to a node that contains it');
  }
  return value;
}

function readYaml(file: SourceFile): Documents {
  const documents: SourceDocument[] = [];
  const problems: InputProblem[] = [];
  let number = 0;
  pieces(file.text).forEach(({ start, end }) => {
    const text = file.text.slice(start, end);
    const parsed = parseAllDocuments(text, OPTIONS);
    (Array.isArray(parsed) ? (parsed as Document[]) : []).forEach(document => {
      number += 1;
      const { contents, errors } = document;
      const span = {
        start: start + (contents?.range?.[0] ?? 0),
        end: start + (contents?.range?.[1] ?? 0),
      };
      const [error] = errors;
      if (error !== undefined) {
        problems.push(problemAt(file, number, start + error.pos[0], error.message));
        return;
      }
      try {
        const value = yamlValue(document, text);
        // An empty document is valid.
        if (value === null || value === undefined) return;
        const root = new YamlNode(document, contents, start, span);
        documents.push({ file, number, value, root });
      } catch (cause) {
        problems.push(problemAt(file, number, span.start, (cause as Error).message));
      }
    });
  });
  return { documents, problems };
}

// Undefined where the file is not JSON. JSON is YAML too, but parses far faster as JSON.
function readJson(file: SourceFile): Documents | undefined {
  const { text } = file;
  const documents: SourceDocument[] = [];
  const problems: InputProblem[] = [];
  try {
    for (const [index, { span, repeatedKey, tooDeep }] of (jsonValues(text) ?? []).entries()) {
      const number = index + 1;
      if (tooDeep !== undefined) {
        const reason = `A value is nested more than ${MOST_LEVELS} levels deep`;
        problems.push(problemAt(file, number, tooDeep, reason));
        continue;
      }
      const value: unknown = JSON.parse(text.slice(span.start, span.end));
      if (repeatedKey === undefined) {
        documents.push({ file, number, value, root: new JsonNode(text, span.start, span) });
      } else problems.push(problemAt(file, number, repeatedKey, 'Map keys must be unique'));
    }
  } catch {
    return undefined;
  }
  return documents.length + problems.length === 0 ? undefined : { documents, problems };
}

/**
 * Reads the documents of a file: YAML, JSON, or a sequence of JSON objects. The file name does not
 * matter. Empty documents are left out.
 */
export function readDocuments(file: SourceFile): Documents {
  return readJson(file) ?? readYaml(file);
}
