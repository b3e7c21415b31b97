// `npm run docs:build`, `npm run docs:serve`: the documentation's site, by an MkDocs of its own. Arguments go to MkDocs.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { ensureDocsPython, ensureMermaid } from './setup/docs-tools.mjs';
import { root } from './setup/root.mjs';

const [command, ...args] = process.argv.slice(2);
const mkdocs = spawn(ensureDocsPython(), ['-m', 'mkdocs', command, '--strict', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ZOSIA_MERMAID: ensureMermaid(),
    // Its makers' note on another project's plans is not about these pages.
    NO_MKDOCS_2_WARNING: '1',
    // Our hook is compiled in a moment, and the checkout stays as it is.
    PYTHONDONTWRITEBYTECODE: '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => mkdocs.kill(signal));
mkdocs.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
