import { EXIT } from './exitStatus';
import { processIo } from './io';
import { run } from './run';

// `gateway-fleet ... | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2), processIo()).then(
  status => {
    // Not at once, which would cut off what a pipe has not taken yet; and not left to the last
    // handle, since a program that was to bring credentials may never end.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
  },
  error => {
    process.stderr.write(`gateway-fleet broke, which is a bug: ${error?.stack ?? error}\n`);
    process.exitCode = EXIT.broken;
  }
);
