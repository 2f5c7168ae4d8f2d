/**
 * An Execution API whose sessions all wait for a person, in a process of its own. Says its port on standard output.
 *
 * Beside the API it knows `/asked` (how many queries came), and lets who asks for `/begin` wait until somebody says
 * `/beginning`: so two apps begin their look at the same moment.
 */
import { createServer } from "node:http";

const BODY = JSON.stringify({
  data: { state: "waiting_for_input" },
  links: { browser: "http://127.0.0.1/s/m/sessions/s" },
});

let asked = 0;
/** @type {import("node:http").ServerResponse[]} */
const waiting = [];
const server = createServer((request, response) => {
  request.resume();
  if (request.url === "/asked") {
    response.end(String(asked));
    return;
  }
  if (request.url === "/begin") {
    waiting.push(response);
    return;
  }
  if (request.url === "/beginning") {
    for (const each of waiting.splice(0)) each.end();
    response.end();
    return;
  }
  asked += 1;
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(BODY);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
