import * as core from '@actions/core';
import { logLine, logText } from '../text/log-text.js';
import type { Text } from '../text/foreign-text.js';

/** The door into a job's log. */
export function writeLog(text: Text): void {
  core.info(logText(text));
}

/** Hands on what a step of ours, run as a program of its own, wrote for the runner by these doors. */
export function relayLog(text: string, out: NodeJS.WritableStream = process.stdout): void {
  out.write(text);
}

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title?: Text;
  readonly message: Text;
}

/** The door into an annotation, which the job's page shows, and a line of the log. */
export function annotate({ level, title, message }: Annotation): void {
  core[level](logText(message), title === undefined ? {} : { title: logLine(title) });
}

/** Folds away in the log what `work` writes into it. */
export function foldLog<T>(title: Text, work: () => Promise<T>): Promise<T> {
  return core.group(logLine(title), work);
}
