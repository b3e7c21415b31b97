import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../../actions/build-zosia/inputs.js';
import { FieldReader } from '../../../src/job/field-reader.js';

const read = (texts: Record<string, string>) => readInputs(new FieldReader(texts));

describe('the guest that build-zosia makes an image for', () => {
  it('is left to this runner, as is the folder that is named after it', () => {
    expect(read({})).toMatchObject({ arch: 'auto', outputDir: undefined });
  });

  it('is the one that setup-buildroot sets up for, where Buildroot compiles it', () => {
    expect(read({ builder: 'buildroot' }).arch).toBe('aarch64');
    expect(read({ builder: 'buildroot', arch: 'x86_64' }).arch).toBe('x86_64');
  });
});
