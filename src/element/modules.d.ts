// Modules that are not source files, for the type checker. Nothing of it is shipped.

declare module 'dystonia-explorer-glue' {
  export default function makeGlue(): import('./loader/types').Glue;
}

declare module 'dystonia-explorer-single-file' {
  export const wasm: string;
  export const words: Record<string, string>;
}

declare module 'dystonia-explorer-widget.css' {
  const css: string;
  export default css;
}

/** The JavaScript core, as the npm package holds it. */
declare module '*/dystonia-explorer-core.js' {
  export const classify: typeof import('./loader/core').classify;
  export const taxonomy: typeof import('./loader/core').taxonomy;
  export const initSync: typeof import('./loader/core').initSync;
}

/** Of Node, as much as the npm package uses. */
declare module 'node:fs' {
  export function readFileSync(path: string | URL): Uint8Array<ArrayBuffer>;
}
