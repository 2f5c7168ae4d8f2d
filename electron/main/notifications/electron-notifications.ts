import { Notification } from "electron";
import type { SystemNotifications } from "./system-notifications.ts";

/**
 * Notifications by Electron. Linux has no buttons there, Windows has them from Electron 41 on; who does not know the
 * option ignores it. Source: Electron docs, Notification.
 */
export function electronNotifications(): SystemNotifications {
  // Held until they are gone: one that is collected takes its click with it.
  const shown = new Set<Notification>();
  return {
    show({ title, body, button, click, refused }) {
      const hasButtons = process.platform !== "linux";
      const notification = new Notification({
        title,
        body,
        ...(button !== undefined && hasButtons ? { actions: [{ type: "button", text: button.label }] } : {}),
      });
      shown.add(notification);
      const gone = () => void shown.delete(notification);
      notification.on("click", () => {
        gone();
        click();
      });
      notification.on("action", () => {
        gone();
        button?.press();
      });
      notification.on("close", gone);
      notification.on("failed", () => {
        gone();
        refused?.();
      });
      notification.show();
      return () => {
        gone();
        notification.close();
      };
    },
  };
}
