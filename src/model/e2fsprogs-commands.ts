/** How e2fsprogs makes the very disk that src/model/ext4 writes. Pure: nothing is run here. */

import { blockBytes, groupInodes, inodeBytes, modelFileName, timeSeconds, uuid, volumeLabel } from './ext4/geometry.js';

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
    ...['-b', String(blockBytes), '-I', String(inodeBytes), '-N', String(groupInodes), '-m', '0'],
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
