// Importing this module defines <dystonia-explorer>; it fetches its files from its own folder, or from `base-url`.

export type * from "./core.js";
export type * from "./element.js";
