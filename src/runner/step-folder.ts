import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BootOutputFiles } from './boot-outputs.js';

/** A folder of the step's own, for what its artifact would hold. */
export function stepFolder(): Promise<string> {
  return mkdtemp(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'zosia-'));
}

export function bootFiles(folder: string): BootOutputFiles {
  return {
    serialLog: path.join(folder, 'serial.log'),
    timings: path.join(folder, 'timings.json'),
    response: path.join(folder, 'response.txt'),
    responses: path.join(folder, 'responses.jsonl'),
  };
}

/** Two steps of a job, and two jobs, may each have one. */
export function artifactName(folder: string): string {
  return `${path.basename(folder)}-${process.env['GITHUB_JOB'] ?? 'job'}`;
}
