import { DefaultArtifactClient } from '@actions/artifact';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../host/errors.js';
import type { Reporter } from '../host/reporter.js';
import type { Upload } from './post-state.js';

/** Uploads a folder as one artifact. Where the service cannot take it the files stay where they are, and it says so. */
export async function uploadFolder({ name, folder }: Upload, reporter: Reporter): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(folder, entry.name));
  if (files.length === 0) return;
  if (!process.env['ACTIONS_RESULTS_URL'] || !process.env['ACTIONS_RUNTIME_TOKEN']) {
    reporter.info(`artifact ${name}: no artifact service here; the files stay in ${folder}`);
    return;
  }
  try {
    await new DefaultArtifactClient().uploadArtifact(name, files, folder);
    reporter.info(`artifact ${name}: ${files.map((file) => path.basename(file)).join(', ')}`);
  } catch (error) {
    reporter.warn(`artifact ${name} could not be uploaded; the files stay in ${folder}: ${messageOf(error)}`);
  }
}
