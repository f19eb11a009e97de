// Mocha's own reporter (TEST_REPORTER, spec if not given), and the counts as JSON in the file that TEST_RESULTS names:
// the runner outside reads them whatever host, editor or process the suite ran in.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/**
 * @param {import('mocha').Runner} runner
 * @param {import('mocha').MochaOptions} options
 */
module.exports = function reporter(runner, options) {
  new reporters[process.env.TEST_REPORTER === 'dot' ? 'Dot' : 'Spec'](runner, options);
  const file = process.env.TEST_RESULTS;
  if (file === undefined) return;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  runner.on('pass', () => { counts.passed++; });
  runner.on('fail', () => { counts.failed++; });
  runner.on('pending', () => { counts.skipped++; });
  runner.once('end', () => { writeFileSync(file, JSON.stringify(counts)); });
};
