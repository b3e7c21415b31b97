export const id = 214;
export const ids = [214];
export const modules = {

/***/ 84214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ modelSum),
  _: () => (/* binding */ readBootRequest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/question.js
var question = __webpack_require__(19960);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/form.js
var engine_form = __webpack_require__(53042);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/json-schema.js + 1 modules
var json_schema = __webpack_require__(73055);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/sampling-limits.js
var sampling_limits = __webpack_require__(9310);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/yaml-text.js
var yaml_text = __webpack_require__(66347);
// EXTERNAL MODULE: ./build.bundles.part/src/text/table.js
var table = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/prompt-file.js








const message = schemas/* object */.Ikc({ role: schemas/* enum */.k5n(['system', 'user', 'assistant']), content: schemas/* string */.YjP() });
const fileSchema = schemas/* object */.Ikc({
    messages: schemas/* array */.YOg(message).min(1),
    modelParameters: schemas/* object */.Ikc({
        maxTokens: sampling_limits/* samplingLimits */.A.maxTokens.optional(),
        maxCompletionTokens: sampling_limits/* samplingLimits */.A.maxTokens.optional(),
        temperature: sampling_limits/* samplingLimits */.A.temperature.optional(),
        topP: sampling_limits/* samplingLimits */.A.topP.optional(),
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
        const value = (0,json/* readJson */.Vh)(text);
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
        const value = (0,table/* ownEntry */.P)(variables, name);
        if (value === undefined)
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `the variable ${`{{${name}}}`} has no value; give one by {input} or {file-input}`);
        return value;
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/engine/prompts-file.js
var prompts_file = __webpack_require__(54687);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/shard.js

/** `2/5`. Throws UsageError. */
function parseShard(text) {
    const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
    const shard = { part: Number(part), of: Number(of) };
    if (shard.part >= 1 && shard.part <= shard.of)
        return shard;
    throw new errors/* UsageError */.eb(`${JSON.stringify(text)} is not a shard such as 2/5`);
}
/** The part's own items: each item is in exactly one part, and the parts differ by one in length at most. */
function shardOf(items, { part, of }) {
    return items.filter((_, index) => index % of === part - 1);
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/question-fields.js







/** What a question's text may come from; each asks for the prompt mode. */
const questionSources = ['prompt', 'prompt-file', 'prompts-file'];
/** Reads what is asked in the prompt mode. Wrong texts are left in `fields` for its `finish`, and give undefined. */
function readInquiry(fields) {
    exclude(fields);
    if (!questionSources.some((name) => fields.has(name))) {
        fields.reject(`${fields.nameOf('prompt')}: missing; mode prompt needs a question`);
    }
    if (fields.has('shard') && !fields.has('prompts-file')) {
        fields.reject(`${fields.nameOf('shard')}: given, but only ${fields.nameOf('prompts-file')} has parts`);
    }
    const template = readTemplate(fields);
    return fields.has('prompts-file') ? readMany(fields, template) : readOne(fields, template);
}
/** The sampling that requests to a service may leave unsaid, and that a guest without the engine does as well. */
function readGuestSampling(fields) {
    return {
        maxTokens: fields.read(question/* questionFields */.Gw, 'max-tokens'),
        seed: fields.read(question/* questionFields */.Gw, 'seed'),
        temperature: fields.read(question/* questionFields */.Gw, 'temperature'),
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
        topP: fields.read(question/* questionFields */.Gw, 'top-p'),
        stop: fields.optional('stop', stopTexts),
        system: fields.optional('system-prompt', field_reader/* anyText */.Ae) ?? fields.optional('system-prompt-file', field_reader/* textOfFile */.nj),
        form: readForm(fields),
        expect: fields.optional('expect', field_reader/* expectation */.pG),
    };
}
function readForm(fields) {
    const choices = fields.optional('choices', (0,field_reader/* parsedOrReason */.Ng)(engine_form/* parseChoices */.IJ));
    if (choices !== undefined)
        return { kind: 'choices', choices };
    const schema = fields.optional('json-schema', jsonSchema);
    return schema === undefined ? undefined : { kind: 'json', schema };
}
/** The schema itself, or the file that has it. */
const jsonSchema = (text) => (0,field_reader/* parsedOrReason */.Ng)(json_schema/* parseJsonSchema */.$j)(text.trimStart().startsWith('{') ? text : (0,field_reader/* textOfFile */.nj)(text));
const stopTexts = (text) => text.split(/\r?\n/).filter((line) => line !== '');
function readOne(fields, template) {
    const file = fields.optional('prompt-file', field_reader/* anyText */.Ae);
    if (file !== undefined && /\.prompt\.ya?ml$/i.test(file))
        return readPromptYaml(fields, template);
    for (const name of ['input', 'file-input']) {
        if (fields.has(name))
            fields.reject(`${fields.nameOf(name)}: given, but only a .prompt.yml file has variables`);
    }
    const name = file === undefined ? 'prompt' : 'prompt-file';
    const text = file === undefined ? fields.optional('prompt', field_reader/* anyText */.Ae) : fields.optional('prompt-file', field_reader/* textOfFile */.nj);
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
        ...fields.optional('input', (0,field_reader/* parsedOrReason */.Ng)(parseVariables)),
        ...fields.optional('file-input', contentsOfFiles),
    };
    const file = fields.optional('prompt-file', (path) => (0,field_reader/* parsedOrReason */.Ng)((text) => parsePromptFile(text, variables))((0,field_reader/* textOfFile */.nj)(path)));
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
const contentsOfFiles = (text) => Object.fromEntries(Object.entries((0,field_reader/* parsedOrReason */.Ng)(parseVariables)(text)).map(([name, file]) => [name, (0,field_reader/* textOfFile */.nj)(file)]));
function withExpectation({ expect, ...entry }) {
    const label = `question ${entry.index + 1}: expect`;
    return { ...entry, expect: expect === undefined ? undefined : (0,field_reader/* parseLabelled */.Py)(label, field_reader/* expectation */.pG, expect) };
}
function readMany(fields, template) {
    const shard = fields.optional('shard', (0,field_reader/* parsedOrReason */.Ng)(parseShard));
    const entries = fields.optional('prompts-file', (path) => (0,field_reader/* parsedOrReason */.Ng)((text) => (0,prompts_file/* parsePromptsFile */.p)(text).map(withExpectation))((0,field_reader/* textOfFile */.nj)(path)));
    if (entries === undefined)
        return undefined;
    const questions = entries.map(({ index, id, ...own }) => ({
        ...withTemplate(own, template),
        index,
        id,
    }));
    return { kind: 'many', questions: shard === undefined ? questions : shardOf(questions, shard) };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/serve-request.js





/** A header carries it. A wrong one may be a part of a secret: it is not shown. */
const apiKey = (0,field_reader/* parsedOrReason */.Ng)((text) => {
    if (text === 'none' || /^[\x21-\x7e]{8,512}$/.test(text))
        return text;
    throw new errors/* UsageError */.eb('not none, nor a key of 8 to 512 printable ASCII characters without spaces');
});
/** Reads how to serve. A key that nobody names is made up. Wrong texts are left in `fields` for its `finish`. */
function readServeRequest(fields) {
    if (fields.has('expect')) {
        fields.reject(`${fields.nameOf('expect')}: given, but mode serve ends when it is told to and has nothing to be held to`);
    }
    const port = fields.read(boot/* bootFields */.A3, 'port') ?? 'auto';
    const key = fields.withDefault('api-key', apiKey, `zosia-${(0,external_node_crypto_.randomBytes)(24).toString('hex')}`);
    return {
        port: port === 'auto' ? 0 : port,
        apiKey: key === 'none' ? undefined : key,
        sampling: readGuestSampling(fields),
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/host/closest-name.js
var closest_name = __webpack_require__(15013);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/kernel-parameters.js


/** What is wrong with a word of the kernel command line that means to be a flag of ours; undefined where nothing is. */
function kernelParameterProblem(word) {
    const [name = '', value] = word.split('=', 2);
    if (!/^zosia[._]/i.test(name))
        return undefined;
    if (guest/* kernelParameters */.Q3.includes(name)) {
        if (value === undefined)
            return `${name} has no value: a flag is NAME=VALUE, such as zosia.ci=1`;
        return name === 'zosia.llama_args' ? llamaArgsProblem(word.slice(name.length + 1)) : undefined;
    }
    const nearest = (0,closest_name/* closestName */.N)(name, guest/* kernelParameters */.Q3);
    const hint = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
    return `${name} is not a flag of the guest${hint}; its flags are ${guest/* kernelParameters */.Q3.join(', ')}`;
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
var version = __webpack_require__(4519);
// EXTERNAL MODULE: ./build.bundles.part/src/model/model-file.js + 1 modules
var model_file = __webpack_require__(23422);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-request.js









/** A model's sum, or those of the files that it is split into: as src/model takes them. */
const modelSum = (0,field_reader/* parsed */.Yz)(model_file/* parseSums */.m, '64 hexadecimal digits, of a split model one sum for each file by commas');
/**
 * Reads a boot request out of texts named in kebab-case (the names of boot-qemu's inputs and of the command's
 * options). Throws one UsageError that names every wrong text, its value and what is allowed.
 */
function readBootRequest(fields, defaultMode, modes = question/* bootModes */.px) {
    fields.exclusive('model', 'model-disk');
    fields.exclusive('image', 'kernel');
    fields.exclusive('version', 'image');
    fields.exclusive('version', 'kernel');
    if (fields.has('kernel') !== fields.has('initrd')) {
        fields.reject(`${fields.nameOf('kernel')} and ${fields.nameOf('initrd')} go together: give both or neither`);
    }
    const asks = questionSources.find((name) => fields.has(name));
    const mode = fields.withDefault('mode', (0,field_reader/* oneOf */.yL)(modes), asks === undefined ? defaultMode : 'prompt');
    const inquiry = mode === 'prompt' ? readInquiry(fields) : undefined;
    refuseOtherModes(fields, mode);
    const serve = mode === 'serve' ? readServeRequest(fields) : undefined;
    const otherMode = /(?:^|\s)zosia\.(?:ci|diag|selftest|perf)=1(?:\s|$)/.exec(fields.optional('append', field_reader/* anyText */.Ae) ?? '');
    if (otherMode && (mode === 'prompt' || mode === 'serve')) {
        fields.reject(`${fields.nameOf('append')}: ${otherMode[0].trim()} asks for another mode than ${mode}`);
    }
    for (const word of kernelWords(fields.optional('append', field_reader/* anyText */.Ae) ?? '')) {
        const problem = kernelParameterProblem(word);
        if (problem !== undefined)
            fields.reject(`${fields.nameOf('append')}: ${problem}`);
    }
    const memory = fields.read(boot/* bootFields */.A3, 'memory');
    const request = {
        arch: fields.read(boot/* bootFields */.A3, 'arch'),
        image: imageSource(fields),
        model: modelSource(fields, mode),
        mode,
        inquiry,
        serve,
        contextLength: fields.read(boot/* bootFields */.A3, 'context-length'),
        expect: mode === 'prompt' || mode === 'serve' ? undefined : fields.optional('expect', field_reader/* expectation */.pG),
        append: fields.withDefault('append', kernelWords, []),
        memoryMib: memory,
        memoryMayBeCut: memory === 'auto' || fields.read(boot/* bootFields */.A3, 'memory-may-be-cut'),
        memoryCheck: fields.read(boot/* bootFields */.A3, 'memory-check'),
        cpus: fields.read(boot/* bootFields */.A3, 'cpus'),
        cpu: fields.optional('cpu', cpuModel) ?? boot/* bootFields */.A3.cpu.default,
        accelerator: fields.read(boot/* bootFields */.A3, 'accel'),
        tune: fields.read(boot/* bootFields */.A3, 'tune'),
        start: fields.read(boot/* bootFields */.A3, 'start'),
        isolate: readIsolate(fields, mode),
        bootTimeoutSeconds: fields.read(boot/* bootFields */.A3, 'boot-timeout'),
        timeoutSeconds: mode === 'interactive' && !fields.has('timeout') ? undefined : fields.read(boot/* bootFields */.A3, 'timeout'),
        uefi: fields.read(boot/* bootFields */.A3, 'uefi'),
        serial: fields.optional('serial', serialOption),
        serialLog: fields.optional('serial-log', field_reader/* anyText */.Ae),
        fwCfg: readFwCfgFields(fields),
    };
    fields.finish();
    return request;
}
/** The fields that the guest is told as they are: of a question too, which a guest without the engine is asked by them. */
function readFwCfgFields(fields) {
    const told = Object.entries(boot/* bootFields */.A3).flatMap(([name, { fwCfgName }]) => {
        const value = fwCfgName === undefined ? undefined : fields.read(boot/* bootFields */.A3, name);
        return fwCfgName === undefined || value === undefined ? [] : [[fwCfgName, String(value)]];
    });
    return Object.fromEntries(told);
}
/** Refuses what is said of another mode. */
function refuseOtherModes(fields, mode) {
    for (const [name, { modes, sameAs }] of Object.entries(boot/* bootFields */.A3)) {
        if (modes === undefined || modes.includes(mode) || sameAs !== undefined || !fields.has(name))
            continue;
        const of = modes.join(' and ');
        fields.reject(`${fields.nameOf(name)}: given, but it is of mode ${of}, not of ${mode}; leave one of the two out`);
    }
}
function readIsolate(fields, mode) {
    const isolate = fields.read(boot/* bootFields */.A3, 'isolate');
    if (!isolate)
        return false;
    if (mode !== 'serve' && !fields.has('prompts-file')) {
        const label = fields.nameOf('isolate');
        const many = fields.nameOf('prompts-file');
        fields.reject(`${label}: given, but only ${many} and mode serve have several requests to keep apart`);
    }
    if (fields.read(boot/* bootFields */.A3, 'start') === 'cold') {
        fields.reject(`${fields.nameOf('isolate')}: needs copies of a guest, which a start that is cold has none of`);
    }
    return true;
}
/**
 * A model of QEMU's, with features where wanted: `max,sve=off`. `help`, at which QEMU lists its models and ends, is
 * none, nor is anything that is not a model's name or a feature's.
 */
const cpuModel = (0,field_reader/* matching */.wC)(/^(?!help(?:,|$))[A-Za-z0-9][\w.-]*(?:,(?!help(?:,|$))[+-]?[a-z][\w.-]*(?:=[\w.+-]+)?)*$/, "auto or one of QEMU's -cpu values, such as cortex-a72 or max,sve=off");
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
    const folder = fields.optional('image', field_reader/* anyText */.Ae);
    const kernel = fields.optional('kernel', field_reader/* anyText */.Ae);
    const initrd = fields.optional('initrd', field_reader/* anyText */.Ae);
    if (kernel !== undefined && initrd !== undefined)
        return { kind: 'pair', kernel, initrd };
    if (folder !== undefined)
        return { kind: 'folder', folder };
    const wish = fields.optional('version', (0,field_reader/* parsed */.Yz)(version/* parseReleaseWish */.qT, version/* allowedWishes */.mU));
    return wish === undefined ? { kind: 'default' } : { kind: 'release', wish };
}
function modelSource(fields, mode) {
    const path = fields.optional('model-disk', field_reader/* anyText */.Ae);
    if (path !== undefined)
        return { kind: 'disk', path };
    const sha256 = fields.optional('sha256', modelSum);
    const model = fields.optional('model', field_reader/* anyText */.Ae) ?? (wantsModel(mode) ? boot/* defaultModel */.$I : 'none');
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

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry)
/* harmony export */ });
/** What a table has under a name from outside. `constructor` and `toString` are names that every object answers to. */
function ownEntry(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ })

};
