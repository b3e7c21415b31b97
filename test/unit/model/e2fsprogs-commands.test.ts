import { describe, expect, it } from '@jest/globals';
import { dockerArgv, mke2fsArgv } from '../../../src/model/e2fsprogs-commands.js';

describe('mke2fsArgv', () => {
  const argv = mke2fsArgv('/scratch/in', '/out/model.img', 4 * 2 ** 20);

  it('fills the image with the folder', () => {
    expect(argv.slice(-4)).toEqual(['-d', '/scratch/in', '/out/model.img', '4096k']);
  });

  it('fixes whatever would differ from run to run', () => {
    expect(argv).toContain('-U');
    expect(argv.join(' ')).toMatch(/hash_seed=[0-9a-f-]{36}/);
  });

  it('wants no journal and no resize inode', () => {
    const features = argv[argv.indexOf('-O') + 1]?.split(',');
    expect(features?.[0]).toBe('none');
    expect(features).not.toContain('has_journal');
    expect(features).not.toContain('resize_inode');
  });
});

describe('dockerArgv', () => {
  it('runs the same command on the same paths, without network, as the same user', () => {
    const argv = dockerArgv(['mke2fs', '-V'], { readOnly: ['/in'], writable: ['/out'] }, '1000:1000');
    expect(argv).toEqual([
      ...['docker', 'run', '--rm', '--network=none', '--user=1000:1000'],
      '--mount=type=bind,source=/in,target=/in,readonly',
      '--mount=type=bind,source=/out,target=/out',
      ...[
        '--env=MKE2FS_CONFIG=/dev/null',
        '--env=E2FSPROGS_FAKE_TIME=1000000000',
        '--env=SOURCE_DATE_EPOCH=1000000000',
      ],
      ...['debian:bookworm-slim', 'mke2fs', '-V'],
    ]);
  });
});
