import type { Command } from 'commander';
import { doctorFields, printFields } from '../../contract/fields/command.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { installPrograms } from '../../host/install.js';
import { openKvm } from '../../host/kvm-access.js';
import { runsOn } from '../../host/packages.js';
import { examineHost, type DoctorReport } from '../../job/doctor.js';
import { forecastGuest, chooseGuestOrForecast } from '../../job/guest-architecture.js';
import { firstStart, programsFor } from '../../job/host-needs.js';
import { architectures, boardFor, emulatedBest } from '../../contract/architectures/architecture.js';
import type { CommandContext } from '../command-context.js';
import { print, printJson } from '../standard-streams.js';
import { exitCodes } from '../../contract/outcomes.js';
import { addOptions, optionReader } from '../boot-options.js';
import { startCommand } from '../start-command.js';

/**
 * Beside what a boot needs: both guests' QEMU, the guest's shells, a terminal for them, their linter, UEFI firmware, what
 * packs an ISO, e2fsprogs to compare our disks with, what MkDocs is installed by, and what builds a miniature of
 * Buildroot and of llama.cpp. Tests of what a platform does not have are skipped there.
 */
const testPrograms = (
  [
    'busybox',
    'dash',
    'jq',
    'script',
    'shellcheck',
    ...architectures.map((architecture) => boardFor(architecture).qemuProgram),
    ...architectures.map((architecture) => boardFor(architecture).firmware.program),
    'grub-mkimage',
    'xorriso',
    'mke2fs',
    'debugfs',
    'python3-venv',
    'make',
    'cmake',
    'cc',
  ] as const
).filter((program) => runsOn(program, process.platform));

export function addDoctorCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('doctor')
    .description('Lists what this machine has, what is missing, and the command that installs it.');
  addOptions(command, 'doctor').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('doctor', options);
    const asked = fields.read(doctorFields, 'arch');
    const purpose = fields.read(doctorFields, 'for');
    const asJson = fields.read(printFields, 'json');
    fields.finish();
    const mayInstall = options['install'] === true;
    const { reporter, signal } = context;
    if (mayInstall && asked !== emulatedBest) await openKvm(reporter, signal);
    const question = { arch: asked, image: { kind: 'default' }, accelerator: 'auto' } as const;
    const programs = programsFor(firstStart(await forecastGuest(question)));
    if (purpose === 'test') programs.push(...testPrograms);
    if (mayInstall) {
      await installPrograms(programs, reporter, signal);
      // The accelerator may turn out to be of no use only now.
      const { arch } = await chooseGuestOrForecast(question, cacheFolder(), signal);
      await installPrograms([boardFor(arch).qemuProgram], reporter, signal);
    }
    const report = await examineHost(question, programs, signal);
    if (asJson) {
      printJson(report);
    } else {
      print(describe(report));
      print(`\n${verdict(report, purpose === 'test' ? 'npm test' : startCommand())}`);
    }
    if (!report.ready) context.endWith(exitCodes.failure);
  });
}

function describe(report: DoctorReport): string {
  const { host, guest, qemu, choice, cache } = report;
  const rows: [string, string][] = [
    ['host', `${host.platform} ${host.kernel}, ${host.architecture ?? 'unknown architecture'}, Node ${host.node}`],
    ['cores', `${host.cores}${fastest(host.performanceCores)}, load ${host.loadAverage.toFixed(1)}`],
    ['memory', `${host.memoryMib} MiB, ${host.freeMemoryMib} MiB available`],
    ['guest', `${guest.arch}: ${guest.reason}`],
    ['qemu', qemu ? `${qemu.version} (${qemu.path})${qemu.sandbox ? '' : ', without a sandbox'}` : 'missing'],
    ...report.accelerators.map(({ accelerator, works, reason }): [string, string] => [
      accelerator,
      `${works ? 'yes' : 'no'}: ${reason}`,
    ]),
    ...(choice
      ? [['chosen', `${choice.accelerator}, cpu ${choice.cpu}: ${choice.cpuReason}`] as [string, string]]
      : []),
    ...report.tools.map(({ name, path, present, remedy }): [string, string] => [
      name,
      present ? (path ?? 'yes') : `missing: ${remedy}`,
    ]),
    ['cache', `${(cache.sizeBytes / 1024 / 1024).toFixed(0)} MiB in ${cache.folder}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join('\n');
}

function fastest(performanceCores: number | undefined): string {
  return performanceCores === undefined ? '' : ` (${performanceCores} performance)`;
}

/** The one line that a person came for. */
function verdict({ tools, remedy }: DoctorReport, next: string): string {
  if (remedy === undefined) return `ready: ${next}`;
  const missing = tools.flatMap(({ name, present }) => (present ? [] : [name]));
  return `not ready: ${missing.join(', ')} missing: ${remedy}`;
}
