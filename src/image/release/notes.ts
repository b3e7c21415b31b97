import type { Architecture } from '../../contract/architectures/architecture.js';
import { releaseWorkflow } from './attestation.js';
import type { ImageManifest } from '../manifest.js';
import { block, Markdown, formatted, paragraphs, table } from '../../text/markdown.js';
import type { Figures } from './figures.js';

/** One architecture of a release, as its notes speak of it. */
export interface NotedImage {
  readonly manifest: ImageManifest;
  readonly figures: Figures | undefined;
}

export type NotedImages = ReadonlyMap<Architecture, NotedImage>;

export interface NotesRequest {
  readonly repository: string;
  readonly version: string;
  readonly images: NotedImages;
  readonly before: { readonly version: string; readonly images: NotedImages } | undefined;
  /** The changelog's section of this version, in Markdown. */
  readonly changes: string | undefined;
}

/** A release's notes in Markdown: changes, sizes and figures against the release before, how to verify it. */
export function formatNotes({ repository, version, images, before, changes }: NotesRequest): Markdown {
  const sections = [...images].map(([arch, image]) => {
    const { kernelRelease, llamaVersion, builder } = image.manifest;
    const old = before?.images.get(arch);
    const rows = figureRows(image).map(([what, now]) => {
      const then = old && figureRows(old).find(([name]) => name === what)?.[1];
      return [what, show(now), then ? show(then) : '–', then ? change(now, then, image, old) : '–'];
    });
    return paragraphs([
      formatted`## ${arch}`,
      formatted`Linux ${kernelRelease}, llama.cpp ${llamaVersion}, ${builder}`,
      table(['', version, before?.version ?? 'before', 'change'], rows, 1),
      image.figures ? formatted`Measured on ${machineOf(image.figures)}.` : formatted``,
    ]);
  });
  const verify = `sha256sum --check --ignore-missing SHA256SUMS
gh attestation verify SHA256SUMS --repo ${repository} --source-ref refs/tags/v${version} \\
  --signer-workflow ${repository}/${releaseWorkflow}`;
  return paragraphs([
    Markdown.written(changes?.trim() ?? ''),
    ...sections,
    formatted`## Verify`,
    formatted`${block(verify, 'sh')}\n`,
  ]);
}

interface Quantity {
  readonly value: number;
  readonly unit: 'MiB' | 's' | 'tok/s';
  /** A figure hangs on the machine; a size does not. */
  readonly measured: boolean;
}

const bytesPerMib = 1024 * 1024;

function figureRows({ manifest, figures }: NotedImage): [string, Quantity][] {
  const mib = (bytes: number): Quantity => ({ value: bytes / bytesPerMib, unit: 'MiB', measured: false });
  const rows: [string, Quantity][] = [
    ['kernel', mib(manifest.kernel.sizeBytes)],
    ['initramfs', mib(manifest.initramfs.sizeBytes)],
  ];
  if (figures?.bootMs !== undefined) {
    rows.push(['boot to init', { value: figures.bootMs / 1000, unit: 's', measured: true }]);
  }
  if (figures?.tokensPerSecond !== undefined) {
    rows.push(['generation', { value: figures.tokensPerSecond, unit: 'tok/s', measured: true }]);
  }
  return rows;
}

function show({ value, unit }: Quantity): string {
  return `${value.toFixed(2)} ${unit}`;
}

/** A percentage, or why there is none: figures of two machines say nothing of two releases. */
function change(now: Quantity, then: Quantity, image: NotedImage, old: NotedImage | undefined): string {
  const machines = [image, old].map((one) => one?.figures && machineOf(one.figures));
  if (now.measured && machines[0] !== machines[1]) return 'another machine';
  const percent = (100 * (now.value - then.value)) / then.value;
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`;
}

function machineOf({ accelerator, cpu, model }: Figures): string {
  return `${accelerator}, ${cpu}${model === undefined ? '' : `, ${model}`}`;
}
