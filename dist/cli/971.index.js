export const id = 971;
export const ids = [971];
export const modules = {

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMergeCommand: () => (/* binding */ addPerfMergeCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2374);
/* harmony import */ var _job_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24286);
/* harmony import */ var _perf_csv_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57111);
/* harmony import */ var _perf_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63644);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84498);
/* harmony import */ var _perf_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33831);
/* harmony import */ var _perf_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87026);
/* harmony import */ var _perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39018);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9238);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58574);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38026);













/** `zosia perf-merge`: what many runners measured of one matrix, as one verdict. */
function addPerfMergeCommand(zosia, context) {
    zosia
        .command('perf-merge')
        .description('Merges results files of several runners into one report and one verdict.')
        .argument('<files...>', 'results files of perf --results-json')
        .requiredOption('--min-tok-s <N>', 'fewest tokens per second that pass')
        .option('--matrix-file <FILE>', 'the matrix they share: a row that was not measured is inconclusive')
        .option('--confidence <SHARE>', 'confidence of the bounds (0.95)')
        .option('--results-csv <FILE>', 'write every run as CSV')
        .option('--results-json <FILE>', 'write the merged results')
        .action(async (files, options) => {
        const texts = (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_11__/* .optionTexts */ .Q)(options);
        const fields = new _job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .FieldReader */ .U3(texts, (name) => `--${name}`);
        const minTokensPerSecond = fields.optional('min-tok-s', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalNumber */ .zD)(0, 1_000_000, 'tokens per second'));
        const matrixFile = fields.optional('matrix-file', _job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .anyText */ .Ae);
        const confidence = fields.withDefault('confidence', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalNumber */ .zD)(0.5, 0.999, 'share'), 0.95);
        fields.finish();
        const rows = matrixFile === undefined ? [] : (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMatrix */ .z5)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedText */ .L)('matrix-file', matrixFile), matrixFile);
        // A file that is named twice would count twice.
        const distinct = [...new Set(files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)))];
        const read = distinct.map((file) => (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .parseResults */ .c2)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedText */ .L)('results', file), file));
        const merged = (0,_perf_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeResults */ .n0)(read.flat().filter((result) => result.mode === 'wall'));
        const demands = { minTokensPerSecond, confidence, maxRegression: 1, tolerance: 0 };
        const gates = merged.map((result) => (0,_perf_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeWall */ .Qr)(result, undefined, demands));
        merged.forEach((result, index) => {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .printMarkdown */ .xE)((0,_perf_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportMarkdown */ .uL)({ result, gate: gates[index], minTokensPerSecond, confidence, tolerance: 0 }));
        });
        const settings = merged.flatMap(({ configurations }) => configurations.map((one) => one.settings));
        const missing = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .unmeasuredRows */ .dv)(rows, settings);
        for (const row of missing)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .printMarkdown */ .xE)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .formatted */ .X0) `\n**inconclusive**: nobody measured ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .inlineCode */ .ti)((0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .rowText */ .qg)(row))}`);
        if (texts['results-csv'] !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(texts['results-csv'], (0,_perf_csv_js__WEBPACK_IMPORTED_MODULE_12__/* .resultsCsv */ .d)(merged));
        if (texts['results-json'] !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(texts['results-json'], (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .formatResults */ .ew)(merged));
        const verdicts = gates.map(({ verdict }) => verdict);
        if (missing.length > 0)
            verdicts.push('inconclusive');
        context.endWith(_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictExitCodes */ .c[(0,_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .worstVerdict */ .z)(verdicts)]);
    });
}


/***/ }),

/***/ 12948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   o: () => (/* binding */ programFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** To be found, to run and to speak the user's language. */
const everyProgram = /^(PATH|HOME|USER|LOGNAME|TMPDIR|TZ|LANG|LANGUAGE|LC_[A-Z]+|LD_LIBRARY_PATH|DYLD_[A-Z_]+)$/;
const allowed = {
    /** Proxies and certificate authorities. */
    network: /^(https?_proxy|ftp_proxy|all_proxy|no_proxy|SSL_CERT_(FILE|DIR)|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|NODE_EXTRA_CA_CERTS)$/i,
    /** apt and dpkg, sudo in front of them, and Homebrew. */
    packages: /^(APT_CONFIG|DEBIAN_FRONTEND|DEBCONF_[A-Z_]+|SUDO_ASKPASS|TERM|HOMEBREW_[A-Z_]+)$/,
    /** Where pip looks for packages and Python for modules. */
    pip: /^(PIP_[A-Z_]+|PYTHON(PATH|HOME|USERBASE|NOUSERSITE)|VIRTUAL_ENV|XDG_(CACHE|CONFIG)_HOME)$/,
    git: /^(GIT_[A-Z0-9_]+|XDG_CONFIG_HOME)$/,
    /** Signing in to a git server: by the SSH agent, or by gh, which `gh auth setup-git` makes git's helper. */
    'git-credentials': /^(SSH_AUTH_SOCK|SSH_ASKPASS|DISPLAY|GNUPGHOME|GITHUB_TOKEN|GH_(TOKEN|HOST|CONFIG_DIR))$/,
    /** gh's own settings. Its token is given to it by name. */
    gh: /^(GH_(HOST|CONFIG_DIR)|XDG_(CONFIG|CACHE|DATA|STATE)_HOME)$/,
    docker: /^(DOCKER_[A-Z_]+|XDG_(CONFIG_HOME|RUNTIME_DIR))$/,
    /** Settings of Buildroot and ours, of ccache, and of the compilers that build what runs on the host. */
    build: /^(BR2_[A-Z0-9_]+|ZOSIA_[A-Z0-9_]+|CCACHE_[A-Z0-9_]+|KCONFIG_[A-Z_]+|HOST(CC|CXX|CPP)|SOURCE_DATE_EPOCH)$/,
    qemu: /^QEMU_[A-Z_]+$/,
    /** One of our own steps: its inputs, where its outputs go, and our cache. The runner ends what has its tracking id. */
    step: /^(INPUT_.+|GITHUB_(ACTIONS|ACTION_REPOSITORY|ACTION_REF|OUTPUT|STATE|STEP_SUMMARY|WORKSPACE|JOB|SERVER_URL|API_URL)|RUNNER_(TEMP|OS|ARCH|TRACKING_ID)|ACT|CI|ZOSIA_CACHE|XDG_CACHE_HOME)$/,
};
/** A program's prefix does not make a secret its own: what is named `GIT_TOKEN` or `DOCKER_PASSWORD` was put there for a step. */
const secret = /TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|PRIVATE|(^|_)(API|ACCESS)?_?KEY(_|$)|(^|_)(AUTH|PAT)(_|$)/;
/** Secrets that a program is meant to have, and what is called like one and is none. */
const byName = new Set(['GITHUB_TOKEN', 'GH_TOKEN', 'SSH_AUTH_SOCK']);
/** The environment of a child process: what every program needs, and what `needs` names. */
function childEnvironment(needs, env = process.env) {
    const patterns = [everyProgram, ...needs.map((need) => allowed[need])];
    const kept = Object.entries(env).filter(([name]) => patterns.some((pattern) => pattern.test(name)) && (byName.has(name) || !secret.test(name)));
    if (env['PATH'] === undefined)
        return Object.fromEntries(kept);
    const folders = programFolders(env);
    return { ...Object.fromEntries(kept), PATH: (folders.length > 0 ? folders : usualFolders).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
/**
 * The folders of PATH. An empty or relative one means the folder that we are started in, which may be a pull request's
 * checkout: no program is taken from there.
 */
function programFolders(env) {
    return (env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(folder));
}
const usualFolders = ['/usr/local/bin', '/usr/bin', '/bin'];


/***/ }),

/***/ 14545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZR: () => (/* binding */ execLines),
/* harmony export */   fE: () => (/* binding */ execForLog),
/* harmony export */   m0: () => (/* binding */ exec)
/* harmony export */ });
/* unused harmony export execBytes */
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4434);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12948);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53585);





/** At most this much of a program's output is kept. */
const maxBufferBytes = 16 * 1024 * 1024;
/**
 * Runs a program by its argument vector, never through a shell, and waits for it.
 * Throws MissingDependencyError when there is no such program, CommandError when it fails or runs out of time,
 * CancelledError when `signal` fires.
 */
async function exec(argv, options = {}) {
    const [program, ...args] = argv;
    if (options.signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
    const child = (0,execa__WEBPACK_IMPORTED_MODULE_4__/* .execa */ .Ho)(program, args, {
        ...processOptions(options),
        ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
        ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
        ...(options.timeoutSeconds === undefined ? {} : { timeout: options.timeoutSeconds * 1000 }),
        maxBuffer: maxBufferBytes,
        forceKillAfterDelay: 2000,
        stripFinalNewline: false,
    });
    if (options.onLine) {
        for (const stream of [child.stdout, child.stderr]) {
            (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: stream }).on('line', options.onLine);
        }
    }
    try {
        const { stdout, stderr } = await child;
        return { stdout, stderr };
    }
    catch (error) {
        throw explain(argv, error);
    }
}
/**
 * Runs a program like `exec`, and hands what it writes to standard output to `onChunk`, byte for byte: for output
 * that is too large to keep.
 */
async function execBytes(argv, onChunk, options = {}) {
    const [program, ...args] = argv;
    if (options.signal?.aborted)
        throw new CancelledError();
    const child = execa(program, args, {
        ...processOptions(options),
        ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
        stdin: 'ignore',
        stderr: 'ignore',
        buffer: false,
    });
    child.stdout.on('data', onChunk);
    try {
        await child;
    }
    catch (error) {
        throw explain(argv, error);
    }
}
/**
 * Runs a program whose words are for a log: `onLine` hears all of them, both streams in one. True when it succeeds.
 * A program that `mayAsk` for a password does so at the terminal itself.
 */
async function execForLog(argv, options) {
    const [program, ...args] = argv;
    const child = (0,execa__WEBPACK_IMPORTED_MODULE_4__/* .execa */ .Ho)(program, args, {
        ...processOptions(options),
        ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
        stdin: options.mayAsk ? 'inherit' : 'ignore',
        all: true,
        buffer: false,
        reject: false,
    });
    for await (const line of child.iterable({ from: 'all' }))
        options.onLine(line);
    return (await child).exitCode === 0;
}
/** How long a process group may take to end after SIGTERM. */
const killAfterMs = 10_000;
/**
 * Runs a program that may print without end, in a process group of its own, and hands out its lines as they come,
 * both streams in one. The end of the lines is that of the program. Errors are those of `exec`.
 */
async function* execLines(argv, options = {}) {
    const [program, ...args] = argv;
    const { signal } = options;
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
    const child = (0,execa__WEBPACK_IMPORTED_MODULE_4__/* .execa */ .Ho)(program, args, {
        ...processOptions(options),
        stdin: 'ignore',
        all: true,
        buffer: false,
        reject: false,
        detached: true,
    });
    // A program such as make tells its children to end, but not theirs: the whole process group is ours to end.
    const killGroup = (name) => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, name);
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) !== 'ESRCH')
                throw error;
        }
    };
    let lastResort;
    const stop = () => {
        killGroup('SIGTERM');
        lastResort = setTimeout(killGroup, killAfterMs, 'SIGKILL');
    };
    const stopAtExit = () => {
        killGroup('SIGTERM');
    };
    signal?.addEventListener('abort', stop);
    process.once('exit', stopAtExit);
    try {
        for await (const line of child.iterable({ from: 'all' }))
            yield line;
        const result = await child;
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
        if (!result.failed)
            return;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(result.cause) === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9(program, (0,_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyFor */ .wJ)(program));
        const ending = result.signal ? `killed by ${result.signal}` : `exit code ${String(result.exitCode)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd(argv, ending, '');
    }
    finally {
        clearTimeout(lastResort);
        process.removeListener('exit', stopAtExit);
        signal?.removeEventListener('abort', stop);
    }
}
/** What holds for every child: no shell, and an environment of its own. */
function processOptions({ cwd, needs = [], env = {} }) {
    return { ...(cwd === undefined ? {} : { cwd }), env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q)(needs), ...env }, extendEnv: false };
}
function explain(argv, error) {
    if (error.isCanceled)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9(argv[0], (0,_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyFor */ .wJ)(argv[0]));
    const lines = String(error.stderr ?? '')
        .trim()
        .split('\n');
    const ending = error.timedOut
        ? `did not end in time`
        : error.signal
            ? `killed by ${error.signal}`
            : `exit code ${String(error.exitCode)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd(argv, ending, lines.at(-1) ?? '');
}


/***/ }),

/***/ 53585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ remedyForAll),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   dW: () => (/* binding */ hostProgram),
/* harmony export */   k8: () => (/* binding */ runsOn),
/* harmony export */   vn: () => (/* binding */ isHostProgram),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* unused harmony exports hostPrograms, searchPath */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77100);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12948);




/** Everything of the host that zosia runs or reads, and who brings it. */
const hostPrograms = {
    ...ofGuests((board) => [board.qemuProgram, board.qemuPackages]),
    setpriv: { debian: 'util-linux', homebrew: undefined },
    mke2fs: { debian: 'e2fsprogs', homebrew: 'e2fsprogs' },
    debugfs: { debian: 'e2fsprogs', homebrew: 'e2fsprogs' },
    python3: { debian: 'python3', homebrew: 'python' },
    pip: { debian: 'python3-pip', homebrew: 'python', pythonModule: 'pip' },
    'python3-venv': { debian: 'python3-venv', homebrew: 'python', pythonModule: 'ensurepip' },
    busybox: { debian: 'busybox-static', homebrew: undefined },
    jq: { debian: 'jq', homebrew: 'jq' },
    // A Mac's script takes other options.
    script: { debian: 'bsdutils', homebrew: undefined },
    dash: { debian: 'dash', homebrew: 'dash' },
    ...ofGuests(({ firmware }) => [firmware.program, { ...firmware.packages, files: firmware.files }]),
    'llama-quantize': { debian: 'llama.cpp-tools', homebrew: 'llama.cpp' },
    make: { debian: 'make', homebrew: 'make' },
    cmake: { debian: 'cmake', homebrew: 'cmake' },
    // Debian's gcc comes without the C library's headers, its g++ with them.
    cc: { debian: 'g++', homebrew: 'gcc' },
    shellcheck: { debian: 'shellcheck', homebrew: 'shellcheck' },
};
/** One for each architecture that a guest may have. */
function ofGuests(programOf) {
    const programs = _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .architectures */ .f2.map((architecture) => programOf((0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .boardFor */ .C9)(architecture)));
    return Object.fromEntries(programs);
}
function hostProgram(name) {
    return hostPrograms[name];
}
/** Whether a program is to be had on a platform at all: what Homebrew lacks runs on Linux only. */
function runsOn(program, platform) {
    return platform !== 'darwin' || hostProgram(program).homebrew !== undefined;
}
/** The command that brings `program` to this machine, for a person to type. */
function remedyFor(program, platform = process.platform) {
    if (!isHostProgram(program))
        return `install ${program} and put it on PATH`;
    return remedyForAll([program], platform);
}
/** The one command that brings all of `programs`, and what to know of those that no package brings. */
function remedyForAll(programs, platform = process.platform) {
    const install = platform === 'darwin' ? 'brew install' : 'apt-get install';
    const packages = programs.flatMap((program) => packageOf(program, platform) ?? []);
    const foreign = programs.filter((program) => !runsOn(program, platform));
    return [
        ...(packages.length > 0 ? [`${install} ${[...new Set(packages)].join(' ')}`] : []),
        ...(foreign.length > 0 ? [`${foreign.join(', ')}: on Linux only`] : []),
    ].join('; ');
}
function isHostProgram(name) {
    return Object.hasOwn(hostPrograms, name);
}
function packageOf(program, platform) {
    const { debian, homebrew } = hostProgram(program);
    return platform === 'darwin' ? homebrew : debian;
}
/** Where programs are looked for: PATH, then where distributions hide programs from ordinary users. */
function searchPath(env = process.env, platform = process.platform) {
    const hidden = platform === 'darwin'
        ? ['/opt/homebrew/opt/e2fsprogs/sbin', '/usr/local/opt/e2fsprogs/sbin', '/opt/homebrew/bin', '/usr/local/bin']
        : ['/usr/local/sbin', '/usr/sbin', '/sbin'];
    return [...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .programFolders */ .o)(env), ...hidden];
}
/** The full path of a program on this machine, or undefined. */
async function findProgram(name, folders = searchPath()) {
    for (const folder of folders) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(candidate, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return candidate;
        }
        catch {
            continue;
        }
    }
    return undefined;
}


/***/ })

};
