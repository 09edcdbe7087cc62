import type { Finding } from '../../model';

/** A finding about a file. */
export interface FileFinding extends Finding {
  /** The path of the field that was probably meant instead. */
  readonly meantPath?: string;
}
