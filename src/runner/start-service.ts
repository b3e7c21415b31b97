import * as core from '@actions/core';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Background } from '../host/background.js';
import { cacheFolder } from '../host/cache-folder.js';
import { childEnvironment } from '../host/child-environment.js';
import { gather, type Gathered } from '../job/boot-job.js';
import { workOfBoot } from '../job/host-needs.js';
import { withDependencies } from '../job/with-dependencies.js';
import { formatted, paragraphs, factTable, type Markdown } from '../text/markdown.js';
import type { BootInputs } from './boot-inputs.js';
import { jobHooks } from './boot-on-runner.js';
import { artifactName, bootFiles, stepFolder } from './step-folder.js';
import { serviceOutputs } from './boot-outputs.js';
import { relayLog } from './job-log.js';
import { ReportedFailure, type ActionContext } from './run-action.js';
import { inBackground, runnerProcess } from './serve-in-background.js';
import { servingMessage, type ServingMessage } from './service-files.js';
import { setOutputs } from './set-outputs.js';
import { addSummary } from './step-summary.js';

/**
 * Starts this action once more, as a program of its own that serves until the post step ends it, and waits until it
 * can be asked. What takes the job's tokens is done here: the program has none.
 */
export async function startService(title: string, inputs: BootInputs, context: ActionContext): Promise<void> {
  const { request, uploadLogs, runner } = inputs;
  const { reporter, signal, post } = context;
  if (request.serve?.apiKey !== undefined) core.setSecret(request.serve.apiKey);
  const gathered = await withDependencies(
    { mayInstall: runner.install, needs: () => workOfBoot(request, cacheFolder()), reporter, signal },
    () => gather(request, jobHooks(inputs, context)),
  );
  const folder = await stepFolder();
  const service = Background.start(process.argv[1] ?? '', {
    env: { ...childEnvironment(['step', 'qemu']), ...inputsOf(inputs, gathered, folder) },
    onOutput: relayLog,
  });
  const end = (): void => {
    service.end();
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const first = await Promise.race([service.message, service.exited.then(({ code }) => code ?? 1)]);
  signal.removeEventListener('abort', end);
  if (typeof first === 'number') {
    // It has said why, in our place.
    const hasLogs = (await readdir(folder)).length > 0;
    if (hasLogs && uploadLogs !== 'never') post.upload({ name: artifactName(folder), folder });
    throw new ReportedFailure(first);
  }
  const message = servingMessage.parse(first);
  service.release();
  post.endService({ folder, control: message.control, upload: uploadLogs });
  setOutputs(serviceOutputs(message.serving, gathered, bootFiles(folder)));
  reporter.info(`${title}: serving ${message.serving.model} at ${message.serving.baseUrl}`);
  await addSummary(serviceSummary(title, message), reporter);
}

/** The same inputs, with what was found for them in their place, and a key that both of us know. */
function inputsOf({ request }: BootInputs, { guest, image, disk }: Gathered, folder: string): NodeJS.ProcessEnv {
  const { kernel, initramfs } = image.files;
  const files = image.manifest ? { IMAGE: path.dirname(kernel) } : { KERNEL: kernel, INITRD: initramfs };
  const given = {
    ARCH: guest.arch,
    ...{ IMAGE: '', VERSION: '', KERNEL: '', INITRD: '', MODEL: '', SHA256: '', CACHE: 'false' },
    ...files,
    ...(disk?.file === undefined ? { MODEL: 'none' } : { 'MODEL-DISK': disk.file }),
    'API-KEY': request.serve?.apiKey ?? 'none',
  };
  return {
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name}`, value])),
    [inBackground]: folder,
    [runnerProcess]: String(process.ppid),
  };
}

function serviceSummary(title: string, { serving }: ServingMessage): Markdown {
  return paragraphs([
    formatted`### ✅ ${title}: serving ${serving.model}`,
    factTable([
      ['address', serving.baseUrl],
      ['accelerator', serving.machine.accelerator],
      ['QEMU', serving.machine.qemuVersion],
      ['ends', 'with the job'],
    ]),
  ]);
}
