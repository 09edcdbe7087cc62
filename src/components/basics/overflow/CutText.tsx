import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { CSSProperties, ReactElement, ReactNode } from 'react';

// The end of a name often tells it from its neighbors.
const TAIL = 7;
const NEVER_CUT = 10;

// Styles, because `sx` costs as much as the rest of a cell, and a table has hundreds of cells.
const WHOLE: CSSProperties = { display: 'block', minWidth: 0, maxWidth: '100%' };
// A block in a link is as wide as the cell. A flex item in its place would not shrink.
const LINE: CSSProperties = { display: 'flex', minWidth: 0, whiteSpace: 'pre' };
const HEAD: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis' };
const REST: CSSProperties = { flexShrink: 0 };
const SHORT: CSSProperties = { whiteSpace: 'nowrap' };

/** Whether a text is so long that a narrow column cuts it. */
export function canBeCut(text: string): boolean {
  return text.length > NEVER_CUT;
}

export interface CutTextProps {
  readonly text: string;
  /** A sentence, which is cut at its end. Any other text is an identifier, cut in its middle. */
  readonly prose?: boolean;
}

/**
 * The parts of a text on one line. Screen readers read them as two words, so what contains them has
 * the whole as its name.
 */
export function CutParts({ text, prose = false }: CutTextProps) {
  const direction = prose ? 'auto' : 'ltr';
  if (!canBeCut(text)) {
    return (
      <bdi dir={direction} style={SHORT}>
        {text}
      </bdi>
    );
  }
  const tail = prose ? text.length : text.length - TAIL;
  return (
    <bdi dir={direction} style={LINE}>
      <span style={HEAD}>{text.slice(0, tail)}</span>
      {!prose && <span style={REST}>{text.slice(tail)}</span>}
    </bdi>
  );
}

/** Shows a whole text to pointer and keyboard, above an element that can be focused. */
export function WholeText({ text, children }: { text: string; children: ReactNode }): ReactElement {
  if (!canBeCut(text)) return <>{children}</>;
  return (
    <LightTooltip title={text} describeChild>
      <span style={WHOLE}>{children}</span>
    </LightTooltip>
  );
}

/** A text on one line, whose whole is in a tooltip. */
export function CutText({ text, prose }: CutTextProps) {
  if (!canBeCut(text)) return <CutParts text={text} prose={prose} />;
  return (
    <WholeText text={text}>
      <span style={WHOLE} role="note" tabIndex={0} aria-label={text}>
        <CutParts text={text} prose={prose} />
      </span>
    </WholeText>
  );
}
