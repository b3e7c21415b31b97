import { describe, expect, it } from '@jest/globals';
import { hostAdvice } from '../../../src/perf/host-facts.js';
import {
  parseLowPowerMode,
  parsePowerSource,
  parseSpeedLimit,
  parseThermalPressure,
} from '../../../src/perf/mac-facts.js';
import { findBaseline } from '../../../src/perf/result.js';
import { nominalBandwidth, parseSysbench, rooflineLine } from '../../../src/perf/roofline.js';
import { common, wall } from './measured.js';

/** `pmset -g` of a MacBook Air. */
const settings = `System-wide power settings:
Currently in use:
 standby              1
 Sleep On Power Button 1
 hibernatefile        /var/vm/sleepimage
 powernap             1
 displaysleep         2
 lowpowermode         1
 womp                 0
`;

describe('the host', () => {
  it('tells what feeds it and whether it saves power', () => {
    expect(parsePowerSource("Now drawing from 'Battery Power'\n -InternalBattery-0 80%")).toEqual({ power: 'battery' });
    expect(parsePowerSource("Now drawing from 'AC Power'")).toEqual({ power: 'mains' });
    expect(parsePowerSource('')).toEqual({});
    expect(parseLowPowerMode(settings)).toEqual({ lowPowerMode: true });
    expect(parseLowPowerMode(settings.replace('lowpowermode         1', 'lowpowermode         0'))).toEqual({
      lowPowerMode: false,
    });
    expect(parseLowPowerMode('')).toEqual({});
  });

  it('takes high power mode for no low one', () => {
    expect(parseLowPowerMode(' powermode            2\n')).toEqual({ lowPowerMode: false });
    expect(parseLowPowerMode(' powermode            1\n')).toEqual({ lowPowerMode: true });
  });

  it('tells how hot it is, on Apple Silicon and on Intel', () => {
    expect(parseThermalPressure('com.apple.system.thermalpressurelevel 0\n')).toEqual({ thermalPressure: 'nominal' });
    expect(parseThermalPressure('com.apple.system.thermalpressurelevel 2\n')).toEqual({ thermalPressure: 'heavy' });
    expect(parseThermalPressure('com.apple.system.thermalpressurelevel 99\n')).toEqual({});
    expect(parseThermalPressure('')).toEqual({});
    expect(parseSpeedLimit('CPU_Speed_Limit \t= 70\n')).toEqual({ speedLimitPercent: 70 });
    expect(parseSpeedLimit('Note: No thermal warning level has been recorded')).toEqual({});
  });

  it('is given advice where its figures mean little', () => {
    const advice = hostAdvice({
      ...common.host,
      power: 'battery',
      lowPowerMode: true,
      thermalPressure: 'heavy',
      speedLimitPercent: 70,
      loadAverage: 9,
    });
    expect(advice.join('\n')).toMatch(/battery.*\n.*low power mode.*\n.*heavy.*\n.*70 %.*\n.*busy/);
    expect(hostAdvice(common.host)).toEqual([]);
    expect(hostAdvice({ ...common.host, lowPowerMode: false, thermalPressure: 'nominal' })).toEqual([]);
  });

  it('that saves power is not compared with one that does not', () => {
    const fast = wall([20, 21]);
    const saving = { ...fast, host: { ...fast.host, lowPowerMode: true } };
    expect(findBaseline(saving, [fast])).toEqual({ differences: ['host low power mode on, not off'] });
    expect(findBaseline({ ...fast, host: { ...fast.host, lowPowerMode: false } }, [fast])).toEqual({ found: fast });
  });
});

describe('the roofline', () => {
  const gigabytes = (cpu: string, cores: number): number | undefined => {
    const bandwidth = nominalBandwidth({ cpu, cores });
    return bandwidth && bandwidth.bytesPerSecond / 1e9;
  };

  it('allows so many tokens as memory can read the model', () => {
    const m4 = nominalBandwidth({ cpu: 'Apple M4', cores: 10 });
    expect(rooflineLine(25, 2.39e9, m4, 'hvf')).toContain('allow 50.2 tokens/s; 25.00 tokens/s are 50 % of that');
    expect(rooflineLine(25, 2.39e9, m4, 'hvf')).toContain("120 GB/s (Apple's specification)");
  });

  it('knows a chip from its larger sisters', () => {
    expect(gigabytes('Apple M2', 8)).toBe(100);
    expect(gigabytes('Apple M2 Ultra', 24)).toBe(800);
    expect(gigabytes('Apple M5 Pro', 18)).toBe(307);
  });

  it('does not call a specification what Apple does not specify', () => {
    expect(gigabytes('Apple M1', 8)).toBe(68.25);
    expect(nominalBandwidth({ cpu: 'Apple M1', cores: 8 })?.source).toBe('128-bit LPDDR4X-4266');
  });

  it('tells chips of one name by their cores', () => {
    expect(gigabytes('Apple M4 Max', 14)).toBe(410);
    expect(gigabytes('Apple M4 Max', 16)).toBe(546);
    expect(gigabytes('Apple M4 Max', 12)).toBeUndefined();
  });

  it.each(['Apple M5 Max', 'Apple M1 (Virtual)', 'Apple M99', 'AMD EPYC', 'constructor'])('knows none of %s', (cpu) => {
    expect(gigabytes(cpu, 8)).toBeUndefined();
  });

  it('says what it does not know', () => {
    expect(rooflineLine(5, 1e8, undefined, 'tcg')).toContain('instructions');
    expect(rooflineLine(5, 1e8, undefined, 'kvm')).toContain('bandwidth is unknown: install sysbench');
  });

  it('is measured by sysbench', () => {
    expect(parseSysbench('32768.00 MiB transferred (13204.50 MiB/sec)')?.bytesPerSecond).toBe(13204.5 * 2 ** 20);
    expect(parseSysbench('no')).toBeUndefined();
  });
});
