import { defineConfig } from '@playwright/test'
import pictures from './playwright.pictures.config'

// The screenshots of docs/tour.md, taken anew by `npm run tour` against the demonstration at the
// moment of the pictures.
export default defineConfig({ ...pictures, projects: [{ name: 'tour' }], testMatch: 'tour.spec.ts' })
