export const id = 186;
export const ids = [186];
export const modules = {

/***/ 86822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ imageAssets),
/* harmony export */   YN: () => (/* binding */ largestAssetBytes),
/* harmony export */   hF: () => (/* binding */ bundlesSbom)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _system_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20172);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13168);



/** Names of a release's assets: a promise to everyone who downloads by name. */
function imageAssets(version, arch) {
    const prefix = `zosia-${version}-${arch}-`;
    return {
        kernel: `${prefix}${(0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(arch).kernel.fileName}`,
        initramfs: `${prefix}${_system_image_js__WEBPACK_IMPORTED_MODULE_1__/* .initramfsFileName */ .Ty}`,
        manifest: `${prefix}${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6}`,
        sbom: `${prefix}sbom.spdx.json`,
        figures: `${prefix}figures.json`,
    };
}
/** What the actions' bundles and the command's are made of. */
function bundlesSbom(version) {
    return `zosia-${version}-bundles-sbom.spdx.json`;
}
/** GitHub refuses larger assets, in bytes. */
const largestAssetBytes = 2 * 1024 ** 3 - 1;


/***/ }),

/***/ 71277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ releaseWorkflow),
/* harmony export */   X: () => (/* binding */ checkAttestation)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _host_exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14545);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45268);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4519);




/** What builds releases, and signs them. */
const releaseWorkflow = '.github/workflows/release.yml';
/**
 * Checks a file's build provenance by gh, where that can be done: gh is here, with a token, and the release is on
 * github.com. Throws EnvironmentError when it was checked and is not what it should be.
 */
async function checkAttestation({ file, repository, version }, server, signal) {
    if (!(0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .isGithub */ .e)(server.apiUrl))
        return { kind: 'unchecked', reason: `${server.apiUrl} is not github.com` };
    if (server.token === undefined)
        return { kind: 'unchecked', reason: 'gh needs a token (GH_TOKEN)' };
    const of = [
        ...['--repo', repository, '--source-ref', `refs/tags/${(0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(version)}`],
        // Any workflow of the repository may sign what it likes; this one builds what it signs.
        ...['--signer-workflow', `${repository}/${releaseWorkflow}`],
    ];
    const env = { GH_TOKEN: server.token };
    try {
        await (0,_host_exec_js__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m0)(['gh', 'attestation', 'verify', file, ...of], {
            needs: ['gh', 'network'],
            env,
            timeoutSeconds: 120,
            signal,
        });
        return { kind: 'verified' };
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingDependencyError */ .U9)
            return { kind: 'unchecked', reason: 'gh is not on this machine' };
        if (!(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd))
            throw error;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: its build provenance does not show that ${repository} made it of ${(0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(version)}: ${error.message}`);
    }
}


/***/ }),

/***/ 94243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sC: () => (/* binding */ checksumsFileName),
/* harmony export */   ss: () => (/* binding */ formatChecksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

const checksumsFileName = 'SHA256SUMS';
/** Reads what `sha256sum` writes. Throws EnvironmentError naming the first line that is not one of its lines. */
function parseChecksums(text, file) {
    const sums = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [, sum, name] = /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line) ?? [];
        if (sum === undefined || name === undefined || !isPlainName(name)) {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: line ${index + 1} is not a sum of a file: ${JSON.stringify(line.slice(0, 99))}`);
        }
        if (sums.has(name))
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: lists ${name} twice`);
        sums.set(name, sum);
    }
    if (sums.size === 0)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${file}: has no sums`);
    return sums;
}
/** Text that `sha256sum --check` takes, in the order of the names. */
function formatChecksums(sums) {
    return [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, sum]) => `${sum}  ${name}\n`)
        .join('');
}
/** A name that cannot lead out of its folder. */
function isPlainName(name) {
    return /^(?!\.{1,2}$)[\w.+~-]+$/.test(name);
}


/***/ }),

/***/ 59119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ apiHeaders),
/* harmony export */   Jk: () => (/* binding */ UnreachableError),
/* harmony export */   OE: () => (/* binding */ RateLimitError),
/* harmony export */   ot: () => (/* binding */ GithubReleases)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2056);




/** The server refused because we have asked too often. */
class RateLimitError extends _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG {
}
/** GitHub could not be reached at all. */
class UnreachableError extends _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG {
}
const assetSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5(), size: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative(), digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish() })
    .transform(({ name, url, size, digest }) => {
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return { name, url, sizeBytes: size, sha256 };
});
const releaseSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    tag_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    draft: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    prerelease: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    assets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(assetSchema),
});
/** A reference, or an annotated tag, which is an object of its own. */
const refSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ object: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/) }) });
const perPage = 100;
/** A page of a hundred releases with notes and many assets is some megabytes. */
const mostAnswerBytes = 32 * 2 ** 20;
/** More releases than that are not looked through for the newest of a line. */
const mostPages = 10;
/** What of GitHub's API a download needs; https://docs.github.com/rest/releases/releases. */
class GithubReleases {
    server;
    repository;
    reporter;
    signal;
    constructor(server, repository, reporter, signal) {
        this.server = server;
        this.repository = repository;
        this.reporter = reporter;
        this.signal = signal;
    }
    /** Undefined where there is no such release, or none that we may see. */
    async byTag(tag) {
        return this.#one(`/releases/tags/${encodeURIComponent(tag)}`);
    }
    /** What GitHub marks as latest. */
    async latest() {
        return this.#one('/releases/latest');
    }
    /** Tags of all published releases that are no pre-releases; undefined without such a repository. */
    async tags() {
        const tags = [];
        for (let page = 1; page <= mostPages; page++) {
            const found = await this.#get(`/releases?per_page=${perPage}&page=${page}`, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(releaseSchema));
            if (found === undefined)
                return undefined;
            tags.push(...found.filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag_name: tag }) => tag));
            if (found.length < perPage)
                break;
        }
        return tags;
    }
    /** The commit that a tag is on; undefined without such a tag. https://docs.github.com/rest/git/refs#get-a-reference. */
    async commitOf(tag) {
        const found = await this.#get(`/git/ref/tags/${encodeURIComponent(tag)}`, refSchema);
        if (found?.object.type !== 'tag')
            return found?.object.sha;
        return (await this.#get(`/git/tags/${found.object.sha}`, refSchema))?.object.sha;
    }
    async #one(path) {
        const found = await this.#get(path, releaseSchema);
        return found && { tag: found.tag_name, assets: found.assets };
    }
    async #get(path, schema) {
        const url = `${this.server.apiUrl}/repos/${this.repository}${path}`;
        const body = await this.#retrying(url);
        if (body === undefined)
            return undefined;
        let value;
        try {
            value = JSON.parse(body);
        }
        catch {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${url}: the answer is not JSON; is that the address of a GitHub API?`);
        }
        const parsed = schema.safeParse(value);
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${url}: not an answer of GitHub's: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    async #retrying(url) {
        const { stallMs = 30_000, fruitlessAttempts = 4, backoffMs = 1000 } = this.server.patience ?? {};
        const client = await (0,_host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttpClient */ .S$)(stallMs);
        try {
            for (let attempt = 1;; attempt++) {
                try {
                    return await this.#request(client, url);
                }
                catch (error) {
                    if (this.signal?.aborted)
                        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
                    if (error instanceof _host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpStatusError */ .F9 && error.status === 404)
                        return undefined;
                    this.#refuseRateLimit(error);
                    if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG && !(0,_host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransient */ .dg)(error))
                        throw error;
                    if (attempt >= fruitlessAttempts)
                        throw new UnreachableError(`${url}: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
                    this.reporter.info(`${url}: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}; trying again`);
                    await this.#wait(backoffMs * 2 ** (attempt - 1));
                }
            }
        }
        finally {
            await client.destroy();
        }
    }
    async #wait(ms) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, this.signal ? { signal: this.signal } : {});
        }
        catch {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
        }
    }
    async #request(client, url) {
        const headers = { ...apiHeaders(this.server), accept: 'application/vnd.github+json' };
        const answer = await (0,_host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .httpGet */ .lx)(client, url, headers, this.signal);
        return (0,_host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .bodyText */ .G3)(answer, url, mostAnswerBytes);
    }
    /** GitHub says 403 or 429 with nothing remaining; https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. */
    #refuseRateLimit(error) {
        if (!(error instanceof _host_http_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpStatusError */ .F9) || ![403, 429].includes(error.status))
            return;
        const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = error.headers;
        if (remaining !== '0' && error.retryAfterMs === undefined)
            return;
        const until = typeof reset === 'string' && /^\d+$/.test(reset)
            ? ` until ${new Date(Number(reset) * 1000).toISOString()}`
            : error.retryAfterMs === undefined
                ? ''
                : ` for ${Math.ceil(error.retryAfterMs / 1000)} s`;
        const remedy = this.server.token === undefined ? 'a token (GH_TOKEN) has a limit of its own' : 'wait for that';
        throw new RateLimitError(`${error.url}: GitHub's rate limit is exceeded${until}; ${remedy}`);
    }
}
/** The headers by which the API knows us. */
function apiHeaders({ token }) {
    return {
        'user-agent': 'zosia',
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
}


/***/ }),

/***/ 69595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wg: () => (/* binding */ NoSuchReleaseError),
  D3: () => (/* binding */ commitOf),
  N0: () => (/* binding */ fetchAsset),
  Iu: () => (/* binding */ findAsset),
  n_: () => (/* binding */ releaseAssets),
  CM: () => (/* binding */ resolveRelease)
});

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/host/closest-name.js
var closest_name = __webpack_require__(15013);
// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var download = __webpack_require__(10311);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/attestation.js
var release_attestation = __webpack_require__(71277);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/checksums.js
var checksums = __webpack_require__(94243);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/github-releases.js
var github_releases = __webpack_require__(59119);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var release_version = __webpack_require__(4519);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/record.js








/** The sums of releases that were verified here: releases never change, so a known one needs no network. */
class ReleaseRecords {
    #folder;
    constructor(cache, server, repository) {
        this.#folder = (0,cache_folder/* inCache */.Y)(cache, 'releases', server.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '_'), repository);
    }
    /** Undefined for a release that was not verified here yet. */
    async sums(version) {
        const file = this.#file(version);
        try {
            return (0,checksums/* parseChecksums */.yk)(await (0,text_file/* readBoundedText */.Ht)(file), file);
        }
        catch (error) {
            if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    }
    /** Hands `verify` a path to put the release's sums at, and records them once it has returned. */
    async record(version, verify) {
        const file = this.#file(version);
        await (0,files/* makeFolder */.fc)(external_node_path_.dirname(file));
        const unverified = `${file}.unverified`;
        await verify(unverified);
        const sums = (0,checksums/* parseChecksums */.yk)(await (0,text_file/* readBoundedText */.Ht)(unverified), `${checksums/* checksumsFileName */.sC} of ${version}`);
        await (0,promises_.rename)(unverified, file);
        return sums;
    }
    /** The commit that a version's tag is on, by `ask` where that is not known here: such a tag never moves. */
    async commit(version, ask) {
        const file = external_node_path_.join(external_node_path_.dirname(this.#file(version)), 'COMMIT');
        const known = await (0,text_file/* readBoundedText */.Ht)(file).catch(() => undefined);
        if (known !== undefined && /^[0-9a-f]{40}\n$/.test(known))
            return known.trim();
        const commit = await ask();
        if (commit === undefined)
            return undefined;
        await (0,files/* makeFolder */.fc)(external_node_path_.dirname(file));
        await (0,files/* writeAside */.qE)(file, (aside) => (0,promises_.writeFile)(aside, `${commit}\n`));
        return commit;
    }
    /** The newest release known here that fits, for when the server cannot be asked. */
    async newest(wanted) {
        const known = [];
        for (const version of await (0,promises_.readdir)(this.#folder).catch(() => [])) {
            if (await this.sums(version))
                known.push(version);
        }
        if (wanted.kind === 'line')
            return (0,release_version/* newestOfLine */.CO)(known, wanted.numbers);
        return known
            .filter((version) => !(0,release_version/* isPrerelease */.V1)(version))
            .sort(release_version/* compareReleases */.c0)
            .at(-1);
    }
    #file(version) {
        return external_node_path_.join(this.#folder, version, checksums/* checksumsFileName */.sC);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/resolve.js











/** The server has no such release, or hides it from us. */
class NoSuchReleaseError extends errors/* UsageError */.eb {
}
/**
 * Finds the release that was asked for and its sums. A known one is taken from the record without asking; the newest
 * of a line is asked for, and where that cannot be done it is the newest known one.
 * Throws UsageError when there is no such release, EnvironmentError when it cannot be had or is not whole.
 */
async function resolveRelease(wish, source) {
    const { repository } = wish;
    const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
    const version = await resolveVersion(wish, records, source);
    const known = await records.sums(version);
    if (known) {
        return { repository, version, sums: known, attestation: { kind: 'unchecked', reason: 'verified before' } };
    }
    const assets = await releaseAssets(repository, version, source);
    let attestation = { kind: 'unchecked', reason: 'not asked' };
    const sums = await records.record(version, async (file) => {
        await fetchAsset(findAsset(assets, checksums/* checksumsFileName */.sC, repository, version), file, undefined, source);
        attestation = await (0,release_attestation/* checkAttestation */.X)({ file, repository, version }, source.server, source.signal);
    });
    return { repository, version, sums, attestation };
}
async function resolveVersion(wish, records, source) {
    const { wanted } = wish;
    if (wanted.kind === 'exact')
        return wanted.version;
    try {
        return await askForVersion({ ...wish, wanted }, source);
    }
    catch (error) {
        const known = error instanceof github_releases/* RateLimitError */.OE || error instanceof github_releases/* UnreachableError */.Jk ? await records.newest(wanted) : undefined;
        if (known === undefined)
            throw error;
        source.reporter.warn(`${error.message}. Taking ${known}, the newest release in the cache`);
        return known;
    }
}
async function askForVersion(wish, source) {
    const { repository, wanted } = wish;
    const releases = releasesOf(repository, source);
    if (wanted.kind === 'latest') {
        const latest = await releases.latest();
        const version = latest && (0,release_version/* versionOfTag */.mx)(latest.tag);
        if (version === undefined)
            throw noSuchRelease(wish, source, latest ? `its latest is tagged ${(0,log_text/* quoted */.TL)(foreign_text/* ForeignText */.sh.of(latest.tag))}` : undefined);
        return version;
    }
    const tags = await releases.tags();
    const versions = (tags ?? []).flatMap((tag) => (0,release_version/* versionOfTag */.mx)(tag) ?? []);
    const version = (0,release_version/* newestOfLine */.CO)(versions, wanted.numbers);
    if (version === undefined)
        throw noSuchRelease(wish, source, tags && `it has ${versions.slice(0, 10).join(', ') || 'none'}`);
    return version;
}
function noSuchRelease(wish, { askedBy = 'version' }, detail) {
    return new NoSuchReleaseError((0,naming/* naming */.b7) `${(0,naming/* named */.KT)(askedBy)}: there is no release ${(0,release_version/* describeWish */.$m)(wish)}`, detail === undefined ? ', or a token is needed to see it' : `; ${detail}`);
}
/** The commit that a release's tag is on; undefined where there is no such tag. Errors are those of resolveRelease. */
async function commitOf(repository, version, source) {
    const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
    return records.commit(version, () => releasesOf(repository, source).commitOf((0,release_version/* tagOf */.cO)(version)));
}
function releasesOf(repository, { server, reporter, signal }) {
    return new github_releases/* GithubReleases */.ot(server, repository, reporter, signal);
}
/** What a release consists of, by the server. Throws UsageError where there is none. */
async function releaseAssets(repository, version, source) {
    const release = await releasesOf(repository, source).byTag((0,release_version/* tagOf */.cO)(version));
    if (!release)
        throw noSuchRelease({ repository, wanted: { kind: 'exact', version } }, source);
    return release.assets;
}
function findAsset(assets, name, repository, version) {
    const asset = assets.find((one) => one.name === name);
    if (asset)
        return asset;
    const names = assets.map((one) => one.name);
    const close = (0,closest_name/* closestName */.N)(name, names);
    throw new errors/* EnvironmentError */.eG(`release ${version} of ${repository} has no ${name}${close === undefined ? '' : ` (but ${close})`}: ` +
        `it was not published whole, or changed since; it has ${(0,log_text/* logLine */.BP)(foreign_text/* ForeignText */.sh.of(names.join(', '))) || 'no files'}`);
}
/** Fetches an asset whole and verified, going on where an earlier attempt stopped. */
async function fetchAsset(asset, target, sha256, { server, reporter, signal }) {
    if (sha256 !== undefined && asset.sha256 !== undefined && sha256 !== asset.sha256) {
        throw new errors/* EnvironmentError */.eG(`${asset.name}: GitHub has a file with sha256 ${asset.sha256}, but ${checksums/* checksumsFileName */.sC} says ${sha256}; ` +
            `it is not the file that was released`);
    }
    const headers = { ...(0,github_releases/* apiHeaders */.H_)(server), accept: 'application/octet-stream' };
    const sum = sha256 ?? asset.sha256;
    await (0,download/* download */.R)({
        url: asset.url,
        headers,
        target,
        title: asset.name,
        sizeBytes: asset.sizeBytes,
        ...(sum === undefined ? {} : { sha256: sum }),
        ...(server.patience && { patience: server.patience }),
        reporter,
        signal,
    });
}


/***/ }),

/***/ 45268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseServer),
/* harmony export */   e: () => (/* binding */ isGithub)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

const githubApi = 'https://api.github.com';
/**
 * github.com, or the server that ZOSIA_GITHUB_API_URL names (`https://HOST/api/v3`). The token's variables are gh's
 * own: GH_TOKEN or GITHUB_TOKEN are github.com's, GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN any other server's.
 * `githubToken` goes before the former. Throws EnvironmentError for an address that is none.
 */
function releaseServer(env = process.env, githubToken) {
    const apiUrl = (firstText(env['ZOSIA_GITHUB_API_URL']) ?? githubApi).replace(/\/+$/, '');
    if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`ZOSIA_GITHUB_API_URL: "${apiUrl}" is not an address such as https://HOST/api/v3`);
    }
    const token = isGithub(apiUrl)
        ? firstText(githubToken, env['GH_TOKEN'], env['GITHUB_TOKEN'])
        : firstText(env['GH_ENTERPRISE_TOKEN'], env['GITHUB_ENTERPRISE_TOKEN']);
    return { apiUrl, token };
}
function isGithub(apiUrl) {
    return apiUrl === githubApi;
}
/** The first that is there and not empty, for an unset variable of a workflow is an empty one. */
function firstText(...texts) {
    return texts.find((text) => text !== undefined && text !== '');
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ describeWish),
/* harmony export */   CO: () => (/* binding */ newestOfLine),
/* harmony export */   Ei: () => (/* binding */ allowedVersions),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   c0: () => (/* binding */ compareReleases),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   mU: () => (/* binding */ allowedWishes),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   qT: () => (/* binding */ parseReleaseWish),
/* harmony export */   y: () => (/* binding */ exactVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var _contract_fields_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26035);



const number = String.raw `(?:0|[1-9]\d{0,8})`;
const line = new RegExp(String.raw `^${number}(?:\.${number})?$`);
const repository = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const allowedWishes = 'a release: 1.2.3, 1 or 1.2 (its newest) or latest, of another repository as OWNER/REPO@1.2.3';
/** Reads `1.2.3`, `1`, `1.2`, `latest` or one of them behind `OWNER/REPO@`; undefined for anything else. */
function parseReleaseWish(text) {
    const [first = '', second, ...more] = text.split('@');
    const [from, version] = second === undefined ? [_contract_fields_release_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRepository */ .Sf, first] : [first, second];
    const wanted = parseWanted(version.replace(/^v(?=\d)/, ''));
    return wanted && repository.test(from) && more.length === 0 ? { repository: from, wanted } : undefined;
}
function parseWanted(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    if (isVersion(text))
        return { kind: 'exact', version: text };
    return line.test(text) ? { kind: 'line', numbers: text.split('.').map(Number) } : undefined;
}
function describeWish({ repository: from, wanted }) {
    switch (wanted.kind) {
        case 'exact':
            return `${from}@${wanted.version}`;
        case 'line':
            return `${from}@${wanted.numbers.join('.')}`;
        case 'latest':
            return `${from}@latest`;
    }
}
/** The text where it is a version that a release may have, else undefined. */
function exactVersion(text) {
    return isVersion(text) ? text : undefined;
}
const allowedVersions = 'a version such as 1.2.3 or 1.2.3-rc.1';
function tagOf(version) {
    return `v${version}`;
}
/** The version that a tag stands for; undefined for a tag of something else. */
function versionOfTag(tag) {
    const version = tag.startsWith('v') ? tag.slice(1) : '';
    return isVersion(version) ? version : undefined;
}
/** As Semantic Versioning writes it, and without the metadata of a build, which would make it two names of one version. */
function isVersion(text) {
    return semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text)?.version === text;
}
function isPrerelease(version) {
    return version.includes('-');
}
/** The order of Semantic Versioning 2.0.0, section 11. */
function compareReleases(a, b) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(a, b);
}
/** The newest of `versions` that belongs to the line, never a pre-release. */
function newestOfLine(versions, numbers) {
    return versions
        .filter((version) => !isPrerelease(version))
        .filter((version) => numbers.every((wanted, place) => numbersOf(version)[place] === wanted))
        .sort(compareReleases)
        .at(-1);
}
function numbersOf(version) {
    const { major, minor, patch } = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version) ?? {};
    return [major, minor, patch].map(Number);
}


/***/ }),

/***/ 20172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ openCachedImage),
/* harmony export */   Ty: () => (/* binding */ initramfsFileName),
/* harmony export */   fx: () => (/* binding */ openSystemImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84109);
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75864);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13168);





const initramfsFileName = 'initramfs.cpio.gz';
/**
 * Opens a system image and checks both files against its image.json, each time: hashing an image takes about 30 ms,
 * less than a stamp would be worth. Throws UsageError for a missing file, EnvironmentError for a changed one.
 */
async function openSystemImage(folder) {
    const manifest = await (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6));
    const [kernel, initramfs] = await Promise.all([
        verified(folder, manifest.kernel, 'kernel image'),
        verified(folder, manifest.initramfs, 'initramfs'),
    ]);
    return { folder, kernel, initramfs, manifest };
}
/** The image in a folder of the cache, if there is one; unfit where it is damaged, or not of that kind. */
async function openCachedImage(folder, { builder, arch }) {
    try {
        const image = await openSystemImage(folder);
        const { manifest } = image;
        if (manifest.builder === builder && manifest.arch === arch)
            return image;
        return new _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__/* .Unfit */ .LX(`${folder} holds a ${manifest.builder} image for ${manifest.arch}`);
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
            return undefined;
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG)
            return new _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_3__/* .Unfit */ .LX(error.message);
        throw error;
    }
}
async function verified(folder, expected, what) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, expected.name);
    if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileExists */ .hR)(file)))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`missing ${what}: ${file}`);
    const sum = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256File */ .Q3)(file);
    if (sum !== expected.sha256) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${file} is not the file that ${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6} lists: its sha256 is ${sum}, not ${expected.sha256}`);
    }
    return file;
}


/***/ })

};
