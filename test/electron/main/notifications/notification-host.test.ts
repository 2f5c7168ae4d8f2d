import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hasNotificationHost } from "../../../../electron/main/notifications/notification-host.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const temporary = temporaryFolders();

/** A bus that answers both questions. */
function bus(owned: string, activatable: string): string {
  return `#!/bin/sh
case "$*" in
  *NameHasOwner*org.freedesktop.Notifications*) ${owned} ;;
  *ListActivatableNames*) ${activatable} ;;
esac
`;
}

const NO = "echo '   boolean false'";
const NAMES = "echo '   array [ org.freedesktop.DBus org.gnome.keyring ]'";

it.each([
  ["a program that runs", bus("echo '   boolean true'", NAMES), true],
  ["one that the bus would start", bus(NO, "echo 'array [ org.freedesktop.Notifications  x ]'"), true],
  ["none", bus(NO, NAMES), false],
  ["another name that begins alike", bus(NO, "echo 'array [ org.freedesktop.Notifications.Old ]'"), false],
  ["a bus that is not there", "#!/bin/sh\necho '   boolean true'\nexit 1\n", false],
])("whether somebody shows notifications: %s", async (_, script, there) => {
  const program = join(temporary(), "dbus-send");
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  expect(await hasNotificationHost(program)).toBe(there);
});
