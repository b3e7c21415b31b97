import type { ModelDisk } from '../model/disk.js';
import { inlineCode, table } from '../text/markdown.js';

/** What a person wants to know of a model disk. */
export function diskSummary({ model, sha256, sizeBytes, cached }: ModelDisk): string {
  const { name, gguf } = model;
  return [
    `### 💾 model disk of ${name}`,
    table(
      ['', ''],
      [
        ['model', `${gguf.architecture}, ${gguf.quantization}, ${gguf.contextLength} tokens of context`],
        ['size', `${(sizeBytes / 1024 / 1024).toFixed(0)} MiB`],
        ['sha256', inlineCode(sha256)],
        ['made', cached ? 'found in the cache' : 'now'],
      ],
    ),
  ].join('\n\n');
}
