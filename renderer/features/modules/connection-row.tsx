import { CopyPlus, Pencil, Plus } from "lucide-react";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useNavigation } from "../../state/use-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { words } from "../../words.ts";
import { connectionCopy } from "../connections/connection-form.ts";

/** The head of a connection's rows: what and where it is. */
export function ConnectionRow({ connection }: { readonly connection: ConnectionView }) {
  const navigation = useNavigation();
  const { stores } = useBench();
  const { id, name, baseUrl, builtIn } = connection;

  function duplicate(): void {
    stores.connectionForms.getState().put("new", connectionCopy(connection));
    navigation.go({ view: "new_connection" });
  }

  return (
    <tr className="border-line border-b bg-canvas">
      <th scope="rowgroup" colSpan={5} className="h-9 min-w-0 pl-5 text-left font-normal">
        <span className="flex items-center gap-2">
          <ConnectionSquare colour={connection.colour} />
          <span className="font-emphasis">{name}</span>
          <EnvironmentTag environment={connection.environment} builtIn={builtIn} />
          {builtIn ? (
            <span className="text-ink-3 text-meta">{words.modules.sandboxNote}</span>
          ) : (
            <span className="selectable truncate font-mono text-api text-ink-3">{baseUrl}</span>
          )}
        </span>
      </th>
      <td className="pr-5">
        {!builtIn && (
          <span className="flex justify-end">
            <IconButton
              label={words.modules.newIn(name)}
              icon={Plus}
              onClick={() => navigation.go({ view: "new_module", connectionId: id })}
            />
            <IconButton label={words.connections.duplicateNamed(name)} icon={CopyPlus} onClick={duplicate} />
            <IconButton
              label={words.connections.editNamed(name)}
              icon={Pencil}
              onClick={() => navigation.go({ view: "connection", connectionId: id })}
            />
          </span>
        )}
      </td>
    </tr>
  );
}
