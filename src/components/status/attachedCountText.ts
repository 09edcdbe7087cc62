import type { TakenRoutes } from '../../analysis';
import type { Translate } from '../words/translate';

/** How many routes a listener takes. */
export interface AttachedCount {
  readonly taken: TakenRoutes;
  /** Undefined where no controller has reported any. */
  readonly reported: number | undefined;
}

/**
 * Tells whether a controller counts other routes than the objects say.
 *
 * @param count - Both counts.
 * @returns Whether they differ for certain: routes of which it is not known may be among those that
 *   the controller counts.
 */
export function countsDiffer({ taken, reported }: AttachedCount): boolean {
  if (reported === undefined) return false;
  return reported < taken.attached || reported > taken.attached + taken.undecided;
}

/**
 * Says how many routes a listener takes by the objects, beside what the controller counts.
 *
 * @param count - Both counts.
 * @returns A sentence or two.
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
  // Where it is not known, the controller's word is the better one.
  return (taken.undecided === 0 ? [computed, said] : [said, computed]).join(' ');
}
