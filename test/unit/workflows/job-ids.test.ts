import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const folder = '.github/workflows';

/** `FILE: JOB` of every job of every workflow. */
const jobs = readdirSync(folder).flatMap((file) => {
  const workflow = parse(readFileSync(path.join(folder, file), 'utf8')) as { jobs: Record<string, unknown> };
  return Object.keys(workflow.jobs).map((job) => ({ file, job }));
});
const filesWith = (wanted: string): string[] => jobs.filter(({ job }) => job === wanted).map(({ file }) => file);

describe('the jobs of our workflows', () => {
  // `act -j ID` runs the jobs of that id of all workflows.
  it.each(jobs)('$job has one meaning, that of $file', ({ file, job }) => {
    expect(filesWith(job)).toEqual([file]);
  });

  it.each(['smoke', 'smoke-boot-aarch64', 'smoke-boot-x86_64'])(
    '%s, which people and branch rules name, is one of ci.yml',
    (job) => {
      expect(filesWith(job)).toEqual(['ci.yml']);
    },
  );
});
