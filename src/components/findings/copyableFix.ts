import type { Fix } from '../../analysis';
import { yamlText } from '../basics/yamlText';
import { patchCommand } from './kubectlCommand';

/**
 * Formats a fix for copying.
 *
 * @returns A command that applies its patch, or the new object as YAML; `''` if the fix is text
 *   only.
 */
export function copyableFix({ target, patch, create }: Fix): string {
  if (create !== undefined) return yamlText(create);
  return patch === undefined || patch.length === 0 ? '' : patchCommand(target, patch);
}
