import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { CSSProperties, ReactNode } from 'react';

export interface CutTextProps {
  readonly text: string;
  /** Wraps the text in a link. Without it, a text that can be cut can be focused. */
  readonly link?: (text: ReactNode) => ReactNode;
  /** A sentence, which is cut at its end. Any other text is an identifier. */
  readonly prose?: boolean;
}

// The end of a name often tells it from its neighbors.
const TAIL = 7;
const NEVER_CUT = 14;

// Styles, because `sx` costs as much as the rest of a cell, and a table has hundreds of cells.
const WHOLE: CSSProperties = { display: 'flex', minWidth: 0, maxWidth: '100%' };
const LINE: CSSProperties = { ...WHOLE, whiteSpace: 'pre' };
const HEAD: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis' };
const SHORT: CSSProperties = { whiteSpace: 'nowrap' };
const REST: CSSProperties = { flexShrink: 0 };

/**
 * A text on one line. If it does not fit, its middle is left out, and the whole is in a tooltip for
 * pointer and keyboard.
 */
export function CutText({ text, link, prose = false }: CutTextProps) {
  const direction = prose ? 'auto' : 'ltr';
  const wrap = link ?? (children => children);
  if (text.length <= NEVER_CUT) {
    return (
      <>
        {wrap(
          <bdi dir={direction} style={SHORT}>
            {text}
          </bdi>
        )}
      </>
    );
  }
  const tail = prose ? 0 : TAIL;
  const cut = (
    <bdi dir={direction} style={LINE}>
      <span style={HEAD}>{text.slice(0, text.length - tail)}</span>
      {!prose && <span style={REST}>{text.slice(-tail)}</span>}
    </bdi>
  );
  return (
    <LightTooltip title={text} describeChild>
      {link === undefined ? (
        <span style={WHOLE} role="note" tabIndex={0}>
          {cut}
        </span>
      ) : (
        <span style={WHOLE}>{link(cut)}</span>
      )}
    </LightTooltip>
  );
}
