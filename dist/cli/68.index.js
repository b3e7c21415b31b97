export const id = 68;
export const ids = [68];
export const modules = {

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
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${choices.length} choice leaves nothing to choose from; give at least 2`);
    if (choices.length > mostChoices)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${choices.length} choices; at most ${mostChoices} are allowed`);
    const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
    if (twice !== undefined)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${JSON.stringify(twice)} is listed twice`);
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
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
// EXTERNAL MODULE: ./build.bundles.part/src/text/cut.js
var cut = __webpack_require__(51915);
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
/** A sentence may quote what a stranger has written. */
const longestSentence = 1000;
/** A sentence on the first keyword that is not held, with its place; undefined where all are. */
function firstUnheldKeyword(root) {
    try {
        new Visitor(root).visit(root, '', 0);
        return undefined;
    }
    catch (error) {
        if (error instanceof NotHeld)
            return (0,cut/* cut */.J)(error.message, longestSentence);
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
            throw new NotHeld(`${at(place)} is not a schema that the engine can enforce: it is not an object`);
        const { type } = value;
        if (Array.isArray(type)) {
            // Each once: what is below is looked through for each of them.
            for (const one of new Set(type)) {
                this.ofOneType({ ...value, type: one }, place, depth + 1);
            }
            return;
        }
        this.ofOneType(value, place, depth);
    }
    ofOneType(schema, place, depth) {
        const { type } = schema;
        if (type !== undefined && !types.includes(type)) {
            throw new NotHeld(`${at(`${place}/type`)} is not one of ${types.join(', ')}`);
        }
        this.shape(schema, place, depth);
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
    throw new NotHeld(`${at(place)}: the engine cannot enforce "${keyword}"${beside}; leave it out`);
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
        throw new NotHeld(`${at(`${place}/pattern`)}: the engine cannot enforce ${unheld} in ${JSON.stringify(source)}`);
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
        value = (0,json/* readJson */.Vh)(text);
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
        value = (0,json/* readJson */.Vh)(answer);
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
            return 'contains a text on which a pattern of the schema does not finish';
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
/**
 * Unknown keywords are refused before, by name; formats are held by the grammar. To find out what could be put in the
 * place of a reference, ajv looks through lists in lists twice at each level: sixty levels take longer than anybody lives.
 */
const options = {
    strict: false,
    validateFormats: false,
    inlineRefs: false,
    code: { regExp: boundedRegExp },
    logger: false,
};
/** By what the schema says of itself; else by the array of `items`, which later drafts call `prefixItems`. */
function isOfDraft7({ $schema: draft }, text) {
    if (typeof draft === 'string')
        return /draft-0?[67]/.test(draft);
    return text.includes('"items":[');
}


/***/ }),

/***/ 54687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parsePromptsFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38816);
/* harmony import */ var _host_closest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15013);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79841);
/* harmony import */ var _form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53042);
/* harmony import */ var _json_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73055);
/* harmony import */ var _sampling_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9310);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66347);








const mostQuestions = 100_000;
const shownProblems = 20;
const text = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().refine((value) => value.trim() !== '', 'is blank');
const message = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ role: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['system', 'user', 'assistant']), content: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
const fields = {
    id: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[\w.:/#-]{1,100}$/, 'may have letters, digits and . : / # _ -, 100 at most'),
        zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int(),
    ])
        .optional(),
    prompt: text.optional(),
    messages: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(message).min(1).optional(),
    'system-prompt': zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
    choices: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP())]).optional(),
    'json-schema': zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J())]).optional(),
    'max-tokens': _sampling_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .samplingLimits */ .A.maxTokens.optional(),
    temperature: _sampling_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .samplingLimits */ .A.temperature.optional(),
    'top-p': _sampling_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .samplingLimits */ .A.topP.optional(),
    seed: _sampling_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .samplingLimits */ .A.seed.optional(),
    stop: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1))]).optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).optional(),
};
const questionSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej(fields);
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
                return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_7__/* .readJson */ .Vh)(line);
            }
            catch (error) {
                throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`not JSON: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
            }
        };
        return line.trim() === '' ? [] : [{ place: `line ${index + 1}`, read }];
    });
}
function yamlList(content) {
    const value = (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(content, 'neither JSON lines nor YAML');
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
        return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_5__/* .firstIssue */ .O)(error);
    const [name = ''] = issue.keys;
    const allowed = Object.keys(fields);
    const close = (0,_host_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .closestName */ .N)(name, allowed);
    return `${name}: unknown${close === undefined ? '' : `; did you mean ${close}?`} (allowed: ${allowed.join(', ')})`;
}


/***/ }),

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ samplingLimits)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _contract_fields_question_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19960);


const within = ({ type }) => (type.is === 'whole' ? zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int() : zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()).min(type.least).max(type.most);
/** How an answer may be sampled, for files that say it: as the fields of the same meaning may have it. */
const samplingLimits = {
    maxTokens: within(_contract_fields_question_js__WEBPACK_IMPORTED_MODULE_0__/* .questionFields */ .Gw['max-tokens']),
    temperature: within(_contract_fields_question_js__WEBPACK_IMPORTED_MODULE_0__/* .questionFields */ .Gw.temperature),
    topP: within(_contract_fields_question_js__WEBPACK_IMPORTED_MODULE_0__/* .questionFields */ .Gw['top-p']),
    seed: within(_contract_fields_question_js__WEBPACK_IMPORTED_MODULE_0__/* .questionFields */ .Gw.seed),
};


/***/ }),

/***/ 66347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ firstIssue),
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79841);



/** As many aliases as no honest file needs: each may stand for all that went before. */
const mostAliases = 100;
/** The value of a YAML text. Throws UsageError that begins with `otherwise` for what is none. */
function parseYaml(text, otherwise) {
    try {
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: mostAliases });
        (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseDeep */ .zM)(value);
        return value;
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


/***/ })

};
