import path from 'node:path';
import type { Reporter } from '../host/reporter.js';
import { fileNamePart } from '../text/file-name.js';
import type { GgufFacts } from './gguf.js';

/** A sum, or those of a split model's files, in lower case, by commas; undefined for what is none. */
export function parseSums(text: string): string | undefined {
  const sums = text.toLowerCase().replace(/\s*,\s*/g, ',');
  return /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(sums) ? sums : undefined;
}

export interface ModelRequest {
  /** A name of the catalog, the path of a GGUF file, its http or https address, or its place on the hub (`hf:…`). */
  readonly model: string;
  /** What the file must hash to; it wins over the catalog's own sum. Of a split model all sums, in order, by commas. */
  readonly sha256?: string | undefined;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** zosia's cache folder. */
  readonly cache: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A GGUF file on this machine, whole and with a known sum. */
export interface ModelFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** SPDX identifier, for a model of the catalog. */
  readonly licence?: string;
  readonly gguf: GgufFacts;
  /** Where it came from, for a person to read. */
  readonly origin: string;
  /** How it was changed for where it will run, if it was. */
  readonly tuned?: Tuning;
}

/** What became of a model that was made to fit where it will run. */
export interface Tuning {
  readonly sourceSha256: string;
  /** The quantization before. */
  readonly from: string;
  /** The tool, with its version. */
  readonly tool: string;
}

/** A file's name without `.gguf`, of letters that are safe in any file name. */
export function plainName(file: string): string {
  return fileNamePart(path.basename(file).replace(/\.gguf$/i, ''), 'model');
}
