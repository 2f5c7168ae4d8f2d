import { chownSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { lookBelow } from "./processes.mjs";

/**
 * Lets the tests' user look into the app's processes while the tests run, where we are root: Chromium's sandbox closes
 * their memory to the very user that they run as. It looks below processes of that user alone, and gives counts.
 *
 * @param {string} path  Of the socket.
 * @param {import("../stage/unprivileged-user.mjs").User} user
 * @returns {Promise<() => Promise<void>>}  Ends it.
 */
export async function serveProcesses(path, user) {
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    void text(socket).then((asked) => socket.end(JSON.stringify(answer(asked, user))));
  });
  await new Promise((resolve) => server.listen(path, () => resolve(undefined)));
  chownSync(path, user.uid, user.gid);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
}

/**
 * Asks for the same by the socket, or looks itself where there is none.
 *
 * @param {string} path  Empty for none.
 * @param {{ readonly main: number, readonly secrets: Readonly<Record<string, string>> }} asked
 * @returns {Promise<readonly import("./processes.mjs").LookedAt[]>}
 */
export async function lookIntoProcesses(path, { main, secrets }) {
  if (path === "") return lookBelow(main, secrets);
  const socket = connect(path);
  socket.end(JSON.stringify({ main, secrets }));
  const told = JSON.parse(await text(socket));
  if (typeof told.refused === "string") throw new Error(told.refused);
  return told;
}

/**
 * @param {string} asked
 * @param {import("../stage/unprivileged-user.mjs").User} user
 */
function answer(asked, user) {
  try {
    const { main, secrets } = JSON.parse(asked);
    const owner = statSync(`/proc/${Number(main)}`).uid;
    const program = readFileSync(`/proc/${Number(main)}/cmdline`, "latin1");
    if (owner !== user.uid)
      return { refused: `Process ${main} (${program.slice(0, 40)}) is somebody else's.` };
    return lookBelow(Number(main), secrets);
  } catch (error) {
    return { refused: String(error) };
  }
}
