import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { Store } from "../../../core/store.ts";

/** A store that is handed nothing but values without secrets, whatever is to be written, or looked for, in it. */
export function maskingStore<S extends Store>(store: S, secrets: KnownSecrets): S {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...given: readonly unknown[]) => Reflect.apply(member, target, secrets.mask(given));
    },
  });
}
