import { accessSync, chmodSync, constants, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A Mac as its own programs describe it, for what cannot be here: an M4 with 4 performance and 6 efficiency cores, on
 * mains, cool, with Homebrew's QEMU. Its QEMU is this host's, which emulates where hvf is asked for.
 */
export interface SimulatedMac {
  /** Nothing but what macOS and Homebrew bring. */
  readonly PATH: string;
  /** The module for `node --import` that makes Node say so, too. */
  readonly platform: string;
}

/** Of what macOS, its command line tools and Homebrew's node bring: what zosia and its scripts call. */
const commonPrograms = (
  'awk basename bash cat chmod cp cut date dirname env find git grep gzip head id ln ls make mkdir mktemp mv node npm ' +
  'npx ps python3 readlink rm sed sh sleep sort tail tar tee touch tr wc which xargs'
).split(' ');

const macPrograms: Readonly<Record<string, string>> = {
  uname: 'case "$1" in -m) echo arm64 ;; -r) echo 25.1.0 ;; *) echo Darwin ;; esac',
  sw_vers: "printf 'ProductName:\\t\\tmacOS\\nProductVersion:\\t\\t26.1\\nBuildVersion:\\t\\t25B78\\n'",
  sysctl: `for name; do :; done
    case "$name" in
      hw.perflevel0.logicalcpu) echo 4 ;;
      hw.perflevel1.logicalcpu) echo 6 ;;
      hw.memsize) echo 17179869184 ;;
      machdep.cpu.brand_string) echo 'Apple M4' ;;
      kern.bootsessionuuid) echo 3F2504E0-4F89-41D3-9A0C-0305E82C3301 ;;
      *) echo "sysctl: unknown oid '$name'" >&2; exit 1 ;;
    esac`,
  vm_stat: `cat <<'TEXT'
Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                                6553.
Pages active:                            334027.
Pages inactive:                          329818.
Pages speculative:                         3117.
Pages throttled:                              0.
Pages wired down:                        120145.
Pages purgeable:                           8920.
TEXT`,
  pmset: `case "$*" in
      '-g batt') echo "Now drawing from 'AC Power'" ;;
      '-g therm') printf 'Note: No thermal warning level has been recorded\\nNote: No performance warning level has been recorded\\n' ;;
      *) printf 'System-wide power settings:\\nCurrently in use:\\n standby              1\\n lowpowermode         0\\n' ;;
    esac`,
  notifyutil: 'echo "$2 0"',
};

/** Homebrew's QEMU has hvf and no -sandbox. */
const qemu = (real: string): string => `
  set -- "$@" --end--
  while [ "$1" != --end-- ]; do
    case "$1" in
      -sandbox) echo "qemu-system-aarch64: -sandbox $2: There is no option group 'sandbox'" >&2; exit 1 ;;
      -accel)
        case "$2" in
          help) printf 'Accelerators supported in QEMU binary:\\nhvf\\ntcg\\n'; exit ;;
          hvf*) shift 2; set -- "$@" -accel tcg; continue ;;
        esac ;;
      -cpu) if [ "$2" = host ]; then shift 2; set -- "$@" -cpu neoverse-n1; continue; fi ;;
    esac
    set -- "$@" "$1"; shift
  done
  shift
  exec ${real} "$@"`;

/** Makes it in an empty folder, without the programs that are named. */
export function simulatedMac(folder: string, without: readonly string[] = []): SimulatedMac {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of commonPrograms) {
    const real = name === 'node' ? process.execPath : whereIs(name);
    if (real !== undefined && !without.includes(name)) symlinkSync(real, path.join(bin, name));
  }
  const realQemu = whereIs('qemu-system-aarch64');
  const programs = {
    ...macPrograms,
    ...(realQemu === undefined ? {} : { 'qemu-system-aarch64': qemu(realQemu) }),
  };
  for (const [name, body] of Object.entries(programs)) {
    if (without.includes(name)) continue;
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return { PATH: bin, platform: fileURLToPath(new URL('platform.mjs', import.meta.url)) };
}

function whereIs(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
