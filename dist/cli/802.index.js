export const id = 802;
export const ids = [802];
export const modules = {

/***/ 54802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMatrixCommand: () => (/* binding */ addPerfMatrixCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79841);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58574);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84498);





/** `zosia perf-matrix`: writes a matrix file, or turns one into a strategy matrix for GitHub. */
function addPerfMatrixCommand(zosia) {
    zosia
        .command('perf-matrix')
        .description('Writes every combination of settings as a matrix file for perf --matrix-file.')
        .option('--threads-list <LIST>', "threads, separated by spaces or commas (the guest's default)")
        .option('--batch-threads-list <LIST>', "batch threads, separated by spaces or commas (the guest's default)")
        .option('--args-list <LIST>', 'sets of llama.cpp arguments, separated by semicolons (none)')
        .option('--out <PATH>', 'where to write it (standard output)')
        .option('--strategy <FILE>', "print a matrix file as one line of JSON, for GitHub's strategy.matrix, instead")
        .action(async (options) => {
        const { strategy, out } = options;
        if (strategy !== undefined) {
            const rows = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMatrix */ .z5)(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedText */ .Lh)('strategy', strategy), strategy);
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .formatJson */ .IB)((0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .strategyMatrix */ .Pf)(rows)));
            return;
        }
        const text = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .matrixText */ .vs)(listed(options['threadsList'], /[\s,]+/), listed(options['batchThreadsList'], /[\s,]+/), listed(options['argsList'], /\s*;\s*/));
        if (out === undefined)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(text.trimEnd());
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(out, text);
    });
}
function listed(text, separator) {
    return (text ?? '').split(separator).filter((entry) => entry !== '');
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
