import { registerHooks } from "node:module";

/**
 * Lets dependency-cruiser read TypeScript: it needs a compiler with a JavaScript API, which TypeScript 7 no longer has.
 * Loaded with `node --import`. Until dependency-cruiser accepts TypeScript 7.
 */
registerHooks({
  resolve(specifier, context, next) {
    return next(specifier.replace(/^typescript(?=$|\/)/, "typescript-js-api"), context);
  },
});
