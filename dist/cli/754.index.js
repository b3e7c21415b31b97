export const id = 754;
export const ids = [754];
export const modules = {

/***/ 57874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jq: () => (/* binding */ build),
  LE: () => (/* binding */ packageTimes)
});

// UNUSED EXPORTS: BuildFailure

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/build-time.js
/** Sums up Buildroot's build/build-time.log by package, the slowest first. A step that was cut off counts nothing. */
function parseBuildTime(text) {
    const seconds = new Map();
    const started = new Map();
    for (const line of text.split('\n')) {
        const match = /^([\d.]+):(start|end) *:(\S+) *: (\S+)$/.exec(line);
        if (!match)
            continue;
        const [, at = '', edge, step = '', name = ''] = match;
        const key = `${name} ${step}`;
        const from = started.get(key);
        if (edge === 'start')
            started.set(key, Number(at));
        else if (from !== undefined) {
            seconds.set(name, (seconds.get(name) ?? 0) + Number(at) - from);
            started.delete(key);
        }
    }
    return [...seconds]
        .map(([name, total]) => ({ package: name, seconds: total }))
        .sort((a, b) => b.seconds - a.seconds || (a.package < b.package ? -1 : 1));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/steps.js
/** Colours: Buildroot stresses its own lines where it finds a terminal type. */
// eslint-disable-next-line no-control-regex
const escapeCode = /\u001b(\[[0-9;]*[A-Za-z]|\([A-Z])/g;
/** Reads `>>> host-tar 1.35 Building`, and undefined out of any other line. */
function parseStep(line) {
    const match = /^>>> (\S*) (\S*) (.+)$/.exec(line.replace(escapeCode, ''));
    if (!match)
        return undefined;
    const [, name = '', version = '', action = ''] = match;
    return { package: name === '' ? undefined : name, version, action };
}
/** What a group of steps is called. */
function packageTitle({ package: name, version }) {
    return name === undefined ? 'image' : `${name} ${version}`.trimEnd();
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/follow-build.js



/** How many of a package's last lines explain its failure. */
const tailLines = 50;
/**
 * Follows the lines of a build: a group for each package, titled with how many packages of all are done, and a file
 * with everything. Takes what comes until `lines` ends or throws; `position` says where it is at any time.
 */
class BuildFollower {
    following;
    #step;
    #tail = [];
    #done;
    constructor(following) {
        this.following = following;
        this.#done = new Set(following.alreadyBuilt);
    }
    get position() {
        return { package: this.#step?.package, action: this.#step?.action, lastLines: this.#tail };
    }
    async follow(lines) {
        const log = (0,external_node_fs_.createWriteStream)(this.following.logFile, { flags: 'a' });
        try {
            let start = await this.#untilNextPackage(lines, log);
            while (start)
                start = await this.#group(start, lines, log);
        }
        finally {
            log.end();
            await (0,external_node_stream_promises_.finished)(log);
        }
    }
    /** Reports one package; answers with where the next one starts. */
    async #group({ step, line }, lines, log) {
        this.#tail = [];
        const next = await this.following.reporter.group(this.#title(step), async () => {
            this.#take(step, log, line);
            return this.#untilNextPackage(lines, log);
        });
        if (step.package !== undefined)
            this.#done.add(step.package);
        return next;
    }
    async #untilNextPackage(lines, log) {
        for (;;) {
            const { value: line, done } = await lines.next();
            if (done === true)
                return undefined;
            const step = parseStep(line);
            if (step && (!this.#step || step.package !== this.#step.package))
                return { step, line };
            this.#take(step, log, line);
        }
    }
    #take(step, log, line) {
        if (step)
            this.#step = step;
        log.write(`${line}\n`);
        this.#tail = [...this.#tail, line].slice(-tailLines);
        if (this.following.verbose)
            this.following.reporter.info(line);
    }
    #title(step) {
        const { packages } = this.following;
        const done = [...this.#done].filter((name) => packages.has(name)).length;
        return `[${String(done)}/${String(packages.size)} packages done] ${packageTitle(step)}`;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/make.js
var make = __webpack_require__(29856);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/output-folder.js
var output_folder = __webpack_require__(34064);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/show-info.js


const schema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ type: schemas/* string */.YjP() }));
/**
 * The names of the packages that a build goes through, out of what `make show-info` printed; file systems are not
 * among them. Throws EnvironmentError for any other text.
 */
function parseShowInfo(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* EnvironmentError */.eG(`make show-info printed no JSON: ${text.slice(0, 200)}`);
    }
    const result = schema.safeParse(value);
    if (!result.success)
        throw new errors/* EnvironmentError */.eG('make show-info printed no list of packages');
    const packages = Object.entries(result.data).filter(([, { type }]) => type === 'target' || type === 'host');
    return new Set(packages.map(([name]) => name));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/build.js









/** A build failed in a package: says which, in what, and how it went in its own words. */
class BuildFailure extends errors/* EnvironmentError */.eG {
    position;
    logFile;
    constructor(position, 
    /** Every line of the build. */
    logFile, ending) {
        const place = position.package ?? 'the image';
        const action = position.action === undefined ? '' : ` (${position.action})`;
        super(`make failed in ${place}${action}: ${ending}; the whole log is ${logFile}\n${position.lastLines.join('\n')}`);
        this.position = position;
        this.logFile = logFile;
    }
}
/**
 * Builds a target, or goes on with a build of it that was killed. Throws BuildFailure when a package fails,
 * EnvironmentError when Buildroot does not take the settings, CancelledError when `signal` fires.
 */
async function build(request) {
    await (0,output_folder/* claimOutput */.yD)(request.output, request.key);
    await (0,output_folder/* configure */.jK)(request, request.settings);
    const packages = parseShowInfo(await (0,make/* makeOutput */.I)(request, ['show-info']));
    await (0,files/* makeFolder */.fc)(external_node_path_.dirname(request.logFile));
    await (0,promises_.rm)(request.logFile, { force: true });
    const alreadyBuilt = await (0,output_folder/* builtPackages */.UE)(request.output, packages);
    const follower = new BuildFollower({ ...request, packages, alreadyBuilt });
    try {
        await follower.follow((0,make/* makeLines */.C)(request, [request.target]));
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        throw new BuildFailure(follower.position, request.logFile, error.ending);
    }
}
/** How long each package of a build folder took, over all builds in it. */
async function packageTimes(output) {
    try {
        return parseBuildTime(await (0,promises_.readFile)(external_node_path_.join(output, 'build', 'build-time.log'), 'utf8'));
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 93137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ formatSettings),
/* harmony export */   O3: () => (/* binding */ lostSettings),
/* harmony export */   P$: () => (/* binding */ parseSettings),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   ss: () => (/* binding */ mergeSettings)
/* harmony export */ });
/** Reads a defconfig or a .config. Of several lines for one symbol the last counts, as for Buildroot. */
function parseSettings(text) {
    const settings = new Map();
    for (const line of text.split('\n')) {
        const set = /^(BR2_\w+)=(.*)$/.exec(line);
        const unset = /^# (BR2_\w+) is not set$/.exec(line);
        if (set?.[1] !== undefined)
            settings.set(set[1], set[2] ?? '');
        else if (unset?.[1] !== undefined)
            settings.set(unset[1], 'n');
    }
    return settings;
}
/** The text of a defconfig, the same for the same settings in whatever order. */
function formatSettings(settings) {
    return [...settings]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([symbol, value]) => `${formatSetting(symbol, value)}\n`)
        .join('');
}
function formatSetting(symbol, value) {
    return value === 'n' ? `# ${symbol} is not set` : `${symbol}=${value}`;
}
/** All settings; of several for one symbol the last counts. */
function mergeSettings(...layers) {
    return new Map(layers.flatMap((layer) => [...layer]));
}
/** A string as kconfig writes it. */
function quoted(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
/**
 * The settings, as lines, that a .config has not kept: Buildroot drops without a word what its version does not know
 * or what depends on something that is not set.
 */
function lostSettings(wanted, config) {
    return [...wanted]
        .filter(([symbol, value]) => (config.get(symbol) ?? 'n') !== value)
        .map(([symbol, value]) => formatSetting(symbol, value));
}


/***/ }),

/***/ 78704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UL: () => (/* binding */ buildPath),
/* harmony export */   lO: () => (/* binding */ requireBuildPrograms)
/* harmony export */ });
/* unused harmony exports buildPrograms, missingBuildPackages */
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _host_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53585);


/** The host programs that Buildroot or our packages do not build for themselves, and the Debian package of each. */
const buildPrograms = {
    bash: 'bash',
    bc: 'bc',
    bison: 'bison',
    bzip2: 'bzip2',
    cmake: 'cmake',
    cpio: 'cpio',
    file: 'file',
    flex: 'flex',
    'g++': 'g++',
    gcc: 'gcc',
    git: 'git',
    gzip: 'gzip',
    make: 'make',
    patch: 'patch',
    perl: 'perl',
    python3: 'python3',
    rsync: 'rsync',
    sed: 'sed',
    tar: 'tar',
    unzip: 'unzip',
    wget: 'wget',
    xz: 'xz-utils',
};
/**
 * The folders of PATH that Buildroot takes: it refuses empty ones, `.`, and spaces, after half a minute of work.
 * A relative folder means another one in each package's build.
 */
function buildPath(env = process.env) {
    const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/') && !/\s/.test(folder));
    return folders.length > 0 ? folders : ['/usr/local/bin', '/usr/bin', '/bin'];
}
/** The Debian packages of what this host lacks for a build. */
async function missingBuildPackages(folders = buildPath()) {
    const present = await Promise.all(Object.keys(buildPrograms).map((program) => (0,_host_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(program, folders)));
    return Object.values(buildPrograms).filter((_package, index) => present[index] === undefined);
}
/** Throws MissingDependencyError, with the command that helps, when this host cannot build. */
async function requireBuildPrograms(folders, platform = process.platform) {
    if (platform !== 'linux') {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingDependencyError */ .U9('Linux', 'Buildroot runs on Linux: scripts/build-buildroot.sh uses Docker elsewhere');
    }
    const missing = await missingBuildPackages(folders);
    if (missing.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingDependencyError */ .U9(missing.join(', '), `apt-get install ${missing.join(' ')}`);
}


/***/ }),

/***/ 23714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ folderDigest),
/* harmony export */   SV: () => (/* binding */ sdkKey),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   zi: () => (/* binding */ outputKey)
/* harmony export */ });
/* unused harmony exports recipeVersion, downloadsKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _defconfig_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93137);
/* harmony import */ var _toolchain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58695);





/** Raise it with every change of src/buildroot that changes what a build makes: what is kept is found by it. */
const recipeVersion = 1;
/** Names an SDK by all that its toolchain depends on. */
function sdkKey({ source, settings, patches, host }) {
    return digest([recipeVersion, source, (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSettings */ .F5)((0,_toolchain_js__WEBPACK_IMPORTED_MODULE_3__/* .toolchainSettings */ .pE)(settings)), patches, host]);
}
/** Names a build folder: one of another key holds stamps of work that would be done otherwise now. */
function outputKey(inputs) {
    const { settings, external, llamaRef } = inputs;
    return digest([sdkKey(inputs), (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSettings */ .F5)(settings), external, llamaRef]);
}
/** Names an image. Unlike a build folder it depends on the guest's files, which go in with every `make`. */
function imageKey(inputs) {
    return digest([outputKey(inputs), inputs.initramfsFiles]);
}
/** Names a download folder by the files that Buildroot wants in it, one a line in whatever order. */
function downloadsKey(externalDeps) {
    return digest(externalDeps.split('\n').filter(Boolean).sort());
}
/** A digest of all files below a folder: their names, whether they are executable, and their content. */
async function folderDigest(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(entries
        .filter((entry) => !entry.isDirectory())
        .map(async (entry) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(entry.parentPath, entry.name);
        const link = entry.isSymbolicLink();
        const content = link ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file);
        const kind = link ? 'link' : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).mode & 0o100 ? 'program' : 'file';
        return [node_path__WEBPACK_IMPORTED_MODULE_2__.relative(folder, file), kind, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')];
    }));
    return digest(files.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 55754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ kernelConfigFileName),
  G: () => (/* binding */ makeImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/build.js + 4 modules
var build = __webpack_require__(57874);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/defconfig.js
var defconfig = __webpack_require__(93137);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/toolchain.js
var toolchain = __webpack_require__(58695);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/workspace.js
var buildroot_workspace = __webpack_require__(97061);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/sdk.js










/**
 * The folder of the SDK that `key` names: as it lies there, unpacked from its archive, or built first, which takes
 * several times as long as the rest of an image.
 */
async function ensureSdk(request) {
    const { key, workspace, reporter, signal } = request;
    const folder = external_node_path_.join(workspace.unpackedSdks, key);
    const stamp = external_node_path_.join(folder, '.zosia-relocated');
    // In its place: it is tied to that.
    const make = async () => {
        const archive = await findArchive(request);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,files/* makeFolder */.fc)(folder);
        await (0,exec/* exec */.m0)(['tar', '-xzf', archive, '-C', folder, '--strip-components=1'], { signal });
        await (0,exec/* exec */.m0)([external_node_path_.join(folder, 'relocate-sdk.sh')], { signal });
        await (0,promises_.writeFile)(stamp, '');
        return folder;
    };
    const look = async () => ((await (0,files/* fileExists */.hR)(stamp)) ? folder : undefined);
    return (await (0,find_or_make/* findOrMake */.tc)({ place: folder, look, make, reporter, signal })).value;
}
async function findArchive(request) {
    const { key, workspace, remote, reporter, signal } = request;
    const archive = (0,buildroot_workspace/* sdkArchive */.X)(workspace, key);
    const look = async (restored) => {
        if (!(await (0,files/* fileExists */.hR)(archive)))
            return undefined;
        return restored && !(await isWholeArchive(archive, signal)) ? new find_or_make/* Unfit */.LX(`the SDK ${key} is damaged`) : archive;
    };
    const make = async () => {
        await buildSdk(request, archive);
        return archive;
    };
    const again = 'building it again';
    const { wasThere } = await (0,find_or_make/* findOrMake */.tc)({ place: archive, look, make, again, remote, reporter, signal });
    if (wasThere)
        reporter.info(`toolchain: SDK ${key}`);
    return archive;
}
async function isWholeArchive(archive, signal) {
    try {
        await (0,exec/* exec */.m0)(['gzip', '-t', archive], { signal });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* CommandError */.Qd)
            return false;
        throw error;
    }
}
async function buildSdk(request, archive) {
    const { key, settings, site, workspace } = request;
    const output = workspace.sdkOutput;
    await (0,build/* build */.jq)({
        ...request,
        output,
        settings: (0,defconfig/* mergeSettings */.ss)((0,toolchain/* sdkSettings */._L)(settings), site),
        target: 'sdk',
        logFile: external_node_path_.join(workspace.logs, `sdk-${key}.log`),
    });
    const images = external_node_path_.join(output, 'images');
    const made = (await (0,promises_.readdir)(images)).find((name) => name.endsWith('_sdk-buildroot.tar.gz'));
    if (made === undefined)
        throw new errors/* EnvironmentError */.eG(`make sdk left no SDK in ${images}`);
    await (0,files/* writeAside */.qE)(archive, (aside) => (0,promises_.copyFile)(external_node_path_.join(images, made), aside));
    // Gigabytes that nobody needs again.
    await (0,promises_.rm)(output, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/source.js
var source = __webpack_require__(86667);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/site.js



/**
 * The settings of a site: without BR2_DL_DIR downloads would be lost with the build folder. Throws UsageError for a
 * download folder that Buildroot cannot work in.
 */
function siteSettings(site, workspace) {
    // Absolute: Buildroot would take it from its own source.
    const dl = external_node_path_.resolve(site.dlFolder ?? workspace.dl);
    (0,source/* refuseSpaces */.qb)('dl', dl);
    return new Map([
        ['BR2_DL_DIR', (0,defconfig/* quoted */.TL)(dl)],
        ['BR2_JLEVEL', String(site.jobs)],
        ...(site.ccache
            ? [
                ['BR2_CCACHE', 'y'],
                ['BR2_CCACHE_DIR', (0,defconfig/* quoted */.TL)(workspace.ccache)],
                // Two GiB hold several images' worth of objects and leave room in a runner's quota of ten.
                ['BR2_CCACHE_INITIAL_SETUP', (0,defconfig/* quoted */.TL)('--max-size=2G')],
            ]
            : []),
        ...(site.primarySite === undefined ? [] : [['BR2_PRIMARY_SITE', (0,defconfig/* quoted */.TL)(site.primarySite)]]),
        ...(site.backupSite === undefined ? [] : [['BR2_BACKUP_SITE', (0,defconfig/* quoted */.TL)(site.backupSite)]]),
    ]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/make-image.js










/** The kernel's .config. */
const kernelConfigFileName = 'kernel.config';
/** What board/zosia/post-image.sh leaves beside the kernel. */
const filesOfAll = ['initramfs.cpio.gz', kernelConfigFileName, 'image.json'];
/**
 * Makes an image by Buildroot: the toolchain once per SDK key, then the image on top of it, going on where an earlier
 * build of the same plan stopped. One build at a time in a workspace; others wait. That this host can build is the
 * caller's to know (requireBuildPrograms).
 * Throws BuildFailure when a package fails, EnvironmentError when Buildroot does not take the configuration or leaves
 * no image, CancelledError when `signal` fires.
 */
async function makeImage(request) {
    const { workspace, reporter, signal } = request;
    await Promise.all([workspace.dl, workspace.ccache].map((folder) => (0,files/* makeFolder */.fc)(folder)));
    const onWait = () => {
        reporter.info(`waiting for another build in ${external_node_path_.dirname(workspace.output)}`);
    };
    await (0,files/* withLock */.kK)(workspace.output, () => makeLocked(request), signal ? { signal, onWait } : { onWait });
}
async function makeLocked(request) {
    const { plan, workspace, folder } = request;
    const site = siteSettings(request.site, workspace);
    const common = { ...request, source: plan.source.folder, external: plan.external };
    const sdk = await ensureSdk({ ...common, key: plan.keys.sdk, settings: plan.settings, site });
    await (0,build/* build */.jq)({
        ...common,
        output: workspace.output,
        key: plan.keys.output,
        settings: (0,defconfig/* mergeSettings */.ss)((0,toolchain/* onSdk */.YF)(plan.settings, sdk), site),
        target: 'all',
        logFile: external_node_path_.join(workspace.logs, 'build.log'),
    });
    await (0,files/* makeFolder */.fc)(folder);
    for (const name of [(0,architecture/* factsOf */.xS)(plan.arch).kernel.fileName, ...filesOfAll]) {
        const made = external_node_path_.join(workspace.output, 'images', name);
        if (!(await (0,files/* fileExists */.hR)(made)))
            throw new errors/* EnvironmentError */.eG(`the build left no ${made}`);
        await (0,promises_.copyFile)(made, external_node_path_.join(folder, name));
    }
}


/***/ }),

/***/ 29856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ makeLines),
/* harmony export */   I: () => (/* binding */ makeOutput)
/* harmony export */ });
/* harmony import */ var _host_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78704);
/* harmony import */ var _host_exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);


/** Runs a target that prints little, and answers with what it printed. Errors are those of `exec`. */
async function makeOutput(build, targets) {
    return (await (0,_host_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(makeArgv(build, ['-s', ...targets]), makeOptions(build))).stdout;
}
/**
 * Runs a target that may print without end, and hands out its lines as they come, both streams in one. The end of the
 * lines is that of `make`: it throws CommandError when make fails, CancelledError when `signal` fires.
 */
function makeLines(build, targets) {
    return (0,_host_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .execLines */ .ZR)(makeArgv(build, targets), makeOptions(build));
}
function makeArgv({ source, output, external }, targets) {
    return ['make', '--no-print-directory', '-C', source, `O=${output}`, `BR2_EXTERNAL=${external}`, ...targets];
}
/** Buildroot refuses some libraries' paths, and wants a word before it configures host tools as root. */
function makeOptions({ signal }) {
    const env = { PATH: (0,_host_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .buildPath */ .UL)().join(':'), LD_LIBRARY_PATH: undefined, FORCE_UNSAFE_CONFIGURE: '1' };
    return { needs: ['build', 'git', 'network'], env, signal };
}


/***/ }),

/***/ 34064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ builtPackages),
/* harmony export */   jK: () => (/* binding */ configure),
/* harmony export */   yD: () => (/* binding */ claimOutput)
/* harmony export */ });
/* unused harmony export packageOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);
/* harmony import */ var _defconfig_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93137);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29856);






/** In a build folder: the key of what it was begun for. */
const keyFile = '.zosia-key';
/**
 * Makes `output` a folder where what `key` names is built: one that was begun for it is gone on with, of any other
 * nothing is kept, for Buildroot would take its stamps for work done.
 */
async function claimOutput(output, key) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(output, keyFile);
    if ((await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileExists */ .hR)(file)) && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')) === key)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(output, { recursive: true, force: true });
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(output);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, key);
}
/**
 * Configures a build folder. Throws EnvironmentError naming each setting that this Buildroot does not take: it would
 * drop them without a word.
 */
async function configure(build, settings) {
    const defconfig = node_path__WEBPACK_IMPORTED_MODULE_1__.join(build.output, 'zosia_defconfig');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(defconfig, (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSettings */ .F5)(settings));
    await (0,_make_js__WEBPACK_IMPORTED_MODULE_4__/* .makeOutput */ .I)(build, [`BR2_DEFCONFIG=${defconfig}`, 'defconfig']);
    const lost = (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_5__/* .lostSettings */ .O3)(settings, (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSettings */ .P$)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(build.output, '.config'), 'utf8')));
    if (lost.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`this Buildroot does not take these settings: ${lost.join('; ')}`);
}
/** The packages of `names` that are built and installed in a build folder. */
async function builtPackages(output, names) {
    const folders = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(output, 'build')).catch(() => []);
    const built = new Set();
    for (const folder of folders) {
        if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileExists */ .hR)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(output, 'build', folder, '.stamp_installed'))))
            continue;
        const name = packageOf(folder, names);
        if (name !== undefined)
            built.add(name);
    }
    return built;
}
/** A package's build folder is its name, a dash and its version, or the name alone; both may hold dashes. */
function packageOf(folder, names) {
    for (let end = folder.length; end > 0; end = folder.lastIndexOf('-', end - 1)) {
        const name = folder.slice(0, end);
        if (names.has(name))
            return name;
    }
    return undefined;
}


/***/ }),

/***/ 86667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oD: () => (/* binding */ openSource),
/* harmony export */   qb: () => (/* binding */ refuseSpaces),
/* harmony export */   sq: () => (/* binding */ fetchSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77068);
/* harmony import */ var _host_download_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10311);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8407);
/* harmony import */ var _host_exec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14545);
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75864);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23714);












/**
 * Opens a Buildroot tree of the user's. Throws UsageError when the folder is none or has a name that Buildroot cannot
 * build under.
 */
async function openSource(folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(folder);
    refuseSpaces('source', absolute);
    const version = await versionOf(absolute);
    return { folder: absolute, version, identity: `${version}-${await (0,_keys_js__WEBPACK_IMPORTED_MODULE_10__/* .folderDigest */ .DR)(absolute)}` };
}
/**
 * Fetches a release from the machine's tools or the first mirror that has it, checks its sum and unpacks it, unless that
 * is done already. Throws EnvironmentError when no mirror serves it or what came is not the release, CancelledError on
 * `signal`.
 */
async function fetchSource(request) {
    const { release, folder, reporter, signal } = request;
    const target = node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, `buildroot-${release.version}-${release.tarSha256.slice(0, 16)}`);
    refuseSpaces('the cache folder', target);
    const make = async () => {
        const archive = `${target}.tar.gz`;
        if (!(await takeArchive(archive, request)))
            await fetchArchive(archive, request);
        await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFolder */ .xn)(target, async (fresh) => {
            await (0,_host_exec_js__WEBPACK_IMPORTED_MODULE_8__/* .exec */ .m0)(['tar', '-xzf', archive, '-C', fresh, '--strip-components=1'], { signal });
            await versionOf(fresh);
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(archive);
        return target;
    };
    await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_9__/* .findOrMake */ .tc)({ place: target, look: (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_9__/* .isThere */ .$B)(target), make, reporter, signal });
    return { folder: target, version: release.version, identity: `${release.version}-${release.tarSha256}` };
}
function toolOf({ version }) {
    return { tool: 'zosia-buildroot', version, file: `buildroot-${version}.tar.gz` };
}
/** Whether the machine's tools have the release: `archive` is a copy then. */
async function takeArchive(archive, { release, tools, reporter }) {
    const kept = await tools?.find(toolOf(release));
    if (kept === undefined)
        return false;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(kept, archive);
        await checkTar(archive, release.tarSha256, kept);
        return true;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(archive, { force: true });
        reporter.warn(`${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}; fetching it`);
        return false;
    }
}
async function fetchArchive(archive, request) {
    const { release, tools, reporter, signal, patience } = request;
    const failures = [];
    for (const url of release.urls) {
        try {
            const title = `Buildroot ${release.version}`;
            await (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .download */ .R)({ url, target: archive, title, reporter, signal, ...(patience ? { patience } : {}) });
            await checkTar(archive, release.tarSha256, url);
            await tools?.keep(toolOf(release), archive);
            return;
        }
        catch (error) {
            if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .CancelledError */ .cc)
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(archive, { force: true });
            failures.push((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error));
            reporter.warn((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error));
        }
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`Buildroot ${release.version} could not be had: ${failures.join('; ')}`);
}
/** Mirrors compress as they like, so the sum is that of what is inside. */
async function checkTar(archive, sha256, from) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(archive), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)(), hash);
    }
    catch (error) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`${from} is not a gzip archive: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
    const sum = hash.digest('hex');
    if (sum !== sha256)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .EnvironmentError */ .eG(`${from} is not what was pinned: the sum of its tar is ${sum}, not ${sha256}`);
}
async function versionOf(folder) {
    try {
        const makefile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'Makefile'), 'utf8');
        const version = /^export BR2_VERSION := (\S+)$/m.exec(makefile)?.[1];
        if (version !== undefined)
            return version;
    }
    catch (error) {
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .vq)(error) !== 'ENOENT')
            throw error;
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__/* .naming */ .b7) `{source}: ${folder} is not a Buildroot tree: it has no Makefile that sets BR2_VERSION`);
}
/** Buildroot hands its paths to programs that split them at spaces. */
function refuseSpaces(what, folder) {
    if (/\s/.test(folder))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__/* .naming */ .b7) `${what}: Buildroot cannot work in a path with spaces: ${folder}`);
}


/***/ }),

/***/ 58695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ onSdk),
/* harmony export */   _L: () => (/* binding */ sdkSettings),
/* harmony export */   pE: () => (/* binding */ toolchainSettings)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77068);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _defconfig_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93137);



/** The symbols in lower case are the architecture and the CPU. */
const target = /^BR2_[a-z0-9_]+$/;
/** What, besides the target, an internal toolchain is made of. */
const internalToolchain = /^BR2_(TOOLCHAIN_BUILDROOT|KERNEL_HEADERS|DEFAULT_KERNEL|PACKAGE_HOST_LINUX_HEADERS|BINUTILS|GCC|MUSL|GLIBC)_?/;
/** Of what concerns all packages, what the toolchain's own libraries are built with. */
const librarySettings = /^BR2_(OPTIMIZE|SSP|RELRO|PIC_PIE|FORTIFY|TARGET_|SHARED|STATIC|REPRODUCIBLE|GLOBAL_PATCH_DIR)/;
/** The settings that the toolchain depends on: as long as they stay, an SDK serves. */
function toolchainSettings(settings) {
    const all = [target, internalToolchain, librarySettings];
    return filtered(settings, (symbol) => !symbol.startsWith('BR2_TARGET_ROOTFS') && all.some((own) => own.test(symbol)));
}
/** What `make sdk` is run with: the toolchain and no target package. */
function sdkSettings(settings) {
    return (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSettings */ .ss)(toolchainSettings(settings), new Map([
        ['BR2_INIT_NONE', 'y'],
        ['BR2_SYSTEM_BIN_SH_NONE', 'y'],
        ['BR2_PACKAGE_BUSYBOX', 'n'],
        ['BR2_PACKAGE_IFUPDOWN_SCRIPTS', 'n'],
        ['BR2_TARGET_ROOTFS_TAR', 'n'],
    ]));
}
/**
 * The same configuration on top of an unpacked SDK, so that the toolchain is not built again.
 * Throws UsageError when the settings do not say which toolchain the SDK holds.
 */
function onSdk(settings, sdkFolder) {
    const gcc = chosen(settings, /^BR2_GCC_VERSION_(\d+)_X$/, 'BR2_GCC_VERSION_*_X');
    const headers = chosen(settings, /^BR2_PACKAGE_HOST_LINUX_HEADERS_CUSTOM_(\w+)$/, 'BR2_PACKAGE_HOST_LINUX_HEADERS_CUSTOM_*');
    const library = chosen(settings, /^BR2_TOOLCHAIN_BUILDROOT_(MUSL|GLIBC)$/, 'BR2_TOOLCHAIN_BUILDROOT_MUSL or _GLIBC');
    return (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSettings */ .ss)(filtered(settings, (symbol) => !internalToolchain.test(symbol)), new Map([
        ['BR2_TOOLCHAIN_EXTERNAL', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_CUSTOM', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_PREINSTALLED', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_PATH', (0,_defconfig_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(sdkFolder)],
        [`BR2_TOOLCHAIN_EXTERNAL_GCC_${gcc}`, 'y'],
        [`BR2_TOOLCHAIN_EXTERNAL_HEADERS_${headers}`, 'y'],
        [`BR2_TOOLCHAIN_EXTERNAL_CUSTOM_${library}`, 'y'],
        // No C library that this Buildroot can make has RPC; for glibc it is on by default.
        ['BR2_TOOLCHAIN_EXTERNAL_INET_RPC', 'n'],
        ['BR2_TOOLCHAIN_EXTERNAL_CXX', settings.get('BR2_TOOLCHAIN_BUILDROOT_CXX') ?? 'n'],
    ]));
}
function chosen(settings, pattern, wanted) {
    for (const [symbol, value] of settings) {
        const choice = pattern.exec(symbol)?.[1];
        if (choice !== undefined && value === 'y')
            return choice;
    }
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .naming */ .b7) `{defconfig}: ${wanted} is not set, so no SDK can be made of it`);
}
function filtered(settings, keep) {
    return new Map([...settings].filter(([symbol]) => keep(symbol)));
}


/***/ }),

/***/ 97061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ workspaceIn),
/* harmony export */   X: () => (/* binding */ sdkArchive)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86667);


/** The workspace below a folder. Throws UsageError when Buildroot could not build there. */
function workspaceIn(folder) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder);
    (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseSpaces */ .qb)('the cache folder', root);
    return {
        sources: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'sources'),
        dl: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'dl'),
        ccache: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'ccache'),
        sdks: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'sdk'),
        unpackedSdks: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'sdk-unpacked'),
        sdkOutput: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'sdk-output'),
        output: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'output'),
        logs: node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'logs'),
    };
}
/** The archive of the SDK with a key. */
function sdkArchive({ sdks }, key) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(sdks, `${key}.tar.gz`);
}


/***/ })

};
