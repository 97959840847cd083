// How the commands begin: with data that is sound, or with its faults alone.

/** What `read` gives; a command ends with its faults, each in its own line and without a stack, when it throws. */
export function readOrStop<T>(command: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error(`${command} > ${(error as Error).message}`);
    return process.exit(1);
  }
}
