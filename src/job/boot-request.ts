import path from 'node:path';
import type { RequestedArchitecture } from '../contract/architectures/architecture.js';
import {
  bootFields,
  defaultModel,
  type requestedAccelerators,
  type starts,
  type tunings,
} from '../contract/fields/boot.js';
import { bootModes } from '../contract/fields/question.js';
import type { FieldRow } from '../contract/fields/row.js';
import type { FwCfgContents } from '../contract/guest.js';
import type { Expectation } from './expectation.js';
import type { Inquiry } from './question.js';
import { readServeRequest, type ServeRequest } from './serve-request.js';
import { questionSources, readInquiry } from './question-fields.js';
import { kernelParameterProblem } from './kernel-parameters.js';
import { parseReleaseWish, allowedWishes, type ReleaseWish } from '../image/release/version.js';
import { parseSums } from '../model/model-file.js';
import type { VirtualTime } from '../vm/machine-plan.js';
import { anyText, expectation, type FieldParser, type FieldReader, matching, oneOf, parsed } from './field-reader.js';

export type BootMode = (typeof bootModes)[number];

/** A model's sum, or those of the files that it is split into: as src/model takes them. */
export const modelSum: FieldParser<string> = parsed(
  parseSums,
  '64 hexadecimal digits, of a split model one sum for each file by commas',
);

export type ImageSource =
  /** Nothing was named: the release that the action belongs to, else built from Debian packages. */
  | { readonly kind: 'default' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'release'; readonly wish: ReleaseWish }
  | { readonly kind: 'pair'; readonly kernel: string; readonly initrd: string };

export type ModelSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly model: string; readonly sha256: string | undefined }
  | { readonly kind: 'disk'; readonly path: string };

/** One boot as a person asks for it, every value checked. Times in seconds, memory in MiB. */
export interface BootRequest {
  /** `auto`: the guest that this host accelerates, or that the image given is for. */
  readonly arch: RequestedArchitecture;
  readonly image: ImageSource;
  readonly model: ModelSource;
  readonly mode: BootMode;
  /** What is asked in the prompt mode. */
  readonly inquiry: Inquiry | undefined;
  /** Where and whom the serve mode answers. */
  readonly serve: ServeRequest | undefined;
  readonly contextLength: number | undefined;
  /** Of the serial log; that of an answer is its question's. */
  readonly expect: Expectation | undefined;
  /** Further words of the kernel command line. */
  readonly append: readonly string[];
  readonly memoryMib: number | 'auto';
  /** Cut a memory size that the host does not have, rather than refuse it: for sizes that are defaults. */
  readonly memoryMayBeCut: boolean;
  readonly memoryCheck: boolean;
  readonly cpus: number | 'auto';
  readonly cpu: string;
  readonly accelerator: (typeof requestedAccelerators)[number];
  readonly tune: (typeof tunings)[number];
  readonly start: (typeof starts)[number];
  /** Each of many questions, or of a service's requests, has a guest of its own. */
  readonly isolate: boolean;
  readonly bootTimeoutSeconds: number;
  /** In the serve mode until the engine can be asked. */
  readonly timeoutSeconds: number | undefined;
  readonly uefi: boolean;
  /** QEMU's own `-serial` value; undefined where zosia holds the console itself. */
  readonly serial: string | undefined;
  readonly serialLog: string | undefined;
  /** Count instructions in place of time: for measurements. */
  readonly virtualTime?: VirtualTime;
  /** What the guest is told as it is asked for, or by a measurement. */
  readonly fwCfg: FwCfgContents;
}

/**
 * Reads a boot request out of texts named in kebab-case (the names of boot-qemu's inputs and of the command's
 * options). Throws one UsageError that names every wrong text, its value and what is allowed.
 */
export function readBootRequest(
  fields: FieldReader,
  defaultMode: BootMode,
  modes: readonly BootMode[] = bootModes,
): BootRequest {
  fields.exclusive('model', 'model-disk');
  fields.exclusive('image', 'kernel');
  fields.exclusive('version', 'image');
  fields.exclusive('version', 'kernel');
  if (fields.has('kernel') !== fields.has('initrd')) {
    fields.reject(`${fields.nameOf('kernel')} and ${fields.nameOf('initrd')} go together: give both or neither`);
  }
  const asks = questionSources.find((name) => fields.has(name));
  const mode = fields.withDefault('mode', oneOf(modes), asks === undefined ? defaultMode : 'prompt');
  const inquiry = mode === 'prompt' ? readInquiry(fields) : undefined;
  refuseOtherModes(fields, mode);
  const serve = mode === 'serve' ? readServeRequest(fields) : undefined;
  const otherMode = /(?:^|\s)zosia\.(?:ci|diag|selftest|perf)=1(?:\s|$)/.exec(fields.optional('append', anyText) ?? '');
  if (otherMode && (mode === 'prompt' || mode === 'serve')) {
    fields.reject(`${fields.nameOf('append')}: ${otherMode[0].trim()} asks for another mode than ${mode}`);
  }
  for (const word of kernelWords(fields.optional('append', anyText) ?? '')) {
    const problem = kernelParameterProblem(word);
    if (problem !== undefined) fields.reject(`${fields.nameOf('append')}: ${problem}`);
  }
  const memory = fields.read(bootFields, 'memory');
  const request: BootRequest = {
    arch: fields.read(bootFields, 'arch'),
    image: imageSource(fields),
    model: modelSource(fields, mode),
    mode,
    inquiry,
    serve,
    contextLength: fields.read(bootFields, 'context-length'),
    expect: mode === 'prompt' || mode === 'serve' ? undefined : fields.optional('expect', expectation),
    append: fields.withDefault('append', kernelWords, []),
    memoryMib: memory,
    memoryMayBeCut: memory === 'auto' || fields.read(bootFields, 'memory-may-be-cut'),
    memoryCheck: fields.read(bootFields, 'memory-check'),
    cpus: fields.read(bootFields, 'cpus'),
    cpu: fields.optional('cpu', cpuModel) ?? bootFields.cpu.default,
    accelerator: fields.read(bootFields, 'accel'),
    tune: fields.read(bootFields, 'tune'),
    start: fields.read(bootFields, 'start'),
    isolate: readIsolate(fields, mode),
    bootTimeoutSeconds: fields.read(bootFields, 'boot-timeout'),
    timeoutSeconds: mode === 'interactive' && !fields.has('timeout') ? undefined : fields.read(bootFields, 'timeout'),
    uefi: fields.read(bootFields, 'uefi'),
    serial: fields.optional('serial', serialOption),
    serialLog: fields.optional('serial-log', anyText),
    fwCfg: readFwCfgFields(fields),
  };
  fields.finish();
  return request;
}

/** The fields that the guest is told as they are: of a question too, which a guest without the engine is asked by them. */
function readFwCfgFields(fields: FieldReader): FwCfgContents {
  const told = Object.entries<FieldRow>(bootFields).flatMap(([name, { fwCfgName }]) => {
    const value = fwCfgName === undefined ? undefined : fields.read<Record<string, FieldRow>, string>(bootFields, name);
    return fwCfgName === undefined || value === undefined ? [] : [[fwCfgName, String(value)] as const];
  });
  return Object.fromEntries(told);
}

/** Refuses what is said of another mode. */
function refuseOtherModes(fields: FieldReader, mode: BootMode): void {
  for (const [name, { modes, sameAs }] of Object.entries<FieldRow>(bootFields)) {
    if (modes === undefined || modes.includes(mode) || sameAs !== undefined || !fields.has(name)) continue;
    const of = modes.join(' and ');
    fields.reject(`${fields.nameOf(name)}: given, but it is of mode ${of}, not of ${mode}; leave one of the two out`);
  }
}

function readIsolate(fields: FieldReader, mode: BootMode): boolean {
  const isolate = fields.read(bootFields, 'isolate');
  if (!isolate) return false;
  if (mode !== 'serve' && !fields.has('prompts-file')) {
    const label = fields.nameOf('isolate');
    const many = fields.nameOf('prompts-file');
    fields.reject(`${label}: given, but only ${many} and mode serve have several requests to keep apart`);
  }
  if (fields.read(bootFields, 'start') === 'cold') {
    fields.reject(`${fields.nameOf('isolate')}: needs copies of a guest, which a start that is cold has none of`);
  }
  return true;
}

/**
 * A model of QEMU's, with features where wanted: `max,sve=off`. `help`, at which QEMU lists its models and ends, is
 * none, nor is anything that is not a model's name or a feature's.
 */
const cpuModel = matching(
  /^(?!help(?:,|$))[A-Za-z0-9][\w.-]*(?:,(?!help(?:,|$))[+-]?[a-z][\w.-]*(?:=[\w.+-]+)?)*$/,
  "auto or one of QEMU's -cpu values, such as cortex-a72 or max,sve=off",
);

/** QEMU runs in a folder of its own, so the paths of its -serial are taken from ours. `stdio` is what we do anyway. */
function serialOption(text: string): string | undefined {
  if (text === 'stdio') return undefined;
  const [, kind, file] = /^(file|pipe|unix):(.*)$/.exec(text) ?? [];
  return kind === undefined || file === undefined ? text : `${kind}:${path.resolve(file)}`;
}

function kernelWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function imageSource(fields: FieldReader): ImageSource {
  const folder = fields.optional('image', anyText);
  const kernel = fields.optional('kernel', anyText);
  const initrd = fields.optional('initrd', anyText);
  if (kernel !== undefined && initrd !== undefined) return { kind: 'pair', kernel, initrd };
  if (folder !== undefined) return { kind: 'folder', folder };
  const wish = fields.optional('version', parsed(parseReleaseWish, allowedWishes));
  return wish === undefined ? { kind: 'default' } : { kind: 'release', wish };
}

function modelSource(fields: FieldReader, mode: BootMode): ModelSource {
  const path = fields.optional('model-disk', anyText);
  if (path !== undefined) return { kind: 'disk', path };
  const sha256 = fields.optional('sha256', modelSum);
  const model = fields.optional('model', anyText) ?? (wantsModel(mode) ? defaultModel : 'none');
  return model === 'none' ? { kind: 'none' } : { kind: 'model', model, sha256 };
}

/** Whether a mode brings a model when none is named. */
function wantsModel(mode: BootMode): boolean {
  switch (mode) {
    case 'interactive':
    case 'prompt':
    case 'serve':
    case 'perf':
      return true;
    case 'smoke':
    case 'diag':
    case 'selftest':
      return false;
  }
}
