export const id = 363;
export const ids = [363];
export const modules = {

/***/ 8363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMergeCommand: () => (/* binding */ addPerfMergeCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4109);
/* harmony import */ var _job_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1097);
/* harmony import */ var _perf_csv_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7111);
/* harmony import */ var _perf_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3644);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4498);
/* harmony import */ var _perf_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3831);
/* harmony import */ var _perf_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7026);
/* harmony import */ var _perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9018);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9238);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8574);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1879);













/** `zosia perf-merge`: what many runners measured of one matrix, as one verdict. */
function addPerfMergeCommand(zosia, context) {
    zosia
        .command('perf-merge')
        .description('Merges results files of several runners into one report and one verdict.')
        .argument('<files...>', 'results files of perf --results-json')
        .requiredOption('--min-tok-s <N>', 'fewest tokens per second that pass')
        .option('--matrix-file <FILE>', 'the matrix that they share: a row that nobody measured is inconclusive')
        .option('--confidence <SHARE>', 'how sure a bound must be (0.95)')
        .option('--results-csv <FILE>', 'write every run as CSV')
        .option('--results-json <FILE>', 'write the merged results')
        .action(async (files, options) => {
        const texts = (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_11__/* .optionTexts */ .Q)(options);
        const fields = new _job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .FieldReader */ .U3(texts, (name) => `--${name}`);
        const minTokensPerSecond = fields.optional('min-tok-s', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalNumber */ .zD)(0, 1_000_000, 'tokens per second'));
        const matrixFile = fields.optional('matrix-file', _job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .anyText */ .Ae);
        const confidence = fields.withDefault('confidence', (0,_job_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalNumber */ .zD)(0.5, 0.999, 'share'), 0.95);
        fields.finish();
        const rows = matrixFile === undefined ? [] : (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMatrix */ .z5)(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedText */ .Lh)('matrix-file', matrixFile), matrixFile);
        // A file that is named twice would count twice.
        const distinct = [...new Set(files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)))];
        const read = await Promise.all(distinct.map(async (file) => (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .parseResults */ .c2)(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readNamedText */ .Lh)('results', file), file)));
        const merged = (0,_perf_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeResults */ .n0)(read.flat().filter((result) => result.mode === 'wall'));
        const demands = { minTokensPerSecond, confidence, maxRegression: 1, tolerance: 0 };
        const gates = merged.map((result) => (0,_perf_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeWall */ .Qr)(result, undefined, demands));
        merged.forEach((result, index) => {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .printMarkdown */ .xE)((0,_perf_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportMarkdown */ .uL)({ result, gate: gates[index], minTokensPerSecond, confidence, tolerance: 0 }));
        });
        const settings = merged.flatMap(({ configurations }) => configurations.map((one) => one.settings));
        const missing = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .unmeasuredRows */ .dv)(rows, settings);
        for (const row of missing)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .printMarkdown */ .xE)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .formatted */ .X0) `\n**inconclusive**: nobody measured ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .inlineCode */ .ti)((0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .rowText */ .qg)(row))}`);
        if (texts['results-csv'] !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(texts['results-csv'], (0,_perf_csv_js__WEBPACK_IMPORTED_MODULE_12__/* .resultsCsv */ .d)(merged));
        if (texts['results-json'] !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(texts['results-json'], (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .formatResults */ .ew)(merged));
        const verdicts = gates.map(({ verdict }) => verdict);
        if (missing.length > 0)
            verdicts.push('inconclusive');
        context.endWith(_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictExitCodes */ .c[(0,_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .worstVerdict */ .z)(verdicts)]);
    });
}


/***/ })

};
