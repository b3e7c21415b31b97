import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { verifyFields } from '../../contract/fields/release.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { checkAttestation, type Attestation } from '../../image/release/attestation.js';
import { checksumsFileName } from '../../image/release/checksums.js';
import { fetchRelease } from '../../image/release/fetch.js';
import { releaseServer } from '../../image/release/server.js';
import { isVerified, verifyFolder } from '../../image/release/verify.js';
import { allowedWishes, parseReleaseWish } from '../../image/release/version.js';
import { UsageError } from '../../host/errors.js';
import { guestOfImage } from '../../job/guest-of-image.js';
import { withOtherGuest } from '../../job/other-guest.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../../contract/outcomes.js';
import { print } from '../standard-streams.js';

export function addVerifyCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('verify')
    .description('Checks that downloaded files, or a release that it downloads, are what was released.')
    .argument('<what>', `a folder with ${checksumsFileName} or image.json, or ${allowedWishes}`);
  addOptions(command, 'verify').action(async (what: string, options: Record<string, unknown>) => {
    const fields = optionReader('verify', options);
    const asked = fields.read(verifyFields, 'arch');
    const repository = fields.read(verifyFields, 'repository');
    fields.finish();
    const { reporter, signal } = context;
    const server = releaseServer();
    if (await isFolder(what)) {
      const verification = await verifyFolder(what);
      for (const { name, state } of verification.files) say(name, state);
      const verified = isVerified(verification);
      if (verified && verification.version !== undefined) {
        const file = path.join(what, checksumsFileName);
        const { version } = verification;
        say('provenance', provenance(await checkAttestation({ file, repository, version }, server, signal)));
      }
      context.endWith(verified ? exitCodes.ok : exitCodes.failure);
      return;
    }
    const wish = parseReleaseWish(what);
    if (!wish) throw new UsageError(`${what}: neither a folder nor ${allowedWishes}`);
    const cache = cacheFolder();
    const guest = await guestOfImage(asked, { reporter, signal, cache }, { mayInstall: false });
    const released = await withOtherGuest({ arch: asked, accelerator: 'auto' }, guest, ({ arch }) =>
      fetchRelease(wish, { arch, server, cache, reporter, signal }),
    );
    const { kernel, initramfs } = released.image.manifest;
    for (const { name, sha256 } of [kernel, initramfs]) say(name, `ok (sha256 ${sha256})`);
    say('provenance', provenance(released.attestation));
    say(
      'release',
      `${released.repository}@${released.version}, ${released.image.manifest.arch}${released.cacheHit ? ', verified before' : ''}`,
    );
    say('folder', released.image.folder);
  });
}

function say(what: string, state: string): void {
  print(`${what}: ${state}`);
}

function provenance(attestation: Attestation): string {
  return attestation.kind === 'verified' ? 'ok' : `not checked (${attestation.reason})`;
}

async function isFolder(what: string): Promise<boolean> {
  return stat(what).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
