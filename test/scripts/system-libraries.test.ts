import { expect, test } from "vitest";
import { aptCommand, missingPackages, readRelease } from "../../scripts/set-up/system-libraries.mjs";

const RELEASES = {
  "Debian 12":
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\nID=debian\n',
  "Debian 13": 'VERSION_ID="13"\nID=debian\n',
  "Debian testing": 'PRETTY_NAME="Debian GNU/Linux forky/sid"\nID=debian\n',
  "Ubuntu 22.04": 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\nUBUNTU_CODENAME=jammy\n',
  "Ubuntu 24.04": 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\nUBUNTU_CODENAME=noble\n',
  "Mint 21": 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="21.3"\nUBUNTU_CODENAME=jammy\n',
  "Mint 22": 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="22"\nUBUNTU_CODENAME=noble\n',
} as const;

const WANTED = ["libgtk-3-0", "libnss3", "libasound2"];

test.for([
  ["Debian 12", "libgtk-3-0 libnss3 libasound2"],
  ["Debian 13", "libgtk-3-0t64 libnss3 libasound2t64"],
  ["Debian testing", "libgtk-3-0t64 libnss3 libasound2t64"],
  ["Ubuntu 22.04", "libgtk-3-0 libnss3 libasound2"],
  ["Ubuntu 24.04", "libgtk-3-0t64 libnss3 libasound2t64"],
  ["Mint 21", "libgtk-3-0 libnss3 libasound2"],
  ["Mint 22", "libgtk-3-0t64 libnss3 libasound2t64"],
] as const)("%s has its own names", ([name, expected]) => {
  const release = readRelease(RELEASES[name]);
  expect(missingPackages(WANTED, { installed: new Set(), release }).join(" ")).toBe(expected);
});

test("what is installed under either name is not missing", () => {
  const release = readRelease(RELEASES["Ubuntu 24.04"]);
  const installed = new Set(["libgtk-3-0t64", "libasound2"]);
  expect(missingPackages(WANTED, { installed, release })).toEqual(["libnss3"]);
  expect(missingPackages(["libnss3"], { installed: new Set(["libnss3"]), release })).toEqual([]);
});

test("the command names the lists first, then the packages", () => {
  expect(aptCommand(["xvfb", "dbus"])).toBe(
    "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb dbus",
  );
});
