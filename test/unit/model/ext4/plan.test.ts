import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BlockRun } from '../../../../src/model/ext4/free-blocks.js';
import { blockBytes, diskSizeBytes, range } from '../../../../src/model/ext4/geometry.js';
import { planDisk, type Piece } from '../../../../src/model/ext4/plan.js';

const gib = 2 ** 30;

function planOf(modelBytes: number, dataRuns: readonly BlockRun[], extraMib = 0): readonly Piece[] {
  return planDisk({ modelBytes, dataRuns, sizeBytes: diskSizeBytes(modelBytes, extraMib) }).pieces;
}

const sizeOf = (piece: Piece): number => (piece.from === 'plan' ? piece.bytes.length : piece.sizeBytes);

function modelPieces(pieces: readonly Piece[]): { start: number; end: number }[] {
  return pieces.flatMap((piece) =>
    piece.from === 'model' ? [{ start: piece.modelOffset, end: piece.modelOffset + piece.sizeBytes }] : [],
  );
}

/** Runs of blocks as a model has them: ordered, with a gap between any two. */
const anyRuns = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 70_000 })), { maxLength: 40 })
  .map((pairs) => {
    let end = 0;
    return pairs.map(([gap, count]) => {
      const run = { start: end + gap, count };
      end = run.start + count;
      return run;
    });
  });

describe('the plan of a disk', () => {
  it('has no two pieces at one place, and none behind the end', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 1, max: blockBytes }), (runs, lastBytes) => {
        const last = runs.at(-1) ?? { start: 0, count: 1 };
        const modelBytes = (last.start + last.count - 1) * blockBytes + lastBytes;
        const { pieces, sizeBytes } = planDisk({ modelBytes, dataRuns: runs, sizeBytes: diskSizeBytes(modelBytes, 0) });
        let end = 0;
        for (const piece of pieces) {
          expect(piece.offset).toBeGreaterThanOrEqual(end);
          end = piece.offset + sizeOf(piece);
        }
        expect(end).toBeLessThanOrEqual(sizeBytes);
      }),
      { numRuns: 30 },
    );
  });

  it('has all data of the model, in its order', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const last = runs.at(-1) ?? { start: 0, count: 1 };
        const merged: { start: number; end: number }[] = [];
        for (const { start, end } of modelPieces(planOf((last.start + last.count) * blockBytes, runs))) {
          const before = merged.at(-1);
          if (before?.end === start) before.end = end;
          else merged.push({ start, end });
        }
        expect(merged).toEqual(
          runs.map(({ start, count }) => ({ start: start * blockBytes, end: (start + count) * blockBytes })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('has room for every model of the size that its disk is made for', () => {
    const blocks = gib / blockBytes;
    const everySecondBlock = range(blocks / 2).map((index) => ({ start: 2 * index, count: 1 }));
    expect(modelPieces(planOf(gib, everySecondBlock))).toHaveLength(blocks / 2);
    for (const modelGib of [0.12, 2.3, 60]) {
      const bytes = Math.round(modelGib * gib);
      const pieces = modelPieces(planOf(bytes, [{ start: 0, count: Math.ceil(bytes / blockBytes) }]));
      expect(pieces.at(-1)?.end).toBe(bytes);
    }
  });
});
