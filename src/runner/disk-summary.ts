import type { ModelDisk } from '../model/disk.js';
import { inlineCode, formatted, paragraphs, factTable, type Markdown } from '../text/markdown.js';

/** What a person wants to know of a model disk. */
export function diskSummary({ model, sha256, sizeBytes, cached }: ModelDisk): Markdown {
  const { name, gguf } = model;
  return paragraphs([
    formatted`### 💾 model disk of ${name}`,
    factTable([
      ['model', formatted`${gguf.architecture}, ${gguf.quantization}, ${gguf.contextLength} tokens of context`],
      ['size', `${(sizeBytes / 1024 / 1024).toFixed(0)} MiB`],
      ['sha256', inlineCode(sha256)],
      ['made', cached ? 'found in the cache' : 'now'],
    ]),
  ]);
}
