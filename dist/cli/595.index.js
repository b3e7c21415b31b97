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
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/kept-files.js




const known = {
    buildroot: 'sources, toolchains and images that were compiled',
    'compiled-code': 'what Node compiled of zosia',
    debian: "Debian's packages and their indexes",
    disks: 'model disks',
    images: 'system images',
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
    await (0,files/* removeLeftovers */.DA)(cache, (name) => known[name] !== undefined);
    const cleared = parts.filter(({ name }) => names.length === 0 || names.includes(name));
    for (const { path: folder } of cleared) {
        // Gone at once: nobody finds it half there.
        const aside = (0,files/* asideOf */.KN)(folder);
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

/***/ 84109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ folderSizeBytes),
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   Ef: () => (/* binding */ requireFreeSpace),
/* harmony export */   KN: () => (/* binding */ asideOf),
/* harmony export */   Lh: () => (/* binding */ readNamedText),
/* harmony export */   MG: () => (/* binding */ removeLeftover),
/* harmony export */   Q3: () => (/* binding */ sha256File),
/* harmony export */   UY: () => (/* binding */ syncToDisk),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   go: () => (/* binding */ freeBytes),
/* harmony export */   hM: () => (/* binding */ withScratch),
/* harmony export */   hR: () => (/* binding */ fileExists),
/* harmony export */   kK: () => (/* binding */ withLock),
/* harmony export */   qE: () => (/* binding */ writeAside),
/* harmony export */   r7: () => (/* binding */ fileSizeBytes)
/* harmony export */ });
/* unused harmony export isRunning */
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
    await makeFolder(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target));
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
/**
 * Makes a folder and those that it lies in, where they are not there. On a disk that is read-only Node's own says that
 * there is no such folder; this says why there is none.
 */
async function makeFolder(folder, mode = 0o777) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true, mode });
    }
    catch (error) {
        const missing = (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? await firstMissing(node_path__WEBPACK_IMPORTED_MODULE_4__.resolve(folder)) : undefined;
        if (missing !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(missing, { mode });
        throw error;
    }
}
async function firstMissing(folder) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(folder);
    if (await fileExists(folder))
        return undefined;
    return parent === folder || (await fileExists(parent)) ? folder : firstMissing(parent);
}
/** A path beside `target` that nobody else takes, and that tells whose it is. */
function asideOf(target) {
    return node_path__WEBPACK_IMPORTED_MODULE_4__.join(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target), `.${node_path__WEBPACK_IMPORTED_MODULE_4__.basename(target)}.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.part`);
}
/** It may be of a process of another container, which cannot be seen from here; after this it is of none. */
const leftoverMs = 3_600_000;
/** Removes what processes that are gone had put aside in `folder`, as far as `isOurs` says so of its target's name. */
async function removeLeftovers(folder, isOurs) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])) {
        const [, target = '', pid = ''] = /^\.(.+)\.(\d+)-[0-9a-f]{8}\.part$/.exec(name) ?? [];
        if (target !== '' && isOurs(target))
            await removeLeftover(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, name), Number(pid));
    }
}
/** Removes a file or folder of the process `pid` if that is gone, and was for an hour. */
async function removeLeftover(leftover, pid) {
    if (isRunning(pid))
        return;
    const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(leftover).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
    if (age > leftoverMs)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(leftover, { recursive: true, force: true });
}
/** Whether there is a process with that id. */
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) === 'EPERM';
    }
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
    await makeFolder(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(lockPath));
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
    await makeFolder(parent);
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


/***/ })

};
