export const id = 488;
export const ids = [488];
export const modules = {

/***/ 53256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ with_dependencies_withDependencies)
});

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js + 1 modules
var install = __webpack_require__(36357);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/with-dependencies.js




/**
 * Runs `work`; where a program is missing, looks for everything else that the work lacks. Where we may install, installs
 * that and runs `work` again; else throws one MissingDependencyError that names it all. Another program may be missing
 * then: what was installed first may have shown that the guest must be another one.
 * A machine that has everything pays nothing for the question.
 */
function withDependencies(installation, work) {
    return attempt(installation, work, []);
}
async function attempt(installation, work, installed) {
    const { mayInstall, needs, reporter, signal } = installation;
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* MissingDependencyError */.U9))
            throw error;
        const { dependency } = error;
        if (installed.includes(dependency))
            throw error;
        const wanted = new Set([...((0,host_packages/* isHostProgram */.vn)(dependency) ? [dependency] : []), ...(0,host_needs/* programsFor */.Tu)(await needs())]);
        const missing = await (0,install/* missingPrograms */.iB)([...wanted]);
        if (missing.length === 0)
            throw error;
        if (!mayInstall)
            throw await (0,install/* missingError */.$y)(missing);
        await (0,install/* installPrograms */.xW)(missing, reporter, signal);
        return attempt(installation, work, [...installed, dependency]);
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/with-dependencies.js

/** Runs `work`; where a program is missing and we may install, installs all that it needs and runs it again. */
function with_dependencies_withDependencies({ reporter, signal }, mayInstall, needs, work) {
    return withDependencies({ mayInstall, needs, reporter, signal }, work);
}


/***/ }),

/***/ 74486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ cpioAround),
/* harmony export */   oH: () => (/* binding */ mostCpioBytes),
/* harmony export */   tV: () => (/* binding */ writeCpio)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const typeBits = { directory: 0o040000, file: 0o100000, symlink: 0o120000, 'character-device': 0o020000 };
const trailer = 'TRAILER!!!';
/** Archives are padded to whole blocks, as cpio and the kernel's own gen_init_cpio do. */
const blockBytes = 512;
/**
 * Writes a cpio archive in the `newc` format, which the kernel unpacks as an initramfs. The same entries give the
 * same bytes, whatever their order: sorted by path, owned by root, dated 1970, inodes numbered from 1.
 * Throws when a path is not relative and plain, comes twice, or lacks the folder it lies in: the kernel would skip
 * such a member without a word.
 */
function writeCpio(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    checkPaths(sorted);
    const chunks = [];
    sorted.forEach((entry, index) => {
        chunks.push(...member(entry, index + 1));
    });
    chunks.push(header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 }));
    return padded(Buffer.concat(chunks), blockBytes);
}
/** What stands before and behind the bytes of a large file in an archive that holds nothing else but its folder. */
function cpioAround(file) {
    if (file.sizeBytes > mostCpioBytes)
        throw new Error(`too large for an archive: ${file.path}`);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file.path);
    checkPaths([
        { kind: 'directory', path: folder, mode: 0o755 },
        { kind: 'symlink', path: file.path, target: '' },
    ]);
    const before = Buffer.concat([
        ...member({ kind: 'directory', path: folder, mode: 0o755 }, 1),
        header({ name: file.path, inode: 2, mode: typeBits.file | file.mode, links: 1, sizeBytes: file.sizeBytes }),
    ]);
    const end = header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 });
    const gap = missingTo(file.sizeBytes, 4);
    const length = before.length + file.sizeBytes + gap + end.length;
    return { before, behind: Buffer.concat([Buffer.alloc(gap), end, Buffer.alloc(missingTo(length, blockBytes))]) };
}
/** The format has eight hexadecimal digits for a file's size. */
const mostCpioBytes = 2 ** 32 - 1;
function checkPaths(sorted) {
    const folders = new Set();
    let previous;
    for (const { kind, path } of sorted) {
        const parts = path.split('/');
        if (parts.some((part) => part === '' || part === '.' || part === '..')) {
            throw new Error(`not a plain relative path: '${path}'`);
        }
        if (path === previous)
            throw new Error(`two members of one path: ${path}`);
        const folder = parts.slice(0, -1).join('/');
        if (folder !== '' && !folders.has(folder))
            throw new Error(`no folder for ${path}`);
        if (kind === 'directory')
            folders.add(path);
        previous = path;
    }
}
function member(entry, inode) {
    const content = entry.kind === 'file' ? entry.content : entry.kind === 'symlink' ? Buffer.from(entry.target) : Buffer.alloc(0);
    const permissions = entry.kind === 'symlink' ? 0o777 : entry.mode;
    const head = header({
        name: entry.path,
        inode,
        mode: typeBits[entry.kind] | permissions,
        links: entry.kind === 'directory' ? 2 : 1,
        sizeBytes: content.byteLength,
        ...(entry.kind === 'character-device' ? { device: [entry.major, entry.minor] } : {}),
    });
    return [head, padded(content, 4)];
}
/** Field order: the kernel's Documentation/driver-api/early-userspace/buffer-format.rst. */
function header({ name, inode, mode, links, sizeBytes, device: [major, minor] = [0, 0] }) {
    const nameBytes = Buffer.byteLength(name) + 1;
    const [owner, group, modified, archiveMajor, archiveMinor, checksum] = [0, 0, 0, 0, 0, 0];
    const fields = [
        ...[inode, mode, owner, group, links, modified, sizeBytes],
        ...[archiveMajor, archiveMinor, major, minor, nameBytes, checksum],
    ];
    const text = fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join('');
    return padded(Buffer.from(`070701${text}${name}\0`), 4);
}
function padded(bytes, multiple) {
    return Buffer.concat([bytes, Buffer.alloc(missingTo(bytes.byteLength, multiple))]);
}
function missingTo(bytes, multiple) {
    return (multiple - (bytes % multiple)) % multiple;
}


/***/ }),

/***/ 75350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ buildDebianImage),
  r4: () => (/* binding */ debianDownloadBytes),
  Vx: () => (/* binding */ hasDebianImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/snapshot.js
var snapshot = __webpack_require__(42629);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/package-root.js
var package_root = __webpack_require__(52107);
// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
// EXTERNAL MODULE: ./build.bundles.part/src/image/cpio.js
var cpio = __webpack_require__(74486);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/initramfs-files.js


/** Where a file of `initramfs/` lies in the guest: /lib is the C library's, so our scripts have a folder there. */
function guestPath(file) {
    return file.replace(/^lib\//, 'lib/zosia/');
}
/**
 * Everything under `folder`, sorted by path: what every builder puts into the guest as it is. Dotfiles stay out,
 * they are for the tools of the checkout.
 */
async function readInitramfsFiles(folder) {
    const names = await (0,promises_.readdir)(folder, { recursive: true });
    const files = await Promise.all(names
        .map((name) => name.split(external_node_path_.sep))
        .filter((parts) => !parts.some((part) => part.startsWith('.')))
        .map((parts) => readInitramfsFile(external_node_path_.join(folder, ...parts), guestPath(parts.join('/')))));
    return files.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function readInitramfsFile(source, inGuest) {
    const status = await (0,promises_.lstat)(source);
    if (status.isSymbolicLink())
        return { kind: 'symlink', path: inGuest, target: await (0,promises_.readlink)(source) };
    if (!status.isFile())
        return undefined;
    // A checkout's umask is not the guest's business: a file is executable or it is not.
    return { kind: 'file', path: inGuest, executable: (status.mode & 0o100) !== 0, content: await (0,promises_.readFile)(source) };
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var image_manifest = __webpack_require__(13168);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/gzip.js

/** Levels 1, 6 and 9 made 16.6, 15.6 and 15.5 MB of an initramfs of 37.8 MB. */
const level = 6;
/** Between two pieces timers and signals have their turn. The bytes do not depend on it. */
const turnBytes = 1 << 20;
/**
 * Compresses with gzip: the same content gives the same bytes on every host. Node's own zlib promises no such thing.
 * Each version of Node carries another one, with code of its own for each processor, and it writes the host's system
 * into the header; only on x86_64 Linux have 18, 20 and 24 been seen to agree. pako is zlib in JavaScript: it gives the
 * bytes that these three give, in 2.2 s instead of 1.5 s.
 */
async function gzip(bytes) {
    const { Deflate } = await __webpack_require__.e(/* import() */ 925).then(__webpack_require__.bind(__webpack_require__, 9925));
    const stream = new Deflate({ level, gzip: true });
    for (let at = 0; at === 0 || at < bytes.byteLength; at += turnBytes) {
        stream.push(bytes.subarray(at, at + turnBytes), at + turnBytes >= bytes.byteLength);
        await (0,external_node_timers_promises_.setImmediate)();
    }
    if (stream.err !== 0)
        throw new Error(`pako: ${stream.msg}`);
    return Buffer.from(stream.result);
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/image-in-cache.js
var image_in_cache = __webpack_require__(82865);
// EXTERNAL MODULE: ./build.bundles.part/src/image/system-image.js
var system_image = __webpack_require__(20172);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/fetch-parts.js + 4 modules
var fetch_parts = __webpack_require__(4880);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/busybox.js

/** Where every table of applet names begins: they are sorted, and busybox's first two are `[` and `[[`. */
const tableStart = Buffer.from('[\0[[\0');
const appletName = /^[a-z0-9_.[-]+$/;
/**
 * The applets of a busybox program, read out of the program itself, as it may be for another processor: a list of
 * NUL-terminated names, closed by an empty one. Throws EnvironmentError when there is no such list.
 */
function busyboxApplets(program) {
    for (let at = program.indexOf(tableStart); at >= 0; at = program.indexOf(tableStart, at + 1)) {
        const names = stringsFrom(program, at);
        const sorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
        if (names.includes('sh') && sorted && names.every((name) => appletName.test(name)))
            return names;
    }
    throw new errors/* EnvironmentError */.eG('busybox carries no list of applets that zosia can read');
}
function stringsFrom(bytes, start) {
    const names = [];
    for (let at = start;;) {
        const end = bytes.indexOf(0, at);
        if (end <= at)
            return names;
        names.push(bytes.toString('latin1', at, end));
        at = end + 1;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/elf.js
var elf = __webpack_require__(51442);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/initramfs.js



/** Folders that init mounts on or that programs expect; others come into being with the files in them. */
const folders = [
    ['dev', 0o755],
    ['models', 0o755],
    ['proc', 0o755],
    ['root', 0o700],
    ['run', 0o755],
    ['sys', 0o755],
    ['tmp', 0o1777],
];
/** llama runs as a user of its own, which may do nothing. */
const accounts = [
    ['etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nllama:x:1000:1000:llama:/:/bin/sh\n'],
    ['etc/group', 'root:x:0:\nllama:x:1000:\n'],
];
/**
 * The members of the initramfs. Later layers win over earlier ones: busybox's applets stand back behind whatever
 * else has their name, and the guest's own files replace all others.
 */
function initramfsEntries(parts, initramfsFiles) {
    const inGuest = parts.filter(({ role }) => role !== 'kernel' && role !== 'kernelConfig');
    const layers = [
        ...inGuest.filter(({ role }) => role === 'busybox').flatMap(appletLinks),
        { kind: 'character-device', path: 'dev/console', mode: 0o600, major: 5, minor: 1 },
        { kind: 'character-device', path: 'dev/null', mode: 0o666, major: 1, minor: 3 },
        ...accounts.map(([file, text]) => fileEntry(file, Buffer.from(text), false)),
        ...inGuest.map((file) => fileEntry(file.path, file.content, file.executable)),
        ...linkerLinks(inGuest),
        ...moduleList(inGuest),
        ...initramfsFiles.map((file) => file.kind === 'symlink' ? file : fileEntry(file.path, file.content, file.executable)),
    ];
    const members = new Map(layers.map((entry) => [entry.path, entry]));
    return [...folderEntries([...members.keys()]), ...members.values()];
}
/** Uncompressed bytes of each part of the initramfs. */
function initramfsParts(parts, initramfsFiles) {
    const bytesOf = (role) => parts.filter((file) => file.role === role).reduce((sum, { content }) => sum + content.byteLength, 0);
    return {
        busybox: bytesOf('busybox'),
        llamaPrograms: bytesOf('llamaPrograms'),
        prompt: bytesOf('prompt'),
        libraries: bytesOf('libraries'),
        ggmlBackends: bytesOf('ggmlBackends'),
        modules: bytesOf('modules'),
        guestScripts: initramfsFiles.reduce((sum, file) => sum + (file.kind === 'file' ? file.content.byteLength : 0), 0),
    };
}
function fileEntry(file, content, executable) {
    return { kind: 'file', path: file, mode: executable ? 0o755 : 0o644, content };
}
function appletLinks(busybox) {
    return busyboxApplets(busybox.content).map((name) => ({ kind: 'symlink', path: `bin/${name}`, target: 'busybox' }));
}
/** Programs name their dynamic linker by a path of its own (`/lib/ld-…`, `/lib64/ld-…`). */
function linkerLinks(files) {
    return files
        .filter(({ role }) => role === 'llamaPrograms')
        .map((program) => (0,elf/* readElfLinks */.R)(program.content, program.path).interpreter)
        .filter((interpreter) => interpreter !== undefined)
        .flatMap((interpreter) => {
        const name = external_node_path_.posix.basename(interpreter);
        const library = files.find((file) => file.role === 'libraries' && external_node_path_.posix.basename(file.path) === name);
        const link = interpreter.replace(/^\//, '');
        return library && library.path !== link ? [{ kind: 'symlink', path: link, target: `/${library.path}` }] : [];
    });
}
/** /lib/modules/modules.load: what init loads, in this order, by names relative to its folder. */
function moduleList(files) {
    const names = files.filter(({ role }) => role === 'modules').map((file) => external_node_path_.posix.basename(file.path));
    return [fileEntry('lib/modules/modules.load', Buffer.from(names.map((name) => `${name}\n`).join('')), false)];
}
function folderEntries(files) {
    const modes = new Map(folders);
    for (const file of files) {
        for (let folder = external_node_path_.posix.dirname(file); folder !== '.'; folder = external_node_path_.posix.dirname(folder)) {
            if (!modes.has(folder))
                modes.set(folder, 0o755);
        }
    }
    return [...modes].map(([folder, mode]) => ({ kind: 'directory', path: folder, mode }));
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/recipe.js
var debian_recipe = __webpack_require__(20637);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/image-manifest.js








function debianManifest(contents) {
    const { architecture, kernel, userland, initramfsFiles, kernelImage, initramfs } = contents;
    const config = kernel.files.find(({ role }) => role === 'kernelConfig');
    const llama = userland.packages.find(({ name }) => name === debian_recipe/* llamaPackage */.og);
    if (!config || !llama)
        throw new Error('a kernel configuration and llama.cpp belong to every image');
    return {
        manifestVersion: image_manifest/* manifestVersion */.cX,
        arch: architecture,
        builder: 'debian',
        guestContract: guest/* guestContract */.pm,
        kernelRelease: external_node_path_.posix.basename(config.path).replace(/^config-/, ''),
        kernelFeatures: kernelFeatures(config.content.toString('utf8')),
        llamaVersion: (0,debian_recipe/* upstreamVersion */.mm)(llama.version),
        llamaPrograms: [...debian_recipe/* llamaPrograms */.bI],
        kernel: fileFacts((0,architectures_architecture/* factsOf */.xS)(architecture).kernel.fileName, kernelImage),
        initramfs: fileFacts(system_image/* initramfsFileName */.Ty, initramfs),
        initramfsParts: initramfsParts([...kernel.files, ...userland.files], initramfsFiles),
        packages: [...kernel.packages, ...userland.packages],
    };
}
/** Features of a kernel by its .config; a module counts, for the image loads those that the guest welcomes. */
function kernelFeatures(config) {
    return { pvpanic: /^CONFIG_PVPANIC_PCI=[ym]$/m.test(config), sve: /^CONFIG_ARM64_SVE=y$/m.test(config) };
}
function fileFacts(name, content) {
    return { name, sha256: (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'), sizeBytes: content.byteLength };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/build.js



















/** About as much is downloaded for an image: 26 MiB of indexes, 47 MiB of packages (trixie and forky, November 2026). */
const debianDownloadBytes = 77e6;
/**
 * Makes a system image of Debian's binary packages and our guest files, or finds it made in the cache. The same
 * packages and guest files give the same bytes. Several builds may run at once.
 * Throws EnvironmentError when packages cannot be had or are not what the guest needs, CancelledError when `signal` fires.
 */
async function buildDebianImage({ arch, reporter, signal, cache = (0,cache_folder/* cacheFolder */.n)(), remote, guestFolder = ownGuestFolder(), rebuild = false, archiveFor, }) {
    const { recipe, initramfsFiles, folder } = await planImage(arch, cache, guestFolder);
    const build = async () => {
        const { kernel, userland } = await (0,fetch_parts/* fetchParts */.Z)(recipe, { cache, reporter, signal, refresh: rebuild, archiveFor });
        await (0,find_or_make/* replaceFolder */.xn)(folder, (fresh) => writeImage(fresh, arch, kernel, userland, initramfsFiles));
    };
    return (0,image_in_cache/* imageInCache */.t)({ builder: 'debian', arch, folder, build, rebuild, remote, reporter, signal });
}
/** What an image is made of, and the folder of the cache that it is kept in. */
async function planImage(arch, cache, guestFolder) {
    const initramfsFiles = await readInitramfsFiles(guestFolder);
    const recipe = (0,debian_recipe/* debianRecipe */.qh)(arch, {
        kernel: { suite: (0,versions/* pinnedVersion */.V)('ZOSIA_DEBIAN_KERNEL_SUITE'), pin: (0,snapshot/* snapshotPin */.k$)('ZOSIA_DEBIAN_KERNEL_SNAPSHOT') },
        llama: { suite: (0,versions/* pinnedVersion */.V)('ZOSIA_DEBIAN_LLAMA_SUITE'), pin: (0,snapshot/* snapshotPin */.k$)('ZOSIA_DEBIAN_LLAMA_SNAPSHOT') },
    });
    const folder = (0,cache_folder/* inCache */.Y)(cache, 'images', `${arch}-debian-${(0,debian_recipe/* imageKey */.p2)(recipe, initramfsFiles)}`);
    return { recipe, initramfsFiles, folder };
}
/** Whether the cache has the image that `buildDebianImage` gives. */
async function hasDebianImage(arch, cache) {
    const { folder } = await planImage(arch, cache, ownGuestFolder());
    return (0,files/* fileExists */.hR)(folder);
}
function ownGuestFolder() {
    return external_node_path_.join((0,package_root/* packageRoot */.Zl)(), 'initramfs');
}
async function writeImage(folder, architecture, kernel, userland, initramfsFiles) {
    const archive = (0,cpio/* writeCpio */.tV)(initramfsEntries([...kernel.files, ...userland.files], initramfsFiles));
    const initramfs = await gzip(archive);
    const kernelImage = kernel.files.find(({ role }) => role === 'kernel')?.content;
    if (!kernelImage)
        throw new Error('no kernel among the parts');
    const manifest = debianManifest({ architecture, kernel, userland, initramfsFiles, kernelImage, initramfs });
    await Promise.all([
        (0,promises_.writeFile)(external_node_path_.join(folder, (0,architectures_architecture/* factsOf */.xS)(architecture).kernel.fileName), kernelImage),
        (0,promises_.writeFile)(external_node_path_.join(folder, system_image/* initramfsFileName */.Ty), initramfs),
        (0,promises_.writeFile)(external_node_path_.join(folder, image_manifest/* manifestFileName */.V6), (0,image_manifest/* formatManifest */.L_)(manifest)),
    ]);
}


/***/ }),

/***/ 51442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readElfLinks),
/* harmony export */   Z: () => (/* binding */ readElfSection)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);

// Numbers of the ELF specification (elf.h).
const segmentLoad = 1;
const segmentDynamic = 2;
const segmentInterpreter = 3;
const tagNeeded = 1n;
const tagStringTable = 5n;
const tagRunPathOld = 15n;
const tagRunPath = 29n;
/** The links of a 64-bit little-endian ELF file called `name`. Throws EnvironmentError when it is none, or cut short. */
function readElfLinks(bytes, name) {
    return read(bytes, name, (elf) => {
        const interpreter = elf.segments.find(({ type }) => type === segmentInterpreter);
        const dynamic = elf.segments.find(({ type }) => type === segmentDynamic);
        const tags = dynamic ? dynamicTags(elf, dynamic) : [];
        const table = tags.find(([tag]) => tag === tagStringTable);
        const strings = (wanted) => {
            const values = tags.filter(([tag]) => wanted.includes(tag)).map(([, value]) => Number(value));
            if (values.length === 0 || !table)
                return [];
            const start = fileOffset(elf, Number(table[1]));
            return values.map((value) => elf.string(start + value));
        };
        return {
            interpreter: interpreter && elf.string(interpreter.offset),
            needed: strings([tagNeeded]),
            runPath: strings([tagRunPathOld, tagRunPath]).flatMap((folders) => folders.split(':')),
        };
    });
}
/** The bytes of the section called `section` of the ELF file called `name`, or undefined when it has none such. */
function readElfSection(bytes, name, section) {
    return read(bytes, name, ({ view, string }) => {
        const table = Number(view.getBigUint64(40, true));
        const entryBytes = view.getUint16(58, true);
        const headers = Array.from({ length: view.getUint16(60, true) }, (_, index) => {
            const at = table + index * entryBytes;
            return {
                name: view.getUint32(at, true),
                offset: Number(view.getBigUint64(at + 24, true)),
                size: Number(view.getBigUint64(at + 32, true)),
            };
        });
        const names = headers[view.getUint16(62, true)];
        const found = names && headers.find((header) => string(names.offset + header.name) === section);
        return found && bytes.subarray(found.offset, found.offset + found.size);
    });
}
function read(bytes, name, use) {
    const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
    if (!magic.equals(bytes.subarray(0, magic.length))) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name} is not a 64-bit little-endian ELF file`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const string = (offset) => {
        const end = bytes.indexOf(0, offset);
        if (end < 0)
            throw new RangeError('a string without an end');
        return Buffer.from(bytes.subarray(offset, end)).toString('utf8');
    };
    try {
        return use({ view, string, segments: segmentsOf(view) });
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name} is a broken ELF file: ${error.message}`);
        throw error;
    }
}
function segmentsOf(view) {
    const table = Number(view.getBigUint64(32, true));
    const entryBytes = view.getUint16(54, true);
    return Array.from({ length: view.getUint16(56, true) }, (_, index) => {
        const at = table + index * entryBytes;
        return {
            type: view.getUint32(at, true),
            offset: Number(view.getBigUint64(at + 8, true)),
            address: Number(view.getBigUint64(at + 16, true)),
            sizeBytes: Number(view.getBigUint64(at + 32, true)),
        };
    });
}
function dynamicTags({ view }, { offset, sizeBytes }) {
    return Array.from({ length: Math.floor(sizeBytes / 16) }, (_, index) => {
        const at = offset + index * 16;
        return [view.getBigUint64(at, true), view.getBigUint64(at + 8, true)];
    });
}
/** Where in the file lies what the linker will map at `address`. */
function fileOffset({ segments }, address) {
    const home = segments.find((segment) => segment.type === segmentLoad && address >= segment.address && address < segment.address + segment.sizeBytes);
    if (!home)
        throw new RangeError(`nothing is mapped at ${address}`);
    return home.offset + address - home.address;
}


/***/ }),

/***/ 4880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ fetchParts),
  H: () => (/* binding */ packageSetParts)
});

// EXTERNAL MODULE: ./build.bundles.part/src/debian/fetch-packages.js + 17 modules
var fetch_packages = __webpack_require__(23177);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/decompress.js
var decompress = __webpack_require__(45770);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/image/boot-files.js
var boot_files = __webpack_require__(47659);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/elf.js
var elf = __webpack_require__(51442);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/kernel-modules.js



/** The kernel's name of a module file: `kernel/drivers/char/virtio-rng.ko.xz` is `virtio_rng`. */
function moduleName(file) {
    return external_node_path_.posix
        .basename(file)
        .replace(/\.ko(\.\w+)?$/, '')
        .replaceAll('-', '_');
}
/** `modulesBuiltin` is the text of modules.builtin; `files` are the paths of all module files. */
function moduleIndex(modulesBuiltin, files) {
    const builtIn = modulesBuiltin.split('\n').filter((line) => line !== '');
    return {
        builtIn: new Set(builtIn.map(moduleName)),
        files: new Map(files.map((file) => [moduleName(file), file])),
    };
}
/**
 * Which modules must be loaded so that `required`, and of `welcome` what the kernel has, work; built-in ones need not.
 * Throws EnvironmentError for a required one that the kernel has in no form.
 */
function modulesToLoad(index, required, welcome, kernel) {
    const missing = required.filter((name) => !index.builtIn.has(name) && !index.files.has(name));
    if (missing.length > 0) {
        throw new errors/* EnvironmentError */.eG(`kernel ${kernel} has no ${missing.join(', no ')}, neither built in nor as a module`);
    }
    return [...required, ...welcome].filter((name) => !index.builtIn.has(name) && index.files.has(name));
}
/**
 * The modules that an uncompressed module file says it needs. Debian's packages carry no modules.dep: depmod makes
 * that on installation, from these very lines.
 */
function moduleDependencies(content, name) {
    const information = (0,elf/* readElfSection */.Z)(content, name, '.modinfo');
    if (!information)
        throw new errors/* EnvironmentError */.eG(`${name} is not a kernel module: it has no .modinfo`);
    const lines = Buffer.from(information).toString('latin1').split('\0');
    const dependencies = lines.find((line) => line.startsWith('depends='))?.slice('depends='.length) ?? '';
    return dependencies
        .split(',')
        .filter((dependency) => dependency !== '')
        .map(moduleName);
}
/** The kernel's include/linux/module_signature.h: signature, 12 bytes that end in its length, this mark. */
const signatureMark = Buffer.from('~Module signature appended~\n');
const signatureFactsBytes = 12;
/**
 * A module without the signature at its end, where it has one. Checking it takes most of a module's loading time
 * under emulation, and the kernels that we take demand none (CONFIG_MODULE_SIG_FORCE is not set).
 */
function withoutSignature(content) {
    const factsEnd = content.byteLength - signatureMark.byteLength;
    if (factsEnd < signatureFactsBytes || !content.subarray(factsEnd).equals(signatureMark))
        return content;
    const signatureBytes = content.readUInt32BE(factsEnd - 4);
    return content.subarray(0, Math.max(0, factsEnd - signatureFactsBytes - signatureBytes));
}
/** `wanted` and all that they depend on, each after what it needs itself. */
function loadOrder(wanted, dependencies) {
    const order = new Set();
    const visit = (name, dependents) => {
        if (dependents.includes(name))
            throw new errors/* EnvironmentError */.eG(`modules need each other: ${dependents.join(', ')}`);
        for (const dependency of dependencies.get(name) ?? [])
            visit(dependency, [...dependents, name]);
        order.add(name);
    };
    for (const name of wanted)
        visit(name, []);
    return [...order];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/library-closure.js



/**
 * Every library that the dynamic linker will load for `roots`, and the linker itself, by the names it will look for.
 * `folders` are its own search folders, tried after those that a file names itself.
 * Throws EnvironmentError for a library that is nowhere.
 */
function libraryClosure(roots, folders, readTree) {
    const found = new Map();
    const queue = [...roots];
    for (let root = queue.shift(); root; root = queue.shift()) {
        const { needed, runPath, interpreter } = (0,elf/* readElfLinks */.R)(root.content, root.path);
        const own = runPath.map((folder) => resolveOrigin(folder, root.path));
        const names = interpreter === undefined ? needed : [...needed, external_node_path_.posix.basename(interpreter)];
        for (const name of names) {
            const library = findLibrary(name, [...own, ...folders], found, readTree);
            if (!library)
                throw new errors/* EnvironmentError */.eG(`${root.path} needs ${name}, which no package brought`);
            if (found.has(library.path))
                continue;
            found.set(library.path, library.file);
            queue.push({ path: library.path, content: library.file.content });
        }
    }
    return found;
}
function findLibrary(name, folders, found, readTree) {
    for (const folder of folders) {
        const candidate = external_node_path_.posix.join(folder, name);
        const file = found.get(candidate) ?? readTree(candidate);
        if (file)
            return { path: candidate, file };
    }
    return undefined;
}
function resolveOrigin(folder, file) {
    const absolute = folder.replace(/\$(ORIGIN|\{ORIGIN\})/, `/${external_node_path_.posix.dirname(file)}`);
    return external_node_path_.posix.normalize(absolute).replace(/^\/+/, '');
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/recipe.js
var recipe = __webpack_require__(20637);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/collect.js







/** Takes the kernel, its configuration and the modules that the guest loads, in load order, out of a kernel package. */
async function collectKernel(tree, architecture) {
    const [image, ...others] = tree.list('boot').filter((name) => name.startsWith('vmlinuz-'));
    if (image === undefined || others.length > 0)
        throw new errors/* EnvironmentError */.eG("expected one kernel in Debian's packages");
    const release = image.slice('vmlinuz-'.length);
    const kernel = tree.require(`boot/${image}`);
    const problem = (0,boot_files/* kernelProblem */.RJ)(kernel.content, architecture);
    if (problem)
        throw new errors/* EnvironmentError */.eG(`Debian's ${image} ${problem.message}`);
    const config = tree.require(`boot/config-${release}`);
    return [
        { role: 'kernel', path: `boot/${image}`, ...kernel },
        { role: 'kernelConfig', path: `boot/config-${release}`, ...config },
        ...(await collectModules(tree, release)),
    ];
}
async function collectModules(tree, release) {
    const folder = `usr/lib/modules/${release}`;
    const builtIn = tree.require(`${folder}/modules.builtin`);
    const files = tree.list(folder, { recursive: true }).filter((name) => /\.ko(\.\w+)?$/.test(name));
    const index = moduleIndex(builtIn.content.toString('utf8'), files);
    const wanted = modulesToLoad(index, recipe/* requiredModules */.fT, recipe/* welcomeModules */.YF, release);
    const contents = new Map();
    const dependencies = new Map();
    const queue = [...wanted];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (contents.has(name) || index.builtIn.has(name))
            continue;
        const file = index.files.get(name);
        if (file === undefined)
            throw new errors/* EnvironmentError */.eG(`kernel ${release} has no ${name}, which another module needs`);
        const content = await readModule(tree, `${folder}/${file}`);
        const needed = moduleDependencies(content, name).filter((dependency) => !index.builtIn.has(dependency));
        contents.set(name, content);
        dependencies.set(name, needed);
        queue.push(...needed);
    }
    return loadOrder(wanted, dependencies).map((name) => ({
        role: 'modules',
        path: `lib/modules/${name}.ko`,
        executable: false,
        content: withoutSignature(contents.get(name) ?? Buffer.alloc(0)),
    }));
}
/** Kernels themselves refuse modules that are larger by far. */
const maxModuleBytes = 2 ** 28;
/** A module's plain content: insmod of a busybox need not know compression. */
async function readModule(tree, file) {
    const { content } = tree.require(file);
    if (file.endsWith('.ko'))
        return content;
    const compression = decompress/* compressions */.M.find((name) => file.endsWith(`.ko.${name}`));
    if (!compression) {
        throw new errors/* EnvironmentError */.eG(`${file}: zosia unpacks kernel modules of ${decompress/* compressions */.M.join(', ')} only`);
    }
    return (0,decompress/* decompress */.m)(content, { compression, limitBytes: maxModuleBytes, title: file });
}
/** Takes busybox, llama.cpp's programs and backends, the prompt's programs, and every library that these load. */
function collectUserland(tree, architecture) {
    const { triplet } = (0,architectures_architecture/* factsOf */.xS)(architecture).names;
    const busybox = { role: 'busybox', path: 'bin/busybox', ...tree.require('usr/bin/busybox') };
    const programs = recipe/* llamaPrograms */.bI.map((name) => ({
        role: 'llamaPrograms',
        path: `bin/${name}`,
        ...tree.require(`usr/bin/${name}`),
    }));
    const prompt = Object.entries(recipe/* promptFiles */.Yo).map(([inGuest, file]) => ({
        role: 'prompt',
        path: inGuest,
        ...tree.require(file),
    }));
    const backends = collectBackends(tree, triplet);
    const folders = [`usr/lib/${triplet}`, 'usr/lib'];
    const libraries = libraryClosure([...programs, ...prompt.filter(({ executable }) => executable), ...backends], folders, (file) => tree.read(file));
    const libraryFiles = [...libraries].map(([file, content]) => ({
        role: 'libraries',
        path: file,
        ...content,
    }));
    return [busybox, ...programs, ...prompt, ...backends, ...libraryFiles];
}
/** One backend for each generation of CPU: ggml chooses when it starts, for the CPU it then finds. */
function collectBackends(tree, triplet) {
    const folder = `usr/lib/${triplet}/ggml`;
    const backend = /^backends\d*\/libggml-cpu-[^/]+\.so$/;
    const names = tree.list(folder, { recursive: true }).filter((name) => backend.test(name));
    if (names.length === 0)
        throw new errors/* EnvironmentError */.eG(`Debian's packages brought no ggml backend for CPUs in ${folder}`);
    return names.map((name) => ({
        role: 'ggmlBackends',
        path: `${folder}/${name}`,
        ...tree.require(`${folder}/${name}`),
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/parts.js







/** What a file that was taken out of Debian's packages is for. */
const roles = [
    'kernel',
    'kernelConfig',
    'modules',
    'busybox',
    'llamaPrograms',
    'prompt',
    'libraries',
    'ggmlBackends',
    'grub',
];
const sha256 = schemas/* string */.YjP();
const listSchema = schemas/* strictObject */.rej({
    packages: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP(), architecture: schemas/* string */.YjP(), sha256 })),
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ role: schemas/* enum */.k5n(roles), path: schemas/* string */.YjP(), executable: schemas/* boolean */.zMY(), sha256 })),
});
const listName = 'parts.json';
/** Writes parts into an existing folder, each file with its sum. */
async function writeParts(folder, { packages, files }) {
    for (const file of files) {
        const target = external_node_path_.join(folder, 'files', file.path);
        await (0,host_files/* makeFolder */.fc)(external_node_path_.dirname(target));
        await (0,promises_.writeFile)(target, file.content);
    }
    const list = {
        packages: [...packages],
        files: files.map(({ role, path, executable, content }) => ({ role, path, executable, sha256: sumOf(content) })),
    };
    await (0,promises_.writeFile)(external_node_path_.join(folder, listName), `${JSON.stringify(list, null, 2)}\n`);
}
/** Reads back what writeParts wrote; undefined when there is nothing. */
async function readParts(folder) {
    const listFile = external_node_path_.join(folder, listName);
    try {
        const list = listSchema.safeParse(JSON.parse(await (0,promises_.readFile)(listFile, 'utf8')));
        if (!list.success)
            return new find_or_make/* Unfit */.LX(`${listFile} is not what it should be`);
        const files = [];
        for (const { sha256, ...file } of list.data.files) {
            const source = external_node_path_.join(folder, 'files', file.path);
            const content = await (0,promises_.readFile)(source);
            if (sumOf(content) !== sha256)
                return new find_or_make/* Unfit */.LX(`${source} has changed`);
            files.push({ ...file, content });
        }
        return { packages: list.data.packages, files };
    }
    catch (error) {
        if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT')
            return undefined;
        if (error instanceof SyntaxError)
            return new find_or_make/* Unfit */.LX(`${listFile} is not JSON`);
        throw error;
    }
}
function sumOf(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/debian/fetch-parts.js







/**
 * The parts of both sets of packages, from the cache or freshly downloaded, both at once; when one cannot be had the other
 * is stopped. Throws what fetchPackages throws.
 */
async function fetchParts({ kernel, userland }, request) {
    const failure = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, failure.signal]) : failure.signal;
    const fetch = async (packageSet, collect) => {
        try {
            return await packageSetParts(packageSet, collect, { ...request, signal });
        }
        catch (error) {
            failure.abort();
            throw error;
        }
    };
    const results = [
        fetch(kernel, (tree) => collectKernel(tree, kernel.architecture)),
        fetch(userland, (tree) => collectUserland(tree, userland.architecture)),
    ];
    try {
        const [kernelParts, userlandParts] = await Promise.all(results);
        return { kernel: kernelParts, userland: userlandParts };
    }
    finally {
        // No process of ours outlives the call, whichever of the two failed.
        await Promise.allSettled(results);
    }
}
/** The parts of one set of packages, from the cache or freshly downloaded. Throws what fetchPackages and `collect` throw. */
async function packageSetParts(packageSet, collect, { cache, reporter, signal, refresh, archiveFor }) {
    const { suite, architecture } = packageSet;
    const name = `${suite}-${(0,architectures_architecture/* factsOf */.xS)(architecture).names.debian}-${(0,recipe/* packageSetKey */.i8)(packageSet)}`;
    const folder = (0,cache_folder/* inCache */.Y)(cache, 'debian', name);
    const make = async () => {
        const { packages, tree } = await (0,fetch_packages/* fetchPackages */.g)({
            ...packageSet,
            folder: `${folder}.part`,
            reporter,
            signal,
            archive: await archiveFor?.(packageSet.pin),
        });
        const parts = { packages, files: await collect(tree) };
        await (0,find_or_make/* replaceFolder */.xn)(folder, (fresh) => writeParts(fresh, parts));
        return parts;
    };
    const again = 'unpacking its packages again';
    const look = () => readParts(folder);
    return (await (0,find_or_make/* findOrMake */.tc)({ place: folder, look, make, anew: refresh, again, reporter, signal })).value;
}


/***/ }),

/***/ 20637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ welcomeModules),
/* harmony export */   Yo: () => (/* binding */ promptFiles),
/* harmony export */   bI: () => (/* binding */ llamaPrograms),
/* harmony export */   fT: () => (/* binding */ requiredModules),
/* harmony export */   i8: () => (/* binding */ packageSetKey),
/* harmony export */   mm: () => (/* binding */ upstreamVersion),
/* harmony export */   og: () => (/* binding */ llamaPackage),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   qh: () => (/* binding */ debianRecipe)
/* harmony export */ });
/* unused harmony exports recipeVersion, busyboxPackage, promptPackages */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77100);
/* harmony import */ var _contract_guest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22678);



/** Raise it with every change of src/image that changes what an image holds: cached images are found by it. */
const recipeVersion = 4;
const busyboxPackage = 'busybox-static';
const llamaPackage = 'llama.cpp-tools';
/** Who brings what the prompt at the console is made of: programs, a character set and a terminal description. */
const promptPackages = ['bash', 'jq', 'libc-bin', 'ncurses-base'];
/** The files of these packages that the guest has, by their paths in the guest; their programs are in /bin there. */
const promptFiles = {
    'bin/bash': 'usr/bin/bash',
    'bin/jq': 'usr/bin/jq',
    'usr/lib/locale/C.utf8/LC_CTYPE': 'usr/lib/locale/C.utf8/LC_CTYPE',
    'usr/share/terminfo/x/xterm': 'usr/share/terminfo/x/xterm',
};
/** Programs of llama.cpp that the guest runs; the image goes without the others, and without what only they need. */
const llamaPrograms = ['llama-cli', 'llama-completion', 'llama-bench', 'llama-server'];
/** What the guest cannot do without: an image is made only where the kernel has each, built in or as a module. */
const requiredModules = ['virtio_pci', 'virtio_blk', 'virtio_console', 'ext4', 'qemu_fw_cfg'];
/** What makes the guest better where the kernel has it. */
const welcomeModules = ['pvpanic_pci'];
function debianRecipe(architecture, suites) {
    // The cloud flavour leaves out drivers of real hardware: a third of the modules and a smaller kernel.
    const kernel = `linux-image-cloud-${(0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(architecture).names.debian}`;
    return {
        // A kernel depends on what would install and boot it on a disk: half of what there would be to fetch.
        kernel: { ...suites.kernel, architecture, packages: [kernel], only: 'linux-image-' },
        userland: { ...suites.llama, architecture, packages: [busyboxPackage, llamaPackage, ...promptPackages] },
    };
}
/** Names what was unpacked for an packageSet, but for the versions that Debian has at the time. */
function packageSetKey(packageSet) {
    return digest([recipeVersion, packageSet]);
}
/** Names an image by all that determines it, but for the versions that Debian has at the time. */
function imageKey(recipe, initramfsFiles) {
    const files = initramfsFiles.map((file) => [
        file.path,
        file.kind,
        file.kind === 'file' ? [file.executable, digest(file.content.toString('base64'))] : file.target,
    ]);
    return digest([recipeVersion, _contract_guest_js__WEBPACK_IMPORTED_MODULE_2__/* .guestContract */ .pm, recipe, files]);
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
/** The upstream part of a Debian package's version: `1:0.7.0+dfsg-2` is upstream's 0.7.0. */
function upstreamVersion(debianVersion) {
    return debianVersion
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace(/[+~](dfsg|ds)[\d.]*$/, '');
}


/***/ }),

/***/ 82865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ imageInCache)
/* harmony export */ });
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75864);
/* harmony import */ var _system_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20172);


/** The system image that the cache has under a name, or that is built for it. Several builds may run at once. */
async function imageInCache(request) {
    const { folder, build, rebuild, remote, reporter, signal } = request;
    const started = performance.now();
    const { value, wasThere } = await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_0__/* .findOrMake */ .tc)({
        place: folder,
        look: () => (0,_system_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openCachedImage */ .AV)(folder, request),
        make: async () => {
            await build(folder);
            return (0,_system_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openSystemImage */ .fx)(folder);
        },
        anew: rebuild,
        again: 'building the image again',
        remote,
        reporter,
        signal,
    });
    return { image: value, cacheHit: wasThere, buildSeconds: (performance.now() - started) / 1000 };
}


/***/ }),

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ NoImageForError),
/* harmony export */   aK: () => (/* binding */ fetchImage),
/* harmony export */   uY: () => (/* binding */ fetchRelease)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77068);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77100);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28929);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84109);
/* harmony import */ var _host_find_or_make_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75864);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13168);
/* harmony import */ var _system_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20172);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86822);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94243);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69595);












/** A release lacks an architecture's image; `others` are those that it has. */
class NoImageForError extends _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb {
    release;
    others;
    constructor(arch, release, others) {
        super((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_11__/* .naming */ .b7) `{arch}: ${release} has no image for ${arch}${others.length ? `, but for ${others.join(', ')}` : ''}`);
        this.release = release;
        this.others = others;
    }
}
/** Finds a release and fetches its system image, or takes it from the cache. Errors are those of resolveRelease. */
async function fetchRelease(wish, request) {
    return fetchImage(await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveRelease */ .CM)(wish, request), request);
}
/** Fetches the system image of a release whose sums are known; kept by content, so two releases may share one. */
async function fetchImage(release, request) {
    const { repository, version, attestation } = release;
    const { arch, cache, reporter, signal } = request;
    const files = imageFiles(release, arch);
    const folder = (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .inCache */ .Y)(cache, 'images', `${arch}-release-${files.manifest.sha256.slice(0, 16)}`);
    const look = async () => {
        const cached = await openWhole(folder);
        return cached && (await isReleased(cached, files)) ? cached : undefined;
    };
    // In its place, file by file: what came of a cut download is gone on with.
    const make = async () => {
        const assets = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .releaseAssets */ .n_)(repository, version, request);
        // The manifest last: a folder with one has the files that it speaks of.
        for (const { asset, name, sha256 } of [files.kernel, files.initramfs, files.manifest]) {
            await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .fetchAsset */ .N0)((0,_resolve_js__WEBPACK_IMPORTED_MODULE_10__/* .findAsset */ .Iu)(assets, asset, repository, version), node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, name), sha256, request);
        }
        return (0,_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .openSystemImage */ .fx)(folder);
    };
    const { value: image, wasThere } = await (0,_host_find_or_make_js__WEBPACK_IMPORTED_MODULE_5__/* .findOrMake */ .tc)({ place: folder, look, make, reporter, signal });
    const { arch: found } = image.manifest;
    if (found !== arch)
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${files.manifest.asset} is about an image for ${found}`);
    return { image, repository, version, attestation, cacheHit: wasThere };
}
function imageFiles({ repository, version, sums }, arch) {
    const names = (0,_assets_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAssets */ .NL)(version, arch);
    const file = (asset, name) => {
        const sha256 = sums.get(asset);
        if (sha256 !== undefined)
            return { asset, name, sha256 };
        const others = _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .architectures */ .f2.filter((other) => sums.has((0,_assets_js__WEBPACK_IMPORTED_MODULE_8__/* .imageAssets */ .NL)(version, other).manifest));
        const what = `release ${version} of ${repository}`;
        if (!others.includes(arch))
            throw new NoImageForError(arch, what, others);
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${what}: its ${_checksums_js__WEBPACK_IMPORTED_MODULE_9__/* .checksumsFileName */ .sC} does not list ${asset}`);
    };
    return {
        kernel: file(names.kernel, (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(arch).kernel.fileName),
        initramfs: file(names.initramfs, _system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .initramfsFileName */ .Ty),
        manifest: file(names.manifest, _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6),
    };
}
/** Whether a cached image is what the release has: its files by the release's sums, not by its own. */
async function isReleased({ folder, manifest }, files) {
    return (manifest.kernel.sha256 === files.kernel.sha256 &&
        manifest.initramfs.sha256 === files.initramfs.sha256 &&
        (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256File */ .Q3)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6))) === files.manifest.sha256);
}
/** Undefined for a folder that is not there, not whole or not what it was: its files are fetched again. */
async function openWhole(folder) {
    try {
        return await (0,_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .openSystemImage */ .fx)(folder);
    }
    catch (error) {
        if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb || error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            return undefined;
        throw error;
    }
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


/***/ }),

/***/ 9866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ resolveImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/build.js + 5 modules
var build = __webpack_require__(75350);
// EXTERNAL MODULE: ./build.bundles.part/src/image/boot-files.js
var boot_files = __webpack_require__(47659);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/fetch.js
var fetch = __webpack_require__(8715);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/github-releases.js
var github_releases = __webpack_require__(59119);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/resolve.js + 1 modules
var resolve = __webpack_require__(69595);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/version.js
var release_version = __webpack_require__(4519);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/release/own-release.js




/** Only tags that publishing sets belong to a version: `v1.2.3`, `v1.2` and `v1`. */
function kindOfSource({ ref, version }) {
    if (/^[0-9a-f]{40}$/.test(ref))
        return 'commit';
    const wanted = ref.startsWith('v') ? (0,release_version/* parseReleaseWish */.qT)(ref)?.wanted : undefined;
    switch (wanted?.kind) {
        case 'exact':
            return wanted.version === version ? 'released' : 'other';
        case 'line':
            return !(0,release_version/* isPrerelease */.V1)(version) && `${version}.`.startsWith(`${wanted.numbers.join('.')}.`) ? 'released' : 'other';
        case 'latest':
        case undefined:
            return 'other';
    }
}
/**
 * The release that an action belongs to; undefined for the code of a branch or of another commit, and, with a warning,
 * where its repository has no such release, as a fork's may. Throws EnvironmentError where GitHub cannot be asked.
 */
async function ownRelease(action, source) {
    const { repository, ref, version } = action;
    const kind = kindOfSource(action);
    if (kind === 'other')
        return undefined;
    try {
        if (kind === 'commit' && (await (0,resolve/* commitOf */.D3)(repository, version, source)) !== ref) {
            source.reporter.info(`${repository}@${ref} is not ${(0,release_version/* tagOf */.cO)(version)}: its image is built from Debian's packages`);
            return undefined;
        }
        return await (0,resolve/* resolveRelease */.CM)({ repository, wanted: { kind: 'exact', version } }, source);
    }
    catch (error) {
        if (error instanceof resolve/* NoSuchReleaseError */.Wg) {
            source.reporter.warn(`${repository}@${ref} belongs to release ${version}, which ${repository} does not have, or shows to no one ` +
                `without a token: the image is built from Debian's packages. Name a release of another repository by ` +
                `\`version: OWNER/REPO@${version}\``);
            return undefined;
        }
        if (!(error instanceof github_releases/* UnreachableError */.Jk) && !(error instanceof github_releases/* RateLimitError */.OE))
            throw error;
        throw new errors/* EnvironmentError */.eG(`${(0,errors/* messageOf */.bD)(error)}. ${repository}@${ref} boots its own release, ${version}: without GitHub's API give ` +
            `\`image\`, or \`kernel\` and \`initrd\`, or another server by ZOSIA_GITHUB_API_URL`);
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/image/release/pin.js
var release_pin = __webpack_require__(25456);
// EXTERNAL MODULE: ./build.bundles.part/src/image/release/server.js
var release_server = __webpack_require__(45268);
// EXTERNAL MODULE: ./build.bundles.part/src/image/system-image.js
var system_image = __webpack_require__(20172);
// EXTERNAL MODULE: ./build.bundles.part/src/host/reporter.js
var reporter = __webpack_require__(96025);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/image-for-boot.js











/** Finds, verifies or builds the system image that was asked for. Errors are those of src/image. */
async function resolveImage(request, around) {
    const find = () => findImage(request, around);
    const found = await (0,reporter/* inStep */.q)(around.reporter, 'system image', find, ({ facts }) => describeImage(facts));
    if (!request.uefi)
        await (0,boot_files/* refuseZboot */.jT)(found.files.kernel);
    return found;
}
/** As in `Linux 6.12.57, llama.cpp 0.7.0, from the release zosia/zosia@1.0.0`. */
function describeImage({ kernel, kernelRelease, llamaVersion, release }) {
    if (kernelRelease === undefined)
        return external_node_path_.basename(kernel);
    const from = release === undefined ? '' : `, from the release ${release}`;
    return `Linux ${kernelRelease}, llama.cpp ${llamaVersion ?? 'unknown'}${from}`;
}
async function findImage({ arch, image }, { reporter, signal, cache, remote, githubToken, action }) {
    switch (image.kind) {
        case 'pair': {
            const files = await (0,boot_files/* openBarePair */.Pz)({ kernel: image.kernel, initramfs: image.initrd }, arch);
            return { files, manifest: undefined, facts: files };
        }
        case 'folder': {
            const opened = await (0,system_image/* openSystemImage */.fx)(external_node_path_.resolve(image.folder));
            if (opened.manifest.arch !== arch) {
                throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{image}: ${image.folder} is for ${opened.manifest.arch}, not for ${arch}`);
            }
            return withManifest(opened, undefined);
        }
        case 'release': {
            const server = (0,release_server/* releaseServer */.H)(process.env, githubToken);
            return released(await (0,fetch/* fetchRelease */.uY)(image.wish, { arch, server, cache, reporter, signal }));
        }
        case 'default': {
            const release = await publishedWith({ reporter, signal, cache, githubToken, action });
            if (release) {
                const server = (0,release_server/* releaseServer */.H)(process.env, githubToken);
                return released(await (0,fetch/* fetchImage */.aK)(release, { arch, server, cache, reporter, signal }));
            }
            const built = await (0,build/* buildDebianImage */.bS)({ arch, reporter, signal, cache, remote });
            return withManifest(built.image, built.cacheHit);
        }
    }
}
/** The release that this code is a part of; undefined for a checkout, and for npm's package. */
async function publishedWith({ reporter, signal, cache, githubToken, action, }) {
    const pin = await (0,release_pin/* readPin */.Ci)();
    if (pin)
        return { ...pin, attestation: { kind: 'unchecked', reason: 'its sums are pinned' } };
    if (!action)
        return undefined;
    const release = await ownRelease(action, {
        server: (0,release_server/* releaseServer */.H)(process.env, githubToken),
        cache,
        reporter,
        signal,
    });
    if (release)
        reporter.info(describeProvenance(release));
    return release;
}
function describeProvenance({ repository, version, attestation }) {
    const release = `release ${version} of ${repository}`;
    switch (attestation.kind) {
        case 'verified':
            return `${release}: its own workflow made it, by GitHub's attestation`;
        case 'unchecked':
            return `${release}: by its SHA256SUMS; attestation not checked (${attestation.reason})`;
    }
}
function released({ image, cacheHit, repository, version }) {
    const found = withManifest(image, cacheHit);
    return { ...found, facts: { ...found.facts, release: `${repository}@${version}` } };
}
function withManifest(image, cacheHit) {
    const { kernel, initramfs, manifest } = image;
    const { builder, kernelRelease, llamaVersion } = manifest;
    return {
        files: image,
        manifest,
        facts: { kernel, initramfs, builder, kernelRelease, llamaVersion, ...(cacheHit === undefined ? {} : { cacheHit }) },
    };
}


/***/ }),

/***/ 10190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ approximateMemoryMib),
/* harmony export */   w: () => (/* binding */ memoryOfModel)
/* harmony export */ });
const mib = 2 ** 20;
/*
 * Measured on aarch64 with the debian system image (kernel 6.12, 55 MiB of unpacked initramfs) and llama-server 0.7.0
 * on SmolLM2-135M: which -m the kernel's OOM killer spares. llama-completion, which perf runs, takes 10 MiB less.
 *   Q4_1, context  512: 149 is killed, 159 runs (slowly); the formula says 159
 *   Q4_1, context 4096:                242 runs;          the formula says 242
 *   Q8_0, context 4096: 345 is killed, 355 runs;          the formula says 355
 */
/** Kernel, initramfs and init. */
const systemMib = 75;
/** The kernel's own share of each MiB: page descriptors and reserves. */
const kernelShare = 0.05;
/** llama-server's vocabulary, graph and heap. */
const heapMib = 64;
/** Tokens that llama.cpp computes at once (its n_ubatch), and roughly how many rows of the network's width it holds. */
const batchTokens = 512;
const rowsPerToken = 20;
/**
 * The part of a model that llama.cpp copies into its own order when it loads, so that the kernel cannot drop it. Of the
 * other quantizations too little is known to refuse anyone for it: 0.2 was seen of a Q4_K_M.
 */
const repackedShare = { Q8_0: 0.78, Q6_K: 0.78 };
/**
 * Guest memory that a model needs, where pages of the model file itself may be dropped and read again (minimum) or
 * all fit beside a full batch (comfortable). `contextLength` in tokens.
 */
function memoryOfModel(model, contextLength) {
    const { gguf, sizeBytes } = model;
    const kvMib = (gguf.kvBytesPerToken * contextLength) / mib;
    const modelMib = sizeBytes / mib;
    const computeMib = (batchTokens * 4 * (gguf.vocabularySize + rowsPerToken * gguf.embeddingLength)) / mib;
    const fixedMib = systemMib + heapMib + kvMib;
    const total = (needMib) => Math.ceil(needMib / (1 - kernelShare));
    return {
        minimumMib: total(fixedMib + modelMib * (repackedShare[gguf.quantization] ?? 0)),
        comfortableMib: total(fixedMib + modelMib + computeMib),
    };
}
/** Most vocabularies and widths of small models make less of it. */
const usualComputeMib = 300;
/** About the comfortable memory of a model of which only size and KV cache are known, in MiB. */
function approximateMemoryMib(model, contextLength) {
    const kvMib = (model.kvBytesPerToken * contextLength) / mib;
    return Math.ceil((systemMib + heapMib + kvMib + model.sizeBytes / mib + usualComputeMib) / (1 - kernelShare));
}


/***/ })

};
