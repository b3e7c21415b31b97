import { messageOf } from '../host/errors.js';
import { httpStatus, openHttpClient } from '../host/http.js';

/** As long as a service that is well needs to say that it does not know a key, many times over. */
const patienceMs = 8000;

/** What there is to ask; undefined where a job has no cache service. */
interface Question {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/**
 * Why GitHub's cache service cannot be used now; undefined where it answers. Asked once, as the toolkit would ask: it
 * tries each request five times, over half a minute, and a job has several.
 */
export async function whyCacheIsDown(
  env: NodeJS.ProcessEnv = process.env,
  waitMs: number = patienceMs,
): Promise<string | undefined> {
  const question = questionFor(env);
  if (!question) return undefined;
  const client = await openHttpClient(waitMs, env);
  try {
    const { url, headers, body } = question;
    const signal = AbortSignal.timeout(waitMs);
    const status = await httpStatus(client, url, { headers, signal, ...(body !== undefined && { body }) });
    return status >= 500 ? `the service answered ${status}` : undefined;
  } catch (error) {
    return `the service cannot be reached: ${messageOf(error)}`;
  } finally {
    await client.destroy();
  }
}

/** Asks for a key that nobody has, by the version of the service that the toolkit would take. */
function questionFor(env: NodeJS.ProcessEnv): Question | undefined {
  const headers = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN'] ?? ''}`, 'content-type': 'application/json' };
  const results = env['ACTIONS_RESULTS_URL'] ?? '';
  if (env['ACTIONS_CACHE_SERVICE_V2'] && results !== '' && isGithub(env['GITHUB_SERVER_URL'])) {
    return {
      url: new URL('/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL', results).href,
      headers,
      body: JSON.stringify({ key: 'zosia-is-there', restore_keys: [], version: '0' }),
    };
  }
  const cache = [env['ACTIONS_CACHE_URL'], results].find((url) => url !== undefined && url !== '');
  if (cache === undefined) return undefined;
  return { url: new URL('_apis/artifactcache/cache?keys=zosia-is-there&version=0', cache).href, headers };
}

/** A server of one's own has the older service. */
function isGithub(server = 'https://github.com'): boolean {
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}
