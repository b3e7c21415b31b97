import type { Message } from '../engine/chat.js';
import type { Form } from '../engine/form.js';
import { limits } from '../contract/guest.js';
import type { Expectation } from './expectation.js';

/** How an answer is generated; what is left out is as the guest contract has it, whatever the engine was started for. */
export interface Sampling {
  readonly maxTokens: number | undefined;
  readonly seed: number | undefined;
  readonly temperature: number | undefined;
  readonly topP: number | undefined;
  /** Texts that end an answer where it says one of them; they are no part of it. */
  readonly stop: readonly string[] | undefined;
}

/** One question, how it is to be answered, and what the answer must be. */
export interface Question extends Sampling {
  readonly messages: readonly Message[];
  readonly form: Form | undefined;
  readonly expect: Expectation | undefined;
}

/** One of many questions: its place in the file, from 0, and the name that the file gives it. */
export interface NumberedQuestion extends Question {
  readonly index: number;
  readonly id: string | undefined;
}

/** What a boot in the prompt mode asks. */
export type Inquiry =
  | { readonly kind: 'one'; readonly question: Question }
  /** In one boot, one after another. */
  | { readonly kind: 'many'; readonly questions: readonly NumberedQuestion[] };

/**
 * Whether a guest without the engine, which takes nothing but a text and its sampling, could not answer it.
 * `undefined` where it could; else what it has not, for a sentence.
 */
export function needsEngineFor(inquiry: Inquiry): string | undefined {
  if (inquiry.kind === 'many') return 'prompts-file';
  const { messages, form, topP, stop } = inquiry.question;
  if (Buffer.byteLength(messages.at(-1)?.content ?? '') > limits.fwCfgBytes) return 'a prompt of more than 64 KiB';
  if (form !== undefined) return form.kind === 'choices' ? 'choices' : 'json-schema';
  if (messages.length > 1) return 'a system prompt';
  if (topP !== undefined) return 'top-p';
  return stop === undefined ? undefined : 'stop';
}
