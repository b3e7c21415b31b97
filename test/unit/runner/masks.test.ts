import { describe, expect, it } from '@jest/globals';
import { secretsOfAddress } from '../../../src/runner/masks.js';

describe('the secrets of an address', () => {
  it.each([
    ['https://example.org/model.gguf', []],
    ['https://someone:s3cr3t-w0rd@example.org/model.gguf', ['s3cr3t-w0rd']],
    ['https://example.org/model.gguf?sig=abcdefgh12345678&part=1', ['abcdefgh12345678']],
    ['https://user:p%40ssw0rd!@example.org/', ['p%40ssw0rd!', 'p@ssw0rd!']],
    ['https://example.org/model.gguf?sig=100%25-and-more%', ['100%-and-more%']],
    ['https://user:100%-s3cr3t@example.org/', ['100%-s3cr3t']],
    ['smollm2-135m', []],
  ])('%s', (address, secrets) => {
    expect(secretsOfAddress(address)).toEqual(secrets);
  });
});
