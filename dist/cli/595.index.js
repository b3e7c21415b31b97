export const id = 595;
export const ids = [595];
export const modules = {

/***/ 28595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addCacheCommand: () => (/* binding */ addCacheCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/leftovers.js
var leftovers = __webpack_require__(45706);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/kept-files.js




const known = {
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
/** The parts of zosia's folder, the largest first. What else lies there is none of them. */
async function keptParts(cache) {
    const found = (await entriesOf(cache)).flatMap(({ isDirectory, name }) => {
        const what = known[name];
        return isDirectory && what !== undefined ? [{ name, what }] : [];
    });
    const parts = found.map(async ({ name, what }) => ({
        name,
        what,
        path: external_node_path_.join(cache, name),
        bytes: await bytesBelow(external_node_path_.join(cache, name), new Set()),
    }));
    return (await Promise.all(parts)).sort((a, b) => b.bytes - a.bytes);
}
/**
 * Removes those parts, all where none is named; answers what was there. A boot that runs is not disturbed: what it has
 * open stays its own. Throws UsageError for a name that is no part, and for all of a folder that is not zosia's alone.
 */
async function clearKept(cache, names) {
    const parts = await keptParts(cache);
    const wrong = names.filter((name) => known[name] === undefined);
    if (wrong.length > 0) {
        const allowed = Object.keys(known).join(', ');
        throw new errors/* UsageError */.eb(wrong.map((name) => `${name} is no part of the cache; allowed: ${allowed}`).join('\n'));
    }
    if (names.length === 0)
        await refuseSharedFolder(cache, parts);
    await (0,leftovers/* removeLeftovers */.DA)(cache, (name) => known[name] !== undefined);
    const cleared = parts.filter(({ name }) => names.length === 0 || names.includes(name));
    for (const { path: folder } of cleared) {
        // Gone at once: nobody finds it half there.
        const aside = (0,leftovers/* asideOf */.KN)(folder);
        await (0,promises_.rename)(folder, aside);
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
    return cleared;
}
/** A person may have set ZOSIA_CACHE to a folder with files of their own, and those may have the names of ours. */
async function refuseSharedFolder(cache, parts) {
    const others = (await entriesOf(cache)).filter(({ name }) => known[name] === undefined && !name.startsWith('.'));
    if (others.length === 0)
        return;
    const ours = parts.map(({ name }) => name).join(' ');
    throw new errors/* UsageError */.eb(`${cache} holds more than what zosia keeps (${others[0]?.name ?? ''}); name the parts to clear: ${ours === '' ? 'there are none' : ours}`);
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

// EXTERNAL MODULE: ./build.bundles.part/src/cli/size.js
var size = __webpack_require__(77997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/cache.js




function addCacheCommand(zosia, { reporter }) {
    const cache = zosia
        .command('cache')
        .description('Shows what zosia keeps on this machine, and its size on disk.')
        .option('--json', 'print a JSON list')
        .action(async (options) => {
        const parts = await keptParts((0,cache_folder/* cacheFolder */.n)());
        if (options['json'] === true)
            (0,standard_streams/* printJson */.Q2)(parts);
        else
            (0,standard_streams/* print */.yy)(listing((0,cache_folder/* cacheFolder */.n)(), parts));
    });
    cache
        .command('clear')
        .description('Removes everything, or only the parts named. It is made again when needed.')
        .argument('[part...]', 'such as snapshots')
        .action(async (names) => {
        const cleared = await clearKept((0,cache_folder/* cacheFolder */.n)(), names);
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


/***/ })

};
