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
      ? t('Computed from the objects: {{attached}}.', { attached: taken.attached })
      : t('Computed from the objects: {{attached}}, and {{undecided}} more may be attached.', {
          attached: taken.attached,
          undecided: taken.undecided,
        });
  const said =
    reported === undefined
      ? t('The controller reported no count.')
      : countsDiffer(count)
      ? t('The controller reported {{reported}}, which differs. Its status may be stale.', {
          reported,
        })
      : t('The controller reported {{reported}}.', { reported });
  // If the computed count is uncertain, the reported one comes first.
  return (taken.undecided === 0 ? [computed, said] : [said, computed]).join(' ');
}
