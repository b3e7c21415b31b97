import { describe, expect, it } from '@jest/globals';
import {
  loadOrder,
  moduleDependencies,
  moduleIndex,
  moduleName,
  modulesToLoad,
  withoutSignature,
} from '../../../src/image/debian/kernel-modules.js';
import { elfFile, moduleFile } from '../../fixtures/image/elf-file.js';

const index = moduleIndex('kernel/drivers/virtio/virtio_pci.ko\nkernel/fs/ext4/ext4.ko\n', [
  'kernel/drivers/block/virtio_blk.ko.xz',
  'kernel/drivers/char/hw_random/virtio-rng.ko.xz',
  'kernel/drivers/misc/pvpanic/pvpanic-pci.ko.xz',
]);

describe('moduleName', () => {
  it.each([
    ['kernel/drivers/char/hw_random/virtio-rng.ko.xz', 'virtio_rng'],
    ['kernel/drivers/block/virtio_blk.ko', 'virtio_blk'],
    ['nd-virtio', 'nd_virtio'],
  ])('of %s is %s', (file, name) => {
    expect(moduleName(file)).toBe(name);
  });
});

describe('modulesToLoad', () => {
  it('leaves out what is built in', () => {
    expect(modulesToLoad(index, ['ext4', 'virtio_blk', 'virtio_pci'], [], '6.12')).toEqual(['virtio_blk']);
  });

  it('refuses a kernel that lacks what the guest needs, and names all of it', () => {
    expect(() => modulesToLoad(index, ['ext4', 'virtio_console', 'qemu_fw_cfg'], [], '6.12')).toThrow(
      'kernel 6.12 has no virtio_console, no qemu_fw_cfg, neither built in nor as a module',
    );
  });

  it('takes what is welcome where there is such', () => {
    expect(modulesToLoad(index, ['virtio_blk'], ['pvpanic_pci', 'button'], '6.12')).toEqual([
      'virtio_blk',
      'pvpanic_pci',
    ]);
  });
});

describe('moduleDependencies', () => {
  it('reads the names that a module lists', () => {
    expect(moduleDependencies(moduleFile('pvpanic,virtio-ring'), 'pvpanic_pci')).toEqual(['pvpanic', 'virtio_ring']);
  });

  it('knows a module that needs no other', () => {
    expect(moduleDependencies(moduleFile(''), 'virtio_blk')).toEqual([]);
  });

  it('refuses a file that is no module', () => {
    expect(() => moduleDependencies(elfFile({}), 'virtio_blk')).toThrow('virtio_blk is not a kernel module');
  });
});

describe('withoutSignature', () => {
  const module = moduleFile('');

  it('cuts off exactly what was appended', () => {
    const signature = Buffer.from('the signature');
    const facts = Buffer.alloc(12);
    facts.writeUInt32BE(signature.length, 8);
    const signed = Buffer.concat([module, signature, facts, Buffer.from('~Module signature appended~\n')]);
    expect(withoutSignature(signed).equals(module)).toBe(true);
  });

  it('leaves a module alone that has none', () => {
    expect(withoutSignature(module).equals(module)).toBe(true);
  });
});

describe('loadOrder', () => {
  it('puts each module behind those it needs, once', () => {
    const needs = new Map([
      ['pvpanic_pci', ['pvpanic']],
      ['other', ['pvpanic_pci', 'pvpanic', 'base']],
      ['pvpanic', ['base']],
    ]);
    expect(loadOrder(['virtio_blk', 'other', 'pvpanic_pci'], needs)).toEqual([
      'virtio_blk',
      'base',
      'pvpanic',
      'pvpanic_pci',
      'other',
    ]);
  });

  it('refuses modules that need each other', () => {
    const needs = new Map([
      ['a', ['b']],
      ['b', ['a']],
    ]);
    expect(() => loadOrder(['a'], needs)).toThrow('modules need each other: a, b');
  });
});
