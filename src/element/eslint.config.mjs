// The lints of all shipped JavaScript. `cargo xtask test` runs them.

import { createRequire } from 'node:module';

// The recommended rules are installed beside ESLint, outside of the repository.
const { configs } = createRequire(process.argv[1])('@eslint/js');

const MARKUP = '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|write|writeln)$/';
const NO_MARKUP = 'Markup made from text can hold scripts. Make nodes, and set textContent.';
const NO_STYLE = 'Policies forbid style attributes. Use a style sheet.';

export default [
  configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The type checker finds undefined names.
      'no-undef': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 199],
      'max-lines-per-function': ['error', 60],
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-implicit-coercion': 'error',
      'no-implicit-globals': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error',
        { selector: `MemberExpression[property.name=${MARKUP}]`, message: NO_MARKUP },
        { selector: `MemberExpression[property.value=${MARKUP}]`, message: NO_MARKUP },
        { selector: `Property[key.name=${MARKUP}]`, message: NO_MARKUP },
        { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", message: NO_STYLE },
        { selector: "MemberExpression[property.name='cssText']", message: NO_STYLE },
      ],
      'no-script-url': 'error',
      'no-shadow': 'error',
      'no-throw-literal': 'error',
      'no-unused-expressions': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
];
