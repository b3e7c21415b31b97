import { describe, expect, it } from '@jest/globals';
import { biosArgv, isoArgv } from '../../../../src/image/iso/plan.js';

const files = [
  { inIso: '/boot/grub/grub.cfg', from: '/tmp/a=b/grub.cfg' },
  { inIso: '/boot/kernel', from: '/images/c\\d/bzImage' },
];

describe('the plan of an ISO', () => {
  it('is for a BIOS, UEFI and a stick on x86_64', () => {
    const argv = isoArgv({ architecture: 'x86_64', files, hybrid: '/g/boot_hybrid.img', output: 'out.iso' });
    expect(argv.join(' ')).toBe(
      'xorriso -no_rc -as mkisofs -quiet -graft-points -r -iso-level 3 -V ZOSIA_X86_64 ' +
        '--modification-date=1980010100000000 --set_all_file_dates 1980010100000000 --gpt_disk_guid modification-date ' +
        '-c boot/grub/boot.cat ' +
        '--grub2-mbr /g/boot_hybrid.img --protective-msdos-label -partition_offset 16 ' +
        '-b boot/grub/bios.img -no-emul-boot -boot-load-size 4 -boot-info-table --grub2-boot-info ' +
        '--efi-boot boot/grub/efi.img -efi-boot-part --efi-boot-image ' +
        '--sort-weight 2 /boot/grub/grub.cfg --sort-weight 1 /boot/kernel -o out.iso ' +
        '/boot/grub/grub.cfg=/tmp/a\\=b/grub.cfg /boot/kernel=/images/c\\\\d/bzImage',
    );
  });

  it('is for UEFI alone on aarch64', () => {
    const argv = isoArgv({ architecture: 'aarch64', files, hybrid: undefined, output: 'out.iso' });
    expect(argv).not.toContain('-b');
    expect(argv).not.toContain('--grub2-mbr');
    expect(argv.join(' ')).toContain(' -e boot/grub/efi.img -no-emul-boot -efi-boot-part --efi-boot-image ');
  });

  it('has no first sector for a BIOS that does not exist', () => {
    const plan = { files, hybrid: '/g/boot_hybrid.img', output: 'out.iso' };
    expect(() => isoArgv({ architecture: 'aarch64', ...plan })).toThrow('boot_hybrid.img goes with a BIOS');
  });
});

describe('GRUB for a BIOS', () => {
  it('is made of the parts given, and of none of the host', () => {
    const argv = biosArgv({ folder: '/g', config: '/c', output: '/o' });
    expect(argv.slice(0, 11)).toEqual([
      'grub-mkimage',
      ...['--directory', '/g', '--format', 'i386-pc-eltorito', '--prefix', '/boot/grub'],
      ...['--config', '/c', '--output', '/o'],
    ]);
    expect(argv).toEqual(expect.arrayContaining(['biosdisk', 'iso9660', 'serial', 'linux', 'normal']));
  });
});
