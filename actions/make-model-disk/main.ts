import { cacheFolder } from '../../src/host/cache-folder.js';
import { workOfDisk } from '../../src/job/host-needs.js';
import { modelDiskFor } from '../../src/job/model-disk.js';
import { withDependencies } from '../../src/job/with-dependencies.js';
import { copyModelDisk, type ModelDisk } from '../../src/model/disk.js';
import { actionsCache } from '../../src/runner/actions-cache.js';
import { diskSummary } from '../../src/runner/disk-summary.js';
import { maskSecrets } from '../../src/runner/masks.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { addSummary } from '../../src/runner/step-summary.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'make-model-disk',
  inputs: inputNames,
  main: async ({ fields, reporter, signal, post }) => {
    const { question, output, runner } = readInputs(fields);
    maskSecrets([question.model]);
    const cache = cacheFolder();
    const around = { reporter, signal, cache, remote: runner.cache ? actionsCache(cache, post, reporter) : undefined };
    const disk = await withDependencies(
      { mayInstall: runner.install, needs: () => workOfDisk(question, cache), reporter, signal },
      async () => {
        const made = await modelDiskFor(question, around);
        return output === undefined ? made : copyModelDisk(made, output);
      },
    );
    reporter.info(`model disk of ${disk.model.name}: ${disk.path}`);
    setOutputs(outputs(disk));
    await addSummary(diskSummary(disk), reporter);
  },
});

function outputs({ path, model, sha256, sizeBytes, cached }: ModelDisk): Record<string, string> {
  return {
    path,
    'model-name': model.name,
    architecture: model.gguf.architecture,
    'context-length': String(model.gguf.contextLength),
    sha256,
    'size-bytes': String(sizeBytes),
    'cache-hit': String(cached),
  };
}
