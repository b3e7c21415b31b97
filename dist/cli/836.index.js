export const id = 836;
export const ids = [836];
export const modules = {

/***/ 20836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addDiskCommand: () => (/* binding */ addDiskCommand)
/* harmony export */ });
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28929);
/* harmony import */ var _job_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71097);
/* harmony import */ var _job_host_needs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74125);
/* harmony import */ var _job_model_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36546);
/* harmony import */ var _model_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42641);
/* harmony import */ var _model_resolve_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10473);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91879);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58574);
/* harmony import */ var _with_dependencies_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53256);









const mostExtraMib = 1024 * 1024;
function addDiskCommand(zosia, context) {
    zosia
        .command('disk')
        .description('Makes the read-only ext4 disk that holds a model, or finds it in the cache.')
        .argument('<model>', 'catalog name, path or URL of a GGUF model')
        .option('--out <PATH>', 'where to write it (the cache)')
        .option('--sha256 <HEX>', "the model's sha256; needed for a URL")
        .option('--extra-mib <N>', 'leave N MiB free on it (0)')
        .option('--use-docker', 'make it a second time with mke2fs in Docker, and fail if the two differ')
        .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
        .option('--json', 'print one JSON object')
        .action(async (model, options) => {
        const fields = new _job_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FieldReader */ .U3((0,_boot_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionTexts */ .Q)(options), (name) => `--${name}`);
        const output = fields.optional('out', _job_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .anyText */ .Ae);
        const sha256 = fields.optional('sha256', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[0-9a-f]{64}$/i, '64 hexadecimal digits'));
        const extraMib = fields.withDefault('extra-mib', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, mostExtraMib, 'MiB'), 0);
        const useDocker = fields.withDefault('use-docker', _job_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, false);
        fields.finish();
        const around = { reporter: context.reporter, signal: context.signal, cache: (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheFolder */ .n)() };
        const disk = await (0,_with_dependencies_js__WEBPACK_IMPORTED_MODULE_8__/* .withDependencies */ .O)(context, options['install'] === true, () => (0,_job_host_needs_js__WEBPACK_IMPORTED_MODULE_2__/* .workOfDisk */ .eU)({ model, sha256 }, around.cache), async () => {
            // The one that a boot would take; a disk that is wanted elsewhere takes no room here.
            if (output === undefined)
                return (0,_job_model_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .modelDiskFor */ .gC)({ model, sha256, tune: 'none', extraMib, useDocker }, around);
            const file = await (0,_model_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveModel */ .A)({ model, sha256, ...around });
            return (0,_model_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .makeModelDisk */ .Zy)({ model: file, output, extraMib, useDocker, ...around });
        });
        const { gguf, name, sha256: sum } = disk.model;
        if (options['json'] === true) {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)(disk);
            return;
        }
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`disk     ${disk.path}${disk.cached ? ' (made before)' : ''}`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`size     ${mib(disk.sizeBytes)}, ${mib(disk.allocatedBytes)} on this host`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`sha256   ${disk.sha256}`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`model    ${name}: ${gguf.architecture}, ${gguf.quantization}, ${gguf.contextLength} tokens of context`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`         sha256 ${sum}`);
    });
}
function mib(bytes) {
    return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}


/***/ }),

/***/ 53256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ with_dependencies_withDependencies)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js
var install = __webpack_require__(27949);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/with-dependencies.js




/**
 * Runs `work`; where a program is missing, looks for everything else that the work lacks. Where we may install, installs
 * that and runs `work` again; else throws one MissingDependencyError that names it all.
 * A machine that has everything pays nothing for the question.
 */
async function withDependencies({ mayInstall, needs, reporter, signal }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* MissingDependencyError */.U9))
            throw error;
        const { dependency } = error;
        const wanted = new Set([...((0,host_packages/* isHostProgram */.vn)(dependency) ? [dependency] : []), ...(0,host_needs/* programsFor */.Tu)(await needs())]);
        const missing = await (0,install/* missingPrograms */.iB)([...wanted]);
        if (missing.length === 0)
            throw error;
        if (!mayInstall)
            throw await (0,install/* missingError */.$y)(missing);
        await (0,install/* installPrograms */.xW)(missing, reporter, signal);
        return work();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/with-dependencies.js

/** Runs `work`; where a program is missing and we may install, installs all that it needs and runs it again. */
function with_dependencies_withDependencies({ reporter, signal }, mayInstall, needs, work) {
    return withDependencies({ mayInstall, needs, reporter, signal }, work);
}


/***/ })

};
