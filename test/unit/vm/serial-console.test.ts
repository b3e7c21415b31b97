import { describe, expect, it } from '@jest/globals';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { SerialConsole } from '../../../src/vm/serial-console.js';
import { SerialLog } from '../../../src/vm/serial-log.js';

describe('SerialConsole', () => {
  it('gives lines that a report may show, and keeps the last 20 that are not empty', () => {
    const lines: string[] = [];
    const serial = new SerialConsole(undefined, (line) => lines.push(line));
    for (let line = 1; line <= 30; line++) serial.write(Buffer.from(`\u001b[1mline ${line}\u001b[0m\r\n\r\n`));
    expect(lines).toHaveLength(60);
    expect(serial.lastLines).toHaveLength(20);
    expect(serial.lastLines.at(-1)).toBe('line 30');
  });

  it('gives the last line that nothing ended', () => {
    const lines: string[] = [];
    const serial = new SerialConsole(undefined, (line) => lines.push(line));
    serial.write(Buffer.from('Kernel panic'));
    serial.end();
    expect(lines).toEqual(['Kernel panic']);
  });

  it('logs the bytes as they came', async () => {
    await withScratch(async (folder) => {
      const file = path.join(folder, 'logs', 'serial.log');
      const log = await SerialLog.open(file);
      new SerialConsole(log, () => undefined).write(Buffer.from('\u001b[1mä\r\n'));
      await log.close();
      expect(await readFile(file, 'utf8')).toBe('\u001b[1mä\r\n');
      expect(log.shortcoming).toBeUndefined();
    });
  });
});

describe('SerialLog', () => {
  it('ends at its limit and says so', async () => {
    await withScratch(async (folder) => {
      const file = path.join(folder, 'serial.log');
      const log = await SerialLog.open(file, 1000);
      for (let count = 0; count < 30; count++) log.write(Buffer.alloc(64, 'x'));
      await log.close();
      expect((await stat(file)).size).toBe(1000);
      expect(log.shortcoming).toBe('the serial log was cut off after 1000 bytes');
    });
  });

  it('cannot be opened where a folder stands', async () => {
    await withScratch(async (folder) => {
      await expect(SerialLog.open(folder)).rejects.toThrow(/^serial log .* cannot be written: EISDIR/);
    });
  });
});
