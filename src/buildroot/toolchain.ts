import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { mergeSettings, quoted, type Settings } from './defconfig.js';

/** The symbols in lower case are the architecture and the CPU. */
const target = /^BR2_[a-z0-9_]+$/;

/** What, besides the target, an internal toolchain is made of. */
const internalToolchain =
  /^BR2_(TOOLCHAIN_BUILDROOT|KERNEL_HEADERS|DEFAULT_KERNEL|PACKAGE_HOST_LINUX_HEADERS|BINUTILS|GCC|MUSL|GLIBC)_?/;

/** Of what concerns all packages, what the toolchain's own libraries are built with. */
const librarySettings = /^BR2_(OPTIMIZE|SSP|RELRO|PIC_PIE|FORTIFY|TARGET_|SHARED|STATIC|REPRODUCIBLE|GLOBAL_PATCH_DIR)/;

/** The settings that the toolchain depends on: as long as they stay, an SDK serves. */
export function toolchainSettings(settings: Settings): Settings {
  const all = [target, internalToolchain, librarySettings];
  return filtered(settings, (symbol) => !symbol.startsWith('BR2_TARGET_ROOTFS') && all.some((own) => own.test(symbol)));
}

/** What `make sdk` is run with: the toolchain and no target package. */
export function sdkSettings(settings: Settings): Settings {
  return mergeSettings(
    toolchainSettings(settings),
    new Map([
      ['BR2_INIT_NONE', 'y'],
      ['BR2_SYSTEM_BIN_SH_NONE', 'y'],
      ['BR2_PACKAGE_BUSYBOX', 'n'],
      ['BR2_PACKAGE_IFUPDOWN_SCRIPTS', 'n'],
      ['BR2_TARGET_ROOTFS_TAR', 'n'],
    ]),
  );
}

/**
 * The same configuration on top of an unpacked SDK, so that the toolchain is not built again.
 * Throws UsageError when the settings do not say which toolchain the SDK holds.
 */
export function onSdk(settings: Settings, sdkFolder: string): Settings {
  const gcc = chosen(settings, /^BR2_GCC_VERSION_(\d+)_X$/, 'BR2_GCC_VERSION_*_X');
  const headers = chosen(
    settings,
    /^BR2_PACKAGE_HOST_LINUX_HEADERS_CUSTOM_(\w+)$/,
    'BR2_PACKAGE_HOST_LINUX_HEADERS_CUSTOM_*',
  );
  const library = chosen(settings, /^BR2_TOOLCHAIN_BUILDROOT_(MUSL|GLIBC)$/, 'BR2_TOOLCHAIN_BUILDROOT_MUSL or _GLIBC');
  return mergeSettings(
    filtered(settings, (symbol) => !internalToolchain.test(symbol)),
    new Map([
      ['BR2_TOOLCHAIN_EXTERNAL', 'y'],
      ['BR2_TOOLCHAIN_EXTERNAL_CUSTOM', 'y'],
      ['BR2_TOOLCHAIN_EXTERNAL_PREINSTALLED', 'y'],
      ['BR2_TOOLCHAIN_EXTERNAL_PATH', quoted(sdkFolder)],
      [`BR2_TOOLCHAIN_EXTERNAL_GCC_${gcc}`, 'y'],
      [`BR2_TOOLCHAIN_EXTERNAL_HEADERS_${headers}`, 'y'],
      [`BR2_TOOLCHAIN_EXTERNAL_CUSTOM_${library}`, 'y'],
      // No C library that this Buildroot can make has RPC; for glibc it is on by default.
      ['BR2_TOOLCHAIN_EXTERNAL_INET_RPC', 'n'],
      ['BR2_TOOLCHAIN_EXTERNAL_CXX', settings.get('BR2_TOOLCHAIN_BUILDROOT_CXX') ?? 'n'],
    ]),
  );
}

function chosen(settings: Settings, pattern: RegExp, wanted: string): string {
  for (const [symbol, value] of settings) {
    const choice = pattern.exec(symbol)?.[1];
    if (choice !== undefined && value === 'y') return choice;
  }
  throw new UsageError(naming`{defconfig}: ${wanted} is not set, so no SDK can be made of it`);
}

function filtered(settings: Settings, keep: (symbol: string) => boolean): Settings {
  return new Map([...settings].filter(([symbol]) => keep(symbol)));
}
