import { withProfile, perfProfiles, perfWords, type PerfSettings } from '../perf/profile.js';
import type { BootRequest } from '../job/boot-request.js';
import { decimalNumber, matching, oneOf, wholeNumber, type FieldReader } from '../job/fields.js';

/** The inputs of every action that measures speed and judges it. */
export const gateInputNames = ['min-tok-s', 'profile', 'threads', 'batch-threads', 'llama-args', 'tokens'] as const;

export interface GateInputs {
  /** Fewest generated tokens per second that pass. */
  readonly minTokensPerSecond: number;
  readonly settings: PerfSettings;
}

/** Reads the gate's inputs; undefined where no threshold is given. Wrong ones are left in `fields` for its `finish`. */
export function readGateInputs(fields: FieldReader): GateInputs | undefined {
  const minTokensPerSecond = fields.optional('min-tok-s', decimalNumber(0, 1_000_000, 'tokens per second'));
  const profile = fields.withDefault('profile', oneOf(perfProfiles), 'none');
  const threads = wholeNumber(1, 512, 'threads');
  const named: PerfSettings = {
    threads: fields.optional('threads', threads),
    batchThreads: fields.optional('batch-threads', threads),
    contextLength: undefined,
    tokens: fields.optional('tokens', wholeNumber(1, 1_000_000, 'tokens')),
    llamaArgs: fields.withDefault('llama-args', llamaArgs, []),
  };
  return minTokensPerSecond === undefined ? undefined : { minTokensPerSecond, settings: withProfile(profile, named) };
}

function llamaArgs(text: string): string[] {
  return matching(/^[^\s",]+(,[^\s",]+)*$/, 'arguments separated by commas, without spaces')(text).split(',');
}

/** The boot that measures: the one asked for, in the perf mode and with nothing to ask or expect. */
export function perfRequest(request: BootRequest, { settings }: GateInputs): BootRequest {
  return {
    ...request,
    mode: 'perf',
    prompt: undefined,
    expect: undefined,
    contextLength: request.contextLength ?? settings.contextLength,
    append: [...perfWords(settings), ...request.append],
  };
}
