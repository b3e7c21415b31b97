import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatSettings, mergeSettings, parseSettings, type Settings } from '../../../src/buildroot/defconfig.js';
import { onSdk, sdkSettings, toolchainSettings } from '../../../src/buildroot/toolchain.js';
import { packageRoot } from '../../../src/host/package-root.js';

const settingsOf = (arch: string): Settings =>
  parseSettings(
    readFileSync(path.join(packageRoot(), 'buildroot', 'external', 'configs', `zosia_${arch}_defconfig`), 'utf8'),
  );
const zosia = settingsOf('aarch64');

function changed(lines: string): Settings {
  return mergeSettings(zosia, parseSettings(lines));
}

describe('the settings of the toolchain', () => {
  it('change with the CPU, the compiler, the headers and what libraries are compiled with', () => {
    const before = formatSettings(toolchainSettings(zosia));
    for (const line of [
      'BR2_cortex_a76=y',
      'BR2_GCC_VERSION_14_X=y',
      'BR2_DEFAULT_KERNEL_VERSION="6.12.1"',
      'BR2_OPTIMIZE_S=y',
    ]) {
      expect(formatSettings(toolchainSettings(changed(`${line}\n`)))).not.toBe(before);
    }
  });

  it('do not change with the kernel, packages or file systems', () => {
    const before = formatSettings(toolchainSettings(zosia));
    for (const line of [
      'BR2_LINUX_KERNEL_CUSTOM_VERSION_VALUE="6.12.1"',
      'BR2_PACKAGE_STRACE=y',
      'BR2_TARGET_ROOTFS_EXT2=y',
    ]) {
      expect(formatSettings(toolchainSettings(changed(`${line}\n`)))).toBe(before);
    }
  });
});

describe('the configuration of an SDK', () => {
  it('has the toolchain of the image and no kernel', () => {
    const sdk = sdkSettings(zosia);
    expect(sdk.get('BR2_TOOLCHAIN_BUILDROOT_MUSL')).toBe('y');
    expect(sdk.get('BR2_PACKAGE_BUSYBOX')).toBe('n');
    expect(sdk.has('BR2_LINUX_KERNEL')).toBe(false);
  });
});

describe('a configuration on top of an SDK', () => {
  it('names the SDK and what is in it, and builds no toolchain', () => {
    const settings = onSdk(zosia, '/cache/sdk/1');
    expect(settings.get('BR2_TOOLCHAIN_EXTERNAL_PATH')).toBe('"/cache/sdk/1"');
    expect(settings.get('BR2_TOOLCHAIN_EXTERNAL_GCC_13')).toBe('y');
    expect(settings.get('BR2_TOOLCHAIN_EXTERNAL_HEADERS_6_11')).toBe('y');
    expect(settings.get('BR2_TOOLCHAIN_EXTERNAL_CUSTOM_MUSL')).toBe('y');
    expect(settings.get('BR2_TOOLCHAIN_EXTERNAL_CXX')).toBe('y');
    expect([...settings.keys()].filter((symbol) => /BUILDROOT|BINUTILS|BR2_GCC/.test(symbol))).toEqual([]);
  });

  it('is that of the other architecture, but for the target, the kernel and what builds it', () => {
    const ours = new Map(zosia);
    const theirs = new Map(settingsOf('x86_64'));
    for (const symbol of [
      ...['BR2_aarch64', 'BR2_cortex_a72', 'BR2_x86_64', 'BR2_x86_x86_64'],
      ...['BR2_LINUX_KERNEL_CUSTOM_CONFIG_FILE', 'BR2_LINUX_KERNEL_NEEDS_HOST_LIBELF'],
    ]) {
      ours.delete(symbol);
      theirs.delete(symbol);
    }
    expect(formatSettings(theirs)).toBe(formatSettings(ours));
    expect(onSdk(settingsOf('x86_64'), '/sdk').get('BR2_x86_64')).toBe('y');
  });

  it('keeps the target and everything that is not of the toolchain', () => {
    const settings = onSdk(zosia, '/cache/sdk/1');
    for (const symbol of ['BR2_aarch64', 'BR2_cortex_a72', 'BR2_LINUX_KERNEL', 'BR2_PACKAGE_ZOSIA_LLAMA_CPP']) {
      expect(settings.get(symbol)).toBe('y');
    }
  });

  it('is refused where the compiler is not said', () => {
    const settings = new Map([...zosia].filter(([symbol]) => !symbol.startsWith('BR2_GCC')));
    expect(() => onSdk(settings, '/sdk')).toThrow('BR2_GCC_VERSION_*_X is not set');
  });
});
