import { capture } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";

/**
 * Tells the run's session bus on which display the programs are that it starts when they are called: so Debian's dunst,
 * where it is installed, shows the first notification and those that follow. It ends with its display.
 *
 * @param {{
 *   readonly env: NodeJS.ProcessEnv,
 *   readonly user: import("./unprivileged-user.mjs").User | undefined,
 * }} place  `env` names display and session bus.
 */
export async function letNotificationsShow({ env, user }) {
  const told = await capture("dbus-update-activation-environment", ["DISPLAY", "XAUTHORITY"], { env, user });
  if (told.code !== 0) {
    throw new Trouble(`The session bus did not take the display. It said:\n${told.output.trim()}`);
  }
}
