import { describe, expect, it } from '@jest/globals';
import {
  formatSettings,
  lostSettings,
  mergeSettings,
  parseSettings,
  quoted,
} from '../../../src/buildroot/defconfig.js';

describe('a Buildroot configuration', () => {
  it('is read with what is set, what is not, and nothing else', () => {
    const settings = parseSettings('# Kernel\nBR2_LINUX_KERNEL=y\nBR2_NAME="a=b"\n# BR2_TAR is not set\n# BR2_X=y\n');
    expect([...settings]).toEqual([
      ['BR2_LINUX_KERNEL', 'y'],
      ['BR2_NAME', '"a=b"'],
      ['BR2_TAR', 'n'],
    ]);
  });

  it('is written the same for the same settings in any order', () => {
    const text = formatSettings(parseSettings('BR2_B="x"\n# BR2_A is not set\n'));
    expect(text).toBe('# BR2_A is not set\nBR2_B="x"\n');
    expect(formatSettings(parseSettings('# BR2_A is not set\nBR2_B="x"\n'))).toBe(text);
  });

  it('takes the last of several layers', () => {
    const merged = mergeSettings(parseSettings('BR2_A=y\nBR2_B=y\n'), parseSettings('# BR2_A is not set\n'));
    expect(formatSettings(merged)).toBe('# BR2_A is not set\nBR2_B=y\n');
  });

  it('quotes text as kconfig does', () => {
    expect(quoted('a "b" \\c')).toBe('"a \\"b\\" \\\\c"');
  });
});

describe('lost settings', () => {
  const wanted = parseSettings(
    'BR2_KEPT=y\nBR2_UNKNOWN=y\nBR2_TEXT="wanted"\n# BR2_OFF is not set\n# BR2_FORCED is not set\n',
  );

  it('are those that a .config has not, or has otherwise', () => {
    const config = parseSettings('BR2_KEPT=y\nBR2_TEXT="other"\nBR2_FORCED=y\n');
    expect(lostSettings(wanted, config)).toEqual(['BR2_UNKNOWN=y', 'BR2_TEXT="wanted"', '# BR2_FORCED is not set']);
  });

  it('are not those that are off by not being there', () => {
    expect(lostSettings(parseSettings('# BR2_OFF is not set\n'), parseSettings(''))).toEqual([]);
  });
});
