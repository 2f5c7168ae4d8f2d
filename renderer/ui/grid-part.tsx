import type { ComponentProps } from "react";

/** What a part of a grid is to those who hear it. */
type GridRole = "grid" | "rowgroup" | "row" | "columnheader" | "gridcell";

export interface GridPartProps extends ComponentProps<"div"> {
  readonly role: GridRole;
}

/** A part of a grid whose rows stand anywhere, which the elements of a table cannot. The grid alone takes the focus. */
export function GridPart({ role, ...rest }: GridPartProps) {
  return <div role={role} {...rest} />;
}
