// Constants and modules that the build puts in, for the type checker. Nothing of it is shipped.

declare const DX_ATTRIBUTES: { live: string[]; once: string[] };
declare const DX_BUILD: string;
declare const DX_FILES: [string, string];
declare const DX_VERSION: string;
declare const DX_WORDS: Record<string, [string, string]>;

declare module 'dystonia-explorer-glue' {
  export default function makeGlue(): import('./types').Glue;
}
declare module 'dystonia-explorer-single-file' {
  export const wasm: string;
  export const words: Record<string, string>;
}
declare module 'dystonia-explorer-widget.css' {
  const css: string;
  export default css;
}
