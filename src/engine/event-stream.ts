import { EngineError } from './engine-error.js';

/** No event of an answer comes near to it: one token is a few hundred characters. */
const lineLimitCharacters = 1024 * 1024;

/** The data of each event of a `text/event-stream`, as they come. Throws for a line that never ends. */
export async function* eventData(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of stream) {
    text += decoder.decode(bytes, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const [, data] = /^data: ?(.*?)\r?$/.exec(line) ?? [];
      if (data !== undefined) yield data;
    }
    if (text.length > lineLimitCharacters)
      throw new EngineError('the engine sent a line of more than a million characters', 200);
  }
}
