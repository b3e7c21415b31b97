export const id = 671;
export const ids = [671];
export const modules = {

/***/ 81671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addDoctorCommand: () => (/* binding */ addDoctorCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/command.js
var fields_command = __webpack_require__(11715);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js + 1 modules
var install = __webpack_require__(36357);
// EXTERNAL MODULE: ./build.bundles.part/src/host/kvm-access.js
var kvm_access = __webpack_require__(52653);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var architecture = __webpack_require__(10167);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cores.js
var cores = __webpack_require__(87570);
// EXTERNAL MODULE: ./build.bundles.part/src/host/memory.js
var memory = __webpack_require__(44451);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator.js + 1 modules
var accelerator = __webpack_require__(47687);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/cpu.js
var vm_cpu = __webpack_require__(70603);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js
var qemu_capabilities = __webpack_require__(9740);
// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-architecture.js
var guest_architecture = __webpack_require__(7523);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/doctor.js













const mib = 1024 * 1024;
/** Looks at this machine: what it has for booting the guest in question, and what is missing of that and `wanted`. */
async function examineHost(question, wanted, signal) {
    const folder = (0,cache_folder/* cacheFolder */.n)();
    const guest = await (0,guest_architecture/* chooseGuestOrForecast */.sz)(question, folder, signal);
    const board = (0,architectures_architecture/* boardFor */.C9)(guest.arch);
    const programs = [...new Set([board.qemuProgram, ...wanted])];
    const missing = await (0,install/* missingPrograms */.iB)(programs);
    const tools = await Promise.all(programs.map(async (name) => ({
        name,
        path: await (0,install/* whereIs */.ie)(name),
        present: !missing.includes(name),
        remedy: (0,host_packages/* remedyFor */.wJ)(name),
    })));
    const qemu = missing.includes(board.qemuProgram) ? undefined : await (0,qemu_capabilities/* findQemu */.i)(board, folder);
    const findings = [];
    if (qemu) {
        for (const requested of accelerator/* accelerators */.ds) {
            const choice = await (0,accelerator/* chooseAccelerator */.X2)({ requested, board, qemu, cacheFolder: folder, signal });
            const reason = requested === 'tcg' ? 'emulation runs everywhere' : choice.reason;
            findings.push({ accelerator: requested, works: choice.kind === 'chosen', reason });
        }
    }
    const best = findings.find(({ works }) => works)?.accelerator;
    const cpu = qemu && best ? (0,vm_cpu/* chooseCpu */.a)('auto', best, board, qemu.cpus) : undefined;
    return {
        host: {
            platform: process.platform,
            kernel: (0,external_node_os_.release)(),
            architecture: (0,architecture/* hostArchitecture */.m)(),
            ...(await (0,cores/* hostCores */.v)()),
            memoryMib: Math.floor((0,external_node_os_.totalmem)() / mib),
            freeMemoryMib: await (0,memory/* availableMemoryMib */.$)(),
            node: process.version,
        },
        guest: { arch: guest.arch, reason: guest.reason },
        qemu: qemu ? { path: qemu.path, version: qemu.version, sandbox: qemu.sandbox } : undefined,
        accelerators: findings,
        choice: cpu && best ? { accelerator: best, cpu: cpu.cpu, cpuReason: cpu.reason } : undefined,
        tools,
        cache: { folder, sizeBytes: await (0,files/* folderSizeBytes */.BF)(folder) },
        ready: missing.length === 0,
        remedy: missing.length === 0 ? undefined : (0,host_packages/* remedyForAll */.Bb)(missing),
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/start-command.js
var start_command = __webpack_require__(71846);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/doctor.js













/**
 * Beside what a boot needs: both guests' QEMU, the guest's shells, a terminal for them, their linter, UEFI firmware, what
 * packs an ISO, e2fsprogs to compare our disks with, what MkDocs is installed by, and what builds a miniature of
 * Buildroot and of llama.cpp. Tests of what a platform does not have are skipped there.
 */
const testPrograms = [
    'busybox',
    'dash',
    'jq',
    'script',
    'shellcheck',
    ...architectures_architecture/* architectures */.f2.map((architecture) => (0,architectures_architecture/* boardFor */.C9)(architecture).qemuProgram),
    ...architectures_architecture/* architectures */.f2.map((architecture) => (0,architectures_architecture/* boardFor */.C9)(architecture).firmware.program),
    'grub-mkimage',
    'xorriso',
    'mke2fs',
    'debugfs',
    'python3-venv',
    'make',
    'cmake',
    'cc',
].filter((program) => (0,host_packages/* runsOn */.k8)(program, process.platform));
function addDoctorCommand(zosia, context) {
    const command = zosia
        .command('doctor')
        .description('Lists what this machine has, what is missing, and the command that installs it.');
    (0,boot_options/* addOptions */.s6)(command, 'doctor').action(async (options) => {
        const fields = (0,boot_options/* optionReader */.hr)('doctor', options);
        const asked = fields.read(fields_command/* doctorFields */.Po, 'arch');
        const purpose = fields.read(fields_command/* doctorFields */.Po, 'for');
        const asJson = fields.read(fields_command/* printFields */.H9, 'json');
        fields.finish();
        const mayInstall = options['install'] === true;
        const { reporter, signal } = context;
        if (mayInstall && asked !== architectures_architecture/* emulatedBest */.WK)
            await (0,kvm_access/* openKvm */.vW)(reporter, signal);
        const question = { arch: asked, image: { kind: 'default' }, accelerator: 'auto' };
        const programs = (0,host_needs/* programsFor */.Tu)((0,host_needs/* firstStart */.z)(await (0,guest_architecture/* forecastGuest */.S_)(question)));
        if (purpose === 'test')
            programs.push(...testPrograms);
        if (mayInstall) {
            await (0,install/* installPrograms */.xW)(programs, reporter, signal);
            // The accelerator may turn out to be of no use only now.
            const { arch } = await (0,guest_architecture/* chooseGuestOrForecast */.sz)(question, (0,cache_folder/* cacheFolder */.n)(), signal);
            await (0,install/* installPrograms */.xW)([(0,architectures_architecture/* boardFor */.C9)(arch).qemuProgram], reporter, signal);
        }
        const report = await examineHost(question, programs, signal);
        if (asJson) {
            (0,standard_streams/* printJson */.Q2)(report);
        }
        else {
            (0,standard_streams/* print */.yy)(describe(report));
            (0,standard_streams/* print */.yy)(`\n${verdict(report, purpose === 'test' ? 'npm test' : (0,start_command/* startCommand */.S)())}`);
        }
        if (!report.ready)
            context.endWith(outcomes/* exitCodes */.hS.failure);
    });
}
function describe(report) {
    const { host, guest, qemu, choice, cache } = report;
    const rows = [
        ['host', `${host.platform} ${host.kernel}, ${host.architecture ?? 'unknown architecture'}, Node ${host.node}`],
        ['cores', `${host.cores}${fastest(host.performanceCores)}, load ${host.loadAverage.toFixed(1)}`],
        ['memory', `${host.memoryMib} MiB, ${host.freeMemoryMib} MiB available`],
        ['guest', `${guest.arch}: ${guest.reason}`],
        ['qemu', qemu ? `${qemu.version} (${qemu.path})${qemu.sandbox ? '' : ', without a sandbox'}` : 'missing'],
        ...report.accelerators.map(({ accelerator, works, reason }) => [
            accelerator,
            `${works ? 'yes' : 'no'}: ${reason}`,
        ]),
        ...(choice
            ? [['chosen', `${choice.accelerator}, cpu ${choice.cpu}: ${choice.cpuReason}`]]
            : []),
        ...report.tools.map(({ name, path, present, remedy }) => [
            name,
            present ? (path ?? 'yes') : `missing: ${remedy}`,
        ]),
        ['cache', `${(cache.sizeBytes / 1024 / 1024).toFixed(0)} MiB in ${cache.folder}`],
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join('\n');
}
function fastest(performanceCores) {
    return performanceCores === undefined ? '' : ` (${performanceCores} performance)`;
}
/** The one line that a person came for. */
function verdict({ tools, remedy }, next) {
    if (remedy === undefined)
        return `ready: ${next}`;
    const missing = tools.flatMap(({ name, present }) => (present ? [] : [name]));
    return `not ready: ${missing.join(', ')} missing: ${remedy}`;
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

/***/ 87570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ hostCores)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);


/** Never throws. */
async function hostCores(platform = process.platform) {
    return {
        cores: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        loadAverage: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.loadavg)()[0] ?? 0,
        performanceCores: platform === 'darwin' ? await macPerformanceCores() : undefined,
    };
}
/** Level 0 is the fastest kind on Apple Silicon; a Mac with an Intel processor, or a virtual one, has no levels. */
async function macPerformanceCores() {
    try {
        const { stdout } = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(['sysctl', '-n', 'hw.perflevel0.logicalcpu'], { timeoutSeconds: 5 });
        const count = Number(stdout.trim());
        return Number.isInteger(count) && count > 0 ? count : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 44451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ availableMemoryMib)
/* harmony export */ });
/* unused harmony export parseVmStat */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);


const mib = 1024 * 1024;
/** Of a Mac whose vm_stat cannot be read: macOS and what runs beside us keep the other half. */
const shareWithoutFigures = 0.5;
/** How much memory this host can give to a new process now, in MiB. Never throws. */
async function availableMemoryMib(platform = process.platform) {
    const bytes = platform === 'darwin' ? await macAvailableBytes() : availableBytes();
    return Math.floor(bytes / mib);
}
/** Node 18, which act takes where it is the first on PATH, has no process.availableMemory(). */
function availableBytes() {
    const { availableMemory } = process;
    return availableMemory?.call(process) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)();
}
/** process.availableMemory() counts free pages alone on macOS before libuv 1.52: hundreds of MiB on a healthy Mac. */
async function macAvailableBytes() {
    const told = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(['vm_stat'], { timeoutSeconds: 5, env: { LC_ALL: 'C' } }).then(({ stdout }) => parseVmStat(stdout), () => undefined);
    return Math.min(told ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)() * shareWithoutFigures, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)());
}
/** Pages that macOS gives away before it swaps; vm_stat counts the speculative ones apart from the free ones. */
const reclaimable = ['free', 'inactive', 'purgeable', 'speculative'];
/** What a Mac can give by its `vm_stat`, in bytes; undefined where the text is not vm_stat's. */
function parseVmStat(text) {
    const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1]);
    const pages = reclaimable.map((kind) => new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1]);
    // Without these two a sum would be of something else.
    if (!(pageBytes > 0) || pages[0] === undefined || pages[1] === undefined)
        return undefined;
    return pageBytes * pages.reduce((sum, count) => sum + Number(count ?? 0), 0);
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


/***/ }),

/***/ 70603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ chooseCpu)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77068);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);



/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
function chooseCpu(requested, accelerator, board, available) {
    const emulated = accelerator === 'tcg';
    if (requested !== 'auto') {
        if (emulated && modelOf(requested) === 'host') {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `{cpu}: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`);
        }
        const slowness = emulated ? whySlow(requested, board) : undefined;
        return {
            cpu: requested,
            reason: 'it was asked for',
            ...(slowness !== undefined && {
                warning: (0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `${(0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)('cpu', requested)}: ${slowness}; {cpu: auto} avoids that`,
            }),
        };
    }
    if (!emulated)
        return { cpu: 'host', reason: `${accelerator} runs on the host's own CPU` };
    const best = board.emulatedCpus.find((model) => available.includes(model));
    if (best === undefined) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7) `{cpu}: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
    }
    return { cpu: best, reason: board.emulatedCpusReason };
}
function whySlow(cpu, board) {
    // With features switched off by hand, the user knows what he does.
    return cpu === modelOf(cpu) ? (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ownEntry */ .P)(board.slowCpus, cpu) : undefined;
}
/** `max,sve=off` is the model `max`. */
function modelOf(cpu) {
    return cpu.split(',', 1)[0] ?? cpu;
}


/***/ })

};
