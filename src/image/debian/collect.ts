import { compressions, decompress } from '../../debian/decompress.js';
import type { PackageTree } from '../../debian/package-tree.js';
import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { EnvironmentError } from '../../host/errors.js';
import { kernelProblem } from '../boot-files.js';
import { loadOrder, moduleDependencies, moduleIndex, modulesToLoad, withoutSignature } from './kernel-modules.js';
import { libraryClosure } from './library-closure.js';
import type { PartFile } from './parts.js';
import { llamaPrograms, promptFiles, requiredModules, welcomeModules } from './recipe.js';

/** Takes the kernel, its configuration and the modules that the guest loads, in load order, out of a kernel package. */
export async function collectKernel(tree: PackageTree, architecture: Architecture): Promise<PartFile[]> {
  const [image, ...others] = tree.list('boot').filter((name) => name.startsWith('vmlinuz-'));
  if (image === undefined || others.length > 0) throw new EnvironmentError("expected one kernel in Debian's packages");
  const release = image.slice('vmlinuz-'.length);
  const kernel = tree.require(`boot/${image}`);
  const problem = kernelProblem(kernel.content, architecture);
  if (problem) throw new EnvironmentError(`Debian's ${image} ${problem.message}`);
  const config = tree.require(`boot/config-${release}`);
  return [
    { role: 'kernel', path: `boot/${image}`, ...kernel },
    { role: 'kernelConfig', path: `boot/config-${release}`, ...config },
    ...(await collectModules(tree, release)),
  ];
}

async function collectModules(tree: PackageTree, release: string): Promise<PartFile[]> {
  const folder = `usr/lib/modules/${release}`;
  const builtIn = tree.require(`${folder}/modules.builtin`);
  const files = tree.list(folder, { recursive: true }).filter((name) => /\.ko(\.\w+)?$/.test(name));
  const index = moduleIndex(builtIn.content.toString('utf8'), files);
  const wanted = modulesToLoad(index, requiredModules, welcomeModules, release);

  const contents = new Map<string, Buffer>();
  const dependencies = new Map<string, readonly string[]>();
  const queue = [...wanted];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (contents.has(name) || index.builtIn.has(name)) continue;
    const file = index.files.get(name);
    if (file === undefined) throw new EnvironmentError(`kernel ${release} has no ${name}, which another module needs`);
    const content = await readModule(tree, `${folder}/${file}`);
    const needed = moduleDependencies(content, name).filter((dependency) => !index.builtIn.has(dependency));
    contents.set(name, content);
    dependencies.set(name, needed);
    queue.push(...needed);
  }
  return loadOrder(wanted, dependencies).map((name) => ({
    role: 'modules',
    path: `lib/modules/${name}.ko`,
    executable: false,
    content: withoutSignature(contents.get(name) ?? Buffer.alloc(0)),
  }));
}

/** Kernels themselves refuse modules that are larger by far. */
const maxModuleBytes = 2 ** 28;

/** A module's plain content: insmod of a busybox need not know compression. */
async function readModule(tree: PackageTree, file: string): Promise<Buffer> {
  const { content } = tree.require(file);
  if (file.endsWith('.ko')) return content;
  const compression = compressions.find((name) => file.endsWith(`.ko.${name}`));
  if (!compression) {
    throw new EnvironmentError(`${file}: zosia unpacks kernel modules of ${compressions.join(', ')} only`);
  }
  return decompress(content, { compression, limitBytes: maxModuleBytes, title: file });
}

/** Takes busybox, llama.cpp's programs and backends, the prompt's programs, and every library that these load. */
export function collectUserland(tree: PackageTree, architecture: Architecture): PartFile[] {
  const { triplet } = factsOf(architecture).names;
  const busybox: PartFile = { role: 'busybox', path: 'bin/busybox', ...tree.require('usr/bin/busybox') };
  const programs = llamaPrograms.map((name): PartFile => ({
    role: 'llamaPrograms',
    path: `bin/${name}`,
    ...tree.require(`usr/bin/${name}`),
  }));
  const prompt = Object.entries(promptFiles).map(([inGuest, file]): PartFile => ({
    role: 'prompt',
    path: inGuest,
    ...tree.require(file),
  }));
  const backends = collectBackends(tree, triplet);
  const folders = [`usr/lib/${triplet}`, 'usr/lib'];
  const libraries = libraryClosure(
    [...programs, ...prompt.filter(({ executable }) => executable), ...backends],
    folders,
    (file) => tree.read(file),
  );
  const libraryFiles = [...libraries].map(([file, content]): PartFile => ({
    role: 'libraries',
    path: file,
    ...content,
  }));
  return [busybox, ...programs, ...prompt, ...backends, ...libraryFiles];
}

/** One backend for each generation of CPU: ggml chooses when it starts, for the CPU it then finds. */
function collectBackends(tree: PackageTree, triplet: string): PartFile[] {
  const folder = `usr/lib/${triplet}/ggml`;
  const backend = /^backends\d*\/libggml-cpu-[^/]+\.so$/;
  const names = tree.list(folder, { recursive: true }).filter((name) => backend.test(name));
  if (names.length === 0) throw new EnvironmentError(`Debian's packages brought no ggml backend for CPUs in ${folder}`);
  return names.map((name): PartFile => ({
    role: 'ggmlBackends',
    path: `${folder}/${name}`,
    ...tree.require(`${folder}/${name}`),
  }));
}
