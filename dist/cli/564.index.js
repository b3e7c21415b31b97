export const id = 564;
export const ids = [564];
export const modules = {

/***/ 26576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ fewestRuns),
  t: () => (/* binding */ judgeComparison)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/bootstrap.js

const resamples = 2000;
/**
 * Percentile bootstrap of median(candidate) / median(baseline) - 1, as a two-sided interval of `confidence`.
 * The same samples give the same interval.
 */
function changeInterval(candidate, baseline, confidence) {
    const random = seededRandom(1);
    const resampledMedian = (values) => (0,simple_statistics/* median */.JZ)((0,simple_statistics/* sampleWithReplacement */.f1)([...values], values.length, random));
    const changes = Array.from({ length: resamples }, () => resampledMedian(candidate) / resampledMedian(baseline) - 1);
    const outside = (1 - confidence) / 2;
    return { low: (0,simple_statistics/* quantile */.YV)(changes, outside), high: (0,simple_statistics/* quantile */.YV)(changes, 1 - outside) };
}
/** mulberry32: uniform numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/perf/mann-whitney.js

/** Up to this many in each sample the distribution is counted out; beyond, the normal approximation is as good. */
const mostExact = 30;
/**
 * One-sided Mann-Whitney test: the probability that `candidate` ranks as low as it does, or lower, where both samples
 * come from one distribution. Exact without ties, else by the normal approximation with tie and continuity correction.
 * Throws RangeError for an empty sample.
 */
function probabilityOfLower(candidate, baseline) {
    const [m, n] = [candidate.length, baseline.length];
    if (m === 0 || n === 0)
        throw new RangeError('a rank test needs samples on both sides');
    const u = mannWhitneyU(candidate, baseline);
    const ties = tieSizes([...candidate, ...baseline]);
    if (ties.length === 0 && m <= mostExact && n <= mostExact)
        return exactProbability(u, m, n);
    const all = m + n;
    const tied = ties.reduce((total, size) => total + size ** 3 - size, 0);
    const variance = ((m * n) / 12) * (all + 1 - tied / (all * (all - 1)));
    if (variance <= 0)
        return 1;
    return (0,simple_statistics/* cumulativeStdNormalProbability */.ri)((u + 0.5 - (m * n) / 2) / Math.sqrt(variance));
}
/** How many pairs have the first sample's value above the second's; a tie counts half. */
function mannWhitneyU(first, second) {
    let u = 0;
    for (const a of first)
        for (const b of second)
            u += a > b ? 1 : a === b ? 0.5 : 0;
    return u;
}
/** Sizes of the groups of equal values, of two or more. */
function tieSizes(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts.values()].filter((count) => count > 1);
}
/**
 * P(U <= u) for sample sizes m and n: of all orders of m + n values, the share with that U. The number of orders with
 * U = k follows Mann and Whitney (1947): the greatest value is of one sample or of the other.
 */
function exactProbability(u, m, n) {
    const ways = Array.from({ length: n + 1 }, () => [1]);
    for (let i = 1; i <= m; i++) {
        for (let j = 1; j <= n; j++) {
            // Of the first sample: it is above all j of the second. Of the second: it adds nothing.
            const without = ways[j] ?? [];
            const ofSecond = ways[j - 1] ?? [];
            ways[j] = Array.from({ length: i * j + 1 }, (_, k) => (ofSecond[k] ?? 0) + (without[k - j] ?? 0));
        }
    }
    const counts = ways[n] ?? [];
    const sum = (upTo) => counts.slice(0, upTo).reduce((total, count) => total + count, 0);
    return sum(Math.floor(u) + 1) / sum(counts.length);
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/percent.js
var percent = __webpack_require__(11958);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/comparison.js




/** A failure stops people's work: chance alone may cause one only once in a hundred times. */
const significance = 0.01;
/** Of four a side even the clearest order has a probability of 1/70, beyond the significance. */
const fewestRuns = 5;
/** More than this nobody runs. */
const mostRuns = 1000;
/**
 * Compares tokens per second of two samples that were taken in turn on one machine. Fails when the drop is both
 * significant and beyond the limit; passes when a drop beyond the limit can be ruled out; else more runs are needed.
 * Throws RangeError for an empty sample.
 */
function judgeComparison(candidate, baseline, limit) {
    const { maxRegression, confidence } = limit;
    const probability = probabilityOfLower(candidate, baseline);
    const change = (0,simple_statistics/* median */.JZ)([...candidate]) / (0,simple_statistics/* median */.JZ)([...baseline]) - 1;
    const interval = changeInterval(candidate, baseline, 2 * confidence - 1);
    const measured = { change, interval, probability };
    const told = `${(0,percent/* signedPercent */.w)(change, 1)} (between ${(0,percent/* signedPercent */.w)(interval.low, 1)} and ${(0,percent/* signedPercent */.w)(interval.high, 1)}, ` +
        `p = ${probability.toPrecision(2)}), ${(0,percent/* signedPercent */.w)(-maxRegression, 1)} tolerated`;
    const runs = Math.min(candidate.length, baseline.length);
    if (runs < fewestRuns) {
        const moreRuns = fewestRuns - runs;
        return { ...measured, verdict: 'inconclusive', sentence: `${told}; ${moreRuns} more runs are needed`, moreRuns };
    }
    if (probability <= significance && change < -maxRegression)
        return { ...measured, verdict: 'fail', sentence: told };
    if (interval.low >= -maxRegression)
        return { ...measured, verdict: 'pass', sentence: told };
    const moreRuns = missingRuns(runs, measured, maxRegression);
    return moreRuns > mostRuns
        ? { ...measured, verdict: 'inconclusive', sentence: `${told}; more runs are unlikely to decide` }
        : { ...measured, verdict: 'inconclusive', sentence: `${told}; about ${moreRuns} more runs would decide`, moreRuns };
}
/**
 * Runs more until a drop beyond the limit is significant, or a smaller one ruled out, if all stays as it is: both an
 * interval's width and a test's z go with the square root of the runs. At least one is always worth a try.
 */
function missingRuns(runs, { change, interval, probability }, maxRegression) {
    const half = (interval.high - interval.low) / 2;
    const ratio = change < -maxRegression
        ? (0,simple_statistics/* probit */.ht)(1 - significance) / Math.max((0,simple_statistics/* probit */.ht)(1 - probability), 0)
        : half / (change + maxRegression);
    return Math.max(1, Math.ceil(runs * (ratio ** 2 - 1)));
}


/***/ }),

/***/ 57111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ resultsCsv)
/* harmony export */ });
const columns = ['timestamp', 'threads', 'batch_threads', 'args', 'tokens', 'seconds', 'tok_per_s', 'ok'];
/**
 * Every run of `results` as CSV (RFC 4180, but with plain newlines): one line each, times in seconds. Runs of a baseline
 * that was measured in turn follow, and then a last column says which is which.
 */
function resultsCsv(results, baseline) {
    const rows = results.flatMap(allRows);
    const table = baseline
        ? [
            [...columns, 'side'],
            ...rows.map((row) => [...row, 'candidate']),
            ...allRows(baseline).map((row) => [...row, 'baseline']),
        ]
        : [columns, ...rows];
    return table.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}
function allRows({ configurations }) {
    return configurations.flatMap(rowsOf);
}
function rowsOf({ settings, runs }) {
    const { threads, batchThreads, llamaArgs } = settings;
    return runs.map(({ at, tokens, seconds, tokensPerSecond, ok }) => [
        at,
        String(threads ?? ''),
        String(batchThreads ?? ''),
        llamaArgs.join(' '),
        String(tokens),
        seconds.toFixed(3),
        tokensPerSecond.toFixed(3),
        String(ok),
    ]);
}
function quoted(cell) {
    return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}


/***/ }),

/***/ 63644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ speedsOf),
/* harmony export */   Qr: () => (/* binding */ judgeWall),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   n0: () => (/* binding */ mergeResults),
/* harmony export */   xn: () => (/* binding */ judgeVirtual)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26576);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87026);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52483);
/* harmony import */ var _virtual_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7448);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39018);






/** Judges instruction counts against those of the baseline of the same kind. */
function judgeVirtual(result, baselines, { tolerance }) {
    const match = (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .findBaseline */ .Xn)(result, baselines);
    if (!('found' in match))
        return refused(match.differences);
    if (match.found.mode !== 'virtual')
        throw new Error('a baseline of the same kind has the same mode');
    const figures = (0,_virtual_js__WEBPACK_IMPORTED_MODULE_5__/* .compareFigures */ .vN)(result.figures, match.found.figures, tolerance);
    return { ...verdictOn(figures), configurations: [], figures };
}
/** Judges speeds against the threshold, and against the same configurations of a baseline where one is given. */
function judgeWall(result, baselines, demands) {
    const match = baselines && (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .findBaseline */ .Xn)(result, baselines);
    if (match && !('found' in match))
        return refused(match.differences);
    const baseline = match?.found.mode === 'wall' ? match.found : undefined;
    const configurations = result.configurations
        .map((configuration) => judgeConfiguration(configuration, baseline, demands))
        .map((judged) => ({ ...judged, judgements: judged.judgements.map((one) => doubted(one, result)) }));
    const judgements = configurations.flatMap(({ label, judgements: own }) => own.map((judgement) => ({ ...judgement, sentence: `${label}: ${judgement.sentence}` })));
    return { ...verdictOn(judgements), configurations, figures: [] };
}
/** Slowness of a guest that is short of memory tells of the host; a pass in spite of it is a pass. */
function doubted(judgement, { memoryShortMib, machine }) {
    if (memoryShortMib === undefined || judgement.verdict !== 'fail')
        return judgement;
    const had = `the guest had ${machine.memoryMib} of ${machine.memoryMib + memoryShortMib} MiB, because the host had no more`;
    return { verdict: 'inconclusive', sentence: `${judgement.sentence}; but ${had}` };
}
function verdictOn(judgements) {
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .worstVerdict */ .z)(judgements.map((judgement) => judgement.verdict));
    const wanted = judgements.flatMap(({ moreRuns }) => (moreRuns === undefined ? [] : [moreRuns]));
    return {
        verdict,
        sentences: judgements.map((judgement) => `${judgement.verdict}: ${judgement.sentence}`),
        reasons: judgements.filter((judgement) => judgement.verdict === verdict).map(({ sentence }) => sentence),
        ...(wanted.length > 0 ? { moreRuns: Math.max(...wanted) } : {}),
    };
}
function refused(differences) {
    const sentence = `the baseline is of another kind: ${differences.join('; ')}`;
    return { ...verdictOn([{ verdict: 'inconclusive', sentence }]), configurations: [], figures: [] };
}
function judgeConfiguration(configuration, baseline, { minTokensPerSecond, maxRegression, confidence }) {
    const samples = speedsOf(configuration);
    const judgements = [];
    const failed = configuration.runs.filter(({ ok }) => !ok).length;
    if (failed > 0)
        judgements.push({ verdict: 'fail', sentence: `${failed} runs did not end well` });
    if (minTokensPerSecond !== undefined)
        judgements.push((0,_threshold_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeThreshold */ .l)(samples, { minTokensPerSecond, confidence }));
    const before = baseline?.configurations.find((other) => labelOf(other) === labelOf(configuration));
    const reference = before ? speedsOf(before) : [];
    if (baseline && reference.length === 0) {
        judgements.push({ verdict: 'inconclusive', sentence: 'the baseline has no successful run of it' });
    }
    const comparison = samples.length > 0 && reference.length > 0
        ? (0,_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeComparison */ .t)(samples, reference, { maxRegression, confidence })
        : undefined;
    if (comparison)
        judgements.push(comparison);
    return {
        configuration,
        label: labelOf(configuration),
        medianTokensPerSecond: samples.length === 0 ? undefined : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(samples),
        judgements,
        ...(comparison ? { comparison } : {}),
    };
}
/** Tokens per second of the runs that ended well. */
function speedsOf({ runs }) {
    return runs.filter(({ ok }) => ok).map(({ tokensPerSecond }) => tokensPerSecond);
}
/** `4 threads, 4 for batches, -b 256`. */
function labelOf({ settings }) {
    const { threads, batchThreads, contextLength, tokens, llamaArgs } = settings;
    const parts = [
        threads === undefined ? 'default threads' : `${threads} threads`,
        ...(batchThreads === undefined ? [] : [`${batchThreads} for batches`]),
        ...(contextLength === undefined ? [] : [`context ${contextLength}`]),
        ...(tokens === undefined ? [] : [`${tokens} tokens`]),
        ...(llamaArgs.length === 0 ? [] : [llamaArgs.join(' ')]),
    ];
    return parts.join(', ');
}
/**
 * Results of several runners as one: their configurations side by side. Throws nothing; results of different kinds
 * stay apart, and each is judged by itself.
 */
function mergeResults(results) {
    const merged = [];
    for (const result of results) {
        const at = merged.findIndex((other) => (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .differencesInKind */ .OT)(result, other).length === 0);
        const same = merged[at];
        if (!same)
            merged.push(result);
        else
            merged[at] = { ...same, configurations: joined(same.configurations, result.configurations) };
    }
    return merged;
}
function joined(first, second) {
    const all = new Map(first.map((configuration) => [labelOf(configuration), configuration]));
    for (const configuration of second) {
        const label = labelOf(configuration);
        const same = all.get(label);
        all.set(label, same ? { ...same, runs: [...same.runs, ...configuration.runs] } : configuration);
    }
    return [...all.values()];
}


/***/ }),

/***/ 37063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L6: () => (/* binding */ hostAdvice),
  sm: () => (/* binding */ hostFacts),
  jR: () => (/* binding */ hostFactsSchema)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/mac-facts.js


/** OSThermalPressureLevel of macOS's libkern/OSThermalNotification.h, by its number. */
const thermalPressures = ['nominal', 'moderate', 'heavy', 'trapping', 'sleeping'];
/** What slows a Mac down; what it does not tell is left out. */
const macFactsSchema = schemas/* object */.Ikc({
    power: schemas/* enum */.k5n(['mains', 'battery']).optional(),
    lowPowerMode: schemas/* boolean */.zMY().optional(),
    thermalPressure: schemas/* enum */.k5n(thermalPressures).optional(),
    /** Percent of its speed that a hot processor is held down to: Intel. */
    speedLimitPercent: schemas/* number */.aig().optional(),
});
/** Asks macOS. Never throws. */
async function macFacts() {
    const [settings, battery, thermal, pressure] = await Promise.all([
        told(['pmset', '-g']),
        told(['pmset', '-g', 'batt']),
        told(['pmset', '-g', 'therm']),
        // On Apple Silicon pmset tells nothing of heat; this is the key that powermetrics reads, and needs no root.
        told(['notifyutil', '-g', 'com.apple.system.thermalpressurelevel']),
    ]);
    return {
        ...parsePowerSource(battery),
        ...parseLowPowerMode(settings),
        ...parseThermalPressure(pressure),
        ...parseSpeedLimit(thermal),
    };
}
function told(argv) {
    return (0,exec/* exec */.m0)(argv, { timeoutSeconds: 5 }).then(({ stdout }) => stdout, () => '');
}
/** Of `pmset -g batt`: `Now drawing from 'AC Power'`. */
function parsePowerSource(text) {
    const source = /drawing from '([^']+)'/.exec(text)?.[1];
    return source === undefined ? {} : { power: source === 'AC Power' ? 'mains' : 'battery' };
}
/** Of `pmset -g`: ` lowpowermode 1`, or ` powermode 1` on a Mac that has a high power mode, 2, as well. */
function parseLowPowerMode(text) {
    const mode = /^\s*(?:low)?powermode\s+(\d+)/m.exec(text)?.[1];
    return mode === undefined ? {} : { lowPowerMode: mode === '1' };
}
/** Of `notifyutil -g KEY`: the key and its value, `com.apple.system.thermalpressurelevel 2`. */
function parseThermalPressure(text) {
    const level = /^com\.apple\.system\.thermalpressurelevel (\d+)$/m.exec(text)?.[1];
    const thermalPressure = level === undefined ? undefined : thermalPressures[Number(level)];
    return thermalPressure === undefined ? {} : { thermalPressure };
}
/** Of `pmset -g therm`: `CPU_Speed_Limit = 100`; a Mac that was never hot prints none. */
function parseSpeedLimit(text) {
    const limit = /CPU_Speed_Limit\s*=\s*(\d+)/.exec(text)?.[1];
    return limit === undefined ? {} : { speedLimitPercent: Number(limit) };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/perf/host-facts.js



/** What a measurement in real time depends on besides what is measured. */
const hostFactsSchema = schemas/* object */.Ikc({
    /** The processor's own name; `unknown` where the system does not tell. */
    cpu: schemas/* string */.YjP(),
    cores: schemas/* number */.aig(),
    platform: schemas/* string */.YjP(),
    architecture: schemas/* string */.YjP(),
    kernel: schemas/* string */.YjP(),
    /** Runnable processes over the last minute, as the measurement began. */
    loadAverage: schemas/* number */.aig(),
    ...macFactsSchema.shape,
});
/** Facts of the machine that we run on. What a system does not tell is left out; never throws. */
async function hostFacts() {
    return {
        cpu: (0,external_node_os_.cpus)()[0]?.model.trim() ?? 'unknown',
        cores: (0,external_node_os_.availableParallelism)(),
        platform: (0,external_node_os_.platform)(),
        architecture: (0,external_node_os_.arch)(),
        kernel: (0,external_node_os_.release)(),
        loadAverage: (0,external_node_os_.loadavg)()[0] ?? 0,
        ...((0,external_node_os_.platform)() === 'darwin' ? await macFacts() : {}),
    };
}
/** What a person should change about the host before he believes its figures. */
function hostAdvice(host) {
    const { power, lowPowerMode, thermalPressure = 'nominal', speedLimitPercent = 100, loadAverage, cores } = host;
    const advice = [];
    if (power === 'battery')
        advice.push('the host runs on battery, which slows it down: plug it in');
    if (lowPowerMode === true) {
        advice.push('the host is in low power mode, which slows it down: switch it off (System Settings, Battery)');
    }
    if (thermalPressure !== 'nominal') {
        advice.push(`the host is hot and slows itself down (thermal pressure: ${thermalPressure}): let it cool`);
    }
    if (speedLimitPercent < 100) {
        advice.push(`the host is hot and throttled to ${speedLimitPercent} % of its speed: let it cool`);
    }
    if (loadAverage > cores / 2) {
        advice.push(`the host is busy (load ${loadAverage.toFixed(1)} on ${cores} cores): let it finish its other work`);
    }
    return advice;
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


/***/ }),

/***/ 33831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I2: () => (/* binding */ commentBody),
  B$: () => (/* binding */ inMillions),
  wq: () => (/* binding */ medianSpeed),
  fx: () => (/* binding */ reportChart),
  uL: () => (/* binding */ reportMarkdown)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
// EXTERNAL MODULE: ./build.bundles.part/src/text/xml.js
var xml = __webpack_require__(74798);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/chart.js

const width = 720;
const labelWidth = 260;
const rowHeight = 28;
const margin = { top: 44, right: 24, bottom: 40 };
/** About as many ticks as fit. */
const mostTicks = 6;
const colours = { good: '#38f', bad: '#d33', grid: '#8883', zero: '#888' };
/**
 * A strip chart as an SVG file: a dot for every sample, a bar at the median, a dashed line at each row's limit; red where
 * it was crossed. Readable on light and dark pages alike.
 */
function chartSvg({ title, unit, rows }) {
    const height = margin.top + rows.length * rowHeight + margin.bottom;
    const values = rows.flatMap(({ samples, limit }) => [...samples, ...(limit === undefined ? [] : [limit])]);
    const { low, high, step } = scale(values);
    const x = (value) => (labelWidth + ((value - low) / (high - low)) * (width - labelWidth - margin.right)).toFixed(1);
    const bottom = height - margin.bottom;
    const axis = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step).map((value) => {
        const isZero = Math.abs(value) < step / 1000;
        return (`<line x1="${x(value)}" x2="${x(value)}" y1="${margin.top}" y2="${bottom}" ` +
            `stroke="${isZero ? colours.zero : colours.grid}"/>` +
            `<text x="${x(value)}" y="${bottom + 16}" text-anchor="middle">${tick(isZero ? 0 : value, step)}</text>`);
    });
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
        ` font-family="system-ui, sans-serif" font-size="12" fill="#777" role="img" aria-label="${(0,xml/* xmlText */.x)(title)}">`,
        `<text x="8" y="18" font-size="14" font-weight="600">${(0,xml/* xmlText */.x)(title)}</text>`,
        ...axis,
        ...rows.map((row, index) => strip(row, margin.top + (index + 0.5) * rowHeight, x)),
        `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end">${(0,xml/* xmlText */.x)(unit)}</text>`,
        '</svg>\n',
    ].join('\n');
}
function strip({ label, samples, limit, fails = false }, y, x) {
    const sorted = [...samples].sort((a, b) => a - b);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    const colour = fails ? colours.bad : colours.good;
    const upright = (value, dashes, stroke) => `<line x1="${x(value)}" x2="${x(value)}" y1="${y - 10}" y2="${y + 10}" stroke="${stroke}" stroke-width="2"${dashes}/>`;
    return [
        `<text x="8" y="${y + 4}"${fails ? ` fill="${colours.bad}"` : ''}>${(0,xml/* xmlText */.x)(shortened(label))}</text>`,
        ...samples.map((value) => `<circle cx="${x(value)}" cy="${y}" r="4" fill="${colour}" fill-opacity="0.45"/>`),
        ...(middle === undefined ? [] : [upright(middle, '', colour)]),
        ...(limit === undefined ? [] : [upright(limit, ' stroke-dasharray="4 3"', colours.bad)]),
    ].join('');
}
/** Round numbers below the least and above the greatest, and the round step between ticks. */
function scale(values) {
    const [least, greatest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
    const span = greatest - least || Math.abs(greatest) * 0.1 || 1;
    const rough = (span * 1.1) / mostTicks;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
    const air = 0.05 * span;
    return { low: Math.floor((least - air) / step) * step, high: Math.ceil((greatest + air) / step) * step, step };
}
/** With as many decimals as the step has. */
function tick(value, step) {
    return value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}
const mostLabelCharacters = 40;
function shortened(label) {
    return label.length <= mostLabelCharacters ? label : `${label.slice(0, mostLabelCharacters - 1)}…`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/perf/gate.js
var perf_gate = __webpack_require__(63644);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/threshold.js + 1 modules
var threshold = __webpack_require__(52483);
// EXTERNAL MODULE: ./build.bundles.part/src/perf/virtual.js
var virtual = __webpack_require__(7448);
// EXTERNAL MODULE: ./build.bundles.part/src/text/markdown.js
var markdown = __webpack_require__(9238);
// EXTERNAL MODULE: ./build.bundles.part/src/text/percent.js
var percent = __webpack_require__(11958);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/report.js







const signs = {
    pass: (0,markdown/* formatted */.X0) `✅`,
    fail: (0,markdown/* formatted */.X0) `❌`,
    inconclusive: (0,markdown/* formatted */.X0) `⚠️`,
};
/** The report: for a job summary, and as the body of a pull request's comment. */
function reportMarkdown(facts) {
    const { result, gate, roofline } = facts;
    return (0,markdown/* paragraphs */.qN)([
        gate ? (0,markdown/* formatted */.X0) `### ${signs[gate.verdict]} Speed: ${gate.verdict}` : (0,markdown/* formatted */.X0) `### Speed`,
        result.mode === 'wall' ? wallTable(result, facts) : virtualTable(result, gate),
        (0,markdown/* list */.p_)(sentencesOf(facts)),
        (0,markdown/* formatted */.X0) `${roofline ?? ''}`,
        (0,markdown/* details */.zH)('what was measured, and on what', (0,markdown/* factTable */.Bu)(provenance(result))),
    ]);
}
/** What the table does not show. In virtual mode it shows all of each figure, but for what to do about it. */
function sentencesOf({ result, gate }) {
    if (!gate)
        return [];
    if (result.mode === 'wall' || gate.figures.length === 0)
        return gate.sentences;
    return gate.figures.flatMap(({ name, advice }) => (advice === undefined ? [] : [`${name}: ${advice}`]));
}
/** What was measured, and on what. */
function provenance({ machine, image, model, host }) {
    const { name, quantization } = model;
    return [
        ['model', quantization === undefined ? name : `${name} ${quantization}`],
        ['machine', `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB`],
        ['accelerator', machine.accelerator],
        ['QEMU', machine.qemuVersion],
        ['image', `Linux ${image.kernelRelease ?? 'unknown'}, llama.cpp ${image.llamaVersion ?? 'unknown'}`],
        ['host', `${host.cpu}, load ${host.loadAverage.toFixed(1)}${host.power === undefined ? '' : `, on ${host.power}`}`],
    ];
}
/** Begins with the mark by which the next comment replaces this one. */
function commentBody(facts) {
    return (0,markdown/* formatted */.X0) `<!-- zosia-perf -->\n${reportMarkdown(facts)}`;
}
/** The distribution of each configuration, and of earlier results; in virtual mode each figure's change. */
function reportChart(facts) {
    const { result, baseline, gate, minTokensPerSecond, history = [] } = facts;
    if (result.mode === 'virtual')
        return gate?.figures.length ? changesChart(gate, history) : figuresChart(result);
    const earlier = history.flatMap((other) => (other.mode === 'wall' ? rowsOf(other, `${other.at.slice(0, 10)} `) : []));
    const limit = minTokensPerSecond === undefined ? {} : { limit: minTokensPerSecond };
    const own = rowsOf(result, '').map((row) => {
        const judged = gate?.configurations.find(({ label }) => label === row.label);
        return { ...row, ...limit, fails: judged?.judgements.some(({ verdict }) => verdict === 'fail') ?? false };
    });
    return chartSvg({
        title: 'Generation speed',
        unit: 'tokens per second',
        rows: [...earlier, ...(baseline?.mode === 'wall' ? rowsOf(baseline, 'baseline: ') : []), ...own],
    });
}
function figuresChart({ figures }) {
    const rows = virtual/* figureNames */.$o.map((name) => ({ label: name, samples: [figures[name] / 1e6] }));
    return chartSvg({ title: 'Instructions', unit: 'millions', rows });
}
/** Each figure's change, with its own limit, below those of earlier results against the same baseline. */
function changesChart(gate, history) {
    const rows = gate.figures.flatMap(({ name, change, baseline, tolerated, verdict }) => [
        ...history.flatMap((other) => other.mode === 'virtual'
            ? [{ label: `${other.at.slice(0, 10)} ${name}`, samples: [(other.figures[name] / baseline - 1) * 100] }]
            : []),
        { label: name, samples: [change * 100], limit: tolerated * 100, fails: verdict === 'fail' },
    ]);
    return chartSvg({ title: 'Instructions against the baseline', unit: '%', rows });
}
function rowsOf({ configurations }, prefix) {
    return configurations.map((configuration) => ({
        label: prefix + (0,perf_gate/* labelOf */.Wy)(configuration),
        samples: (0,perf_gate/* speedsOf */.Ez)(configuration),
    }));
}
/** Tokens per second in the middle of the runs that ended well. */
function medianSpeed(configuration) {
    const speeds = (0,perf_gate/* speedsOf */.Ez)(configuration);
    return speeds.length === 0 ? undefined : (0,simple_statistics/* median */.JZ)(speeds).toFixed(2);
}
/** As many characters have the bars of the table. */
const barCharacters = 16;
function wallTable({ configurations }, facts) {
    const { confidence, gate, baseline, minTokensPerSecond } = facts;
    const before = baseline?.mode === 'wall' ? baseline.configurations : [];
    const all = [...configurations, ...before].flatMap(perf_gate/* speedsOf */.Ez);
    const most = Math.max(...all, minTokensPerSecond ?? 0) * 1.1;
    const measured = (configuration) => {
        const speeds = (0,perf_gate/* speedsOf */.Ez)(configuration);
        const bounds = (0,threshold/* meanBounds */.E)(speeds, confidence);
        const middle = speeds.length === 0 ? undefined : (0,simple_statistics/* median */.JZ)(speeds);
        return [
            middle === undefined ? '' : middle.toFixed(2),
            middle === undefined ? '' : (0,markdown/* meter */.K7)(middle, most, minTokensPerSecond, barCharacters),
            bounds ? `${bounds.low.toFixed(2)} to ${bounds.high.toFixed(2)}` : '',
            `${speeds.length}/${configuration.runs.length}`,
        ];
    };
    const rows = [
        ...configurations.map((configuration) => {
            const judged = gate?.configurations.find(({ label }) => label === (0,perf_gate/* labelOf */.Wy)(configuration));
            const change = judged?.comparison?.change;
            const told = change === undefined ? '' : (0,percent/* signedPercent */.w)(change, 2);
            return [(0,perf_gate/* labelOf */.Wy)(configuration), ...measured(configuration), told];
        }),
        ...before.map((configuration) => [`baseline: ${(0,perf_gate/* labelOf */.Wy)(configuration)}`, ...measured(configuration), '']),
    ];
    const scale = minTokensPerSecond === undefined ? (0,markdown/* formatted */.X0) `from 0` : (0,markdown/* formatted */.X0) `from 0, ┃ is ${minTokensPerSecond}`;
    return (0,markdown/* table */.tp)(['configuration', 'median tokens/s', scale, `mean within, ${confidence * 100} % each`, 'runs', 'change'], rows);
}
function virtualTable({ figures }, gate) {
    if (!gate?.figures.length) {
        return (0,markdown/* table */.tp)(['figure', 'instructions'], virtual/* figureNames */.$o.map((name) => [(0,markdown/* inlineCode */.ti)(name), inMillions(figures[name])]));
    }
    const rows = gate.figures.map(({ name, value, baseline, change, tolerated, verdict }) => [
        signs[verdict],
        (0,markdown/* inlineCode */.ti)(name),
        inMillions(value),
        inMillions(baseline),
        (0,percent/* signedPercent */.w)(change, 2),
        (0,percent/* signedPercent */.w)(tolerated, 2),
    ]);
    return (0,markdown/* table */.tp)(['', 'figure', 'instructions', 'baseline', 'change', 'allowed'], rows);
}
/** As in `989 M` and `2.28 M`. */
function inMillions(instructions) {
    const millions = instructions / 1e6;
    return `${millions < 10 ? millions.toFixed(2) : Math.round(millions).toLocaleString('en-US')} M`;
}


/***/ }),

/***/ 87026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ isSpeed),
/* harmony export */   OT: () => (/* binding */ differencesInKind),
/* harmony export */   Xn: () => (/* binding */ findBaseline),
/* harmony export */   c2: () => (/* binding */ parseResults),
/* harmony export */   ew: () => (/* binding */ formatResults),
/* harmony export */   ox: () => (/* binding */ withResult)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _host_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37063);
/* harmony import */ var _virtual_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7448);




/** What the guest was: two results of different machines are not compared. */
const machineSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    architecture: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    accelerator: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    qemuVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    cpu: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    cpus: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    memoryMib: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const imageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    builder: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    kernelRelease: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    llamaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const modelSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    quantization: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    sizeBytes: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
});
const settingsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    threads: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    batchThreads: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    contextLength: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    tokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    llamaArgs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** Whether so many tokens per second can be: a comparison divides by them. */
function isSpeed(tokensPerSecond) {
    return tokensPerSecond > 0 && tokensPerSecond <= 1e9;
}
/** One measurement; `seconds` are the generation's alone. */
const runSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    ok: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    tokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    tokensPerSecond: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    bootMs: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
})
    .refine(({ ok, tokensPerSecond }) => !ok || isSpeed(tokensPerSecond), 'a run that ended well has a speed');
const common = {
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    /** When it began, ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    host: _host_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFactsSchema */ .jR,
    machine: machineSchema,
    image: imageSchema,
    model: modelSchema,
};
const wallSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...common,
    mode: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('wall'),
    /** How much less memory than it wanted the guest had, in MiB, because the host had no more. */
    memoryShortMib: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive().optional(),
    configurations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ settings: settingsSchema, runs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(runSchema) })),
});
const virtualSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...common,
    mode: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('virtual'),
    figures: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(Object.fromEntries(_virtual_js__WEBPACK_IMPORTED_MODULE_3__/* .figureNames */ .$o.map((name) => [name, zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive()]))),
});
/** A results file: a list, so that a baseline can hold one for each kind of machine. */
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('mode', [wallSchema, virtualSchema]));
/** Reads the text of a results file. Throws UsageError, naming `file`, for one that is not. */
function parseResults(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${file} is not JSON; a results file comes from zosia perf --results-json`);
    }
    const parsed = fileSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'invalid' };
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${file} is not a results file of zosia perf: ${path.join('.')}: ${message}`);
}
function formatResults(results) {
    return `${JSON.stringify(results, null, 2)}\n`;
}
/** In what `baseline` is of another kind than `result`, as clauses for a person; empty where both can be compared. */
function differencesInKind(result, baseline) {
    const told = [
        ['mode', result.mode, baseline.mode],
        ['model', result.model.sha256, baseline.model.sha256],
        ...machineKeys(result.mode).map((key) => [key, result.machine[key], baseline.machine[key]]),
    ];
    // Instructions are the same on every host; but of another kernel or llama.cpp they are another program's.
    if (result.mode === 'virtual') {
        for (const key of keys(imageSchema.shape))
            told.push([key, result.image[key], baseline.image[key]]);
    }
    else {
        for (const key of ['cpu', 'cores', 'platform', 'power']) {
            told.push([`host ${key}`, result.host[key], baseline.host[key]]);
        }
        told.push(['host low power mode', lowPowerMode(result), lowPowerMode(baseline)]);
    }
    return told.flatMap(([name, now, then]) => now === then ? [] : [`${name} ${now ?? 'unknown'}, not ${then ?? 'unknown'}`]);
}
/** A host that does not tell has none. */
function lowPowerMode({ host }) {
    return host.lowPowerMode === true ? 'on' : 'off';
}
/** In virtual mode the emulated CPU is a choice of ours: a worse one is a regression like any other. */
function machineKeys(mode) {
    return keys(machineSchema.shape).filter((key) => mode === 'wall' || key !== 'cpu');
}
function keys(shape) {
    return Object.keys(shape);
}
/**
 * The last of `baselines` that `result` can be compared with, or what is different about the nearest one.
 */
function findBaseline(result, baselines) {
    const candidates = baselines
        .map((found) => ({ found, differences: differencesInKind(result, found) }))
        .reverse()
        .sort((a, b) => a.differences.length - b.differences.length);
    const [nearest] = candidates;
    if (nearest?.differences.length === 0)
        return { found: nearest.found };
    return { differences: nearest?.differences ?? ['the baseline holds no results'] };
}
/** `baselines` with `result` in the place of the one of its kind. */
function withResult(baselines, result) {
    return [...baselines.filter((baseline) => differencesInKind(result, baseline).length > 0), result];
}


/***/ }),

/***/ 52483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ judgeThreshold),
  E: () => (/* binding */ meanBounds)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
;// CONCATENATED MODULE: ./build.bundles.part/src/perf/student-t.js

/**
 * Student's t: the value that a t-distributed variable stays below with `probability` (0.5 to 1).
 * Throws RangeError for fewer than one degree of freedom.
 */
function studentQuantile(probability, degreesOfFreedom) {
    if (!(degreesOfFreedom >= 1))
        throw new RangeError(`${degreesOfFreedom} degrees of freedom: at least 1 is needed`);
    if (!(probability >= 0.5 && probability < 1))
        throw new RangeError(`probability ${probability}: allowed are 0.5 to 1`);
    if (probability === 0.5)
        return 0;
    let most = 1;
    while (studentProbability(most, degreesOfFreedom) < probability)
        most *= 2;
    return (0,simple_statistics/* bisect */.h1)((t) => studentProbability(t, degreesOfFreedom) - probability, 0, most, 200, 1e-10);
}
/** The probability that a t-distributed variable is below `t`, from 0 up. */
function studentProbability(t, degreesOfFreedom) {
    const x = degreesOfFreedom / (degreesOfFreedom + t * t);
    return 1 - regularizedBeta(x, degreesOfFreedom / 2, 0.5) / 2;
}
/**
 * I_x(a, b), by the continued fraction of Numerical Recipes, 3rd edition, section 6.4. simple-statistics has none, and
 * the kept library that has (stdlib's) comes as 232 packages.
 */
function regularizedBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const front = Math.exp((0,simple_statistics/* gammaln */.SW)(a + b) - (0,simple_statistics/* gammaln */.SW)(a) - (0,simple_statistics/* gammaln */.SW)(b) + a * Math.log(x) + b * Math.log(1 - x));
    // The fraction converges quickly on one side of the mean only; the other follows by symmetry.
    return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}
/** Evaluated by Lentz's method. */
function betaFraction(x, a, b) {
    const tiny = 1e-300;
    const awayFromZero = (value) => (Math.abs(value) < tiny ? tiny : value);
    let c = 1;
    let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m <= 500; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        for (const term of [even, odd]) {
            d = 1 / awayFromZero(1 + term * d);
            c = awayFromZero(1 + term / c);
            fraction *= c * d;
        }
        if (Math.abs(c * d - 1) < 1e-14)
            break;
    }
    return fraction;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/perf/threshold.js


/** More than this nobody runs. */
const mostRuns = 1000;
/**
 * The mean's confidence bounds by Student's t, each one-sided with `confidence`; undefined for fewer than two samples.
 */
function meanBounds(samples, confidence) {
    if (samples.length < 2)
        return undefined;
    const half = halfWidth((0,simple_statistics/* sampleStandardDeviation */.JK)([...samples]), samples.length, confidence);
    const centre = (0,simple_statistics/* mean */.RE)([...samples]);
    return { low: centre - half, high: centre + half };
}
/** Passes when even the lower bound of the mean is above the threshold, fails when even the upper one is below. */
function judgeThreshold(samples, { minTokensPerSecond, confidence }) {
    const bounds = meanBounds(samples, confidence);
    if (bounds === undefined) {
        const moreRuns = 2 - samples.length;
        return { verdict: 'inconclusive', sentence: 'fewer than two runs give no bounds', moreRuns };
    }
    const asked = `${minTokensPerSecond} tokens/s required`;
    const sure = `${Math.round(confidence * 100)} % sure`;
    if (bounds.low >= minTokensPerSecond) {
        return { verdict: 'pass', sentence: `at least ${bounds.low.toFixed(2)} tokens/s (${sure}), ${asked}` };
    }
    if (bounds.high < minTokensPerSecond) {
        return { verdict: 'fail', sentence: `at most ${bounds.high.toFixed(2)} tokens/s (${sure}), ${asked}` };
    }
    const moreRuns = missingRuns(samples, minTokensPerSecond, confidence);
    const advice = moreRuns === undefined ? 'more runs are unlikely to decide' : `about ${moreRuns} more runs would decide`;
    return {
        verdict: 'inconclusive',
        sentence: `between ${bounds.low.toFixed(2)} and ${bounds.high.toFixed(2)} tokens/s (${sure}), ${asked}; ${advice}`,
        ...(moreRuns === undefined ? {} : { moreRuns }),
    };
}
/** Runs beyond those made until the threshold is outside of the bounds, if mean and spread stay as they are. */
function missingRuns(samples, threshold, confidence) {
    const distance = Math.abs((0,simple_statistics/* mean */.RE)([...samples]) - threshold);
    const spread = (0,simple_statistics/* sampleStandardDeviation */.JK)([...samples]);
    for (let runs = samples.length + 1; runs <= mostRuns; runs++) {
        if (halfWidth(spread, runs, confidence) < distance)
            return runs - samples.length;
    }
    return undefined;
}
function halfWidth(spread, runs, confidence) {
    return (studentQuantile(confidence, runs - 1) * spread) / Math.sqrt(runs);
}


/***/ }),

/***/ 39018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ verdictExitCodes),
/* harmony export */   z: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* harmony import */ var _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91073);

/** How a process ends that judged, on the command line and in a workflow alike. */
const verdictExitCodes = {
    pass: _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.ok,
    fail: _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failure,
    inconclusive: _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.inconclusive,
};
/** One failure fails all; then one doubt leaves all in doubt. Nothing judged is a doubt. */
function worstVerdict(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ figureNames),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   vN: () => (/* binding */ compareFigures)
/* harmony export */ });
/* harmony import */ var _text_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11958);

/**
 * What virtual mode counts: nanoseconds of a clock that advances one for each instruction, and by the time that the
 * guest sleeps. The names are those of the JSON output and of baselines.
 */
const figureNames = [
    'instructions_to_init',
    'instructions_to_power_off',
    'instructions_to_load',
    'instructions_per_prompt_token',
    'instructions_per_token',
];
/**
 * The figures of a run. A token's is the difference of two generations, so that what each costs besides its tokens
 * falls out. Throws RangeError where the tests lack a prompt, or two generations of different length.
 */
function figuresOf({ boot, bench }) {
    const prompt = bench.tests.find(({ promptTokens }) => promptTokens > 0);
    const [short, long] = bench.tests.filter(({ promptTokens }) => promptTokens === 0);
    if (!prompt || !short || !long || long.tokens <= short.tokens) {
        throw new RangeError('a virtual run needs a prompt and two generations, the shorter first');
    }
    const measured = bench.tests.flatMap(({ samplesNs }) => samplesNs).reduce((total, ns) => total + ns, 0);
    return {
        instructions_to_init: boot.initNs,
        instructions_to_power_off: boot.endNs,
        instructions_to_load: bench.exitNs - bench.startNs - measured,
        instructions_per_prompt_token: fastest(prompt) / prompt.promptTokens,
        instructions_per_token: (fastest(long) - fastest(short)) / (long.tokens - short.tokens),
    };
}
/** What disturbs a repetition (a timer's tick, a page touched for the first time) only ever adds. */
function fastest({ samplesNs }) {
    return Math.min(...samplesNs);
}
/** Loading starts processes and maps files, which varies by half a percent: it gets this many times the tolerance. */
const loadTolerance = 5;
/** Each figure against its baseline; `tolerance` in tenths of a percent. */
function compareFigures(figures, baseline, tolerance) {
    return figureNames.map((name) => {
        const [value, before] = [figures[name], baseline[name]];
        const change = value / before - 1;
        const tolerated = name === 'instructions_to_load' ? tolerance * loadTolerance : tolerance;
        const verdict = change > tolerated / 1000 ? 'fail' : 'pass';
        const advice = change < -tolerated / 1000 ? 'a gain: take these results as the new baseline' : undefined;
        const told = `${name} ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPercent */ .w)(change, 2)}, ${(0,_text_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPercent */ .w)(tolerated / 1000, 1)} tolerated`;
        const sentence = advice === undefined ? told : `${told}; ${advice}`;
        const figure = { name, value, baseline: before, change, tolerated: tolerated / 1000, verdict, sentence };
        return advice === undefined ? figure : { ...figure, advice };
    });
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   K7: () => (/* binding */ meter),
/* harmony export */   X0: () => (/* binding */ formatted),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   oz: () => (/* binding */ Markdown),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports phrase, timelineBar */
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47427);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74798);



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
function formatted(own, ...values) {
    return Markdown.written(own.map((text, index) => text + shown(values[index] ?? '')).join(''));
}
/** Parts one below the other, less the empty ones. */
function paragraphs(parts) {
    const texts = parts.filter((part) => !part.isEmpty).map(String);
    return Markdown.written(texts.join('\n\n'));
}
/** Values on one line. */
function phrase(values, separator) {
    return Markdown.written(values.map(shown).join(separator));
}
function list(items) {
    return Markdown.written(items.map((item) => `- ${shown(item)}`).join('\n'));
}
/** A table; columns from `firstFigure` on are aligned to the right. */
function table(header, rows, firstFigure = header.length) {
    const rule = header.map((_, column) => (column < firstFigure ? '---' : '---:'));
    const lines = [header.map(cell), rule, ...rows.map((row) => row.map(cell))];
    return Markdown.written(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
/** Names and what they are, one a line; the first line is the head that GitHub's tables must have. */
function factTable(lines) {
    const [first, ...others] = lines;
    return first === undefined ? Markdown.written('') : table(first, others);
}
/** Text as it is, in a block that it cannot close. */
function block(text, language = 'text') {
    const plain = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text).replace(/\n+$/, '');
    const fence = fenceFor(plain, 3);
    return Markdown.written(`${fence}${language}\n${plain}\n${fence}`);
}
/** A short text as it is, within a line. */
function inlineCode(text) {
    return Markdown.written(code((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(text)));
}
function details(title, body) {
    return Markdown.written(`<details><summary>${(0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .xmlText */ .x)(title)}</summary>\n\n${body.toString()}\n\n</details>`);
}
/** Where a stretch of time lies within a whole, drawn with `width` characters. */
function timelineBar(from, to, whole, width) {
    if (whole <= 0)
        return Markdown.written('');
    const start = Math.min(Math.floor((from / whole) * width), width - 1);
    const end = Math.min(Math.max(Math.ceil((to / whole) * width), start + 1), width);
    return Markdown.written('░'.repeat(start) + '█'.repeat(end - start) + '░'.repeat(width - end));
}
/** A value on a scale from 0 to `most`, drawn with `width` characters, with a mark where the limit is. */
function meter(value, most, limit, width) {
    const cells = (part) => (most > 0 ? Math.min(Math.round((part / most) * width), width) : 0);
    const full = cells(value);
    const drawn = ['█'.repeat(full), '░'.repeat(width - full)].join('');
    if (limit === undefined)
        return Markdown.written(drawn);
    const at = Math.min(cells(limit), width - 1);
    return Markdown.written(`${drawn.slice(0, at)}┃${drawn.slice(at + 1)}`);
}
function shown(value) {
    if (value instanceof Markdown)
        return value.toString();
    return typeof value === 'number' ? String(value) : prose(value);
}
/** Words that mean themselves are shown as they are, all others as code: our own stay words around what they quote. */
function prose(text) {
    const whole = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(text);
    if (whole === '' || isInert(whole))
        return whole;
    if (!(text instanceof _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ForeignText */ .sh))
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
    const line = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text).replace(/\s+/g, ' ');
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


/***/ }),

/***/ 11958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ signedPercent)
/* harmony export */ });
/** A share as a change in percent, as in `-2.20 %` and `+5 %`; what rounds to nothing has no sign. */
function signedPercent(share, digits) {
    const rounded = (Math.abs(share) * 100).toFixed(digits);
    const sign = Number(rounded) === 0 ? '' : share > 0 ? '+' : '-';
    return `${sign}${rounded} %`;
}


/***/ }),

/***/ 74798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);

const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** The door into XML, such as SVG: text, or an attribute's value. */
function xmlText(text) {
    return (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text)
        .replace(/[\ufffe\uffff]/g, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}


/***/ })

};
