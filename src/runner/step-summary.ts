import * as core from '@actions/core';
import { messageOf } from '../host/errors.js';
import type { Reporter } from '../host/reporter.js';
import type { Markdown } from '../text/markdown.js';

/** Adds Markdown to the job's summary. A runner without summaries, or a full disk, does not fail the step. */
export async function addSummary(markdown: Markdown, reporter: Reporter): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown.toString(), true).addEOL().write();
  } catch (error) {
    reporter.warn(`job summary: could not be written: ${messageOf(error)}`);
  }
}
