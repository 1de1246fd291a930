// Importing this module defines <dystonia-explorer>; everything is held within it.

export type * from "./core.js";
export type * from "./element.js";
export { classify, taxonomy } from "./core.js";

/** The version of this release. */
export const version: string;

/** Makes `classify` and `taxonomy` ready, in a browser or in Node. The element needs no call. */
export function init(): Promise<unknown>;
export { init as default };
