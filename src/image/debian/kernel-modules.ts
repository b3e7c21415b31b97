import path from 'node:path';
import { EnvironmentError } from '../../host/errors.js';
import { readElfSection } from './elf.js';

/** What a kernel package says of its modules, all by the kernel's own names (`virtio_blk`). */
export interface ModuleIndex {
  readonly builtIn: ReadonlySet<string>;
  /** Where each loadable module's file lies, relative to the modules folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The kernel's name of a module file: `kernel/drivers/char/virtio-rng.ko.xz` is `virtio_rng`. */
export function moduleName(file: string): string {
  return path.posix
    .basename(file)
    .replace(/\.ko(\.\w+)?$/, '')
    .replaceAll('-', '_');
}

/** `modulesBuiltin` is the text of modules.builtin; `files` are the paths of all module files. */
export function moduleIndex(modulesBuiltin: string, files: readonly string[]): ModuleIndex {
  const builtIn = modulesBuiltin.split('\n').filter((line) => line !== '');
  return {
    builtIn: new Set(builtIn.map(moduleName)),
    files: new Map(files.map((file) => [moduleName(file), file])),
  };
}

/**
 * Which modules must be loaded so that `required`, and of `welcome` what the kernel has, work; built-in ones need not.
 * Throws EnvironmentError for a required one that the kernel has in no form.
 */
export function modulesToLoad(
  index: ModuleIndex,
  required: readonly string[],
  welcome: readonly string[],
  kernel: string,
): string[] {
  const missing = required.filter((name) => !index.builtIn.has(name) && !index.files.has(name));
  if (missing.length > 0) {
    throw new EnvironmentError(`kernel ${kernel} has no ${missing.join(', no ')}, neither built in nor as a module`);
  }
  return [...required, ...welcome].filter((name) => !index.builtIn.has(name) && index.files.has(name));
}

/**
 * The modules that an uncompressed module file says it needs. Debian's packages carry no modules.dep: depmod makes
 * that on installation, from these very lines.
 */
export function moduleDependencies(content: Uint8Array, name: string): string[] {
  const information = readElfSection(content, name, '.modinfo');
  if (!information) throw new EnvironmentError(`${name} is not a kernel module: it has no .modinfo`);
  const lines = Buffer.from(information).toString('latin1').split('\0');
  const dependencies = lines.find((line) => line.startsWith('depends='))?.slice('depends='.length) ?? '';
  return dependencies
    .split(',')
    .filter((dependency) => dependency !== '')
    .map(moduleName);
}

/** The kernel's include/linux/module_signature.h: signature, 12 bytes that end in its length, this mark. */
const signatureMark = Buffer.from('~Module signature appended~\n');
const signatureFactsBytes = 12;

/**
 * A module without the signature at its end, where it has one. Checking it takes most of a module's loading time
 * under emulation, and the kernels that we take demand none (CONFIG_MODULE_SIG_FORCE is not set).
 */
export function withoutSignature(content: Buffer): Buffer {
  const factsEnd = content.byteLength - signatureMark.byteLength;
  if (factsEnd < signatureFactsBytes || !content.subarray(factsEnd).equals(signatureMark)) return content;
  const signatureBytes = content.readUInt32BE(factsEnd - 4);
  return content.subarray(0, Math.max(0, factsEnd - signatureFactsBytes - signatureBytes));
}

/** `wanted` and all that they depend on, each after what it needs itself. */
export function loadOrder(wanted: readonly string[], dependencies: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Set<string>();
  const visit = (name: string, dependents: readonly string[]): void => {
    if (dependents.includes(name)) throw new EnvironmentError(`modules need each other: ${dependents.join(', ')}`);
    for (const dependency of dependencies.get(name) ?? []) visit(dependency, [...dependents, name]);
    order.add(name);
  };
  for (const name of wanted) visit(name, []);
  return [...order];
}
