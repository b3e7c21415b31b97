export const id = 910;
export const ids = [910];
export const modules = {

/***/ 18910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadFolder: () => (/* binding */ uploadFolder)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67458);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);




/** Uploads a folder as one artifact. Where the service cannot take it the files stay where they are, and it says so. */
async function uploadFolder({ name, folder }, reporter) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, entry.name));
    if (files.length === 0)
        return;
    if (!process.env['ACTIONS_RESULTS_URL'] || !process.env['ACTIONS_RUNTIME_TOKEN']) {
        reporter.info(`artifact ${name}: no artifact service here; the files stay in ${folder}`);
        return;
    }
    try {
        await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, files, folder);
        reporter.info(`artifact ${name}: ${files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)).join(', ')}`);
    }
    catch (error) {
        reporter.warn(`artifact ${name} could not be uploaded; the files stay in ${folder}: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ })

};
