export const id = 217;
export const ids = [217];
export const modules = {

/***/ 13212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ linkOrWarn),
/* harmony export */   RP: () => (/* binding */ linkIntoCheckout),
/* harmony export */   Uc: () => (/* binding */ linkImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77100);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84109);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8407);
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52107);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13168);
/* harmony import */ var _image_system_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20172);








/**
 * Links what zosia made in its cache to where the scripts look for it: `artifacts/ARCH/` and `models/model.img`.
 * What a user has put there, or linked from elsewhere, stays as it is. npm's package has no such scripts, and no links.
 */
async function linkIntoCheckout(request, { arch, image, model }) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheckout */ .VI)())
        return;
    if (request.image.kind === 'default')
        await linkImage(arch, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(image.kernel));
    if (request.model.kind === 'model' && model)
        await link(model.disk, node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .packageRoot */ .Zl)(), 'models', 'model.img'));
}
/** Links are a convenience: where they cannot be made, a warning is enough. */
async function linkOrWarn(link, reporter) {
    try {
        await link();
    }
    catch (error) {
        reporter.warn(`no links to the cache in artifacts/ and models/: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
}
/** Links the files of an image folder of the cache to `artifacts/ARCH/`. */
async function linkImage(arch, folder) {
    if (!(0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheckout */ .VI)())
        return;
    const artifacts = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_5__/* .packageRoot */ .Zl)(), 'artifacts', arch);
    for (const name of [(0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(arch).kernel.fileName, _image_system_image_js__WEBPACK_IMPORTED_MODULE_7__/* .initramfsFileName */ .Ty, _image_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6]) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (await exists(target))
            await link(target, node_path__WEBPACK_IMPORTED_MODULE_1__.join(artifacts, name));
    }
}
async function link(target, place) {
    const there = await linkTarget(place);
    if (there === target || there === 'not ours')
        return;
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(place, { force: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, place);
    }
    catch (error) {
        // Another zosia was faster.
        if ((0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) !== 'EEXIST')
            throw error;
    }
}
/** Paths that only zosia's cache has, whichever folder it is in. */
const cachedPath = /\/(images\/\w+-debian-[0-9a-f]+|disks)\/[^/]+$/;
/** Where a link of ours points to; undefined where nothing is. */
async function linkTarget(place) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(place);
        return cachedPath.test(target) ? target : 'not ours';
    }
    catch (error) {
        return (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? undefined : 'not ours';
    }
}
async function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).then(() => true, () => false);
}


/***/ }),

/***/ 22217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addImageCommand: () => (/* binding */ addImageCommand)
});

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/command.js
var fields_command = __webpack_require__(11715);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/build.js + 5 modules
var build = __webpack_require__(75350);
// EXTERNAL MODULE: ./build.bundles.part/src/job/guest-of-image.js
var guest_of_image = __webpack_require__(68885);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/boot-options.js + 1 modules
var boot_options = __webpack_require__(20997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/checkout-links.js
var checkout_links = __webpack_require__(13212);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/start-command.js
var start_command = __webpack_require__(71846);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/image-diff.js
/** What differs between two system images; what is the same in both is not in it. */
function diffImages(before, after) {
    const { kernelConfig: configBefore } = before;
    const { kernelConfig: configAfter } = after;
    return {
        facts: differences(factsOf(before.manifest), factsOf(after.manifest)),
        sizes: differences(sizesOf(before.manifest), sizesOf(after.manifest)),
        packages: differences(packagesOf(before.manifest), packagesOf(after.manifest)),
        kernelOptions: configBefore === undefined || configAfter === undefined
            ? undefined
            : differences(kernelOptions(configBefore), kernelOptions(configAfter)),
    };
}
function differences(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])]
        .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
        .filter((one) => one.before !== one.after);
}
function factsOf(manifest) {
    return new Map([
        ['architecture', manifest.arch],
        ['builder', manifest.builder],
        ['guest contract', String(manifest.guestContract)],
        ['kernel release', manifest.kernelRelease],
        ['llama.cpp', manifest.llamaVersion],
        ['llama programs', manifest.llamaPrograms.join(' ')],
        ['kernel SHA-256', shortSum(manifest.kernel)],
        ['initramfs SHA-256', shortSum(manifest.initramfs)],
        ...Object.entries(manifest.kernelFeatures).map(([name, on]) => [`kernel feature ${name}`, String(on)]),
    ]);
}
/** As much of a sum as tells two files from each other. */
function shortSum({ sha256 }) {
    return sha256.slice(0, 16);
}
function sizesOf({ kernel, initramfs, initramfsParts }) {
    return new Map([
        ['kernel', kernel.sizeBytes],
        ['initramfs', initramfs.sizeBytes],
        ...Object.entries(initramfsParts).map(([name, bytes]) => [`in the initramfs: ${name}`, bytes]),
    ]);
}
function packagesOf({ packages }) {
    return new Map([...packages].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, version }) => [name, version]));
}
/** What is set in a .config; a symbol that is off is like one that is not there. */
function kernelOptions(config) {
    const options = [...config.matchAll(/^CONFIG_(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
    return new Map(options.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** A diff for people to read, a difference a line. */
function renderImageDiff(diff) {
    const sections = [
        section('facts', diff.facts.map(textLine)),
        section('sizes', diff.sizes.map(sizeLine)),
        section('packages', diff.packages.map(textLine)),
        diff.kernelOptions === undefined
            ? ['kernel options: not compared; both images need a kernel.config, which Buildroot writes']
            : section('kernel options', diff.kernelOptions.map(textLine)),
    ].flat();
    return sections.length === 0 ? 'no difference\n' : sections.map((line) => `${line}\n`).join('');
}
function section(title, lines) {
    return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
function textLine({ name, before, after }) {
    if (before === undefined)
        return `+ ${name} ${after ?? ''}`;
    if (after === undefined)
        return `- ${name} ${before}`;
    return `  ${name} ${before} -> ${after}`;
}
function sizeLine({ name, before = 0, after = 0 }) {
    const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
    const change = after - before;
    const sign = change > 0 ? '+' : '';
    const share = before === 0 ? '' : `, ${sign}${((100 * change) / before).toFixed(1)} %`;
    // Else it would round to nothing.
    const said = Math.abs(change) < 1024 ? `${sign}${change} bytes` : `${sign}${kib(change)}${share}`;
    return `  ${name} ${kib(before)} -> ${kib(after)} (${said})`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/buildroot/make-image.js + 2 modules
var make_image = __webpack_require__(55754);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/text-file.js
var text_file = __webpack_require__(2374);
// EXTERNAL MODULE: ./build.bundles.part/src/image/manifest.js
var manifest = __webpack_require__(13168);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/compared-image.js





/** Reads what a folder says of the image in it. Throws what `readManifest` throws. */
async function readComparedImage(folder) {
    const config = external_node_path_.join(folder, make_image/* kernelConfigFileName */.P);
    return {
        manifest: await (0,manifest/* readManifest */.WI)(external_node_path_.join(folder, manifest/* manifestFileName */.V6)),
        kernelConfig: (await (0,host_files/* fileExists */.hR)(config)) ? await (0,text_file/* readBoundedText */.Ht)(config) : undefined,
    };
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/standard-streams.js + 1 modules
var standard_streams = __webpack_require__(58574);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/image-diff.js





/** Adds `image diff` below `image`. */
function addImageDiffCommand(image) {
    const command = image
        .command('diff')
        .description('Compares two system images: versions, sizes, packages and kernel options.')
        .argument('<before>', 'folder of a system image, with image.json')
        .argument('<after>', 'folder of the other one');
    (0,boot_options/* addOptions */.s6)(command, 'image diff').action(async (before, after, options) => {
        const fields = (0,boot_options/* optionReader */.hr)('image diff', options);
        const asJson = fields.read(fields_command/* printFields */.H9, 'json');
        fields.finish();
        const diff = diffImages(await readComparedImage(before), await readComparedImage(after));
        if (asJson)
            (0,standard_streams/* printJson */.Q2)(diff);
        else
            (0,standard_streams/* print */.yy)(renderImageDiff(diff).trimEnd());
    });
}

// EXTERNAL MODULE: ./build.bundles.part/src/job/host-needs.js
var host_needs = __webpack_require__(74125);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/guest.js
var guest = __webpack_require__(22678);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/install.js + 1 modules
var install = __webpack_require__(36357);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/host/reporter.js
var host_reporter = __webpack_require__(96025);
// EXTERNAL MODULE: ./build.bundles.part/src/image/cpio.js
var cpio = __webpack_require__(74486);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/snapshot.js
var snapshot = __webpack_require__(42629);
// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
// EXTERNAL MODULE: ./build.bundles.part/src/image/debian/fetch-parts.js + 4 modules
var fetch_parts = __webpack_require__(4880);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/iso/grub-files.js




const biosFolder = 'usr/lib/grub/i386-pc';
/** Fetches GRUB's parts from Debian's archive, or finds them in the cache. Throws what fetchPackages throws. */
async function fetchGrub(architecture, request) {
    const { grubPackages, efiImage } = (0,architectures_architecture/* factsOf */.xS)(architecture).iso;
    const packageSet = {
        suite: (0,versions/* pinnedVersion */.V)('ZOSIA_DEBIAN_KERNEL_SUITE'),
        pin: (0,snapshot/* snapshotPin */.k$)('ZOSIA_DEBIAN_KERNEL_SNAPSHOT'),
        architecture,
        packages: grubPackages,
        // Of what these depend on, GRUB's own is all that is not for a system that would install it.
        only: 'grub-',
    };
    const parts = await (0,fetch_parts/* packageSetParts */.H)(packageSet, (tree) => collectGrub(tree, architecture), {
        ...request,
        refresh: false,
    });
    const efi = parts.files.find((file) => file.path === efiImage);
    if (!efi)
        throw new Error(`no ${efiImage} among the parts`);
    const bios = parts.files.filter((file) => file.path.startsWith(`${biosFolder}/`));
    return {
        efi: efi.content,
        bios: new Map(bios.map((file) => [file.path.slice(biosFolder.length + 1), file.content])),
        packages: parts.packages
            .filter(({ name }) => name.startsWith('grub-'))
            .map(({ name, version }) => `${name} ${version}`),
    };
}
/** Takes GRUB's parts out of Debian's packages. Throws EnvironmentError where they are not what they were. */
function collectGrub(tree, architecture) {
    const { efiImage, bios } = (0,architectures_architecture/* factsOf */.xS)(architecture).iso;
    const names = bios ? tree.list(biosFolder).filter((name) => /\.(mod|img|lst|sh)$/.test(name)) : [];
    return [efiImage, ...names.map((name) => `${biosFolder}/${name}`)].map((path) => ({
        role: 'grub',
        path,
        executable: false,
        content: tree.require(path).content,
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
;// CONCATENATED MODULE: ./build.bundles.part/src/image/iso/fat.js
const sectorBytes = 512;
const entryBytes = 32;
const rootEntries = 64;
const reservedSectors = 1;
const copies = 2;
/** With more a reader takes the table's entries for those of FAT16. */
const mostClusters = 4084;
/** January 1st, 1980, the first day that FAT knows. */
const firstDay = 0x0021;
/**
 * A FAT12 file system with such files: what UEFI starts from. The same files give the same bytes. Layout: Microsoft's
 * FAT specification, as of "fatgen103".
 */
function writeFat(root, serial) {
    const disk = new Clusters(clusterSectorsFor(root));
    const rootFolder = disk.folderBytes(root, 0, false);
    if (rootFolder.length > rootEntries * entryBytes)
        throw new Error('too many files in the root folder');
    const data = disk.data();
    const tableSectors = Math.ceil(((disk.count + 2) * 1.5) / sectorBytes);
    const rootSectors = (rootEntries * entryBytes) / sectorBytes;
    const sectors = reservedSectors + copies * tableSectors + rootSectors + data.length / sectorBytes;
    const table = padded(disk.table(), tableSectors * sectorBytes);
    return Buffer.concat([
        bootSector({ sectors, tableSectors, clusterSectors: disk.clusterSectors, serial }),
        ...Array.from({ length: copies }, () => table),
        padded(rootFolder, rootSectors * sectorBytes),
        data,
    ]);
}
function clusterSectorsFor(root) {
    const fits = [1, 2, 4, 8, 16, 32].find((sectors) => clustersOf(root, sectors * sectorBytes) <= mostClusters);
    if (fits === undefined)
        throw new Error('too much for FAT12');
    return fits;
}
function clustersOf(folder, clusterBytes) {
    return Object.values(folder).reduce((sum, item) => {
        if (Buffer.isBuffer(item))
            return sum + Math.ceil(item.length / clusterBytes);
        const own = Math.ceil(((Object.keys(item).length + 2) * entryBytes) / clusterBytes);
        return sum + own + clustersOf(item, clusterBytes);
    }, 0);
}
/** The data area, filled file by file, each in one run of clusters. */
class Clusters {
    clusterSectors;
    #chunks = [];
    /** What follows each cluster; the first two entries are the medium's. */
    #next = [0xff8, 0xfff];
    #bytes;
    constructor(clusterSectors) {
        this.clusterSectors = clusterSectors;
        this.#bytes = clusterSectors * sectorBytes;
    }
    get count() {
        return this.#chunks.length;
    }
    data() {
        return Buffer.concat(this.#chunks);
    }
    table() {
        const table = Buffer.alloc(Math.ceil(this.#next.length * 1.5) + 1);
        this.#next.forEach((value, index) => {
            const at = Math.floor(index * 1.5);
            const old = table.readUInt16LE(at);
            table.writeUInt16LE(index % 2 === 0 ? (old & 0xf000) | value : (old & 0x000f) | (value << 4), at);
        });
        return table;
    }
    /** The entries of a folder, whose files and folders are put into clusters. */
    folderBytes(folder, parent, isBelowRoot, own = 0) {
        const dots = isBelowRoot ? [entry('.', true, own, 0), entry('..', true, parent, 0)] : [];
        const entries = Object.entries(folder).map(([name, item]) => {
            if (Buffer.isBuffer(item))
                return entry(dosName(name), false, this.#put(item), item.length);
            const sizeBytes = (Object.keys(item).length + 2) * entryBytes;
            const first = this.#put(Buffer.alloc(sizeBytes));
            this.#replace(first, this.folderBytes(item, own, true, first));
            return entry(dosName(name), true, first, 0);
        });
        return Buffer.concat([...dots, ...entries]);
    }
    /** The first of the clusters that hold these bytes; 0 for none. */
    #put(content) {
        if (content.length === 0)
            return 0;
        const first = this.#next.length;
        const count = Math.ceil(content.length / this.#bytes);
        for (let index = 0; index < count; index++) {
            this.#chunks.push(padded(content.subarray(index * this.#bytes, (index + 1) * this.#bytes), this.#bytes));
            this.#next.push(index === count - 1 ? 0xfff : first + index + 1);
        }
        return first;
    }
    #replace(first, content) {
        const count = Math.ceil(content.length / this.#bytes);
        for (let index = 0; index < count; index++) {
            const piece = content.subarray(index * this.#bytes, (index + 1) * this.#bytes);
            this.#chunks[first - 2 + index] = padded(piece, this.#bytes);
        }
    }
}
/** As in `BOOTX64 EFI`. */
function dosName(name) {
    const [, base = '', extension = ''] = /^([A-Z0-9]{1,8})(?:\.([A-Z0-9]{1,3}))?$/.exec(name) ?? [];
    if (base === '')
        throw new Error(`no name of DOS: ${name}`);
    return base.padEnd(8) + extension.padEnd(3);
}
function entry(name, isFolder, cluster, sizeBytes) {
    const bytes = Buffer.alloc(entryBytes);
    bytes.write(name.padEnd(11), 0, 'latin1');
    bytes.writeUInt8(isFolder ? 0x10 : 0x20, 11);
    for (const day of [16, 18, 24])
        bytes.writeUInt16LE(firstDay, day);
    bytes.writeUInt16LE(cluster, 26);
    bytes.writeUInt32LE(sizeBytes, 28);
    return bytes;
}
function bootSector(of) {
    const bytes = Buffer.alloc(sectorBytes);
    bytes.set([0xeb, 0xfe, 0x90]); // nobody starts it
    bytes.write('ZOSIA   ', 3, 'latin1');
    bytes.writeUInt16LE(sectorBytes, 11);
    bytes.writeUInt8(of.clusterSectors, 13);
    bytes.writeUInt16LE(reservedSectors, 14);
    bytes.writeUInt8(copies, 16);
    bytes.writeUInt16LE(rootEntries, 17);
    if (of.sectors < 0x10000)
        bytes.writeUInt16LE(of.sectors, 19);
    else
        bytes.writeUInt32LE(of.sectors, 32);
    bytes.writeUInt8(0xf8, 21);
    bytes.writeUInt16LE(of.tableSectors, 22);
    bytes.writeUInt16LE(32, 24);
    bytes.writeUInt16LE(64, 26);
    bytes.writeUInt8(0x80, 36);
    bytes.writeUInt8(0x29, 38);
    bytes.writeUInt32LE(of.serial, 39);
    bytes.write('ZOSIA      FAT12   ', 43, 'latin1');
    bytes.writeUInt16LE(0xaa55, 510);
    return bytes;
}
function padded(bytes, length) {
    return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/iso/grub-config.js

/** Where things lie on the ISO. */
const isoPaths = {
    kernel: '/boot/kernel',
    initramfs: '/boot/initramfs',
    /** A second archive for the kernel to unpack, which holds the model: no driver of any storage is needed. */
    model: '/boot/model.cpio',
    menu: '/boot/grub/grub.cfg',
    bios: '/boot/grub/bios.img',
    efi: '/boot/grub/efi.img',
    catalog: '/boot/grub/boot.cat',
    about: '/zosia.txt',
};
/** So long GRUB's menu waits for a key, in seconds. */
const menuSeconds = 5;
/**
 * GRUB's menu. Everything that GRUB shows and reads is on the display and on the first serial line, where the machine
 * has one; the kernel's console is one of the two, and the prompt with it.
 */
function grubMenu(architecture) {
    const { menuDefault } = (0,architectures_architecture/* factsOf */.xS)(architecture).iso;
    const entry = (id, key, place, console) => [
        `menuentry "zosia: a prompt on the ${place} (${key})" --hotkey=${key} --id ${id} {`,
        // As text, which needs no driver; under UEFI the kernel takes the display that it finds.
        '  set gfxpayload=text',
        `  linux ${isoPaths.kernel} ${kernelCommandLine(architecture, console)}`,
        `  initrd ${isoPaths.initramfs} ${isoPaths.model}`,
        '}',
    ];
    return lines('if serial --unit=0 --speed=115200; then', '  terminal_input console serial', '  terminal_output console serial', 'fi', `set timeout=${menuSeconds}`, `set default=${menuDefault}`, ...entry('display', 'd', 'display', 'tty0'), ...entry('serial', 's', 'serial line', serialConsole(architecture)));
}
/**
 * The words of a boot by QEMU, with another console. Without `panic=`: what a kernel said last stays on the display.
 * ramfs, because a tmpfs holds no more than half of the memory, which a model and its guest may well exceed.
 */
function kernelCommandLine(architecture, console) {
    const words = (0,architectures_architecture/* boardFor */.C9)(architecture).baseCommandLine.split(' ');
    const kept = words.filter((word) => !word.startsWith('console=') && !word.startsWith('panic='));
    return [`console=${console}`, ...kept, 'rootfstype=ramfs'].join(' ');
}
function serialConsole(architecture) {
    const [, name] = /(?:^| )console=(\S+)/.exec((0,architectures_architecture/* boardFor */.C9)(architecture).baseCommandLine) ?? [];
    if (name === undefined)
        throw new Error(`${architecture} has no console`);
    return name;
}
/** What GRUB reads first: the ISO that it came from, whatever else this machine has, is the one with such a file. */
function grubSearch(mark) {
    return lines(`search --no-floppy --file --set=root ${mark}`, 'set prefix=($root)/boot/grub');
}
/** The same for GRUB of UEFI, which finds its first configuration beside itself and is to go on with the menu. */
function grubSearchOfEfi(mark) {
    return grubSearch(mark) + lines('configfile $prefix/grub.cfg');
}
function lines(...all) {
    return `${all.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/iso/plan.js


/** The modules of GRUB for a BIOS: a disc or a stick, its file system, a menu, a terminal of each kind, Linux. */
const biosModules = [
    ...['biosdisk', 'iso9660', 'part_gpt', 'part_msdos', 'search', 'search_fs_file'],
    ...['normal', 'configfile', 'test', 'echo', 'ls', 'serial', 'terminal', 'sleep', 'halt', 'reboot'],
    ...['linux', 'boot'],
];
/** The argv that makes GRUB for a BIOS of its parts in `folder`. */
function biosArgv({ folder, config, output, }) {
    return [
        'grub-mkimage',
        ...['--directory', folder, '--format', 'i386-pc-eltorito', '--prefix', '/boot/grub'],
        ...['--config', config, '--output', output],
        ...biosModules,
    ];
}
/** An ISO's name of itself, by which it is known: `blkid` shows it, and so do file managers. */
function volumeOf(architecture) {
    return `ZOSIA_${architecture.toUpperCase()}`;
}
/**
 * All ISOs are of this time, as xorriso takes it: the same content is to give the same bytes. It is the first that FAT
 * knows; for the first of 1970 xorriso writes today's.
 */
const isoTime = '1980010100000000';
/** The same, in seconds since 1970, for what else it dates. */
const isoSeconds = Date.UTC(1980, 0, 1) / 1000;
/**
 * The argv that packs an ISO. It starts as a disc and, written to a stick as it is, as one: by a BIOS through GRUB's
 * `boot_hybrid.img` in its first sector, by UEFI through a GPT whose one partition is the disc's own EFI image.
 */
function isoArgv({ architecture, files, hybrid, output, }) {
    const { bios } = (0,architectures_architecture/* factsOf */.xS)(architecture).iso;
    if (bios !== (hybrid !== undefined))
        throw new Error('boot_hybrid.img goes with a BIOS');
    const forBios = [
        ...['--grub2-mbr', hybrid ?? '', '--protective-msdos-label', '-partition_offset', '16'],
        ...[
            '-b',
            relative(isoPaths.bios),
            '-no-emul-boot',
            '-boot-load-size',
            '4',
            '-boot-info-table',
            '--grub2-boot-info',
        ],
    ];
    return [
        'xorriso',
        // The user's own settings are not ours.
        ...['-no_rc', '-as', 'mkisofs', '-quiet', '-graft-points', '-r', '-iso-level', '3', '-V', volumeOf(architecture)],
        ...[`--modification-date=${isoTime}`, '--set_all_file_dates', isoTime, '--gpt_disk_guid', 'modification-date'],
        ...['-c', relative(isoPaths.catalog)],
        ...(bios ? forBios : ['--protective-msdos-label', '-partition_offset', '16']),
        ...(bios ? ['--efi-boot', relative(isoPaths.efi)] : ['-e', relative(isoPaths.efi), '-no-emul-boot']),
        ...['-efi-boot-part', '--efi-boot-image'],
        // Else the order of their contents would be that of their inodes here.
        ...files.flatMap(({ inIso }, index) => ['--sort-weight', String(files.length - index), inIso]),
        ...['-o', output],
        ...files.map(({ inIso, from }) => `${grafted(inIso)}=${grafted(from)}`),
    ];
}
function relative(path) {
    return path.slice(1);
}
/** In such a pair `=` and `\` are marks. */
function grafted(path) {
    return path.replace(/[\\=]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/image/iso/pack.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** GRUB, the menu and the FAT file system take less beside the model and the image. */
const reserveBytes = 2 ** 24;
/**
 * Packs an ISO from whole and verified parts. The same parts and the same programs of the host give the same bytes.
 * Throws EnvironmentError where there is no room, or the model is no longer what it was, MissingDependencyError without
 * a program, CancelledError when `signal` fires.
 */
async function packIso(request) {
    const { image, model, output } = request;
    const { manifest } = image;
    const isoBytes = manifest.kernel.sizeBytes + manifest.initramfs.sizeBytes + model.sizeBytes + reserveBytes;
    const folder = external_node_path_.dirname(output);
    // The model's archive lies beside the ISO until that is written.
    await (0,host_files/* requireFreeSpace */.Ef)(folder, isoBytes + model.sizeBytes, 'the ISO');
    await (0,host_files/* withScratch */.hM)((scratch) => pack(request, scratch), folder);
}
async function pack(request, scratch) {
    const { architecture, image, model, grub, output, reporter, signal } = request;
    const place = (name) => external_node_path_.join(scratch, name);
    const mark = markOf(request);
    await writeModelArchive(model, place('model.cpio'), { reporter, signal });
    await (0,promises_.writeFile)(place('grub.cfg'), grubMenu(architecture));
    await (0,promises_.writeFile)(place('mark'), '');
    await (0,promises_.writeFile)(place('zosia.txt'), describeIso(request));
    await (0,promises_.writeFile)(place('efi.img'), efiSystem(architecture, grub, mark));
    const hybrid = (0,architectures_architecture/* factsOf */.xS)(architecture).iso.bios ? await makeBiosImage(grub, mark, place) : undefined;
    const files = [
        { inIso: isoPaths.menu, from: place('grub.cfg') },
        { inIso: mark, from: place('mark') },
        { inIso: isoPaths.about, from: place('zosia.txt') },
        { inIso: isoPaths.efi, from: place('efi.img') },
        ...(hybrid === undefined ? [] : [{ inIso: isoPaths.bios, from: place('bios.img') }]),
        { inIso: isoPaths.kernel, from: image.kernel },
        { inIso: isoPaths.initramfs, from: image.initramfs },
        { inIso: isoPaths.model, from: place('model.cpio') },
    ];
    await (0,host_files/* writeAside */.qE)(output, async (aside) => {
        await (0,exec/* exec */.m0)(isoArgv({ architecture, files, hybrid, output: aside }), {
            signal,
            env: { SOURCE_DATE_EPOCH: String(isoSeconds) },
        });
    });
}
/** The path of a file that no other disc has: its name is a sum over all that this one holds. */
function markOf({ architecture, image, model, grub }) {
    const { kernel, initramfs } = image.manifest;
    const parts = [architecture, kernel.sha256, initramfs.sha256, model.sha256, ...grub.packages];
    return `/zosia/${(0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}
/** For whoever finds the ISO, and asks what is on it. */
function describeIso({ architecture, image, model, grub }) {
    const { kernelRelease, llamaVersion, kernel, initramfs } = image.manifest;
    return [
        `zosia for ${architecture}: boots into a prompt of a language model.`,
        '',
        `kernel     Linux ${kernelRelease}, sha256 ${kernel.sha256}`,
        `initramfs  llama.cpp ${llamaVersion}, sha256 ${initramfs.sha256}`,
        `model      ${model.name}, sha256 ${model.sha256}`,
        `loader     ${grub.packages.join(', ')}`,
        '',
    ].join('\n');
}
/** What UEFI starts: GRUB, and beside it where GRUB goes on. */
function efiSystem(architecture, { efi }, mark) {
    const { efiName } = (0,architectures_architecture/* factsOf */.xS)(architecture).iso;
    const config = Buffer.from(grubSearchOfEfi(mark));
    const serial = (0,external_node_crypto_.createHash)('sha256').update(mark).digest().readUInt32LE();
    return writeFat({ EFI: { BOOT: { [efiName]: efi } }, BOOT: { GRUB: { 'GRUB.CFG': config } } }, serial);
}
/** Makes what a BIOS starts, at `bios.img`; the file with the first sector of a stick. */
async function makeBiosImage({ bios }, mark, place) {
    const folder = place('i386-pc');
    await (0,promises_.mkdir)(folder);
    for (const [name, content] of bios)
        await (0,promises_.writeFile)(external_node_path_.join(folder, name), content);
    const config = place('search.cfg');
    await (0,promises_.writeFile)(config, grubSearch(mark));
    await (0,exec/* exec */.m0)(biosArgv({ folder, config, output: place('bios.img') }));
    return external_node_path_.join(folder, 'boot_hybrid.img');
}
/** The model as an archive of its own, which the kernel unpacks beside the image's. */
async function writeModelArchive(model, target, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { before, behind } = (0,cpio/* cpioAround */.Ft)({ path: guest/* modelInInitramfs */.oC, mode: 0o644, sizeBytes: model.sizeBytes });
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const progress = reporter.progress(`packing ${model.name}`, model.sizeBytes);
        const source = __addDisposableResource(env_1, await (0,promises_.open)(model.path, 'r'), true);
        const archive = __addDisposableResource(env_1, await (0,promises_.open)(target, 'wx'), true);
        await archive.writeFile(before);
        let doneBytes = 0;
        for await (const chunk of source.createReadStream({ highWaterMark: 1 << 20, autoClose: false })) {
            if (signal.aborted)
                throw new errors/* CancelledError */.cc();
            const bytes = chunk;
            hash.update(bytes);
            await archive.writeFile(bytes);
            doneBytes += bytes.length;
            progress.update(doneBytes);
        }
        await archive.writeFile(behind);
        progress.finish();
        const sum = hash.digest('hex');
        if (sum === model.sha256)
            return;
        throw new errors/* EnvironmentError */.eG(`${model.path} is no longer the model that was examined: sha256 is ${sum}, expected ${model.sha256}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/memory.js
var memory = __webpack_require__(10190);
// EXTERNAL MODULE: ./build.bundles.part/src/model/resolve.js + 5 modules
var resolve = __webpack_require__(37058);
// EXTERNAL MODULE: ./build.bundles.part/src/job/image-for-boot.js + 1 modules
var image_for_boot = __webpack_require__(9866);
;// CONCATENATED MODULE: ./build.bundles.part/src/job/make-iso.js
var make_iso_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var make_iso_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



















/**
 * Packs an ISO, of an image and a model found or made as a boot's are. What was asked wrongly is refused first, and
 * nothing is fetched for it. Throws what `resolveImage`, `resolveModel`, `fetchGrub` and `packIso` throw.
 */
async function makeIso(wish, around) {
    const { reporter, signal, cache } = around;
    const { arch } = wish;
    const output = external_node_path_.resolve(wish.output);
    refuseForeignHost(arch);
    await refuseOutput(output);
    await (0,resolve/* refuseUnknownModel */.yl)(wish.model);
    await requirePrograms(arch);
    const model = await (0,host_reporter/* inStep */.q)(reporter, 'model', () => (0,resolve/* resolveModel */.AX)({ model: wish.model, reporter, signal, cache }), ({ name, gguf, sizeBytes }) => `${name}, ${gguf.quantization}, ${Math.round(sizeBytes / 1e6)} MB`);
    refuseLargeModel(model);
    const { files, manifest } = await (0,image_for_boot/* resolveImage */.A)({ arch, image: imageSource(wish), uefi: true }, around);
    if (!manifest)
        throw new Error('an image without image.json');
    const grub = await (0,host_reporter/* inStep */.q)(reporter, 'boot loader', () => fetchGrub(arch, { cache, reporter, signal }), ({ packages }) => packages.join(', '));
    await (0,host_files/* makeFolder */.fc)(external_node_path_.dirname(output));
    await (0,host_reporter/* inStep */.q)(reporter, 'ISO', () => packIso({ architecture: arch, image: { ...files, manifest }, model, grub, output, reporter, signal }), () => external_node_path_.basename(output));
    const { size: sizeBytes } = await (0,promises_.stat)(output);
    const bios = (0,architectures_architecture/* factsOf */.xS)(arch).iso.bios && fitsBios(manifest.initramfs.sizeBytes + model.sizeBytes);
    return { path: output, sizeBytes, arch, manifest, model, memoryMib: memoryOfIso(model), bios };
}
/**
 * The machines that an ISO is for: those asked for, else those of the image given, else PCs. Throws UsageError for an
 * image of others, and what `readManifest` throws.
 */
async function architectureOfIso(arch, image) {
    if (image === undefined)
        return arch ?? 'x86_64';
    const { arch: own } = await (0,manifest/* readManifest */.WI)(external_node_path_.join(image, manifest/* manifestFileName */.V6));
    if (arch === undefined || arch === own)
        return own;
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{image}: ${image} is for ${own}, not for ${arch}`);
}
function imageSource({ image }) {
    return image === undefined ? { kind: 'default' } : { kind: 'folder', folder: image };
}
/** Throws EnvironmentError where this kind of host cannot have all that packs an ISO, and says what can. */
function refuseForeignHost(arch, platform = process.platform) {
    const foreign = (0,host_needs/* programsFor */.Tu)({ packsIso: arch }, platform).filter((program) => !(0,host_packages/* runsOn */.k8)(program, platform));
    if (foreign.length === 0)
        return;
    throw new errors/* EnvironmentError */.eG(`an ISO for ${arch} takes ${foreign.join(', ')}, which Homebrew does not have: pack it on a Linux machine, or in a ` +
        `container of Debian (docker run); one for aarch64 can be packed here`);
}
async function requirePrograms(arch) {
    const [missing] = await (0,install/* missingPrograms */.iB)((0,host_needs/* programsFor */.Tu)({ packsIso: arch }));
    if (missing !== undefined)
        throw new errors/* MissingDependencyError */.U9(missing, (0,host_packages/* remedyFor */.wJ)(missing));
}
/** Where the volume's name is in an ISO: ECMA-119, 8.4. */
const volumeAt = { offset: 16 * 2048 + 40, bytes: 32 };
/** An earlier ISO of ours may be replaced; anything else that a user has there may not. */
async function refuseOutput(output) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (!(await (0,host_files/* fileExists */.hR)(output)))
            return;
        const status = await (0,promises_.stat)(output);
        if (!status.isFile())
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{output}: ${output} is not a file`);
        const file = make_iso_addDisposableResource(env_1, await (0,promises_.open)(output), true);
        const { buffer } = await file.read(Buffer.alloc(volumeAt.bytes), 0, volumeAt.bytes, volumeAt.offset);
        const volume = buffer.toString('latin1').replace(/[ \0]+$/, '');
        if (architectures_architecture/* architectures */.f2.some((arch) => volume === volumeOf(arch)))
            return;
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{output}: ${output} is already there and is no ISO of zosia's; name another file`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = make_iso_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function refuseLargeModel({ name, sizeBytes }) {
    if (sizeBytes <= cpio/* mostCpioBytes */.oH)
        return;
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${name} has ${Math.ceil(sizeBytes / 2 ** 20)} MiB; on an ISO at most 4095 MiB are possible`);
}
/** Under a BIOS GRUB puts what it loads for Linux below this address (GRUB_LINUX_INITRD_MAX_ADDRESS), and above its own. */
const biosLimitBytes = 0x37ffffff - 2 ** 24;
/** Whether GRUB finds room for the archives under a BIOS. */
function fitsBios(archiveBytes) {
    return archiveBytes <= biosLimitBytes;
}
const stepMib = 256;
const leastMib = 512;
/**
 * Memory for a machine that starts an ISO with this model, in MiB: what the model takes in comfort, and its size again.
 * The archive and what the kernel unpacks of it are there at the same time; later, what llama.cpp copies into its own
 * order cannot be dropped and read again, as there is no disk.
 */
function memoryOfIso(model) {
    const { comfortableMib } = (0,memory/* memoryOfModel */.w)(model, guest/* guestDefaults */.dQ.contextLength);
    const needMib = comfortableMib + model.sizeBytes / 2 ** 20;
    return Math.max(leastMib, Math.ceil(needMib / stepMib) * stepMib);
}

// EXTERNAL MODULE: ./build.bundles.part/src/cli/size.js
var size = __webpack_require__(77997);
// EXTERNAL MODULE: ./build.bundles.part/src/cli/with-dependencies.js + 1 modules
var with_dependencies = __webpack_require__(53256);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/image-iso.js








/** Adds `image iso` below `image`. */
function addImageIsoCommand(image, context) {
    const command = image
        .command('iso')
        .description('Packs a system image and a model into an ISO that a PC, or a virtual machine, boots to the prompt.');
    (0,boot_options/* addOptions */.s6)(command, 'image iso').action(async (options) => {
        const fields = (0,boot_options/* optionReader */.hr)('image iso', options);
        const asked = fields.read(fields_command/* isoFields */.ri, 'arch');
        const folder = fields.read(fields_command/* isoFields */.ri, 'image');
        const model = fields.read(fields_command/* isoFields */.ri, 'model');
        const output = fields.read(fields_command/* isoFields */.ri, 'output');
        const asJson = fields.read(fields_command/* printFields */.H9, 'json');
        fields.finish();
        const { reporter, signal } = context;
        const around = { reporter, signal, cache: (0,cache_folder/* cacheFolder */.n)() };
        const arch = await architectureOfIso(asked, folder);
        const iso = await (0,with_dependencies/* withDependencies */.O)(context, options['install'] === true, async () => ({ packsIso: arch, ...(await (0,host_needs/* workOfDisk */.eU)({ model, sha256: undefined }, around.cache)) }), () => makeIso({ arch, image: folder, model, output }, around));
        if (asJson)
            (0,standard_streams/* printJson */.Q2)(iso);
        else
            (0,standard_streams/* print */.yy)(tell(iso));
    });
}
/** What is there now, and what to do with it. */
function tell({ path, sizeBytes, arch, model, memoryMib, bios }) {
    const firmware = bios ? 'BIOS or UEFI' : 'UEFI';
    return (`${path} (${(0,size/* size */.E)(sizeBytes / 2 ** 20)}) boots a ${arch} machine by ${firmware}, with Secure Boot off and ` +
        `${memoryMib} MiB of memory, to a prompt of ${model.name}: attach it as the disc of a virtual machine, or write it to ` +
        'a USB stick.');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/commands/image.js











function addImageCommand(zosia, context) {
    const command = zosia
        .command('image')
        .description("Assembles a system image from Debian's packages, or finds it in the cache, and lists what is in it.");
    (0,boot_options/* addOptions */.s6)(command, 'image').action(async (options) => {
        const fields = (0,boot_options/* optionReader */.hr)('image', options);
        const asked = fields.read(fields_command/* imageCommandFields */.et, 'arch');
        const rebuild = fields.read(fields_command/* imageCommandFields */.et, 'rebuild');
        const asJson = fields.read(fields_command/* printFields */.H9, 'json');
        fields.finish();
        const { reporter, signal } = context;
        const mayInstall = options['install'] === true;
        const { arch } = await (0,guest_of_image/* guestOfImage */.L)(asked, { reporter, signal, cache: (0,cache_folder/* cacheFolder */.n)() }, { mayInstall });
        const { image, cacheHit, buildSeconds } = await (0,with_dependencies/* withDependencies */.O)(context, mayInstall, () => ({}), () => (0,build/* buildDebianImage */.bS)({ arch, reporter, signal, rebuild }));
        await (0,checkout_links/* linkOrWarn */.Il)(() => (0,checkout_links/* linkImage */.Uc)(arch, image.folder), context.reporter);
        const { manifest, folder } = image;
        if (asJson) {
            (0,standard_streams/* printJson */.Q2)({ folder, cacheHit, buildSeconds, manifest });
            return;
        }
        const unpacked = Object.values(manifest.initramfsParts).reduce((sum, bytes) => sum + bytes, 0);
        const mib = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
        (0,standard_streams/* print */.yy)([
            `image      ${folder}${cacheHit ? ' (from the cache)' : ` (made in ${buildSeconds.toFixed(1)} s)`}`,
            `guest      ${arch}`,
            `kernel     ${manifest.kernel.name}: Linux ${manifest.kernelRelease}, ${mib(manifest.kernel.sizeBytes)}`,
            `initramfs  ${manifest.initramfs.name}: ${mib(manifest.initramfs.sizeBytes)}, unpacked ${mib(unpacked)}`,
            `llama.cpp  ${manifest.llamaVersion} (${manifest.llamaPrograms.join(', ')})`,
            `made of    ${manifest.packages.length} packages of Debian; image.json lists them`,
            '',
            `next: ${(0,start_command/* zosiaCommand */.O)()} run --image ${folder}`,
        ].join('\n'));
    });
    addImageIsoCommand(command, context);
    addImageDiffCommand(command);
}


/***/ }),

/***/ 77997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ size)
/* harmony export */ });
/** As in `138 MiB` and `2.2 GiB`. */
function size(mib) {
    return mib < 1000 ? `${Math.round(mib)} MiB` : `${(mib / 1024).toFixed(1)} GiB`;
}


/***/ }),

/***/ 71846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ zosiaCommand),
/* harmony export */   S: () => (/* binding */ startCommand)
/* harmony export */ });
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52107);

/** What a person types to start zosia the way that this process was started. */
function startCommand(env = process.env) {
    if ((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)())
        return 'npm start';
    return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}
/** What a person types to call a command of zosia the way that this process was started. */
function zosiaCommand(env = process.env) {
    if ((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)())
        return 'npm run -s zosia --';
    return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia';
}


/***/ }),

/***/ 68885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ guestOfImage)
/* harmony export */ });
/* harmony import */ var _host_kvm_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52653);
/* harmony import */ var _guest_architecture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7523);


/**
 * The guest that an image is made or fetched for, where nothing is booted: that of a boot on this host. QEMU is not
 * installed for the answer: without it, an accelerator that can be opened counts as one that works.
 */
async function guestOfImage(arch, { reporter, signal, cache }, { mayInstall }) {
    if (arch === 'auto' && mayInstall)
        await (0,_host_kvm_access_js__WEBPACK_IMPORTED_MODULE_0__/* .openKvm */ .vW)(reporter, signal);
    return (0,_guest_architecture_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseGuestOrForecast */ .sz)({ arch, image: { kind: 'default' }, accelerator: 'auto' }, cache, signal);
}


/***/ })

};
