export const id = 145;
export const ids = [145];
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

/***/ 96145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addCacheCommand: () => (/* binding */ addCacheCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/command.js
var command = __webpack_require__(11715);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build.bundles.part/src/contract/cache.js
/** The parts of zosia's cache folder, each a folder in it, and what a person is told of it: all can be made again. */
const cacheTable = {
    buildroot: 'sources, toolchains and images that were compiled',
    'compiled-code': 'what Node compiled of zosia',
    debian: "Debian's packages and their indexes",
    disks: 'model disks',
    images: 'system images',
    logs: 'what other programs said while zosia ran them',
    models: 'model files',
    qemu: 'what QEMU and the accelerators of this machine can do',
    releases: 'released system images',
    snapshots: 'guests with their engine loaded, for warm starts',
    tools: 'programs for tests and documentation',
};
const cacheParts = Object.keys(cacheTable);

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/leftovers.js
var leftovers = __webpack_require__(45706);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/cache-inventory.js






/**
 * What zosia alone calls something in a part, so that a user's own folder of the same name is told from it. Undefined
 * where anybody may call things so: such a part is zosia's in a folder that has another one and nothing else.
 */
const signs = {
    buildroot: /^(sources|dl|ccache|sdk|sdk-unpacked|sdk-output|output)$/,
    // Node makes it in any folder, before anything else.
    'compiled-code': /^v\d+\.\d+\.\d+-/,
    debian: /-[0-9a-f]{16}$/,
    disks: /\.img(\.json)?$/,
    images: /^\w+-(debian|release|buildroot)-/,
    logs: undefined,
    models: /^known$|-[0-9a-f]{8,16}\.gguf/,
    qemu: /^(capabilities|accelerator)-.*\.json$/,
    releases: undefined,
    snapshots: /^[0-9a-f]{32}$/,
    tools: undefined,
};
/** The parts of zosia's folder, the largest first. What else lies there is none of them. */
async function listCache(cache) {
    return measured(cache, (await contentsOf(cache)).ours);
}
async function measured(cache, names) {
    const parts = names.map(async (name) => ({
        name,
        what: cacheTable[name],
        path: (0,cache_folder/* inCache */.Y)(cache, name),
        bytes: await bytesBelow((0,cache_folder/* inCache */.Y)(cache, name), new Set()),
    }));
    return (await Promise.all(parts)).sort((a, b) => b.bytes - a.bytes);
}
/**
 * Removes those parts, all where none is named; answers what was there. A boot that runs is not disturbed: what it has
 * open stays its own. Throws UsageError for a name that is no part, for a folder of that name that is the user's, and
 * for all of a folder that is not zosia's alone.
 */
async function clearCache(cache, names) {
    const wrong = names.filter((name) => !isPart(name));
    if (wrong.length > 0) {
        const allowed = cacheParts.join(', ');
        throw new errors/* UsageError */.eb(wrong.map((name) => `${name} is no part of the cache; allowed: ${allowed}`).join('\n'));
    }
    const { ours, others } = await contentsOf(cache);
    const foreign = names.find((name) => others.includes(name));
    if (foreign !== undefined) {
        throw new errors/* UsageError */.eb(`${external_node_path_.join(cache, foreign)} does not look like zosia's own, and stays; remove yourself what you want gone from it`);
    }
    if (names.length === 0)
        refuseSharedFolder(cache, ours, others);
    await (0,leftovers/* removeLeftovers */.DA)(cache, isPart);
    const cleared = await measured(cache, ours.filter((name) => names.length === 0 || names.includes(name)));
    for (const { path: folder } of cleared) {
        // Gone at once: nobody finds it half there.
        const aside = (0,leftovers/* asideOf */.KN)(folder);
        await (0,promises_.rename)(folder, aside);
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
    return cleared;
}
/** A person may have set ZOSIA_CACHE to a folder with files of their own, and those may have the names of ours. */
function refuseSharedFolder(cache, ours, others) {
    if (others.length === 0)
        return;
    throw new errors/* UsageError */.eb(`${cache} holds more than what zosia keeps (${others[0] ?? ''}); name the parts to clear: ${ours.length === 0 ? 'there are none' : [...ours].sort().join(' ')}`);
}
function isPart(name) {
    return cacheParts.includes(name);
}
async function contentsOf(cache) {
    const entries = (await entriesOf(cache)).filter(({ name }) => !name.startsWith('.'));
    const others = entries.flatMap(({ name, isDirectory }) => (isDirectory && isPart(name) ? [] : [name]));
    const parts = entries.flatMap(({ name, isDirectory }) => (isDirectory && isPart(name) ? [name] : []));
    const looks = new Map(await Promise.all(parts.map(async (part) => [part, await lookOf(cache, part)])));
    const ofLook = (look) => parts.filter((part) => looks.get(part) === look);
    others.push(...ofLook('foreign'));
    const isZosias = others.length === 0 && ofLook('ours').some((part) => part !== 'compiled-code');
    const [ours, unsigned] = [[...ofLook('ours'), ...ofLook('empty')], ofLook('unsigned')];
    return isZosias ? { ours: [...ours, ...unsigned], others } : { ours, others: [...others, ...unsigned] };
}
async function lookOf(cache, part) {
    // What is half made, or held by somebody at work, says nothing.
    const inside = (await entriesOf((0,cache_folder/* inCache */.Y)(cache, part))).filter(({ name }) => !/^\.|\.(lock|part)$/.test(name));
    if (inside.length === 0)
        return 'empty';
    const sign = signs[part];
    if (sign === undefined)
        return 'unsigned';
    return inside.some(({ name }) => sign.test(name)) ? 'ours' : 'foreign';
}
async function entriesOf(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
}
/** `seen`: files with several names, by their identity. */
async function bytesBelow(folder, seen) {
    let total = 0;
    for (const { name, isDirectory } of await entriesOf(folder)) {
        const entry = external_node_path_.join(folder, name);
        if (isDirectory) {
            total += await bytesBelow(entry, seen);
            continue;
        }
        const stats = await (0,promises_.lstat)(entry).catch(() => undefined); // gone meanwhile
        if (!stats)
            continue;
        const identity = `${stats.dev}:${stats.ino}`;
        if (stats.nlink > 1 && seen.has(identity))
            continue;
        seen.add(identity);
        total += stats.blocks * 512;
    }
    return total;
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/size.js
var size = __webpack_require__(77997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/cache.js






function addCacheCommand(zosia, { reporter }) {
    const cache = zosia.command('cache').description('Shows what zosia keeps on this machine, and its size on disk.');
    (0,boot_options/* addOptions */.s6)(cache, 'cache').action(async (options) => {
        const parts = await listCache((0,cache_folder/* cacheFolder */.n)());
        if ((0,boot_options/* optionReader */.hr)('cache', options).read(command/* printFields */.H9, 'json'))
            (0,standard_streams/* printJson */.Q2)(parts);
        else
            (0,standard_streams/* print */.yy)(listing((0,cache_folder/* cacheFolder */.n)(), parts));
    });
    cache
        .command('clear')
        .description('Removes everything, or only the parts named. It is made again when needed.')
        .argument('[part...]', 'such as snapshots')
        .action(async (names) => {
        const cleared = await clearCache((0,cache_folder/* cacheFolder */.n)(), names);
        const bytes = cleared.reduce((sum, part) => sum + part.bytes, 0);
        reporter.info(cleared.length === 0 ? 'there was nothing to clear' : `cleared ${sizeOf(bytes)}: ${namesOf(cleared)}`);
    });
}
function namesOf(parts) {
    return parts.map(({ name }) => name).join(', ');
}
function listing(folder, parts) {
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const width = Math.max(0, ...parts.map(({ name }) => name.length));
    return [
        `${folder}: ${sizeOf(total)}`,
        ...parts.map(({ name, what, bytes }) => `  ${name.padEnd(width)}  ${sizeOf(bytes).padStart(9)}  ${what}`),
        ...(parts.length === 0 ? [] : ['All of it can be made again; `zosia cache clear [PART…]` removes it.']),
    ].join('\n');
}
function sizeOf(bytes) {
    return (0,size/* size */.E)(bytes / 1024 / 1024);
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

/***/ 28929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ inCache),
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The one folder under which zosia keeps what it can make again: `ZOSIA_CACHE`, else XDG's cache folder. */
function cacheFolder(env = process.env) {
    const own = env['ZOSIA_CACHE'];
    if (own)
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(own);
    const xdg = env['XDG_CACHE_HOME'];
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(xdg && node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(xdg) ? xdg : node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'zosia');
}
/** A path in one part of the folder, or the part itself. */
function inCache(cache, part, ...below) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(cache, part, ...below);
}


/***/ }),

/***/ 45706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   KN: () => (/* binding */ asideOf),
/* harmony export */   st: () => (/* binding */ longestOwnName),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder)
/* harmony export */ });
/* unused harmony export isRunning */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8407);






/** Among whom process ids are told apart: one boot of one host, and there one container. Eight letters. */
let place;
function ourPlace() {
    place ??= (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wordsOfPlace()).digest('hex').slice(0, 8);
    return place;
}
function wordsOfPlace() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8') + (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)(); // not Linux
    }
}
/** Whose something is: a process, and where that has its id. */
const owner = String.raw `(?<pid>\d+)-(?<place>[0-9a-f]{8})`;
const ourselves = () => `${process.pid}-${ourPlace()}`;
/** A path beside `target` that nobody else takes, and that tells whose it is. */
function asideOf(target) {
    const mark = `${ourselves()}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    return node_path__WEBPACK_IMPORTED_MODULE_4__.join(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target), `.${node_path__WEBPACK_IMPORTED_MODULE_4__.basename(target)}.${mark}.part`);
}
const asideName = new RegExp(String.raw `^\.(?<target>.+)\.${owner}-[0-9a-f]{8}\.part$`);
/** Removes what processes that are gone had put aside in `folder`, as far as `isOurs` says so of its target's name. */
async function removeLeftovers(folder, isOurs) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])) {
        const { target, pid, place } = asideName.exec(name)?.groups ?? {};
        if (target !== undefined && isOurs(target))
            await removeIfLeft(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, name), Number(pid), place);
    }
}
/** The longest name that `makeOwnFolder` gives. */
const longestOwnName = 'zosia-run-4194304-00ff00ff-XXXXXX';
/**
 * Makes a private folder (mode 0700) in `parent`, whose name tells whose it is, and removes there what processes that
 * are gone have left of that kind.
 */
async function makeOwnFolder(parent, kind) {
    const pattern = new RegExp(String.raw `^${kind}-${owner}-\w{6}$`);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const { pid, place } = pattern.exec(name)?.groups ?? {};
        if (pid !== undefined)
            await removeIfLeft(node_path__WEBPACK_IMPORTED_MODULE_4__.join(parent, name), Number(pid), place);
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(parent, `${kind}-${ourselves()}-`));
}
/** What a process of another place has not changed for so long, it has left: nobody here can tell whether it lives. */
const leftoverMs = 24 * 3_600_000;
async function removeIfLeft(leftover, pid, itsPlace) {
    const isLeft = itsPlace === ourPlace() ? !isRunning(pid) : (await ageOf(leftover)) > leftoverMs;
    // One of another user stays.
    if (isLeft)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(leftover, { recursive: true, force: true }).catch(() => undefined);
}
async function ageOf(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
}
/** Whether there is a process with that id. */
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .vq)(error) === 'EPERM';
    }
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
