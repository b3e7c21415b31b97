import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The packages of the miniature, in the order in which it builds them. */
export const miniPackages = ['host-tool', 'toolchain', 'busybox', 'linux', 'zosia-llama-cpp'] as const;

/**
 * Writes a tree with the face of Buildroot: the same targets, files, stamps, announcements and habits (unknown
 * settings are dropped without a word), made by the real make. What the tests steer:
 * - a file `fail-PACKAGE` in the tree makes that package fail, after 60 lines of its own;
 * - a file `wait-PACKAGE` makes it wait until the file is gone.
 */
export async function writeMiniBuildroot(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'support'), { recursive: true });
  await writeFile(path.join(folder, 'Makefile'), makefile);
  await writeFile(path.join(folder, 'support', 'known-symbols'), knownSymbols);
  await script(path.join(folder, 'support', 'package.sh'), packageScript);
  await script(path.join(folder, 'support', 'sdk.sh'), sdkScript);
  await script(path.join(folder, 'support', 'images.sh'), imagesScript);
}

/** Writes an external tree with one configuration for the miniature. */
export async function writeMiniExternal(folder: string, extra = ''): Promise<void> {
  await mkdir(path.join(folder, 'configs'), { recursive: true });
  await mkdir(path.join(folder, 'board', 'zosia', 'patches'), { recursive: true });
  await writeFile(path.join(folder, 'external.desc'), 'name: ZOSIA\n');
  await writeFile(path.join(folder, 'configs', 'zosia_aarch64_defconfig'), `${defconfig}${extra}`);
}

async function script(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await chmod(file, 0o755);
}

const defconfig = `BR2_aarch64=y
BR2_TOOLCHAIN_BUILDROOT_MUSL=y
BR2_PACKAGE_HOST_LINUX_HEADERS_CUSTOM_6_11=y
BR2_GCC_VERSION_13_X=y
BR2_TOOLCHAIN_BUILDROOT_CXX=y
BR2_LINUX_KERNEL=y
`;

const knownSymbols = `BR2_(aarch64|INIT_NONE|SYSTEM_BIN_SH_NONE|LINUX_KERNEL|DL_DIR|JLEVEL|CCACHE|CCACHE_DIR)
BR2_CCACHE_INITIAL_SETUP
BR2_(PACKAGE_BUSYBOX|PACKAGE_IFUPDOWN_SCRIPTS|TARGET_ROOTFS_TAR|PACKAGE_HOST_LINUX_HEADERS_CUSTOM_6_11)
BR2_TOOLCHAIN_(BUILDROOT_MUSL|BUILDROOT_CXX|EXTERNAL.*)
BR2_GCC_VERSION_13_X
`;

const makefile = `export BR2_VERSION := 2024.11.1
PACKAGES := ${miniPackages.join(' ')}

defconfig:
	@mkdir -p $(O)
	@sed 's/$$/=/' support/known-symbols | sed 's/=$$/(=| is not set)/' >$(O)/.known
	@grep -E -f $(O)/.known $(BR2_DEFCONFIG) >$(O)/.config || true

show-info:
	@echo 'Collecting information' >&2
	@printf '{'; for package in $(PACKAGES); do \\
		type=target; case $$package in host-*) type=host;; esac; \\
		printf '"%s": {"type": "%s", "virtual": false}, ' $$package $$type; done; \\
	printf '"rootfs-cpio": {"type": "rootfs"}}\\n'

external-deps:
	@for package in $(PACKAGES); do echo $$package-1.0.tar.gz; done

all:
	@for package in $(PACKAGES); do support/package.sh $$package || exit 1; done
	@support/images.sh

sdk:
	@for package in host-tool toolchain; do support/package.sh $$package || exit 1; done
	@support/sdk.sh

export O BR2_EXTERNAL
.PHONY: defconfig show-info external-deps all sdk
`;

const packageScript = `#!/bin/sh
set -eu
name=$1
folder=$O/build/$name-1.0
[ ! -e "$folder/.stamp_installed" ] || exit 0
mkdir -p "$folder"
step() { echo "$(date +%s.%N):$1:$2             : $name" >>"$O/build/build-time.log"; }
printf '\\033[7m>>> %s 1.0 Extracting\\033[27m\\n' "$name"
step start build
printf '\\033[7m>>> %s 1.0 Building\\033[27m\\n' "$name"
while [ -e "wait-$name" ]; do sleep 0.05; done
if [ -e "fail-$name" ]; then
  i=0
  while [ $i -lt 60 ]; do i=$((i + 1)); echo "$name line $i"; done
  echo "$name.c:1: error: no such thing" >&2
  exit 2
fi
step end build
echo "$name" >>"$O/order"
touch "$folder/.stamp_installed"
`;

const sdkScript = `#!/bin/sh
set -eu
sdk=$O/images/mini_sdk-buildroot
mkdir -p "$sdk/bin"
printf '#!/bin/sh\\necho here >"$(dirname "$0")/location"\\n' >"$sdk/relocate-sdk.sh"
chmod +x "$sdk/relocate-sdk.sh"
tar -czf "$O/images/mini_sdk-buildroot.tar.gz" -C "$O/images" mini_sdk-buildroot
`;

const imagesScript = `#!/bin/sh
set -eu
echo '>>>   Generating filesystem image rootfs.cpio'
mkdir -p "$O/images"
cd "$O/images"
printf kernel >Image
printf initramfs >initramfs.cpio.gz
echo CONFIG_SMP=y >kernel.config
fact() { printf '{"name":"%s","sha256":"%s","sizeBytes":%d}' "$1" "$(sha256sum <"$1" | cut -c1-64)" "$(wc -c <"$1")"; }
cat >image.json <<END
{"manifestVersion":1,"arch":"aarch64","builder":"buildroot","guestContract":1,"kernelRelease":"6.12.0-mini",
"kernelFeatures":{"pvpanic":true,"sve":false},"llamaVersion":"1.0","llamaPrograms":["llama-cli"],
"kernel":$(fact Image),"initramfs":$(fact initramfs.cpio.gz),
"initramfsParts":{"busybox":1,"llamaPrograms":1,"libraries":0,"ggmlBackends":0,"modules":0,"guestScripts":1},
"packages":[{"name":"linux","version":"6.12.0"}]}
END
`;
