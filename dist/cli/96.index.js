export const id = 96;
export const ids = [96];
export const modules = {

/***/ 74096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addAnswersMergeCommand: () => (/* binding */ addAnswersMergeCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/engine/prompts-file.js
var prompts_file = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/job/fields.js
var job_fields = __webpack_require__(24286);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __webpack_require__(79841);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/merge-answers.js





const answerSchema = schemas/* looseObject */._H3({
    index: schemas/* number */.aig().int().min(0),
    id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    outcome: schemas/* string */.YjP(),
});
/**
 * The answers of all parts of a prompts-file. Throws UsageError for a part that is none of this file: a line that is no
 * answer, an answer to a question that the file does not have or calls otherwise, and two answers to one question.
 */
function mergeAnswers(questions, parts) {
    const found = new Map();
    for (const { file, text } of parts) {
        for (const [number, line] of text.split(/\r?\n/).entries()) {
            if (line.trim() === '')
                continue;
            const place = `${file}, line ${number + 1}`;
            const answer = answerOf(line, place);
            const question = questions[answer.index];
            if (!question)
                throw new errors/* UsageError */.eb(`${place}: answers question ${answer.index + 1} of ${questions.length}`);
            if (question.id !== undefined && String(answer.id) !== question.id) {
                throw new errors/* UsageError */.eb(`${place}: answers ${(0,log_text/* quoted */.TL)(foreign_text/* ForeignText */.sh.of(String(answer.id)))}, but question ${answer.index + 1} of the ` +
                    `prompts-file is ${question.id}: is it of another file?`);
            }
            const before = found.get(answer.index);
            if (before)
                throw new errors/* UsageError */.eb(`${place}: question ${answer.index + 1} is answered in ${before.file} already`);
            found.set(answer.index, { answer, file });
        }
    }
    const answers = questions.flatMap(({ index }) => found.get(index)?.answer ?? []);
    return {
        lines: answers.map((answer) => `${(0,json/* formatJson */.IB)(answer)}\n`).join(''),
        missing: questions.map(({ index }) => index).filter((index) => !found.has(index)),
        failed: answers.filter(({ outcome }) => outcome !== 'ok').map(({ index }) => index),
    };
}
function answerOf(line, place) {
    const parsed = answerSchema.safeParse((0,json/* parseJson */.qF)(line));
    if (!parsed.success)
        throw new errors/* UsageError */.eb(`${place}: is no answer of a responses-file`);
    return parsed.data;
}
/** `1 to 3, 7`, of places from 0. */
function describePlaces(places) {
    const runs = [];
    for (const place of places) {
        const run = runs.at(-1);
        if (run?.[1] === place - 1)
            run[1] = place;
        else
            runs.push([place, place]);
    }
    const shown = runs
        .slice(0, 20)
        .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
    return runs.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 3 modules
var boot_options = __webpack_require__(38026);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/answers-merge.js








/** `zosia answers-merge`: what the parts of a matrix answered, as one file. */
function addAnswersMergeCommand(zosia, { reporter }) {
    zosia
        .command('answers-merge')
        .description('Joins the responses-files of all shards of a prompts-file, and lists the missing answers.')
        .argument('<files...>', 'responses-files of boots with --shard')
        .requiredOption('--prompts-file <FILE>', 'the file whose questions they answer')
        .action((files, options) => {
        const fields = new job_fields/* FieldReader */.U3((0,boot_options/* optionTexts */.Q)(options), (name) => `--${name}`);
        const questions = fields.optional('prompts-file', (file) => (0,job_fields/* parsedOrReason */.Ng)(prompts_file/* parsePromptsFile */.p)((0,job_fields/* textOfFile */.nj)(file)));
        fields.finish();
        // A file that is named twice answers nothing twice.
        const distinct = [...new Set(files.map((file) => external_node_path_.resolve(file)))];
        const parts = distinct.map((file) => ({ file, text: (0,text_file/* readNamedText */.L)('responses', file) }));
        const { lines, missing, failed } = mergeAnswers(questions ?? [], parts);
        (0,standard_streams/* printLines */.tj)(lines);
        const total = questions?.length ?? 0;
        reporter.info(`${total - missing.length} of ${total} questions are answered, of which ${failed.length} failed`);
        if (failed.length > 0)
            reporter.warn(`failed: ${describePlaces(failed)}`);
        if (missing.length > 0)
            throw new errors/* EnvironmentError */.eG(`answers are missing to the questions ${describePlaces(missing)}`);
    });
}


/***/ })

};
