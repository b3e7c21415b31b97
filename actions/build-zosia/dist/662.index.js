export const id = 662;
export const ids = [662,364];
export const modules = {

/***/ 56364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreCache: () => (/* binding */ restoreCache),
/* harmony export */   saveCache: () => (/* binding */ saveCache)
/* harmony export */ });
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18091);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84109);



/**
 * Brings an entry's paths from GitHub's cache, and answers with the key that was found: its own, or the newest one
 * that begins with one of `restoreKeys`. What came is not trusted yet: its reader checks its sum. Never throws.
 */
async function restoreCache({ key, paths }, reporter, restoreKeys = []) {
    if (!_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .isFeatureAvailable */ .w3()) {
        reporter.info(`cache: no cache service here, continuing without ${key}`);
        return undefined;
    }
    const started = performance.now();
    try {
        const found = await _actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3([...paths], key, [...restoreKeys]);
        // An archive's paths are relative to the workspace: restored at another depth they lie elsewhere.
        const here = found !== undefined && (await allExist(paths));
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        reporter.info(here ? `cache hit: ${found} (restored in ${seconds} s)` : `cache miss: ${key}`);
        return here ? found : undefined;
    }
    catch (error) {
        reporter.warn(`cache: ${key} could not be restored, continuing without it: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** Saves an entry for later runs. Never throws: a run that worked must not fail for want of a faster next one. */
async function saveCache({ key, paths }, reporter) {
    if (!_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .isFeatureAvailable */ .w3() || !(await allExist(paths)))
        return;
    try {
        const id = await _actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .saveCache */ .Io([...paths], key);
        if (id !== -1)
            reporter.info(`cache saved: ${key}`);
    }
    catch (error) {
        reporter.warn(`cache: ${key} could not be saved: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
async function allExist(paths) {
    return (await Promise.all(paths.map(_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileExists */ .hR))).every(Boolean);
}


/***/ }),

/***/ 1662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  savePlan: () => (/* binding */ savePlan)
});

// UNUSED EXPORTS: restorePlan

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/caches.js
/**
 * What of a build is kept between runs. Not the build folder: it is dozens of times the SDK's size, and an exact hit
 * of it would be one of the image's too, while after any change SDK and ccache spare nearly as much.
 */
function cachePlans({ prefix, arch, folders, keys, run }) {
    const dl = `${prefix}-dl-`;
    // What one compiler made is of no use to another.
    const ccache = `${prefix}-ccache-${arch}-${keys.sdk}-`;
    return [
        {
            name: 'image',
            paths: [folders.image],
            key: `${prefix}-image-${arch}-${keys.image}`,
            restoreKeys: [],
            save: 'new',
        },
        { name: 'sdk', paths: [folders.sdk], key: `${prefix}-sdk-${arch}-${keys.sdk}`, restoreKeys: [], save: 'new' },
        { name: 'dl', paths: [folders.dl], key: `${dl}${keys.dl}`, restoreKeys: [dl], save: 'new' },
        { name: 'ccache', paths: [folders.ccache], key: `${ccache}${run}`, restoreKeys: [ccache], save: 'changed' },
    ];
}
/** Whether to save, and why not. An empty folder is never saved: it would be restored for ever. */
function saveVerdict(plan, { exactHit, bytesBefore, bytesNow }) {
    if (bytesNow === 0)
        return `${plan.name}: nothing to save, ${plan.paths.join(', ')} is empty`;
    if (exactHit)
        return `${plan.name}: saved already under ${plan.key}`;
    if (plan.save === 'changed' && bytesNow === bytesBefore)
        return `${plan.name}: unchanged since it was restored`;
    return true;
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/cache.js
var cache = __webpack_require__(56364);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/plan-cache.js




/** Restores what a plan keeps, and leaves it to the post step to save what is new by then. True for an exact hit. */
async function restorePlan(plan, post, reporter) {
    const { key, paths, restoreKeys } = plan;
    const found = await restoreCache({ key, paths: [...paths] }, reporter, restoreKeys);
    const exactHit = found === key;
    post.savePlan({ plan, exactHit, bytesBefore: found === undefined ? 0 : await bytesIn(paths) });
    return exactHit;
}
/** Saves what a plan keeps where it is worth it, and says why where it is not. Never throws. */
async function savePlan({ plan, exactHit, bytesBefore }, reporter) {
    const verdict = saveVerdict(plan, { exactHit, bytesBefore, bytesNow: await bytesIn(plan.paths) });
    if (verdict === true)
        await (0,cache.saveCache)({ key: plan.key, paths: [...plan.paths] }, reporter);
    else
        reporter.info(`cache not saved: ${verdict}`);
}
/** Bytes in files and folders. */
async function bytesIn(paths) {
    const sizes = await Promise.all(paths.map(bytesAt));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function bytesAt(place) {
    const status = await (0,promises_.stat)(place).catch(() => undefined);
    return status?.isFile() === true ? status.size : (0,files/* folderSizeBytes */.BF)(place);
}


/***/ })

};
