export const id = 56;
export const ids = [56];
export const modules = {

/***/ 77100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f2: () => (/* binding */ architectures),
  C9: () => (/* binding */ boardFor),
  WK: () => (/* binding */ emulatedBest),
  xS: () => (/* binding */ factsOf),
  jJ: () => (/* binding */ requestedArchitectures)
});

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/aarch64.js
const aarch64 = {
    names: { node: 'arm64', debian: 'arm64', triplet: 'aarch64-linux-gnu' },
    kernel: {
        fileName: 'Image',
        // Documentation/arch/arm64/booting.rst.
        mark: { offset: 56, text: 'ARM\x64' },
        efiMachine: '\x64\xaa',
        mayBeGzip: true,
    },
    board: {
        architecture: 'aarch64',
        qemuProgram: 'qemu-system-aarch64',
        qemuPackages: { debian: 'qemu-system-arm', homebrew: 'qemu' },
        // The default interrupt controller, GICv2, serves 8 CPUs at most and is missing on many KVM hosts.
        machine: 'virt,gic-version=max',
        baseCommandLine: 'console=ttyAMA0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
        commandLineLimitBytes: 2047,
        emulatedCpus: ['neoverse-n1', 'cortex-a76', 'cortex-a72'],
        emulatedCpusReason: 'TCG emulates SVE and pointer authentication slowly, and this CPU has neither',
        slowCpus: { max: 'TCG emulates its SVE and pointer authentication, which makes this guest 5 to 15 times slower' },
        firmware: {
            program: 'qemu-efi-aarch64',
            packages: { debian: 'qemu-efi-aarch64', homebrew: 'qemu' },
            names: ['QEMU_EFI.fd', 'AAVMF_CODE.fd', 'edk2-aarch64-code.fd'],
            files: [
                '/usr/share/qemu-efi-aarch64/QEMU_EFI.fd',
                '/usr/share/AAVMF/AAVMF_CODE.fd',
                '/opt/homebrew/share/qemu/edk2-aarch64-code.fd',
                '/usr/local/share/qemu/edk2-aarch64-code.fd',
                '/usr/share/qemu/edk2-aarch64-code.fd',
            ],
        },
        probe: {
            option: '-kernel',
            says: 'Z',
            code: words(0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
            0x52800b42, // movz w2, #'Z'
            0x39000022, // strb w2, [x1]
            0x52800100, // movz w0, #0x0008
            0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_OFF
            0xd4000002, // hvc  #0
            0x14000000),
        },
    },
};
/** Instructions as the little-endian bytes that the processor fetches. */
function words(...instructions) {
    const bytes = new DataView(new ArrayBuffer(instructions.length * 4));
    instructions.forEach((instruction, index) => {
        bytes.setUint32(index * 4, instruction, true);
    });
    return new Uint8Array(bytes.buffer);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/x86_64.js
const x86_64 = {
    names: { node: 'x64', debian: 'amd64', triplet: 'x86_64-linux-gnu' },
    kernel: {
        fileName: 'bzImage',
        // Documentation/arch/x86/boot.rst.
        mark: { offset: 0x202, text: 'HdrS' },
        efiMachine: '\x64\x86',
        mayBeGzip: false,
    },
    board: {
        architecture: 'x86_64',
        qemuProgram: 'qemu-system-x86_64',
        qemuPackages: { debian: 'qemu-system-x86', homebrew: 'qemu' },
        // The same devices on the same bus as aarch64's board. Without a display its firmware says nothing on the console.
        machine: 'q35',
        baseCommandLine: 'console=ttyS0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
        commandLineLimitBytes: 2047,
        // Every version of QEMU has it, and boots Linux on it.
        emulatedCpus: ['qemu64'],
        emulatedCpusReason: "TCG emulates AVX and Linux' defence against Meltdown slowly, and this CPU needs neither",
        slowCpus: { max: 'TCG emulates its AVX, which makes this guest 2 to 3 times slower' },
        firmware: {
            program: 'ovmf',
            packages: { debian: 'ovmf', homebrew: 'qemu' },
            names: ['OVMF.fd', 'edk2-x86_64-code.fd'],
            files: [
                '/usr/share/ovmf/OVMF.fd',
                '/opt/homebrew/share/qemu/edk2-x86_64-code.fd',
                '/usr/local/share/qemu/edk2-x86_64-code.fd',
                '/usr/share/qemu/edk2-x86_64-code.fd',
            ],
        },
        probe: { option: '-bios', says: 'Z', code: firmware() },
    },
};
/** A firmware of the least size that QEMU takes. The processor begins 16 bytes before its end. */
function firmware() {
    const code = new Uint8Array(64 * 1024);
    code.set([
        ...[0xba, 0xf8, 0x03], // mov dx, 0x3f8      the first serial port's data register
        ...[0xb0, 0x5a], //       mov al, 'Z'
        0xee, //                  out dx, al
        ...[0xb0, 0xfe], //       mov al, 0xfe
        ...[0xe6, 0x64], //       out 0x64, al       the keyboard controller resets the machine, at which QEMU ends
        0xf4, //                  hlt
        ...[0xeb, 0xfd], //       jmp $-1
    ], code.length - 16);
    return code;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/architecture.js


/** Guest and host processor architectures; a further one is a further file here, a name in this list, and its board's folder. */
const facts = { aarch64: aarch64, x86_64: x86_64 };
const architectures = Object.keys(facts);
/** What a boot may be asked for: `auto` is the guest that the host accelerates, else the one that is emulated best. */
const requestedArchitectures = ['auto', ...architectures];
/** Of emulated guests the fastest: under TCG it decodes about twice as fast as x86_64 (docs/architecture.md). */
const emulatedBest = 'aarch64';
function factsOf(architecture) {
    return facts[architecture];
}
function boardFor(architecture) {
    return facts[architecture].board;
}


/***/ }),

/***/ 37056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   A3: () => (/* binding */ bootFields),
/* harmony export */   Gb: () => (/* binding */ runnerFields),
/* harmony export */   NN: () => (/* binding */ machineFields),
/* harmony export */   TZ: () => (/* binding */ tunings),
/* harmony export */   hu: () => (/* binding */ sumSentence),
/* harmony export */   r9: () => (/* binding */ sourceFields)
/* harmony export */ });
/* unused harmony exports accelerators, starts, uploadPolicies */
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49590);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19960);



const accelerators = ['auto', 'hvf', 'kvm', 'tcg'];
const tunings = ['auto', 'always', 'never'];
/** From a snapshot where there is one, or always from the kernel. */
const starts = ['auto', 'cold'];
/** The model that is brought where one is needed and none is named. */
const defaultModel = 'smollm2-135m';
const sumSentence = 'SHA-256 of the model file, or of each file of a split model, in order, separated by commas; needed for an address';
const secondsPerDay = 86_400;
const mostMemoryMib = 4 * 1024 * 1024;
const boots = { actions: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootActions */ .mG, commands: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootCommands */ .X0 };
/** In a workflow zosia keeps logs by itself. */
const inShells = { actions: [], commands: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootCommands */ .X0 };
/** What a guest is booted from: system image and model. */
const sourceFields = {
    arch: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        value: 'ARCH',
        says: {
            workflow: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: that of the image given, else the one that this runner ` +
                `accelerates, else ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}, emulated`,
            command: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: that of the image given, else the one that this host ` +
                `accelerates, else ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}, emulated`,
        },
    },
    image: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FOLDER',
        says: {
            workflow: 'folder of a system image (with image.json), such as the output `image` of build-zosia',
            command: 'folder of a system image (with image.json)',
        },
        otherwise: {
            workflow: 'that of the release that the action belongs to, else built from Debian packages and cached',
            command: 'built from Debian packages',
        },
    },
    version: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'VERSION',
        says: 'release whose system image to boot, in place of {image}: 1.2.3, 1 (its newest) or latest, of another repository ' +
            'as OWNER/REPO@1.2.3',
    },
    kernel: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'kernel file to boot, together with {initrd}, in place of {image}',
    },
    initrd: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'initramfs file to boot, together with {kernel}',
    },
    model: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'MODEL',
        says: 'model: a catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), the path of a ' +
            'GGUF file, its https address, hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, or none',
        otherwise: `${defaultModel} where a model is needed, else none`,
    },
    sha256: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'HEX',
        says: sumSentence,
    },
    'model-disk': {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: {
            workflow: 'model disk made before, such as the output `path` of make-model-disk, in place of {model}',
            command: 'model disk made before, in place of {model}',
        },
    },
};
/** The machine, and how long it may take. */
const machineFields = {
    'context-length': {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(16, 1_000_000, 'tokens'),
        value: 'N',
        says: 'tokens of context',
        otherwise: '4096, or what the model was trained for if that is less',
        measures: 'wall',
    },
    append: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'WORDS',
        says: {
            workflow: 'further words of the kernel command line, on one or more lines',
            command: 'further words of the kernel command line',
        },
    },
    memory: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOrAuto */ .gy)(64, mostMemoryMib, 'MiB'),
        default: 'auto',
        value: 'MIB',
        says: 'guest memory in MiB, or auto: what the model needs, cut to what the host has',
    },
    'memory-check': {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        default: 'true',
        says: {
            workflow: 'refuse a memory size that cannot fit before booting',
            command: 'boot even with a memory size that cannot fit',
        },
    },
    'memory-may-be-cut': {
        ...inShells,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        default: 'false',
        says: 'treat {memory} as a default: cut it to what model and host need',
    },
    cpus: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOrAuto */ .gy)(1, 512, 'vCPUs'),
        default: 'auto',
        value: 'N',
        says: 'vCPUs, or auto: as many cores as are free',
        measures: 'wall',
    },
    cpu: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: 'auto',
        value: 'CPU',
        says: "QEMU's `-cpu`, or auto: the host's under an accelerator, the fastest one to emulate without",
    },
    accel: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(accelerators),
        default: 'auto',
        value: 'ACCEL',
        says: 'accelerator: auto, hvf, kvm or tcg. auto takes the first that really runs a guest',
    },
    start: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(starts),
        actions: ['zosia', 'boot-qemu'],
        commands: ['run', 'prompt', 'serve'],
        default: 'auto',
        value: 'WHEN',
        says: {
            workflow: 'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where an earlier step of this ' +
                'runner left one, and else leaves one; cold always begins from the kernel',
            command: 'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where there is one, and else ' +
                'leaves one; cold always begins from the kernel',
        },
    },
    isolate: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        actions: ['zosia', 'boot-qemu'],
        commands: ['run', 'prompt', 'serve'],
        default: 'false',
        says: {
            workflow: 'true: each question of {prompts-file}, and in mode serve each request, gets its own guest, a copy of one ' +
                'whose engine is loaded; several at once, as cores and memory allow',
            command: 'each question of {prompts-file}, and each request to a service, gets its own guest, a copy of one whose ' +
                'engine is loaded; several at once, as cores and memory allow',
        },
    },
    tune: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(tunings),
        default: 'auto',
        value: 'WHEN',
        says: 'auto, always or never: requantize a small model where it must be emulated. auto does so with the models of the ' +
            'catalog; always with any, whose file is then parsed by llama-quantize on the host',
    },
    'api-key': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        actions: ['zosia', 'boot-qemu'],
        commands: ['serve'],
        value: 'KEY',
        variable: 'ZOSIA_API_KEY',
        modes: ['serve'],
        says: {
            workflow: 'in mode serve: the key that each request must bring, or none',
            command: 'key that each request must bring, or none',
        },
        otherwise: { workflow: 'a random one, the output `api-key`', command: 'a random one' },
    },
    port: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOrAuto */ .gy)(1, 65_535, 'TCP ports'),
        actions: ['zosia', 'boot-qemu'],
        commands: ['serve'],
        value: 'N',
        modes: ['serve'],
        says: {
            workflow: 'in mode serve: the port of 127.0.0.1 to listen on, or auto (any that is free)',
            command: 'port of 127.0.0.1 to listen on, or auto: any that is free',
        },
        otherwise: 'auto',
    },
    'boot-timeout': {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, secondsPerDay, 'seconds'),
        default: '120',
        value: 'SECONDS',
        says: 'seconds until the guest must say `zosia: init`',
    },
    timeout: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, secondsPerDay, 'seconds'),
        default: '900',
        value: 'SECONDS',
        says: {
            workflow: 'seconds for the whole boot',
            command: 'seconds for the whole boot; without a limit at a prompt',
        },
    },
    serial: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        actions: [],
        commands: ['run', 'prompt', 'serve', 'smoke'],
        value: 'VALUE',
        says: "QEMU's `-serial`, instead of this terminal (stdio: this terminal)",
    },
    'show-plan': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        actions: [],
        commands: ['run'],
        default: 'false',
        says: 'print what QEMU would be told, and boot nothing',
    },
    'serial-log': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'keep what the serial console said' },
    uefi: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        default: 'false',
        says: {
            workflow: 'boot through UEFI firmware',
            command: "boot through UEFI firmware: that of assets/uefi/, or the host's",
        },
    },
};
/** Where nothing is booted. */
const installSentence = 'install missing host packages (apt-get, as root or through sudo)';
const uploadPolicies = ['failure', 'always', 'never'];
/** What an action that boots does on its runner. */
const runnerFields = {
    'upload-logs': {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(uploadPolicies),
        actions: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootActions */ .mG,
        commands: [],
        default: 'failure',
        says: 'when serial log, timings and image.json become an artifact: failure, always or never',
    },
    cache: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        actions: [..._row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootActions */ .mG, 'build-zosia', 'make-model-disk', 'setup-buildroot'],
        commands: [],
        default: 'true',
        says: "keep what was made in GitHub's cache, and look for it there",
        in: {
            'setup-buildroot': {
                says: "keep downloads, ccache and toolchain in GitHub's cache, and look for them there",
            },
        },
    },
    'github-token': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        actions: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootActions */ .mG,
        commands: [],
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        says: 'token to read releases on github.com with; without one GitHub allows 60 requests an hour',
    },
    install: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
        actions: [..._row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootActions */ .mG, 'build-zosia', 'make-model-disk'],
        commands: [..._row_js__WEBPACK_IMPORTED_MODULE_1__/* .bootCommands */ .X0, 'disk'],
        default: 'true',
        askedForInShell: true,
        says: 'install missing host packages, and open /dev/kvm for this user where it is closed (apt-get and udev, as root or ' +
            'through sudo)',
        in: {
            'make-model-disk': { says: installSentence },
            disk: { says: installSentence },
        },
    },
};
const bootFields = { ...sourceFields, ..._question_js__WEBPACK_IMPORTED_MODULE_2__/* .questionFields */ .Gw, ...machineFields, ...runnerFields };


/***/ }),

/***/ 19960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ questionFields),
/* harmony export */   px: () => (/* binding */ bootModes)
/* harmony export */ });
/* unused harmony export workflowModes */
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22678);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49590);


/**
 * What one boot is for. `smoke` boots and powers off; `interactive` leaves a person at the prompt; `serve` answers
 * programs until it is told to end.
 */
const bootModes = ['interactive', 'smoke', 'diag', 'selftest', 'prompt', 'serve', 'perf'];
/** In a workflow nobody sits at the prompt. */
const workflowModes = bootModes.filter((mode) => mode !== 'interactive');
/** What the guest takes where it is told nothing. */
const guests = (name) => String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .guestFileTable */ .nC[name].reads.otherwise);
const asks = { actions: ['zosia', 'boot-qemu'], commands: ['run', 'prompt'], modes: ['prompt'] };
/** What a person at the prompt, and who serves, may say as well. */
const samples = { actions: asks.actions, commands: ['run', 'prompt', 'serve'] };
/** What a boot is for, and what is asked of it. */
const questionFields = {
    mode: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(bootModes),
        actions: asks.actions,
        commands: ['run'],
        value: 'MODE',
        says: {
            workflow: 'what to boot for: smoke (boot and power off), diag, selftest, prompt, serve (answer the next steps of the job at ' +
                'the output `base-url`; {timeout} is then the time until it can be asked) or perf',
            command: 'what to boot for: interactive (a prompt), smoke (boot and power off), diag, selftest, prompt, serve ({timeout} is ' +
                'then the time until it can be asked) or perf',
        },
        otherwise: { workflow: 'prompt with a {prompt}, else smoke', command: 'prompt with a question, else interactive' },
    },
    prompt: {
        ...asks,
        commands: ['run'],
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'TEXT',
        says: {
            workflow: 'question for the model. Its answer is the output `response`',
            command: 'ask one question instead, print the answer and end',
        },
    },
    'prompt-file': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'the question as a file: its text, of any length that fits the context; or messages, parameters and a schema, where ' +
            'its name ends in .prompt.yml or .prompt.yaml',
    },
    input: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'YAML',
        says: 'values of the variables `{{name}}` of a .prompt.yml file, as YAML',
    },
    'file-input': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'YAML',
        says: 'variables of a .prompt.yml file whose values are the contents of files, as YAML: name to path',
    },
    file_input: {
        ...asks,
        commands: [],
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        sameAs: 'file-input',
        says: 'the same as {file-input}, by the name that it has in actions/ai-inference',
    },
    'system-prompt': { ...asks, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'TEXT', says: 'what the model is told before the question' },
    'system-prompt-file': { ...asks, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'the same as a text file' },
    choices: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'LIST',
        says: {
            workflow: 'the answer is exactly one of these, separated by commas or one on a line; it is the output `choice`, too',
            command: 'the answer is exactly one of these, separated by commas or one on a line',
        },
    },
    'json-schema': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'SCHEMA',
        says: 'the answer is JSON that conforms to this JSON Schema: its text, or the path of a file',
    },
    'prompts-file': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: {
            workflow: 'many questions for one boot: a file of JSON lines or YAML. Their answers are the output `responses-file`',
            command: 'many questions for one boot: a file of JSON lines or YAML. Their answers are printed as JSON lines',
        },
    },
    shard: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'I/N',
        says: 'ask only one part of {prompts-file}: 2/5 is the second of five',
    },
    'max-tokens': {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1_000_000, 'tokens'),
        value: 'N',
        says: 'maximum length of an answer, in tokens',
        otherwise: guests('max-tokens'),
        toldAs: 'max-tokens',
    },
    seed: {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(0, 999_999_999, 'units'),
        value: 'N',
        says: 'sampling seed',
        otherwise: guests('seed'),
        toldAs: 'seed',
    },
    temperature: {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 10, 'temperature'),
        value: 'T',
        says: 'sampling temperature; 0 is greedy: the same question has the same answer',
        otherwise: guests('temperature'),
        toldAs: 'temperature',
    },
    'top-p': {
        ...asks,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1, 'probability'),
        value: 'P',
        says: 'sample from the most likely tokens that make up this probability, from 0 to 1',
        otherwise: '0.95',
    },
    stop: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'TEXT',
        says: 'texts that end the answer, one on a line; they are not part of it',
    },
    expect: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        actions: asks.actions,
        commands: ['run', 'prompt', 'smoke'],
        value: 'TEXT',
        says: 'text, or a regular expression between slashes (`/par[ií]s/i`), that the response must have; without a prompt, the ' +
            'serial log. Else the outcome is `expect-failed`. It holds for each of many answers',
    },
};


/***/ }),

/***/ 49590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   X0: () => (/* binding */ bootCommands),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   gy: () => (/* binding */ wholeOrAuto),
/* harmony export */   mG: () => (/* binding */ bootActions),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export actionNames */
const actionNames = (/* unused pure expression or super */ null && ([
    'zosia',
    'boot-qemu',
    'perf-gate',
    'setup-buildroot',
    'build-zosia',
    'make-model-disk',
]));
const whole = (least, most, unit) => ({ is: 'whole', least, most, unit });
const wholeOrAuto = (least, most, unit) => ({ is: 'whole', least, most, unit, auto: true });
const decimal = (least, most, unit) => ({ is: 'decimal', least, most, unit });
const oneOf = (values) => ({ is: 'one of', values });
const flag = { is: 'flag' };
const text = { is: 'text' };
/** The actions and commands that boot. */
const bootActions = ['zosia', 'boot-qemu', 'perf-gate'];
const bootCommands = ['run', 'prompt', 'serve', 'smoke', 'perf'];


/***/ }),

/***/ 22678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ guestFileFolder),
/* harmony export */   Bx: () => (/* binding */ guestFileNames),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   GE: () => (/* binding */ rowOfGuestFile),
/* harmony export */   Gm: () => (/* binding */ readConsoleLine),
/* harmony export */   Np: () => (/* binding */ flagWord),
/* harmony export */   X6: () => (/* binding */ ports),
/* harmony export */   Yl: () => (/* binding */ bootFlags),
/* harmony export */   Z2: () => (/* binding */ eventNames),
/* harmony export */   dB: () => (/* binding */ broughtBy),
/* harmony export */   gu: () => (/* binding */ hostLines),
/* harmony export */   hd: () => (/* binding */ modelDiskSerial),
/* harmony export */   nC: () => (/* binding */ guestFileTable),
/* harmony export */   pA: () => (/* binding */ bootFlagTable),
/* harmony export */   pm: () => (/* binding */ guestContract),
/* harmony export */   rJ: () => (/* binding */ eventTable)
/* harmony export */ });
/* unused harmony exports guestModes, consolePrefix, consoleTable, consoleLines, constantPart */
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91073);

/** The version of what host and guest say to each other: docs/guest-contract.md, whose tables are written from here. */
const guestContract = 3;
/** The version that brought something which a host does without where the guest is older. */
const broughtBy = { engine: 2, snapshot: 3 };
/** What a guest is run for. When several are asked for, the first of this list is run. */
const guestModes = ['diag', 'selftest', 'perf', 'prompt', 'ci', 'interactive'];
/** The flags on the kernel command line that init knows. */
const bootFlagTable = {
    'zosia.ci': { value: '1', meaning: 'boot, then power off' },
    'zosia.diag': { value: '1', meaning: 'print diagnostics, then power off' },
    'zosia.selftest': { value: '1', meaning: 'run `llama-cli --help`, then power off' },
    'zosia.perf': { value: '1', meaning: 'measure generation speed, then power off' },
    'zosia.perf.tokens': {
        value: 'N',
        meaning: 'tokens to generate in a perf run',
        reads: { as: 'whole', least: 1, otherwise: 64 },
    },
    'zosia.llama_threads': { value: 'N', meaning: "llama's generation threads (one per vCPU)" },
    'zosia.llama_batch_threads': { value: 'N', meaning: "llama's prompt threads (as the generation threads)" },
    'zosia.llama_args': {
        value: 'a,b,c',
        meaning: 'further arguments of the llama.cpp program that is run (`llama-server` for both prompts), separated by commas, ' +
            "behind init's own; where the server listens they cannot say",
    },
};
const bootFlags = Object.keys(bootFlagTable);
/** A word of the kernel command line. */
function flagWord(flag, value) {
    return `${flag}=${value}`;
}
/** What the guest is told by `fw_cfg`, all in one folder. */
const guestFileTable = {
    prompt: {
        content: 'its presence selects the prompt mode; the question, UTF-8, 1 to 65536 bytes (else `init-failed`), for a guest ' +
            'that answers without the [engine](#virtio-serial-port-orgzosiahttp)',
        laterBy: 'request',
    },
    'max-tokens': {
        content: 'most tokens of an answer in the prompt mode, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 256 },
        laterBy: 'request',
    },
    'context-length': {
        content: 'tokens of context, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 4096 },
    },
    'model-name': {
        content: 'what the engine calls the model in its answers',
        reads: { as: 'word', otherwise: 'model.gguf' },
    },
    seed: {
        content: 'sampling seed, a whole number from 0',
        reads: { as: 'whole', least: 0, otherwise: 1 },
        laterBy: 'request',
    },
    temperature: {
        content: 'sampling temperature, a decimal number from 0',
        reads: { as: 'decimal', otherwise: 0 },
        note: 'greedy',
        laterBy: 'request',
    },
    'perf-runs': {
        content: 'repetitions of each measurement, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 1 },
    },
    'perf-prompt-tokens': {
        content: 'tokens of a prompt to measure as well',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'none',
    },
    'perf-short-tokens': {
        content: 'tokens of a second, shorter generation, to let a host take the difference',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'none',
    },
    'perf-settle': {
        content: 'seconds to wait before llama starts, once the model is in the page cache',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'neither',
    },
    'fine-clock': { content: 'its presence adds `t_ns` to every event' },
    snapshot: { content: 'its presence says that the host may snapshot this guest: it waits at the event `ready`' },
    'terminal-size': {
        content: '`COLUMNS ROWS` of the terminal behind the console; answers are wrapped for it. Later changes come by ' +
            'the port for events',
        note: 'unknown',
        laterBy: 'events',
    },
};
const guestFileNames = Object.keys(guestFileTable);
function rowOfGuestFile(name) {
    return guestFileTable[name];
}
/** Where they all are. */
const guestFileFolder = 'opt/org.zosia';
/** The virtio-serial ports, by what they are for. */
const ports = {
    events: 'org.zosia.events',
    output: 'org.zosia.output',
    http: 'org.zosia.http',
};
/** The virtio serial of the disk that holds the model. */
const modelDiskSerial = 'zosia-models';
const limits = {
    /** A guest reads such a file in time that grows with the square of its size: 64 KiB take 0.1 s, 1 MiB 23 s. */
    guestFileBytes: 65_536,
    /** The body of a request to the engine: /run holds no more beside the log. */
    requestBodyBytes: 4_194_304,
    /** So long the guest waits for `ack`. */
    acknowledgeSeconds: 5,
};
/** What the guest says by the port for events, besides the fields of every event. */
const eventTable = {
    init: {
        fields: { contract: { is: 'number', note: String(guestContract) }, mode: { is: 'one of', values: guestModes } },
        when: 'flags are read',
    },
    warning: { fields: { message: { is: 'text' } }, when: 'beside each warning line' },
    model: {
        fields: {
            dev: { is: 'text or null' },
            path: { is: 'text or null' },
            reason: { is: 'one of', values: ['ok', 'no-disk', 'no-model', 'bad-model'] },
        },
        when: 'the disk was looked for and mounted',
    },
    'llama-start': {
        fields: { program: { is: 'text' }, threads: { is: 'number' }, batch_threads: { is: 'number' } },
        when: 'just before llama is executed',
    },
    ready: {
        fields: {},
        when: 'where the host may snapshot this guest: the engine is loaded, nothing was asked and no prompt shown yet. The ' +
            'guest waits for the host',
    },
    restored: { fields: {}, when: 'this is a copy of the guest that said `ready`, and it continues' },
    engine: {
        fields: { port: { is: 'one of', values: [ports.http] } },
        when: 'the model is loaded, and the port leads to the engine',
    },
    question: {
        fields: { text: { is: 'text', note: 'UTF-8 in Base64' } },
        when: 'somebody asked something at the prompt, of a host that keeps a history',
    },
    'llama-exit': {
        fields: { status: { is: 'number', note: '0 to 255; 128+N for signal N; 137 of an engine that init stopped' } },
        when: 'llama ended',
    },
    perf: {
        fields: {
            tokens: { is: 'number' },
            seconds: { is: 'number' },
            tok_per_s: { is: 'number' },
            tool: { is: 'text', note: '`llama-bench` or `llama-completion`' },
        },
        when: 'perf figures',
    },
    'perf-test': {
        fields: {
            prompt_tokens: { is: 'number' },
            tokens: { is: 'number', note: 'one of the two is 0' },
            samples_ns: { is: 'positive numbers', note: 'a number for each repetition' },
        },
        when: 'each measurement, before `perf`',
    },
    end: {
        fields: { outcome: { is: 'one of', values: _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .guestOutcomes */ .Sz }, message: { is: 'text' } },
        when: 'last of all',
    },
};
const eventNames = Object.keys(eventTable);
/** What the host says by the port for events, a line each. */
const hostLines = {
    /** The event `end` was heard: the guest may power off. */
    ack: () => 'ack',
    /** To a guest that is ready to be kept: it was not, and goes on as it is. */
    resume: () => 'resume',
    /** To such a guest: it is a copy. Seconds since 1970, and a text without blanks for its random numbers. */
    restored: (seconds, seed) => `restored ${seconds} ${seed}`,
    /** A question of an earlier session, for the prompt's history; without one: such a history is kept. */
    history: (question = '') => `history ${Buffer.from(question).toString('base64')}`.trimEnd(),
    /** The terminal behind the console has this size now. */
    resize: (columns, rows) => `resize ${columns} ${rows}`,
};
/** Ahead of each line that init prints on the console. */
const consolePrefix = 'zosia: ';
/** What init prints on the console, for people and for a host that hears no events; in this order where they apply. */
const consoleTable = {
    init: { line: 'init', when: 'first of all' },
    warning: { line: 'warning: …', when: 'something requested was not usable' },
    diag: { line: 'diag', when: 'the mode, followed by the next three' },
    selftest: { line: 'selftest', when: 'the mode, followed by the next three' },
    perf: { line: 'perf', when: 'the mode, followed by the next three' },
    prompt: { line: 'prompt', when: 'the mode, followed by the next three' },
    modelDevice: { line: 'model_dev=…', when: '`none` when absent' },
    llamaProgram: { line: 'llama_bin=…', when: '`none` when absent' },
    modelPath: { line: 'model_path=…', when: '`none` when absent' },
    perfFigures: { line: 'perf tokens=N seconds=S tok_per_s=R', when: 'generation only: no load, no prompt' },
    perfNeedsModel: { line: 'perf requires model …', when: 'no model to run' },
    promptNeedsModel: { line: 'prompt requires model …', when: 'no model to run' },
    stub: {
        line: 'model not found in /models; starting stub prompt',
        when: 'interactive and ci, without a model',
    },
    ciEnds: { line: 'ci mode; powering off', when: 'ci' },
    kernel: { line: 'kernel=…', when: 'diag' },
    cpus: { line: 'cpus=…', when: 'diag' },
    memory: { line: 'MemTotal=…', when: 'diag' },
    disk: { line: 'disk=…', when: 'diag' },
    port: { line: 'port=…', when: 'diag' },
    backend: { line: 'backend=…', when: 'diag' },
    error: { line: 'error: …', when: "llama's last words, then what failed, before shutting down" },
    outcome: {
        line: 'outcome=OUTCOME',
        when: 'how it ended, as the event `end` says it: of a guest without the port for events',
    },
    shuttingDown: { line: 'shutting down', when: 'on every way out' },
};
const consoleLines = Object.keys(consoleTable);
/** As much of a line as does not hang on the boot. */
function constantPart(line) {
    return consoleTable[line].line.replace(/…$|(?<==)[A-Z].*$/, '').trimEnd();
}
/** What `text`, a line of the console, says where it is `line`: behind the constant part. Undefined where it is not. */
function readConsoleLine(line, text) {
    const start = `${consolePrefix}${constantPart(line)}`;
    const isWhole = constantPart(line) === consoleTable[line].line;
    if (isWhole ? text !== start : !text.startsWith(start))
        return undefined;
    return text.slice(start.length).trim();
}


/***/ })

};
