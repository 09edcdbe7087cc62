import { stringEnd } from './jsonText';

// Up to this many keys are compared in pairs, which needs no other memory.
const PAIRED = 16;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function next(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Finds the first key that an object of a JSON text has twice, while the text is read. */
export class JsonKeys {
  /** The offset of the key. Undefined while there is none. */
  repeated: number | undefined;
  // Of all open objects. Keys are compared by hash, since a text can have a million of them.
  private hashes = new Int32Array(64);
  private starts = new Int32Array(64);
  private count = 0;

  constructor(private readonly text: string) {}

  /** How many keys the open objects have so far, which `close` needs. */
  open(): number {
    return this.count;
  }

  /**
   * Records a key of the innermost object.
   *
   * @param start - The offset of its quotation mark.
   * @returns The offset after the key.
   */
  add(start: number): number {
    const { text } = this;
    let hash = 0;
    let at = start + 1;
    let code = text.charCodeAt(at);
    while (code !== QUOTE && code !== BACKSLASH && at < text.length) {
      hash = next(hash, code);
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code === BACKSLASH) {
      // The same key can be written in several ways.
      at = stringEnd(text, start) - 1;
      hash = 0;
      for (const unit of this.key(start).split('')) hash = next(hash, unit.charCodeAt(0));
    }
    if (this.count === this.hashes.length) {
      this.hashes = grown(this.hashes);
      this.starts = grown(this.starts);
    }
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.count += 1;
    return at + 1;
  }

  /** Ends the innermost object. `first` is what `open` returned for it. */
  close(first: number): void {
    if (this.mayRepeat(first)) this.compare(first);
    this.count = first;
  }

  private mayRepeat(first: number): boolean {
    const { hashes, count } = this;
    if (count - first > PAIRED) {
      const sorted = hashes.slice(first, count).sort();
      return sorted.some((hash, index) => index > 0 && hash === sorted[index - 1]);
    }
    for (let one = first + 1; one < count; one += 1) {
      for (let other = first; other < one; other += 1) {
        if (hashes[one] === hashes[other]) return true;
      }
    }
    return false;
  }

  private compare(first: number): void {
    const seen = new Set<string>();
    for (let index = first; index < this.count; index += 1) {
      const start = this.starts[index] as number;
      const key = this.key(start);
      if (seen.has(key)) {
        this.repeated = Math.min(this.repeated ?? start, start);
        return;
      }
      seen.add(key);
    }
  }

  private key(start: number): string {
    const written = this.text.slice(start, stringEnd(this.text, start));
    try {
      return String(JSON.parse(written));
    } catch {
      return written;
    }
  }
}
