import { EnvironmentError, systemErrorCode } from '../host/errors.js';

interface Output {
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk that it goes to is full',
  EDQUOT: "its owner's quota is used up",
  EPIPE: 'nobody reads it any more',
  EIO: 'its terminal is gone',
};

/** Hears of an output that takes no more, so that the work is stopped and the failure named by its name. */
export class OutputWatch {
  #failure: EnvironmentError | undefined;

  /** `stop` is called at the first failure of any. */
  constructor(outputs: Readonly<Record<string, Output>>, stop: () => void) {
    for (const [name, output] of Object.entries(outputs)) {
      output.on('error', (error) => {
        this.#failure ??= failureOf(name, error);
        stop();
      });
    }
  }

  /** The first failure, once there was one. */
  get failure(): EnvironmentError | undefined {
    return this.#failure;
  }
}

function failureOf(name: string, error: unknown): EnvironmentError {
  const code = systemErrorCode(error) ?? 'unknown error';
  return new EnvironmentError(`${name} cannot be written to: ${meanings[code] ?? 'the system refused it'} (${code})`);
}
