import { describe, expect, it } from '@jest/globals';
import { fwCfgNames } from '../../../src/contract/guest.js';
import path from 'node:path';
import { UsageError } from '../../../src/host/errors.js';
import { asInput } from '../../../src/contract/fields/naming.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { describeMachine, planMachine, type MachineRequest } from '../../../src/vm/machine-plan.js';
import { someQemu } from './support/qemu.js';

function request(changes: Partial<MachineRequest> = {}): MachineRequest {
  return {
    board: boardFor('aarch64'),
    qemu: someQemu(),
    accelerator: 'tcg',
    cpu: 'auto',
    cpus: 2,
    memoryMib: 1024,
    kernel: '/images/Image',
    initrd: '/images/initramfs.cpio.gz',
    append: [],
    fwCfg: {},
    panicDriver: false,
    ...changes,
  };
}

/** The values of a flag, in order. */
function values(changes: Partial<MachineRequest>, flag: string): string[] {
  const { argv } = planMachine(request(changes));
  return argv.flatMap((word, index) => (argv[index - 1] === flag ? [word] : []));
}

function refusal(changes: Partial<MachineRequest>): string {
  try {
    planMachine(request(changes));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('the plan was made');
}

describe('planMachine', () => {
  it("begins with QEMU's path", () => {
    expect(planMachine(request()).argv[0]).toBe('/usr/bin/qemu-system-aarch64');
  });

  it.each(['-nodefaults', '-no-user-config', '-no-reboot', '-S'])('always says %s', (flag) => {
    expect(planMachine(request()).argv).toContain(flag);
  });

  it.each([
    ['-nic', 'none'],
    ['-display', 'none'],
    ['-machine', 'virt,gic-version=max'],
    ['-smp', '2'],
    ['-m', '1024'],
    ['-cpu', 'neoverse-n1'],
    ['-kernel', '/images/Image'],
    ['-initrd', '/images/initramfs.cpio.gz'],
    ['-mon', 'chardev=qmp,mode=control'],
    ['-serial', 'chardev:console'],
  ])('says %s %s', (flag, value) => {
    expect(values({}, flag)).toEqual([value]);
  });

  it('takes relative paths from our working folder, as QEMU runs in another', () => {
    expect(values({ kernel: 'a/Image' }, '-kernel')).toEqual([path.resolve('a/Image')]);
  });

  it('uses the sandbox where QEMU has it', () => {
    expect(values({}, '-sandbox')).toEqual(['on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny']);
    expect(values({ qemu: someQemu({ sandbox: false }) }, '-sandbox')).toEqual([]);
  });

  it('has a client socket for QMP, the console and each port', () => {
    expect(values({}, '-chardev')).toEqual([
      'socket,id=qmp,path=qmp.sock',
      'socket,id=console,path=console.sock',
      'socket,id=events,path=events.sock',
      'socket,id=output,path=output.sock',
    ]);
  });

  it('has a port for HTTP where the guest is to be asked', () => {
    const { argv, channels } = planMachine(request({ httpPort: true }));
    expect(argv).toContain('virtserialport,chardev=http,name=org.zosia.http');
    expect(channels).toEqual(['qmp', 'console', 'events', 'output', 'http']);
  });

  it('has the two virtio-serial ports of the guest contract and no other device', () => {
    expect(values({}, '-device')).toEqual([
      'virtio-serial-pci',
      'virtserialport,chardev=events,name=org.zosia.events',
      'virtserialport,chardev=output,name=org.zosia.output',
    ]);
  });

  describe('command line', () => {
    it('puts further words behind the base', () => {
      expect(values({ append: ['zosia.ci=1', 'quiet'] }, '-append')).toEqual([
        'console=ttyAMA0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1 zosia.ci=1 quiet',
      ]);
    });

    it('may be 2047 characters long', () => {
      const { length } = planMachine(request()).commandLine;
      expect(values({ append: ['x'.repeat(2046 - length)] }, '-append')[0]).toHaveLength(2047);
    });

    it('is refused with its length and the limit when it is longer', () => {
      const { length } = planMachine(request()).commandLine;
      expect(refusal({ append: ['x'.repeat(2047 - length)] })).toMatch(/is 2048 characters long; allowed: 2047/);
    });

    it.each(['zosia.llama_args=ä', 'a\nb', 'a\u0000b'])('is refused with other than printable ASCII: %j', (word) => {
      expect(refusal({ append: [word] })).toBe('append: allowed are printable ASCII characters on one line');
    });
  });

  describe('disk', () => {
    const disk = { file: '/m/a,b=c.img', serial: 'zosia-models' };

    it('is raw, read-only, and its commas are doubled', () => {
      expect(values({ disk }, '-blockdev')).toEqual([
        'driver=raw,node-name=disk,read-only=on,file.driver=file,file.filename=/m/a,,b=c.img,file.read-only=on',
      ]);
    });

    it('is known to the guest by its serial', () => {
      expect(values({ disk }, '-device')).toContain('virtio-blk-pci,drive=disk,serial=zosia-models');
    });
  });

  it('boots through firmware where asked', () => {
    expect(values({ firmware: '/fw/QEMU_EFI.fd' }, '-bios')).toEqual(['/fw/QEMU_EFI.fd']);
    expect(values({}, '-bios')).toEqual([]);
  });

  describe('what the guest is told', () => {
    it('goes by files, never by argv', () => {
      const plan = planMachine(request({ fwCfg: { prompt: 'a, "b" \n$(c)', 'max-tokens': '8' } }));
      expect(plan.files).toEqual([
        { name: 'opt/org.zosia/prompt', file: 'tell-prompt', content: 'a, "b" \n$(c)' },
        { name: 'opt/org.zosia/max-tokens', file: 'tell-max-tokens', content: '8' },
      ]);
      expect(plan.argv.join(' ')).not.toContain('"b"');
    });

    it('is named to QEMU', () => {
      expect(values({ fwCfg: { prompt: 'x' } }, '-fw_cfg')).toEqual(['name=opt/org.zosia/prompt,file=tell-prompt']);
    });

    it('may be 64 KiB', () => {
      expect(values({ fwCfg: { prompt: 'x'.repeat(65536) } }, '-fw_cfg')).toHaveLength(1);
    });

    it('is refused beyond that, counted in bytes', () => {
      expect(refusal({ fwCfg: { prompt: 'ä'.repeat(32769) } })).toBe(
        'prompt: 65538 bytes are too long for the guest; allowed: 65536',
      );
    });

    it.each(['../prompt', 'a,file=/etc/passwd', ''])('has no file beyond the contract, such as %j', (name) => {
      expect(values({ fwCfg: { [name]: 'x' } }, '-fw_cfg')).toEqual([]);
    });

    it.each(fwCfgNames)('has names that mean themselves to QEMU, such as %s', (name) => {
      expect(name).toMatch(/^[a-z][a-z-]{0,30}$/);
    });
  });

  describe('panic device', () => {
    it('is there when both the kernel and QEMU have it', () => {
      expect(values({ panicDriver: true }, '-device')).toContain('pvpanic-pci');
    });

    it('is not there when QEMU lacks it', () => {
      const qemu = someQemu({ panicDevice: false });
      expect(values({ panicDriver: true, qemu }, '-device')).not.toContain('pvpanic-pci');
    });
  });

  describe('accelerator', () => {
    it.each([
      ['tcg', 'tcg,thread=multi'],
      ['hvf', 'hvf'],
      ['kvm', 'kvm'],
    ] as const)('%s is -accel %s', (accelerator, value) => {
      expect(values({ accelerator }, '-accel')).toEqual([value]);
    });
  });

  describe("the user's own serial", () => {
    it('takes the console away from us, as it was typed', () => {
      expect(values({ serial: 'file:a,b.log' }, '-serial')).toEqual(['file:a,b.log']);
      expect(values({ serial: 'file:a,b.log' }, '-chardev')).not.toContain('socket,id=console,path=console.sock');
      expect(planMachine(request({ serial: 'pty' })).summary.ownConsole).toBe(false);
    });
  });

  describe('virtual time', () => {
    const virtualTime = { shift: 0, sleep: false };

    it.each([
      ['-icount', 'shift=0,sleep=off'],
      ['-accel', 'tcg,thread=single'],
      ['-smp', '1'],
      ['-rtc', 'base=2026-01-01T00:00:00,clock=vm'],
      ['-seed', '1'],
    ])('says %s %s', (flag, value) => {
      expect(values({ virtualTime }, flag)).toEqual([value]);
    });

    it("serves devices within the guest's own time", () => {
      const disk = { file: '/m/models.img', serial: 'zosia-models' };
      expect(values({ virtualTime, disk }, '-device').filter((device) => /^virtio-.*-pci/.test(device))).toEqual([
        'virtio-blk-pci,drive=disk,serial=zosia-models,ioeventfd=off',
        'virtio-serial-pci,ioeventfd=off',
      ]);
    });

    it('sleeps where asked', () => {
      expect(values({ virtualTime: { shift: 2, sleep: true } }, '-icount')).toEqual(['shift=2,sleep=on']);
    });

    it("puts the kernel at the same address each time, and says that it is one CPU's", () => {
      const plan = planMachine(request({ virtualTime }));
      expect(plan.commandLine).toMatch(/ nokaslr$/);
      expect(plan.warnings.map((one) => one.worded(asInput))).toEqual([expect.stringContaining('cpus: 2 became 1')]);
    });

    it('is refused under an accelerator', () => {
      expect(refusal({ virtualTime, accelerator: 'kvm' })).toContain('needs the accelerator tcg, not kvm');
    });

    it.each([-1, 11, 0.5])('is refused with the shift %p', (shift) => {
      expect(refusal({ virtualTime: { shift, sleep: true } })).toContain('allowed: whole numbers from 0 to 10');
    });
  });

  it('tells all wrong values at once', () => {
    expect(refusal({ cpus: 0, memoryMib: 1.5 }).split('\n')).toHaveLength(2);
  });

  it('hands on the warning about a slow CPU', () => {
    expect(planMachine(request({ cpu: 'max' })).warnings).toHaveLength(1);
  });

  it('is described in one line', () => {
    expect(describeMachine(planMachine(request()).summary)).toBe(
      'aarch64, 2 × neoverse-n1, 1024 MiB, tcg, QEMU 7.2.22',
    );
  });
});

describe('a machine whose memory is a file', () => {
  const memoryFile = (use: 'keep' | 'restore') => ({ memoryFile: { path: '/kept/a,b/memory', use } });

  it('writes to it, to be kept', () => {
    expect(values(memoryFile('keep'), '-object')).toEqual([
      'memory-backend-file,id=memory,size=1024M,mem-path=/kept/a,,b/memory,share=on',
    ]);
    expect(values(memoryFile('keep'), '-machine')).toEqual(['virt,gic-version=max,memory-backend=memory']);
    expect(values(memoryFile('keep'), '-incoming')).toEqual([]);
  });

  it('or leaves it as it is, and waits for the state of the rest', () => {
    expect(values(memoryFile('restore'), '-object')).toEqual([
      'memory-backend-file,id=memory,size=1024M,mem-path=/kept/a,,b/memory,share=off',
    ]);
    expect(values(memoryFile('restore'), '-incoming')).toEqual(['defer']);
  });
});
