import { spawn } from 'node:child_process';
import path from 'node:path';
import { clustersFolder } from './repository';

/** The Go module that pins the versions of etcd and kube-apiserver. */
export const goModuleFolder = path.join(clustersFolder, 'go');

const tailOfOutput = 4000;

/** Go is not on the PATH. */
export class GoMissingError extends Error {
  constructor(purpose: string) {
    super(
      `Go is needed ${purpose}, and there is no "go" command. Install Go 1.26 or newer ` +
        '(https://go.dev/dl).'
    );
    this.name = 'GoMissingError';
  }
}

/**
 * Runs the go command in the module of pinned versions, without cgo and without a workspace.
 *
 * @param args the arguments after `go`
 * @param purpose why Go is needed, for the message when it is missing: "to build kube-apiserver"
 * @returns the standard output of the command
 * @throws GoMissingError without a go command; an Error with the end of its output when it fails
 */
export function runGo(args: string[], purpose: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, {
      cwd: goModuleFolder,
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (errors += chunk));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new GoMissingError(purpose) : error)
    );
    child.on('close', (status, signal) => {
      if (status === 0) {
        resolve(output);
      } else {
        const said = `${output}${errors}`.slice(-tailOfOutput);
        reject(
          new Error(`go ${args.join(' ')} ended with ${signal ?? `status ${status}`}:\n${said}`)
        );
      }
    });
  });
}
