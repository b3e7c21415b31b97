import { ThoughtSplitter, type Parts } from './answer-parts.js';
import type { ChatAnswer, ChatChunk } from './chat.js';
import { EngineError } from './engine-error.js';

/** A model that never stops is not kept whole. */
const limitCharacters = 1024 * 1024;

export interface AnswerListener {
  /** Pieces of the answer as they come. */
  readonly onText?: (text: string) => void;
}

/** Puts an answer together out of its pieces. */
export class AnswerReader {
  private readonly splitter = new ThoughtSplitter();
  private text = '';
  private thinking = '';
  private finishReason: string | undefined;
  private usage: NonNullable<ChatChunk['usage']> | undefined;
  private timings: NonNullable<ChatChunk['timings']> | undefined;

  /** `opensThinking`: what the model says first is a thought already, without a mark. */
  constructor(
    private readonly listener: AnswerListener,
    opensThinking = false,
  ) {
    if (opensThinking) this.splitter.write('<think>');
  }

  take(chunk: ChatChunk): void {
    for (const { delta, text, finish_reason } of chunk.choices) {
      this.thinking += delta?.reasoning_content ?? '';
      this.add(this.splitter.write(delta?.content ?? text ?? ''));
      this.finishReason ??= finish_reason ?? undefined;
    }
    this.usage ??= chunk.usage ?? undefined;
    this.timings ??= chunk.timings ?? undefined;
    if (this.text.length + this.thinking.length + this.splitter.heldCharacters > limitCharacters) {
      throw new EngineError('the answer is longer than a million characters', 200);
    }
  }

  /** The whole of it. Throws EngineError where its end did not come. */
  end(): ChatAnswer {
    this.add(this.splitter.end());
    if (this.finishReason === undefined) throw new EngineError('the answer broke off before its end', 200);
    return {
      text: this.text,
      thinking: this.thinking.trim(),
      finishReason: this.finishReason === 'length' ? 'length' : 'stop',
      promptTokens: this.usage?.prompt_tokens ?? undefined,
      completionTokens: this.usage?.completion_tokens ?? undefined,
      promptSpeed: this.timings?.prompt_per_second ?? undefined,
      completionSpeed: this.timings?.predicted_per_second ?? undefined,
    };
  }

  private add({ thinking, text }: Parts): void {
    this.thinking += thinking;
    this.text += text;
    if (text !== '') this.listener.onText?.(text);
  }
}
