/** A promise that a test keeps open, and settles when it likes. */
export interface HeldReply<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}

/** Holds a reply back. */
export function heldReply<T>(): HeldReply<T> {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}
