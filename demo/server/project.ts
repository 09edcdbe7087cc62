import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The plugin's name, which is its folder among Headlamp's plugins. */
export function pluginName(): string {
  const text = readFileSync(path.join(projectDir, 'package.json'), 'utf8');
  return (JSON.parse(text) as { name: string }).name;
}
