export const id = 309;
export const ids = [309];
export const modules = {

/***/ 60309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactName: () => (/* binding */ artifactName),
  O8: () => (/* binding */ bootFiles),
  b1: () => (/* binding */ showConsole)
});

// UNUSED EXPORTS: bootOnRunner, jobHooks, keepLogs, requireGoodEnd, stepFolder, tellBoot, writeTimings

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js + 136 modules
var host_exec = __webpack_require__(53837);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/cores.js


/** Never throws. */
async function cores_hostCores(platform = process.platform) {
    return {
        cores: availableParallelism(),
        loadAverage: loadavg()[0] ?? 0,
        performanceCores: platform === 'darwin' ? await macPerformanceCores() : undefined,
    };
}
/** Level 0 is the fastest kind on Apple Silicon; a Mac with an Intel processor, or a virtual one, has no levels. */
async function macPerformanceCores() {
    try {
        const { stdout } = await exec(['sysctl', '-n', 'hw.perflevel0.logicalcpu'], { timeoutSeconds: 5 });
        const count = Number(stdout.trim());
        return Number.isInteger(count) && count > 0 ? count : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/kvm-access.js
var kvm_access = __webpack_require__(52653);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/memory.js


const mib = (/* unused pure expression or super */ null && (1024 * 1024));
/** Of a Mac whose vm_stat cannot be read: macOS and what runs beside us keep the other half. */
const shareWithoutFigures = 0.5;
/** How much memory this host can give to a new process now, in MiB. Never throws. */
async function memory_availableMemoryMib(platform = process.platform) {
    const bytes = platform === 'darwin' ? await macAvailableBytes() : availableBytes();
    return Math.floor(bytes / mib);
}
/** Node 18, which act takes where it is the first on PATH, has no process.availableMemory(). */
function availableBytes() {
    const { availableMemory } = process;
    return availableMemory?.call(process) ?? freemem();
}
/** process.availableMemory() counts free pages alone on macOS before libuv 1.52: hundreds of MiB on a healthy Mac. */
async function macAvailableBytes() {
    const told = await exec(['vm_stat'], { timeoutSeconds: 5, env: { LC_ALL: 'C' } }).then(({ stdout }) => parseVmStat(stdout), () => undefined);
    return Math.min(told ?? totalmem() * shareWithoutFigures, totalmem());
}
/** Pages that macOS gives away before it swaps; vm_stat counts the speculative ones apart from the free ones. */
const reclaimable = (/* unused pure expression or super */ null && (['free', 'inactive', 'purgeable', 'speculative']));
/** What a Mac can give by its `vm_stat`, in bytes; undefined where the text is not vm_stat's. */
function parseVmStat(text) {
    const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1]);
    const pages = reclaimable.map((kind) => new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1]);
    // Without these two a sum would be of something else.
    if (!(pageBytes > 0) || pages[0] === undefined || pages[1] === undefined)
        return undefined;
    return pageBytes * pages.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator.js
var accelerator = __webpack_require__(15986);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/firmware.js




/**
 * The UEFI firmware for `board`: the user's own in `folder` (assets/uefi), else what the host's packages brought.
 * Throws MissingDependencyError when there is none.
 */
async function firmware_findFirmware(board, folder) {
    const own = folder === undefined ? [] : board.firmware.names.map((name) => path.resolve(folder, name));
    for (const candidate of [...own, ...board.firmware.files]) {
        if (await fileExists(candidate))
            return candidate;
    }
    throw new MissingDependencyError(`UEFI firmware for ${board.architecture}`, remedyFor(board.firmware.program));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/cpu.js

/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
function cpu_chooseCpu(requested, accelerator, board, available) {
    const emulated = accelerator === 'tcg';
    if (requested !== 'auto') {
        if (emulated && modelOf(requested) === 'host') {
            throw new UsageError(`cpu: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`);
        }
        const slowness = emulated ? whySlow(requested, board) : undefined;
        return {
            cpu: requested,
            reason: 'it was asked for',
            ...(slowness !== undefined && { warning: `cpu ${requested}: ${slowness}; cpu auto avoids that` }),
        };
    }
    if (!emulated)
        return { cpu: 'host', reason: `${accelerator} runs on the host's own CPU` };
    const best = board.emulatedCpus.find((model) => available.includes(model));
    if (best === undefined) {
        throw new UsageError(`cpu: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
    }
    return { cpu: best, reason: board.emulatedCpusReason };
}
function whySlow(cpu, board) {
    // With features switched off by hand, the user knows what he does.
    return cpu === modelOf(cpu) ? board.slowCpus[cpu] : undefined;
}
/** `max,sve=off` is the model `max`. */
function modelOf(cpu) {
    return cpu.split(',', 1)[0] ?? cpu;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/told-files.js


/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long. */
function told_files_toldFiles(contents) {
    return guestFileNames.flatMap((name) => {
        const content = contents[name];
        if (content === undefined)
            return [];
        const bytes = Buffer.byteLength(content);
        if (bytes > limits.guestFileBytes) {
            throw new UsageError(`${name}: ${bytes} bytes are too long for the guest; allowed: ${limits.guestFileBytes}`);
        }
        return [{ name: `${guestFileFolder}/${name}`, file: `tell-${name}`, content }];
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js
var qemu_capabilities = __webpack_require__(9740);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/machine-plan.js






/** The sockets on which we listen for QEMU. */
const machine_plan_socketNames = {
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
function machine_plan_planMachine(request) {
    const { board, qemu, accelerator, virtualTime } = request;
    refuseWrongValues(request);
    const cpus = virtualTime ? 1 : request.cpus;
    const { cpu, reason: cpuReason, warning } = chooseCpu(request.cpu, accelerator, board, qemu.cpus);
    const commandLine = planCommandLine(board, [...request.append, ...(virtualTime ? ['nokaslr'] : [])]);
    // Else a device is served whenever QEMU's other thread gets its turn, which is the host's time.
    const inStep = virtualTime ? ',ioeventfd=off' : '';
    const files = toldFiles(request.tell);
    const warnings = warning === undefined ? [] : [warning];
    if (cpus !== request.cpus)
        warnings.push(`cpus: ${request.cpus} became 1, as virtual time counts one CPU's instructions`);
    return {
        argv: [
            qemu.path,
            ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot', '-S'],
            ...(qemu.sandbox ? ['-sandbox', sandboxOption] : []),
            ...memoryFlags(request),
            ...['-cpu', cpu, '-smp', String(cpus), '-m', String(request.memoryMib)],
            ...acceleratorFlags(accelerator, virtualTime),
            ...['-kernel', path.resolve(request.kernel), '-initrd', path.resolve(request.initrd), '-append', commandLine],
            ...(request.firmware === undefined ? [] : ['-bios', path.resolve(request.firmware)]),
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
        channels: Object.keys(machine_plan_socketNames).filter((channel) => (channel !== 'console' || request.serial === undefined) && (channel !== 'http' || request.httpPort === true)),
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
function machine_plan_describeMachine(summary) {
    const { architecture, cpus, cpu, memoryMib, accelerator, qemuVersion } = summary;
    return `${architecture}, ${cpus} × ${cpu}, ${memoryMib} MiB, ${accelerator}, QEMU ${qemuVersion}`;
}
/** The board's base, then further words. Throws UsageError where the kernel would cut it. */
function planCommandLine(board, append) {
    const line = [board.baseCommandLine, ...append].join(' ');
    if (/[^\x20-\x7e]/.test(line))
        throw new UsageError('append: allowed are printable ASCII characters on one line');
    if (line.length > board.commandLineLimitBytes) {
        throw new UsageError(`append: the kernel command line is ${line.length} characters long; allowed: ${board.commandLineLimitBytes}, ` +
            `the ${board.architecture} kernel drops the rest without a word`);
    }
    return line;
}
function memoryFlags({ board, memoryMib, memoryFile }) {
    if (memoryFile === undefined)
        return ['-machine', board.machine];
    const share = memoryFile.use === 'keep' ? 'on' : 'off';
    return [
        '-object',
        `memory-backend-file,id=memory,size=${memoryMib}M,mem-path=${machine_plan_escape(path.resolve(memoryFile.path))},share=${share}`,
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
    const source = `file.driver=file,file.filename=${machine_plan_escape(path.resolve(file))},file.read-only=on`;
    return [
        ...['-blockdev', `driver=raw,node-name=disk,read-only=on,${source}`],
        ...['-device', `virtio-blk-pci,drive=disk,serial=${machine_plan_escape(serial)}${inStep}`],
    ];
}
function consoleFlags(serial) {
    return serial === undefined ? [...socketFlags('console'), '-serial', 'chardev:console'] : ['-serial', serial];
}
function portFlags(channel) {
    return [...socketFlags(channel), '-device', `virtserialport,chardev=${channel},name=${ports[channel]}`];
}
/** We listen and QEMU connects: no moment in which a socket is not there yet, and a QEMU without us does not start. */
function socketFlags(channel) {
    return ['-chardev', `socket,id=${channel},path=${machine_plan_socketNames[channel]}`];
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
    if (request.serial === '')
        wrong.push("serial: empty; allowed: a value of QEMU's -serial");
    if (wrong.length > 0)
        throw new UsageError(wrong.join('\n'));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/outcome-wording.js


/** The sentence for a person that tells an outcome, and what to do next. */
function outcome_wording_wordOutcome(outcome, detail) {
    const { says, next } = outcomeTable[outcome];
    const tells = outcome !== 'ok' && outcome !== 'cancelled' && detail !== '';
    return { sentence: tells ? quoting `${says}: ${detail}.` : quoting `${says}.`, nextStep: next };
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/terminal-filter.js
var terminal_filter = __webpack_require__(69630);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/answer-record.js



const noAnswer = {
    response: foreign_text/* ForeignText */.sh.of(''),
    thinking: foreign_text/* ForeignText */.sh.of(''),
    finishReason: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    completionSpeed: undefined,
    choice: undefined,
};
/** Of a question to which there is no answer. */
function answer_record_withoutAnswer(outcome, problem, remedy) {
    return { ...noAnswer, outcome, problem, remedy };
}
/** Of an answer of which nothing is known but its text, and what was found of it. */
function answer_record_bareAnswer(response, { outcome, problem, choice }) {
    return { ...noAnswer, outcome, response, problem, choice, remedy: undefined };
}
/** Of an answer and what was found of it. */
function answer_record_withAnswer(answer, { outcome, problem, choice }) {
    return {
        outcome,
        response: answer_record_visible(answer.text),
        thinking: answer_record_visible(answer.thinking),
        finishReason: answer.finishReason,
        promptTokens: answer.promptTokens,
        completionTokens: answer.completionTokens,
        completionSpeed: answer.completionSpeed,
        choice,
        problem,
        remedy: undefined,
    };
}
/** A model's text without control sequences; white space is its own. */
function answer_record_visible(text) {
    return ForeignText.of(new TerminalFilter('drop').filter(text));
}
/** The lines of a `responses-file`, which docs/answers.md describes. */
function answer_record_responseLines(answers) {
    return answers.map((answer) => `${responseLine(answer)}\n`).join('');
}
function responseLine(answer) {
    return formatJson({
        index: answer.index,
        id: answer.id,
        outcome: answer.outcome,
        response: answer.response,
        choice: answer.choice,
        thinking: answer.thinking.isEmpty ? undefined : answer.thinking,
        finish_reason: answer.finishReason,
        prompt_tokens: answer.promptTokens,
        completion_tokens: answer.completionTokens,
        error: answer.problem,
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/engine/form.js
var engine_form = __webpack_require__(53042);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/json-schema.js
var json_schema = __webpack_require__(89804);
// EXTERNAL MODULE: ./build.bundles.part/src/host/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(12939);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/expectation.js

/** Looks for what was expected: a model or a guest writes the text, so a pattern is bounded (host/bounded-pattern). */
function expectation_lookFor(expected, text, seconds) {
    try {
        const has = expected.kind === 'literal'
            ? (whole) => whole.includes(expected.text)
            : (whole) => matchesInTime(expected.pattern, whole, seconds);
        return text.look(has) ? 'found' : 'absent';
    }
    catch (error) {
        if (error instanceof EndlessPatternError)
            return 'endless';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-answer.js







/** Whether an answer has the form and the text that its question asks for. */
function judge_answer_judgeAnswer(question, answer) {
    const { form } = question;
    const choice = form?.kind === 'choices' ? choiceOf(form.choices, answer.text) : undefined;
    const flaw = form && flawOf(form, answer, choice);
    if (flaw !== undefined)
        return { outcome: 'answer-invalid', problem: flaw, choice: undefined };
    return { ...judge_answer_judgeText(question, visible(answer.text)), choice };
}
/** Whether an answer without a form has the text that its question expects. */
function judge_answer_judgeText({ expect }, response) {
    const problem = expect && judge_answer_unmet(expect, response, quoting `the answer "${start(response)}"`);
    return { outcome: problem === undefined ? 'ok' : 'expect-failed', problem, choice: undefined };
}
/** The engine's grammar holds the form while it generates; what was cut, or comes of an engine that does not, is seen here. */
function flawOf(form, answer, choice) {
    const said = quoting `"${start(visible(answer.text))}"`;
    if (form.kind === 'choices') {
        if (choice !== undefined)
            return undefined;
        return quoting `${said} is not one of ${form.choices.join(', ')}${cutAfter(answer)}`;
    }
    const flaw = checkAnswer(form.schema, answer.text);
    return flaw === undefined ? undefined : quoting `${said} ${flaw}${cutAfter(answer)}`;
}
function cutAfter({ finishReason, completionTokens }) {
    if (finishReason !== 'length')
        return '';
    return completionTokens === undefined ? ': it was cut' : `: it was cut after ${completionTokens} tokens`;
}
/** Why a text is not as expected, undefined where it is. `where` says which text that is. */
function judge_answer_unmet(expected, text, where) {
    const finding = lookFor(expected, text);
    if (finding === 'found')
        return undefined;
    const wanted = expected.kind === 'literal' ? JSON.stringify(expected.text) : String(expected.pattern);
    return finding === 'absent'
        ? quoting `${wanted} is not in ${where}`
        : quoting `expect: ${wanted} did not finish within ${patternSeconds} s on ${text.look(({ length }) => length)} characters; a repetition within a repetition, such as (a+)+, takes forever`;
}
/** As much of an answer as a sentence quotes. */
const quotedCharacters = 200;
function start(text) {
    return text.map((whole) => cut(whole, quotedCharacters));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/question.js

/**
 * Whether a guest without the engine, which takes nothing but a text and its sampling, could not answer it.
 * `undefined` where it could; else what it has not, for a sentence.
 */
function question_needsEngineFor(inquiry) {
    if (inquiry.kind === 'many')
        return 'prompts-file';
    const { messages, form, topP, stop } = inquiry.question;
    if (Buffer.byteLength(messages.at(-1)?.content ?? '') > limits.guestFileBytes)
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
function all_answers_allAnswers(inquiry, asked, result) {
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
        return withoutAnswer('unanswered', 'the guest ended before the question');
    if (needs !== undefined || inquiry.kind === 'many') {
        return withoutAnswer('refused', `${needs} cannot be had of this system image, whose llama.cpp is too old`, newerImage);
    }
    const response = tidyAnswer(answer);
    return bareAnswer(response, judgeText(inquiry.question, response));
}
const newerImage = 'Boot a newer system image, or leave it out.';

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var classic_schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js + 2 modules
var log_text = __webpack_require__(45843);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-error.js




/** The engine refused a request, or failed at it. The message is a sentence for a person. */
class engine_error_EngineError extends Error {
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
function engine_error_engineError(status, body) {
    const parsed = errorSchema.safeParse(parseJson(body));
    if (!parsed.success)
        return new engine_error_EngineError(`the engine answered with status ${status}`, status);
    const { message, type, n_prompt_tokens: prompt, n_ctx: context } = parsed.data.error;
    if (type === 'exceed_context_size_error' && prompt !== undefined && context !== undefined) {
        return new engine_error_EngineError(`the prompt has ${prompt} tokens and the context holds ${context}`, status, 'Shorten the prompt, or raise context-length.');
    }
    if (/does not support (?:completions|chat|logits|generation)|--embeddings?\b/i.test(message)) {
        return new engine_error_EngineError('the model only embeds text and cannot answer', status, 'Take a model that generates text.');
    }
    return new engine_error_EngineError(`the engine refused: ${quoted(ForeignText.of(message))}`, status);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/chat.js




/** How an answer is sampled where nobody says, as docs/guest-contract.md has it. */
const defaultSampling = { maxTokens: 256, seed: 1, temperature: 0 };
/** All said: the engine may have been started for other requests than these. */
function chat_withDefaultSampling({ maxTokens = defaultSampling.maxTokens, seed = defaultSampling.seed, temperature = defaultSampling.temperature, } = {}) {
    return { maxTokens, seed, temperature };
}
/**
 * The body of `POST /v1/chat/completions`, streamed. A prompt is evaluated whole: where llama.cpp takes its beginning
 * from the last one's, the figures differ in their last bits, and an answer would depend on what was asked before.
 */
function chat_chatBody({ messages, form, ...sampling }) {
    return JSON.stringify({
        messages,
        ...samplingFields(sampling),
        ...(form && { ...formFields(form), ...withoutThinking }),
    });
}
/** The body of `POST /v1/completions`, streamed, for a prompt that is made already. */
function chat_completionBody(prompt, { form, ...sampling }) {
    return JSON.stringify({ prompt, ...samplingFields(sampling), ...(form && completionFormFields(form)) });
}
/** The body of `POST /apply-template`. */
function chat_templateBody(messages, form) {
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
function chat_parseChunk(data) {
    if (data === '[DONE]')
        return undefined;
    const value = parseJson(data);
    if (typeof value === 'object' && value !== null && 'error' in value)
        throw engineError(500, data);
    const parsed = chunkSchema.safeParse(value);
    if (!parsed.success)
        throw new EngineError('the engine sent what is no part of an answer', 200);
    return parsed.data;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/answer-reader.js


/** A model that never stops is not kept whole. */
const limitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
/** Puts an answer together out of its pieces. */
class answer_reader_AnswerReader {
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

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-json.js



/** As much as is read of an answer that is no stream. */
const bodyLimitBytes = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** The answer to a request, as `schema` has it. Rejects with EngineError for a refusal, and for any other answer. */
async function engine_json_askJson(port, request, schema) {
    const response = await port.send(request);
    const body = await engine_json_bodyOf(response);
    if (response.statusCode !== 200)
        throw engineError(response.statusCode ?? 0, body);
    const parsed = schema.safeParse(parseJson(body));
    if (!parsed.success)
        throw new EngineError(`the engine's answer to ${request.path} is not understood`, 200);
    return parsed.data;
}
async function engine_json_bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.byteLength;
        if (bytes > bodyLimitBytes)
            throw new EngineError(`the engine's answer is larger than ${bodyLimitBytes} bytes`, 200);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Makes prompts by the engine behind `port`; `templateBody`: of `POST /apply-template`, with these texts. */
function engine_json_promptMaker(port, templateBody, signal) {
    const post = (path, body, schema) => engine_json_askJson(port, { method: 'POST', path, body, ...(signal && { signal }) }, schema);
    // Whether a text has control words is told by its tokens, which the prompt is then made of.
    const known = new Map();
    const tokensOf = async (body) => (await post('/tokenize', body, z.object({ tokens: z.array(z.number().int()) }))).tokens;
    return {
        applyTemplate: async (texts) => (await post('/apply-template', templateBody(texts), z.object({ prompt: z.string() }))).prompt,
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
 * longer be told apart; here the template's control words alone are such. Undefined where the texts have none, for which
 * the engine's own way is the same.
 */
async function literal_prompt_literalPrompt(texts, maker) {
    return (await literal_prompt_haveControlWords(texts, maker)) ? literal_prompt_composePrompt(texts, maker) : undefined;
}
/** The prompt of a conversation in which nothing in these texts is a control word. */
async function literal_prompt_composePrompt(texts, maker) {
    const contents = [];
    for (const text of texts)
        contents.push(await maker.tokenize(text, { control: false }));
    const mark = `zosia${randomUUID().replaceAll('-', '')}`;
    const whole = await maker.applyTemplate(texts.map((_, index) => `${mark}x${index}x`));
    const tokens = [];
    // Texts of the template stand at even places, the numbers of the conversation's between them.
    for (const [place, part] of whole.split(new RegExp(`${mark}x(\\d+)x`)).entries()) {
        if (place % 2 === 1)
            tokens.push(...(contents[Number(part)] ?? []));
        else if (part !== '' || place === 0)
            tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
    }
    return { tokens, opensThinking: /<think>\s*$/.test(whole) };
}
/** Whether the model would take a part of one of the texts for a control word. */
async function literal_prompt_haveControlWords(texts, { tokenize }) {
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

const exchange_hungUp = 'the guest disconnected';
/** One request and its answer on a port that others have used before: to an HTTP client, a connection of its own. */
class exchange_Exchange extends external_node_stream_.Duplex {
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
        this.destroy(new Error(exchange_hungUp));
    }
    _read() {
        this.port.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.port.destroyed)
            callback(new Error(exchange_hungUp));
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
class engine_port_EnginePort {
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
        const exchange = new Exchange(this.port, randomUUID());
        this.current = exchange;
        // The port is free once the answer is over. One given up is over as soon as it has begun: the next request cuts it.
        exchange.once('close', () => void exchange.begun.then(done));
        return this.answerTo(request, exchange);
    }
    answerTo({ method, path, body, signal }, exchange) {
        return new Promise((resolve, reject) => {
            const request = httpRequest({
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
const lineLimitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
const field = 'data:';
/**
 * The data of each event of a `text/event-stream`, as they come. Throws EngineError for a line that never ends. What has
 * come of a line is not looked through again with each piece: a guest may send single bytes.
 */
async function* event_stream_eventData(stream) {
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
class engine_Engine {
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

;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-engine.js








/** Asks the guest's engine. Never rejects: a question that fails does not lose the others. */
async function ask_engine_askEngine(port, inquiry, listener) {
    const engine = new Engine(port);
    if (inquiry.kind === 'one')
        return { kind: 'one', answer: await askOne(engine, port, inquiry.question, listener) };
    const answers = [];
    for (const question of inquiry.questions) {
        const answer = await ask_engine_askNumbered(port, question, listener, engine);
        answers.push(answer);
        listener.onAnswer(answer);
    }
    return { kind: 'many', answers };
}
/** Asks one of many questions. Never rejects. */
async function ask_engine_askNumbered(port, question, listener, engine = new Engine(port)) {
    const record = await askOne(engine, port, question, {
        onFirstToken: listener.onFirstToken,
        onText: () => undefined,
        warn: (sentence) => {
            listener.warn(`${ask_engine_nameOf(question)}: ${sentence}`);
        },
    });
    return { ...record, index: question.index, id: question.id };
}
/** As sentences name one of many questions, by its line where the file gives it no name. */
function ask_engine_nameOf({ index, id }) {
    return id === undefined ? `request ${index + 1}` : `request ${index + 1} (${id})`;
}
async function askOne(engine, port, question, { onText, onFirstToken, warn }) {
    if (isGone(port))
        return withoutAnswer('unanswered', 'the guest ended before the question');
    const filter = new TerminalFilter('drop');
    const sampling = withDefaultSampling(question);
    try {
        const answer = await engine.chat({ ...question, ...sampling }, {
            onText: (text) => {
                onFirstToken();
                const shown = filter.filter(text);
                if (shown !== '')
                    onText(ForeignText.of(shown));
            },
        });
        const record = withAnswer(answer, judgeAnswer(question, answer));
        const warning = cutWarning(answer, sampling.maxTokens);
        if (warning !== undefined && record.outcome !== 'answer-invalid')
            warn(warning);
        return record;
    }
    catch (error) {
        if (error instanceof EngineError)
            return withoutAnswer('refused', error.message, error.remedy);
        if (isGone(port))
            return withoutAnswer('unanswered', 'the guest ended before its answer did');
        return withoutAnswer('refused', `the engine's answer could not be read: ${messageOf(error)}`);
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
        return 'the answer was cut; max-tokens or context-length allows more';
    return completionTokens >= maxTokens
        ? `the answer was cut after ${completionTokens} tokens; max-tokens allows more`
        : `the answer was cut after ${completionTokens} tokens: with the prompt's ${promptTokens ?? 'own'} the context is full; ` +
            'context-length makes it longer';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-apart.js


/**
 * Asks each question of a guest of its own, a copy of the one behind `port`, which is asked nothing. The answers are told
 * in the questions' order. Never rejects.
 */
async function ask_apart_askApart(port, questions, copies, listener) {
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
    return answer ?? { ...withoutAnswer('unanswered', why ?? ''), index: question.index, id: question.id };
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
function copies_copiesAtOnce(host) {
    const byCores = Math.floor(host.cores / host.cpus);
    const byMemory = Math.floor((host.availableMib - hostReserveMib) / (qemuMib + host.memoryMib * writtenShare));
    return Math.max(Math.min(byCores, byMemory), 1);
}
/** Copies of one guest, each for one piece of work, a few of them at once. */
class copies_Copies {
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
            return copy.hasWorked ? undefined : quoting `its copy could not be begun: ${ForeignText.of(messageOf(error))}`;
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
    return end.kind === 'over' ? end.result.sentence : quoting `its copy did not go on: ${ForeignText.of(end.reason)}`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/disk-note.js
var disk_note = __webpack_require__(71237);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/memory.js
const memory_mib = (/* unused pure expression or super */ null && (2 ** 20));
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
function memory_memoryOfModel(model, contextLength) {
    const { gguf, sizeBytes } = model;
    const kvMib = (gguf.kvBytesPerToken * contextLength) / memory_mib;
    const modelMib = sizeBytes / memory_mib;
    const computeMib = (batchTokens * 4 * (gguf.vocabularySize + rowsPerToken * gguf.embeddingLength)) / memory_mib;
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
    const kvMib = (model.kvBytesPerToken * contextLength) / memory_mib;
    return Math.ceil((systemMib + heapMib + kvMib + model.sizeBytes / memory_mib + usualComputeMib) / (1 - kernelShare));
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/model-disk.js + 2 modules
var model_disk = __webpack_require__(36546);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/disk-for-boot.js






/** A guest without a model: 96 MiB cannot unpack the initramfs, 128 MiB boots, 512 MiB is quick. */
const needWithoutModel = { minimumMib: 128, comfortableMib: 512 };
/** Tokens of context, where nobody asks for a number: a conversation, at a modest price in memory. */
const defaultContextLength = 4096;
/** Finds or makes the model disk that was asked for. Errors are those of src/model. */
async function disk_for_boot_resolveDisk(request, around) {
    const { model, contextLength } = request;
    switch (model.kind) {
        case 'none':
            return { file: undefined, facts: undefined, memoryNeed: needWithoutModel, contextLength };
        case 'disk':
            return givenDisk(model.path, contextLength);
        case 'model': {
            const tune = around.emulated ? tunedBy[request.tune] : 'none';
            const disk = await modelDiskFor({ ...model, tune, extraMib: 0, useDocker: false }, around);
            return withModel(disk.path, disk.model, contextLength, disk.cached);
        }
    }
}
/** A disk that a person names; what is on it is known by the note beside it, where there is one. */
async function givenDisk(file, contextLength) {
    if (!(await fileExists(file)))
        throw new UsageError(`missing model disk: ${file}`);
    if (!(await stat(file)).isFile())
        throw new UsageError(`model-disk: ${file} is not a file`);
    const note = await readDiskNote(file);
    if (note)
        return withModel(file, note.model, contextLength, undefined);
    // Of an unknown disk the model can be no larger than the disk.
    const diskMib = Math.ceil(((await fileSizeBytes(file)) ?? 0) / 1024 / 1024);
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
    const contextLength = asked ?? Math.min(defaultContextLength, gguf.contextLength);
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
        memoryNeed: memoryOfModel(model, contextLength),
        contextLength,
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-architecture.js
var guest_architecture = __webpack_require__(7523);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/guest-request.js


/** The words of the kernel command line that ask for a mode. A person at a prompt is spared the kernel's log. */
function guest_request_modeWords(mode) {
    switch (mode) {
        case 'interactive':
        case 'prompt':
        case 'serve':
            return ['quiet'];
        case 'smoke':
            return [flagWord('zosia.ci', 1)];
        case 'diag':
            return [flagWord('zosia.diag', 1)];
        case 'selftest':
            return [flagWord('zosia.selftest', 1)];
        case 'perf':
            return ['quiet', flagWord('zosia.perf', 1)];
    }
}
/** What the `fw_cfg` files say. */
function guest_request_guestFiles(request, disk, terminalSize) {
    const told = {
        prompt: request.serve ? byPort : request.inquiry && textFor(request.inquiry),
        // llama-bench takes no context: only one that a person asked for is worth measuring by another tool.
        'context-length': (request.mode === 'perf' ? request.contextLength : disk.contextLength)?.toString(),
        // The same for a question as for a service: each goes on from the other's snapshot.
        'model-name': request.mode === 'prompt' || request.serve ? guest_request_servedName(disk) : undefined,
        'terminal-size': terminalSize && `${terminalSize.columns} ${terminalSize.rows}`,
    };
    const said = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { ...Object.fromEntries(said), ...request.tell };
}
/** Of those files the ones that belong to a snapshot: a guest that goes on from it hears of the others later. */
function guest_request_lastingFiles(told, mode) {
    const lasts = (name) => {
        const { laterBy } = rowOfGuestFile(name);
        // At a person's prompt no request of ours says anything.
        return laterBy === undefined || (laterBy === 'request' && mode === 'interactive');
    };
    return Object.fromEntries(guestFileNames.flatMap((name) => (told[name] === undefined || !lasts(name) ? [] : [[name, told[name]]])));
}
/** What the model is called where it is served. The engine takes what stands between commas for several names. */
function guest_request_servedName({ facts }) {
    return (facts?.name ?? 'model').replaceAll(/[^\w./-]/g, '-');
}
const byPort = (/* unused pure expression or super */ null && (`The host asks by ${ports.http}.`));
/**
 * The prompt file: that there is one says that the guest is to answer. What it says is for a guest without the engine,
 * which can be asked one plain text.
 */
function textFor(inquiry) {
    if (needsEngineFor(inquiry) !== undefined || inquiry.kind === 'many')
        return byPort;
    return inquiry.question.messages.at(-1)?.content ?? '';
}

// EXTERNAL MODULE: ./build.bundles.part/src/debian/snapshot.js
var snapshot = __webpack_require__(42629);
// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/cached-folder.js




/**
 * Makes the folder `target` anew, whole or not at all: `fill` is handed a folder beside it, which takes its place
 * only after `fill` has returned. Leftovers of builds that were killed are removed first, so the caller must hold
 * the lock of `target`. Returns what `fill` returns.
 */
async function cached_folder_replaceFolder(target, fill) {
    const parent = path.dirname(target);
    const prefix = `.${path.basename(target)}.`;
    await makeFolder(parent);
    for (const name of await readdir(parent)) {
        if (name.startsWith(prefix))
            await rm(path.join(parent, name), { recursive: true, force: true });
    }
    const aside = (purpose) => path.join(parent, `${prefix}${randomBytes(4).toString('hex')}.${purpose}`);
    const fresh = aside('new');
    const old = aside('old');
    await mkdir(fresh);
    try {
        const result = await fill(fresh);
        // A folder takes the place of an empty one only, so there is a moment without: readers see it as not built yet.
        if (await fileExists(target))
            await rename(target, old);
        await rename(fresh, target);
        return result;
    }
    finally {
        await rm(fresh, { recursive: true, force: true });
        await rm(old, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/cpio.js
const typeBits = { directory: 0o040000, file: 0o100000, symlink: 0o120000, 'character-device': 0o020000 };
const trailer = 'TRAILER!!!';
/** Archives are padded to whole blocks, as cpio and the kernel's own gen_init_cpio do. */
const blockBytes = 512;
/**
 * Writes a cpio archive in the `newc` format, which the kernel unpacks as an initramfs. The same entries give the
 * same bytes, whatever their order: sorted by path, owned by root, dated 1970, inodes numbered from 1.
 * Throws when a path is not relative and plain, comes twice, or lacks the folder it lies in: the kernel would skip
 * such a member without a word.
 */
function cpio_writeCpio(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    checkPaths(sorted);
    const chunks = [];
    sorted.forEach((entry, index) => {
        chunks.push(...member(entry, index + 1));
    });
    chunks.push(header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 }));
    return padded(Buffer.concat(chunks), blockBytes);
}
function checkPaths(sorted) {
    const folders = new Set();
    let previous;
    for (const { kind, path } of sorted) {
        const parts = path.split('/');
        if (parts.some((part) => part === '' || part === '.' || part === '..')) {
            throw new Error(`not a plain relative path: '${path}'`);
        }
        if (path === previous)
            throw new Error(`two members of one path: ${path}`);
        const folder = parts.slice(0, -1).join('/');
        if (folder !== '' && !folders.has(folder))
            throw new Error(`no folder for ${path}`);
        if (kind === 'directory')
            folders.add(path);
        previous = path;
    }
}
function member(entry, inode) {
    const content = entry.kind === 'file' ? entry.content : entry.kind === 'symlink' ? Buffer.from(entry.target) : Buffer.alloc(0);
    const permissions = entry.kind === 'symlink' ? 0o777 : entry.mode;
    const head = header({
        name: entry.path,
        inode,
        mode: typeBits[entry.kind] | permissions,
        links: entry.kind === 'directory' ? 2 : 1,
        sizeBytes: content.byteLength,
        ...(entry.kind === 'character-device' ? { device: [entry.major, entry.minor] } : {}),
    });
    return [head, padded(content, 4)];
}
/** Field order: the kernel's Documentation/driver-api/early-userspace/buffer-format.rst. */
function header({ name, inode, mode, links, sizeBytes, device: [major, minor] = [0, 0] }) {
    const nameBytes = Buffer.byteLength(name) + 1;
    const [owner, group, modified, archiveMajor, archiveMinor, checksum] = [0, 0, 0, 0, 0, 0];
    const fields = [
        ...[inode, mode, owner, group, links, modified, sizeBytes],
        ...[archiveMajor, archiveMinor, major, minor, nameBytes, checksum],
    ];
    const text = fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join('');
    return padded(Buffer.from(`070701${text}${name}\0`), 4);
}
function padded(bytes, multiple) {
    const missing = (multiple - (bytes.byteLength % multiple)) % multiple;
    return Buffer.concat([bytes, Buffer.alloc(missing)]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/guest-files.js


/** Where a file of `initramfs/` lies in the guest: /lib is the C library's, so our scripts have a folder there. */
function guestPath(file) {
    return file.replace(/^lib\//, 'lib/zosia/');
}
/**
 * Everything under `folder`, sorted by path: what every builder puts into the guest as it is. Dotfiles stay out,
 * they are for the tools of the checkout.
 */
async function guest_files_readGuestFiles(folder) {
    const names = await readdir(folder, { recursive: true });
    const files = await Promise.all(names
        .map((name) => name.split(path.sep))
        .filter((parts) => !parts.some((part) => part.startsWith('.')))
        .map((parts) => readGuestFile(path.join(folder, ...parts), guestPath(parts.join('/')))));
    return files.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function readGuestFile(source, inGuest) {
    const status = await lstat(source);
    if (status.isSymbolicLink())
        return { kind: 'symlink', path: inGuest, target: await readlink(source) };
    if (!status.isFile())
        return undefined;
    // A checkout's umask is not the guest's business: a file is executable or it is not.
    return { kind: 'file', path: inGuest, executable: (status.mode & 0o100) !== 0, content: await readFile(source) };
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var manifest = __webpack_require__(13168);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/gzip.js

/** Levels 1, 6 and 9 made 16.6, 15.6 and 15.5 MB of an initramfs of 37.8 MB. */
const level = 6;
/** Between two pieces timers and signals have their turn. The bytes do not depend on it. */
const turnBytes = (/* unused pure expression or super */ null && (1 << 20));
/**
 * Compresses with gzip: the same content gives the same bytes on every host. Node's own zlib promises no such thing.
 * Each version of Node carries another one, with code of its own for each processor, and it writes the host's system
 * into the header; only on x86_64 Linux have 18, 20 and 24 been seen to agree. pako is zlib in JavaScript: it gives the
 * bytes that these three give, in 2.2 s instead of 1.5 s.
 */
async function gzip_gzip(bytes) {
    const { Deflate } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 9925));
    const stream = new Deflate({ level, gzip: true });
    for (let at = 0; at === 0 || at < bytes.byteLength; at += turnBytes) {
        stream.push(bytes.subarray(at, at + turnBytes), at + turnBytes >= bytes.byteLength);
        await nextTurn();
    }
    if (stream.err !== 0)
        throw new Error(`pako: ${stream.msg}`);
    return Buffer.from(stream.result);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/system-image.js




const system_image_initramfsFileName = 'initramfs.cpio.gz';
/**
 * Opens a system image and checks both files against its image.json, each time: hashing an image takes about 30 ms,
 * less than a stamp would be worth. Throws UsageError for a missing file, EnvironmentError for a changed one.
 */
async function system_image_openSystemImage(folder) {
    const manifest = await readManifest(path.join(folder, manifestFileName));
    const [kernel, initramfs] = await Promise.all([
        verified(folder, manifest.kernel, 'kernel image'),
        verified(folder, manifest.initramfs, 'initramfs'),
    ]);
    return { folder, kernel, initramfs, manifest };
}
/**
 * The image in a folder of the cache, if it is whole and of that kind. A damaged one is warned of, for it is made again.
 */
async function system_image_openCachedImage(folder, { builder, arch }, reporter) {
    try {
        const image = await system_image_openSystemImage(folder);
        const { manifest } = image;
        if (manifest.builder === builder && manifest.arch === arch)
            return image;
        reporter.warn(`${folder} holds a ${manifest.builder} image for ${manifest.arch}; building the image again`);
        return undefined;
    }
    catch (error) {
        if (error instanceof UsageError)
            return undefined;
        if (!(error instanceof EnvironmentError))
            throw error;
        reporter.warn(`${error.message}; building the image again`);
        return undefined;
    }
}
async function verified(folder, expected, what) {
    const file = path.join(folder, expected.name);
    if (!(await fileExists(file)))
        throw new UsageError(`missing ${what}: ${file}`);
    const sum = await sha256File(file);
    if (sum !== expected.sha256) {
        throw new EnvironmentError(`${file} is not the file that ${manifestFileName} lists: its sha256 is ${sum}, not ${expected.sha256}`);
    }
    return file;
}

// EXTERNAL MODULE: ./build.bundles.part/src/debian/fetch-packages.js + 17 modules
var fetch_packages = __webpack_require__(23177);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/decompress.js
var debian_decompress = __webpack_require__(45770);
// EXTERNAL MODULE: ./build.bundles.part/src/image/boot-files.js
var boot_files = __webpack_require__(47659);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/elf.js

// Numbers of the ELF specification (elf.h).
const segmentLoad = 1;
const segmentDynamic = 2;
const segmentInterpreter = 3;
const tagNeeded = 1n;
const tagStringTable = 5n;
const tagRunPathOld = 15n;
const tagRunPath = 29n;
/** The links of a 64-bit little-endian ELF file called `name`. Throws EnvironmentError when it is none, or cut short. */
function elf_readElfLinks(bytes, name) {
    return read(bytes, name, (elf) => {
        const interpreter = elf.segments.find(({ type }) => type === segmentInterpreter);
        const dynamic = elf.segments.find(({ type }) => type === segmentDynamic);
        const tags = dynamic ? dynamicTags(elf, dynamic) : [];
        const table = tags.find(([tag]) => tag === tagStringTable);
        const strings = (wanted) => {
            const values = tags.filter(([tag]) => wanted.includes(tag)).map(([, value]) => Number(value));
            if (values.length === 0 || !table)
                return [];
            const start = fileOffset(elf, Number(table[1]));
            return values.map((value) => elf.string(start + value));
        };
        return {
            interpreter: interpreter && elf.string(interpreter.offset),
            needed: strings([tagNeeded]),
            runPath: strings([tagRunPathOld, tagRunPath]).flatMap((folders) => folders.split(':')),
        };
    });
}
/** The bytes of the section called `section` of the ELF file called `name`, or undefined when it has none such. */
function elf_readElfSection(bytes, name, section) {
    return read(bytes, name, ({ view, string }) => {
        const table = Number(view.getBigUint64(40, true));
        const entryBytes = view.getUint16(58, true);
        const headers = Array.from({ length: view.getUint16(60, true) }, (_, index) => {
            const at = table + index * entryBytes;
            return {
                name: view.getUint32(at, true),
                offset: Number(view.getBigUint64(at + 24, true)),
                size: Number(view.getBigUint64(at + 32, true)),
            };
        });
        const names = headers[view.getUint16(62, true)];
        const found = names && headers.find((header) => string(names.offset + header.name) === section);
        return found && bytes.subarray(found.offset, found.offset + found.size);
    });
}
function read(bytes, name, use) {
    const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
    if (!magic.equals(bytes.subarray(0, magic.length))) {
        throw new EnvironmentError(`${name} is not a 64-bit little-endian ELF file`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const string = (offset) => {
        const end = bytes.indexOf(0, offset);
        if (end < 0)
            throw new RangeError('a string without an end');
        return Buffer.from(bytes.subarray(offset, end)).toString('utf8');
    };
    try {
        return use({ view, string, segments: segmentsOf(view) });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new EnvironmentError(`${name} is a broken ELF file: ${error.message}`);
        throw error;
    }
}
function segmentsOf(view) {
    const table = Number(view.getBigUint64(32, true));
    const entryBytes = view.getUint16(54, true);
    return Array.from({ length: view.getUint16(56, true) }, (_, index) => {
        const at = table + index * entryBytes;
        return {
            type: view.getUint32(at, true),
            offset: Number(view.getBigUint64(at + 8, true)),
            address: Number(view.getBigUint64(at + 16, true)),
            sizeBytes: Number(view.getBigUint64(at + 32, true)),
        };
    });
}
function dynamicTags({ view }, { offset, sizeBytes }) {
    return Array.from({ length: Math.floor(sizeBytes / 16) }, (_, index) => {
        const at = offset + index * 16;
        return [view.getBigUint64(at, true), view.getBigUint64(at + 8, true)];
    });
}
/** Where in the file lies what the linker will map at `address`. */
function fileOffset({ segments }, address) {
    const home = segments.find((segment) => segment.type === segmentLoad && address >= segment.address && address < segment.address + segment.sizeBytes);
    if (!home)
        throw new RangeError(`nothing is mapped at ${address}`);
    return home.offset + address - home.address;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/kernel-modules.js



/** The kernel's name of a module file: `kernel/drivers/char/virtio-rng.ko.xz` is `virtio_rng`. */
function moduleName(file) {
    return path.posix
        .basename(file)
        .replace(/\.ko(\.\w+)?$/, '')
        .replaceAll('-', '_');
}
/** `modulesBuiltin` is the text of modules.builtin; `files` are the paths of all module files. */
function kernel_modules_moduleIndex(modulesBuiltin, files) {
    const builtIn = modulesBuiltin.split('\n').filter((line) => line !== '');
    return {
        builtIn: new Set(builtIn.map(moduleName)),
        files: new Map(files.map((file) => [moduleName(file), file])),
    };
}
/**
 * Which modules must be loaded so that `required`, and of `welcome` what the kernel has, work; built-in ones need not.
 * Throws EnvironmentError for a required one that the kernel has in no form.
 */
function kernel_modules_modulesToLoad(index, required, welcome, kernel) {
    const missing = required.filter((name) => !index.builtIn.has(name) && !index.files.has(name));
    if (missing.length > 0) {
        throw new EnvironmentError(`kernel ${kernel} has no ${missing.join(', no ')}, neither built in nor as a module`);
    }
    return [...required, ...welcome].filter((name) => !index.builtIn.has(name) && index.files.has(name));
}
/**
 * The modules that an uncompressed module file says it needs. Debian's packages carry no modules.dep: depmod makes
 * that on installation, from these very lines.
 */
function kernel_modules_moduleDependencies(content, name) {
    const information = readElfSection(content, name, '.modinfo');
    if (!information)
        throw new EnvironmentError(`${name} is not a kernel module: it has no .modinfo`);
    const lines = Buffer.from(information).toString('latin1').split('\0');
    const dependencies = lines.find((line) => line.startsWith('depends='))?.slice('depends='.length) ?? '';
    return dependencies
        .split(',')
        .filter((dependency) => dependency !== '')
        .map(moduleName);
}
/** The kernel's include/linux/module_signature.h: signature, 12 bytes that end in its length, this mark. */
const signatureMark = Buffer.from('~Module signature appended~\n');
const signatureFactsBytes = 12;
/**
 * A module without the signature at its end, where it has one. Checking it takes most of a module's loading time
 * under emulation, and the kernels that we take demand none (CONFIG_MODULE_SIG_FORCE is not set).
 */
function kernel_modules_withoutSignature(content) {
    const factsEnd = content.byteLength - signatureMark.byteLength;
    if (factsEnd < signatureFactsBytes || !content.subarray(factsEnd).equals(signatureMark))
        return content;
    const signatureBytes = content.readUInt32BE(factsEnd - 4);
    return content.subarray(0, Math.max(0, factsEnd - signatureFactsBytes - signatureBytes));
}
/** `wanted` and all that they depend on, each after what it needs itself. */
function kernel_modules_loadOrder(wanted, dependencies) {
    const order = new Set();
    const visit = (name, dependents) => {
        if (dependents.includes(name))
            throw new EnvironmentError(`modules need each other: ${dependents.join(', ')}`);
        for (const dependency of dependencies.get(name) ?? [])
            visit(dependency, [...dependents, name]);
        order.add(name);
    };
    for (const name of wanted)
        visit(name, []);
    return [...order];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/library-closure.js



/**
 * Every library that the dynamic linker will load for `roots`, and the linker itself, by the names it will look for.
 * `folders` are its own search folders, tried after those that a file names itself.
 * Throws EnvironmentError for a library that is nowhere.
 */
function library_closure_libraryClosure(roots, folders, readTree) {
    const found = new Map();
    const queue = [...roots];
    for (let root = queue.shift(); root; root = queue.shift()) {
        const { needed, runPath, interpreter } = readElfLinks(root.content, root.path);
        const own = runPath.map((folder) => resolveOrigin(folder, root.path));
        const names = interpreter === undefined ? needed : [...needed, path.posix.basename(interpreter)];
        for (const name of names) {
            const library = findLibrary(name, [...own, ...folders], found, readTree);
            if (!library)
                throw new EnvironmentError(`${root.path} needs ${name}, which no package brought`);
            if (found.has(library.path))
                continue;
            found.set(library.path, library.file);
            queue.push({ path: library.path, content: library.file.content });
        }
    }
    return found;
}
function findLibrary(name, folders, found, readTree) {
    for (const folder of folders) {
        const candidate = path.posix.join(folder, name);
        const file = found.get(candidate) ?? readTree(candidate);
        if (file)
            return { path: candidate, file };
    }
    return undefined;
}
function resolveOrigin(folder, file) {
    const absolute = folder.replace(/\$(ORIGIN|\{ORIGIN\})/, `/${path.posix.dirname(file)}`);
    return path.posix.normalize(absolute).replace(/^\/+/, '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/recipe.js



/** Raise it with every change of src/image that changes what an image holds: cached images are found by it. */
const recipeVersion = 4;
const busyboxPackage = 'busybox-static';
const recipe_llamaPackage = 'llama.cpp-tools';
/** Who brings what the prompt at the console is made of: programs, a character set and a terminal description. */
const promptPackages = (/* unused pure expression or super */ null && (['bash', 'jq', 'libc-bin', 'ncurses-base']));
/** The files of these packages that the guest has, by their paths in the guest; their programs are in /bin there. */
const recipe_promptFiles = {
    'bin/bash': 'usr/bin/bash',
    'bin/jq': 'usr/bin/jq',
    'usr/lib/locale/C.utf8/LC_CTYPE': 'usr/lib/locale/C.utf8/LC_CTYPE',
    'usr/share/terminfo/x/xterm': 'usr/share/terminfo/x/xterm',
};
/** Programs of llama.cpp that the guest runs; the image goes without the others, and without what only they need. */
const recipe_llamaPrograms = (/* unused pure expression or super */ null && (['llama-cli', 'llama-completion', 'llama-bench', 'llama-server']));
/** What the guest cannot do without: an image is made only where the kernel has each, built in or as a module. */
const recipe_requiredModules = (/* unused pure expression or super */ null && (['virtio_pci', 'virtio_blk', 'virtio_console', 'ext4', 'qemu_fw_cfg']));
/** What makes the guest better where the kernel has it. */
const recipe_welcomeModules = (/* unused pure expression or super */ null && (['pvpanic_pci']));
function recipe_debianRecipe(architecture, suites) {
    // The cloud flavour leaves out drivers of real hardware: a third of the modules and a smaller kernel.
    const kernel = `linux-image-cloud-${factsOf(architecture).names.debian}`;
    return {
        // A kernel depends on what would install and boot it on a disk: half of what there would be to fetch.
        kernel: { ...suites.kernel, architecture, packages: [kernel], only: 'linux-image-' },
        userland: { ...suites.llama, architecture, packages: [busyboxPackage, recipe_llamaPackage, ...promptPackages] },
    };
}
/** Names what was unpacked for an ingredient, but for the versions that Debian has at the time. */
function recipe_ingredientKey(ingredient) {
    return digest([recipeVersion, ingredient]);
}
/** Names an image by all that determines it, but for the versions that Debian has at the time. */
function recipe_imageKey(recipe, guestFiles) {
    const files = guestFiles.map((file) => [
        file.path,
        file.kind,
        file.kind === 'file' ? [file.executable, digest(file.content.toString('base64'))] : file.target,
    ]);
    return digest([recipeVersion, guestContract, recipe, files]);
}
function digest(value) {
    return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/** The upstream part of a Debian package's version: `1:0.7.0+dfsg-2` is upstream's 0.7.0. */
function recipe_upstreamVersion(debianVersion) {
    return debianVersion
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace(/[+~](dfsg|ds)[\d.]*$/, '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/collect.js







/** Takes the kernel, its configuration and the modules that the guest loads, in load order, out of a kernel package. */
async function collect_collectKernel(tree, architecture) {
    const [image, ...others] = tree.list('boot').filter((name) => name.startsWith('vmlinuz-'));
    if (image === undefined || others.length > 0)
        throw new EnvironmentError("expected one kernel in Debian's packages");
    const release = image.slice('vmlinuz-'.length);
    const kernel = tree.require(`boot/${image}`);
    const problem = kernelProblem(kernel.content, architecture);
    if (problem)
        throw new EnvironmentError(`Debian's ${image} ${problem.message}`);
    const config = tree.require(`boot/config-${release}`);
    return [
        { role: 'kernel', path: `boot/${image}`, ...kernel },
        { role: 'kernelConfig', path: `boot/config-${release}`, ...config },
        ...(await collectModules(tree, release)),
    ];
}
async function collectModules(tree, release) {
    const folder = `usr/lib/modules/${release}`;
    const builtIn = tree.require(`${folder}/modules.builtin`);
    const files = tree.list(folder, { recursive: true }).filter((name) => /\.ko(\.\w+)?$/.test(name));
    const index = moduleIndex(builtIn.content.toString('utf8'), files);
    const wanted = modulesToLoad(index, requiredModules, welcomeModules, release);
    const contents = new Map();
    const dependencies = new Map();
    const queue = [...wanted];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (contents.has(name) || index.builtIn.has(name))
            continue;
        const file = index.files.get(name);
        if (file === undefined)
            throw new EnvironmentError(`kernel ${release} has no ${name}, which another module needs`);
        const content = await readModule(tree, `${folder}/${file}`);
        const needed = moduleDependencies(content, name).filter((dependency) => !index.builtIn.has(dependency));
        contents.set(name, content);
        dependencies.set(name, needed);
        queue.push(...needed);
    }
    return loadOrder(wanted, dependencies).map((name) => ({
        role: 'modules',
        path: `lib/modules/${name}.ko`,
        executable: false,
        content: withoutSignature(contents.get(name) ?? Buffer.alloc(0)),
    }));
}
/** Kernels themselves refuse modules that are larger by far. */
const maxModuleBytes = (/* unused pure expression or super */ null && (2 ** 28));
/** A module's plain content: insmod of a busybox need not know compression. */
async function readModule(tree, file) {
    const { content } = tree.require(file);
    if (file.endsWith('.ko'))
        return content;
    const compression = compressions.find((name) => file.endsWith(`.ko.${name}`));
    if (!compression) {
        throw new EnvironmentError(`${file}: zosia unpacks kernel modules of ${compressions.join(', ')} only`);
    }
    return decompress(content, { compression, limitBytes: maxModuleBytes, title: file });
}
/** Takes busybox, llama.cpp's programs and backends, the prompt's programs, and every library that these load. */
function collect_collectUserland(tree, architecture) {
    const { triplet } = factsOf(architecture).names;
    const busybox = { role: 'busybox', path: 'bin/busybox', ...tree.require('usr/bin/busybox') };
    const programs = llamaPrograms.map((name) => ({
        role: 'llamaPrograms',
        path: `bin/${name}`,
        ...tree.require(`usr/bin/${name}`),
    }));
    const prompt = Object.entries(promptFiles).map(([inGuest, file]) => ({
        role: 'prompt',
        path: inGuest,
        ...tree.require(file),
    }));
    const backends = collectBackends(tree, triplet);
    const folders = [`usr/lib/${triplet}`, 'usr/lib'];
    const libraries = libraryClosure([...programs, ...prompt.filter(({ executable }) => executable), ...backends], folders, (file) => tree.read(file));
    const libraryFiles = [...libraries].map(([file, content]) => ({
        role: 'libraries',
        path: file,
        ...content,
    }));
    return [busybox, ...programs, ...prompt, ...backends, ...libraryFiles];
}
/** One backend for each generation of CPU: ggml chooses when it starts, for the CPU it then finds. */
function collectBackends(tree, triplet) {
    const folder = `usr/lib/${triplet}/ggml`;
    const backend = /^backends\d*\/libggml-cpu-[^/]+\.so$/;
    const names = tree.list(folder, { recursive: true }).filter((name) => backend.test(name));
    if (names.length === 0)
        throw new EnvironmentError(`Debian's packages brought no ggml backend for CPUs in ${folder}`);
    return names.map((name) => ({
        role: 'ggmlBackends',
        path: `${folder}/${name}`,
        ...tree.require(`${folder}/${name}`),
    }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/parts.js






/** What a file that was taken out of Debian's packages is for. */
const roles = [
    'kernel',
    'kernelConfig',
    'modules',
    'busybox',
    'llamaPrograms',
    'prompt',
    'libraries',
    'ggmlBackends',
];
const sha256 = classic_schemas/* string */.YjP();
const listSchema = classic_schemas/* strictObject */.rej({
    packages: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP(), architecture: classic_schemas/* string */.YjP(), sha256 })),
    files: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ role: classic_schemas/* enum */.k5n(roles), path: classic_schemas/* string */.YjP(), executable: classic_schemas/* boolean */.zMY(), sha256 })),
});
const listName = 'parts.json';
/** Writes parts into an existing folder, each file with its sum. */
async function parts_writeParts(folder, { packages, files }) {
    for (const file of files) {
        const target = path.join(folder, 'files', file.path);
        await makeFolder(path.dirname(target));
        await writeFile(target, file.content);
    }
    const list = {
        packages: [...packages],
        files: files.map(({ role, path, executable, content }) => ({ role, path, executable, sha256: sumOf(content) })),
    };
    await writeFile(path.join(folder, listName), `${JSON.stringify(list, null, 2)}\n`);
}
/** Reads back what writeParts wrote, or says in one line why it cannot be used; undefined when there is nothing. */
async function parts_readParts(folder) {
    const listFile = path.join(folder, listName);
    try {
        const list = listSchema.safeParse(JSON.parse(await readFile(listFile, 'utf8')));
        if (!list.success)
            return `${listFile} is not what it should be`;
        const files = [];
        for (const { sha256, ...file } of list.data.files) {
            const source = path.join(folder, 'files', file.path);
            const content = await readFile(source);
            if (sumOf(content) !== sha256)
                return `${source} has changed`;
            files.push({ ...file, content });
        }
        return { packages: list.data.packages, files };
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            return undefined;
        if (error instanceof SyntaxError)
            return `${listFile} is not JSON`;
        throw error;
    }
}
function sumOf(content) {
    return createHash('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/fetch-parts.js








/**
 * The parts of both ingredients, from the cache or freshly downloaded, both at once; when one cannot be had the other
 * is stopped. Throws what fetchPackages throws.
 */
async function fetch_parts_fetchParts({ kernel, userland }, request) {
    const failure = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, failure.signal]) : failure.signal;
    const fetch = async (ingredient, collect) => {
        try {
            return await ingredientParts(ingredient, collect, { ...request, signal });
        }
        catch (error) {
            failure.abort();
            throw error;
        }
    };
    const results = [
        fetch(kernel, (tree) => collectKernel(tree, kernel.architecture)),
        fetch(userland, (tree) => collectUserland(tree, userland.architecture)),
    ];
    try {
        const [kernelParts, userlandParts] = await Promise.all(results);
        return { kernel: kernelParts, userland: userlandParts };
    }
    finally {
        // No process of ours outlives the call, whichever of the two failed.
        await Promise.allSettled(results);
    }
}
async function ingredientParts(ingredient, collect, { cache, reporter, signal, refresh, archiveFor }) {
    const { suite, architecture } = ingredient;
    const name = `${suite}-${factsOf(architecture).names.debian}-${ingredientKey(ingredient)}`;
    const folder = path.join(cache, 'debian', name);
    const work = async () => {
        const cached = refresh ? undefined : await readParts(folder);
        if (typeof cached === 'object')
            return cached;
        if (cached !== undefined)
            reporter.warn(`${cached}; unpacking its packages again`);
        const { packages, tree } = await fetchPackages({
            ...ingredient,
            folder: `${folder}.part`,
            reporter,
            signal,
            archive: await archiveFor?.(ingredient.pin),
        });
        const parts = { packages, files: await collect(tree) };
        await replaceFolder(folder, (fresh) => writeParts(fresh, parts));
        return parts;
    };
    return withLock(folder, work, { signal });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/busybox.js

/** Where every table of applet names begins: they are sorted, and busybox's first two are `[` and `[[`. */
const tableStart = Buffer.from('[\0[[\0');
const appletName = /^[a-z0-9_.[-]+$/;
/**
 * The applets of a busybox program, read out of the program itself, as it may be for another processor: a list of
 * NUL-terminated names, closed by an empty one. Throws EnvironmentError when there is no such list.
 */
function busybox_busyboxApplets(program) {
    for (let at = program.indexOf(tableStart); at >= 0; at = program.indexOf(tableStart, at + 1)) {
        const names = stringsFrom(program, at);
        const sorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
        if (names.includes('sh') && sorted && names.every((name) => appletName.test(name)))
            return names;
    }
    throw new EnvironmentError('busybox carries no list of applets that zosia can read');
}
function stringsFrom(bytes, start) {
    const names = [];
    for (let at = start;;) {
        const end = bytes.indexOf(0, at);
        if (end <= at)
            return names;
        names.push(bytes.toString('latin1', at, end));
        at = end + 1;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/initramfs.js



/** Folders that init mounts on or that programs expect; others come into being with the files in them. */
const folders = (/* unused pure expression or super */ null && ([
    ['dev', 0o755],
    ['models', 0o755],
    ['proc', 0o755],
    ['root', 0o700],
    ['run', 0o755],
    ['sys', 0o755],
    ['tmp', 0o1777],
]));
/** llama runs as a user of its own, which may do nothing. */
const accounts = (/* unused pure expression or super */ null && ([
    ['etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nllama:x:1000:1000:llama:/:/bin/sh\n'],
    ['etc/group', 'root:x:0:\nllama:x:1000:\n'],
]));
/**
 * The members of the initramfs. Later layers win over earlier ones: busybox's applets stand back behind whatever
 * else has their name, and the guest's own files replace all others.
 */
function initramfs_initramfsEntries(parts, guestFiles) {
    const inGuest = parts.filter(({ role }) => role !== 'kernel' && role !== 'kernelConfig');
    const layers = [
        ...inGuest.filter(({ role }) => role === 'busybox').flatMap(appletLinks),
        { kind: 'character-device', path: 'dev/console', mode: 0o600, major: 5, minor: 1 },
        { kind: 'character-device', path: 'dev/null', mode: 0o666, major: 1, minor: 3 },
        ...accounts.map(([file, text]) => fileEntry(file, Buffer.from(text), false)),
        ...inGuest.map((file) => fileEntry(file.path, file.content, file.executable)),
        ...linkerLinks(inGuest),
        ...moduleList(inGuest),
        ...guestFiles.map((file) => (file.kind === 'symlink' ? file : fileEntry(file.path, file.content, file.executable))),
    ];
    const members = new Map(layers.map((entry) => [entry.path, entry]));
    return [...folderEntries([...members.keys()]), ...members.values()];
}
/** Uncompressed bytes of each part of the initramfs. */
function initramfs_initramfsParts(parts, guestFiles) {
    const bytesOf = (role) => parts.filter((file) => file.role === role).reduce((sum, { content }) => sum + content.byteLength, 0);
    return {
        busybox: bytesOf('busybox'),
        llamaPrograms: bytesOf('llamaPrograms'),
        prompt: bytesOf('prompt'),
        libraries: bytesOf('libraries'),
        ggmlBackends: bytesOf('ggmlBackends'),
        modules: bytesOf('modules'),
        guestScripts: guestFiles.reduce((sum, file) => sum + (file.kind === 'file' ? file.content.byteLength : 0), 0),
    };
}
function fileEntry(file, content, executable) {
    return { kind: 'file', path: file, mode: executable ? 0o755 : 0o644, content };
}
function appletLinks(busybox) {
    return busyboxApplets(busybox.content).map((name) => ({ kind: 'symlink', path: `bin/${name}`, target: 'busybox' }));
}
/** Programs name their dynamic linker by a path of its own (`/lib/ld-…`, `/lib64/ld-…`). */
function linkerLinks(files) {
    return files
        .filter(({ role }) => role === 'llamaPrograms')
        .map((program) => readElfLinks(program.content, program.path).interpreter)
        .filter((interpreter) => interpreter !== undefined)
        .flatMap((interpreter) => {
        const name = path.posix.basename(interpreter);
        const library = files.find((file) => file.role === 'libraries' && path.posix.basename(file.path) === name);
        const link = interpreter.replace(/^\//, '');
        return library && library.path !== link ? [{ kind: 'symlink', path: link, target: `/${library.path}` }] : [];
    });
}
/** /lib/modules/modules.load: what init loads, in this order, by names relative to its folder. */
function moduleList(files) {
    const names = files.filter(({ role }) => role === 'modules').map((file) => path.posix.basename(file.path));
    return [fileEntry('lib/modules/modules.load', Buffer.from(names.map((name) => `${name}\n`).join('')), false)];
}
function folderEntries(files) {
    const modes = new Map(folders);
    for (const file of files) {
        for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
            if (!modes.has(folder))
                modes.set(folder, 0o755);
        }
    }
    return [...modes].map(([folder, mode]) => ({ kind: 'directory', path: folder, mode }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/image-manifest.js








function image_manifest_debianManifest(contents) {
    const { architecture, kernel, userland, guestFiles, kernelImage, initramfs } = contents;
    const config = kernel.files.find(({ role }) => role === 'kernelConfig');
    const llama = userland.packages.find(({ name }) => name === llamaPackage);
    if (!config || !llama)
        throw new Error('a kernel configuration and llama.cpp belong to every image');
    return {
        manifestVersion,
        arch: architecture,
        builder: 'debian',
        guestContract,
        kernelRelease: path.posix.basename(config.path).replace(/^config-/, ''),
        kernelFeatures: kernelFeatures(config.content.toString('utf8')),
        llamaVersion: upstreamVersion(llama.version),
        llamaPrograms: [...llamaPrograms],
        kernel: fileFacts(factsOf(architecture).kernel.fileName, kernelImage),
        initramfs: fileFacts(initramfsFileName, initramfs),
        initramfsParts: initramfsParts([...kernel.files, ...userland.files], guestFiles),
        packages: [...kernel.packages, ...userland.packages],
    };
}
/** Features of a kernel by its .config; a module counts, for the image loads those that the guest welcomes. */
function kernelFeatures(config) {
    return { pvpanic: /^CONFIG_PVPANIC_PCI=[ym]$/m.test(config), sve: /^CONFIG_ARM64_SVE=y$/m.test(config) };
}
function fileFacts(name, content) {
    return { name, sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.byteLength };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/build.js


















/**
 * Makes a system image of Debian's binary packages and our guest files, or finds it made in the cache. The same
 * packages and guest files give the same bytes. Several builds may run at once.
 * Throws EnvironmentError when packages cannot be had or are not what the guest needs, CancelledError when `signal` fires.
 */
async function build_buildDebianImage({ arch, reporter, signal, cache = cacheFolder(), remote, guestFolder = path.join(packageRoot(), 'initramfs'), rebuild = false, archiveFor, }) {
    const started = performance.now();
    const done = (image, cacheHit) => ({
        image,
        cacheHit,
        buildSeconds: (performance.now() - started) / 1000,
    });
    const guestFiles = await readGuestFiles(guestFolder);
    const recipe = debianRecipe(arch, {
        kernel: { suite: pinnedVersion('ZOSIA_DEBIAN_KERNEL_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_KERNEL_SNAPSHOT') },
        llama: { suite: pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT') },
    });
    const folder = path.join(cache, 'images', `${arch}-debian-${imageKey(recipe, guestFiles)}`);
    const work = async () => {
        if (!rebuild && !(await fileExists(folder)))
            await remote?.restore([folder]);
        const cached = rebuild ? undefined : await openCachedImage(folder, { builder: 'debian', arch }, reporter);
        if (cached)
            return done(cached, true);
        const { kernel, userland } = await fetchParts(recipe, { cache, reporter, signal, refresh: rebuild, archiveFor });
        await replaceFolder(folder, (fresh) => writeImage(fresh, arch, kernel, userland, guestFiles));
        remote?.keep([folder]);
        return done(await openSystemImage(folder), false);
    };
    return withLock(folder, work, signal ? { signal } : {});
}
async function writeImage(folder, architecture, kernel, userland, guestFiles) {
    const archive = writeCpio(initramfsEntries([...kernel.files, ...userland.files], guestFiles));
    const initramfs = await gzip(archive);
    const kernelImage = kernel.files.find(({ role }) => role === 'kernel')?.content;
    if (!kernelImage)
        throw new Error('no kernel among the parts');
    const manifest = debianManifest({ architecture, kernel, userland, guestFiles, kernelImage, initramfs });
    await Promise.all([
        writeFile(path.join(folder, factsOf(architecture).kernel.fileName), kernelImage),
        writeFile(path.join(folder, initramfsFileName), initramfs),
        writeFile(path.join(folder, manifestFileName), formatManifest(manifest)),
    ]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/assets.js



/** Names of a release's assets: a promise to everyone who downloads by name. */
function assets_imageAssets(version, arch) {
    const prefix = `zosia-${version}-${arch}-`;
    return {
        kernel: `${prefix}${factsOf(arch).kernel.fileName}`,
        initramfs: `${prefix}${initramfsFileName}`,
        manifest: `${prefix}${manifestFileName}`,
        sbom: `${prefix}sbom.spdx.json`,
        figures: `${prefix}figures.json`,
    };
}
/** GitHub refuses larger assets, in bytes. */
const largestAssetBytes = (/* unused pure expression or super */ null && (2 * 1024 ** 3 - 1));

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/checksums.js

const checksums_checksumsFileName = 'SHA256SUMS';
/** Reads what `sha256sum` writes. Throws EnvironmentError naming the first line that is not one of its lines. */
function checksums_parseChecksums(text, file) {
    const sums = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [, sum, name] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined || !isPlainName(name)) {
            throw new EnvironmentError(`${file}: line ${index + 1} is not a sum of a file: ${JSON.stringify(line.slice(0, 99))}`);
        }
        if (sums.has(name))
            throw new EnvironmentError(`${file}: lists ${name} twice`);
        sums.set(name, sum);
    }
    if (sums.size === 0)
        throw new EnvironmentError(`${file}: has no sums`);
    return sums;
}
/** Text that `sha256sum --check` takes, in the order of the names. */
function formatChecksums(sums) {
    return [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, sum]) => `${sum}  ${name}\n`)
        .join('');
}
/** A name that cannot lead out of its folder. */
function isPlainName(name) {
    return /^(?!\.{1,2}$)[\w.+~-]+$/.test(name);
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/closest-name.js
var closest_name = __webpack_require__(15013);
// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var host_download = __webpack_require__(10311);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/server.js

const githubApi = 'https://api.github.com';
/**
 * github.com, or the server that ZOSIA_GITHUB_API_URL names (`https://HOST/api/v3`). The token's variables are gh's
 * own: GH_TOKEN or GITHUB_TOKEN are github.com's, GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN any other server's.
 * `githubToken` goes before the former. Throws EnvironmentError for an address that is none.
 */
function server_releaseServer(env = process.env, githubToken) {
    const apiUrl = (firstText(env['ZOSIA_GITHUB_API_URL']) ?? githubApi).replace(/\/+$/, '');
    if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
        throw new EnvironmentError(`ZOSIA_GITHUB_API_URL: "${apiUrl}" is not an address such as https://HOST/api/v3`);
    }
    const token = server_isGithub(apiUrl)
        ? firstText(githubToken, env['GH_TOKEN'], env['GITHUB_TOKEN'])
        : firstText(env['GH_ENTERPRISE_TOKEN'], env['GITHUB_ENTERPRISE_TOKEN']);
    return { apiUrl, token };
}
function server_isGithub(apiUrl) {
    return apiUrl === githubApi;
}
/** The first that is there and not empty, for an unset variable of a workflow is an empty one. */
function firstText(...texts) {
    return texts.find((text) => text !== undefined && text !== '');
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var version = __webpack_require__(4519);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/attestation.js




/** What builds releases, and signs them. */
const releaseWorkflow = '.github/workflows/release.yml';
/**
 * Checks a file's build provenance by gh, where that can be done: gh is here, with a token, and the release is on
 * github.com. Throws EnvironmentError when it was checked and is not what it should be.
 */
async function attestation_checkAttestation({ file, repository, version }, server, signal) {
    if (!isGithub(server.apiUrl))
        return { kind: 'unchecked', reason: `${server.apiUrl} is not github.com` };
    if (server.token === undefined)
        return { kind: 'unchecked', reason: 'gh needs a token (GH_TOKEN)' };
    const of = [
        ...['--repo', repository, '--source-ref', `refs/tags/${tagOf(version)}`],
        // Any workflow of the repository may sign what it likes; this one builds what it signs.
        ...['--signer-workflow', `${repository}/${releaseWorkflow}`],
    ];
    const env = { GH_TOKEN: server.token };
    try {
        await exec(['gh', 'attestation', 'verify', file, ...of], {
            needs: ['gh', 'network'],
            env,
            timeoutSeconds: 120,
            signal,
        });
        return { kind: 'verified' };
    }
    catch (error) {
        if (error instanceof MissingDependencyError)
            return { kind: 'unchecked', reason: 'gh is not on this machine' };
        if (!(error instanceof CommandError))
            throw error;
        throw new EnvironmentError(`${file}: its build provenance does not show that ${repository} made it of ${tagOf(version)}: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/github-releases.js




/** The server refused because we have asked too often. */
class github_releases_RateLimitError extends (/* unused pure expression or super */ null && (EnvironmentError)) {
}
/** GitHub could not be reached at all. */
class github_releases_UnreachableError extends (/* unused pure expression or super */ null && (EnvironmentError)) {
}
const assetSchema = classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), url: classic_schemas/* url */.OZ5(), size: classic_schemas/* int */.Whr().nonnegative(), digest: classic_schemas/* string */.YjP().nullish() })
    .transform(({ name, url, size, digest }) => {
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return { name, url, sizeBytes: size, sha256 };
});
const releaseSchema = classic_schemas/* object */.Ikc({
    tag_name: classic_schemas/* string */.YjP(),
    draft: classic_schemas/* boolean */.zMY(),
    prerelease: classic_schemas/* boolean */.zMY(),
    assets: classic_schemas/* array */.YOg(assetSchema),
});
const perPage = 100;
/** More releases than that are not looked through for the newest of a line. */
/** A page of a hundred releases with notes and many assets is some megabytes. */
const mostAnswerBytes = (/* unused pure expression or super */ null && (32 * 2 ** 20));
const mostPages = 10;
/** What of GitHub's releases API a download needs; https://docs.github.com/rest/releases/releases. */
class github_releases_GithubReleases {
    server;
    repository;
    reporter;
    signal;
    constructor(server, repository, reporter, signal) {
        this.server = server;
        this.repository = repository;
        this.reporter = reporter;
        this.signal = signal;
    }
    /** Undefined where there is no such release, or none that we may see. */
    async byTag(tag) {
        return this.#one(`/releases/tags/${encodeURIComponent(tag)}`);
    }
    /** What GitHub marks as latest. */
    async latest() {
        return this.#one('/releases/latest');
    }
    /** Tags of all published releases that are no pre-releases; undefined without such a repository. */
    async tags() {
        const tags = [];
        for (let page = 1; page <= mostPages; page++) {
            const found = await this.#get(`/releases?per_page=${perPage}&page=${page}`, z.array(releaseSchema));
            if (found === undefined)
                return undefined;
            tags.push(...found.filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag_name: tag }) => tag));
            if (found.length < perPage)
                break;
        }
        return tags;
    }
    async #one(path) {
        const found = await this.#get(path, releaseSchema);
        return found && { tag: found.tag_name, assets: found.assets };
    }
    async #get(path, schema) {
        const url = `${this.server.apiUrl}/repos/${this.repository}${path}`;
        const body = await this.#retrying(url);
        if (body === undefined)
            return undefined;
        let value;
        try {
            value = JSON.parse(body);
        }
        catch {
            throw new EnvironmentError(`${url}: the answer is not JSON; is that the address of a GitHub API?`);
        }
        const parsed = schema.safeParse(value);
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        throw new EnvironmentError(`${url}: not an answer of GitHub's: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    async #retrying(url) {
        const { stallMs = 30_000, fruitlessAttempts = 4, backoffMs = 1000 } = this.server.patience ?? {};
        const client = await openHttpClient(stallMs);
        try {
            for (let attempt = 1;; attempt++) {
                try {
                    return await this.#request(client, url);
                }
                catch (error) {
                    if (this.signal?.aborted)
                        throw new CancelledError();
                    if (error instanceof HttpStatusError && error.status === 404)
                        return undefined;
                    this.#refuseRateLimit(error);
                    if (error instanceof EnvironmentError && !isTransient(error))
                        throw error;
                    if (attempt >= fruitlessAttempts)
                        throw new github_releases_UnreachableError(`${url}: ${messageOf(error)}`);
                    this.reporter.info(`${url}: ${messageOf(error)}; trying again`);
                    await this.#wait(backoffMs * 2 ** (attempt - 1));
                }
            }
        }
        finally {
            await client.destroy();
        }
    }
    async #wait(ms) {
        try {
            await sleep(ms, undefined, this.signal ? { signal: this.signal } : {});
        }
        catch {
            throw new CancelledError();
        }
    }
    async #request(client, url) {
        const headers = { ...github_releases_apiHeaders(this.server), accept: 'application/vnd.github+json' };
        const answer = await httpGet(client, url, headers, this.signal);
        return bodyText(answer, url, mostAnswerBytes);
    }
    /** GitHub says 403 or 429 with nothing remaining; https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. */
    #refuseRateLimit(error) {
        if (!(error instanceof HttpStatusError) || ![403, 429].includes(error.status))
            return;
        const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = error.headers;
        if (remaining !== '0' && error.retryAfterMs === undefined)
            return;
        const until = typeof reset === 'string' && /^\d+$/.test(reset)
            ? ` until ${new Date(Number(reset) * 1000).toISOString()}`
            : error.retryAfterMs === undefined
                ? ''
                : ` for ${Math.ceil(error.retryAfterMs / 1000)} s`;
        const remedy = this.server.token === undefined ? 'a token (GH_TOKEN) has a limit of its own' : 'wait for that';
        throw new github_releases_RateLimitError(`${error.url}: GitHub's rate limit is exceeded${until}; ${remedy}`);
    }
}
/** The headers by which the API knows us. */
function github_releases_apiHeaders({ token }) {
    return {
        'user-agent': 'zosia',
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/record.js






/** The sums of releases that were verified here: releases never change, so a known one needs no network. */
class record_ReleaseRecords {
    #folder;
    constructor(cache, server, repository) {
        this.#folder = path.join(cache, 'releases', server.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '_'), repository);
    }
    /** Undefined for a release that was not verified here yet. */
    async sums(version) {
        const file = this.#file(version);
        try {
            return parseChecksums(await readFile(file, 'utf8'), file);
        }
        catch (error) {
            if (systemErrorCode(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    }
    /** Hands `verify` a path to put the release's sums at, and records them once it has returned. */
    async record(version, verify) {
        const file = this.#file(version);
        await makeFolder(path.dirname(file));
        const unverified = `${file}.unverified`;
        await verify(unverified);
        const sums = parseChecksums(await readFile(unverified, 'utf8'), `${checksumsFileName} of ${version}`);
        await rename(unverified, file);
        return sums;
    }
    /** The newest release known here that fits, for when the server cannot be asked. */
    async newest(wanted) {
        const known = [];
        for (const version of await readdir(this.#folder).catch(() => [])) {
            if (await this.sums(version))
                known.push(version);
        }
        if (wanted.kind === 'line')
            return newestOfLine(known, wanted.numbers);
        return known
            .filter((version) => !isPrerelease(version))
            .sort(compareReleases)
            .at(-1);
    }
    #file(version) {
        return path.join(this.#folder, version, checksumsFileName);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/resolve.js










/**
 * Finds the release that was asked for and its sums. A known one is taken from the record without asking; the newest
 * of a line is asked for, and where that cannot be done it is the newest known one.
 * Throws UsageError when there is no such release, EnvironmentError when it cannot be had or is not whole.
 */
async function resolve_resolveRelease(wish, source) {
    const { repository } = wish;
    const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
    const version = await resolveVersion(wish, records, source);
    const known = await records.sums(version);
    if (known) {
        return { repository, version, sums: known, attestation: { kind: 'unchecked', reason: 'verified before' } };
    }
    const assets = await resolve_releaseAssets(repository, version, source);
    let attestation = { kind: 'unchecked', reason: 'not asked' };
    const sums = await records.record(version, async (file) => {
        await resolve_fetchAsset(resolve_findAsset(assets, checksumsFileName, repository, version), file, undefined, source);
        attestation = await checkAttestation({ file, repository, version }, source.server, source.signal);
    });
    return { repository, version, sums, attestation };
}
async function resolveVersion(wish, records, source) {
    const { wanted } = wish;
    if (wanted.kind === 'exact')
        return wanted.version;
    try {
        return await askForVersion({ ...wish, wanted }, source);
    }
    catch (error) {
        const known = error instanceof RateLimitError || error instanceof UnreachableError ? await records.newest(wanted) : undefined;
        if (known === undefined)
            throw error;
        source.reporter.warn(`${error.message}. Taking ${known}, the newest release in the cache`);
        return known;
    }
}
async function askForVersion(wish, source) {
    const { repository, wanted } = wish;
    const releases = releasesOf(repository, source);
    if (wanted.kind === 'latest') {
        const latest = await releases.latest();
        const version = latest && versionOfTag(latest.tag);
        if (version === undefined)
            throw noSuchRelease(wish, latest ? `its latest is tagged ${quoted(ForeignText.of(latest.tag))}` : undefined);
        return version;
    }
    const tags = await releases.tags();
    const versions = (tags ?? []).flatMap((tag) => versionOfTag(tag) ?? []);
    const version = newestOfLine(versions, wanted.numbers);
    if (version === undefined)
        throw noSuchRelease(wish, tags && `it has ${versions.slice(0, 10).join(', ') || 'none'}`);
    return version;
}
function noSuchRelease(wish, detail) {
    const what = `version: there is no release ${describeWish(wish)}`;
    return new UsageError(detail === undefined ? `${what}, or a token is needed to see it` : `${what}; ${detail}`);
}
function releasesOf(repository, { server, reporter, signal }) {
    return new GithubReleases(server, repository, reporter, signal);
}
/** What a release consists of, by the server. Throws UsageError where there is none. */
async function resolve_releaseAssets(repository, version, source) {
    const release = await releasesOf(repository, source).byTag(tagOf(version));
    if (!release)
        throw noSuchRelease({ repository, wanted: { kind: 'exact', version } });
    return release.assets;
}
function resolve_findAsset(assets, name, repository, version) {
    const asset = assets.find((one) => one.name === name);
    if (asset)
        return asset;
    const names = assets.map((one) => one.name);
    const close = closestName(name, names);
    throw new EnvironmentError(`release ${version} of ${repository} has no ${name}${close === undefined ? '' : ` (but ${close})`}: ` +
        `it was not published whole, or changed since; it has ${logLine(ForeignText.of(names.join(', '))) || 'no files'}`);
}
/** Fetches an asset whole and verified, going on where an earlier attempt stopped. */
async function resolve_fetchAsset(asset, target, sha256, { server, reporter, signal }) {
    if (sha256 !== undefined && asset.sha256 !== undefined && sha256 !== asset.sha256) {
        throw new EnvironmentError(`${asset.name}: GitHub has a file with sha256 ${asset.sha256}, but ${checksumsFileName} says ${sha256}; ` +
            `it is not the file that was released`);
    }
    const headers = { ...apiHeaders(server), accept: 'application/octet-stream' };
    const sum = sha256 ?? asset.sha256;
    await download({
        url: asset.url,
        headers,
        target,
        title: asset.name,
        sizeBytes: asset.sizeBytes,
        ...(sum === undefined ? {} : { sha256: sum }),
        ...(server.patience && { patience: server.patience }),
        reporter,
        signal,
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/fetch.js









/** Finds a release and fetches its system image, or takes it from the cache. Errors are those of resolveRelease. */
async function fetch_fetchRelease(wish, request) {
    return fetch_fetchImage(await resolveRelease(wish, request), request);
}
/** Fetches the system image of a release whose sums are known; kept by content, so two releases may share one. */
async function fetch_fetchImage(release, request) {
    const { repository, version, attestation } = release;
    const { arch, cache, signal } = request;
    const files = imageFiles(release, arch);
    const folder = path.join(cache, 'images', `${arch}-release-${files.manifest.sha256.slice(0, 16)}`);
    const result = (image, cacheHit) => {
        const { arch: found } = image.manifest;
        if (found !== arch)
            throw new EnvironmentError(`${files.manifest.asset} is about an image for ${found}`);
        return { image, repository, version, attestation, cacheHit };
    };
    const work = async () => {
        const cached = await openWhole(folder);
        if (cached && (await isReleased(cached, files)))
            return result(cached, true);
        const assets = await releaseAssets(repository, version, request);
        // The manifest last: a folder with one has the files that it speaks of.
        for (const { asset, name, sha256 } of [files.kernel, files.initramfs, files.manifest]) {
            await fetchAsset(findAsset(assets, asset, repository, version), path.join(folder, name), sha256, request);
        }
        return result(await openSystemImage(folder), false);
    };
    return withLock(folder, work, signal ? { signal } : {});
}
function imageFiles({ repository, version, sums }, arch) {
    const names = imageAssets(version, arch);
    const file = (asset, name) => {
        const sha256 = sums.get(asset);
        if (sha256 !== undefined)
            return { asset, name, sha256 };
        const others = architectures.filter((other) => sums.has(imageAssets(version, other).manifest));
        const what = `release ${version} of ${repository}`;
        if (!others.includes(arch)) {
            throw new UsageError(`arch: ${what} has no image for ${arch}${others.length ? `, but for ${others.join(', ')}` : ''}`);
        }
        throw new EnvironmentError(`${what}: its ${checksumsFileName} does not list ${asset}`);
    };
    return {
        kernel: file(names.kernel, factsOf(arch).kernel.fileName),
        initramfs: file(names.initramfs, initramfsFileName),
        manifest: file(names.manifest, manifestFileName),
    };
}
/** Whether a cached image is what the release has: its files by the release's sums, not by its own. */
async function isReleased({ folder, manifest }, files) {
    return (manifest.kernel.sha256 === files.kernel.sha256 &&
        manifest.initramfs.sha256 === files.initramfs.sha256 &&
        (await sha256File(path.join(folder, manifestFileName))) === files.manifest.sha256);
}
/** Undefined for a folder that is not there, not whole or not what it was: its files are fetched again. */
async function openWhole(folder) {
    try {
        return await openSystemImage(folder);
    }
    catch (error) {
        if (error instanceof UsageError || error instanceof EnvironmentError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/pin.js





/** Beside the bundle of a published action; in a checkout there is none. */
const pinFileName = 'release.json';
const pinSchema = classic_schemas/* strictObject */.rej({
    repository: classic_schemas/* string */.YjP(),
    version: classic_schemas/* string */.YjP(),
    sums: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)),
});
function formatPin({ repository, version, sums }) {
    const sorted = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ repository, version, sums: sorted }, null, 2)}\n`;
}
/** The pin in `folder`, undefined where there is none. Throws EnvironmentError for one that is damaged. */
async function pin_readPin(folder = packageRoot()) {
    const file = path.join(folder, pinFileName);
    let text;
    try {
        text = await readFile(file, 'utf8');
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            return undefined;
        throw error;
    }
    try {
        const { repository, version, sums } = pinSchema.parse(JSON.parse(text));
        return { repository, version, sums: new Map(Object.entries(sums)) };
    }
    catch {
        throw new EnvironmentError(`${file}: does not pin a release; take the action anew`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/image-for-boot.js








/** Finds, verifies or builds the system image that was asked for. Errors are those of src/image. */
async function image_for_boot_resolveImage(request, around) {
    const found = await findImage(request, around);
    if (!request.uefi)
        await refuseZboot(found.files.kernel);
    return found;
}
async function findImage({ arch, image }, { reporter, signal, cache, remote, githubToken }) {
    switch (image.kind) {
        case 'pair': {
            const files = await openBarePair({ kernel: image.kernel, initramfs: image.initrd }, arch);
            return { files, manifest: undefined, facts: files };
        }
        case 'folder': {
            const opened = await openSystemImage(path.resolve(image.folder));
            if (opened.manifest.arch !== arch) {
                throw new UsageError(`image: ${image.folder} is for ${opened.manifest.arch}, not for ${arch}`);
            }
            return withManifest(opened, undefined);
        }
        case 'release': {
            const server = releaseServer(process.env, githubToken);
            return released(await fetchRelease(image.wish, { arch, server, cache, reporter, signal }));
        }
        case 'default': {
            const pin = await readPin();
            if (pin) {
                const server = releaseServer(process.env, githubToken);
                const attestation = { kind: 'unchecked', reason: 'its sums are pinned' };
                return released(await fetchImage({ ...pin, attestation }, { arch, server, cache, reporter, signal }));
            }
            const built = await buildDebianImage({ arch, reporter, signal, cache, remote });
            return withManifest(built.image, built.cacheHit);
        }
    }
}
function released({ image, cacheHit, repository, version }) {
    const found = withManifest(image, cacheHit);
    return { ...found, facts: { ...found.facts, release: `${repository}@${version}` } };
}
function withManifest(image, cacheHit) {
    const { kernel, initramfs, manifest } = image;
    const { builder, kernelRelease, llamaVersion } = manifest;
    return {
        files: image,
        manifest,
        facts: { kernel, initramfs, builder, kernelRelease, llamaVersion, ...(cacheHit === undefined ? {} : { cacheHit }) },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-asking.js



/** A boot that went well in which a question was asked to no avail did not do its work. */
function judge_asking_judgeAsking(result, asked) {
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
    return quoting `${nameOf(first)}${others}: ${problemOf(first)}`;
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
function memory_chooseMemory(request) {
    const { asked, need, check } = request;
    const mostMib = Math.max(request.hostAvailableMib - memory_hostReserveMib, 0);
    if (asked !== 'auto' && !request.mayBeCut) {
        if (check && asked < need.minimumMib) {
            throw new UsageError(`memory: ${asked} MiB is too little for this model: at least ${need.minimumMib} MiB are needed ` +
                `(${need.comfortableMib} MiB to be fast); give more, or --no-memory-check to try all the same`);
        }
        if (check && asked > mostMib + memory_hostReserveMib) {
            throw new UsageError(`memory: ${asked} MiB is more than this host has free (${request.hostAvailableMib} MiB); ` +
                `give less, or --no-memory-check to try all the same`);
        }
        return { mib: asked, remark: undefined, shortMib: 0 };
    }
    const wanted = asked === 'auto' ? need.comfortableMib : Math.min(asked, need.comfortableMib);
    const mib = Math.min(wanted, mostMib);
    if (check && mib < need.minimumMib) {
        throw new UsageError(`memory: this host has ${request.hostAvailableMib} MiB free, but this model needs a guest of at least ` +
            `${need.minimumMib} MiB; choose a smaller model, or --no-memory-check to try all the same`);
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
async function served_chat_servedChat(text, makerFor) {
    const parsed = chatSchema.safeParse(parseJson(text));
    if (!parsed.success)
        return { kind: 'as-it-is' }; // what is wrong with it the engine says
    const chat = parsed.data;
    const isFormed = chat['response_format'] !== undefined;
    const marked = structuredClone(chat);
    // A form holds from the first token on: there is no room for thoughts.
    if (isFormed)
        marked.chat_template_kwargs = { ...marked.chat_template_kwargs, enable_thinking: false };
    const places = textPlaces(marked);
    const maker = makerFor((texts) => {
        for (const [index, { replace }] of places.entries())
            replace(texts[index] ?? '');
        return JSON.stringify(marked);
    });
    const texts = places.map((place) => place.text);
    if (await haveControlWords(otherTexts(chat), maker)) {
        return { kind: 'refuse', why: "outside of a message's text" };
    }
    if (!(await haveControlWords([...texts, ...joinedTexts(places)], maker)))
        return { kind: 'as-it-is' };
    if ((chat.tools?.length ?? 0) > 0)
        return { kind: 'refuse', why: 'beside tools' };
    const { tokens, opensThinking } = await composePrompt(texts, maker);
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
        const within = parseJson(value);
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
class served_chat_ChatOfCompletion {
    thinking;
    splitters = new Map();
    constructor(thinking) {
        this.thinking = thinking;
    }
    /** The body of a chat's answer; undefined for what is no completion. */
    whole(body) {
        const parsed = completionSchema.safeParse(parseJson(body));
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
        const parsed = completionSchema.safeParse(parseJson(data));
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

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/served-request.js



/** Where the engine is asked to go on with a conversation. */
const served_request_chatPath = '/v1/chat/completions';
/** The engine's requests that pass, by the names that clients have for them: those that answer, and its tokenizer. */
const forwarded = {
    '/v1/chat/completions': served_request_chatPath,
    '/chat/completions': served_request_chatPath,
    '/v1/completions': '/v1/completions',
    '/completions': '/v1/completions',
    '/tokenize': '/tokenize',
    '/detokenize': '/detokenize',
    '/apply-template': '/apply-template',
};
const models = /^(?:\/v1)?\/models(?:\/(.+))?$/;
const health = /^(?:\/v1)?\/health$/;
/** `apiKey` undefined: whoever can reach the port may ask. */
function served_request_routeOf({ method, target, headers }, apiKey) {
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
    const forward = forwarded[path];
    if (forward === undefined)
        return refuse(notFound(method, path));
    return method === 'POST' ? { kind: 'forward', path: forward } : wrongMethod(method, path, 'POST');
}
/**
 * A page in a browser of this machine could have its visitor's browser ask: by a name that it made lead to 127.0.0.1,
 * or from another origin. Neither is anyone who was given the address.
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
    return a.byteLength === b.byteLength && timingSafeEqual(a, b);
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
    message: 'This server answers only requests to 127.0.0.1 and localhost, and none from a web page of another origin.',
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
function served_request_forwardedBody(text, { model, sampling }) {
    const body = parseJson(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        return undefined;
    const { maxTokens, seed, temperature } = withDefaultSampling(sampling);
    // Null leaves it to the engine, which may have been started for others.
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
    const limit = limitNames.map((name) => said[name]).find((value) => value !== undefined) ?? maxTokens;
    return JSON.stringify({
        ...{ model, cache_prompt: false, seed, temperature, max_tokens: limit },
        ...said,
        // The engine would draw one itself, which copies of one guest draw alike.
        ...(said['seed'] === -1 ? { seed: randomInt(2 ** 31) } : {}),
    });
}
/** How clients say the most tokens of an answer. */
const limitNames = (/* unused pure expression or super */ null && (['n_predict', 'max_completion_tokens', 'max_tokens']));

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-server.js









/**
 * The one engine behind `port`, which carries what docs/guest-contract.md says of `org.zosia.http`. Each work has it
 * alone, in the order of their coming: one may ask it several things.
 */
function engine_server_oneEngine(port) {
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
const passedHeaders = (/* unused pure expression or super */ null && (['content-type', 'cache-control']));
/**
 * OpenAI's API on 127.0.0.1, answered by the guest's engine. Requests have their turn one after another; who hangs up
 * loses it, and the engine stops.
 */
class engine_server_EngineServer {
    options;
    /** Requests that the engine was asked so far. */
    asked = 0;
    waiting = 0;
    source;
    server;
    constructor(options) {
        this.options = options;
        this.server = createServer((request, response) => {
            void this.answer(request, response).catch(() => response.destroy());
        });
    }
    /** Listens; until `connect` it says that the model is loading. Rejects where it cannot listen (EADDRINUSE, EACCES). */
    static async listen(options) {
        const engineServer = new engine_server_EngineServer(options);
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
        const text = await bodyOfRequest(request);
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
            const asked = await askedOf(question, engine, givenUp);
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
        try {
            const isStream = /^text\/event-stream\b/.test(answer.headers['content-type'] ?? '');
            if (told && statusCode === 200)
                await pipeline(answer, asChat(told, isStream), response);
            else
                await pipeline(answer, response);
        }
        catch {
            answer.destroy();
            // Who waits for the rest of a broken answer must not take it for a whole one.
            response.destroy();
            if (givenUp.aborted)
                stopEngine(engine);
        }
    }
}
async function askedOf(question, engine, signal) {
    if (question.path !== chatPath)
        return { question };
    try {
        const chat = await servedChat(question.body, (templateBody) => promptMaker(engine, templateBody, signal));
        switch (chat.kind) {
            case 'as-it-is':
                return { question };
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
/** Undefined for one that is too large. Rejects when the client hangs up. */
async function bodyOfRequest(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.byteLength;
        if (bytes <= limits.requestBodyBytes)
            chunks.push(chunk);
        else
            chunks.length = 0; // read to its end all the same: a client that still writes does not read our answer
        if (bytes > 16 * limits.requestBodyBytes)
            throw new Error('the request does not end');
    }
    return bytes > limits.requestBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8');
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
                throw new Error(logText(why));
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
async function service_openService(request, options) {
    const { port, apiKey } = request;
    try {
        return new Service(await EngineServer.listen({ port, apiKey, ...options }), request, options);
    }
    catch (error) {
        const code = systemErrorCode(error);
        if (code === 'EADDRINUSE') {
            throw new UsageError(`port: ${port} is in use by another program; give another one, or leave it out`);
        }
        if (code === 'EACCES') {
            throw new UsageError(`port: ${port} is not yours to listen on; give one from 1024 on, or leave it out`);
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/plain-text.js
var plain_text = __webpack_require__(23679);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/answer.js


/** A model that never stops is not kept whole. */
const limitBytes = (/* unused pure expression or super */ null && (1024 * 1024));
/** What came by the port `org.zosia.output`: shown as it comes, and kept for the report. */
class answer_Answer {
    onText;
    chunks = [];
    filter = new TerminalFilter('drop');
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
        return plainText(Buffer.concat(this.chunks).toString('utf8'));
    }
    get isCut() {
        return this.bytes > limitBytes;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-evidence.js


function serial_evidence_emptySerialEvidence() {
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
const outOfMemoryLines = (/* unused pure expression or super */ null && ([
    /^Out of memory: Killed process .*/,
    /^Out of memory and no killable processes.*/,
    /^Memory cgroup out of memory: Killed process .*/,
    // The initramfs is unpacked into memory.
    /^Initramfs unpacking failed: write error.*/,
    /^Kernel panic - not syncing: (?:System is deadlocked on memory|Out of memory).*/,
]));
const initLostLines = (/* unused pure expression or super */ null && ([
    /^Failed to execute .* \(error -\d+\).*/,
    /^Requested init .* failed \(error -\d+\).*/,
    /^Kernel panic - not syncing: (?:No working init found|Attempted to kill init).*/,
]));
/** Notes what one line (sanitized, see `plainLine`) tells. Of the kernel's lines the first of a kind counts. */
function serial_evidence_noteSerialLine(evidence, line) {
    evidence.init ||= readConsoleLine('init', line) !== undefined;
    evidence.shuttingDown ||= readConsoleLine('shuttingDown', line) !== undefined;
    const outcome = readConsoleLine('outcome', line);
    evidence.outcome = guestOutcomes.find((name) => name === outcome) ?? evidence.outcome;
    evidence.complaint = readConsoleLine('error', line) ?? evidence.complaint;
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
class boot_record_BootRecord {
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
        else if (event.event === 'end')
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
class serial_console_SerialConsole {
    log;
    /** The last lines that were not empty, without control characters. */
    lastLines = [];
    lines;
    constructor(log, onLine) {
        this.log = log;
        this.lines = new LineSplitter((raw) => {
            const line = plainLine(raw);
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
class boot_journal_BootJournal {
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
        this.answer = new Answer((text) => options.onAnswer?.(ForeignText.of(text)));
        this.console = new SerialConsole(log, (line) => {
            this.record.noteSerialLine(line);
            this.onLine();
            options.onConsoleLine?.(ForeignText.of(line));
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

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-schema.js
var foreign_schema = __webpack_require__(38267);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/guest-events.js





const common = { v: classic_schemas/* literal */.euz(1), t_ms: classic_schemas/* number */.aig().nonnegative(), t_ns: classic_schemas/* number */.aig().nonnegative().nullish() };
function schemaOf(field) {
    switch (field.is) {
        case 'number':
            return classic_schemas/* number */.aig();
        case 'text':
            return foreign_schema/* foreignText */.q;
        case 'text or null':
            return foreign_schema/* foreignText */.q.nullable();
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
/** The event of one line, or undefined for a line that is none (cut off, or not the contract's). */
function parseGuestEvent(line) {
    const value = parseJson(line);
    const known = knownEventSchema.safeParse(value);
    if (known.success)
        return known.data;
    const unknown = unknownEventSchema.safeParse(value);
    return unknown.success ? { event: 'unknown', t_ms: unknown.data.t_ms, record: unknown.data } : undefined;
}
/** Longest line that is read as an event; the guest's own are a few hundred characters. */
const guest_events_lineLimitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the bytes of the port `org.zosia.events`; lines that are no events are passed over. */
function guest_events_guestEventReader(onEvent) {
    return new LineSplitter((line) => {
        const event = parseGuestEvent(line);
        if (event)
            onEvent(event);
    }, guest_events_lineLimitCharacters);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/process-memory.js

/** A peak only grows, so it need not be looked at often. */
const lookEveryMs = 1000;
/**
 * Watches how much memory a QEMU uses. A guest that resets takes QEMU with it, unannounced, so it looks every second.
 * Everything is undefined where the system does not tell (not Linux).
 */
class process_memory_MemoryWatch {
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
        return parsePeakMemory(await readFile(`/proc/${pid}/status`, 'utf8'), ownOnly);
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
        return parseGuestMemory(await readFile(`/proc/${pid}/smaps`, 'utf8'), memoryMib, ownOnly);
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
async function saved_state_saveState(qmp, folder, file) {
    await qmp.execute('stop');
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    const listener = await folder.listen(socketName);
    try {
        const written = listener.connection.then((socket) => pipeline(socket, createWriteStream(file, { mode: 0o600 })));
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
async function saved_state_restoreState(qmp, folder, file) {
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    await qmp.execute('migrate-incoming', { uri: `unix:${socketName}` });
    const socket = connect(folder.pathOf(socketName));
    // QEMU hangs up as soon as it has read enough; whether that was all of it is for QEMU to say.
    socket.on('error', () => undefined).resume();
    socket.end(await readFile(file));
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
        await sleep(pollMs);
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
class boot_run_BootRun {
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
        journal.log?.write(Buffer.from(`# QEMU ${plan.summary.qemuVersion}\n${shellCommand(plan.argv)}\n\n`));
        let qemu;
        try {
            qemu = await QemuProcess.start(plan.argv, {
                cwd: folder.path,
                onMessage: (text) => this.parts.options.onQemuMessage?.(ForeignText.of(text)),
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
            this.stop({ kind: 'trouble', trouble: messageOf(error) });
        });
        const stop = await this.stopped;
        if (stop.kind === 'saved') {
            await this.memory?.lookAtPeak();
            this.noteMemory();
            await qemu.kill();
            return { kind: 'saved' };
        }
        // A QEMU that hangs up is on its way out, and its own words tell more.
        const exit = stop.kind === 'exit' ? stop.exit : stop.kind === 'trouble' ? await within(1000, qemu.exited) : undefined;
        if (!exit)
            await this.memory?.lookAtPeak();
        const exitAfterAll = exit ?? (await qemu.end());
        await within(drainMs, Promise.all([...this.sockets.map(boot_run_closed), this.conversation]));
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
        qemu.stdout.on('data', (chunk) => options.onQemuMessage?.(ForeignText.of(chunk.toString())));
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
        this.qmp = new QmpClient(socket, socket, (event) => {
            journal.record.noteQmpEvent(event);
        });
        await this.qmp.negotiate();
        if (this.beginning.kind === 'restore')
            await restoreState(this.qmp, folder, this.beginning.stateFile);
        await this.qmp.execute('cont');
        journal.record.reach('started');
        if (this.beginning.kind === 'restore')
            sockets.get('events')?.write(restoredLine());
    }
    readConsole(socket, events) {
        const { journal, terminal } = this.parts;
        if (!socket)
            return;
        const { kind } = this.beginning;
        terminal?.connect({
            send: (bytes) => void socket.write(bytes),
            resize: (columns, rows) => void events?.write(`${hostLines.resize(columns, rows)}\n`),
            isUp: () => (kind === 'restore' ? this.isRestored : journal.record.isUp),
        });
        // What is to be kept must not have heard of any text, and what is not restored yet would lose it.
        if (kind === 'boot')
            terminal?.open({ tellSize: false });
        socket.on('data', (chunk) => {
            journal.record.reach('firstSerialByte');
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
        if (event !== 'end')
            return;
        this.deadlines.set('power-off', powerOffSeconds);
        // The guest waits for this line, so QEMU is still there to be measured.
        void this.memory?.lookAtAll().then(() => socket?.write(`${hostLines.ack()}\n`));
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
            events?.write(`${hostLines.resume()}\n`);
            terminal?.open({ tellSize: false });
            return;
        }
        try {
            const saving = saveState(qmp, folder, beginning.stateFile).then(() => true);
            saving.catch(() => undefined); // it may be given up
            if (!(await within(saveSeconds * 1000, saving)))
                throw new Error(`it took more than ${saveSeconds} s`);
            if (!isOfUse())
                throw new Error('it was told to end');
            this.isSaved = true;
            this.stop({ kind: 'saved' });
        }
        catch (error) {
            if (isOfUse())
                options.onNotSaved?.(messageOf(error));
            // A QEMU that is gone ends this run, and one that hangs leaves it to the deadlines.
            await within(saveSeconds * 1000, qmp.execute('cont')).catch(() => undefined);
            events?.write(`${hostLines.resume()}\n`);
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
        const warnings = [...plan.warnings];
        if (answer.isCut)
            warnings.push('the answer was cut off after 1 MiB');
        if (log?.shortcoming !== undefined)
            warnings.push(log.shortcoming);
        return {
            outcome,
            ...wordOutcome(outcome, detail),
            events: record.guestEvents,
            lastSerialLines: journal.console.lastLines.map((line) => ForeignText.of(line)),
            answer: ForeignText.of(answer.text),
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
        return heard.contract < broughtBy.snapshot;
    if (heard.event === 'llama-start')
        return !heard.program.look((program) => program.endsWith('/llama-server'));
    if (heard.event === 'model')
        return heard.reason !== 'ok';
    return heard.event === 'llama-exit';
}
/** What tells a guest that it is a copy: the time that it is, and what its random numbers are to depend on. */
function restoredLine() {
    return `${hostLines.restored(Math.floor(Date.now() / 1000), randomBytes(32).toString('hex'))}\n`;
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
const serial_log_limitBytes = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** The serial console's bytes in a file, as they came, up to a limit. */
class serial_log_SerialLog {
    stream;
    limit;
    writtenBytes = 0;
    failed;
    constructor(stream, limit) {
        this.stream = stream;
        this.limit = limit;
        // A full disk must not end the boot, nor keep the console from being drained.
        stream.on('error', (error) => (this.failed = messageOf(error)));
    }
    /** Makes the file anew. Throws EnvironmentError where it cannot be made. */
    static async open(file, limit = serial_log_limitBytes) {
        try {
            await makeFolder(path.dirname(file));
            const handle = await open(file, 'w');
            return new serial_log_SerialLog(createWriteStream('', { fd: handle }), limit);
        }
        catch (error) {
            throw new EnvironmentError(`serial log ${file} cannot be written: ${messageOf(error)}`);
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
                    this.failed ??= messageOf(error);
                resolve();
            });
        });
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/last-resort.js
var last_resort = __webpack_require__(64615);
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
function terminal_attachTerminal({ input, output }, options) {
    const filter = new TerminalFilter();
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
    const callOff = atOurEnd(restore);
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
class terminal_link_TerminalLink {
    terminal;
    cancel;
    attachment;
    target;
    takesText = false;
    waiting = [];
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
        this.attachment?.show(bytes);
    }
    /** Gives the terminal back as it was. */
    detach() {
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
async function boot_bootCopy(plan, stateFile, options) {
    return withRuns(options, async (run) => copyEnd(await run(plan, { kind: 'restore', stateFile })));
}
/**
 * Boots a machine, keeps it as it is once it is ready, and goes on with a copy of it, so that what has been kept is
 * known to work. A guest that is never ready, or that cannot be kept, goes on as it is. Else as `boot`.
 */
async function boot_bootAndSave({ first, copy, stateFile }, options) {
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
            const folder = await RunFolder.create();
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

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-key.js



/** What QEMU restores with the same arguments only, and what a guest was loaded from. Raise it when either changes. */
const format = 1;
/**
 * Names the snapshot of a machine: the same text for the same QEMU program, accelerator, arguments and files, and, where
 * the guest runs on the host's own processor, for the same processor and kernel. `plan` has no memory file, and tells
 * the guest only what it is to begin with; `files` are those that it is made of.
 */
async function snapshot_key_snapshotKey(plan, files) {
    const { summary } = plan;
    const [program] = plan.argv;
    const facts = {
        format,
        qemu: summary.qemuVersion,
        argv: plan.argv,
        told: plan.files,
        files: await Promise.all([program, ...files].map(stampOf)),
        host: summary.accelerator === 'tcg' ? undefined : { processor: cpus()[0]?.model, kernel: release() },
    };
    return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}
/** A file as it is now: another content has another stamp. */
async function stampOf(file) {
    const real = await realpath(file);
    const { size, mtimeMs, ino } = await stat(real);
    return [real, size, mtimeMs, ino];
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/note-file.js
var note_file = __webpack_require__(85451);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-trust.js





/** A QEMU whose first copy did not go on is tried again after this: a host may have been too busy. */
const distrustMs = (/* unused pure expression or super */ null && (7 * 24 * 3_600_000));
const noteSchema = classic_schemas/* object */.Ikc({ qemuVersion: classic_schemas/* string */.YjP(), reason: classic_schemas/* string */.YjP(), atMs: classic_schemas/* number */.aig() });
/**
 * Whether guests of an accelerator go on from a snapshot on this machine. Each new snapshot is the probe: its own boot
 * goes on as its first copy, and where that fails, none is made for a while.
 */
class snapshot_trust_SnapshotTrust {
    machine;
    file;
    constructor(folder, machine) {
        this.machine = machine;
        this.file = path.join(folder, `unusable-${machine.architecture}-${machine.accelerator}.json`);
    }
    /** Why none is to be made, as a clause; undefined where nothing speaks against it. */
    async objection() {
        const note = await readNote(this.file, noteSchema);
        if (note?.qemuVersion !== this.machine.qemuVersion || Math.abs(Date.now() - note.atMs) > distrustMs)
            return undefined;
        return note.reason;
    }
    async lose(reason) {
        const note = { qemuVersion: this.machine.qemuVersion, reason, atMs: Date.now() };
        await writeAside(this.file, (aside) => writeFile(aside, `${JSON.stringify(note)}\n`));
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator-memory.js
var accelerator_memory = __webpack_require__(14684);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/working-memory.js





/** Linux's file system in memory. */
const inMemory = '/dev/shm';
/** What others may need there meanwhile. */
const spareBytes = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/**
 * A file in the host's memory for a guest's memory, where the system has such. A guest is as fast on it as without a
 * file, which on a disk it is not: the disk is written to while it loads. The file has no name, and is gone with us.
 */
class working_memory_WorkingMemory {
    handle;
    constructor(handle) {
        this.handle = handle;
    }
    /** Undefined where there is no room, or no such file system. */
    static async open(bytes, folder = inMemory) {
        if (process.platform !== 'linux')
            return undefined;
        const file = path.join(folder, `zosia-${process.pid}-${randomBytes(8).toString('hex')}`);
        try {
            if ((await freeBytes(folder)) < bytes + spareBytes)
                return undefined;
            const handle = await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
            await rm(file);
            return new working_memory_WorkingMemory(handle);
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
        await copyFile(this.path, file, constants.COPYFILE_EXCL);
    }
    async close() {
        await this.handle.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-record.js




/** What is written beside them, to know them again. */
const snapshot_record_snapshotRecordSchema = classic_schemas/* object */.Ikc({
    schema: classic_schemas/* literal */.euz(1),
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
async function snapshot_record_recordOf(files, hostBoot) {
    // Not the time of its last change: some systems set that when they write a mapped page to the disk.
    const { size: sizeBytes } = await stat(files.memory);
    return {
        schema: 1,
        memory: { sizeBytes, samplesSha256: await sampleSum(files.memory, sizeBytes) },
        state: { sizeBytes: (await stat(files.state)).size, sha256: await sha256File(files.state) },
        hostBoot: hostBoot ?? null,
        onDisk: false,
    };
}
/** Whether the files are those that the record was made of, as far as its samples tell. */
async function snapshot_record_areAsRecorded(files, record, hostBoot) {
    if (!record.onDisk && (hostBoot === undefined || record.hostBoot !== hostBoot))
        return false;
    const { memory, state } = await snapshot_record_recordOf(files, hostBoot);
    return (memory.sizeBytes === record.memory.sizeBytes &&
        memory.samplesSha256 === record.memory.samplesSha256 &&
        state.sizeBytes === record.state.sizeBytes &&
        state.sha256 === record.state.sha256);
}
/** The sum of pages at even distances, the first and the last among them. */
async function sampleSum(file, sizeBytes) {
    const hash = createHash('sha256');
    const handle = await open(file, 'r');
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
/** Much less than the age of what is left over: src/host/files.ts. */
const touchMs = 600_000;
/** A file system is not filled to its last byte: the guest's memory that finds no room there ends QEMU. */
const snapshots_spareBytes = (/* unused pure expression or super */ null && (1024 ** 3));
/**
 * The snapshots that are kept in one folder, each under its key, private to the user. A snapshot is there whole or not at
 * all; the one that was not used for longest goes first where they take more than `limitBytes` on the disk.
 */
class snapshots_Snapshots {
    folder;
    limitBytes;
    bootId;
    constructor(folder, limitBytes, bootId = hostBootId) {
        this.folder = folder;
        this.limitBytes = limitBytes;
        this.bootId = bootId;
    }
    /** The snapshot of `key`; one that is not as it was kept is removed. */
    async find(key) {
        const folder = path.join(this.folder, key);
        // One that was not there may be there by now; one that cannot be read is of no use to anybody.
        const record = (await readRecord(folder)) ?? ((await fileExists(folder)) ? await readRecord(folder) : undefined);
        if (!record) {
            if (await fileExists(folder))
                await this.discard(key);
            return undefined;
        }
        const files = filesIn(folder);
        const intact = await areAsRecorded(files, record, await this.bootId()).catch(() => false);
        if (!intact) {
            await this.discard(key);
            return undefined;
        }
        const now = new Date();
        await utimes(path.join(folder, recordName), now, now).catch(() => undefined);
        return { ...files, madeAt: new Date(record.madeAt) };
    }
    /** Guests that run on it are not disturbed. */
    async discard(key) {
        const gone = asideOf(path.join(this.folder, key));
        try {
            // A QEMU that is only about to open the files must not make new ones.
            await rename(path.join(this.folder, key), gone);
        }
        catch (error) {
            if (systemErrorCode(error) === 'ENOENT')
                return;
            throw error;
        }
        await rm(gone, { recursive: true, force: true });
    }
    /** Where a new snapshot of a guest with that much memory may be written, or why there is no place for it: a clause. */
    async draft(key, memoryBytes) {
        if (memoryBytes > this.limitBytes)
            return `its memory is larger than all snapshots may be`;
        await makeFolder(this.folder, 0o700);
        await removeLeftovers(this.folder, isKey);
        await removeLeftovers(path.dirname(this.folder), (name) => name === path.basename(this.folder));
        if ((await freeBytes(this.folder)) < memoryBytes + snapshots_spareBytes)
            return `${this.folder} has too little room`;
        const aside = asideOf(path.join(this.folder, key));
        await mkdir(aside, { mode: 0o700 });
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
        const aside = asideOf(this.folder);
        const held = filesIn(aside);
        const callOff = atOurEnd(() => {
            rmSync(aside, { recursive: true, force: true });
        });
        const release = async () => {
            callOff();
            await rm(aside, { recursive: true, force: true });
        };
        try {
            await mkdir(aside, { mode: 0o700 });
            await link(files.memory, held.memory);
            await link(files.state, held.state);
            // Where our process cannot be seen it is the folder's time that tells that it is not left over.
            const touching = setInterval(() => {
                utimes(aside, new Date(), new Date()).catch(() => undefined);
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
        const record = { ...(await recordOf(filesIn(aside), await this.bootId())), madeAt: new Date().toISOString() };
        await writeRecord(aside, record);
        const target = path.join(this.folder, key);
        try {
            await rename(aside, target);
        }
        catch (error) {
            // Another start was quicker: one of the two is enough.
            if (['ENOTEMPTY', 'EEXIST'].includes(systemErrorCode(error) ?? ''))
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
        const names = await readdir(this.folder).catch(() => []);
        const found = names.filter(isKey).map(async (key) => {
            const folder = path.join(this.folder, key);
            const files = filesIn(folder);
            try {
                const { mtimeMs: usedAtMs } = await stat(path.join(folder, recordName));
                const [memory, state] = await Promise.all([stat(files.memory), stat(files.state)]);
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
        this.callOff = atOurEnd(() => {
            if (!this.isKept)
                rmSync(folder, { recursive: true, force: true });
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
            await rm(this.folder, { recursive: true, force: true });
    }
}
/** From then on it outlives the host's boot. */
async function bringToDisk(folder) {
    const record = folder === undefined ? undefined : await readRecord(folder);
    if (folder === undefined || record === undefined)
        return;
    const { memory, state } = filesIn(folder);
    for (const file of [state, memory])
        await syncToDisk(file);
    await writeRecord(folder, { ...record, onDisk: true });
}
function filesIn(folder) {
    return { memory: path.join(folder, 'memory'), state: path.join(folder, 'state') };
}
function readRecord(folder) {
    return readNote(path.join(folder, recordName), snapshotRecordSchema);
}
async function writeRecord(folder, record) {
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    await writeAside(path.join(folder, recordName), (aside) => writeFile(aside, text, { mode: 0o600 }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/warm-start.js









/** On the disk, for all snapshots together. */
const defaultLimitMib = (/* unused pure expression or super */ null && (16 * 1024));
/** MiB that snapshots may take; 0 switches them off. */
const limitVariable = 'ZOSIA_SNAPSHOTS_MIB';
function snapshotsIn(cache, env = process.env) {
    return new Snapshots(path.join(cache, 'snapshots'), limitMib(env) * 1024 * 1024);
}
function limitMib(env) {
    const text = env[limitVariable] ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
}
/** Runs the machine, from a snapshot where there is one for exactly this machine, and else makes one on the way. */
async function warm_start_startMachine(asked, options) {
    const from = { ...asked, startedAt: performance.now() };
    const { machine, request, cache, onStart, env = process.env } = from;
    const [cpus] = machine.cpus;
    const whyCold = coldBecause(request, machine, env);
    if (whyCold !== undefined)
        return coldBoot(from, whyCold, options);
    const snapshots = snapshotsIn(cache, env);
    const found = await findSnapshot(from, snapshots);
    if (found) {
        const { snapshot, planFrom, cpus, key } = found;
        const plan = planFrom(snapshot);
        onStart({ kind: 'warm', reason: `from the snapshot of ${localTime(snapshot.madeAt)}` }, plan);
        const held = request.isolate ? await snapshots.hold(snapshot) : undefined;
        const { files } = held ?? { files: snapshot };
        from.onCopies(async (converse, signal) => {
            if ((await keyOf(machine, cpus)) !== key)
                return { kind: 'not-restored', reason: changed };
            return bootCopy(planFrom(files), files.state, ofCopy(options, converse, signal));
        });
        const end = await bootCopy(plan, snapshot.state, options).finally(held?.release);
        if (end.kind === 'over')
            return end.result;
        await snapshots.discard(key).catch(() => undefined); // else the next start does
        return coldBoot(from, quoting `the snapshot did not go on (${ForeignText.of(end.reason)}), and is thrown away`, options);
    }
    const trust = new SnapshotTrust(path.join(cache, 'snapshots'), machine.plan({ cpus }).summary);
    const objection = await trust.objection();
    if (objection !== undefined) {
        return coldBoot(from, quoting `snapshots do not work here (${ForeignText.of(objection)})`, options);
    }
    return bootAndKeep(from, snapshots, trust, options);
}
/** Why a boot is to begin from its kernel, and nothing of it kept. */
function coldBecause(request, machine, env) {
    if (request.start === 'cold')
        return 'as asked for';
    if (!warm_start_mayBeWarm(request.mode))
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
function warm_start_mayBeWarm(mode) {
    return mode === 'interactive' || mode === 'prompt' || mode === 'serve';
}
/** With what is left of the time of the boot that was to be. */
async function coldBoot({ machine, request, startedAt, onStart, onCopies }, reason, options) {
    if (request.isolate) {
        throw new EnvironmentError(logText(quoting `isolate: there are no copies of a guest that begins from its kernel: ${reason}`));
    }
    const passedSeconds = (performance.now() - startedAt) / 1000;
    const { timeoutSeconds } = options;
    const plan = machine.plan({ cpus: machine.cpus[0] });
    onStart({ kind: 'cold', reason }, plan);
    onCopies(undefined);
    return boot(plan, {
        ...options,
        ...(timeoutSeconds !== undefined && { timeoutSeconds: Math.max(Math.round(timeoutSeconds - passedSeconds), 1) }),
    });
}
const changed = 'what the snapshot was made of has changed meanwhile';
function keyOf(machine, cpus) {
    return snapshotKey(machine.plan({ cpus, forKey: true }), machine.files);
}
async function findSnapshot({ machine }, snapshots) {
    for (const cpus of machine.cpus) {
        const key = await keyOf(machine, cpus);
        const snapshot = await snapshots.find(key).catch(() => undefined); // a cache that cannot be read has none
        if (!snapshot)
            continue;
        const planFrom = ({ memory }) => machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'restore' } });
        return { snapshot, planFrom, cpus, key };
    }
    return undefined;
}
async function bootAndKeep(from, snapshots, trust, options) {
    const { machine } = from;
    const [cpus] = machine.cpus;
    const key = await keyOf(machine, cpus);
    const memoryBytes = machine.plan({ cpus }).summary.memoryMib * 1024 * 1024;
    const draft = await snapshots.draft(key, memoryBytes).catch(messageOf);
    if (typeof draft === 'string')
        return coldBoot(from, `there is no snapshot, and none is kept: ${draft}`, options);
    try {
        return await bootDraft({ ...from, key }, draft, trust, options);
    }
    finally {
        await draft.close();
    }
}
async function bootDraft(from, draft, trust, options) {
    const { machine, onStart } = from;
    const { memory, state } = draft.files;
    const [cpus] = machine.cpus;
    const planFor = (use) => machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use } });
    const isSame = async () => (await keyOf(machine, cpus).catch(() => '')) === from.key;
    const first = planFor('keep');
    from.onCopies(async (converse, signal) => {
        const files = await draft.whereabouts();
        if (!files || !(await isSame()))
            return { kind: 'not-restored', reason: files ? changed : 'it was not kept' };
        const memoryFile = { path: files.memory, use: 'restore' };
        return bootCopy(machine.plan({ cpus, keeps: true, memoryFile }), files.state, ofCopy(options, converse, signal));
    });
    onStart({ kind: 'cold', reason: 'there is no snapshot of this machine yet' }, first);
    const end = await bootAndSave({ first, copy: planFor('restore'), stateFile: state }, {
        ...options,
        onRestored: () => {
            draft.keep();
        },
        onNotSaved: (reason) => {
            void trust.lose(reason).catch(() => undefined);
        },
    });
    if (end.kind === 'not-restored') {
        // Files that somebody took away, or changed, say nothing of QEMU.
        if ((await fileExists(state)) && (await isSame()))
            await trust.lose(end.reason).catch(() => undefined);
        return coldBoot(from, quoting `its snapshot did not go on (${ForeignText.of(end.reason)})`, options);
    }
    if (isOfMemoryFile(end.result))
        return coldBoot(from, 'QEMU did not get on with its memory in a file', options);
    return end.result;
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
const keptConsoleCharacters = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/**
 * Does one boot as it was asked for: image, accelerator, model disk and memory are found or made, the machine is
 * planned and run. Every way that QEMU and the guest can go is an outcome of the report.
 * Throws UsageError for what cannot work, EnvironmentError for what cannot be had, CancelledError when `signal` fires
 * before there is a machine.
 */
async function boot_job_runBootJob(request, hooks) {
    const report = await bootOnce(request, hooks);
    hooks.onReport?.(report, request);
    return report;
}
/** Finds or makes what a boot needs; errors are those of `runBootJob`. */
async function gather(request, hooks) {
    const { reporter, signal, remote, githubToken, cache = cacheFolder() } = hooks;
    const mayInstall = hooks.mayInstall === true;
    if (mayInstall && (await mayUseKvm(request)))
        await openKvm(reporter, signal);
    const guest = await chooseGuest(request, { cache, signal, mayInstall });
    const board = boardFor(guest.arch);
    const [qemu, image] = await allOrFirstError([
        findQemu(board, cache),
        resolveImage({ ...request, arch: guest.arch }, { reporter, signal, cache, remote, githubToken }),
    ]);
    const accelerator = await chooseAccelerator({
        requested: request.accelerator,
        board,
        qemu,
        cacheFolder: cache,
        signal,
    });
    if (accelerator.kind === 'failed')
        return { guest, board, qemu, image, accelerator, disk: undefined };
    const warning = guest.warning ?? warningOf(accelerator.rejected);
    if (warning !== undefined)
        reporter.warn(warning);
    const emulated = accelerator.accelerator === 'tcg';
    const disk = await resolveDisk(request, { reporter, signal, cache, remote, emulated });
    if (signal.aborted)
        throw new CancelledError();
    return { guest, board, qemu, image, accelerator, disk };
}
/** Whether the guest may be one that KVM runs on this host. */
async function mayUseKvm(request) {
    const { arch, accelerator, image } = request;
    if (accelerator !== 'auto' && accelerator !== 'kvm')
        return false;
    const isGiven = image.kind === 'folder' || image.kind === 'pair';
    const guest = arch === 'auto' && isGiven ? await expectedGuest(request) : arch;
    return guest === 'auto' || guest === thisHost.architecture;
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
        memoryShortMib,
    });
}
/** What QEMU would be told of a boot that begins cold, which is not begun. Errors are those of `runBootJob`. */
async function planBootJob(request, hooks) {
    const gathered = await gather(request, hooks);
    const { accelerator, disk } = gathered;
    if (accelerator.kind === 'failed' || !disk)
        throw new EnvironmentError(accelerator.reason);
    const { machine } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
    return machine.plan({ cpus: machine.cpus[0] });
}
async function planGathered(request, hooks, { board, qemu, image, accelerator, disk }) {
    const memory = chooseMemory({
        asked: request.memoryMib,
        mayBeCut: request.memoryMayBeCut,
        check: request.memoryCheck,
        need: disk.memoryNeed,
        hostAvailableMib: await availableMemoryMib(),
    });
    if (memory.remark !== undefined)
        hooks.reporter.info(memory.remark);
    const machine = await planBoot({ request, hooks, board, qemu, image, disk, memoryMib: memory.mib, memoryIsCut: memory.shortMib > 0 }, accelerator.accelerator);
    return { machine, memoryShortMib: memory.shortMib };
}
const noChatTemplate = (/* unused pure expression or super */ null && ('the model has no chat template, as base models have none: it is asked in ChatML, and may answer poorly; ' +
    'take one that follows instructions'));
/** Waits for all, and throws what the first of them threw only when none is still at work. */
async function allOrFirstError(works) {
    await Promise.allSettled(works);
    return Promise.all(works);
}
async function planBoot(from, accelerator) {
    const { request, hooks, board, qemu, image, disk, memoryMib, memoryIsCut } = from;
    const firmware = request.uefi ? await findFirmware(board, path.join(userFolder(), 'assets', 'uefi')) : undefined;
    const { kernel, initramfs: initrd } = image.files;
    const told = guestFiles(request, disk, hooks.terminalSize);
    return {
        cpus: request.cpus === 'auto' ? vcpusOf(await hostCores()) : [request.cpus],
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
            tell: { ...(forKey ? lastingFiles(told, request.mode) : told), ...(keeps && { snapshot: '1' }) },
            ...(disk.file === undefined ? {} : { disk: { file: disk.file, serial: modelDiskSerial } }),
            ...(firmware === undefined ? {} : { firmware }),
            ...(request.serial === undefined ? {} : { serial: request.serial }),
            ...(request.virtualTime && { virtualTime: request.virtualTime }),
            ...(memoryFile && { memoryFile }),
            httpPort: request.mode === 'prompt' || request.mode === 'serve',
        }),
    };
}
function vcpusOf(cores) {
    const best = chooseVcpus(cores);
    return [best, ...otherVcpus(best, cores)];
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
    let { summary, argv } = machine.plan({ cpus: machine.cpus[0] });
    const onStart = (begun, plan) => {
        tellStart(begun, plan, { ...background, mode: request.mode }, hooks.reporter);
        start = begun;
        ({ summary, argv } = plan);
    };
    let warnings = 0;
    const warnOf = (message) => {
        warnings += 1;
        if (warnings <= shownWarnings)
            hooks.reporter.warn(quoting `guest: ${message}`);
        if (warnings === shownWarnings)
            hooks.reporter.warn('the guest warned often; what more it says is not shown');
    };
    const { cache = cacheFolder() } = hooks;
    const result = await startMachine({ machine, request, cache, onStart, onCopies: (start) => (startCopy = start) }, {
        signal: hooks.signal,
        bootTimeoutSeconds: request.bootTimeoutSeconds,
        onAnswer: (text) => {
            tail.write(text);
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
            if (event.event === 'init' && event.contract < broughtBy.engine && (inquiry ?? service))
                hooks.reporter.warn(oldImage);
            if (event.event === 'warning')
                warnOf(event.message);
            hooks.onEvent?.(event);
        },
        ...(hooks.onQemuMessage && { onQemuMessage: hooks.onQemuMessage }),
        ...(hooks.terminal && { terminal: hooks.terminal }),
        ...(request.timeoutSeconds !== undefined && { timeoutSeconds: request.timeoutSeconds }),
        ...(request.serialLog !== undefined && { serialLogPath: request.serialLog }),
    });
    tail.end();
    for (const warning of result.warnings)
        hooks.reporter.warn(warning);
    const answers = allAnswers(inquiry, asked, result);
    const judged = service ? service.judge(result) : judgeAsking(result, answers);
    const text = ForeignText.joined(consoleLines);
    return { ...report(request, judged, answers, text, background), start, argv, requestsServed: service?.asked };
}
async function copiesOf({ cpus, memoryMib }, startCopy) {
    const [{ cores }, availableMib] = await Promise.all([hostCores(), availableMemoryMib()]);
    return new Copies(startCopy ?? noCopies, copiesAtOnce({ cores, availableMib, cpus, memoryMib }));
}
/** Of a guest that began where nothing could be kept, as its start has said. */
const noCopies = () => Promise.resolve({ kind: 'not-restored', reason: 'this guest cannot be copied' });
/** How the guest begins and on what, before it does. */
function tellStart(start, plan, { guest, acceleratorReason, mode }, reporter) {
    const { summary, warnings } = plan;
    for (const warning of warnings)
        reporter.warn(warning);
    if (start.kind === 'warm') {
        reporter.info(quoting `warm start ${start.reason}: ${describeMachine(summary)}`);
        return;
    }
    reporter.info(`booting ${describeMachine(summary)}`);
    // A warning has said why.
    if (guest.warning === undefined)
        reporter.info(`guest ${guest.arch}: ${guest.reason}`);
    reporter.info(`accelerator ${summary.accelerator}: ${acceleratorReason}`);
    reporter.info(`cpu ${summary.cpu}: ${summary.cpuReason}`);
    if (mayBeWarm(mode))
        reporter.info(quoting `cold start: ${start.reason}`);
}
const oldImage = (/* unused pure expression or super */ null && ('this system image is of guest contract 1: its answer comes without a finish reason, token counts and thinking; ' +
    'a newer image has them'));
function report(request, result, answers, consoleText, background) {
    const single = answers?.kind === 'one' ? answers.answer : undefined;
    const many = answers?.kind === 'many' ? answers.answers : undefined;
    const all = many ?? (single ? [single] : []);
    const judged = judgeExpectation(request, result, consoleText);
    const perf = result.events.findLast((event) => event.event === 'perf');
    return {
        ...judged,
        mode: request.mode,
        exitCode: outcomeTable[judged.outcome].exitCode,
        answer: single?.response ?? ForeignText.of(''),
        thinking: single?.thinking ?? ForeignText.of(''),
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
        start: undefined,
        argv: [],
        requestsServed: undefined,
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
        outcome: 'accelerator-failed',
        ...wordOutcome('accelerator-failed', reason),
        mode: request.mode,
        exitCode: outcomeTable['accelerator-failed'].exitCode,
        answer: ForeignText.of(''),
        thinking: ForeignText.of(''),
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
        arch: guest.arch,
        archReason: guest.reason,
        machine: undefined,
        acceleratorReason: reason,
        image: image.facts,
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
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: ./build.bundles.part/src/job/with-dependencies.js + 1 modules
var with_dependencies = __webpack_require__(993);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/actions-cache.js
var actions_cache = __webpack_require__(77858);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/answer-files.js



/** The door into a file: answers, to the last byte, for what is too long for an environment variable. */
async function answer_files_writeAnswers({ mode, answer, answers }, files) {
    if (answers !== undefined)
        await writeFile(files.responses, responseLines(answers));
    else if (mode === 'prompt')
        await writeFile(files.response, contentOf(answer));
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/markdown.js + 1 modules
var markdown = __webpack_require__(73401);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/boot-summary.js




/** GitHub refuses a step's summary over 1 MiB. */
const shownAnswerCharacters = (/* unused pure expression or super */ null && (64 * 1024));
const barWidth = 24;
/** What a person sees first of a boot: how it ended, what the model said, where the time went, on what it ran. */
function boot_summary_bootSummary(title, report) {
    const { outcome, sentence, nextStep } = report;
    const good = outcome === 'ok';
    return paragraphs([
        good ? formatted `### ✅ ${title}: ${outcome}` : formatted `### ❌ ${title}: ${outcome}`,
        good ? nothing : formatted `${sentence} ${nextStep}`,
        answer(report),
        answers(report),
        phases(report),
        facts(report),
        good ? nothing : lastLines(report),
    ]);
}
const nothing = (0,markdown/* formatted */.X0) ``;
function answer({ answer }) {
    if (answer.look((text) => text.trim() === ''))
        return nothing;
    return block(answer.map((text) => cut(text, shownAnswerCharacters)));
}
/** Many answers are in a file; the page has how they went, and those that went wrong. */
const shownFailures = 20;
function answers({ answers }) {
    if (answers === undefined)
        return nothing;
    const failed = answers.filter(({ outcome }) => outcome !== 'ok');
    const chosen = new Map();
    for (const { choice } of answers)
        if (choice !== undefined)
            chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
    return paragraphs([
        formatted `${answers.length - failed.length} of ${answers.length} questions were answered as asked.`,
        chosen.size === 0
            ? nothing
            : table(['choice', 'times'], [...chosen].map(([choice, times]) => [choice, `${times}`])),
        failed.length === 0
            ? nothing
            : table(['question', 'outcome', 'why'], failed.slice(0, shownFailures).map((record) => [nameOf(record), record.outcome, record.problem ?? ''])),
    ]);
}
function phases({ phases }) {
    const whole = Math.max(0, ...phases.map(({ toMs }) => toMs));
    if (whole === 0)
        return nothing;
    return table(['phase', 'seconds', 'when'], phases.map(({ name, fromMs, toMs }) => [
        name,
        ((toMs - fromMs) / 1000).toFixed(2),
        timelineBar(fromMs, toMs, whole, barWidth),
    ]));
}
function facts(report) {
    const { machine, image, model, start, bootMs, tokensPerSecond, qemuPeakMib } = report;
    const rows = [
        ['boot', bootMs === undefined ? undefined : bootTime(bootMs, start)],
        ['start', start && formatted `${start.kind}: ${start.reason}`],
        ['tokens', tokens(report)],
        ['speed', tokensPerSecond === undefined ? undefined : `${tokensPerSecond.toFixed(2)} tokens/s`],
        ['guest', `${report.arch} (${report.archReason})`],
        ['accelerator', machine && `${machine.accelerator} (${report.acceleratorReason})`],
        ['machine', machine && `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB`],
        [
            'QEMU',
            machine && `${machine.qemuVersion}${qemuPeakMib === undefined ? '' : `, at most ${qemuPeakMib} MiB used`}`,
        ],
        ['image', joined([image.builder ?? 'given', image.kernelRelease && `Linux ${image.kernelRelease}`, cached(image)])],
        ['llama.cpp', image.llamaVersion],
        ['model', model && joined([model.name ?? 'disk given', model.quantization, cached(model)])],
    ];
    const known = rows.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
    return known.length === 0 ? nothing : table(['', ''], known);
}
function bootTime(ms, start) {
    return `${(ms / 1000).toFixed(2)} s to ${start?.kind === 'warm' ? 'the loaded engine' : 'init'}`;
}
/** What the answer took, and whether it came to its end. */
function tokens({ promptTokens, completionTokens, finishReason }) {
    if (promptTokens === undefined || completionTokens === undefined)
        return undefined;
    const cut = finishReason === 'length' ? ', which was cut' : '';
    return `${promptTokens} of the prompt, ${completionTokens} of the answer${cut}`;
}
function cached({ cacheHit }) {
    return cacheHit === undefined ? undefined : cacheHit ? 'from the cache' : 'made now';
}
function joined(parts) {
    return phrase(parts.flatMap((part) => (part === undefined || part === '' ? [] : [part])), ', ');
}
function lastLines({ lastSerialLines }) {
    if (lastSerialLines.length === 0)
        return nothing;
    return details('last lines of the serial console', block(ForeignText.joined(lastSerialLines, '\n')));
}

// EXTERNAL MODULE: ./build.bundles.part/src/runner/guest-text.js
var guest_text = __webpack_require__(44364);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/job-log.js
var job_log = __webpack_require__(79218);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/masks.js
var masks = __webpack_require__(78587);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/run-action.js + 4 modules
var run_action = __webpack_require__(4942);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/step-summary.js
var step_summary = __webpack_require__(44011);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/boot-on-runner.js




















/** As much of the console is shown in the step's log; the whole is in the file. */
const shownSerialCharacters = 128 * 1024;
/**
 * Boots as the inputs ask and reports it as a step does: log, job summary, and logs for the post step to upload.
 * A boot that ends badly is reported alike; `requireGoodEnd` makes the step fail once its outputs are set.
 */
async function bootOnRunner(title, inputs, context) {
    const { request, runner } = inputs;
    const { reporter, signal } = context;
    maskSecrets([request.model.kind === 'model' ? request.model.model : undefined]);
    const folder = await stepFolder();
    const files = bootFiles(folder);
    const report = await withDependencies({ mayInstall: runner.install, needs: () => workOfBoot(request, cacheFolder()), reporter, signal }, () => runBootJob({ ...request, serialLog: files.serialLog }, jobHooks(inputs, context)));
    const boot = { report, files };
    await tellBoot(title, boot, inputs, folder, context);
    return boot;
}
/** Tells how a boot went: files, log, job summary, and what the post step is to keep. */
async function tellBoot(title, boot, { uploadLogs }, folder, context) {
    const { report, files } = boot;
    const { reporter } = context;
    await writeTimings(boot);
    await writeAnswers(report, files);
    await showConsole(files.serialLog);
    if (!report.answer.isEmpty)
        showGuestText(report.answer);
    reporter.info(quoting `${title}: ${report.outcome}. ${report.sentence}`);
    await addSummary(bootSummary(title, report), reporter);
    await keepLogs(uploadLogs, report.outcome !== 'ok', report, folder, context);
}
/** A folder of the step's own, for what its artifact would hold. */
function stepFolder() {
    return mkdtemp(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'zosia-'));
}
function bootFiles(folder) {
    return {
        serialLog: external_node_path_.join(folder, 'serial.log'),
        timings: external_node_path_.join(folder, 'timings.json'),
        response: external_node_path_.join(folder, 'response.txt'),
        responses: external_node_path_.join(folder, 'responses.jsonl'),
    };
}
/** What a job that boots is given on a runner. */
function jobHooks({ githubToken, runner }, { reporter, signal, post }) {
    const cache = cacheFolder();
    const remote = runner.cache ? { remote: actionsCache(cache, post, reporter) } : {};
    return { reporter, signal, cache, githubToken, mayInstall: runner.install, ...remote };
}
async function writeTimings({ report, files }) {
    await writeFile(files.timings, `${formatJson(bootTimings(report), 2)}\n`);
}
/** Leaves the step's folder to the post step as an artifact, where it is asked for. */
async function keepLogs(policy, failed, report, folder, { post }) {
    if (policy === 'never' || (policy === 'failure' && !failed))
        return;
    await copyManifest(report, folder);
    post.upload({ name: artifactName(folder), folder });
}
/** Two steps of a job, and two jobs, may each have one. */
function artifactName(folder) {
    return `${external_node_path_.basename(folder)}-${process.env['GITHUB_JOB'] ?? 'job'}`;
}
/** Fails the step unless the boot ended as it should: the outcome is the annotation's title, and the exit code. */
function requireGoodEnd({ report }) {
    const { outcome, sentence, nextStep, exitCode } = report;
    if (outcome !== 'ok')
        throw new FailedVerdict(outcome, quoting `${sentence} ${nextStep}`, exitCode);
}
/** Shows a guest's console in the step's log. */
async function showConsole(serialLog) {
    if (!(await (0,files/* fileExists */.hR)(serialLog)))
        return;
    const text = (await (0,promises_.readFile)(serialLog, 'utf8')).slice(-shownSerialCharacters).trim();
    await (0,job_log/* foldLog */.eY)('serial console', () => {
        (0,guest_text/* showGuestText */.b)(foreign_text/* ForeignText */.sh.of(text));
        return Promise.resolve();
    });
}
/** The image's manifest belongs to the logs: it says exactly what was booted. */
async function copyManifest({ image }, folder) {
    const manifest = path.join(path.dirname(image.kernel), manifestFileName);
    if (image.builder !== undefined)
        await copyFile(manifest, path.join(folder, manifestFileName));
}


/***/ }),

/***/ 44364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ showGuestText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45843);



/**
 * Writes what a guest said into the log, word for word. A model may well write `::error::` or `##[group]`: while its
 * words are shown, the runner is told to take no commands.
 */
function showGuestText(text, out = process.stdout) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    out.write([`::stop-commands::${token}`, (0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .exactText */ .ns)(text), `::${token}::`, ''].join(node_os__WEBPACK_IMPORTED_MODULE_1__.EOL));
}


/***/ }),

/***/ 38267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ foreignText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47427);


/** A string of somebody else's JSON. */
const foreignText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text) => _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ForeignText */ .sh.of(text));


/***/ })

};
