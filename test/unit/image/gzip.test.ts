import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as pako from 'pako';
import { describe, expect, it } from '@jest/globals';
import { gzip } from '../../../src/image/gzip.js';

describe('gzip', () => {
  it('makes the bytes that every host makes', async () => {
    const content = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * at) >> (at % 7)));
    const packed = await gzip(content);
    expect(gunzipSync(packed)).toEqual(content);
    // No name, no date, and the same system in the header on each.
    expect(packed.subarray(0, 10).toString('hex')).toBe('1f8b0800000000000003');
    // In one piece or in many.
    const large = Buffer.concat(Array.from({ length: 40 }, () => content));
    expect(gunzipSync(await gzip(large))).toEqual(large);
    expect(Buffer.from(pako.gzip(large, { level: 6 })).equals(await gzip(large))).toBe(true);
    expect(createHash('sha256').update(packed).digest('hex')).toBe(
      'f7ac0066b1b6a22dc82710266d7bc3209ce364c8430f09adf3d1af21aa33b27e',
    );
  });
});
