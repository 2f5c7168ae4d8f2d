import type { Session, SessionPlace } from "../../../core/session.ts";

/** A place with what a test cares for. */
export function anyPlace(place: Partial<SessionPlace> = {}): SessionPlace {
  return {
    connectionId: 1,
    connectionName: "Acme",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl: "https://acme.example",
    moduleRef: 1,
    moduleName: "Onboarding",
    moduleId: "m",
    kind: "input",
    ...place,
  };
}

/** A session that was started and has not answered. */
export function anySession(session: Partial<Session> = {}): Session {
  return {
    id: 1,
    place: anyPlace(),
    origin: { kind: "adopted" },
    settlement: null,
    beganAt: 0,
    body: null,
    values: [],
    arrivals: [],
    sessionId: "C0jz",
    startLink: null,
    queryLink: null,
    state: null,
    stateBegan: null,
    heardAt: null,
    answered: 0,
    unanswered: 0,
    changedAt: 0,
    unseen: false,
    starred: false,
    tags: [],
    note: "",
    course: [],
    watch: { kind: "live" },
    ...session,
  };
}
