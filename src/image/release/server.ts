import type { Patience } from '../../host/download.js';
import { EnvironmentError } from '../../host/errors.js';

/** A GitHub, and how it knows us. */
export interface ReleaseServer {
  /** Base address of its REST API, without a slash at its end. */
  readonly apiUrl: string;
  /** Sent to the API alone, never to where it redirects. */
  readonly token: string | undefined;
  readonly patience?: Partial<Patience>;
}

const githubApi = 'https://api.github.com';

/**
 * github.com, or the server that ZOSIA_GITHUB_API_URL names (`https://HOST/api/v3`). The token's variables are gh's
 * own: GH_TOKEN or GITHUB_TOKEN are github.com's, GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN any other server's.
 * `githubToken` goes before the former. Throws EnvironmentError for an address that is none.
 */
export function releaseServer(env: NodeJS.ProcessEnv = process.env, githubToken?: string): ReleaseServer {
  const apiUrl = (firstText(env['ZOSIA_GITHUB_API_URL']) ?? githubApi).replace(/\/+$/, '');
  if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
    throw new EnvironmentError(`ZOSIA_GITHUB_API_URL: "${apiUrl}" is not an address such as https://HOST/api/v3`);
  }
  const token = isGithub(apiUrl)
    ? firstText(githubToken, env['GH_TOKEN'], env['GITHUB_TOKEN'])
    : firstText(env['GH_ENTERPRISE_TOKEN'], env['GITHUB_ENTERPRISE_TOKEN']);
  return { apiUrl, token };
}

export function isGithub(apiUrl: string): boolean {
  return apiUrl === githubApi;
}

/** The first that is there and not empty, for an unset variable of a workflow is an empty one. */
function firstText(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== '');
}
