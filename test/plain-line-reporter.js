/** Ends a Jest run with one plain line of test counts; a suite that cannot run counts as a failure. */
export default class PlainLineReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // Jest puts its own summary after every other reporter; only the exit comes later.
    process.once('exit', () => {
      process.stdout.write(`jest: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }
}
