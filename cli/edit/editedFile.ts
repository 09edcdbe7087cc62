import { readFileSync, writeFileSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import type { ObjectChange } from '../../src/analysis';
import { remembered } from '../../src/analysis/objects/remembered';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { YAML_OPTIONS, yamlPieces } from '../input/documents';
import { jsonValues } from '../input/json/jsonValues';
import type { DocumentPlace } from '../input/objects';
import { fileStyle } from './fileStyle';
import { patchedText } from './patchedText';

const BOM = '\ufeff';

/** A part of a file with a known number of documents. */
interface Piece {
  readonly text: string;
  readonly documents: number;
}

// Most pieces of a file stay the same from one change to the next.
const documentCount = remembered((piece: string) => parseAllDocuments(piece, YAML_OPTIONS).length);

function piecesOf(text: string): Piece[] {
  return yamlPieces(text).map(({ start, end }) => {
    const piece = text.slice(start, end);
    return { text: piece, documents: documentCount(piece) };
  });
}

function patchedJson(
  text: string,
  { document, path }: DocumentPlace,
  patch: NonNullable<ObjectChange['patch']>
): string | undefined {
  const value = jsonValues(text)?.[document - 1];
  if (value === undefined) return undefined;
  const changed = patchedText(text.slice(value.start, value.end), 0, path, patch, true);
  return changed && text.slice(0, value.start) + changed + text.slice(value.end);
}

/** A file while fixes change it. Nothing is written before `write`. */
export class EditedFile {
  /** The text that the file has. `''` if it does not exist yet. */
  readonly before: string;
  /** The text so far. */
  text: string;
  private readonly mark: string;
  private readonly json: boolean;

  /**
   * @param path - A file that exists, or is to be created.
   * @throws Error if the file is not UTF-8, which is not written again as it was.
   */
  constructor(readonly path: string) {
    let bytes = Buffer.alloc(0);
    try {
      bytes = readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) throw new Error('is not UTF-8');
    this.mark = text.startsWith(BOM) ? BOM : '';
    this.before = this.text = text.slice(this.mark.length);
    this.json = this.before === '' ? path.endsWith('.json') : jsonValues(this.before) !== undefined;
  }

  /**
   * The text after a patch of one of its objects.
   *
   * @returns Undefined where the text cannot be changed without changing anything else.
   */
  patched(place: DocumentPlace, patch: NonNullable<ObjectChange['patch']>): string | undefined {
    if (this.json) return patchedJson(this.text, place, patch);
    let number = place.document;
    const pieces = piecesOf(this.text);
    for (const [index, { text, documents }] of pieces.entries()) {
      if (number <= documents) {
        const changed = patchedText(text, number - 1, place.path, patch, false);
        if (changed === undefined) return undefined;
        return pieces.map((piece, at) => (at === index ? changed : piece.text)).join('');
      }
      number -= documents;
    }
    return undefined;
  }

  /**
   * The text with another object.
   *
   * @returns Undefined for JSON that is not a List, which has no place for another object.
   */
  withObject(object: KubernetesObject): string | undefined {
    const style = fileStyle(this.text, this.json);
    if (this.json && this.text.trim() === '') return `${JSON.stringify(object, undefined, 2)}\n`;
    if (this.json) {
      const patch = [{ op: 'add' as const, path: '/items/-', value: object }];
      return patchedJson(this.text, { document: 1, path: [] }, patch);
    }
    const { indent, indentSeq, singleQuote } = style;
    const yaml = stringify(object, { indent, indentSeq, singleQuote, lineWidth: 0 });
    if (this.text.trim() === '') return yaml;
    const end = this.text.endsWith('\n') ? '' : '\n';
    const added = `${end}---\n${yaml}`;
    return this.text + (this.text.includes('\r\n') ? added.replace(/\n/g, '\r\n') : added);
  }

  /** The number of documents so far. */
  get documents(): number {
    if (this.json) return jsonValues(this.text)?.length ?? 0;
    return piecesOf(this.text).reduce((sum, { documents }) => sum + documents, 0);
  }

  /** Writes the file if its text has changed. */
  write(): void {
    if (this.text !== this.before) writeFileSync(this.path, this.mark + this.text);
  }
}
