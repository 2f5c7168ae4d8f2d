import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";

export function StartView({
  module,
  connection,
}: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
}) {
  return (
    <p>
      {connection.name} {module.name}
    </p>
  );
}
