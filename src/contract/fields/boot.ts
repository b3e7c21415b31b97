import { architectures, emulatedBest, requestedArchitectures } from '../architectures/architecture.js';
import { guestDefaults } from '../guest.js';
import { bootActions, bootCommands, boolean, oneOf, text, whole, wholeOrAuto, type FieldTable } from './row.js';
import { questionFields } from './question.js';

/** What runs the guest's instructions: Apple's and Linux's virtualization, or emulation; in order of preference. */
export const accelerators = ['hvf', 'kvm', 'tcg'] as const;
export const requestedAccelerators = ['auto', ...accelerators] as const;
export const tunings = ['auto', 'always', 'never'] as const;
/** From a snapshot where there is one, or always from the kernel. */
export const starts = ['auto', 'cold'] as const;

/** The model that is brought where one is needed and none is named. */
export const defaultModel = 'smollm2-135m';

export const sumSentence =
  'SHA-256 of the model file, or of each file of a split model, in order, separated by commas; needed for an address';

const secondsPerDay = 86_400;
const mostMemoryMib = 4 * 1024 * 1024;
const boots = { actions: bootActions, commands: bootCommands } as const;
/** In a workflow zosia keeps logs by itself. */
const inShells = { actions: [], commands: bootCommands } as const;

/** What a guest is booted from: system image and model. */
export const sourceFields = {
  arch: {
    ...boots,
    type: oneOf(requestedArchitectures),
    default: 'auto',
    value: 'ARCH',
    says: {
      workflow:
        `guest architecture: ${architectures.join(', ')}, or auto: that of the image given, else the one that this runner ` +
        `accelerates, else ${emulatedBest}, emulated`,
      command:
        `guest architecture: ${architectures.join(', ')}, or auto: that of the image given, else the one that this host ` +
        `accelerates, else ${emulatedBest}, emulated`,
    },
  },
  image: {
    ...boots,
    type: text,
    value: 'FOLDER',
    says: {
      workflow: 'folder of a system image (with image.json), such as the output `image` of build-zosia',
      command: 'folder of a system image (with image.json)',
    },
    otherwise: {
      workflow: 'that of the release that the action belongs to, else built from Debian packages and cached',
      command: 'built from Debian packages',
    },
  },
  version: {
    ...boots,
    asArgument: { verify: 'what' },
    type: text,
    value: 'VERSION',
    says:
      'release whose system image to boot, in place of {image}: 1.2.3, 1 (its newest) or latest, of another repository ' +
      'as OWNER/REPO@1.2.3',
  },
  kernel: {
    ...boots,
    type: text,
    value: 'FILE',
    says: 'kernel file to boot, together with {initrd}, in place of {image}',
  },
  initrd: {
    ...boots,
    type: text,
    value: 'FILE',
    says: 'initramfs file to boot, together with {kernel}',
  },
  model: {
    ...boots,
    type: text,
    value: 'MODEL',
    says:
      'model: a catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), the path of a ' +
      'GGUF file, its https address, hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, or none',
    otherwise: `${defaultModel} where a model is needed, else none`,
  },
  sha256: {
    ...boots,
    type: text,
    value: 'HEX',
    says: sumSentence,
  },
  'model-disk': {
    ...boots,
    type: text,
    value: 'FILE',
    says: {
      workflow: 'model disk made before, such as the output `path` of make-model-disk, in place of {model}',
      command: 'model disk made before, in place of {model}',
    },
  },
} as const satisfies FieldTable;

/** The machine, and how long it may take. */
export const machineFields = {
  'context-length': {
    ...boots,
    type: whole(16, 1_000_000, 'tokens'),
    value: 'N',
    says: 'tokens of context',
    otherwise: `${guestDefaults.contextLength}, or what the model was trained for if that is less`,
    measures: 'wall',
  },
  append: {
    ...boots,
    type: text,
    value: 'WORDS',
    says: {
      workflow: 'further words of the kernel command line, on one or more lines',
      command: 'further words of the kernel command line',
    },
  },
  memory: {
    ...boots,
    type: wholeOrAuto(64, mostMemoryMib, 'MiB'),
    default: 'auto',
    value: 'MIB',
    says: 'guest memory in MiB, or auto: what the model needs, cut to what the host has',
  },
  'memory-check': {
    ...boots,
    type: boolean,
    default: 'true',
    says: {
      workflow: 'refuse a memory size that cannot fit before booting',
      command: 'boot even with a memory size that cannot fit',
    },
  },
  'memory-may-be-cut': {
    ...inShells,
    type: boolean,
    default: 'false',
    says: 'treat {memory} as a default: cut it to what model and host need',
  },
  cpus: {
    ...boots,
    type: wholeOrAuto(1, 512, 'vCPUs'),
    default: 'auto',
    value: 'N',
    says: 'vCPUs, or auto: as many cores as are free',
    measures: 'wall',
  },
  cpu: {
    ...boots,
    type: text,
    default: 'auto',
    value: 'CPU',
    says: "QEMU's `-cpu`, or auto: the host's under an accelerator, the fastest one to emulate without",
  },
  accel: {
    ...boots,
    type: oneOf(requestedAccelerators),
    default: 'auto',
    value: 'ACCEL',
    says: 'accelerator: auto, hvf, kvm or tcg. auto takes the first that really runs a guest',
  },
  start: {
    type: oneOf(starts),
    actions: ['zosia', 'boot-qemu'],
    commands: ['run', 'prompt', 'serve'],
    default: 'auto',
    value: 'WHEN',
    says: {
      workflow:
        'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where an earlier step of this ' +
        'runner left one, and else leaves one; cold always begins from the kernel',
      command:
        'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where there is one, and else ' +
        'leaves one; cold always begins from the kernel',
    },
  },
  isolate: {
    type: boolean,
    actions: ['zosia', 'boot-qemu'],
    commands: ['run', 'prompt', 'serve'],
    default: 'false',
    says: {
      workflow:
        'true: each question of {prompts-file}, and in mode serve each request, gets its own guest, a copy of one ' +
        'whose engine is loaded; several at once, as cores and memory allow',
      command:
        'each question of {prompts-file}, and each request to a service, gets its own guest, a copy of one whose ' +
        'engine is loaded; several at once, as cores and memory allow',
    },
  },
  tune: {
    ...boots,
    type: oneOf(tunings),
    default: 'auto',
    value: 'WHEN',
    says:
      'auto, always or never: requantize a small model where it must be emulated. auto does so with the models of the ' +
      'catalog; always with any, whose file is then parsed by llama-quantize on the host',
  },
  'api-key': {
    type: text,
    actions: ['zosia', 'boot-qemu'],
    commands: ['serve'],
    value: 'KEY',
    variable: 'ZOSIA_API_KEY',
    modes: ['serve'],
    says: {
      workflow: 'in mode serve: the key that each request must bring, or none',
      command: 'key that each request must bring, or none',
    },
    otherwise: { workflow: 'a random one, the output `api-key`', command: 'a random one' },
  },
  port: {
    type: wholeOrAuto(1, 65_535, 'TCP ports'),
    actions: ['zosia', 'boot-qemu'],
    commands: ['serve'],
    value: 'N',
    modes: ['serve'],
    says: {
      workflow: 'in mode serve: the port of 127.0.0.1 to listen on, or auto (any that is free)',
      command: 'port of 127.0.0.1 to listen on, or auto: any that is free',
    },
    otherwise: 'auto',
  },
  'boot-timeout': {
    ...boots,
    type: whole(1, secondsPerDay, 'seconds'),
    default: '120',
    value: 'SECONDS',
    says: 'seconds until the guest must say `zosia: init`',
  },
  timeout: {
    ...boots,
    type: whole(1, secondsPerDay, 'seconds'),
    default: '900',
    value: 'SECONDS',
    says: {
      workflow: 'seconds for the whole boot',
      command: 'seconds for the whole boot; without a limit at a prompt',
    },
  },
  serial: {
    type: text,
    actions: [],
    commands: ['run', 'prompt', 'serve', 'smoke'],
    value: 'VALUE',
    says: "QEMU's `-serial`, instead of this terminal (stdio: this terminal)",
  },
  'show-plan': {
    type: boolean,
    actions: [],
    commands: ['run'],
    default: 'false',
    says: 'print what QEMU would be told, and boot nothing',
  },
  'serial-log': { ...inShells, type: text, value: 'FILE', says: 'keep what the serial console said' },
  uefi: {
    ...boots,
    type: boolean,
    default: 'false',
    says: {
      workflow: 'boot through UEFI firmware',
      command: "boot through UEFI firmware: that of assets/uefi/, or the host's",
    },
  },
} as const satisfies FieldTable;

/** Where nothing is booted. */
const installSentence = 'install missing host packages (apt-get, as root or through sudo)';

export const uploadPolicies = ['failure', 'always', 'never'] as const;

/** What an action that boots does on its runner. */
export const runnerFields = {
  'upload-logs': {
    type: oneOf(uploadPolicies),
    actions: bootActions,
    commands: [],
    default: 'failure',
    says: 'when serial log, timings and image.json become an artifact: failure, always or never',
  },
  cache: {
    type: boolean,
    actions: [...bootActions, 'build-zosia', 'make-model-disk', 'setup-buildroot'],
    commands: [],
    default: 'true',
    says: "keep what was made in GitHub's cache, and look for it there",
    in: {
      'setup-buildroot': {
        says: "keep downloads, ccache and toolchain in GitHub's cache, and look for them there",
      },
    },
  },
  'github-token': {
    type: text,
    actions: bootActions,
    commands: [],
    default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
    says: 'token to read releases on github.com with; without one GitHub allows 60 requests an hour',
  },
  install: {
    type: boolean,
    actions: [...bootActions, 'build-zosia', 'make-model-disk'],
    commands: [...bootCommands, 'disk', 'image', 'image iso', 'doctor'],
    default: 'true',
    askedForInShell: true,
    says:
      'install missing host packages, and open /dev/kvm for this user where it is closed (apt-get and udev, as root or ' +
      'through sudo)',
    in: {
      'make-model-disk': { says: installSentence },
      disk: { says: installSentence },
    },
  },
} as const satisfies FieldTable;

export const bootFields = { ...sourceFields, ...questionFields, ...machineFields, ...runnerFields } as const;
