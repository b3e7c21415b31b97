import type { ImageManifest } from './manifest.js';

/** A system image as far as reviews compare it. */
export interface ComparedImage {
  readonly manifest: ImageManifest;
  /** The text of the kernel's .config, where it is at hand. */
  readonly kernelConfig?: string | undefined;
}

/** What is called `name` in both images; undefined where an image has no such thing. */
export interface Difference<T = string> {
  readonly name: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export interface ImageDiff {
  /** Single facts: versions, programs, features. */
  readonly facts: readonly Difference[];
  /** In bytes. */
  readonly sizes: readonly Difference<number>[];
  readonly packages: readonly Difference[];
  /** undefined where one of the images comes without its kernel's .config. */
  readonly kernelOptions: readonly Difference[] | undefined;
}

/** What differs between two system images; what is the same in both is not in it. */
export function diffImages(before: ComparedImage, after: ComparedImage): ImageDiff {
  const { kernelConfig: configBefore } = before;
  const { kernelConfig: configAfter } = after;
  return {
    facts: differences(factsOf(before.manifest), factsOf(after.manifest)),
    sizes: differences(sizesOf(before.manifest), sizesOf(after.manifest)),
    packages: differences(packagesOf(before.manifest), packagesOf(after.manifest)),
    kernelOptions:
      configBefore === undefined || configAfter === undefined
        ? undefined
        : differences(kernelOptions(configBefore), kernelOptions(configAfter)),
  };
}

function differences<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Difference<T>[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((one) => one.before !== one.after);
}

function factsOf(manifest: ImageManifest): Map<string, string> {
  return new Map([
    ['architecture', manifest.arch],
    ['builder', manifest.builder],
    ['guest contract', String(manifest.guestContract)],
    ['kernel release', manifest.kernelRelease],
    ['llama.cpp', manifest.llamaVersion],
    ['llama programs', manifest.llamaPrograms.join(' ')],
    ['kernel SHA-256', shortSum(manifest.kernel)],
    ['initramfs SHA-256', shortSum(manifest.initramfs)],
    ...Object.entries(manifest.kernelFeatures).map(([name, on]) => [`kernel feature ${name}`, String(on)] as const),
  ]);
}

/** As much of a sum as tells two files from each other. */
function shortSum({ sha256 }: ImageManifest['kernel']): string {
  return sha256.slice(0, 16);
}

function sizesOf({ kernel, initramfs, initramfsParts }: ImageManifest): Map<string, number> {
  return new Map([
    ['kernel', kernel.sizeBytes],
    ['initramfs', initramfs.sizeBytes],
    ...Object.entries(initramfsParts).map(([name, bytes]) => [`in the initramfs: ${name}`, bytes] as const),
  ]);
}

function packagesOf({ packages }: ImageManifest): Map<string, string> {
  return new Map([...packages].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, version }) => [name, version]));
}

/** What is set in a .config; a symbol that is off is like one that is not there. */
function kernelOptions(config: string): Map<string, string> {
  const options = [...config.matchAll(/^CONFIG_(\w+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return new Map(options.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A diff for people to read, a difference a line. */
export function renderImageDiff(diff: ImageDiff): string {
  const sections = [
    section('facts', diff.facts.map(textLine)),
    section('sizes', diff.sizes.map(sizeLine)),
    section('packages', diff.packages.map(textLine)),
    diff.kernelOptions === undefined
      ? ['kernel options: not compared; both images need a kernel.config, which Buildroot writes']
      : section('kernel options', diff.kernelOptions.map(textLine)),
  ].flat();
  return sections.length === 0 ? 'no difference\n' : sections.map((line) => `${line}\n`).join('');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function textLine({ name, before, after }: Difference): string {
  if (before === undefined) return `+ ${name} ${after ?? ''}`;
  if (after === undefined) return `- ${name} ${before}`;
  return `  ${name} ${before} -> ${after}`;
}

function sizeLine({ name, before = 0, after = 0 }: Difference<number>): string {
  const kib = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`;
  const change = after - before;
  const sign = change > 0 ? '+' : '';
  const share = before === 0 ? '' : `, ${sign}${((100 * change) / before).toFixed(1)} %`;
  // Else it would round to nothing.
  const said = Math.abs(change) < 1024 ? `${sign}${change} bytes` : `${sign}${kib(change)}${share}`;
  return `  ${name} ${kib(before)} -> ${kib(after)} (${said})`;
}
