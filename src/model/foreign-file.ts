/** What a file is that should have been a GGUF file, told by its first bytes, and what probably happened. */
export function describeForeignFile(head: Uint8Array): string {
  if (head.length === 0) return 'it is empty';
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('version https://git-lfs')) {
    return 'it is a Git LFS pointer: the file itself was not fetched (git lfs pull)';
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return 'it is a web page: the address was not that of the file';
  if (/^\s*\{/.test(text)) return 'it is JSON text, perhaps the error message of a server';
  if (text.startsWith('PK')) return 'it is a zip file: a PyTorch model, a wheel, or a model to unpack first';
  if (text.startsWith('\x1f\x8b')) return 'it is gzip-compressed: unpack it first';
  if (['lmgg', 'tjgg', 'algg', 'fmgg'].some((magic) => text.startsWith(magic))) {
    return 'it is in a format older than GGUF: convert it with llama.cpp';
  }
  if (text.slice(8).startsWith('{"')) return 'it is a safetensors file: convert it with llama.cpp';
  return /^[\x20-\x7e\s]+$/.test(text)
    ? `it begins with the text ${JSON.stringify(text)}`
    : `it begins with ${hex(head)}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8))
    .toString('hex')
    .replace(/..(?!$)/g, '$& ');
}
