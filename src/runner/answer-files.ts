import { writeFile } from 'node:fs/promises';
import { shownReport, type BootReport } from '../job/boot-report.js';
import { responseLines } from '../job/answer-record.js';
import { contentOf } from '../text/foreign-text.js';
import type { BootOutputFiles } from './boot-outputs.js';

/** The door into a file: answers, to the last byte, for what is too long for an environment variable. */
export async function writeAnswers(report: BootReport, files: BootOutputFiles): Promise<void> {
  const { mode, answer, answers } = shownReport(report);
  if (answers !== undefined) await writeFile(files.responses, responseLines(answers));
  else if (mode === 'prompt') await writeFile(files.response, contentOf(answer));
}
