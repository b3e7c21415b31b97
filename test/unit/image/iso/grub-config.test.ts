import { describe, expect, it } from '@jest/globals';
import { grubMenu, grubSearch, grubSearchOfEfi } from '../../../../src/image/iso/grub-config.js';

describe("GRUB's menu", () => {
  it('boots a PC on its display, unless the serial line is chosen', () => {
    expect(grubMenu('x86_64')).toBe(
      `if serial --unit=0 --speed=115200; then
  terminal_input console serial
  terminal_output console serial
fi
set timeout=5
set default=display
menuentry "zosia: a prompt on the display (d)" --hotkey=d --id display {
  set gfxpayload=text
  linux /boot/kernel console=tty0 rdinit=/init cma=0 cryptomgr.notests=1 rootfstype=ramfs
  initrd /boot/initramfs /boot/model.cpio
}
menuentry "zosia: a prompt on the serial line (s)" --hotkey=s --id serial {
  set gfxpayload=text
  linux /boot/kernel console=ttyS0 rdinit=/init cma=0 cryptomgr.notests=1 rootfstype=ramfs
  initrd /boot/initramfs /boot/model.cpio
}
`,
    );
  });

  it('boots an aarch64 machine on its serial line, whose keyboard the kernel would not know', () => {
    const menu = grubMenu('aarch64');
    expect(menu).toContain('set default=serial\n');
    expect(menu).toContain('console=ttyAMA0 ');
    expect(menu).toContain('console=tty0 ');
  });
});

describe('what GRUB reads first', () => {
  const search = 'search --no-floppy --file --set=root /zosia/0123\nset prefix=($root)/boot/grub\n';

  it('finds the disc by its mark', () => {
    expect(grubSearch('/zosia/0123')).toBe(search);
  });

  it('goes on with the menu under UEFI', () => {
    expect(grubSearchOfEfi('/zosia/0123')).toBe(`${search}configfile $prefix/grub.cfg\n`);
  });
});
