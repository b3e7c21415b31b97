import * as core from '@actions/core';

/** Sets every output of the step; also those that are empty, so that a later step finds them all. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
