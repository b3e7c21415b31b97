export const id = 999;
export const ids = [999];
export const modules = {

/***/ 38026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ addOptions),
  Q: () => (/* binding */ optionTexts)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/build.js
var build = __webpack_require__(28742);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/gate.js
var gate = __webpack_require__(47055);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/row.js
var row = __webpack_require__(49590);
;// CONCATENATED MODULE: ./build.bundles.part/src/contract/fields/outputs.js



const boots = { actions: row/* bootActions */.mG };
/** A measurement asks nothing; its output is there, for one who expects it of every action that boots. */
const answers = { actions: row/* bootActions */.mG, in: { 'perf-gate': 'empty: nothing is asked' } };
const serves = { actions: ['zosia', 'boot-qemu'] };
const gates = ['perf-gate', 'zosia'];
/** How a list of names reads. */
function listed(names) {
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
/** Outcomes that a boot with nothing to ask has. */
const measured = outcomes/* outcomes */.KI.filter((name) => name !== 'answer-invalid');
const gateOutputTable = {
    verdict: {
        actions: gates,
        says: 'the verdict: pass, fail, or inconclusive, where the runs say neither, there is no baseline of this kind, or nothing ' +
            'could be measured',
        in: { zosia: 'of the gate: pass, fail or inconclusive; empty without one' },
    },
    'tokens-per-second': {
        actions: ['perf-gate'],
        says: 'generated tokens per second: the median, of the slowest configuration; empty in mode virtual',
    },
    'interval-low': {
        actions: gates,
        says: 'lower confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
        in: { zosia: 'of the gate: lower bound of the mean, 95 % sure, in tokens per second' },
    },
    'interval-high': {
        actions: gates,
        says: 'upper confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
        in: { zosia: 'of the gate: upper bound of the mean, 95 % sure, in tokens per second' },
    },
    'results-csv': {
        actions: gates,
        says: 'path of a CSV file with every run; empty in mode virtual',
        in: { zosia: 'of the gate: path of a CSV file with every run' },
    },
    'results-json': {
        actions: gates,
        says: 'path of the results file, which can be a baseline one day',
        in: { zosia: 'of the gate: path of the results file' },
    },
    chart: { actions: gates, says: 'path of an SVG chart', in: { zosia: 'of the gate: path of an SVG chart' } },
    comment: {
        actions: gates,
        says: "path of a Markdown file with the report, as the body of a pull request's comment",
        in: { zosia: "of the gate: path of a Markdown file with the report, as the body of a pull request's comment" },
    },
};
const bootOutputTable = {
    outcome: {
        ...boots,
        says: `how the boot ended: ${listed(outcomes/* outcomes */.KI)}`,
        in: { 'perf-gate': `how the last boot ended, or the first that ended badly: ${listed(measured)}` },
    },
    response: { ...answers, says: "the model's answer, without what it thought before" },
    'response-file': {
        ...answers,
        says: 'path of a file with the answer, for one that is too long for an environment variable (128 KiB)',
    },
    'responses-file': { ...answers, says: 'path of the answers to `prompts-file`, as JSON lines in its order' },
    choice: { ...answers, says: 'the one of `choices` that was answered' },
    thinking: { ...answers, says: 'what the model thought before it answered, of models that say so' },
    'finish-reason': {
        ...answers,
        says: 'how the answer ended: stop (by itself) or length (cut by max-tokens or a full context); empty where it is not known',
    },
    'prompt-tokens': { ...answers, says: "tokens of the prompt, the chat template's included" },
    'completion-tokens': { ...answers, says: 'tokens of the answer, thoughts included' },
    'boot-ms': {
        ...boots,
        says: "milliseconds from QEMU's start to the guest's init, or to where a warm start goes on",
        in: { 'perf-gate': "milliseconds from QEMU's start to the guest's init" },
    },
    'tokens-per-second': {
        actions: ['zosia', 'boot-qemu'],
        says: 'generated tokens per second, of mode perf and of an answer',
        in: { zosia: 'generated tokens per second, of an answer, of mode perf, or of the gate: the median' },
    },
    start: {
        ...boots,
        says: 'how the guest began: warm (from a snapshot) or cold; empty where there was none',
        in: { 'perf-gate': 'how the guest began: a measurement always begins cold' },
    },
    arch: { ...boots, says: `architecture of the guest: ${listed(architecture/* architectures */.f2)}` },
    accel: { ...boots, says: 'accelerator that was used: hvf, kvm or tcg' },
    'qemu-version': { ...boots, says: 'version of QEMU' },
    'serial-log': {
        ...boots,
        says: 'path of the serial log',
        in: { 'perf-gate': 'path of the serial log of the last boot' },
    },
    timings: { ...boots, says: 'path of a JSON file with the times of the boot and what it ran on' },
    kernel: { ...boots, says: 'path of the kernel that was booted' },
    initrd: { ...boots, says: 'path of the initramfs that was booted' },
    'base-url': {
        ...serves,
        says: 'in mode serve: where the OpenAI-compatible API is, such as http://127.0.0.1:41234/v1. It ends with the job',
    },
    'api-key': {
        ...serves,
        says: 'in mode serve: the key that each request must bring, masked in logs; none where none is needed',
    },
    model: { ...serves, says: 'in mode serve: what the model is called there' },
    'model-disk': { ...boots, says: 'path of the model disk, empty without one' },
    'cache-hit': { ...boots, says: 'whether image and model disk were there already: true or false' },
};
const outputs_images = { actions: ['build-zosia'] };
const imageOutputTable = {
    image: { ...outputs_images, says: 'folder of the system image' },
    arch: { ...outputs_images, says: 'architecture of its guest: aarch64 or x86_64' },
    kernel: { ...outputs_images, says: 'path of the kernel' },
    initrd: { ...outputs_images, says: 'path of the initramfs' },
    manifest: { ...outputs_images, says: 'path of image.json: versions and sums of all that went in' },
    version: {
        ...outputs_images,
        says: 'names exactly this image: builder and the first 12 digits of the SHA-256 of image.json',
    },
    'cache-hit': { ...outputs_images, says: 'whether the image was there already: true or false' },
    'build-seconds': { ...outputs_images, says: 'seconds that it took' },
};
const disks = { actions: ['make-model-disk'] };
const diskOutputTable = {
    path: { ...disks, says: 'path of the model disk' },
    'model-name': { ...disks, says: 'name of the model' },
    architecture: { ...disks, says: 'architecture of the model, as its file says' },
    'context-length': { ...disks, says: 'tokens of context that the model was trained for' },
    sha256: { ...disks, says: 'SHA-256 of the disk' },
    'size-bytes': { ...disks, says: 'size of the disk in bytes' },
    'cache-hit': { ...disks, says: 'whether the disk was there already: true or false' },
};
const setUp = { actions: ['setup-buildroot'] };
const setUpOutputTable = {
    path: { ...setUp, says: 'folder of the Buildroot source' },
    version: { ...setUp, says: 'version of the Buildroot source' },
    'dl-dir': { ...setUp, says: "Buildroot's download folder" },
    'ccache-dir': { ...setUp, says: 'folder of ccache' },
    external: { ...setUp, says: "folder of zosia's external tree, for BR2_EXTERNAL" },
    'cache-hit': { ...setUp, says: 'whether exactly this toolchain was in the cache: true or false' },
};

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/fields/actions.js




/** What an action's inputs and outputs are taken of, in the order in which they are told. */
const tablesOf = {
    zosia: { inputs: [boot/* bootFields */.A3, gate/* gateFields */.Xc], outputs: [bootOutputTable, gateOutputTable] },
    'boot-qemu': { inputs: [boot/* bootFields */.A3], outputs: [bootOutputTable] },
    'perf-gate': { inputs: [gate/* gateFields */.Xc, boot/* bootFields */.A3], outputs: [gateOutputTable, bootOutputTable] },
    'setup-buildroot': { inputs: [build/* setUpFields */.fU, boot/* runnerFields */.Gb], outputs: [setUpOutputTable] },
    'build-zosia': { inputs: [build/* imageFields */.$G, boot/* runnerFields */.Gb], outputs: [imageOutputTable] },
    'make-model-disk': { inputs: [build/* diskFields */.H7, boot/* runnerFields */.Gb], outputs: [diskOutputTable] },
};
const ofBoots = [boot/* bootFields */.A3];
const fieldTablesOf = {
    run: ofBoots,
    prompt: ofBoots,
    serve: ofBoots,
    smoke: ofBoots,
    perf: [gate/* gateFields */.Xc, boot/* bootFields */.A3],
    disk: [build/* diskFields */.H7, boot/* runnerFields */.Gb],
};
/** The inputs of an action, as it means them. */
function inputsOf(action) {
    return rowsOf(tablesOf[action].inputs)
        .filter(([, row]) => row.actions.includes(action))
        .map(([name, row]) => ({ ...row, ...row.in?.[action], name }));
}
function inputNamesOf(action) {
    return inputsOf(action).map(({ name }) => name);
}
/** The options of a command that have rows here. */
function optionsOf(command) {
    return rowsOf(fieldTablesOf[command])
        .filter(([, row]) => row.commands.includes(command))
        .map(([name, row]) => ({ ...row, ...row.in?.[command], name }));
}
/** The outputs of an action, and what each says there. */
function outputsOf(action) {
    return rowsOf(tablesOf[action].outputs)
        .filter(([, row]) => row.actions.includes(action))
        .map(([name, row]) => ({ name, says: row.in?.[action] ?? row.says }));
}
function rowsOf(tables) {
    return tables.flatMap((table) => Object.entries(table));
}

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/question.js
var question = __webpack_require__(19960);
;// CONCATENATED MODULE: ./build.bundles.part/src/contract/fields/groups.js



const namesOf = (table) => Object.keys(table);
/**
 * The headings of a command's help, in their order, and the options below each. An option that stands under several is
 * shown under the first; one under none is of the command itself.
 */
const optionGroups = {
    Debugging: ['append', 'boot-timeout', 'timeout', 'serial', 'serial-log', 'show-plan', 'log-dir'],
    Serve: ['api-key', 'port'],
    Ask: [...namesOf(question/* questionFields */.Gw), 'isolate'],
    Measure: namesOf(gate/* gateFields */.Xc),
    'Model and image': [...namesOf(boot/* sourceFields */.r9), 'tune'],
    Machine: namesOf(boot/* machineFields */.NN),
};
/** As a person reads them: what is asked for first, what goes wrong last. */
const groupOrder = [
    'Ask',
    'Serve',
    'Measure',
    'Model and image',
    'Machine',
    'Debugging',
];
/** The heading that an option stands under; undefined for one of the command itself. */
function groupOf(name) {
    return Object.keys(optionGroups).find((group) => optionGroups[group].includes(name));
}
/** What a person types first, of each command whose options have rows: what it does, and the words behind its name. */
const examples = {
    run: [
        ['boot to the prompt, installing what is missing', '--install'],
        ['ask another model one question', '--model qwen3-0.6b --prompt "What is the capital of France?"'],
    ],
    prompt: [
        ['ask a question', '"What is the capital of France?"'],
        ['have one of several answers', '"Bug or feature: it crashes on start" --choices bug,feature'],
    ],
    serve: [
        ['serve on a free port, with a key made up for it', ''],
        ['serve on a port of your own', '--port 8080'],
    ],
    smoke: [
        ["boot zosia's own image", '--install'],
        ['boot your kernel and initramfs', '--kernel out/Image --initrd out/initramfs.cpio.gz'],
    ],
    perf: [
        ['five runs, of which the mean must be fast enough', '--runs 5 --min-tok-s 20'],
        ['count instructions, and compare them with a baseline', '--mode virtual --baseline perf/baseline.json'],
    ],
};

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/wording.js
var wording = __webpack_require__(39238);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/boot-options.js




/** Adds the options that `name`, which `command` is, has rows of the contract for. */
function addOptions(command, name) {
    const place = (field) => groupOrder.findIndex((group) => group === groupOf(field.name));
    const fields = [...optionsOf(name)].sort((one, other) => place(one) - place(other));
    for (const field of fields)
        command.addOption(optionOf(field, name));
    const shown = (examples[name] ?? []).map(([does, args]) => `  # ${does}\n  ${`zosia ${name} ${args}`.trimEnd()}`);
    return shown.length === 0 ? command : command.addHelpText('after', `\nExamples:\n${shown.join('\n')}`);
}
function optionOf(field, command) {
    const value = field.type.is === 'flag' ? '' : ` <${field.value ?? 'VALUE'}>`;
    const prefix = command === 'perf' && field.measures !== undefined ? `${field.measures}: ` : '';
    const option = new esm/* Option */.c$(`${(0,wording/* optionName */.fS)(field.name, field)}${value}`, (0,wording/* optionHelp */.L)(field, prefix));
    const group = groupOf(field.name);
    if (group !== undefined)
        option.helpGroup(`${group}:`);
    return field.variable === undefined ? option : option.env(field.variable);
}
/** Commander's camel-cased options back as texts named in kebab-case. */
function optionTexts(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
        typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined,
    ]));
}


/***/ }),

/***/ 28742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ imageFields),
/* harmony export */   H7: () => (/* binding */ diskFields),
/* harmony export */   fU: () => (/* binding */ setUpFields)
/* harmony export */ });
/* unused harmony exports builders, processors */
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _boot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37056);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49590);



const builders = ['debian', 'buildroot'];
const processors = ['native', 'emulated'];
const disks = { actions: ['make-model-disk'], commands: ['disk'] };
const diskSteps = { actions: disks.actions, commands: [] };
const images = { actions: ['build-zosia'], commands: [] };
const setUp = { actions: ['setup-buildroot'], commands: [] };
/** A model disk. */
const diskFields = {
    model: {
        ...diskSteps,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: _boot_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultModel */ .$I,
        says: 'catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), path of a GGUF file, its ' +
            'https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT',
    },
    sha256: { ...disks, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'HEX', says: _boot_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSentence */ .hu },
    output: { ...diskSteps, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, says: 'where to write the disk', otherwise: 'it stays in the cache folder' },
    out: { ...disks, actions: [], type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'PATH', says: 'where to write the disk', otherwise: 'the cache' },
    processor: {
        ...diskSteps,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(processors),
        default: 'native',
        says: 'native, or emulated: requantize a small model for a guest that will be emulated',
    },
    tune: {
        ...diskSteps,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_boot_js__WEBPACK_IMPORTED_MODULE_1__/* .tunings */ .TZ),
        default: 'auto',
        says: 'auto, always or never: which models to requantize for an emulated processor. auto: those of the catalog; always: ' +
            'any, whose file is then parsed by llama-quantize on the host',
    },
    'extra-mib': {
        ...disks,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(0, 1024 * 1024, 'MiB'),
        default: '0',
        value: 'N',
        says: 'MiB to leave free on the disk',
    },
    'use-docker': {
        ...disks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt,
        default: 'false',
        says: 'make the disk a second time with mke2fs in Docker, and fail if the two differ',
    },
};
/** A system image. */
const imageFields = {
    arch: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        says: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: the one that this runner accelerates, else ` +
            `${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}; with builder buildroot always ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}, as setup-buildroot has it`,
    },
    builder: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(builders),
        default: 'debian',
        says: "debian: assembled in seconds from Debian's binary packages; buildroot: compiled, which takes the better part of an " +
            'hour the first time',
    },
    'buildroot-path': {
        ...images,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        says: 'with builder buildroot, a Buildroot tree, such as the output `path` of setup-buildroot',
        otherwise: 'the pinned release, fetched',
    },
    defconfig: {
        ...images,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        says: "with builder buildroot, a configuration of zosia's external tree",
        otherwise: 'zosia_ARCH_defconfig',
    },
    jobs: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(0, 1024, 'jobs'),
        default: '0',
        says: 'with builder buildroot, jobs of one make; 0 for one more than there are processors',
    },
    'output-dir': { ...images, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, says: 'folder for the image, made anew', otherwise: 'artifacts/ARCH' },
};
/** A runner that is ready to build by Buildroot. */
const setUpFields = {
    'buildroot-version': {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        says: 'release of Buildroot',
        otherwise: 'the one that zosia pins',
    },
    source: { ...setUp, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, says: 'folder of a Buildroot tree to use, in place of a release' },
    sha256: {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        says: "SHA-256 of the release's tar archive; needed for a release that zosia does not pin",
    },
    arch: {
        ...setUp,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2),
        default: 'aarch64',
        says: `guest architecture to build for: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(' or ')}`,
    },
    'cache-key-prefix': {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: 'zosia-buildroot',
        says: 'beginning of all cache keys: change it to begin anew',
    },
    'install-host-packages': {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt,
        default: 'true',
        says: 'install missing host packages (apt-get, as root or through sudo)',
    },
};


/***/ }),

/***/ 47055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xc: () => (/* binding */ gateFields)
/* harmony export */ });
/* unused harmony exports perfModes, perfProfiles, inconclusivePolicies */
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22678);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49590);


const perfModes = ['wall', 'virtual'];
const perfProfiles = ['none', 'phi35_fast'];
const inconclusivePolicies = ['warn', 'fail'];
const gates = { actions: ['perf-gate'], commands: ['perf'] };
/** What all in one step measures by as well. */
const measures = { actions: ['perf-gate', 'zosia'], commands: ['perf'], measures: 'wall' };
/** Where each writes and reads its files, and what it does in doubt, is an edge's own. */
const inWorkflows = { actions: ['perf-gate'], commands: [] };
const inShells = { actions: [], commands: ['perf'] };
/** What is measured, and what it is held against. */
const gateFields = {
    mode: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(perfModes),
        default: 'wall',
        value: 'MODE',
        says: 'what to measure: wall (tokens per second, on a machine that is yours) or virtual (instructions, on any machine)',
    },
    'min-tok-s': {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1_000_000, 'tokens per second'),
        value: 'N',
        says: 'fewest generated tokens per second that pass',
        in: {
            zosia: {
                says: 'fewest generated tokens per second: boots a second time, to measure',
                otherwise: 'no gate',
            },
            'perf-gate': { says: 'fewest generated tokens per second that pass. Needed without a {baseline}' },
        },
    },
    baseline: {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'PATH',
        says: 'what to compare with: the path of a results file (an earlier {results-json}), or the folder of another system image, ' +
            'measured alternating with this one',
    },
    'max-regression': {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 100, 'percent'),
        value: 'PERCENT',
        measures: 'wall',
        says: 'largest drop of the median against the baseline that is tolerated, in percent',
        otherwise: '5',
    },
    tolerance: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1000, 'tenths of a percent'),
        value: 'N',
        measures: 'virtual',
        says: 'largest rise of a figure against the baseline that is tolerated, in tenths of a percent',
        otherwise: '5',
    },
    confidence: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0.5, 0.999, 'share'),
        value: 'SHARE',
        measures: 'wall',
        says: 'confidence of the bounds, as a share',
        otherwise: '0.95',
    },
    runs: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1000, 'runs'),
        value: 'N',
        measures: 'wall',
        says: 'boots of each configuration that count, after one to warm up; 1 repeats five times within one boot',
        otherwise: '5, against a baseline 10',
    },
    'on-inconclusive': {
        ...inWorkflows,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(inconclusivePolicies),
        default: 'warn',
        says: 'what to do where the runs say neither pass nor fail: warn or fail',
    },
    'fail-fast': {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        default: 'false',
        measures: 'wall',
        says: 'stop at the first configuration that fails',
    },
    'matrix-file': {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        measures: 'wall',
        says: 'measure each line `threads|batch_threads|llama_args` of a file, rather than one configuration',
    },
    results: {
        ...inWorkflows,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        says: 'folder for the files of results and chart',
        otherwise: "one of the step's own",
    },
    history: {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'path of a file with earlier results, which the chart shows beside these',
    },
    profile: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(perfProfiles),
        default: 'none',
        value: 'NAME',
        says: {
            workflow: 'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
                '128 tokens). Inputs beside it win',
            command: 'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
                '128 tokens). Options beside it win',
        },
    },
    threads: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 512, 'threads'),
        value: 'N',
        says: "llama.cpp's threads for generation",
        otherwise: 'one per vCPU',
    },
    'batch-threads': {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 512, 'threads'),
        value: 'N',
        says: "llama.cpp's threads for the prompt",
        otherwise: 'as {threads}',
    },
    'llama-args': {
        ...measures,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'ARGS',
        says: {
            workflow: 'further llama.cpp arguments, separated by commas, such as `-b,256`',
            command: "further llama.cpp arguments, separated by commas, written as --llama-args='-b,256'",
        },
    },
    tokens: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1_000_000, 'tokens'),
        value: 'N',
        says: 'tokens to generate',
        otherwise: String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .bootFlagTable */ .pA['zosia.perf.tokens'].reads.otherwise),
    },
    'results-csv': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'write every run as CSV' },
    'results-json': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'write the result, usable as a baseline' },
    'log-dir': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FOLDER', says: 'keep the serial log of each boot there' },
    chart: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'write an SVG chart' },
    comment: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: "write the body of a pull request's comment" },
    'update-baseline': {
        ...inShells,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'put the result into a baseline, replacing the one of its kind',
    },
};


/***/ }),

/***/ 39238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   L: () => (/* binding */ optionHelp),
/* harmony export */   fS: () => (/* binding */ optionName)
/* harmony export */ });
/* unused harmony exports inputSentence, outputSentence */
/** An input as the action.yml of `action` describes it: sentences that name other inputs as a workflow does. */
function inputSentence(field, action) {
    const clause = wordsFor('workflow', field.says);
    const says = action === 'perf-gate' && field.measures !== undefined
        ? `Mode ${field.measures}: ${clause}.`
        : sentence(clause, field.type);
    return field.otherwise === undefined ? says : `${says} Default: ${wordsFor('workflow', field.otherwise)}.`;
}
/** An option as a command's help describes it, and what is taken without it. */
function optionHelp(field, prefix = '') {
    const { type, otherwise } = field;
    // What is done without it is what not giving it means.
    const isSaid = type.is !== 'flag' && field.default !== undefined;
    const fallback = isSaid ? field.default : otherwise === undefined ? undefined : wordsFor('command', otherwise);
    const says = wordsFor('command', field.says);
    return `${prefix}${says}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
}
/** An output as action.yml describes it. */
function outputSentence(says) {
    return sentence(says);
}
/** How a field is written in a shell: `--no-memory-check` is what is done without it refused. */
function optionName(name, row) {
    const isRefused = row?.type.is === 'flag' && row.default === 'true' && row.askedForInShell !== true;
    return isRefused ? `--no-${name}` : `--${name}`;
}
/** A sentence whose inputs stand in braces, with each as its reader writes it. */
function withNames(sentence, nameOf) {
    return sentence.replace(/(?<!\{)\{([a-z][a-z0-9-]*)\}(?!\})/g, (_, input) => nameOf(input));
}
function wordsFor(edge, wording) {
    const words = typeof wording === 'string' ? wording : wording[edge];
    return edge === 'workflow'
        ? withNames(words, (input) => `\`${input}\``)
        : withNames(words, (input) => `--${input}`).replaceAll('`', '');
}
/** With a capital where it does not begin with a name or a value, and with a period. */
function sentence(clause, type) {
    const [first = ''] = /^[^\s,:]*/.exec(clause) ?? [];
    const isName = /[A-Z.`]/.test(first);
    const isValue = type?.is === 'one of' ? type.values.includes(first) : type?.is === 'flag' && ['true', 'false'].includes(first);
    const begun = isName || isValue ? clause : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
    return `${begun}.`;
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   L: () => (/* binding */ readNamedText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);



/** Far more than any model's context holds. */
const usualBytes = 16 * 1024 * 1024;
const reasons = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
};
/** The text of a UTF-8 file, to the last byte but for a byte order mark, or why it cannot be had: a clause. */
function readTextFile(file, { mostBytes = usualBytes, env = process.env } = {}) {
    try {
        const checkout = env['GITHUB_WORKSPACE'];
        if (checkout && leadsOut(file, checkout))
            return { problem: 'it is a link out of the checkout' };
        // Without waiting: opening a named pipe would otherwise, for ever.
        const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (stats.isDirectory())
                return { problem: 'it is a folder' };
            if (!stats.isFile())
                return { problem: 'it is not a file' };
            if (stats.size > mostBytes)
                return { problem: `it has ${stats.size} bytes, and at most ${mostBytes} are read` };
            const bytes = Buffer.alloc(stats.size);
            return { text: textOf(bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes))) };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) ?? '';
        return {
            problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (reasons[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)),
        };
    }
}
/** A hundred thousand answers, or a year of results. */
const mostNamedBytes = 256 * 1024 * 1024;
/** The text of a file that a person named as `name`. Throws UsageError with both when it cannot be read. */
function readNamedText(name, file) {
    const read = readTextFile(file, { mostBytes: mostNamedBytes });
    if ('problem' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${name}: ${file}: ${read.problem}`);
    return read.text;
}
/**
 * Whether a file of a job's checkout is a link to what is none, the credentials in `.git` included. A pull request brings
 * its own links: without this its author would choose which of the runner's files a workflow reads.
 */
function leadsOut(file, checkout) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(checkout))
        return false;
    const [named, real, root] = [node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(checkout)];
    if (named === real || ![node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(checkout), root].some((folder) => isBelow(named, folder)))
        return false;
    return !isBelow(real, root) || node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes('.git');
}
function isBelow(file, folder) {
    return file.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
/** Throws where the bytes are not UTF-8. */
function textOf(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}


/***/ }),

/***/ 24286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Ng: () => (/* binding */ parsedOrReason),
/* harmony export */   Py: () => (/* binding */ parseLabelled),
/* harmony export */   U3: () => (/* binding */ FieldReader),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   nj: () => (/* binding */ textOfFile),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zD: () => (/* binding */ decimalNumber)
/* harmony export */ });
/* unused harmony exports autoOr, flag */
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2374);


/** What a parser throws: completes the sentence `NAME: "VALUE" is not …`. */
class NotAllowed extends Error {
}
function wholeNumber(min, max, unit) {
    return (text) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
        if (!(value >= min && value <= max)) {
            throw new NotAllowed(`a whole number of ${unit} from ${min} to ${max}`);
        }
        return value;
    };
}
function decimalNumber(min, max, unit) {
    return (text) => {
        const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
        if (!(value >= min && value <= max))
            throw new NotAllowed(`a number${unitOf(unit)} from ${min} to ${max}`);
        return value;
    };
}
/** A number of nothing has no unit: a temperature, a share. */
function unitOf(unit) {
    return ['temperature', 'probability', 'share'].includes(unit) ? '' : ` of ${unit}`;
}
function oneOf(allowed) {
    return (text) => {
        const found = allowed.find((candidate) => candidate === text);
        if (found === undefined)
            throw new NotAllowed(`one of ${allowed.join(', ')}`);
        return found;
    };
}
/** `auto`, or what `parser` takes. */
function autoOr(parser) {
    return (text) => {
        if (text === 'auto')
            return 'auto';
        try {
            return parser(text);
        }
        catch (error) {
            throw error instanceof NotAllowed ? new NotAllowed(`auto or ${error.message}`) : error;
        }
    };
}
const flag = (text) => {
    if (/^(true|1|yes)$/i.test(text))
        return true;
    if (/^(false|0|no)$/i.test(text))
        return false;
    throw new NotAllowed('true or false');
};
const anyText = (text) => text;
/** What a parser throws that says more than what is allowed: a sentence behind the field's name. */
class Refused extends Error {
}
/** What `parse` makes of the text. The UsageError that it throws says what is wrong with it. */
function parsedOrReason(parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            throw error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb ? new Refused(error.message) : error;
        }
    };
}
/** What `parser` makes of the text. Throws UsageError that begins with `label`. */
function parseLabelled(label, parser, text) {
    const wrong = [];
    const value = new FieldReader({ [label]: text }, undefined, wrong).optional(label, parser);
    if (value === undefined || wrong.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(wrong.join('\n'));
    return value;
}
/** The text of the UTF-8 file that is named. */
const textOfFile = (file) => {
    const read = (0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .G)(file);
    if ('problem' in read)
        throw new NotAllowed(`a text file that can be read: ${read.problem}`);
    return read.text;
};
function matching(pattern, allowed) {
    return (text) => {
        if (!pattern.test(text))
            throw new NotAllowed(allowed);
        return text;
    };
}
/** What `parse` makes of the text; a text of which it makes undefined is not `allowed`. */
function parsed(parse, allowed) {
    return (text) => {
        const value = parse(text);
        if (value === undefined)
            throw new NotAllowed(allowed);
        return value;
    };
}
const expectation = (text) => {
    const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
    if (source === undefined)
        return { kind: 'literal', text };
    try {
        return { kind: 'pattern', pattern: new RegExp(source, flags) };
    }
    catch (error) {
        throw new NotAllowed(`a regular expression that compiles (${error instanceof Error ? error.message : 'invalid'})`);
    }
};
function parserOf(type) {
    switch (type.is) {
        case 'whole': {
            const parser = wholeNumber(type.least, type.most, type.unit);
            return type.auto ? autoOr(parser) : parser;
        }
        case 'decimal':
            return decimalNumber(type.least, type.most, type.unit);
        case 'one of':
            return oneOf(type.values);
        case 'flag':
            return flag;
        case 'text':
            return anyText;
    }
}
/**
 * Reads named texts into typed values and remembers every wrong one, so that a person hears of all at once.
 * An empty text counts as not given, as in GitHub's inputs.
 */
class FieldReader {
    texts;
    label;
    wrong;
    /** `label` says how the person wrote the name: `--memory` on a command line, `memory` in a workflow. */
    constructor(texts, label = (name) => name, wrong = []) {
        this.texts = texts;
        this.label = label;
        this.wrong = wrong;
    }
    /** A reader with `texts` in the place of those given; what either finds wrong, both have found. */
    replacing(texts) {
        return new FieldReader({ ...this.texts, ...texts }, this.label, this.wrong);
    }
    has(name) {
        return (this.texts[name] ?? '') !== '';
    }
    /** A field by its row of the contract: its value, or that of its default. */
    read(table, name) {
        const row = table[name];
        if (row === undefined)
            throw new RangeError(`${name} is no field of the contract`);
        const { type, default: fallback } = row;
        const parser = parserOf(type);
        const value = this.optional(name, parser) ?? (fallback === undefined ? undefined : parser(fallback));
        return value;
    }
    optional(name, parser) {
        const text = this.texts[name] ?? '';
        if (text === '')
            return undefined;
        try {
            return parser(text);
        }
        catch (error) {
            if (error instanceof NotAllowed)
                this.reject(`${this.label(name)}: ${JSON.stringify(text)} is not ${error.message}`);
            else if (error instanceof Refused)
                this.reject(`${this.label(name)}: ${error.message}`);
            else
                throw error;
            return undefined;
        }
    }
    withDefault(name, parser, fallback) {
        return this.optional(name, parser) ?? fallback;
    }
    /** Two fields that cannot be given together. */
    exclusive(first, second) {
        if (this.has(first) && this.has(second)) {
            this.reject(`${this.label(first)} and ${this.label(second)} cannot be given together`);
        }
    }
    reject(sentence) {
        this.wrong.push(sentence);
    }
    nameOf(name) {
        return this.label(name);
    }
    /** Throws one UsageError with a line for each wrong field. */
    finish() {
        if (this.wrong.length > 0)
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb([...new Set(this.wrong)].join('\n'));
    }
}


/***/ })

};
