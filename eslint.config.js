// What a reader should never have to wonder about: types hold, promises are awaited, files stay short.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['coverage', 'data', 'dist', 'web/src/api/schema.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Unions and data are types, ports are interfaces: the author chooses.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Nest declares its option objects as classes, and means them to be given as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A Nest module is an empty class under a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A parameter that only stands before one that is used, or is only validated, begins with _.
      '@typescript-eslint/no-unused-vars': [
        'error',
        // What is taken out of an object by its rest begins so too.
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_before$' },
      ],
      // A number in a template reads as it should; objects, null and undefined do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A `switch` names every case, or ends in `assertNever`.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'projections/**/*.ts', 'web/src/**/*.ts', 'web/src/**/*.tsx'],
    rules: { 'max-lines': ['error', 300] },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    languageOptions: { parserOptions: { project: 'web/tsconfig.json' } },
    extends: [hooks.configs.flat.recommended],
  },
  {
    files: ['src/http/**/*.controller.ts'],
    rules: {
      // A DTO imported as a type leaves no class behind, and its body would go unvalidated.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[source.value=/[.]dto[.]js$/]:matches([importKind="type"], :has(ImportSpecifier[importKind="type"]))',
          message: 'Import a DTO as a class: as a type it is not validated.',
        },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
  },
);
