import type { AttachmentLevel, Missing } from '../../../../analysis';

/** One sentence of the answer to *why does this route not get traffic?* */
export interface AnswerLine {
  readonly level: AttachmentLevel;
  readonly text: string;
  /** What would settle it, where it is not known. */
  readonly missing?: Missing;
}
