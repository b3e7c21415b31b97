import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { readGguf } from '../../../src/model/gguf.js';
import { ggufFile, smallMetadata, type GgufContent } from '../../fixtures/model/gguf-file.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-gguf-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(bytes: Buffer | string): ReturnType<typeof readGguf> {
  const file = path.join(folder, 'model.gguf');
  await writeFile(file, bytes);
  return readGguf(file);
}

const withMetadata = (change: NonNullable<GgufContent['metadata']>): Buffer =>
  ggufFile({ metadata: { ...smallMetadata, ...change } });

describe('readGguf', () => {
  it('says what a model is', async () => {
    expect(await read(ggufFile())).toEqual({
      architecture: 'llama',
      title: 'Small One',
      quantization: 'Q8_0',
      contextLength: 512,
      blockCount: 2,
      embeddingLength: 64,
      vocabularySize: 100,
      hasChatTemplate: false,
      // 2 blocks x 2 KV heads x (16 + 16) numbers x 2 bytes
      kvBytesPerToken: 256,
    });
  });

  it('counts the KV cache of Phi-3.5 mini as 0.39 MB a token', async () => {
    const phi = {
      'llama.block_count': 32,
      'llama.embedding_length': 3072,
      'llama.attention.head_count': 32,
      'llama.attention.head_count_kv': 32,
    };
    expect(await read(withMetadata(phi))).toMatchObject({ kvBytesPerToken: 393_216 });
  });

  it('counts heads that differ from block to block, and heads of their own length', async () => {
    const varied = {
      'llama.attention.head_count_kv': [3, 1],
      'llama.attention.key_length': 10,
      'llama.attention.value_length': 6,
    };
    expect(await read(withMetadata(varied))).toMatchObject({ kvBytesPerToken: 4 * 16 * 2 });
  });

  it('knows no KV cache of a network without attention', async () => {
    const recurrent = { 'llama.attention.head_count': undefined, 'llama.attention.head_count_kv': undefined };
    expect(await read(withMetadata(recurrent))).toMatchObject({ kvBytesPerToken: 0 });
  });

  it('takes a file whose last padding is missing', async () => {
    await expect(read(ggufFile({ data: Buffer.alloc(224) }))).resolves.toBeDefined();
  });
});

describe('a GGUF file that is cut', () => {
  it('anywhere at all is refused by name', async () => {
    const whole = ggufFile();
    for (let size = 4; size < whole.length; size += 13) {
      const outcome = await read(whole.subarray(0, size)).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(UsageError);
      expect(String(outcome)).toContain(path.join(folder, 'model.gguf'));
    }
  });

  it('says how long it must at least be', async () => {
    const whole = ggufFile();
    await expect(read(whole.subarray(0, -1))).rejects.toThrow(
      `it has ${whole.length - 1} bytes, but by its header at least ${whole.length}`,
    );
  });
});

describe('a GGUF file that is damaged', () => {
  it('in any one byte of its header gives facts or a UsageError, and always ends', async () => {
    const whole = ggufFile();
    for (let at = 0; at < whole.length - 224; at += 3) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0xff;
      const outcome = await read(damaged).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UsageError);
    }
  });

  it('so that it announces more tensors than it can hold is refused', async () => {
    const endless = ggufFile();
    endless.writeBigUInt64LE(9_000_000n, 8);
    await expect(read(endless)).rejects.toThrow('truncated');
  });
});

describe('a file that is no model', () => {
  it.each([
    ['empty', '', 'it is empty'],
    ['a web page', '<!DOCTYPE html><html>', 'it is a web page'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0', 'it is a Git LFS pointer'],
    ['an error message', '{"error":"gated"}', 'it is JSON text'],
    ['a zip file', 'PK\x03\x04', 'it is a zip file'],
    ['safetensors', '\x40\0\0\0\0\0\0\0{"__metadata__":{}}', 'it is a safetensors file'],
    ['an older format', 'lmgg\x01\0\0\0', 'older than GGUF'],
    ['text', 'hello', 'it begins with the text "hello"'],
    ['binary', '\x01\x02\x03', 'it begins with 01 02 03'],
  ])('but %s is refused, saying so', async (_kind, bytes, words) => {
    await expect(read(Buffer.from(bytes, 'latin1'))).rejects.toThrow(words);
  });

  it('because it is not there is refused by name', async () => {
    await expect(readGguf('/no/such/model.gguf')).rejects.toThrow('/no/such/model.gguf: there is no such file');
  });

  it('but a folder is refused by name', async () => {
    await expect(readGguf(folder)).rejects.toThrow(`${folder} is not a file`);
  });

  it.each([
    ['big-endian', () => ggufFile({ version: 0x03000000 }), 'big-endian'],
    ['of version 1', () => ggufFile({ version: 1 }), 'version 1'],
    ['without architecture', () => withMetadata({ 'general.architecture': undefined }), 'without general.architecture'],
    [
      'without context length',
      () => withMetadata({ 'llama.context_length': undefined }),
      'without llama.context_length',
    ],
    ['an adapter', () => withMetadata({ 'general.type': 'adapter' }), 'of type "adapter"'],
    ['one part of several', () => withMetadata({ 'split.count': 3 }), 'one of 3 parts of a model, and is not called'],
    ['an embedding model', () => withMetadata({ 'llama.pooling_type': 3 }), 'only embeds text and cannot answer'],
    ['a reranker', () => withMetadata({ 'llama.pooling_type': 4 }), 'ranks texts and cannot answer'],
    [
      'of a dropped quantization',
      () => ggufFile({ tensors: [{ name: 'token_embd.weight', shape: [32, 4], type: 31, offset: 0 }] }),
      'llama.cpp reads no more (Q4_0_4_4: removed, use Q4_0 with runtime repacking)',
    ],
    ['a vocabulary', () => ggufFile({ tensors: [], data: Buffer.alloc(0) }), 'without tensors'],
  ])('but a GGUF file %s is refused, saying so', async (_kind, make, words) => {
    await expect(read(make())).rejects.toThrow(words);
  });
});
