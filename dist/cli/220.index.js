export const id = 220;
export const ids = [220];
export const modules = {

/***/ 51220:
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

// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/host-programs.js


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
    const present = await Promise.all(Object.keys(buildPrograms).map((program) => (0,host_packages/* findProgram */.Kp)(program, folders)));
    return Object.values(buildPrograms).filter((_package, index) => present[index] === undefined);
}
/** Throws MissingDependencyError, with the command that helps, when this host cannot build. */
async function requireBuildPrograms(folders, platform = process.platform) {
    if (platform !== 'linux') {
        throw new errors/* MissingDependencyError */.U9('Linux', 'Buildroot runs on Linux: scripts/build-buildroot.sh uses Docker elsewhere');
    }
    const missing = await missingBuildPackages(folders);
    if (missing.length > 0)
        throw new errors/* MissingDependencyError */.U9(missing.join(', '), `apt-get install ${missing.join(' ')}`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/make.js


/** Runs a target that prints little, and answers with what it printed. Errors are those of `exec`. */
async function make_makeOutput(build, targets) {
    return (await (0,exec/* exec */.m0)(makeArgv(build, ['-s', ...targets]), makeOptions(build))).stdout;
}
/**
 * Runs a target that may print without end, and hands out its lines as they come, both streams in one. The end of the
 * lines is that of `make`: it throws CommandError when make fails, CancelledError when `signal` fires.
 */
function makeLines(build, targets) {
    return (0,exec/* execLines */.ZR)(makeArgv(build, targets), makeOptions(build));
}
function makeArgv({ source, output, external }, targets) {
    return ['make', '--no-print-directory', '-C', source, `O=${output}`, `BR2_EXTERNAL=${external}`, ...targets];
}
/** Buildroot refuses some libraries' paths, and wants a word before it configures host tools as root. */
function makeOptions({ signal }) {
    const env = { PATH: buildPath().join(':'), LD_LIBRARY_PATH: undefined, FORCE_UNSAFE_CONFIGURE: '1' };
    return { needs: ['build', 'git', 'network'], env, signal };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/defconfig.js
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

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/output-folder.js






/** In a build folder: the key of what it was begun for. */
const keyFile = '.zosia-key';
/**
 * Makes `output` a folder where what `key` names is built: one that was begun for it is gone on with, of any other
 * nothing is kept, for Buildroot would take its stamps for work done.
 */
async function claimOutput(output, key) {
    const file = external_node_path_.join(output, keyFile);
    if ((await (0,files/* fileExists */.hR)(file)) && (await (0,promises_.readFile)(file, 'utf8')) === key)
        return;
    await (0,promises_.rm)(output, { recursive: true, force: true });
    await (0,files/* makeFolder */.fc)(output);
    await (0,promises_.writeFile)(file, key);
}
/**
 * Configures a build folder. Throws EnvironmentError naming each setting that this Buildroot does not take: it would
 * drop them without a word.
 */
async function output_folder_configure(build, settings) {
    const defconfig = external_node_path_.join(build.output, 'zosia_defconfig');
    await (0,promises_.writeFile)(defconfig, formatSettings(settings));
    await make_makeOutput(build, [`BR2_DEFCONFIG=${defconfig}`, 'defconfig']);
    const lost = lostSettings(settings, parseSettings(await (0,promises_.readFile)(external_node_path_.join(build.output, '.config'), 'utf8')));
    if (lost.length > 0)
        throw new errors/* EnvironmentError */.eG(`this Buildroot does not take these settings: ${lost.join('; ')}`);
}
/** The packages of `names` that are built and installed in a build folder. */
async function builtPackages(output, names) {
    const folders = await (0,promises_.readdir)(external_node_path_.join(output, 'build')).catch(() => []);
    const built = new Set();
    for (const folder of folders) {
        if (!(await (0,files/* fileExists */.hR)(external_node_path_.join(output, 'build', folder, '.stamp_installed'))))
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
async function build_build(request) {
    await claimOutput(request.output, request.key);
    await output_folder_configure(request, request.settings);
    const packages = parseShowInfo(await make_makeOutput(request, ['show-info']));
    await (0,files/* makeFolder */.fc)(external_node_path_.dirname(request.logFile));
    await (0,promises_.rm)(request.logFile, { force: true });
    const alreadyBuilt = await builtPackages(request.output, packages);
    const follower = new BuildFollower({ ...request, packages, alreadyBuilt });
    try {
        await follower.follow(makeLines(request, [request.target]));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var download = __webpack_require__(10311);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/toolchain.js



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
    return mergeSettings(toolchainSettings(settings), new Map([
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
    return mergeSettings(filtered(settings, (symbol) => !internalToolchain.test(symbol)), new Map([
        ['BR2_TOOLCHAIN_EXTERNAL', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_CUSTOM', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_PREINSTALLED', 'y'],
        ['BR2_TOOLCHAIN_EXTERNAL_PATH', quoted(sdkFolder)],
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
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{defconfig}: ${wanted} is not set, so no SDK can be made of it`);
}
function filtered(settings, keep) {
    return new Map([...settings].filter(([symbol]) => keep(symbol)));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/keys.js





/** Raise it with every change of src/buildroot that changes what a build makes: what is kept is found by it. */
const recipeVersion = 1;
/** Names an SDK by all that its toolchain depends on. */
function sdkKey({ source, settings, patches, host }) {
    return digest([recipeVersion, source, formatSettings(toolchainSettings(settings)), patches, host]);
}
/** Names a build folder: one of another key holds stamps of work that would be done otherwise now. */
function outputKey(inputs) {
    const { settings, external, llamaRef } = inputs;
    return digest([sdkKey(inputs), formatSettings(settings), external, llamaRef]);
}
/** Names an image. Unlike a build folder it depends on the guest's files, which go in with every `make`. */
function imageKey(inputs) {
    return digest([outputKey(inputs), inputs.initramfsFiles]);
}
/** Names a download folder by the files that Buildroot wants in it, one a line in whatever order. */
function keys_downloadsKey(externalDeps) {
    return digest(externalDeps.split('\n').filter(Boolean).sort());
}
/** A digest of all files below a folder: their names, whether they are executable, and their content. */
async function folderDigest(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(entries
        .filter((entry) => !entry.isDirectory())
        .map(async (entry) => {
        const file = external_node_path_.join(entry.parentPath, entry.name);
        const link = entry.isSymbolicLink();
        const content = link ? await (0,promises_.readlink)(file) : await (0,promises_.readFile)(file);
        const kind = link ? 'link' : (await (0,promises_.stat)(file)).mode & 0o100 ? 'program' : 'file';
        return [external_node_path_.relative(folder, file), kind, (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')];
    }));
    return digest(files.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
function digest(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/source.js












/**
 * Opens a Buildroot tree of the user's. Throws UsageError when the folder is none or has a name that Buildroot cannot
 * build under.
 */
async function openSource(folder) {
    const absolute = external_node_path_.resolve(folder);
    refuseSpaces('source', absolute);
    const version = await versionOf(absolute);
    return { folder: absolute, version, identity: `${version}-${await folderDigest(absolute)}` };
}
/**
 * Fetches a release from the machine's tools or the first mirror that has it, checks its sum and unpacks it, unless that
 * is done already. Throws EnvironmentError when no mirror serves it or what came is not the release, CancelledError on
 * `signal`.
 */
async function fetchSource(request) {
    const { release, folder, reporter, signal } = request;
    const target = external_node_path_.join(folder, `buildroot-${release.version}-${release.tarSha256.slice(0, 16)}`);
    refuseSpaces('the cache folder', target);
    const make = async () => {
        const archive = `${target}.tar.gz`;
        if (!(await takeArchive(archive, request)))
            await fetchArchive(archive, request);
        await (0,find_or_make/* replaceFolder */.xn)(target, async (fresh) => {
            await (0,exec/* exec */.m0)(['tar', '-xzf', archive, '-C', fresh, '--strip-components=1'], { signal });
            await versionOf(fresh);
        });
        await (0,promises_.rm)(archive);
        return target;
    };
    await (0,find_or_make/* findOrMake */.tc)({ place: target, look: (0,find_or_make/* isThere */.$B)(target), make, reporter, signal });
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
        await (0,promises_.copyFile)(kept, archive);
        await checkTar(archive, release.tarSha256, kept);
        return true;
    }
    catch (error) {
        await (0,promises_.rm)(archive, { force: true });
        reporter.warn(`${(0,errors/* messageOf */.bD)(error)}; fetching it`);
        return false;
    }
}
async function fetchArchive(archive, request) {
    const { release, tools, reporter, signal, patience } = request;
    const failures = [];
    for (const url of release.urls) {
        try {
            const title = `Buildroot ${release.version}`;
            await (0,download/* download */.R)({ url, target: archive, title, reporter, signal, ...(patience ? { patience } : {}) });
            await checkTar(archive, release.tarSha256, url);
            await tools?.keep(toolOf(release), archive);
            return;
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            await (0,promises_.rm)(archive, { force: true });
            failures.push((0,errors/* messageOf */.bD)(error));
            reporter.warn((0,errors/* messageOf */.bD)(error));
        }
    }
    throw new errors/* EnvironmentError */.eG(`Buildroot ${release.version} could not be had: ${failures.join('; ')}`);
}
/** Mirrors compress as they like, so the sum is that of what is inside. */
async function checkTar(archive, sha256, from) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), hash);
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`${from} is not a gzip archive: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const sum = hash.digest('hex');
    if (sum !== sha256)
        throw new errors/* EnvironmentError */.eG(`${from} is not what was pinned: the sum of its tar is ${sum}, not ${sha256}`);
}
async function versionOf(folder) {
    try {
        const makefile = await (0,promises_.readFile)(external_node_path_.join(folder, 'Makefile'), 'utf8');
        const version = /^export BR2_VERSION := (\S+)$/m.exec(makefile)?.[1];
        if (version !== undefined)
            return version;
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) !== 'ENOENT')
            throw error;
    }
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{source}: ${folder} is not a Buildroot tree: it has no Makefile that sets BR2_VERSION`);
}
/** Buildroot hands its paths to programs that split them at spaces. */
function refuseSpaces(what, folder) {
    if (/\s/.test(folder))
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `${what}: Buildroot cannot work in a path with spaces: ${folder}`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/workspace.js


/** The workspace below a folder. Throws UsageError when Buildroot could not build there. */
function workspaceIn(folder) {
    const root = external_node_path_.resolve(folder);
    refuseSpaces('the cache folder', root);
    return {
        sources: external_node_path_.join(root, 'sources'),
        dl: external_node_path_.join(root, 'dl'),
        ccache: external_node_path_.join(root, 'ccache'),
        sdks: external_node_path_.join(root, 'sdk'),
        unpackedSdks: external_node_path_.join(root, 'sdk-unpacked'),
        sdkOutput: external_node_path_.join(root, 'sdk-output'),
        output: external_node_path_.join(root, 'output'),
        logs: external_node_path_.join(root, 'logs'),
    };
}
/** The archive of the SDK with a key. */
function sdkArchive({ sdks }, key) {
    return external_node_path_.join(sdks, `${key}.tar.gz`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/figures.js






/** The figures of the last build in a workspace, which downloaded into `dlFolder`. */
async function buildFigures(plan, workspace, dlFolder = workspace.dl) {
    const ccache = external_node_path_.join(workspace.output, 'host', 'bin', 'ccache');
    const [times, dl, ccacheSize, output, sdk, stats] = await Promise.all([
        packageTimes(workspace.output),
        (0,files/* folderSizeBytes */.BF)(dlFolder),
        (0,files/* folderSizeBytes */.BF)(workspace.ccache),
        (0,files/* folderSizeBytes */.BF)(workspace.output),
        (0,files/* folderSizeBytes */.BF)(external_node_path_.dirname(sdkArchive(workspace, plan.keys.sdk))),
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

// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
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
    const archive = sdkArchive(workspace, key);
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
    await build_build({
        ...request,
        output,
        settings: mergeSettings(sdkSettings(settings), site),
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

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/site.js



/**
 * The settings of a site: without BR2_DL_DIR downloads would be lost with the build folder. Throws UsageError for a
 * download folder that Buildroot cannot work in.
 */
function siteSettings(site, workspace) {
    // Absolute: Buildroot would take it from its own source.
    const dl = external_node_path_.resolve(site.dlFolder ?? workspace.dl);
    refuseSpaces('dl', dl);
    return new Map([
        ['BR2_DL_DIR', quoted(dl)],
        ['BR2_JLEVEL', String(site.jobs)],
        ...(site.ccache
            ? [
                ['BR2_CCACHE', 'y'],
                ['BR2_CCACHE_DIR', quoted(workspace.ccache)],
                // Two GiB hold several images' worth of objects and leave room in a runner's quota of ten.
                ['BR2_CCACHE_INITIAL_SETUP', quoted('--max-size=2G')],
            ]
            : []),
        ...(site.primarySite === undefined ? [] : [['BR2_PRIMARY_SITE', quoted(site.primarySite)]]),
        ...(site.backupSite === undefined ? [] : [['BR2_BACKUP_SITE', quoted(site.backupSite)]]),
    ]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/make-image.js










/** What board/zosia/post-image.sh leaves beside the kernel. */
const filesOfAll = ['initramfs.cpio.gz', 'kernel.config', 'image.json'];
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
    await build_build({
        ...common,
        output: workspace.output,
        key: plan.keys.output,
        settings: mergeSettings(onSdk(plan.settings, sdk), site),
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

;// CONCATENATED MODULE: ./build.bundles.part/src/buildroot/plan.js










/** Plans a build. Throws UsageError when there is no such configuration. */
async function planBuild(request) {
    const { arch, source, guestFolder, llamaRef } = request;
    const external = external_node_path_.resolve(request.external);
    refuseSpaces('the external tree', external);
    const settings = await readDefconfig(external, request.defconfig ?? `zosia_${arch}_defconfig`);
    const [patches, externalDigest, initramfsFiles, host] = await Promise.all([
        folderDigest(external_node_path_.join(external, 'board', 'zosia', 'patches')),
        folderDigest(external),
        folderDigest(guestFolder),
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
    const keys = { sdk: sdkKey(inputs), output: outputKey(inputs), image: imageKey(inputs) };
    return { arch, source, external, settings, keys };
}
async function readDefconfig(external, name) {
    const file = external_node_path_.join(external, 'configs', name);
    try {
        return parseSettings(await (0,promises_.readFile)(file, 'utf8'));
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
    const workspace = workspaceIn(request.workspace ?? (0,cache_folder/* inCache */.Y)(cache, 'buildroot'));
    const source = request.source === undefined
        ? await fetchSource({
            release: buildrootRelease((0,versions/* pinnedVersion */.V)('ZOSIA_BUILDROOT_REF'), request.sha256),
            folder: workspace.sources,
            tools: request.tools,
            reporter,
            signal,
        })
        : await openSource(request.source);
    const plan = await planBuild({
        arch,
        source,
        external: external_node_path_.join((0,package_root/* packageRoot */.Zl)(), 'buildroot', 'external'),
        defconfig: request.defconfig,
        guestFolder: external_node_path_.join((0,package_root/* packageRoot */.Zl)(), 'initramfs'),
        llamaRef: (0,versions/* pinnedVersion */.V)('ZOSIA_LLAMA_CPP_REF'),
    });
    const make = async (folder) => {
        await requireBuildPrograms();
        await makeImage({ plan, workspace, site, folder, remote, verbose, reporter, signal });
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
