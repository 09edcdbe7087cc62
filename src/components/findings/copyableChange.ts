import type { ObjectChange } from '../../analysis';
import { yamlText } from '../basics/yamlText';
import { patchCommand } from './kubectlCommand';

/**
 * Formats a change of a fix for copying.
 *
 * @returns A command that applies its patch, or the new object as YAML; `''` if the change is text
 *   only.
 */
export function copyableChange({ target, patch, create }: ObjectChange): string {
  if (create !== undefined) return yamlText(create);
  return patch === undefined || patch.length === 0 ? '' : patchCommand(target, patch);
}
