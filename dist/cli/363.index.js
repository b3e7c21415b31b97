export const id = 363;
export const ids = [363];
export const modules = {

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMergeCommand: () => (/* binding */ addPerfMergeCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47055);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2374);
/* harmony import */ var _perf_csv_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57111);
/* harmony import */ var _perf_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63644);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84498);
/* harmony import */ var _perf_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33831);
/* harmony import */ var _perf_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87026);
/* harmony import */ var _perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39018);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9238);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58574);
/* harmony import */ var _boot_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20997);













/** `zosia perf-merge`: what many runners measured of one matrix, as one verdict. */
function addPerfMergeCommand(zosia, context) {
    const command = zosia
        .command('perf-merge')
        .description('Merges results files of several runners into one report and one verdict.')
        .argument('<files...>', 'results files of perf --results-json');
    (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_11__/* .addOptions */ .s6)(command, 'perf-merge').action(async (files, options) => {
        const fields = (0,_boot_options_js__WEBPACK_IMPORTED_MODULE_11__/* .optionReader */ .hr)('perf-merge', options);
        const minTokensPerSecond = fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateFields */ .Xc, 'min-tok-s');
        const matrixFile = fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateFields */ .Xc, 'matrix-file');
        const confidence = fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateFields */ .Xc, 'confidence') ?? _contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateDefaults */ .Cq.confidence;
        const [csv, json] = [fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateFields */ .Xc, 'results-csv'), fields.read(_contract_fields_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gateFields */ .Xc, 'results-json')];
        fields.finish();
        const rows = matrixFile === undefined ? [] : (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMatrix */ .z5)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamedText */ .Lh)('matrix-file', matrixFile), matrixFile);
        // A file that is named twice would count twice.
        const distinct = [...new Set(files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)))];
        const read = distinct.map((file) => (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .parseResults */ .c2)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamedText */ .Lh)('files', file), file));
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
        if (csv !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(csv, (0,_perf_csv_js__WEBPACK_IMPORTED_MODULE_12__/* .resultsCsv */ .d)(merged));
        if (json !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(json, (0,_perf_result_js__WEBPACK_IMPORTED_MODULE_7__/* .formatResults */ .ew)(merged));
        const verdicts = gates.map(({ verdict }) => verdict);
        if (missing.length > 0)
            verdicts.push('inconclusive');
        context.endWith(_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictExitCodes */ .c[(0,_perf_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .worstVerdict */ .z)(verdicts)]);
    });
}


/***/ })

};
