import { statusWord } from '../../../components/status/looks';
import type { Translate } from '../../../components/words/translate';
import type { LineSample } from './lineClass';

const ATTACHED: LineSample = {
  kind: 'attachment',
  status: 'True',
  aside: false,
  idle: false,
  share: undefined,
};

/** A line or box with its meaning. */
export interface LegendSample<Sample> {
  readonly sample: Sample;
  readonly text: string;
}

export function lineSamples(t: Translate): ReadonlyArray<LegendSample<LineSample>> {
  return [
    { sample: ATTACHED, text: t('Attached') },
    { sample: { ...ATTACHED, status: 'False' }, text: t('Refused or invalid') },
    { sample: { ...ATTACHED, status: 'Unknown' }, text: t('Unknown') },
    {
      sample: { ...ATTACHED, status: 'False', aside: true },
      text: t('Not for this listener: another listener accepts the route'),
    },
    {
      sample: { ...ATTACHED, kind: 'backend', share: 1 },
      text: t('Requests: the width shows the share'),
    },
    {
      sample: { ...ATTACHED, kind: 'backend', idle: true },
      text: t('No traffic: no listener accepts the route'),
    },
    { sample: { ...ATTACHED, kind: 'mirror' }, text: t('Mirrored requests') },
  ];
}

/** Every type of box, by its class. */
export function boxSamples(t: Translate): ReadonlyArray<LegendSample<string>> {
  return [
    { sample: 'good', text: statusWord('good', t) },
    { sample: 'problem', text: statusWord('problem', t) },
    { sample: 'unknown', text: statusWord('unknown', t) },
    { sample: 'missing', text: t('Does not exist') },
    { sample: 'unread', text: t('Not read') },
  ];
}
