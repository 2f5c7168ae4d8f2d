import { useId, useState } from "react";
import { useStore } from "zustand";
import { readPastedSession } from "../../../core/session-link.ts";
import type { AdoptInput } from "../../../electron/bridge/commands.ts";
import type { LibraryView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { moduleOf } from "../../state/library.ts";
import { Button } from "../../ui/button.tsx";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { type Guess, guessPlace, OTHER_MODULE } from "./guess-place.ts";

/** Takes the id or the link of a session that someone else started, and watches it. */
export function WatchDialog({
  open,
  onClose,
  moduleRef,
  pasted = "",
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What stands in it to begin with: a link that the system handed over. */
  readonly pasted?: string;
  /** The module that it most likely belongs to. */
  readonly moduleRef?: number;
}) {
  const form = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.sessions.dialog.title}
      footer={
        <>
          <Button onClick={onClose}>{words.controls.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {words.sessions.dialog.watch}
          </Button>
        </>
      }
    >
      <WatchForm id={form} onClose={onClose} moduleRef={moduleRef} given={pasted} />
    </Dialog>
  );
}

type Errors = Partial<Record<"pasted" | "connection" | "moduleId", string>>;

function WatchForm({
  id,
  onClose,
  moduleRef,
  given,
}: {
  readonly id: string;
  readonly onClose: () => void;
  readonly moduleRef: number | undefined;
  readonly given: string;
}) {
  const { bridge, stores } = useBench();
  const library = useStore(stores.library);
  const say = words.sessions.dialog;
  const [text, setText] = useState(given);
  const [chosen, setChosen] = useState<Partial<Guess>>({});
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<"no_key" | "failed" | null>(null);

  const pasted = readPastedSession(text);
  const guess = guessPlace(library, pasted, moduleRef);
  const connectionId = chosen.connectionId ?? guess.connectionId;
  const module = chosen.module ?? guess.module;
  const moduleId = chosen.moduleId ?? guess.moduleId;
  const connection = library.connections.find((candidate) => candidate.id === connectionId);
  const host = pasted?.origin === null || pasted === null ? null : new URL(pasted.origin).host;
  const foreign = host !== null && connection !== undefined && new URL(connection.baseUrl).host !== host;
  const errors: Errors = {
    ...(pasted === null && { pasted: text.trim() === "" ? say.pastedEmpty : say.pastedUnread }),
    ...(connectionId === null && { connection: say.connectionEmpty }),
    ...(module === OTHER_MODULE && moduleId.trim() === "" && { moduleId: say.moduleIdEmpty }),
  };

  async function watch(): Promise<void> {
    setTried(true);
    if (pasted === null || connectionId === null || Object.keys(errors).length > 0) return;
    setProblem(null);
    try {
      const reply = await bridge.adopt(adoption(library, { connectionId, module, moduleId }, pasted));
      if (reply.kind === "no_key") return setProblem("no_key");
      stores.sessions.getState().put(reply.session);
      stores.navigation.getState().go({ view: "session", sessionRow: reply.session.id });
      onClose();
    } catch {
      setProblem("failed");
    }
  }

  if (library.connections.length === 0) return <p>{say.noConnection}</p>;
  return (
    <form
      id={id}
      noValidate
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        void watch();
      }}
    >
      <p className="text-ink-2">{say.meaning}</p>
      <Field label={say.pasted} hint={say.pastedHint} error={tried ? errors.pasted : null}>
        {(wiring) => <TextInput {...wiring} mono value={text} onText={setText} />}
      </Field>
      <Field
        label={say.connection}
        error={tried ? errors.connection : null}
        remark={foreign ? say.otherHost(host) : null}
      >
        {(wiring) => (
          <Select
            wiring={wiring}
            placeholder={say.choose}
            value={connectionId === null ? null : String(connectionId)}
            onValue={(value) => setChosen({ connectionId: Number(value), module: OTHER_MODULE })}
            options={library.connections.map(({ id: value, name, baseUrl, colour }) => ({
              value: String(value),
              label: name,
              detail: new URL(baseUrl).host,
              mark: <ConnectionSquare colour={colour} />,
            }))}
          />
        )}
      </Field>
      <Field label={say.module}>
        {(wiring) => (
          <Select
            wiring={wiring}
            value={String(module)}
            onValue={(value) => setChosen({ ...chosen, module: Number(value) })}
            options={[
              ...library.modules
                .filter((candidate) => candidate.connectionId === connectionId)
                .map((candidate) => ({
                  value: String(candidate.id),
                  label: candidate.name,
                  detail: candidate.moduleId,
                })),
              { value: String(OTHER_MODULE), label: say.otherModule },
            ]}
          />
        )}
      </Field>
      {module === OTHER_MODULE && (
        <Field label={say.moduleId} error={tried ? errors.moduleId : null}>
          {(wiring) => (
            <TextInput
              {...wiring}
              mono
              value={moduleId}
              onText={(value) => setChosen({ ...chosen, moduleId: value })}
            />
          )}
        </Field>
      )}
      {problem !== null && (
        <NoticeBar
          role="alert"
          actions={
            problem === "no_key" &&
            connectionId !== null && (
              <Button
                size="small"
                onClick={() =>
                  void bridge
                    .setKey({ connectionId, moduleRef: module === OTHER_MODULE ? null : module })
                    .then(() => setProblem(null))
                }
              >
                {say.setKey}
              </Button>
            )
          }
        >
          {problem === "no_key" ? say.noKey : say.failed}
        </NoticeBar>
      )}
    </form>
  );
}

function adoption(
  library: LibraryView,
  place: { readonly connectionId: number; readonly module: number; readonly moduleId: string },
  pasted: { readonly sessionId: string; readonly link: string | null },
): AdoptInput {
  const module = place.module === OTHER_MODULE ? undefined : moduleOf(library, place.module);
  return {
    connectionId: place.connectionId,
    moduleRef: module?.id ?? null,
    moduleId: module?.moduleId ?? place.moduleId.trim(),
    sessionId: pasted.sessionId,
    link: pasted.link,
  };
}
