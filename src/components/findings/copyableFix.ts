import type { Fix } from '../../analysis';
import { yamlText } from '../basics/yamlText';
import { patchCommand } from './kubectlCommand';

/**
 * Writes a change as it is copied.
 *
 * @param fix - The change.
 * @returns A command that applies its patch, or the new object as YAML; `''` where it is words only.
 */
export function copyableFix({ target, patch, create }: Fix): string {
  if (create !== undefined) return yamlText(create);
  return patch === undefined || patch.length === 0 ? '' : patchCommand(target, patch);
}
