import { architectures, builtByDefault, emulatedBest, requestedArchitectures } from '../architectures/architecture.js';
import { defaultModel } from './boot.js';
import { boolean, oneOf, text, type FieldTable } from './row.js';

/** How a command prints what it found. */
export const printFields = {
  json: {
    type: boolean,
    default: 'false',
    actions: [],
    commands: [
      'run',
      'prompt',
      'serve',
      'smoke',
      'perf',
      'models',
      'image',
      'image iso',
      'image diff',
      'disk',
      'cache',
      'doctor',
    ],
    says: 'print one JSON object',
    in: {
      run: { says: 'print how the boot went as one JSON object' },
      prompt: { says: 'print the answer with how it came about as one JSON object' },
      serve: { says: 'print address, key and model as one JSON object' },
      smoke: { says: 'print how the boot went as one JSON object' },
      perf: { says: 'print figures and verdict as one JSON object' },
      models: { says: 'print a JSON list' },
      cache: { says: 'print a JSON list' },
    },
  },
} as const satisfies FieldTable;

const guestSentence = `guest architecture: ${architectures.join(', ')}, or auto: the one that this host accelerates, else ${emulatedBest}`;

const images = { actions: [], commands: ['image'] } as const;

/** A system image that is assembled on this machine. */
export const imageCommandFields = {
  arch: {
    ...images,
    type: oneOf(requestedArchitectures),
    default: builtByDefault,
    value: 'ARCH',
    says: guestSentence,
  },
  rebuild: { ...images, type: boolean, default: 'false', says: 'download the packages again and rebuild the image' },
} as const satisfies FieldTable;

const isos = { actions: [], commands: ['image iso'] } as const;

/** An ISO that boots to the prompt. */
export const isoFields = {
  arch: {
    ...isos,
    type: oneOf(architectures),
    value: 'ARCH',
    says: `machines that boot it: ${architectures.join(' or ')}`,
    otherwise: 'x86_64, because that is what a PC boots',
  },
  image: {
    ...isos,
    type: text,
    value: 'FOLDER',
    says: 'folder of a system image, with image.json',
    otherwise: 'the one that a boot takes',
  },
  model: {
    ...isos,
    type: text,
    default: defaultModel,
    value: 'NAME|FILE',
    says: 'catalog name, path or URL of a GGUF model',
  },
  output: { ...isos, type: text, default: 'zosia.iso', value: 'FILE', says: 'where to write the ISO' },
} as const satisfies FieldTable;

export const purposes = ['boot', 'test'] as const;
const examines = { actions: [], commands: ['doctor'] } as const;

/** What a machine is examined for. */
export const doctorFields = {
  arch: {
    ...examines,
    type: oneOf(requestedArchitectures),
    default: 'auto',
    value: 'ARCH',
    says: guestSentence,
  },
  for: {
    ...examines,
    type: oneOf(purposes),
    default: 'boot',
    value: 'PURPOSE',
    says: `what the machine is for: ${purposes.join(' or ')}`,
  },
} as const satisfies FieldTable;
