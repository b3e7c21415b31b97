export const id = 300;
export const ids = [300];
export const modules = {

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

/***/ 14684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ AcceleratorMemory),
/* harmony export */   q$: () => (/* binding */ hostBootId)
/* harmony export */ });
/* unused harmony export stillHolds */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _host_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14545);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);





const rememberedSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    hostBoot: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    qemuPath: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    qemuVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    probedAtMs: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['works', 'hung']),
    detail: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
/** A hang may have been a very busy host's: it is believed for an hour. */
const hangBelievedMs = 60 * 60 * 1000;
/**
 * Whether what was remembered still holds. Only a verdict that was dear is kept at all: `works` for as long as the
 * host is up, `hung` for an hour. `forbidden` and `broken` are found again in no time, and udev may mend the former.
 */
function stillHolds(remembered, hostBoot, qemu, nowMs) {
    if (remembered.hostBoot !== hostBoot)
        return false;
    if (remembered.qemuPath !== qemu.path || remembered.qemuVersion !== qemu.version)
        return false;
    return remembered.kind === 'works' || Math.abs(nowMs - remembered.probedAtMs) < hangBelievedMs;
}
/** What the probe of one accelerator said earlier in this boot of the host. */
class AcceleratorMemory {
    bootId;
    file;
    qemu;
    constructor(cacheFolder, of, bootId = hostBootId) {
        this.bootId = bootId;
        this.file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(cacheFolder, 'qemu', `accelerator-${of.architecture}-${of.accelerator}.json`);
        this.qemu = of.qemu;
    }
    async recall() {
        try {
            const { data } = rememberedSchema.safeParse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(this.file, 'utf8')));
            const hostBoot = await this.bootId();
            if (!data || hostBoot === undefined || !stillHolds(data, hostBoot, this.qemu, Date.now()))
                return undefined;
            return { kind: data.kind, detail: `${data.detail} (probed earlier)` };
        }
        catch {
            // Never probed, or written by a broken disk: probe again.
            return undefined;
        }
    }
    async remember({ kind, detail }) {
        const hostBoot = await this.bootId();
        if (hostBoot === undefined || (kind !== 'works' && kind !== 'hung'))
            return;
        const { path: qemuPath, version: qemuVersion } = this.qemu;
        const remembered = { hostBoot, qemuPath, qemuVersion, probedAtMs: Date.now(), kind, detail };
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAside */ .qE)(this.file, (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, `${JSON.stringify(remembered, undefined, 2)}\n`));
    }
}
/** What names this boot of the host, or undefined where the system does not tell: then nothing is remembered. */
async function hostBootId(platform = process.platform) {
    try {
        const text = platform === 'darwin'
            ? (await (0,_host_exec_js__WEBPACK_IMPORTED_MODULE_2__/* .exec */ .m0)(['sysctl', '-n', 'kern.bootsessionuuid'], { timeoutSeconds: 5 })).stdout
            : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        return text.trim() || undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ds: () => (/* binding */ accelerators),
  X2: () => (/* binding */ chooseAccelerator)
});

// UNUSED EXPORTS: whyImpossible

// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var architecture = __webpack_require__(10167);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator-memory.js
var accelerator_memory = __webpack_require__(14684);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-process.js + 1 modules
var qemu_process = __webpack_require__(69990);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js
var qemu_capabilities = __webpack_require__(9740);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/run-folder.js
var run_folder = __webpack_require__(24453);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator-probe.js






const defaultDeadlineSeconds = 5;
const probeCode = 'probe.bin';
/**
 * Makes `accelerator` run the board's probe program: a device node, or QEMU knowing the name, proves nothing.
 * QEMU is gone when this returns. Throws CancelledError when `signal` fires.
 */
async function probeAccelerator(accelerator, options) {
    if (accelerator === 'kvm') {
        const forbidden = await whyForbidden('/dev/kvm');
        if (forbidden !== undefined)
            return { kind: 'forbidden', detail: forbidden };
    }
    const folder = await run_folder/* RunFolder */.E.create();
    try {
        await folder.write(probeCode, options.board.probe.code);
        return await run(accelerator, options, folder.path);
    }
    finally {
        await folder.remove();
    }
}
async function run(accelerator, options, cwd) {
    const { board, signal, deadlineSeconds = defaultDeadlineSeconds } = options;
    const started = performance.now();
    const qemu = await qemu_process/* QemuProcess */.w.start(probeArgv(accelerator, options), { cwd });
    qemu.stdin.end();
    let said = '';
    qemu.stdout.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-100)));
    const cancel = () => void qemu.kill();
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted)
        cancel();
    const exit = await (0,qemu_process/* within */.u)(deadlineSeconds * 1000, qemu.exited);
    signal?.removeEventListener('abort', cancel);
    if (exit === undefined)
        await qemu.kill();
    if (signal?.aborted)
        throw new errors/* CancelledError */.cc();
    if (exit === undefined) {
        return { kind: 'hung', detail: `${accelerator} hung: its guest did nothing within ${deadlineSeconds} s` };
    }
    if (exit.code === 0 && said === board.probe.says) {
        const seconds = ((performance.now() - started) / 1000).toFixed(2);
        return { kind: 'works', detail: `${accelerator} ran a guest program in ${seconds} s` };
    }
    return { kind: 'broken', detail: `${accelerator} does not work: ${ending(exit, qemu.stderr)}` };
}
function probeArgv(accelerator, { board, qemu }) {
    return [
        qemu.path,
        ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot'],
        ...(qemu.sandbox ? ['-sandbox', qemu_capabilities/* sandboxOption */.B] : []),
        ...['-machine', board.machine, '-accel', accelerator, '-cpu', accelerator === 'tcg' ? 'max' : 'host'],
        ...['-smp', '1', '-m', '64', '-serial', 'stdio', '-kernel', probeCode],
    ];
}
async function whyForbidden(device) {
    try {
        await (0,promises_.access)(device, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return (0,errors/* systemErrorCode */.vq)(error) === 'ENOENT'
            ? `there is no ${device}`
            : `${device} may not be opened by this user (join its group, or wait for udev)`;
    }
}
function ending(exit, stderr) {
    const said = stderr.trim().split('\n').at(-1) ?? '';
    if (said !== '')
        return said;
    if (exit.startFailure !== undefined)
        return exit.startFailure;
    return exit.signal === null ? `QEMU ended with code ${exit.code ?? 0}` : `QEMU was killed by ${exit.signal}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator.js



/** What runs the guest's instructions: Apple's and Linux's virtualization, or emulation; in order of preference. */
const accelerators = ['hvf', 'kvm', 'tcg'];
const thisHost = { platform: process.platform, architecture: (0,architecture/* hostArchitecture */.m4)() };
/**
 * Chooses what runs the guest. Each candidate but TCG must first run a real guest program; `auto` takes the first that
 * does, an accelerator asked for by name is that one or a failure. Throws CancelledError when `signal` fires.
 */
async function chooseAccelerator(request) {
    const { requested, board, host = thisHost } = request;
    const rejected = [];
    for (const accelerator of requested === 'auto' ? accelerators : [requested]) {
        const impossible = whyImpossible(accelerator, host, board.architecture);
        if (impossible !== undefined) {
            rejected.push({ accelerator, reason: impossible });
            continue;
        }
        if (accelerator === 'tcg') {
            return { kind: 'chosen', accelerator, reason: reasonForEmulation(requested, rejected, host), rejected };
        }
        const verdict = await verdictOf(accelerator, request);
        if (verdict.kind === 'works')
            return { kind: 'chosen', accelerator, reason: verdict.detail, rejected };
        rejected.push({ accelerator, reason: verdict.detail });
    }
    const [failure] = rejected;
    return { kind: 'failed', accelerator: failure?.accelerator ?? 'tcg', reason: failure?.reason ?? '' };
}
/** Why `accelerator` can never run such a guest on such a host, or undefined where only a probe can tell. */
function whyImpossible(accelerator, host, guest) {
    switch (accelerator) {
        case 'tcg':
            return undefined;
        case 'hvf':
            if (host.platform !== 'darwin')
                return 'hvf is a part of macOS';
            break;
        case 'kvm':
            if (host.platform !== 'linux')
                return 'kvm is a part of Linux';
            break;
    }
    if (host.architecture === guest)
        return undefined;
    const own = host.architecture ?? process.arch;
    return `${accelerator} runs ${own} guests only on this ${own} host, not ${guest}`;
}
function reasonForEmulation(requested, rejected, host) {
    if (requested !== 'auto')
        return 'tcg was asked for';
    // What this system never has is no news.
    const told = rejected.filter(({ accelerator }) => (accelerator === 'hvf') === (host.platform === 'darwin'));
    return told.length === 0 ? 'zosia knows no accelerator for this system' : told.map(({ reason }) => reason).join('; ');
}
async function verdictOf(accelerator, request) {
    const { board, qemu, cacheFolder, signal, probe = probeAccelerator } = request;
    const memory = new accelerator_memory/* AcceleratorMemory */.NT(cacheFolder, { accelerator, architecture: board.architecture, qemu });
    const remembered = await memory.recall();
    if (remembered)
        return remembered;
    const verdict = await probe(accelerator, { board, qemu, ...(signal && { signal }) });
    await memory.remember(verdict);
    return verdict;
}


/***/ }),

/***/ 38680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ boardFor)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

const aarch64 = {
    architecture: 'aarch64',
    qemuProgram: 'qemu-system-aarch64',
    // The default interrupt controller, GICv2, serves 8 CPUs at most and is missing on many KVM hosts.
    machine: 'virt,gic-version=max',
    baseCommandLine: 'console=ttyAMA0 rdinit=/init panic=-1 cma=0',
    commandLineLimitBytes: 2047,
    emulatedCpus: ['neoverse-n1', 'cortex-a76', 'cortex-a72'],
    emulatedCpusReason: 'TCG emulates SVE and pointer authentication slowly, and this CPU has neither',
    slowCpus: { max: 'TCG emulates its SVE and pointer authentication, which makes this guest 5 to 15 times slower' },
    firmwareNames: ['QEMU_EFI.fd', 'AAVMF_CODE.fd', 'edk2-aarch64-code.fd'],
    firmwareFiles: [
        '/usr/share/qemu-efi-aarch64/QEMU_EFI.fd',
        '/usr/share/AAVMF/AAVMF_CODE.fd',
        '/opt/homebrew/share/qemu/edk2-aarch64-code.fd',
        '/usr/local/share/qemu/edk2-aarch64-code.fd',
        '/usr/share/qemu/edk2-aarch64-code.fd',
    ],
    firmwareRemedy: { linux: 'apt-get install qemu-efi-aarch64', darwin: 'brew install qemu' },
    probe: {
        says: 'Z',
        code: words(0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
        0x52800b42, // movz w2, #'Z'
        0x39000022, // strb w2, [x1]
        0x52800100, // movz w0, #0x0008
        0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_OFF
        0xd4000002, // hvc  #0
        0x14000000),
    },
};
const boards = { aarch64 };
/** The board of a guest architecture. Throws UsageError where zosia has none. */
function boardFor(architecture) {
    const board = boards[architecture];
    if (!board) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`arch: ${architecture} guests cannot be booted; allowed: ${Object.keys(boards).join(', ')}`);
    }
    return board;
}
/** Instructions as the little-endian bytes that the processor fetches. */
function words(...instructions) {
    const bytes = Buffer.alloc(instructions.length * 4);
    instructions.forEach((instruction, index) => bytes.writeUInt32LE(instruction, index * 4));
    return bytes;
}


/***/ }),

/***/ 70603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ chooseCpu)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
function chooseCpu(requested, accelerator, board, available) {
    const emulated = accelerator === 'tcg';
    if (requested !== 'auto') {
        if (emulated && modelOf(requested) === 'host') {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cpu: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`);
        }
        const slowness = emulated ? whySlow(requested, board) : undefined;
        return {
            cpu: requested,
            reason: 'it was asked for',
            ...(slowness !== undefined && { warning: `cpu ${requested}: ${slowness}; cpu auto avoids that` }),
        };
    }
    if (!emulated)
        return { cpu: 'host', reason: `${accelerator} runs on the host's own CPU` };
    const best = board.emulatedCpus.find((model) => available.includes(model));
    if (best === undefined) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cpu: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
    }
    return { cpu: best, reason: board.emulatedCpusReason };
}
function whySlow(cpu, board) {
    // With features switched off by hand, the user knows what he does.
    return cpu === modelOf(cpu) ? board.slowCpus[cpu] : undefined;
}
/** `max,sve=off` is the model `max`. */
function modelOf(cpu) {
    return cpu.split(',', 1)[0] ?? cpu;
}


/***/ }),

/***/ 64615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ atOurEnd)
/* harmony export */ });
/**
 * Clean-ups that must happen even when we are ended from outside or by a bug. They must be synchronous: nothing waits
 * any more. Each is registered for as long as there is something to clean up.
 */
const cleanups = new Set();
const fatalSignals = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** Runs `cleanup` when this process ends, however (short of SIGKILL); returns the function that calls it off. */
function atOurEnd(cleanup) {
    if (cleanups.size === 0)
        listen();
    cleanups.add(cleanup);
    return () => {
        if (cleanups.delete(cleanup) && cleanups.size === 0)
            stopListening();
    };
}
function listen() {
    process.on('exit', cleanUp);
    for (const signal of fatalSignals)
        process.on(signal, dieOf);
}
function stopListening() {
    process.off('exit', cleanUp);
    for (const signal of fatalSignals)
        process.off(signal, dieOf);
}
function cleanUp() {
    for (const cleanup of cleanups)
        cleanup();
    cleanups.clear();
}
function dieOf(signal) {
    // Somebody else listens too: the command line's own handler, which cancels in an orderly way.
    if (process.listenerCount(signal) > 1)
        return;
    cleanUp();
    stopListening();
    process.kill(process.pid, signal);
}


/***/ }),

/***/ 99431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/** Cuts a stream of UTF-8 bytes into lines. A line longer than the limit is given up to the limit, its rest dropped. */
class LineSplitter {
    onLine;
    limitCharacters;
    decoder = new TextDecoder();
    line = '';
    dropping = false;
    constructor(onLine, limitCharacters) {
        this.onLine = onLine;
        this.limitCharacters = limitCharacters;
    }
    write(bytes) {
        this.take(this.decoder.decode(bytes, { stream: true }));
    }
    /** Gives the last line, where no line feed ended it. */
    end() {
        this.take(this.decoder.decode());
        if (this.line !== '')
            this.give();
    }
    take(text) {
        let from = 0;
        for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            this.append(text.slice(from, to));
            this.give();
            from = to + 1;
        }
        this.append(text.slice(from));
    }
    append(piece) {
        if (this.dropping)
            return;
        this.line += piece;
        if (this.line.length > this.limitCharacters) {
            this.line = this.line.slice(0, this.limitCharacters);
            this.dropping = true;
        }
    }
    give() {
        const line = this.line.endsWith('\r') ? this.line.slice(0, -1) : this.line;
        this.line = '';
        this.dropping = false;
        this.onLine(line);
    }
}


/***/ }),

/***/ 9740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sandboxOption),
/* harmony export */   i: () => (/* binding */ findQemu)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);
/* harmony import */ var _host_packages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53585);
/* harmony import */ var _qemu_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69990);
/* harmony import */ var _qmp_client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61411);








/** What makes a QEMU program the same program as last time. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), mtimeMs: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), sizeBytes: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() });
const capabilitiesSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    /** Such as `7.2.22`. */
    version: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    /** Whether `-sandbox` (seccomp) is built in and works on this host. */
    sandbox: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    /** The CPU models that it can emulate. */
    cpus: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    /** Whether it has the device by which a guest's kernel reports its panic (`pvpanic-pci`). */
    panicDevice: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
});
const rememberedSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ identity: identitySchema, capabilities: capabilitiesSchema });
/** Forbids QEMU what it never needs once it runs. */
const sandboxOption = 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny';
/** QEMU answers these questions in some 35 ms; a machine that swaps may take a hundred times as long. */
const answerMs = 10_000;
/**
 * Finds the board's QEMU and what it can do. The answer is kept in `cacheFolder` until the program changes.
 * Throws MissingDependencyError when there is none, EnvironmentError when it does not answer.
 */
async function findQemu(board, cacheFolder, find = _host_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .Kp) {
    const found = await find(board.qemuProgram);
    if (found === undefined)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9(board.qemuProgram, (0,_host_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyFor */ .wJ)(board.qemuProgram));
    const identity = await identify(found);
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(cacheFolder, 'qemu', `capabilities-${board.architecture}.json`);
    const remembered = await recall(file, identity);
    if (remembered)
        return { path: found, ...remembered };
    const capabilities = await askCapabilities(found);
    const text = `${JSON.stringify({ identity, capabilities }, undefined, 2)}\n`;
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAside */ .qE)(file, (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, text));
    return { path: found, ...capabilities };
}
async function identify(program) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(program);
    const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    return { path: real, mtimeMs, sizeBytes: size };
}
async function recall(file, identity) {
    try {
        const { data } = rememberedSchema.safeParse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')));
        return data && isSame(data.identity, identity) ? data.capabilities : undefined;
    }
    catch {
        // Never asked, or written by a broken disk: ask again.
        return undefined;
    }
}
function isSame(one, other) {
    return one.path === other.path && one.mtimeMs === other.mtimeMs && one.sizeBytes === other.sizeBytes;
}
async function askCapabilities(program) {
    try {
        return { ...(await ask(program, ['-sandbox', sandboxOption])), sandbox: true };
    }
    catch {
        return { ...(await ask(program, [])), sandbox: false };
    }
}
/** Runs QEMU without a machine and asks it over QMP: one start for all questions, and no help text to parse. */
async function ask(program, extra) {
    const argv = [program, '-machine', 'none', '-nodefaults', '-no-user-config', '-display', 'none'];
    const qemu = await _qemu_process_js__WEBPACK_IMPORTED_MODULE_5__/* .QemuProcess */ .w.start([...argv, ...extra, '-qmp', 'stdio']);
    try {
        const answers = await (0,_qemu_process_js__WEBPACK_IMPORTED_MODULE_5__/* .within */ .u)(answerMs, interview(new _qmp_client_js__WEBPACK_IMPORTED_MODULE_6__/* .QmpClient */ .Q(qemu.stdout, qemu.stdin)));
        if (answers === undefined)
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${program} did not answer within ${answerMs / 1000} s`);
        return answers;
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG)
            throw error;
        await (0,_qemu_process_js__WEBPACK_IMPORTED_MODULE_5__/* .within */ .u)(1000, qemu.exited);
        const said = qemu.stderr.trim().split('\n').at(-1) ?? '';
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${program} cannot be used: ${said === '' ? (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) : said}`);
    }
    finally {
        await qemu.kill();
    }
}
async function interview(qmp) {
    const version = await qmp.negotiate();
    const models = zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() })).parse(await qmp.execute('query-cpu-definitions'));
    return {
        version,
        cpus: models.map(({ name }) => name).sort(),
        panicDevice: await hasDevice(qmp, 'pvpanic-pci'),
    };
}
async function hasDevice(qmp, typename) {
    try {
        await qmp.execute('device-list-properties', { typename });
        return true;
    }
    catch (error) {
        if (error instanceof _qmp_client_js__WEBPACK_IMPORTED_MODULE_6__/* .QmpError */ .N && error.errorClass === 'DeviceNotFound')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 69990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ QemuProcess),
  u: () => (/* binding */ within)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build.bundles.part/src/host/child-environment.js
var child_environment = __webpack_require__(12948);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/last-resort.js
var last_resort = __webpack_require__(64615);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/lifeline.js




/**
 * Runs the program and, beside it, a reader of descriptor 3, which ends when we do and then kills the program.
 * SIGTERM is for the program alone: the shell outlives it, so that our child's end is the program's end.
 */
const watchdogScript = [
    'trap : TERM',
    // A background command would get /dev/null as its input, and the shell would add its own words to standard error.
    'exec 4<&0 5>&2 2>/dev/null',
    '"$@" 0<&4 2>&5 3<&- 4<&- 5>&- & child=$!',
    '{ read -r _ <&3; kill -KILL "$child"; } >/dev/null 4<&- 5>&- & watchdog=$!',
    'exec 0</dev/null 1>/dev/null 3<&- 4<&- 5>&-',
    'while :; do wait "$child"; status=$?; kill -0 "$child" || break; done',
    'kill -KILL "$watchdog"',
    'exit "$status"',
].join('\n');
/** The kernel itself sends the signal when the thread that started the child ends: Linux, util-linux. */
function parentDeathSignal(setpriv) {
    return {
        wrap: (argv) => [setpriv, '--pdeathsig', 'KILL', '--', ...argv],
        needsPipe: false,
        becomesChild: true,
    };
}
/** A shell watches the pipe from us: everywhere else. */
const watchdog = {
    wrap: (argv) => ['/bin/sh', '-c', watchdogScript, 'sh', ...argv],
    needsPipe: true,
    becomesChild: false,
};
async function findLifeline(platform = process.platform) {
    const setpriv = platform === 'linux' ? await (0,host_packages/* findProgram */.Kp)('setpriv') : undefined;
    // BusyBox's setpriv has no --pdeathsig.
    const genuine = setpriv !== undefined && external_node_path_.basename(await (0,promises_.realpath)(setpriv)) === 'setpriv';
    return genuine ? parentDeathSignal(setpriv) : watchdog;
}
/** A shell reports that signal N ended its child as status 128 + N. */
function signalOfShellStatus(status) {
    const names = Object.entries(external_node_os_.constants.signals);
    return names.find(([, number]) => number === status - 128)?.[0];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/qemu-process.js





/** QEMU gets this long to end after SIGTERM, and this long to be gone after SIGKILL. */
const terminateMs = 2000;
const killMs = 3000;
/** As much as is kept of what QEMU says about itself. */
const keptStderrCharacters = 16 * 1024;
/** One running QEMU, in a process group of its own, which does not outlive us. */
class QemuProcess {
    stdin;
    stdout;
    /** Settles when QEMU has ended; never rejects. */
    exited;
    /** QEMU's process id, where the process that we started becomes QEMU. */
    pid;
    groupId;
    ended = false;
    saidOnStderr = '';
    constructor(child, lifeline, onMessage) {
        this.groupId = child.pid;
        this.pid = lifeline.becomesChild ? child.pid : undefined;
        this.stdin = child.stdin;
        this.stdout = child.stdout;
        const pipe = child.stdio[3];
        // Writing to a QEMU that has gone is no error of its own: `exited` tells.
        for (const stream of [child.stdin, pipe])
            stream?.on('error', () => undefined);
        child.stderr.setEncoding('utf8').on('data', (text) => {
            this.saidOnStderr = (this.saidOnStderr + text).slice(-keptStderrCharacters);
            onMessage?.(text);
        });
        const callOff = (0,last_resort/* atOurEnd */.T)(() => {
            this.signal('SIGKILL');
        });
        this.exited = new Promise((resolve) => {
            child.once('error', (error) => {
                resolve({ code: null, signal: null, startFailure: (0,errors/* messageOf */.bD)(error) });
            });
            // `close` comes after the last of stderr; a stray holder of the pipe must not keep us waiting for it.
            child.once('exit', (code, signal) => {
                const exit = lifeline.becomesChild ? { code, signal } : throughShell(code, signal);
                const late = setTimeout(resolve, 500, exit);
                child.once('close', () => {
                    clearTimeout(late);
                    resolve(exit);
                });
            });
        }).finally(() => {
            this.ended = true;
            callOff();
            pipe?.destroy();
        });
    }
    /** Starts `argv`. A program that cannot be run shows as `startFailure` of `exited`. */
    static async start(argv, options = {}) {
        const lifeline = options.lifeline ?? (await findLifeline());
        const [program, ...args] = lifeline.wrap(argv);
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: options.cwd,
            detached: true,
            env: (0,child_environment/* childEnvironment */.Q)(['qemu']),
            stdio: ['pipe', 'pipe', 'pipe', lifeline.needsPipe ? 'pipe' : 'ignore'],
        });
        return new QemuProcess(child, lifeline, options.onMessage);
    }
    /** What QEMU said on standard error, the last 16 KiB. */
    get stderr() {
        return this.saidOnStderr;
    }
    /**
     * Ends QEMU with SIGTERM, and `graceMs` later with SIGKILL. Answers undefined when not even that helped (a hang in the
     * host's kernel).
     */
    async end(graceMs = terminateMs) {
        this.signal('SIGTERM');
        return (await within(graceMs, this.exited)) ?? (await this.kill());
    }
    async kill() {
        this.signal('SIGKILL');
        return within(killMs, this.exited);
    }
    signal(name) {
        if (this.ended || this.groupId === undefined)
            return;
        try {
            process.kill(-this.groupId, name);
        }
        catch {
            // The group is gone already.
        }
    }
}
function throughShell(code, signal) {
    const ofChild = code === null ? undefined : signalOfShellStatus(code);
    return ofChild === undefined ? { code, signal } : { code: null, signal: ofChild };
}
/** What `promise` settles to, or undefined when that takes more than `ms` milliseconds. */
async function within(ms, promise) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, ms, undefined);
    });
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 61411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ QmpError),
/* harmony export */   Q: () => (/* binding */ QmpClient)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99431);


const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    qemu: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ major: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), minor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), micro: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    package: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const messageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ QMP: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ version: versionSchema }) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ return: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ class: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), desc: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional() }),
]);
/** QEMU answered a command with an error; `errorClass` is QMP's. */
class QmpError extends Error {
    errorClass;
    name = 'QmpError';
    constructor(command, errorClass, description) {
        super(`${command}: ${description}`);
        this.errorClass = errorClass;
    }
}
/** Longest message: the list of all CPU models is some 10 KB. */
const messageLimitCharacters = 4 * 1024 * 1024;
/** QEMU's machine protocol, one JSON object a line: as much of it as one boot needs. */
class QmpClient {
    output;
    onEvent;
    /** QEMU's version, such as `7.2.22`, from its greeting. Rejects when QEMU hangs up without one. */
    version;
    pending = new Map();
    greeting;
    nextId = 1;
    closed = false;
    constructor(input, output, onEvent = () => undefined) {
        this.output = output;
        this.onEvent = onEvent;
        const { promise, ...greeting } = withResolvers('greeting');
        this.greeting = greeting;
        this.version = promise;
        const lines = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_1__/* .LineSplitter */ .g((line) => {
            this.take(line);
        }, messageLimitCharacters);
        input.on('data', (chunk) => {
            lines.write(chunk);
        });
        const hangUp = () => {
            this.close();
        };
        for (const ending of ['end', 'close', 'error'])
            input.on(ending, hangUp);
        output.on('error', hangUp);
    }
    /** Waits for the greeting and makes QEMU take commands; answers its version. */
    async negotiate() {
        const version = await this.version;
        await this.execute('qmp_capabilities');
        return version;
    }
    /**
     * Runs one command and answers what it returned. Throws QmpError when QEMU refuses it, an Error when QEMU hangs up
     * first. It waits as long as QEMU does: the caller bounds it.
     */
    execute(command, args) {
        const { promise, ...pending } = withResolvers(command);
        if (this.closed) {
            pending.reject(hungUp(command));
            return promise;
        }
        const id = this.nextId++;
        this.pending.set(id, pending);
        this.output.write(`${JSON.stringify({ execute: command, ...(args && { arguments: args }), id })}\n`);
        return promise;
    }
    take(line) {
        const message = parseMessage(line);
        if (message === undefined)
            return;
        if ('QMP' in message) {
            const { major, minor, micro } = message.QMP.version.qemu;
            this.greeting.resolve(`${major}.${minor}.${micro}`);
        }
        else if ('event' in message) {
            this.onEvent({ name: message.event, data: message.data ?? {} });
        }
        else {
            this.settle(message);
        }
    }
    settle(message) {
        const pending = message.id === undefined ? undefined : this.pending.get(message.id);
        if (message.id === undefined || !pending)
            return;
        this.pending.delete(message.id);
        if ('error' in message)
            pending.reject(new QmpError(pending.command, message.error.class, message.error.desc));
        else
            pending.resolve(message.return);
    }
    close() {
        this.closed = true;
        for (const pending of [this.greeting, ...this.pending.values()])
            pending.reject(hungUp(pending.command));
        this.pending.clear();
    }
}
function parseMessage(line) {
    try {
        return messageSchema.safeParse(JSON.parse(line)).data;
    }
    catch {
        return undefined;
    }
}
function hungUp(command) {
    return new Error(`QEMU hung up before it answered ${command}`);
}
function withResolvers(command) {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((onResolve, onReject) => {
        resolve = onResolve;
        reject = onReject;
    });
    // A rejection that nobody awaits yet must not bring the process down.
    promise.catch(() => undefined);
    return { promise, command, resolve, reject };
}


/***/ }),

/***/ 24453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ RunFolder)
/* harmony export */ });
/* unused harmony export folderForSockets */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _last_resort_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64615);






/** The longest path of a Unix socket in bytes: macOS's 104 less the NUL; Linux allows four more. */
const socketPathLimitBytes = 103;
const longestName = 'zosia-XXXXXX/console.sock';
/** The private folder (mode 0700) of one run of QEMU: its sockets and small files. */
class RunFolder {
    path;
    callOff;
    constructor(path) {
        this.path = path;
        this.callOff = (0,_last_resort_js__WEBPACK_IMPORTED_MODULE_5__/* .atOurEnd */ .T)(() => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        });
    }
    static async create() {
        return new RunFolder(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folderForSockets((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()), 'zosia-')));
    }
    pathOf(name) {
        return node_path__WEBPACK_IMPORTED_MODULE_4__.join(this.path, name);
    }
    async write(name, content) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(this.path, name), content, { mode: 0o600 });
    }
    /** Listens on the socket `name` for QEMU's connection, the only one that is accepted. */
    async listen(name) {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
        let accepted;
        const connection = new Promise((resolve) => {
            server.once('connection', (socket) => {
                server.close();
                accepted = socket;
                // A broken connection shows as QEMU's exit, or as a deadline.
                resolve(socket.on('error', () => undefined));
            });
        });
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(node_path__WEBPACK_IMPORTED_MODULE_4__.join(this.path, name), resolve);
        });
        return {
            connection,
            close: () => {
                server.close();
                accepted?.destroy();
            },
        };
    }
    /** Takes a socket's name away, for another to have. */
    async forget(name) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(this.path, name), { force: true });
    }
    async remove() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.path, { recursive: true, force: true });
        this.callOff();
    }
}
/** The system's folder for temporary files, or /tmp where sockets in the former would have too long a path. */
function folderForSockets(temporary) {
    return Buffer.byteLength(node_path__WEBPACK_IMPORTED_MODULE_4__.join(temporary, longestName)) <= socketPathLimitBytes ? temporary : '/tmp';
}


/***/ })

};
