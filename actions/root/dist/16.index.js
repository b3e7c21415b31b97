export const id = 16;
export const ids = [16];
export const modules = {

/***/ 47016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreCache: () => (/* binding */ restoreCache),
  I: () => (/* binding */ saveCache),
  saveSmallCache: () => (/* binding */ saveSmallCache)
});

// EXTERNAL MODULE: ./node_modules/@actions/cache/lib/cache.js + 91 modules
var cache = __webpack_require__(18091);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/cache-service.js


/** As long as a service that is well needs to say that it does not know a key, many times over. */
const patienceMs = 8000;
/**
 * Why GitHub's cache service cannot be used now; undefined where it answers. Asked once, as the toolkit would ask: it
 * tries each request five times, over half a minute, and a job has several.
 */
async function whyCacheIsDown(env = process.env, waitMs = patienceMs) {
    const question = questionFor(env);
    if (!question)
        return undefined;
    const client = await (0,http/* openHttpClient */.S$)(waitMs, env);
    try {
        const { url, headers, body } = question;
        const signal = AbortSignal.timeout(waitMs);
        const status = await (0,http/* httpStatus */.nG)(client, url, { headers, signal, ...(body !== undefined && { body }) });
        return status >= 500 ? `the service answered ${status}` : undefined;
    }
    catch (error) {
        return `the service cannot be reached: ${(0,errors/* messageOf */.bD)(error)}`;
    }
    finally {
        await client.destroy();
    }
}
/** Asks for a key that nobody has, by the version of the service that the toolkit would take. */
function questionFor(env) {
    const headers = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN'] ?? ''}`, 'content-type': 'application/json' };
    const results = env['ACTIONS_RESULTS_URL'] ?? '';
    if (env['ACTIONS_CACHE_SERVICE_V2'] && results !== '' && isGithub(env['GITHUB_SERVER_URL'])) {
        return {
            url: new URL('/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL', results).href,
            headers,
            body: JSON.stringify({ key: 'zosia-is-there', restore_keys: [], version: '0' }),
        };
    }
    const cache = [env['ACTIONS_CACHE_URL'], results].find((url) => url !== undefined && url !== '');
    if (cache === undefined)
        return undefined;
    return { url: new URL('_apis/artifactcache/cache?keys=zosia-is-there&version=0', cache).href, headers };
}
/** A server of one's own has the older service. */
function isGithub(server = 'https://github.com') {
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
    return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/cache.js




/** Asked once in each step: a service that is down stays so for as long, and costs its patience once. */
let isDown;
async function canBeUsed(reporter) {
    const isFirst = isDown === undefined;
    isDown ??= whyCacheIsDown();
    const reason = await isDown;
    if (reason !== undefined && isFirst)
        reporter.warn(`cache: ${reason}; continuing without GitHub's cache`);
    return reason === undefined;
}
/**
 * Brings an entry's paths from GitHub's cache, and answers with the key that was found: its own, or the newest one
 * that begins with one of `restoreKeys`. What came is not trusted yet: its reader checks its sum. Never throws.
 */
async function restoreCache({ key, paths }, reporter, restoreKeys = []) {
    if (!cache/* isFeatureAvailable */.w3()) {
        reporter.info(`cache: no cache service here, continuing without ${key}`);
        return undefined;
    }
    if (!(await canBeUsed(reporter)))
        return undefined;
    const started = performance.now();
    try {
        const found = await cache/* restoreCache */.P3([...paths], key, [...restoreKeys]);
        // An archive's paths are relative to the workspace: restored at another depth they lie elsewhere.
        const here = found !== undefined && (await allExist(paths));
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        reporter.info(here ? `cache hit: ${found} (restored in ${seconds} s)` : `cache miss: ${key}`);
        return here ? found : undefined;
    }
    catch (error) {
        reporter.warn(`cache: ${key} could not be restored, continuing without it: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** How large an entry may be that nobody asked for, in MiB: GitHub keeps 10 GB for a repository, and drops the oldest. */
const limitVariable = 'ZOSIA_CACHE_LIMIT_MIB';
const defaultLimitMib = 1024;
/** Saves an entry of ours, unless it would take much of what the repository has, as the disk of a large model would. */
async function saveSmallCache(entry, reporter, env = process.env) {
    const text = env[limitVariable] ?? '';
    if (!/^\d{0,9}$/.test(text))
        reporter.warn(`${limitVariable}: "${text}" is not a whole number of MiB`);
    const limitMib = /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
    const mib = Math.ceil((await (0,files/* bytesIn */.tD)(entry.paths)) / 2 ** 20);
    if (mib <= limitMib)
        return saveCache(entry, reporter);
    reporter.info(`cache not saved: ${entry.key} is ${mib} MiB, and GitHub keeps 10 GB for a repository; ` +
        `${limitVariable}=${mib} saves it`);
}
/** Saves an entry for later runs. Never throws: a run that worked must not fail for want of a faster next one. */
async function saveCache({ key, paths }, reporter) {
    if (!cache/* isFeatureAvailable */.w3() || !(await allExist(paths)) || !(await canBeUsed(reporter)))
        return;
    try {
        const id = await cache/* saveCache */.Io([...paths], key);
        if (id !== -1)
            reporter.info(`cache saved: ${key}`);
    }
    catch (error) {
        reporter.warn(`cache: ${key} could not be saved: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
async function allExist(paths) {
    return (await Promise.all(paths.map(files/* fileExists */.hR))).every(Boolean);
}


/***/ })

};
