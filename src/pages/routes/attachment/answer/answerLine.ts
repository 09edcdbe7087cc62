import type { AttachmentLevel, Missing } from '../../../../analysis';

/** One sentence of the answer to *why does this route not get traffic?* */
export interface AnswerLine {
  readonly level: AttachmentLevel;
  readonly text: string;
  /** The missing read that leaves the answer unknown. */
  readonly missing?: Missing;
}
