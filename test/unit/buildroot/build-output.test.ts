import { describe, expect, it } from '@jest/globals';
import { parseBuildTime } from '../../../src/buildroot/build-time.js';
import { parseCcacheStats } from '../../../src/buildroot/ccache-stats.js';
import { packageOf } from '../../../src/buildroot/output-folder.js';
import { parseShowInfo } from '../../../src/buildroot/show-info.js';
import { parseStep } from '../../../src/buildroot/steps.js';

describe('a step', () => {
  it('is read with and without colours', () => {
    const step = { package: 'host-tar', version: '1.35', action: 'Building' };
    expect(parseStep('>>> host-tar 1.35 Building')).toEqual(step);
    expect(parseStep('\u001b[7m>>> host-tar 1.35 Building\u001b[27m')).toEqual(step);
  });

  it('may be of a package without a version, or of the whole image', () => {
    expect(parseStep('>>> toolchain  Installing to staging directory')).toMatchObject({
      package: 'toolchain',
      version: '',
    });
    expect(parseStep('>>>   Finalizing target directory')).toEqual({
      package: undefined,
      version: '',
      action: 'Finalizing target directory',
    });
  });

  it('is not in what packages print', () => {
    expect(parseStep('  >>> quoted')).toBeUndefined();
    expect(parseStep('checking for gcc... yes')).toBeUndefined();
  });
});

describe('make show-info', () => {
  it('names packages of target and host, not file systems', () => {
    const text = '{"busybox": {"type": "target"}, "host-tar": {"type": "host"}, "rootfs-cpio": {"type": "rootfs"}}';
    expect([...parseShowInfo(text)]).toEqual(['busybox', 'host-tar']);
  });

  it('is refused when it is something else', () => {
    expect(() => parseShowInfo('make: *** No rule')).toThrow('no JSON: make: *** No rule');
    expect(() => parseShowInfo('{"busybox": 1}')).toThrow('no list of packages');
  });
});

describe('build-time.log', () => {
  it('gives each package the sum of its finished steps, the slowest first', () => {
    const log = [
      '100.000000000:start:configure           : busybox',
      '101.500000000:end  :configure           : busybox',
      '102.000000000:start:build               : linux',
      '112.000000000:end  :build               : linux',
      '113.000000000:start:build               : busybox',
      '115.000000000:end  :build               : busybox',
      '116.000000000:start:build               : killed',
    ].join('\n');
    expect(parseBuildTime(log)).toEqual([
      { package: 'linux', seconds: 10 },
      { package: 'busybox', seconds: 3.5 },
    ]);
  });
});

describe('ccache --print-stats', () => {
  it('gives hits of both kinds, misses and size', () => {
    const text = 'cache_miss\t5\ncache_size_kibibyte\t2048\ndirect_cache_hit\t7\npreprocessed_cache_hit\t1\n';
    expect(parseCcacheStats(text)).toEqual({ hits: 8, misses: 5, sizeBytes: 2 * 1024 * 1024 });
  });
});

describe('the package of a build folder', () => {
  const names = new Set(['linux', 'linux-headers', 'skeleton-init-none', 'zosia-llama-cpp']);

  it.each([
    ['linux-6.12.101', 'linux'],
    ['linux-headers-6.12.101', 'linux-headers'],
    ['skeleton-init-none', 'skeleton-init-none'],
    ['zosia-llama-cpp-2995341', 'zosia-llama-cpp'],
    ['busybox-1.36.1', undefined],
  ])('%s is %s', (folder, name) => {
    expect(packageOf(folder, names)).toBe(name);
  });
});
