import path from 'node:path';
import type { Command } from 'commander';
import { parsePromptsFile } from '../../engine/prompts-file.js';
import { EnvironmentError } from '../../host/errors.js';
import { readNamedText } from '../../host/text-file.js';
import { parsedOrReason, textOfFile } from '../../job/field-reader.js';
import { describePlaces, mergeAnswers } from '../../job/merge-answers.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { printLines } from '../standard-streams.js';

/** `zosia answers-merge`: what the parts of a matrix answered, as one file. */
export function addAnswersMergeCommand(zosia: Command, { reporter }: CommandContext): void {
  const command = zosia
    .command('answers-merge')
    .description('Joins the responses-files of all shards of a prompts-file, and lists the missing answers.')
    .argument('<files...>', 'responses-files of boots with --shard');
  addOptions(command, 'answers-merge').action((files: string[], options: Record<string, unknown>) => {
    const fields = optionReader('answers-merge', options);
    const questions = fields.optional('prompts-file', (file) => parsedOrReason(parsePromptsFile)(textOfFile(file)));
    fields.finish();
    // A file that is named twice answers nothing twice.
    const distinct = [...new Set(files.map((file) => path.resolve(file)))];
    const parts = distinct.map((file) => ({ file, text: readNamedText('files', file) }));
    const { lines, missing, failed } = mergeAnswers(questions ?? [], parts);
    printLines(lines);
    const total = questions?.length ?? 0;
    reporter.info(`${total - missing.length} of ${total} questions are answered, of which ${failed.length} failed`);
    if (failed.length > 0) reporter.warn(`failed: ${describePlaces(failed)}`);
    if (missing.length > 0)
      throw new EnvironmentError(`answers are missing to the questions ${describePlaces(missing)}`);
  });
}
