import type { Command } from 'commander';
import { bootModes, accelerators, starts, tunings } from '../job/boot-request.js';
import { questionOptions } from '../job/question-options.js';
import { emulatedBest, requestedArchitectures } from '../contract/architectures/architecture.js';

/** One option of the command: `name` is also the field's name in a boot request. */
interface BootOption {
  readonly name: string;
  readonly value: string;
  readonly help: string;
}

const bootOptions: readonly BootOption[] = [
  {
    name: 'arch',
    value: 'ARCH',
    help: `guest architecture: ${requestedArchitectures.join(', ')} (auto: the one that this host accelerates, else ${emulatedBest})`,
  },
  {
    name: 'image',
    value: 'FOLDER',
    help: 'system image: a folder with image.json (default: built from Debian packages)',
  },
  {
    name: 'version',
    value: 'VERSION',
    help: 'system image of a release: 1.2.3, 1, latest or OWNER/REPO@1.2.3',
  },
  { name: 'kernel', value: 'FILE', help: 'kernel, together with --initrd' },
  { name: 'initrd', value: 'FILE', help: 'initramfs, together with --kernel' },
  {
    name: 'model',
    value: 'MODEL',
    help: 'catalog name (zosia models), path, URL or hf:… of a GGUF model, or none (smollm2-135m)',
  },
  {
    name: 'sha256',
    value: 'HEX',
    help: "the model's sha256, of a split model all of them by commas; needed for a URL",
  },
  { name: 'model-disk', value: 'FILE', help: 'a model disk made before' },
  { name: 'mode', value: 'MODE', help: bootModes.join(', ') },
  ...questionOptions,
  {
    name: 'context-length',
    value: 'N',
    help: 'tokens of context (4096, or what the model was trained for if that is less)',
  },
  {
    name: 'expect',
    value: 'TEXT',
    help: 'fail unless the answer, or else the serial log, has TEXT or matches /REGEX/',
  },
  { name: 'append', value: 'WORDS', help: 'further words of the kernel command line' },
  { name: 'memory', value: 'MIB', help: 'guest memory in MiB (auto: what the model needs, cut to what the host has)' },
  { name: 'cpus', value: 'N', help: 'vCPUs (auto: as many cores as are free)' },
  { name: 'cpu', value: 'CPU', help: "QEMU's -cpu (auto: the host's, or the fastest one to emulate)" },
  { name: 'accel', value: 'ACCEL', help: `${accelerators.join(', ')} (auto: the first that really runs a guest)` },
  {
    name: 'tune',
    value: 'WHEN',
    help: `${tunings.join(', ')}: requantize a small model where it must be emulated; always: even a stranger's`,
  },
  {
    name: 'start',
    value: 'WHEN',
    help: `${starts.join(', ')}: from a snapshot of this machine with its engine loaded, where there is one; cold: never`,
  },
  { name: 'boot-timeout', value: 'SECONDS', help: 'until the guest says zosia: init (120)' },
  { name: 'timeout', value: 'SECONDS', help: 'for the whole boot (900; none at a prompt)' },
  { name: 'serial', value: 'VALUE', help: "QEMU's -serial, instead of this terminal (stdio: this terminal)" },
  { name: 'serial-log', value: 'FILE', help: 'keep what the serial console said' },
];

/** Adds every boot option but those named in `without`. */
export function addBootOptions(command: Command, without: readonly string[] = []): Command {
  for (const { name, value, help } of bootOptions) {
    if (!without.includes(name)) command.option(`--${name} <${value}>`, help);
  }
  if (!without.includes('isolate')) {
    command.option(
      '--isolate',
      'a guest of its own for each question of --prompts-file, or each request; some at once',
    );
  }
  return command
    .option('--uefi', "boot through UEFI firmware: assets/uefi/ or the host's")
    .option('--memory-may-be-cut', 'treat --memory as a default: cut it to what model and host need')
    .option('--no-memory-check', 'boot even with a memory size that cannot fit');
}

/** Commander's camel-cased options back as texts named in kebab-case. */
export function optionTexts(options: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
      typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined,
    ]),
  );
}
