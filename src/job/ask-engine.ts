import type { Duplex } from 'node:stream';
import { messageOf } from '../host/errors.js';
import type { ChatAnswer } from '../engine/chat.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine-error.js';
import { ForeignText } from '../text/foreign-text.js';
import { TerminalFilter } from '../text/terminal-filter.js';
import type { BootRequest } from './boot-request.js';

/** Most tokens of an answer where nobody says. */
const defaultMaxTokens = 256;

/** What became of a question to the engine. */
export type Asked =
  | { readonly kind: 'answered'; readonly answer: ChatAnswer; readonly warning: string | undefined }
  /** The engine refused, or said what is no answer: a sentence for a person. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly nextStep: string | undefined }
  /** The guest went away, for a reason that its boot tells. */
  | { readonly kind: 'hung-up' };

interface Listener {
  readonly onText: (text: ForeignText) => void;
  readonly onFirstToken: () => void;
}

/** Asks the guest's engine the question of `request`. Never rejects. */
export async function askEngine(port: Duplex, request: BootRequest, listener: Listener): Promise<Asked> {
  const filter = new TerminalFilter('drop');
  const onText = (text: string): void => {
    listener.onFirstToken();
    const shown = filter.filter(text);
    if (shown !== '') listener.onText(ForeignText.of(shown));
  };
  const maxTokens = request.maxTokens ?? defaultMaxTokens;
  try {
    const answer = await new Engine(port).chat(
      {
        messages: [{ role: 'user', content: request.prompt ?? '' }],
        maxTokens,
        ...(request.seed !== undefined && { seed: request.seed }),
        ...(request.temperature !== undefined && { temperature: request.temperature }),
      },
      { onText },
    );
    return { kind: 'answered', answer, warning: cutWarning(answer, maxTokens) };
  } catch (error) {
    if (error instanceof EngineError) return { kind: 'refused', sentence: error.message, nextStep: error.remedy };
    if (port.destroyed) return { kind: 'hung-up' };
    return {
      kind: 'refused',
      sentence: `the engine's answer could not be read: ${messageOf(error)}`,
      nextStep: undefined,
    };
  }
}

/** What is to be said of an answer that did not come to its end. */
export function cutWarning(answer: ChatAnswer, maxTokens: number): string | undefined {
  if (answer.finishReason !== 'length') return undefined;
  const { promptTokens, completionTokens } = answer;
  return completionTokens >= maxTokens
    ? `the answer was cut after ${completionTokens} tokens; max-tokens allows more`
    : `the answer was cut after ${completionTokens} tokens: with the prompt's ${promptTokens} the context is full; ` +
        'context-length makes it longer';
}
