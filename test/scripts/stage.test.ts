import { chmodSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { passedOn } from "../../scripts/stage/session.mjs";
import { makeOwnFolder } from "../../scripts/stage/stage.mjs";
import { readUser } from "../../scripts/stage/unprivileged-user.mjs";
import { xauthority } from "../../scripts/stage/with-display.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test("our folder is ours, readable for all, and the same one the next time", () => {
  const folder = join(temporaryFolder(), "deep", "stage");
  makeOwnFolder(folder);
  makeOwnFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o755);
});

test("a folder that others may write to, or a link in its place, is refused", () => {
  const base = temporaryFolder({ "open/file": "" });
  chmodSync(join(base, "open"), 0o777);
  symlinkSync(base, join(base, "link"));
  expect(() => makeOwnFolder(join(base, "open"))).toThrow(/is in the way, and is not ours/);
  expect(() => makeOwnFolder(join(base, "link"))).toThrow(/is in the way, and is not ours/);
});

test("a run of its own is told nothing of the user's home, npm or secrets", () => {
  const env = {
    PATH: "/usr/bin",
    LANG: "C.UTF-8",
    LC_TIME: "de_DE.UTF-8",
    TZ: "Pacific/Apia",
    MODULE_BENCH_ELECTRON: "/electron",
    HOME: "/people/ada",
    XDG_RUNTIME_DIR: "/run/user/1",
    DBUS_SESSION_BUS_ADDRESS: "unix:path=/run/user/1/bus",
    npm_config_cache: "/people/ada/.npm",
    ELECTRON_RUN_AS_NODE: "1",
    SOME_TOKEN: "secret",
  };
  expect(passedOn(env, "/stage/bin/node")).toEqual({
    PATH: "/stage/bin:/usr/bin",
    LANG: "C.UTF-8",
    LC_TIME: "de_DE.UTF-8",
    TZ: "Pacific/Apia",
    MODULE_BENCH_ELECTRON: "/electron",
  });
});

test("a user is read from the row of that name, and root is nobody's stand-in", () => {
  const passwd =
    "root:x:0:0:root:/root:/bin/bash\nnobody2:x:7:7::/:/bin/false\nnobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n";
  expect(readUser(passwd, "nobody")).toEqual({ uid: 65_534, gid: 65_533 });
  expect(readUser(passwd, "absent")).toBeUndefined();
  expect(readUser(passwd, "root")).toBeUndefined();
});

test("the display's cookie is good for every display", () => {
  const bytes = xauthority(new Uint8Array(16).fill(7));
  const expected = [
    "ffff",
    "0000",
    "0000",
    "0012",
    Buffer.from("MIT-MAGIC-COOKIE-1").toString("hex"),
    "0010",
    "07".repeat(16),
  ];
  expect(bytes.toString("hex")).toBe(expected.join(""));
});
