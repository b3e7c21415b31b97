export const id = 887;
export const ids = [887];
export const modules = {

/***/ 67887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bootFiles),
/* harmony export */   artifactName: () => (/* binding */ artifactName)
/* harmony export */ });
/* unused harmony export stepFolder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A folder of the step's own, for what its artifact would hold. */
function stepFolder() {
    return mkdtemp(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'zosia-'));
}
function bootFiles(folder) {
    return {
        serialLog: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'serial.log'),
        timings: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'timings.json'),
        response: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'response.txt'),
        responses: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'responses.jsonl'),
    };
}
/** Two steps of a job, and two jobs, may each have one. */
function artifactName(folder) {
    return `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)}-${process.env['GITHUB_JOB'] ?? 'job'}`;
}


/***/ })

};
