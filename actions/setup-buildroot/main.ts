import { cacheFolder } from '../../src/host/cache-folder.js';
import { setUpBuildroot, setupCachePlans } from '../../src/job/buildroot-setup.js';
import { restorePlan } from '../../src/runner/plan-cache.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { runnerToolStore } from '../../src/runner/tool-store.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'setup-buildroot',
  inputs: inputNames,
  main: async ({ fields, reporter, signal, post }) => {
    const { request, cache, prefix } = readInputs(fields);
    const setup = await setUpBuildroot(request, {
      reporter,
      signal,
      cache: cacheFolder(),
      tools: runnerToolStore(reporter),
    });
    const { source, workspace, plan } = setup;
    reporter.info(`Buildroot ${source.version} in ${source.folder}`);
    let sdkHit = false;
    if (cache) {
      const run = `${process.env['GITHUB_RUN_ID'] ?? '0'}-${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`;
      for (const kept of await setupCachePlans(setup, { prefix, run }, signal)) {
        const exactHit = await restorePlan(kept, post, reporter);
        if (kept.name === 'sdk') sdkHit = exactHit;
      }
    }
    setOutputs({
      path: source.folder,
      version: source.version,
      'dl-dir': workspace.dl,
      'ccache-dir': workspace.ccache,
      external: plan.external,
      'cache-hit': String(sdkHit),
    });
  },
});
