import { describe, expect, it } from '@jest/globals';
import { AptStatus, bytesOfUris } from '../../../src/host/apt-status.js';

describe('what apt-get says of its progress', () => {
  it('is the download in the first half and the installation in the second, and never goes back', () => {
    const seen: number[] = [];
    const words: string[] = [];
    const status = new AptStatus(
      (percent) => seen.push(percent),
      (line) => words.push(line),
    );
    const lines = [
      'Reading package lists...',
      'dlstatus:1:50.0:Retrieving file 1 of 2',
      'dlstatus:2:100:Retrieving file 2 of 2',
      'pmstatus:dpkg-exec:0:Running dpkg',
      'Unpacking qemu-system-arm ...',
      'pmstatus:qemu-system-arm:60.5:Installed qemu-system-arm (amd64)',
      'dlstatus:1:0:Retrieving file 1 of 1',
      'pmerror:qemu-system-arm:70:no space left',
    ];
    for (const line of lines) status.take(line);
    expect(seen).toEqual([25, 50, 50, 80.25, 80.25]);
    expect(words).toEqual([
      'Reading package lists...',
      'Unpacking qemu-system-arm ...',
      'qemu-system-arm:70:no space left',
    ]);
  });
});

describe('what apt-get would download', () => {
  it('is the sum of the sizes that stand behind the names', () => {
    const lines = [
      "'http://mirror.example/pool/q/qemu_1.deb' qemu_1%3a7.2_amd64.deb 46166984 MD5Sum:80ee",
      "'http://mirror.example/pool/p/pip.deb' pip_23_all.deb 1000 SHA256:aa",
      'E: something else',
    ];
    expect(bytesOfUris(lines)).toBe(46_167_984);
  });
});
