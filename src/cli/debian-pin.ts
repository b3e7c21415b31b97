import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostTransport } from '../debian/archive.js';
import { pinAt, settledMoment, withPin } from '../debian/renew-pin.js';
import { messageOf } from '../host/errors.js';
import { packageRoot } from '../host/package-root.js';
import { pinnedVersion } from '../host/versions.js';
import { print, say } from './standard-streams.js';
import { terminalReporter } from './terminal-reporter.js';

/** Which suite each pin of Debian's archive is of. */
const pins = {
  ZOSIA_DEBIAN_KERNEL_SNAPSHOT: 'ZOSIA_DEBIAN_KERNEL_SUITE',
  ZOSIA_DEBIAN_LLAMA_SNAPSHOT: 'ZOSIA_DEBIAN_LLAMA_SUITE',
} as const;

/**
 * `npm run debian:pin -- [MOMENT]`: pins Debian's archive anew in scripts/versions.sh, at a moment such as
 * 20261030T120000Z or two days ago. All pins or none: a suite that fails leaves the file as it was.
 */
async function renew(moment = settledMoment(new Date())): Promise<void> {
  const transport = await hostTransport({ reporter: terminalReporter(), signal: new AbortController().signal });
  const file = path.join(packageRoot(), 'scripts', 'versions.sh');
  let text = await readFile(file, 'utf8');
  for (const [name, suiteName] of Object.entries(pins)) {
    const suite = pinnedVersion(suiteName);
    const pin = await pinAt({ suite, moment, transport });
    text = withPin(text, name, pin);
    print(`${suite} ${pin.moment} ${String(pin.inReleaseSha256)}`);
  }
  await writeFile(file, text);
}

try {
  await renew(process.argv[2]);
} catch (error) {
  say(`error: ${messageOf(error)}`);
  process.exitCode = 1;
}
