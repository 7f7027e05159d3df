declare module 'virtual:words/*' {
  const words: import('@/i18n').Tree
  export default words
}
