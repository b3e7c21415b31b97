// `npm run docs:picture`: docs/images/session.svg, from a real boot: a person types into a terminal, and it is recorded
// (session.cast, an asciicast) and drawn. With --draw: only draws the recording that is there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureNodeModules } from '../setup/node-modules.mjs';
import { root } from '../setup/root.mjs';

ensureNodeModules();
const { recordSession } = await import('./record.mjs');
const { drawSession } = await import('./draw.mjs');

const recording = path.join(root, 'docs', 'images', 'session.cast');
const picture = path.join(root, 'docs', 'images', 'session.svg');

const session = [
  { type: 'npm start', then: 'guest' },
  { type: 'What is the capital of France?', then: 'guest' },
  { type: 'And of Italy?', then: 'guest' },
  { type: '/exit', then: 'shell' },
];

if (!process.argv.includes('--draw')) {
  const terminal = { columns: 92, rows: 25, cwd: root, timeoutSeconds: 600 };
  writeFileSync(recording, await recordSession(session, terminal));
}
writeFileSync(picture, await drawSession(readFileSync(recording, 'utf8')));
console.log(`${path.relative(root, picture)} written`);
