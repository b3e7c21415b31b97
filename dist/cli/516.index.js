export const id = 516;
export const ids = [516];
export const modules = {

/***/ 30516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addBuildrootCommand: () => (/* binding */ addBuildrootCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/build.js
var build = __webpack_require__(28742);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var image_manifest = __webpack_require__(13168);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/text/table.js
var table = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/release.js



/** Releases whose archive we have made ourselves out of the tagged commit (`git archive --prefix=buildroot-…/`). */
const knownSums = {
    '2024.11.1': '83c08480b45ebbcc662452e3fa1e1dc3bb4749a7e21f2e2ca637328fb3d1e1b3',
};
/**
 * Where to get a Buildroot release, and the sum to hold it to. `sha256` is the user's own, needed for a version that
 * we have no sum of. Throws UsageError for a version that cannot be one, or has no sum.
 */
function buildrootRelease(version, sha256) {
    if (!/^\d{4}\.\d{2}(\.\d+)?(-rc\d+)?$/.test(version)) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{buildroot-version}: ${version} is no Buildroot release; allowed: names like 2024.11.1`);
    }
    const tarSha256 = sha256 ?? (0,table/* ownEntry */.P)(knownSums, version);
    if (tarSha256 === undefined) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{sha256}: needed for Buildroot ${version}; known without one: ${Object.keys(knownSums).join(', ')}`);
    }
    return {
        version,
        tarSha256,
        urls: [
            `https://gitlab.com/buildroot.org/buildroot/-/archive/${version}/buildroot-${version}.tar.gz`,
            `https://github.com/buildroot/buildroot/archive/refs/tags/${version}.tar.gz`,
        ],
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/build.js + 4 modules
var buildroot_build = __webpack_require__(57874);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/ccache-stats.js
/** Reads `ccache --print-stats` (ccache 4): a name, a tab and a number on each line; unknown names are passed over. */
function parseCcacheStats(text) {
    const figures = new Map();
    for (const [, name = '', value = ''] of text.matchAll(/^(\w+)\t(\d+)$/gm))
        figures.set(name, Number(value));
    const figure = (name) => figures.get(name) ?? 0;
    return {
        hits: figure('direct_cache_hit') + figure('preprocessed_cache_hit'),
        misses: figure('cache_miss'),
        sizeBytes: figure('cache_size_kibibyte') * 1024,
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/workspace.js
var buildroot_workspace = __webpack_require__(97061);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/figures.js






/** The figures of the last build in a workspace, which downloaded into `dlFolder`. */
async function buildFigures(plan, workspace, dlFolder = workspace.dl) {
    const ccache = external_node_path_.join(workspace.output, 'host', 'bin', 'ccache');
    const [times, dl, ccacheSize, output, sdk, stats] = await Promise.all([
        (0,buildroot_build/* packageTimes */.LE)(workspace.output),
        (0,files/* folderSizeBytes */.BF)(dlFolder),
        (0,files/* folderSizeBytes */.BF)(workspace.ccache),
        (0,files/* folderSizeBytes */.BF)(workspace.output),
        (0,files/* folderSizeBytes */.BF)(external_node_path_.dirname((0,buildroot_workspace/* sdkArchive */.X)(workspace, plan.keys.sdk))),
        (await (0,files/* fileExists */.hR)(ccache))
            ? (0,exec/* exec */.m0)([ccache, '--print-stats'], { env: { CCACHE_DIR: workspace.ccache } })
            : Promise.resolve(undefined),
    ]);
    return {
        packageTimes: times,
        ccache: stats && parseCcacheStats(stats.stdout),
        sizeBytes: { dl, ccache: ccacheSize, sdk, output },
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/host-programs.js
var host_programs = __webpack_require__(78704);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/make-image.js + 2 modules
var make_image = __webpack_require__(55754);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/defconfig.js
var defconfig = __webpack_require__(93137);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/keys.js
var buildroot_keys = __webpack_require__(23714);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/make.js
var make = __webpack_require__(29856);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/output-folder.js
var output_folder = __webpack_require__(34064);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/source.js
var buildroot_source = __webpack_require__(86667);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/plan.js










/** Plans a build. Throws UsageError when there is no such configuration. */
async function planBuild(request) {
    const { arch, source, guestFolder, llamaRef } = request;
    const external = external_node_path_.resolve(request.external);
    (0,buildroot_source/* refuseSpaces */.qb)('the external tree', external);
    const settings = await readDefconfig(external, request.defconfig ?? `zosia_${arch}_defconfig`);
    const [patches, externalDigest, initramfsFiles, host] = await Promise.all([
        (0,buildroot_keys/* folderDigest */.DR)(external_node_path_.join(external, 'board', 'zosia', 'patches')),
        (0,buildroot_keys/* folderDigest */.DR)(external),
        (0,buildroot_keys/* folderDigest */.DR)(guestFolder),
        request.host ?? buildHost(),
    ]);
    const inputs = {
        source: source.identity,
        settings,
        patches,
        external: externalDigest,
        initramfsFiles,
        llamaRef,
        host,
    };
    const keys = { sdk: (0,buildroot_keys/* sdkKey */.SV)(inputs), output: (0,buildroot_keys/* outputKey */.zi)(inputs), image: (0,buildroot_keys/* imageKey */.p2)(inputs) };
    return { arch, source, external, settings, keys };
}
async function readDefconfig(external, name) {
    const file = external_node_path_.join(external, 'configs', name);
    try {
        return (0,defconfig/* parseSettings */.P$)(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{defconfig}: there is no ${file}`);
        throw error;
    }
}
/**
 * Names the download folder by all that the toolchain and the image want in it. Takes some seconds: Buildroot reads
 * its whole tree.
 */
async function planDownloads({ source, external, settings }, signal) {
    return withScratch(async (output) => {
        const folder = { source: source.folder, external, output, signal };
        await configure(folder, settings);
        return downloadsKey(await makeOutput(folder, ['external-deps']));
    });
}
/** This machine as keys know it. */
async function buildHost(osRelease = '/etc/os-release') {
    const text = await (0,promises_.readFile)(osRelease, 'utf8').catch(() => '');
    const field = (name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? 'unknown';
    return { platform: process.platform, arch: process.arch, distribution: `${field('ID')}-${field('VERSION_ID')}` };
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/image/image-in-cache.js
var image_in_cache = __webpack_require__(82865);
// EXTERNAL MODULE: ./build.bundles.part/src/image/system-image.js
var system_image = __webpack_require__(20172);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/buildroot/build.js





/** Where the cache keeps the image with a key. */
function buildrootImageFolder(cache, arch, key) {
    return (0,cache_folder/* inCache */.Y)(cache, 'images', `${arch}-buildroot-${key}`);
}
/**
 * The system image that Buildroot makes, or that was made already. Several builds may run at once.
 * Throws what `make` throws, and EnvironmentError when what it made is not the image that we asked for.
 */
async function buildBuildrootImage(request) {
    const { arch, key, make, reporter, signal, cache = (0,cache_folder/* cacheFolder */.n)(), remote, rebuild = false } = request;
    const folder = buildrootImageFolder(cache, arch, key);
    const build = () => (0,find_or_make/* replaceFolder */.xn)(folder, async (fresh) => {
        await make(fresh);
        checkManifest(await (0,system_image/* openSystemImage */.fx)(fresh), arch);
    });
    return (0,image_in_cache/* imageInCache */.t)({ builder: 'buildroot', arch, folder, build, rebuild, remote, reporter, signal });
}
function checkManifest({ manifest }, arch) {
    if (manifest.builder !== 'buildroot' || manifest.arch !== arch) {
        throw new errors/* EnvironmentError */.eG(`Buildroot was to make a ${arch} image, but made ${manifest.builder} ${manifest.arch}`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/buildroot-image.js












/** Makes a system image by Buildroot, or finds it made. Errors are those of src/buildroot and src/image. */
async function buildImageByBuildroot(request) {
    const { arch, site, verbose, reporter, signal, remote, rebuild = false, cache = (0,cache_folder/* cacheFolder */.n)() } = request;
    const workspace = (0,buildroot_workspace/* workspaceIn */.R)(request.workspace ?? (0,cache_folder/* inCache */.Y)(cache, 'buildroot'));
    const source = request.source === undefined
        ? await (0,buildroot_source/* fetchSource */.sq)({
            release: buildrootRelease((0,versions/* pinnedVersion */.V)('ZOSIA_BUILDROOT_REF'), request.sha256),
            folder: workspace.sources,
            tools: request.tools,
            reporter,
            signal,
        })
        : await (0,buildroot_source/* openSource */.oD)(request.source);
    const plan = await planBuild({
        arch,
        source,
        external: external_node_path_.join((0,package_root/* packageRoot */.Zl)(), 'buildroot', 'external'),
        defconfig: request.defconfig,
        guestFolder: external_node_path_.join((0,package_root/* packageRoot */.Zl)(), 'initramfs'),
        llamaRef: (0,versions/* pinnedVersion */.V)('ZOSIA_LLAMA_CPP_REF'),
    });
    const make = async (folder) => {
        await (0,host_programs/* requireBuildPrograms */.lO)();
        await (0,make_image/* makeImage */.G)({ plan, workspace, site, folder, remote, verbose, reporter, signal });
    };
    const built = await buildBuildrootImage({
        arch,
        key: plan.keys.image,
        make,
        reporter,
        signal,
        cache,
        remote,
        rebuild,
    });
    return { ...built, figures: await buildFigures(plan, workspace, site.dlFolder) };
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/buildroot.js









function addBuildrootCommand(zosia, context) {
    const command = zosia
        .command('buildroot')
        .description('Compiles a system image by Buildroot into artifacts/ARCH/, or takes it from the cache.');
    (0,boot_options/* addOptions */.s6)(command, 'buildroot').action(async (options) => {
        const fields = (0,boot_options/* optionReader */.hr)('buildroot', options);
        const arch = fields.read(build/* setUpFields */.fU, 'arch');
        const request = {
            arch,
            source: fields.read(build/* setUpFields */.fU, 'source'),
            sha256: fields.read(build/* setUpFields */.fU, 'sha256'),
            defconfig: fields.read(build/* imageFields */.$G, 'defconfig'),
            workspace: fields.read(build/* buildrootFields */.kS, 'workspace'),
            site: {
                jobs: fields.read(build/* imageFields */.$G, 'jobs'),
                ccache: fields.read(build/* buildrootFields */.kS, 'ccache'),
                dlFolder: fields.read(build/* buildrootFields */.kS, 'dl'),
                primarySite: fields.read(build/* buildrootFields */.kS, 'primary-site'),
                backupSite: fields.read(build/* buildrootFields */.kS, 'backup-site'),
            },
            rebuild: fields.read(build/* buildrootFields */.kS, 'rebuild'),
            verbose: !fields.read(build/* buildrootFields */.kS, 'quiet'),
        };
        fields.finish();
        const { reporter, signal } = context;
        const { image, cacheHit, buildSeconds, figures } = await buildImageByBuildroot({ ...request, reporter, signal });
        const folder = external_node_path_.join((0,package_root/* userFolder */.Ys)(), 'artifacts', arch);
        await copyImage(image, folder);
        (0,standard_streams/* print */.yy)(summary(image, folder, cacheHit ? undefined : buildSeconds, figures));
    });
}
/** The manifest last: a folder with one has the files that it speaks of. */
async function copyImage({ folder, manifest }, target) {
    await (0,files/* makeFolder */.fc)(target);
    for (const name of [manifest.kernel.name, manifest.initramfs.name, image_manifest/* manifestFileName */.V6]) {
        await (0,files/* writeAside */.qE)(external_node_path_.join(target, name), (aside) => (0,promises_.copyFile)(external_node_path_.join(folder, name), aside));
    }
}
function summary({ manifest }, folder, buildSeconds, { packageTimes, sizeBytes, ccache }) {
    const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
    const slowest = packageTimes.slice(0, 5).map((time) => `${time.package} ${time.seconds.toFixed(0)} s`);
    return [
        `image      ${folder}`,
        `made       ${buildSeconds === undefined ? 'found in the cache' : `in ${buildSeconds.toFixed(1)} s`}`,
        `kernel     ${manifest.kernelRelease}, ${mib(manifest.kernel.sizeBytes)}`,
        `initramfs  ${mib(manifest.initramfs.sizeBytes)}`,
        `llama.cpp  ${manifest.llamaVersion}`,
        ...(slowest.length === 0 ? [] : [`slowest    ${slowest.join(', ')}`]),
        ...Object.entries(sizeBytes).map(([name, bytes]) => `${name.padEnd(10)} ${mib(bytes)}`),
        ...(ccache ? [`ccache     ${ccache.hits} hits, ${ccache.misses} misses`] : []),
    ].join('\n');
}


/***/ }),

/***/ 62173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pinnedVersion)
/* harmony export */ });
/* unused harmony export parseVersions */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52107);



/** Reads the pins out of the text of scripts/versions.sh; a variable of the environment wins over its pin. */
function parseVersions(text, env) {
    const pins = {};
    for (const [, name, , value] of text.matchAll(/^(ZOSIA_\w+)="\$\{(ZOSIA_\w+):-([^}]*)\}"$/gm)) {
        if (name === undefined || value === undefined)
            continue;
        const own = env[name] ?? '';
        pins[name] = own === '' ? value : own;
    }
    return pins;
}
/** The pin called `name` of scripts/versions.sh. */
function pinnedVersion(name, env = process.env) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_package_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Zl)(), 'scripts', 'versions.sh');
    const value = parseVersions((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), env)[name];
    if (value === undefined)
        throw new Error(`${file} pins no ${name}`);
    return value;
}


/***/ }),

/***/ 82865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ imageInCache)
/* harmony export */ });
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75864);
/* harmony import */ var _system_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20172);


/** The system image that the cache has under a name, or that is built for it. Several builds may run at once. */
async function imageInCache(request) {
    const { folder, build, rebuild, remote, reporter, signal } = request;
    const started = performance.now();
    const { value, wasThere } = await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_0__/* .findOrMake */ .tc)({
        place: folder,
        look: () => (0,_system_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openCachedImage */ .AV)(folder, request),
        make: async () => {
            await build(folder);
            return (0,_system_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openSystemImage */ .fx)(folder);
        },
        anew: rebuild,
        again: 'building the image again',
        remote,
        reporter,
        signal,
    });
    return { image: value, cacheHit: wasThere, buildSeconds: (performance.now() - started) / 1000 };
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

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry)
/* harmony export */ });
/** What a table has under a name from outside. `constructor` and `toString` are names that every object answers to. */
function ownEntry(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ })

};
