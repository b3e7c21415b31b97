import { naming } from '../contract/fields/naming.js';
import { EnvironmentError, UsageError } from '../host/errors.js';
import { HttpStatusError } from '../host/http.js';
import type { HubSource } from './catalog.js';

const publicHub = 'https://huggingface.co';

/** Address of the model hub: `HF_ENDPOINT`, else the public one. Without a slash at its end. */
export function hubEndpoint(env: NodeJS.ProcessEnv): string {
  const set = env['HF_ENDPOINT'];
  const endpoint = set ? set.replace(/\/+$/, '') : publicHub;
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw new UsageError(`HF_ENDPOINT: ${endpoint} is not an http or https address`);
  }
  return endpoint;
}

export function hubUrl({ repository, revision, file }: HubSource, env: NodeJS.ProcessEnv): string {
  return `${hubEndpoint(env)}/${repository}/resolve/${revision}/${file}`;
}

/**
 * The address of `hf:OWNER/REPOSITORY/FILE@COMMIT`; undefined for what does not begin with `hf:`. Only a whole commit
 * names one file for ever. Throws UsageError for what is none.
 */
export function hubAddress(text: string, env: NodeJS.ProcessEnv): string | undefined {
  if (!/^hf:(?!\/\/)/i.test(text)) return undefined;
  const [, repository, file, revision] = /^hf:([\w.-]+\/[\w.-]+)\/([\w./-]+\.gguf)@([0-9a-f]{40})$/i.exec(text) ?? [];
  if (repository === undefined || file === undefined || revision === undefined || text.includes('..')) {
    throw new UsageError(
      naming`{model}: ${text} is not hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, with all 40 digits of the commit, which the hub's `,
      `page of the file's history has`,
    );
  }
  return hubUrl({ kind: 'hub', repository, file, revision }, env);
}

export function isOnHub(url: string, env: NodeJS.ProcessEnv): boolean {
  return new URL(url).origin === new URL(hubEndpoint(env)).origin;
}

/** What to send along to `url`: the hub's token to the hub, and to nobody else. */
export function hubHeaders(url: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const token = env['HF_TOKEN'];
  return token && isOnHub(url, env) ? { authorization: `Bearer ${token}` } : {};
}

/** A hub's refusal with what to do about it; any other error as it is. */
export function explainHubRefusal(error: unknown, env: NodeJS.ProcessEnv): unknown {
  if (!(error instanceof HttpStatusError) || !isOnHub(error.url, env)) return error;
  if (error.status !== 401 && error.status !== 403) return error;
  const page = /^(.*)\/resolve\//.exec(error.url)?.[1] ?? error.url;
  const remedy = env['HF_TOKEN']
    ? 'HF_TOKEN is set, but does not open it'
    : 'set HF_TOKEN to a token of an account that may read it';
  return new EnvironmentError(
    `${error.message}: the model does not exist, or its authors ask to accept terms at ${page} first; ${remedy}`,
  );
}
