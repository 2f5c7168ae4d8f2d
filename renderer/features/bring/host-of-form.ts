import { cutToBaseUrl } from "../../../core/base-url.ts";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import type { ModuleForm } from "../modules/module-form.ts";

/** The host that a form's module will be called at; `null` while that is not said. */
export function hostOfForm(form: ModuleForm, connections: readonly ConnectionView[]): string | null {
  const picked = connections.find(({ id }) => id === form.connectionId)?.baseUrl;
  const cut = cutToBaseUrl(picked ?? form.connection.address);
  return cut.ok ? new URL(cut.value.url).host : null;
}
