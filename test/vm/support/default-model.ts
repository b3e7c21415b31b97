import { cacheFolder } from '../../../src/host/cache-folder.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { resolveModel } from '../../../src/model/resolve.js';

/** The GGUF file of the model that `npm start` brings. */
export async function defaultModelFile(): Promise<string> {
  const model = await resolveModel({ model: 'smollm2-135m', reporter: silentReporter, cache: cacheFolder() });
  return model.path;
}
