export function SessionsView({ moduleRef }: { readonly moduleRef: number | null }) {
  return <p>{moduleRef}</p>;
}
