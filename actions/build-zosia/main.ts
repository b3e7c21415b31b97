import { cacheFolder } from '../../src/host/cache-folder.js';
import { buildImage, placeImage, type ImageInFolder } from '../../src/job/build-image.js';
import { guestOfImage } from '../../src/job/guest-of-image.js';
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
    const around = { reporter, signal, cache, remote, tools: runnerToolStore(reporter) };
    const mayInstall = runner.install;
    const guest = await guestOfImage(arch, around, { mayInstall });
    reporter.info(`the image is for ${guest.arch}: ${guest.reason}`);
    const built = await withDependencies({ mayInstall, needs: () => ({}), reporter, signal }, async () =>
      placeImage(await buildImage(guest.arch, builder, around), outputDir ?? `artifacts/${guest.arch}`),
    );
    reporter.info(`system image ${built.version} in ${built.image.folder}`);
    setOutputs(outputs(built));
    await addSummary(imageSummary(built), reporter);
  },
});

function outputs({ image, manifestFile, version, cacheHit, buildSeconds }: ImageInFolder): Record<string, string> {
  return {
    image: image.folder,
    arch: image.manifest.arch,
    kernel: image.kernel,
    initrd: image.initramfs,
    manifest: manifestFile,
    version,
    'cache-hit': String(cacheHit),
    'build-seconds': buildSeconds.toFixed(1),
  };
}
