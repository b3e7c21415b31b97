import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { writeCpio, type CpioEntry } from '../../../src/image/cpio.js';
import { initramfsEntries, initramfsParts } from '../../../src/image/debian/initramfs.js';
import { recipeVersion } from '../../../src/image/debian/recipe.js';
import { initramfsFiles, kernelParts, userlandParts } from '../../fixtures/image/parts.js';

const parts = [...kernelParts.files, ...userlandParts.files];
const entries = initramfsEntries(parts, initramfsFiles);

function at(path: string): CpioEntry | undefined {
  return entries.find((entry) => entry.path === path);
}

function text(path: string): string | undefined {
  const entry = at(path);
  return entry?.kind === 'file' ? Buffer.from(entry.content).toString() : undefined;
}

describe('initramfsEntries', () => {
  it('makes an archive: every member has its folder, none comes twice', () => {
    expect(() => writeCpio(entries)).not.toThrow();
  });

  it("links every applet to busybox, but for names that the guest's own files have", () => {
    expect(at('bin/mount')).toEqual({ kind: 'symlink', path: 'bin/mount', target: 'busybox' });
    expect(text('bin/zosia-repl')).toBe('#!/bin/sh\n');
  });

  it('lets programs find their dynamic linker where they look for it', () => {
    expect(at('lib/ld-linux-aarch64.so.1')).toMatchObject({
      kind: 'symlink',
      target: '/usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1',
    });
  });

  it('lists the modules in load order, by names relative to their folder', () => {
    expect(text('lib/modules/modules.load')).toBe('virtio_blk.ko\nqemu_fw_cfg.ko\n');
    expect(at('lib/modules/virtio_blk.ko')?.kind).toBe('file');
  });

  it('gives the kernel a console to hand to init', () => {
    expect(at('dev/console')).toMatchObject({ kind: 'character-device', major: 5, minor: 1 });
  });

  it('knows the user that llama runs as', () => {
    expect(text('etc/passwd')).toContain('\nllama:x:1000:1000:');
    expect(text('etc/group')).toContain('\nllama:x:1000:');
  });

  it('keeps what is executable so, and nothing else', () => {
    expect(at('init')).toMatchObject({ mode: 0o755 });
    expect(at('lib/zosia/report.sh')).toMatchObject({ mode: 0o644 });
  });

  it('leaves the kernel and its configuration on the host', () => {
    expect(entries.filter(({ path }) => path.startsWith('boot'))).toEqual([]);
  });

  it("replaces what it would write itself by the guest's own file", () => {
    const own = { kind: 'file', path: 'etc/passwd', executable: false, content: Buffer.from('own\n') } as const;
    const passwd = initramfsEntries(parts, [own]).filter(({ path }) => path === 'etc/passwd');
    expect(passwd).toEqual([{ kind: 'file', path: 'etc/passwd', mode: 0o644, content: own.content }]);
  });

  it('makes this very archive; when it changes, raise recipeVersion, or caches go on giving the old one', () => {
    const sum = createHash('sha256').update(writeCpio(entries)).digest('hex');
    expect({ recipeVersion, sum: sum.slice(0, 16) }).toEqual({ recipeVersion: 4, sum: 'ccc486e7305c9e6d' });
  });
});

describe('initramfsParts', () => {
  it('counts the bytes of each part', () => {
    const sizes = initramfsParts(parts, initramfsFiles);
    expect(sizes).toMatchObject({ busybox: 26, guestScripts: 10 + 27 + 13 });
    expect(sizes.modules).toBe(kernelParts.files.slice(2).reduce((sum, { content }) => sum + content.length, 0));
    expect(Object.values(sizes).every((bytes) => bytes > 0)).toBe(true);
  });
});
