export const id = 802;
export const ids = [802];
export const modules = {

/***/ 54802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPerfMatrixCommand: () => (/* binding */ addPerfMatrixCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2374);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79841);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58574);
/* harmony import */ var _perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84498);





/** `zosia perf-matrix`: writes a matrix file, or turns one into a strategy matrix for GitHub. */
function addPerfMatrixCommand(zosia) {
    zosia
        .command('perf-matrix')
        .description('Writes every combination of settings as a matrix file for perf --matrix-file.')
        .option('--threads-list <LIST>', "threads, separated by spaces or commas (the guest's default)")
        .option('--batch-threads-list <LIST>', "batch threads, separated by spaces or commas (the guest's default)")
        .option('--args-list <LIST>', 'sets of llama.cpp arguments, separated by semicolons (none)')
        .option('--out <PATH>', 'where to write it (standard output)')
        .option('--strategy <FILE>', "print a matrix file as one line of JSON, for GitHub's strategy.matrix, instead")
        .action(async (options) => {
        const { strategy, out } = options;
        if (strategy !== undefined) {
            const rows = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMatrix */ .z5)((0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedText */ .L)('strategy', strategy), strategy);
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .formatJson */ .IB)((0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .strategyMatrix */ .Pf)(rows)));
            return;
        }
        const text = (0,_perf_matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .matrixText */ .vs)(listed(options['threadsList'], /[\s,]+/), listed(options['batchThreadsList'], /[\s,]+/), listed(options['argsList'], /\s*;\s*/));
        if (out === undefined)
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(text.trimEnd());
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(out, text);
    });
}
function listed(text, separator) {
    return (text ?? '').split(separator).filter((entry) => entry !== '');
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   L: () => (/* binding */ readNamedText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);



/** Far more than any model's context holds. */
const usualBytes = 16 * 1024 * 1024;
const reasons = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
};
/** The text of a UTF-8 file, to the last byte but for a byte order mark, or why it cannot be had: a clause. */
function readTextFile(file, { mostBytes = usualBytes, env = process.env } = {}) {
    try {
        const checkout = env['GITHUB_WORKSPACE'];
        if (checkout && leadsOut(file, checkout))
            return { problem: 'it is a link out of the checkout' };
        // Without waiting: opening a named pipe would otherwise, for ever.
        const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (stats.isDirectory())
                return { problem: 'it is a folder' };
            if (!stats.isFile())
                return { problem: 'it is not a file' };
            if (stats.size > mostBytes)
                return { problem: `it has ${stats.size} bytes, and at most ${mostBytes} are read` };
            const bytes = Buffer.alloc(stats.size);
            return { text: textOf(bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes))) };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .vq)(error) ?? '';
        return {
            problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (reasons[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)),
        };
    }
}
/** A hundred thousand answers, or a year of results. */
const mostNamedBytes = 256 * 1024 * 1024;
/** The text of a file that a person named as `name`. Throws UsageError with both when it cannot be read. */
function readNamedText(name, file) {
    const read = readTextFile(file, { mostBytes: mostNamedBytes });
    if ('problem' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${name}: ${file}: ${read.problem}`);
    return read.text;
}
/**
 * Whether a file of a job's checkout is a link to what is none, the credentials in `.git` included. A pull request brings
 * its own links: without this its author would choose which of the runner's files a workflow reads.
 */
function leadsOut(file, checkout) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(checkout))
        return false;
    const [named, real, root] = [node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(checkout)];
    if (named === real || ![node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(checkout), root].some((folder) => isBelow(named, folder)))
        return false;
    return !isBelow(real, root) || node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes('.git');
}
function isBelow(file, folder) {
    return file.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
/** Throws where the bytes are not UTF-8. */
function textOf(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}


/***/ }),

/***/ 84498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ strategyMatrix),
/* harmony export */   dv: () => (/* binding */ unmeasuredRows),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   vs: () => (/* binding */ matrixText),
/* harmony export */   z5: () => (/* binding */ parseMatrix)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

/** GitHub refuses a strategy matrix of more jobs. */
const mostJobs = 256;
/**
 * Reads lines `threads|batch_threads|llama_args`; `#` begins a comment, an empty field is the guest's default.
 * Throws UsageError, naming `file` and each wrong line.
 */
function parseMatrix(text, file) {
    const wrong = [];
    const rows = text.split('\n').flatMap((whole, index) => {
        const line = whole.replace(/#.*/, '').trim();
        if (line === '')
            return [];
        const row = parseRow(line);
        if (row === undefined) {
            wrong.push(`${file}, line ${index + 1}: ${JSON.stringify(line)} is not threads|batch_threads|llama_args`);
            return [];
        }
        return [row];
    });
    if (wrong.length > 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(wrong.join('\n'));
    if (rows.length === 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${file} holds no line threads|batch_threads|llama_args`);
    return rows;
}
function parseRow(line) {
    const [, threads = '', batchThreads = '', args = ''] = /^([1-9]\d{0,2})?\|([1-9]\d{0,2})?\|([^|"]*)$/.exec(line) ?? [];
    if (/(?!\t)\p{C}/u.test(line))
        return undefined; // becomes a kernel's command line
    if (!line.includes('|') || (line !== '||' && threads + batchThreads + args === ''))
        return undefined;
    const count = (text) => (text === '' ? undefined : Number(text));
    return {
        threads: count(threads),
        batchThreads: count(batchThreads),
        llamaArgs: args.split(/[\s,]+/).filter((argument) => argument !== ''),
    };
}
/** The rows that no measurement was made of; what a row leaves open may be anything. */
function unmeasuredRows(rows, measured) {
    const covers = (row, settings) => (row.threads === undefined || row.threads === settings.threads) &&
        (row.batchThreads === undefined || row.batchThreads === settings.batchThreads) &&
        row.llamaArgs.every((argument) => settings.llamaArgs.includes(argument));
    return rows.filter((row) => !measured.some((settings) => covers(row, settings)));
}
/** A row as a matrix file has it. */
function rowText({ threads, batchThreads, llamaArgs }) {
    return `${threads ?? ''}|${batchThreads ?? ''}|${llamaArgs.join(' ')}`;
}
/** Every combination, as the text of a matrix file; an `argsList` entry is one set of arguments. */
function matrixText(threadsList, batchThreadsList, argsList) {
    const orDefault = (values) => (values.length === 0 ? [''] : values);
    const lines = orDefault(threadsList).flatMap((threads) => orDefault(batchThreadsList).flatMap((batchThreads) => orDefault(argsList).map((args) => `${threads}|${batchThreads}|${args}`)));
    const text = `# threads|batch_threads|llama_args\n${lines.join('\n')}\n`;
    parseMatrix(text, 'the matrix');
    return text;
}
/**
 * The matrix for `strategy.matrix: ${{ fromJSON(…) }}`: a job a row, each with inputs of perf-gate.
 * Throws UsageError for more jobs than GitHub takes.
 */
function strategyMatrix(rows) {
    if (rows.length > mostJobs) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the matrix has ${rows.length} rows; GitHub runs ${mostJobs} jobs of one matrix at most`);
    }
    const text = (value) => (value === undefined ? '' : String(value));
    return {
        include: rows.map(({ threads, batchThreads, llamaArgs }, index) => ({
            name: `${index + 1}-t${text(threads) || 'auto'}-tb${text(batchThreads) || 'auto'}`,
            threads: text(threads),
            'batch-threads': text(batchThreads),
            'llama-args': llamaArgs.join(','),
        })),
    };
}


/***/ })

};
