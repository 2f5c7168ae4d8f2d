import type { ConnectionColour } from "../../core/connection.ts";

const GROUNDS: Readonly<Record<ConnectionColour, string>> = {
  teal: "bg-square-teal",
  blue: "bg-square-blue",
  purple: "bg-square-purple",
  pink: "bg-square-pink",
  orange: "bg-square-orange",
  yellow: "bg-square-yellow",
  green: "bg-square-green",
  grey: "bg-square-grey",
};

/** The square that tells connections apart; its name always stands beside it. */
export function ConnectionSquare({ colour }: { readonly colour: ConnectionColour }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2 shrink-0 rounded-[2px] forced-color-adjust-none ${GROUNDS[colour]}`}
    />
  );
}
