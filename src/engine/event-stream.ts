import { EngineError } from './engine-error.js';

/** No event of an answer comes near to it: one token is a few hundred characters. */
const lineLimitCharacters = 1024 * 1024;

const field = 'data:';

/**
 * The data of each event of a `text/event-stream`, as they come. Throws EngineError for a line that never ends. What has
 * come of a line is not looked through again with each piece: a guest may send single bytes.
 */
export async function* eventData(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const bytes of stream) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    begun += first;
    for (const next of others) {
      const line = begun;
      begun = next;
      if (line.startsWith(field)) yield line.slice(field.length).replace(/^ /, '').replace(/\r$/, '');
    }
    if (begun.length > lineLimitCharacters)
      throw new EngineError('the engine sent a line of more than a million characters', 200);
  }
}
