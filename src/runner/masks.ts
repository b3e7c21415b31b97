import * as core from '@actions/core';

/** Environment variables that may carry a hub's token. */
const tokenVariables = ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'] as const;

/** The parts of an address that let its reader in: a password, and the values of a signed query. */
export function secretsOfAddress(text: string): string[] {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return [];
  const { username, password, searchParams } = new URL(text);
  return [username, password, ...searchParams.values()].map(decodeURIComponent).filter((part) => part.length >= 8);
}

/** Keeps tokens out of the log, whoever prints them. */
export function maskSecrets(addresses: readonly (string | undefined)[]): void {
  const tokens = tokenVariables.map((name) => process.env[name] ?? '');
  for (const secret of [...tokens, ...addresses.flatMap((text) => secretsOfAddress(text ?? ''))]) {
    if (secret !== '') core.setSecret(secret);
  }
}
