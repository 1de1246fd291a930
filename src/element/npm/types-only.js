// For those who import the types with a plain import: there is nothing to run.
export {};
