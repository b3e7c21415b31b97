/**
 * The text of a body; undefined for one that is larger than `limitBytes`. That is read on until `drainBytes` all the
 * same: a client that still writes does not read what it is answered.
 */
export async function boundedText(
  body: AsyncIterable<Uint8Array>,
  limitBytes: number,
  drainBytes = limitBytes,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes <= limitBytes) chunks.push(chunk);
    else if (bytes > drainBytes) return undefined;
    else chunks.length = 0;
  }
  return bytes > limitBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
