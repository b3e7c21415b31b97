export const id = 948;
export const ids = [948];
export const modules = {

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addVerifyCommand: () => (/* binding */ addVerifyCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/release.js
var release = __webpack_require__(26035);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/attestation.js
var attestation = __webpack_require__(71277);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/checksums.js
var checksums = __webpack_require__(94243);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/fetch.js
var fetch = __webpack_require__(8715);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/server.js
var release_server = __webpack_require__(45268);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var image_manifest = __webpack_require__(13168);
// EXTERNAL MODULE: ./build.bundles.part/src/image/system-image.js
var system_image = __webpack_require__(20172);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/assemble.js + 1 modules
var assemble = __webpack_require__(45569);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/assets.js
var assets = __webpack_require__(86822);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var release_version = __webpack_require__(4519);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/verify.js












/**
 * Checks a folder of downloaded assets against its SHA256SUMS and each image.json against kernel and initramfs; or a
 * system image's folder against its image.json. Assets that were not downloaded are `missing`, which is no error.
 * Throws UsageError for a folder that is neither, EnvironmentError for an image.json that speaks of other files.
 */
async function verifyFolder(folder) {
    const file = external_node_path_.join(folder, checksums/* checksumsFileName */.sC);
    if (!(await (0,host_files/* fileExists */.hR)(file)))
        return { files: await verifyImage(folder), version: undefined };
    const sums = (0,checksums/* parseChecksums */.yk)(await (0,text_file/* readBoundedText */.Ht)(file), file);
    const files = [];
    for (const [name, sum] of sums)
        files.push({ name, state: await stateOf(external_node_path_.join(folder, name), sum) });
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!sums.has(name) && name !== checksums/* checksumsFileName */.sC && name !== assemble/* notesFileName */.X)
            files.push({ name, state: 'not listed' });
    }
    const version = versionIn(sums);
    if (version !== undefined)
        await verifyManifests(folder, version, sums);
    return { files, version };
}
/** Whether everything that is there is what it should be, and something is. */
function isVerified({ files }) {
    return files.some(({ state }) => state === 'ok') && !files.some(({ state }) => state === 'changed');
}
async function verifyImage(folder) {
    if (!(await (0,host_files/* fileExists */.hR)(external_node_path_.join(folder, image_manifest/* manifestFileName */.V6)))) {
        throw new errors/* UsageError */.eb(`${folder}: has neither ${checksums/* checksumsFileName */.sC} nor ${image_manifest/* manifestFileName */.V6}`);
    }
    const { manifest } = await (0,system_image/* openSystemImage */.fx)(folder);
    return [manifest.kernel, manifest.initramfs].map(({ name }) => ({ name, state: 'ok' }));
}
async function stateOf(file, sum) {
    if (!(await (0,host_files/* fileExists */.hR)(file)))
        return 'missing';
    return (await (0,host_files/* sha256File */.Q3)(file)) === sum ? 'ok' : 'changed';
}
const manifestAsset = new RegExp(`^zosia-(.+)-(?:${architecture/* architectures */.f2.join('|')})-image\\.json$`);
/** The version that the names of the assets carry. */
function versionIn(sums) {
    for (const name of sums.keys()) {
        const version = manifestAsset.exec(name)?.[1];
        if (version !== undefined)
            return (0,release_version/* versionOfTag */.mx)(`v${version}`);
    }
    return undefined;
}
async function verifyManifests(folder, version, sums) {
    for (const arch of architecture/* architectures */.f2) {
        const names = (0,assets/* imageAssets */.NL)(version, arch);
        const file = external_node_path_.join(folder, names.manifest);
        if (!(await (0,host_files/* fileExists */.hR)(file)))
            continue;
        const { kernel, initramfs } = await (0,image_manifest/* readManifest */.WI)(file);
        if (kernel.sha256 !== sums.get(names.kernel) || initramfs.sha256 !== sums.get(names.initramfs)) {
            throw new errors/* EnvironmentError */.eG(`${file}: lists a different kernel or initramfs than ${checksums/* checksumsFileName */.sC} does`);
        }
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-of-image.js
var guest_of_image = __webpack_require__(68885);
// EXTERNAL MODULE: ./build.bundles.part/src/job/other-guest.js
var other_guest = __webpack_require__(42920);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/verify.js
















function addVerifyCommand(zosia, context) {
    const command = zosia
        .command('verify')
        .description('Checks that downloaded files, or a release that it downloads, are what was released.')
        .argument('<what>', `a folder with ${checksums/* checksumsFileName */.sC} or image.json, or ${release_version/* allowedWishes */.mU}`);
    (0,boot_options/* addOptions */.s6)(command, 'verify').action(async (what, options) => {
        const fields = (0,boot_options/* optionReader */.hr)('verify', options);
        const asked = fields.read(release/* verifyFields */.RC, 'arch');
        const repository = fields.read(release/* verifyFields */.RC, 'repository');
        fields.finish();
        const { reporter, signal } = context;
        const server = (0,release_server/* releaseServer */.H)();
        if (await isFolder(what)) {
            const verification = await verifyFolder(what);
            for (const { name, state } of verification.files)
                say(name, state);
            const verified = isVerified(verification);
            if (verified && verification.version !== undefined) {
                const file = external_node_path_.join(what, checksums/* checksumsFileName */.sC);
                const { version } = verification;
                say('provenance', provenance(await (0,attestation/* checkAttestation */.X)({ file, repository, version }, server, signal)));
            }
            context.endWith(verified ? outcomes/* exitCodes */.hS.ok : outcomes/* exitCodes */.hS.failure);
            return;
        }
        const wish = (0,release_version/* parseReleaseWish */.qT)(what);
        if (!wish)
            throw new errors/* UsageError */.eb(`${what}: neither a folder nor ${release_version/* allowedWishes */.mU}`);
        const cache = (0,cache_folder/* cacheFolder */.n)();
        const guest = await (0,guest_of_image/* guestOfImage */.L)(asked, { reporter, signal, cache }, { mayInstall: false });
        const released = await (0,other_guest/* withOtherGuest */.P)({ arch: asked, accelerator: 'auto' }, guest, ({ arch }) => (0,fetch/* fetchRelease */.uY)(wish, { arch, server, cache, reporter, signal }));
        const { kernel, initramfs } = released.image.manifest;
        for (const { name, sha256 } of [kernel, initramfs])
            say(name, `ok (sha256 ${sha256})`);
        say('provenance', provenance(released.attestation));
        say('release', `${released.repository}@${released.version}, ${released.image.manifest.arch}${released.cacheHit ? ', verified before' : ''}`);
        say('folder', released.image.folder);
    });
}
function say(what, state) {
    (0,standard_streams/* print */.yy)(`${what}: ${state}`);
}
function provenance(attestation) {
    return attestation.kind === 'verified' ? 'ok' : `not checked (${attestation.reason})`;
}
async function isFolder(what) {
    return (0,promises_.stat)(what).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 45569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ assembleRelease),
  X: () => (/* binding */ notesFileName)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var image_manifest = __webpack_require__(13168);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/assets.js
var release_assets = __webpack_require__(86822);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/checksums.js
var checksums = __webpack_require__(94243);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/figures.js
var release_figures = __webpack_require__(50086);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/attestation.js
var attestation = __webpack_require__(71277);
// EXTERNAL MODULE: ./build.bundles.part/src/text/markdown.js
var markdown = __webpack_require__(9238);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/notes.js


/** A release's notes in Markdown: changes, sizes and figures against the release before, how to verify it. */
function formatNotes({ repository, version, images, before, changes }) {
    const sections = [...images].map(([arch, image]) => {
        const { kernelRelease, llamaVersion, builder } = image.manifest;
        const old = before?.images.get(arch);
        const rows = figureRows(image).map(([what, now]) => {
            const then = old && figureRows(old).find(([name]) => name === what)?.[1];
            return [what, show(now), then ? show(then) : '–', then ? change(now, then, image, old) : '–'];
        });
        return (0,markdown/* paragraphs */.qN)([
            (0,markdown/* formatted */.X0) `## ${arch}`,
            (0,markdown/* formatted */.X0) `Linux ${kernelRelease}, llama.cpp ${llamaVersion}, ${builder}`,
            (0,markdown/* table */.tp)(['', version, before?.version ?? 'before', 'change'], rows, 1),
            image.figures ? (0,markdown/* formatted */.X0) `Measured on ${machineOf(image.figures)}.` : (0,markdown/* formatted */.X0) ``,
        ]);
    });
    const verify = `sha256sum --check --ignore-missing SHA256SUMS
gh attestation verify SHA256SUMS --repo ${repository} --source-ref refs/tags/v${version} \\
  --signer-workflow ${repository}/${attestation/* releaseWorkflow */.V}`;
    return (0,markdown/* paragraphs */.qN)([
        markdown/* Markdown */.oz.written(changes?.trim() ?? ''),
        ...sections,
        (0,markdown/* formatted */.X0) `## Verify`,
        (0,markdown/* formatted */.X0) `${(0,markdown/* block */.om)(verify, 'sh')}\n`,
    ]);
}
const bytesPerMib = 1024 * 1024;
function figureRows({ manifest, figures }) {
    const mib = (bytes) => ({ value: bytes / bytesPerMib, unit: 'MiB', measured: false });
    const rows = [
        ['kernel', mib(manifest.kernel.sizeBytes)],
        ['initramfs', mib(manifest.initramfs.sizeBytes)],
    ];
    if (figures?.bootMs !== undefined) {
        rows.push(['boot to init', { value: figures.bootMs / 1000, unit: 's', measured: true }]);
    }
    if (figures?.tokensPerSecond !== undefined) {
        rows.push(['generation', { value: figures.tokensPerSecond, unit: 'tok/s', measured: true }]);
    }
    return rows;
}
function show({ value, unit }) {
    return `${value.toFixed(2)} ${unit}`;
}
/** A percentage, or why there is none: figures of two machines say nothing of two releases. */
function change(now, then, image, old) {
    const machines = [image, old].map((one) => one?.figures && machineOf(one.figures));
    if (now.measured && machines[0] !== machines[1])
        return 'another machine';
    const percent = (100 * (now.value - then.value)) / then.value;
    return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`;
}
function machineOf({ accelerator, cpu, model }) {
    return `${accelerator}, ${cpu}${model === undefined ? '' : `, ${model}`}`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/release/sbom.js
var sbom = __webpack_require__(54461);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/assemble.js










/** Not an asset: the text that stands above them on GitHub. */
const notesFileName = 'NOTES.md';
/**
 * Writes everything that a release consists of into a folder; the same for the same images, whoever does it. Throws
 * UsageError for a folder that is not empty, two images of one architecture, or a file too large for GitHub.
 */
async function assembleRelease(plan) {
    const { images, folder, version, created } = plan;
    const noted = new Map();
    await (0,files/* makeFolder */.fc)(folder);
    if ((await (0,promises_.readdir)(folder)).length > 0)
        throw new errors/* UsageError */.eb(`${folder}: not empty; a release needs a folder of its own`);
    for (const { image, figures } of images) {
        const { manifest } = image;
        if (noted.has(manifest.arch))
            throw new errors/* UsageError */.eb(`${image.folder}: a second image for ${manifest.arch}`);
        noted.set(manifest.arch, { manifest, figures });
        const names = (0,release_assets/* imageAssets */.NL)(version, manifest.arch);
        const at = (name) => external_node_path_.join(folder, name);
        await (0,promises_.copyFile)(image.kernel, at(names.kernel));
        await (0,promises_.copyFile)(image.initramfs, at(names.initramfs));
        await (0,promises_.copyFile)(external_node_path_.join(image.folder, image_manifest/* manifestFileName */.V6), at(names.manifest));
        await (0,promises_.writeFile)(at(names.sbom), (0,sbom/* formatSbom */.Vl)({ manifest, version, created }));
        if (figures)
            await (0,promises_.writeFile)(at(names.figures), (0,release_figures/* formatFigures */.tZ)(figures));
    }
    if (plan.bundled) {
        await (0,promises_.writeFile)(external_node_path_.join(folder, (0,release_assets/* bundlesSbom */.hF)(version)), (0,sbom/* formatBundlesSbom */.iH)(plan.bundled, { version, created }));
    }
    const sums = new Map();
    for (const name of await (0,promises_.readdir)(folder))
        sums.set(name, await (0,files/* sha256File */.Q3)(external_node_path_.join(folder, name)));
    await (0,promises_.writeFile)(external_node_path_.join(folder, checksums/* checksumsFileName */.sC), (0,checksums/* formatChecksums */.ss)(sums));
    const assets = new Map();
    for (const name of [...sums.keys(), checksums/* checksumsFileName */.sC].sort()) {
        const { size } = await (0,promises_.stat)(external_node_path_.join(folder, name));
        if (size > release_assets/* largestAssetBytes */.YN)
            throw new errors/* UsageError */.eb(`${name}: ${size} bytes, more than GitHub takes (2 GiB)`);
        assets.set(name, size);
    }
    const notes = formatNotes({ ...plan, images: noted });
    await (0,promises_.writeFile)(external_node_path_.join(folder, notesFileName), notes.toString());
    return { assets, notes };
}


/***/ }),

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ NoImageForError),
/* harmony export */   aK: () => (/* binding */ fetchImage),
/* harmony export */   uY: () => (/* binding */ fetchRelease)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77068);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77100);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28929);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84109);
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75864);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13168);
/* harmony import */ var _system_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20172);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86822);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94243);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69595);












/** A release lacks an architecture's image; `others` are those that it has. */
class NoImageForError extends _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb {
    release;
    others;
    constructor(arch, release, others) {
        super((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__/* .naming */ .b7) `{arch}: ${release} has no image for ${arch}${others.length ? `, but for ${others.join(', ')}` : ''}`);
        this.release = release;
        this.others = others;
    }
}
/** Finds a release and fetches its system image, or takes it from the cache. Errors are those of resolveRelease. */
async function fetchRelease(wish, request) {
    return fetchImage(await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveRelease */ .CM)(wish, request), request);
}
/** Fetches the system image of a release whose sums are known; kept by content, so two releases may share one. */
async function fetchImage(release, request) {
    const { repository, version, attestation } = release;
    const { arch, cache, reporter, signal } = request;
    const files = imageFiles(release, arch);
    const folder = (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .inCache */ .Y)(cache, 'images', `${arch}-release-${files.manifest.sha256.slice(0, 16)}`);
    const look = async () => {
        const cached = await openWhole(folder);
        return cached && (await isReleased(cached, files)) ? cached : undefined;
    };
    // In its place, file by file: what came of a cut download is gone on with.
    const make = async () => {
        const assets = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .releaseAssets */ .n_)(repository, version, request);
        // The manifest last: a folder with one has the files that it speaks of.
        for (const { asset, name, sha256 } of [files.kernel, files.initramfs, files.manifest]) {
            await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .fetchAsset */ .N0)((0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .findAsset */ .Iu)(assets, asset, repository, version), node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, name), sha256, request);
        }
        return (0,_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .openSystemImage */ .fx)(folder);
    };
    const { value: image, wasThere } = await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_5__/* .findOrMake */ .tc)({ place: folder, look, make, reporter, signal });
    const { arch: found } = image.manifest;
    if (found !== arch)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${files.manifest.asset} is about an image for ${found}`);
    return { image, repository, version, attestation, cacheHit: wasThere };
}
function imageFiles({ repository, version, sums }, arch) {
    const names = (0,_assets_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAssets */ .NL)(version, arch);
    const file = (asset, name) => {
        const sha256 = sums.get(asset);
        if (sha256 !== undefined)
            return { asset, name, sha256 };
        const others = _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .architectures */ .f2.filter((other) => sums.has((0,_assets_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAssets */ .NL)(version, other).manifest));
        const what = `release ${version} of ${repository}`;
        if (!others.includes(arch))
            throw new NoImageForError(arch, what, others);
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${what}: its ${_checksums_js__WEBPACK_IMPORTED_MODULE_9__/* .checksumsFileName */ .sC} does not list ${asset}`);
    };
    return {
        kernel: file(names.kernel, (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(arch).kernel.fileName),
        initramfs: file(names.initramfs, _system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .initramfsFileName */ .Ty),
        manifest: file(names.manifest, _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6),
    };
}
/** Whether a cached image is what the release has: its files by the release's sums, not by its own. */
async function isReleased({ folder, manifest }, files) {
    return (manifest.kernel.sha256 === files.kernel.sha256 &&
        manifest.initramfs.sha256 === files.initramfs.sha256 &&
        (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256File */ .Q3)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6))) === files.manifest.sha256);
}
/** Undefined for a folder that is not there, not whole or not what it was: its files are fetched again. */
async function openWhole(folder) {
    try {
        return await (0,_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .openSystemImage */ .fx)(folder);
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb || error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 50086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   j1: () => (/* binding */ parseFigures),
/* harmony export */   tZ: () => (/* binding */ formatFigures)
/* harmony export */ });
/* unused harmony export figuresSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);


/** How fast an image booted and answered, and on what. */
const figuresSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Milliseconds from QEMU's start to the guest's init. */
    bootMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional(),
    tokensPerSecond: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional(),
    accelerator: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cpu: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** What figures need of the JSON that a boot command prints. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    boot_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullish(),
    tokens_per_second: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullish(),
    machine: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), accelerator: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), cpu: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() }).nullish(),
});
function formatFigures(figures) {
    return `${JSON.stringify(figuresSchema.parse(figures), null, 2)}\n`;
}
function parseFigures(text, file) {
    return parse(figuresSchema, text, `${file}: not a release's figures`);
}
/**
 * The figures of boots of the image for `architecture`, out of what `zosia smoke --json` and
 * `zosia run --mode perf --json` printed; undefined where none is of it.
 * Throws EnvironmentError for a report that is none, of a boot that ended badly, or of another machine than the rest.
 */
function figuresOf(reports, architecture) {
    let figures;
    for (const { file, text } of reports) {
        const report = parse(reportSchema, text, `${file}: not the JSON of a boot`);
        if (report.outcome !== 'ok')
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: that boot ended as ${report.outcome}`);
        const { accelerator, cpu } = report.machine;
        if (report.machine.architecture !== architecture)
            continue;
        if (figures && (figures.accelerator !== accelerator || figures.cpu !== cpu)) {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: booted on ${accelerator} ${cpu}, not on ${figures.accelerator} ${figures.cpu}`);
        }
        const model = report.model?.name ?? figures?.model;
        const bootMs = figures?.bootMs ?? report.boot_ms ?? undefined;
        const tokensPerSecond = figures?.tokensPerSecond ?? report.tokens_per_second ?? undefined;
        figures = {
            accelerator,
            cpu,
            ...(bootMs === undefined ? {} : { bootMs }),
            ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
            ...(model === undefined ? {} : { model }),
        };
    }
    return figures;
}
function parse(schema, text, problem) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(problem);
    }
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${problem}: ${result.error.issues[0]?.path.join('.') ?? ''} is not as expected`);
}


/***/ }),

/***/ 54461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ parseBundled),
/* harmony export */   Vl: () => (/* binding */ formatSbom),
/* harmony export */   iH: () => (/* binding */ formatBundlesSbom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79841);




/** What a system image was made from, as SPDX 2.3 JSON: https://spdx.github.io/spdx-spec/v2.3/. The same for the same image. */
function formatSbom({ manifest, version, created }) {
    return formatDocument({
        name: `zosia-${version}-${manifest.arch}`,
        identity: [manifest, version],
        created,
        version,
        whole: {
            SPDXID: 'SPDXRef-Image',
            primaryPackagePurpose: 'OPERATING-SYSTEM',
            comment: [manifest.kernel, manifest.initramfs].map((file) => `${file.name} sha256:${file.sha256}`).join(', '),
        },
        relationship: 'GENERATED_FROM',
        parts: manifest.packages.map((part) => ({ ...part, purl: purl(manifest.builder, part) })),
    });
}
const bundledSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        /** Older packages have an object there, or nothing. */
        license: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
        bundles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
});
/** Throws EnvironmentError for a text that is none; `file` is its name. */
function parseBundled(text, file) {
    const parsed = bundledSchema.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text));
    if (!parsed.success)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file}: not what \`npm run build -- --packages\` writes`);
    return parsed.data.packages;
}
/** What the bundles are made of beside our own code. */
function formatBundlesSbom(bundled, { version, created }) {
    return formatDocument({
        name: `zosia-${version}-bundles`,
        identity: [bundled, version],
        created,
        version,
        whole: { SPDXID: 'SPDXRef-Bundles', primaryPackagePurpose: 'APPLICATION' },
        relationship: 'CONTAINS',
        parts: bundled.map(({ name, version, license, bundles }) => ({
            name,
            version,
            ...licenceOf(license, `in ${bundles.join(', ')}`),
            purl: `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`,
        })),
    });
}
/** The form of an SPDX expression, which `MIT/X11` has not. */
const expression = /^\(*[\w.+-]+\)*( (AND|OR|WITH) \(*[\w.+-]+\)*)*$/;
function licenceOf(license, comment) {
    if (typeof license !== 'string')
        return { comment };
    return expression.test(license) ? { license, comment } : { comment: `${comment}; says of its licence: ${license}` };
}
function formatDocument({ name, identity, created, version, whole, relationship, parts }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(identity)).digest('hex');
    const document = {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: 'SPDXRef-DOCUMENT',
        name,
        documentNamespace: `https://spdx.org/spdxdocs/${name}-${digest.slice(0, 32)}`,
        creationInfo: { created: created.toISOString().replace(/\.\d+Z$/, 'Z'), creators: [`Tool: zosia-${version}`] },
        packages: [{ name: 'zosia', versionInfo: version, ...unstated, ...whole }, ...parts.map(packageOf)],
        relationships: [
            { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: whole.SPDXID },
            ...parts.map((_, index) => ({
                spdxElementId: whole.SPDXID,
                relationshipType: relationship,
                relatedSpdxElement: partId(index),
            })),
        ],
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function packageOf({ name, version, license, sha256, comment, purl }, index) {
    return {
        SPDXID: partId(index),
        name,
        versionInfo: version,
        ...unstated,
        ...(license === undefined ? {} : { licenseDeclared: license }),
        ...(sha256 === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }] }),
        ...(comment === undefined ? {} : { comment }),
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    };
}
function partId(index) {
    return `SPDXRef-Package-${index + 1}`;
}
/** What is not told is said to be not asserted, as SPDX asks. */
const unstated = {
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
};
/** https://github.com/package-url/purl-spec: Debian's own type where it is a Debian package, else a generic one. */
function purl(builder, part) {
    const nameAndVersion = `${encodeURIComponent(part.name)}@${encodeURIComponent(part.version)}`;
    if (builder !== 'debian')
        return `pkg:generic/${nameAndVersion}`;
    return `pkg:deb/debian/${nameAndVersion}${part.architecture === undefined ? '' : `?arch=${part.architecture}`}`;
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
    return (0,_guest_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseGuestOrForecast */ .sz)({ arch, image: { kind: 'default' }, accelerator: 'auto' }, cache, signal);
}


/***/ }),

/***/ 42920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withOtherGuest)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _image_release_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8715);


/**
 * Does `work` for the guest that was chosen; where nobody asked for one and the release has no image for it, for the
 * one that is emulated best, with a warning.
 */
async function withOtherGuest({ arch, accelerator }, chosen, work) {
    try {
        return await work(chosen);
    }
    catch (error) {
        const mayBeOther = arch === 'auto' && (accelerator === 'auto' || accelerator === 'tcg');
        if (!(error instanceof _image_release_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .NoImageForError */ .AF) || !mayBeOther || !error.others.includes(_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK))
            throw error;
        const reason = `${error.release} has no image for ${chosen.arch}`;
        return work({
            arch: _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK,
            reason,
            warning: `${reason}, the guest that this host accelerates; ${_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK} is emulated instead, many times slower`,
        });
    }
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   K7: () => (/* binding */ meter),
/* harmony export */   X0: () => (/* binding */ formatted),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   oz: () => (/* binding */ Markdown),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports phrase, timelineBar */
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47427);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74798);



/** A document in GitHub's Markdown, or a part of one. Summaries, comments and notes are made of nothing else. */
class Markdown {
    text;
    constructor(text) {
        this.text = text;
    }
    /** Markdown as a person wrote it, to be shown as such: a changelog. */
    static written(text) {
        return new Markdown(text);
    }
    get isEmpty() {
        return this.text === '';
    }
    toString() {
        return this.text;
    }
}
/** Our own Markdown around values. */
function formatted(own, ...values) {
    return Markdown.written(own.map((text, index) => text + shown(values[index] ?? '')).join(''));
}
/** Parts one below the other, less the empty ones. */
function paragraphs(parts) {
    const texts = parts.filter((part) => !part.isEmpty).map(String);
    return Markdown.written(texts.join('\n\n'));
}
/** Values on one line. */
function phrase(values, separator) {
    return Markdown.written(values.map(shown).join(separator));
}
function list(items) {
    return Markdown.written(items.map((item) => `- ${shown(item)}`).join('\n'));
}
/** A table; columns from `firstFigure` on are aligned to the right. */
function table(header, rows, firstFigure = header.length) {
    const rule = header.map((_, column) => (column < firstFigure ? '---' : '---:'));
    const lines = [header.map(cell), rule, ...rows.map((row) => row.map(cell))];
    return Markdown.written(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
/** Names and what they are, one a line; the first line is the head that GitHub's tables must have. */
function factTable(lines) {
    const [first, ...others] = lines;
    return first === undefined ? Markdown.written('') : table(first, others);
}
/** Text as it is, in a block that it cannot close. */
function block(text, language = 'text') {
    const plain = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text).replace(/\n+$/, '');
    const fence = fenceFor(plain, 3);
    return Markdown.written(`${fence}${language}\n${plain}\n${fence}`);
}
/** A short text as it is, within a line. */
function inlineCode(text) {
    return Markdown.written(code((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(text)));
}
function details(title, body) {
    return Markdown.written(`<details><summary>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .xmlText */ .x)(title)}</summary>\n\n${body.toString()}\n\n</details>`);
}
/** Where a stretch of time lies within a whole, drawn with `width` characters. */
function timelineBar(from, to, whole, width) {
    if (whole <= 0)
        return Markdown.written('');
    const start = Math.min(Math.floor((from / whole) * width), width - 1);
    const end = Math.min(Math.max(Math.ceil((to / whole) * width), start + 1), width);
    return Markdown.written('░'.repeat(start) + '█'.repeat(end - start) + '░'.repeat(width - end));
}
/** A value on a scale from 0 to `most`, drawn with `width` characters, with a mark where the limit is. */
function meter(value, most, limit, width) {
    const cells = (part) => (most > 0 ? Math.min(Math.round((part / most) * width), width) : 0);
    const full = cells(value);
    const drawn = ['█'.repeat(full), '░'.repeat(width - full)].join('');
    if (limit === undefined)
        return Markdown.written(drawn);
    const at = Math.min(cells(limit), width - 1);
    return Markdown.written(`${drawn.slice(0, at)}┃${drawn.slice(at + 1)}`);
}
function shown(value) {
    if (value instanceof Markdown)
        return value.toString();
    return typeof value === 'number' ? String(value) : prose(value);
}
/** Words that mean themselves are shown as they are, all others as code: our own stay words around what they quote. */
function prose(text) {
    const whole = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(text);
    if (whole === '' || isInert(whole))
        return whole;
    if (!(text instanceof _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ForeignText */ .sh))
        return code(whole);
    return text
        .inPieces()
        .map((piece) => (!piece.isForeign && isInert(piece.text) ? piece.text : code(piece.text)))
        .join('');
}
/**
 * Whether text means itself wherever it stands: it holds no markup, and nothing that GitHub makes a link of (an address,
 * a person, an issue, a commit, an emoji) or a list.
 */
function isInert(text) {
    return /^[\p{L}\p{N} .,;:()'"%+=×–…_/-]+$/u.test(text) && !acts.test(text);
}
const acts = /:(?! |$)|www\.|[0-9a-f]{7}|[a-z]-\d|(?<!\w)_|_(?!\w)|^ ?(?:\d+[.)]|[-+=])(?: |$)|^(?:--|=)| {2}/i;
/** A cell that neither ends early nor spans lines: a backslash before a bar would take the bar's own away. */
function cell(value) {
    return shown(value)
        .replace(/(\\*)\|/g, '$1$1\\|')
        .replace(/\s*\n\s*/g, ' ');
}
function code(text) {
    const line = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text).replace(/\s+/g, ' ');
    if (line.trim() === '')
        return line;
    const fence = fenceFor(line, 1);
    return line.startsWith('`') || line.endsWith('`') ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
/** Backticks, more than stand together anywhere in the text. */
function fenceFor(text, least) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    return '`'.repeat(Math.max(least, longest + 1));
}


/***/ }),

/***/ 74798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);

const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** The door into XML, such as SVG: text, or an attribute's value. */
function xmlText(text) {
    return (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text)
        .replace(/[\ufffe\uffff]/g, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}


/***/ })

};
