import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildHost } from '../../demo/host/build';
import type { RunningServer } from '../../demo/server/startServer';
import { installPlugin } from '../e2e/installPlugin';
import { freePorts } from './freePort';
import { createProcessGuard } from './processGuard';
import { startServer } from './serverProcess';

/** The version whose front end `@kinvolk/headlamp-plugin` carries. */
const HEADLAMP_VERSION = '0.43.0';
const readyTimeout = 60_000;

/**
 * The path of headlamp-server, from the environment, since no package registry has it.
 *
 * @throws when HEADLAMP_SERVER is not set
 */
export function headlampProgram(): string {
  const program = process.env.HEADLAMP_SERVER;
  if (!program) {
    throw new Error(
      `HEADLAMP_SERVER must be the path of Headlamp ${HEADLAMP_VERSION}'s headlamp-server.`
    );
  }
  return program;
}

/**
 * Starts Headlamp's own back end as on a desktop: with a kubeconfig, and with the plugin installed
 * from its archive. It ends with this process, however this ends. HEADLAMP_FRONTEND names the folder
 * of a built front end, by default the one of `@kinvolk/headlamp-plugin`; HEADLAMP_VERSION is its
 * version.
 *
 * @param kubeconfigPath the clusters to show
 * @throws when HEADLAMP_SERVER is not set, or the program is not ready in time
 */
export async function startHeadlamp(kubeconfigPath: string): Promise<RunningServer> {
  const program = headlampProgram();
  const folder = await mkdtemp(path.join(tmpdir(), 'headlamp-'));
  const guard = await createProcessGuard(folder);
  try {
    const [pluginsDir, userPluginsDir, htmlDir] = ['plugins', 'user-plugins', 'html'].map(name =>
      path.join(folder, name)
    );
    await mkdir(userPluginsDir);
    const frontEnd = process.env.HEADLAMP_FRONTEND;
    await installPlugin(pluginsDir, process.env.HEADLAMP_VERSION ?? HEADLAMP_VERSION);
    // The server writes its base URL into index.html.
    await cp(frontEnd ?? (await buildHost({ development: true })), htmlDir, { recursive: true });
    const [port] = await freePorts(1);
    const url = `http://127.0.0.1:${port}`;
    await startServer(guard, {
      name: 'headlamp-server',
      program,
      args: [
        `-kubeconfig=${kubeconfigPath}`,
        `-plugins-dir=${pluginsDir}`,
        `-user-plugins-dir=${userPluginsDir}`,
        `-html-static-dir=${htmlDir}`,
        '-listen-addr=127.0.0.1',
        `-port=${port}`,
      ],
      // It stores clusters that a user adds below the home folder.
      env: { HOME: folder, XDG_CONFIG_HOME: path.join(folder, 'config') },
      logFile: path.join(folder, 'headlamp-server.log'),
      check: async () => {
        const { ok, status } = await fetch(`${url}/config`);
        return ok ? undefined : `/config says ${status}`;
      },
      timeout: readyTimeout,
    });
    return { url, close: () => guard.close() };
  } catch (error) {
    await guard.close();
    throw error;
  }
}
