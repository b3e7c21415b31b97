import path from 'node:path';

/**
 * Ends a run with the test files that took longest, and one plain line, `N passed, N failed`. Says of each skipped test
 * that it was skipped; where a machine is the reason, the test's name tells it (test/support/only-where.ts).
 */
export default class ClosingLineReporter {
  onTestResult(_test, result) {
    for (const { status, fullName } of result.testResults) {
      if (status === 'pending' || status === 'todo') console.log(`skipped: ${fullName}`);
    }
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const slowest = slowestFiles(results.testResults);
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.on('exit', () => {
      process.stdout.write(`${slowest}${line}\n`);
    });
  }
}

/** The ten files that took longest, a line each, where there are more. */
function slowestFiles(testResults) {
  if (testResults.length <= 10) return '';
  const rows = testResults
    .map(({ testFilePath, perfStats }) => ({ file: path.relative('.', testFilePath), ms: perfStats.runtime ?? 0 }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10)
    .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(8)} s  ${file}\n`);
  return `The slowest test files:\n${rows.join('')}`;
}
