import { beforeAll, describe, expect, it } from '@jest/globals';
import * as openpgp from 'openpgp';
import { signedText } from '../../../src/debian/signature.js';

const dayMs = 24 * 3600 * 1000;
const now = new Date('2026-11-26T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * dayMs);

type Key = openpgp.PrivateKey;
const text = 'Codename: forky\nSHA256:\n -----BEGIN x\n';

let key: Key;
let stranger: Key;
/** Signed yesterday. */
let file: string;

beforeAll(async () => {
  [key, stranger] = await Promise.all([makeKey(), makeKey()]);
  file = await sign([key], daysAgo(1));
});

async function makeKey(validDays = 0): Promise<Key> {
  const { privateKey } = await openpgp.generateKey({
    userIDs: [{ name: 'Archive of a test' }],
    date: daysAgo(400),
    keyExpirationTime: validDays * 24 * 3600,
    format: 'object',
  });
  return privateKey;
}

async function sign(signingKeys: Key[], date: Date): Promise<string> {
  return openpgp.sign({ message: await openpgp.createCleartextMessage({ text }), signingKeys, date });
}

async function revoked(privateKey: Key): Promise<openpgp.PublicKey> {
  const flag = openpgp.enums.reasonForRevocation.keySuperseded;
  const reasonForRevocation = { flag, string: 'a newer one' };
  return (await openpgp.revokeKey({ key: privateKey, date: daysAgo(10), reasonForRevocation, format: 'object' }))
    .publicKey;
}

function read(signed: string, keys: readonly openpgp.Key[] = [key], at: Date | undefined = now): Promise<string> {
  return signedText(signed, { keys: keys.map((one) => one.toPublic().armor()), at, title: 'InRelease' });
}

describe('signedText', () => {
  it('is what was signed, and nothing of what stands around it', async () => {
    expect(await read(file)).toBe(text);
    expect(await read(`Codename: sid\n\n${file}\nCodename: sid\n`)).toBe(text);
    expect(await read(`${file}\n${file.replace('forky', 'sid')}`)).toBe(text);
    expect(await read(file.replaceAll('\n', '\r\n'))).toBe(text);
  });

  it.each([
    ['a changed text', (signed: string) => signed.replace('forky', 'sid'), 'Signed digest did not match'],
    ['a line among the headers', (signed: string) => signed.replace('\nHash', '\nCodename: sid\nHash'), 'header'],
    ['a text before the headers', (signed: string) => signed.replace('\nHash', '\n\nHash'), 'did not match'],
    ['no signature', (signed: string) => signed.replace(/-----BEGIN PGP SIGNATURE.*/s, ''), 'not a signed text'],
    ['no text', () => '', 'not a signed text'],
  ])('refuses %s', async (_what, change, message) => {
    await expect(read(change(file))).rejects.toThrow(message);
  });

  it('needs one key that is known, and bears others', async () => {
    await expect(read(file, [stranger])).rejects.toThrow(/not signed by a key of Debian's .*: unknown/);
    expect(await read(await sign([key, stranger], daysAgo(1)))).toBe(text);
  });

  it('refuses a signature by a key that has expired since, for who has it now may date back', async () => {
    const old = await makeKey(100);
    const signed = await sign([old], daysAgo(350));
    await expect(read(signed, [old])).rejects.toThrow(/: Primary key is expired/);
    expect(await read(signed, [old], daysAgo(340))).toBe(text);
  });

  it('refuses a signature by a key that has been revoked since', async () => {
    const old = await makeKey();
    const signed = await sign([old], daysAgo(20));
    await expect(read(signed, [await revoked(old)])).rejects.toThrow(/: Primary key is revoked/);
  });

  it('is good by one key where another one has expired', async () => {
    const old = await makeKey(100);
    expect(await read(await sign([old, key], daysAgo(350)), [old, key])).toBe(text);
  });
});
