export const id = 258;
export const ids = [258];
export const modules = {

/***/ 27258:
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
// EXTERNAL MODULE: ./build.bundles.part/src/runner/guest-text.js
var guest_text = __webpack_require__(44364);
// EXTERNAL MODULE: ./build.bundles.part/src/runner/job-log.js
var job_log = __webpack_require__(79218);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/job/boot-report.js
var boot_report = __webpack_require__(37722);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-schema.js
var foreign_schema = __webpack_require__(38267);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
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
    sentence: foreign_schema/* foreignText */.q,
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
    return 'problem' in read ? undefined : endingSchema.safeParse((0,json/* parseJson */.qF)(read.text)).data;
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
    await (0,guest_text/* showConsole */.b)((0,step_folder/* bootFiles */.O)(folder).serialLog);
    const log = (0,text_file/* readTextFile */.Gu)(serviceLog(folder));
    if ('text' in log) {
        await (0,job_log/* foldLog */.eY)('service log', () => {
            (0,guest_text/* showGuestText */.u)(foreign_text/* ForeignText */.sh.of(log.text.trimEnd()));
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


/***/ })

};
