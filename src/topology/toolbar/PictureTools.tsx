import downloadIcon from '@iconify/icons-mdi/download';
import fitIcon from '@iconify/icons-mdi/fit-to-page-outline';
import help from '@iconify/icons-mdi/help-circle-outline';
import magnifyMinus from '@iconify/icons-mdi/magnify-minus-outline';
import magnifyPlus from '@iconify/icons-mdi/magnify-plus-outline';
import type { MutableRefObject } from 'react';
import { useWords } from '../../components/words/useWords';
import type { CanvasHandle } from '../canvas/input/useCanvasHandle';
import type { Display } from '../state/useDisplay';
import { Tool } from './Tool';

export interface PictureToolsProps {
  readonly canvas: MutableRefObject<CanvasHandle | null>;
  readonly display: Display;
  readonly onSaveSvg: () => void;
}

const STEP = 1.4;

/** The tools that only the picture has. */
export function PictureTools({ canvas, display, onSaveSvg }: PictureToolsProps) {
  const { hasLegend, setLegend } = display;
  const { t } = useWords();
  const zoomBy = (factor: number) => canvas.current?.zoomBy(factor);
  return (
    <>
      <Tool icon={magnifyPlus} label={t('Zoom in')} onClick={() => zoomBy(STEP)} />
      <Tool icon={magnifyMinus} label={t('Zoom out')} onClick={() => zoomBy(1 / STEP)} />
      <Tool icon={fitIcon} label={t('Show everything')} onClick={() => canvas.current?.fit()} />
      <Tool
        icon={help}
        label={hasLegend ? t('Hide the legend') : t('Show the legend')}
        onClick={() => setLegend(!hasLegend)}
      />
      <Tool icon={downloadIcon} label={t('Save the view as SVG')} onClick={onSaveSvg} />
    </>
  );
}
