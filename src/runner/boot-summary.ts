import type { BootReport } from '../job/boot-report.js';
import { block, details, inlineCode, table, timelineBar } from '../text/markdown.js';

/** GitHub refuses a step's summary over 1 MiB. */
const shownAnswerCharacters = 64 * 1024;
const barWidth = 24;

/** What a person sees first of a boot: how it ended, what the model said, where the time went, on what it ran. */
export function bootSummary(title: string, report: BootReport): string {
  const { outcome, sentence, nextStep } = report;
  const good = outcome === 'ok';
  return [
    `### ${good ? '✅' : '❌'} ${title}: ${outcome}`,
    good ? '' : `${sentence} ${nextStep}`,
    answer(report),
    phases(report),
    facts(report),
    good ? '' : lastLines(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function answer({ answer }: BootReport): string {
  if (answer.trim() === '') return '';
  const cut = answer.length > shownAnswerCharacters;
  return block(cut ? `${answer.slice(0, shownAnswerCharacters)}…` : answer);
}

function phases({ phases }: BootReport): string {
  const whole = Math.max(0, ...phases.map(({ toMs }) => toMs));
  if (whole === 0) return '';
  return table(
    ['phase', 'seconds', 'when'],
    phases.map(({ name, fromMs, toMs }) => [
      name,
      ((toMs - fromMs) / 1000).toFixed(2),
      timelineBar(fromMs, toMs, whole, barWidth),
    ]),
  );
}

function facts(report: BootReport): string {
  const { machine, image, model, bootMs, tokensPerSecond, qemuPeakMib } = report;
  const rows: [string, string | undefined][] = [
    ['boot', bootMs === undefined ? undefined : `${(bootMs / 1000).toFixed(2)} s to init`],
    ['speed', tokensPerSecond === undefined ? undefined : `${tokensPerSecond.toFixed(2)} tokens/s`],
    ['accelerator', machine && `${machine.accelerator} (${report.acceleratorReason})`],
    ['machine', machine && `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB`],
    [
      'QEMU',
      machine && `${machine.qemuVersion}${qemuPeakMib === undefined ? '' : `, at most ${qemuPeakMib} MiB used`}`,
    ],
    ['image', joined([image.builder ?? 'given', image.kernelRelease && `Linux ${image.kernelRelease}`, cached(image)])],
    ['llama.cpp', image.llamaVersion],
    ['model', model && joined([model.name ?? 'disk given', model.quantization, cached(model)])],
  ];
  const known = rows.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  return known.length === 0 ? '' : table(['', ''], known);
}

function cached({ cacheHit }: { readonly cacheHit?: boolean }): string | undefined {
  return cacheHit === undefined ? undefined : cacheHit ? 'from the cache' : 'made now';
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function lastLines({ lastSerialLines }: BootReport): string {
  if (lastSerialLines.length === 0) return '';
  return details(`last ${inlineCode('serial')} lines`, block(lastSerialLines.join('\n')));
}
