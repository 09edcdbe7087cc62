import { EXIT } from './exitStatus';
import { processIo } from './io';
import { run } from './run';

// `gateway-fleet ... | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2), processIo()).then(
  status => {
    // To exit at once would cut off output that a pipe still buffers. To wait for all handles could
    // take forever, because a credential plugin may never end.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
  },
  error => {
    process.stderr.write(`gateway-fleet failed because of a bug: ${error?.stack ?? error}\n`);
    process.exitCode = EXIT.broken;
  }
);
