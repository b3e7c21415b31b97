import { architectures, builtByDefault, emulatedBest, requestedArchitectures } from '../architectures/architecture.js';
import { defaultModel, sumSentence, tunings } from './boot.js';
import { boolean, matching, oneOf, text, whole, type FieldTable } from './row.js';

export const builders = ['debian', 'buildroot'] as const;
export const processors = ['native', 'emulated'] as const;

const disks = { actions: ['make-model-disk'], commands: ['disk'] } as const;
const diskSteps = { actions: disks.actions, commands: [] } as const;
const images = { actions: ['build-zosia'], commands: [] } as const;
const setUp = { actions: ['setup-buildroot'], commands: [] } as const;
/** What a command of its own does, an action does by one of several builders. */
const compiles = ['buildroot'] as const;
const inShells = { actions: [], commands: compiles } as const;

/** A model disk. */
export const diskFields = {
  model: {
    ...diskSteps,
    type: text,
    asArgument: { disk: 'model' },
    default: defaultModel,
    says:
      'catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), path of a GGUF file, its ' +
      'https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT',
  },
  sha256: { ...disks, type: text, value: 'HEX', says: sumSentence },
  output: { ...diskSteps, type: text, says: 'where to write the disk', otherwise: 'it stays in the cache folder' },
  out: {
    ...disks,
    actions: [],
    sameAs: 'output',
    type: text,
    value: 'PATH',
    says: 'where to write the disk',
    otherwise: 'the cache',
  },
  processor: {
    ...diskSteps,
    type: oneOf(processors),
    default: 'native',
    says: 'native, or emulated: requantize a small model for a guest that will be emulated',
  },
  tune: {
    ...diskSteps,
    type: oneOf(tunings),
    default: 'auto',
    says:
      'auto, always or never: which models to requantize for an emulated processor. auto: those of the catalog; always: ' +
      'any, whose file is then parsed by llama-quantize on the host',
  },
  'extra-mib': {
    ...disks,
    type: whole(0, 1024 * 1024, 'MiB'),
    default: '0',
    value: 'N',
    says: 'MiB to leave free on the disk',
  },
  'use-docker': {
    ...disks,
    type: boolean,
    default: 'false',
    says: 'make the disk a second time with mke2fs in Docker, and fail if the two differ',
  },
} as const satisfies FieldTable;

/** A system image. */
export const imageFields = {
  arch: {
    ...images,
    type: oneOf(requestedArchitectures),
    default: 'auto',
    says:
      `guest architecture: ${architectures.join(', ')}, or auto: the one that this runner accelerates, else ` +
      `${emulatedBest}; with builder buildroot always ${builtByDefault}, as setup-buildroot has it`,
  },
  builder: {
    ...images,
    type: oneOf(builders),
    default: 'debian',
    says:
      "debian: assembled in seconds from Debian's binary packages; buildroot: compiled, which takes the better part of an " +
      'hour the first time',
  },
  'buildroot-path': {
    ...images,
    type: text,
    says: 'with builder buildroot, a Buildroot tree, such as the output `path` of setup-buildroot',
    otherwise: 'the pinned release, fetched',
  },
  defconfig: {
    ...images,
    commands: compiles,
    type: matching(/^[\w.-]+$/, 'a name such as zosia_aarch64_defconfig'),
    value: 'NAME',
    says: {
      workflow: "with builder buildroot, a configuration of zosia's external tree",
      command: 'a configuration of buildroot/external',
    },
    otherwise: 'zosia_ARCH_defconfig',
  },
  jobs: {
    ...images,
    commands: compiles,
    type: whole(0, 1024, 'jobs'),
    default: '0',
    value: 'N',
    says: {
      workflow: 'with builder buildroot, jobs of one make; 0 for one more than there are processors',
      command: 'jobs of one make; 0 for one more than there are processors',
    },
  },
  'output-dir': { ...images, type: text, says: 'folder for the image, made anew', otherwise: 'artifacts/ARCH' },
} as const satisfies FieldTable;

/** A runner that is ready to build by Buildroot. */
export const setUpFields = {
  'buildroot-version': {
    ...setUp,
    type: text,
    variable: 'ZOSIA_BUILDROOT_REF',
    says: 'release of Buildroot',
    otherwise: 'the one that zosia pins',
  },
  source: {
    ...setUp,
    commands: compiles,
    type: text,
    value: 'FOLDER',
    says: 'folder of a Buildroot tree to use, in place of a release',
    in: { buildroot: { otherwise: 'the pinned release, fetched' } },
  },
  sha256: {
    ...setUp,
    commands: compiles,
    type: matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case'),
    value: 'HEX',
    says: "SHA-256 of the release's tar archive; needed for a release that zosia does not pin",
  },
  arch: {
    ...setUp,
    commands: compiles,
    type: oneOf(architectures),
    default: builtByDefault,
    value: 'ARCH',
    says: `guest architecture to build for: ${architectures.join(' or ')}`,
  },
  'cache-key-prefix': {
    ...setUp,
    type: matching(/^[\w.-]{1,100}$/, 'letters, digits, dots, dashes and underscores'),
    default: 'zosia-buildroot',
    says: 'beginning of all cache keys: change it to begin anew',
  },
  'install-host-packages': {
    ...setUp,
    type: boolean,
    default: 'true',
    says: 'install missing host packages (apt-get, as root or through sudo)',
  },
} as const satisfies FieldTable;

/** A build by Buildroot that a person starts on their own machine. */
export const buildrootFields = {
  dl: { ...inShells, type: text, value: 'FOLDER', says: "Buildroot's download folder", otherwise: 'in the cache' },
  workspace: { ...inShells, type: text, value: 'FOLDER', says: 'folder to build in', otherwise: 'in the cache' },
  ccache: { ...inShells, type: boolean, default: 'false', says: 'keep compiled objects for later builds' },
  'primary-site': { ...inShells, type: text, value: 'URL', says: 'where to look for sources first' },
  'backup-site': {
    ...inShells,
    type: text,
    value: 'URL',
    says: 'where to look for sources that their own site lacks',
    otherwise: "Buildroot's",
  },
  rebuild: { ...inShells, type: boolean, default: 'false', says: 'make the image anew' },
  quiet: { ...inShells, type: boolean, default: 'false', says: 'say each package, and not each line, of the build' },
} as const satisfies FieldTable;
