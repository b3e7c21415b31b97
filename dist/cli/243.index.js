export const id = 243;
export const ids = [243];
export const modules = {

/***/ 13212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ linkOrWarn),
/* harmony export */   RP: () => (/* binding */ linkIntoCheckout),
/* harmony export */   Uc: () => (/* binding */ linkImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84109);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52107);





/**
 * Links what zosia made in its cache to where the scripts look for it: `artifacts/ARCH/` and `models/model.img`.
 * What a user has put there, or linked from elsewhere, stays as it is. npm's package has no such scripts, and no links.
 */
async function linkIntoCheckout(request, { arch, image, model }) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_4__/* .isCheckout */ .VI)())
        return;
    if (request.image.kind === 'default')
        await linkImage(arch, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(image.kernel));
    if (request.model.kind === 'model' && model)
        await link(model.disk, node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_4__/* .packageRoot */ .Zl)(), 'models', 'model.img'));
}
/** Links are a convenience: where they cannot be made, a warning is enough. */
async function linkOrWarn(link, reporter) {
    try {
        await link();
    }
    catch (error) {
        reporter.warn(`no links to the cache in artifacts/ and models/: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** Links the files of an image folder of the cache to `artifacts/ARCH/`. */
async function linkImage(arch, folder) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_4__/* .isCheckout */ .VI)())
        return;
    const artifacts = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_4__/* .packageRoot */ .Zl)(), 'artifacts', arch);
    for (const name of ['Image', 'bzImage', 'initramfs.cpio.gz', 'image.json']) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (await exists(target))
            await link(target, node_path__WEBPACK_IMPORTED_MODULE_1__.join(artifacts, name));
    }
}
async function link(target, place) {
    const there = await linkTarget(place);
    if (there === target || there === 'not ours')
        return;
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(place, { force: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, place);
    }
    catch (error) {
        // Another zosia was faster.
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) !== 'EEXIST')
            throw error;
    }
}
/** Paths that only zosia's cache has, whichever folder it is in. */
const cachedPath = /\/(images\/\w+-debian-[0-9a-f]+|disks)\/[^/]+$/;
/** Where a link of ours points to; undefined where nothing is. */
async function linkTarget(place) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(place);
        return cachedPath.test(target) ? target : 'not ours';
    }
    catch (error) {
        return (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? undefined : 'not ours';
    }
}
async function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).then(() => true, () => false);
}


/***/ }),

/***/ 10108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addImageCommand: () => (/* binding */ addImageCommand)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28929);
/* harmony import */ var _image_debian_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14040);
/* harmony import */ var _job_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24286);
/* harmony import */ var _job_guest_of_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68885);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38026);
/* harmony import */ var _checkout_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13212);
/* harmony import */ var _start_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71846);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58574);
/* harmony import */ var _with_dependencies_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53256);










function addImageCommand(zosia, context) {
    zosia
        .command('image')
        .description("Assembles a system image from Debian's packages, or finds it in the cache, and lists what is in it.")
        .option('--arch <ARCH>', `guest architecture: ${_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: the one that this host accelerates (aarch64, on every host)`)
        .option('--rebuild', 'download the packages again and rebuild the image')
        .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
        .option('--json', 'print one JSON object')
        .action(async (options) => {
        const fields = new _job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .FieldReader */ .U3((0,_boot_options_js__WEBPACK_IMPORTED_MODULE_5__/* .optionTexts */ .Q)(options), (name) => `--${name}`);
        const asked = fields.withDefault('arch', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ), 'aarch64');
        fields.finish();
        const { reporter, signal } = context;
        const rebuild = options['rebuild'] === true;
        const mayInstall = options['install'] === true;
        const { arch } = await (0,_job_guest_of_image_js__WEBPACK_IMPORTED_MODULE_4__/* .guestOfImage */ .L)(asked, { reporter, signal, cache: (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .n)() }, { mayInstall });
        const { image, cacheHit, buildSeconds } = await (0,_with_dependencies_js__WEBPACK_IMPORTED_MODULE_9__/* .withDependencies */ .O)(context, mayInstall, () => ({}), () => (0,_image_debian_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildDebianImage */ .bS)({ arch, reporter, signal, rebuild }));
        await (0,_checkout_links_js__WEBPACK_IMPORTED_MODULE_6__/* .linkOrWarn */ .Il)(() => (0,_checkout_links_js__WEBPACK_IMPORTED_MODULE_6__/* .linkImage */ .Uc)(arch, image.folder), context.reporter);
        const { manifest, folder } = image;
        if (options['json'] === true) {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q2)({ folder, cacheHit, buildSeconds, manifest });
            return;
        }
        const unpacked = Object.values(manifest.initramfsParts).reduce((sum, bytes) => sum + bytes, 0);
        const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_8__/* .print */ .yy)([
            `image      ${folder}${cacheHit ? ' (from the cache)' : ` (made in ${buildSeconds.toFixed(1)} s)`}`,
            `guest      ${arch}`,
            `kernel     ${manifest.kernel.name}: Linux ${manifest.kernelRelease}, ${mib(manifest.kernel.sizeBytes)}`,
            `initramfs  ${manifest.initramfs.name}: ${mib(manifest.initramfs.sizeBytes)}, unpacked ${mib(unpacked)}`,
            `llama.cpp  ${manifest.llamaVersion} (${manifest.llamaPrograms.join(', ')})`,
            `made of    ${manifest.packages.length} packages of Debian; image.json lists them`,
            '',
            `next: ${(0,_start_command_js__WEBPACK_IMPORTED_MODULE_7__/* .zosiaCommand */ .O)()} run --image ${folder}`,
        ].join('\n'));
    });
}


/***/ }),

/***/ 71846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ zosiaCommand),
/* harmony export */   S: () => (/* binding */ startCommand)
/* harmony export */ });
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52107);

/** What a person types to start zosia the way that this process was started. */
function startCommand(env = process.env) {
    if ((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)())
        return 'npm start';
    return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}
/** What a person types to call a command of zosia the way that this process was started. */
function zosiaCommand(env = process.env) {
    if ((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)())
        return 'npm run -s zosia --';
    return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia';
}


/***/ }),

/***/ 20172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ openCachedImage),
/* harmony export */   Ty: () => (/* binding */ initramfsFileName),
/* harmony export */   fx: () => (/* binding */ openSystemImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84109);
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75864);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13168);





const initramfsFileName = 'initramfs.cpio.gz';
/**
 * Opens a system image and checks both files against its image.json, each time: hashing an image takes about 30 ms,
 * less than a stamp would be worth. Throws UsageError for a missing file, EnvironmentError for a changed one.
 */
async function openSystemImage(folder) {
    const manifest = await (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6));
    const [kernel, initramfs] = await Promise.all([
        verified(folder, manifest.kernel, 'kernel image'),
        verified(folder, manifest.initramfs, 'initramfs'),
    ]);
    return { folder, kernel, initramfs, manifest };
}
/** The image in a folder of the cache, if there is one; unfit where it is damaged, or not of that kind. */
async function openCachedImage(folder, { builder, arch }) {
    try {
        const image = await openSystemImage(folder);
        const { manifest } = image;
        if (manifest.builder === builder && manifest.arch === arch)
            return image;
        return new _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__/* .Unfit */ .LX(`${folder} holds a ${manifest.builder} image for ${manifest.arch}`);
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
            return undefined;
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG)
            return new _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__/* .Unfit */ .LX(error.message);
        throw error;
    }
}
async function verified(folder, expected, what) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, expected.name);
    if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileExists */ .hR)(file)))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`missing ${what}: ${file}`);
    const sum = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256File */ .Q3)(file);
    if (sum !== expected.sha256) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file} is not the file that ${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6} lists: its sha256 is ${sum}, not ${expected.sha256}`);
    }
    return file;
}


/***/ }),

/***/ 68885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ guestOfImage)
/* harmony export */ });
/* harmony import */ var _host_kvm_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52653);
/* harmony import */ var _guest_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7523);


/**
 * The guest that an image is made or fetched for, where nothing is booted: that of a boot on this host. QEMU is not
 * installed for the answer: without it, an accelerator that can be opened counts as one that works.
 */
async function guestOfImage(arch, { reporter, signal, cache }, { mayInstall }) {
    if (arch === 'auto' && mayInstall)
        await (0,_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_0__/* .openKvm */ .vW)(reporter, signal);
    return (0,_guest_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .guestOf */ .cy)({ arch, image: { kind: 'default' }, accelerator: 'auto' }, cache, signal);
}


/***/ })

};
