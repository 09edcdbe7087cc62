import type { AttachmentLevel, Finding, Missing } from '../../../../analysis';

/** One sentence of the answer to *why does this route not get traffic?* */
export interface AnswerLine {
  readonly level: AttachmentLevel;
  readonly text: string;
  /** The missing read that leaves the answer unknown. */
  readonly missing?: Missing;
  /** The finding that the sentence states. Its place and its fixes belong to the sentence. */
  readonly finding?: Finding;
  /** A finding that says the same, from another side. */
  readonly twin?: Finding;
}
