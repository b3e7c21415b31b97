import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeAside } from '../host/files.js';
import { readTextFile } from '../host/text-file.js';
import { shownReport, type BootReport } from '../job/boot-report.js';
import { foreignText } from '../text/foreign-schema.js';
import { formatJson, parseJson } from '../text/json.js';

/** What the program that serves tells the step that started it, once it does. */
export const servingMessage = z.object({
  serving: z.object({
    baseUrl: z.string(),
    apiKey: z.string().optional(),
    model: z.string(),
    machine: z.object({ accelerator: z.string(), qemuVersion: z.string() }),
    start: z.enum(['warm', 'cold']),
  }),
  /** The socket where a connection asks for the end; it closes when all is over. */
  control: z.string(),
});
export type ServingMessage = z.infer<typeof servingMessage>;

const endingSchema = z.object({
  outcome: z.string(),
  sentence: foreignText,
  nextStep: z.string(),
  requestsServed: z.number(),
});
/** How a service ended. */
export type Ending = z.infer<typeof endingSchema>;

const endingName = 'ending.json';

/** What the service said after its step was over. */
export function serviceLog(folder: string): string {
  return path.join(folder, 'service.log');
}

export async function writeEnding(folder: string, report: BootReport): Promise<void> {
  const { outcome, sentence, nextStep, requestsServed = 0 } = shownReport(report);
  const text = formatJson({ outcome, sentence, nextStep, requestsServed });
  await writeAside(path.join(folder, endingName), (aside) => writeFile(aside, text));
}

/** Undefined for a service that was killed. */
export function readEnding(folder: string): Ending | undefined {
  const read = readTextFile(path.join(folder, endingName));
  return 'problem' in read ? undefined : endingSchema.safeParse(parseJson(read.text)).data;
}
