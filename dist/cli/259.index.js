export const id = 259;
export const ids = [259];
export const modules = {

/***/ 26259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addDoctorCommand: () => (/* binding */ addDoctorCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js
var install = __webpack_require__(27949);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var architecture = __webpack_require__(10167);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cores.js
var cores = __webpack_require__(87570);
// EXTERNAL MODULE: ./build.bundles.part/src/host/memory.js
var memory = __webpack_require__(44451);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator.js + 1 modules
var accelerator = __webpack_require__(48172);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/boards.js
var boards = __webpack_require__(38680);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/cpu.js
var vm_cpu = __webpack_require__(70603);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js
var qemu_capabilities = __webpack_require__(9740);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/doctor.js












const mib = 1024 * 1024;
/** Looks at this machine: what it has for booting guests of `arch`, and which of `programs` are missing. */
async function examineHost(arch, programs, signal) {
    const missing = await (0,install/* missingPrograms */.iB)(programs);
    const tools = await Promise.all(programs.map(async (name) => ({
        name,
        path: await (0,install/* whereIs */.ie)(name),
        present: !missing.includes(name),
        remedy: (0,host_packages/* remedyFor */.wJ)(name),
    })));
    const folder = (0,cache_folder/* cacheFolder */.n)();
    const board = (0,boards/* boardFor */.C)(arch);
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
            architecture: (0,architecture/* hostArchitecture */.m4)(),
            ...(await (0,cores/* hostCores */.v)()),
            memoryMib: Math.floor((0,external_node_os_.totalmem)() / mib),
            freeMemoryMib: await (0,memory/* availableMemoryMib */.$)(),
            node: process.version,
        },
        qemu: qemu ? { path: qemu.path, version: qemu.version, sandbox: qemu.sandbox } : undefined,
        accelerators: findings,
        choice: cpu && best ? { accelerator: best, cpu: cpu.cpu, cpuReason: cpu.reason } : undefined,
        tools,
        cache: { folder, sizeBytes: await (0,files/* folderSizeBytes */.BF)(folder) },
        ready: missing.length === 0,
        remedy: missing.length === 0 ? undefined : (0,host_packages/* remedyForAll */.Bb)(missing),
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/fields.js + 1 modules
var job_fields = __webpack_require__(71097);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/exit-codes.js
var exit_codes = __webpack_require__(94211);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js
var boot_options = __webpack_require__(91879);
// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/start-command.js

/** What a person types to start zosia the way that this process was started. */
function startCommand(env = process.env) {
    if ((0,package_root/* isCheckout */.VI)())
        return 'npm start';
    return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/doctor.js










const purposes = ['boot', 'test'];
/**
 * Beside what a boot needs: the guest's shells, a terminal for them, their linter, UEFI firmware, e2fsprogs to compare
 * our disks with, what MkDocs is installed by, and what builds a miniature of Buildroot and of llama.cpp. Tests of what
 * a platform does not have are skipped there.
 */
const testPrograms = [
    'busybox',
    'dash',
    'jq',
    'script',
    'shellcheck',
    'qemu-efi-aarch64',
    'mke2fs',
    'debugfs',
    'python3-venv',
    'make',
    'cmake',
    'cc',
].filter((program) => (0,host_packages/* runsOn */.k8)(program, process.platform));
function addDoctorCommand(zosia, context) {
    zosia
        .command('doctor')
        .description('Says what this machine has, what is missing, and the command that installs it.')
        .option('--arch <ARCH>', `guest architecture: ${architecture/* architectures */.f2.join(', ')} (aarch64)`)
        .option('--for <PURPOSE>', `what the machine is for: ${purposes.join(', ')} (boot)`)
        .option('--install', 'install what is missing (apt-get, as root or through sudo)')
        .option('--json', 'print one JSON object')
        .action(async (options) => {
        const fields = new job_fields/* FieldReader */.U3((0,boot_options/* optionTexts */.Q)(options), (name) => `--${name}`);
        const arch = fields.withDefault('arch', (0,job_fields/* oneOf */.yL)(architecture/* architectures */.f2), 'aarch64');
        const purpose = fields.withDefault('for', (0,job_fields/* oneOf */.yL)(purposes), 'boot');
        fields.finish();
        const programs = [
            ...(0,host_needs/* programsFor */.Tu)((0,host_needs/* firstStart */.z)(arch)),
            ...(purpose === 'test' ? testPrograms : []),
        ];
        if (options['install'] === true)
            await (0,install/* installPrograms */.xW)(programs, context.reporter, context.signal);
        const report = await examineHost(arch, programs, context.signal);
        if (options['json'] === true) {
            (0,standard_streams/* printJson */.Q2)(report);
        }
        else {
            (0,standard_streams/* print */.yy)(describe(report));
            (0,standard_streams/* print */.yy)(`\n${verdict(report, purpose === 'test' ? 'npm test' : startCommand())}`);
        }
        if (!report.ready)
            context.endWith(exit_codes/* exitCodes */.h.failure);
    });
}
function describe(report) {
    const { host, qemu, choice, cache } = report;
    const rows = [
        ['host', `${host.platform} ${host.kernel}, ${host.architecture ?? 'unknown architecture'}, Node ${host.node}`],
        ['cores', `${host.cores}${fastest(host.performanceCores)}, load ${host.loadAverage.toFixed(1)}`],
        ['memory', `${host.memoryMib} MiB, ${host.freeMemoryMib} MiB available`],
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


/***/ })

};
