export const id = 443;
export const ids = [443];
export const modules = {

/***/ 91879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ optionTexts),
/* harmony export */   u: () => (/* binding */ addBootOptions)
/* harmony export */ });
/* harmony import */ var _job_boot_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68245);
/* harmony import */ var _job_question_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75572);
/* harmony import */ var _host_architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10167);



const bootOptions = [
    { name: 'arch', value: 'ARCH', help: `guest architecture: ${_host_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .architectures */ .f2.join(', ')} (aarch64)` },
    {
        name: 'image',
        value: 'FOLDER',
        help: 'system image: a folder with image.json (default: built from Debian packages)',
    },
    {
        name: 'version',
        value: 'VERSION',
        help: 'system image of a release: 1.2.3, 1, latest or OWNER/REPO@1.2.3',
    },
    { name: 'kernel', value: 'FILE', help: 'kernel, together with --initrd' },
    { name: 'initrd', value: 'FILE', help: 'initramfs, together with --kernel' },
    {
        name: 'model',
        value: 'MODEL',
        help: 'catalog name (zosia models), path, URL or hf:… of a GGUF model, or none (smollm2-135m)',
    },
    { name: 'sha256', value: 'HEX', help: "the model's sha256; needed for a URL" },
    { name: 'model-disk', value: 'FILE', help: 'a model disk made before' },
    { name: 'mode', value: 'MODE', help: _job_boot_request_js__WEBPACK_IMPORTED_MODULE_0__/* .bootModes */ .px.join(', ') },
    ..._job_question_options_js__WEBPACK_IMPORTED_MODULE_1__/* .questionOptions */ .H,
    {
        name: 'context-length',
        value: 'N',
        help: 'tokens of context (4096, or what the model was trained for if that is less)',
    },
    {
        name: 'expect',
        value: 'TEXT',
        help: 'fail unless the answer, or else the serial log, has TEXT or matches /REGEX/',
    },
    { name: 'append', value: 'WORDS', help: 'further words of the kernel command line' },
    { name: 'memory', value: 'MIB', help: 'guest memory in MiB (auto: what the model needs, cut to what the host has)' },
    { name: 'cpus', value: 'N', help: 'vCPUs (auto: as many cores as are free)' },
    { name: 'cpu', value: 'CPU', help: "QEMU's -cpu (auto: the host's, or the fastest one to emulate)" },
    { name: 'accel', value: 'ACCEL', help: `${_job_boot_request_js__WEBPACK_IMPORTED_MODULE_0__/* .accelerators */ .ds.join(', ')} (auto: the first that really runs a guest)` },
    {
        name: 'tune',
        value: 'WHEN',
        help: `${_job_boot_request_js__WEBPACK_IMPORTED_MODULE_0__/* .tunings */ .TZ.join(', ')}: requantize a small model where it must be emulated; always: even a stranger's`,
    },
    {
        name: 'start',
        value: 'WHEN',
        help: `${_job_boot_request_js__WEBPACK_IMPORTED_MODULE_0__/* .starts */ .eK.join(', ')}: from a snapshot of this machine with its engine loaded, where there is one; cold: never`,
    },
    { name: 'boot-timeout', value: 'SECONDS', help: 'until the guest says zosia: init (120)' },
    { name: 'timeout', value: 'SECONDS', help: 'for the whole boot (900; none at a prompt)' },
    { name: 'serial', value: 'VALUE', help: "QEMU's -serial, instead of this terminal (stdio: this terminal)" },
    { name: 'serial-log', value: 'FILE', help: 'keep what the serial console said' },
];
/** Adds every boot option but those named in `without`. */
function addBootOptions(command, without = []) {
    for (const { name, value, help } of bootOptions) {
        if (!without.includes(name))
            command.option(`--${name} <${value}>`, help);
    }
    if (!without.includes('isolate')) {
        command.option('--isolate', 'a guest of its own for each question of --prompts-file, or each request; some at once');
    }
    return command
        .option('--uefi', "boot through UEFI firmware: assets/uefi/ or the host's")
        .option('--memory-may-be-cut', 'treat --memory as a default: cut it to what model and host need')
        .option('--no-memory-check', 'boot even with a memory size that cannot fit');
}
/** Commander's camel-cased options back as texts named in kebab-case. */
function optionTexts(options) {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
        typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined,
    ]));
}


/***/ }),

/***/ 53042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   IJ: () => (/* binding */ parseChoices),
/* harmony export */   UQ: () => (/* binding */ formFields),
/* harmony export */   _C: () => (/* binding */ completionFormFields),
/* harmony export */   bD: () => (/* binding */ checkChoices)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

const mostChoices = 1000;
const mostCharacters = 1000;
/**
 * Choices out of a text: one on a line, or, on a single line, separated by commas.
 * Throws UsageError for what leaves nothing to choose.
 */
function parseChoices(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return checkChoices((lines.length > 1 ? lines : text.split(',')).map((choice) => choice.trim()));
}
/** The same choices, where one can be chosen of them. Throws UsageError. */
function checkChoices(choices) {
    if (choices.includes(''))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('one of the choices is empty');
    if (choices.length < 2)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${choices.length} choice leaves nothing to choose; at least 2 do`);
    if (choices.length > mostChoices)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${choices.length} choices; at most ${mostChoices} are allowed`);
    const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
    if (twice !== undefined)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${JSON.stringify(twice)} is there twice`);
    for (const choice of choices) {
        if (choice.length > mostCharacters) {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`a choice of ${choice.length} characters; at most ${mostCharacters} are allowed`);
        }
        if (/\p{Cc}|\p{Cs}/u.test(choice))
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${JSON.stringify(choice)} has control characters`);
    }
    return choices;
}
/** The one of the choices that an answer is; undefined for any other text. White space around it does not count. */
function choiceOf(choices, answer) {
    return choices.find((choice) => choice === answer.trim());
}
/** The fields of a body of `/v1/chat/completions` by which llama-server's sampler lets nothing but the form through. */
function formFields(form) {
    switch (form.kind) {
        case 'choices':
            return { grammar: `root ::= ${form.choices.map(grammarLiteral).join(' | ')}` };
        case 'json':
            return { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: form.schema } } };
    }
}
/** The same for `/v1/completions`, which takes a schema under a name of its own. */
function completionFormFields(form) {
    return form.kind === 'json' ? { json_schema: form.schema } : formFields(form);
}
/** A literal of llama.cpp's grammars (grammars/README.md): in quotation marks, where a backslash escapes. */
function grammarLiteral(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}


/***/ }),

/***/ 73055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dG: () => (/* binding */ checkAnswer),
  WR: () => (/* binding */ checkJsonSchema),
  $j: () => (/* binding */ parseJsonSchema)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
// EXTERNAL MODULE: ./build.bundles.part/src/host/bounded-pattern.js
var bounded_pattern = __webpack_require__(29876);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/schema-grammar.js
/**
 * What llama-server's grammar holds of a JSON Schema, by llama.cpp's common/json-schema-to-grammar.cpp. It passes over
 * every other keyword in silence: an answer could then be anything.
 */
/** Words that say nothing of the answer. */
const annotations = [
    '$schema',
    '$id',
    '$comment',
    'title',
    'description',
    'default',
    'examples',
    'deprecated',
    'readOnly',
    'writeOnly',
    '$defs',
    'definitions',
];
const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const uuidFormat = /^uuid[1-5]?$/;
const formats = ['date', 'time', 'date-time'];
/** llama.cpp refuses more repetitions than some thousands, and each costs time for every token. */
const mostRepetitions = 1000;
const deepest = 64;
/** A sentence on the first keyword that is not held, with its place; undefined where all are. */
function firstUnheldKeyword(root) {
    try {
        new Visitor(root).visit(root, '', 0);
        return undefined;
    }
    catch (error) {
        if (error instanceof NotHeld)
            return error.message;
        throw error;
    }
}
class NotHeld extends Error {
}
class Visitor {
    root;
    visitedReferences = new Set();
    constructor(root) {
        this.root = root;
    }
    visit(value, place, depth) {
        if (depth > deepest)
            throw new NotHeld(`${at(place)} is deeper than ${deepest} levels`);
        if (!isSchema(value))
            throw new NotHeld(`${at(place)} is not a schema that the engine can hold an answer to: it is no object`);
        const { type } = value;
        if (Array.isArray(type)) {
            for (const one of type)
                this.visit({ ...value, type: one }, place, depth + 1);
            return;
        }
        if (type !== undefined && !types.includes(type)) {
            throw new NotHeld(`${at(`${place}/type`)} is not one of ${types.join(', ')}`);
        }
        this.shape(value, place, depth);
    }
    /** By the first of these that holds, as llama.cpp goes. */
    shape(schema, place, depth) {
        const { type } = schema;
        if ('$ref' in schema) {
            this.reference(schema, place, depth);
            return;
        }
        if ('oneOf' in schema) {
            this.alternatives('oneOf', schema, place, depth);
            return;
        }
        if ('anyOf' in schema) {
            this.alternatives('anyOf', schema, place, depth);
            return;
        }
        if ('const' in schema) {
            only(schema, place, ['const', 'type']);
            return;
        }
        if ('enum' in schema) {
            only(schema, place, ['enum', 'type']);
            return;
        }
        if ('properties' in schema || ('additionalProperties' in schema && schema['additionalProperties'] !== true)) {
            this.object(schema, place, depth);
            return;
        }
        if ('items' in schema || 'prefixItems' in schema) {
            this.array(schema, place, depth);
            return;
        }
        if ('pattern' in schema) {
            pattern(schema, place);
            return;
        }
        if ('format' in schema) {
            format(schema, place);
            return;
        }
        if (type === 'string') {
            repetitions(schema, place, ['minLength', 'maxLength']);
            only(schema, place, ['type', 'minLength', 'maxLength']);
            return;
        }
        if (type === 'integer') {
            only(schema, place, ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
            return;
        }
        only(schema, place, ['type', 'additionalProperties']);
    }
    reference(schema, place, depth) {
        only(schema, place, ['$ref']);
        const { $ref: reference } = schema;
        if (typeof reference !== 'string' || !reference.startsWith('#/')) {
            throw new NotHeld(`${at(`${place}/$ref`)}: only references within the schema, such as "#/$defs/name", can be followed`);
        }
        if (this.visitedReferences.has(reference))
            return;
        this.visitedReferences.add(reference);
        let target = this.root;
        for (const name of reference.slice(2).split('/')) {
            target = Object.hasOwn(Object(target), name) ? target[name] : undefined;
        }
        if (target === undefined)
            throw new NotHeld(`${at(`${place}/$ref`)}: there is no ${reference}`);
        this.visit(target, reference.slice(1), depth + 1);
    }
    alternatives(name, schema, place, depth) {
        only(schema, place, [name]);
        const alternatives = schema[name];
        if (!Array.isArray(alternatives) || alternatives.length === 0)
            throw new NotHeld(`${at(`${place}/${name}`)} is not a list of schemas`);
        alternatives.forEach((one, index) => {
            this.visit(one, `${place}/${name}/${index}`, depth + 1);
        });
    }
    object(schema, place, depth) {
        ofType(schema, place, 'object');
        only(schema, place, ['type', 'properties', 'required', 'additionalProperties']);
        const { properties = {}, required = [], additionalProperties } = schema;
        if (!isSchema(properties))
            throw new NotHeld(`${at(`${place}/properties`)} is not an object`);
        for (const [name, property] of Object.entries(properties))
            this.visit(property, `${place}/properties/${name}`, depth + 1);
        for (const name of Array.isArray(required) ? required : []) {
            if (typeof name !== 'string' || !Object.hasOwn(properties, name)) {
                throw new NotHeld(`${at(`${place}/required`)}: ${JSON.stringify(name)} is not one of the properties`);
            }
        }
        if (typeof additionalProperties === 'object')
            this.visit(additionalProperties, `${place}/additionalProperties`, depth + 1);
    }
    array(schema, place, depth) {
        ofType(schema, place, 'array');
        const name = 'items' in schema ? 'items' : 'prefixItems';
        const items = schema[name];
        if (Array.isArray(items)) {
            only(schema, place, ['type', name]);
            items.forEach((one, index) => {
                this.visit(one, `${place}/${name}/${index}`, depth + 1);
            });
            return;
        }
        only(schema, place, ['type', name, 'minItems', 'maxItems']);
        repetitions(schema, place, ['minItems', 'maxItems']);
        this.visit(items, `${place}/${name}`, depth + 1);
    }
}
/** Refuses every keyword that this shape of a schema does not hold. */
function only(schema, place, held) {
    const keyword = Object.keys(schema).find((name) => !held.includes(name) && !annotations.includes(name));
    if (keyword === undefined)
        return;
    const beside = held[0] === 'type' ? '' : ` beside "${held[0] ?? ''}"`;
    throw new NotHeld(`${at(place)}: the engine cannot hold an answer to "${keyword}"${beside}; leave it out`);
}
function ofType(schema, place, type) {
    if (schema['type'] === undefined || schema['type'] === type)
        return;
    throw new NotHeld(`${at(`${place}/type`)}: ${JSON.stringify(schema['type'])}, but the other keywords are of type ${type}`);
}
function repetitions(schema, place, names) {
    for (const name of names) {
        const count = schema[name];
        if (typeof count === 'number' && count > mostRepetitions) {
            throw new NotHeld(`${at(`${place}/${name}`)}: ${count}; at most ${mostRepetitions} can be held`);
        }
    }
}
/** Of regular expressions llama.cpp takes what its grammars have: no classes by a letter, no looking around. */
function pattern(schema, place) {
    ofType(schema, place, 'string');
    only(schema, place, ['type', 'pattern']);
    const { pattern: source } = schema;
    if (typeof source !== 'string' || !/^\^.*\$$/s.test(source)) {
        throw new NotHeld(`${at(`${place}/pattern`)}: ${JSON.stringify(source)} must begin with ^ and end with $`);
    }
    const unescaped = source.replace(/\\[^a-zA-Z0-9]/g, '_');
    const [unheld] = /\\[a-zA-Z0-9]|\(\?(?!:)|[*+?}]\?/.exec(unescaped) ?? [];
    if (unheld !== undefined) {
        throw new NotHeld(`${at(`${place}/pattern`)}: the engine cannot hold an answer to ${unheld} in ${JSON.stringify(source)}`);
    }
}
function format(schema, place) {
    ofType(schema, place, 'string');
    only(schema, place, ['type', 'format']);
    const { format: name } = schema;
    if (typeof name === 'string' && (uuidFormat.test(name) || formats.includes(name)))
        return;
    throw new NotHeld(`${at(`${place}/format`)}: ${JSON.stringify(name)} is not one of uuid, ${formats.join(', ')}`);
}
function at(place) {
    return place === '' ? 'the schema' : place;
}
function isSchema(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/json-schema.js





const mostBytes = 256 * 1024;
/**
 * A JSON Schema out of its text. Throws UsageError for what is none, and for what llama.cpp's grammar cannot hold an
 * answer to, with the keyword and where it stands.
 */
function parseJsonSchema(text) {
    if (text.length > mostBytes)
        throw new errors/* UsageError */.eb(`a schema of ${text.length} characters; at most ${mostBytes} are allowed`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`the schema is not JSON: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return checkJsonSchema(value);
}
/** The same of a schema that is a value already. Throws UsageError. */
function checkJsonSchema(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UsageError */.eb('the schema is not a JSON object');
    }
    const schema = value;
    const unheld = firstUnheldKeyword(schema);
    if (unheld !== undefined)
        throw new errors/* UsageError */.eb(unheld);
    try {
        validatorOf(schema);
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`the schema is not valid: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return schema;
}
/** What is wrong with an answer, as a clause; undefined where it is JSON that conforms. */
function checkAnswer(schema, answer) {
    let value;
    try {
        value = JSON.parse(answer);
    }
    catch {
        return 'is not JSON';
    }
    const validate = validatorOf(schema);
    try {
        if (validate(value))
            return undefined;
    }
    catch (error) {
        if (error instanceof bounded_pattern/* EndlessPatternError */.fw)
            return 'has a text on which a pattern of the schema does not come to an end';
        throw error;
    }
    const [first] = validate.errors ?? [];
    return first === undefined
        ? 'does not conform to the schema'
        : `does not conform to the schema: ${first.instancePath || 'it'} ${first.message ?? 'is wrong'}`;
}
/** By the schema's text: of many questions each may bring the same one. */
const validators = new Map();
function validatorOf(schema) {
    const text = JSON.stringify(schema);
    const known = validators.get(text);
    if (known)
        return known;
    const validator = isOfDraft7(schema, text) ? new ajv.Ajv(options).compile(schema) : new _2020.Ajv2020(options).compile(schema);
    validators.set(text, validator);
    return validator;
}
/** A model writes the text that a pattern reads. ajv wants to know how to write `matches` into code of its own: we do not. */
const boundedRegExp = Object.assign((source, flags) => {
    const pattern = new RegExp(source, flags);
    // ajv tells one pattern from another by what they are as text.
    return { test: (text) => (0,bounded_pattern/* matchesInTime */.G8)(pattern, text), toString: () => String(pattern) };
}, { code: 'boundedRegExp' });
// Unknown keywords are refused before, by name; formats are held by the grammar.
const options = { strict: false, validateFormats: false, code: { regExp: boundedRegExp }, logger: false };
/** By what the schema says of itself; else by the array of `items`, which later drafts call `prefixItems`. */
function isOfDraft7({ $schema: draft }, text) {
    if (typeof draft === 'string')
        return /draft-0?[67]/.test(draft);
    return text.includes('"items":[');
}


/***/ }),

/***/ 77068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parsePromptsFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _host_closest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15013);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53042);
/* harmony import */ var _json_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73055);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66347);






const mostQuestions = 100_000;
const shownProblems = 20;
const text = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().refine((value) => value.trim() !== '', 'is blank');
const message = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ role: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['system', 'user', 'assistant']), content: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const fields = {
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[\w.:/#-]{1,100}$/, 'may have letters, digits and . : / # _ -, 100 at most'),
        zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    ])
        .optional(),
    prompt: text.optional(),
    messages: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(message).min(1).optional(),
    'system-prompt': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    choices: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())]).optional(),
    'json-schema': zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J())]).optional(),
    'max-tokens': zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().min(1).max(1_000_000).optional(),
    temperature: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().min(0).max(10).optional(),
    'top-p': zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().min(0).max(1).optional(),
    seed: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().min(0).max(999_999_999).optional(),
    stop: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1))]).optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).optional(),
};
const questionSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(fields);
/**
 * The questions of a file of JSON lines, or of a list in YAML or JSON. Throws one UsageError that names every wrong
 * line (20 at most).
 */
function parsePromptsFile(content) {
    const entries = /^\s*\{/.test(content) ? jsonLines(content) : yamlList(content);
    if (entries.length === 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('the file has no questions');
    if (entries.length > mostQuestions)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${entries.length} questions; at most ${mostQuestions} are allowed`);
    const questions = [];
    const problems = [];
    for (const [index, { place, read }] of entries.entries()) {
        try {
            questions.push(questionOf(read(), index));
        }
        catch (error) {
            if (!(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb))
                throw error;
            problems.push(`${place}: ${error.message}`);
        }
    }
    const more = problems.length - shownProblems;
    if (more > 0)
        problems.splice(shownProblems, more, `and ${more} more`);
    if (problems.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.join('\n'));
    return questions;
}
function jsonLines(content) {
    return content.split('\n').flatMap((line, index) => {
        const read = () => {
            try {
                return JSON.parse(line);
            }
            catch (error) {
                throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`not JSON: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
            }
        };
        return line.trim() === '' ? [] : [{ place: `line ${index + 1}`, read }];
    });
}
function yamlList(content) {
    const value = (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .h)(content, 'neither JSON lines nor YAML');
    if (!Array.isArray(value))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('neither JSON lines nor a list of questions in YAML');
    return value.map((entry, index) => ({ place: `question ${index + 1}`, read: () => entry }));
}
function questionOf(value, index) {
    const parsed = questionSchema.safeParse(typeof value === 'string' ? { prompt: value } : value);
    if (!parsed.success)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(wordIssue(parsed.error));
    const { id, prompt, messages, stop, expect, temperature, seed, ...rest } = parsed.data;
    if ((prompt === undefined) === (messages === undefined))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('prompt or messages is needed, and only one of them');
    const system = rest['system-prompt'];
    return {
        index,
        id: id === undefined ? undefined : String(id),
        messages: [
            ...(system === undefined ? [] : [{ role: 'system', content: system }]),
            ...(messages ?? [{ role: 'user', content: prompt ?? '' }]),
        ],
        maxTokens: rest['max-tokens'],
        temperature,
        topP: rest['top-p'],
        seed,
        stop: typeof stop === 'string' ? [stop] : stop,
        form: formOf(rest.choices, rest['json-schema']),
        expect,
    };
}
function formOf(choices, schema) {
    if (choices !== undefined && schema !== undefined)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('choices and json-schema cannot be given together');
    if (choices !== undefined) {
        return { kind: 'choices', choices: typeof choices === 'string' ? (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoices */ .IJ)(choices) : (0,_form_js__WEBPACK_IMPORTED_MODULE_2__/* .checkChoices */ .bD)(choices) };
    }
    if (schema === undefined)
        return undefined;
    return { kind: 'json', schema: typeof schema === 'string' ? (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonSchema */ .$j)(schema) : (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .checkJsonSchema */ .WR)(schema) };
}
function wordIssue(error) {
    const [issue] = error.issues;
    if (issue?.code !== 'unrecognized_keys')
        return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstIssue */ .O)(error);
    const [name = ''] = issue.keys;
    const allowed = Object.keys(fields);
    const close = (0,_host_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .closestName */ .N)(name, allowed);
    return `${name}: unknown${close === undefined ? '' : `; did you mean ${close}?`} (allowed: ${allowed.join(', ')})`;
}


/***/ }),

/***/ 66347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ firstIssue),
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);


/** As many aliases as no honest file needs: each may stand for all that went before. */
const mostAliases = 100;
/** The value of a YAML text. Throws UsageError that begins with `otherwise` for what is none. */
function parseYaml(text, otherwise) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: mostAliases });
    }
    catch (error) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${otherwise}: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`);
    }
}
/** The first thing that a schema finds wrong with a value, and where; `whole` names the value itself. */
function firstIssue({ issues: [issue] }, whole) {
    const path = issue?.path.join('.') ?? '';
    const place = path === '' ? whole : path;
    const words = issue?.message ?? 'is wrong';
    return place === undefined ? words : `${place}: ${words}`;
}


/***/ }),

/***/ 10167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cu: () => (/* binding */ architectureNames),
/* harmony export */   f2: () => (/* binding */ architectures),
/* harmony export */   m4: () => (/* binding */ hostArchitecture)
/* harmony export */ });
/** Guest and host processor architectures, and what each of the world's tools calls them. */
const architectures = ['aarch64', 'x86_64'];
const architectureNames = {
    aarch64: { node: 'arm64', debian: 'arm64', triplet: 'aarch64-linux-gnu' },
    x86_64: { node: 'x64', debian: 'amd64', triplet: 'x86_64-linux-gnu' },
};
/** The architecture of this machine, or `undefined` when zosia has no name for it. */
function hostArchitecture(nodeArch = process.arch) {
    return architectures.find((architecture) => architectureNames[architecture].node === nodeArch);
}


/***/ }),

/***/ 29876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ matchesInTime),
/* harmony export */   Kn: () => (/* binding */ patternSeconds),
/* harmony export */   fw: () => (/* binding */ EndlessPatternError)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);


/** A pattern reads a megabyte in some milliseconds, unless it tries ever more ways to read the same. */
const patternSeconds = 2;
/** A pattern did not come to an end on a text. */
class EndlessPatternError extends Error {
    name = 'EndlessPatternError';
}
/**
 * Whether a pattern matches. JavaScript's regular expressions backtrack: one such as `/^(a+)+$/` takes longer than
 * anybody lives on some texts. So it is given `seconds`; then it throws EndlessPatternError, as where it needs more
 * stack than there is.
 */
function matchesInTime({ source, flags }, text, seconds = patternSeconds) {
    try {
        // The code is constant; the pattern and the text are values in it.
        const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('new RegExp(source, flags).test(text)', { source, flags, text }, { timeout: seconds * 1000, contextCodeGeneration: { strings: false, wasm: false } });
        return found === true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || isStackOverflow(error)) {
            throw new EndlessPatternError('the pattern did not come to an end');
        }
        throw error;
    }
}
/** Told by its name: it is an error of the context that the pattern ran in. */
function isStackOverflow(error) {
    return error?.name === 'RangeError';
}


/***/ }),

/***/ 84109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ folderSizeBytes),
/* harmony export */   Ef: () => (/* binding */ requireFreeSpace),
/* harmony export */   KN: () => (/* binding */ asideOf),
/* harmony export */   Lh: () => (/* binding */ readNamedText),
/* harmony export */   Q3: () => (/* binding */ sha256File),
/* harmony export */   UY: () => (/* binding */ syncToDisk),
/* harmony export */   go: () => (/* binding */ freeBytes),
/* harmony export */   hM: () => (/* binding */ withScratch),
/* harmony export */   hR: () => (/* binding */ fileExists),
/* harmony export */   kK: () => (/* binding */ withLock),
/* harmony export */   qE: () => (/* binding */ writeAside),
/* harmony export */   r7: () => (/* binding */ fileSizeBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58500);
/* harmony import */ var proper_lockfile__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83648);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8407);








/**
 * Makes the file or folder `target` whole or not at all: `write` fills a path beside it, which takes the name
 * `target` only after `write` has returned. What `write` left half-done is removed.
 */
async function writeAside(target, write) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target), { recursive: true });
    const aside = asideOf(target);
    try {
        await write(aside);
        await syncToDisk(aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(aside, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(aside, { recursive: true, force: true });
        throw error;
    }
}
/** A path beside `target` that nobody else takes, and that tells whose it is. */
function asideOf(target) {
    return node_path__WEBPACK_IMPORTED_MODULE_4__.join(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target), `.${node_path__WEBPACK_IMPORTED_MODULE_4__.basename(target)}.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.part`);
}
/** Waits until the disk has what was written to a file or folder. */
async function syncToDisk(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/**
 * Runs `work` while no other process holds the same name, waiting as long as the holder lives.
 * Throws CancelledError when `signal` fires while waiting.
 */
async function withLock(lockPath, work, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(lockPath), { recursive: true });
    const release = await acquireLock(lockPath, options);
    try {
        return await work();
    }
    finally {
        await release().catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) !== 'ERELEASED')
                throw error;
        });
    }
}
async function acquireLock(lockPath, { signal, onWait }) {
    for (let waits = 0;; waits++) {
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .CancelledError */ .cc();
        try {
            return await proper_lockfile__WEBPACK_IMPORTED_MODULE_6__.lock(lockPath, {
                realpath: false,
                lockfilePath: `${lockPath}.lock`,
                stale: 15_000,
                retries: 0,
                // A machine that slept may find its lock taken over. All work writes aside and renames, so it may go on.
                onCompromised: () => undefined,
            });
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) !== 'ELOCKED')
                throw error;
            if (waits === 0)
                onWait?.();
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(Math.min(100 * 2 ** waits, 1000));
        }
    }
}
/** Hands `work` a fresh private folder (mode 0700) and removes it afterwards, whatever happened. */
async function withScratch(work, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(parent, { recursive: true });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(parent, 'zosia-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    }
}
/** The text of a file that a person named as `name`. Throws UsageError with both when it cannot be read. */
async function readNamedText(name, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .eb(`${name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
}
/** The sha256 of a file, in hexadecimal. Throws CancelledError when `signal` fires. */
async function sha256File(file, { signal, onProgress } = {}) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let doneBytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1 << 20 })) {
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .CancelledError */ .cc();
        hash.update(chunk);
        doneBytes += chunk.length;
        onProgress?.(doneBytes);
    }
    return hash.digest('hex');
}
async function fileExists(file) {
    return (await fileSizeBytes(file)) !== undefined;
}
/** Size in bytes, or undefined when there is no such file. */
async function fileSizeBytes(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
/** Throws EnvironmentError when the file system of `folder` has not `bytes` to spare for `purpose`. */
async function requireFreeSpace(folder, bytes, purpose) {
    const free = await freeBytes(folder);
    if (free >= bytes)
        return;
    const mib = (n) => `${Math.ceil(n / 2 ** 20)} MiB`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`${purpose} needs ${mib(bytes)} in ${folder}, which has ${mib(free)} free`);
}
/** What the file system of `folder` has to spare for this user. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(folder);
    return bavail * bsize;
}
/** Bytes in all files below `folder`, as they say of themselves (a sparse file counts whole); 0 without a folder. */
async function folderSizeBytes(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => fileSizeBytes(node_path__WEBPACK_IMPORTED_MODULE_4__.join(entry.parentPath, entry.name))));
    return sizes.reduce((sum, size) => sum + (size ?? 0), 0);
}


/***/ }),

/***/ 26900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ describeWish),
/* harmony export */   CO: () => (/* binding */ newestOfLine),
/* harmony export */   Sf: () => (/* binding */ defaultRepository),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Vs: () => (/* binding */ requireExactVersion),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   mU: () => (/* binding */ allowedWishes),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   qT: () => (/* binding */ parseReleaseWish)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

const defaultRepository = 'zosia/zosia';
const number = String.raw `(?:0|[1-9]\d{0,8})`;
const exact = new RegExp(String.raw `^${number}\.${number}\.${number}(?:-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)?$`);
const line = new RegExp(String.raw `^${number}(?:\.${number})?$`);
const repository = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const allowedWishes = 'a release: 1.2.3, 1 or 1.2 (its newest) or latest, of another repository as OWNER/REPO@1.2.3';
/** Reads `1.2.3`, `1`, `1.2`, `latest` or one of them behind `OWNER/REPO@`; undefined for anything else. */
function parseReleaseWish(text) {
    const [first = '', second, ...more] = text.split('@');
    const [from, version] = second === undefined ? [defaultRepository, first] : [first, second];
    const wanted = parseWanted(version.replace(/^v(?=\d)/, ''));
    return wanted && repository.test(from) && more.length === 0 ? { repository: from, wanted } : undefined;
}
function parseWanted(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (exact.test(text))
        return { kind: 'exact', version: text };
    return line.test(text) ? { kind: 'line', numbers: text.split('.').map(Number) } : undefined;
}
function describeWish({ repository: from, wanted }) {
    switch (wanted.kind) {
        case 'exact':
            return `${from}@${wanted.version}`;
        case 'line':
            return `${from}@${wanted.numbers.join('.')}`;
        case 'latest':
            return `${from}@latest`;
    }
}
/** Throws UsageError for what is no version that a release may have. */
function requireExactVersion(version, where) {
    if (!exact.test(version))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${where}: "${version}" is not a version such as 1.2.3 or 1.2.3-rc.1`);
    return version;
}
function tagOf(version) {
    return `v${version}`;
}
/** The version that a tag stands for; undefined for a tag of something else. */
function versionOfTag(tag) {
    const version = tag.startsWith('v') ? tag.slice(1) : '';
    return exact.test(version) ? version : undefined;
}
function isPrerelease(version) {
    return version.includes('-');
}
/** The newest of `versions` that belongs to the line, never a pre-release. */
function newestOfLine(versions, numbers) {
    return versions
        .filter((version) => !isPrerelease(version))
        .filter((version) => numbers.every((wanted, place) => numbersOf(version)[place] === wanted))
        .sort(compareReleases)
        .at(-1);
}
/** Orders versions by their three numbers; a pre-release comes before its release, pre-releases by their text. */
function compareReleases(a, b) {
    for (const place of [0, 1, 2]) {
        const difference = (numbersOf(a)[place] ?? 0) - (numbersOf(b)[place] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (isPrerelease(a) !== isPrerelease(b))
        return isPrerelease(a) ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function numbersOf(version) {
    return (version.split('-')[0] ?? '').split('.').map(Number);
}


/***/ }),

/***/ 68245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ds: () => (/* binding */ accelerators),
  px: () => (/* binding */ bootModes),
  _Z: () => (/* binding */ readBootRequest),
  eK: () => (/* binding */ starts),
  TZ: () => (/* binding */ tunings)
});

// UNUSED EXPORTS: defaultModel

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var architecture = __webpack_require__(10167);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/job/fields.js + 1 modules
var job_fields = __webpack_require__(71097);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/serve-request.js



const serveFields = ['port', 'api-key'];
/** A header carries it. A wrong one may be a part of a secret: it is not shown. */
const apiKey = (0,job_fields/* parsedOrReason */.Ng)((text) => {
    if (text === 'none' || /^[\x21-\x7e]{8,512}$/.test(text))
        return text;
    throw new errors/* UsageError */.eb('not none, nor a key of 8 to 512 printable ASCII characters without spaces');
});
/** Reads how to serve. A key that nobody names is made up. Wrong texts are left in `fields` for its `finish`. */
function readServeRequest(fields) {
    if (fields.has('expect')) {
        fields.reject(`${fields.nameOf('expect')}: given, but mode serve ends when it is told to and has nothing to be held to`);
    }
    const port = fields.withDefault('port', (0,job_fields/* autoOr */.XO)((0,job_fields/* wholeNumber */.rD)(1, 65_535, 'TCP ports')), 'auto');
    const key = fields.withDefault('api-key', apiKey, `zosia-${(0,external_node_crypto_.randomBytes)(24).toString('hex')}`);
    return { port: port === 'auto' ? 0 : port, apiKey: key === 'none' ? undefined : key };
}
/** Refuses what is said of serving where nothing is served. */
function refuseServing(fields, mode) {
    for (const name of serveFields) {
        if (fields.has(name))
            fields.reject(`${fields.nameOf(name)}: given, but only mode serve has one, not ${mode}`);
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/question-fields.js + 2 modules
var question_fields = __webpack_require__(7485);
// EXTERNAL MODULE: ./build.bundles.part/src/host/closest-name.js
var closest_name = __webpack_require__(15013);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-flags.js

/** The flags on the kernel command line that init knows: docs/guest-contract.md. */
const bootFlags = [
    'zosia.ci',
    'zosia.diag',
    'zosia.selftest',
    'zosia.perf',
    'zosia.perf.tokens',
    'zosia.llama_threads',
    'zosia.llama_batch_threads',
    'zosia.llama_args',
];
/** What is wrong with a word of the kernel command line that means to be a flag of ours; undefined where nothing is. */
function flagProblem(word) {
    const [name = '', value] = word.split('=', 2);
    if (!/^zosia[._]/i.test(name))
        return undefined;
    if (bootFlags.includes(name)) {
        if (value === undefined)
            return `${name} has no value: a flag is NAME=VALUE, such as zosia.ci=1`;
        return name === 'zosia.llama_args' ? llamaArgsProblem(word.slice(name.length + 1)) : undefined;
    }
    const nearest = (0,closest_name/* closestName */.N)(name, bootFlags);
    const hint = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
    return `${name} is not a flag of the guest${hint}; its flags are ${bootFlags.join(', ')}`;
}
/** Options of llama-server by which init, which asks it on loopback without a key, would not find it any more. */
const movesTheServer = /^--(?:host|port|path|api-prefix|api-key(?:-file)?|ssl-(?:key|cert)-file|embeddings?|rerank(?:ing)?)(?:=|$)/;
function llamaArgsProblem(args) {
    const option = args.split(',').find((word) => movesTheServer.test(word));
    return option === undefined
        ? undefined
        : `zosia.llama_args: ${option} would make the engine one that cannot be asked`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var version = __webpack_require__(26900);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-request.js







/**
 * What one boot is for. `smoke` boots and powers off; `interactive` leaves a person at the prompt; `serve` answers
 * programs until it is told to end.
 */
const bootModes = ['interactive', 'smoke', 'diag', 'selftest', 'prompt', 'serve', 'perf'];
/** From a snapshot where there is one, or always from the kernel. */
const starts = ['auto', 'cold'];
const accelerators = ['auto', 'hvf', 'kvm', 'tcg'];
const tunings = ['auto', 'always', 'never'];
const defaultModel = 'smollm2-135m';
/** Seconds until `zosia: init` must have come; generous, for a busy host without an accelerator. */
const defaultBootTimeoutSeconds = 120;
/** Seconds that a boot which ends by itself may take in all. */
const defaultTimeoutSeconds = 900;
const secondsPerDay = 86_400;
const mostMemoryMib = 4 * 1024 * 1024;
/**
 * Reads a boot request out of texts named in kebab-case (the names of boot-qemu's inputs and of the command's
 * options). Throws one UsageError that names every wrong text, its value and what is allowed.
 */
function readBootRequest(fields, defaultMode, modes = bootModes) {
    fields.exclusive('model', 'model-disk');
    fields.exclusive('image', 'kernel');
    fields.exclusive('version', 'image');
    fields.exclusive('version', 'kernel');
    if (fields.has('kernel') !== fields.has('initrd')) {
        fields.reject(`${fields.nameOf('kernel')} and ${fields.nameOf('initrd')} go together: give both or neither`);
    }
    const asks = question_fields/* questionSources */.hI.find((name) => fields.has(name));
    const mode = fields.withDefault('mode', (0,job_fields/* oneOf */.yL)(modes), asks === undefined ? defaultMode : 'prompt');
    const inquiry = mode === 'prompt' ? (0,question_fields/* readInquiry */.OR)(fields) : undefined;
    if (mode !== 'prompt')
        (0,question_fields/* refuseQuestions */.cw)(fields, mode);
    const serve = mode === 'serve' ? readServeRequest(fields) : undefined;
    if (mode !== 'serve')
        refuseServing(fields, mode);
    const otherMode = /(?:^|\s)zosia\.(?:ci|diag|selftest|perf)=1(?:\s|$)/.exec(fields.optional('append', job_fields/* anyText */.Ae) ?? '');
    if (otherMode && (mode === 'prompt' || mode === 'serve')) {
        fields.reject(`${fields.nameOf('append')}: ${otherMode[0].trim()} asks for another mode than ${mode}`);
    }
    for (const word of kernelWords(fields.optional('append', job_fields/* anyText */.Ae) ?? '')) {
        const problem = flagProblem(word);
        if (problem !== undefined)
            fields.reject(`${fields.nameOf('append')}: ${problem}`);
    }
    const memory = fields.withDefault('memory', (0,job_fields/* autoOr */.XO)((0,job_fields/* wholeNumber */.rD)(64, mostMemoryMib, 'MiB')), 'auto');
    const request = {
        arch: fields.withDefault('arch', (0,job_fields/* oneOf */.yL)(architecture/* architectures */.f2), 'aarch64'),
        image: imageSource(fields),
        model: modelSource(fields, mode),
        mode,
        inquiry,
        serve,
        ...(0,question_fields/* readGuestSampling */.MK)(fields),
        contextLength: fields.optional('context-length', (0,job_fields/* wholeNumber */.rD)(16, 1_000_000, 'tokens')),
        expect: mode === 'prompt' || mode === 'serve' ? undefined : fields.optional('expect', job_fields/* expectation */.pG),
        append: fields.withDefault('append', kernelWords, []),
        memoryMib: memory,
        memoryMayBeCut: memory === 'auto' || fields.withDefault('memory-may-be-cut', job_fields/* flag */.Jt, false),
        memoryCheck: fields.withDefault('memory-check', job_fields/* flag */.Jt, true),
        cpus: fields.withDefault('cpus', (0,job_fields/* autoOr */.XO)((0,job_fields/* wholeNumber */.rD)(1, 512, 'vCPUs')), 'auto'),
        cpu: fields.withDefault('cpu', cpuModel, 'auto'),
        accelerator: fields.withDefault('accel', (0,job_fields/* oneOf */.yL)(accelerators), 'auto'),
        tune: fields.withDefault('tune', (0,job_fields/* oneOf */.yL)(tunings), 'auto'),
        start: fields.withDefault('start', (0,job_fields/* oneOf */.yL)(starts), 'auto'),
        isolate: readIsolate(fields, mode),
        bootTimeoutSeconds: fields.withDefault('boot-timeout', (0,job_fields/* wholeNumber */.rD)(1, secondsPerDay, 'seconds'), defaultBootTimeoutSeconds),
        timeoutSeconds: fields.withDefault('timeout', (0,job_fields/* wholeNumber */.rD)(1, secondsPerDay, 'seconds'), mode === 'interactive' ? undefined : defaultTimeoutSeconds),
        uefi: fields.withDefault('uefi', job_fields/* flag */.Jt, false),
        serial: fields.optional('serial', serialOption),
        serialLog: fields.optional('serial-log', job_fields/* anyText */.Ae),
    };
    fields.finish();
    return request;
}
function readIsolate(fields, mode) {
    const isolate = fields.withDefault('isolate', job_fields/* flag */.Jt, false);
    if (!isolate)
        return false;
    if (mode !== 'serve' && !fields.has('prompts-file')) {
        const label = fields.nameOf('isolate');
        fields.reject(`${label}: given, but only a prompts-file and mode serve have several requests to keep apart`);
    }
    if (fields.optional('start', (0,job_fields/* oneOf */.yL)(starts)) === 'cold') {
        fields.reject(`${fields.nameOf('isolate')}: needs copies of a guest, which a start that is cold has none of`);
    }
    return true;
}
/**
 * A model of QEMU's, with features where wanted: `max,sve=off`. `help`, at which QEMU lists its models and ends, is
 * none, nor is anything that is not a model's name or a feature's.
 */
const cpuModel = (0,job_fields/* matching */.wC)(/^(?!help(?:,|$))[A-Za-z0-9][\w.-]*(?:,(?!help(?:,|$))[+-]?[a-z][\w.-]*(?:=[\w.+-]+)?)*$/, "auto or one of QEMU's -cpu values, such as cortex-a72 or max,sve=off");
/** QEMU runs in a folder of its own, so the paths of its -serial are taken from ours. `stdio` is what we do anyway. */
function serialOption(text) {
    if (text === 'stdio')
        return undefined;
    const [, kind, file] = /^(file|pipe|unix):(.*)$/.exec(text) ?? [];
    return kind === undefined || file === undefined ? text : `${kind}:${external_node_path_.resolve(file)}`;
}
function kernelWords(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}
function imageSource(fields) {
    const folder = fields.optional('image', job_fields/* anyText */.Ae);
    const kernel = fields.optional('kernel', job_fields/* anyText */.Ae);
    const initrd = fields.optional('initrd', job_fields/* anyText */.Ae);
    if (kernel !== undefined && initrd !== undefined)
        return { kind: 'pair', kernel, initrd };
    if (folder !== undefined)
        return { kind: 'folder', folder };
    const wish = fields.optional('version', (0,job_fields/* parsed */.Yz)(version/* parseReleaseWish */.qT, version/* allowedWishes */.mU));
    return wish === undefined ? { kind: 'default' } : { kind: 'release', wish };
}
function modelSource(fields, mode) {
    const path = fields.optional('model-disk', job_fields/* anyText */.Ae);
    if (path !== undefined)
        return { kind: 'disk', path };
    const sha256 = fields.optional('sha256', (0,job_fields/* matching */.wC)(/^[0-9a-f]{64}$/i, '64 hexadecimal digits'))?.toLowerCase();
    const model = fields.optional('model', job_fields/* anyText */.Ae) ?? (wantsModel(mode) ? defaultModel : 'none');
    return model === 'none' ? { kind: 'none' } : { kind: 'model', model, sha256 };
}
/** Whether a mode brings a model when none is named. */
function wantsModel(mode) {
    switch (mode) {
        case 'interactive':
        case 'prompt':
        case 'serve':
        case 'perf':
            return true;
        case 'smoke':
        case 'diag':
        case 'selftest':
            return false;
    }
}


/***/ }),

/***/ 71097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U3: () => (/* binding */ FieldReader),
  Ae: () => (/* binding */ anyText),
  XO: () => (/* binding */ autoOr),
  zD: () => (/* binding */ decimalNumber),
  pG: () => (/* binding */ expectation),
  Jt: () => (/* binding */ flag),
  wC: () => (/* binding */ matching),
  yL: () => (/* binding */ oneOf),
  Py: () => (/* binding */ parseLabelled),
  Yz: () => (/* binding */ parsed),
  Ng: () => (/* binding */ parsedOrReason),
  nj: () => (/* binding */ textOfFile),
  rD: () => (/* binding */ wholeNumber)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/text-file.js


/** Far more than any model's context holds. */
const mostBytes = 16 * 1024 * 1024;
const reasons = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
};
/** The text of a UTF-8 file, to the last byte but for a byte order mark, or why it cannot be had: a clause. */
function readTextFile(file) {
    try {
        // Without waiting: opening a named pipe would otherwise, for ever.
        const handle = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stats = (0,external_node_fs_.fstatSync)(handle);
            if (stats.isDirectory())
                return { problem: 'it is a folder' };
            if (!stats.isFile())
                return { problem: 'it is not a file' };
            if (stats.size > mostBytes)
                return { problem: `it has ${stats.size} bytes, and at most ${mostBytes} are read` };
            const bytes = Buffer.alloc(stats.size);
            return { text: textOf(bytes.subarray(0, (0,external_node_fs_.readSync)(handle, bytes))) };
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error) ?? '';
        return {
            problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (reasons[code] ?? (0,errors/* messageOf */.bD)(error)),
        };
    }
}
/** Throws where the bytes are not UTF-8. */
function textOf(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/fields.js


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
            throw new NotAllowed(`a number (${unit}) from ${min} to ${max}`);
        return value;
    };
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
            throw error instanceof errors/* UsageError */.eb ? new Refused(error.message) : error;
        }
    };
}
/** What `parser` makes of the text. Throws UsageError that begins with `label`. */
function parseLabelled(label, parser, text) {
    const wrong = [];
    const value = new FieldReader({ [label]: text }, undefined, wrong).optional(label, parser);
    if (value === undefined || wrong.length > 0)
        throw new errors/* UsageError */.eb(wrong.join('\n'));
    return value;
}
/** The text of the UTF-8 file that is named. */
const textOfFile = (file) => {
    const read = readTextFile(file);
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
            throw new errors/* UsageError */.eb(this.wrong.join('\n'));
    }
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UM: () => (/* binding */ guestSamplingNames),
  hI: () => (/* binding */ questionSources),
  MK: () => (/* binding */ readGuestSampling),
  OR: () => (/* binding */ readInquiry),
  cw: () => (/* binding */ refuseQuestions)
});

// EXTERNAL MODULE: ./build.bundles.part/src/engine/form.js
var engine_form = __webpack_require__(53042);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/json-schema.js + 1 modules
var json_schema = __webpack_require__(73055);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/yaml-text.js
var yaml_text = __webpack_require__(66347);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/prompt-file.js




const message = schemas/* object */.Ikc({ role: schemas/* enum */.k5n(['system', 'user', 'assistant']), content: schemas/* string */.YjP() });
const whole = schemas/* number */.aig().int().min(1).max(1_000_000);
const fileSchema = schemas/* object */.Ikc({
    messages: schemas/* array */.YOg(message).min(1),
    modelParameters: schemas/* object */.Ikc({
        maxTokens: whole.optional(),
        maxCompletionTokens: whole.optional(),
        temperature: schemas/* number */.aig().min(0).max(10).optional(),
        topP: schemas/* number */.aig().min(0).max(1).optional(),
    })
        .optional(),
    responseFormat: schemas/* enum */.k5n(['text', 'json_schema']).optional(),
    jsonSchema: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())]).optional(),
});
/**
 * Reads a `.prompt.yml` file and puts `variables` in the place of `{{name}}`. What it says of a provider's model and of
 * evaluations is passed over. Throws UsageError.
 */
function parsePromptFile(text, variables = {}) {
    const parsed = fileSchema.safeParse((0,yaml_text/* parseYaml */.h)(text, 'not YAML'));
    if (!parsed.success)
        throw new errors/* UsageError */.eb((0,yaml_text/* firstIssue */.O)(parsed.error, 'the file'));
    const { messages, modelParameters = {}, responseFormat, jsonSchema } = parsed.data;
    return {
        messages: messages.map(({ role, content }) => ({ role, content: substitute(content, variables) })),
        maxTokens: modelParameters.maxCompletionTokens ?? modelParameters.maxTokens,
        temperature: modelParameters.temperature,
        topP: modelParameters.topP,
        form: responseFormat === 'json_schema' ? { kind: 'json', schema: schemaOf(jsonSchema) } : undefined,
    };
}
/** The values of variables, by name, out of YAML. Throws UsageError. */
function parseVariables(text) {
    const parsed = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
        .safeParse((0,yaml_text/* parseYaml */.h)(text, 'not YAML'));
    if (!parsed.success)
        throw new errors/* UsageError */.eb('not a YAML mapping of names to texts, such as "title: Crash at start"');
    return Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, String(value)]));
}
/** GitHub's own format wraps the schema, with a name, as OpenAI's API does. */
function schemaOf(value) {
    if (value === undefined)
        throw new errors/* UsageError */.eb('responseFormat is json_schema, but there is no jsonSchema');
    const schema = typeof value === 'string' ? asObject(value) : value;
    return (0,json_schema/* checkJsonSchema */.WR)('schema' in schema && !('type' in schema) ? schema['schema'] : schema);
}
function asObject(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && 'schema' in value)
            return value;
    }
    catch {
        // said better below
    }
    return (0,json_schema/* parseJsonSchema */.$j)(text);
}
function substitute(text, variables) {
    return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, name) => {
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value === undefined)
            throw new errors/* UsageError */.eb(`the variable {{${name}}} has no value; give one by input or file-input`);
        return value;
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/engine/prompts-file.js
var prompts_file = __webpack_require__(77068);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/shard.js

/** `2/5`. Throws UsageError. */
function parseShard(text) {
    const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
    const shard = { part: Number(part), of: Number(of) };
    if (shard.part >= 1 && shard.part <= shard.of)
        return shard;
    throw new errors/* UsageError */.eb(`${JSON.stringify(text)} is not a part of several, such as 2/5`);
}
/** The part's own items: each item is in exactly one part, and the parts differ by one in length at most. */
function shardOf(items, { part, of }) {
    return items.filter((_, index) => index % of === part - 1);
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/fields.js + 1 modules
var job_fields = __webpack_require__(71097);
// EXTERNAL MODULE: ./build.bundles.part/src/job/question-options.js
var question_options = __webpack_require__(75572);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/question-fields.js







/** What a question's text may come from; each asks for the prompt mode. */
const questionSources = ['prompt', 'prompt-file', 'prompts-file'];
/** How long an answer may get and how it is sampled, where a person at the prompt asks as well. */
const guestSamplingNames = ['max-tokens', 'seed', 'temperature'];
/** Reads what is asked in the prompt mode. Wrong texts are left in `fields` for its `finish`, and give undefined. */
function readInquiry(fields) {
    exclude(fields);
    if (!questionSources.some((name) => fields.has(name))) {
        fields.reject(`${fields.nameOf('prompt')}: missing; mode prompt needs a question`);
    }
    if (fields.has('shard') && !fields.has('prompts-file')) {
        fields.reject(`${fields.nameOf('shard')}: given, but only a prompts-file has parts`);
    }
    const template = readTemplate(fields);
    return fields.has('prompts-file') ? readMany(fields, template) : readOne(fields, template);
}
/** Refuses what is said of a question where none is asked. */
function refuseQuestions(fields, mode) {
    const asked = [...questionSources, ...question_options/* questionOptionNames */.G];
    for (const name of new Set(asked)) {
        if (guestSamplingNames.includes(name) || !fields.has(name))
            continue;
        fields.reject(`${fields.nameOf(name)}: given, but mode ${mode} asks nothing; leave one of the two out`);
    }
}
/** The sampling of a guest's own prompt. */
function readGuestSampling(fields) {
    return {
        maxTokens: fields.optional('max-tokens', (0,job_fields/* wholeNumber */.rD)(1, 1_000_000, 'tokens')),
        seed: fields.optional('seed', (0,job_fields/* wholeNumber */.rD)(0, 999_999_999, 'units')),
        temperature: fields.optional('temperature', (0,job_fields/* decimalNumber */.zD)(0, 10, 'temperature')),
    };
}
function exclude(fields) {
    fields.exclusive('prompt', 'prompt-file');
    fields.exclusive('prompt', 'prompts-file');
    fields.exclusive('prompt-file', 'prompts-file');
    fields.exclusive('system-prompt', 'system-prompt-file');
    fields.exclusive('choices', 'json-schema');
}
function readTemplate(fields) {
    return {
        ...readGuestSampling(fields),
        topP: fields.optional('top-p', (0,job_fields/* decimalNumber */.zD)(0, 1, 'probability')),
        stop: fields.optional('stop', stopTexts),
        system: fields.optional('system-prompt', job_fields/* anyText */.Ae) ?? fields.optional('system-prompt-file', job_fields/* textOfFile */.nj),
        form: readForm(fields),
        expect: fields.optional('expect', job_fields/* expectation */.pG),
    };
}
function readForm(fields) {
    const choices = fields.optional('choices', (0,job_fields/* parsedOrReason */.Ng)(engine_form/* parseChoices */.IJ));
    if (choices !== undefined)
        return { kind: 'choices', choices };
    const schema = fields.optional('json-schema', jsonSchema);
    return schema === undefined ? undefined : { kind: 'json', schema };
}
/** The schema itself, or the file that has it. */
const jsonSchema = (text) => (0,job_fields/* parsedOrReason */.Ng)(json_schema/* parseJsonSchema */.$j)(text.trimStart().startsWith('{') ? text : (0,job_fields/* textOfFile */.nj)(text));
const stopTexts = (text) => text.split(/\r?\n/).filter((line) => line !== '');
function readOne(fields, template) {
    const file = fields.optional('prompt-file', job_fields/* anyText */.Ae);
    if (file !== undefined && /\.prompt\.ya?ml$/i.test(file))
        return readPromptYaml(fields, template);
    for (const name of ['input', 'file-input']) {
        if (fields.has(name))
            fields.reject(`${fields.nameOf(name)}: given, but only a .prompt.yml file has variables`);
    }
    const name = file === undefined ? 'prompt' : 'prompt-file';
    const text = file === undefined ? fields.optional('prompt', job_fields/* anyText */.Ae) : fields.optional('prompt-file', job_fields/* textOfFile */.nj);
    if (text === undefined)
        return undefined;
    if (text.trim() === '') {
        fields.reject(`${fields.nameOf(name)}: ${JSON.stringify(file ?? text)} is blank; give a question`);
    }
    return { kind: 'one', question: withTemplate({ messages: [{ role: 'user', content: text }] }, template) };
}
/** What is said of one question wins over what is said of all, the system's words too. */
function withTemplate({ messages, ...own }, template) {
    const { system, ...said } = template;
    const speaks = messages.some(({ role }) => role === 'system');
    return { ...said, ...saidBy(own), messages: speaks ? messages : withSystem(messages, system) };
}
function withSystem(messages, system) {
    return system === undefined ? messages : [{ role: 'system', content: system }, ...messages];
}
/** Without what is undefined. */
function saidBy(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
/** A file in GitHub's format, whose values are what the fields leave open. */
function readPromptYaml(fields, template) {
    const variables = {
        ...fields.optional('input', (0,job_fields/* parsedOrReason */.Ng)(parseVariables)),
        ...fields.optional('file-input', contentsOfFiles),
    };
    const file = fields.optional('prompt-file', (path) => (0,job_fields/* parsedOrReason */.Ng)((text) => parsePromptFile(text, variables))((0,job_fields/* textOfFile */.nj)(path)));
    if (file === undefined)
        return undefined;
    const { system, ...said } = template;
    // What stands in the workflow or on the command line wins over the file.
    const messages = system === undefined ? file.messages : file.messages.filter(({ role }) => role !== 'system');
    return {
        kind: 'one',
        question: { ...said, ...saidBy(file), ...saidBy(said), messages: withSystem(messages, system) },
    };
}
/** Each variable's file, read. */
const contentsOfFiles = (text) => Object.fromEntries(Object.entries((0,job_fields/* parsedOrReason */.Ng)(parseVariables)(text)).map(([name, file]) => [name, (0,job_fields/* textOfFile */.nj)(file)]));
function withExpectation({ expect, ...entry }) {
    const label = `question ${entry.index + 1}: expect`;
    return { ...entry, expect: expect === undefined ? undefined : (0,job_fields/* parseLabelled */.Py)(label, job_fields/* expectation */.pG, expect) };
}
function readMany(fields, template) {
    const shard = fields.optional('shard', (0,job_fields/* parsedOrReason */.Ng)(parseShard));
    const entries = fields.optional('prompts-file', (path) => (0,job_fields/* parsedOrReason */.Ng)((text) => (0,prompts_file/* parsePromptsFile */.p)(text).map(withExpectation))((0,job_fields/* textOfFile */.nj)(path)));
    if (entries === undefined)
        return undefined;
    const questions = entries.map(({ index, id, ...own }) => ({
        ...withTemplate(own, template),
        index,
        id,
    }));
    return { kind: 'many', questions: shard === undefined ? questions : shardOf(questions, shard) };
}


/***/ }),

/***/ 75572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ questionOptionNames),
/* harmony export */   H: () => (/* binding */ questionOptions)
/* harmony export */ });
/** How a question is asked, besides its text. */
const questionOptions = [
    { name: 'prompt-file', value: 'FILE', help: 'the question as a text file, or as a .prompt.yml file' },
    { name: 'input', value: 'YAML', help: 'values of the variables of a .prompt.yml file, as YAML' },
    { name: 'file-input', value: 'YAML', help: 'variables of a .prompt.yml file whose values are files: name to path' },
    { name: 'system-prompt', value: 'TEXT', help: 'what the model is told before the question' },
    { name: 'system-prompt-file', value: 'FILE', help: 'the same, as a text file' },
    { name: 'choices', value: 'LIST', help: 'answer with exactly one of these: separated by commas, or one a line' },
    { name: 'json-schema', value: 'SCHEMA', help: 'answer with JSON that conforms to this schema: its text, or a file' },
    {
        name: 'prompts-file',
        value: 'FILE',
        help: 'many questions for one boot, as JSON lines or YAML; prints JSON lines',
    },
    { name: 'shard', value: 'I/N', help: 'ask only the part I of N of --prompts-file' },
    { name: 'max-tokens', value: 'N', help: 'maximum length of an answer in tokens (256)' },
    { name: 'temperature', value: 'T', help: 'sampling temperature (0: greedy, the same answer every time)' },
    { name: 'top-p', value: 'P', help: 'sample from the most likely tokens that make up this probability (0.95)' },
    { name: 'seed', value: 'N', help: 'sampling seed (1)' },
    { name: 'stop', value: 'TEXT', help: 'end the answer before this text; several, one a line' },
];
const questionOptionNames = questionOptions.map(({ name }) => name);


/***/ })

};
