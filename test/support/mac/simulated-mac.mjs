import { accessSync, chmodSync, constants, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What zosia, its scripts and its tests call of what macOS, its command line tools and Homebrew's node bring. */
const commonPrograms = (
  'awk basename bash cat cc chmod cmp comm cp cut date dash dd diff dirname du env false file find git grep gzip head id ' +
  'kill ln ls lsof make mkdir mkfifo mktemp mv node npm npx od patch perl ps python3 readlink realpath rm rmdir sed seq sh ' +
  'shasum sleep sort stat tail tar tee touch tr true unzip uniq wc which xargs yes'
).split(' ');

const macPrograms = {
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

/** Compiles for the system that uname(1) tells, which must be the compiler's own. */
const cmake = (real) => `PATH='${process.env['PATH'] ?? ''}' exec ${real} "$@"`;

/** Homebrew's QEMU has hvf and no -sandbox. */
const qemu = (real) => `
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

export function simulatedMac(folder, without = []) {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of commonPrograms) {
    const real = name === 'node' ? process.execPath : whereIs(name);
    if (real !== undefined && !without.includes(name)) symlinkSync(real, path.join(bin, name));
  }
  for (const [name, body] of [...Object.entries(macPrograms), ...ofHomebrew()]) {
    if (without.includes(name)) continue;
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  const platform = fileURLToPath(new URL('platform.mjs', import.meta.url));
  return { PATH: bin, TMPDIR: temporaryFolder(folder), platform };
}

/** macOS has it below /var, which leads to /private/var. */
function temporaryFolder(folder) {
  const below = path.join('folders', 'zz', 'zyxvpxvq6csfxvn_n0000000000000', 'T');
  mkdirSync(path.join(folder, 'private', 'var', below), { recursive: true });
  symlinkSync(path.join(folder, 'private', 'var'), path.join(folder, 'var'));
  return path.join(folder, 'var', below);
}

/** This host's programs, made to behave as Homebrew's. */
function ofHomebrew() {
  return Object.entries({ cmake, 'qemu-system-aarch64': qemu }).flatMap(([name, body]) => {
    const real = whereIs(name);
    return real === undefined ? [] : [[name, body(real)]];
  });
}

function whereIs(program) {
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
