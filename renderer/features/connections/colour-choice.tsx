import { useId } from "react";
import { CONNECTION_COLOURS, type ConnectionColour } from "../../../core/connection.ts";
import { classNames } from "../../ui/class-names.ts";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { words } from "../../words.ts";

/** The eight squares as a set of radio buttons. */
export function ColourChoice({
  value,
  onValue,
}: {
  readonly value: ConnectionColour;
  readonly onValue: (colour: ConnectionColour) => void;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <div id={id} className="mb-1 font-emphasis">
        {words.connections.colour}
      </div>
      <div className="flex gap-1">
        {CONNECTION_COLOURS.map((colour) => (
          <label
            key={colour}
            title={words.connections.colourName(colour)}
            className={classNames(
              "relative flex size-7 items-center justify-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-focus",
              colour === value ? "bg-sunken ring-1 ring-edge" : "hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name={id}
              aria-label={words.connections.colourName(colour)}
              className="absolute inset-0 appearance-none outline-none"
              checked={colour === value}
              onChange={() => onValue(colour)}
            />
            <ConnectionSquare colour={colour} />
          </label>
        ))}
      </div>
    </div>
  );
}
