import { exec } from '@actions/exec';
import { Writable } from 'node:stream';
import { childEnvironment } from '../host/child-environment.js';
import { CancelledError } from '../host/errors.js';
import type { ShowProgram } from '../host/exec.js';
import { ForeignText } from '../text/foreign-text.js';
import { LineSplitter } from '../vm/line-splitter.js';
import { writeLog } from './job-log.js';

const longestLine = 10_000;

/**
 * Runs a program in a job's log, as readers of such logs know it: its command first, then all that it says, none of which
 * the runner obeys. For what asks nothing and is better not cut short: @actions/exec leaves its standard input open, and
 * ends nothing that it has begun.
 */
export const showProgram: ShowProgram = async ([program, ...args], { cwd, needs = [], env = {}, signal }) => {
  if (signal?.aborted) throw new CancelledError();
  const [outStream, errStream] = [logStream(), logStream()];
  const exitCode = await exec(`"${program}"`, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: Object.fromEntries(
      Object.entries({ ...childEnvironment(needs), ...env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    ignoreReturnCode: true,
    outStream,
    errStream,
  });
  outStream.end();
  errStream.end();
  return exitCode === 0;
};

/** Line by line into the log, by its door. */
function logStream(): Writable {
  const lines = new LineSplitter((line) => {
    writeLog(ForeignText.of(line));
  }, longestLine);
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      lines.write(chunk);
      done();
    },
    final: (done) => {
      lines.end();
      done();
    },
  });
}
