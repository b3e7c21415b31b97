export const id = 364;
export const ids = [364];
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


/***/ })

};
