import { shownReport, type BootReport, type ShownReport } from '../job/boot-report.js';
import { nameOf } from '../job/ask-engine.js';
import type { Start } from '../job/warm-start.js';
import { cut } from '../text/cut.js';
import { ForeignText, type Text } from '../text/foreign-text.js';
import { logLine } from '../text/log-text.js';
import type { Markdown } from '../text/markdown.js';
import {
  block,
  details,
  formatted,
  paragraphs,
  phrase,
  factTable,
  table,
  timelineBar,
  type MarkdownValue,
} from '../text/markdown.js';

/** GitHub refuses a step's summary over 1 MiB. */
const shownAnswerCharacters = 64 * 1024;
const barWidth = 24;

/** What a person sees first of a boot: how it ended, what the model said, where the time went, on what it ran. */
export function bootSummary(title: string, of: BootReport, question?: Text): Markdown {
  const report = shownReport(of);
  const { outcome, sentence, nextStep } = report;
  const good = outcome === 'ok';
  return paragraphs([
    good ? formatted`### ✅ ${title}: ${outcome}` : formatted`### ❌ ${title}: ${outcome}`,
    good ? nothing : formatted`${sentence} ${nextStep}`,
    asked(question),
    answer(report),
    answers(report),
    phases(report),
    facts(report),
    good ? nothing : lastLines(report),
  ]);
}

const nothing = formatted``;

/** A question is read at a glance, or not at all. */
const shownQuestionCharacters = 300;

function asked(question: Text | undefined): Markdown {
  const line = question === undefined ? '' : cut(logLine(question).trim(), shownQuestionCharacters);
  return line === '' ? nothing : formatted`**Question:** ${ForeignText.of(line)}`;
}

function answer({ answer }: ShownReport): Markdown {
  if (answer.look((text) => text.trim() === '')) return nothing;
  return block(answer.map((text) => cut(text, shownAnswerCharacters)));
}

/** Many answers are in a file; the page has how they went, and those that went wrong. */
const shownFailures = 20;

function answers({ answers }: ShownReport): Markdown {
  if (answers === undefined) return nothing;
  const failed = answers.filter(({ outcome }) => outcome !== 'ok');
  const chosen = new Map<string, number>();
  for (const { choice } of answers) if (choice !== undefined) chosen.set(choice, (chosen.get(choice) ?? 0) + 1);
  return paragraphs([
    formatted`${answers.length - failed.length} of ${answers.length} questions were answered as asked.`,
    chosen.size === 0
      ? nothing
      : table(
          ['choice', 'times'],
          [...chosen].map(([choice, times]) => [choice, `${times}`]),
        ),
    failed.length === 0
      ? nothing
      : table(
          ['question', 'outcome', 'why'],
          failed.slice(0, shownFailures).map((record) => [nameOf(record), record.outcome, record.problem ?? '']),
        ),
  ]);
}

function phases({ phases }: ShownReport): Markdown {
  const whole = Math.max(0, ...phases.map(({ toMs }) => toMs));
  if (whole === 0) return nothing;
  return table(
    ['phase', 'seconds', 'when'],
    phases.map(({ name, fromMs, toMs }) => [
      name,
      ((toMs - fromMs) / 1000).toFixed(2),
      timelineBar(fromMs, toMs, whole, barWidth),
    ]),
  );
}

function facts(report: ShownReport): Markdown {
  const { machine, image, model, start, bootMs, times, tokensPerSecond, qemuPeakMib } = report;
  const rows: [string, MarkdownValue | undefined][] = [
    ['total', times.exit === undefined ? undefined : `${(times.exit / 1000).toFixed(1)} s`],
    ['boot', bootMs === undefined ? undefined : bootTime(bootMs, start)],
    ['start', start && formatted`${start.kind}: ${start.reason}`],
    ['tokens', tokens(report)],
    ['speed', tokensPerSecond === undefined ? undefined : `${tokensPerSecond.toFixed(2)} tokens/s`],
    ['guest', `${report.arch} (${report.archReason})`],
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
  return factTable(known);
}

function bootTime(ms: number, start: Start | undefined): string {
  return `${(ms / 1000).toFixed(2)} s to ${start?.kind === 'warm' ? 'the loaded engine' : 'init'}`;
}

/** What the answer took, and whether it came to its end. */
function tokens({ promptTokens, completionTokens, finishReason }: ShownReport): string | undefined {
  if (promptTokens === undefined || completionTokens === undefined) return undefined;
  const cut = finishReason === 'length' ? ', which was cut' : '';
  return `${promptTokens} of the prompt, ${completionTokens} of the answer${cut}`;
}

function cached({ cacheHit }: { readonly cacheHit?: boolean }): string | undefined {
  return cacheHit === undefined ? undefined : cacheHit ? 'from the cache' : 'made now';
}

function joined(parts: readonly (string | undefined)[]): Markdown {
  return phrase(
    parts.flatMap((part) => (part === undefined || part === '' ? [] : [part])),
    ', ',
  );
}

function lastLines({ lastSerialLines }: ShownReport): Markdown {
  if (lastSerialLines.length === 0) return nothing;
  return details('last lines of the serial console', block(ForeignText.joined(lastSerialLines, '\n')));
}
