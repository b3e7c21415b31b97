import { describe, expect, it } from '@jest/globals';
import {
  diskSizeBytes,
  geometryOf,
  groupBlocks,
  hasSuperblock,
  largestDiskBytes,
  range,
} from '../../../../src/model/ext4/geometry.js';

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

describe('the tables of a disk', () => {
  it('lie in the first group, up to the largest disk', () => {
    expect(geometryOf(largestDiskBytes).firstData).toBeLessThan(groupBlocks);
  });

  it('have their copies where sparse_super has them', () => {
    expect(range(130).filter(hasSuperblock)).toEqual([0, 1, 3, 5, 7, 9, 25, 27, 49, 81, 125]);
  });
});
