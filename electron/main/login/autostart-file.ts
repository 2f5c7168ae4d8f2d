import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../../../adapters/atomic-file.ts";

/** Starting at login, as the person chose it and as the system keeps it. */
export interface LoginItem {
  /** Whether this app, on this profile, is started at login. */
  isOn(): Promise<boolean>;
  /** Rejects with the system's error where it cannot be written. */
  set(on: boolean): Promise<void>;
}

const FILE = "module-bench.desktop";

/**
 * Starting at login on Linux: a file of ours in the folder that desktops look into, there or not.
 *
 * Source: Desktop Application Autostart Specification; Desktop Entry Specification, “The Exec key”.
 *
 * @param config  `$XDG_CONFIG_HOME`, or `~/.config`.
 * @param command  The program and its arguments.
 */
export function autostartFile(
  config: string,
  { name, command }: { readonly name: string; readonly command: readonly string[] },
): LoginItem {
  const folder = join(config, "autostart");
  const file = join(folder, FILE);
  const exec = `Exec=${command.map(quoted).join(" ")}`;
  return {
    async isOn() {
      const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
      // Desktops turn an entry off by a line instead of taking the file away; another profile's entry is not this one's.
      const off = lines.some((line) => /^Hidden=true$|^X-GNOME-Autostart-enabled=false$/.test(line.trim()));
      return lines.includes(exec) && !off;
    },
    async set(on) {
      if (!on) return rm(file, { force: true });
      const lines = [
        "[Desktop Entry]",
        "Type=Application",
        `Name=${name}`,
        exec,
        "Icon=module-bench",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
        "",
      ];
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFileAtomic(file, Buffer.from(lines.join("\n")), { mode: 0o600 });
    },
  };
}

/** An argument as the Exec key wants it: in quotes, and once more escaped for being a string value. */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/g, "\\$&").replaceAll("%", "%%");
  return `"${inQuotes.replaceAll("\\", "\\\\")}"`;
}
