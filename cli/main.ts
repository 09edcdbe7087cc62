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
    // Not process.exit, which would cut off what a pipe has not taken yet.
    process.exitCode = status;
  },
  error => {
    process.stderr.write(`gateway-fleet broke, which is a bug: ${error?.stack ?? error}\n`);
    process.exitCode = EXIT.broken;
  }
);
