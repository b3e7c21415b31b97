import { cacheFolder } from '../../src/host/cache-folder.js';
import { buildImage, placeImage, type ImageInFolder } from '../../src/job/build-image.js';
import { withDependencies } from '../../src/job/with-dependencies.js';
import { actionsCache } from '../../src/runner/actions-cache.js';
import { imageSummary } from '../../src/runner/image-summary.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { addSummary } from '../../src/runner/step-summary.js';
import { runnerToolStore } from '../../src/runner/tool-store.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'build-zosia',
  inputs: inputNames,
  main: async ({ fields, reporter, signal, post }) => {
    const { arch, builder, outputDir, runner } = readInputs(fields);
    const cache = cacheFolder();
    const remote = runner.cache ? actionsCache(cache, post, reporter) : undefined;
    const tools = runnerToolStore(reporter);
    const built = await withDependencies(
      { mayInstall: runner.install, needs: () => ({}), reporter, signal },
      async () => placeImage(await buildImage(arch, builder, { reporter, signal, cache, remote, tools }), outputDir),
    );
    reporter.info(`system image ${built.version} in ${built.image.folder}`);
    setOutputs(outputs(built));
    await addSummary(imageSummary(built), reporter);
  },
});

function outputs({ image, manifestFile, version, cacheHit, buildSeconds }: ImageInFolder): Record<string, string> {
  return {
    image: image.folder,
    kernel: image.kernel,
    initrd: image.initramfs,
    manifest: manifestFile,
    version,
    'cache-hit': String(cacheHit),
    'build-seconds': buildSeconds.toFixed(1),
  };
}
