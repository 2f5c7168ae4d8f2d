/** The least that does a start and a query: `node:http`, the answer read and parsed, nothing kept. */

import { request } from "node:http";
import { BODY, KEY } from "./pairs.mjs";

/**
 * @param {number} port
 * @param {import("node:http").Agent | false} agent  `false`: a connection for each call, as the bench has.
 */
export function bareLoop(port, agent) {
  return async () => {
    const started = await call(port, agent, {
      method: "POST",
      path: "/api/execution/m/sessions",
      body: BODY,
    });
    const { sessionId } = started.data;
    await call(port, agent, { method: "GET", path: `/api/execution/m/sessions/${sessionId}`, body: "" });
  };
}

/**
 * @param {number} port
 * @param {import("node:http").Agent | false} agent
 * @param {{ method: string, path: string, body: string }} what
 * @returns {Promise<{ data: { sessionId: string } }>}
 */
function call(port, agent, { method, path, body }) {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${KEY}`,
      Accept: "application/json",
      ...(body === ""
        ? {}
        : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }),
    };
    const sent = request({ host: "127.0.0.1", port, method, path, agent, headers }, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
