// `npm run act:smoke`: runs the workflows' job `smoke` on this machine by act, which is installed where it is missing.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './setup/root.mjs';
import { ensureAct } from './setup/tools.mjs';

const act = spawn(ensureAct(), ['-j', 'smoke', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => act.kill(signal));
act.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
