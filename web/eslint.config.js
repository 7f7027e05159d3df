import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

// A room is used through its index.ts; only api/, ui/ and i18n/ are open to all.
const rooms = 'accounts|activities|assigning|cases|checks|compose|design|desk|digest|directory|first|forms|frame|health|home|jobs|library|likeness|notices|opinions|promises|queue|rating|readings|replay|reply|requests|reviewing|session|supervision|talks'

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'max-lines': ['error', 200],
      'no-restricted-imports': ['error', {
        patterns: [{ regex: `^@/(${rooms})/`, message: 'Ask the room: import from its index.ts.' }],
      }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/no-v-html': 'error',
      'vue/max-template-depth': ['error', { maxDepth: 8 }],
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'never', normal: 'any', component: 'always' } }],
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
)
