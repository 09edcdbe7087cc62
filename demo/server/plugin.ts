import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { sendFile } from './staticFiles';

export interface Plugin {
  /** The name of the plugin's folder in Headlamp's plugin directory. */
  name: string;
  /** The project's folder: the built code in dist, package.json beside it. */
  dir: string;
  /** Whether `dir` is the installed plugin, which has all files side by side. */
  installed?: boolean;
}

/** An entry of the list from which Headlamp's front end loads plugins. */
export function pluginEntry({ name }: Plugin) {
  return { path: `plugins/${name}`, type: 'development', name };
}

/**
 * Sends a file of a plugin as if it were installed: main.js, package.json and locales side by side.
 * @param rest path below `/plugins/`, percent-encoded
 * @returns whether the file exists
 */
export async function sendPluginFile(
  req: IncomingMessage,
  res: ServerResponse,
  plugin: Plugin,
  rest: string
): Promise<boolean> {
  const prefix = `${plugin.name}/`;
  if (!rest.startsWith(prefix)) return false;
  const name = rest.slice(prefix.length);
  const flat = plugin.installed || name === 'package.json';
  return sendFile(req, res, flat ? plugin.dir : path.join(plugin.dir, 'dist'), name);
}
