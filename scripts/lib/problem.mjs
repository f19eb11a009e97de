/** A failure worth one sentence to a person: printed without a stack. */
export class Problem extends Error {
  /** @param {string} message a whole sentence that says what to do */
  constructor(message) {
    super(message);
    this.name = 'Problem';
  }
}

/**
 * Runs a script's main function; a `Problem` becomes its sentence and exit code 1.
 * @param {() => Promise<number | undefined>} main returns the exit code, or undefined to stay alive
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exit(code);
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exit(1);
  }
}
