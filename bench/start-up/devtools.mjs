/**
 * What the two events that a start is watched by carry.
 *
 * @typedef {{ readonly payload: string, readonly sessionId: string, readonly waitingForDebugger: boolean,
 *   readonly targetInfo: { readonly type: string } }} EventParams
 */

/**
 * The part of the Chrome DevTools Protocol that a start is watched with: messages out, events in.
 *
 * @typedef {object} Debugging
 * @property {(method: string, params: Record<string, unknown>, sessionId?: string) => void} send  Answers are not read.
 * @property {(event: string, listener: (message: { readonly params: EventParams }) => void) => void} on
 */

/**
 * @param {string} address  `ws://127.0.0.1:PORT/devtools/browser/ID`
 * @returns {Promise<Debugging>}
 */
export async function connect(address) {
  const socket = new WebSocket(address);
  /** @type {Map<string, (message: { readonly params: EventParams }) => void>} */
  const listeners = new Map();
  let id = 0;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data));
    listeners.get(message.method)?.(message);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error(`No debugger at ${address}.`)), { once: true });
  });
  return {
    send(method, params, sessionId) {
      id += 1;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    },
    on(event, listener) {
      listeners.set(event, listener);
    },
  };
}
