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
 * what stands outside of the signed part is left out. As with gpgv, signatures of keys that we do not know count for
 * nothing, and a bad one of a key that we know spoils the file.
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
      const ours = verificationKeys.some((key) => key.getKeys(keyID).length > 0);
      const problem = await verified.then(
        () => undefined,
        (error: unknown) => messageOf(error),
      );
      return { ours, problem, line: `key ${keyID.toHex().toUpperCase()}: ${ours ? (problem ?? 'good') : 'unknown'}` };
    }),
  );
  const good = verdicts.some(({ problem }) => problem === undefined);
  const bad = verdicts.some(({ ours, problem }) => ours && problem !== undefined);
  if (good && !bad) return data;
  const lines = verdicts.map(({ line }) => line);
  throw new EnvironmentError(
    `${title} is not signed by a key of Debian's that zosia knows (${lines.join('; ') || 'no signature'})`,
  );
}
