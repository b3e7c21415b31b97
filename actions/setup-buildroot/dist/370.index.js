export const id = 370;
export const ids = [370,887];
export const modules = {

/***/ 41370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endService: () => (/* binding */ endService)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js + 1 modules
var files = __webpack_require__(77820);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js + 4 modules
var log_text = __webpack_require__(52290);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/job-log.js
var job_log = __webpack_require__(79218);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/guest-text.js







/**
 * Writes what a guest said into the log, word for word. A model may well write `::error::` or `##[group]`: while its
 * words are shown, the runner is told to take no commands.
 */
function showGuestText(text, out = process.stdout) {
    const token = (0,external_node_crypto_.randomUUID)();
    out.write([`::stop-commands::${token}`, (0,log_text/* withoutControls */.DJ)(text), `::${token}::`, ''].join(external_node_os_.EOL));
}
/** As much of the console is shown in the step's log; the whole is in the file. */
const shownSerialCharacters = 128 * 1024;
/** Shows a guest's console in the step's log. */
async function showConsole(serialLog) {
    if (!(await (0,files/* fileExists */.hR)(serialLog)))
        return;
    const text = (await (0,external_node_fs_promises_.readFile)(serialLog, 'utf8')).slice(-shownSerialCharacters).trim();
    await (0,job_log/* foldLog */.eY)('serial console', () => {
        showGuestText(foreign_text/* ForeignText */.sh.of(text));
        return Promise.resolve();
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/boot-report.js

function boot_report_shownReport(report) {
    const shown = report.kind === 'ran' ? { ...report } : { ...report, ...nothingRan };
    delete shown.kind;
    return shown;
}
const nothingRan = {
    answer: foreign_text/* ForeignText */.sh.of(''),
    thinking: foreign_text/* ForeignText */.sh.of(''),
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
    machine: undefined,
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

;// CONCATENATED MODULE: ./build.bundles.part/src/text/foreign-schema.js


/** A string of somebody else's JSON. */
const foreignText = schemas/* string */.YjP().transform((text) => foreign_text/* ForeignText */.sh.of(text));

;// CONCATENATED MODULE: ./build.bundles.part/src/text/json.js
/** What JSON need not escape, but a terminal or a runner may obey; the escapes mean the same text. */
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;
/** The door into JSON that people may see in a log: the value is exact, and nothing in it acts. One line without `indent`. */
function json_formatJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(active, json_escape);
}
/** Far deeper than any file, answer or event of a guest is nested. */
const deepest = 512;
/**
 * The value of a JSON text. Throws SyntaxError for what is none, and for one that is nested so deeply that whoever follows
 * it by calling himself, as JSON.stringify does, runs out of stack.
 */
function readJson(text) {
    const value = JSON.parse(text);
    refuseDeep(value);
    return value;
}
/** Throws SyntaxError for a value that is nested so deeply. */
function refuseDeep(value) {
    if (isDeeperThan(deepest, value))
        throw new SyntaxError(`nested deeper than ${deepest} levels`);
}
/** The same; undefined for what `readJson` refuses. */
function parseJson(text) {
    try {
        return readJson(text);
    }
    catch {
        return undefined;
    }
}
function isDeeperThan(levels, value) {
    let inside = [value];
    for (let level = 0; level <= levels && inside.length > 0; level++) {
        inside = inside.flatMap((one) => typeof one === 'object' && one !== null ? Object.values(one) : []);
    }
    return inside.length > 0;
}
function json_escape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/runner/service-files.js








/** What the program that serves tells the step that started it, once it does. */
const servingMessage = schemas/* object */.Ikc({
    serving: schemas/* object */.Ikc({
        baseUrl: schemas/* string */.YjP(),
        apiKey: schemas/* string */.YjP().optional(),
        model: schemas/* string */.YjP(),
        machine: schemas/* object */.Ikc({ accelerator: schemas/* string */.YjP(), qemuVersion: schemas/* string */.YjP() }),
        start: schemas/* enum */.k5n(['warm', 'cold']),
    }),
    /** The socket where a connection asks for the end; it closes when all is over. */
    control: schemas/* string */.YjP(),
});
const endingSchema = schemas/* object */.Ikc({
    outcome: schemas/* string */.YjP(),
    sentence: foreignText,
    nextStep: schemas/* string */.YjP(),
    requestsServed: schemas/* number */.aig(),
});
const endingName = 'ending.json';
/** What the service said after its step was over. */
function serviceLog(folder) {
    return external_node_path_.join(folder, 'service.log');
}
async function writeEnding(folder, report) {
    const { outcome, sentence, nextStep, requestsServed = 0 } = shownReport(report);
    const text = formatJson({ outcome, sentence, nextStep, requestsServed });
    await writeAside(path.join(folder, endingName), (aside) => writeFile(aside, text));
}
/** Undefined for a service that was killed. */
function readEnding(folder) {
    const read = (0,text_file/* readTextFile */.Gu)(external_node_path_.join(folder, endingName));
    return 'problem' in read ? undefined : endingSchema.safeParse(parseJson(read.text)).data;
}

// EXTERNAL MODULE: ./build.bundles.part/src/runner/step-folder.js
var step_folder = __webpack_require__(67887);
;// CONCATENATED MODULE: ./build.bundles.part/src/runner/end-service.js








/** A guest is given 20 s to end by itself, and QEMU some more to be ended. */
const endMs = 60_000;
/** Ends a service and shows its logs. Whether its folder is to be kept as an artifact. */
async function endService({ folder, control, upload }, reporter) {
    const wasRunning = await askForEnd(control);
    const ending = readEnding(folder);
    if (ending === undefined) {
        reporter.warn('the service was ended from outside: steps that used it may have failed because of that');
    }
    else if (ending.outcome !== 'ok' || !wasRunning) {
        const when = wasRunning ? 'ended' : 'ended before the job did';
        reporter.warn((0,foreign_text/* quoting */.yu) `the service ${when}: ${ending.outcome}. ${ending.sentence} ${ending.nextStep}`);
    }
    if (ending)
        reporter.info(`the service answered ${ending.requestsServed} requests`);
    await showConsole((0,step_folder/* bootFiles */.O)(folder).serialLog);
    const log = (0,text_file/* readTextFile */.Gu)(serviceLog(folder));
    if ('text' in log) {
        await (0,job_log/* foldLog */.eY)('service log', () => {
            showGuestText(foreign_text/* ForeignText */.sh.of(log.text.trimEnd()));
            return Promise.resolve();
        });
    }
    return upload === 'always' || (upload === 'failure' && (ending?.outcome !== 'ok' || !wasRunning));
}
/** Settles when it has ended: true, or false where it had before. Throws where it does not end. */
async function askForEnd(control) {
    const ended = new Promise((resolve) => {
        let connected = false;
        (0,external_node_net_.createConnection)(control)
            .once('connect', () => (connected = true))
            .on('error', () => undefined)
            .once('close', () => {
            resolve(connected);
        })
            .resume();
    });
    const late = new AbortController();
    const result = await Promise.race([ended, (0,promises_.setTimeout)(endMs, undefined, { signal: late.signal })]);
    late.abort();
    if (result === undefined)
        throw new Error(`the service did not end within ${endMs / 1000} s`);
    return result;
}


/***/ }),

/***/ 67887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bootFiles),
/* harmony export */   artifactName: () => (/* binding */ artifactName)
/* harmony export */ });
/* unused harmony export stepFolder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A folder of the step's own, for what its artifact would hold. */
function stepFolder() {
    return mkdtemp(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'zosia-'));
}
function bootFiles(folder) {
    return {
        serialLog: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'serial.log'),
        timings: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'timings.json'),
        response: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'response.txt'),
        responses: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'responses.jsonl'),
    };
}
/** Two steps of a job, and two jobs, may each have one. */
function artifactName(folder) {
    return `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)}-${process.env['GITHUB_JOB'] ?? 'job'}`;
}


/***/ })

};
