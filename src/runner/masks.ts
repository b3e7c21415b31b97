import * as core from '@actions/core';

/** Environment variables that may carry a hub's token. */
const tokenVariables = ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'] as const;

/** The parts of an address that let its reader in: a password, and the values of a signed query. */
export function secretsOfAddress(text: string): string[] {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return [];
  const { username, password, searchParams } = new URL(text);
  // The values of a query come decoded; the two before them do not.
  const parts = [username, password].flatMap((part) => [part, decoded(part)]);
  return [...new Set([...parts, ...searchParams.values()])].filter((part) => part.length >= 8);
}

/** A bare percent sign stays what it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Keeps tokens out of the log, whoever prints them. */
export function maskSecrets(addresses: readonly (string | undefined)[]): void {
  const tokens = tokenVariables.map((name) => process.env[name] ?? '');
  for (const secret of [...tokens, ...addresses.flatMap((text) => secretsOfAddress(text ?? ''))]) {
    if (secret !== '') core.setSecret(secret);
  }
}
