import { canBeActivated, hasOwner } from "../session-bus.ts";

const NAME = "org.freedesktop.Notifications";

/**
 * Tells whether somebody shows notifications on this Linux desktop: a program that runs, or one that the session bus
 * starts when it is called. Source: freedesktop.org, Desktop Notifications Specification.
 *
 * @param program  `dbus-send`; a test's own.
 */
export async function hasNotificationHost(program?: string): Promise<boolean> {
  const [runs, starts] = await Promise.all([hasOwner(NAME, program), canBeActivated(NAME, program)]);
  return runs || starts;
}

/** The same of any system: only Linux may be without. */
export async function canNotify(): Promise<boolean> {
  return process.platform !== "linux" || (await hasNotificationHost());
}
