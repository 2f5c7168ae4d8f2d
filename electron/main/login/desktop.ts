import type { DesktopView, StartAtLoginReply } from "../../bridge/views/desktop.ts";
import { writeFailure } from "../write-failure.ts";
import type { LoginItem } from "./autostart-file.ts";

/** What the bench can ask of the desktop that it runs on. */
export class Desktop {
  readonly #item: LoginItem;
  readonly #icon: () => Promise<DesktopView["icon"]>;
  readonly #notifies: () => Promise<boolean>;

  /**
   * @param icon  Asked anew each time: a tray may come and go.
   * @param notifies  The same of whoever shows notifications.
   */
  constructor(item: LoginItem, icon: () => Promise<DesktopView["icon"]>, notifies: () => Promise<boolean>) {
    this.#item = item;
    this.#icon = icon;
    this.#notifies = notifies;
  }

  async view(): Promise<DesktopView> {
    const [startsAtLogin, icon, notifies] = await Promise.all([
      this.#item.isOn(),
      this.#icon(),
      this.#notifies(),
    ]);
    return { startsAtLogin, icon, notifications: notifies ? "shown" : "nobody" };
  }

  /** Off by default; the answer says what holds now. */
  async setStartAtLogin(on: boolean): Promise<StartAtLoginReply> {
    try {
      await this.#item.set(on);
    } catch (error) {
      return { kind: "failed", failure: writeFailure(error) };
    }
    return { kind: "set", desktop: await this.view() };
  }
}
