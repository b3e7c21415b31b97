/** Ends a run with one plain line, `N passed, N failed`, and says of each skipped test that it was skipped. */
export default class ClosingLineReporter {
  onTestResult(_test, result) {
    for (const { status, fullName } of result.testResults) {
      if (status === 'pending' || status === 'todo') console.log(`skipped: ${fullName}`);
    }
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.on('exit', () => {
      process.stdout.write(`${this.line}\n`);
    });
  }
}
