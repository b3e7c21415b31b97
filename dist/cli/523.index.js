export const id = 523;
export const ids = [523];
export const modules = {

/***/ 10167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ hostArchitecture)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);

/** The architecture of this machine, or `undefined` when zosia has no name for it. */
function hostArchitecture(nodeArch = process.arch) {
    return _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.find((architecture) => (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(architecture).names.node === nodeArch);
}


/***/ }),

/***/ 52653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ kvmDevice),
/* harmony export */   LY: () => (/* binding */ kvmAccessStep),
/* harmony export */   vW: () => (/* binding */ openKvm)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14545);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53585);




const kvmDevice = '/dev/kvm';
/** What udev sets the device to, now and whenever a package that is installed makes it look again. */
const ruleFile = '/etc/udev/rules.d/99-zosia-kvm.rules';
/** The one step that gives this user the device until udev looks at it again, for a person to type. */
function kvmAccessStep() {
    return `sudo chown "$(id -u)" ${kvmDevice}`;
}
const thisMachine = {
    platform: process.platform,
    userId: process.getuid?.(),
    isOpen: async () => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(kvmDevice, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return true;
        }
        catch (error) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? undefined : false;
        }
    },
    find: _packages_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .Kp,
    run: (argv, input) => (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__/* .exec */ .m0)(argv, { timeoutSeconds: 20, ...(input !== undefined && { input }) }),
};
/**
 * Gives this user, and nobody else, KVM's device where it is there but closed, by a rule of udev's and on the node
 * itself; only where sudo asks no password. GitHub's x64 runners have it for a group that their user is not in.
 * Says what it did; what it could not do is a warning. Throws CancelledError when `signal` fires.
 */
async function openKvm(reporter, signal, host = thisMachine) {
    const { platform, userId, isOpen, find, run } = host;
    if (platform !== 'linux' || userId === undefined || (await isOpen()) !== false)
        return;
    if ((await find('sudo')) === undefined)
        return;
    const asRoot = ['sudo', '--non-interactive'];
    // Sooner than the node: udev may look at it in between.
    const isLasting = await keepOpen(userId, host);
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
    try {
        await run([...asRoot, 'chown', String(userId), kvmDevice]);
        await run([...asRoot, 'chmod', 'u+rw', kvmDevice]);
    }
    catch (error) {
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
        reporter.info(`${kvmDevice} stays closed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return;
    }
    if (signal?.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
    if (await isOpen())
        reporter.info(`gave this user ${kvmDevice}${isLasting ? `, and ${ruleFile} keeps it so` : ''}`);
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


/***/ }),

/***/ 47659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ architectureOfKernel),
/* harmony export */   Pz: () => (/* binding */ openBarePair),
/* harmony export */   RJ: () => (/* binding */ kernelProblem),
/* harmony export */   jT: () => (/* binding */ refuseZboot)
/* harmony export */ });
/* unused harmony export initramfsProblem */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77100);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
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




/** Enough of a file to know a kernel or an initramfs by. */
const headBytes = 4096;
/**
 * A kernel and an initramfs that a user brings, without an image.json. Throws UsageError for a file that is missing,
 * for a kernel of another architecture, and for what does not look like a kernel or an initramfs at all.
 */
async function openBarePair(files, architecture) {
    const kernel = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(files.kernel);
    const initramfs = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(files.initramfs);
    const problem = kernelProblem(await readHead(kernel, 'kernel image'), architecture) ??
        initramfsProblem(await readHead(initramfs, 'initramfs'));
    if (problem)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${problem.of === 'kernel' ? kernel : initramfs}: ${problem.message}`);
    return { kernel, initramfs };
}
/** The architecture of the kernel in a file; undefined for what is no kernel. Throws UsageError where there is no file. */
async function architectureOfKernel(file) {
    return kernelArchitecture(await readHead(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file), 'kernel image'));
}
/** Why the file that begins with `head` is no kernel for `architecture`; undefined when it looks like one. */
function kernelProblem(head, architecture) {
    const found = kernelArchitecture(head);
    if (found === architecture)
        return undefined;
    const message = found ? `is a kernel for ${found}, not for ${architecture}` : 'does not look like a Linux kernel';
    return { of: 'kernel', message };
}
/** The architecture of a kernel file, by what it begins with. */
function kernelArchitecture(head) {
    const whose = (belongs) => _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .architectures */ .f2.find((architecture) => belongs((0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(architecture).kernel));
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
async function refuseZboot(kernel) {
    const head = await readHead(kernel, 'kernel image');
    if (!has(head, 0, 'MZ\0\0zimg'))
        return;
    const compression = /^[a-z0-9]{1,16}/.exec(head.toString('latin1', 24, 56))?.[0] ?? 'unknown';
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${kernel}: is a compressed EFI kernel (zboot, ${compression}), which QEMU cannot start directly: ` +
        `give the Image inside it, or boot it through UEFI firmware`);
}
/** What an initramfs may begin with: a compression that kernels are commonly built to unpack, or plain cpio. */
const initramfsMagics = ['\x1f\x8b', '\x28\xb5\x2f\xfd', '\xfd7zXZ\0', '\x02\x21\x4c\x18', '070701', '070702'];
/** Why the file that begins with `head` is no initramfs; undefined when it looks like one. */
function initramfsProblem(head) {
    if (initramfsMagics.some((magic) => has(head, 0, magic)))
        return undefined;
    return { of: 'initramfs', message: 'is not an initramfs: neither cpio nor compressed by gzip, zstd, xz or lz4' };
}
function has(head, offset, latin1) {
    return head.toString('latin1', offset, offset + latin1.length) === latin1;
}
async function readHead(file, what) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file), true);
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
            return buffer.subarray(0, bytesRead);
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
    catch (error) {
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`missing ${what}: ${file}`);
        throw error;
    }
}


/***/ }),

/***/ 7523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ forecastGuest),
/* harmony export */   aj: () => (/* binding */ warningOf),
/* harmony export */   c1: () => (/* binding */ chooseGuest),
/* harmony export */   sz: () => (/* binding */ chooseGuestOrForecast)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77100);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _host_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53585);
/* harmony import */ var _image_boot_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47659);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13168);
/* harmony import */ var _vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47687);
/* harmony import */ var _vm_accelerator_probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25073);
/* harmony import */ var _vm_qemu_capabilities_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9740);









/**
 * The guest that was asked for; else that of the image or kernel given; else the one that this host accelerates, which
 * only a probe can tell; else the one that is emulated best. Throws UsageError for an image that is not there, and
 * MissingDependencyError for the QEMU that the probe needs.
 */
async function chooseGuest(question, search) {
    const prospect = await guestProspect(question, search);
    if (prospect.kind === 'known')
        return prospect.choice;
    const { own, accelerator } = prospect;
    const { cache, signal, host = _vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__/* .thisHost */ .vk, choose = _vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseAccelerator */ .X2 } = search;
    const board = (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .boardFor */ .C9)(own);
    const qemu = await findProbingQemu(own, search);
    if (qemu === undefined) {
        const { qemuProgram } = board;
        return emulated(`${accelerator} may run ${own} guests, but ${qemuProgram} is missing (${(0,_host_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyFor */ .wJ)(qemuProgram)})`);
    }
    const choice = await choose({ requested: accelerator, board, qemu, cacheFolder: cache, signal, host });
    if (choice.kind === 'chosen')
        return { arch: own, reason: `${accelerator} runs it at the processor's own speed` };
    return emulated(choice.reason, warningOf(choice.rejected));
}
/** The guest that is to be expected, by what can be known without QEMU: what QEMU to install follows from it. */
async function forecastGuest(question) {
    try {
        const prospect = await guestProspect(question, {});
        return prospect.kind === 'known' ? prospect.choice.arch : prospect.own;
    }
    catch (error) {
        // The boot itself says so.
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb)
            return _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedBest */ .WK;
        throw error;
    }
}
/** Without its QEMU the guest is the one that is to be expected. */
async function chooseGuestOrForecast(question, cache, signal) {
    try {
        return await chooseGuest(question, { cache, signal, mayInstall: false });
    }
    catch (error) {
        if (!(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9))
            throw error;
        return { arch: await forecastGuest(question), reason: `to be expected; ${error.dependency} is missing` };
    }
}
/** What to tell the owner of a machine whose accelerator is there and of no use; undefined where there is none. */
function warningOf(rejected) {
    const defects = rejected.filter(({ isDefect }) => isDefect).map(({ reason }) => reason);
    return defects.length === 0 ? undefined : `${defects.join('; ')}; the guest is emulated instead, many times slower`;
}
async function guestProspect({ arch, image, accelerator }, { host = _vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__/* .thisHost */ .vk, look = _vm_accelerator_probe_js__WEBPACK_IMPORTED_MODULE_7__/* .lookAtDevice */ .p }) {
    if (arch !== 'auto')
        return known(arch, 'it was asked for');
    if (image.kind === 'folder') {
        const manifest = await (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(image.folder), _image_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestFileName */ .V6));
        return known(manifest.arch, 'the image is for it');
    }
    if (image.kind === 'pair') {
        return known((await (0,_image_boot_files_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureOfKernel */ .Gf)(image.kernel)) ?? _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedBest */ .WK, 'the kernel is for it');
    }
    const own = host.architecture;
    if (own === _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedBest */ .WK)
        return known(own, "it is this host's own");
    if (own === undefined || accelerator === 'tcg')
        return { kind: 'known', choice: emulated() };
    if (accelerator !== 'auto')
        return known(own, `${accelerator} runs no other here`);
    const candidate = _vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__/* .accelerators */ .ds.find((name) => name !== 'tcg' && (0,_vm_accelerator_js__WEBPACK_IMPORTED_MODULE_6__/* .whyImpossible */ .u)(name, host, own) === undefined);
    if (candidate === undefined)
        return { kind: 'known', choice: emulated() };
    const seen = await look(candidate);
    if (!seen)
        return { kind: 'probe', own, accelerator: candidate };
    return {
        kind: 'known',
        choice: emulated(seen.detail, warningOf([{ reason: seen.detail, isDefect: seen.kind !== 'absent' }])),
    };
}
function known(arch, reason) {
    return { kind: 'known', choice: { arch, reason } };
}
function emulated(why, warning) {
    const reason = `${why === undefined ? '' : `${why}; `}of emulated guests it is the fastest`;
    return { arch: _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedBest */ .WK, reason, ...(warning !== undefined && { warning }) };
}
/** Undefined where it is missing, nobody may install it, and the other guest's is there. */
async function findProbingQemu(own, { cache, mayInstall, find = _host_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .Kp, qemuFor = _vm_qemu_capabilities_js__WEBPACK_IMPORTED_MODULE_8__/* .findQemu */ .i }) {
    try {
        return await qemuFor((0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .boardFor */ .C9)(own), cache, find);
    }
    catch (error) {
        if (!(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9) || mayInstall)
            throw error;
        if ((await find((0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .boardFor */ .C9)(_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedBest */ .WK).qemuProgram)) === undefined)
            throw error;
        return undefined;
    }
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28929);
/* harmony import */ var _host_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14545);
/* harmony import */ var _host_note_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85451);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84109);






const rememberedSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    hostBoot: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    qemuPath: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    qemuVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    probedAtMs: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['works', 'hung']),
    detail: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
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
        this.file = (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .inCache */ .Y)(cacheFolder, 'qemu', `accelerator-${of.architecture}-${of.accelerator}.json`);
        this.qemu = of.qemu;
    }
    async recall() {
        const remembered = await (0,_host_note_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNote */ .V)(this.file, rememberedSchema);
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
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAside */ .qE)(this.file, (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, `${JSON.stringify(remembered, undefined, 2)}\n`));
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

/***/ 25073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ probeAccelerator),
/* harmony export */   p: () => (/* binding */ lookAtDevice)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _host_kvm_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52653);
/* harmony import */ var _qemu_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69990);
/* harmony import */ var _qemu_capabilities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9740);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24453);







const defaultDeadlineSeconds = 5;
const probeCode = 'probe.bin';
/**
 * Makes `accelerator` run the board's probe program: a device node, or QEMU knowing the name, proves nothing.
 * QEMU is gone when this returns. Throws CancelledError when `signal` fires.
 */
async function probeAccelerator(accelerator, options) {
    const folder = await _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .RunFolder */ .E.create();
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
    const qemu = await _qemu_process_js__WEBPACK_IMPORTED_MODULE_4__/* .QemuProcess */ .w.start(probeArgv(accelerator, options), { cwd });
    qemu.stdin.end();
    let said = '';
    qemu.stdout.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-100)));
    const cancel = () => void qemu.kill();
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted)
        cancel();
    const exit = await (0,_qemu_process_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .u)(deadlineSeconds * 1000, qemu.exited);
    signal?.removeEventListener('abort', cancel);
    if (exit === undefined)
        await qemu.kill();
    if (signal?.aborted)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
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
        ...(qemu.sandbox ? ['-sandbox', _qemu_capabilities_js__WEBPACK_IMPORTED_MODULE_5__/* .sandboxOption */ .B] : []),
        ...['-machine', board.machine, '-accel', accelerator, '-cpu', accelerator === 'tcg' ? 'max' : 'host'],
        ...['-smp', '1', '-m', '64', '-serial', 'stdio', board.probe.option, probeCode],
    ];
}
/** What an accelerator's device says without a guest: undefined where only a probe can tell. */
async function lookAtDevice(accelerator) {
    if (accelerator !== 'kvm')
        return undefined;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_3__/* .kvmDevice */ .LL, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return undefined;
    }
    catch (error) {
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            return { kind: 'absent', detail: `there is no ${_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_3__/* .kvmDevice */ .LL}` };
        return { kind: 'forbidden', detail: `this user may not open ${_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_3__/* .kvmDevice */ .LL}: ${(0,_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_3__/* .kvmAccessStep */ .LY)()}` };
    }
}
function ending(exit, stderr) {
    const said = stderr.trim().split('\n').at(-1) ?? '';
    // `qemu-system-x86_64: ../../target/i386/kvm/kvm.c:3183: kvm_buf_set_msrs: Assertion `…' failed.`
    const assertion = /([\w-]+\.\w+:\d+): (\w+): Assertion `.*' failed\.$/.exec(said);
    if (assertion)
        return `QEMU aborted in ${assertion[2] ?? ''} (${assertion[1] ?? ''})`;
    if (said !== '')
        return said.replace(/^qemu-system-\w+: /, '').replace(/\.$/, '');
    if (exit.startFailure !== undefined)
        return exit.startFailure;
    return exit.signal === null ? `QEMU ended with code ${exit.code ?? 0}` : `QEMU was killed by ${exit.signal}`;
}


/***/ }),

/***/ 47687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ds: () => (/* reexport */ boot/* accelerators */.ds),
  X2: () => (/* binding */ chooseAccelerator),
  vk: () => (/* binding */ thisHost),
  u: () => (/* binding */ whyImpossible)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var architecture = __webpack_require__(10167);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __webpack_require__(37056);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator-name.js



// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator-memory.js
var accelerator_memory = __webpack_require__(14684);
// EXTERNAL MODULE: ./build.bundles.part/src/vm/accelerator-probe.js
var accelerator_probe = __webpack_require__(25073);
;// CONCATENATED MODULE: ./build.bundles.part/src/vm/accelerator.js





const thisHost = { platform: process.platform, architecture: (0,architecture/* hostArchitecture */.m)() };
/**
 * Chooses what runs the guest. Each candidate but TCG must first run a real guest program; `auto` takes the first that
 * does, an accelerator asked for by name is that one or a failure. Throws CancelledError when `signal` fires.
 */
async function chooseAccelerator(request) {
    const { requested, board, host = thisHost } = request;
    const rejected = [];
    for (const accelerator of requested === 'auto' ? boot/* accelerators */.ds : [requested]) {
        const impossible = whyImpossible(accelerator, host, board.architecture);
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
    const { board, qemu, cacheFolder, signal, look = accelerator_probe/* lookAtDevice */.p, probe = accelerator_probe/* probeAccelerator */.C } = request;
    // A device may be taken away after it worked.
    const seen = await look(accelerator);
    if (seen)
        return seen;
    const memory = new accelerator_memory/* AcceleratorMemory */.NT(cacheFolder, { accelerator, architecture: board.architecture, qemu });
    const remembered = await memory.recall();
    if (remembered)
        return remembered;
    const verdict = await probe(accelerator, { board, qemu, ...(signal && { signal }) });
    await memory.remember(verdict);
    return verdict;
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38816);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28929);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _host_note_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85451);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84109);
/* harmony import */ var _host_packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53585);
/* harmony import */ var _qemu_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69990);
/* harmony import */ var _qmp_client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61411);









/** What makes a QEMU program the same program as last time. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), mtimeMs: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(), sizeBytes: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig() });
const capabilitiesSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    /** Such as `7.2.22`. */
    version: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** Whether `-sandbox` (seccomp) is built in and works on this host. */
    sandbox: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    /** The CPU models that it can emulate. */
    cpus: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    /** Whether it has the device by which a guest's kernel reports its panic (`pvpanic-pci`). */
    panicDevice: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
});
const rememberedSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ identity: identitySchema, capabilities: capabilitiesSchema });
/** Forbids QEMU what it never needs once it runs. */
const sandboxOption = 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny';
/** QEMU answers these questions in some 35 ms; a machine that swaps may take a hundred times as long. */
const answerMs = 10_000;
/**
 * Finds the board's QEMU and what it can do. The answer is kept in `cacheFolder` until the program changes.
 * Throws MissingDependencyError when there is none, EnvironmentError when it does not answer.
 */
async function findQemu(board, cacheFolder, find = _host_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .findProgram */ .Kp) {
    const found = await find(board.qemuProgram);
    if (found === undefined)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingDependencyError */ .U9(board.qemuProgram, (0,_host_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .remedyFor */ .wJ)(board.qemuProgram));
    const identity = await identify(found);
    const file = (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .inCache */ .Y)(cacheFolder, 'qemu', `capabilities-${board.architecture}.json`);
    const remembered = await recall(file, identity);
    if (remembered)
        return { path: found, ...remembered };
    const capabilities = await askCapabilities(found);
    const text = `${JSON.stringify({ identity, capabilities }, undefined, 2)}\n`;
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAside */ .qE)(file, (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, text));
    return { path: found, ...capabilities };
}
async function identify(program) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(program);
    const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    return { path: real, mtimeMs, sizeBytes: size };
}
async function recall(file, identity) {
    const remembered = await (0,_host_note_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNote */ .V)(file, rememberedSchema);
    return remembered && isSame(remembered.identity, identity) ? remembered.capabilities : undefined;
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
    const qemu = await _qemu_process_js__WEBPACK_IMPORTED_MODULE_6__/* .QemuProcess */ .w.start([...argv, ...extra, '-qmp', 'stdio']);
    try {
        const answers = await (0,_qemu_process_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(answerMs, interview(new _qmp_client_js__WEBPACK_IMPORTED_MODULE_7__/* .QmpClient */ .Q(qemu.stdout, qemu.stdin)));
        if (answers === undefined)
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${program} did not answer within ${answerMs / 1000} s`);
        return answers;
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG)
            throw error;
        await (0,_qemu_process_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(1000, qemu.exited);
        const said = qemu.stderr.trim().split('\n').at(-1) ?? '';
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`${program} cannot be used: ${said === '' ? (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) : said}`);
    }
    finally {
        await qemu.kill();
    }
}
async function interview(qmp) {
    const version = await qmp.negotiate();
    const models = zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() })).parse(await qmp.execute('query-cpu-definitions'));
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
        if (error instanceof _qmp_client_js__WEBPACK_IMPORTED_MODULE_7__/* .QmpError */ .N && error.errorClass === 'DeviceNotFound')
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
// EXTERNAL MODULE: ./build.bundles.part/src/vm/shutdown-hooks.js
var shutdown_hooks = __webpack_require__(25918);
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
    isToldToEnd = false;
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
            // That we end it is no news to us.
            if (!this.isToldToEnd)
                onMessage?.(text);
        });
        const callOff = (0,shutdown_hooks/* onProcessExit */.x)(() => {
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
        this.isToldToEnd = true;
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
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79841);
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
    return messageSchema.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(line)).data;
}
function hungUp(command) {
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
/* harmony import */ var _host_leftovers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45706);
/* harmony import */ var _shutdown_hooks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25918);







/** The longest path of a Unix socket in bytes: macOS's 104 less the NUL; Linux allows four more. */
const socketPathLimitBytes = 103;
const longestName = `${_host_leftovers_js__WEBPACK_IMPORTED_MODULE_5__/* .longestOwnName */ .st}/console.sock`;
/** The private folder (mode 0700) of one run of QEMU: its sockets and small files. */
class RunFolder {
    path;
    callOff;
    constructor(path) {
        this.path = path;
        this.callOff = (0,_shutdown_hooks_js__WEBPACK_IMPORTED_MODULE_6__/* .onProcessExit */ .x)(() => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        });
    }
    /** Removes on the way what a zosia that was killed left there. */
    static async create(temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
        return new RunFolder(await (0,_host_leftovers_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOwnFolder */ .xc)(folderForSockets(temporary), 'zosia-run'));
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
