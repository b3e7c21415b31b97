import * as core from '@actions/core';
import { contentOf, type Text } from '../text/foreign-text.js';

/**
 * The door into the step's outputs: every one is set, also those that are empty, so that a later step finds them all.
 * They are exact: between delimiters that no text can know.
 */
export function setOutputs(outputs: Readonly<Record<string, Text>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, contentOf(value));
}
