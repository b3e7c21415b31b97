export const id = 802;
export const ids = [802];
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

/***/ 54802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMatrixCommand: () => (/* binding */ addPerfMatrixCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47055);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2374);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79841);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20997);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58574);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84498);







/** `zosia perf-matrix`: writes a matrix file, or turns one into a strategy matrix for GitHub. */
function addPerfMatrixCommand(zosia) {
    const command = zosia
        .command('perf-matrix')
        .description('Writes every combination of settings as a matrix file for perf --matrix-file.');
    (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_3__/* .addOptions */ .s6)(command, 'perf-matrix').action(async (options) => {
        const fields = (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionReader */ .hr)('perf-matrix', options);
        const [strategy, out] = [fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixFields */ .L5, 'strategy'), fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixFields */ .L5, 'out')];
        const threads = listed(fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixFields */ .L5, 'threads-list'), /[\s,]+/);
        const batchThreads = listed(fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixFields */ .L5, 'batch-threads-list'), /[\s,]+/);
        const args = listed(fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixFields */ .L5, 'args-list'), /\s*;\s*/);
        fields.finish();
        if (strategy !== undefined) {
            const rows = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMatrix */ .z5)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedText */ .Lh)('strategy', strategy), strategy);
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .formatJson */ .IB)((0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .strategyMatrix */ .Pf)(rows)));
            return;
        }
        const text = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .matrixText */ .vs)(threads, batchThreads, args);
        if (out === undefined)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(text.trimEnd());
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(out, text);
    });
}
function listed(text, separator) {
    return (text ?? '').split(separator).filter((entry) => entry !== '');
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


/***/ }),

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ strategyMatrix),
/* harmony export */   dv: () => (/* binding */ unmeasuredRows),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   vs: () => (/* binding */ matrixText),
/* harmony export */   z5: () => (/* binding */ parseMatrix)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

/** GitHub refuses a strategy matrix of more jobs. */
const mostJobs = 256;
/**
 * Reads lines `threads|batch_threads|llama_args`; `#` begins a comment, an empty field is the guest's default.
 * Throws UsageError, naming `file` and each wrong line.
 */
function parseMatrix(text, file) {
    const wrong = [];
    const rows = text.split('\n').flatMap((whole, index) => {
        const line = whole.replace(/#.*/, '').trim();
        if (line === '')
            return [];
        const row = parseRow(line);
        if (row === undefined) {
            wrong.push(`${file}, line ${index + 1}: ${JSON.stringify(line)} is not threads|batch_threads|llama_args`);
            return [];
        }
        return [row];
    });
    if (wrong.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(wrong.join('\n'));
    if (rows.length === 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${file} holds no line threads|batch_threads|llama_args`);
    return rows;
}
function parseRow(line) {
    const [, threads = '', batchThreads = '', args = ''] = /^([1-9]\d{0,2})?\|([1-9]\d{0,2})?\|([^|"]*)$/.exec(line) ?? [];
    if (/(?!\t)\p{C}/u.test(line))
        return undefined; // becomes a kernel's command line
    if (!line.includes('|') || (line !== '||' && threads + batchThreads + args === ''))
        return undefined;
    const count = (text) => (text === '' ? undefined : Number(text));
    return {
        threads: count(threads),
        batchThreads: count(batchThreads),
        llamaArgs: args.split(/[\s,]+/).filter((argument) => argument !== ''),
    };
}
/** The rows that no measurement was made of; what a row leaves open may be anything. */
function unmeasuredRows(rows, measured) {
    const covers = (row, settings) => (row.threads === undefined || row.threads === settings.threads) &&
        (row.batchThreads === undefined || row.batchThreads === settings.batchThreads) &&
        row.llamaArgs.every((argument) => settings.llamaArgs.includes(argument));
    return rows.filter((row) => !measured.some((settings) => covers(row, settings)));
}
/** A row as a matrix file has it. */
function rowText({ threads, batchThreads, llamaArgs }) {
    return `${threads ?? ''}|${batchThreads ?? ''}|${llamaArgs.join(' ')}`;
}
/** Every combination, as the text of a matrix file; an `argsList` entry is one set of arguments. */
function matrixText(threadsList, batchThreadsList, argsList) {
    const orDefault = (values) => (values.length === 0 ? [''] : values);
    const lines = orDefault(threadsList).flatMap((threads) => orDefault(batchThreadsList).flatMap((batchThreads) => orDefault(argsList).map((args) => `${threads}|${batchThreads}|${args}`)));
    const text = `# threads|batch_threads|llama_args\n${lines.join('\n')}\n`;
    parseMatrix(text, 'the matrix');
    return text;
}
/**
 * The matrix for `strategy.matrix: ${{ fromJSON(…) }}`: a job a row, each with inputs of perf-gate.
 * Throws UsageError for more jobs than GitHub takes.
 */
function strategyMatrix(rows) {
    if (rows.length > mostJobs) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the matrix has ${rows.length} rows; GitHub runs ${mostJobs} jobs of one matrix at most`);
    }
    const text = (value) => (value === undefined ? '' : String(value));
    return {
        include: rows.map(({ threads, batchThreads, llamaArgs }, index) => ({
            name: `${index + 1}-t${text(threads) || 'auto'}-tb${text(batchThreads) || 'auto'}`,
            threads: text(threads),
            'batch-threads': text(batchThreads),
            'llama-args': llamaArgs.join(','),
        })),
    };
}


/***/ })

};
