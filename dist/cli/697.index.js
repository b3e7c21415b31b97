export const id = 697;
export const ids = [697];
export const modules = {

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

/***/ 10311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/note-file.js
var note_file = __webpack_require__(85451);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/partial-file.js







/**
 * What is known of the bytes in a partial file, kept beside it for the process that goes on with it: the ETag becomes a
 * header.
 */
const noteSchema = schemas/* object */.Ikc({ url: schemas/* string */.YjP(), etag: schemas/* string */.YjP().regex(/^[\x21-\x7e\x80-\xff]+$/) });
/**
 * The bytes of a download so far: a file beside its target, hashed as it grows. It outlives a killed process, and a
 * later one goes on with it.
 */
class PartialFile {
    #file;
    #handle;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #sizeBytes = 0;
    #etag;
    #inherited = false;
    constructor(file, handle) {
        this.#file = file;
        this.#handle = handle;
    }
    static async open(target, url) {
        const folder = external_node_path_.dirname(target);
        await (0,files/* makeFolder */.fc)(folder);
        const file = external_node_path_.join(folder, `.${external_node_path_.basename(target)}.part`);
        const partial = new PartialFile(file, await (0,external_node_fs_promises_.open)(file, 'a+'));
        const note = await (0,note_file/* readNote */.V)(partial.#noteFile, noteSchema);
        if (note?.url === url) {
            await partial.#inherit(note.etag);
        }
        else {
            await partial.restart();
        }
        return partial;
    }
    get sizeBytes() {
        return this.#sizeBytes;
    }
    /** The ETag under which these bytes can be continued; undefined where two versions could be mixed. */
    get etag() {
        return this.#etag;
    }
    /** Some of the bytes were written by an earlier process. */
    get inherited() {
        return this.#inherited;
    }
    get #noteFile() {
        return `${this.#file}.json`;
    }
    async #inherit(etag) {
        for await (const chunk of (0,external_node_fs_.createReadStream)(this.#file, { highWaterMark: 1 << 20 })) {
            this.#hash.update(chunk);
            this.#sizeBytes += chunk.length;
        }
        this.#etag = etag;
        this.#inherited = this.#sizeBytes > 0;
    }
    async restart() {
        await (0,external_node_fs_promises_.rm)(this.#noteFile, { force: true });
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#sizeBytes = 0;
        this.#etag = undefined;
        this.#inherited = false;
    }
    /** Records which version of `url` the bytes belong to. A weak ETag does not promise the same bytes. */
    async belongsTo(url, etag) {
        this.#etag = etag?.startsWith('W/') ? undefined : etag;
        if (this.#etag === undefined)
            return;
        const note = { url, etag: this.#etag };
        await (0,external_node_fs_promises_.writeFile)(this.#noteFile, JSON.stringify(note));
    }
    async append(bytes) {
        await this.#handle.appendFile(bytes);
        this.#hash.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    /** The sha256 of all bytes so far. */
    sha256() {
        return this.#hash.copy().digest('hex');
    }
    async becomeTarget(target) {
        await this.#handle.sync();
        await (0,external_node_fs_promises_.rename)(this.#file, target);
        await (0,external_node_fs_promises_.rm)(this.#noteFile, { force: true });
    }
    /** Keeps the bytes for a later process only if that can go on with them. */
    async close() {
        await this.#handle.close();
        if (this.#sizeBytes > 0 && this.#etag !== undefined)
            return;
        await (0,external_node_fs_promises_.rm)(this.#noteFile, { force: true });
        await (0,external_node_fs_promises_.rm)(this.#file, { force: true });
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/host/download.js






const defaultPatience = {
    stallMs: 30_000,
    fruitlessAttempts: 5,
    backoffMs: 1000,
    maxRetryAfterMs: 120_000,
};
/** What stays free on the disk while a file of unknown size comes in. */
const spareBytes = 2 ** 30;
/** The server ended the body before its end. */
class ShortBodyError extends errors/* EnvironmentError */.eG {
}
/**
 * Fetches `url` into `target`: whole and checked, or not at all. A cut transfer goes on where it stopped, also in a
 * later process; `target` is left alone when it has the wanted sum already. A name and a password in the address sign
 * in, and are told nobody else.
 * Throws EnvironmentError (HttpStatusError for an answer that is an error) and CancelledError.
 */
async function download(asked) {
    const headers = { ...(0,http/* signInHeaders */.zC)(asked.url), ...asked.headers };
    const request = { ...asked, url: (0,http/* publicAddress */.Wq)(asked.url), headers };
    const { reporter, sha256, signal, target, title } = request;
    const work = async () => {
        const sizeBytes = await (0,files/* fileSizeBytes */.r7)(target);
        if (sizeBytes !== undefined && sha256 !== undefined && (await (0,files/* sha256File */.Q3)(target)) === sha256) {
            return { sha256, sizeBytes, verified: true };
        }
        const patience = { ...defaultPatience, ...request.patience };
        const client = await (0,http/* openHttpClient */.S$)(patience.stallMs);
        const partial = await PartialFile.open(target, request.url);
        const transfer = new Transfer(request, patience, client, partial);
        try {
            return await transfer.run();
        }
        finally {
            transfer.finishProgress();
            await partial.close();
            await client.destroy();
        }
    };
    const onWait = () => {
        reporter.info(`${title}: waiting for another process that is fetching it`);
    };
    return await (0,files/* withLock */.kK)(target, work, signal === undefined ? { onWait } : { signal, onWait });
}
/** One file on its way, over as many requests as it takes. */
class Transfer {
    request;
    patience;
    client;
    partial;
    #progress;
    /** The most bytes ever had: an attempt that passes it was not fruitless. */
    #furthestBytes;
    constructor(request, patience, client, partial) {
        this.request = request;
        this.patience = patience;
        this.client = client;
        this.partial = partial;
        this.#furthestBytes = partial.sizeBytes;
    }
    async run() {
        let fruitless = 0;
        for (;;) {
            const before = this.#furthestBytes;
            try {
                const finished = await this.#attempt();
                if (finished !== undefined)
                    return finished;
            }
            catch (error) {
                if (this.request.signal?.aborted)
                    throw new errors/* CancelledError */.cc();
                if (!(0,http/* isTransient */.dg)(error) && !(error instanceof ShortBodyError))
                    throw named(this.request.url, error);
                fruitless = this.#furthestBytes > before ? 1 : fruitless + 1;
                await this.#waitAfter(error, fruitless);
            }
        }
    }
    finishProgress() {
        this.#progress?.finish();
    }
    async #waitAfter(error, fruitless) {
        const { fruitlessAttempts, backoffMs, maxRetryAfterMs } = this.patience;
        const message = (0,errors/* messageOf */.bD)(named(this.request.url, error));
        if (fruitless >= fruitlessAttempts) {
            throw new errors/* EnvironmentError */.eG(`${message}; gave up after ${fruitless} attempts, run it again to resume`);
        }
        const asked = error instanceof http/* HttpStatusError */.F9 ? error.retryAfterMs : undefined;
        if (asked !== undefined && asked > maxRetryAfterMs) {
            throw new errors/* EnvironmentError */.eG(`${message} and asks to wait ${Math.ceil(asked / 1000)} s: run it again after that`);
        }
        const waitMs = asked ?? backoffMs * 2 ** (fruitless - 1);
        this.request.reporter.info(`${message}; trying again in ${Math.ceil(waitMs / 1000)} s`);
        try {
            await (0,promises_.setTimeout)(waitMs, undefined, this.request.signal ? { signal: this.request.signal } : {});
        }
        catch {
            throw new errors/* CancelledError */.cc();
        }
    }
    /** One request. Undefined: the bytes we had were of no use and are gone, start again. */
    async #attempt() {
        const { url, headers, signal, sizeBytes: expectedBytes } = this.request;
        const { partial } = this;
        const from = partial.etag === undefined ? 0 : partial.sizeBytes;
        const range = from > 0 && partial.etag !== undefined ? { range: `bytes=${from}-`, 'if-range': partial.etag } : undefined;
        const answer = await (0,http/* httpGet */.lx)(this.client, url, { ...headers, 'accept-encoding': 'identity', ...range }, signal);
        try {
            const size = answer.status === 200 ? contentLength(answer.headers) : continuedSize(answer, from, partial.etag);
            if (size === 'unusable') {
                if (from === 0)
                    throw new errors/* EnvironmentError */.eG(`${url}: the server answered ${answer.status} to a plain request`);
                await partial.restart();
                return undefined;
            }
            if (answer.status === 200)
                await partial.restart();
            if (expectedBytes !== undefined && size !== undefined && size !== expectedBytes) {
                throw new errors/* EnvironmentError */.eG(`${url}: the server has ${size} bytes, expected ${expectedBytes}`);
            }
            const totalBytes = expectedBytes ?? statedBytes([...answer.hops, answer.headers]) ?? size;
            const { mostBytes = Infinity } = this.request;
            if (totalBytes !== undefined && totalBytes > mostBytes) {
                throw new errors/* EnvironmentError */.eG(`${url}: the server has ${totalBytes} bytes, more than the ${mostBytes} allowed`);
            }
            const expectedSum = this.#expectedSum(answer);
            await partial.belongsTo(url, single(answer.headers['etag']));
            await this.#receive(answer, totalBytes);
            return await this.#finish(totalBytes, expectedSum);
        }
        finally {
            // Destroying an unread body raises an error on it that nobody else listens to.
            answer.body.on('error', () => undefined).destroy();
        }
    }
    /** The sum that the file must have: the caller's, else the one that the server states beside the file. */
    #expectedSum(answer) {
        const expected = this.request.sha256 ?? statedSum([...answer.hops, answer.headers]);
        if (expected === undefined && this.request.withoutSum)
            throw this.request.withoutSum();
        return expected;
    }
    async #receive(answer, totalBytes) {
        const { reporter, title, url, target, mostBytes } = this.request;
        if (totalBytes !== undefined) {
            await (0,files/* requireFreeSpace */.Ef)(external_node_path_.dirname(target), totalBytes - this.partial.sizeBytes, title);
        }
        this.#progress ??= reporter.progress(title, totalBytes);
        let roomFor = this.partial.sizeBytes;
        for await (const chunk of answer.body) {
            const doneBytes = this.partial.sizeBytes + chunk.length;
            const limitBytes = totalBytes ?? mostBytes;
            if (limitBytes !== undefined && doneBytes > limitBytes) {
                await this.partial.restart();
                const what = totalBytes === undefined ? 'allowed' : 'expected';
                throw new errors/* EnvironmentError */.eG(`${url}: the server sent more than the ${limitBytes} bytes ${what}`);
            }
            // A server that does not say how much there is must not fill the disk.
            if (totalBytes === undefined && doneBytes > roomFor) {
                await (0,files/* requireFreeSpace */.Ef)(external_node_path_.dirname(target), spareBytes, title);
                roomFor = doneBytes + spareBytes / 4;
            }
            await this.partial.append(chunk);
            this.#furthestBytes = Math.max(this.#furthestBytes, doneBytes);
            this.#progress.update(doneBytes);
        }
    }
    async #finish(totalBytes, expected) {
        const { url, target } = this.request;
        const { partial } = this;
        if (totalBytes !== undefined && partial.sizeBytes < totalBytes) {
            throw new ShortBodyError(`${url}: the server sent ${partial.sizeBytes} of ${totalBytes} bytes`);
        }
        const sha256 = partial.sha256();
        if (expected !== undefined && sha256 !== expected) {
            // Bytes of an earlier process may have been damaged since: they deserve a second try, fresh ones do not.
            const secondTry = partial.inherited;
            await partial.restart();
            if (secondTry)
                return undefined;
            throw new errors/* EnvironmentError */.eG(`${url}: sha256 is ${sha256}, expected ${expected}; the download has been deleted. ` +
                `It was damaged in transit, or it is not the intended file`);
        }
        await partial.becomeTarget(target);
        return { sha256, sizeBytes: partial.sizeBytes, verified: expected !== undefined };
    }
}
function contentLength(headers) {
    const length = single(headers['content-length']);
    return length === undefined ? undefined : Number(length);
}
/** The size of the whole file by an answer that should go on at `from` with a version; `unusable` when it does not. */
function continuedSize({ status, headers }, from, etag) {
    // Some servers pass over If-Range.
    if ((single(headers['etag']) ?? etag) !== etag)
        return 'unusable';
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(single(headers['content-range']) ?? '');
    return status === 206 && from > 0 && Number(range?.[1]) === from ? Number(range?.[2]) : 'unusable';
}
/** The sha256 that a model hub states of a large file, on the redirect to its store. */
function statedSum(answers) {
    const sums = answers.map((headers) => /^"?([0-9a-f]{64})"?$/.exec(single(headers['x-linked-etag']) ?? '')?.[1]);
    return sums.find((sum) => sum !== undefined);
}
/** The size that a model hub states of a large file, likewise. */
function statedBytes(answers) {
    const sizes = answers.map((headers) => /^\d{1,15}$/.exec(single(headers['x-linked-size']) ?? '')?.[0]);
    const stated = sizes.find((size) => size !== undefined);
    return stated === undefined ? undefined : Number(stated);
}
function single(header) {
    return Array.isArray(header) ? header[0] : header;
}
/** What a network's error codes mean to a person. */
const unreachable = {
    ENOTFOUND: 'there is no server of that name, or no network',
    EAI_AGAIN: 'its name cannot be looked up: there is no network, or no name server answers',
    ECONNREFUSED: 'nothing answers there (connection refused)',
    ENETUNREACH: 'there is no network',
    EHOSTUNREACH: 'the server cannot be reached',
    ETIMEDOUT: 'the server does not answer',
};
/** An error of the network or the disk with the address in front, so that a person sees which transfer it was. */
function named(url, error) {
    if (error.name === 'HTTPParserError')
        return new errors/* EnvironmentError */.eG(`${url}: what answers there does not speak HTTP (${(0,errors/* messageOf */.bD)(error)})`);
    const code = (0,errors/* systemErrorCode */.vq)(error);
    if (error instanceof errors/* EnvironmentError */.eG || code === undefined)
        return error;
    return new errors/* EnvironmentError */.eG(`${url}: ${unreachable[code] ?? `${(0,errors/* messageOf */.bD)(error)} (${code})`}`);
}


/***/ }),

/***/ 84109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ folderSizeBytes),
/* harmony export */   Ef: () => (/* binding */ requireFreeSpace),
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
/* unused harmony export bytesIn */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58500);
/* harmony import */ var proper_lockfile__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83648);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8407);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45706);









/**
 * Makes the file or folder `target` whole or not at all: `write` fills a path beside it, which takes the name
 * `target` only after `write` has returned. What `write` left half-done is removed, and so is what a process that was
 * killed had put aside for `target`.
 */
async function writeAside(target, write) {
    await makeFolder(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target));
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_8__/* .removeLeftovers */ .DA)(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(target), (name) => name === node_path__WEBPACK_IMPORTED_MODULE_4__.basename(target));
    const aside = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_8__/* .asideOf */ .KN)(target);
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
            // It was taken over meanwhile, by another process or by this one.
            if (!['ERELEASED', 'ENOTACQUIRED'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) ?? ''))
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
    const folder = await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_8__/* .makeOwnFolder */ .xc)(parent, 'zosia');
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
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
/** Bytes in all files at and below these places. */
async function bytesIn(places) {
    const sizes = await Promise.all(places.map(async (place) => {
        const status = await stat(place).catch(() => undefined);
        return status?.isFile() === true ? status.size : folderSizeBytes(place);
    }));
    return sizes.reduce((sum, size) => sum + size, 0);
}


/***/ }),

/***/ 75864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   LX: () => (/* binding */ Unfit),
/* harmony export */   tc: () => (/* binding */ findOrMake),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);




/** What lies at a place is not what should lie there. */
class Unfit {
    problem;
    /** `problem` says so, as the first half of a sentence. */
    constructor(problem) {
        this.problem = problem;
    }
}
/**
 * Finds what is kept, here or where `remote` has it, or makes it. One process at a time does so; others wait, and find
 * it. Throws what `look` and `make` throw, and CancelledError when `signal` fires while another process makes it.
 */
async function findOrMake(kept) {
    const { place, lock = place, reporter, signal } = kept;
    const onWait = () => {
        reporter.info(`waiting for another process that makes ${place}`);
    };
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .withLock */ .kK)(lock, () => findOrMakeAlone(kept), { signal, onWait });
}
async function findOrMakeAlone(kept) {
    const { place, beside = [], look, make, anew = false, remote, again = 'making it again', reporter } = kept;
    const paths = [place, ...beside];
    if (!anew) {
        let found = await look(false);
        if (isFit(found))
            return { value: found, wasThere: true };
        if ((await remote?.restore(paths)) === true) {
            found = await look(true);
            if (isFit(found))
                return { value: found, wasThere: true };
            // Its note may have the stamp of the file, and would be believed the next time.
            for (const restored of paths)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(restored, { recursive: true, force: true });
        }
        if (found instanceof Unfit)
            reporter.warn(`${found.problem}; ${again}`);
    }
    const made = await make();
    if (kept.isForOthers?.(made) ?? true)
        remote?.keep(paths);
    return { value: made, wasThere: false };
}
function isFit(found) {
    return found !== undefined && !(found instanceof Unfit);
}
/** A look at what is made whole or not at all, and was never anywhere else: it is there or it is not. */
function isThere(place) {
    return async () => ((await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileExists */ .hR)(place)) ? place : undefined);
}
/**
 * Makes the folder `target` anew, whole or not at all: `fill` is handed a folder beside it, which takes its place
 * only after `fill` has returned. Leftovers of builds that were killed are removed first, so the caller must hold
 * the lock of `target`. Returns what `fill` returns.
 */
async function replaceFolder(target, fill) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target);
    const prefix = `.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(target)}.`;
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(parent);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        if (name.startsWith(prefix))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name), { recursive: true, force: true });
    }
    const aside = (purpose) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.${purpose}`);
    const fresh = aside('new');
    const old = aside('old');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(fresh);
    try {
        const result = await fill(fresh);
        // A folder takes the place of an empty one only, so there is a moment without: readers see it as not built yet.
        if (await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileExists */ .hR)(target))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, old);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, target);
        return result;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 2056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ HttpStatusError),
/* harmony export */   G3: () => (/* binding */ bodyText),
/* harmony export */   S$: () => (/* binding */ openHttpClient),
/* harmony export */   Wq: () => (/* binding */ publicAddress),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   lx: () => (/* binding */ httpGet),
/* harmony export */   zC: () => (/* binding */ signInHeaders)
/* harmony export */ });
/* unused harmony exports httpStatus, retryAfterMs */
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47427);
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);



/** A server answered, but not with what was asked for. */
class HttpStatusError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG {
    url;
    status;
    retryAfterMs;
    headers;
    constructor(url, status, 
    /** How long the server asked us to wait, in milliseconds. */
    retryAfterMs, headers = {}) {
        super(`${url}: the server answered ${status}${statusMeanings[status] ?? ''}`);
        this.url = url;
        this.status = status;
        this.retryAfterMs = retryAfterMs;
        this.headers = headers;
    }
}
const statusMeanings = {
    401: ' (not authorised)',
    403: ' (forbidden)',
    404: ' (not found)',
    410: ' (gone)',
    429: ' (too many requests)',
};
const maxRedirects = 10;
/**
 * Sends GET requests that share connections; they go through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * name. `stallMs` is how long a server may stay silent, before its headers and between two pieces of a body.
 */
async function openHttpClient(stallMs, env = process.env) {
    const { Agent, EnvHttpProxyAgent } = await loadUndici();
    const timeouts = { connect: { timeout: stallMs }, headersTimeout: stallMs, bodyTimeout: stallMs };
    const proxied = ['HTTP_PROXY', 'HTTPS_PROXY'].some((name) => env[name] ?? env[name.toLowerCase()]);
    return proxied ? new EnvHttpProxyAgent(timeouts) : new Agent(timeouts);
}
/** act runs actions on the Node of PATH: Debian 12's, which is 18, has `File` in a module only, and undici asks for more. */
async function loadUndici() {
    if (!('File' in globalThis))
        Object.assign(globalThis, { File: (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4573, 19))).File });
    return __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
}
/**
 * GETs `url`, following redirects; credentials stay with the origin they were meant for. An answer other than 200,
 * 206 and 416 throws HttpStatusError.
 */
async function httpGet(client, url, headers, signal) {
    const { request } = await loadUndici();
    const hops = [];
    let here = new URL(url);
    let sent = headers;
    for (;;) {
        const answer = await request(here, { dispatcher: client, headers: sent, signal: signal ?? null });
        const { statusCode: status } = answer;
        if ([200, 206, 416].includes(status))
            return { status, headers: answer.headers, body: answer.body, hops };
        await answer.body.dump();
        const location = answer.headers['location'];
        if (![301, 302, 303, 307, 308].includes(status) || typeof location !== 'string') {
            const wait = retryAfterMs(answer.headers['retry-after'], Date.now());
            throw new HttpStatusError(url, status, wait, answer.headers);
        }
        hops.push(answer.headers);
        if (hops.length > maxRedirects)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${url}: more than ${maxRedirects} redirects`);
        const next = redirectTarget(location, here);
        if (next.origin !== here.origin)
            sent = withoutCredentials(sent);
        here = next;
    }
}
/** The status of the answer to one request, a POST where there is a body; redirects are not followed. */
async function httpStatus(client, url, { headers, body, signal, }) {
    const { request } = await loadUndici();
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await request(url, { dispatcher: client, method, headers, body: body ?? null, signal });
    await answer.body.dump();
    return answer.statusCode;
}
/** An answer's body as text. Throws EnvironmentError, and leaves, when it has more than `mostBytes`. */
async function bodyText({ body }, url, mostBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > mostBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${url}: the server sent more than ${mostBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function redirectTarget(location, from) {
    const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const safe = next?.protocol === 'https:' || (next?.protocol === 'http:' && from.protocol === 'http:');
    if (!next || !safe)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${from.href}: refused to follow a redirect to ${(0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ForeignText */ .sh.of(location))}`);
    return next;
}
/** An address as others may see it: without the name and the password that it may hold. */
function publicAddress(url) {
    const { username, password } = URL.canParse(url) ? new URL(url) : {};
    if (!username && !password)
        return url;
    return Object.assign(new URL(url), { username: '', password: '' }).href;
}
/** The header that signs in with the name and the password of an address. */
function signInHeaders(url) {
    const { username, password } = new URL(url);
    if (username === '' && password === '')
        return {};
    const words = [username, password].map(unescaped).join(':');
    return { authorization: `Basic ${Buffer.from(words).toString('base64')}` };
}
/** A bare percent sign stays what it is. */
function unescaped(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !['authorization', 'cookie'].includes(name.toLowerCase())));
}
/** The wait that a Retry-After header asks for: seconds or a date. */
function retryAfterMs(header, nowMs) {
    if (typeof header !== 'string')
        return undefined;
    if (/^\d+$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const transientCodes = ['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN', 'ENETUNREACH'];
/** Whether the same request may well succeed a little later. */
function isTransient(error) {
    if (error instanceof HttpStatusError)
        return error.status >= 500 || [408, 425, 429].includes(error.status);
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) ?? '';
    return transientCodes.includes(code) || (code.startsWith('UND_ERR_') && !code.startsWith('UND_ERR_INVALID'));
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

/***/ 85451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readNote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** What one of zosia's own JSON files says; undefined where there is none, or none that `schema` is of: made anew then. */
async function readNote(file, schema) {
    try {
        return schema.safeParse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'))).data;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 13168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ formatManifest),
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   cX: () => (/* binding */ manifestVersion)
/* harmony export */ });
/* unused harmony export parseManifest */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2374);




/** Version of image.json itself. */
const manifestVersion = 1;
const manifestFileName = 'image.json';
const sha256 = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');
const sizeBytes = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative();
/** Others read these in logs and reports, and type them: one line without anything that cannot be seen. */
const line = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of printable characters');
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: line.regex(/^(?!\.{1,2}$)[^/\\]+$/, 'must be a plain file name'),
    sha256,
    sizeBytes,
});
// Fields that a later zosia adds are passed over: what is released must boot with the version that a user has.
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    manifestVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(manifestVersion),
    arch: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2),
    builder: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['debian', 'buildroot']),
    guestContract: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    /** What `uname -r` says in the guest. */
    kernelRelease: line,
    kernelFeatures: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        /** Whether the kernel tells QEMU of its panic. */
        pvpanic: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
        /** Whether programs may use Arm's scalable vectors, which are slow under emulation. */
        sve: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    }),
    /** Upstream's version of llama.cpp. */
    llamaVersion: line,
    /** Programs of llama.cpp in the guest's /bin. */
    llamaPrograms: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(line).nonempty(),
    kernel: fileSchema,
    initramfs: fileSchema,
    /** Uncompressed bytes of each part of the initramfs. */
    initramfsParts: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        busybox: sizeBytes,
        llamaPrograms: sizeBytes,
        /** What only the prompt at the console needs. Images of guest contract 1 have no such part. */
        prompt: sizeBytes.default(0),
        libraries: sizeBytes,
        ggmlBackends: sizeBytes,
        modules: sizeBytes,
        guestScripts: sizeBytes,
    }),
    /** What the image was made from; a sum is that of the downloaded package, where the builder knows it. */
    packages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        name: line,
        version: line,
        architecture: line.optional(),
        sha256: sha256.optional(),
        /** SPDX licence expression, where the builder knows it. */
        license: line.optional(),
    })),
});
const shownProblems = 20;
/** Parses the text of an image.json; `file` is its name for errors. Throws EnvironmentError naming file and fields. */
function parseManifest(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file}: not JSON`);
    }
    const result = manifestSchema.safeParse(value);
    if (result.success)
        return result.data;
    const { issues } = result.error;
    const problems = issues
        .slice(0, shownProblems)
        .map(({ path, message }) => `${path.join('.') || '(whole file)'}: ${message}`);
    if (issues.length > shownProblems)
        problems.push(`and ${issues.length - shownProblems} more`);
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file}: ${problems.join('; ')}`);
}
/** Reads an image.json. Throws UsageError when it is not there, EnvironmentError when it is not valid. */
async function readManifest(file) {
    try {
        return parseManifest(await (0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoundedText */ .Ht)(file), file);
    }
    catch (error) {
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`missing artifacts: there is no ${file}`);
        throw error;
    }
}
/** The text of an image.json, the same for the same value. */
function formatManifest(manifest) {
    return `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;
}


/***/ })

};
