// The module form: fetches all other files from the folder of this script.

import { define } from './element.js';
import { FolderFiles } from './files.js';

define(new FolderFiles(import.meta.url), DX_VERSION);
