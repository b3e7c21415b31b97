/** The plan of a model disk: a raw ext4 image that holds /model.gguf and nothing else. Pure: no file is touched here. */

/** Counted up when the same model would give another disk: older disks are then made anew. */
export const diskLayout = 1;

export const volumeLabel = 'zosia-models';
/** The one file on the disk. */
export const modelFileName = 'model.gguf';

const blockBytes = 4096;
const mib = 1024 * 1024;
/** All that would differ from one run to the next is fixed: the same model gives the same disk, byte for byte. */
const uuid = '6f7a6961-6d6f-4465-8c00-000000000001';
/** 2001-09-09T01:46:40Z, on everything that carries a time. */
const timeSeconds = 1_000_000_000;

/** Blocks in a block group: one block of bitmap, 8 blocks a byte. */
const groupBlocks = blockBytes * 8;
/** An extent says where at most so many blocks lie. */
const extentBlocks = 32_768;
const extentsPerLeaf = Math.floor((blockBytes - 12 - 4) / 12);
/** mke2fs drops a last group that has no room for its own tables and 50 blocks. */
const spareBlocks = 128;

/** Size of the image for a model of `modelBytes`, with `extraMib` MiB free on it, in bytes: whole MiB. */
export function diskSizeBytes(modelBytes: number, extraMib: number): number {
  const dataBlocks = Math.ceil(modelBytes / blockBytes);
  const extraBlocks = (extraMib * mib) / blockBytes;
  let blocks = dataBlocks;
  // The tables grow with the number of groups, and the groups with the tables.
  for (let before = 0; before !== blocks;) {
    before = blocks;
    blocks = dataBlocks + overheadBlocks(dataBlocks, Math.ceil(before / groupBlocks)) + spareBlocks + extraBlocks;
  }
  return Math.ceil((blocks * blockBytes) / mib) * mib;
}

function overheadBlocks(dataBlocks: number, groups: number): number {
  const descriptors = Math.ceil((groups * 32) / blockBytes);
  const copies = Array.from({ length: groups }, (_, group) => group).filter(hasSuperblock).length;
  const bitmapsAndInodes = 3 * groups;
  // A copy of the superblock in the way ends an extent.
  const extents = Math.ceil(dataBlocks / extentBlocks) + copies;
  const extentTree = Math.ceil(extents / extentsPerLeaf) + 1;
  const rootAndLostFound = 1 + 4;
  return copies * (1 + descriptors) + bitmapsAndInodes + extentTree + rootAndLostFound;
}

/** sparse_super: groups 0, 1 and the powers of 3, 5 and 7 hold copies of the superblock. */
function hasSuperblock(group: number): boolean {
  const isPower = (base: number): boolean => {
    let rest = group;
    while (rest % base === 0) rest /= base;
    return rest === 1;
  };
  return group <= 1 || [3, 5, 7].some(isPower);
}

const features = 'filetype,extent,flex_bg,sparse_super,large_file,huge_file,extra_isize,metadata_csum';

/** `folder` holds the model under its name on the disk; `image` is made anew. */
export function mke2fsArgv(folder: string, image: string, sizeBytes: number): string[] {
  const options = [
    `hash_seed=${uuid}`,
    'root_owner=0:0',
    // Everything but the model at the front, so that the model lies in one piece.
    'packed_meta_blocks=1',
    'lazy_itable_init=0',
    'nodiscard',
  ];
  return [
    ...['mke2fs', '-q', '-F', '-t', 'ext4'],
    // `none` first: no journal, no resize inode, and nothing that the host's own mke2fs.conf would add.
    ...['-O', `none,${features}`],
    ...['-E', options.join(',')],
    ...['-b', String(blockBytes), '-I', '256', '-N', '16', '-m', '0'],
    ...['-L', volumeLabel, '-U', uuid],
    ...['-d', folder],
    image,
    `${sizeBytes / 1024}k`,
  ];
}

/** What both programs need of the environment to give the same bytes anywhere. */
export const e2fsEnvironment: Readonly<Record<string, string>> = {
  MKE2FS_CONFIG: '/dev/null',
  // The first is for e2fsprogs up to 1.47.0, the second for later ones.
  E2FSPROGS_FAKE_TIME: String(timeSeconds),
  SOURCE_DATE_EPOCH: String(timeSeconds),
};

/** Commands for debugfs: what mke2fs took over from the host's file, set to what the disk is to have. */
export function debugfsScript(): string {
  const times = ['atime', 'ctime', 'mtime', 'crtime'];
  const fields = (file: string, mode: string): string[] => [
    `set_inode_field ${file} mode ${mode}`,
    `set_inode_field ${file} uid 0`,
    `set_inode_field ${file} gid 0`,
    ...times.flatMap((time) => [
      `set_inode_field ${file} ${time} @${timeSeconds}`,
      `set_inode_field ${file} ${time}_extra 0`,
    ]),
  ];
  const lines = ['rmdir lost+found', ...fields(`/${modelFileName}`, '0100444'), ...fields('/', '040555')];
  return `${lines.join('\n')}\n`;
}

/** The version in what `mke2fs -V` prints, such as `1.47.0`. */
export function parseE2fsprogsVersion(text: string): string | undefined {
  return /^mke2fs (\d+\.\d+(?:\.\d+)?)/m.exec(text)?.[1];
}

const twoGib = 2 ** 31;

/** mke2fs 1.47.3 says "Ext2 file too big" to a file of 2 GiB or more; 1.47.0 and 1.47.4 do not. */
export function cannotHold(version: string, modelBytes: number): boolean {
  return version === '1.47.3' && modelBytes >= twoGib;
}

/** Debian 12's e2fsprogs 1.47.0 is in its base image, so that nothing is installed in it. */
const dockerImage = 'debian:bookworm-slim';

/** The same command, run in Docker without network, on folders of the host under their own paths. */
export function dockerArgv(
  argv: readonly string[],
  folders: { readonly readOnly: readonly string[]; readonly writable: readonly string[] },
  user: string | undefined,
): [string, ...string[]] {
  const mount = (folder: string, more: string): string => `--mount=type=bind,source=${folder},target=${folder}${more}`;
  return [
    ...(['docker', 'run', '--rm', '--network=none'] as const),
    ...(user === undefined ? [] : [`--user=${user}`]),
    ...folders.readOnly.map((folder) => mount(folder, ',readonly')),
    ...folders.writable.map((folder) => mount(folder, '')),
    ...Object.entries(e2fsEnvironment).map(([name, value]) => `--env=${name}=${value}`),
    dockerImage,
    ...argv,
  ];
}
