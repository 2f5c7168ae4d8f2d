export function SessionView({ sessionRow }: { readonly sessionRow: number }) {
  return <p>{sessionRow}</p>;
}
