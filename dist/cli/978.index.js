export const id = 978;
export const ids = [978];
export const modules = {

/***/ 20836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addDiskCommand: () => (/* binding */ addDiskCommand)
/* harmony export */ });
/* harmony import */ var _contract_fields_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28742);
/* harmony import */ var _contract_fields_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11715);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28929);
/* harmony import */ var _job_boot_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84214);
/* harmony import */ var _job_host_needs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74125);
/* harmony import */ var _job_model_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80692);
/* harmony import */ var _model_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83766);
/* harmony import */ var _model_resolve_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37058);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20997);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58574);
/* harmony import */ var _with_dependencies_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53256);











function addDiskCommand(zosia, context) {
    const command = zosia
        .command('disk')
        .description('Makes the read-only ext4 disk that holds a model, or finds it in the cache.')
        .argument('<model>', 'catalog name, path or URL of a GGUF model');
    (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addOptions */ .s6)(command, 'disk').action(async (model, options) => {
        const fields = (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_8__/* .optionReader */ .hr)('disk', options);
        const output = fields.read(_contract_fields_build_js__WEBPACK_IMPORTED_MODULE_0__/* .diskFields */ .H7, 'out');
        const sha256 = fields.optional('sha256', _job_boot_request_js__WEBPACK_IMPORTED_MODULE_3__/* .modelSum */ .f);
        const extraMib = fields.read(_contract_fields_build_js__WEBPACK_IMPORTED_MODULE_0__/* .diskFields */ .H7, 'extra-mib');
        const useDocker = fields.read(_contract_fields_build_js__WEBPACK_IMPORTED_MODULE_0__/* .diskFields */ .H7, 'use-docker');
        const asJson = fields.read(_contract_fields_command_js__WEBPACK_IMPORTED_MODULE_1__/* .printFields */ .H9, 'json');
        fields.finish();
        const around = { reporter: context.reporter, signal: context.signal, cache: (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheFolder */ .n)() };
        const disk = await (0,_with_dependencies_js__WEBPACK_IMPORTED_MODULE_10__/* .withDependencies */ .O)(context, options['install'] === true, () => (0,_job_host_needs_js__WEBPACK_IMPORTED_MODULE_4__/* .workOfDisk */ .eU)({ model, sha256 }, around.cache), async () => {
            // The one that a boot would take; a disk that is wanted elsewhere takes no room here.
            if (output === undefined)
                return (0,_job_model_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .modelDiskFor */ .gC)({ model, sha256, tune: 'none', extraMib, useDocker }, around);
            const file = await (0,_model_resolve_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveModel */ .AX)({ model, sha256, ...around });
            return (0,_model_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .makeModelDisk */ .Zy)({ model: file, output, extraMib, useDocker, ...around });
        });
        const { gguf, name, sha256: sum } = disk.model;
        if (asJson) {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(disk);
            return;
        }
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`disk     ${disk.path}${disk.cached ? ' (made before)' : ''}`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`size     ${mib(disk.sizeBytes)}, ${mib(disk.allocatedBytes)} on this host`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`sha256   ${disk.sha256}`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`model    ${name}: ${gguf.architecture}, ${gguf.quantization}, ${gguf.contextLength} tokens of context`);
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`         sha256 ${sum}`);
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
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js + 1 modules
var install = __webpack_require__(36357);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/with-dependencies.js




/**
 * Runs `work`; where a program is missing, looks for everything else that the work lacks. Where we may install, installs
 * that and runs `work` again; else throws one MissingDependencyError that names it all. Another program may be missing
 * then: what was installed first may have shown that the guest must be another one.
 * A machine that has everything pays nothing for the question.
 */
function withDependencies(installation, work) {
    return attempt(installation, work, []);
}
async function attempt(installation, work, installed) {
    const { mayInstall, needs, reporter, signal } = installation;
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* MissingDependencyError */.U9))
            throw error;
        const { dependency } = error;
        if (installed.includes(dependency))
            throw error;
        const wanted = new Set([...((0,host_packages/* isHostProgram */.vn)(dependency) ? [dependency] : []), ...(0,host_needs/* programsFor */.Tu)(await needs())]);
        const missing = await (0,install/* missingPrograms */.iB)([...wanted]);
        if (missing.length === 0)
            throw error;
        if (!mayInstall)
            throw await (0,install/* missingError */.$y)(missing);
        await (0,install/* installPrograms */.xW)(missing, reporter, signal);
        return attempt(installation, work, [...installed, dependency]);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/with-dependencies.js

/** Runs `work`; where a program is missing and we may install, installs all that it needs and runs it again. */
function with_dependencies_withDependencies({ reporter, signal }, mayInstall, needs, work) {
    return withDependencies({ mayInstall, needs, reporter, signal }, work);
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ describeWish),
/* harmony export */   CO: () => (/* binding */ newestOfLine),
/* harmony export */   Ei: () => (/* binding */ allowedVersions),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   mU: () => (/* binding */ allowedWishes),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   qT: () => (/* binding */ parseReleaseWish),
/* harmony export */   y: () => (/* binding */ exactVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var _contract_fields_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26035);



const number = String.raw `(?:0|[1-9]\d{0,8})`;
const line = new RegExp(String.raw `^${number}(?:\.${number})?$`);
const repository = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const allowedWishes = 'a release: 1.2.3, 1 or 1.2 (its newest) or latest, of another repository as OWNER/REPO@1.2.3';
/** Reads `1.2.3`, `1`, `1.2`, `latest` or one of them behind `OWNER/REPO@`; undefined for anything else. */
function parseReleaseWish(text) {
    const [first = '', second, ...more] = text.split('@');
    const [from, version] = second === undefined ? [_contract_fields_release_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRepository */ .Sf, first] : [first, second];
    const wanted = parseWanted(version.replace(/^v(?=\d)/, ''));
    return wanted && repository.test(from) && more.length === 0 ? { repository: from, wanted } : undefined;
}
function parseWanted(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (isVersion(text))
        return { kind: 'exact', version: text };
    return line.test(text) ? { kind: 'line', numbers: text.split('.').map(Number) } : undefined;
}
function describeWish({ repository: from, wanted }) {
    switch (wanted.kind) {
        case 'exact':
            return `${from}@${wanted.version}`;
        case 'line':
            return `${from}@${wanted.numbers.join('.')}`;
        case 'latest':
            return `${from}@latest`;
    }
}
/** The text where it is a version that a release may have, else undefined. */
function exactVersion(text) {
    return isVersion(text) ? text : undefined;
}
const allowedVersions = 'a version such as 1.2.3 or 1.2.3-rc.1';
function tagOf(version) {
    return `v${version}`;
}
/** The version that a tag stands for; undefined for a tag of something else. */
function versionOfTag(tag) {
    const version = tag.startsWith('v') ? tag.slice(1) : '';
    return isVersion(version) ? version : undefined;
}
/** As Semantic Versioning writes it, and without the metadata of a build, which would make it two names of one version. */
function isVersion(text) {
    return semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text)?.version === text;
}
function isPrerelease(version) {
    return version.includes('-');
}
/** The order of Semantic Versioning 2.0.0, section 11. */
function compareReleases(a, b) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(a, b);
}
/** The newest of `versions` that belongs to the line, never a pre-release. */
function newestOfLine(versions, numbers) {
    return versions
        .filter((version) => !isPrerelease(version))
        .filter((version) => numbers.every((wanted, place) => numbersOf(version)[place] === wanted))
        .sort(compareReleases)
        .at(-1);
}
function numbersOf(version) {
    const { major, minor, patch } = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version) ?? {};
    return [major, minor, patch].map(Number);
}


/***/ })

};
