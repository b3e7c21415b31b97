import { writeFile } from 'node:fs/promises';
import type { BootReport } from '../job/boot-report.js';
import { responseLines } from '../job/answer-record.js';
import { contentOf } from '../text/foreign-text.js';
import type { BootOutputFiles } from './boot-outputs.js';

/** The door into a file: answers, to the last byte, for what is too long for an environment variable. */
export async function writeAnswers({ mode, answer, answers }: BootReport, files: BootOutputFiles): Promise<void> {
  if (answers !== undefined) await writeFile(files.responses, responseLines(answers));
  else if (mode === 'prompt') await writeFile(files.response, contentOf(answer));
}
