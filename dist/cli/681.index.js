export const id = 681;
export const ids = [681];
export const modules = {

/***/ 87681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addPerfCommand: () => (/* binding */ addPerfCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/gate.js
var gate = __webpack_require__(63644);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/matrix.js
var matrix = __webpack_require__(84498);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/result.js
var perf_result = __webpack_require__(87026);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/host-facts.js + 1 modules
var host_facts = __webpack_require__(37063);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/virtual.js
var virtual = __webpack_require__(7448);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/yardstick-model.js
/**
 * A llama model of random weights that answers nonsense, made for measuring: a few MiB instead of a hundred, and the
 * same bytes everywhere. Its matrices run through the same Q8_0 kernels of ggml as a tuned model's.
 */
const shape = { embedding: 256, blocks: 8, feedForward: 768, heads: 4, keyHeads: 2, context: 1024, vocabulary: 512 };
/** Part of the name of files made of it: to be raised with every change of the bytes. */
const yardstickVersion = 1;
/** ggml's numbers for the types of tensors. */
const tensorTypes = { F32: 0, Q8_0: 8 };
/** Q8_0 stores 32 weights as a half-precision scale and 32 signed bytes. */
const blockWeights = 32;
const blockBytes = 34;
/** 2^-13 as a half: weights within ±0.016, so that activations stay finite through all blocks. */
const weightScale = 0x0800;
const alignment = 32;
/** The bytes of the GGUF file. */
function yardstickModel() {
    const tensors = tensorList();
    const data = [];
    const infos = [];
    const random = randomBytes(20_260_101);
    let offset = 0;
    for (const { name, dimensions, type } of tensors) {
        infos.push(yardstick_model_text(name), u32(dimensions.length), ...dimensions.map(u64), u32(tensorTypes[type]), u64(offset));
        const bytes = aligned(type === 'F32' ? ones(product(dimensions)) : quantized(product(dimensions), random));
        data.push(bytes);
        offset += bytes.length;
    }
    const entries = metadata();
    const head = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(entries.length), ...entries, ...infos];
    return Buffer.concat([aligned(Buffer.concat(head)), ...data]);
}
function tensorList() {
    const { embedding, blocks, feedForward, heads, keyHeads, vocabulary } = shape;
    const keys = (embedding / heads) * keyHeads;
    const matrix = (name, columns, rows) => ({
        name: `${name}.weight`,
        dimensions: [columns, rows],
        type: 'Q8_0',
    });
    const norm = (name) => ({ name: `${name}.weight`, dimensions: [embedding], type: 'F32' });
    const block = (n) => [
        norm(`blk.${n}.attn_norm`),
        matrix(`blk.${n}.attn_q`, embedding, embedding),
        matrix(`blk.${n}.attn_k`, embedding, keys),
        matrix(`blk.${n}.attn_v`, embedding, keys),
        matrix(`blk.${n}.attn_output`, embedding, embedding),
        norm(`blk.${n}.ffn_norm`),
        matrix(`blk.${n}.ffn_gate`, embedding, feedForward),
        matrix(`blk.${n}.ffn_up`, embedding, feedForward),
        matrix(`blk.${n}.ffn_down`, feedForward, embedding),
    ];
    return [
        matrix('token_embd', embedding, vocabulary),
        ...Array.from({ length: blocks }, (_, n) => block(n)).flat(),
        norm('output_norm'),
        matrix('output', embedding, vocabulary),
    ];
}
/** What llama.cpp wants to know of a llama model with a SentencePiece vocabulary. */
function metadata() {
    const { embedding, blocks, feedForward, heads, keyHeads, context, vocabulary } = shape;
    const special = ['<unk>', '<s>', '</s>'];
    const bytes = Array.from({ length: 256 }, (_, n) => `<0x${n.toString(16).toUpperCase().padStart(2, '0')}>`);
    const words = Array.from({ length: vocabulary - special.length - bytes.length }, (_, n) => `▁w${n}`);
    // llama.cpp's token types: 1 normal, 2 unknown, 3 control, 6 byte.
    const types = [2, 3, 3, ...bytes.map(() => 6), ...words.map(() => 1)];
    const q8FileType = 7;
    return [
        entry('general.architecture', valueTypes.string, yardstick_model_text('llama')),
        entry('general.name', valueTypes.string, yardstick_model_text('zosia yardstick')),
        entry('general.file_type', valueTypes.uint32, u32(q8FileType)),
        ...Object.entries({
            context_length: context,
            embedding_length: embedding,
            block_count: blocks,
            feed_forward_length: feedForward,
            'attention.head_count': heads,
            'attention.head_count_kv': keyHeads,
            'rope.dimension_count': embedding / heads,
            vocab_size: vocabulary,
        }).map(([name, value]) => entry(`llama.${name}`, valueTypes.uint32, u32(value))),
        entry('llama.attention.layer_norm_rms_epsilon', valueTypes.float32, f32(1e-5)),
        entry('tokenizer.ggml.model', valueTypes.string, yardstick_model_text('llama')),
        entry('tokenizer.ggml.tokens', valueTypes.array, list(valueTypes.string, [...special, ...bytes, ...words].map(yardstick_model_text))),
        entry('tokenizer.ggml.scores', valueTypes.array, list(valueTypes.float32, types.map(() => f32(0)))),
        entry('tokenizer.ggml.token_type', valueTypes.array, list(valueTypes.int32, types.map(u32))),
        entry('tokenizer.ggml.bos_token_id', valueTypes.uint32, u32(1)),
        entry('tokenizer.ggml.eos_token_id', valueTypes.uint32, u32(2)),
        entry('tokenizer.ggml.unknown_token_id', valueTypes.uint32, u32(0)),
    ];
}
/** GGUF's numbers for the types of metadata values. */
const valueTypes = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 };
function entry(key, type, value) {
    return Buffer.concat([yardstick_model_text(key), u32(type), value]);
}
function list(type, values) {
    return Buffer.concat([u32(type), u64(values.length), ...values]);
}
function quantized(weights, random) {
    const bytes = Buffer.alloc((weights / blockWeights) * blockBytes);
    for (let at = 0; at < bytes.length; at += blockBytes) {
        bytes.writeUInt16LE(weightScale, at);
        for (let n = 2; n < blockBytes; n++)
            bytes.writeUInt8(random(), at + n);
    }
    return bytes;
}
function ones(count) {
    return Buffer.concat(Array.from({ length: count }, () => f32(1)));
}
/** Bytes of a linear congruential generator (Numerical Recipes' constants), of its upper bits. */
function randomBytes(seed) {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 24;
    };
}
function product(numbers) {
    return numbers.reduce((total, number) => total * number, 1);
}
function aligned(bytes) {
    return Buffer.concat([bytes, Buffer.alloc((alignment - (bytes.length % alignment)) % alignment)]);
}
function yardstick_model_text(value) {
    const bytes = Buffer.from(value);
    return Buffer.concat([u64(bytes.length), bytes]);
}
function u32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
function u64(value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes;
}
function f32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    return bytes;
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-job.js + 57 modules
var boot_job = __webpack_require__(41962);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-boot.js









/** The name by which a person asks for the model that is made for measuring. */
const yardstickName = 'yardstick';
/** A boot that measures and did not end well: the report says how and why. */
class FailedMeasurement extends errors/* EnvironmentError */.eG {
    report;
    constructor(report) {
        super((0,log_text/* logLine */.BP)((0,foreign_text/* quoting */.yu) `${report.outcome}: ${report.sentence} ${report.nextStep}`));
        this.report = report;
    }
}
/** Boots, and throws FailedMeasurement unless it ends as it should. Other errors are those of runBootJob. */
async function mustBoot(request, hooks) {
    const report = await (0,boot_job/* runBootJob */.lu)(request, hooks);
    return ranWell(report);
}
/** Throws FailedMeasurement for a boot that did not end as it should. */
function ranWell(report) {
    if (report.kind === 'never-ran' || report.outcome !== 'ok')
        throw new FailedMeasurement(report);
    return report;
}
/** `boot` with a serial log of its own in `folder`, named by what is measured; undefined folder: as it was. */
function loggedIn(folder, boot, ...named) {
    return folder === undefined ? boot : { ...boot, serialLog: external_node_path_.join(folder, `${named.join('-')}.log`) };
}
/** The model asked for; the yardstick becomes a file in the cache. */
async function measuredModel(model, cache = (0,cache_folder/* cacheFolder */.n)()) {
    if (model.kind !== 'model' || model.model !== yardstickName)
        return model;
    const folder = (0,cache_folder/* inCache */.Y)(cache, 'models');
    const file = external_node_path_.join(folder, `${yardstickName}-${yardstickVersion}.gguf`);
    if (!(await (0,host_files/* fileExists */.hR)(file))) {
        await (0,host_files/* makeFolder */.fc)(folder);
        await (0,host_files/* writeAside */.qE)(file, (aside) => (0,promises_.writeFile)(aside, yardstickModel()));
    }
    return { kind: 'model', model: file, sha256: undefined };
}
/** On what was measured. Throws for a boot without a model. */
async function measuredOn({ machine, image, model, }) {
    if (!model)
        throw new Error('a measurement without a model');
    const { architecture, accelerator, qemuVersion, cpu, cpus, memoryMib } = machine;
    const { builder, kernelRelease, llamaVersion } = image;
    const sizeBytes = await (0,host_files/* fileSizeBytes */.r7)(model.disk);
    return {
        machine: { architecture, accelerator, qemuVersion, cpu, cpus, memoryMib },
        image: {
            ...(builder === undefined ? {} : { builder }),
            ...(kernelRelease === undefined ? {} : { kernelRelease }),
            ...(llamaVersion === undefined ? {} : { llamaVersion }),
        },
        model: {
            name: model.name ?? external_node_path_.basename(model.disk),
            // A disk of unknown content is known by its name alone.
            sha256: model.sha256 ?? external_node_path_.basename(model.disk),
            ...(model.quantization === undefined ? {} : { quantization: model.quantization }),
            ...(sizeBytes === undefined ? {} : { sizeBytes }),
        },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-virtual.js




/** One instruction is one nanosecond, and a guest that sleeps loses no real time. */
const virtualTime = { shift: 0, sleep: false };
/**
 * The kernel waits for timer ticks beside init, and by who is served first a file that nobody reads moves its start by
 * per cents. Without that such a file moves it by what it takes to unpack.
 */
const steadyKernel = ['rcupdate.rcu_expedited=1'];
/** Enough for the yardstick; always the same, for the kernel's start depends on it. */
const memoryMib = 512;
/** A generation's tokens: the two whose difference counts. */
const [shortTokens, longTokens] = [8, 24];
/** Instructions that the guest takes, counted in two boots. Errors are those of `mustBoot`. */
async function measureVirtual({ boot: asked, side, logDir }, hooks) {
    const at = new Date().toISOString();
    const common = {
        ...asked,
        accelerator: 'tcg',
        cpus: 1,
        memoryMib: asked.memoryMib === 'auto' ? memoryMib : asked.memoryMib,
        memoryMayBeCut: false,
        inquiry: undefined,
        expect: undefined,
        contextLength: undefined,
        append: [...steadyKernel, ...asked.append],
        virtualTime,
    };
    const boot = await mustBoot({
        ...loggedIn(logDir, common, side, 'boot'),
        mode: 'smoke',
        model: { kind: 'none' },
        fwCfg: { 'fine-clock': '1' },
    }, hooks);
    const bench = await mustBoot({
        ...loggedIn(logDir, common, side, 'llama'),
        mode: 'perf',
        model: await measuredModel(asked.model, hooks.cache),
        append: [(0,guest/* kernelParameter */.hf)('zosia.perf.tokens', longTokens), ...common.append],
        fwCfg: {
            'fine-clock': '1',
            'perf-runs': '3',
            'perf-prompt-tokens': '32',
            'perf-short-tokens': String(shortTokens),
            'perf-settle': '3',
        },
    }, hooks);
    return {
        schema: 1,
        mode: 'virtual',
        at,
        host: await (0,host_facts/* hostFacts */.sm)(),
        ...(await measuredOn(bench)),
        figures: (0,virtual/* figuresOf */.h5)({
            boot: { initNs: nanosecondsOf(boot, 'init'), endNs: nanosecondsOf(boot, 'end') },
            bench: {
                startNs: nanosecondsOf(bench, 'llama-start'),
                exitNs: nanosecondsOf(bench, 'llama-exit'),
                tests: bench.guestEvents.flatMap(benchTest),
            },
        }),
    };
}
function nanosecondsOf({ guestEvents }, name) {
    const event = guestEvents.find((candidate) => candidate.event === name);
    if (!event || event.event === 'unknown' || typeof event.t_ns !== 'number') {
        throw new Error(`this image's init tells no t_ns of ${name}: it is older than virtual mode`);
    }
    return event.t_ns;
}
function benchTest(event) {
    if (event.event !== 'perf-test')
        return [];
    return [{ promptTokens: event.prompt_tokens, tokens: event.tokens, samplesNs: event.samples_ns }];
}

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var manifest = __webpack_require__(13168);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/profile.js

const profiles = {
    none: { threads: undefined, batchThreads: undefined, contextLength: undefined, tokens: undefined, llamaArgs: [] },
    phi35_fast: {
        threads: { atMost: 6 },
        batchThreads: { atMost: 6 },
        contextLength: 1024,
        tokens: 128,
        llamaArgs: ['-b', '256'],
    },
};
/** A profile's settings, with what a person named in their place. */
function withProfile(profile, named) {
    const base = profiles[profile];
    return {
        threads: named.threads ?? base.threads,
        batchThreads: named.batchThreads ?? base.batchThreads,
        contextLength: named.contextLength ?? base.contextLength,
        tokens: named.tokens ?? base.tokens,
        llamaArgs: named.llamaArgs.length > 0 ? named.llamaArgs : base.llamaArgs,
    };
}
/**
 * The settings for a machine of so many vCPUs. Threads beyond them spin while they wait for a turn, so a profile, which
 * was written for another machine, has none.
 */
function settingsFor(vcpus, settings) {
    const fit = (asked) => typeof asked === 'object' ? Math.min(asked.atMost, vcpus) : asked;
    return { ...settings, threads: fit(settings.threads), batchThreads: fit(settings.batchThreads) };
}
/** What a person should know of settings before he believes the figures. */
function settingsAdvice(vcpus, { threads, batchThreads }) {
    const most = Math.max(threads ?? 0, batchThreads ?? 0);
    return most > vcpus
        ? `${most} threads take turns on ${vcpus} vCPUs, which is slower than one thread each`
        : undefined;
}
/** The words of the guest's kernel command line that ask for such a measurement. */
function perfWords({ threads, batchThreads, tokens, llamaArgs }) {
    const flags = [
        ['zosia.llama_threads', threads],
        ['zosia.llama_batch_threads', batchThreads],
        ['zosia.perf.tokens', tokens],
        ['zosia.llama_args', llamaArgs.length > 0 ? llamaArgs.join(',') : undefined],
    ];
    return flags.flatMap(([name, value]) => (value === undefined ? [] : [(0,guest/* kernelParameter */.hf)(name, value)]));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/perf/schedule.js
/**
 * The order of boots: a warm-up of each side, then `runs` of each. Two sides are interleaved, and which goes first
 * alternates, so that a host that grows slower meanwhile slows both alike.
 */
function schedule(runs, sides, warmUp) {
    const round = (index) => (index % 2 === 0 ? sides : [...sides].reverse());
    return [
        ...(warmUp ? sides.map((side) => ({ side, run: 0 })) : []),
        ...Array.from({ length: runs }, (_, index) => round(index).map((side) => ({ side, run: index + 1 }))).flat(),
    ];
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/cores.js
var cores = __webpack_require__(87570);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-report.js
var boot_report = __webpack_require__(37722);
// EXTERNAL MODULE: ./build.bundles.part/src/job/vcpus.js
var vcpus = __webpack_require__(91262);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-wall.js















/** Within the one boot of a single run, llama-bench repeats this often: a bound needs more than one sample. */
const repetitionsOfOneRun = 5;
/**
 * Boots again and again, real time. A boot that ends badly is a run that is not ok. Throws FailedMeasurement where the
 * first one does, for then there is nothing to measure, or where one is cancelled.
 */
async function measureWall(asked, hooks) {
    const host = await (0,host_facts/* hostFacts */.sm)();
    for (const advice of (0,host_facts/* hostAdvice */.L6)(host))
        hooks.reporter.warn(advice);
    const at = new Date().toISOString();
    const model = await measuredModel(asked.boot.model, hooks.cache);
    // Once for all boots: threads are fitted to them, and our own load must not change what is compared.
    const cpus = asked.boot.cpus === 'auto' ? (0,vcpus/* chooseVcpus */.T)(await (0,cores/* hostCores */.v)()) : asked.boot.cpus;
    const sides = asked.baselineImage === undefined ? ['candidate'] : ['candidate', 'baseline'];
    const images = {
        candidate: asked.boot.image,
        baseline: { kind: 'folder', folder: asked.baselineImage ?? '' },
    };
    const done = { candidate: [], baseline: [] };
    const facts = {};
    let memoryShortMib = 0;
    const resultOf = (side) => {
        const on = facts[side];
        const short = memoryShortMib > 0 ? { memoryShortMib } : {};
        return on && { schema: 1, mode: 'wall', at, host, ...on, ...short, configurations: done[side] };
    };
    for (const [index, wished] of asked.configurations.entries()) {
        const settings = settingsFor(cpus, wished);
        const advice = settingsAdvice(cpus, settings);
        if (advice !== undefined)
            hooks.reporter.warn(advice);
        const runs = { candidate: [], baseline: [] };
        for (const { side, run } of schedule(asked.runs, sides, asked.runs > 1)) {
            const startedAt = new Date().toISOString();
            const boot = onMachine({ ...asked.boot, cpus, image: images[side], model }, facts.candidate?.machine);
            const request = wallRequest(boot, settings, asked.runs);
            const name = run === 0 ? 'warm-up' : `run-${run}`;
            const report = await (0,boot_job/* runBootJob */.lu)(loggedIn(asked.logDir, request, `configuration-${index + 1}`, side, name), hooks);
            if (report.outcome === 'cancelled')
                throw new FailedMeasurement(report);
            if (!facts[side]) {
                const first = ranWell(report);
                facts[side] = await measuredOn(first);
                memoryShortMib = Math.max(memoryShortMib, first.memoryShortMib);
            }
            const measured = runsOf(report, startedAt);
            const told = measured.map(({ tokensPerSecond }) => tokensPerSecond.toFixed(2)).join(', ');
            const count = `configuration ${index + 1} of ${asked.configurations.length}, ${side}, ${name}`;
            hooks.reporter.info(`${count}: ${told} tokens/s`);
            if (run > 0)
                runs[side].push(...measured);
        }
        for (const side of sides)
            done[side].push({ settings: told(settings), runs: runs[side] });
        const candidate = resultOf('candidate');
        if (!candidate || !asked.goOn(candidate, resultOf('baseline')))
            break;
    }
    const candidate = resultOf('candidate');
    if (!candidate)
        throw new Error('no configuration was measured');
    return { candidate, baseline: resultOf('baseline') };
}
/** Whether `path` is the folder of a system image, rather than a results file. Throws UsageError for neither. */
async function isImageFolder(path) {
    const stats = await (0,promises_.stat)(path).catch(() => undefined);
    if (!stats)
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{baseline}: there is neither a results file nor a system image at ${path}`);
    if (!stats.isDirectory())
        return false;
    if (await (0,host_files/* fileExists */.hR)((0,external_node_path_.join)(path, manifest/* manifestFileName */.V6)))
        return true;
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{baseline}: ${path} is a folder without ${manifest/* manifestFileName */.V6}: neither a system image nor a results file`);
}
/**
 * `boot` on the machine of the first one: what is chosen by the host's load, which our own boots raise, must not change
 * between runs that are compared.
 */
function onMachine(boot, machine) {
    if (!machine)
        return boot;
    const { cpus, memoryMib } = machine;
    return { ...boot, cpus, memoryMib, memoryMayBeCut: false, memoryCheck: false };
}
function wallRequest(boot, settings, runs) {
    return {
        ...boot,
        inquiry: undefined,
        expect: undefined,
        contextLength: settings.contextLength,
        append: [...perfWords(settings), ...boot.append],
        fwCfg: { 'perf-runs': String(runs === 1 ? repetitionsOfOneRun : 1) },
    };
}
/** The generations of one boot. llama-bench tells each repetition, other tools one figure. */
function runsOf(report, at) {
    const { bootMs, guestEvents, outcome } = (0,boot_report/* shownReport */.C)(report);
    const common = { at, ...(bootMs === undefined ? {} : { bootMs }) };
    const perf = guestEvents.findLast((event) => event.event === 'perf');
    const failed = { ...common, ok: false, tokens: 0, seconds: 0, tokensPerSecond: 0 };
    if (outcome !== 'ok' || !perf)
        return [failed];
    const samples = guestEvents.flatMap((event) => event.event === 'perf-test' && event.tokens === perf.tokens ? event.samples_ns.map((ns) => ns / 1e9) : []);
    return (samples.length > 0 ? samples : [perf.seconds]).map((seconds) => {
        const tokensPerSecond = perf.tokens / seconds;
        return (0,perf_result/* isSpeed */.EZ)(tokensPerSecond) ? { ...common, ok: true, tokens: perf.tokens, seconds, tokensPerSecond } : failed;
    });
}
function told({ threads, batchThreads, contextLength, tokens, llamaArgs }) {
    return {
        ...(threads === undefined ? {} : { threads }),
        ...(batchThreads === undefined ? {} : { batchThreads }),
        ...(contextLength === undefined ? {} : { contextLength }),
        ...(tokens === undefined ? {} : { tokens }),
        llamaArgs: [...llamaArgs],
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-job.js






/** Measures and judges as asked for. Errors are those of runBootJob, and FailedMeasurement for a boot that ends badly. */
async function runPerfJob(request, hooks) {
    return request.mode === 'virtual' ? countInstructions(request, hooks) : takeTimes(request, hooks);
}
async function countInstructions(request, hooks) {
    const { baseline, boot, logDir } = request;
    const against = await openBaseline(baseline);
    const result = await measureVirtual({ boot, side: 'candidate', logDir }, hooks);
    const before = against?.kind === 'image'
        ? await measureVirtual({ boot: { ...boot, image: { kind: 'folder', folder: against.folder } }, side: 'baseline', logDir }, hooks)
        : undefined;
    const baselines = before
        ? [{ ...before, image: result.image }]
        : against?.kind === 'file'
            ? against.results
            : undefined;
    return {
        result,
        baseline: before,
        gate: baselines && (0,gate/* judgeVirtual */.xn)(result, baselines, request),
        minTokensPerSecond: undefined,
    };
}
async function takeTimes(request, hooks) {
    const { boot, runs, minTokensPerSecond, logDir } = request;
    const against = await openBaseline(request.baseline);
    const gateOf = (candidate, measured) => {
        const baselines = measured ? [measured] : against?.kind === 'file' ? against.results : undefined;
        if (candidate.mode !== 'wall' || (!baselines && minTokensPerSecond === undefined))
            return undefined;
        return (0,gate/* judgeWall */.Qr)(candidate, baselines, request);
    };
    const { candidate, baseline } = await measureWall({
        boot,
        runs,
        logDir,
        configurations: configurationsOf(request),
        baselineImage: against?.kind === 'image' ? against.folder : undefined,
        goOn: (so, far) => !(request.failFast && gateOf(so, far)?.verdict === 'fail'),
    }, hooks);
    return { result: candidate, baseline, gate: gateOf(candidate, baseline), minTokensPerSecond };
}
async function openBaseline(baseline) {
    if (baseline === undefined)
        return undefined;
    if (await isImageFolder(baseline))
        return { kind: 'image', folder: baseline };
    return { kind: 'file', results: (0,perf_result/* parseResults */.c2)((0,text_file/* readNamedText */.Lh)('baseline', baseline), baseline) };
}
function configurationsOf({ matrixFile, settings }) {
    if (matrixFile === undefined)
        return [settings];
    return (0,matrix/* parseMatrix */.z5)((0,text_file/* readNamedText */.Lh)('matrix-file', matrixFile), matrixFile).map((row) => ({
        threads: row.threads ?? settings.threads,
        batchThreads: row.batchThreads ?? settings.batchThreads,
        contextLength: settings.contextLength,
        tokens: settings.tokens,
        llamaArgs: row.llamaArgs.length > 0 ? row.llamaArgs : settings.llamaArgs,
    }));
}

// EXTERNAL MODULE: ./build.bundles.part/src/perf/csv.js
var csv = __webpack_require__(57111);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/report.js + 1 modules
var perf_report = __webpack_require__(33831);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/text/table.js
var table = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/apple-bandwidth.js

/**
 * Memory bandwidth by Apple's technical specifications (support.apple.com/specs) and press releases of each Mac, by the
 * name that the system tells of its chip. Left out is what cannot be told: the M5 Max has 460 or 614 GB/s by its
 * graphics cores, with the same CPU.
 */
const specified = {
    'Apple A18 Pro': 60,
    'Apple M1 Pro': 200,
    'Apple M1 Max': 400,
    'Apple M1 Ultra': 800,
    'Apple M2': 100,
    'Apple M2 Pro': 200,
    'Apple M2 Max': 400,
    'Apple M2 Ultra': 800,
    'Apple M3': 100,
    'Apple M3 Pro': 150,
    'Apple M3 Max': { 14: 300, 16: 400 },
    'Apple M3 Ultra': 819,
    'Apple M4': 120,
    'Apple M4 Pro': 273,
    'Apple M4 Max': { 14: 410, 16: 546 },
    'Apple M5': 153,
    'Apple M5 Pro': 307,
};
/** Apple publishes none for its first chip; this is what its memory can do, at 4266 million transfers per second. */
const m1 = { gigabytesPerSecond: 68.25, source: '128-bit LPDDR4X-4266' };
/** What an Apple chip with so many CPU cores can read at most; undefined where it is not known. */
function appleBandwidth(cpu, cores) {
    if (cpu === 'Apple M1')
        return m1;
    const figure = (0,table/* ownEntry */.P)(specified, cpu);
    const gigabytesPerSecond = typeof figure === 'object' ? figure[cores] : figure;
    return gigabytesPerSecond === undefined ? undefined : { gigabytesPerSecond, source: "Apple's specification" };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/perf/roofline.js



/** The host's memory bandwidth: measured where sysbench is installed, else the maker's figure, else unknown. */
async function memoryBandwidth(host) {
    const measured = await sysbenchBandwidth();
    return measured ?? nominalBandwidth(host);
}
function nominalBandwidth({ cpu, cores }) {
    const apple = appleBandwidth(cpu, cores);
    return apple && { bytesPerSecond: apple.gigabytesPerSecond * 1e9, source: apple.source };
}
/** Blocks far larger than any cache, read by all cores for a few seconds. */
async function sysbenchBandwidth() {
    const sizes = ['--memory-block-size=256M', '--memory-total-size=1T', '--memory-oper=read'];
    const argv = ['sysbench', 'memory', ...sizes, `--threads=${(0,external_node_os_.availableParallelism)()}`, '--time=3', 'run'];
    try {
        const { stdout } = await (0,exec/* exec */.m0)(['sysbench', ...argv.slice(1)], { timeoutSeconds: 30 });
        return parseSysbench(stdout);
    }
    catch {
        return undefined;
    }
}
/** Of `sysbench memory run`: `32768.00 MiB transferred (13204.51 MiB/sec)`. */
function parseSysbench(text) {
    const mib = /transferred \(([\d.]+) MiB\/sec\)/.exec(text)?.[1];
    return mib === undefined ? undefined : { bytesPerSecond: Number(mib) * 2 ** 20, source: 'sysbench' };
}
/**
 * One line on how near the measurement is to what memory allows: a token reads every weight once, so bandwidth over
 * the model's bytes is the ceiling of a dense model.
 */
function rooflineLine(tokensPerSecond, modelBytes, bandwidth, accelerator) {
    const speed = `${tokensPerSecond.toFixed(2)} tokens/s`;
    if (accelerator === 'tcg')
        return `Roofline: ${speed}; emulation is bound by instructions, not by memory.`;
    if (modelBytes === undefined)
        return `Roofline: ${speed}; the model's size is not known.`;
    const size = `${(modelBytes / 1e9).toFixed(2)} GB a token`;
    if (!bandwidth)
        return `Roofline: ${speed} × ${size}; the host's memory bandwidth is unknown: install sysbench to measure it.`;
    const ceiling = bandwidth.bytesPerSecond / modelBytes;
    const gigabytes = (bandwidth.bytesPerSecond / 1e9).toFixed(0);
    const share = Math.round((tokensPerSecond / ceiling) * 100);
    return (`Roofline: ${gigabytes} GB/s (${bandwidth.source}) over ${size} allow ${ceiling.toFixed(1)} tokens/s; ` +
        `${speed} are ${share} % of that.`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-files.js








/** What a report is written of, with the host's roofline and earlier results. */
async function reportFacts({ result, baseline, gate, minTokensPerSecond }, { tolerance, confidence }, history) {
    const roofline = await rooflineOf(result);
    return {
        result,
        baseline,
        gate,
        minTokensPerSecond,
        tolerance,
        confidence,
        history,
        ...(roofline === undefined ? {} : { roofline }),
    };
}
/** Writes the files that are asked for. */
async function writePerfFiles(files, report, facts) {
    const { result, baseline } = report;
    const [wall, wallBaseline] = [result, baseline].map((one) => (one?.mode === 'wall' ? one : undefined));
    await write(files.csv, () => (0,csv/* resultsCsv */.d)(wall ? [wall] : [], wallBaseline));
    await write(files.json, () => (0,perf_result/* formatResults */.ew)([result]));
    await write(files.chart, () => (0,perf_report/* reportChart */.fx)(facts));
    await write(files.comment, () => (0,perf_report/* commentBody */.I2)(facts).toString());
    if (files.updateBaseline !== undefined) {
        const updated = (0,perf_result/* withResult */.ox)(await readResults('update-baseline', files.updateBaseline), result);
        // It holds others' results too, which a disk that fills up must not take.
        await (0,host_files/* writeAside */.qE)(external_node_path_.resolve(files.updateBaseline), (aside) => (0,promises_.writeFile)(aside, (0,perf_result/* formatResults */.ew)(updated)));
    }
}
/** The results of a file; none where there is no file yet. Throws UsageError for one that holds something else. */
async function readResults(field, file) {
    if (file === undefined || !(await (0,host_files/* fileExists */.hR)(file)))
        return [];
    return (0,perf_result/* parseResults */.c2)((0,text_file/* readNamedText */.Lh)(field, file), file);
}
async function write(file, text) {
    if (file === undefined)
        return;
    await (0,host_files/* makeFolder */.fc)(external_node_path_.dirname(external_node_path_.resolve(file)));
    await (0,promises_.writeFile)(file, text());
}
async function rooflineOf(result) {
    if (result.mode !== 'wall')
        return undefined;
    const speeds = result.configurations.flatMap(({ runs }) => runs.map(({ tokensPerSecond }) => tokensPerSecond));
    const { accelerator } = result.machine;
    const bandwidth = accelerator === 'tcg' ? undefined : await memoryBandwidth(result.host);
    return rooflineLine(Math.max(0, ...speeds), result.model.sizeBytes, bandwidth, accelerator);
}

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/gate.js
var fields_gate = __webpack_require__(47055);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/comparison.js + 2 modules
var comparison = __webpack_require__(26576);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-request.js + 5 modules
var boot_request = __webpack_require__(84214);
// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/perf-request.js







/**
 * Reads a measurement out of texts named in kebab-case, as readBootRequest does, and throws as it does: one UsageError
 * with all that is wrong. `label` says how the person wrote a name.
 */
function readPerfRequest(texts, label) {
    return readPerfFields(new field_reader/* FieldReader */.U3(texts, label));
}
/** As readPerfRequest, with what `fields` has found wrong so far. */
function readPerfFields(fields) {
    const measurement = readMeasurement(fields);
    const unnamed = !fields.has('model') && !fields.has('model-disk');
    const model = measurement.mode === 'virtual' && unnamed ? { model: yardstickName } : {};
    // A boot has a mode of its own; of both the person wrote `mode`.
    return measuring((0,boot_request/* readBootRequest */._)(fields.replacing({ mode: 'perf', ...model }), 'perf', ['perf']), measurement);
}
/** The request to measure with `boot`, whose context wins over that of a profile. */
function measuring(boot, measurement) {
    const { settings } = measurement;
    const contextLength = boot.contextLength ?? settings.contextLength;
    return { ...measurement, boot, settings: { ...settings, contextLength } };
}
/** Reads a measurement without its boot. Wrong texts are left in `fields` for its `finish`. */
function readMeasurement(fields) {
    const mode = fields.read(fields_gate/* gateFields */.Xc, 'mode');
    refuseMeaningless(mode, fields);
    const named = {
        threads: fields.read(fields_gate/* gateFields */.Xc, 'threads'),
        batchThreads: fields.read(fields_gate/* gateFields */.Xc, 'batch-threads'),
        contextLength: undefined,
        tokens: fields.read(fields_gate/* gateFields */.Xc, 'tokens'),
        llamaArgs: fields.withDefault('llama-args', llamaArgs, []),
    };
    const profile = fields.read(fields_gate/* gateFields */.Xc, 'profile');
    const baseline = fields.read(fields_gate/* gateFields */.Xc, 'baseline');
    const fallbackRuns = baseline === undefined ? fields_gate/* gateDefaults */.Cq.runs.threshold : fields_gate/* gateDefaults */.Cq.runs.comparison;
    const runs = fields.read(fields_gate/* gateFields */.Xc, 'runs') ?? fallbackRuns;
    // What repeats within one boot is alike: compared with another boot's it would tell the boots apart, not the images.
    if (mode === 'wall' && baseline !== undefined && runs < comparison/* fewestRuns */.R) {
        fields.reject(`${fields.nameOf('runs')}: ${runs} cannot decide against a baseline; at least ${comparison/* fewestRuns */.R} can`);
    }
    return {
        mode,
        settings: withProfile(profile, named),
        runs,
        matrixFile: fields.read(fields_gate/* gateFields */.Xc, 'matrix-file'),
        logDir: fields.read(fields_gate/* gateFields */.Xc, 'log-dir'),
        baseline,
        minTokensPerSecond: fields.read(fields_gate/* gateFields */.Xc, 'min-tok-s'),
        maxRegression: (fields.read(fields_gate/* gateFields */.Xc, 'max-regression') ?? fields_gate/* gateDefaults */.Cq.maxRegressionPercent) / 100,
        tolerance: fields.read(fields_gate/* gateFields */.Xc, 'tolerance') ?? fields_gate/* gateDefaults */.Cq.tolerance,
        confidence: fields.read(fields_gate/* gateFields */.Xc, 'confidence') ?? fields_gate/* gateDefaults */.Cq.confidence,
        failFast: fields.read(fields_gate/* gateFields */.Xc, 'fail-fast'),
    };
}
/**
 * Refuses what belongs to the other mode, but for what an action's input says where nothing is given: virtual mode counts
 * instructions once, on one emulated CPU, where there is nothing to repeat or to choose.
 */
function refuseMeaningless(mode, fields) {
    for (const [name, row] of Object.entries({ ...boot/* bootFields */.A3, ...fields_gate/* gateFields */.Xc })) {
        const silent = row.default ?? '';
        if (row.measures === undefined || row.measures === mode)
            continue;
        if (fields.withDefault(name, field_reader/* anyText */.Ae, silent) === silent)
            continue;
        fields.reject(`${fields.nameOf(name)}: has no meaning in mode ${mode}; leave it out`);
    }
    if (mode === 'virtual')
        fields.optional('accel', (0,field_reader/* oneOf */.yL)(['auto', 'tcg']));
}
function llamaArgs(text) {
    return (0,field_reader/* matching */.wC)(/^[^\s",\p{C}]+(,[^\s",\p{C}]+)*$/u, 'arguments separated by commas, without spaces')(text).split(',');
}

// EXTERNAL MODULE: ./build.bundles.part/src/perf/verdict.js
var perf_verdict = __webpack_require__(39018);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/option-names.js
var option_names = __webpack_require__(20472);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/text/percent.js
var percent = __webpack_require__(11958);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/text-table.js
var text_table = __webpack_require__(76054);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/perf-text.js





/** The report for a terminal: the figures, the verdict, and what to do next. */
function perfText(facts) {
    const { result, gate } = facts;
    const figures = result.mode === 'wall' ? wallRows(result, facts) : virtualRows(facts);
    const sentences = gate?.sentences.map((sentence) => `  ${sentence}`) ?? [];
    const verdict = `${gate?.verdict ?? 'measured'}${gate ? ':' : ', and compared with nothing'}`;
    return [(0,text_table/* textTable */.e)(figures), '', verdict, ...sentences, ...nextStep(facts)].join('\n');
}
function wallRows({ configurations }, { baseline }) {
    const before = baseline?.mode === 'wall' ? baseline.configurations : [];
    const row = (configuration, prefix) => [
        prefix + (0,gate/* labelOf */.Wy)(configuration),
        (0,perf_report/* medianSpeed */.wq)(configuration) ?? '-',
        `${(0,gate/* speedsOf */.Ez)(configuration).length} of ${configuration.runs.length}`,
    ];
    return [
        ['CONFIGURATION', 'TOKENS/S (MEDIAN)', 'RUNS'],
        ...configurations.map((configuration) => row(configuration, '')),
        ...before.map((configuration) => row(configuration, 'baseline: ')),
    ];
}
function virtualRows({ result, gate }) {
    if (result.mode !== 'virtual')
        return [];
    const against = gate?.figures ?? [];
    if (against.length === 0) {
        return [['FIGURE', 'INSTRUCTIONS'], ...virtual/* figureNames */.$o.map((name) => [name, (0,perf_report/* inMillions */.B$)(result.figures[name])])];
    }
    return [
        ['FIGURE', 'INSTRUCTIONS', 'BASELINE', 'CHANGE', 'ALLOWED', ''],
        ...against.map(({ name, value, baseline, change, tolerated, verdict }) => [
            ...[
                name,
                (0,perf_report/* inMillions */.B$)(value),
                (0,perf_report/* inMillions */.B$)(baseline),
                (0,percent/* signedPercent */.w)(change, 2),
                (0,percent/* signedPercent */.w)(tolerated, 2),
                verdict,
            ],
        ]),
    ];
}
function nextStep({ result, gate }) {
    const runs = result.mode === 'wall' ? (result.configurations[0]?.runs.length ?? 0) : 0;
    if (gate === undefined) {
        const judged = result.mode === 'wall' ? '--min-tok-s 20, or --baseline FILE' : '--baseline FILE';
        return [`next: judge it with ${judged}; --update-baseline FILE keeps these figures`];
    }
    switch (gate.verdict) {
        case 'pass':
            return [];
        case 'fail':
            return ['next: --results-json FILE keeps every figure, and what it was measured on'];
        case 'inconclusive':
            return gate.moreRuns === undefined ? [] : [`next: --runs ${runs + gate.moreRuns}, or a less busy machine`];
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/with-dependencies.js + 1 modules
var with_dependencies = __webpack_require__(53256);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/perf.js















function addPerfCommand(zosia, context) {
    const command = zosia
        .command('perf')
        .description('Measures generation speed in real time (wall), or counts the instructions that the guest takes (virtual), and ' +
        'judges both. Ends with 0 for pass, 1 for fail, 3 for inconclusive.');
    (0,boot_options/* addOptions */.s6)(command, 'perf').action((options) => measure(options, context));
}
async function measure(options, context) {
    const texts = (0,boot_options/* optionTexts */.Qr)(options);
    const request = readPerfRequest(texts, (0,option_names/* optionLabel */.e)('perf'));
    const { reporter, signal } = context;
    // Before hours of measuring, not after.
    const history = await readResults('history', texts['history']);
    await readResults('update-baseline', texts['update-baseline']);
    try {
        const report = await (0,with_dependencies/* withDependencies */.O)(context, options['install'] === true, () => (0,host_needs/* workOfBoot */.XN)(request.boot, (0,cache_folder/* cacheFolder */.n)()), () => runPerfJob(request, { reporter, signal, nameOf: (0,option_names/* optionLabel */.e)('perf'), mayInstall: options['install'] === true }));
        const facts = await reportFacts(report, request, history);
        const files = {
            csv: texts['results-csv'],
            json: texts['results-json'],
            chart: texts['chart'],
            comment: texts['comment'],
            updateBaseline: texts['update-baseline'],
        };
        await writePerfFiles(files, report, facts);
        const verdict = report.gate?.verdict;
        if (options['json'] === true) {
            const { result, gate } = report;
            (0,standard_streams/* printJson */.Q2)({ verdict, sentences: gate?.sentences ?? [], ...figuresOf(result), result });
        }
        else {
            // Who keeps it in a file keeps a document.
            if (process.stdout.isTTY)
                (0,standard_streams/* print */.yy)(perfText(facts));
            else
                (0,standard_streams/* printMarkdown */.xE)((0,perf_report/* reportMarkdown */.uL)(facts));
        }
        context.endWith(verdict === undefined ? outcomes/* exitCodes */.hS.ok : perf_verdict/* verdictExitCodes */.c[verdict]);
    }
    catch (error) {
        if (!(error instanceof FailedMeasurement))
            throw error;
        reporter.info(error.message);
        context.endWith(error.report.exitCode);
    }
}
/** The figures at the top of the JSON object, where a script looks first. */
function figuresOf(result) {
    if (result.mode === 'virtual')
        return result.figures;
    const speeds = result.configurations.map(gate/* speedsOf */.Ez);
    return { tokensPerSecond: speeds };
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


/***/ })

};
