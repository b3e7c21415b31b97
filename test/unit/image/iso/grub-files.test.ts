import { describe, expect, it } from '@jest/globals';
import { PackageTree } from '../../../../src/debian/package-tree.js';
import { collectGrub } from '../../../../src/image/iso/grub-files.js';

const file = (path: string) => ({ kind: 'file', path, executable: false, content: Buffer.from(path) }) as const;
const gcd = 'usr/lib/grub/x86_64-efi/monolithic/gcdx64.efi';
const pc = ['kernel.img', 'linux.mod', 'moddep.lst', 'modinfo.sh'].map((name) => `usr/lib/grub/i386-pc/${name}`);

describe("GRUB's parts", () => {
  it('are Debian’s program for UEFI and what a BIOS takes, without tools', () => {
    const tree = new PackageTree([[...pc, gcd, 'usr/lib/grub/i386-pc/grub-bios-setup'].map(file)]);
    expect(collectGrub(tree, 'x86_64').map(({ path }) => path)).toEqual([gcd, ...pc]);
  });

  it('are missed where Debian has moved them', () => {
    expect(() => collectGrub(new PackageTree([pc.map(file)]), 'x86_64')).toThrow(`Debian's packages contain no ${gcd}`);
  });
});
