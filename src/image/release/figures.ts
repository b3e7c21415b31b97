import { z } from 'zod';
import type { Architecture } from '../../contract/architectures/architecture.js';
import { EnvironmentError } from '../../host/errors.js';

/** How fast an image booted and answered, and on what. */
export const figuresSchema = z.strictObject({
  /** Milliseconds from QEMU's start to the guest's init. */
  bootMs: z.number().positive().optional(),
  tokensPerSecond: z.number().positive().optional(),
  accelerator: z.string(),
  cpu: z.string(),
  model: z.string().optional(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** What figures need of the JSON that a boot command prints. */
const reportSchema = z.object({
  outcome: z.string(),
  boot_ms: z.number().nullish(),
  tokens_per_second: z.number().nullish(),
  machine: z.object({ architecture: z.string(), accelerator: z.string(), cpu: z.string() }),
  model: z.object({ name: z.string().nullish() }).nullish(),
});

export function formatFigures(figures: Figures): string {
  return `${JSON.stringify(figuresSchema.parse(figures), null, 2)}\n`;
}

export function parseFigures(text: string, file: string): Figures {
  return parse(figuresSchema, text, `${file}: not a release's figures`);
}

/**
 * The figures of boots of the image for `architecture`, out of what `zosia smoke --json` and
 * `zosia run --mode perf --json` printed; undefined where none is of it.
 * Throws EnvironmentError for a report that is none, of a boot that ended badly, or of another machine than the rest.
 */
export function figuresOf(
  reports: readonly { readonly file: string; readonly text: string }[],
  architecture: Architecture,
): Figures | undefined {
  let figures: Figures | undefined;
  for (const { file, text } of reports) {
    const report = parse(reportSchema, text, `${file}: not the JSON of a boot`);
    if (report.outcome !== 'ok') throw new EnvironmentError(`${file}: that boot ended as ${report.outcome}`);
    const { accelerator, cpu } = report.machine;
    if (report.machine.architecture !== architecture) continue;
    if (figures && (figures.accelerator !== accelerator || figures.cpu !== cpu)) {
      throw new EnvironmentError(
        `${file}: booted on ${accelerator} ${cpu}, not on ${figures.accelerator} ${figures.cpu}`,
      );
    }
    const model = report.model?.name ?? figures?.model;
    const bootMs = figures?.bootMs ?? report.boot_ms ?? undefined;
    const tokensPerSecond = figures?.tokensPerSecond ?? report.tokens_per_second ?? undefined;
    figures = {
      accelerator,
      cpu,
      ...(bootMs === undefined ? {} : { bootMs }),
      ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
      ...(model === undefined ? {} : { model }),
    };
  }
  return figures;
}

function parse<T>(schema: z.ZodType<T>, text: string, problem: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EnvironmentError(problem);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new EnvironmentError(`${problem}: ${result.error.issues[0]?.path.join('.') ?? ''} is not as expected`);
}
