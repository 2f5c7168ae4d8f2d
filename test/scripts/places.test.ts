import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../scripts/set-up/places.mjs";

const home = "/people/ada";

test("the cache lies where the platform keeps caches", () => {
  expect(cacheFolder({ platform: "linux", home, env: {} })).toBe(join(home, ".cache/module-bench"));
  expect(cacheFolder({ platform: "linux", home, env: { XDG_CACHE_HOME: "/fast" } })).toBe(
    "/fast/module-bench",
  );
  expect(cacheFolder({ platform: "darwin", home, env: {} })).toBe(join(home, "Library/Caches/module-bench"));
  expect(cacheFolder({ platform: "win32", home, env: { LOCALAPPDATA: "/local" } })).toBe(
    "/local/module-bench/cache",
  );
});

test("a relative XDG_CACHE_HOME is ignored, as its standard says", () => {
  expect(cacheFolder({ platform: "linux", home, env: { XDG_CACHE_HOME: "cache" } })).toBe(
    join(home, ".cache/module-bench"),
  );
});
