import { describe, expect, it } from '@jest/globals';
import { cannotHold, diskSizeBytes, dockerArgv, mke2fsArgv, parseE2fsprogsVersion } from '../../../src/model/ext4.js';

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

describe('diskSizeBytes', () => {
  it('is whole MiB', () => {
    expect(diskSizeBytes(1, 0)).toBe(2 ** 20);
  });

  it('takes little more than the model, at any size', () => {
    for (const modelBytes of [1e6, 98_362_432, 2_393_232_672, 12_109_566_624, 60e9]) {
      const overhead = diskSizeBytes(modelBytes, 0) - modelBytes;
      expect(overhead).toBeGreaterThan(0);
      expect(overhead).toBeLessThan(2 * 2 ** 20 + modelBytes / 5000);
    }
  });
});

describe('the version of e2fsprogs', () => {
  it('is read from what mke2fs says', () => {
    expect(parseE2fsprogsVersion('mke2fs 1.47.0 (5-Feb-2023)\n\tUsing EXT2FS Library version 1.47.0\n')).toBe('1.47.0');
    expect(parseE2fsprogsVersion('something else')).toBeUndefined();
  });

  it('1.47.3 alone cannot hold files of 2 GiB', () => {
    expect(cannotHold('1.47.3', 2 ** 31)).toBe(true);
    expect(cannotHold('1.47.3', 2 ** 31 - 1)).toBe(false);
    expect(cannotHold('1.47.0', 2 ** 33)).toBe(false);
    expect(cannotHold('1.47.4', 2 ** 33)).toBe(false);
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
