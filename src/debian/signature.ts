import { EnvironmentError, messageOf } from '../host/errors.js';

export interface SignatureCheck {
  /** The keys that are trusted, in their armor. */
  readonly keys: readonly string[];
  /** The moment at which keys and signatures must be valid; undefined where the host checks no dates. */
  readonly at: Date | undefined;
  /** What the text is called in errors. */
  readonly title: string;
}

/**
 * The text that a clear-signed file such as InRelease carries, once it is certain that one of the keys has signed it;
 * what stands outside of the signed part is left out. As with apt, signatures of keys that we do not know, or that have
 * expired or been revoked, count for nothing, and a bad one of a key that we know spoils the file.
 * Throws EnvironmentError that says what became of each signature.
 */
export async function signedText(file: string, { keys, at, title }: SignatureCheck): Promise<string> {
  const openpgp = await import('openpgp');
  const read = await Promise.all(keys.map((armoredKey) => openpgp.readKey({ armoredKey })));
  const verificationKeys = read.map((key) => key.toPublic());
  const message = await openpgp.readCleartextMessage({ cleartextMessage: file }).catch((error: unknown) => {
    throw new EnvironmentError(`${title} is not a signed text: ${messageOf(error)}`);
  });
  const { data, signatures } = await openpgp.verify({ message, verificationKeys, date: at ?? null });
  const verdicts = await Promise.all(
    signatures.map(async ({ keyID, verified }) => {
      const key = verificationKeys.find((one) => one.getKeys(keyID).length > 0);
      const wrong = await problemOf(verified);
      // OpenPGP.js judges a key as of the signature's own date, and who has got hold of an old key can date back.
      const unfit = key && (await problemOf(key.getSigningKey(keyID, at ?? null)));
      const problem = key === undefined ? 'unknown' : (wrong ?? unfit);
      const line = `key ${keyID.toHex().toUpperCase()}: ${problem ?? 'good'}`;
      return { good: problem === undefined, spoils: key !== undefined && wrong !== undefined, line };
    }),
  );
  if (verdicts.some(({ good }) => good) && !verdicts.some(({ spoils }) => spoils)) return data;
  const lines = verdicts.map(({ line }) => line);
  throw new EnvironmentError(
    `${title} is not signed by a key of Debian's that zosia knows (${lines.join('; ') || 'no signature'})`,
  );
}

/** What a promise fails with; undefined when it holds. */
async function problemOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => messageOf(error),
  );
}
