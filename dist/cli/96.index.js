export const id = 96;
export const ids = [96];
export const modules = {

/***/ 20997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s6: () => (/* binding */ addOptions),
  hr: () => (/* binding */ optionReader),
  Qr: () => (/* binding */ optionTexts)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/lookup.js + 1 modules
var lookup = __webpack_require__(99609);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/gate.js
var gate = __webpack_require__(47055);
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

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/row.js
var row = __webpack_require__(49590);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/wording.js
var wording = __webpack_require__(39238);
// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/option-names.js
var option_names = __webpack_require__(20472);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/boot-options.js







/** Adds the options that `name`, which `command` is, has rows of the contract for. */
function addOptions(command, name) {
    const place = (field) => groupOrder.findIndex((group) => group === groupIn(name, field));
    const fields = [...(0,lookup/* optionsOf */.cz)(name)].sort((one, other) => place(one) - place(other));
    for (const field of fields)
        command.addOption(optionOf(field, name));
    const shown = (examples[name] ?? []).map(([does, args]) => `  # ${does}\n  ${`zosia ${name} ${args}`.trimEnd()}`);
    return shown.length === 0 ? command : command.addHelpText('after', `\nExamples:\n${shown.join('\n')}`);
}
function optionOf(field, command) {
    const value = field.type.is === 'boolean' ? '' : ` <${field.value ?? 'VALUE'}${field.type.is === 'texts' ? '...' : ''}>`;
    const prefix = command === 'perf' && field.measures !== undefined ? `${field.measures}: ` : '';
    const option = new esm/* Option */.c$(`${(0,wording/* optionName */.fS)(field.name, field)}${value}`, (0,wording/* optionHelp */.L)(field, prefix));
    if (field.required === true)
        option.makeOptionMandatory();
    const group = groupIn(command, field);
    if (group !== undefined)
        option.helpGroup(`${group}:`);
    return field.variable === undefined ? option : option.env(field.variable);
}
/** Reads the options of a command. A required one that is empty is a variable of a script that was not set. */
function optionReader(command, options) {
    const fields = new field_reader/* FieldReader */.U3(optionTexts(options), (0,option_names/* optionLabel */.e)(command));
    for (const { name, required } of (0,lookup/* optionsOf */.cz)(command)) {
        if (required === true && !fields.has(name))
            fields.reject(`${fields.nameOf(name)}: empty; give a value`);
    }
    return fields;
}
/** The headings are those of a boot's many options. */
function groupIn(command, { name }) {
    return row/* bootCommands */.X0.some((boot) => boot === command) ? groupOf(name) : undefined;
}
/** Commander's camel-cased options back as texts named in kebab-case. */
function optionTexts(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
        textOf(value),
    ]));
}
function textOf(value) {
    if (Array.isArray(value))
        return value.join(field_reader/* betweenTexts */.rd);
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}


/***/ }),

/***/ 74096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addAnswersMergeCommand: () => (/* binding */ addAnswersMergeCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/prompts-file.js
var prompts_file = __webpack_require__(54687);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/merge-answers.js






const answerSchema = schemas/* looseObject */._H3({
    index: schemas/* number */.aig().int().min(0),
    id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    outcome: schemas/* string */.YjP(),
});
/**
 * The answers of all parts of a prompts-file. Throws UsageError for a part that is none of this file: a line that is no
 * answer, an answer to a question that the file does not have or calls otherwise, and two answers to one question.
 */
function mergeAnswers(questions, parts) {
    const found = new Map();
    for (const { file, text } of parts) {
        for (const [number, line] of text.split(/\r?\n/).entries()) {
            if (line.trim() === '')
                continue;
            const place = `${file}, line ${number + 1}`;
            const answer = answerOf(line, place);
            const question = questions[answer.index];
            if (!question)
                throw new errors/* UsageError */.eb(`${place}: answers question ${answer.index + 1} of ${questions.length}`);
            if (question.id !== undefined && String(answer.id) !== question.id) {
                throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `${place}: answers ${(0,log_text/* quoted */.TL)(foreign_text/* ForeignText */.sh.of(String(answer.id)))}, but question ${answer.index + 1} of `, (0,naming/* naming */.b7) `{prompts-file} is ${question.id}: is it of another file?`);
            }
            const before = found.get(answer.index);
            if (before)
                throw new errors/* UsageError */.eb(`${place}: question ${answer.index + 1} is answered in ${before.file} already`);
            found.set(answer.index, { answer, file });
        }
    }
    const answers = questions.flatMap(({ index }) => found.get(index)?.answer ?? []);
    return {
        lines: answers.map((answer) => `${(0,json/* formatJson */.IB)(answer)}\n`).join(''),
        missing: questions.map(({ index }) => index).filter((index) => !found.has(index)),
        failed: answers.filter(({ outcome }) => outcome !== 'ok').map(({ index }) => index),
    };
}
function answerOf(line, place) {
    const parsed = answerSchema.safeParse((0,json/* parseJson */.qF)(line));
    if (!parsed.success)
        throw new errors/* UsageError */.eb(`${place}: is no answer of a responses-file`);
    return parsed.data;
}
/** `1 to 3, 7`, of places from 0. */
function describePlaces(places) {
    const runs = [];
    for (const place of places) {
        const run = runs.at(-1);
        if (run?.[1] === place - 1)
            run[1] = place;
        else
            runs.push([place, place]);
    }
    const shown = runs
        .slice(0, 20)
        .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
    return runs.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/answers-merge.js








/** `zosia answers-merge`: what the parts of a matrix answered, as one file. */
function addAnswersMergeCommand(zosia, { reporter }) {
    const command = zosia
        .command('answers-merge')
        .description('Joins the responses-files of all shards of a prompts-file, and lists the missing answers.')
        .argument('<files...>', 'responses-files of boots with --shard');
    (0,boot_options/* addOptions */.s6)(command, 'answers-merge').action((files, options) => {
        const fields = (0,boot_options/* optionReader */.hr)('answers-merge', options);
        const questions = fields.optional('prompts-file', (file) => (0,field_reader/* parsedOrReason */.Ng)(prompts_file/* parsePromptsFile */.p)((0,field_reader/* textOfFile */.nj)(file)));
        fields.finish();
        // A file that is named twice answers nothing twice.
        const distinct = [...new Set(files.map((file) => external_node_path_.resolve(file)))];
        const parts = distinct.map((file) => ({ file, text: (0,text_file/* readNamedText */.Lh)('files', file) }));
        const { lines, missing, failed } = mergeAnswers(questions ?? [], parts);
        (0,standard_streams/* printLines */.tj)(lines);
        const total = questions?.length ?? 0;
        reporter.info(`${total - missing.length} of ${total} questions are answered, of which ${failed.length} failed`);
        if (failed.length > 0)
            reporter.warn(`failed: ${describePlaces(failed)}`);
        if (missing.length > 0)
            throw new errors/* EnvironmentError */.eG(`answers are missing to the questions ${describePlaces(missing)}`);
    });
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   Ht: () => (/* binding */ readBoundedText),
/* harmony export */   Lh: () => (/* binding */ readNamedText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77068);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





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
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) ?? '';
        return {
            problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (reasons[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)),
        };
    }
}
/** A hundred thousand answers, or a year of results. */
const mostNamedBytes = 256 * 1024 * 1024;
/** The text of a file that a person gave as `field`. Throws UsageError with both when it cannot be read. */
function readNamedText(field, file) {
    const read = readTextFile(file, { mostBytes: mostNamedBytes });
    if ('problem' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .naming */ .b7) `${(0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(field)}: ${file}: ${read.problem}`);
    return read.text;
}
/**
 * Whether a file of a job's checkout is a link to what is none, the credentials in `.git` included. A pull request brings
 * its own links: without this its author would choose which of the runner's files a workflow reads.
 */
function leadsOut(file, checkout) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(checkout))
        return false;
    const [named, real, root] = [node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(checkout)];
    if (named === real || ![node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(checkout), root].some((folder) => isBelow(named, folder)))
        return false;
    return !isBelow(real, root) || node_path__WEBPACK_IMPORTED_MODULE_2__.relative(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).includes('.git');
}
function isBelow(file, folder) {
    return file.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`);
}
/**
 * The text of a file that came with an image or a release, which may lie anywhere. Throws EnvironmentError for one that
 * is larger than any of these is, or is no file, and what the file system says of one that cannot be read.
 */
async function readBoundedText(file, mostBytes = usualBytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK), true);
        const stats = await handle.stat();
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${file} is not a file`);
        if (stats.size > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${file} has ${stats.size} bytes, and at most ${mostBytes} are read`);
        }
        return await handle.readFile('utf8');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Throws where the bytes are not UTF-8. */
function textOf(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}


/***/ }),

/***/ 79619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Ng: () => (/* binding */ parsedOrReason),
/* harmony export */   Py: () => (/* binding */ parseLabelled),
/* harmony export */   U3: () => (/* binding */ FieldReader),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   nj: () => (/* binding */ textOfFile),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   rd: () => (/* binding */ betweenTexts),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports wholeNumber, decimalNumber, autoOr, boolean */
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77068);
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
const boolean = (text) => {
    if (/^(true|1|yes)$/i.test(text))
        return true;
    if (/^(false|0|no)$/i.test(text))
        return false;
    throw new NotAllowed('true or false');
};
const anyText = (text) => text;
/** What stands between several texts in one: no argument has it. */
const betweenTexts = '\0';
/** What a parser throws that says more than what is allowed: a sentence behind the field's name. */
class Refused extends Error {
    sentence;
    constructor(sentence) {
        super(sentence.message);
        this.sentence = sentence;
    }
}
/** What `parse` makes of the text. The UsageError that it throws says what is wrong with it. */
function parsedOrReason(parse) {
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            throw error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb ? new Refused(error) : error;
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
    const read = (0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .Gu)(file);
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
        case 'boolean':
            return boolean;
        case 'matching':
            return matching(type.pattern, type.allowed);
        case 'text':
            return anyText;
        case 'texts':
            return (text) => text.split(betweenTexts);
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
    constructor(texts, label = _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .asInput */ .lv, wrong = []) {
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
                this.reject(`${this.label(name)}: ${error.sentence.worded(this.label)}`);
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
