import { afterAll, beforeAll, describe, expect } from "vitest";

/** UTC−8, UTC and UTC+13, in the names that POSIX turned round. */
const ZONES = [
  { name: "UTC−8", zone: "Etc/GMT+8", offsetMinutes: 480 },
  { name: "UTC", zone: "Etc/UTC", offsetMinutes: 0 },
  { name: "UTC+13", zone: "Etc/GMT-13", offsetMinutes: -780 },
] as const;

/** Plays the same tests in three time zones: a day that passes through a `Date` moves in one of them. */
export function describeInTimeZones(name: string, tests: () => void): void {
  describe.each(ZONES)(`${name} in $name`, ({ zone, offsetMinutes }) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
      // Where a runtime does not take the zone over, these tests would prove nothing.
      expect(new Date(2021, 0, 1).getTimezoneOffset()).toBe(offsetMinutes);
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    tests();
  });
}
