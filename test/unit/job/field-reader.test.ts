import { describe, expect, it } from '@jest/globals';
import { releaseFields } from '../../../src/contract/fields/release.js';
import { UsageError } from '../../../src/host/errors.js';
import {
  autoOr,
  betweenTexts,
  decimalNumber,
  expectation,
  FieldReader,
  boolean,
  oneOf,
  wholeNumber,
} from '../../../src/job/field-reader.js';

describe('FieldReader', () => {
  it('names every wrong field at once, each with its value and what is allowed', () => {
    const fields = new FieldReader({ memory: 'lots', accel: 'kwm', cpus: '0', seed: '7' }, (name) => `--${name}`);
    fields.optional('memory', autoOr(wholeNumber(64, 1024, 'MiB')));
    fields.optional('accel', oneOf(['auto', 'kvm']));
    fields.optional('cpus', wholeNumber(1, 8, 'vCPUs'));
    expect(fields.optional('seed', wholeNumber(0, 9, 'units'))).toBe(7);
    expect(() => {
      fields.finish();
    }).toThrow(
      new UsageError(
        [
          '--memory: "lots" is not auto or a whole number of MiB from 64 to 1024',
          '--accel: "kwm" is not one of auto, kvm',
          '--cpus: "0" is not a whole number of vCPUs from 1 to 8',
        ].join('\n'),
      ),
    );
  });

  it('takes an empty text as not given, as GitHub does', () => {
    const fields = new FieldReader({ memory: '' });
    expect(fields.has('memory')).toBe(false);
    expect(fields.withDefault('memory', wholeNumber(1, 9, 'MiB'), 5)).toBe(5);
  });

  it('reads several texts as several, and a pattern as what its row allows', () => {
    const fields = new FieldReader({ image: ['a b', 'c'].join(betweenTexts), repository: 'zosia' });
    expect(fields.read(releaseFields, 'image')).toEqual(['a b', 'c']);
    expect(fields.read(releaseFields, 'report')).toBeUndefined();
    expect(fields.read(releaseFields, 'repository')).toBe('zosia/zosia');
    expect(() => {
      fields.finish();
    }).toThrow('repository: "zosia" is not OWNER/REPO');
  });

  it('refuses two fields that exclude each other', () => {
    const fields = new FieldReader({ model: 'a', 'model-disk': 'b' });
    fields.exclusive('model', 'model-disk');
    expect(() => {
      fields.finish();
    }).toThrow('model and model-disk cannot be given together');
  });
});

describe('number parsers', () => {
  it.each(['', '-1', '1.5', '1e3', '0x10', '99999999999999999999', ' 1', '1 ', 'NaN'])(
    'refuse %j as a whole number',
    (text) => {
      expect(() => wholeNumber(0, 1e6, 'x')(text)).toThrow('a whole number of x from 0 to 1000000');
    },
  );

  it('take decimals within their bounds only', () => {
    expect(decimalNumber(0, 2, 't')('0.75')).toBe(0.75);
    expect(() => decimalNumber(0, 2, 't')('2.01')).toThrow('a number of t from 0 to 2');
  });

  it.each([
    ['true', true],
    ['0', false],
    ['YES', true],
  ])('read %s as a flag', (text, value) => {
    expect(boolean(text)).toBe(value);
  });
});

describe('expectation', () => {
  it('refuses a pattern that does not compile, and says why', () => {
    expect(() => expectation('/par(is/')).toThrow(/a regular expression that compiles \(.*Unterminated group/);
  });
});
