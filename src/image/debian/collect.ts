import path from 'node:path';
import { architectureNames, type Architecture } from '../../host/architecture.js';
import { EnvironmentError } from '../../host/errors.js';
import { exec } from '../../host/exec.js';
import { kernelProblem } from '../boot-files.js';
import { loadOrder, moduleDependencies, moduleIndex, modulesToLoad, withoutSignature } from './kernel-modules.js';
import { libraryClosure } from './library-closure.js';
import type { PartFile } from './parts.js';
import { llamaPrograms, requiredModules, welcomeModules } from './recipe.js';
import type { Tree } from './tree.js';

/** Takes the kernel, its configuration and the modules that the guest loads, in load order, out of a kernel package. */
export async function collectKernel(
  tree: Tree,
  architecture: Architecture,
  signal: AbortSignal | undefined,
): Promise<PartFile[]> {
  const [image, ...others] = (await tree.list('boot')).filter((name) => name.startsWith('vmlinuz-'));
  if (image === undefined || others.length > 0) throw new EnvironmentError("expected one kernel in Debian's packages");
  const release = image.slice('vmlinuz-'.length);
  const kernel = await tree.require(`boot/${image}`);
  const problem = kernelProblem(kernel.content, architecture);
  if (problem) throw new EnvironmentError(`Debian's ${image} ${problem.message}`);
  const config = await tree.require(`boot/config-${release}`);
  return [
    { role: 'kernel', path: `boot/${image}`, ...kernel },
    { role: 'kernelConfig', path: `boot/config-${release}`, ...config },
    ...(await collectModules(tree, release, signal)),
  ];
}

async function collectModules(tree: Tree, release: string, signal: AbortSignal | undefined): Promise<PartFile[]> {
  const folder = `usr/lib/modules/${release}`;
  const builtIn = await tree.require(`${folder}/modules.builtin`);
  const files = (await tree.list(folder, { recursive: true })).filter((name) => /\.ko(\.\w+)?$/.test(name));
  const index = moduleIndex(builtIn.content.toString('utf8'), files);
  const wanted = modulesToLoad(index, requiredModules, welcomeModules, release);

  const contents = new Map<string, Buffer>();
  const dependencies = new Map<string, readonly string[]>();
  const queue = [...wanted];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (contents.has(name) || index.builtIn.has(name)) continue;
    const file = index.files.get(name);
    if (file === undefined) throw new EnvironmentError(`kernel ${release} has no ${name}, which another module needs`);
    const content = await readModule(tree, `${folder}/${file}`, signal);
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

/** A module's plain content: insmod of a busybox need not know compression. */
async function readModule(tree: Tree, file: string, signal: AbortSignal | undefined): Promise<Buffer> {
  if (file.endsWith('.ko')) return (await tree.require(file)).content;
  if (!file.endsWith('.ko.xz')) throw new EnvironmentError(`${file}: zosia unpacks kernel modules of xz only`);
  await exec(['xz', '--decompress', '--keep', path.join(tree.root, file)], signal ? { signal } : {});
  return (await tree.require(file.replace(/\.xz$/, ''))).content;
}

/** Takes busybox, llama.cpp's programs and backends, and every library that these load, out of their packages. */
export async function collectUserland(tree: Tree, architecture: Architecture): Promise<PartFile[]> {
  const { triplet } = architectureNames[architecture];
  const busybox: PartFile = { role: 'busybox', path: 'bin/busybox', ...(await tree.require('usr/bin/busybox')) };
  const programs = await Promise.all(
    llamaPrograms.map(async (name): Promise<PartFile> => ({
      role: 'llamaPrograms',
      path: `bin/${name}`,
      ...(await tree.require(`usr/bin/${name}`)),
    })),
  );
  const backends = await collectBackends(tree, triplet);
  const folders = [`usr/lib/${triplet}`, 'usr/lib'];
  const libraries = await libraryClosure([...programs, ...backends], folders, (file) => tree.read(file));
  const libraryFiles = [...libraries].map(([file, content]): PartFile => ({
    role: 'libraries',
    path: file,
    ...content,
  }));
  return [busybox, ...programs, ...backends, ...libraryFiles];
}

/** One backend for each generation of CPU: ggml chooses when it starts, for the CPU it then finds. */
async function collectBackends(tree: Tree, triplet: string): Promise<PartFile[]> {
  const folder = `usr/lib/${triplet}/ggml`;
  const backend = /^backends\d*\/libggml-cpu-[^/]+\.so$/;
  const names = (await tree.list(folder, { recursive: true })).filter((name) => backend.test(name));
  if (names.length === 0) throw new EnvironmentError(`Debian's packages brought no ggml backend for CPUs in ${folder}`);
  return Promise.all(
    names.map(async (name): Promise<PartFile> => ({
      role: 'ggmlBackends',
      path: `${folder}/${name}`,
      ...(await tree.require(`${folder}/${name}`)),
    })),
  );
}
