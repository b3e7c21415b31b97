export const id = 985;
export const ids = [985];
export const modules = {

/***/ 87570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ hostCores)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);


/** Never throws. */
async function hostCores(platform = process.platform) {
    return {
        cores: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        loadAverage: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.loadavg)()[0] ?? 0,
        performanceCores: platform === 'darwin' ? await macPerformanceCores() : undefined,
    };
}
/** Level 0 is the fastest kind on Apple Silicon; a Mac with an Intel processor, or a virtual one, has no levels. */
async function macPerformanceCores() {
    try {
        const { stdout } = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(['sysctl', '-n', 'hw.perflevel0.logicalcpu'], { timeoutSeconds: 5 });
        const count = Number(stdout.trim());
        return Number.isInteger(count) && count > 0 ? count : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 44451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ availableMemoryMib)
/* harmony export */ });
/* unused harmony export parseVmStat */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);


const mib = 1024 * 1024;
/** Of a Mac whose vm_stat cannot be read: macOS and what runs beside us keep the other half. */
const shareWithoutFigures = 0.5;
/** How much memory this host can give to a new process now, in MiB. Never throws. */
async function availableMemoryMib(platform = process.platform) {
    const bytes = platform === 'darwin' ? await macAvailableBytes() : availableBytes();
    return Math.floor(bytes / mib);
}
/** Node 18, which act takes where it is the first on PATH, has no process.availableMemory(). */
function availableBytes() {
    const { availableMemory } = process;
    return availableMemory?.call(process) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)();
}
/** process.availableMemory() counts free pages alone on macOS before libuv 1.52: hundreds of MiB on a healthy Mac. */
async function macAvailableBytes() {
    const told = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(['vm_stat'], { timeoutSeconds: 5, env: { LC_ALL: 'C' } }).then(({ stdout }) => parseVmStat(stdout), () => undefined);
    return Math.min(told ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)() * shareWithoutFigures, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)());
}
/** Pages that macOS gives away before it swaps; vm_stat counts the speculative ones apart from the free ones. */
const reclaimable = ['free', 'inactive', 'purgeable', 'speculative'];
/** What a Mac can give by its `vm_stat`, in bytes; undefined where the text is not vm_stat's. */
function parseVmStat(text) {
    const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1]);
    const pages = reclaimable.map((kind) => new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1]);
    // Without these two a sum would be of something else.
    if (!(pageBytes > 0) || pages[0] === undefined || pages[1] === undefined)
        return undefined;
    return pageBytes * pages.reduce((sum, count) => sum + Number(count ?? 0), 0);
}


/***/ }),

/***/ 41962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J8: () => (/* binding */ planBootJob),
  lu: () => (/* binding */ runBootJob)
});

// UNUSED EXPORTS: gather

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cores.js
var host_cores = __webpack_require__(87570);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/kvm-access.js
var kvm_access = __webpack_require__(52653);
// EXTERNAL MODULE: ./build.bundles.part/src/host/memory.js
var host_memory = __webpack_require__(44451);
// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator.js + 1 modules
var vm_accelerator = __webpack_require__(47687);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/firmware.js




/**
 * The UEFI firmware for `board`: the user's own in `folder` (assets/uefi), else what the host's packages brought.
 * Throws MissingDependencyError when there is none.
 */
async function findFirmware(board, folder) {
    const own = folder === undefined ? [] : board.firmware.names.map((name) => external_node_path_.resolve(folder, name));
    for (const candidate of [...own, ...board.firmware.files]) {
        if (await (0,host_files/* fileExists */.hR)(candidate))
            return candidate;
    }
    throw new errors/* MissingDependencyError */.U9(`UEFI firmware for ${board.architecture}`, (0,host_packages/* remedyFor */.wJ)(board.firmware.program));
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/cpu.js
var vm_cpu = __webpack_require__(70603);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/fw-cfg-files.js




/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long. */
function fwCfgFiles(contents) {
    return guest/* fwCfgNames */.Ud.flatMap((name) => {
        const content = contents[name];
        if (content === undefined)
            return [];
        const bytes = Buffer.byteLength(content);
        if (bytes > guest/* limits */.Fy.fwCfgBytes) {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `${(0,naming/* named */.KT)(fieldOf(name))}: ${bytes} bytes are too long for the guest; allowed: ${guest/* limits */.Fy.fwCfgBytes}`);
        }
        return [{ name: `${guest/* fwCfgFolder */.qk}/${name}`, file: `tell-${name}`, content }];
    });
}
/** What a person gives that becomes the file. */
function fieldOf(file) {
    return Object.entries(boot/* bootFields */.A3).find(([, { fwCfgName }]) => fwCfgName === file)?.[0] ?? file;
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js
var qemu_capabilities = __webpack_require__(9740);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/machine-plan.js







/** The sockets on which we listen for QEMU. */
const socketNames = {
    qmp: 'qmp.sock',
    console: 'console.sock',
    events: 'events.sock',
    output: 'output.sock',
    http: 'http.sock',
};
/** In virtual time the guest's calendar begins here, and its random numbers with this seed: each run is alike. */
const virtualEpoch = '2026-01-01T00:00:00';
const virtualSeed = '1';
/** Makes the plan of a machine. Throws UsageError, naming each wrong value with what is allowed. */
function planMachine(request) {
    const { board, qemu, accelerator, virtualTime } = request;
    refuseWrongValues(request);
    const cpus = virtualTime ? 1 : request.cpus;
    const { cpu, reason: cpuReason, warning } = (0,vm_cpu/* chooseCpu */.a)(request.cpu, accelerator, board, qemu.cpus);
    const commandLine = planCommandLine(board, [...request.append, ...(virtualTime ? ['nokaslr'] : [])]);
    // Else a device is served whenever QEMU's other thread gets its turn, which is the host's time.
    const inStep = virtualTime ? ',ioeventfd=off' : '';
    const files = fwCfgFiles(request.fwCfg);
    const warnings = warning === undefined ? [] : [warning];
    if (cpus !== request.cpus)
        warnings.push((0,naming/* naming */.b7) `{cpus}: ${request.cpus} became 1, because virtual time counts one CPU's instructions`);
    return {
        argv: [
            qemu.path,
            ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot', '-S'],
            ...(qemu.sandbox ? ['-sandbox', qemu_capabilities/* sandboxOption */.B] : []),
            ...memoryFlags(request),
            ...['-cpu', cpu, '-smp', String(cpus), '-m', String(request.memoryMib)],
            ...acceleratorFlags(accelerator, virtualTime),
            ...['-kernel', external_node_path_.resolve(request.kernel), '-initrd', external_node_path_.resolve(request.initrd), '-append', commandLine],
            ...(request.firmware === undefined ? [] : ['-bios', external_node_path_.resolve(request.firmware)]),
            ...(request.disk === undefined ? [] : diskFlags(request.disk, inStep)),
            ...socketFlags('qmp'),
            ...['-mon', 'chardev=qmp,mode=control'],
            ...consoleFlags(request.serial),
            ...['-device', `virtio-serial-pci${inStep}`],
            ...portFlags('events'),
            ...portFlags('output'),
            ...(request.httpPort ? portFlags('http') : []),
            ...files.flatMap(({ name, file }) => ['-fw_cfg', `name=${name},file=${machine_plan_escape(file)}`]),
            ...(request.panicDriver && qemu.panicDevice ? ['-device', 'pvpanic-pci'] : []),
        ],
        files,
        commandLine,
        channels: Object.keys(socketNames).filter((channel) => (channel !== 'console' || request.serial === undefined) && (channel !== 'http' || request.httpPort === true)),
        warnings,
        summary: {
            architecture: board.architecture,
            qemuVersion: qemu.version,
            accelerator,
            cpu,
            cpuReason,
            cpus,
            memoryMib: request.memoryMib,
            ownConsole: request.serial === undefined,
        },
    };
}
/** `aarch64, 2 × neoverse-n1, 1024 MiB, tcg, QEMU 7.2.22`. */
function describeMachine(summary) {
    const { architecture, cpus, cpu, memoryMib, accelerator, qemuVersion } = summary;
    return `${architecture}, ${cpus} × ${cpu}, ${memoryMib} MiB, ${accelerator}, QEMU ${qemuVersion}`;
}
/** The board's base, then further words. Throws UsageError where the kernel would cut it. */
function planCommandLine(board, append) {
    const line = [board.baseCommandLine, ...append].join(' ');
    if (/[^\x20-\x7e]/.test(line))
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{append}: allowed are printable ASCII characters on one line`);
    if (line.length > board.commandLineLimitBytes) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{append}: the kernel command line is ${line.length} characters long; allowed: ${board.commandLineLimitBytes}, `, `the ${board.architecture} kernel drops the rest without a word`);
    }
    return line;
}
function memoryFlags({ board, memoryMib, memoryFile }) {
    if (memoryFile === undefined)
        return ['-machine', board.machine];
    const share = memoryFile.use === 'keep' ? 'on' : 'off';
    return [
        '-object',
        `memory-backend-file,id=memory,size=${memoryMib}M,mem-path=${machine_plan_escape(external_node_path_.resolve(memoryFile.path))},share=${share}`,
        ...['-machine', `${board.machine},memory-backend=memory`],
        ...(memoryFile.use === 'restore' ? ['-incoming', 'defer'] : []),
    ];
}
function acceleratorFlags(accelerator, virtualTime) {
    if (accelerator !== 'tcg')
        return ['-accel', accelerator];
    if (!virtualTime)
        return ['-accel', 'tcg,thread=multi'];
    const { shift, sleep } = virtualTime;
    return [
        ...['-accel', 'tcg,thread=single', '-icount', `shift=${shift},sleep=${sleep ? 'on' : 'off'}`],
        ...['-rtc', `base=${virtualEpoch},clock=vm`, '-seed', virtualSeed],
    ];
}
function diskFlags({ file, serial }, inStep) {
    const source = `file.driver=file,file.filename=${machine_plan_escape(external_node_path_.resolve(file))},file.read-only=on`;
    return [
        ...['-blockdev', `driver=raw,node-name=disk,read-only=on,${source}`],
        ...['-device', `virtio-blk-pci,drive=disk,serial=${machine_plan_escape(serial)}${inStep}`],
    ];
}
function consoleFlags(serial) {
    return serial === undefined ? [...socketFlags('console'), '-serial', 'chardev:console'] : ['-serial', serial];
}
function portFlags(channel) {
    return [...socketFlags(channel), '-device', `virtserialport,chardev=${channel},name=${guest/* ports */.X6[channel]}`];
}
/** We listen and QEMU connects: no moment in which a socket is not there yet, and a QEMU without us does not start. */
function socketFlags(channel) {
    return ['-chardev', `socket,id=${channel},path=${socketNames[channel]}`];
}
/** A comma inside of a value is written twice. */
function machine_plan_escape(value) {
    return value.replaceAll(',', ',,');
}
function refuseWrongValues(request) {
    const wrong = [];
    for (const name of ['cpus', 'memoryMib']) {
        const value = request[name];
        if (!Number.isSafeInteger(value) || value < 1)
            wrong.push(`${name}: ${value}; allowed: whole numbers from 1`);
    }
    const { virtualTime, accelerator } = request;
    if (virtualTime && accelerator !== 'tcg')
        wrong.push(`virtual time: needs the accelerator tcg, not ${accelerator}`);
    if (virtualTime && !(Number.isInteger(virtualTime.shift) && virtualTime.shift >= 0 && virtualTime.shift <= 10)) {
        wrong.push(`virtual time: shift ${virtualTime.shift}; allowed: whole numbers from 0 to 10`);
    }
    if (wrong.length > 0)
        throw new errors/* UsageError */.eb(wrong.join('\n'));
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/outcome-wording.js


/** The sentence for a person that tells an outcome, and what to do next. */
function wordOutcome(outcome, detail) {
    const { says, next } = outcomes/* outcomeTable */.Lh[outcome];
    const tells = outcome !== 'ok' && outcome !== 'cancelled' && detail !== '';
    return { sentence: tells ? (0,foreign_text/* quoting */.yu) `${says}: ${detail}.` : (0,foreign_text/* quoting */.yu) `${says}.`, nextStep: next };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/answer-record.js
var answer_record = __webpack_require__(27971);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/answer-tail.js

/** What llama-completion writes behind an answer, between white space. */
const endMarker = '[end of text]';
/** An answer without what llama.cpp adds to it. */
function tidyAnswer(answer) {
    return answer.map((text) => {
        const whole = text.trimEnd();
        return (whole.endsWith(endMarker) ? whole.slice(0, -endMarker.length) : whole).trim();
    });
}
/** Passes an answer on as it comes, holding back the end that may yet turn out to be llama.cpp's own. */
class AnswerTail {
    pass;
    text = foreign_text/* ForeignText */.sh.of('');
    passedOn = 0;
    constructor(pass) {
        this.pass = pass;
    }
    write(piece) {
        this.text = foreign_text/* ForeignText */.sh.joined([this.text, piece]).map((text) => text.trimStart());
        const settled = this.text.look(settledLength);
        if (settled <= this.passedOn)
            return;
        this.pass(this.text.map((text) => text.slice(this.passedOn, settled)));
        this.passedOn = settled;
    }
    /** Passes on what was held back of an answer that is over. */
    end() {
        this.pass(tidyAnswer(this.text).map((text) => text.slice(this.passedOn)));
    }
}
/** The length of `text` without what may yet be an ending: white space, the marker, or its first characters. */
function settledLength(text) {
    const whole = text.trimEnd();
    const bracket = whole.lastIndexOf('[');
    const isMarker = bracket >= 0 && endMarker.startsWith(whole.slice(bracket));
    return isMarker ? whole.slice(0, bracket).trimEnd().length : whole.length;
}

// EXTERNAL MODULE: ./build.bundles.part/src/engine/form.js
var engine_form = __webpack_require__(53042);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/json-schema.js + 1 modules
var json_schema = __webpack_require__(73055);
// EXTERNAL MODULE: ./build.bundles.part/src/text/cut.js
var cut = __webpack_require__(51915);
// EXTERNAL MODULE: ./build.bundles.part/src/host/bounded-pattern.js
var bounded_pattern = __webpack_require__(29876);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/expectation.js

/** Looks for what was expected: a model or a guest writes the text, so a pattern is bounded (host/bounded-pattern). */
function lookFor(expected, text, seconds) {
    try {
        const has = expected.kind === 'literal'
            ? (whole) => whole.includes(expected.text)
            : (whole) => (0,bounded_pattern/* matchesInTime */.G8)(expected.pattern, whole, seconds);
        return text.look(has) ? 'found' : 'absent';
    }
    catch (error) {
        if (error instanceof bounded_pattern/* EndlessPatternError */.fw)
            return 'endless';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-answer.js







/** Whether an answer has the form and the text that its question asks for. */
function judgeAnswer(question, answer) {
    const { form } = question;
    const choice = form?.kind === 'choices' ? (0,engine_form/* choiceOf */.FH)(form.choices, answer.text) : undefined;
    const flaw = form && flawOf(form, answer, choice);
    if (flaw !== undefined)
        return { outcome: 'answer-invalid', problem: flaw, choice: undefined };
    return { ...judgeText(question, (0,answer_record/* visible */.RK)(answer.text)), choice };
}
/** Whether an answer without a form has the text that its question expects. */
function judgeText({ expect }, response) {
    const problem = expect && unmet(expect, response, (0,foreign_text/* quoting */.yu) `the answer "${start(response)}"`);
    return { outcome: problem === undefined ? 'ok' : 'expect-failed', problem, choice: undefined };
}
/** The engine's grammar holds the form while it generates; what was cut, or comes of an engine that does not, is seen here. */
function flawOf(form, answer, choice) {
    const said = (0,foreign_text/* quoting */.yu) `"${start((0,answer_record/* visible */.RK)(answer.text))}"`;
    if (form.kind === 'choices') {
        if (choice !== undefined)
            return undefined;
        return (0,foreign_text/* quoting */.yu) `${said} is not one of ${form.choices.join(', ')}${cutAfter(answer)}`;
    }
    const flaw = (0,json_schema/* checkAnswer */.dG)(form.schema, answer.text);
    return flaw === undefined ? undefined : (0,foreign_text/* quoting */.yu) `${said} ${flaw}${cutAfter(answer)}`;
}
function cutAfter({ finishReason, completionTokens }) {
    if (finishReason !== 'length')
        return '';
    return completionTokens === undefined ? ': it was cut' : `: it was cut after ${completionTokens} tokens`;
}
/** Why a text is not as expected, undefined where it is. `where` says which text that is. */
function unmet(expected, text, where) {
    const finding = lookFor(expected, text);
    if (finding === 'found')
        return undefined;
    const wanted = expected.kind === 'literal' ? JSON.stringify(expected.text) : String(expected.pattern);
    return finding === 'absent'
        ? (0,foreign_text/* quoting */.yu) `${wanted} is not in ${where}`
        : (0,foreign_text/* quoting */.yu) `the expected ${wanted} did not finish within ${bounded_pattern/* patternSeconds */.Kn} s on ${text.look(({ length }) => length)} characters; a repetition within a repetition, such as (a+)+, takes forever`;
}
/** As much of an answer as a sentence quotes. */
const quotedCharacters = 200;
function start(text) {
    return text.map((whole) => (0,cut/* cut */.J)(whole, quotedCharacters));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/question.js

/**
 * Whether a guest without the engine, which takes nothing but a text and its sampling, could not answer it.
 * `undefined` where it could; else what it has not, for a sentence.
 */
function needsEngineFor(inquiry) {
    if (inquiry.kind === 'many')
        return 'prompts-file';
    const { messages, form, topP, stop } = inquiry.question;
    if (Buffer.byteLength(messages.at(-1)?.content ?? '') > guest/* limits */.Fy.fwCfgBytes)
        return 'a prompt of more than 64 KiB';
    if (form !== undefined)
        return form.kind === 'choices' ? 'choices' : 'json-schema';
    if (messages.length > 1)
        return 'a system prompt';
    if (topP !== undefined)
        return 'top-p';
    return stop === undefined ? undefined : 'stop';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/all-answers.js




/** An answer for each question of `inquiry`, by whichever way it came, or why there is none. */
function allAnswers(inquiry, asked, result) {
    if (inquiry === undefined || asked !== undefined)
        return asked;
    const answer = withoutEngine(inquiry, result);
    if (inquiry.kind === 'one')
        return { kind: 'one', answer };
    return { kind: 'many', answers: inquiry.questions.map(({ index, id }) => ({ ...answer, index, id })) };
}
/** The answer of a guest whose engine could not be asked: by the port for answers, of a plain question alone. */
function withoutEngine(inquiry, { outcome, answer }) {
    const needs = needsEngineFor(inquiry);
    if (outcome !== 'ok' && answer.isEmpty)
        return (0,answer_record/* withoutAnswer */.BU)('unanswered', 'the guest ended before the question');
    if (needs !== undefined || inquiry.kind === 'many') {
        return (0,answer_record/* withoutAnswer */.BU)('refused', `${needs} cannot be had of this system image, whose llama.cpp is too old`, newerImage);
    }
    const response = tidyAnswer(answer);
    return (0,answer_record/* bareAnswer */.fq)(response, judgeText(inquiry.question, response));
}
const newerImage = 'Boot a newer system image, or leave it out.';

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var classic_schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-error.js




/** The engine refused a request, or failed at it. The message is a sentence for a person. */
class EngineError extends Error {
    status;
    remedy;
    name = 'EngineError';
    constructor(message, 
    /** The status of HTTP. */
    status, 
    /** What to do about it, where that is known: a sentence. */
    remedy) {
        super(message);
        this.status = status;
        this.remedy = remedy;
    }
}
const errorSchema = classic_schemas/* object */.Ikc({
    error: classic_schemas/* object */.Ikc({
        message: classic_schemas/* string */.YjP(),
        type: classic_schemas/* string */.YjP().optional(),
        n_prompt_tokens: classic_schemas/* number */.aig().optional(),
        n_ctx: classic_schemas/* number */.aig().optional(),
    }),
});
/** What an answer of another status than 200, or an error within a stream, means. */
function engineError(status, body) {
    const parsed = errorSchema.safeParse((0,json/* parseJson */.qF)(body));
    if (!parsed.success)
        return new EngineError(`the engine answered with status ${status}`, status);
    const { message, type, n_prompt_tokens: prompt, n_ctx: context } = parsed.data.error;
    if (type === 'exceed_context_size_error' && prompt !== undefined && context !== undefined) {
        return new EngineError(`the prompt has ${prompt} tokens and the context holds ${context}`, status, 'Shorten the prompt, or raise {context-length}.');
    }
    if (/does not support (?:completions|chat|logits|generation)|--embeddings?\b/i.test(message)) {
        return new EngineError('the model only embeds text and cannot answer', status, 'Take a model that generates text.');
    }
    if (/does not match the expected \S+ format/.test(message)) {
        return new EngineError("the answer does not have the form that the model's chat template prescribes", status, "The template may be another model's: give one of llama.cpp's own by append, zosia.llama_args=--chat-template,NAME.");
    }
    return new EngineError(`the engine refused: ${(0,log_text/* quoted */.TL)(foreign_text/* ForeignText */.sh.of(message))}`, status);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/chat.js





/** All said: the engine may have been started for other requests than these. */
function withDefaultSampling({ maxTokens = guest/* guestDefaults */.dQ.maxTokens, seed = guest/* guestDefaults */.dQ.seed, temperature = guest/* guestDefaults */.dQ.temperature, } = {}) {
    return { maxTokens, seed, temperature };
}
/**
 * The body of `POST /v1/chat/completions`, streamed. A prompt is evaluated whole: where llama.cpp takes its beginning
 * from the last one's, the figures differ in their last bits, and an answer would depend on what was asked before.
 */
function chatBody({ messages, form, ...sampling }) {
    return JSON.stringify({
        messages,
        ...samplingFields(sampling),
        ...(form && { ...(0,engine_form/* formFields */.UQ)(form), ...withoutThinking }),
    });
}
/** The body of `POST /v1/completions`, streamed, for a prompt that is made already. */
function completionBody(prompt, { form, ...sampling }) {
    return JSON.stringify({ prompt, ...samplingFields(sampling), ...(form && (0,engine_form/* completionFormFields */._C)(form)) });
}
/** The body of `POST /apply-template`. */
function templateBody(messages, form) {
    return JSON.stringify({ messages, ...(form && withoutThinking) });
}
const withoutThinking = { chat_template_kwargs: { enable_thinking: false } };
function samplingFields({ maxTokens, seed, temperature, topP, stop }) {
    return {
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: maxTokens,
        seed,
        temperature,
        top_p: topP,
        stop,
        cache_prompt: false,
    };
}
/** Of an engine that may say anything: a figure that cannot be is not known. */
const count = classic_schemas/* number */.aig().int().min(0).max(1e9).nullish().catch(undefined);
const speed = classic_schemas/* number */.aig().min(0).max(1e9).nullish().catch(undefined);
const chunkSchema = classic_schemas/* object */.Ikc({
    choices: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        finish_reason: classic_schemas/* string */.YjP().nullish(),
        text: classic_schemas/* string */.YjP().nullish(), // of a completion
        delta: classic_schemas/* object */.Ikc({ content: classic_schemas/* string */.YjP().nullish(), reasoning_content: classic_schemas/* string */.YjP().nullish() }).nullish(),
    })),
    usage: classic_schemas/* object */.Ikc({ prompt_tokens: count, completion_tokens: count }).nullish(),
    timings: classic_schemas/* object */.Ikc({ prompt_per_second: speed, predicted_per_second: speed }).nullish(),
});
/** One event's data; undefined for the last. Throws EngineError for an error within the stream. */
function parseChunk(data) {
    if (data === '[DONE]')
        return undefined;
    const value = (0,json/* parseJson */.qF)(data);
    if (typeof value === 'object' && value !== null && 'error' in value)
        throw engineError(500, data);
    const parsed = chunkSchema.safeParse(value);
    if (!parsed.success)
        throw new EngineError('the engine sent what is no part of an answer', 200);
    return parsed.data;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/answer-parts.js
/** Where a model's thoughts begin and end, for models whose template does not tell the engine. */
const opening = '<think>';
const closing = '</think>';
/** Parts thoughts that an answer begins with from the answer, while it comes in pieces. */
class ThoughtSplitter {
    state = 'start';
    held = '';
    /** As much as is kept back until more is known: white space without end, say. */
    get heldCharacters() {
        return this.held.length;
    }
    /** What may be passed on of a further piece. */
    write(piece) {
        let thinking = '';
        this.held += piece;
        // White space alone tells nothing yet, nor need what is held of it be looked through again.
        const mayTell = this.state !== 'start' || piece.trim() !== '';
        if (this.state === 'start' && mayTell) {
            const begin = this.held.trimStart();
            if (begin.startsWith(opening)) {
                this.state = 'thinking';
                this.held = begin.slice(opening.length);
            }
            else if (!opening.startsWith(begin))
                this.state = 'text';
        }
        if (this.state === 'thinking') {
            const end = this.held.indexOf(closing);
            const settled = end >= 0 ? end : this.held.length - overlap(this.held, closing);
            thinking = this.held.slice(0, settled);
            this.held = this.held.slice(settled);
            if (end >= 0) {
                this.state = 'gap';
                this.held = this.held.slice(closing.length);
            }
        }
        if (this.state === 'gap') {
            this.held = this.held.trimStart();
            if (this.held !== '')
                this.state = 'text';
        }
        return { thinking, text: this.state === 'text' ? this.release() : '' };
    }
    /** What is left once the answer is over. */
    end() {
        const rest = this.release();
        return this.state === 'thinking' ? { thinking: rest, text: '' } : { thinking: '', text: rest };
    }
    release() {
        const text = this.held;
        this.held = '';
        return text;
    }
}
/** How many of `word`'s first characters `text` ends with. */
function overlap(text, word) {
    for (let length = Math.min(text.length, word.length - 1); length > 0; length -= 1) {
        if (text.endsWith(word.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/answer-reader.js


/** A model that never stops is not kept whole. */
const limitCharacters = 1024 * 1024;
/** Puts an answer together out of its pieces. */
class AnswerReader {
    listener;
    splitter = new ThoughtSplitter();
    text = '';
    thinking = '';
    finishReason;
    usage;
    timings;
    /** `opensThinking`: what the model says first is a thought already, without a mark. */
    constructor(listener, opensThinking = false) {
        this.listener = listener;
        if (opensThinking)
            this.splitter.write('<think>');
    }
    take(chunk) {
        for (const { delta, text, finish_reason } of chunk.choices) {
            this.thinking += delta?.reasoning_content ?? '';
            this.add(this.splitter.write(delta?.content ?? text ?? ''));
            this.finishReason ??= finish_reason ?? undefined;
        }
        this.usage ??= chunk.usage ?? undefined;
        this.timings ??= chunk.timings ?? undefined;
        if (this.text.length + this.thinking.length + this.splitter.heldCharacters > limitCharacters) {
            throw new EngineError('the answer is longer than a million characters', 200);
        }
    }
    /** The whole of it. Throws EngineError where its end did not come. */
    end() {
        this.add(this.splitter.end());
        if (this.finishReason === undefined)
            throw new EngineError('the answer broke off before its end', 200);
        return {
            text: this.text,
            thinking: this.thinking.trim(),
            finishReason: this.finishReason === 'length' ? 'length' : 'stop',
            promptTokens: this.usage?.prompt_tokens ?? undefined,
            completionTokens: this.usage?.completion_tokens ?? undefined,
            promptSpeed: this.timings?.prompt_per_second ?? undefined,
            completionSpeed: this.timings?.predicted_per_second ?? undefined,
        };
    }
    add({ thinking, text }) {
        this.thinking += thinking;
        this.text += text;
        if (text !== '')
            this.listener.onText?.(text);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/bounded-text.js
/**
 * The text of a body; undefined for one that is larger than `limitBytes`. That is read on until `drainBytes` all the
 * same: a client that still writes does not read what it is answered.
 */
async function boundedText(body, limitBytes, drainBytes = limitBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes <= limitBytes)
            chunks.push(chunk);
        else if (bytes > drainBytes)
            return undefined;
        else
            chunks.length = 0;
    }
    return bytes > limitBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-json.js




/** As much as is read of an answer that is no stream. */
const bodyLimitBytes = 4 * 1024 * 1024;
/** The answer to a request, as `schema` has it. Rejects with EngineError for a refusal, and for any other answer. */
async function askJson(port, request, schema) {
    const response = await port.send(request);
    const body = await bodyOf(response);
    if (response.statusCode !== 200)
        throw engineError(response.statusCode ?? 0, body);
    const parsed = schema.safeParse((0,json/* parseJson */.qF)(body));
    if (!parsed.success)
        throw new EngineError(`the engine's answer to ${request.path} is not understood`, 200);
    return parsed.data;
}
/** The text of an answer. Rejects with EngineError for one without end. */
async function bodyOf(response) {
    const text = await boundedText(response, bodyLimitBytes);
    if (text === undefined)
        throw new EngineError(`the engine's answer is larger than ${bodyLimitBytes} bytes`, 200);
    return text;
}
/** Makes prompts by the engine behind `port`; `templateBody`: of `POST /apply-template`, with these texts. */
function promptMaker(port, templateBody, signal) {
    const post = (path, body, schema) => askJson(port, { method: 'POST', path, body, ...(signal && { signal }) }, schema);
    // Whether a text has control words is told by its tokens, which the prompt is then made of.
    const known = new Map();
    const tokensOf = async (body) => (await post('/tokenize', body, classic_schemas/* object */.Ikc({ tokens: classic_schemas/* array */.YOg(classic_schemas/* number */.aig().int()) }))).tokens;
    return {
        applyTemplate: async (texts) => (await post('/apply-template', templateBody(texts), classic_schemas/* object */.Ikc({ prompt: classic_schemas/* string */.YjP() }))).prompt,
        tokenize: (content, { control, begins = false }) => {
            const body = JSON.stringify({ content, parse_special: control, add_special: begins });
            const tokens = known.get(body) ?? tokensOf(body);
            known.set(body, tokens);
            return tokens;
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/literal-prompt.js

/** Every model's control words have one of these: `<|im_end|>`, `<start_of_turn>`, `<｜User｜>`, `</s>`, `[INST]`. */
const mayHaveControlWords = /[<[]/;
/**
 * The prompt of a conversation in whose texts somebody wrote the model's control words: `<|im_end|>` in a text is these
 * ten characters, and ends nobody's turn. The engine's own way makes one text of template and texts, in which they can no
 * longer be told apart; here the template's control words alone are such. Undefined where the texts have none, nor
 * `joined` ones that the template may write of them, for which the engine's own way is the same.
 */
async function literalPrompt(texts, maker, joined = []) {
    const have = await haveControlWords([...texts, ...joined], maker);
    if (!have && !texts.some((text) => mayHaveControlWords.test(text)))
        return undefined;
    const parts = await renderMarked(texts.length, maker);
    return have || (await templateCreatesControlWords(texts, parts, maker))
        ? composePrompt(texts, parts, maker)
        : undefined;
}
/** The prompt of a conversation in which nothing in these texts is a control word. */
async function composePrompt(texts, parts, maker) {
    const contents = [];
    for (const text of texts)
        contents.push(await maker.tokenize(text, { control: false }));
    const tokens = [];
    for (const [place, part] of parts.entries()) {
        if (typeof part === 'number')
            tokens.push(...(contents[part] ?? []));
        else if (part !== '' || place === 0)
            tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
    }
    return { tokens, opensThinking: /<think>\s*$/.test(String(parts.at(-1))) };
}
/**
 * Whether the template edits texts without control words into some that have them: one that takes `/think` out of what
 * somebody wrote makes `<|im_end|>` of `<|im_/thinkend|>`. Also where it cannot be seen what became of them.
 */
async function templateCreatesControlWords(texts, parts, maker) {
    const rendered = await maker.applyTemplate(texts);
    if (parts.map((part) => (typeof part === 'number' ? texts[part] : part)).join('') === rendered)
        return false;
    const edited = textsBetween(rendered, parts.filter((part) => typeof part === 'string'));
    return edited === undefined || haveControlWords(edited, maker);
}
/** The conversation with a mark for each text: the template's own texts, and the numbers of the others between them. */
async function renderMarked(count, maker) {
    const mark = `zosia${(0,external_node_crypto_.randomUUID)().replaceAll('-', '')}`;
    const whole = await maker.applyTemplate(Array.from({ length: count }, (_, index) => `${mark}x${index}x`));
    const pieces = whole.split(new RegExp(`${mark}x(\\d+)x`));
    return pieces.map((piece, place) => (place % 2 === 1 ? Number(piece) : piece));
}
/** What stands between these parts of a text, each taken where it comes first; undefined where they are not its parts. */
function textsBetween(text, parts) {
    const [first = '', ...others] = parts;
    const last = others.pop() ?? '';
    if (!text.startsWith(first) || !text.endsWith(last))
        return undefined;
    const end = text.length - last.length;
    const between = [];
    let from = first.length;
    for (const part of others) {
        const at = text.indexOf(part, from);
        if (at < 0)
            return undefined;
        between.push(text.slice(from, at));
        from = at + part.length;
    }
    if (from > end)
        return undefined;
    return [...between, text.slice(from, end)];
}
/** Whether the model would take a part of one of the texts for a control word. */
async function haveControlWords(texts, { tokenize }) {
    for (const text of new Set(texts)) {
        if (!mayHaveControlWords.test(text))
            continue;
        if (!areEqual(await tokenize(text, { control: false }), await tokenize(text, { control: true })))
            return true;
    }
    return false;
}
function areEqual(some, others) {
    return some.length === others.length && some.every((token, index) => token === others[index]);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/exchange.js

const hungUp = 'the guest disconnected';
/** One request and its answer on a port that others have used before: to an HTTP client, a connection of its own. */
class Exchange extends external_node_stream_.Duplex {
    port;
    mark;
    /** Settles when the answer has begun, or cannot any more. */
    begun;
    hasBegun = false;
    begin = () => undefined;
    /** The end of what came, while the mark may yet be completed. */
    tail = Buffer.alloc(0);
    constructor(port, 
    /** What the guest writes on a line of its own ahead of this answer. */
    mark) {
        super();
        this.port = port;
        this.mark = mark;
        this.begun = new Promise((resolve) => (this.begin = resolve));
    }
    /** Bytes from the port: those up to the mark are of an answer that was given up. */
    receive(bytes) {
        if (this.hasBegun) {
            this.give(bytes);
            return;
        }
        const line = Buffer.from(`${this.mark}\r\n`);
        const all = Buffer.concat([this.tail, bytes]);
        const at = all.indexOf(line);
        if (at < 0) {
            this.tail = all.subarray(-line.byteLength);
            return;
        }
        this.hasBegun = true;
        this.begin();
        this.give(all.subarray(at + line.byteLength));
    }
    /** The guest waits when we do not read: a port has no more room than its queue. */
    give(bytes) {
        if (this.destroyed || bytes.byteLength === 0)
            return;
        if (!this.push(bytes))
            this.port.pause();
    }
    /** Ends it where nothing more will come. */
    cutOff() {
        this.begin();
        this.destroy(new Error(hungUp));
    }
    _read() {
        this.port.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.port.destroyed)
            callback(new Error(hungUp));
        else
            this.port.write(chunk, callback);
    }
    _destroy(error, callback) {
        this.port.resume(); // what is left of this answer goes by
        callback(error);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-port.js



/**
 * The virtio-serial port `org.zosia.http` as an HTTP client sees it: one stream of bytes that carries one request after
 * another, each with its mark, as docs/guest-contract.md has it.
 */
class EnginePort {
    port;
    current;
    turn = Promise.resolve();
    isOver = false;
    constructor(port) {
        this.port = port;
        port.on('data', (bytes) => this.current?.receive(bytes));
        port.on('error', () => undefined); // `close` follows
        port.once('close', () => {
            this.isOver = true;
            this.current?.cutOff();
        });
    }
    /**
     * Sends a request once it is its turn; gives the head of the answer, whose body must be read or destroyed before the
     * next request goes out. Rejects when the port closes, when `signal` fires, and for an answer that is not HTTP.
     */
    async send(request) {
        const before = this.turn;
        let done = () => undefined;
        this.turn = new Promise((resolve) => (done = resolve));
        await before;
        if (this.isOver || request.signal?.aborted) {
            done();
            throw this.isOver ? new Error(hungUp) : abortError();
        }
        const exchange = new Exchange(this.port, (0,external_node_crypto_.randomUUID)());
        this.current = exchange;
        // The port is free once the answer is over. One given up is over as soon as it has begun: the next request cuts it.
        exchange.once('close', () => void exchange.begun.then(done));
        return this.answerTo(request, exchange);
    }
    answerTo({ method, path, body, signal }, exchange) {
        return new Promise((resolve, reject) => {
            const request = (0,external_node_http_.request)({
                createConnection: () => exchange,
                method,
                path,
                headers: {
                    Host: 'engine',
                    Connection: 'close',
                    'Zosia-Mark': exchange.mark,
                    ...(body !== undefined && {
                        'Content-Type': 'application/json',
                        'Content-Length': Buffer.byteLength(body),
                    }),
                },
                ...(signal && { signal }),
            });
            request.once('response', (response) => {
                response.once('close', () => exchange.destroy());
                resolve(response);
            });
            // A status 101, which nobody asked for: there is no answer to come.
            request.once('upgrade', () => {
                exchange.destroy();
                reject(new Error('the engine answered in another protocol'));
            });
            request.once('error', (error) => {
                exchange.destroy();
                reject(error);
            });
            request.end(body);
        });
    }
}
function abortError() {
    return Object.assign(new Error('the request was abandoned before its turn'), { name: 'AbortError' });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/event-stream.js

/** No event of an answer comes near to it: one token is a few hundred characters. */
const lineLimitCharacters = 1024 * 1024;
const field = 'data:';
/**
 * The data of each event of a `text/event-stream`, as they come. Throws EngineError for a line that never ends. What has
 * come of a line is not looked through again with each piece: a guest may send single bytes.
 */
async function* eventData(stream) {
    const decoder = new TextDecoder();
    let begun = '';
    for await (const bytes of stream) {
        const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
        begun += first;
        for (const next of others) {
            const line = begun;
            begun = next;
            if (line.startsWith(field))
                yield line.slice(field.length).replace(/^ /, '').replace(/\r$/, '');
        }
        if (begun.length > lineLimitCharacters)
            throw new EngineError('the engine sent a line of more than a million characters', 200);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine.js








const propsSchema = classic_schemas/* object */.Ikc({
    default_generation_settings: classic_schemas/* object */.Ikc({ n_ctx: classic_schemas/* number */.aig() }),
    chat_template: classic_schemas/* string */.YjP().optional(),
});
/**
 * llama.cpp's llama-server in the guest, asked by its HTTP API. Every method rejects with EngineError for what the
 * engine refuses, and with another Error when the guest hangs up or `signal` fires.
 */
class Engine {
    port;
    /** `port` carries what docs/guest-contract.md says of `org.zosia.http`. */
    constructor(port) {
        this.port = new EnginePort(port);
    }
    async isHealthy() {
        const response = await this.port.send({ method: 'GET', path: '/health' });
        await bodyOf(response);
        return response.statusCode === 200;
    }
    async properties() {
        const { default_generation_settings: settings } = await askJson(this.port, { method: 'GET', path: '/props' }, propsSchema);
        return { contextLength: settings.n_ctx };
    }
    /** Asks, and tells the answer as it comes. */
    async chat(request, listener = {}, signal) {
        const { messages, form } = request;
        const literal = await literalPrompt(messages.map(({ content }) => content), promptMaker(this.port, (texts) => templateBody(messages.map(({ role }, index) => ({ role, content: texts[index] ?? '' })), form)));
        const response = await this.port.send({
            method: 'POST',
            ...(literal
                ? { path: '/v1/completions', body: completionBody(literal.tokens, request) }
                : { path: '/v1/chat/completions', body: chatBody(request) }),
            ...(signal && { signal }),
        });
        if (response.statusCode !== 200)
            throw engineError(response.statusCode ?? 0, await bodyOf(response));
        const reader = new AnswerReader(listener, literal?.opensThinking);
        try {
            for await (const data of eventData(response)) {
                const chunk = parseChunk(data);
                if (!chunk)
                    break; // over, whether the connection is or not
                reader.take(chunk);
            }
        }
        finally {
            response.destroy();
        }
        return reader.end();
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/terminal-filter.js
var terminal_filter = __webpack_require__(69630);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-engine.js









/** Asks the guest's engine. Never rejects: a question that fails does not lose the others. */
async function askEngine(port, inquiry, listener) {
    const engine = new Engine(port);
    if (inquiry.kind === 'one')
        return { kind: 'one', answer: await askOne(engine, port, inquiry.question, listener) };
    const answers = [];
    for (const question of inquiry.questions) {
        const answer = await askNumbered(port, question, listener, engine);
        answers.push(answer);
        listener.onAnswer(answer);
    }
    return { kind: 'many', answers };
}
/** Asks one of many questions. Never rejects. */
async function askNumbered(port, question, listener, engine = new Engine(port)) {
    const record = await askOne(engine, port, question, {
        onFirstToken: listener.onFirstToken,
        nameOf: listener.nameOf,
        onText: () => undefined,
        warn: (sentence) => {
            listener.warn(`${nameOf(question)}: ${sentence}`);
        },
    });
    return { ...record, index: question.index, id: question.id };
}
/** As sentences name one of many questions, by its line where the file gives it no name. */
function nameOf({ index, id }) {
    return id === undefined ? `request ${index + 1}` : `request ${index + 1} (${id})`;
}
async function askOne(engine, port, question, { onText, onFirstToken, warn, nameOf: nameOfField }) {
    if (isGone(port))
        return (0,answer_record/* withoutAnswer */.BU)('unanswered', 'the guest ended before the question');
    const filter = new terminal_filter/* TerminalFilter */.J('drop');
    const sampling = withDefaultSampling(question);
    try {
        const answer = await engine.chat({ ...question, ...sampling }, {
            onText: (text) => {
                onFirstToken();
                const shown = filter.filter(text);
                if (shown !== '')
                    onText(foreign_text/* ForeignText */.sh.of(shown));
            },
        });
        const record = (0,answer_record/* withAnswer */.$s)(answer, judgeAnswer(question, answer));
        const warning = cutWarning(answer, sampling.maxTokens);
        if (warning !== undefined && record.outcome !== 'answer-invalid')
            warn(warning.worded(nameOfField));
        return record;
    }
    catch (error) {
        if (error instanceof EngineError)
            return (0,answer_record/* withoutAnswer */.BU)('refused', error.message, error.remedy);
        if (isGone(port))
            return (0,answer_record/* withoutAnswer */.BU)('unanswered', 'the guest ended before its answer did');
        return (0,answer_record/* withoutAnswer */.BU)('refused', `the engine's answer could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** It may go while we wait. */
function isGone(port) {
    return port.destroyed;
}
/** What is to be said of an answer that did not come to its end. */
function cutWarning(answer, maxTokens) {
    if (answer.finishReason !== 'length')
        return undefined;
    const { promptTokens, completionTokens } = answer;
    if (completionTokens === undefined)
        return (0,naming/* naming */.b7) `the answer was cut; {max-tokens} or {context-length} allows more`;
    return completionTokens >= maxTokens
        ? (0,naming/* naming */.b7) `the answer was cut after ${completionTokens} tokens; {max-tokens} allows more`
        : (0,naming/* naming */.b7) `the answer was cut after ${completionTokens} tokens: with the prompt's ${promptTokens ?? 'own'} the context is full; {context-length} makes it longer`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-apart.js


/**
 * Asks each question of a guest of its own, a copy of the one behind `port`, which is asked nothing. The answers are told
 * in the questions' order. Never rejects.
 */
async function askApart(port, questions, copies, listener) {
    // The first guest lives as long as the boot: with it ends the asking.
    const over = new AbortController();
    const end = () => {
        over.abort();
    };
    port.once('close', end);
    if (port.destroyed)
        end();
    const inOrder = new InOrder(listener.onAnswer);
    const answers = questions.map(async (question, place) => {
        const answer = await askCopy(question, copies, listener, over.signal);
        inOrder.tell(place, answer);
        return answer;
    });
    try {
        return { kind: 'many', answers: await Promise.all(answers) };
    }
    finally {
        port.off('close', end);
    }
}
async function askCopy(question, copies, listener, signal) {
    let answer;
    const why = await copies.use(async (port) => {
        answer = await askNumbered(port, question, listener);
    }, signal);
    return answer ?? { ...(0,answer_record/* withoutAnswer */.BU)('unanswered', why ?? ''), index: question.index, id: question.id };
}
/** Hands on what comes in any order in that of its places. */
class InOrder {
    tellNext;
    early = new Map();
    next = 0;
    constructor(tellNext) {
        this.tellNext = tellNext;
    }
    tell(place, answer) {
        this.early.set(place, answer);
        for (let due = this.early.get(this.next); due; due = this.early.get(this.next)) {
            this.early.delete(this.next);
            this.next += 1;
            this.tellNext(due);
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/copies.js


/** What a copy takes of the host in MiB, QEMU's own memory included: it has its guest's pages as far as it writes. */
const qemuMib = 160;
const writtenShare = 0.25;
const hostReserveMib = 512;
/** How many copies may work at once: no more vCPUs than cores, no more memory than there is. At least one. */
function copiesAtOnce(host) {
    const byCores = Math.floor(host.cores / host.cpus);
    const byMemory = Math.floor((host.availableMib - hostReserveMib) / (qemuMib + host.memoryMib * writtenShare));
    return Math.max(Math.min(byCores, byMemory), 1);
}
/** Copies of one guest, each for one piece of work, a few of them at once. */
class Copies {
    start;
    atOnce;
    free;
    waiting = [];
    constructor(start, atOnce) {
        this.start = start;
        this.atOnce = atOnce;
        this.free = atOnce;
    }
    /**
     * Does `work` with the engine's port of a copy of its own, once it is its turn. Answers why there was no copy to do it
     * with: a clause; undefined when it was done. `work` must not reject.
     */
    async use(work, signal) {
        await this.turn();
        const copy = { hasWorked: false };
        const over = new AbortController();
        const end = () => {
            over.abort();
        };
        signal.addEventListener('abort', end);
        try {
            if (signal.aborted)
                return 'it was given up before its turn';
            const copyEnd = await this.start(async (port) => {
                copy.hasWorked = true;
                await work(port);
                end(); // nobody needs its orderly end, and it may have none
            }, over.signal);
            return copy.hasWorked ? undefined : whyNot(copyEnd);
        }
        catch (error) {
            return copy.hasWorked ? undefined : (0,foreign_text/* quoting */.yu) `its copy could not be begun: ${foreign_text/* ForeignText */.sh.of((0,errors/* messageOf */.bD)(error))}`;
        }
        finally {
            signal.removeEventListener('abort', end);
            this.release();
        }
    }
    async turn() {
        if (this.free > 0)
            this.free -= 1;
        else
            await new Promise((resolve) => this.waiting.push(resolve));
    }
    release() {
        const next = this.waiting.shift();
        if (next)
            next();
        else
            this.free += 1;
    }
}
function whyNot(end) {
    return end.kind === 'over' ? end.result.sentence : (0,foreign_text/* quoting */.yu) `its copy did not go on: ${foreign_text/* ForeignText */.sh.of(end.reason)}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-steps.js
/** A boot from its kernel as a person waits for it: the guest's start, and the loading of its engine. */
class BootSteps {
    reporter;
    mode;
    machine;
    step;
    isLoading = false;
    constructor(reporter, mode, machine) {
        this.reporter = reporter;
        this.mode = mode;
        this.machine = machine;
        this.step = reporter.begin('start');
    }
    /**
     * The console is shown, and has its first bytes, which need not be a line: what was to wait for is over, and the guest
     * tells the rest.
     */
    hearConsole() {
        if (this.mode !== 'prompt' && this.mode !== 'serve')
            this.endStart();
    }
    hear({ event }) {
        if (event === 'llama-start' && (this.mode === 'prompt' || this.mode === 'serve')) {
            this.endStart();
            if (!this.isLoading)
                this.step = this.reporter.begin('loading');
            this.isLoading = true;
        }
        if ((event === 'ready' || event === 'engine') && this.isLoading)
            this.step?.done('the model');
    }
    /** However the boot ended, something else tells it. */
    end() {
        this.step?.drop();
    }
    endStart() {
        if (this.isLoading)
            return;
        this.step?.done(this.machine);
        this.step = undefined;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-phases.js
/** The stretches of a boot between the milestones that it reached, in order; one that it did not reach is left out. */
function bootPhases(times) {
    const { llamaStart } = times;
    const isWarm = times.restored !== undefined && times.ready === undefined;
    const ends = [
        ['kernel', isWarm ? undefined : times.init],
        ['init', isWarm ? undefined : (llamaStart ?? times.end)],
        [
            'load',
            llamaStart === undefined ? undefined : (times.ready ?? times.engine ?? times.firstToken ?? times.llamaExit),
        ],
        ['restore', times.restored],
        ['answer', times.firstToken === undefined ? undefined : times.llamaExit],
        ['shutdown', times.exit],
    ];
    const phases = [];
    let fromMs = times.started ?? 0;
    for (const [name, toMs] of ends) {
        if (toMs === undefined || toMs < fromMs)
            continue;
        phases.push({ name, fromMs, toMs });
        fromMs = toMs;
    }
    return phases;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/model/disk-note.js
var disk_note = __webpack_require__(71237);
// EXTERNAL MODULE: ./build.bundles.part/src/model/memory.js
var memory = __webpack_require__(10190);
// EXTERNAL MODULE: ./build.bundles.part/src/job/model-disk.js + 4 modules
var model_disk = __webpack_require__(80692);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/disk-for-boot.js








/** A guest without a model: 96 MiB cannot unpack the initramfs, 128 MiB boots, 512 MiB is quick. */
const needWithoutModel = { minimumMib: 128, comfortableMib: 512 };
/** Finds or makes the model disk that was asked for. Errors are those of src/model. */
async function resolveDisk(request, around) {
    const { model, contextLength } = request;
    switch (model.kind) {
        case 'none':
            return { file: undefined, facts: undefined, memoryNeed: needWithoutModel, contextLength };
        case 'disk':
            return givenDisk(model.path, contextLength);
        case 'model': {
            const tune = around.emulated ? model_disk/* tunedBy */.S4[request.tune] : 'none';
            const disk = await (0,model_disk/* modelDiskFor */.gC)({ ...model, tune, extraMib: 0, useDocker: false }, around);
            return withModel(disk.path, disk.model, contextLength, disk.cached);
        }
    }
}
/** A disk that a person names; what is on it is known by the note beside it, where there is one. */
async function givenDisk(file, contextLength) {
    if (!(await (0,host_files/* fileExists */.hR)(file)))
        throw new errors/* UsageError */.eb(`missing model disk: ${file}`);
    if (!(await (0,promises_.stat)(file)).isFile())
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model-disk}: ${file} is not a file`);
    const note = await (0,disk_note/* readDiskNote */.eQ)(file);
    if (note)
        return withModel(file, note.model, contextLength, undefined);
    // Of an unknown disk the model can be no larger than the disk.
    const diskMib = Math.ceil(((await (0,host_files/* fileSizeBytes */.r7)(file)) ?? 0) / 1024 / 1024);
    const { minimumMib, comfortableMib } = needWithoutModel;
    return {
        file,
        facts: { disk: file },
        memoryNeed: { minimumMib, comfortableMib: comfortableMib + 2 * diskMib },
        contextLength,
    };
}
function withModel(disk, model, asked, cacheHit) {
    const { name, sha256, gguf, tuned } = model;
    const contextLength = asked ?? Math.min(guest/* guestDefaults */.dQ.contextLength, gguf.contextLength);
    return {
        file: disk,
        facts: {
            disk,
            name,
            architecture: gguf.architecture,
            quantization: gguf.quantization,
            contextLength: gguf.contextLength,
            ...(gguf.hasChatTemplate === undefined ? {} : { hasChatTemplate: gguf.hasChatTemplate }),
            sha256,
            ...(tuned === undefined ? {} : { tunedFromSha256: tuned.sourceSha256 }),
            ...(cacheHit === undefined ? {} : { cacheHit }),
        },
        memoryNeed: (0,memory/* memoryOfModel */.w)(model, contextLength),
        contextLength,
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-architecture.js
var guest_architecture = __webpack_require__(7523);
// EXTERNAL MODULE: ./build.bundles.part/src/job/other-guest.js
var other_guest = __webpack_require__(42920);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/guest-request.js


/** The words of the kernel command line that ask for a mode. A person at a prompt is spared the kernel's log. */
function modeWords(mode) {
    switch (mode) {
        case 'interactive':
        case 'prompt':
        case 'serve':
            return ['quiet'];
        case 'smoke':
            return [(0,guest/* kernelParameter */.hf)('zosia.ci', 1)];
        case 'diag':
            return [(0,guest/* kernelParameter */.hf)('zosia.diag', 1)];
        case 'selftest':
            return [(0,guest/* kernelParameter */.hf)('zosia.selftest', 1)];
        case 'perf':
            return ['quiet', (0,guest/* kernelParameter */.hf)('zosia.perf', 1)];
    }
}
/** What the `fw_cfg` files say. */
function fwCfgContents(request, disk, terminalSize) {
    const told = {
        prompt: request.serve ? byPort : request.inquiry && textFor(request.inquiry),
        // llama-bench takes no context: only one that a person asked for is worth measuring by another tool.
        'context-length': (request.mode === 'perf' ? request.contextLength : disk.contextLength)?.toString(),
        // The same for a question as for a service: each goes on from the other's snapshot.
        'model-name': request.mode === 'prompt' || request.serve ? servedName(disk) : undefined,
        'terminal-size': terminalSize && `${terminalSize.columns} ${terminalSize.rows}`,
    };
    const said = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { ...Object.fromEntries(said), ...request.fwCfg };
}
/** Of those files the ones that belong to a snapshot: a guest that goes on from it hears of the others later. */
function lastingFwCfg(told, mode) {
    const lasts = (name) => {
        const { laterBy } = (0,guest/* rowOfFwCfg */.J0)(name);
        // At a person's prompt no request of ours says anything.
        return laterBy === undefined || (laterBy === 'request' && mode === 'interactive');
    };
    return Object.fromEntries(guest/* fwCfgNames */.Ud.flatMap((name) => (told[name] === undefined || !lasts(name) ? [] : [[name, told[name]]])));
}
/** What the model is called where it is served. The engine takes what stands between commas for several names. */
function servedName({ facts }) {
    return (facts?.name ?? 'model').replaceAll(/[^\w./-]/g, '-');
}
const byPort = `The host asks by ${guest/* ports */.X6.http}.`;
/**
 * The prompt file: that there is one says that the guest is to answer. What it says is for a guest without the engine,
 * which can be asked one plain text.
 */
function textFor(inquiry) {
    if (needsEngineFor(inquiry) !== undefined || inquiry.kind === 'many')
        return byPort;
    return inquiry.question.messages.at(-1)?.content ?? '';
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/image-for-boot.js + 1 modules
var image_for_boot = __webpack_require__(9866);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-asking.js



/** A boot that went well in which a question was asked to no avail did not do its work. */
function judgeAsking(result, asked) {
    if (result.outcome !== 'ok' || asked === undefined)
        return result;
    const records = asked.kind === 'one' ? [asked.answer] : asked.answers;
    const failed = records.find(({ outcome }) => outcome !== 'ok');
    if (failed === undefined)
        return result;
    const outcome = judge_asking_outcomes[failed.outcome];
    const words = wordOutcome(outcome, asked.kind === 'one' ? problemOf(failed) : ofMany(asked.answers));
    return { ...result, outcome, ...words, nextStep: failed.remedy ?? words.nextStep };
}
/** What a boot is called whose first answer that is not `ok` is this. */
const judge_asking_outcomes = {
    ok: 'ok',
    'answer-invalid': 'answer-invalid',
    'expect-failed': 'expect-failed',
    refused: 'llama-failed',
    unanswered: 'llama-failed',
};
function ofMany(answers) {
    const failed = answers.filter(({ outcome }) => outcome !== 'ok');
    const [first] = failed;
    if (first === undefined)
        return '';
    const others = failed.length === 1 ? '' : `, the first of ${failed.length} of ${answers.length} that failed`;
    return (0,foreign_text/* quoting */.yu) `${nameOf(first)}${others}: ${problemOf(first)}`;
}
function problemOf({ problem }) {
    return problem ?? '';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/memory.js


/** What the host itself must keep: QEMU's own memory and everyone else's. */
const memory_hostReserveMib = 512;
/**
 * How much memory a guest gets, in MiB. `auto` is what the guest needs in comfort, cut to what the host has; an
 * explicit size is never changed, unless it is a script's default that may be cut.
 * Throws a UsageError, naming the number needed, for a size that cannot work; `check: false` lets it through.
 */
function chooseMemory(request) {
    const { asked, need, check } = request;
    const mostMib = Math.max(request.hostAvailableMib - memory_hostReserveMib, 0);
    if (asked !== 'auto' && !request.mayBeCut) {
        if (check && asked < need.minimumMib) {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{memory}: ${asked} MiB is too little for this model: at least ${need.minimumMib} MiB are needed `, (0,naming/* naming */.b7) `(${need.comfortableMib} MiB to be fast); give more, or {memory-check: false} to try all the same`);
        }
        if (check && asked > mostMib + memory_hostReserveMib) {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{memory}: ${asked} MiB is more than this host has free (${request.hostAvailableMib} MiB); `, (0,naming/* naming */.b7) `give less, or {memory-check: false} to try all the same`);
        }
        return { mib: asked, remark: undefined, shortMib: 0 };
    }
    const wanted = asked === 'auto' ? need.comfortableMib : Math.min(asked, need.comfortableMib);
    const mib = Math.min(wanted, mostMib);
    if (check && mib < need.minimumMib) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{memory}: this host has ${request.hostAvailableMib} MiB free, but this model needs a guest of at least `, (0,naming/* naming */.b7) `${need.minimumMib} MiB; choose a smaller model, or {memory-check: false} to try all the same`);
    }
    return { mib, remark: memoryRemark(asked, mib, need), shortMib: wanted - mib };
}
function memoryRemark(asked, mib, need) {
    if (asked !== 'auto' && mib < asked) {
        return mib < need.comfortableMib
            ? `memory cut from ${asked} to ${mib} MiB: the host has no more free`
            : `memory cut from ${asked} to ${mib} MiB: this guest needs no more`;
    }
    if (mib < need.comfortableMib) {
        return `memory cut from ${need.comfortableMib} to ${mib} MiB: the host has no more free`;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/served-chat.js




/** The body of `POST /v1/chat/completions`, as far as it is read here. */
const chatSchema = classic_schemas/* looseObject */._H3({
    messages: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({ role: classic_schemas/* string */.YjP() })),
    tools: classic_schemas/* array */.YOg(classic_schemas/* unknown */.L5J()).nullish(),
    chat_template_kwargs: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()).nullish(),
});
/** `makerFor`: makes prompts of a conversation, by the body that has other texts in it. */
async function servedChat(body, makerFor) {
    const parsed = chatSchema.safeParse(body);
    if (!parsed.success)
        return { kind: 'as-it-is' }; // what is wrong with it the engine says
    const chat = parsed.data;
    const isFormed = chat['response_format'] !== undefined;
    const places = textPlaces(chat);
    const maker = makerFor((texts) => {
        const marked = structuredClone(chat);
        // A form holds from the first token on: there is no room for thoughts.
        if (isFormed)
            marked.chat_template_kwargs = { ...marked.chat_template_kwargs, enable_thinking: false };
        for (const [index, { replace }] of textPlaces(marked).entries())
            replace(texts[index] ?? '');
        return JSON.stringify(marked);
    });
    const texts = places.map((place) => place.text);
    if (await haveControlWords(otherTexts(chat), maker)) {
        return { kind: 'refuse', why: "outside of a message's text" };
    }
    const literal = await literalPrompt(texts, maker, joinedTexts(places));
    if (!literal)
        return { kind: 'as-it-is' };
    if ((chat.tools?.length ?? 0) > 0)
        return { kind: 'refuse', why: 'beside tools' };
    const { tokens, opensThinking } = literal;
    const apart = opensThinking && !isFormed ? 'opened' : 'apart';
    const thinking = chat['reasoning_format'] === 'none' ? 'within' : apart;
    return { kind: 'literal', body: served_chat_completionBody(chat, tokens), thinking };
}
/** The texts of messages: a string, or those parts of a list that are texts. */
function textPlaces({ messages }) {
    return messages.flatMap((message, place) => {
        const { content } = message;
        if (typeof content === 'string') {
            return [{ message: place, text: content, replace: (text) => void (message['content'] = text) }];
        }
        if (!Array.isArray(content))
            return [];
        return content.flatMap((part) => {
            if (!isTextPart(part))
                return [];
            return [{ message: place, text: part.text, replace: (text) => void (part.text = text) }];
        });
    });
}
function isTextPart(part) {
    return typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';
}
/** The texts of each message that has several, as one: a word may begin in one of them and end in the next. */
function joinedTexts(places) {
    const joined = new Map();
    for (const { message, text } of places)
        joined.set(message, (joined.get(message) ?? '') + text);
    return [...joined.values()];
}
/** What else a template may put into the prompt: tools and their calls, names, thoughts of before. */
function otherTexts({ messages, tools, chat_template_kwargs: more }) {
    const rest = structuredClone(messages);
    for (const { replace } of textPlaces({ messages: rest }))
        replace('');
    return stringsIn([rest, tools, more]);
}
/** All texts in a value, names included; also those within a text that is JSON, as the arguments of a call are. */
function stringsIn(value) {
    if (typeof value === 'string') {
        const within = (0,json/* parseJson */.qF)(value);
        return [value, ...(typeof within === 'object' ? stringsIn(within) : [])];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, one]) => [name, ...stringsIn(one)]);
}
/** What only a chat's body has: of a completion's, the names are others, or there is nothing of the kind. */
const chatOnly = [
    ...['messages', 'tools', 'tool_choice', 'parallel_tool_calls', 'response_format'],
    ...['logprobs', 'top_logprobs', 'chat_template_kwargs', 'reasoning_format'],
];
/** llama-server's own number where a chat asks for `logprobs` and does not say how many. */
const usualLogprobs = 20;
const responseFormatSchema = classic_schemas/* object */.Ikc({
    type: classic_schemas/* string */.YjP(),
    schema: classic_schemas/* unknown */.L5J().optional(),
    json_schema: classic_schemas/* object */.Ikc({ schema: classic_schemas/* unknown */.L5J() }).optional(),
});
function served_chat_completionBody(chat, prompt) {
    const rest = Object.fromEntries(Object.entries(chat).filter(([name]) => !chatOnly.includes(name)));
    const format = responseFormatSchema.safeParse(chat['response_format']).data;
    const schema = format?.json_schema?.schema ?? format?.schema ?? {};
    return JSON.stringify({
        ...rest,
        prompt,
        ...(format && format.type !== 'text' && { json_schema: schema }),
        ...(chat['logprobs'] === true && { n_probs: chat['top_logprobs'] ?? usualLogprobs }),
    });
}
const choiceSchema = classic_schemas/* looseObject */._H3({
    index: classic_schemas/* number */.aig().int().nonnegative(),
    text: classic_schemas/* string */.YjP().nullish(),
    finish_reason: classic_schemas/* string */.YjP().nullish(),
});
const completionSchema = classic_schemas/* looseObject */._H3({ choices: classic_schemas/* array */.YOg(choiceSchema) });
/** Tells the answer to a completion as that to a chat: its pieces, or all of it. */
class ChatOfCompletion {
    thinking;
    splitters = new Map();
    constructor(thinking) {
        this.thinking = thinking;
    }
    /** The body of a chat's answer; undefined for what is no completion. */
    whole(body) {
        const parsed = completionSchema.safeParse((0,json/* parseJson */.qF)(body));
        if (!parsed.success)
            return undefined;
        const choices = parsed.data.choices.map(({ text, ...choice }) => {
            const parts = this.partsOf(choice.index, text ?? '', true);
            return { ...choice, message: { role: 'assistant', content: parts.text, ...thoughts(parts) } };
        });
        return JSON.stringify({ ...parsed.data, object: 'chat.completion', choices });
    }
    /** The data of an event of a chat's stream for that of a completion's; what is none stays as it is. */
    piece(data) {
        const parsed = completionSchema.safeParse((0,json/* parseJson */.qF)(data));
        if (!parsed.success)
            return data;
        const choices = parsed.data.choices.map(({ text, ...choice }) => {
            const isFirst = !this.splitters.has(choice.index);
            const parts = this.partsOf(choice.index, text ?? '', choice.finish_reason != null);
            const content = parts.text === '' ? {} : { content: parts.text };
            return { ...choice, delta: { ...(isFirst && { role: 'assistant' }), ...content, ...thoughts(parts) } };
        });
        return JSON.stringify({ ...parsed.data, object: 'chat.completion.chunk', choices });
    }
    partsOf(index, text, isLast) {
        const splitter = this.splitterOf(index);
        if (this.thinking === 'within')
            return { thinking: '', text };
        const begin = splitter.write(text);
        const end = isLast ? splitter.end() : { thinking: '', text: '' };
        return { thinking: begin.thinking + end.thinking, text: begin.text + end.text };
    }
    splitterOf(index) {
        const known = this.splitters.get(index);
        if (known)
            return known;
        const splitter = new ThoughtSplitter();
        if (this.thinking === 'opened')
            splitter.write('<think>');
        this.splitters.set(index, splitter);
        return splitter;
    }
}
function thoughts({ thinking }) {
    return thinking === '' ? {} : { reasoning_content: thinking };
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/table.js
var table = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/served-request.js




/** Where the engine is asked to go on with a conversation. */
const chatPath = '/v1/chat/completions';
/** The engine's requests that pass, by the names that clients have for them: those that answer, and its tokenizer. */
const forwarded = {
    '/v1/chat/completions': chatPath,
    '/chat/completions': chatPath,
    '/v1/completions': '/v1/completions',
    '/completions': '/v1/completions',
    '/tokenize': '/tokenize',
    '/detokenize': '/detokenize',
    '/apply-template': '/apply-template',
};
const models = /^(?:\/v1)?\/models(?:\/(.+))?$/;
const health = /^(?:\/v1)?\/health$/;
/** `apiKey` undefined: whoever can reach the port may ask. */
function routeOf({ method, target, headers }, apiKey) {
    if (!isOurs(headers))
        return refuse(notOurs);
    const [path = ''] = target.split('?', 1);
    if (health.test(path))
        return method === 'GET' ? { kind: 'health' } : wrongMethod(method, path, 'GET');
    if (apiKey !== undefined && !hasKey(headers.authorization, apiKey))
        return refuse(wrongKey);
    const [isModels, id] = models.exec(path) ?? [];
    if (isModels !== undefined) {
        if (method !== 'GET')
            return wrongMethod(method, path, 'GET');
        return id === undefined ? { kind: 'models' } : { kind: 'model', id: decoded(id) };
    }
    const forward = (0,table/* ownEntry */.P)(forwarded, path);
    if (forward === undefined)
        return refuse(notFound(method, path));
    return method === 'POST' ? { kind: 'forward', path: forward } : wrongMethod(method, path, 'POST');
}
/**
 * A page in a browser of this machine could have its visitor's browser ask: by a name that it made lead to 127.0.0.1,
 * or from where another machine served it. Neither is anyone who was given the address.
 */
function isOurs({ host, origin }) {
    return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}
function isLoopback(address) {
    if (!URL.canParse(address))
        return false;
    const { hostname } = new URL(address);
    return hostname === '127.0.0.1' || hostname === 'localhost';
}
function hasKey(authorization, apiKey) {
    const [, given = ''] = /^Bearer\s+(.+)$/i.exec(authorization ?? '') ?? [];
    const [a, b] = [Buffer.from(given), Buffer.from(apiKey)];
    return a.byteLength === b.byteLength && (0,external_node_crypto_.timingSafeEqual)(a, b);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuse(refusal) {
    return { kind: 'refuse', refusal };
}
const notOurs = {
    status: 403,
    message: 'This server answers only requests to 127.0.0.1 and localhost, and none from a web page that another machine served.',
    type: 'invalid_request_error',
    code: 'forbidden_host',
};
const wrongKey = {
    status: 401,
    message: 'Incorrect API key: give the one that zosia printed, as Authorization: Bearer KEY.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
    header: ['WWW-Authenticate', 'Bearer'],
};
function notFound(method, path) {
    const known = Object.keys(forwarded).filter((name) => name !== '/completions' && name !== '/chat/completions');
    return {
        status: 404,
        message: `${method} ${path} is not served; available: GET /v1/models, GET /health and POST ${known.join(', ')}.`,
        type: 'invalid_request_error',
        code: 'not_found',
    };
}
function wrongMethod(method, path, allowed) {
    return refuse({
        status: 405,
        message: `${path} is asked by ${allowed}, not by ${method}.`,
        type: 'invalid_request_error',
        code: 'method_not_allowed',
        header: ['Allow', allowed],
    });
}
/**
 * The body to hand on. What a prompt shares with the last one is evaluated anew unless the request says otherwise: with
 * another split of the prompt llama.cpp's figures differ in their last bits, and an answer would depend on what others
 * asked before. Undefined for what is no JSON object.
 */
function forwardedBody(text, { model, sampling }) {
    const body = (0,json/* parseJson */.qF)(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        return undefined;
    const { maxTokens, seed, temperature } = withDefaultSampling(sampling);
    // Null leaves it to the engine, which may have been started for others.
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
    const limit = limitNames.map((name) => said[name]).find((value) => value !== undefined) ?? maxTokens;
    return {
        ...{ model, cache_prompt: false, seed, temperature, max_tokens: limit },
        ...said,
        // The engine would draw one itself, which copies of one guest draw alike.
        ...(said['seed'] === -1 ? { seed: (0,external_node_crypto_.randomInt)(2 ** 31) } : {}),
    };
}
/** How clients say the most tokens of an answer. */
const limitNames = ['n_predict', 'max_completion_tokens', 'max_tokens'];

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/unread-answer.js
/** For how long a client may leave its answer unread: the engine waits for it, and all others with the engine. */
const mostUnreadMs = 120_000;
/**
 * Destroys an answer of which nothing was taken for that long while more was there. One that the engine has yet to go on
 * with is not unread. Returns the function that calls it off.
 */
function endWhereUnread(answer, mostMs) {
    let since;
    const looks = setInterval(() => {
        if (!answer.writableNeedDrain)
            since = undefined;
        else if (performance.now() - (since ??= performance.now()) >= mostMs)
            answer.destroy();
    }, Math.min(mostMs / 4, 5000)).unref();
    answer.on('drain', () => (since = undefined));
    return () => {
        clearInterval(looks);
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-server.js











/**
 * The one engine behind `port`, which carries what docs/guest-contract.md says of `org.zosia.http`. Each work has it
 * alone, in the order of their coming: one may ask it several things.
 */
function oneEngine(port) {
    const engine = new EnginePort(port);
    let before = Promise.resolve();
    return {
        use: (work) => {
            const done = before.then(() => work(engine));
            before = done.catch(() => undefined);
            return done;
        },
    };
}
/** More requests than this do not wait for their turn. */
const mostWaiting = 128;
/** The engine's own headers that are of no other's business stay behind. */
const passedHeaders = ['content-type', 'cache-control'];
/**
 * OpenAI's API on 127.0.0.1, answered by the guest's engine. Requests have their turn one after another; who hangs up
 * loses it, and the engine stops.
 */
class EngineServer {
    options;
    /** Requests that the engine was asked so far. */
    asked = 0;
    waiting = 0;
    source;
    server;
    constructor(options) {
        this.options = options;
        this.server = (0,external_node_http_.createServer)((request, response) => {
            void this.answer(request, response).catch(() => response.destroy());
        });
    }
    /** Listens; until `connect` it says that the model is loading. Rejects where it cannot listen (EADDRINUSE, EACCES). */
    static async listen(options) {
        const engineServer = new EngineServer(options);
        await new Promise((resolve, reject) => {
            engineServer.server.once('error', reject);
            engineServer.server.listen(options.port, '127.0.0.1', resolve);
        });
        return engineServer;
    }
    connect(source) {
        this.source = source;
    }
    /** The base that clients of OpenAI's API are given. */
    get baseUrl() {
        return `http://127.0.0.1:${this.server.address().port}/v1`;
    }
    /** Ends listening and every connection. */
    async close() {
        await new Promise((resolve) => {
            this.server.close(() => {
                resolve();
            });
            this.server.closeAllConnections();
        });
    }
    async answer(request, response) {
        const { method = '', url: target = '', headers } = request;
        const route = routeOf({ method, target, headers }, this.options.apiKey);
        switch (route.kind) {
            case 'refuse':
                sendRefusal(response, route.refusal);
                return;
            case 'health':
                if (this.source)
                    sendJson(response, 200, { status: 'ok' });
                else
                    sendRefusal(response, loading);
                return;
            case 'models':
                sendJson(response, 200, { object: 'list', data: [this.model] });
                return;
            case 'model':
                if (route.id === this.options.model)
                    sendJson(response, 200, this.model);
                else
                    sendRefusal(response, unknownModel(route.id, this.options.model));
                return;
            case 'forward':
                await this.forward(route.path, request, response);
                return;
        }
    }
    get model() {
        return { id: this.options.model, object: 'model', created: 0, owned_by: 'zosia' };
    }
    async forward(path, request, response) {
        const text = await boundedText(request, guest/* limits */.Fy.requestBodyBytes, 16 * guest/* limits */.Fy.requestBodyBytes);
        if (text === undefined) {
            sendRefusal(response, tooLarge);
            return;
        }
        const body = forwardedBody(text, this.options);
        if (body === undefined) {
            sendRefusal(response, noJson);
            return;
        }
        const { source } = this;
        if (!source) {
            sendRefusal(response, loading);
            return;
        }
        if (this.waiting >= mostWaiting) {
            sendRefusal(response, busy);
            return;
        }
        this.waiting += 1;
        this.asked += 1;
        const giveUp = new AbortController();
        response.once('close', () => {
            if (!response.writableFinished)
                giveUp.abort();
        });
        try {
            await source.use((engine) => this.relay(engine, { path, body }, response, giveUp.signal), giveUp.signal);
        }
        catch {
            sendRefusal(response, gone);
        }
        finally {
            this.waiting -= 1;
        }
    }
    async relay(engine, question, response, givenUp) {
        let answer;
        let told;
        try {
            const asked = await prepareRequest(question, engine, givenUp);
            if (asked.refusal) {
                sendRefusal(response, asked.refusal);
                return;
            }
            told = asked.told;
            answer = await engine.send({ method: 'POST', ...asked.question, signal: givenUp });
        }
        catch {
            if (givenUp.aborted)
                stopEngine(engine);
            else
                sendRefusal(response, gone);
            return;
        }
        const { statusCode = 502 } = answer;
        response.statusCode = statusCode >= 200 && statusCode <= 599 ? statusCode : 502;
        for (const name of passedHeaders) {
            const value = answer.headers[name];
            if (value !== undefined)
                response.setHeader(name, value);
        }
        const callOff = endWhereUnread(response, this.options.unreadMs ?? mostUnreadMs);
        try {
            const isStream = /^text\/event-stream\b/.test(answer.headers['content-type'] ?? '');
            if (told && statusCode === 200)
                await (0,external_node_stream_promises_.pipeline)(answer, asChat(told, isStream), response);
            else
                await (0,external_node_stream_promises_.pipeline)(answer, response);
        }
        catch {
            answer.destroy();
            // Who waits for the rest of a broken answer must not take it for a whole one.
            response.destroy();
            if (givenUp.aborted)
                stopEngine(engine);
        }
        finally {
            callOff();
        }
    }
}
async function prepareRequest({ path, body }, engine, signal) {
    const asItIs = () => ({ question: { path, body: JSON.stringify(body) } });
    if (path !== chatPath)
        return asItIs();
    try {
        const chat = await servedChat(body, (templateBody) => promptMaker(engine, templateBody, signal));
        switch (chat.kind) {
            case 'as-it-is':
                return asItIs();
            case 'refuse':
                return { refusal: controlWords(chat.why) };
            case 'literal':
                return {
                    question: { path: '/v1/completions', body: chat.body },
                    told: new ChatOfCompletion(chat.thinking),
                };
        }
    }
    catch (error) {
        // The model's template refuses the conversation, say.
        if (error instanceof EngineError)
            return { refusal: engineRefusal(error) };
        throw error;
    }
}
/** Tells a completion, a stream of events or whole, as a chat's. */
function asChat(told, isStream) {
    return async function* (answer) {
        if (isStream) {
            for await (const data of eventData(answer))
                yield `data: ${told.piece(data)}\n\n`;
            return;
        }
        const body = await bodyOf(answer);
        yield told.whole(body) ?? body;
    };
}
/** The guest stops working at an answer when the next request comes: any will do. */
function stopEngine(engine) {
    engine
        .send({ method: 'GET', path: '/health' })
        .then((answer) => answer.resume())
        .catch(() => undefined);
}
function sendJson(response, status, value) {
    const text = JSON.stringify(value);
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
    response.end(text);
}
function sendRefusal(response, { status, message, type, code, header }) {
    if (header)
        response.setHeader(...header);
    sendJson(response, status, { error: { message, type, param: null, code } });
}
const tooLarge = {
    status: 413,
    message: `The request is larger than ${guest/* limits */.Fy.requestBodyBytes} bytes.`,
    type: 'invalid_request_error',
    code: 'request_too_large',
};
const noJson = {
    status: 400,
    message: 'The body of the request is not a JSON object.',
    type: 'invalid_request_error',
    code: 'invalid_json',
};
const busy = {
    status: 503,
    message: `${mostWaiting} requests are already waiting.`,
    type: 'server_error',
    code: 'busy',
    header: ['Retry-After', '5'],
};
const loading = {
    status: 503,
    message: 'The VM is starting, or its model is loading.',
    type: 'unavailable_error',
    code: 'loading',
    header: ['Retry-After', '2'],
};
const gone = {
    status: 503,
    message: 'The VM has ended, or its engine has.',
    type: 'server_error',
    code: 'vm_ended',
};
function engineRefusal({ status, message }) {
    const isError = status >= 400 && status <= 599;
    return { status: isError ? status : 502, message, type: 'invalid_request_error', code: 'engine_refused' };
}
function controlWords(where) {
    return {
        status: 400,
        message: `A control word of the model ${where} cannot be told apart from its template's own; put it into a message's text.`,
        type: 'invalid_request_error',
        code: 'control_words',
    };
}
function unknownModel(id, known) {
    return {
        status: 404,
        message: `The model ${JSON.stringify(id)} does not exist; there is ${known}.`,
        type: 'invalid_request_error',
        code: 'model_not_found',
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/service.js






/** A copy for each request, gone after it. */
function engineOfEach(copies) {
    return {
        use: async (work, signal) => {
            const why = await copies.use((port) => work(new EnginePort(port)), signal);
            if (why !== undefined && !signal.aborted)
                throw new Error((0,log_text/* logText */.kc)(why));
        },
    };
}
/** A guest told to end is given this long before it is ended. */
const endMs = 20_000;
/** The server of one boot in the serve mode, from before its start to its end. */
class Service {
    server;
    request;
    options;
    abort = new AbortController();
    port;
    hasServed = false;
    late;
    constructor(server, request, options) {
        this.server = server;
        this.request = request;
        this.options = options;
        options.signal.addEventListener('abort', this.end);
        if (options.signal.aborted)
            this.end();
    }
    /** Fires when the boot is to be cancelled. */
    get aborted() {
        return this.abort.signal;
    }
    /** Requests that the engine was asked. */
    get asked() {
        return this.server.asked;
    }
    /** Answers by `port`, or by a copy of its guest for each request where there are copies, until it closes, or the options' signal closes it. */
    async serve(port, { machine, start, copies }) {
        this.port = port;
        this.hasServed = true;
        this.server.connect(copies ? engineOfEach(copies) : oneEngine(port));
        const closed = new Promise((resolve) => {
            if (port.closed)
                resolve();
            else
                port.once('close', resolve);
        });
        const { model, onServing } = this.options;
        onServing({ baseUrl: this.server.baseUrl, apiKey: this.request.apiKey, model, machine, start });
        await closed;
    }
    /** A boot that went well without serving did not do its work. */
    judge(result) {
        if (result.outcome !== 'ok' || this.hasServed)
            return result;
        const words = wordOutcome('llama-failed', 'this system image, whose llama.cpp is too old, cannot serve');
        return { ...result, outcome: 'llama-failed', ...words, nextStep: 'Boot a newer system image.' };
    }
    async close() {
        clearTimeout(this.late);
        this.options.signal.removeEventListener('abort', this.end);
        await this.server.close();
    }
    end = () => {
        if (!this.port) {
            this.abort.abort();
            return;
        }
        this.port.destroy();
        this.late = setTimeout(() => {
            this.abort.abort();
        }, endMs);
    };
}
/** Listens on 127.0.0.1. Throws UsageError for a port that cannot be had. */
async function openService(request, options) {
    const { port, apiKey } = request;
    try {
        return new Service(await EngineServer.listen({ port, apiKey, ...options }), request, options);
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error);
        if (code === 'EADDRINUSE') {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{port}: ${port} is in use by another program; give another one, or leave it out`);
        }
        if (code === 'EACCES') {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{port}: ${port} is not yours to listen on; give one from 1024 on, or leave it out`);
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/resolve.js + 5 modules
var resolve = __webpack_require__(37058);
// EXTERNAL MODULE: ./build.bundles.part/src/job/vcpus.js
var vcpus = __webpack_require__(91262);
// EXTERNAL MODULE: ./build.bundles.part/src/text/plain-text.js
var plain_text = __webpack_require__(23679);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/answer.js


/** A model that never stops is not kept whole. */
const limitBytes = 1024 * 1024;
/** What came by the port `org.zosia.output`: shown as it comes, and kept for the report. */
class Answer {
    onText;
    chunks = [];
    filter = new terminal_filter/* TerminalFilter */.J('drop');
    bytes = 0;
    constructor(onText) {
        this.onText = onText;
    }
    write(chunk) {
        const room = limitBytes - this.bytes;
        this.bytes += chunk.byteLength;
        if (room > 0)
            this.chunks.push(chunk.subarray(0, room));
        const text = this.filter.write(chunk);
        if (text !== '')
            this.onText(text);
    }
    /** The first MiB, without control characters. */
    get text() {
        return (0,plain_text/* plainText */.w)(Buffer.concat(this.chunks).toString('utf8'));
    }
    get isCut() {
        return this.bytes > limitBytes;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/text/foreign-schema.js


/** A string of somebody else's JSON. */
const foreignText = classic_schemas/* string */.YjP().transform((text) => foreign_text/* ForeignText */.sh.of(text));

// EXTERNAL MODULE: ./build.bundles.part/src/vm/line-splitter.js
var line_splitter = __webpack_require__(99431);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/guest-events.js





const common = { v: classic_schemas/* literal */.euz(1), t_ms: classic_schemas/* number */.aig().nonnegative(), t_ns: classic_schemas/* number */.aig().nonnegative().nullish() };
function schemaOf(field) {
    switch (field.is) {
        case 'number':
            return classic_schemas/* number */.aig();
        case 'text':
            return foreignText;
        case 'text or null':
            return foreignText.nullable();
        case 'positive numbers':
            return classic_schemas/* array */.YOg(classic_schemas/* number */.aig().positive());
        case 'one of':
            return classic_schemas/* enum */.k5n(field.values);
    }
}
function eventSchema(name) {
    const fields = guest/* eventTable */.rJ[name].fields;
    const schemas = Object.entries(fields).map(([key, field]) => [key, schemaOf(field)]);
    return classic_schemas/* object */.Ikc({ ...common, event: classic_schemas/* literal */.euz(name), ...Object.fromEntries(schemas) });
}
const [first, ...others] = guest/* eventNames */.Z2.map(eventSchema);
// The types above and the schemas are made of the same rows.
const knownEventSchema = classic_schemas/* discriminatedUnion */.gMt('event', [first, ...others]);
/** A later contract's event, or a known one with fields that we do not understand: kept as it came. */
const unknownEventSchema = classic_schemas/* looseObject */._H3({ v: classic_schemas/* number */.aig(), event: classic_schemas/* string */.YjP(), t_ms: classic_schemas/* number */.aig().nonnegative() });
const laterEndSchema = classic_schemas/* object */.Ikc({ event: classic_schemas/* literal */.euz('end'), outcome: foreignText, message: foreignText });
function laterEndOf(event) {
    return event.event === 'unknown' ? laterEndSchema.safeParse(event.record).data : undefined;
}
/** The event of one line, or undefined for a line that is none (cut off, or not the contract's). */
function parseGuestEvent(line) {
    const value = (0,json/* parseJson */.qF)(line);
    const known = knownEventSchema.safeParse(value);
    if (known.success)
        return known.data;
    const unknown = unknownEventSchema.safeParse(value);
    return unknown.success ? { event: 'unknown', t_ms: unknown.data.t_ms, record: unknown.data } : undefined;
}
/** Longest line that is read as an event; the guest's own are a few hundred characters. */
const guest_events_lineLimitCharacters = 1024 * 1024;
/** Reads the bytes of the port `org.zosia.events`; lines that are no events are passed over. */
function guestEventReader(onEvent) {
    return new line_splitter/* LineSplitter */.g((line) => {
        const event = parseGuestEvent(line);
        if (event)
            onEvent(event);
    }, guest_events_lineLimitCharacters);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-evidence.js


function emptySerialEvidence() {
    return {
        init: false,
        shuttingDown: false,
        outcome: undefined,
        panic: undefined,
        outOfMemory: undefined,
        initLost: undefined,
        complaint: undefined,
    };
}
/** The kernel's own lines may begin with a time stamp and, on some kernels, the caller. */
const kernelPrefix = /^(?:\[ *\d+\.\d+\] ?)?(?:\[ *[TC]\d+\] ?)?/;
const panicLine = /^Kernel panic - not syncing: (.*)$/;
const outOfMemoryLines = [
    /^Out of memory: Killed process .*/,
    /^Out of memory and no killable processes.*/,
    /^Memory cgroup out of memory: Killed process .*/,
    // The initramfs is unpacked into memory.
    /^Initramfs unpacking failed: write error.*/,
    /^Kernel panic - not syncing: (?:System is deadlocked on memory|Out of memory).*/,
];
const initLostLines = [
    /^Failed to execute .* \(error -\d+\).*/,
    /^Requested init .* failed \(error -\d+\).*/,
    /^Kernel panic - not syncing: (?:No working init found|Attempted to kill init).*/,
];
/** Notes what one line (sanitized, see `plainLine`) tells. Of the kernel's lines the first of a kind counts. */
function noteSerialLine(evidence, line) {
    evidence.init ||= (0,guest/* readConsoleLine */.Gm)('init', line) !== undefined;
    evidence.shuttingDown ||= (0,guest/* readConsoleLine */.Gm)('shuttingDown', line) !== undefined;
    const outcome = (0,guest/* readConsoleLine */.Gm)('outcome', line);
    evidence.outcome = outcomes/* guestOutcomes */.Sz.find((name) => name === outcome) ?? evidence.outcome;
    evidence.complaint = (0,guest/* readConsoleLine */.Gm)('error', line) ?? evidence.complaint;
    const told = line.replace(kernelPrefix, '');
    evidence.panic ??= panicLine.exec(told)?.[1];
    evidence.outOfMemory ??= firstMatch(outOfMemoryLines, told);
    evidence.initLost ??= firstMatch(initLostLines, told);
}
function firstMatch(patterns, line) {
    return patterns.some((pattern) => pattern.test(line)) ? line : undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-record.js


/** Nobody needs more events of one boot, and a guest must not fill our memory. */
const keptEvents = 1000;
/** Writes down what is seen of one boot, and when. It decides nothing. */
class BootRecord {
    now;
    guestEvents = [];
    qmpEvents = [];
    serial = emptySerialEvidence();
    times = {};
    /** `now` counts milliseconds since QEMU was spawned. */
    constructor(now) {
        this.now = now;
    }
    /** Whether the guest reached its init. */
    get isUp() {
        return this.times.init !== undefined;
    }
    /** The first time counts. */
    reach(milestone) {
        this.times[milestone] ??= Math.round(this.now() * 10) / 10;
    }
    noteGuestEvent(event) {
        if (this.guestEvents.length < keptEvents)
            this.guestEvents.push(event);
        // The end is what the outcome hangs on: the last event kept is one, however many came.
        else if (event.event === 'end' || laterEndOf(event))
            this.guestEvents.splice(keptEvents - 1, 1, event);
        // Whatever it says, it speaks: init is there.
        this.reach('init');
        const milestone = milestoneOf(event);
        if (milestone)
            this.reach(milestone);
    }
    noteQmpEvent(event) {
        if (this.qmpEvents.length < keptEvents)
            this.qmpEvents.push(event);
    }
    noteSerialLine(line) {
        noteSerialLine(this.serial, line);
        if (this.serial.init)
            this.reach('init');
    }
}
function milestoneOf({ event }) {
    switch (event) {
        case 'model':
            return 'model';
        case 'llama-start':
            return 'llamaStart';
        case 'ready':
            return 'ready';
        case 'restored':
            return 'restored';
        case 'engine':
            return 'engine';
        case 'llama-exit':
            return 'llamaExit';
        case 'end':
            return 'end';
        case 'init':
        case 'warning':
        case 'question':
        case 'perf':
        case 'perf-test':
        case 'unknown':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-console.js


/** As many lines are kept for the report of a boot that failed. */
const keptLines = 20;
/** No line that people write is longer. */
const serial_console_lineLimitCharacters = 4096;
/**
 * What a guest writes on its serial console: into the log as it came, and as lines that a report may show.
 * Whoever owns the socket hands in every byte: QEMU freezes, deaf to all but SIGKILL, while its console is not read.
 */
class SerialConsole {
    log;
    /** The last lines that were not empty, without control characters. */
    lastLines = [];
    lines;
    constructor(log, onLine) {
        this.log = log;
        this.lines = new line_splitter/* LineSplitter */.g((raw) => {
            const line = (0,plain_text/* plainLine */.h)(raw);
            if (line !== '')
                this.lastLines.push(line);
            if (this.lastLines.length > keptLines)
                this.lastLines.shift();
            onLine(line);
        }, serial_console_lineLimitCharacters);
    }
    write(bytes) {
        this.log?.write(bytes);
        this.lines.write(bytes);
    }
    end() {
        this.lines.end();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-journal.js




/** All that is seen of one boot, by whichever QEMU has the guest: one that is saved goes on in another. */
class BootJournal {
    log;
    record = new BootRecord(() => this.elapsedMs);
    console;
    answer;
    /** Most memory that a QEMU had, and what the guest touched of its own, in bytes. */
    peakMemoryBytes;
    guestMemoryBytes;
    /** Told of each line of the console, once the record has it. */
    onLine = () => undefined;
    /** When the first QEMU was spawned, by the clock of `performance`, in milliseconds. */
    spawnedAt = 0;
    constructor(options, log) {
        this.log = log;
        this.answer = new Answer((text) => options.onAnswer?.(foreign_text/* ForeignText */.sh.of(text)));
        this.console = new SerialConsole(log, (line) => {
            this.record.noteSerialLine(line);
            this.onLine();
            options.onConsoleLine?.(foreign_text/* ForeignText */.sh.of(line));
        });
    }
    noteSpawn() {
        this.spawnedAt ||= performance.now();
    }
    /** Milliseconds since the first QEMU was spawned. */
    get elapsedMs() {
        return performance.now() - this.spawnedAt;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/shell-command.js
var shell_command = __webpack_require__(86361);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/deadlines.js
/** The limits that run while a boot does; the first to be missed is told. */
class Deadlines {
    onMissed;
    timers = new Map();
    constructor(onMissed) {
        this.onMissed = onMissed;
    }
    /** Starts a limit of `seconds`, of which `passedMs` are over, in place of an earlier one of its kind. */
    set(kind, seconds, passedMs = 0) {
        this.clear(kind);
        const miss = () => {
            this.onMissed({ kind, seconds });
        };
        this.timers.set(kind, setTimeout(miss, seconds * 1000 - passedMs));
    }
    clear(kind) {
        clearTimeout(this.timers.get(kind));
    }
    clearAll() {
        for (const timer of this.timers.values())
            clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/outcome.js


/**
 * Decides how a boot ended. The first that holds wins: cancelled, QEMU failed, the kernel's own word (no memory, no
 * init, panic), the guest's word, a missed deadline; a guest that just went away stopped early.
 */
function decideOutcome(evidence) {
    return (decideCancelled(evidence) ??
        decideByQemu(evidence) ??
        decideByKernel(evidence) ??
        (heardEvents(evidence) ? decideByEvents(evidence) : decideBySerial(evidence)) ??
        decideByDeadline(evidence) ??
        decideStopped(evidence));
}
function decideCancelled({ cancelled }) {
    return cancelled ? { outcome: 'cancelled', detail: 'the boot was cancelled' } : undefined;
}
/** QEMU's own words when it has the accelerator, but the host does not let it. */
const acceleratorComplaint = /failed to initialize (?:kvm|hvf)|Could not access KVM|HV_(?:ERROR|DENIED|UNSUPPORTED)/i;
function decideByQemu(evidence) {
    const detail = whyQemuFailed(evidence);
    if (detail === undefined)
        return undefined;
    const said = acceleratorComplaint.test(evidence.qemu.stderr);
    return { outcome: said && !evidence.qemu.started ? 'accelerator-failed' : 'qemu-failed', detail };
}
function whyQemuFailed({ qemu, qmpEvents, missed }) {
    const { exit, stderr } = qemu;
    const said = stderr.trim().split('\n').at(-1) ?? '';
    const words = said === '' ? '' : (0,foreign_text/* quoting */.yu) `: ${withoutPeriod(foreign_text/* ForeignText */.sh.of(said))}`;
    if (exit === undefined)
        return 'QEMU did not end, not even on SIGKILL';
    if (exit.startFailure !== undefined)
        return `QEMU could not be started: ${exit.startFailure}`;
    if (qemu.endedByUs) {
        if (qemu.trouble !== undefined)
            return (0,foreign_text/* quoting */.yu) `QEMU could not be used: ${qemu.trouble}${words}`;
        return qemu.started ? undefined : (0,foreign_text/* quoting */.yu) `QEMU did not start its machine within ${missed?.seconds ?? 0} s${words}`;
    }
    if (exit.signal !== null)
        return (0,foreign_text/* quoting */.yu) `QEMU was killed by ${exit.signal}${words}`;
    if (panicked(qmpEvents))
        return undefined;
    if (exit.code !== 0)
        return (0,foreign_text/* quoting */.yu) `QEMU ended with code ${exit.code ?? 0}${words}`;
    const reason = shutdownReason(qmpEvents);
    if (reason === undefined)
        return (0,foreign_text/* quoting */.yu) `QEMU ended without a word${words}`;
    return reason.startsWith('host-') ? `QEMU was ended from outside (${reason})` : undefined;
}
/** The kernel's own word: of QEMU's panic device where there is one, and of the console. */
function decideByKernel(evidence) {
    const { serial, qmpEvents } = evidence;
    // When memory runs out the kernel kills llama; init goes on, and sees no more than llama's status.
    if (serial.outOfMemory !== undefined && !succeeded(evidence)) {
        return { outcome: 'out-of-memory', detail: quote(serial.outOfMemory) };
    }
    // A kernel that panicked cannot power off in order: there such a line is a model's own text.
    if (poweredOff(evidence))
        return undefined;
    if (serial.initLost !== undefined)
        return { outcome: 'init-failed', detail: quote(serial.initLost) };
    if (serial.panic !== undefined)
        return { outcome: 'kernel-panic', detail: quote(serial.panic) };
    return panicked(qmpEvents) ? { outcome: 'kernel-panic', detail: 'the kernel reported it to QEMU' } : undefined;
}
function heardEvents({ guestEvents }) {
    return guestEvents.length > 0;
}
function decideByEvents(evidence) {
    const end = endOf(evidence);
    if (end === undefined)
        return undefined;
    if (end.outcome === 'ok' && !poweredOff(evidence))
        return undefined;
    return { outcome: end.outcome, detail: withoutPeriod(end.message) };
}
/** For a guest without the events port: its lines, which it prints on every way out. */
function decideBySerial(evidence) {
    const { complaint, init, outcome, shuttingDown } = evidence.serial;
    if (complaint !== undefined)
        return { outcome: outcomeBehind(complaint, outcome), detail: quote(complaint) };
    return init && shuttingDown && poweredOff(evidence)
        ? { outcome: 'ok', detail: 'the guest said so on its console' }
        : undefined;
}
/** A guest that complains is not ok, whatever else stands on its console; one of before the line says no more than that. */
function outcomeBehind(complaint, outcome) {
    return outcome === undefined || outcome === 'ok' ? 'init-failed' : outcome;
}
function decideByDeadline({ missed }) {
    switch (missed?.kind) {
        case undefined:
            return undefined;
        case 'boot':
            return { outcome: 'boot-timeout', detail: `no zosia: init within ${missed.seconds} s` };
        case 'run':
            return { outcome: 'timeout', detail: `the guest was still at work after ${missed.seconds} s` };
        case 'power-off':
            return { outcome: 'timeout', detail: `the guest was done, but did not power off within ${missed.seconds} s` };
    }
}
function decideStopped(evidence) {
    const later = evidence.guestEvents.map(laterEndOf).findLast((end) => end !== undefined);
    if (later) {
        const { outcome, message } = later;
        const detail = (0,foreign_text/* quoting */.yu) `it ended as "${outcome}", which this version of zosia does not know: ${withoutPeriod(message)}`;
        return { outcome: 'guest-stopped-early', detail };
    }
    const reason = shutdownReason(evidence.qmpEvents) ?? 'no reason given';
    const started = evidence.serial.init || heardEvents(evidence);
    const when = started ? 'before it was done' : 'before its first line';
    return { outcome: 'guest-stopped-early', detail: `the guest stopped ${when} (${reason})` };
}
function succeeded(evidence) {
    return endOf(evidence)?.outcome === 'ok' && poweredOff(evidence);
}
function poweredOff({ qemu, qmpEvents }) {
    return !qemu.endedByUs && qemu.exit?.code === 0 && shutdownReason(qmpEvents) === 'guest-shutdown';
}
function endOf({ guestEvents }) {
    return guestEvents.findLast((event) => event.event === 'end');
}
function shutdownReason(qmpEvents) {
    const reason = qmpEvents.find(({ name }) => name === 'SHUTDOWN')?.data['reason'];
    return typeof reason === 'string' ? reason : undefined;
}
function panicked(qmpEvents) {
    return qmpEvents.some(({ name }) => name === 'GUEST_PANICKED');
}
/** As a clause, for a sentence of ours. */
function withoutPeriod(said) {
    return (0,foreign_text/* quoting */.yu) `${said.map((text) => text.trimEnd().replace(/\.$/, ''))}`;
}
function quote(line) {
    return (0,foreign_text/* quoting */.yu) `"${foreign_text/* ForeignText */.sh.of(line)}"`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/process-memory.js

/** A peak only grows, so it need not be looked at often. */
const lookEveryMs = 1000;
/**
 * Watches how much memory a QEMU uses. A guest that resets takes QEMU with it, unannounced, so it looks every second.
 * Everything is undefined where the system does not tell (not Linux).
 */
class MemoryWatch {
    pid;
    memoryMib;
    ownOnly;
    /** The most that QEMU ever had resident, in bytes. */
    peakBytes;
    /** What the guest ever touched of its memory, in bytes, when it was last measured. */
    guestBytes;
    timer;
    /** `ownOnly` leaves out the pages of a file that it shares with others, as a guest out of a snapshot does. */
    constructor(pid, memoryMib, ownOnly = false) {
        this.pid = pid;
        this.memoryMib = memoryMib;
        this.ownOnly = ownOnly;
        this.timer = setInterval(() => void this.lookAtPeak(), lookEveryMs);
    }
    async lookAtPeak() {
        if (this.pid === undefined)
            return;
        const bytes = await peakMemoryBytes(this.pid, this.ownOnly);
        if (bytes !== undefined)
            this.peakBytes = Math.max(bytes, this.peakBytes ?? 0);
    }
    /** Measures both; the guest's takes a few milliseconds. */
    async lookAtAll() {
        await this.lookAtPeak();
        if (this.pid !== undefined)
            this.guestBytes = await guestMemoryBytes(this.pid, this.memoryMib, this.ownOnly);
    }
    stop() {
        clearInterval(this.timer);
    }
}
async function peakMemoryBytes(pid, ownOnly) {
    try {
        return parsePeakMemory(await (0,promises_.readFile)(`/proc/${pid}/status`, 'utf8'), ownOnly);
    }
    catch {
        return undefined;
    }
}
/** Reads the line `VmHWM:  1234 kB` of /proc/PID/status, or `RssAnon`, of which the kernel keeps no peak. */
function parsePeakMemory(status, ownOnly = false) {
    const kib = new RegExp(`^${ownOnly ? 'RssAnon' : 'VmHWM'}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
    return kib === undefined ? undefined : Number(kib) * 1024;
}
async function guestMemoryBytes(pid, memoryMib, ownOnly) {
    try {
        return parseGuestMemory(await (0,promises_.readFile)(`/proc/${pid}/smaps`, 'utf8'), memoryMib, ownOnly);
    }
    catch {
        return undefined;
    }
}
/** Reads /proc/PID/smaps, in which the guest's memory is the mapping of exactly its size. */
function parseGuestMemory(smaps, memoryMib, ownOnly = false) {
    const counted = ownOnly ? 'Anonymous' : 'Rss';
    const mapping = new RegExp(`^Size:\\s*${memoryMib * 1024} kB\\n(?:\\w+:.*\\n)*?${counted}:\\s*(\\d+) kB$`, 'm').exec(smaps);
    return mapping?.[1] === undefined ? undefined : Number(mapping[1]) * 1024;
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-process.js + 1 modules
var qemu_process = __webpack_require__(69990);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/qmp-client.js
var qmp_client = __webpack_require__(61411);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/saved-state.js






/** The guest's memory is a file of its own: QEMU leaves it out of the state. Kept under this name since QEMU 3.1. */
const withoutMemory = { capabilities: [{ capability: 'x-ignore-shared', state: true }] };
/** The socket by which the state passes: QEMU may start no programs, and not every version opens files for it. */
const socketName = 'state.sock';
const pollMs = 5;
/**
 * Stops the guest and writes the state of its machine, without its memory, to `file`. The guest stays stopped.
 * Throws where QEMU cannot, and leaves a guest that `cont` lets go on.
 */
async function saveState(qmp, folder, file) {
    await qmp.execute('stop');
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    const listener = await folder.listen(socketName);
    try {
        const written = listener.connection.then((socket) => (0,external_node_stream_promises_.pipeline)(socket, (0,external_node_fs_.createWriteStream)(file, { mode: 0o600 })));
        written.catch(() => undefined);
        await qmp.execute('migrate', { uri: `unix:${socketName}` });
        await migrated(qmp);
        await written;
    }
    finally {
        listener.close();
        await folder.forget(socketName);
    }
}
/** Gives a QEMU that waits for it (`-incoming defer`) the state in `file`. Throws where QEMU does not take it. */
async function restoreState(qmp, folder, file) {
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    await qmp.execute('migrate-incoming', { uri: `unix:${socketName}` });
    const socket = (0,external_node_net_.connect)(folder.pathOf(socketName));
    // QEMU hangs up as soon as it has read enough; whether that was all of it is for QEMU to say.
    socket.on('error', () => undefined).resume();
    socket.end(await (0,promises_.readFile)(file));
    try {
        await migrated(qmp);
    }
    finally {
        socket.destroy();
    }
}
const progressSchema = classic_schemas/* object */.Ikc({ status: classic_schemas/* string */.YjP().optional(), 'error-desc': classic_schemas/* string */.YjP().optional() });
/** Waits until QEMU says that the migration is over. Throws an Error that says why it failed. */
async function migrated(qmp) {
    for (;;) {
        const { status, 'error-desc': why } = progressSchema.parse(await qmp.execute('query-migrate'));
        if (status === 'completed')
            return;
        if (status === 'failed' || status === 'cancelled')
            throw new Error(`the state's transfer ${status}${why ? `: ${why}` : ''}`);
        await (0,external_node_timers_promises_.setTimeout)(pollMs);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-run.js














/** The guest waits for our acknowledgement of its `end`, and then has little left to do. */
const powerOffSeconds = guest/* limits */.Fy.acknowledgeSeconds + 10;
/** A kernel that cannot start our init tries a shell, which waits for ever, or panics at once. */
const lostInitSeconds = 5;
/** A restored guest speaks within half a second; one that takes this long is given up for one that boots. */
const restoreSeconds = 20;
/** The state is half a megabyte, and is there within a tenth of a second. */
const saveSeconds = 30;
/** A guest that has said `zosia: init` on its console says so by an event at once, where it can. */
const silenceMs = 10_000;
/** What is still on its way when QEMU is gone arrives at once. */
const drainMs = 2000;
/** One QEMU with all that we hear of it, from its start to its end. */
class BootRun {
    plan;
    beginning;
    parts;
    sockets = [];
    deadlines = new Deadlines((missed) => {
        this.stop({ kind: 'missed', missed });
    });
    stopped;
    stop = () => undefined;
    memory;
    conversation;
    qmp;
    isRestored = false;
    isSaved = false;
    hasAnsweredReady = false;
    silence;
    knowsInitLost = false;
    constructor(plan, beginning, parts) {
        this.plan = plan;
        this.beginning = beginning;
        this.parts = parts;
        this.stopped = new Promise((resolve) => (this.stop = resolve));
    }
    async toItsEnd() {
        const { plan } = this;
        const { folder, signal, journal, terminal } = this.parts;
        for (const { file, content } of plan.files)
            await folder.write(file, content);
        const listeners = await this.listen();
        const cancel = () => {
            this.stop({ kind: 'cancelled' });
        };
        signal.addEventListener('abort', cancel);
        if (signal.aborted)
            cancel();
        journal.onLine = () => {
            this.watchForInit();
        };
        journal.noteSpawn();
        journal.log?.write(Buffer.from(`# QEMU ${plan.summary.qemuVersion}\n${(0,shell_command/* shellCommand */.q)(plan.argv)}\n\n`));
        let qemu;
        try {
            qemu = await qemu_process/* QemuProcess */.w.start(plan.argv, {
                cwd: folder.path,
                onMessage: (text) => this.parts.options.onQemuMessage?.(foreign_text/* ForeignText */.sh.of(text)),
            });
            this.memory = new MemoryWatch(qemu.pid, plan.summary.memoryMib, this.beginning.kind === 'restore');
            return await this.accompany(qemu, listeners);
        }
        finally {
            signal.removeEventListener('abort', cancel);
            journal.onLine = () => undefined;
            terminal?.disconnect();
            this.deadlines.clearAll();
            clearTimeout(this.silence);
            this.memory?.stop();
            await qemu?.kill();
            for (const listener of listeners.values())
                listener.close();
        }
    }
    async accompany(qemu, listeners) {
        const { options, journal } = this.parts;
        void qemu.exited.then((exit) => {
            if (!this.isSaved)
                journal.record.reach('exit');
            this.stop({ kind: 'exit', exit });
        });
        this.deadlines.set('boot', this.beginning.kind === 'restore' ? restoreSeconds : options.bootTimeoutSeconds);
        if (options.timeoutSeconds !== undefined) {
            // A copy goes on with a boot that has taken its time already.
            this.deadlines.set('run', options.timeoutSeconds, this.beginning.kind === 'restore' ? journal.elapsedMs : 0);
        }
        this.startMachine(qemu, listeners).catch((error) => {
            this.stop({ kind: 'trouble', trouble: (0,errors/* messageOf */.bD)(error) });
        });
        const stop = await this.stopped;
        if (stop.kind === 'saved') {
            await this.memory?.lookAtPeak();
            this.noteMemory();
            await qemu.kill();
            return { kind: 'saved' };
        }
        // A QEMU that hangs up is on its way out, and its own words tell more.
        const exit = stop.kind === 'exit' ? stop.exit : stop.kind === 'trouble' ? await (0,qemu_process/* within */.u)(1000, qemu.exited) : undefined;
        if (!exit)
            await this.memory?.lookAtPeak();
        const exitAfterAll = exit ?? (await qemu.end());
        await (0,qemu_process/* within */.u)(drainMs, Promise.all([...this.sockets.map(boot_run_closed), this.conversation]));
        this.noteMemory();
        if (this.beginning.kind === 'restore' && !this.isRestored && !isOfUser(stop)) {
            return { kind: 'not-restored', reason: reasonOf(stop, qemu.stderr) };
        }
        journal.console.end();
        return { kind: 'over', result: this.conclude(qemu, stop, exitAfterAll, exit === undefined) };
    }
    noteMemory() {
        const { journal } = this.parts;
        const peak = this.memory?.peakBytes;
        if (peak !== undefined)
            journal.peakMemoryBytes = Math.max(peak, journal.peakMemoryBytes ?? 0);
        journal.guestMemoryBytes = this.memory?.guestBytes ?? journal.guestMemoryBytes;
    }
    async listen() {
        const listeners = new Map();
        for (const channel of this.plan.channels) {
            listeners.set(channel, await this.parts.folder.listen(socketNames[channel]));
        }
        return listeners;
    }
    /** Connects everything, and only then lets the guest run: nothing that it says is lost. */
    async startMachine(qemu, listeners) {
        const { options, folder, journal } = this.parts;
        qemu.stdin.end();
        qemu.stdout.on('data', (chunk) => options.onQemuMessage?.(foreign_text/* ForeignText */.sh.of(chunk.toString())));
        const connections = await Promise.all([...listeners].map(async ([channel, { connection }]) => [channel, await connection]));
        const sockets = new Map(connections);
        this.sockets.push(...sockets.values());
        this.readConsole(sockets.get('console'), sockets.get('events'));
        this.readEvents(sockets.get('events'), sockets.get('http'));
        this.readAnswer(sockets.get('output'));
        sockets.get('http')?.resume(); // else it never closes in a guest without an engine
        const socket = sockets.get('qmp');
        if (!socket)
            return;
        this.qmp = new qmp_client/* QmpClient */.Q(socket, socket, (event) => {
            journal.record.noteQmpEvent(event);
        });
        await this.qmp.negotiate();
        if (this.beginning.kind === 'restore')
            await restoreState(this.qmp, folder, this.beginning.stateFile);
        await this.qmp.execute('cont');
        journal.record.reach('started');
        // What is to be kept must not know anybody's questions.
        if (this.beginning.kind === 'boot')
            sockets.get('events')?.write(this.historyLines());
        if (this.beginning.kind === 'restore')
            sockets.get('events')?.write(this.historyLines() + restoredLine());
    }
    readConsole(socket, events) {
        const { journal, options, terminal } = this.parts;
        if (!socket)
            return;
        const { kind } = this.beginning;
        terminal?.connect({
            send: (bytes) => void socket.write(bytes),
            resize: (columns, rows) => void events?.write(`${guest/* hostLines */.gu.resize(columns, rows)}\n`),
            isUp: () => (kind === 'restore' ? this.isRestored : journal.record.isUp),
        });
        // What is to be kept must not have heard of any text, and what is not restored yet would lose it.
        if (kind === 'boot')
            terminal?.open({ tellSize: false });
        socket.on('data', (chunk) => {
            journal.record.reach('firstSerialByte');
            options.onConsole?.();
            journal.console.write(chunk);
            terminal?.show(chunk);
        });
    }
    watchForInit() {
        const { record } = this.parts.journal;
        if (this.beginning.kind === 'restore')
            return;
        if (record.isUp) {
            this.deadlines.clear('boot');
            if (this.beginning.kind === 'boot-and-save' && record.guestEvents.length === 0)
                this.expectEvents();
        }
        else if (record.serial.initLost !== undefined && !this.knowsInitLost) {
            this.knowsInitLost = true;
            this.deadlines.set('boot', lostInitSeconds);
        }
    }
    /** A guest without the port for events never says that it is ready: it is not kept waiting for what is typed. */
    expectEvents() {
        const { journal, terminal } = this.parts;
        this.silence ??= setTimeout(() => {
            if (journal.record.guestEvents.length === 0)
                terminal?.open({ tellSize: false });
        }, silenceMs);
    }
    readEvents(socket, http) {
        const { options, journal } = this.parts;
        const reader = guestEventReader((event) => {
            if (event.event === 'question') {
                options.history?.note(event.text.map((text) => Buffer.from(text, 'base64').toString()));
                return; // of no report's concern
            }
            journal.record.noteGuestEvent(event);
            if (this.beginning.kind !== 'restore' || event.event === 'restored')
                this.deadlines.clear('boot');
            options.onEvent?.(event);
            this.heed(event, socket, http);
        });
        socket?.on('data', (chunk) => {
            reader.write(chunk);
        });
    }
    heed(heard, socket, http) {
        const { event } = heard;
        if (this.beginning.kind === 'boot-and-save' && willNotBeReady(heard))
            this.parts.terminal?.open({ tellSize: false });
        if (event === 'restored' && this.beginning.kind === 'restore')
            this.goOnAsCopy();
        if (event === 'ready')
            void this.save(socket);
        if (event === 'engine' && (this.beginning.kind !== 'restore' || this.isRestored)) {
            if (this.parts.options.timeoutEndsWithLoading)
                this.deadlines.clear('run');
            this.converse(http);
        }
        if (event === 'llama-exit')
            http?.destroy(); // nobody would answer any more
        if (event !== 'end' && !laterEndOf(heard))
            return;
        this.parts.terminal?.expectEnd();
        this.deadlines.set('power-off', powerOffSeconds);
        // The guest waits for this line, so QEMU is still there to be measured.
        void this.memory?.lookAtAll().then(() => socket?.write(`${guest/* hostLines */.gu.ack()}\n`));
    }
    /** Tells a guest whose prompt is yet to come what was asked in earlier sessions. */
    historyLines() {
        const { history } = this.parts.options;
        if (!history)
            return '';
        return [guest/* hostLines */.gu.history(), ...history.questions.map(guest/* hostLines */.gu.history)].map((line) => `${line}\n`).join('');
    }
    goOnAsCopy() {
        this.isRestored = true;
        this.parts.options.onRestored?.();
        this.parts.terminal?.open({ tellSize: true });
    }
    /** Ends this QEMU with the guest's state kept, or lets the guest go on where that does not work. Once. */
    async save(events) {
        const { qmp, beginning } = this;
        const { folder, terminal, options } = this.parts;
        if (this.hasAnsweredReady)
            return;
        this.hasAnsweredReady = true;
        // Whoever was asked something, or told to leave, is not what others are to begin with.
        const isOfUse = () => this.conversation === undefined && terminal?.hasInterrupted !== true;
        if (!qmp || beginning.kind !== 'boot-and-save' || !isOfUse()) {
            events?.write(`${this.historyLines()}${guest/* hostLines */.gu.resume()}\n`);
            terminal?.open({ tellSize: false });
            return;
        }
        try {
            const saving = saveState(qmp, folder, beginning.stateFile).then(() => true);
            saving.catch(() => undefined); // it may be given up
            if (!(await (0,qemu_process/* within */.u)(saveSeconds * 1000, saving)))
                throw new Error(`it took more than ${saveSeconds} s`);
            if (!isOfUse())
                throw new Error('it was told to end');
            this.isSaved = true;
            this.stop({ kind: 'saved' });
        }
        catch (error) {
            if (isOfUse())
                options.onNotSaved?.((0,errors/* messageOf */.bD)(error));
            // A QEMU that is gone ends this run, and one that hangs leaves it to the deadlines.
            await (0,qemu_process/* within */.u)(saveSeconds * 1000, qmp.execute('cont')).catch(() => undefined);
            events?.write(`${this.historyLines()}${guest/* hostLines */.gu.resume()}\n`);
            terminal?.open({ tellSize: false });
        }
    }
    converse(http) {
        const { converse } = this.parts.options;
        if (!http || this.conversation)
            return;
        const onFirstToken = () => {
            this.parts.journal.record.reach('firstToken');
        };
        this.conversation = (converse?.(http, onFirstToken) ?? Promise.resolve()).finally(() => http.destroy());
    }
    readAnswer(socket) {
        const { journal } = this.parts;
        socket?.on('data', (chunk) => {
            journal.record.reach('firstToken');
            journal.answer.write(chunk);
        });
    }
    conclude(qemu, stop, exit, endedByUs) {
        const { plan } = this;
        const { journal } = this.parts;
        const { record, answer, log, spawnedAt, peakMemoryBytes, guestMemoryBytes } = journal;
        const { outcome, detail } = decideOutcome({
            cancelled: stop.kind === 'cancelled',
            missed: stop.kind === 'missed' ? stop.missed : undefined,
            qemu: {
                exit,
                endedByUs,
                // A guest may speak before QEMU has said that it runs.
                started: (record.times.started ?? record.times.firstSerialByte) !== undefined,
                stderr: qemu.stderr,
                ...(stop.kind === 'trouble' && { trouble: stop.trouble }),
            },
            qmpEvents: record.qmpEvents,
            guestEvents: record.guestEvents,
            serial: record.serial,
        });
        const warnings = [];
        if (answer.isCut)
            warnings.push('the answer was cut off after 1 MiB');
        if (log?.shortcoming !== undefined)
            warnings.push(log.shortcoming);
        return {
            outcome,
            ...wordOutcome(outcome, detail),
            events: record.guestEvents,
            lastSerialLines: journal.console.lastLines.map((line) => foreign_text/* ForeignText */.sh.of(line)),
            answer: foreign_text/* ForeignText */.sh.of(answer.text),
            times: record.times,
            spawnedAfterMs: Math.round(spawnedAt),
            machine: plan.summary,
            peakMemoryBytes,
            guestMemoryBytes,
            warnings,
        };
    }
}
/** Whether we no longer wait for what a person wished, and not for what the guest did. */
function isOfUser(stop) {
    return stop.kind === 'cancelled' || (stop.kind === 'missed' && stop.missed.kind === 'run');
}
/** Whether the guest, by what it says, can never be kept: of an older contract, or without an engine. */
function willNotBeReady(heard) {
    if (heard.event === 'init')
        return heard.contract < guest/* broughtBy */.dB.snapshot;
    if (heard.event === 'llama-start')
        return !heard.program.look((program) => program.endsWith('/llama-server'));
    if (heard.event === 'model')
        return heard.reason !== 'ok';
    return heard.event === 'llama-exit';
}
/** What tells a guest that it is a copy: the time that it is, and what its random numbers are to depend on. */
function restoredLine() {
    return `${guest/* hostLines */.gu.restored(Math.floor(Date.now() / 1000), (0,external_node_crypto_.randomBytes)(32).toString('hex'))}\n`;
}
/** A clause for a person: why the guest did not go on from a snapshot. */
function reasonOf(stop, stderr) {
    switch (stop.kind) {
        case 'trouble':
            return stop.trouble;
        case 'missed':
            return `it did not answer within ${stop.missed.seconds} s`;
        case 'exit':
        case 'cancelled':
        case 'saved':
            return lastLine(stderr) ?? 'QEMU ended';
    }
}
function lastLine(text) {
    return text
        .trim()
        .split('\n')
        .findLast((line) => line !== '');
}
function boot_run_closed(socket) {
    return new Promise((resolve) => {
        if (socket.closed)
            resolve();
        else
            socket.once('close', resolve);
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/run-folder.js
var run_folder = __webpack_require__(24453);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-log.js





/** A guest that never stops talking once wrote 11 GB: no log is longer. */
const serial_log_limitBytes = 16 * 1024 * 1024;
/** The serial console's bytes in a file, as they came, up to a limit. */
class SerialLog {
    stream;
    limit;
    writtenBytes = 0;
    failed;
    constructor(stream, limit) {
        this.stream = stream;
        this.limit = limit;
        // A full disk must not end the boot, nor keep the console from being drained.
        stream.on('error', (error) => (this.failed = (0,errors/* messageOf */.bD)(error)));
    }
    /** Makes the file anew. Throws EnvironmentError where it cannot be made. */
    static async open(file, limit = serial_log_limitBytes) {
        try {
            await (0,host_files/* makeFolder */.fc)(external_node_path_.dirname(file));
            const handle = await (0,promises_.open)(file, 'w');
            return new SerialLog((0,external_node_fs_.createWriteStream)('', { fd: handle }), limit);
        }
        catch (error) {
            throw new errors/* EnvironmentError */.eG(`serial log ${file} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    /** Why the log is not whole, or undefined where it is. */
    get shortcoming() {
        if (this.failed !== undefined)
            return `the serial log could not be written: ${this.failed}`;
        return this.writtenBytes > this.limit ? `the serial log was cut off after ${this.limit} bytes` : undefined;
    }
    write(bytes) {
        const room = this.limit - this.writtenBytes;
        this.writtenBytes += bytes.byteLength;
        if (room > 0 && this.failed === undefined)
            this.stream.write(bytes.subarray(0, room));
    }
    async close() {
        if (this.failed !== undefined)
            return;
        await new Promise((resolve) => {
            // It is told here before its listeners are.
            this.stream.end((error) => {
                if (error)
                    this.failed ??= (0,errors/* messageOf */.bD)(error);
                resolve();
            });
        });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/last-words.js

/** What a kernel says when it switches the machine off, with or without its clock. */
const powerDown = /^(\[ *\d+\.\d+\] )?reboot: Power down\r*\n?$/;
/**
 * The console of a guest that has reached its end, for a person: without the kernel's word that it switches the machine
 * off, which says nothing that the guest has not said. Takes bytes, and hands out whole lines.
 */
class LastWords {
    held = '';
    /** What is to be shown by now. */
    write(bytes) {
        const lines = (this.held + external_node_buffer_.Buffer.from(bytes).toString('latin1')).split(/(?<=\n)/);
        this.held = lines.at(-1)?.endsWith('\n') === false ? (lines.pop() ?? '') : '';
        return shown(lines);
    }
    /** What is left to be shown. */
    end() {
        const rest = this.held;
        this.held = '';
        return shown([rest]);
    }
}
function shown(lines) {
    return external_node_buffer_.Buffer.from(lines.filter((line) => !powerDown.test(line)).join(''), 'latin1');
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/shutdown-hooks.js
var shutdown_hooks = __webpack_require__(25918);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/terminal.js


const ctrlC = 0x03;
/** Ctrl+], the way out of a guest that does not listen, as in telnet. */
const ctrlBracket = 0x1d;
/** Undoes what a guest that ended at its prompt may have left: colours, and brackets around pasted text. */
const terminal_reset = '\u001b[0m\u001b[?2004l';
const pasteBegins = Buffer.from('\u001b[200~');
const pasteEnds = Buffer.from('\u001b[201~');
/** Tells the keys that a person pressed from the text between a terminal's brackets around a paste. */
class Keys {
    isPasting = false;
    /** The start of a bracket that another chunk ends. */
    held = Buffer.alloc(0);
    /** The keys among `bytes`, without what was pasted. */
    pressed(bytes) {
        let rest = Buffer.concat([this.held, bytes]);
        const keys = [];
        for (;;) {
            const bracket = this.isPasting ? pasteEnds : pasteBegins;
            const at = rest.indexOf(bracket);
            const end = at === -1 ? rest.length - startOf(bracket, rest) : at;
            if (!this.isPasting)
                keys.push(rest.subarray(0, end));
            this.held = at === -1 ? rest.subarray(end) : Buffer.alloc(0);
            if (at === -1)
                return Buffer.concat(keys);
            rest = rest.subarray(at + bracket.length);
            this.isPasting = !this.isPasting;
        }
    }
}
/** How many of the last bytes of `text` may be the start of `bracket`. */
function startOf(bracket, text) {
    for (let length = Math.min(bracket.length - 1, text.length); length > 0; length--) {
        if (text.subarray(text.length - length).equals(bracket.subarray(0, length)))
            return length;
    }
    return 0;
}
/** Connects a terminal with the guest's console: every key is the guest's, Ctrl+C too once the guest is up. */
function attachTerminal({ input, output }, options) {
    const filter = new terminal_filter/* TerminalFilter */.J();
    const keys = new Keys();
    const onKeys = (bytes) => {
        const pressed = keys.pressed(bytes);
        if (pressed.includes(ctrlBracket) || (pressed.includes(ctrlC) && !options.isGuestUp()))
            options.cancel();
        else
            options.send(bytes);
    };
    const onResize = () => {
        if (output.columns !== undefined && output.rows !== undefined)
            options.resize(output.columns, output.rows);
    };
    const restore = () => {
        input.setRawMode(false);
    };
    const callOff = (0,shutdown_hooks/* onProcessExit */.x)(restore);
    input.setRawMode(true);
    input.on('data', onKeys);
    input.resume();
    if (output.isTTY === true)
        output.on?.('resize', onResize);
    return {
        show: (bytes) => {
            output.write(filter.write(bytes));
        },
        detach: () => {
            input.off('data', onKeys);
            output.off?.('resize', onResize);
            input.pause();
            restore();
            callOff();
            if (output.isTTY === true)
                output.write(terminal_reset);
        },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/terminal-link.js


const terminal_link_ctrlC = 0x03;
/**
 * A person's terminal at the console of whichever QEMU has the guest. Keys that come while none may take them wait, but
 * for Ctrl+C, which is no text.
 */
class TerminalLink {
    terminal;
    cancel;
    attachment;
    target;
    takesText = false;
    waiting = [];
    lastWords;
    /** Whether a guest that may take no text was sent Ctrl+C. */
    hasInterrupted = false;
    constructor(terminal, cancel) {
        this.terminal = terminal;
        this.cancel = cancel;
    }
    /** Leads Ctrl+C to `target`, and its answer back; text from `open` on. */
    connect(target) {
        this.target = target;
        this.takesText = false;
        this.attachment ??= attachTerminal(this.terminal, {
            send: (bytes) => {
                this.send(bytes);
            },
            isGuestUp: () => this.target?.isUp() ?? false,
            cancel: this.cancel,
            resize: (columns, rows) => this.target?.resize(columns, rows),
        });
    }
    /** The target may be told what was typed. A guest that was begun for another terminal is told of this one's size. */
    open({ tellSize }) {
        const { waiting, target } = this;
        const { isTTY, columns = 0, rows = 0 } = this.terminal.output;
        this.takesText = true;
        this.waiting = [];
        if (tellSize && isTTY === true && columns > 0 && rows > 0)
            target?.resize(columns, rows);
        for (const bytes of waiting)
            target?.send(bytes);
    }
    disconnect() {
        this.target = undefined;
    }
    show(bytes) {
        this.attachment?.show(this.lastWords?.write(bytes) ?? bytes);
    }
    /** The guest has said that it ends. */
    expectEnd() {
        this.lastWords ??= new LastWords();
    }
    /** Gives the terminal back as it was. */
    detach() {
        if (this.lastWords)
            this.attachment?.show(this.lastWords.end());
        this.attachment?.detach();
        this.attachment = undefined;
    }
    send(bytes) {
        if (this.target && this.takesText) {
            this.target.send(bytes);
        }
        else if (this.target && bytes.includes(terminal_link_ctrlC)) {
            this.waiting = [];
            this.hasInterrupted = true;
            this.target.send(Uint8Array.of(terminal_link_ctrlC));
        }
        else {
            this.waiting.push(bytes);
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot.js





/**
 * Boots a machine and waits until it is gone: by itself, or ended by us when a deadline passes or `signal` fires.
 * Every way a boot can go is an outcome of the result. Throws EnvironmentError only for a log that cannot be written.
 */
async function boot_boot(plan, options) {
    return withRuns(options, async (run) => {
        const end = await run(plan, { kind: 'boot' });
        if (end.kind !== 'over')
            throw new Error(`a boot that keeps nothing ended as ${end.kind}`);
        return end.result;
    });
}
/** Goes on with a copy of the guest whose state is in `stateFile`, and whose memory is `plan`'s. Else as `boot`. */
async function bootCopy(plan, stateFile, options) {
    return withRuns(options, async (run) => copyEnd(await run(plan, { kind: 'restore', stateFile })));
}
/**
 * Boots a machine, keeps it as it is once it is ready, and goes on with a copy of it, so that what has been kept is
 * known to work. A guest that is never ready, or that cannot be kept, goes on as it is. Else as `boot`.
 */
async function bootAndSave({ first, copy, stateFile }, options) {
    return withRuns(options, async (run) => {
        const end = await run(first, { kind: 'boot-and-save', stateFile });
        if (end.kind !== 'saved')
            return end;
        return copyEnd(await run(copy, { kind: 'restore', stateFile }));
    });
}
function copyEnd(end) {
    if (end.kind === 'saved')
        throw new Error('a copy was saved');
    return end;
}
/** Hands `work` what runs one QEMU after another, all of them one boot. */
async function withRuns(options, work) {
    const log = options.serialLogPath === undefined ? undefined : await SerialLog.open(options.serialLogPath);
    const leaving = new AbortController();
    const leave = () => {
        leaving.abort();
    };
    options.signal?.addEventListener('abort', leave);
    if (options.signal?.aborted)
        leave();
    const journal = new BootJournal(options, log);
    const terminal = options.terminal && new TerminalLink(options.terminal, leave);
    try {
        return await work(async (plan, beginning) => {
            const folder = await run_folder/* RunFolder */.E.create();
            try {
                return await new BootRun(plan, beginning, {
                    options,
                    folder,
                    journal,
                    terminal,
                    signal: leaving.signal,
                }).toItsEnd();
            }
            finally {
                await folder.remove();
            }
        });
    }
    finally {
        options.signal?.removeEventListener('abort', leave);
        terminal?.detach();
        await log?.close();
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-key.js



/** What QEMU restores with the same arguments only, and what a guest was loaded from. Raise it when either changes. */
const format = 1;
/**
 * Names the snapshot of a machine: the same text for the same QEMU program, accelerator, arguments and files, and, where
 * the guest runs on the host's own processor, for the same processor and kernel. `plan` has no memory file, and tells
 * the guest only what it is to begin with; `files` are those that it is made of.
 */
async function snapshotKey(plan, files) {
    const { summary } = plan;
    const [program] = plan.argv;
    const facts = {
        format,
        qemu: summary.qemuVersion,
        argv: plan.argv,
        told: plan.files,
        files: await Promise.all([program, ...files].map(stampOf)),
        host: summary.accelerator === 'tcg' ? undefined : { processor: (0,external_node_os_.cpus)()[0]?.model, kernel: (0,external_node_os_.release)() },
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}
/** A file as it is now: another content has another stamp. */
async function stampOf(file) {
    const real = await (0,promises_.realpath)(file);
    const { size, mtimeMs, ino } = await (0,promises_.stat)(real);
    return [real, size, mtimeMs, ino];
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/note-file.js
var note_file = __webpack_require__(85451);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-suspension.js





/** A QEMU whose first copy did not go on is tried again after this: a host may have been too busy. */
const suspendedMs = 7 * 24 * 3_600_000;
const noteSchema = classic_schemas/* object */.Ikc({ qemuVersion: classic_schemas/* string */.YjP(), reason: classic_schemas/* string */.YjP(), atMs: classic_schemas/* number */.aig() });
/**
 * A while in which no new snapshots are made with one accelerator on this machine. Each new snapshot is the probe of
 * whether its guests go on from one: its own boot goes on as its first copy, and where that fails, this begins. Snapshots
 * that are there are not concerned.
 */
class SnapshotSuspension {
    machine;
    file;
    constructor(folder, machine) {
        this.machine = machine;
        this.file = external_node_path_.join(folder, `unusable-${machine.architecture}-${machine.accelerator}.json`);
    }
    /** Why none is to be made, as a clause; undefined where nothing speaks against it. */
    async reason() {
        const note = await (0,note_file/* readNote */.V)(this.file, noteSchema);
        if (note?.qemuVersion !== this.machine.qemuVersion || Math.abs(Date.now() - note.atMs) > suspendedMs)
            return undefined;
        return note.reason;
    }
    async begin(reason) {
        const note = { qemuVersion: this.machine.qemuVersion, reason, atMs: Date.now() };
        await (0,host_files/* writeAside */.qE)(this.file, (aside) => (0,promises_.writeFile)(aside, `${JSON.stringify(note)}\n`));
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/leftovers.js
var leftovers = __webpack_require__(45706);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator-memory.js
var accelerator_memory = __webpack_require__(14684);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/working-memory.js





/** Linux's file system in memory. */
const inMemory = '/dev/shm';
/** What others may need there meanwhile. */
const spareBytes = 64 * 1024 * 1024;
/**
 * A file in the host's memory for a guest's memory, where the system has such. A guest is as fast on it as without a
 * file, which on a disk it is not: the disk is written to while it loads. The file has no name, and is gone with us.
 */
class WorkingMemory {
    handle;
    constructor(handle) {
        this.handle = handle;
    }
    /** Undefined where there is no room, or no such file system. */
    static async open(bytes, folder = inMemory) {
        if (process.platform !== 'linux')
            return undefined;
        const file = external_node_path_.join(folder, `zosia-${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        try {
            if ((await (0,host_files/* freeBytes */.go)(folder)) < bytes + spareBytes)
                return undefined;
            const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o600);
            await (0,promises_.rm)(file);
            return new WorkingMemory(handle);
        }
        catch {
            return undefined;
        }
    }
    /** By this name other programs of the same user may open it. */
    get path() {
        return `/proc/${process.pid}/fd/${this.handle.fd}`;
    }
    async copyTo(file) {
        await (0,promises_.copyFile)(this.path, file, external_node_fs_.constants.COPYFILE_EXCL);
    }
    async close() {
        await this.handle.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-record.js




/** What is written beside them, to know them again. */
const snapshotRecordSchema = classic_schemas/* object */.Ikc({
    schema: classic_schemas/* literal */.euz(2),
    /** Of which machine: the files of another one are whole, too. */
    key: classic_schemas/* string */.YjP(),
    madeAt: classic_schemas/* string */.YjP(),
    memory: classic_schemas/* object */.Ikc({ sizeBytes: classic_schemas/* number */.aig(), samplesSha256: classic_schemas/* string */.YjP() }),
    state: classic_schemas/* object */.Ikc({ sizeBytes: classic_schemas/* number */.aig(), sha256: classic_schemas/* string */.YjP() }),
    /** The boot of the host in which they were written: what is not `onDisk` does not outlive it. */
    hostBoot: classic_schemas/* string */.YjP().nullable(),
    onDisk: classic_schemas/* boolean */.zMY(),
});
/** A whole sum of a guest's memory takes longer than to boot it where an accelerator works; a damaged file is short. */
const samples = 256;
const sampleBytes = 4096;
/** Reads both files, to know them again. */
async function recordOf(files, hostBoot) {
    // Not the time of its last change: some systems set that when they write a mapped page to the disk.
    const { size: sizeBytes } = await (0,promises_.stat)(files.memory);
    return {
        schema: 2,
        memory: { sizeBytes, samplesSha256: await sampleSum(files.memory, sizeBytes) },
        state: { sizeBytes: (await (0,promises_.stat)(files.state)).size, sha256: await (0,host_files/* sha256File */.Q3)(files.state) },
        hostBoot: hostBoot ?? null,
        onDisk: false,
    };
}
/** Whether the files are those that the record was made of, as far as its samples tell. */
async function areAsRecorded(files, record, hostBoot) {
    if (!record.onDisk && (hostBoot === undefined || record.hostBoot !== hostBoot))
        return false;
    const { memory, state } = await recordOf(files, hostBoot);
    return (memory.sizeBytes === record.memory.sizeBytes &&
        memory.samplesSha256 === record.memory.samplesSha256 &&
        state.sizeBytes === record.state.sizeBytes &&
        state.sha256 === record.state.sha256);
}
/** The sum of pages at even distances, the first and the last among them. */
async function sampleSum(file, sizeBytes) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const lastPage = Math.max(Math.floor(sizeBytes / sampleBytes) - 1, 0);
        for (let sample = 0; sample < samples; sample++) {
            hash.update(await pageAt(handle, Math.floor((lastPage * sample) / (samples - 1)) * sampleBytes));
        }
    }
    finally {
        await handle.close();
    }
    return hash.digest('hex');
}
async function pageAt(handle, position) {
    const page = new Uint8Array(sampleBytes);
    const { bytesRead } = await handle.read(page, 0, sampleBytes, position);
    return page.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshots.js











const recordName = 'snapshot.json';
const isKey = (name) => /^[0-9a-f]+$/.test(name);
/** Much less than the age of what is left over: src/host/leftovers.ts. */
const touchMs = 600_000;
/** A file system is not filled to its last byte: the guest's memory that finds no room there ends QEMU. */
const snapshots_spareBytes = 1024 ** 3;
/**
 * The snapshots that are kept in one folder, each under its key, private to the user. A snapshot is there whole or not at
 * all; the one that was not used for longest goes first where they take more than `limitBytes` on the disk.
 */
class Snapshots {
    folder;
    limitBytes;
    bootId;
    constructor(folder, limitBytes, bootId = accelerator_memory/* hostBootId */.q$) {
        this.folder = folder;
        this.limitBytes = limitBytes;
        this.bootId = bootId;
    }
    /** Removes what boots that were killed have left: a guest's memory each. */
    async tidy() {
        await (0,leftovers/* removeLeftovers */.DA)(this.folder, isKey);
        await (0,leftovers/* removeLeftovers */.DA)(external_node_path_.dirname(this.folder), (name) => name === external_node_path_.basename(this.folder));
    }
    /** The snapshot of `key`; one that is not as it was kept is removed. */
    async find(key) {
        await this.tidy();
        const folder = external_node_path_.join(this.folder, key);
        // One that was not there may be there by now; one that cannot be read is of no use to anybody.
        const record = (await readRecord(folder)) ?? ((await (0,host_files/* fileExists */.hR)(folder)) ? await readRecord(folder) : undefined);
        if (!record) {
            if (await (0,host_files/* fileExists */.hR)(folder))
                await this.discard(key);
            return undefined;
        }
        const files = filesIn(folder);
        const intact = record.key === key && (await areAsRecorded(files, record, await this.bootId()).catch(() => false));
        if (!intact) {
            await this.discard(key);
            return undefined;
        }
        const now = new Date();
        await (0,promises_.utimes)(external_node_path_.join(folder, recordName), now, now).catch(() => undefined);
        return { ...files, madeAt: new Date(record.madeAt) };
    }
    /** Guests that run on it are not disturbed. */
    async discard(key) {
        const gone = (0,leftovers/* asideOf */.KN)(external_node_path_.join(this.folder, key));
        try {
            // A QEMU that is only about to open the files must not make new ones.
            await (0,promises_.rename)(external_node_path_.join(this.folder, key), gone);
        }
        catch (error) {
            if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
                return;
            throw error;
        }
        await (0,promises_.rm)(gone, { recursive: true, force: true });
    }
    /** Where a new snapshot of a guest with that much memory may be written, or why there is no place for it: a clause. */
    async draft(key, memoryBytes) {
        if (memoryBytes > this.limitBytes)
            return `its memory is larger than all snapshots may be`;
        await (0,host_files/* makeFolder */.fc)(this.folder, 0o700);
        await this.tidy();
        if ((await (0,host_files/* freeBytes */.go)(this.folder)) < memoryBytes + snapshots_spareBytes)
            return `${this.folder} has too little room`;
        const aside = (0,leftovers/* asideOf */.KN)(external_node_path_.join(this.folder, key));
        await (0,promises_.mkdir)(aside, { mode: 0o700 });
        return new SnapshotDraft(aside, await WorkingMemory.open(memoryBytes), {
            hold: () => this.hold(filesIn(aside)),
            publish: () => this.keep(key, aside),
        });
    }
    /**
     * Second names for the files of a snapshot, which stay when it is removed, or all of them are: for a boot that begins
     * copies of it as it goes. Where the file system has no hard links, they are the files themselves.
     */
    async hold(files) {
        const aside = (0,leftovers/* asideOf */.KN)(this.folder);
        const held = filesIn(aside);
        const callOff = (0,shutdown_hooks/* onProcessExit */.x)(() => {
            (0,external_node_fs_.rmSync)(aside, { recursive: true, force: true });
        });
        const release = async () => {
            callOff();
            await (0,promises_.rm)(aside, { recursive: true, force: true });
        };
        try {
            await (0,promises_.mkdir)(aside, { mode: 0o700 });
            await (0,promises_.link)(files.memory, held.memory);
            await (0,promises_.link)(files.state, held.state);
            // Where our process cannot be seen it is the folder's time that tells that it is not left over.
            const touching = setInterval(() => {
                (0,promises_.utimes)(aside, new Date(), new Date()).catch(() => undefined);
            }, touchMs).unref();
            return {
                files: held,
                release: async () => {
                    clearInterval(touching);
                    await release();
                },
            };
        }
        catch {
            await release().catch(() => undefined); // the leftovers of a start go later
            return { files, release: () => Promise.resolve() };
        }
    }
    async keep(key, aside) {
        const facts = await recordOf(filesIn(aside), await this.bootId());
        const record = { ...facts, key, madeAt: new Date().toISOString() };
        await writeRecord(aside, record);
        const target = external_node_path_.join(this.folder, key);
        try {
            await (0,promises_.rename)(aside, target);
        }
        catch (error) {
            // Another start was quicker: one of the two is enough.
            if (['ENOTEMPTY', 'EEXIST'].includes((0,errors/* systemErrorCode */.vq)(error) ?? ''))
                return undefined;
            throw error;
        }
        await this.makeRoom(key);
        return target;
    }
    /** Removes the snapshots that were not used for longest until the rest is within the limit. `key` stays. */
    async makeRoom(key) {
        const kept = [...(await this.list())].sort((a, b) => a.usedAtMs - b.usedAtMs);
        let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
        for (const { key: candidate, bytes } of kept) {
            if (total <= this.limitBytes)
                return;
            if (candidate === key)
                continue;
            await this.discard(candidate);
            total -= bytes;
        }
    }
    /** What is kept, and how much of the disk it takes. */
    async list() {
        const names = await (0,promises_.readdir)(this.folder).catch(() => []);
        const found = names.filter(isKey).map(async (key) => {
            const folder = external_node_path_.join(this.folder, key);
            const files = filesIn(folder);
            try {
                const { mtimeMs: usedAtMs } = await (0,promises_.stat)(external_node_path_.join(folder, recordName));
                const [memory, state] = await Promise.all([(0,promises_.stat)(files.memory), (0,promises_.stat)(files.state)]);
                return [{ key, usedAtMs, bytes: (memory.blocks + state.blocks) * 512 }];
            }
            catch {
                return []; // gone meanwhile
            }
        });
        return (await Promise.all(found)).flat();
    }
}
/** A snapshot in the making, in a folder of its own; its memory may be elsewhere until it is kept. */
class SnapshotDraft {
    folder;
    working;
    of;
    /** What the guest is given, and its first copy. */
    files;
    published;
    held;
    kept;
    isKept = false;
    callOff;
    constructor(folder, working, of) {
        this.folder = folder;
        this.working = working;
        this.of = of;
        const { memory, state } = filesIn(folder);
        this.files = { memory: working?.path ?? memory, state };
        this.callOff = (0,shutdown_hooks/* onProcessExit */.x)(() => {
            if (!this.isKept)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        });
    }
    /** The files are whole and known to work: from now on others find them. */
    keep() {
        if (this.kept)
            return;
        // It is a cache: the next start makes another.
        this.published = this.publishNow().catch(() => undefined);
        this.kept = this.published.then(bringToDisk).catch(() => undefined);
    }
    async publishNow() {
        await this.working?.copyTo(filesIn(this.folder).memory);
        this.held = await this.of.hold();
        const folder = await this.of.publish();
        this.isKept = folder !== undefined;
        return folder;
    }
    /**
     * Where its files are until the end of the making, once they are whole on the disk, whatever becomes of those that
     * others find; undefined before they are known to work.
     */
    async whereabouts() {
        if (!this.published)
            return undefined;
        await this.published;
        return this.held?.files ?? this.files;
    }
    /** Ends the making; what was not kept is removed. Takes as long as the disk needs to have it all. */
    async close() {
        await this.kept;
        this.callOff();
        await this.held?.release();
        await this.working?.close();
        if (!this.isKept)
            await (0,promises_.rm)(this.folder, { recursive: true, force: true });
    }
}
/** From then on it outlives the host's boot. */
async function bringToDisk(folder) {
    const record = folder === undefined ? undefined : await readRecord(folder);
    if (folder === undefined || record === undefined)
        return;
    const { memory, state } = filesIn(folder);
    for (const file of [state, memory])
        await (0,host_files/* syncToDisk */.UY)(file);
    await writeRecord(folder, { ...record, onDisk: true });
}
function filesIn(folder) {
    return { memory: external_node_path_.join(folder, 'memory'), state: external_node_path_.join(folder, 'state') };
}
function readRecord(folder) {
    return (0,note_file/* readNote */.V)(external_node_path_.join(folder, recordName), snapshotRecordSchema);
}
async function writeRecord(folder, record) {
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    await (0,host_files/* writeAside */.qE)(external_node_path_.join(folder, recordName), (aside) => (0,promises_.writeFile)(aside, text, { mode: 0o600 }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/warm-start.js










/** On the disk, for all snapshots together. */
const defaultLimitMib = 16 * 1024;
/** MiB that snapshots may take; 0 switches them off. */
const limitVariable = 'ZOSIA_SNAPSHOTS_MIB';
function snapshotsIn(cache, env = process.env) {
    return new Snapshots((0,cache_folder/* inCache */.Y)(cache, 'snapshots'), limitMib(env) * 1024 * 1024);
}
function limitMib(env) {
    const text = env[limitVariable] ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
}
/** Runs the machine, from a snapshot where there is one for exactly this machine, and else makes one on the way. */
async function startMachine(asked, options) {
    const from = { ...asked, startedAt: performance.now() };
    const { machine, request, cache, onStart, env = process.env } = from;
    const [cpus] = machine.cpus;
    const whyCold = coldBecause(request, machine, env);
    if (whyCold !== undefined)
        return coldBoot(from, whyCold, options);
    const snapshots = snapshotsIn(cache, env);
    const found = await findSnapshot(from, snapshots);
    if (found) {
        const { snapshot, cpus, key } = found;
        const plan = resumingPlan(machine, cpus, snapshot);
        onStart({ kind: 'warm', reason: `from the snapshot of ${localTime(snapshot.madeAt)}` }, plan);
        const held = request.isolate ? await snapshots.hold(snapshot) : undefined;
        const { files } = held ?? { files: snapshot };
        from.onCopies(copying({ machine, cpus, key, options, files: () => Promise.resolve(files) }));
        const end = await bootCopy(plan, snapshot.state, options).finally(held?.release);
        if (end.kind === 'over')
            return end.result;
        await snapshots.discard(key).catch(() => undefined); // else the next start does
        return coldBoot(from, (0,foreign_text/* quoting */.yu) `the snapshot did not go on (${foreign_text/* ForeignText */.sh.of(end.reason)}), and is thrown away`, options);
    }
    const suspension = new SnapshotSuspension((0,cache_folder/* inCache */.Y)(cache, 'snapshots'), machine.plan({ cpus }).summary);
    const objection = await suspension.reason();
    if (objection !== undefined) {
        return coldBoot(from, (0,foreign_text/* quoting */.yu) `snapshots do not work here (${foreign_text/* ForeignText */.sh.of(objection)})`, options);
    }
    return bootAndKeep(from, snapshots, suspension, options);
}
/** Why a boot is to begin from its kernel, and nothing of it kept. */
function coldBecause(request, machine, env) {
    if (request.start === 'cold')
        return 'as asked for';
    if (!mayBeWarm(request.mode))
        return `as every boot in mode ${request.mode}`;
    if (request.uefi)
        return 'as every boot through UEFI';
    if (request.serial !== undefined)
        return 'the console is not ours';
    if (request.expect)
        return 'what is expected may come before the prompt';
    if (machine.isCut)
        return 'the host has too little memory free for two starts to be alike';
    if (request.virtualTime)
        return 'its time is virtual';
    if (request.model.kind === 'none')
        return 'there is no model to load';
    return limitMib(env) === 0 ? `${limitVariable} is 0` : undefined;
}
/** Whether boots of that mode wait for an engine that a snapshot could have. */
function mayBeWarm(mode) {
    return mode === 'interactive' || mode === 'prompt' || mode === 'serve';
}
/** With what is left of the time of the boot that was to be. */
async function coldBoot({ machine, request, startedAt, onStart, onCopies }, reason, options) {
    if (request.isolate) {
        throw new errors/* EnvironmentError */.eG((0,naming/* naming */.b7) `{isolate}: there are no copies of a guest that begins from its kernel: `, (0,log_text/* logText */.kc)((0,foreign_text/* quoting */.yu) `${reason}`));
    }
    const passedSeconds = (performance.now() - startedAt) / 1000;
    const { timeoutSeconds } = options;
    const plan = machine.plan({ cpus: machine.cpus[0] });
    onStart({ kind: 'cold', reason }, plan);
    onCopies(undefined);
    return boot_boot(plan, {
        ...options,
        ...(timeoutSeconds !== undefined && { timeoutSeconds: Math.max(Math.round(timeoutSeconds - passedSeconds), 1) }),
    });
}
const changed = 'what the snapshot was made of has changed meanwhile';
function keyOf(machine, cpus) {
    return snapshotKey(machine.plan({ cpus, forKey: true }), machine.files);
}
/** Whether that is still the machine's key: its files may have been changed, or taken away. */
async function isStill(key, machine, cpus) {
    return (await keyOf(machine, cpus).catch(() => undefined)) === key;
}
async function findSnapshot({ machine }, snapshots) {
    for (const cpus of machine.cpus) {
        const key = await keyOf(machine, cpus);
        const snapshot = await snapshots.find(key).catch(() => undefined); // a cache that cannot be read has none
        if (snapshot)
            return { snapshot, cpus, key };
    }
    return undefined;
}
async function bootAndKeep(from, snapshots, suspension, options) {
    const { machine } = from;
    const [cpus] = machine.cpus;
    const key = await keyOf(machine, cpus);
    const memoryBytes = machine.plan({ cpus }).summary.memoryMib * 1024 * 1024;
    const draft = await snapshots.draft(key, memoryBytes).catch(errors/* messageOf */.bD);
    if (typeof draft === 'string')
        return coldBoot(from, `there is no snapshot, and none is kept: ${draft}`, options);
    try {
        return await bootDraft({ ...from, key }, draft, suspension, options);
    }
    finally {
        await draft.close();
    }
}
async function bootDraft(from, draft, suspension, options) {
    const { machine, onStart } = from;
    const { memory, state } = draft.files;
    const [cpus] = machine.cpus;
    const first = machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'keep' } });
    from.onCopies(copying({ machine, cpus, key: from.key, options, files: () => draft.whereabouts() }));
    onStart({ kind: 'cold', reason: 'there is no snapshot of this machine yet' }, first);
    const end = await bootAndSave({ first, copy: resumingPlan(machine, cpus, draft.files), stateFile: state }, {
        ...options,
        onRestored: () => {
            draft.keep();
        },
        onNotSaved: (reason) => {
            void suspension.begin(reason).catch(() => undefined);
        },
    });
    if (end.kind === 'not-restored') {
        // Files that somebody took away, or changed, say nothing of QEMU.
        if ((await (0,host_files/* fileExists */.hR)(state)) && (await isStill(from.key, machine, cpus)))
            await suspension.begin(end.reason).catch(() => undefined);
        return coldBoot(from, (0,foreign_text/* quoting */.yu) `its snapshot did not go on (${foreign_text/* ForeignText */.sh.of(end.reason)})`, options);
    }
    if (isOfMemoryFile(end.result))
        return coldBoot(from, 'QEMU did not get on with its memory in a file', options);
    return end.result;
}
/** Begins copies of a snapshot's guest, for as long as the machine is what the snapshot was made of. */
function copying({ machine, cpus, key, files: filesOf, options }) {
    return async (converse, signal) => {
        const files = await filesOf();
        if (!files)
            return { kind: 'not-restored', reason: 'it was not kept' };
        if (!(await isStill(key, machine, cpus)))
            return { kind: 'not-restored', reason: changed };
        return bootCopy(resumingPlan(machine, cpus, files), files.state, ofCopy(options, converse, signal));
    };
}
function resumingPlan(machine, cpus, { memory }) {
    return machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'restore' } });
}
/** From a copy's beginning to where its engine can be asked: a quarter of a second where nobody else is at work. */
const copySeconds = 60;
/** A copy beside the boot has no console and no log of its own, and lives no longer than the boot. */
function ofCopy({ bootTimeoutSeconds }, converse, signal) {
    return { bootTimeoutSeconds, converse, signal, timeoutSeconds: copySeconds, timeoutEndsWithLoading: true };
}
/**
 * Whether QEMU ended before anything was asked: it may be for its memory's file, which it could not open, or which a disk
 * that filled up took away. If not, it ends again.
 */
function isOfMemoryFile({ outcome, times }) {
    return outcome === 'qemu-failed' && times.engine === undefined && times.ready === undefined;
}
/** As in `2026-11-26 18:11`. */
function localTime(date) {
    const two = (figure) => String(figure).padStart(2, '0');
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-job.js





































/** More warnings than a good guest has; a bad one must not fill a job's page. */
const shownWarnings = 20;
/** As much of the console is kept for an expectation. */
const keptConsoleCharacters = 16 * 1024 * 1024;
/**
 * Does one boot as it was asked for: image, accelerator, model disk and memory are found or made, the machine is
 * planned and run. Every way that QEMU and the guest can go is an outcome of the report.
 * Throws UsageError for what cannot work, EnvironmentError for what cannot be had, CancelledError when `signal` fires
 * before there is a machine.
 */
async function runBootJob(request, hooks) {
    const { nameOf = naming/* asInput */.lv } = hooks;
    const ended = await bootOnce(request, hooks);
    const report = { ...ended, nextStep: (0,naming/* withNames */.B1)(ended.nextStep, nameOf) };
    hooks.onReport?.(report, request);
    return report;
}
/** Finds or makes what a boot needs; errors are those of `runBootJob`. */
async function gather(request, hooks) {
    const { reporter, signal, remote, githubToken, action, cache = (0,cache_folder/* cacheFolder */.n)() } = hooks;
    const mayInstall = hooks.mayInstall === true;
    if (request.model.kind === 'model')
        await (0,resolve/* refuseUnknownModel */.yl)(request.model.model);
    const openKvmFor = async (arch) => {
        if (mayInstall && mayUseKvm(request, arch))
            await (0,kvm_access/* openKvm */.vW)(reporter, signal);
    };
    // Of the default image a probe tells the guest, which needs the device; of one that is given its manifest does.
    const isToldByImage = request.arch === 'auto' && (request.image.kind === 'folder' || request.image.kind === 'pair');
    if (!isToldByImage)
        await openKvmFor(request.arch);
    const chosen = await (0,guest_architecture/* chooseGuest */.c1)(request, { cache, signal, mayInstall });
    if (isToldByImage)
        await openKvmFor(chosen.arch);
    const { guest, board, qemu, image } = await (0,other_guest/* withOtherGuest */.P)(request, chosen, async (guest) => {
        const board = (0,architecture/* boardFor */.C9)(guest.arch);
        const [qemu, image] = await allOrFirstError([
            (0,qemu_capabilities/* findQemu */.i)(board, cache),
            (0,image_for_boot/* resolveImage */.A)({ ...request, arch: guest.arch }, { reporter, signal, cache, remote, githubToken, action }),
        ]);
        return { guest, board, qemu, image };
    });
    const accelerator = await (0,vm_accelerator/* chooseAccelerator */.X2)({
        requested: request.accelerator,
        board,
        qemu,
        cacheFolder: cache,
        signal,
    });
    if (accelerator.kind === 'failed')
        return { guest, board, qemu, image, accelerator, disk: undefined };
    const emulated = accelerator.accelerator === 'tcg';
    const disk = await resolveDisk(request, { reporter, signal, cache, remote, emulated });
    if (signal.aborted)
        throw new errors/* CancelledError */.cc();
    return { guest, board, qemu, image, accelerator, disk };
}
/** Whether the guest may be one that KVM runs on this host. */
function mayUseKvm({ accelerator }, arch) {
    return (accelerator === 'auto' || accelerator === 'kvm') && (arch === 'auto' || arch === vm_accelerator/* thisHost */.vk.architecture);
}
async function bootOnce(request, hooks) {
    const gathered = await gather(request, hooks);
    const { guest, image, accelerator, disk } = gathered;
    if (accelerator.kind === 'failed' || !disk)
        return acceleratorFailed(request, guest, image, accelerator.reason);
    const { machine, memoryShortMib } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
    if (mayBeWarm(request.mode) && disk.facts?.hasChatTemplate === false)
        hooks.reporter.warn(noChatTemplate);
    return runPlan(machine, request, hooks, {
        guest,
        image,
        disk,
        acceleratorReason: accelerator.reason,
        warning: warningOfGathered(guest, accelerator),
        memoryShortMib,
    });
}
/** What the owner of the machine is to know of an accelerator that is of no use. */
function warningOfGathered(guest, { rejected }) {
    return guest.warning ?? (0,guest_architecture/* warningOf */.aj)(rejected);
}
/** What QEMU would be told of a boot that begins cold, which is not begun. Errors are those of `runBootJob`. */
async function planBootJob(request, hooks) {
    const gathered = await gather(request, hooks);
    const { guest, accelerator, disk } = gathered;
    if (accelerator.kind === 'failed' || !disk)
        throw new errors/* EnvironmentError */.eG(accelerator.reason);
    const warning = warningOfGathered(guest, accelerator);
    if (warning !== undefined)
        hooks.reporter.warn(warning);
    const { machine } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
    return machine.plan({ cpus: machine.cpus[0] });
}
async function planGathered(request, hooks, { board, qemu, image, accelerator, disk }) {
    const memory = chooseMemory({
        asked: request.memoryMib,
        mayBeCut: request.memoryMayBeCut,
        check: request.memoryCheck,
        need: disk.memoryNeed,
        hostAvailableMib: await (0,host_memory/* availableMemoryMib */.$)(),
    });
    if (memory.remark !== undefined)
        hooks.reporter.info(memory.remark);
    const machine = await planBoot({ request, hooks, board, qemu, image, disk, memoryMib: memory.mib, memoryIsCut: memory.shortMib > 0 }, accelerator.accelerator);
    return { machine, memoryShortMib: memory.shortMib };
}
const noChatTemplate = 'the model has no chat template, as base models have none: it is asked in ChatML, and may answer poorly; ' +
    'take one that follows instructions';
/** Waits for all, and throws what the first of them threw only when none is still at work. */
async function allOrFirstError(works) {
    await Promise.allSettled(works);
    return Promise.all(works);
}
async function planBoot(from, accelerator) {
    const { request, hooks, board, qemu, image, disk, memoryMib, memoryIsCut } = from;
    const firmware = request.uefi ? await findFirmware(board, external_node_path_.join((0,package_root/* userFolder */.Ys)(), 'assets', 'uefi')) : undefined;
    const { kernel, initramfs: initrd } = image.files;
    const told = fwCfgContents(request, disk, hooks.terminalSize);
    return {
        cpus: request.cpus === 'auto' ? vcpusOf(await (0,host_cores/* hostCores */.v)()) : [request.cpus],
        isCut: memoryIsCut,
        files: [kernel, initrd, ...[disk.file, firmware].filter((file) => file !== undefined)],
        plan: ({ cpus, memoryFile, keeps, forKey }) => planMachine({
            board,
            qemu,
            accelerator,
            cpu: request.cpu,
            cpus,
            memoryMib,
            kernel,
            initrd,
            append: [...modeWords(request.mode), ...request.append],
            panicDriver: image.manifest?.kernelFeatures.pvpanic ?? false,
            fwCfg: { ...(forKey ? lastingFwCfg(told, request.mode) : told), ...(keeps && { snapshot: '1' }) },
            ...(disk.file === undefined ? {} : { disk: { file: disk.file, serial: guest/* modelDiskSerial */.hd } }),
            ...(firmware === undefined ? {} : { firmware }),
            ...(request.serial === undefined ? {} : { serial: request.serial }),
            ...(request.virtualTime && { virtualTime: request.virtualTime }),
            ...(memoryFile && { memoryFile }),
            httpPort: request.mode === 'prompt' || request.mode === 'serve',
        }),
    };
}
function vcpusOf(cores) {
    const best = (0,vcpus/* chooseVcpus */.T)(cores);
    return [best, ...(0,vcpus/* otherVcpus */.U)(best, cores)];
}
/** In the serve mode the port is ours before the machine starts: one that is taken is heard of at once. */
async function runPlan(machine, request, hooks, background) {
    if (!request.serve)
        return runMachine(machine, request, hooks, background, undefined);
    const { signal, onServing = () => undefined } = hooks;
    const model = servedName(background.disk);
    const service = await openService(request.serve, { model, sampling: request.serve.sampling, signal, onServing });
    try {
        return await runMachine(machine, request, { ...hooks, signal: service.aborted }, background, service);
    }
    finally {
        await service.close();
    }
}
async function runMachine(machine, request, hooks, background, service) {
    const { inquiry } = request;
    const needsEngine = inquiry && needsEngineFor(inquiry);
    // An answer without what was asked for is none: it is not shown.
    const tail = new AnswerTail((text) => needsEngine === undefined && hooks.onAnswer?.(text));
    const consoleLines = [];
    let consoleCharacters = 0;
    let asked;
    let start;
    let startCopy;
    let steps;
    let { summary, argv } = machine.plan({ cpus: machine.cpus[0] });
    const onStart = (begun, plan) => {
        steps?.end();
        steps = tellStart(begun, plan, { ...background, mode: request.mode }, hooks);
        start = begun;
        ({ summary, argv } = plan);
    };
    let warnings = 0;
    const warnOf = (message) => {
        warnings += 1;
        if (warnings <= shownWarnings)
            hooks.reporter.warn((0,foreign_text/* quoting */.yu) `guest: ${message}`);
        if (warnings === shownWarnings)
            hooks.reporter.warn('the guest warned often; what more it says is not shown');
    };
    const { cache = (0,cache_folder/* cacheFolder */.n)() } = hooks;
    const result = await startMachine({ machine, request, cache, onStart, onCopies: (start) => (startCopy = start) }, {
        signal: hooks.signal,
        bootTimeoutSeconds: request.bootTimeoutSeconds,
        onAnswer: (text) => {
            tail.write(text);
        },
        onConsole: () => {
            steps?.hearConsole();
        },
        onConsoleLine: (line) => {
            if (consoleCharacters < keptConsoleCharacters)
                consoleLines.push(line.map((text) => `${text}\n`));
            consoleCharacters += line.look(({ length }) => length + 1);
            hooks.onConsoleLine?.(line);
        },
        ...(inquiry && {
            converse: async (port, onFirstToken) => {
                const listener = {
                    nameOf: hooks.nameOf ?? naming/* asInput */.lv,
                    onFirstToken,
                    onText: (text) => hooks.onAnswer?.(text),
                    onAnswer: (answer) => hooks.onNumberedAnswer?.(answer),
                    warn: (sentence) => {
                        hooks.reporter.warn(sentence);
                    },
                };
                asked =
                    request.isolate && inquiry.kind === 'many'
                        ? await askApart(port, inquiry.questions, await copiesOf(summary, startCopy), listener)
                        : await askEngine(port, inquiry, listener);
            },
        }),
        ...(service && {
            converse: async (port) => service.serve(port, {
                machine: summary,
                start: start?.kind ?? 'cold',
                copies: request.isolate ? await copiesOf(summary, startCopy) : undefined,
            }),
            timeoutEndsWithLoading: true,
        }),
        onEvent: (event) => {
            if (event.event === 'init' && event.contract < guest/* broughtBy */.dB.engine && (inquiry ?? service))
                hooks.reporter.warn(oldImage);
            steps?.hear(event);
            if (event.event === 'warning')
                warnOf(event.message);
            hooks.onEvent?.(event);
        },
        ...(hooks.onQemuMessage && { onQemuMessage: hooks.onQemuMessage }),
        ...(hooks.terminal && { terminal: hooks.terminal }),
        ...(hooks.history && { history: hooks.history }),
        ...(request.timeoutSeconds !== undefined && { timeoutSeconds: request.timeoutSeconds }),
        ...(request.serialLog !== undefined && { serialLogPath: request.serialLog }),
    }).finally(() => steps?.end());
    tail.end();
    for (const warning of result.warnings)
        hooks.reporter.warn(warning);
    const answers = allAnswers(inquiry, asked, result);
    const judged = service ? service.judge(result) : judgeAsking(result, answers);
    const text = foreign_text/* ForeignText */.sh.joined(consoleLines);
    return { ...report(request, judged, answers, text, background), start, argv, requestsServed: service?.asked };
}
async function copiesOf({ cpus, memoryMib }, startCopy) {
    const [{ cores }, availableMib] = await Promise.all([(0,host_cores/* hostCores */.v)(), (0,host_memory/* availableMemoryMib */.$)()]);
    return new Copies(startCopy ?? noCopies, copiesAtOnce({ cores, availableMib, cpus, memoryMib }));
}
/** Of a guest that began where nothing could be kept, as its start has said. */
const noCopies = () => Promise.resolve({ kind: 'not-restored', reason: 'this guest cannot be copied' });
/** How the guest begins and on what, before it does; of a start that takes its time, the steps. */
function tellStart(start, plan, { guest, acceleratorReason, warning, mode }, { reporter, nameOf = naming/* asInput */.lv }) {
    const { summary, warnings } = plan;
    for (const warning of warnings)
        reporter.warn(warning.worded(nameOf));
    if (start.kind === 'warm') {
        // The cold start before this one has warned.
        if (warning !== undefined)
            reporter.detail(warning);
        reporter.info((0,foreign_text/* quoting */.yu) `warm start ${start.reason}: ${describeMachine(summary)}`);
        return undefined;
    }
    if (warning !== undefined)
        reporter.warn(warning);
    reporter.detail(`booting ${describeMachine(summary)}`);
    // A warning has said why.
    if (guest.warning === undefined)
        reporter.detail(`guest ${guest.arch}: ${guest.reason}`);
    reporter.detail(`accelerator ${summary.accelerator}: ${acceleratorReason}`);
    reporter.detail(`cpu ${summary.cpu}: ${summary.cpuReason}`);
    if (mayBeWarm(mode))
        reporter.detail((0,foreign_text/* quoting */.yu) `cold start: ${start.reason}`);
    return new BootSteps(reporter, mode, describeMachine(summary));
}
const oldImage = 'this system image is of guest contract 1: its answer comes without a finish reason, token counts and thinking; ' +
    'a newer image has them';
function report(request, result, answers, consoleText, background) {
    const single = answers?.kind === 'one' ? answers.answer : undefined;
    const many = answers?.kind === 'many' ? answers.answers : undefined;
    const all = many ?? (single ? [single] : []);
    const judged = judgeExpectation(request, result, consoleText);
    const perf = result.events.findLast((event) => event.event === 'perf');
    return {
        kind: 'ran',
        ...judged,
        mode: request.mode,
        exitCode: outcomes/* outcomeTable */.Lh[judged.outcome].exitCode,
        answer: single?.response ?? foreign_text/* ForeignText */.sh.of(''),
        thinking: single?.thinking ?? foreign_text/* ForeignText */.sh.of(''),
        choice: single?.choice,
        answers: many,
        finishReason: single?.finishReason,
        promptTokens: sum(all.map(({ promptTokens }) => promptTokens)),
        completionTokens: sum(all.map(({ completionTokens }) => completionTokens)),
        tokensPerSecond: perf?.tok_per_s ?? single?.completionSpeed,
        bootMs: result.times.init,
        spawnedAfterMs: result.spawnedAfterMs,
        times: result.times,
        phases: bootPhases(result.times),
        arch: background.guest.arch,
        archReason: background.guest.reason,
        machine: result.machine,
        acceleratorReason: background.acceleratorReason,
        image: background.image.facts,
        model: background.disk.facts,
        guestEvents: result.events,
        lastSerialLines: result.lastSerialLines,
        serialLog: request.serialLog,
        qemuPeakMib: inMib(result.peakMemoryBytes),
        memoryShortMib: background.memoryShortMib,
        guestMemoryMib: inMib(result.guestMemoryBytes),
    };
}
/** The sum of what is known; undefined where nothing is. */
function sum(figures) {
    const known = figures.filter((figure) => figure !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, figure) => total + figure, 0);
}
function inMib(bytes) {
    return bytes === undefined ? undefined : Math.ceil(bytes / 1024 / 1024);
}
/** What a boot without a question is expected to say is on its console. */
function judgeExpectation({ expect }, { outcome, sentence, nextStep }, text) {
    const problem = outcome === 'ok' && expect ? unmet(expect, text, 'the serial log') : undefined;
    if (problem === undefined)
        return { outcome, sentence, nextStep };
    return { outcome: 'expect-failed', ...wordOutcome('expect-failed', problem) };
}
function acceleratorFailed(request, guest, image, reason) {
    return {
        kind: 'never-ran',
        outcome: 'accelerator-failed',
        ...wordOutcome('accelerator-failed', reason),
        mode: request.mode,
        exitCode: outcomes/* outcomeTable */.Lh['accelerator-failed'].exitCode,
        arch: guest.arch,
        archReason: guest.reason,
        acceleratorReason: reason,
        image: image.facts,
    };
}


/***/ }),

/***/ 37722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shownReport)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47427);

function shownReport(report) {
    const shown = report.kind === 'ran' ? { ...report } : { ...report, ...nothingRan };
    delete shown.kind;
    return shown;
}
const nothingRan = {
    answer: _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ForeignText */ .sh.of(''),
    thinking: _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .ForeignText */ .sh.of(''),
    choice: undefined,
    answers: undefined,
    finishReason: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    tokensPerSecond: undefined,
    bootMs: undefined,
    spawnedAfterMs: undefined,
    times: {},
    phases: [],
    machine: undefined,
    model: undefined,
    guestEvents: [],
    lastSerialLines: [],
    serialLog: undefined,
    qemuPeakMib: undefined,
    memoryShortMib: 0,
    guestMemoryMib: undefined,
    start: undefined,
    argv: [],
    requestsServed: undefined,
};


/***/ }),

/***/ 42920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withOtherGuest)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _image_release_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8715);


/**
 * Does `work` for the guest that was chosen; where nobody asked for one and the release has no image for it, for the
 * one that is emulated best, with a warning.
 */
async function withOtherGuest({ arch, accelerator }, chosen, work) {
    try {
        return await work(chosen);
    }
    catch (error) {
        const mayBeOther = arch === 'auto' && (accelerator === 'auto' || accelerator === 'tcg');
        if (!(error instanceof _image_release_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .NoImageForError */ .AF) || !mayBeOther || !error.others.includes(_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK))
            throw error;
        const reason = `${error.release} has no image for ${chosen.arch}`;
        return work({
            arch: _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK,
            reason,
            warning: `${reason}, the guest that this host accelerates; ${_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK} is emulated instead, many times slower`,
        });
    }
}


/***/ }),

/***/ 91262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ chooseVcpus),
/* harmony export */   U: () => (/* binding */ otherVcpus)
/* harmony export */ });
/** More threads than this make a small model no faster, and a guest no friendlier to its host. */
const mostVcpus = 8;
/**
 * How many vCPUs a boot gets when nobody says: the cores that are free, not the cores that exist. llama's threads
 * spin at barriers while a sibling vCPU waits for its turn, so on a busy host fewer are faster. For the same reason
 * never more than there are performance cores: at each barrier all wait for the one on an efficiency core.
 */
function chooseVcpus({ cores, loadAverage, performanceCores = cores }) {
    const free = cores - Math.round(loadAverage);
    return Math.min(Math.max(free, 1), performanceCores, mostVcpus);
}
/** Numbers of vCPUs that a snapshot may have in place of `best`, the nearest first. Fewer than half would be slow for ever. */
function otherVcpus(best, { cores, performanceCores = cores }) {
    const most = Math.min(performanceCores, mostVcpus);
    const others = Array.from({ length: most }, (_, index) => index + 1).filter((count) => count !== best && 2 * count >= best);
    return others.sort((a, b) => Math.abs(a - best) - Math.abs(b - best));
}


/***/ }),

/***/ 86361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ shellCommand)
/* harmony export */ });
/** A program and its arguments as a shell takes them, an option a line. */
function shellCommand(argv) {
    return argv.map((word, index) => `${index > 0 ? separatorBefore(word) : ''}${quoted(word)}`).join('');
}
function separatorBefore(word) {
    return word.startsWith('-') ? ' \\\n  ' : ' ';
}
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 70603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ chooseCpu)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77068);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);



/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
function chooseCpu(requested, accelerator, board, available) {
    const emulated = accelerator === 'tcg';
    if (requested !== 'auto') {
        if (emulated && modelOf(requested) === 'host') {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `{cpu}: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`);
        }
        const slowness = emulated ? whySlow(requested, board) : undefined;
        return {
            cpu: requested,
            reason: 'it was asked for',
            ...(slowness !== undefined && {
                warning: (0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `${(0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)('cpu', requested)}: ${slowness}; {cpu: auto} avoids that`,
            }),
        };
    }
    if (!emulated)
        return { cpu: 'host', reason: `${accelerator} runs on the host's own CPU` };
    const best = board.emulatedCpus.find((model) => available.includes(model));
    if (best === undefined) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `{cpu}: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
    }
    return { cpu: best, reason: board.emulatedCpusReason };
}
function whySlow(cpu, board) {
    // With features switched off by hand, the user knows what he does.
    return cpu === modelOf(cpu) ? (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ownEntry */ .P)(board.slowCpus, cpu) : undefined;
}
/** `max,sve=off` is the model `max`. */
function modelOf(cpu) {
    return cpu.split(',', 1)[0] ?? cpu;
}


/***/ })

};
