// The module form: everything beside this script is fetched from where it stands.

/* global DX_VERSION */

import { define } from './element.js';
import { filesBeside } from './files.js';

define(filesBeside(import.meta.url), DX_VERSION);
