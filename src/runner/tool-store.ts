import { cacheFile, find } from '@actions/tool-cache';
import path from 'node:path';
import { messageOf } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import type { ToolFile, ToolStore } from '../host/tool-store.js';

/**
 * The tool cache of a runner (`RUNNER_TOOL_CACHE`), which a self-hosted one keeps between jobs, and which its owner may
 * fill for one without a network. Undefined outside of a job.
 */
export function runnerToolStore(reporter: Reporter, env: NodeJS.ProcessEnv = process.env): ToolStore | undefined {
  // Both are needed: @actions/tool-cache throws without either.
  if (!env['RUNNER_TOOL_CACHE'] || !env['RUNNER_TEMP']) return undefined;
  return {
    find: async ({ tool, version, file }) => {
      const folder = find(tool, asSemver(version));
      const place = path.join(folder, file);
      return folder !== '' && (await fileExists(place)) ? place : undefined;
    },
    keep: async ({ tool, version, file }: ToolFile, place: string) => {
      try {
        await cacheFile(place, file, tool, asSemver(version));
      } catch (error) {
        reporter.info(`${file} is not kept in the runner's tool cache: ${messageOf(error)}`);
      }
    },
  };
}

/** The tool cache finds a version by Semantic Versioning, which has no `2025.02` and no `2025.02-rc1`. */
export function asSemver(version: string): string {
  const [numbers = '', ...label] = version.split('-');
  const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number);
  return [`${major}.${minor}.${patch}`, ...label].join('-');
}
