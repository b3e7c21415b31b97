export const id = 496;
export const ids = [496];
export const modules = {

/***/ 83496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addPublishCommand: () => (/* binding */ addPublishCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/release.js
var release = __webpack_require__(26035);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/server.js
var server = __webpack_require__(45268);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var release_version = __webpack_require__(4519);
// EXTERNAL MODULE: ./build.bundles.part/src/job/field-reader.js
var field_reader = __webpack_require__(79619);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/assets.js
var assets = __webpack_require__(86822);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/checksums.js
var checksums = __webpack_require__(94243);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/pin.js
var pin = __webpack_require__(25456);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/resolve.js + 1 modules
var resolve = __webpack_require__(69595);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
;// CONCATENATED MODULE: ./build.bundles.part/src/publish/git.js


/** Git in one repository. Errors are those of exec. */
class Git {
    folder;
    signal;
    constructor(folder, signal) {
        this.folder = folder;
        this.signal = signal;
    }
    /** Standard output without the newline at its end. */
    async run(args, { input, env } = {}) {
        const { stdout } = await (0,exec/* exec */.m0)(['git', '-C', this.folder, ...args], {
            needs: ['git', 'git-credentials', 'network'],
            // Nobody is there to type a password.
            env: { GIT_TERMINAL_PROMPT: '0', ...env },
            ...(input === undefined ? {} : { input }),
            ...(this.signal && { signal: this.signal }),
        });
        return stdout.replace(/\n$/, '');
    }
    async lines(args, options) {
        const text = await this.run(args, options);
        return text === '' ? [] : text.split('\n');
    }
    async isAncestor(older, newer) {
        // A commit that is not here cannot be an ancestor; git calls it an error of its own.
        const known = await this.#holds(['cat-file', '-e', `${older}^{commit}`]);
        return known && (await this.#holds(['merge-base', '--is-ancestor', older, newer]));
    }
    /** Entries of a tree, none where `treeish` names nothing. */
    async tree(treeish) {
        if (!(await this.#holds(['cat-file', '-e', treeish])))
            return [];
        const entries = (await this.run(['ls-tree', '-z', treeish])).split('\0').filter((entry) => entry !== '');
        return entries.map((entry) => {
            const [, mode = '', type = '', sha = '', name = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
            return { mode, type, sha, name };
        });
    }
    async makeTree(entries) {
        const input = entries.map(({ mode, type, sha, name }) => `${mode} ${type} ${sha}\t${name}\0`).join('');
        return this.run(['mktree', '-z'], { input });
    }
    async #holds(args) {
        try {
            await this.run(args);
            return true;
        }
        catch (error) {
            if (error instanceof errors/* CommandError */.Qd)
                return false;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/publish/plan.js

/** Where a remote stands towards `version`, published from the commit `source`. */
function standingOf(remote, version, source) {
    const { main, tip, tags, tipIsOurs } = remote;
    const tag = (0,release_version/* tagOf */.cO)(version);
    const tagged = tags.get(tag);
    const refused = (reason) => ({ kind: 'refused', reason });
    if (main === undefined) {
        return tagged === undefined ? { kind: 'behind', base: undefined } : refused(`has ${tag}, but no main`);
    }
    if (tip === undefined)
        return refused(`its main ends in ${plan_short(main)}, which publish did not make: diverged`);
    if (tip.version === version) {
        if (tip.source !== source) {
            return refused(`${tag} was published from ${plan_short(tip.source)}; raise the version in package.json`);
        }
        if (tagged !== undefined && tagged !== main)
            return refused(`${tag} is on ${plan_short(tagged)}, not on its main's end`);
        return { kind: 'published', commit: main };
    }
    if (tagged !== undefined)
        return refused(`${tag} exists, on ${plan_short(tagged)}; a published version never changes`);
    if ((0,release_version/* compareReleases */.c0)(tip.version, version) > 0)
        return refused(`has ${tip.version} already, newer than ${version}`);
    if (!tipIsOurs) {
        return refused(`was published from ${plan_short(tip.source)}, which is not in this history: diverged`);
    }
    return { kind: 'behind', base: { commit: main, source: tip.source } };
}
/** The moving tag that people write in `uses:`. */
function majorTag(version) {
    return `v${version.split('.')[0] ?? ''}`;
}
/** What is left to push, in order; nothing when all is there. A pre-release never becomes `v1`. */
function pushesFor({ remote, version, commit, moveMajor, publish }) {
    const tag = (0,release_version/* tagOf */.cO)(version);
    const branch = remote.main !== commit;
    const pushes = [];
    if (publish && (branch || remote.tags.get(tag) !== commit))
        pushes.push({ kind: 'version', branch, tag });
    const major = majorTag(version);
    const from = remote.tags.get(major);
    if (moveMajor && !(0,release_version/* isPrerelease */.V1)(version) && from !== commit)
        pushes.push({ kind: 'major', tag: major, from });
    return pushes;
}
function plan_short(commit) {
    return commit.slice(0, 12);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/publish/split.js
/** What of an action's folder is published; everything else in it is source. */
const published = ['LICENSE', 'README.md', 'action.yml', 'dist'];
const mainBranch = 'main';
/** The last line of a published commit's message: where it comes from. */
const sourceTrailer = 'Zosia-Source';
/** In the message of the commit that a version's tag is on. */
const versionTrailer = 'Zosia-Version';
/**
 * Makes an action's history of its own: for each commit that changed what is published of it, one with the same
 * author, dates and message; on top the version's own, which adds dist/release.json. The same request has the same
 * commits, whoever makes them and when.
 */
async function splitAction(git, request) {
    const { action, base, source, version } = request;
    const range = base === undefined ? [source] : [`${base.source}..${source}`];
    const paths = published.map((name) => `actions/${action}/${name}`);
    // A merge counts as one change of the branch that it was merged into.
    const changes = await git.lines(['rev-list', '--reverse', '--first-parent', ...range, '--', ...paths]);
    const oldPin = base && (await pinBlob(git, base.commit));
    let parent = base?.commit;
    let tree = base && (await git.run(['rev-parse', `${base.commit}^{tree}`]));
    let commits = 0;
    for (const change of changes) {
        const next = await publishedTree(git, change, action, oldPin);
        if (next === undefined || next === tree)
            continue;
        parent = await commitAs(git, change, next, parent, await messageOf(git, change));
        tree = next;
        commits += 1;
    }
    const pin = await git.run(['hash-object', '-w', '--stdin'], { input: request.pin });
    const last = await publishedTree(git, source, action, pin);
    if (last === undefined)
        throw new Error(`actions/${action} has nothing to publish`);
    const message = `${action} ${version}\n\n${versionTrailer}: ${version}\n${sourceTrailer}: ${source}\n`;
    return { commit: await commitAs(git, source, last, parent, message), commits: commits + 1 };
}
/** Names of the actions that a commit can publish, and of those that lack what users run. */
async function actionsIn(git, source) {
    const ready = [];
    const unbuilt = [];
    for (const { name, type } of await git.tree(`${source}:actions`)) {
        const names = type === 'tree' ? (await git.tree(`${source}:actions/${name}`)).map((entry) => entry.name) : [];
        if (!names.includes('action.yml'))
            continue;
        (published.every((needed) => names.includes(needed)) ? ready : unbuilt).push(name);
    }
    return { ready, unbuilt };
}
/** The version and source that a published commit says it is; undefined for a commit of someone else. */
function publishedAs(message) {
    const trailer = (name) => new RegExp(`^${name}: (\\S+)$`, 'm').exec(message)?.[1];
    const [version, source] = [trailer(versionTrailer), trailer(sourceTrailer)];
    return version !== undefined && source !== undefined ? { version, source } : undefined;
}
async function messageOf(git, commit) {
    const message = await git.run(['log', '-1', '--format=%B', commit]);
    return `${message.trimEnd()}\n\n${sourceTrailer}: ${commit}\n`;
}
/** The tree that is published of a commit; undefined before the action had one. */
async function publishedTree(git, commit, action, pin) {
    const entries = (await git.tree(`${commit}:actions/${action}`)).filter(({ name }) => published.includes(name));
    if (!entries.some(({ name }) => name === 'action.yml'))
        return undefined;
    const withPins = [];
    for (const entry of entries)
        withPins.push(entry.name === 'dist' ? await withPin(git, entry, pin) : entry);
    return git.makeTree(withPins);
}
async function withPin(git, dist, pin) {
    if (pin === undefined)
        return dist;
    const entry = { mode: '100644', type: 'blob', sha: pin, name: 'release.json' };
    return { ...dist, sha: await git.makeTree([...(await git.tree(dist.sha)), entry]) };
}
async function pinBlob(git, commit) {
    return (await git.tree(`${commit}:dist`)).find(({ name }) => name === 'release.json')?.sha;
}
/** A commit by the people and at the times of `like`. */
async function commitAs(git, like, tree, parent, message) {
    const format = '--format=%an%n%ae%n%aI%n%cn%n%ce%n%cI';
    const [an = '', ae = '', ad = '', cn = '', ce = '', cd = ''] = await git.lines(['log', '-1', format, like]);
    return git.run(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], {
        input: message,
        env: {
            GIT_AUTHOR_NAME: an,
            GIT_AUTHOR_EMAIL: ae,
            GIT_AUTHOR_DATE: ad,
            GIT_COMMITTER_NAME: cn,
            GIT_COMMITTER_EMAIL: ce,
            GIT_COMMITTER_DATE: cd,
        },
    });
}

;// CONCATENATED MODULE: ./build.bundles.part/src/publish/publish.js





/**
 * Looks at every remote and says what is to be pushed; pushes nothing. Throws UsageError for a request that cannot be
 * meant, EnvironmentError naming every remote that refuses, so that all are published or none is begun.
 */
async function planPublication(request) {
    checkTemplate(request.remote);
    const git = new Git(request.folder, request.signal);
    if ((await git.run(['rev-parse', '--is-shallow-repository'])) === 'true') {
        throw new errors/* UsageError */.eb('this clone is shallow: publishing carries history along, so fetch all of it (fetch-depth: 0)');
    }
    const source = await git.run(['rev-parse', 'HEAD']);
    const tag = (0,release_version/* tagOf */.cO)(request.version);
    if (!(await git.lines(['tag', '--points-at', source])).includes(tag)) {
        throw new errors/* UsageError */.eb(`HEAD is ${plan_short(source)}, which does not have the tag ${tag}: check out the tag`);
    }
    const { ready, unbuilt } = await actionsIn(git, source);
    if (unbuilt.length > 0 || ready.length === 0) {
        throw new errors/* UsageError */.eb(`HEAD has no README.md, LICENSE or dist for ${unbuilt.join(', ') || 'any action'}: npm run build, then commit`);
    }
    const plans = [];
    const refusals = [];
    for (const action of ready) {
        const plan = await planAction(git, action, source, request);
        if (typeof plan === 'string')
            refusals.push(`${action}: ${plan}`);
        else
            plans.push(plan);
    }
    if (refusals.length > 0)
        throw new errors/* EnvironmentError */.eG(`nothing was published\n${refusals.join('\n')}`);
    return plans;
}
/** A plan, or the reason why there can be none. */
async function planAction(git, action, source, request) {
    const { version, stage } = request;
    const remote = request.remote.replaceAll('{name}', action);
    const state = await remoteState(git, remote, source, version);
    const standing = standingOf(state, version, source);
    if (standing.kind === 'refused')
        return standing.reason;
    if (stage === 'major' && (standing.kind !== 'published' || state.tags.get((0,release_version/* tagOf */.cO)(version)) !== standing.commit)) {
        return `${(0,release_version/* tagOf */.cO)(version)} is not published yet, so no smoke job can have passed on it`;
    }
    const { commit, commits: newCommits } = standing.kind === 'published'
        ? { commit: standing.commit, commits: 0 }
        : await splitAction(git, { action, version, source, base: standing.base, pin: await request.pin() });
    const majorBefore = state.tags.get(majorTag(version));
    const moveMajor = stage !== 'version';
    if (moveMajor && majorBefore !== undefined && !(await git.isAncestor(majorBefore, commit))) {
        return `${majorTag(version)} is on ${majorBefore}, which is not an earlier version: diverged`;
    }
    const pushes = pushesFor({ remote: state, version, commit, moveMajor, publish: stage !== 'major' });
    return { action, remote, commit, newCommits, pushes, majorBefore };
}
/** Asks a remote what it has, and fetches as much of it as must be looked at. */
async function remoteState(git, remote, source, version) {
    const refs = new Map();
    for (const line of await git.lines(['ls-remote', remote])) {
        const [sha = '', ref = ''] = line.split('\t');
        // An annotated tag is listed twice, the second time with the commit that it is on.
        refs.set(ref.replace(/\^\{\}$/, ''), sha);
    }
    const main = refs.get(`refs/heads/${mainBranch}`);
    const wanted = [`refs/heads/${mainBranch}`, `refs/tags/${majorTag(version)}`].filter((ref) => refs.has(ref));
    if (wanted.length > 0)
        await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote, ...wanted]);
    const tip = main === undefined ? undefined : publishedAs(await git.run(['log', '-1', '--format=%B', main]));
    const tags = [...refs].filter(([ref]) => ref.startsWith('refs/tags/'));
    return {
        main,
        tags: new Map(tags.map(([ref, sha]) => [ref.slice('refs/tags/'.length), sha])),
        tip,
        tipIsOurs: tip !== undefined && (await git.isAncestor(tip.source, source)),
    };
}
/** Pushes what a plan says. Cut in the middle, it is made whole by planning and pushing again. */
async function push(folder, { remote, commit, pushes }, signal) {
    const git = new Git(folder, signal);
    for (const one of pushes) {
        switch (one.kind) {
            case 'version': {
                const refs = [...(one.branch ? [`refs/heads/${mainBranch}`] : []), `refs/tags/${one.tag}`];
                await git.run(['push', '--quiet', '--atomic', remote, ...refs.map((ref) => `${commit}:${ref}`)]);
                break;
            }
            case 'major': {
                // Moves the tag only from where the plan saw it.
                const lease = `--force-with-lease=refs/tags/${one.tag}:${one.from ?? ''}`;
                await git.run(['push', '--quiet', lease, remote, `${commit}:refs/tags/${one.tag}`]);
                break;
            }
        }
    }
}
/** A plan as a line for people. */
function describePlan({ action, commit, newCommits, pushes, majorBefore }, version) {
    const major = majorTag(version);
    const steps = pushes.map((one) => {
        switch (one.kind) {
            case 'version':
                return `push ${one.branch ? `main (${newCommits} new commits) and ` : ''}${one.tag}`;
            case 'major':
                return `${one.from === undefined ? 'create' : `move from ${one.from.slice(0, 12)}:`} ${one.tag}`;
        }
    });
    const waits = !(0,release_version/* isPrerelease */.V1)(version) && majorBefore !== commit && !pushes.some(({ kind }) => kind === 'major')
        ? [`${major} waits for the smoke job`]
        : [];
    const what = [...steps, ...waits].join(', ');
    return `${action.padEnd(16)} ${commit.slice(0, 12)}  ${what === '' ? 'nothing to do' : what}`;
}
function checkTemplate(remote) {
    if (!remote.includes('{name}')) {
        throw new errors/* UsageError */.eb(`--remote: "${remote}" has no {name} to stand for each action's repository`);
    }
    // Git's errors show addresses, and logs are public.
    if (/^\w+:\/\/[^/]*:[^/]*@/.test(remote)) {
        throw new errors/* UsageError */.eb("--remote: contains a password; leave that to git's credential helper or http.extraHeader");
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/publish-actions.js








/**
 * Publishes each action as a repository of its own; says the whole plan first. Throws EnvironmentError where the
 * release or a remote is not as it must be.
 */
async function publishActions(request, source) {
    const { reporter, signal } = source;
    const { version, folder, dryRun } = request;
    let pin;
    const plans = await planPublication({ ...request, signal, pin: () => (pin ??= pinText(request, source)) });
    for (const plan of plans)
        reporter.info(describePlan(plan, version));
    if (dryRun)
        return plans;
    for (const plan of plans) {
        await push(folder, plan, signal);
        if (plan.pushes.length > 0)
            reporter.info(`${plan.action}: done`);
    }
    return plans;
}
async function pinText({ repository, version, sums: file }, source) {
    const sums = file === undefined
        ? (await (0,resolve/* resolveRelease */.CM)({ repository, wanted: { kind: 'exact', version } }, source)).sums
        : (0,checksums/* parseChecksums */.yk)(await (0,text_file/* readBoundedText */.Ht)(file), file);
    for (const arch of architecture/* architectures */.f2) {
        const { manifest } = (0,assets/* imageAssets */.NL)(version, arch);
        if (!sums.has(manifest))
            throw new errors/* EnvironmentError */.eG(`SHA256SUMS of release ${version} does not list ${manifest}`);
    }
    return (0,pin/* formatPin */.fH)({ repository, version, sums });
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/package-version.js
var package_version = __webpack_require__(59335);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/publish.js









function addPublishCommand(zosia, context) {
    const command = zosia
        .command('publish')
        .description('Publishes each action of HEAD as its own repository: main and vX.Y.Z, and v1 once its smoke job has passed.');
    (0,boot_options/* addOptions */.s6)(command, 'publish').action(async (options) => {
        const fields = (0,boot_options/* optionReader */.hr)('publish', options);
        const request = {
            folder: (0,package_root/* checkoutRoot */.Re)('zosia publish'),
            remote: fields.read(release/* publishFields */.lo, 'remote'),
            version: fields.withDefault('version', (0,field_reader/* parsed */.Yz)(release_version/* exactVersion */.y, release_version/* allowedVersions */.Ei), (0,package_version/* packageVersion */.T)()),
            repository: fields.read(release/* publishFields */.lo, 'repository'),
            sums: fields.read(release/* publishFields */.lo, 'sums'),
            stage: readStage(fields),
            dryRun: fields.read(release/* publishFields */.lo, 'dry-run'),
        };
        fields.finish();
        const { reporter, signal } = context;
        await publishActions(request, { server: (0,server/* releaseServer */.H)(), cache: (0,cache_folder/* cacheFolder */.n)(), reporter, signal });
    });
}
function readStage(fields) {
    const [smoke, smokePassed] = [fields.read(release/* publishFields */.lo, 'smoke'), fields.read(release/* publishFields */.lo, 'smoke-passed')];
    if (!smoke && smokePassed) {
        fields.reject(`${fields.nameOf('smoke')} and ${fields.nameOf('smoke-passed')} cannot be given together`);
    }
    if (!smoke)
        return 'both';
    return smokePassed ? 'major' : 'version';
}


/***/ }),

/***/ 25456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ readPin),
/* harmony export */   fH: () => (/* binding */ formatPin)
/* harmony export */ });
/* unused harmony export pinFileName */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52107);
/* harmony import */ var _host_text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2374);





/** Beside the bundle of a published action; in a checkout there is none. */
const pinFileName = 'release.json';
const pinSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    repository: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    sums: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)),
});
function formatPin({ repository, version, sums }) {
    const sorted = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ repository, version, sums: sorted }, null, 2)}\n`;
}
/** The pin in `folder`, undefined where there is none. Throws EnvironmentError for one that is damaged. */
async function readPin(folder = (0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Zl)()) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, pinFileName);
    let text;
    try {
        text = await (0,_host_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoundedText */ .Ht)(file);
    }
    catch (error) {
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
    try {
        const { repository, version, sums } = pinSchema.parse(JSON.parse(text));
        return { repository, version, sums: new Map(Object.entries(sums)) };
    }
    catch {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file}: does not pin a release; take the action anew`);
    }
}


/***/ })

};
