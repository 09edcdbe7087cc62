import type { TakenRoutes } from '../../analysis';
import type { Translate } from '../words/translate';

/** The number of routes that a listener accepts. */
export interface AttachedCount {
  readonly taken: TakenRoutes;
  /** Undefined if no controller has reported it. */
  readonly reported: number | undefined;
}

/**
 * Tells whether the reported count contradicts the computed one.
 *
 * @returns True only if the counts certainly differ: the controller can count routes whose computed
 *   answer is Unknown.
 */
export function countsDiffer({ taken, reported }: AttachedCount): boolean {
  if (reported === undefined) return false;
  return reported < taken.attached || reported > taken.attached + taken.undecided;
}

/**
 * Describes the computed and the reported number of routes.
 *
 * @returns One or two sentences.
 */
export function attachedCountText(count: AttachedCount, t: Translate): string {
  const { taken, reported } = count;
  const computed =
    taken.undecided === 0
      ? t('{{attached}} according to the objects.', { attached: taken.attached })
      : t('By the objects {{attached}} for certain, and {{undecided}} of which it is not known.', {
          attached: taken.attached,
          undecided: taken.undecided,
        });
  const said =
    reported === undefined
      ? t('The controller has reported no count.')
      : countsDiffer(count)
      ? t('The controller counts {{reported}}, which differs: its status may be old.', {
          reported,
        })
      : t('The controller counts {{reported}}.', { reported });
  // If the computed count is uncertain, the reported one comes first.
  return (taken.undecided === 0 ? [computed, said] : [said, computed]).join(' ');
}
