import { appendFileSync } from 'node:fs';
import { isRunning } from '../host/leftovers.js';
import type { Reporter } from '../host/reporter.js';
import { runBootJob } from '../job/boot-job.js';
import type { Serving } from '../job/service.js';
import { quoting, type Text } from '../text/foreign-text.js';
import { logText } from '../text/log-text.js';
import { RunFolder } from '../vm/run-folder.js';
import type { BootInputs } from './boot-inputs.js';
import { jobHooks, tellBoot, type RunnerBoot } from './boot-on-runner.js';
import { bootFiles } from './step-folder.js';
import type { ActionContext } from './run-action.js';
import { serviceLog, writeEnding, type ServingMessage } from './service-files.js';

/** In the environment of the program that `startService` starts: the folder of the step. */
export const inBackground = 'ZOSIA_IN_BACKGROUND';

/** The folder of the step that started us, if we are the program which serves for it. */
export function folderInBackground(): string | undefined {
  return process.send === undefined ? undefined : process.env[inBackground];
}

/** The process that runs the job's steps, whose end is the job's, by its id. */
export const runnerProcess = 'ZOSIA_RUNNER_PROCESS';

const msBetweenLooks = 2000;

/** Calls `end` when the process of that id is gone: a runner that was killed runs no post step. */
function watchRunner(id: number, end: () => void): void {
  const looks = setInterval(() => {
    if (isRunning(id)) return;
    clearInterval(looks);
    end();
  }, msBetweenLooks);
  looks.unref();
}

/**
 * Boots and serves. Once that works the step that started us is told and goes; we stay until its post step asks for the
 * end, and leave in the step's folder how it went. Undefined then; before that a boot ends as in any other mode.
 */
export async function serveInBackground(
  title: string,
  folder: string,
  inputs: BootInputs,
  context: ActionContext,
): Promise<RunnerBoot | undefined> {
  const files = bootFiles(folder);
  const sockets = await RunFolder.create();
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
  };
  context.signal.addEventListener('abort', end);
  // A step that goes before we serve was ended from outside.
  process.once('disconnect', end);
  const runner = Number(process.env[runnerProcess] ?? 0);
  // In a container it is none that can be seen, or the first, which stays.
  if (runner > 1) watchRunner(runner, end);
  const reporter = new LeavingReporter(context.reporter, serviceLog(folder));
  try {
    const control = await sockets.listen(controlSocket);
    void control.connection.then(end);
    const report = await runBootJob(
      { ...inputs.request, serialLog: files.serialLog },
      {
        ...jobHooks(inputs, { ...context, reporter }),
        signal: stop.signal,
        onServing: (serving) => {
          process.off('disconnect', end);
          reporter.leave();
          // Who cannot hear it, will not ask for our end.
          process.send?.(messageOf(serving, sockets.pathOf(controlSocket)), undefined, undefined, (error) => {
            if (error) end();
          });
        },
      },
    );
    if (!reporter.hasLeft) {
      const boot = { report, files };
      await tellBoot(title, boot, inputs, folder, context);
      return boot;
    }
    await writeEnding(folder, report);
    return undefined;
  } finally {
    await sockets.remove();
  }
}

const controlSocket = 'control.sock';

function messageOf({ baseUrl, apiKey, model, machine, start }: Serving, control: string): ServingMessage {
  const { accelerator, qemuVersion } = machine;
  return {
    serving: { baseUrl, ...(apiKey !== undefined && { apiKey }), model, machine: { accelerator, qemuVersion }, start },
    control,
  };
}

/** Reports as the step does while there is one, and into a file once it has gone. */
class LeavingReporter implements Reporter {
  hasLeft = false;

  constructor(
    private readonly step: Reporter,
    private readonly file: string,
  ) {}

  leave(): void {
    this.hasLeft = true;
    // Whoever still writes there finds nobody who reads.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  info(message: Text): void {
    if (this.hasLeft) this.append(message);
    else this.step.info(message);
  }

  warn(message: Text): void {
    if (this.hasLeft) this.append(quoting`warning: ${message}`);
    else this.step.warn(message);
  }

  group<T>(title: Text, work: () => Promise<T>): Promise<T> {
    return this.hasLeft ? work() : this.step.group(title, work);
  }

  detail(message: Text): void {
    if (this.hasLeft) this.append(message);
    else this.step.detail(message);
  }

  progress(...measure: Parameters<Reporter['progress']>): ReturnType<Reporter['progress']> {
    return this.step.progress(...measure);
  }

  begin(title: string): ReturnType<Reporter['begin']> {
    return this.step.begin(title);
  }

  private append(message: Text): void {
    appendFileSync(this.file, `${new Date().toISOString()} ${logText(message)}\n`);
  }
}
