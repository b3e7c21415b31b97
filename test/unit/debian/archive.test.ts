import { describe, expect, it } from '@jest/globals';
import * as openpgp from 'openpgp';
import { archiveKeys } from '../../../src/debian/archive-keys.js';
import { archiveAt } from '../../../src/debian/archive.js';
import { formatMoment, momentOf, snapshotPin } from '../../../src/debian/snapshot.js';
import { UsageError } from '../../../src/host/errors.js';

const pin = { moment: '20261030T120000Z', inReleaseSha256: 'ab'.repeat(32) };
const now = new Date('2026-11-26T00:00:00Z');
const apt = { mirror: 'http://mirror.test/debian', checkDate: false, checkValidUntil: false };

describe('archiveAt', () => {
  it("takes the mirror that the environment names, on the terms of the host's apt", () => {
    const env = { ZOSIA_DEBIAN_MIRROR: 'https://own.test/debian/' };
    expect(archiveAt(pin, apt, env, now)).toMatchObject({
      url: 'https://own.test/debian/',
      now,
      checkValidUntil: false,
      inReleaseSha256: undefined,
    });
    expect(archiveAt(pin, undefined, env, now)).toMatchObject({ checkDate: true, checkValidUntil: true });
  });

  it("takes the mirror of the host's apt", () => {
    expect(archiveAt(pin, apt, {}, now)).toMatchObject({
      url: 'http://mirror.test/debian/',
      inReleaseSha256: undefined,
    });
  });

  it.each([
    ['without apt', undefined],
    ['whose apt knows no mirror of Debian', { ...apt, mirror: undefined }],
  ])('takes the snapshot archive on a host %s, as of the moment pinned and on no terms but its own', (_, settings) => {
    expect(archiveAt(pin, settings, {}, now)).toMatchObject({
      url: 'https://snapshot.debian.org/archive/debian/20261030T120000Z/',
      now: new Date('2026-10-30T12:00:00Z'),
      checkDate: true,
      checkValidUntil: true,
      inReleaseSha256: pin.inReleaseSha256,
    });
  });

  it.each(['mirror.test/debian', 'ftp://mirror.test/debian', 'http://'])('refuses %s as a mirror', (mirror) => {
    const choose = (): unknown => archiveAt(pin, undefined, { ZOSIA_DEBIAN_MIRROR: mirror }, now);
    expect(choose).toThrow(UsageError);
    expect(choose).toThrow(`ZOSIA_DEBIAN_MIRROR: '${mirror}'`);
  });
});

describe('snapshotPin', () => {
  it.each(['ZOSIA_DEBIAN_KERNEL_SNAPSHOT', 'ZOSIA_DEBIAN_LLAMA_SNAPSHOT'])(
    'finds %s in scripts/versions.sh',
    (name) => {
      const { moment, inReleaseSha256 } = snapshotPin(name, {});
      expect(formatMoment(momentOf(moment))).toBe(moment);
      expect(inReleaseSha256).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it('lets the environment name a moment without a sum', () => {
    const env = { ZOSIA_DEBIAN_LLAMA_SNAPSHOT: '20270101T000000Z' };
    expect(snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT', env)).toEqual({
      moment: '20270101T000000Z',
      inReleaseSha256: undefined,
    });
  });

  it.each(['yesterday', '20271301T000000Z', '20270101T000000Z:abc'])('refuses %s', (value) => {
    const read = (): unknown => snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT', { ZOSIA_DEBIAN_LLAMA_SNAPSHOT: value });
    expect(read).toThrow(`ZOSIA_DEBIAN_LLAMA_SNAPSHOT: '${value}' is not a moment`);
  });
});

describe('archiveKeys', () => {
  it.each(archiveKeys)('$file has the fingerprint that it is known by', async ({ armored, fingerprint }) => {
    const key = await openpgp.readKey({ armoredKey: armored });
    expect(key.getFingerprint().toUpperCase()).toBe(fingerprint);
    expect(key.isPrivate()).toBe(false);
  });
});
