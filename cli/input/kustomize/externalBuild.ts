import { spawnSync } from 'node:child_process';

const COMMANDS: ReadonlyArray<readonly [command: string, ...args: string[]]> = [
  ['kustomize', 'build'],
  ['kubectl', 'kustomize'],
];
const MOST_BYTES = 1 << 28;

/** The manifests that a tool built, or the reason why there are none. */
export type ExternalBuild = { readonly manifests: string } | { readonly reason: string };

// Warnings begin with #. kubectl logs the error, quoted or in lines of their own.
function failureOf(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'));
  const [first = '', second = ''] = lines;
  const logged = /"command failed" err=(.*)$/.exec(first)?.[1] ?? first;
  return (logged === '<' ? second : logged).trim().replace(/^"|"$/g, '');
}

/** Builds a folder with `kustomize`, or with `kubectl kustomize` where that is not installed. */
export function buildWithTool(folder: string): ExternalBuild {
  for (const [command, ...args] of COMMANDS) {
    const { error, status, stdout, stderr } = spawnSync(command, [...args, folder], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') continue;
    if (error !== undefined) return { reason: error.message };
    if (status === 0) return { manifests: stdout };
    return { reason: failureOf(stderr) || `${command} failed` };
  }
  return { reason: 'neither kustomize nor kubectl is installed' };
}
