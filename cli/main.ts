import { EXIT } from './exitStatus';
import { OutputFailure, processIo } from './io';
import { run } from './run';

function fail(error: unknown): void {
  const failed = error instanceof OutputFailure;
  const said = error instanceof Error ? error.stack : error;
  process.stderr.write(
    failed ? `error: ${error.message}\n` : `gateway-fleet failed because of a bug: ${said}\n`
  );
  process.exitCode = failed ? EXIT.badInput : EXIT.broken;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `gateway-fleet ... | head` closes the pipe early, which is not an error.
  if (error.code === 'EPIPE') process.exit();
  fail(new OutputFailure(error));
  process.exit();
});
// Nobody can be told. The exit status stays what it is.
process.stderr.on('error', () => {});

run(process.argv.slice(2), processIo()).then(status => {
  // To exit at once would cut off output that a pipe still buffers. To wait for all handles could
  // take forever, because a credential plugin may never end.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}, fail);
