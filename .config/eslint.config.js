import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms of src/, and what each may import. Every room may import itself and `site.ts`, which imports nothing. */
const ROOMS = {
  library: [],
  outputs: ['library'],
  browser: ['library'],
  components: ['library', 'outputs', 'browser'],
  pages: ['library', 'outputs', 'components'],
  desk: ['library', 'outputs'],
};
const zones = Object.entries(ROOMS).map(([room, others]) => ({
  target: `./src/${room}`,
  from: './src',
  except: ['./site.ts', ...[room, ...others].map((name) => `./${name}`)],
  message: `src/${room} may import ${['site.ts', ...others].join(', ')}.`,
}));

export default defineConfig(
  { basePath: root },
  globalIgnores(['dist/', 'dist.partial/', '.astro/', '.test/', 'node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Numbers in template strings are intended.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // node:test's test() returns a promise that the runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'suite', 'describe', 'it'] },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.astro', '.mjs', '.js'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
      'import-x/extensions': ['.ts', '.astro', '.mjs'],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': ['error', { ignore: ['^astro:', '\\?'] }],
    },
  },
  {
    // Every imported package is declared, so that no other package decides its version.
    files: ['**/*.ts', '**/*.mjs', '**/*.astro', '.config/*.js'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-extraneous-dependencies': ['error', { packageDir: root }] },
  },
  {
    // What is imported at run time is a dependency, so that every command works after `npm ci --omit=dev`.
    files: ['src/**', 'astro.config.mjs'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { packageDir: root, devDependencies: false }] },
  },
  {
    files: ['src/library/**', 'src/components/**', 'src/pages/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'src/outputs/settings.ts reads the environment.' },
        { name: 'globalThis', message: 'Pass it in.' },
      ],
      'no-restricted-imports': ['error', 'node:process'],
    },
  },
  { files: ['src/site.ts'], rules: { 'no-restricted-imports': ['error', { patterns: ['./*'] }] } },
  // Type-aware rules have false positives in .astro templates; astro check covers their types.
  { files: ['**/*.astro'], extends: [tseslint.configs.strict, tseslint.configs.disableTypeChecked] },
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.mjs', '.config/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
