/** What stands inside documents and collections that are handed on. Plain ASCII, on one line. */
export const exportWords = {
  about:
    "A published module behind the Execution API: start a session, then query its state until it has ended.",
  start: "Start a session",
  startOnce:
    "Every call starts a session. A call whose answer is lost may have started one: do not repeat it blindly.",
  query: "Query a session",
  started: "A session was started",
  state: "The state of the session",
  states:
    "The documented states. Others may come. waiting_for_input is no failure: a person opens links.browser. Only completed is a success.",
  refused: "The API key was not accepted",
  notFound: "No such module or session, or not published for this API key",
  otherAnswer: "Anything else is no state of the session",
  moduleId: "The id of the published module; case counts",
  sessionId: "From the answer to the start",
  key: (variable: string) => `The API key of the published module, such as from ${variable}`,
  collection: (variable: string) =>
    `Set the variable ${variable} to the API key of the published module, then run start and query in this order.`,
  otherType: (type: string) =>
    type === "" ? "Of a type that the platform has gained since" : `Of the platform's type ${type}`,
};
