export const id = 301;
export const ids = [301];
export const modules = {

/***/ 27301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endService: () => (/* binding */ endService)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2374);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47427);
/* harmony import */ var _guest_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44364);
/* harmony import */ var _job_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79218);
/* harmony import */ var _service_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87483);
/* harmony import */ var _step_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67887);








/** A guest is given 20 s to end by itself, and QEMU some more to be ended. */
const endMs = 60_000;
/** Ends a service and shows its logs. Whether its folder is to be kept as an artifact. */
async function endService({ folder, control, upload }, reporter) {
    const wasRunning = await askForEnd(control);
    const ending = (0,_service_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnding */ .O$)(folder);
    if (ending === undefined) {
        reporter.warn('the service was ended from outside: steps that used it may have failed because of that');
    }
    else if (ending.outcome !== 'ok' || !wasRunning) {
        const when = wasRunning ? 'ended' : 'ended before the job did';
        reporter.warn((0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__/* .quoting */ .yu) `the service ${when}: ${ending.outcome}. ${ending.sentence} ${ending.nextStep}`);
    }
    if (ending)
        reporter.info(`the service answered ${ending.requestsServed} requests`);
    await (0,_guest_text_js__WEBPACK_IMPORTED_MODULE_3__/* .showConsole */ .b)((0,_step_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .bootFiles */ .O)(folder).serialLog);
    const log = (0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)((0,_service_files_js__WEBPACK_IMPORTED_MODULE_5__/* .serviceLog */ .yN)(folder));
    if ('text' in log) {
        await (0,_job_log_js__WEBPACK_IMPORTED_MODULE_4__/* .foldLog */ .eY)('service log', () => {
            (0,_guest_text_js__WEBPACK_IMPORTED_MODULE_3__/* .showGuestText */ .u)(_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_7__/* .ForeignText */ .sh.of(log.text.trimEnd()));
            return Promise.resolve();
        });
    }
    return upload === 'always' || (upload === 'failure' && (ending?.outcome !== 'ok' || !wasRunning));
}
/** Settles when it has ended: true, or false where it had before. Throws where it does not end. */
async function askForEnd(control) {
    const ended = new Promise((resolve) => {
        let connected = false;
        (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createConnection)(control)
            .once('connect', () => (connected = true))
            .on('error', () => undefined)
            .once('close', () => {
            resolve(connected);
        })
            .resume();
    });
    const late = new AbortController();
    const result = await Promise.race([ended, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(endMs, undefined, { signal: late.signal })]);
    late.abort();
    if (result === undefined)
        throw new Error(`the service did not end within ${endMs / 1000} s`);
    return result;
}


/***/ })

};
