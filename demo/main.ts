import { parseArgs } from 'node:util';
import type { ClusterBackend } from './cluster';
import { demoClusters } from './fleet/demoFleet';
import { buildPluginIfOlder } from './server/buildPlugin';
import { kubeconfigClusters } from './server/kubeconfigProxy';
import { startDemo } from './server/startDemo';

const usage = `Shows the plugin in Headlamp's front end.

  npm run demo                          with embedded clusters
  npm run demo -- --kubeconfig FILE     with the contexts of a kubeconfig

  --kubeconfig FILE   each of its contexts becomes a cluster, reached with its own credentials
  --port N            listen there instead of on any free port
  --help              this text
`;

/** An error in the arguments, shown without a stack. */
class UsageError extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        kubeconfig: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535 || values.port === '') {
      throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
    }
    return { kubeconfig: values.kubeconfig, port, help: values.help ?? false };
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\n\n${usage}`);
  }
}

function readKubeconfig(file: string): ClusterBackend[] {
  try {
    return kubeconfigClusters(file);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function main(): Promise<void> {
  const { kubeconfig, port, help } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const clusters = kubeconfig === undefined ? undefined : readKubeconfig(kubeconfig);
  await buildPluginIfOlder();
  const demo = await startDemo({ clusters, port });
  const shown: [string, string][] = clusters
    ? clusters.map(({ name, server }) => [name, server])
    : Object.entries(demoClusters);
  const width = Math.max(...shown.map(([name]) => name.length));
  const lines = shown.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`);
  console.log(`\n${demo.url}\n\n${lines.join('\n')}\n\nPress Ctrl-C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch(error => {
  console.error(
    error instanceof UsageError ? error.message : `The demo stopped: ${messageOf(error)}`
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
